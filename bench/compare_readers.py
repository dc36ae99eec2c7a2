#!/usr/bin/env python3
"""Compares the words that three or four readers find in a folder of Word files.

Usage: bench/compare_readers.py HANSYN FOLDER [--office] [--list CLASS] [--cache DIR]

For every .docx, .docm, .dotx and .dotm the words of the body as Hänsyn reads it are held against
those of pandoc (changes accepted) and python-docx (paragraphs and cells in order), with --office
against LibreOffice's plain text as well. A word that one reader has oftener than another is looked
up in the file itself, and the difference is counted under what the word stands in there: hidden
text, a text box, a content control, a number of a list and so on. --list shows the words of one
class, or of all, with their files. What each class means is told in docs/docx.md.

--cache keeps what the
other readers gave, which takes most of the time.

Needs pandoc, python-docx and lxml; LibreOffice for --office. The exit status is 1 where a class
that nobody has explained holds any words.
"""
import argparse
import collections
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from lxml import etree

WORD = re.compile(r"[^\W\d_]{2,}")
SUFFIXES = {".docx", ".docm", ".dotx", ".dotm"}
STORY = re.compile(r"^\[(fotnot|slutnot|sidhuvud|sidfot|textruta)\] ")
MARKS = re.compile(r"^(\[(fotnot|slutnot|textruta|ej innehåll|tabell [\d:]+)\] ?|#+ )+")
SECONDS = 60

# What a word stands in, the first that fits; the names of elements without their namespace.
ANCESTORS = [
    ("unknown alternative", {"Choice", "Fallback"}),
    ("glossary", {"glossaryDocument"}),
    ("text box", {"txbxContent"}),
    ("deleted or moved away", {"del", "moveFrom"}),
    ("inserted or moved here", {"ins", "moveTo"}),
    ("reading aid (ruby)", {"rt"}),
    ("formula", {"oMath"}),
    ("simple field", {"fldSimple"}),
    ("custom XML, smart tag or direction", {"customXml", "smartTag", "dir", "bdo"}),
    ("content control", {"sdt"}),
    ("hyperlink", {"hyperlink"}),
    ("table cell", {"tc"}),
]
PARTS = [
    ("header or footer", r"(header|footer)\d*\.xml$"),
    ("note", r"(footnotes|endnotes)\d*\.xml$"),
    ("comment", r"comments\w*\.xml$"),
    ("number of a list", r"numbering\d*\.xml$"),
    ("chart or diagram", r"(charts|diagrams|drawings)/"),
    ("properties", r"docProps/"),
]
# What pandoc and LibreOffice write themselves and no file says.
EXPLAINED = {
    "number of a list", "header or footer", "note", "comment", "text box", "content control",
    "simple field", "custom XML, smart tag or direction", "inserted or moved here", "hidden",
    "deleted or moved away", "unknown alternative", "formula", "reading aid (ruby)", "hyperlink",
    "field code", "complex field", "table cell", "plain", "cut or joined", "alternative text",
    "chart or diagram", "properties", "glossary", "written by the reader", "number format",
    "embedded", "deleted row or cell", "symbol",
}


def words(text):
    return collections.Counter(WORD.findall(text.replace("\u00ad", "").lower()))


def run(command, **more):
    return subprocess.run(command, capture_output=True, text=True, timeout=SECONDS,
                          errors="replace", **more)


def hansyn(binary, path):
    """The words of body, notes and text boxes, and the letters of all; None where it is refused."""
    done = run([binary, "inspect", "--format", "projection", str(path)])
    if done.returncode != 0:
        return None, done.stderr.strip().split("\n")[0]
    lines = []
    for line in done.stdout.split("\n"):
        story = STORY.match(line)
        if story and story.group(1) in ("sidhuvud", "sidfot"):
            continue
        lines.append(MARKS.sub("", line))
    return "\n".join(lines), None


def pandoc(path):
    # -s: what pandoc takes for the title of the document it writes only so.
    done = run(["pandoc", "-s", "-f", "docx", "-t", "plain", "--track-changes=accept",
                "--wrap=none", str(path)])
    return done.stdout if done.returncode == 0 else None


def python_docx(path):
    import docx
    from docx.table import Table

    def walk(parent):
        for block in parent.iter_inner_content():
            if isinstance(block, Table):
                for row in block.rows:
                    last = None
                    for cell in row.cells:
                        if cell._tc is not last:  # a merged cell is given once for each column
                            yield from walk(cell)
                        last = cell._tc
            else:
                yield block.text

    try:
        return "\n".join(walk(docx.Document(str(path))))
    except Exception:  # whatever it is, the file is not read
        return None


