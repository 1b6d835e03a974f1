"""Properties that hold for every document: cover, order, no overlap, the same on a second run."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agreement_scan.codebook import bundled
from agreement_scan.errors import ReadingError
from agreement_scan.model import Document
from agreement_scan.structure import analyse
from support_structure import read_text

SHARED = Path(__file__).resolve().parents[2] / ".." / "shared"
LINES = st.sampled_from(
    [
        "Article 5",
        "Article 5 – Return",
        "ARTICLE II",
        "CHAPTER IV",
        "Annex A. List",
        "ANNEX",
        "1. The Parties shall:",
        "2. Each Party may, (a) at sea; (b) on land; and (c) in the air, act.",
        "(a) inform the other;",
        "(b) answer;",
        "(h) wait;",
        "(i) proceed;",
        "(ii) return;",
        "- with a dash",
        "• with a dot",
        "1.1 Under one",
        "§ 3 Old style.",
        "Recalling the pact,",
        "Have agreed as follows:",
        "Done at Oslo on 3 May 2011.",
        "For the Government of Peru",
        "Recommendations",
        "Recommendation 3: Count again.",
        "Decided: to go on.",
        "Contents",
        "Article 1 ........ 4",
        "name | sex | post",
        "-----+-----+-----",
        "Ann | F | clerk",
        "A TITLE IN CAPITALS",
        "=================",
        "## A heading",
        "",
        "",
        "   indented words that go on for a while and then some more until the line is full of them",
        "and closing words",
        "12",
        "\f",
        "I",
        '"Port" means a landing place;',
    ]
)
DOCUMENTS = st.lists(LINES | st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=60), max_size=40).map(
    "\n".join
)


def assert_sound(document: Document) -> None:
    provisions = analyse(document, bundled())
    spans = [(p.start, p.end) for p in provisions]
    assert all(start < end for start, end in spans)
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(spans))
    covered = {i for start, end in spans for i in range(start, end)}
    for block in document.blocks:
        if block.kind != "furniture":
            missed = [i for i in range(block.start, block.end) if i not in covered and not document.text[i].isspace()]
            # Between the cells of one row stand rules and pipes, never text of a block.
            assert not missed
    ids = [p.id for p in provisions]
    assert len(set(ids)) == len(ids)
    assert all(p.chapeau is None or ids.index(p.chapeau) < ids.index(p.id) for p in provisions)
    assert analyse(document, bundled()) == provisions


@given(DOCUMENTS)
@settings(max_examples=150, deadline=None)
def test_provisions_cover_the_text_once_and_in_order(text: str) -> None:
    try:
        document = read_text(text)
    except ReadingError:
        return
    assert document.text == text
    assert_sound(document)


@pytest.mark.skipif(not SHARED.is_dir(), reason="measuring texts not at hand")
@pytest.mark.parametrize("path", sorted(SHARED.glob("gold/provisions/*.txt")), ids=lambda path: path.stem)
def test_provisions_cover_real_texts(path: Path) -> None:
    assert_sound(read_text(path.read_bytes()))
