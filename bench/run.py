#!/usr/bin/env python3
"""Measures the release build: time and memory beside the floor and, where installed, pandoc.

Usage: bench/run.py HANSYN [CORPUS]. Every figure is the median of single runs of the whole
process, one after the other; start-up is measured apart. Beside the time by the clock stands the
time on the processor, which other work on the machine changes less. The documents are made by
make_documents.py. The exit status is 1 where a target is missed.
"""
import collections
import importlib.util
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

Figures = collections.namedtuple("Figures", "seconds processor memory")
HERE = Path(__file__).resolve().parent
RUNS = 7
PYTHON_DOCX = """
import docx, sys
def walk(parent):
    for block in parent.iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows:
                for cell in row.cells:
                    walk(cell)
        else:
            print(block.text)
walk(docx.Document(sys.argv[1]))
"""


def once(command):
    """Seconds by the clock and on the processor, and peak memory in MiB; findings are no failure."""
    with open(os.devnull, "wb") as nowhere:
        begin = time.perf_counter()
        process = subprocess.Popen(command, stdout=nowhere, stderr=nowhere)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def measure(command, runs=RUNS):
    once(command)  # the file comes from the cache from now on
    results = [once(command) for _ in range(runs)]
    return Figures(statistics.median(r[0] for r in results),
                   statistics.median(r[1] for r in results), max(r[2] for r in results))


def main():
    hansyn = sys.argv[1]
    corpus = sys.argv[2] if len(sys.argv) > 2 and sys.argv[2] else None
    rows, missed = [], 0

    def row(name, value, target="", met=None):
        nonlocal missed
        if isinstance(value, Figures):
            value = f"{value.seconds * 1000:.1f} ms (processor {value.processor * 1000:.1f})"
        missed += met is False
        rows.append((name, value, target, {True: "met", False: "MISSED", None: ""}[met]))

    def times(figures, base):
        return (f"{figures.seconds / base.seconds:.1f} x "
                f"(processor {figures.processor / base.processor:.1f})")

    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, HERE / "make_documents.py", folder], check=True)
        flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libxml-2.0", "libzip"],
                               check=True, capture_output=True, text=True).stdout.split()
        floor = f"{folder}/floor"
        subprocess.run(["cc", "-O2", "-o", floor, HERE / "floor.c", *flags], check=True)

        def lint(path):
            return [hansyn, "lint", "--quiet", "--fail-on", "never", "--as-of", "2026-11-21",
                    "--format", "json", str(path)]

        tiny = Path(folder, "tiny.txt")
        tiny.write_text("Leverantören ska fakturera månadsvis.\n", encoding="utf-8")
        startup = measure(lint(tiny), 15)
        row("start-up, one sentence", startup, "<= 30 ms", startup.seconds <= 0.030)

        small, big = f"{folder}/pages-345.docx", f"{folder}/pages-3450.docx"
        base = measure([floor, small])
        own = measure(lint(small))
        row("floor: inflate and parse, 345 pages", base)
        row("lint, 345 pages", own, "<= 5 x floor", own.seconds <= 5 * base.seconds)
        row("  times the floor", times(own, base))
        row("  peak memory", f"{own.memory:.0f} MiB", "<= 80 MiB", own.memory <= 80)
        copy = f"{folder}/annotated.docx"
        noted = measure(lint(small) + ["--annotate", copy, "--in-place"])
        extra = noted.seconds - own.seconds
        row("annotate and save, lint apart, 345 pages", f"{extra * 1000:.1f} ms (processor "
            f"{(noted.processor - own.processor) * 1000:.1f})", "<= 150 ms", extra <= 0.150)

        def read(path):
            return [hansyn, "inspect", "--quiet", "--format", "projection", path]

        for name, path, seconds, memory in [
                ("read, number and structure, 345 pages", small, 0.1, 80),
                ("the same in runs of three words", f"{folder}/pages-345-cut.docx", 0.4, 200)]:
            reading = measure(read(path))
            row(name, reading, f"<= {seconds * 1000:.0f} ms", reading.seconds <= seconds)
            row("  peak memory", f"{reading.memory:.0f} MiB", f"<= {memory} MiB",
                reading.memory <= memory)
        large = measure(lint(big), 3)
        row("lint, 3450 pages", large, "<= 11 x", large.seconds <= 11 * own.seconds)
        row("  times 345 pages", times(large, own))
        row("  peak memory", f"{large.memory:.0f} MiB", "<= 11 x", large.memory <= 11 * own.memory)

        one, twenty = Path(folder, "text-1.txt"), Path(folder, "text-20.txt")
        short, long = measure(lint(one)), measure(lint(twenty), 3)
        size = (twenty.stat().st_size - one.stat().st_size) / 1e6
        speed = size / (long.seconds - short.seconds)
        row("lint, 20 MB text", long)
        row("  speed, start-up apart", f"{speed:.1f} MB/s", ">= 20 MB/s", speed >= 20)
        row("  peak memory", f"{long.memory:.0f} MiB")

        if importlib.util.find_spec("docx"):
            peer = measure([sys.executable, "-c", PYTHON_DOCX, small], 3)
            row("python-docx, paragraphs and cells, 345 pages", peer)
            row("  peak memory", f"{peer.memory:.0f} MiB")
        else:
            row("python-docx", "not installed")
        if shutil.which("pandoc"):
            peer = measure(["pandoc", "-t", "plain", small, "-o", os.devnull], 3)
            row("pandoc to plain text, 345 pages", peer)
            row("  times lint", times(peer, own))
            row("  peak memory", f"{peer.memory:.0f} MiB")
        else:
            row("pandoc", "not installed")
        if corpus:
            all_files = measure(lint(corpus) + ["--each"], 5)
            files = sum(1 for _, _, names in os.walk(corpus) for n in names
                        if n.lower().endswith((".docx", ".dotx", ".docm", ".txt", ".md")))
            row(f"lint --each, {files} files of the corpus", all_files, "<= 500 ms",
                all_files.seconds <= 0.5)
            row("  peak memory", f"{all_files.memory:.0f} MiB")

    width = max(len(r[0]) for r in rows)
    for name, value, target, met in rows:
        print(f"{name:<{width}}  {value:<30}  {target:<13} {met}".rstrip())
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
