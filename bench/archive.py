#!/usr/bin/env python3
"""Measures runs over many documents: speed on one core and on two, and memory on a large archive.

Usage: bench/archive.py HANSYN [CORPUS]. CORPUS is a folder of documents, of which 255 are taken; without
it, small documents are made. `taskset` binds the one core. The exit status is 1 where two cores are not
1.8 times as fast as one, or 10 000 documents take more memory than 1 000 and a fifth.
"""
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

MANY = 255
SPEED = 1.8
RUNS = 3
TEXT = """Upphandlingsdokument {n}

Upphandlande myndighet: Exempelby kommun. Upphandlingen avser städning, CPV 90910000-9.

5 Särskilda kontraktsvillkor

5.{m} Leverantören ska under avtalstiden erbjuda {k} personer som står långt från arbetsmarknaden
praktik i minst tre månader. Villkoret följs upp varje år. Vid brist utgår vite om 10 000 kronor.

6 Annat

Anbud lämnas senast den {d} mars 2026. Avtalet gäller i {y} år.
"""


def run(command, paths, cores=None):
    """Seconds by the clock and on the processor, peak MiB, and the last line of the output."""
    with tempfile.TemporaryFile() as listed, tempfile.TemporaryFile() as out:
        listed.write(b"\0".join(os.fsencode(path) for path in paths))
        listed.seek(0)
        begin = time.perf_counter()
        process = subprocess.Popen(
            (["taskset", "-c", cores] if cores else []) + command, stdin=listed, stdout=out,
            stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
        if os.waitstatus_to_exitcode(status) not in (0, 1, 2):
            raise SystemExit(f"{command} ended with {status}")
        out.seek(max(0, out.tell() - 65536))
        last = out.read().splitlines()[-1]
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, last


def main():
    program = sys.argv[1]
    command = [
        program, "lint", "--file-list", "-", "--format", "ndjson", "--quiet", "--fail-on", "never"]
    short = False
    with tempfile.TemporaryDirectory() as name:
        small = []
        for n in range(10000):
            path = Path(name) / f"{n // 100:03}" / f"{n:05}.txt"
            path.parent.mkdir(exist_ok=True)
            path.write_text(
                TEXT.format(n=n, m=n % 9 + 1, k=n % 7 + 2, d=n % 28 + 1, y=n % 4 + 1), "utf-8")
            small.append(path)
        corpus = small
        if len(sys.argv) > 2:
            corpus = sorted(
                p for p in Path(sys.argv[2]).rglob("*") if p.suffix in (".docx", ".txt", ".odt"))
        documents = corpus[:MANY]
        one = [run(command + ["--jobs", "1"], documents, "0") for _ in range(RUNS)]
        two = [run(command + ["--jobs", "2"], documents, "0,1") for _ in range(RUNS)]
        seconds = [statistics.median(r[0] for r in runs) for runs in (one, two)]
        busy = statistics.median(r[1] for r in two)
        speed = seconds[0] / seconds[1]
        short |= speed < SPEED
        print(f"{len(documents)} documents: {seconds[0]:.2f} s on one core, {seconds[1]:.2f} s on two: "
              f"{speed:.2f} times as fast; {busy:.2f} s on the processors, {busy / seconds[1]:.2f} busy")
        peaks = []
        for count in (1000, 10000):
            taken, used, peak, last = run(command, small[:count])
            peaks.append(peak)
            summary = json.loads(last)
            assert summary["type"] == "summary" and summary["documents"] == count, last
            print(f"{count} small documents: {taken:.1f} s, {used:.1f} s on the processors, "
                  f"{peak:.0f} MiB")
        short |= peaks[1] > peaks[0] * 1.2
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
