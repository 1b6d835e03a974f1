"""The PDF reader as a whole."""

from __future__ import annotations

import pytest

from agreement_scan.errors import ReadingError
from support_pdf import pages, paragraphs, read, texts


def test_lines_of_one_paragraph_become_one_block() -> None:
    data = pages(
        [(72, 100, "The Parties shall set up a joint patrol on the"), (72, 114, "lake and report on it every year.")]
    )
    document = read(data)
    assert paragraphs(document) == ["The Parties shall set up a joint patrol on the lake and report on it every year."]
    assert [document.text[line.start : line.end] for line in document.blocks[0].lines] == [
        "The Parties shall set up a joint patrol on the",
        "lake and report on it every year.",
    ]


def test_a_running_head_does_not_break_a_paragraph_that_runs_over_the_page() -> None:
    first = [
        (72, 40, "Lake Accord 7/A"),
        (72, 780, "The commission meets twice a year and reports on the patrols that"),
    ]
    second = [(72, 40, "Lake Accord 7/A"), (72, 100, "the Parties have carried out.")]
    document = read(pages(first, second))
    assert paragraphs(document) == [
        "The commission meets twice a year and reports on the patrols that the Parties have carried out."
    ]
    assert texts(document, "furniture") == ["Lake Accord 7/A", "Lake Accord 7/A"]
    block = next(block for block in document.blocks if block.kind == "paragraph")
    assert [line.page for line in block.lines] == [1, 2]


def test_garbage_is_a_reading_error() -> None:
    with pytest.raises(ReadingError, match="damaged"):
        read(b"%PDF-1.4 nothing here")
