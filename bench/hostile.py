#!/usr/bin/env python3
"""Runs the program on every file of make_hostile.py and holds it to its bounds.

Usage: bench/hostile.py HANSYN [PART OF A NAME ...]. A hostile file is refused with status 2 and a
reason, or read, within a second on the processor (three where a clause is written into it) and 200
MiB; it never ends the program otherwise, and where it is refused nothing is written. The exit status is 1 where a case falls short.
"""
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import make_hostile  # noqa: E402

SECONDS, MEBIBYTES = 1.0, 200
# What is read and no refusal may take more for each megabyte of content.
MORE_SECONDS, MORE_MEBIBYTES = 0.5, 100
# A command that writes reads the document before and after.
WRITING = 3
PATIENCE = 10
SENTENCE = "Leverantören ska erbjuda praktikplatser.\n"


def commands(case, path, folder, out):
    """How the program meets a file: every command that would read it."""
    lint = ["lint", "--quiet", "--fail-on", "never", "--as-of", "2026-11-21", "--format", "json"]
    beside = folder.parent / "prov.txt"
    if case.command == "lint":
        yield lint + [path]
        if path.suffix in (".docx", ".txt", ".md"):
            yield ["insert", path, "--clause", "VIL-02", "--example", "-o", out]
    elif case.command == "facts":
        (folder / "prov.txt").write_text(SENTENCE, encoding="utf-8")
        yield lint + [folder]
    elif case.command == "values":
        yield ["generate", "BRV-01", "--example", "--values", path, "-o", out]
    elif case.command == "profile":
        beside.write_text(SENTENCE, encoding="utf-8")
        yield lint + ["--rules", folder, "--profile", "het", beside]
    elif case.command == "baseline":
        beside.write_text(SENTENCE, encoding="utf-8")
        yield lint + ["--baseline", path, beside]
    elif case.command == "file list":
        yield lint + ["--file-list", path]
    elif case.command == "clause text":
        yield ["generate", "HOT-01", "--clauses", folder, "--example", "-o", out]
    else:
        beside.write_text(SENTENCE, encoding="utf-8")
        option = "--clauses" if case.command == "clauses" else "--rules"
        yield lint + [option, folder, beside]


def bound():
    """A case that falls short is to harm nobody else on the machine."""
    resource.setrlimit(resource.RLIMIT_CPU, (PATIENCE, PATIENCE))
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))


def run(command):
    """The exit status, what was said, seconds on the processor and by the clock, and peak MiB."""
    with tempfile.TemporaryFile() as said:
        begin = time.perf_counter()
        process = subprocess.Popen(
            [str(word) for word in command], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=said, preexec_fn=bound)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        words = said.read(2_000).decode("utf-8", "replace").strip()
    return (process.returncode, words, usage.ru_utime + usage.ru_stime, seconds,
            usage.ru_maxrss / 1024)


def bounds(expected, command, megabytes, status):
    """The seconds and mebibytes that a run may take."""
    # Where there is no place for a clause, the document was read all the same.
    if status == 2 and (command == "lint" or expected == make_hostile.REFUSED):
        return SECONDS, MEBIBYTES
    times = 1 if command == "lint" else WRITING
    return (times * (SECONDS + MORE_SECONDS * megabytes), MEBIBYTES + MORE_MEBIBYTES * megabytes)


def judge(expected, command, megabytes, status, words, seconds, memory, written):
    """What is wrong with a run; empty where nothing is."""
    longest, most = bounds(expected, command, megabytes, status)
    faults = []
    if status not in (0, 1, 2):
        faults.append(f"ended with {status}")
    elif expected == make_hostile.REFUSED and status != 2:
        faults.append("was not refused")
    # There may be no place for a clause in what can be read.
    elif expected == make_hostile.READ and status == 2 and command == "lint":
        faults.append("was refused")
    if status == 2 and not words:
        faults.append("gave no reason")
    if seconds > longest:
        faults.append("is slow")
    if memory > most:
        faults.append("takes memory")
    if status == 2 and written:
        faults.append("wrote " + ", ".join(written))
    return faults


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    hansyn, wanted = Path(sys.argv[1]).resolve(), sys.argv[2:]
    runs, failed, slowest, largest = 0, 0, 0.0, 0.0
    with tempfile.TemporaryDirectory() as scratch:
        for case in make_hostile.CASES:
            if wanted and not any(part in case.name for part in wanted):
                continue
            folder = Path(scratch, "fall")
            where = folder / "concepts" if case.command == "concepts" else folder
            path, out = where / case.file, folder / "ut.docx"
            path.parent.mkdir(parents=True)
            make_hostile.Entry.made = 0
            case.make(path)
            megabytes = max(path.stat().st_size, make_hostile.Entry.made) / 1e6
            for command in commands(case, path, folder, out):
                before = set(folder.rglob("*"))
                status, words, processor, seconds, memory = run([hansyn] + command)
                written = sorted(p.name for p in set(folder.rglob("*")) - before)
                faults = judge(case.expected, command[0], megabytes, status, words, processor,
                               memory, written)
                out.unlink(missing_ok=True)
                runs, failed = runs + 1, failed + bool(faults)
                slowest, largest = max(slowest, processor), max(largest, memory)
                reason = words.splitlines()[0] if words else ""
                reason = reason.replace(str(folder), "")[:70]
                print(f"{'FAULT ' + ', '.join(faults) if faults else 'ok':<24} {command[0]:<8} "
                      f"{case.name[:58]:<58} {megabytes:7.2f} MB  {status:>3}  "
                      f"{processor:6.2f} s ({seconds:5.2f})  {memory:4.0f} MiB  {reason}",
                      flush=True)
            shutil.rmtree(folder)
    print(f"\n{runs} runs, {failed} with faults; the slowest {slowest:.2f} s on the processor, the "
          f"largest {largest:.0f} MiB")
    return 1 if failed or not runs else 0


if __name__ == "__main__":
    sys.exit(main())
