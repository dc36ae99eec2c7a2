"""Reads the light markup of samples/make/source into blocks that the makers write as DOCX.

One paragraph a line:  # ## heading · - bullet · 1. numbered · a) lettered · | a | b | table row ·
@title @subtitle @header @footer @caption @box @hidden @toc @newpage.  A line that starts with a capital and '> '
belongs to one variant only (U> draft with defects, F> mended, K> complete, B> with defects).
Inside a line: {+inserted+} {-deleted-} {^footnote} {sdt:Title|text} {fill:prompt|Title}.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

SOURCE = Path(__file__).parent / "source"


@dataclass
class Block:
    kind: str
    text: str = ""
    level: int = 0
    rows: list = field(default_factory=list)


def read(name, variant=""):
    blocks = []
    for line in (SOURCE / f"{name}.markup").read_text(encoding="utf-8").splitlines():
        marked = re.match(r"([A-Z])> (.*)", line)
        if marked:
            if marked[1] != variant:
                continue
            line = marked[2]
        if not line.strip():
            continue
        if line.startswith("| "):
            row = [cell.strip() for cell in re.split(r"\s\|(?:\s|$)", line[2:])][:-1]
            if blocks and blocks[-1].kind == "table":
                blocks[-1].rows.append(row)
            else:
                blocks.append(Block("table", rows=[row]))
        elif heading := re.match(r"(#+) (.*)", line):
            blocks.append(Block("heading", heading[2], len(heading[1])))
        elif special := re.match(r"@(\w+) ?(.*)", line):
            blocks.append(Block(special[1], special[2]))
        elif item := re.match(r"(-|1\.|[a-h]\)) (.*)", line):
            kind = {"-": "bullet", "1.": "numbered"}.get(item[1], "lettered")
            blocks.append(Block(kind, item[2]))
        else:
            blocks.append(Block("body", line))
    return blocks


INLINE = re.compile(
    r"\{\+(?P<ins>.*?)\+\}|\{-(?P<del>.*?)-\}|\{\^(?P<note>.*?)\}"
    r"|\{sdt:(?P<title>[^|]*)\|(?P<sdt>.*?)\}|\{fill:(?P<fill>[^|]*)\|(?P<asked>.*?)\}"
)


def inline(text):
    """Yields (kind, text, title) for the pieces of one paragraph."""
    at = 0
    for match in INLINE.finditer(text):
        if match.start() > at:
            yield "text", text[at : match.start()], ""
        kind = next(k for k in ("ins", "del", "note", "sdt", "fill") if match[k] is not None)
        yield kind, match[kind], match["title"] or match["asked"] or ""
        at = match.end()
    if at < len(text):
        yield "text", text[at:], ""