def kept(folder, reader, path, read):
    """What a reader gives for a file; from the folder where it was kept there before."""
    if folder is None:
        return read(path)
    place = folder / reader / (path.name + ".txt")
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        text = read(path)
        place.write_text("0" if text is None else "1" + text, encoding="utf-8", errors="replace")
    text = place.read_text(encoding="utf-8")
    return text[1:] if text.startswith("1") else None


def office(paths, folder):
    """LibreOffice's text by path; one file may stop all after it, which get a turn of their own."""
    texts = {}

    def convert(batch, seconds):
        try:
            subprocess.run(
                ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
                 "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(folder)]
                + [str(p) for p in batch], capture_output=True, timeout=seconds, check=False)
        except subprocess.TimeoutExpired:
            if len(batch) == 1:
                print("LibreOffice did not come back from", batch[0].name, file=sys.stderr)

    def missing(batch):
        return [p for p in batch if not (folder / (p.stem + ".txt")).exists()]

    wanted = missing(paths)
    for start in range(0, len(wanted), 50):
        batch = wanted[start:start + 50]
        convert(batch, SECONDS + 4 * len(batch))
        for path in missing(batch):
            convert([path], SECONDS)
    for path in paths:
        text = folder / (path.stem + ".txt")
        if text.exists():
            texts[path] = text.read_text(encoding="utf-8-sig", errors="replace")
    return texts


def local(element):
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def value(element, name):
    for key, text in element.attrib.items():
        if key.rsplit("}", 1)[-1] == name:
            return text
    return None


def is_on(element):
    return (value(element, "val") or "1") not in ("0", "false", "off")


