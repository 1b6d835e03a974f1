"""Clean views keep the way back to the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_scan.passages import fold, view


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("The Parties\n   shall protect", "The Parties shall protect"),
        ("victims of traf-\n  ficking", "victims of trafficking"),
        ("child\u00adren and wom\u200ben", "children and women"),
        ("the \ufb01nal \ufb02ow", "the final flow"),
        ("person\u2019s \u201crights\u201d", 'person\'s "rights"'),
        ("2024\u20142028", "2024\u20132028"),
        ("gender\u2011based", "gender-based"),
        ("  \t framed \n", "framed"),
        ("a pre-\nUNESCO text", "a pre- UNESCO text"),
        ("", ""),
        ("\n \n", ""),
    ],
)
def test_the_same_words_look_the_same(text: str, clean: str) -> None:
    assert view(text, 0, len(text)).text == clean


def test_a_span_of_the_view_is_a_span_of_the_text() -> None:
    text = "xx the traf-\n  ficked person"
    seen = view(text, 3, len(text))
    start = seen.text.index("trafficked")
    assert text[slice(*seen.span(start, start + len("trafficked")))] == "traf-\n  ficked"


@given(st.text(alphabet=st.sampled_from("ab -\n\t\r\u00ad\u2019\ufb01\u200fé\u2014"), max_size=60), st.integers(0, 5))
def test_offsets_rise_and_point_to_the_same_characters(text: str, start: int) -> None:
    seen = view(text, min(start, len(text)), len(text))
    assert len(seen.offsets) == len(seen.text) + 1
    assert list(seen.offsets) == sorted(seen.offsets)
    assert seen.text == seen.text.strip()
    for index, character in enumerate(seen.text):
        if character.isalpha():
            first, last = seen.span(index, index + 1)
            assert character in view(text, first, last).text


@given(st.text(max_size=40))
def test_a_view_of_a_view_changes_nothing(text: str) -> None:
    once = view(text, 0, len(text)).text
    assert view(once, 0, len(once)).text == once


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Ministry of Justice", "ministry of  JUSTICE"),
        ("Comisión de Derechos Humanos", "Comision de derechos humanos"),
        ("Women\u2019s Network", "Women's network"),
        ("Lomé-Centre", "Lome Centre"),
    ],
)
def test_names_that_differ_in_print_only_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_different_names_stay_different() -> None:
    assert fold("Ministry of Justice") != fold("Ministry of the Interior")
