"""The same words give the same provisions, whatever format they come in."""

from __future__ import annotations

import html
import textwrap
from pathlib import Path

import docx
import pytest
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer

from agreement_scan.codebook import bundled
from agreement_scan.model import Document
from agreement_scan.reading import ReadOptions, read_document
from agreement_scan.structure import analyse
from support_structure import read_text

TEXT = """MEMORANDUM OF UNDERSTANDING

BETWEEN THE PORT AUTHORITY OF ALTA AND THE PORT AUTHORITY OF BREVIK

ON THE SAFETY OF CREWS AND PASSENGERS

The Port Authority of Alta and the Port Authority of Brevik, hereinafter called the Ports,

Recalling the long ties between the two harbours and the people who work in them;

Concerned by the number of crews who are left ashore without wages or papers;

Have agreed as follows:

CHAPTER I

GENERAL RULES

Article 1

Purpose

The purpose of this Memorandum is to keep crews and passengers safe while they stay in either harbour.

Article 2

Use of terms

For the purposes of this Memorandum:

(a) "crew" means all persons who work on board a vessel, whatever their contract says;

(b) "passenger" means any other person on board.

Article 3

Duties of the Ports

1. Each Port shall, within the limits of its means:

(a) keep a house for crews who are left ashore, with beds for at least twelve persons;

(b) give them food, clothes and the help of an interpreter; and

(c) inform without delay:

(i) the consul of their State;

(ii) the owner of the vessel.

2. No person shall be put out of the house at night.

3. The Ports shall (a) keep a list of such cases; (b) exchange it each spring; and (c) burn it after ten years.

Article 4

Entry into force

This Memorandum shall enter into force on the day of signature and may be amended by an exchange of letters.

Done at Alta on 4 May 2011 in two copies.

For the Port Authority of Alta

For the Port Authority of Brevik

Annex I

List of houses

1. The sailors' home in Alta.

2. The old customs house in Brevik.
"""
PARAGRAPHS = [paragraph.strip() for paragraph in TEXT.split("\n\n")]


def shown(document: Document) -> list[tuple[str, str, str, str]]:
    """Number, kind, part and words of each provision."""
    text = document.text
    return [(p.number, p.kind, p.part, " ".join(text[p.start : p.end].split())) for p in analyse(document, bundled())]


EXPECTED = shown(read_text(TEXT))


def test_the_plain_text_has_all_units() -> None:
    assert len(EXPECTED) == 38
    assert ("Article 3(1)(c)(ii)", "item", "body", "(ii) the owner of the vessel.") in EXPECTED
    assert ("Annex I, para. 2", "paragraph", "annex", "2. The old customs house in Brevik.") in EXPECTED


@pytest.mark.parametrize("width", [50, 72, 100])
def test_wrapped_at_any_width(width: int) -> None:
    wrapped = "\n\n".join("\n".join(textwrap.wrap(paragraph, width)) for paragraph in PARAGRAPHS)
    assert shown(read_text(wrapped)) == EXPECTED


def test_with_windows_line_ends_and_a_code_page() -> None:
    curly = TEXT.replace("sailors' home", "sailors’ home").replace("\n", "\r\n")
    numbers = [(number, kind) for number, kind, _, _ in EXPECTED]
    assert [(number, kind) for number, kind, _, _ in shown(read_text(curly.encode("cp1252")))] == numbers


def test_as_a_word_file(tmp_path: Path) -> None:
    file = docx.Document()
    for paragraph in PARAGRAPHS:
        file.add_paragraph(paragraph)
    file.save(str(tmp_path / "pact.docx"))
    assert shown(read_document(tmp_path / "pact.docx", "pact.docx", ReadOptions())) == EXPECTED


def test_as_a_pdf(tmp_path: Path) -> None:
    style = getSampleStyleSheet()["Normal"]
    story = [part for p in PARAGRAPHS for part in (Paragraph(html.escape(p), style), Spacer(1, 8))]
    SimpleDocTemplate(str(tmp_path / "pact.pdf")).build(story)
    assert shown(read_document(tmp_path / "pact.pdf", "pact.pdf", ReadOptions())) == EXPECTED
