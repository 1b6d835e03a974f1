"""Pages with one table between two paragraphs, in the styles that publishers use."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any

from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

from agreement_scan.model import Document

ROWS = [
    ["Office", "Place", "Staff", "Duty"],
    ["Water Guard", "Ostrava", "12", "Keeps the landing stages open and hears every passenger who asks to be heard."],
    ["Court of Navigation", "Belmont", "4", "Decides within ten days."],
    ["Ferry Union", "Lake Town", "31", "Represents the crews and trains them each spring in first aid and in rescue."],
    ["Mill Board", "Ostrava", "7", "Keeps the weirs."],
]
MERGED = [
    ["Office", "", "Numbers", ""],
    ["Name", "Place", "Staff", "Boats"],
    ["Water Guard", "Ostrava", "12", "5"],
    ["Ferry Union", "Lake Town", "31", "9"],
]
_ALL = ((0, 0), (-1, -1))
_BLACK, _GREY, _PALE = colors.black, colors.lightgrey, colors.whitesmoke
STYLES: dict[str, list[Any]] = {
    "grid": [("GRID", *_ALL, 0.5, _BLACK)],
    "no outer border": [("INNERGRID", *_ALL, 0.5, _BLACK)],
    "horizontal rules only": [("LINEABOVE", *_ALL, 0.5, _BLACK), ("LINEBELOW", (0, -1), (-1, -1), 0.5, _BLACK)],
    "vertical rules only": [("LINEAFTER", (0, 0), (-2, -1), 0.5, _BLACK)],
    "three rules": [
        ("LINEABOVE", (0, 0), (-1, 0), 1, _BLACK),
        ("LINEBELOW", (0, 0), (-1, 0), 0.5, _BLACK),
        ("LINEBELOW", (0, -1), (-1, -1), 1, _BLACK),
    ],
    "striped without lines": [("ROWBACKGROUNDS", *_ALL, [_PALE, _GREY])],
    "every other row shaded": [("ROWBACKGROUNDS", *_ALL, [_GREY, None])],
    "shaded cells": [
        ("BACKGROUND", (c, r), (c, r), _GREY if (r + c) % 2 else _PALE) for r in range(len(ROWS)) for c in range(4)
    ],
    "dashed": [("GRID", *_ALL, 0.5, _BLACK, None, (2, 2))],
    "double": [("GRID", *_ALL, 0.5, _BLACK, None, None, None, 2, 1.5)],
    "double, wide apart": [("GRID", *_ALL, 0.5, _BLACK, None, None, None, 2, 4)],
    "thick and thin": [
        ("GRID", *_ALL, 0.25, _BLACK),
        ("BOX", *_ALL, 4, _BLACK),
        ("LINEBELOW", (0, 0), (-1, 0), 3, _BLACK),
    ],
    "white lines on a shade": [("BACKGROUND", *_ALL, colors.lightblue), ("INNERGRID", *_ALL, 1, colors.white)],
    "no lines": [],
}
_BODY = ParagraphStyle("body", fontName="Times-Roman", fontSize=10, leading=12)
_PROSE = "The Parties keep the lower river open to every ferry and report each year on what they did to that end. "


def styled(
    style: Sequence[Any], rows: Sequence[Sequence[str]] = ROWS, rotation: int = 0, size: tuple[int, int] = (595, 842)
) -> bytes:
    """The rows in a platypus table style."""
    buffer = BytesIO()
    document = SimpleDocTemplate(buffer, pagesize=size, invariant=1)
    cells = [[Paragraph(text, _BODY) if len(text) > 30 else text for text in row] for row in rows]
    table = Table(cells, colWidths=[110, 90, 60, 190], style=[*style, ("VALIGN", *_ALL, "TOP")])

    def turn(canvas: Canvas, _: object) -> None:
        canvas.setPageRotation(rotation)

    prose = Paragraph(_PROSE * 4, _BODY)
    document.build([prose, Spacer(1, 12), table, Spacer(1, 12), prose], onFirstPage=turn)
    return buffer.getvalue()


def table_rows(document: Document, index: int = 0) -> list[list[str]]:
    """The texts of a table's cells, row by row; a merged cell stands once."""
    table = document.tables[index]
    rows: list[list[str]] = [[] for _ in range(table.rows)]
    for cell in table.cells:
        rows[cell.row].append(document.text[cell.start : cell.end])
    return rows


Line = Callable[[Canvas, float, float, float], None]
EDGES = (68.0, 116.0, 296.0, 520.0)
SMALL = [
    ["No.", "Name", "Office"],
    ["1", "Mr. Abel Moor", "Water Guard"],
    ["2", "Ms. Ruth Dale", "Court of Navigation"],
    ["3", "Ms. Ines Vale", "Ferry Union"],
]


def hand_drawn(across: Line, down: Line, top: float = 680.0, step: float = 20.0) -> Callable[[Canvas], None]:
    """Draws `SMALL` with its lines: across(canvas, left, right, y) and down(canvas, bottom, top, x)."""

    def page(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 11)
        bottom = top - step * len(SMALL)
        for i in range(len(SMALL) + 1):
            across(canvas, EDGES[0], EDGES[-1], top - step * i)
        for x in EDGES:
            down(canvas, bottom, top, x)
        for i, row in enumerate(SMALL):
            for x, text in zip(EDGES, row, strict=False):
                canvas.drawString(x + 4, top - step * i - 14, text)

    return page
