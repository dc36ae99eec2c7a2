#!/usr/bin/env python3
"""Makes files that are built to harm whoever reads them: the cases that bench/hostile.py runs.

Usage: bench/make_hostile.py FOLDER [NAME ...]. Every case says what must come of it: it is refused
(exit status 2 with a reason), read, or either. Only the standard library is used; nothing is
random, so that the same version makes the same bytes. Some files are large: FOLDER takes 700 MB.
"""
import collections
import struct
import sys
import zlib
from pathlib import Path

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
ROOT = (f'xmlns:w="{WORD}" xmlns:r="{OFFICE}" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
        'xmlns:v="urn:schemas-microsoft-com:vml"')

# `make` writes the file and is called with its path; `command` is how the program meets it.
Case = collections.namedtuple("Case", "name file make expected command")
CASES = []
REFUSED, READ, EITHER = "refused", "read", "either"


def case(name, file="prov.docx", expected=REFUSED, command="lint"):
    """Registers a function that gives the bytes of a case, or an iterable of them."""
    def register(function):
        def make(path):
            content = function()
            pieces = [content] if isinstance(content, (bytes, str)) else content
            with open(path, "wb") as out:
                for piece in pieces:
                    out.write(piece.encode() if isinstance(piece, str) else piece)
        CASES.append(Case(name, file, make, expected, command))
        return function
    return register


# --- containers -----------------------------------------------------------------------------------

class Entry:
    """One entry; what is given beside name and content is a lie about them.

    What would be refused for its ratio alone is stored, so that it reaches what it is meant for.
    """

    # The bytes of all content that was made, before it was packed.
    made = 0

    def __init__(self, name, content=b"", method=None, flags=0x800, crc=None, size=None, packed=None,
                 compressed=None, local_name=None, extra=b"", local_extra=b"", offset=None):
        content = content.encode() if isinstance(content, str) else content
        self.name = name if isinstance(name, bytes) else name.encode()
        self.local_name = self.name if local_name is None else local_name
        Entry.made += len(content)
        data = packed if packed is not None else pack(content) if method in (None, 8) else content
        if method is None and packed is None and len(content) > max(1 << 20, len(data) * 150):
            method, data = 0, content
        self.method, self.flags = 8 if method is None else method, flags
        self.crc = zlib.crc32(content) if crc is None else crc
        self.size = len(content) if size is None else size
        self.data = data
        self.compressed = len(self.data) if compressed is None else compressed
        self.extra, self.local_extra, self.offset = extra, local_extra, offset

    def fields(self, name, extra):
        return struct.pack("<HHHHHIIIHH", 20, self.flags, self.method, 0, 33, self.crc,
                           self.compressed, self.size, len(name), len(extra))


def pack(content):
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    return packer.compress(content) + packer.flush()


def pack_many(piece, count):
    """So many times the same piece, deflated without ever being in memory; with its CRC and size."""
    packer, crc, out = zlib.compressobj(9, zlib.DEFLATED, -15), 0, []
    for _ in range(count):
        crc = zlib.crc32(piece, crc)
        out.append(packer.compress(piece))
    return b"".join(out) + packer.flush(), crc, len(piece) * count


def archive(entries, prefix=b"", suffix=b"", comment=b"", count=None, end=None, directory_at=None):
    out, directory = bytearray(prefix), bytearray()
    for entry in entries:
        at = len(out) if entry.offset is None else entry.offset
        directory += (b"PK\1\2" + struct.pack("<H", 20) + entry.fields(entry.name, entry.extra)
                      + struct.pack("<HHHII", 0, 0, 0, 0, at & 0xFFFFFFFF)
                      + entry.name + entry.extra)
        if entry.offset is None:
            out += (b"PK\3\4" + entry.fields(entry.local_name, entry.local_extra)
                    + entry.local_name + entry.local_extra + entry.data)
    start = len(out) if directory_at is None else directory_at
    number = len(entries) if count is None else count
    out += directory
    out += end or (b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, number & 0xFFFF, number & 0xFFFF,
                                           len(directory), start, len(comment)) + comment)
    return bytes(out + suffix)


def relationships(links):
    items = "".join(
        f'<Relationship Id="{i}" Type="{kind if ":" in kind else OFFICE + "/" + kind}" '
        f'Target="{target}"{" TargetMode=" + chr(34) + "External" + chr(34) if outside else ""}/>'
        for i, kind, target, outside in links)
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{items}</Relationships>'


def document(body, root=ROOT, declared=""):
    return f"{HEAD}{declared}<w:document {root}><w:body>{body}</w:body></w:document>"


def package(body="", main=None, parts=(), links=(), types=None):
    """The entries of a Word package: its main part and (name, relationship, XML) beside it."""
    every = [(name, kind, name, False) for name, kind, _ in parts] + list(links)
    entries = [
        Entry("[Content_Types].xml", types or
              f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
              'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
              f'<Override PartName="/word/document.xml" ContentType="{TYPE}.document.main+xml"/>'
              "</Types>"),
        Entry("_rels/.rels", relationships([("a", "officeDocument", "word/document.xml", False)])),
        Entry("word/_rels/document.xml.rels", relationships(every)),
        main if isinstance(main, Entry) else Entry("word/document.xml", main or document(body)),
    ]
    return entries + [Entry("word/" + name, xml) for name, _, xml in parts]


def word(body="", **more):
    return archive(package(body, **more))


