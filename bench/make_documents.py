#!/usr/bin/env python3
"""Makes tender-like documents for the benchmark: DOCX of so many pages, and plain text.

Only the standard library is used, and the same version gives the same bytes everywhere. The
sentences are strung together at random; what matters is that words, runs, headings, lists and
tables come as thick as in real tenders: about 330 words a page, one to six runs a paragraph.
"""
import random
import sys
import zipfile
from xml.sax.saxutils import escape

NOUNS = """anbudet avtalet beställaren leverantören uppdraget kravet priset fakturan tjänsten
lokalen personalen underleverantören försäkringen leveransen redovisningen planen avvikelsen
garantin ersättningen perioden kontraktet miljön materialet rapporten mötet vitet bristen
upphandlingen kompetensen referensen sekretessen utvärderingen dokumentationen""".split()
LINKS = """ska kan bör och eller samt enligt för med under inom efter vid utan genom innan till
från om att skriftligen omgående minst högst senast även därefter""".split()
TOPICS = """Allmänt Omfattning Leverans Priser Betalning Ansvar Försäkring Uppföljning Miljö
Personal Sekretess Underleverantörer Garanti Hävning Försening Kvalitet Säkerhet""".split()
SOCIAL = """Leverantören ska under avtalstiden ta emot praktikanter från kommunens
arbetsmarknadsenhet.|Leverantören ska betala lön enligt gällande kollektivavtal på orten.|I
praktiken innebär det att fakturering sker månadsvis.|Inga krav på sysselsättning ställs i denna
del.""".replace("\n", " ").split("|")

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


class Writer:
    """Strings words together; the same seed gives the same text."""

    def __init__(self, seed, runs):
        self.random = random.Random(seed)
        self.runs = runs
        self.words = 0

    def sentence(self, length):
        r = self.random
        if r.random() < 0.01:
            text = r.choice(SOCIAL)
        else:
            words = [r.choice(LINKS if i % 2 else NOUNS) for i in range(length)]
            text = " ".join(words).capitalize() + "."
        self.words += len(text.split())
        return text

    def paragraph(self):
        r = self.random
        return " ".join(self.sentence(r.randint(8, 22)) for _ in range(r.randint(2, 6)))

    def title(self):
        self.words += 1
        return self.random.choice(TOPICS)


def runs(writer, text):
    """A paragraph's runs, cut as Word cuts them."""
    r = writer.random
    words = text.split(" ")
    step = max(1, len(words) // r.randint(1, 6))
    pieces = []
    for i in range(0, len(words), step):
        bold = "<w:rPr><w:b/></w:rPr>" if r.random() < 0.06 else ""
        blank = " " if i + step < len(words) else ""
        piece = escape(" ".join(words[i:i + step]) + blank)
        revision = "%08X" % r.randint(0x100000, 0xFFFFFF)
        pieces.append(f'<w:r w:rsidR="{revision}">{bold}'
                      f'<w:t xml:space="preserve">{piece}</w:t></w:r>')
    return "".join(pieces)


def fragments(writer, text):
    """The same paragraph as years of editing leave it: a run for every third word, with everything
    that Word repeats in each."""
    r = writer.random
    words = text.split(" ")
    pieces = []
    for i in range(0, len(words), 3):
        blank = " " if i + 3 < len(words) else ""
        piece = escape(" ".join(words[i:i + 3]) + blank)
        first, second = (r.randint(0x100000, 0xFFFFFF) for _ in range(2))
        pieces.append(
            f'<w:r w:rsidR="{first:08X}" w:rsidRPr="{second:08X}"><w:rPr><w:rFonts '
            'w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:szCs '
            'w:val="22"/><w:lang w:val="sv-SE"/></w:rPr>'
            f'<w:t xml:space="preserve">{piece}</w:t></w:r>')
        if r.random() < 0.15:
            pieces.append('<w:proofErr w:type="spellStart"/><w:proofErr w:type="spellEnd"/>')
    return "".join(pieces)


def block(writer, text, style=""):
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{writer.runs(writer, text)}</w:p>"


def table(writer):
    r = writer.random
    rows = []
    for row in range(r.randint(3, 8)):
        cells = [block(writer, f"Krav {row + 1}")]
        cells += [block(writer, writer.sentence(5)) for _ in range(r.randint(1, 3))]
        rows.append("<w:tr>" + "".join(f"<w:tc><w:tcPr/>{c}</w:tc>" for c in cells) + "</w:tr>")
    return "<w:tbl><w:tblPr/><w:tblGrid/>" + "".join(rows) + "</w:tbl>"


def body(pages, cut):
    writer = Writer(pages, cut)
    blocks = [block(writer, "Upphandlingsdokument", "Title")]
    while writer.words < pages * 330:
        blocks.append(block(writer, writer.title(), "Heading1"))
        for _ in range(writer.random.randint(2, 5)):
            blocks.append(block(writer, writer.title(), "Heading2"))
            for _ in range(writer.random.randint(2, 5)):
                blocks.append(block(writer, writer.paragraph()))
            if writer.random.random() < 0.6:
                for _ in range(writer.random.randint(3, 6)):
                    blocks.append(block(writer, writer.sentence(10), "ListBullet"))
            if writer.random.random() < 0.4:
                blocks.append(table(writer))
    return "".join(blocks)


STYLES = f'<w:styles xmlns:w="{NAMESPACE}">' + "".join(
    f'<w:style w:type="paragraph" w:styleId="{i}"><w:name w:val="{n}"/>{p}</w:style>'
    for i, n, p in [
        ("Normal", "Normal", ""), ("Title", "Title", ""),
        ("Heading1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
        ("Heading2", "heading 2", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
        ("ListBullet", "List Bullet", ""),
    ]) + "</w:styles>"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def write_docx(path, pages, cut=runs):
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{TYPE}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{TYPE}.styles+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{NAMESPACE}"><w:body>{body(pages, cut)}'
        "</w:body></w:document>",
        "word/styles.xml": STYLES,
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, head + content)


def write_text(path, megabytes):
    writer = Writer(megabytes, runs)
    size = 0
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        number = 0
        while size < megabytes * 1_000_000:
            number += 1
            lines = [f"{number} {writer.title()}"]
            lines += [writer.paragraph() for _ in range(writer.random.randint(4, 12))]
            text = "\n\n".join(lines) + "\n\n"
            size += len(text.encode())
            file.write(text)


def main(folder):
    write_docx(f"{folder}/pages-10.docx", 10)
    write_docx(f"{folder}/pages-345.docx", 345)
    write_docx(f"{folder}/pages-3450.docx", 3450)
    write_docx(f"{folder}/fragmented-345.docx", 345, fragments)
    write_text(f"{folder}/text-1.txt", 1)
    write_text(f"{folder}/text-20.txt", 20)


if __name__ == "__main__":
    main(sys.argv[1])
