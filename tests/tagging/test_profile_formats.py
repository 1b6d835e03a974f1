"""The same words as text, as a Word file and as a PDF give the same profile."""

from __future__ import annotations

import io
import re
from typing import Any

import docx
import pytest
from docx.enum.text import WD_PARAGRAPH_ALIGNMENT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from agreement_scan.codebook import bundled
from agreement_scan.model import Profile
from agreement_scan.reading import docx as word
from agreement_scan.reading import pdf
from agreement_scan.reading.source import ReadOptions, SourceFile
from agreement_scan.structure import analyse
from agreement_scan.tagging.context import Context
from agreement_scan.tagging.profile import describe
from support_profile import cases, profile_of

# Every third case; Latin-1 only, because the PDF's standard fonts have no more.
CASES = [case for case in cases()[::3] if case["text"].replace("–", "-").isascii()]
TITLE = ParagraphStyle("title", fontName="Helvetica-Bold", fontSize=14, leading=17, alignment=1, spaceAfter=8)
BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=12.5, spaceAfter=7)
GRID = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, "black")])


def paragraphs(text: str) -> list[list[str]]:
    """Paragraphs as their lines; short lines near the top stay lines of their own, others are one running text."""
    found: list[list[str]] = []
    for raw in re.split(r"\n\s*\n", text.strip("\n")):
        lines = [line.strip() for line in raw.split("\n")]
        apart = is_table(lines) or (len(found) < 3 and all(len(line) < 75 for line in lines))
        found.append(lines if apart else [" ".join(lines)])
    return found


def is_table(lines: list[str]) -> bool:
    return sum("|" in line for line in lines) >= 2


def cells(lines: list[str]) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in lines]


def as_word(text: str) -> bytes:
    document = docx.Document()
    for position, lines in enumerate(paragraphs(text)):
        if is_table(lines):
            rows = cells(lines)
            table = document.add_table(len(rows), len(rows[0]))
            for r, row in enumerate(rows):
                for c, value in enumerate(row):
                    table.cell(r, c).text = value
            continue
        for line in lines:
            paragraph = document.add_paragraph()
            paragraph.add_run(line).bold = position < 2
            if position < 2:
                paragraph.alignment = WD_PARAGRAPH_ALIGNMENT.CENTER
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def as_pdf(text: str) -> bytes:
    story: list[Any] = []
    for position, lines in enumerate(paragraphs(text)):
        if is_table(lines):
            story.extend((Spacer(1, 14), Table(cells(lines), style=GRID)))
        else:
            story.extend(Paragraph(line.replace("&", "&amp;"), TITLE if position == 0 else BODY) for line in lines)
    stream = io.BytesIO()
    SimpleDocTemplate(stream).build(story)
    return stream.getvalue()


def read(data: bytes, kind: str) -> Profile:
    source = SourceFile(shown=f"note.{kind}", id="0" * 64, media_type="application/pdf")
    reader = {"pdf": pdf.read, "docx": word.read}[kind]
    document = reader(data, source, ReadOptions())
    return describe(Context(document, analyse(document, bundled()), bundled()))


def facts(profile: Profile) -> dict[str, Any]:
    claims = {"date": profile.date, "place": profile.place, "scope": profile.scope, "state": profile.state}
    return {
        "type": profile.type.label,
        "title": re.sub(r"\W+", " ", profile.title.value) if profile.title else "",
        **{name: claim.value if claim else None for name, claim in claims.items()},
        "subjects": [claim.value for claim in profile.subjects],
        "parties": [party.code or party.name for party in profile.parties],
        "support": profile.unodc_support.value if profile.unodc_support else None,
    }


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_the_format_makes_no_difference(case: dict[str, Any], kind: str) -> None:
    data = {"docx": as_word, "pdf": as_pdf}[kind](case["text"])
    printed, plain = facts(read(data, kind)), facts(profile_of(case["text"]))
    # Print shows that a subtitle belongs to the title, plain text does not.
    assert printed.pop("title").startswith(plain.pop("title"))
    assert printed == plain
