"""The screen of a pattern lets through every text that the pattern matches."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_scan.codebook.literals import screened


@pytest.mark.parametrize(
    ("pattern", "stems"),
    [
        (r"\btrafficking\b", ("trafficking",)),
        (r"\b(?:joint|common) teams?\b", (" team",)),
        (r"\bdead letter\b|\bon paper\b", ("on paper", "dead letter")),
        (r"\b(?:attended|attends)\b", ("attends", "attended")),
        (r"(?:not )?used", ("used",)),
        (r"\d+ (?:women|men)", ("men",)),
        (r"\d+", ()),
        (r"(?:word)?", ()),
        (r"known|\d+", ()),
        (r"(?P<old>seven){1,2}[|)(]x", ("seven",)),
        (r"(?!never)(?<=a )ever", ("ever",)),
        (r"ab{0,3}cd{2,}?", ("cd",)),
        (r"two\.five\x41", ()),
        (r"(?i)word", ()),
    ],
)
def test_stems_are_read_off_the_pattern(pattern: str, stems: tuple[str, ...]) -> None:
    assert screened(pattern).stems == stems


@pytest.mark.parametrize("text", ["the teams met", "a joint team", "nothing of the kind", ""])
def test_search_and_finditer_agree_with_the_pattern(text: str) -> None:
    pattern = r"\b(?:joint|common) teams?\b"
    found = screened(pattern).search(text)

    assert (found and found.span()) == ((m := re.search(pattern, text)) and m.span())
    assert [m.span() for m in screened(pattern).finditer(text)] == [m.span() for m in re.finditer(pattern, text)]


@given(st.text(alphabet="abc ", max_size=30))
def test_a_text_that_matches_passes_the_screen(text: str) -> None:
    for pattern in (
        r"ab+c",
        r"(?:a|bc)ca",
        r"(?:ab){1,2}c?",
        r"a(?!b)c|bb ",
        r"(?=ab)abc",
        r"[ab]cc a*",
        r"a{0,1}bc+?a",
        r"(?:ab|c)??ca",
    ):
        if re.search(pattern, text):
            assert screened(pattern).may_match(text)


def test_a_broken_pattern_is_an_error() -> None:
    with pytest.raises(re.error):
        screened("(")
