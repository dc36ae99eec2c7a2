"""Makes every sample from source/:  python3 make.py [FOLDER]

Needs python-docx and LibreOffice (soffice). The samples are committed, so neither the build nor
the tests run this. Run it after a change in source/, and look at the result before committing it.
"""

import itertools
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import markup
import notice
import with_own_bytes
import with_python_docx

# Where the headings of level 1 lie when LibreOffice sets the page; the saved table of contents.
PAGES = {
    "stad-utkast": [3, 4, 5, 6, 6, 7, 8, 9],
    "stad-fardig": [3, 4, 5, 6, 7, 7, 8, 11],
    "it-avrop": [3, 3, 4, 5],
}
DOCX = [  # sample, text, variant, producer
    ("stad-utkast", "stad", "U", "own"),
    ("stad-fardig", "stad", "F", "libreoffice"),
    ("dialog", "dialog", "K", "python-docx"),
    ("dialog-brister", "dialog", "B", "python-docx"),
    ("reserverad", "reserverad", "K", "libreoffice"),
    ("reserverad-brister", "reserverad", "B", "python-docx"),
    ("it-avrop", "it-avrop", "", "own"),
    ("kravspecifikation", "kravspecifikation", "", "own"),
    ("upphandling-lokalvard/foreskrifter", "lokalvard-foreskrifter", "", "libreoffice"),
    ("upphandling-lokalvard/kravspecifikation", "lokalvard-kravspecifikation", "", "python-docx"),
    ("upphandling-lokalvard/avtalsutkast", "lokalvard-avtalsutkast", "", "own"),
]
STAMP = (2026, 11, 16, 8, 0, 0)


def own(blocks, path, name):
    tops = [b.text for b in blocks if b.kind == "heading" and b.level == 1]
    with_own_bytes.write(blocks, path, dict(zip(tops, PAGES.get(name, []))))


def through_libreoffice(blocks, path, name):
    """Our own bytes, opened and saved by LibreOffice, without its dates."""
    with tempfile.TemporaryDirectory() as folder:
        start, saved = Path(folder) / "in" / "x.docx", Path(folder) / "out"
        start.parent.mkdir()
        own(blocks, start, name)
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile",
             "--convert-to", "docx:MS Word 2007 XML", "--outdir", saved, start],
            check=True, capture_output=True, timeout=180,
        )
        with zipfile.ZipFile(saved / "x.docx") as old, zipfile.ZipFile(path, "w") as new:
            for name_ in old.namelist():
                content = old.read(name_)
                if name_.startswith("docProps/"):
                    content = re.sub(rb"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2026-11-16T08:00:00Z",
                                     content)
                if name_ == "word/document.xml":  # LibreOffice draws the controls' ids by lot
                    ids = itertools.count(42000)
                    content = re.sub(rb'(<w:id w:val=")\d+"/>',
                                     lambda m: b'%s%d"/>' % (m[1], next(ids)), content)
                info = zipfile.ZipInfo(name_, STAMP)
                info.compress_type = zipfile.ZIP_DEFLATED
                new.writestr(info, content)


def with_fixed_dates(path):
    """The same package with one time on every entry."""
    with zipfile.ZipFile(path) as old:
        entries = [(name, old.read(name)) for name in old.namelist()]
    with zipfile.ZipFile(path, "w") as new:
        for name, content in entries:
            info = zipfile.ZipInfo(name, STAMP)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, content)


def main(folder):
    (folder / "upphandling-lokalvard").mkdir(parents=True, exist_ok=True)
    for sample, text, variant, producer in DOCX:
        blocks, path = markup.read(text, variant), folder / f"{sample}.docx"
        match producer:
            case "own":
                own(blocks, path, sample)
            case "libreoffice":
                through_libreoffice(blocks, path, sample)
            case _:
                with_python_docx.write(blocks, path)
                with_fixed_dates(path)
    texts = [
        ("mark-af", "mark-af.txt", "utf-8", "\r\n"),
        ("gammalt-utkast", "gammalt-utkast.txt", "cp1252", "\r\n"),
        ("inbjudan-direktupphandling", "inbjudan-direktupphandling.txt", "utf-16-le", "\r\n"),
        ("riktlinje", "riktlinje-sociala-hansyn.md", "utf-8", "\n"),
    ]
    for source, target, encoding, newline in texts:
        text = (markup.SOURCE / f"{source}.markup").read_text(encoding="utf-8")
        text = text.replace("\n", newline)
        mark = b"\xff\xfe" if encoding.startswith("utf-16") else b""
        (folder / target).write_bytes(mark + text.encode(encoding))
    for folder_name, variant, strategic, social, condition, deadline in [
        ("upphandling-park", "K", ["soc-obj"], ["opp"],
         "Leverantören ska erbjuda minst två praktikplatser åt personer som har varit utan arbete "
         "i minst tolv månader.", "2027-01-22"),
        ("upphandling-park-brister", "B", ["none"], [], None, "2027-01-22"),
    ]:
        target = folder / folder_name
        target.mkdir(exist_ok=True)
        for name in ["foreskrifter", "kravspecifikation", "avtalsutkast"]:
            lines = (markup.SOURCE / f"park-{name}.markup").read_text(encoding="utf-8").splitlines()
            chosen = [re.sub(r"^[KB]> ?", "", line) for line in lines
                      if line[:2] not in ("K>", "B>") or line[0] == variant]
            (target / f"{name}.md").write_text("\n".join(chosen) + "\n", encoding="utf-8")
        notice.write(target / "annons.xml", strategic=strategic, social=social, condition=condition,
                     value=14400000, months=36, deadline=deadline)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent)
