#!/usr/bin/env python3
"""Writes the manual page out of what the program documents of itself.

Usage: packaging/manual.py HANSYN DATE > hansyn.1. The texts are those of `--help`, in Swedish.
"""
import json
import subprocess
import sys


def roff(text):
    """Text that roff takes for nothing else."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line[:1] in (".", "'") else line for line in text.split("\n"))


def option(argument):
    """`-o, --output FIL` with its letters set."""
    names = []
    for name in argument.get("names", []):
        names.append("\\fB" + roff(("-" if name["kind"] == "short" else "--") + name["name"]) + "\\fR")
    value = f" \\fI{roff(argument['valueName'])}\\fR" if argument["kind"] == "option" else ""
    return ", ".join(names) + value if names else f"\\fI{roff(argument['valueName'])}\\fR"


def sentence(argument):
    text = argument.get("abstract", "").strip()
    if argument.get("allValues") and argument["kind"] != "flag":
        text += " Värden: " + ", ".join(argument["allValues"]) + "."
    if argument.get("defaultValue") and argument["kind"] != "flag":
        text += " Förvalt: " + argument["defaultValue"] + "."
    return roff(text)


def synopsis(path, arguments):
    words = [f"\\fB{roff(' '.join(path))}\\fR"]
    if any(a["kind"] != "positional" for a in arguments):
        words.append("[\\fIval\\fR]")
    for argument in arguments:
        if argument["kind"] == "positional":
            dots = " ..." if argument["isRepeating"] else ""
            word = f"\\fI{roff(argument['valueName'])}\\fR{dots}"
            words.append(f"[{word}]" if argument["isOptional"] else word)
    return " ".join(words)


def describe(arguments):
    for argument in arguments:
        yield ".TP"
        yield option(argument)
        yield sentence(argument) or "\\&"


def command(command, path, heading):
    arguments = [
        a for a in command.get("arguments", [])
        if a.get("shouldDisplay", True) and a["valueName"] != "help"]
    yield f".{heading} \"{' '.join(path)}\""
    yield ".PP"
    yield synopsis(path, arguments)
    yield ".PP"
    yield roff(command.get("abstract", ""))
    aliases = command.get("aliases") or []
    if aliases:
        yield ".PP"
        yield "På svenska: " + ", ".join(f"\\fB{roff(alias)}\\fR" for alias in aliases) + "."
    if command.get("discussion") and len(path) > 1:
        yield ".PP"
        yield roff(command["discussion"].strip())
    yield from describe(arguments)
    for sub in command.get("subcommands", []):
        yield from page_of(sub, path)


def page_of(sub, path):
    if sub["commandName"] != "help" and sub.get("shouldDisplay", True):
        yield from command(sub, path + [sub["commandName"]], "SS")


def main():
    program, date = sys.argv[1:3]
    tool = json.loads(subprocess.check_output([program, "--experimental-dump-help"]))["command"]
    version = subprocess.check_output([program, "--version"], text=True).split("\n")[0].split()[1]
    lines = [
        f".TH HANSYN 1 \"{date}\" \"Hänsyn {version}\" \"Kommandon\"",
        ".SH NAMN", "hansyn \\- " + roff(tool["abstract"].rstrip(".").lower()),
        ".SH ÖVERSIKT", "\\fBhansyn\\fR \\fIkommando\\fR [\\fIval\\fR] [\\fIsökväg\\fR ...]",
        ".SH BESKRIVNING", roff(tool.get("discussion", "").strip()),
        ".SH KOMMANDON"]
    for sub in tool.get("subcommands", []):
        lines += page_of(sub, ["hansyn"])
    own = [a for a in tool.get("arguments", []) if a["valueName"] != "help"]
    lines += [
        ".SH VAL", *describe(own),
        ".SH SLUTSTATUS",
        ".TP", "0", "inget att anmärka från och med den grad som \\fB\\-\\-fail\\-on\\fR anger",
        ".TP", "1", "anmärkningar",
        ".TP", "2", "anropet var fel, en fil kunde inte läsas eller en rapport inte skrivas",
        ".SH MILJÖ",
        ".TP", "NO_COLOR", "Ingen färg, om inte \\fB\\-\\-color\\fR säger annat.",
        ".TP", "GITHUB_STEP_SUMMARY",
        "Filen för jobbets sammanfattning, som skrivs med formatet github.",
        ".SH FILER",
        ".TP", "upphandling.yml",
        "Uppgifter om upphandlingen, i dokumentens mapp."]
    print("\n".join(lines))


if __name__ == "__main__":
    main()
