"""Writes a sample as WordprocessingML of our own, with the traits of files that Word has saved:
paragraph ids, words cut into runs by revision ids, proofing marks, content controls that show
their prompt, a text box with a fallback copy, complex fields, notes, hidden text and tracked changes.
"""

import re
import zipfile
from xml.sax.saxutils import escape, quoteattr

import markup

AUTHOR = "Upphandlare A"
CHANGED = "2026-11-16T08:00:00Z"
NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" mc:Ignorable="w14"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
BULLETS, NUMBERS, LETTERS, HEADINGS = 2, 3, 4, 1
RSIDS = ["00A41B7C", "00C85D02", "001F6E93", "006B30D8"]


class Writer:
    def __init__(self, pages):
        self.pages = pages  # page of each level 1 heading, for the saved result of the contents
        self.notes = []
        self.lists = []  # (num id, abstract id) of lists that restart
        self.ids = 0x10000000
        self.words = 0
        self.controls = 0
        self.headings = []

    # runs -----------------------------------------------------------------------------------
    def run(self, text, props="", tag="t"):
        """One text as runs, some words cut in two the way revision ids cut them."""
        text = re.sub(r"(?<=\d) (?=\d{3}\b)", "\u00a0", text)  # as a typist keeps amounts together
        out, chunk = [], ""
        for number, word in enumerate(text.split(" ")):
            self.words += 1
            chunk = f"{chunk} {word}" if number else word
            if tag == "t" and self.words % 23 == 0 and len(word) > 5:
                cut = len(chunk) - len(word) // 2
                out.append(self.piece(chunk[:cut], props, tag))
                if self.words % 2:
                    out.append('<w:proofErr w:type="spellStart"/>')
                    out.append(self.piece(chunk[cut:], props, tag))
                    out.append('<w:proofErr w:type="spellEnd"/>')
                else:
                    out.append(self.piece(chunk[cut:], props, tag))
                chunk = ""
        if chunk:
            out.append(self.piece(chunk, props, tag))
        return "".join(out)

    def piece(self, text, props, tag):
        if not text:
            return ""
        rsid = RSIDS[self.words % 4]
        pr = f"<w:rPr>{props}</w:rPr>" if props else ""
        return (
            f'<w:r w:rsidR="{rsid}">{pr}<w:{tag} xml:space="preserve">{escape(text)}</w:{tag}></w:r>'
        )

    def runs(self, text, props=""):
        out = []
        for kind, piece, title in markup.inline(text):
            match kind:
                case "text":
                    out.append(self.run(piece, props))
                case "ins" | "del":
                    self.controls += 1
                    tag = "t" if kind == "ins" else "delText"
                    out.append(
                        f'<w:{kind} w:id="{900 + self.controls}" w:author="{AUTHOR}" '
                        f'w:date="{CHANGED}">{self.run(piece, props, tag)}</w:{kind}>'
                    )
                case "note":
                    self.notes.append(piece)
                    out.append(
                        '<w:r><w:rPr><w:rStyle w:val="Fotnotsreferens"/></w:rPr>'
                        f'<w:footnoteReference w:id="{len(self.notes)}"/></w:r>'
                    )
                case "sdt" | "fill":
                    self.controls += 1
                    asks = kind == "fill"
                    props_ = '<w:rStyle w:val="Platshllartext"/>' if asks else props
                    out.append(
                        f"<w:sdt><w:sdtPr><w:alias w:val={quoteattr(title)}/>"
                        f'<w:id w:val="{41000 + self.controls}"/>'
                        + ("<w:showingPlcHdr/>" if asks else "")
                        + f"<w:text/></w:sdtPr><w:sdtContent>{self.run(piece, props_)}"
                        "</w:sdtContent></w:sdt>"
                    )
        return "".join(out)

    # paragraphs -----------------------------------------------------------------------------
    def paragraph(self, content, style="", props=""):
        self.ids += 0x1357
        pr = (f'<w:pStyle w:val="{style}"/>' if style else "") + props
        pr = f"<w:pPr>{pr}</w:pPr>" if pr else ""
        return (
            f'<w:p w14:paraId="{self.ids:08X}" w14:textId="77777777" '
            f'w:rsidR="{RSIDS[0]}" w:rsidRDefault="{RSIDS[1]}">{pr}{content}</w:p>'
        )

    def field(self, code, result):
        return (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            f'{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )

    def list_props(self, number):
        return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'

    def table(self, rows):
        columns = len(rows[0])
        widths = {2: [3000, 6070], 3: [2300, 4470, 2300], 4: [3200, 2670, 1600, 1600]}[columns]
        if rows[0][0].startswith("För "):
            widths = [4535, 4535]
        if rows[0][0] == "Nr":
            widths = [800, 3600, 4670] if rows[0][-1].startswith("Lev") else [800, 1900, 6370]
        out = [
            '<w:tbl><w:tblPr><w:tblStyle w:val="Tabellrutnt"/><w:tblW w:w="9070" w:type="dxa"/>'
            '<w:tblLayout w:type="fixed"/><w:tblLook w:val="04A0"/></w:tblPr><w:tblGrid>'
            + "".join(f'<w:gridCol w:w="{w}"/>' for w in widths)
            + "</w:tblGrid>"
        ]
        for number, row in enumerate(rows):
            out.append("<w:tr><w:trPr><w:cantSplit/>")
            out.append("<w:tblHeader/></w:trPr>" if number == 0 else "</w:trPr>")
            column = 0
            while column < columns:
                span = 1
                while column + span < columns and row[column + span] == "<":
                    span += 1
                width = sum(widths[column : column + span])
                shade = '<w:shd w:val="clear" w:color="auto" w:fill="D9E2EC"/>' if not number else ""
                merge = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
                bold = "<w:b/>" if not number or span > 1 else ""
                out.append(
                    f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{merge}{shade}</w:tcPr>'
                    + self.paragraph(self.runs(row[column], bold), "Tabelltext")
                    + "</w:tc>"
                )
                column += span
            out.append("</w:tr>")
        return "".join(out) + "</w:tbl>" + self.paragraph("")

    def box(self, text):
        inner = self.paragraph(self.run(text))
        return self.paragraph(
            '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
            '<wp:inline distT="0" distB="0" distL="0" distR="0">'
            '<wp:extent cx="5760000" cy="640000"/><wp:docPr id="7" name="Textruta 7"/>'
            '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/'
            'wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm>'
            '<a:off x="0" y="0"/><a:ext cx="5760000" cy="640000"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="EEF3F8"/>'
            '</a:solidFill><a:ln w="6350"><a:solidFill><a:srgbClr val="5B7083"/></a:solidFill></a:ln>'
            f"</wps:spPr><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx><wps:bodyPr/>"
            "</wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
            '<mc:Fallback><w:pict><v:shape id="Textruta7" type="#_x0000_t202" '
            'style="width:453pt;height:50pt"><v:textbox><w:txbxContent>'
            f"{inner}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>"
            "</mc:AlternateContent></w:r>"
        )

    def contents(self, blocks, title):
        tops = [b.text for b in blocks if b.kind == "heading" and b.level == 1]
        out = [self.paragraph(self.run(title), "Innehllsrubrik", "<w:pageBreakBefore/>")]
        for n, text in enumerate(tops, 1):
            line = (
                f'<w:hyperlink w:anchor="_Toc26{n:04}" w:history="1">'
                f"{self.run(f'{n}')}<w:r><w:tab/></w:r>{self.run(text)}<w:r><w:tab/></w:r>"
                + self.field(f"PAGEREF _Toc26{n:04} \\h", self.run(str(self.pages.get(text, 3))))
                + "</w:hyperlink>"
            )
            if n == 1:
                line = (
                    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText '
                    'xml:space="preserve"> TOC \\o "1-1" \\h \\z \\u </w:instrText></w:r>'
                    f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{line}'
                )
            if n == len(tops):
                line += '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
            out.append(self.paragraph(line, "Innehll1"))
        return "".join(out)

    # document -------------------------------------------------------------------------------
    def body(self, blocks):
        out, previous, after_contents, top = [], "", False, 0
        for block in blocks:
            kind = block.kind
            if kind in ("numbered", "lettered") and kind != previous:
                abstract = NUMBERS if kind == "numbered" else LETTERS
                self.lists.append((10 + len(self.lists), abstract))
            match kind:
                case "header" | "footer":
                    continue
                case "title":
                    out.append(self.paragraph(self.run(block.text), "Rubrik"))
                case "subtitle":
                    out.append(self.paragraph(self.run(block.text), "Underrubrik"))
                case "toc":
                    out.append(self.contents(blocks, block.text))
                    after_contents = True
                case "newpage":
                    after_contents = True
                case "hidden":
                    text = self.run(block.text, "<w:vanish/>")
                    out.append(self.paragraph(text, props="<w:rPr><w:vanish/></w:rPr>"))
                case "box":
                    out.append(self.box(block.text))
                case "heading":
                    content, props = self.run(block.text), ""
                    if block.level == 1:
                        top += 1
                        content = (
                            f'<w:bookmarkStart w:id="{top}" w:name="_Toc26{top:04}"/>{content}'
                            f'<w:bookmarkEnd w:id="{top}"/>'
                        )
                        props = "<w:pageBreakBefore/>" if after_contents else ""
                        after_contents = False
                    out.append(self.paragraph(content, f"Rubrik{block.level}", props))
                case "table":
                    out.append(self.table(block.rows))
                case "caption":
                    out.append(self.paragraph(self.run(block.text), "Beskrivning"))
                case "bullet":
                    content = self.runs(block.text)
                    out.append(self.paragraph(content, "Liststycke", self.list_props(BULLETS)))
                case "numbered" | "lettered":
                    number = self.list_props(self.lists[-1][0])
                    out.append(self.paragraph(self.runs(block.text), "Liststycke", number))
                case _:
                    pieces = list(markup.inline(block.text))
                    if len(pieces) == 1 and pieces[0][0] == "sdt":
                        self.controls += 1
                        inner = self.paragraph(self.run(pieces[0][1]))
                        out.append(
                            f"<w:sdt><w:sdtPr><w:alias w:val={quoteattr(pieces[0][2])}/>"
                            f'<w:id w:val="{41000 + self.controls}"/></w:sdtPr>'
                            f"<w:sdtContent>{inner}</w:sdtContent></w:sdt>"
                        )
                    else:
                        out.append(self.paragraph(self.runs(block.text)))
            previous = kind
        return "".join(out)


def level(number, text, fmt, indent, style="", font=""):
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{fmt}"/>'
        + (f'<w:pStyle w:val="{style}"/>' if style else "")
        + f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr>'
        f'<w:ind w:left="{indent}" w:hanging="{indent if style else 360}"/></w:pPr>{font}</w:lvl>'
    )