class Contexts:
    """Where the words of a file stand in it."""

    def __init__(self, path):
        self.classes = collections.defaultdict(collections.Counter)
        self.pieces = set()
        with zipfile.ZipFile(path) as archive:
            names = [n for n in archive.namelist() if n.endswith(".xml")]
            self.hidden_styles = set()
            for name in names:
                if name.endswith("styles.xml"):
                    self.read_styles(self.parse(archive.read(name)))
            for name in names:
                root = self.parse(archive.read(name))
                if root is not None:
                    self.read(root, next((c for c, p in PARTS if re.search(p, name)), None))
            for name in archive.namelist():
                if "embeddings/" in name or name.endswith((".html", ".htm", ".mht", ".rtf", ".txt")):
                    self.note(archive.read(name).decode("utf-8", "replace"), "embedded")

    @staticmethod
    def parse(data):
        try:
            return etree.fromstring(data, etree.XMLParser(resolve_entities=False, huge_tree=True))
        except etree.XMLSyntaxError:
            return None

    def read_styles(self, root):
        if root is None:
            return
        for style in root:
            for node in style.iter("{*}vanish"):
                if is_on(node):
                    self.hidden_styles.add(value(style, "styleId"))

    def note(self, text, name):
        for word, count in words(text).items():
            self.classes[word][name] += count

    def read(self, root, part):
        for node in root.iter():
            for attribute in ("descr", "title", "string", "alt"):
                if value(node, attribute):
                    self.note(value(node, attribute), "alternative text")
            if local(node) == "lvlText":
                self.note(value(node, "val") or "", "number of a list")
            if local(node) in ("instrText", "delInstrText"):
                self.note(node.text or "", "field code")
            if local(node) == "fldSimple":
                self.note(value(node, "instr") or "", "field code")
            if local(node) in ("default", "listItem", "result", "entryMacro"):
                self.note(" ".join(node.attrib.values()), "field code")
        if part:
            self.note(" ".join(t for t in root.itertext()), part)
            return
        for paragraph in root.iter("{*}p"):
            self.read_paragraph(paragraph)

    def read_paragraph(self, paragraph):
        """A word that is cut into runs belongs to the first of them that is not plain."""
        text, classes, depth = "", [], 0
        for node in paragraph.iter():
            name = local(node)
            if name == "fldChar":
                depth += {"begin": 1, "end": -1}.get(value(node, "fldCharType"), 0)
            if name in ("t", "delText"):
                if next(a for a in node.iterancestors("{*}p")) is not paragraph:
                    continue
                # The piece alone too: readers part what stands in runs of their own.
                self.pieces.update(words(node.text or ""))
                found = self.context(node, paragraph)
                if found == "plain" and depth > 0:
                    found = "complex field"
                text += node.text or ""
                classes += [found] * len(node.text or "")
            elif name in ("tab", "br", "cr", "ptab") and local(node.getparent()) == "r":
                text += " "
                classes.append("plain")
        for match in WORD.finditer(text.replace("\u00ad", "\u0000")):
            special = next((c for c in classes[match.start():match.end()] if c != "plain"), "plain")
            self.classes[match.group().lower()][special] += 1

    def context(self, node, paragraph):
        if node.tag.endswith("math}t"):
            return "formula"
        holder = node.getparent()
        properties = next(iter(holder.findall("{*}rPr")), None)
        if properties is not None:
            for child in properties:
                if local(child) == "vanish" and is_on(child):
                    return "hidden"
                if local(child) == "rStyle" and value(child, "val") in self.hidden_styles:
                    return "hidden"
        style = paragraph.find("{*}pPr/{*}pStyle")
        if style is not None and value(style, "val") in self.hidden_styles:
            return "hidden"
        lineage = {local(a) for a in node.iterancestors()}
        for row in node.iterancestors("{*}tr"):
            if row.find("{*}trPr/{*}del") is not None:
                return "deleted row or cell"
        for cell in node.iterancestors("{*}tc"):
            if cell.find("{*}tcPr/{*}cellDel") is not None:
                return "deleted row or cell"
        return next((c for c, names in ANCESTORS if names & lineage), "plain")

    def of(self, word):
        """The class of a word: the rarest that it stands in, since the common ones are read."""
        found = self.classes.get(word)
        if not found:
            if word in self.pieces or any(word in w or w in word for w in self.classes if len(w) > 3):
                return "cut or joined"
            return "written by the reader"
        order = [c for c, _ in ANCESTORS] + ["plain"]
        return min(found, key=lambda c: (order.index(c) if c in order else -1))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("hansyn")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--office", action="store_true")
    parser.add_argument("--list", dest="wanted")
    parser.add_argument("--most", type=int, default=40)
    parser.add_argument("--cache", type=Path)
    options = parser.parse_args()
    paths = sorted(p for p in options.folder.rglob("*")
                   if p.suffix.lower() in SUFFIXES and not p.name.startswith("~$"))
    if not paths:
        sys.exit("no Word files there")
    refused, unread = [], collections.Counter()
    missing, extra = collections.defaultdict(collections.Counter), collections.defaultdict(
        collections.Counter)
    total = collections.Counter()
    listed = collections.defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        texts = office(paths, options.cache or Path(folder)) if options.office else {}
        for path in paths:
            ours, reason = hansyn(options.hansyn, path)
            others = {"pandoc": kept(options.cache, "pandoc", path, pandoc),
                      "python-docx": kept(options.cache, "python-docx", path, python_docx)}
            if options.office:
                others["LibreOffice"] = texts.get(path)
            for reader, text in others.items():
                if text is None:
                    unread[reader] += 1
            if ours is None:
                refused.append((path.name, reason, [r for r, t in others.items() if t is not None]))
                continue
            mine = words(ours)
            total["Hänsyn"] += sum(mine.values())
            contexts = None
            for reader, text in others.items():
                if text is None:
                    continue
                theirs = words(text)
                total[reader] += sum(theirs.values())
                for side, difference in (("missing", theirs - mine), ("extra", mine - theirs)):
                    if difference and contexts is None:
                        contexts = Contexts(path)
                    for word, count in difference.items():
                        found = contexts.of(word)
                        if side == "extra" and found == "written by the reader":
                            found = "number of a list"  # all that Hänsyn writes itself
                        (missing if side == "missing" else extra)[reader][found] += count
                        listed[found].append(f"{path.name} {reader} {side} {word} x{count}")
    print(f"{len(paths)} files, {len(refused)} refused by Hänsyn, words read:",
          ", ".join(f"{r} {n}" for r, n in total.items()))
    print("not read by", ", ".join(f"{r}: {n}" for r, n in unread.items()) or "anybody: 0")
    for name, reason, readers in refused:
        print(f"  {name}: {reason} (read by: {', '.join(readers) or 'nobody'})")
    for title, table in (("they have, Hänsyn has not", missing), ("Hänsyn has, they have not", extra)):
        print(f"\n{title}")
        classes = sorted({c for counts in table.values() for c in counts},
                         key=lambda c: -sum(counts[c] for counts in table.values()))
        readers = sorted(table)
        print(f"  {'':36}" + "".join(f"{r:>14}" for r in readers))
        for name in classes:
            print(f"  {name:36}" + "".join(f"{table[r][name]:>14}" for r in readers))
    for name in sorted(listed):
        if options.wanted in (name, "all"):
            print(f"\n{name}", *listed[name][:options.most], sep="\n  ")
    unexplained = {c for t in (missing, extra) for n in t.values() for c in n} - EXPLAINED
    if unexplained:
        print("unexplained:", ", ".join(sorted(unexplained)))
    sys.exit(1 if unexplained else 0)


if __name__ == "__main__":
    main()
