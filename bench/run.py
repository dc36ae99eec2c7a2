#!/usr/bin/env python3
"""Measures the release build: time and memory beside the floor and, where installed, pandoc.

Usage: bench/run.py HANSYN [CORPUS]. Every figure is the median of single runs of the whole
process, one after the other; start-up is measured apart. Beside the time by the clock stands the
time on the processor, which other work on the machine changes less. Reading alone is done by
read-document, which is built beside HANSYN. The documents are made by make_documents.py. The exit
status is 1 where a target is missed.
"""
import collections
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
# The paragraphs and tables in their order, as a program on top of python-docx would ask for them.
PYTHON_DOCX = """
import sys, docx
def walk(container):
    for block in container.iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows:
                for cell in row.cells: walk(cell)
        else: block.text, block.style.name
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


class Table:
    """What was measured, beside its target."""

    def __init__(self):
        self.rows, self.missed = [], 0

    def row(self, name, value, target="", met=None):
        if isinstance(value, Figures):
            value = f"{value.seconds * 1000:.1f} ms (processor {value.processor * 1000:.1f})"
        self.missed += met is False
        self.rows.append((name, value, target, {True: "met", False: "MISSED", None: ""}[met]))

    def memory(self, figures, target="", met=None):
        self.row("  peak memory", f"{figures.memory:.0f} MiB", target, met)

    def times(self, name, figures, base):
        self.row(name, f"{figures.seconds / base.seconds:.1f} x "
                       f"(processor {figures.processor / base.processor:.1f})")

    def print(self):
        width = max(len(r[0]) for r in self.rows)
        for name, value, target, met in self.rows:
            print(f"{name:<{width}}  {value:<30}  {target:<13} {met}".rstrip())


def lint(hansyn, path):
    return [hansyn, "lint", "--quiet", "--fail-on", "never", "--as-of", "2026-11-21",
            "--format", "json", str(path)]


def measure_lint(table, hansyn, floor, folder):
    """Start-up, DOCX and text through all rules."""
    tiny = Path(folder, "tiny.txt")
    tiny.write_text("Leverantören ska fakturera månadsvis.\n", encoding="utf-8")
    startup = measure(lint(hansyn, tiny), 15)
    table.row("start-up, one sentence", startup, "<= 30 ms", startup.seconds <= 0.030)

    small, big = f"{folder}/pages-345.docx", f"{folder}/pages-3450.docx"
    base = measure([floor, small])
    own = measure(lint(hansyn, small))
    table.row("floor: inflate and parse, 345 pages", base)
    table.row("lint, 345 pages", own, "<= 5 x floor", own.seconds <= 5 * base.seconds)
    table.times("  times the floor", own, base)
    table.memory(own, "<= 80 MiB", own.memory <= 80)
    large = measure(lint(hansyn, big), 3)
    table.row("lint, 3450 pages", large, "<= 11 x", large.seconds <= 11 * own.seconds)
    table.times("  times 345 pages", large, own)
    table.memory(large, "<= 11 x", large.memory <= 11 * own.memory)

    one, twenty = Path(folder, "text-1.txt"), Path(folder, "text-20.txt")
    short, long = measure(lint(hansyn, one)), measure(lint(hansyn, twenty), 3)
    size = (twenty.stat().st_size - one.stat().st_size) / 1e6
    speed = size / (long.seconds - short.seconds)
    table.row("lint, 20 MB text", long)
    table.row("  speed, start-up apart", f"{speed:.1f} MB/s", ">= 20 MB/s", speed >= 20)
    table.memory(long)


def peers():
    """Other readers that are installed, with the command for a path."""
    found = {}
    if shutil.which("pandoc"):
        found["pandoc to plain text"] = lambda path: [
            "pandoc", "-t", "plain", path, "-o", os.devnull]
    if not subprocess.run([sys.executable, "-c", "import docx"], stderr=subprocess.DEVNULL,
                          check=False).returncode:
        found["python-docx, paragraphs and tables"] = lambda path: [
            sys.executable, "-c", PYTHON_DOCX, path]
    return found


def measure_reading(table, reader, floor, name, path, longest, most):
    """Inflated, parsed, numbered and structured, and nothing else; beside other readers."""
    base = measure([floor, path])
    own = measure([reader, path])
    table.row(f"read, {name}", own, f"<= {longest * 1000:.0f} ms", own.seconds <= longest)
    table.times("  times the floor", own, base)
    table.memory(own, f"<= {most} MiB", own.memory <= most)
    others = peers()
    for peer, command in others.items():
        figures = measure(command(path), 3)
        table.row(f"{peer}, {name}", figures)
        table.times("  times reading", figures, own)
        table.memory(figures)
    if len(others) < 2:
        table.row("pandoc or python-docx", "not installed")


def measure_writing(table, hansyn, name, path, folder):
    """A clause with its companions, found a place for, written and proved by reading again."""
    figures = measure(["sh", "-c", 'rm -f "$3" && "$1" insert "$2" --clause VIL-02 --example -o "$3"',
                       "sh", hansyn, path, f"{folder}/ut.docx"])
    table.row(f"insert a clause, {name}", figures)
    table.memory(figures)
    alone = measure(lint(hansyn, path))
    noted = measure(lint(hansyn, path) + ["--annotate", f"{folder}/ut.docx", "--in-place"])
    extra = noted.seconds - alone.seconds
    table.row(f"annotate and save, lint apart, {name}", f"{extra * 1000:.1f} ms", "<= 150 ms",
              extra <= 0.150)
    table.memory(noted)


def measure_corpus(table, hansyn, corpus):
    figures = measure(lint(hansyn, corpus) + ["--each"], 5)
    files = sum(1 for _, _, names in os.walk(corpus) for n in names
                if n.lower().endswith((".docx", ".dotx", ".docm", ".txt", ".md")))
    table.row(f"lint --each, {files} files of the corpus", figures, "<= 500 ms",
              figures.seconds <= 0.5)
    table.memory(figures)


def main():
    hansyn = sys.argv[1]
    corpus = sys.argv[2] if len(sys.argv) > 2 and sys.argv[2] else None
    reader = Path(hansyn).with_name("read-document")
    table = Table()
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, HERE / "make_documents.py", folder], check=True)
        flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libxml-2.0", "libzip"],
                               check=True, capture_output=True, text=True).stdout.split()
        floor = f"{folder}/floor"
        subprocess.run(["cc", "-O2", "-o", floor, HERE / "floor.c", *flags], check=True)
        measure_lint(table, hansyn, floor, folder)
        for name, file, longest, most in [
                ("345 pages", "pages-345.docx", 0.100, 80),
                ("345 pages in fragments", "fragmented-345.docx", 0.400, 200)]:
            measure_reading(table, reader, floor, name, f"{folder}/{file}", longest, most)
            measure_writing(table, hansyn, name, f"{folder}/{file}", folder)
        if corpus:
            measure_corpus(table, hansyn, corpus)
    table.print()
    return 1 if table.missed else 0


if __name__ == "__main__":
    sys.exit(main())
