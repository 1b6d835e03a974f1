"""The same words as PDF in one and two columns, as Word file, and as text with and without line breaks."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Literal

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, Spacer, Table

Kind = Literal["title", "heading", "text", "item", "table"]
Piece = tuple[Kind, str] | tuple[Kind, Sequence[Sequence[str]]]
Text = Sequence[Piece]

_BODY = ParagraphStyle("body", fontName="Times-Roman", fontSize=10.5, leading=12.8, alignment=TA_JUSTIFY)
_ITEM = ParagraphStyle("item", _BODY, leftIndent=18)
_TITLE = ParagraphStyle("title", _BODY, fontName="Times-Bold", fontSize=15, leading=18, alignment=TA_CENTER)
_HEADING = ParagraphStyle("heading", _BODY, fontName="Times-Bold", fontSize=11.5, alignment=TA_CENTER, spaceBefore=6)
_CELL = ParagraphStyle("cell", _BODY, fontSize=9.5, leading=11.5, alignment=0)
_STYLES = {"title": _TITLE, "heading": _HEADING, "text": _BODY, "item": _ITEM}
_WIDTH, _HEIGHT, _MARGIN, _GUTTER = 595, 842, 68, 22


def as_pdf(text: Text, columns: int, space: float = 6) -> bytes:
    """Set in Times, justified; `space` points between paragraphs."""
    buffer = BytesIO()
    width = (_WIDTH - 2 * _MARGIN - (columns - 1) * _GUTTER) / columns
    frames = [
        Frame(_MARGIN + i * (width + _GUTTER), _MARGIN, width, _HEIGHT - 2 * _MARGIN, 0, 0, 0, 0)
        for i in range(columns)
    ]
    document = BaseDocTemplate(buffer, pagesize=(_WIDTH, _HEIGHT), invariant=1)
    document.addPageTemplates([PageTemplate(frames=frames)])
    document.build([flow for piece in text for flow in (_flowable(piece, width), Spacer(1, space))])
    return buffer.getvalue()


def _flowable(piece: Piece, width: float) -> Flowable:
    kind, content = piece
    if isinstance(content, str):
        return Paragraph(content.replace("&", "&amp;"), _STYLES[kind])
    cells = [[Paragraph(cell, _CELL) for cell in row] for row in content]
    grid = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    columns = range(len(content[0]))
    words = [[word for row in content for word in row[column].split()] for column in columns]
    needed = [max(stringWidth(word, _CELL.fontName, _CELL.fontSize) for word in found) + 13 for found in words]
    room = (width - sum(needed)) / len(needed)
    return Table(cells, colWidths=[least + room for least in needed], style=grid)


def as_docx(text: Text) -> bytes:
    """With Word's own styles for title and headings; labels are typed."""
    document = docx.Document()
    for kind, content in text:
        if not isinstance(content, str):
            table = document.add_table(len(content), len(content[0]))
            for cells, row in zip(table.rows, content, strict=True):
                for cell, value in zip(cells.cells, row, strict=True):
                    cell.text = value
        elif kind == "title":
            document.add_paragraph(content, "Title")
        elif kind == "heading":
            document.add_paragraph(content, "Heading 2").alignment = WD_ALIGN_PARAGRAPH.CENTER
        else:
            document.add_paragraph(content)
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def as_text(text: Text, width: int) -> bytes:
    """Paragraphs apart by empty lines, broken at `width` characters; tables with pipes."""
    parts = []
    for _, content in text:
        if isinstance(content, str):
            parts.append("\n".join(textwrap.wrap(content, width, break_on_hyphens=False)))
        else:
            parts.append("\n".join("| " + " | ".join(row) + " |" for row in content))
    return ("\n\n".join(parts) + "\n").encode()


FORMATS: dict[str, tuple[str, Callable[[Text], bytes]]] = {
    "PDF, one column": ("pdf", lambda text: as_pdf(text, 1)),
    "PDF, two columns": ("pdf", lambda text: as_pdf(text, 2)),
    "PDF, close set": ("pdf", lambda text: as_pdf(text, 1, 0)),
    "DOCX": ("docx", as_docx),
    "TXT, hard lines": ("txt", lambda text: as_text(text, 76)),
    "TXT, a line a paragraph": ("txt", lambda text: as_text(text, 100_000)),
}
