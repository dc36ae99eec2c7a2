#!/usr/bin/env python3
"""Compares what hansyn reads with labels: precision, recall and F1 a topic, and every disagreement.

Usage: bench/evaluate.py HANSYN FOLDER. The folder holds labels.tsv (tab-separated: slug, topic,
value, lines, snippet, note; value is present, absent or unclear) and, at any depth, one document a
slug named after it. Rows labelled unclear count for nothing. A false alarm is a topic found present
where the label says absent; a topic that hansyn calls unclear is not found.
"""
import collections
import json
import subprocess
import sys
from pathlib import Path

# A document that lies there in several forms is read in the first of these.
SUFFIXES = [".txt", ".md", ".docx", ".docm", ".dotx"]


def labels(folder):
    """The labelled rows: (slug, topic, value, snippet, note)."""
    for line in (folder / "labels.tsv").read_text(encoding="utf-8").splitlines():
        fields = line.split("\t") + [""] * 6
        if fields[0] != "slug" and fields[2] in ("present", "absent", "unclear"):
            yield fields[0], fields[1], fields[2], fields[4], fields[5]


def documents(folder, slugs):
    found = {}
    for suffix in SUFFIXES:
        for path in sorted(folder.rglob("*" + suffix)):
            if path.stem in slugs:
                found.setdefault(path.stem, path)
    return found


def readings(hansyn, paths):
    command = [hansyn, "inspect", "--each", "--format", "json", *map(str, paths)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode not in (0, 2) or not run.stdout:
        sys.exit(run.stderr)
    report = json.loads(run.stdout)
    for error in report.get("errors", []):
        print(f"not read: {error['path']}: {error['message']}", file=sys.stderr)
    return {Path(each["path"]).stem: each for each in report["documents"]}


def ratio(part, whole):
    return f"{part / whole:.3f}" if whole else "–"


def score(counts):
    found, missed, alarms = counts["present", True], counts["present", False], counts["absent", True]
    return (ratio(found, found + alarms), ratio(found, found + missed),
            ratio(2 * found, 2 * found + alarms + missed))


def main():
    if len(sys.argv) != 3 or not (Path(sys.argv[2]) / "labels.tsv").is_file():
        sys.exit("usage: make evaluate CORPUS=DIR, where DIR holds labels.tsv and the documents")
    folder = Path(sys.argv[2])
    rows = list(labels(folder))
    paths = documents(folder, {slug for slug, *_ in rows})
    if not rows or not paths:
        sys.exit(f"{folder}: no labelled document")
    read = readings(sys.argv[1], paths.values())
    counts = collections.defaultdict(collections.Counter)
    disagreements, unread = [], set()
    for slug, topic, value, snippet, note in rows:
        if slug not in read:
            unread.add(slug)
            continue
        topics = read[slug]["topics"]
        if topic not in topics:
            sys.exit(f"labels.tsv: no such topic: {topic}")
        got = topics[topic]
        counts[topic][value, got["status"] == "present"] += 1
        if value != "unclear" and (value == "present") != (got["status"] == "present"):
            quotes = [evidence["quote"] for evidence in got.get("evidence", [])]
            disagreements.append((topic, slug, value, got["status"], snippet, note, quotes))
    total = sum(counts.values(), collections.Counter())
    print(f"{'topic':44}{'found':>7}{'missed':>7}{'alarms':>7}{'absent':>7}"
          f"{'precision':>11}{'recall':>8}{'F1':>7}")
    for name, each in [*sorted(counts.items()), ("all", total)]:
        absent = each["absent", True] + each["absent", False]
        precision, recall, f1 = score(each)
        print(f"{name:44}{each['present', True]:7}{each['present', False]:7}"
              f"{each['absent', True]:7}{absent:7}{precision:>11}{recall:>8}{f1:>7}")
    absent = total["absent", True] + total["absent", False]
    if absent:
        print(f"\nfalse alarms: {total['absent', True]} of {absent} rows labelled absent "
              f"({100 * total['absent', True] / absent:.1f} %)")
    for topic, slug, value, status, snippet, note, quotes in sorted(disagreements):
        print(f"\n{topic} · {slug}: label {value}, read as {status}")
        if snippet or note:
            print(f"  label: {snippet} {note}".rstrip())
        for quote in quotes[:3]:
            print(f"  read:  {quote}")
    for slug in sorted(unread):
        print(f"\nno document read for {slug}", file=sys.stderr)


if __name__ == "__main__":
    main()