def numbering(lists):
    symbol = '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol" w:hint="default"/></w:rPr>'
    kinds = [
        "".join(
            level(n, ".".join(f"%{k}" for k in range(1, n + 2)), "decimal", 709, f"Rubrik{n + 1}")
            for n in range(3)
        ),
        level(0, "\uf0b7", "bullet", 720, font=symbol),
        level(0, "%1.", "decimal", 720),
        level(0, "%1)", "lowerLetter", 720),
    ]
    out = [HEAD, f"<w:numbering {NS}>"]
    for n, levels in enumerate(kinds, 1):
        multi = "multilevel" if n == 1 else "hybridMultilevel"
        out.append(
            f'<w:abstractNum w:abstractNumId="{n}"><w:multiLevelType w:val="{multi}"/>'
            f"{levels}</w:abstractNum>"
        )
    for n in (HEADINGS, BULLETS):
        out.append(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>')
    for number, abstract in lists:
        out.append(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/><w:lvlOverride '
            'w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        )
    return "".join(out) + "</w:numbering>"


def styles():
    def style(id_, name, ppr="", rpr="", based="Normal", kind="paragraph", next_="", extra=""):
        return (
            f'<w:style w:type="{kind}" w:styleId="{id_}"><w:name w:val="{name}"/>'
            + (f'<w:basedOn w:val="{based}"/>' if based else "")
            + (f'<w:next w:val="{next_}"/>' if next_ else "")
            + "<w:qFormat/>"
            + (f"<w:pPr>{ppr}</w:pPr>" if ppr else "")
            + (f"<w:rPr>{rpr}</w:rPr>" if rpr else "")
            + extra
            + "</w:style>"
        )

    def heading(n, size, before):
        return style(
            f"Rubrik{n}",
            f"heading {n}",
            f'<w:keepNext/><w:numPr><w:ilvl w:val="{n - 1}"/><w:numId w:val="1"/></w:numPr>'
            f'<w:spacing w:before="{before}" w:after="120"/><w:outlineLvl w:val="{n - 1}"/>',
            f'<w:b/><w:color w:val="1F3A54"/><w:sz w:val="{size}"/>',
            next_="Normal",
        )

    grid = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="8796A5"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return (
        f"{HEAD}<w:styles {NS}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="
        '"Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="sv-SE"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        '<w:qFormat/><w:pPr><w:spacing w:after="140" w:line="276" w:lineRule="auto"/></w:pPr>'
        "</w:style>"
        + heading(1, 32, 400)
        + heading(2, 26, 280)
        + heading(3, 23, 200)
        + style("Rubrik", "Title", '<w:spacing w:before="1800"/>', '<w:b/><w:sz w:val="56"/>')
        + style("Underrubrik", "Subtitle", '<w:spacing w:after="700"/>', '<w:sz w:val="32"/>')
        + style("Innehllsrubrik", "TOC Heading", "", '<w:b/><w:sz w:val="32"/>')
        + style(
            "Innehll1",
            "toc 1",
            '<w:tabs><w:tab w:val="left" w:pos="440"/><w:tab w:val="right" w:leader="dot" '
            'w:pos="9060"/></w:tabs>',
        )
        + style("Liststycke", "List Paragraph", '<w:spacing w:after="80"/>')
        + style("Beskrivning", "caption", "<w:keepNext/>", '<w:i/><w:sz w:val="20"/>')
        + style("Tabelltext", "Tabelltext", '<w:spacing w:before="40" w:after="40" w:line="240" '
                'w:lineRule="auto"/>', '<w:sz w:val="20"/>')
        + style("Sidhuvud", "header", '<w:tabs><w:tab w:val="right" w:pos="9060"/></w:tabs>',
                '<w:sz w:val="18"/>')
        + style("Sidfot", "footer", '<w:tabs><w:tab w:val="right" w:pos="9060"/></w:tabs>',
                '<w:sz w:val="18"/>')
        + style("Fotnotstext", "footnote text", "", '<w:sz w:val="18"/>')
        + style("Fotnotsreferens", "footnote reference", "", '<w:vertAlign w:val="superscript"/>',
                "", "character")
        + style("Platshllartext", "Placeholder Text", "", '<w:color w:val="767676"/>', "",
                "character")
        + '<w:style w:type="table" w:styleId="Tabellrutnt"><w:name w:val="Table Grid"/>'
        f"<w:tblPr><w:tblBorders>{grid}</w:tblBorders><w:tblCellMar><w:left w:w=\"90\" "
        'w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        "</w:styles>"
    )


def footnotes(writer):
    out = [HEAD, f"<w:footnotes {NS}>"]
    for number, kind, mark in ((-1, "separator", "separator"),
                               (0, "continuationSeparator", "continuationSeparator")):
        out.append(f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{mark}/></w:r></w:p>'
                   "</w:footnote>")
    for number, text in enumerate(writer.notes, 1):
        reference = ('<w:r><w:rPr><w:rStyle w:val="Fotnotsreferens"/></w:rPr><w:footnoteRef/></w:r>')
        content = writer.paragraph(reference + writer.run(" " + text), "Fotnotstext")
        out.append(f'<w:footnote w:id="{number}">{content}</w:footnote>')
    return "".join(out) + "</w:footnotes>"


def write(blocks, path, pages=None):
    writer = Writer(pages or {})
    body = writer.body(blocks)
    header = next(b.text for b in blocks if b.kind == "header").split(" | ")
    footer = next(b.text for b in blocks if b.kind == "footer")
    head = writer.run(header[0] + " · " + header[1]) + "<w:r><w:tab/></w:r>" + writer.run(header[2])
    foot = (
        writer.run(footer)
        + "<w:r><w:tab/></w:r>"
        + writer.run("Sida ")
        + writer.field("PAGE", writer.run("2"))
    )
    word = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    kinds = ["styles", "numbering", "settings", "footnotes", "header", "footer"]
    parts = {
        "document": f"{HEAD}<w:document {NS}><w:body>{body}<w:sectPr>"
        '<w:headerReference w:type="default" r:id="rId5"/>'
        '<w:footerReference w:type="default" r:id="rId6"/><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" '
        'w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>',
        "styles": styles(),
        "numbering": numbering(writer.lists),
        "settings": f"{HEAD}<w:settings {NS}><w:footnotePr><w:footnote w:id=\"-1\"/>"
        '<w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting '
        'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        'w:val="15"/></w:compat><w:rsids><w:rsidRoot w:val="00A41B7C"/>'
        + "".join(f'<w:rsid w:val="{r}"/>' for r in RSIDS)
        + "</w:rsids></w:settings>",
        "footnotes": footnotes(writer),
        "header": f"{HEAD}<w:hdr {NS}>{writer.paragraph(head, 'Sidhuvud')}</w:hdr>",
        "footer": f"{HEAD}<w:ftr {NS}>{writer.paragraph(foot, 'Sidfot')}</w:ftr>",
    }
    wml = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    types = (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{wml}document.main+xml"/>'
        + "".join(f'<Override PartName="/word/{k}.xml" ContentType="{wml}{k}+xml"/>' for k in kinds)
        + "</Types>"
    )
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    top = (
        f'{HEAD}<Relationships xmlns="{package}"><Relationship Id="rId1" '
        f'Type="{word}/officeDocument" Target="word/document.xml"/></Relationships>'
    )
    inner = f'{HEAD}<Relationships xmlns="{package}">' + "".join(
        f'<Relationship Id="rId{n}" Type="{word}/{k}" Target="{k}.xml"/>'
        for n, k in enumerate(kinds, 1)
    ) + "</Relationships>"
    files = {"[Content_Types].xml": types, "_rels/.rels": top,
             "word/_rels/document.xml.rels": inner}
    files |= {f"word/{name}.xml": xml for name, xml in parts.items()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            info = zipfile.ZipInfo(name, (2026, 11, 16, 8, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
