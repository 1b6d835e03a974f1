"""Regenerates docs/ of this case from the marked-up texts in text/ (byte-identical from run to run).

Needs reportlab and python-docx. One line of a marked-up text is one block: a kind, then fields parted by bars.
All non-governmental organisations, associations, persons and instruments are invented.
"""

import datetime
import io
import re
import zipfile
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.shared import Cm, Pt
from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.platypus import (
    BaseDocTemplate,
    Frame,
    FrameBreak,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

HERE = Path(__file__).resolve().parent
DOCS = HERE / "docs"
Block = list[str]
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STAMP = "2024-01-15T08:00:00Z"
TOKEN = re.compile(r"<(ins|del|fn)>(.*?)</\1>")


def blocks(name: str) -> list[Block]:
    """The blocks of a marked-up text."""
    lines = (HERE / "text" / name).read_text(encoding="utf-8").splitlines()
    return [line.split("|") for line in lines if line]


def tables(source: list[Block]) -> list[tuple[str, Block, list[Block]]]:
    """Blocks with the rows of each table gathered: (kind, fields, rows)."""
    out: list[tuple[str, Block, list[Block]]] = []
    for kind, *fields in source:
        if kind in ("R", "SPAN"):
            out[-1][2].append([kind, *fields])
        elif kind != "TE":
            out.append((kind, fields, []))
    return out


# ---------------------------------------------------------------- PDF
def style(name: str, font: str, size: float, **more: Any) -> ParagraphStyle:
    """A paragraph style."""
    return ParagraphStyle(name, fontName=font, fontSize=size, leading=size * 1.3, **more)


def pdf_table(widths: Block, rows: list[Block], font: str, bold: str) -> Table:
    """A ruled table; SPAN rows run over all columns."""
    look = [("GRID", (0, 0), (-1, -1), 0.4, colors.grey), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    cells = []
    for i, (kind, *fields) in enumerate(rows):
        heavy = i == 0 or kind == "SPAN"
        cell = style("cell", bold if heavy else font, 9)
        if kind == "SPAN":
            look.append(("SPAN", (0, i), (-1, i)))
            fields = fields + [""] * (len(widths) - 1)
        cells.append([Paragraph(field, cell) for field in fields])
    table = Table(cells, colWidths=[float(w) * cm for w in widths], repeatRows=1)
    table.setStyle(TableStyle(look))
    return table


def pdf(name: str, header: str, *, columns: int = 1, wide: bool = False, sans: bool = False) -> None:
    """Writes docs/<name>.pdf."""
    font, bold = ("Helvetica", "Helvetica-Bold") if sans else ("Times-Roman", "Times-Bold")
    styles = {
        "T": style("T", bold, 14, alignment=TA_CENTER, spaceAfter=8),
        "S": style("S", font, 10.5, alignment=TA_CENTER, spaceAfter=8),
        "H": style("H", bold, 11, spaceBefore=9, spaceAfter=4, keepWithNext=1),
        "P": style("P", font, 10.5, alignment=TA_JUSTIFY, spaceAfter=6),
        "N": style("N", font, 10.5, alignment=TA_JUSTIFY, leftIndent=30, spaceAfter=5),
    }
    flat = {"leftPadding": 0, "rightPadding": 0}

    def page(ident: str, size: tuple[float, float], frames: list[Frame]) -> PageTemplate:
        def decorate(canvas: Any, doc: Any) -> None:
            canvas.setFont(font, 8)
            canvas.drawString(2 * cm, size[1] - 1.3 * cm, header)
            canvas.drawCentredString(size[0] / 2, 1.1 * cm, f"- {doc.page} -")

        return PageTemplate(id=ident, frames=frames, onPage=decorate, pagesize=size)

    def full(size: tuple[float, float]) -> Frame:
        return Frame(2 * cm, 2 * cm, size[0] - 4 * cm, size[1] - 4 * cm, **flat)

    def column(left: float, height: float) -> Frame:
        return Frame(left * cm, 2 * cm, 8.1 * cm, height * cm, **flat)

    if columns == 2:
        head = Frame(2 * cm, 24.2 * cm, 17 * cm, 3.5 * cm, **flat)
        first = page("first", A4, [head, column(2, 22), column(10.9, 22)])
        later = page("later", A4, [column(2, 25.5), column(10.9, 25.5)])
    else:
        size = landscape(A4) if wide else A4
        first, later = page("first", size, [full(size)]), page("later", size, [full(size)])
    sheet = page("sheet", landscape(A4), [full(landscape(A4))])
    doc = BaseDocTemplate(str(DOCS / f"{name}.pdf"), pagesize=A4, title=header, author="", invariant=1)
    doc.addPageTemplates([first, later, sheet])
    story: list[Any] = [NextPageTemplate("later")]
    for kind, fields, rows in tables(blocks(f"{name}.txt")):
        if kind == "TB":
            story += [pdf_table(fields, rows, font, bold), Spacer(1, 8)]
        elif kind == "FB":
            story.append(FrameBreak())
        elif kind == "LANDSCAPE":
            story += [NextPageTemplate("sheet"), PageBreak()]
        elif kind == "N":
            story.append(Paragraph(fields[1], styles["N"], bulletText=fields[0]))
        else:
            story.append(Paragraph(fields[0], styles[kind]))
    doc.build(story)


# ---------------------------------------------------------------- DOCX
def revision(kind: str, number: int, text: str) -> Any:
    """A tracked insertion or deletion."""
    tag = "t" if kind == "ins" else "delText"
    return parse_xml(
        f'<w:{kind} xmlns:w="{MAIN}" w:id="{number}" w:author="Chair" w:date="{STAMP}">'
        f'<w:r><w:{tag} xml:space="preserve">{escape(text)}</w:{tag}></w:r></w:{kind}>'
    )


def reference(number: int) -> Any:
    """The superscript reference to a footnote."""
    return parse_xml(
        f'<w:r xmlns:w="{MAIN}"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
        f'<w:footnoteReference w:id="{number}"/></w:r>'
    )


def footnotes(texts: list[str]) -> bytes:
    """The footnotes part."""
    rows = [
        f'<w:footnotes xmlns:w="{MAIN}">'
        '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:type="continuationSeparator" w:id="1">'
        "<w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"
    ]
    for number, text in enumerate(texts, 2):
        rows.append(
            f'<w:footnote w:id="{number}"><w:p>'
            '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
            f'<w:r><w:t xml:space="preserve"> {escape(text)}</w:t></w:r></w:p></w:footnote>'
        )
    return ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + "".join(rows) + "</w:footnotes>").encode()


def fill(paragraph: Any, text: str, notes: list[str]) -> None:
    """Adds runs, revisions and footnote references."""
    position = 0
    for match in TOKEN.finditer(text):
        paragraph.add_run(text[position : match.start()])
        kind, body = match.group(1), match.group(2)
        if kind == "fn":
            notes.append(body)
            paragraph._p.append(reference(len(notes) + 1))
        else:
            paragraph._p.append(revision(kind, 700 + match.start(), body))
        position = match.end()
    paragraph.add_run(text[position:])


def docx_table(document: Any, widths: Block, rows: list[Block]) -> None:
    """A grid; SPAN rows are one merged cell."""
    table = document.add_table(rows=0, cols=len(widths))
    table.style = "Table Grid"
    for i, (kind, *fields) in enumerate(rows):
        cells = table.add_row().cells
        if kind == "SPAN":
            cells[0].merge(cells[-1])
            cells = cells[:1]
        for cell, field, width in zip(cells, fields, widths, strict=False):
            run = cell.paragraphs[0].add_run(field)
            run.font.size = Pt(9.5)
            run.bold = i == 0 or kind == "SPAN"
            if kind != "SPAN":
                cell.width = Cm(float(width))
    document.add_paragraph()


def docx(name: str, header: str) -> None:
    """Writes docs/<name>.docx."""
    document: Any = Document()
    document.styles["Normal"].font.name = "Calibri"
    document.styles["Normal"].font.size = Pt(11)
    document.sections[0].header.paragraphs[0].text = header
    notes: list[str] = []
    for kind, fields, rows in tables(blocks(f"{name}.txt")):
        if kind == "TB":
            docx_table(document, fields, rows)
        elif kind == "H":
            fill(document.add_heading(level=2), fields[0], notes)
        elif kind in ("T", "S"):
            paragraph = document.add_paragraph()
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            run = paragraph.add_run(fields[0])
            run.bold = kind == "T"
            run.font.size = Pt(14 if kind == "T" else 11)
        else:
            look = {"L": "List Number", "B": "List Bullet 2"}.get(kind)
            fill(document.add_paragraph(style=look), fields[0], notes)
    if notes:
        kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
        part = Part(PackURI("/word/footnotes.xml"), kind, footnotes(notes), document.part.package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    core = document.core_properties
    core.author = core.title = core.comments = ""
    core.created = core.modified = datetime.datetime.fromisoformat(STAMP)
    buffer = io.BytesIO()
    document.save(buffer)
    with zipfile.ZipFile(buffer) as source, zipfile.ZipFile(DOCS / f"{name}.docx", "w", zipfile.ZIP_DEFLATED) as out:
        for entry in source.namelist():
            info = zipfile.ZipInfo(entry, (2024, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            out.writestr(info, source.read(entry))


def plain(name: str) -> None:
    """Copies a text that needs no building."""
    (DOCS / name).write_bytes((HERE / "text" / name).read_bytes())


def main() -> None:
    """Builds every document."""
    DOCS.mkdir(exist_ok=True)
    pdf("01_livingstone_declaration", "Livingstone Declaration")
    docx("02_livingstone_zero_draft", "zero draft")
    pdf("03_agreement_mozambique_south_africa_2016", "Mozambique / South Africa 2016", columns=2)
    docx("04_arrangement_botswana_zimbabwe_2022", "")
    docx("05_minutes_national_committee_zambia", "Restricted to members and guests")
    pdf("06_gaborone_consultation", "Gaborone, February 2023", columns=2, sans=True)
    pdf("07_participants_musina", "Musina course", wide=True, sans=True)
    pdf("08_evaluation_report", "Evaluation", sans=True)
    docx("09_agenda_mutare", "")
    plain("10_attendance_mutare.txt")
    plain("11_accreditation_position.md")
    plain("12_stock_theft_agreement.txt")
    docx("13_maputo_dialogue_conclusions", "Maputo Dialogue")


if __name__ == "__main__":
    main()
