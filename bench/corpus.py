#!/usr/bin/env python3
"""Runs the program on every Word file of a folder and holds what it writes to what it promises.

Usage: bench/corpus.py HANSYN FOLDER [--jobs N] [--pandoc] [--office DIR] [--check PROGRAM]
                       [--keep DIR] [--only NAME ...]

Each file is linted with all rules, annotated, and stripped of its comments again; a clause is put
where it belongs and once more behind a heading in the middle. Then

* no run crashes, takes more than 5 s or 512 MiB, or refuses without a reason;
* every part that need not change keeps its bytes, packed and unpacked, and its place; parts of
  stripped files are those of the original;
* the text that Hänsyn reads is the same with comments, and with the clause rejected;
* --pandoc: so it is for pandoc, and with the clause accepted every line of the original still
  stands there in its order;
* --check: PROGRAM AFTER --before BEFORE ends with 0 (a validator that reports what is new);
* --office: LibreOffice makes text of every written file of whose original it does, and the lines of
  the original are in it in their order. DIR keeps what it gave for the originals.

--keep keeps what was written. The exit status is 1 where anything does not hold.
"""
import argparse
import collections
import concurrent.futures
import re
import subprocess
import sys
import tempfile
import threading
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import hostile  # noqa: E402
from compare_readers import SUFFIXES, WORD, office  # noqa: E402

SECONDS, MEBIBYTES = 5.0, 512
DATES = ["--as-of", "2026-11-21"]
STAMP = ["--date", "2026-11-21T09:00:00Z"]
CLAUSE = ["--clause", "VIL-02", "--example"]
# What a comment and what a clause may change or add, besides the main part.
MANNERS = {
    "annotate": r"\[Content_Types\]\.xml|(.*/)?_rels/[^/]*\.rels|"
                r"(.*/)?(comments|people)\w*\.xml",
    "insert": r"\[Content_Types\]\.xml|(.*/)?_rels/[^/]*\.rels|"
              r"(.*/)?(styles|numbering)\w*\.xml",
}


class Archive:
    """The entries of a ZIP file as they lie in it."""

    def __init__(self, path):
        self.packed, self.content = {}, {}
        data = Path(path).read_bytes()
        with zipfile.ZipFile(path) as archive:
            for entry in archive.infolist():
                # The sizes in front of the data may be those of its directory only.
                name, extra = (int.from_bytes(data[entry.header_offset + at:][:2], "little")
                               for at in (26, 28))
                start = entry.header_offset + 30 + name + extra
                self.packed[entry.filename] = (
                    entry.compress_type, data[start:start + entry.compress_size])
                self.content[entry.filename] = archive.read(entry)

    @property
    def main(self):
        """The main part, by the relationship of the package."""
        links = self.content.get("_rels/.rels", b"").decode("utf-8", "replace")
        for link in re.findall(r"<[^>]*Relationship [^>]*>", links):
            if "/officeDocument\"" in link:
                return re.search(r'Target="/?([^"]*)"', link).group(1)
        return None


