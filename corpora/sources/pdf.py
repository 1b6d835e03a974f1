"""Builds the PDF samples: a plan of action in two columns and an evaluation with a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import evaluation
import plan
from reportlab import rl_config
from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
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

# The same bytes on every build: no time stamp, no random identifier.
rl_config.invariant = 1

WIDTH, HEIGHT = A4
MARGIN = 22 * mm
GUTTER = 8 * mm
COLUMN = (WIDTH - 2 * MARGIN - GUTTER) / 2
BODY = HEIGHT - 2 * MARGIN
MAST = 52 * mm
NOTES = 20 * mm

_BASE = ParagraphStyle("base", fontName="Times-Roman", fontSize=11, leading=14, spaceAfter=6)
STYLES = {
    "title": ParagraphStyle("title", _BASE, fontName="Times-Bold", fontSize=15, leading=19, alignment=TA_CENTER),
    "place": ParagraphStyle("place", _BASE, alignment=TA_CENTER, spaceAfter=8),
    "h": ParagraphStyle("h", _BASE, fontName="Times-Bold", fontSize=11.5, leading=14, spaceBefore=8, keepWithNext=1),
    "p": ParagraphStyle("p", _BASE, alignment=TA_JUSTIFY),
    "i": ParagraphStyle("i", _BASE, alignment=TA_JUSTIFY, leftIndent=14),
    "n": ParagraphStyle("n", _BASE, fontSize=8, leading=9.6, spaceAfter=2),
    "cell": ParagraphStyle("cell", _BASE, fontSize=9, leading=11, spaceAfter=0),
}


def build(folder: Path) -> None:
    """Writes both PDFs."""
    build_plan(folder / "plan-of-action.pdf")
    build_evaluation(folder / "training-evaluation.pdf")


def build_plan(path: Path) -> None:
    document = _document(path, plan.TITLE)
    document.addPageTemplates(
        [
            PageTemplate("mast", _mast_frames(), onPage=_furniture),
            PageTemplate("columns", _column_frames(BODY), onPage=_furniture),
            PageTemplate("single", [Frame(MARGIN, MARGIN, WIDTH - 2 * MARGIN, BODY, 0, 0, 0, 0)], onPage=_furniture),
        ]
    )
    story: list[Flowable] = [_paragraph("title", plan.TITLE), _paragraph("place", plan.ADOPTED)]
    story += [NextPageTemplate("columns"), FrameBreak()]
    story += [_paragraph(style, text) for style, text in plan.BLOCKS]
    story += [NextPageTemplate("single"), *_last_page()]
    document.build(story)


def _last_page() -> list[Flowable]:
    notes = [_paragraph("n", text) for text in plan.FOOTNOTES]
    return [
        PageBreak(),
        _paragraph("h", plan.ANNEX_TITLE),
        _table(plan.ANNEX, (28 * mm, 62 * mm, 76 * mm)),
        Spacer(1, 8 * mm),
        _paragraph("h", plan.ACTIONS_TITLE),
        _table(plan.ACTIONS, (16 * mm, 90 * mm, 60 * mm)),
        Spacer(1, 12 * mm),
        *notes,
    ]


def build_evaluation(path: Path) -> None:
    document = _document(path, evaluation.TITLE)
    frame = Frame(MARGIN, MARGIN, WIDTH - 2 * MARGIN, BODY, 0, 0, 0, 0)
    document.addPageTemplates([PageTemplate("single", [frame], onPage=_page_number)])
    story = [_paragraph("title", evaluation.TITLE), _paragraph("place", evaluation.PLACE)]
    story += [_paragraph(style, text) for style, text in evaluation.BEFORE]
    story += [_table(evaluation.SCORES, (20 * mm, 45 * mm, 18 * mm, 28 * mm, 28 * mm)), Spacer(1, 4 * mm)]
    story += [_paragraph(style, text) for style, text in evaluation.AFTER]
    document.build(story)


def _document(path: Path, title: str) -> BaseDocTemplate:
    return BaseDocTemplate(str(path), pagesize=A4, title=title, author="agreement-scan samples", lang="en-GB")


def _mast_frames() -> list[Frame]:
    mast = Frame(MARGIN, HEIGHT - MARGIN - MAST, WIDTH - 2 * MARGIN, MAST, 0, 0, 0, 0, id="mast")
    return [mast, *_column_frames(BODY - MAST)]


def _column_frames(height: float) -> list[Frame]:
    lefts = (MARGIN, MARGIN + COLUMN + GUTTER)
    return [Frame(left, MARGIN, COLUMN, height, 0, 0, 0, 0) for left in lefts]


def _paragraph(style: str, text: str) -> Paragraph:
    return Paragraph(re.sub(r"\[(\d)\]", r"<super size=7>\1</super>", text), STYLES[style])


def _table(rows: Sequence[Sequence[str]], widths: Sequence[float]) -> Table:
    cells = [[Paragraph(f"<b>{c}</b>" if n == 0 else c, STYLES["cell"]) for c in row] for n, row in enumerate(rows)]
    table = Table(cells, colWidths=list(widths), repeatRows=1)
    ruling = ("GRID", (0, 0), (-1, -1), 0.5, colors.black)
    table.setStyle(TableStyle([ruling, ("BACKGROUND", (0, 0), (-1, 0), colors.whitesmoke)]))
    return table


def _furniture(canvas: Canvas, document: BaseDocTemplate) -> None:
    canvas.setFont("Times-Italic", 8.5)
    canvas.drawString(MARGIN, HEIGHT - 13 * mm, "Gulf of Aden Plan of Action 2025–2029")
    canvas.drawRightString(WIDTH - MARGIN, HEIGHT - 13 * mm, "Conference of ministers, Djibouti")
    _page_number(canvas, document)


def _page_number(canvas: Canvas, document: BaseDocTemplate) -> None:
    canvas.setFont("Times-Roman", 9)
    canvas.drawCentredString(WIDTH / 2, 12 * mm, str(document.page))
