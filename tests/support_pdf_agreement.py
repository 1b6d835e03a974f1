"""An invented agreement as a PDF in several house styles, with its true paragraphs."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, Spacer

TITLE = "Arrangement on the Protection of Travellers on the Lower Vesna"
# (kind, text); kinds: title, heading, text, number, letter.
AGREEMENT: tuple[tuple[str, str], ...] = (
    ("title", TITLE),
    ("text", "The Government of Ostrava and the Government of Belmont, hereinafter called the Parties,"),
    (
        "text",
        "Mindful that ferries on the Lower Vesna carry persons who have been deceived by recruiters and who "
        "are in no position to refuse the work that awaits them,",
    ),
    ("text", "Considering that the two river guards have exchanged officers since 2015,"),
    ("text", "Have agreed as follows:"),
    ("heading", "Article 1"),
    ("heading", "Purpose"),
    (
        "number",
        "1. This Arrangement serves to find, protect and assist persons who are trafficked over the river, "
        "and to bring before a court those who profit from them. It is applied without distinction as to sex, "
        "age or origin.",
    ),
    ("number", "2. Nothing in it limits the rights that a person holds under the law of either Party."),
    ("heading", "Article 2"),
    ("heading", "Measures at landing stages"),
    ("number", "1. At each landing stage that is listed in the annex, the Parties shall provide:"),
    ("letter", "(a) a room in which a person can be heard without being seen by other passengers;"),
    (
        "letter",
        "(b) an interpreter, if need be by telephone, at any hour of the day or night and without cost for "
        "the person who is heard;",
    ),
    ("letter", "(c) a guardian for every child that travels without its parents."),
    (
        "number",
        "2. Officers who board a ferry wear a visible number. They give a receipt for each document that they "
        "take away, and return it before the ferry leaves unless a judge has ordered otherwise in accordance "
        "with Article 5 of the Code of Navigation or with a decree of equal rank.",
    ),
    ("number", "3. Women are searched by women only."),
    ("heading", "Article 3"),
    ("heading", "Entry into force"),
    (
        "text",
        "This Arrangement enters into force on the thirtieth day after its signature and remains in force for "
        "five years. It is renewed by an exchange of letters between the ministers responsible for inland "
        "navigation, who consult the associations of ferry workers beforehand.",
    ),
)


@dataclass(frozen=True)
class HouseStyle:
    """How a publisher sets an agreement."""

    font: str = "Times-Roman"
    bold: str = "Times-Bold"
    size: float = 11
    leading: float = 13.2
    justified: bool = True
    space: float = 6
    first_indent: float = 0
    hanging: float = 0
    list_indent: float = 24
    columns: int = 1
    centred_headings: bool = True
    margin: float = 72
    heads: bool = True


def agreement(style: HouseStyle) -> bytes:
    """The agreement in this style."""
    buffer = BytesIO()
    document = BaseDocTemplate(buffer, pagesize=(595, 842), invariant=1)
    width = (595 - 2 * style.margin - (style.columns - 1) * 20) / style.columns
    frames = [
        Frame(style.margin + i * (width + 20), style.margin, width, 842 - 2 * style.margin, 0, 0, 0, 0)
        for i in range(style.columns)
    ]

    def decorate(canvas: object, _: object) -> None:
        if style.heads:
            canvas.setFont(style.font, 8)  # type: ignore[attr-defined]
            canvas.drawString(style.margin, 800, "Treaty Office, series C")  # type: ignore[attr-defined]
            canvas.drawCentredString(297, 30, str(canvas.getPageNumber()))  # type: ignore[attr-defined]

    document.addPageTemplates([PageTemplate(frames=frames, onPage=decorate)])
    flow: list[object] = []
    for kind, text in AGREEMENT:
        flow.append(_paragraph(kind, text, style))
        flow.append(Spacer(1, style.space if kind != "title" else 14))
    document.build(flow)
    return buffer.getvalue()


def _paragraph(kind: str, text: str, style: HouseStyle) -> Paragraph:
    alignment = TA_JUSTIFY if style.justified else TA_LEFT
    base = ParagraphStyle("base", fontName=style.font, fontSize=style.size, leading=style.leading, alignment=alignment)
    if kind == "title":
        return Paragraph(
            text, ParagraphStyle("t", base, fontName=style.bold, fontSize=15, leading=18, alignment=TA_CENTER)
        )
    if kind == "heading":
        centre = TA_CENTER if style.centred_headings else TA_LEFT
        return Paragraph(text, ParagraphStyle("h", base, fontName=style.bold, alignment=centre, spaceBefore=4))
    if kind == "letter":
        hang = style.hanging
        return Paragraph(text, ParagraphStyle("l", base, leftIndent=style.list_indent + hang, firstLineIndent=-hang))
    if kind == "number" and style.hanging:
        return Paragraph(text, ParagraphStyle("n", base, leftIndent=style.hanging, firstLineIndent=-style.hanging))
    return Paragraph(text, ParagraphStyle("p", base, firstLineIndent=style.first_indent))