class Corpus:
    """The run over all files, and what came of it."""

    def __init__(self, options, folder):
        self.options, self.folder = options, folder
        self.faults, self.runs = [], []
        self.refused = collections.defaultdict(collections.Counter)
        self.written = collections.Counter()
        self.changed = collections.defaultdict(collections.Counter)
        self.pairs = []
        self.known = {}
        self.lock = threading.Lock()

    def fault(self, path, what):
        with self.lock:
            self.faults.append((path.name, what))
            print(f"FAULT {path.name}: {what}", flush=True)

    def run(self, path, name, words, out=None):
        """Whether the run wrote what it was asked for."""
        if out is not None:
            out.unlink(missing_ok=True)
            words = words + ["-o" if name != "annotate" else "--annotate", out]
        status, said, processor, seconds, memory = hostile.run([self.options.hansyn] + words)
        with self.lock:
            self.runs.append((processor, memory, seconds, name, path.name))
        if status not in (0, 1, 2):
            self.fault(path, f"{name} ended with {status}: {said[-200:]}")
        # Other work on the machine is not the program's time.
        if processor > SECONDS or memory > MEBIBYTES:
            self.fault(path, f"{name} took {processor:.1f} s and {memory:.0f} MiB")
        if status == 2:
            reason = said.split("\n")[0].replace(str(path), "").removeprefix("hansyn: : ")
            if not reason:
                self.fault(path, f"{name} refuses without a reason")
            with self.lock:
                self.refused[name][re.sub(r"”.*?”|\d+", "…", reason)[:110]] += 1
            if out is not None and out.exists():
                self.fault(path, f"{name} refuses and writes")
            return False
        if out is not None:
            if not out.exists():
                self.fault(path, f"{name} wrote nothing")
                return False
            with self.lock:
                self.written[name] += 1
        return status in (0, 1)

    def once(self, read, path, view):
        """What an original gives, which is asked for again and again."""
        if (read, path, view) not in self.known:
            self.known[read, path, view] = read(path, view)
        return self.known[read, path, view]

    def text(self, path, view):
        """The text of a file as the program shows it, headings and numbers with it."""
        done = subprocess.run(
            [self.options.hansyn, "inspect", "--format", "projection", "--quiet", "--view", view,
             str(path)], capture_output=True, check=False)
        return done.stdout

    def compare(self, path, name, out, stripped=False):
        """Parts that need not change have not."""
        before, after = Archive(path), Archive(out)
        manner = re.compile(MANNERS["annotate" if name == "strip" else name.split()[0]])
        for part in before.content:
            if part not in after.content:
                self.fault(path, f"{name} lost {part}")
            elif stripped:
                if before.content[part] != after.content[part]:
                    self.fault(path, f"{name}: {part} is not the original")
            elif before.packed[part] != after.packed[part]:
                known = part == before.main or manner.fullmatch(part)
                shown = re.sub(r"\d+", "", part.rsplit("/", 1)[-1])
                with self.lock:
                    self.changed[name]["main part" if part == before.main else shown] += 1
                if not known:
                    self.fault(path, f"{name} changed {part}")
        for part in after.content.keys() - before.content.keys():
            with self.lock:
                self.changed[name]["new " + part.rsplit("/", 1)[-1]] += 1
            if stripped or not manner.fullmatch(part):
                self.fault(path, f"{name} added {part}")
        order = [p for p in after.content if p in before.content]
        if order != [p for p in before.content if p in after.content]:
            self.fault(path, f"{name} changed the order of the parts")

    def pandoc(self, path, changes):
        done = subprocess.run(
            ["pandoc", "-f", "docx", "-t", "plain", f"--track-changes={changes}", "--wrap=none",
             str(path)], capture_output=True, check=False, timeout=120)
        return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None

    def judge(self, path, name, out):
        """What other programs make of it."""
        if self.options.check:
            done = subprocess.run(self.options.check.split() + [str(out), "--before", str(path)],
                                  capture_output=True, check=False)
            if done.returncode != 0:
                said = (done.stdout + done.stderr).decode("utf-8", "replace").strip()
                self.fault(path, f"{name}, validator: {said[:400]}")
        if self.options.pandoc:
            for changes in ("accept", "reject"):
                before = self.once(self.pandoc, path, changes)
                after = self.pandoc(out, changes)
                if before is None and after is None:
                    continue
                if after is None:
                    self.fault(path, f"{name}: pandoc can't read it")
                elif changes == "accept" and name.startswith("insert"):
                    missing = lost(before, after)
                    if missing is not None:
                        self.fault(path, f"{name}: pandoc, accepted, lacks {missing!r}")
                # It leaves the looks of a paragraph as they became: numbers may be others.
                elif words(before) != words(after):
                    self.fault(path, f"{name}: pandoc, {changes}: {first(before, after)}")
        self.pairs.append((path, name, out))

    def heading(self, path):
        """A heading in the middle whose title no other has; None where there is none."""
        titles = [re.sub(rb"^#+ (\S*\d\S* )?", b"", line).decode("utf-8", "replace").strip()
                  for line in self.once(self.text, path, "original").split(b"\n")
                  if line.startswith(b"#")]
        known = collections.Counter(t.lower() for t in titles)
        titles = [t for t in titles if known[t.lower()] == 1 and len(t) > 2]
        return titles[len(titles) // 2] if titles else None

    def file(self, path):
        folder = self.folder / path.name
        folder.mkdir(exist_ok=True, parents=True)
        noted, bare, end, middle = (
            folder / f"{kind}-{path.name}" for kind in ("annotate", "strip", "insert", "middle"))
        lint = ["lint", "--quiet", "--fail-on", "never", *DATES]
        if not self.run(path, "lint", lint + ["--stage", "publicering", "--format", "json", path]):
            return
        if self.run(path, "annotate", lint + STAMP + ["--stage", "publicering", path], noted):
            self.compare(path, "annotate", noted)
            if self.text(path, "all") != self.text(noted, "all"):
                self.fault(path, "annotate changed the text")
            self.judge(path, "annotate", noted)
            if self.run(path, "strip", ["lint", "--quiet", "--strip-comments", noted], bare):
                self.compare(path, "strip", bare, stripped=True)
        places = [("insert", [], end)]
        heading = self.heading(path)
        if heading:
            places.append(("insert in the middle", ["--after", heading], middle))
        for name, place, out in places:
            if self.run(path, name, ["insert", "--quiet", path] + CLAUSE + DATES + STAMP + place,
                        out):
                self.compare(path, name, out)
                if self.once(self.text, path, "original") != self.text(out, "original"):
                    self.fault(path, f"{name}: rejected, the text is another")
                self.judge(path, name, out)

    def offices(self):
        """LibreOffice opens what was written, wherever it opens the original."""
        names = collections.defaultdict(list)
        for path, name, out in self.pairs:
            names[name].append((path, out))
        originals = office(sorted({p for p, _, _ in self.pairs}), self.options.office)
        for name, pairs in names.items():
            with tempfile.TemporaryDirectory() as scratch:
                texts = office([out for _, out in pairs], Path(scratch))
            for path, out in pairs:
                before, after = originals.get(path), texts.get(out)
                if before is None:
                    self.refused["LibreOffice, original"]["no text"] += 1
                elif after is None:
                    self.fault(path, f"{name}: LibreOffice does not open it")
                else:
                    self.written[f"{name}, opened by LibreOffice"] += 1
                    missing = lost(before, after)
                    if missing is not None:
                        self.fault(path, f"{name}: LibreOffice lacks {missing!r}")

    def report(self, files):
        print(f"\n{files} files, {len(self.runs)} runs")
        for name, count in self.written.items():
            print(f"  {name}: {count}")
        for name, reasons in self.refused.items():
            print(f"  {name} refused: {sum(reasons.values())}")
            for reason, count in reasons.most_common():
                print(f"    {count:>4} {reason}")
        for name, parts in self.changed.items():
            print(f"  {name} changed:", ", ".join(f"{p} {n}" for p, n in parts.most_common()))
        for title, key in (("slowest", lambda r: -r[0]), ("largest", lambda r: -r[1])):
            print(f"  {title}:")
            for processor, memory, seconds, name, file in sorted(self.runs, key=key)[:6]:
                print(f"    {processor:5.2f} s on the processor ({seconds:.2f}), {memory:4.0f} MiB"
                      f"  {name} {file}")
        print(f"  faults: {len(self.faults)}")


def words(text):
    """The words alone: how a reader breaks lines and counts lists is its own affair."""
    return [word for line in text.split("\n") for word in WORD.findall(line)]


def first(before, after):
    """Where two texts part."""
    old, new = words(before), words(after)
    at = next((i for i, (a, b) in enumerate(zip(old, new)) if a != b), min(len(old), len(new)))
    return f"{' '.join(old[max(0, at - 3):at + 6])!r} is now {' '.join(new[max(0, at - 3):at + 6])!r}"


def lost(before, after):
    """The first line of a text that another does not have in its order; None where it has all."""
    rest = (WORD.findall(line) for line in after.split("\n"))
    for line in before.split("\n"):
        wanted = WORD.findall(line)
        if wanted and not any(wanted == other for other in rest):
            return line.strip()[:100]
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("hansyn")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", nargs="+", help="files whose names begin so")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--pandoc", action="store_true")
    parser.add_argument("--office", type=Path)
    parser.add_argument("--check")
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    paths = sorted(p for p in options.folder.rglob("*") if p.suffix.lower() in SUFFIXES
                   and not p.name.startswith("~$")
                   and (not options.only or p.name.startswith(tuple(options.only))))
    if not paths:
        sys.exit("no Word files there")
    with tempfile.TemporaryDirectory() as scratch:
        corpus = Corpus(options, options.keep or Path(scratch))
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            for path, done in [(p, pool.submit(corpus.file, p)) for p in paths]:
                try:
                    done.result()
                except Exception as error:  # a file that breaks the script is a fault too
                    corpus.fault(path, f"{type(error).__name__}: {error}")
        if options.office:
            options.office.mkdir(parents=True, exist_ok=True)
            corpus.offices()
    corpus.report(len(paths))
    return 1 if corpus.faults else 0


if __name__ == "__main__":
    sys.exit(main())