def paragraph(text, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


ORDINARY = paragraph("Leverantören ska erbjuda praktikplatser.")


@case("empty")
def _(): return b""


@case("only an end record")
def _(): return archive([])


@case("cut in the middle")
def _():
    whole = word(ORDINARY * 500)
    return whole[:len(whole) // 2]


@case("junk before the archive", expected=EITHER)
def _(): return archive(package(ORDINARY), prefix=b"MZ" + b"\x90" * 4000)


@case("junk after the archive", expected=EITHER)
def _(): return archive(package(ORDINARY), suffix=b"A" * 60_000)


@case("a megabyte after the archive", expected=EITHER)
def _(): return archive(package(ORDINARY), suffix=b"PK\5\6" * 262_144)


@case("two archives after each other", expected=EITHER)
def _(): return word(paragraph("ett")) + word(paragraph("två"))


@case("names that differ in case")
def _(): return archive(package(ORDINARY) + [Entry("WORD/Document.xml", document(""))])


@case("a name twice")
def _(): return archive(package(ORDINARY) + [Entry("word/document.xml", document(""))])


for label, name in [("climbs", "../../etc/cron.d/a"), ("climbs inside", "word/../../a"),
                    ("is absolute", "/etc/passwd"), ("has a backslash", "word\\a.xml"),
                    ("has a drive", "C:\\a.xml"), ("is empty", ""), ("is long", "a" * 60_000),
                    ("is no UTF-8", b"word/\xff\xfe.xml"), ("has a dot", "word/./a.xml")]:
    case(f"a name that {label}")(lambda name=name: archive(package(ORDINARY) + [Entry(name, "x")]))


@case("a name with a NUL", expected=EITHER)
def _(): return archive(package(ORDINARY) + [Entry(b"word/document.xml\0.txt", "x")])


@case("a name with control characters", expected=EITHER)
def _(): return archive(package(ORDINARY) + [Entry("word/\x1b[2J\u202e.xml", "x")])


@case("another name in the local header", expected=EITHER)
def _(): return archive(package(main=Entry("word/document.xml", document(ORDINARY),
                                           local_name=b"word/documenx.xml")))


@case("an encrypted entry")
def _(): return archive(package(main=Entry("word/document.xml", document(ORDINARY), flags=0x801)))


@case("an unknown method of packing")
def _(): return archive(package(main=Entry("word/document.xml", document(ORDINARY), method=99)))


@case("a wrong checksum")
def _(): return archive(package(main=Entry("word/document.xml", document(ORDINARY), crc=1)))


@case("a broken stream")
def _(): return archive(package(main=Entry("word/document.xml", document(ORDINARY),
                                           packed=b"\xff" * 400)))


@case("larger than it says")
def _(): return archive(package(main=Entry("word/document.xml", document(ORDINARY * 999), size=10)))


@case("smaller than it says")
def _(): return archive(package(main=Entry("word/document.xml", document(ORDINARY), size=60_000)))


@case("claims 4 GiB")
def _(): return archive(package(main=Entry("word/document.xml", document(ORDINARY),
                                           size=0xFFFFFFFE)))


@case("claims to be packed into 4 GiB", expected=EITHER)
def _(): return archive(package(main=Entry("word/document.xml", document(ORDINARY),
                                           compressed=0xFFFFFFFE)))


@case("zip64 that claims 16 EiB")
def _():
    extra = struct.pack("<HHQQ", 1, 16, 2**64 - 1, 2**64 - 1)
    return archive(package(main=Entry("word/document.xml", document(ORDINARY), size=0xFFFFFFFF,
                                      compressed=0xFFFFFFFF, extra=extra)))


@case("zip64 end that claims 2^60 entries", expected=EITHER)
def _():
    entries = package(ORDINARY)
    end = (b"PK\6\6" + struct.pack("<QHHIIQQQQ", 44, 45, 45, 0, 0, 2**60, 2**60, 2**60, 0)
           + b"PK\6\7" + struct.pack("<IQI", 0, 0, 1)
           + b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0))
    return archive(entries, end=end)


@case("a directory beyond the file")
def _(): return archive(package(ORDINARY), directory_at=0x7FFFFFFF)


@case("fewer entries than it says", expected=EITHER)
def _(): return archive(package(ORDINARY), count=60_000)


@case("overlapping entries: one stream under 1 900 names", expected=EITHER)
def _():
    entries = package(ORDINARY)
    at = len(archive(entries[:3]))  # not exact: any entry will do
    return archive(entries + [Entry(f"word/media/{i}.xml", "x" * 60, offset=0)
                              for i in range(1_900)] + [Entry("a", "x", offset=at)])


@case("100 000 entries")
def _(): return archive([Entry(f"a{i}", b"", method=0) for i in range(100_000)], count=34_464)


@case("1 990 entries of nothing", expected=READ)
def _(): return archive(package(ORDINARY) + [Entry(f"word/media/{i}.bin") for i in range(1_990)])


@case("300 MB of blanks in the main part")
def _():
    packed, crc, size = pack_many(b" " * 1_000_000, 300)
    return archive(package(main=Entry("word/document.xml", packed=packed, crc=crc, size=size)))


@case("60 MB of blanks in the main part")
def _():
    packed, crc, size = pack_many(b" " * 1_000_000, 60)
    return archive(package(main=Entry("word/document.xml", packed=packed, crc=crc, size=size)))


@case("4 GiB of zeros in a picture", expected=EITHER)
def _():
    packed, crc, size = pack_many(bytes(1 << 22), 1_023)
    return archive(package(ORDINARY)
                   + [Entry("word/media/a.bmp", packed=packed, crc=crc, size=size)])


@case("a zip in a zip in a zip", expected=READ)
def _():
    inner = word(ORDINARY)
    for _ in range(40):
        inner = archive([Entry("a.docx", inner)])
    return archive(package(ORDINARY) + [Entry("word/embeddings/a.docx", inner)])


@case("only a zip in a zip")
def _(): return archive([Entry("a.docx", word(ORDINARY))])


# --- XML ------------------------------------------------------------------------------------------

def declared(subset, body):
    return word(main=document(body, declared=f"<!DOCTYPE w:document {subset}>\n"))


@case("external entity: a file of the machine")
def _(): return declared('[<!ENTITY x SYSTEM "file:///etc/hostname">]', paragraph("&x;"))


@case("external entity: the net")
def _(): return declared('[<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]', paragraph("&x;"))


@case("external document type")
def _(): return declared('SYSTEM "http://127.0.0.1:9/x.dtd"', ORDINARY)


@case("parameter entity")
def _(): return declared('[<!ENTITY % x SYSTEM "file:///etc/hostname"> %x;]', ORDINARY)


@case("billion laughs")
def _():
    laughs = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
    return declared(f'[<!ENTITY l0 "ha">{laughs}]', paragraph("&l9;"))


@case("quadratic entity: 20 000 times 100 KB")
def _(): return declared(f'[<!ENTITY a "{"a" * 100_000}">]', paragraph("&a;" * 20_000))


@case("document type after a megabyte of comment")
def _(): return word(main=f"{HEAD}<!--{'x' * 1_000_000}--><!DOCTYPE a>" + document(ORDINARY)[56:])


@case("document type in the styles")
def _(): return word(ORDINARY, parts=[("styles.xml", "styles",
    f'{HEAD}<!DOCTYPE a [<!ENTITY b "c">]><w:styles {ROOT}/>')])


@case("sdt nested 20 000 deep")
def _():
    n = 20_000
    return word("<w:sdt><w:sdtContent>" * n + ORDINARY + "</w:sdtContent></w:sdt>" * n)


@case("tables nested 2 000 deep")
def _():
    n = 2_000
    return word("<w:tbl><w:tr><w:tc>" * n + ORDINARY + "<w:p/></w:tc></w:tr></w:tbl>" * n)


@case("tables nested 60 deep", expected=READ)
def _():
    n = 60
    return word("<w:tbl><w:tr><w:tc>" * n + ORDINARY + "<w:p/></w:tc></w:tr></w:tbl>" * n)


@case("insertions nested 240 deep", expected=READ)
def _():
    mark = '<w:ins w:id="1" w:author="a">'
    return word(f"<w:p>{mark * 240}<w:r><w:t>a</w:t></w:r>{'</w:ins>' * 240}</w:p>")


@case("100 000 elements deep, never closed")
def _(): return word(main=f"{HEAD}<w:document {ROOT}><w:body>" + "<w:p>" * 100_000)


for number in (50_000, 200_000):
    case(f"{number // 1000} 000 attributes")(lambda number=number: word(
        "<w:p " + " ".join(f'a{i}=""' for i in range(number)) + "/>"))
    case(f"{number // 1000} 000 namespaces on one tag")(lambda number=number: word(
        "<w:p " + " ".join(f'xmlns:a{i}="u{i}"' for i in range(number)) + "/>"))


@case("4 000 times 900 attributes", expected=EITHER)
def _(): return word(("<w:p " + " ".join(f'a{i}=""' for i in range(900)) + "/>") * 4_000)


@case("900 namespaces on each of 60 nested tags", expected=EITHER)
def _():
    tags = "".join("<w:sdt " + " ".join(f'xmlns:a{d}x{i}="u{i}"' for i in range(900)) + ">"
                   for d in range(60))
    return word(tags + ORDINARY * 2_000 + "</w:sdt>" * 60)


@case("one attribute of 20 MB", expected=EITHER)
def _(): return word(f'<w:p w:x="{"a" * 20_000_000}"/>' + ORDINARY)


@case("one comment of 20 MB", expected=EITHER)
def _(): return word(f"<!--{'a b ' * 5_000_000}-->" + ORDINARY)


@case("one processing instruction of 20 MB", expected=EITHER)
def _(): return word(f"<?a {'a b ' * 5_000_000}?>" + ORDINARY)


@case("one name of 5 MB", expected=EITHER)
def _(): return word(f"<{'a' * 5_000_000}/>" + ORDINARY)


@case("one word of 10 MB", expected=EITHER)
def _(): return word(paragraph("abcdefghij" * 1_000_000))


@case("a million character references", expected=EITHER)
def _(): return word(paragraph("&#228;" * 1_000_000))


@case("a reference of a megabyte")
def _(): return word(paragraph("&" + "a" * 1_000_000))


@case("10 MB of ampersands")
def _(): return word(paragraph("&" * 10_000_000))


@case("references to no characters")
def _(): return word(paragraph("&#0;&#xD800;&#x110000;&#x1;"))


@case("200 000 CDATA sections", expected=EITHER)
def _(): return word(paragraph("<![CDATA[a]]>" * 200_000))


@case("a million paragraphs", expected=EITHER)
def _(): return word("".join(f"<w:p><w:r><w:t>{i}</w:t></w:r></w:p>" for i in range(1_000_000)))


@case("a million empty paragraphs", expected=EITHER)
def _(): return word("<w:p/>" * 1_000_000)


@case("a million runs in one paragraph", expected=EITHER)
def _(): return word("<w:p>" + "<w:r><w:t>a</w:t></w:r>" * 600_000 + "</w:p>")


@case("invalid UTF-8")
def _(): return word(main=document(ORDINARY).encode().replace("ö".encode(), b"\xff\xfe", 1))


@case("an overlong NUL")
def _(): return word(main=document(ORDINARY).encode().replace("ö".encode(), b"\xc0\x80", 1))


@case("a surrogate in UTF-8")
def _(): return word(main=document(ORDINARY).encode().replace("ö".encode(), b"\xed\xa0\x80", 1))


@case("a main part in UTF-16", expected=READ)
def _(): return word(main=document(ORDINARY).replace("UTF-8", "UTF-16").encode("utf-16"))


@case("UTF-16 with lone surrogates", expected=EITHER)
def _():
    text = document(paragraph("xxxx")).replace("UTF-8", "UTF-16").encode("utf-16-le")
    return word(main=b"\xff\xfe" + text.replace("x".encode("utf-16-le"), b"\x00\xd8"))


@case("40 MB of UTF-16", expected=EITHER)
def _():
    text = document(paragraph("abcdefghi " * 2_000_000)).replace("UTF-8", "UTF-16")
    return word(main=text.encode("utf-16"))


@case("UTF-32 without a mark")
def _(): return word(main=document(ORDINARY).encode("utf-32-le"))


@case("UTF-7 that says script", expected=EITHER)
def _(): return word(main=document(ORDINARY).replace("UTF-8", "UTF-7").encode()
                     .replace("ö".encode(), b"+APY-"))


@case("three byte order marks")
def _(): return word(main=b"\xef\xbb\xbf" * 3 + document(ORDINARY).encode())


# --- WordprocessingML -----------------------------------------------------------------------------

@case("relationships that lead to each other", expected=EITHER)
def _():
    entries = package(ORDINARY, links=[(f"r{i}", "header", f"header{i}.xml", False)
                                       for i in range(900)])
    for i in range(900):
        entries.append(Entry(f"word/header{i}.xml", f"{HEAD}<w:hdr {ROOT}>{ORDINARY}</w:hdr>"))
        entries.append(Entry(f"word/_rels/header{i}.xml.rels", relationships(
            [("a", "header", f"header{(i + 1) % 900}.xml", False)])))
    return archive(entries)


@case("the main part is its own relationship")
def _():
    entries = package(ORDINARY)
    entries[1] = Entry("_rels/.rels", relationships([("a", "officeDocument", "_rels/.rels",
                                                      False)]))
    return archive(entries)


@case("200 000 relationships", expected=EITHER)
def _(): return word(ORDINARY, links=[(f"r{i}", "hyperlink", f"http://127.0.0.1:9/{i}", True)
                                      for i in range(200_000)])


@case("a relationship target of a megabyte", expected=EITHER)
def _(): return word(ORDINARY, links=[("r", "hyperlink", "../" * 350_000 + "a", False),
                                      ("s", "image", "http://127.0.0.1:9/" + "a" * 350_000, True)])


def styles(inside):
    return ("styles.xml", "styles", f"{HEAD}<w:styles {ROOT}>{inside}</w:styles>")


def style(name, base, more=""):
    return (f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>'
            f'<w:basedOn w:val="{base}"/><w:link w:val="{base}"/><w:next w:val="{base}"/>{more}'
            "</w:style>")


@case("styles based on each other", expected=READ)
def _(): return word(paragraph("a", '<w:pStyle w:val="A"/>'),
                     parts=[styles(style("A", "B") + style("B", "A") + style("C", "C"))])


@case("a chain of 20 000 styles", expected=EITHER)
def _():
    chain = "".join(style(f"S{i}", f"S{i + 1}") for i in range(20_000))
    body = "".join(paragraph("a", f'<w:pStyle w:val="S{i}"/>') for i in range(20_000))
    return word(body, parts=[styles(chain)])


def numbering(inside):
    return ("numbering.xml", "numbering", f"{HEAD}<w:numbering {ROOT}>{inside}</w:numbering>")


def level(index, start="1", form="decimal", text="%1."):
    return (f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl>')


def listed(text, number="1", index="0"):
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{index}"/><w:numId w:val="{number}"/>'
                           "</w:numPr>")


FORMS = ["decimal", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman", "decimalZero",
         "ordinal", "cardinalText", "ordinalText", "hex", "chicago", "none", "bullet", "custom",
         "ideographDigital", "swedish?"]
VALUES = ["2147483647", "-2147483648", "999999999", "0", "-1", "99999999999999999999", "", "x"]


@case("list numbers without bounds", expected=READ)
def _():
    lists, body, number = "", "", 0
    for form in FORMS:
        for value in VALUES:
            number += 1
            lists += (f'<w:abstractNum w:abstractNumId="{number}">'
                      + level(0, value, form, "%1.%2.%9%0%%") + "</w:abstractNum>")
            body += listed("a", number) + listed("b", number) + listed("c", number, "8")
    lists += "".join(f'<w:num w:numId="{i}"><w:abstractNumId w:val="{i}"/></w:num>'
                     for i in range(1, number + 1))
    return word(body, parts=[numbering(lists)])


@case("list levels without bounds", expected=READ)
def _():
    body = "".join(listed("a", "1", index) for index in
                   ["99", "-1", "9", "2147483647", "-2147483648", "99999999999999999999", "x"])
    levels = "".join(level(i) for i in [99, -1, 2147483647])
    return word(body, parts=[numbering(
        f'<w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>')])


@case("lists that stand for each other", expected=READ)
def _():
    return word(listed("a", "1") + listed("b", "2"), parts=[
        numbering('<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L1"/></w:abstractNum>'
                  '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="L2"/></w:abstractNum>'
                  '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
                  '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'),
        styles("".join(f'<w:style w:type="numbering" w:styleId="L{i}"><w:pPr><w:numPr>'
                       f'<w:numId w:val="{3 - i}"/></w:numPr></w:pPr></w:style>' for i in (1, 2)))])


@case("a level text of a megabyte on 5 000 items", expected=EITHER)
def _():
    return word(listed("a") * 5_000, parts=[numbering(
        f'<w:abstractNum w:abstractNumId="1">{level(0, text="%1" * 500_000)}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>')])


@case("roman numbers near nine digits", expected=READ)
def _():
    return word(listed("a") * 2_000, parts=[numbering(
        f'<w:abstractNum w:abstractNumId="1">{level(0, "999999000", "upperRoman")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>')])


@case("100 000 lists", expected=EITHER)
def _():
    lists = "".join(f'<w:abstractNum w:abstractNumId="{i}">{level(0)}</w:abstractNum>'
                    f'<w:num w:numId="{i}"><w:abstractNumId w:val="{i}"/></w:num>'
                    for i in range(100_000))
    return word("".join(listed("a", i) for i in range(100_000)), parts=[numbering(lists)])


def notes(inside):
    return ("footnotes.xml", "footnotes", f"{HEAD}<w:footnotes {ROOT}>{inside}</w:footnotes>")


REFERENCE = '<w:r><w:footnoteReference w:id="1"/></w:r>'


@case("a footnote that refers to itself", expected=READ)
def _():
    return word(f"<w:p>{REFERENCE}</w:p>", parts=[notes(
        f'<w:footnote w:id="1"><w:p><w:r><w:t>a</w:t></w:r>{REFERENCE}</w:p></w:footnote>')])


@case("a note of 1 MB referred to 100 000 times", expected=EITHER)
def _():
    return word(f"<w:p>{REFERENCE * 100_000}</w:p>", parts=[notes(
        f'<w:footnote w:id="1">{paragraph("ord " * 250_000)}</w:footnote>')])


@case("a text box in each of 50 text boxes", expected=EITHER)
def _():
    start = "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx><w:txbxContent>"
    end = "</w:txbxContent></wps:txbx></mc:Choice></mc:AlternateContent></w:r></w:p>"
    return word(start * 30 + ORDINARY + end * 30)


@case("text boxes with both forms, 14 deep: 2^14 readings", expected=EITHER)
def _():
    body = ORDINARY
    for _ in range(14):
        box = f"<w:txbxContent>{body}</w:txbxContent>"
        body = ('<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>' + box
                + "</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box
                + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>")
    return word(body)


@case("cells that span without bounds", expected=READ)
def _():
    cells = "".join(f'<w:tc><w:tcPr><w:gridSpan w:val="{value}"/><w:vMerge/></w:tcPr>{ORDINARY}'
                    "</w:tc>" for value in VALUES + ["999999999"] * 30)
    return word(f"<w:tbl><w:tblGrid/><w:tr><w:trPr><w:gridBefore w:val=\"999999999\"/></w:trPr>"
                f"{cells}</w:tr></w:tbl>")


@case("a table of 60 000 columns", expected=EITHER)
def _(): return word("<w:tbl><w:tblGrid>" + "<w:gridCol/>" * 60_000 + "</w:tblGrid><w:tr>"
                     + "<w:tc><w:p/></w:tc>" * 60_000 + "</w:tr></w:tbl>")


@case("100 000 comment ranges, none closed", expected=EITHER)
def _():
    marks = "".join(f'<w:commentRangeStart w:id="{i}"/>' for i in range(100_000))
    comments = "".join(f'<w:comment w:id="{i}" w:author="a">{ORDINARY}</w:comment>'
                       for i in range(20_000))
    return word(f"<w:p>{marks}<w:r><w:t>a</w:t></w:r></w:p>", parts=[
        ("comments.xml", "comments", f"{HEAD}<w:comments {ROOT}>{comments}</w:comments>")])


@case("one comment of 20 MB", expected=EITHER)
def _():
    return word(ORDINARY, parts=[("comments.xml", "comments",
        f'{HEAD}<w:comments {ROOT}><w:comment w:id="1" w:author="{"a" * 1_000_000}">'
        f'{paragraph("ord " * 5_000_000)}</w:comment></w:comments>')])


@case("100 000 fields begun and none ended", expected=EITHER)
def _(): return word("<w:p>" + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 100_000 + "</w:p>")


@case("100 000 fields ended and none begun", expected=READ)
def _(): return word("<w:p>" + '<w:r><w:fldChar w:fldCharType="end"/></w:r>' * 100_000
                     + "</w:p>" + ORDINARY)


@case("200 000 tracked changes by as many authors", expected=EITHER)
def _():
    return word("".join(f'<w:p><w:ins w:id="{i}" w:author="a{i}"><w:r><w:t>a</w:t></w:r></w:ins>'
                        "</w:p>" for i in range(200_000)))


@case("every paragraph mark deleted, 100 000 in a row", expected=EITHER)
def _():
    return word(('<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="a"/></w:rPr></w:pPr><w:r><w:t>a '
                 "</w:t></w:r></w:p>") * 100_000)


@case("100 000 sections", expected=EITHER)
def _():
    return word("<w:p><w:pPr><w:sectPr><w:headerReference r:id=\"h\"/></w:sectPr></w:pPr></w:p>"
                * 100_000, parts=[("h", "header", f"{HEAD}<w:hdr {ROOT}>{ORDINARY}</w:hdr>")])


@case("only deleted text", expected=EITHER)
def _(): return word('<w:p><w:del w:id="1" w:author="a"><w:r><w:delText>a</w:delText></w:r></w:del>'
                     "</w:p>")


@case("a document without a single block", expected=EITHER)
def _(): return word("")


@case("a body in a body", expected=EITHER)
def _(): return word(f"<w:body>{ORDINARY}</w:body>")


@case("controls of the terminal", expected=READ)
def _(): return word(paragraph("\u009b2J\u202eska\u2066 erbjuda praktikplatser\u200b."))


# --- other types of file --------------------------------------------------------------------------

@case("RTF under a Word name")
def _(): return b"{\\rtf1 hej}"


@case("PDF under a Word name")
def _(): return b"%PDF-1.7\n" + b"a" * 1000


@case("a compound file without an end")
def _(): return bytes.fromhex("d0cf11e0a1b11ae1") + b"\xff" * 4_000_000


@case("Flat OPC, 100 000 parts", file="prov.xml", expected=EITHER)
def _():
    part = '<pkg:part pkg:name="/a{}"><pkg:xmlData/></pkg:part>'
    return ('<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/'
            'xmlPackage">' + "".join(part.format(i) for i in range(100_000)) + "</pkg:package>")


def opendocument(content, extra=()):
    entries = [Entry("mimetype", "application/vnd.oasis.opendocument.text", method=0),
               Entry("content.xml", content)]
    return archive(entries + list(extra))


OPEN = ('xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"')


OPEN_LIST = ('<text:list-style style:name="L"><text:list-level-style-number text:level="1" '
             'style:num-format="1" style:num-suffix="."/></text:list-style>')


def open_text(inside, declared="", styles=""):
    return (f"{HEAD}{declared}<office:document-content {OPEN}><office:automatic-styles>{styles}"
            f"</office:automatic-styles><office:body><office:text>{inside}"
            "</office:text></office:body></office:document-content>")


for label, content, expected in [
        ("external entity", lambda: open_text("<text:p>&x;</text:p>",
         '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>'), REFUSED),
        ("lists nested 5 000 deep", lambda: open_text(
            "<text:list><text:list-item>" * 5_000 + "</text:list-item></text:list>" * 5_000),
         REFUSED),
        ("a blank repeated 2 147 483 647 times", lambda: open_text(
            '<text:p>a<text:s text:c="2147483647"/>b</text:p>'), EITHER),
        ("a blank repeated 999 999 999 times in 1 000 paragraphs", lambda: open_text(
            '<text:p>a<text:s text:c="999999999"/>b</text:p>' * 1_000), EITHER),
        ("a cell repeated 999 999 999 times", lambda: open_text(
            '<table:table><table:table-row table:number-rows-repeated="999999999"><table:table-cell'
            ' table:number-columns-repeated="999999999"><text:p>a</text:p></table:table-cell>'
            "</table:table-row></table:table>"), EITHER),
        ("styles that are based on each other", lambda: open_text(
            '<text:p text:style-name="a0">a</text:p>', styles="".join(
                f'<style:style style:name="a{i}" style:family="paragraph" '
                f'style:parent-style-name="a{(i + 1) % 20_000}"/>' for i in range(20_000))), READ),
        ("lists that go on with each other", lambda: open_text("".join(
            f'<text:list xml:id="l{i}" text:continue-list="l{(i + 1) % 20_000}"><text:list-item>'
            "<text:p>a</text:p></text:list-item></text:list>" for i in range(20_000))), READ),
        ("numbers at the end of the integers", lambda: open_text(
            '<text:list text:style-name="L">' + (
                '<text:list-item text:start-value="9223372036854775807"><text:p>a</text:p>'
                "</text:list-item><text:list-item><text:p>b</text:p></text:list-item>") * 100
            + '</text:list><text:h text:outline-level="9223372036854775807" text:start-value='
            '"-9223372036854775808" text:restart-numbering="true">c</text:h>', styles=OPEN_LIST),
         READ),
        ("a number with a prefix of 1 MB before 1 000 paragraphs", lambda: open_text(
            '<text:list text:style-name="L">' + "<text:list-item><text:p>a</text:p>"
            "</text:list-item>" * 1_000 + "</text:list>",
            styles=OPEN_LIST.replace('num-suffix="."', f'num-suffix="{"x" * 1_000_000}"')), READ),
        ("a deletion that holds its own place, and 5 000 places of it", lambda: open_text(
            '<text:tracked-changes><text:changed-region text:id="d"><text:deletion>'
            '<text:p>a<text:change text:change-id="d"/></text:p></text:deletion>'
            '</text:changed-region></text:tracked-changes><text:p>b'
            + '<text:change text:change-id="d"/>' * 5_000 + "</text:p>"), READ),
        ("100 000 comments that never end", lambda: open_text("<text:p>a" + "".join(
            f'<office:annotation office:name="k{i}"><text:p>b</text:p></office:annotation>'
            for i in range(100_000)) + "</text:p>"), READ),
        ("100 000 notes", lambda: open_text("<text:p>a" + (
            '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
            "<text:note-body><text:p>b</text:p></text:note-body></text:note>") * 100_000
            + "</text:p>"), READ),
        ("100 000 attributes", lambda: open_text(
            "<text:p " + " ".join(f'a{i}="b"' for i in range(100_000)) + ">a</text:p>"), REFUSED),
        ("a text that is cut off", lambda: open_text("<text:p>a</text:p>")[:-40], REFUSED),
        ("no text at all", lambda: open_text(""), REFUSED),
        ("a spreadsheet under a text's name", lambda: open_text("<text:p>a</text:p>").replace(
            "office:text", "office:spreadsheet"), REFUSED),
        ("a million paragraphs", lambda: open_text("<text:p>a</text:p>" * 1_000_000), EITHER)]:
    case(f"ODT: {label}", file="prov.odt", expected=expected)(
        lambda content=content: opendocument(content()))


@case("ODT: 300 MB of blanks", file="prov.odt")
def _():
    packed, crc, size = pack_many(b" " * 1_000_000, 300)
    return archive([Entry("mimetype", "application/vnd.oasis.opendocument.text", method=0),
                    Entry("content.xml", packed=packed, crc=crc, size=size)])


@case("ODT: without content", file="prov.odt")
def _(): return archive([Entry("mimetype", "application/vnd.oasis.opendocument.text", method=0)])


@case("ODT: damaged styles", file="prov.odt", expected=READ)
def _():
    return opendocument(open_text("<text:p>a</text:p>"),
                        [Entry("styles.xml", f"<office:document-styles {OPEN}><office:styles>")])


@case("ODT: styles with a document type", file="prov.odt")
def _():
    return opendocument(open_text("<text:p>a</text:p>"), [Entry(
        "styles.xml", f'<!DOCTYPE a [<!ENTITY x "y">]><office:document-styles {OPEN}/>')])


@case("ODT: encrypted", file="prov.odt")
def _():
    manifest = ('<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:'
                '1.0"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-'
                "data/></manifest:file-entry></manifest:manifest>")
    return opendocument(b"\xde\xad" * 600, [Entry("META-INF/manifest.xml", HEAD + manifest)])


# --- text -----------------------------------------------------------------------------------------

@case("100 MB in one line", file="prov.txt", expected=REFUSED)
def _(): return (b"Leverantoren ska erbjuda praktikplatser " * 2_500 for _ in range(1_000))


@case("100 MB without a blank", file="prov.txt", expected=REFUSED)
def _(): return (b"a" * 1_000_000 for _ in range(100))


@case("110 MB", file="prov.txt")
def _(): return (b"a b \n" * 200_000 for _ in range(110))


@case("2 MB in one line", file="prov.txt", expected=READ)
def _(): return "Leverantören ska erbjuda praktikplatser och " * 48_000


@case("2 MB without a blank", file="prov.txt", expected=READ)
def _(): return "a" * 2_000_000


@case("2 MB of line breaks", file="prov.txt", expected=EITHER)
def _(): return "\n" * 2_000_000


@case("2 MB of one-letter lines", file="prov.txt", expected=READ)
def _(): return "a\n" * 1_000_000


@case("1 MB of headings", file="prov.md", expected=READ)
def _(): return "# a\n\n" * 200_000


@case("NULs", file="prov.txt")
def _(): return bytes(100_000)


@case("text with a NUL here and there", file="prov.txt", expected=EITHER)
def _(): return b"ska\0erbjuda " * 10_000


@case("only combining marks", file="prov.txt", expected=EITHER)
def _(): return "\u0301" * 700_000


@case("a letter under 700 000 marks", file="prov.txt", expected=EITHER)
def _(): return "a" + "\u0301" * 700_000 + " ska erbjuda praktikplatser."


@case("only byte order marks", file="prov.txt", expected=EITHER)
def _(): return "\ufeff" * 300_000


@case("UTF-16 with an odd byte", file="prov.txt", expected=EITHER)
def _(): return b"\xff\xfe" + "ska erbjuda praktik".encode("utf-16-le") + b"a"


@case("UTF-16 of lone surrogates", file="prov.txt", expected=EITHER)
def _(): return b"\xff\xfe" + b"\x00\xd8" * 200_000


@case("UTF-32", file="prov.txt", expected=EITHER)
def _(): return "ska erbjuda praktik ".encode("utf-32") * 2_000


@case("random bytes", file="prov.txt", expected=EITHER)
def _():
    value, out = 1, bytearray()
    for _ in range(300_000):
        value = (value * 1_103_515_245 + 12_345) & 0x7FFFFFFF
        out.append(value >> 16 & 0xFF)
    return bytes(out)


@case("carriage returns only", file="prov.txt", expected=READ)
def _(): return "Leverantören ska erbjuda praktikplatser.\r" * 20_000


@case("2 MB of section signs", file="prov.txt", expected=READ)
def _(): return "§ 4 kap. 3 § " * 140_000


@case("2 MB of digits", file="prov.txt", expected=READ)
def _(): return "1 000 000,5 " * 160_000


@case("2 MB of brackets", file="prov.txt", expected=READ)
def _(): return "[" * 1_000_000 + "]" * 1_000_000


@case("2 MB of full stops", file="prov.txt", expected=READ)
def _(): return "." * 2_000_000


@case("2 MB of underscores", file="prov.txt", expected=READ)
def _(): return "_" * 2_000_000


@case("2 MB of bars", file="prov.txt", expected=READ)
def _(): return "|" * 2_000_000


for sign in ["*", "_", "[", "![", "`", "<", "&", "> ", "- ", "|", "~", "\\", "#", "\t"]:
    case(f"Markdown: a megabyte of {sign!r}", file="prov.md", expected=EITHER)(
        lambda sign=sign: sign * (1_000_000 // len(sign)) + " ska")


@case("Markdown: links never closed", file="prov.md", expected=READ)
def _(): return "[a](<b" * 150_000


@case("Markdown: a table of 2 000 columns and rows", file="prov.md", expected=EITHER)
def _(): return "|a" * 2_000 + "\n" + "|-" * 2_000 + "\n" + "|a\n" * 2_000


# --- notices --------------------------------------------------------------------------------------

UBL = "urn:oasis:names:specification:ubl:schema:xsd:"
NOTICE = (f'xmlns="{UBL}ContractNotice-2" xmlns:cac="{UBL}CommonAggregateComponents-2" '
          f'xmlns:cbc="{UBL}CommonBasicComponents-2"')


def notice(inside, declared="", root="ContractNotice"):
    return f"{HEAD}{declared}<{root} {NOTICE}>{inside}</{root}>"


@case("notice: external entity", file="prov.xml")
def _(): return notice("<cbc:ID>&x;</cbc:ID>",
                       '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>')


@case("notice: billion laughs", file="prov.xml")
def _():
    laughs = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
    return notice("<cbc:ID>&l9;</cbc:ID>", f'<!DOCTYPE a [<!ENTITY l0 "ha">{laughs}]>')


@case("notice: 10 000 deep", file="prov.xml")
def _(): return notice("<cac:ProcurementProject>" * 10_000 + "</cac:ProcurementProject>" * 10_000)


@case("notice: 100 000 lots", file="prov.xml", expected=EITHER)
def _():
    lot = ('<cac:ProcurementProjectLot><cbc:ID schemeName="Lot">LOT-{0}</cbc:ID><cac:'
           "ProcurementProject><cbc:Name>a</cbc:Name></cac:ProcurementProject></cac:"
           "ProcurementProjectLot>")
    return notice("".join(lot.format(i) for i in range(100_000)))


@case("notice: a description of 10 MB", file="prov.xml", expected=EITHER)
def _(): return notice("<cac:ProcurementProject><cbc:Description>" + "ord " * 2_500_000
                       + "</cbc:Description></cac:ProcurementProject>")


# --- YAML -----------------------------------------------------------------------------------------

def aliases(depth=9, width=10):
    lines = ["a0: &a0 [x, x]"] + [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * width)}]"
                                  for i in range(1, depth + 1)]
    return "\n".join(lines) + "\n"


def values_of_keys(depth=30):
    return "a0: &a0\n  x: [1, 2]\n" + "".join(
        f"a{i}: &a{i}\n  x: *a{i - 1}\n  y: *a{i - 1}\n" for i in range(1, depth + 1))


YAML = [
    ("aliases that double", lambda: aliases(), REFUSED),
    ("aliases that double as values of keys", lambda: values_of_keys(), REFUSED),
    ("an alias of itself", lambda: "a: &a [*a]\n", REFUSED),
    ("100 000 aliases of 100 KB", lambda: f"a: &a {'x' * 100_000}\nb: [{'*a, ' * 100_000}]\n",
     REFUSED),
    ("lists 100 000 deep", lambda: "a: " + "[" * 100_000, REFUSED),
    ("lists 5 000 deep and closed", lambda: "a: " + "[" * 5_000 + "]" * 5_000, REFUSED),
    ("mappings 20 000 deep", lambda: "a: " + "{a: " * 20_000 + "}" * 20_000, REFUSED),
    ("dashes 20 000 deep", lambda: "- " * 20_000 + "a", REFUSED),
    ("blocks 3 000 deep", lambda: "\n".join(" " * i + "a:" for i in range(3_000)), REFUSED),
    ("a text of 20 MB", lambda: f"a: {'x' * 20_000_000}\n", REFUSED),
    ("a text of 20 MB in quotes", lambda: f'a: "{"x " * 10_000_000}"\n', REFUSED),
    ("200 000 keys", lambda: "".join(f"a{i}: x\n" for i in range(200_000)), EITHER),
    ("a key twice", lambda: "act: LOU\nact: LUF\n", REFUSED),
    ("100 000 times the same key", lambda: "a: x\n" * 100_000, REFUSED),
    ("a merge key of itself", lambda: "a: &a\n  <<: *a\n  b: c\n", REFUSED),
    ("tags", lambda: "a: !!python/object/apply:os.system ['true']\nb: !!binary AAAA\n", REFUSED),
    ("two documents", lambda: "a: b\n---\nc: d\n", REFUSED),
    ("a directive", lambda: "%YAML 9.9\n%TAG ! tag:x,2000:\n---\na: b\n", REFUSED),
    ("tabs", lambda: "a:\n\t- b\n", REFUSED),
    ("NULs", lambda: "a: \0\0\n", REFUSED),
    ("invalid UTF-8", lambda: b"a: \xff\xfe\xfd\n", REFUSED),
    ("UTF-16", lambda: "a: b\n".encode("utf-16"), REFUSED),
    ("a list as a key", lambda: "? [a, b]\n: c\n", REFUSED),
    ("a number of 100 000 digits", lambda: f"valueSEK: {'9' * 100_000}\n", REFUSED),
]
for label, make, expected in YAML:
    case(f"facts: {label}", file="upphandling.yml", expected=expected, command="facts")(make)
    # Values that no clause asks for are said to be strange, and are no reason to refuse.
    case(f"values: {label}", file="values.yml", command="values",
         expected=EITHER if label in ("a number of 100 000 digits", "200 000 keys", "two documents",
                                      "a directive", "UTF-16", "tags") else expected)(make)
    case(f"settings: {label}", file="hansyn.yml", expected=REFUSED, command="facts")(make)
    case(f"register: {label}", file="avsteg.yml", expected=REFUSED, command="facts")(make)
    case(f"profile: {label}", file="profiles/het.yml", expected=REFUSED, command="profile")(make)
    case(f"rule: {label}", file="HOT001.yml", expected=REFUSED, command="rules")(make)
    case(f"clause: {label}", file="HOT-01.md", expected=REFUSED, command="clauses")(
        lambda make=make: (b"---\n" if isinstance(make(), bytes) else "---\n") + make()
        + (b"\n---\ntext\n" if isinstance(make(), bytes) else "\n---\ntext\n"))

BASELINE = '{"version":1,"findings":[%s]}'
for label, make in [
        ("lists 100 000 deep", lambda: "[" * 100_000),
        ("objects 100 000 deep", lambda: '{"findings":' * 100_000),
        ("a text of 60 MB", lambda: BASELINE % ('"' + "x" * 60_000_000 + '"')),
        ("a million findings", lambda: BASELINE % ('{"rule":"HOT001"},' * 1_000_000)),
        ("a key a hundred thousand times", lambda: "{" + '"version":1,' * 100_000 + '"x":1}'),
        ("a number of 100 000 digits", lambda: '{"version":' + "9" * 100_000 + "}"),
        ("invalid UTF-8", lambda: b'{"version":"\xff"}'),
        ("half a surrogate", lambda: r'{"version":"\ud800"}'),
        ("nothing", lambda: "")]:
    case(f"baseline: {label}", file="het.json", expected=REFUSED, command="baseline")(make)

for label, make, expected in [
        ("a path of 10 MB", lambda: "x" * 10_000_000, REFUSED),
        ("10 000 paths that are missing", lambda: "x\n" * 10_000, REFUSED),
        ("itself", lambda: "list.txt\n", EITHER),
        ("NULs only", lambda: "\0" * 100_000, REFUSED),
        ("devices", lambda: "/dev/zero\n/dev/random\n/dev/stdin\n", REFUSED),
        ("invalid UTF-8", lambda: b"\xff\xfe.docx\n", REFUSED)]:
    case(f"file list: {label}", file="list.txt", expected=expected, command="file list")(make)

RULE = """id: HOT001
topic: employment_condition
kind: defective
severity: warning
title: Prov
message: Prov
explanation: Prov
law: [{subject: principles}]
check: wording
signals: [{id: a, says: [hot]}]
"""


def concept(phrases):
    return f"concepts:\n  - {{id: hot, title: a, phrases: [{phrases}]}}\n"


for label, phrases in [
        ("alternatives that multiply", '"' + "(a a|b b|c c|d d) " * 30 + '"'),
        ("brackets 5 000 deep", '"' + "(" * 5_000 + "a" + ")" * 5_000 + '"'),
        ("100 000 words", '"' + "a " * 100_000 + '"'),
        ("10 000 optional words", '"' + "a? " * 10_000 + 'b"'),
        ("100 000 stars", '"' + "*" * 100_000 + '"')]:
    case(f"phrase: {label}", file="hot.yml", command="concepts")(
        lambda phrases=phrases: concept(phrases))

# All that a clause needs, so that its text is what is judged.
CLAUSE = """---
id: HOT-01
name: prov
title: {sv: Prov, en: Trial}
kind: note
place: {documents: [contract], sections: [conditions], headings: [], otherwise: standalone}
heading: Prov
parameters: [{name: a, type: bool, title: {sv: A, en: A}, help: {sv: A., en: A.}, default: true}]
provenance: Vår egen.
elements: [{name: plikt, words: ska}]
mends: []
risks: [Inga.]
not_when: [Aldrig.]
review: {state: draft, law_date: 2026-11-21}
---
Leverantören ska pröva.{{#a}} Det gäller.{{/a}}

"""

for label, body in [
        ("sections 10 000 deep", "{{#a}}" * 10_000 + "{{/a}}" * 10_000),
        ("a partial of itself", "{{> HOT-01}}"),
        ("a megabyte of brackets", "{" * 1_000_000),
        ("quotes 5 000 deep", "> " * 5_000 + "a"),
        ("10 000 fields that nobody asks for", "{{x}} " * 10_000),
        ("ten million words", "ord " * 10_000_000)]:
    case(f"clause text: {label}", file="HOT-01.md", command="clause text")(
        lambda body=body: CLAUSE + body)


def main(folder, names):
    Path(folder).mkdir(parents=True, exist_ok=True)
    for number, item in enumerate(CASES, 1):
        if not names or item.name in names:
            target = Path(folder, f"{number:03} {item.name.replace('/', '-')}")
            target.mkdir(exist_ok=True)
            item.make(target / item.file)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:])
