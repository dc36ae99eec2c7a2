"""Writes a sample with python-docx: its template, its styles, typed heading numbers."""

import datetime

import markup
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Pt

MOMENT = datetime.datetime(2026, 11, 16, 8, 0, 0)


def write(blocks, path, numbers=True):
    document = Document()
    properties = document.core_properties
    properties.author = properties.last_modified_by = ""
    properties.comments = properties.title = ""
    for zoom in document.settings.element.findall(qn("w:zoom")):
        zoom.set(qn("w:percent"), "100")  # the template leaves out what the schema demands
    properties.created = properties.modified = MOMENT
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(11)
    normal.paragraph_format.space_after = Pt(6)
    counters = [0, 0, 0]
    letter = 0
    for block in blocks:
        text = "".join(t for kind, t, _ in markup.inline(block.text) if kind not in ("del", "note"))
        letter = letter + 1 if block.kind == "lettered" else 0
        match block.kind:
            case "title":
                document.add_heading(text, 0)
            case "subtitle":
                document.add_paragraph(text, style="Subtitle")
            case "header":
                document.sections[0].header.paragraphs[0].text = text.replace(" | ", "\t")
            case "footer":
                document.sections[0].footer.paragraphs[0].text = text
            case "heading":
                counters[block.level - 1] += 1
                counters[block.level :] = [0] * (3 - block.level)
                label = ".".join(str(n) for n in counters[: block.level])
                document.add_heading(f"{label} {text}" if numbers else text, block.level)
            case "bullet":
                document.add_paragraph(text, style="List Bullet")
            case "numbered":
                document.add_paragraph(text, style="List Number")
            case "lettered":
                document.add_paragraph(f"{chr(96 + letter)}) {text}")
            case "caption":
                document.add_paragraph(text, style="Caption")
            case "table":
                table = document.add_table(rows=0, cols=len(block.rows[0]), style="Table Grid")
                for number, row in enumerate(block.rows):
                    cells = table.add_row().cells
                    for cell, value in zip(cells, row, strict=True):
                        plain = "".join(t for k, t, _ in markup.inline(value) if k != "note")
                        cell.text = plain
                        if number == 0:
                            cell.paragraphs[0].runs[0].bold = True
                document.add_paragraph()
            case "toc" | "box" | "newpage" | "hidden":
                pass
            case _:
                document.add_paragraph(text)
    document.save(path)
