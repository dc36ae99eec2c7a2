#!/usr/bin/env python3
"""Runs libFuzzer on targets of the program, one after the other.

Usage: bench/fuzz.py FUZZER [--seconds N] [--seed N] TARGET ... . What is found lies in
.build/fuzzing/found/TARGET: crash-*, timeout-* and oom-*; after each it goes on with another seed.
The inputs that reached new code stay in .build/fuzzing/corpus/TARGET, so that the next run begins
where this one ended. The exit status is 1 where anything was found.
"""
import argparse
import os
import re
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / ".build" / "fuzzing"
# An input of this length is small enough to be read by a person, and slow only by a fault of ours.
LONGEST, PATIENCE, MEBIBYTES = 16_384, 10, 2_048


def run(fuzzer, target, seconds, seed):
    """One process; gives what it says about itself."""
    kept, found = WORK / "corpus" / target, WORK / "found" / target
    kept.mkdir(parents=True, exist_ok=True)
    found.mkdir(parents=True, exist_ok=True)
    words = ROOT / "Tests" / "FuzzingTests" / "Words" / f"{target}.dict"
    command = [fuzzer, target, kept, ROOT / "Tests" / "FuzzingTests" / "Corpus" / target,
               f"-max_total_time={seconds}", f"-seed={seed}", f"-max_len={LONGEST}",
               f"-timeout={PATIENCE}", f"-rss_limit_mb={MEBIBYTES}", f"-artifact_prefix={found}/",
               "-print_final_stats=1", "-reload=0"]
    if words.exists():
        command.append(f"-dict={words}")
    # Swift's own backtrace would take minutes for a binary of this size.
    environment = dict(os.environ, SWIFT_BACKTRACE="enable=no",
                       ASAN_OPTIONS="detect_leaks=0:allocator_may_return_null=1")
    done = subprocess.run([str(word) for word in command], env=environment, cwd=WORK,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    return done.stdout.decode("utf-8", "replace")


def figure(pattern, text):
    found = re.findall(pattern, text)
    return int(found[-1]) if found else 0


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("fuzzer", type=Path)
    options.add_argument("targets", nargs="+")
    options.add_argument("--seconds", type=int, default=60)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    broken = 0
    for target in given.targets:
        end, seed, tries, edges, names = time.time() + given.seconds, given.seed, 0, 0, []
        while (left := int(end - time.time())) > 0:
            said = run(given.fuzzer.resolve(), target, left, seed)
            tries += (figure(r"stat::number_of_executed_units: (\d+)", said)
                      or figure(r"#(\d+)\s", said))
            edges = max(edges, figure(r"cov: (\d+)", said))
            artifact = re.search(r"Test unit written to (\S+)", said)
            if not artifact:
                if "Done" not in said:
                    sys.exit(said[-4_000:])
                break
            if artifact.group(1) in names:
                # A file of the corpus breaks it: nothing more is found before that is mended.
                break
            reason = re.search(r"(Fatal error: .*|SUMMARY: .*|ERROR: .*)", said)
            names.append(artifact.group(1))
            print(f"  {target}, seed {seed}: {artifact.group(1)}\n"
                  f"    {reason.group(1) if reason else ''}", flush=True)
            seed += 1
        broken += len(names)
        print(f"{target:<10} {tries:>9} inputs, {edges:>6} edges, seed {given.seed}: "
              f"{len(names) or 'nothing'} found", flush=True)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
