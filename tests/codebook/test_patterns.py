"""The pattern language and the normal form of words."""

from __future__ import annotations

import pytest

from agreement_scan.codebook.patterns import compile_pattern
from agreement_scan.codebook.spelling import normal_form
from agreement_scan.errors import CodebookError
from agreement_scan.passages import view
from agreement_scan.tagging.terms import read_words

CLASSES = {"persons": ("victim", "asylum seeker", "rescued|returned person")}


def found(pattern: str, text: str) -> list[str]:
    """What the pattern finds in the words of a text, in normal form."""
    words = read_words(view(text, 0, len(text))).text
    return [words[start:end] for start, end in compile_pattern(pattern, CLASSES, "test").spans(words)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("labour", "labor"),
        ("organisation", "organization"),
        ("recognises", "recognize"),
        ("programmes", "program"),
        ("centre", "center"),
        ("counselling", "counseling"),
        ("defence", "defense"),
        ("victims'", "victim"),
        ("children's", "child"),
        ("women", "Woman"),
        ("policies", "policy"),
        ("witnesses", "witness"),
    ],
)
def test_variants_of_a_word_have_one_form(one: str, other: str) -> None:
    assert normal_form(one) == normal_form(other)


@pytest.mark.parametrize(("one", "other"), [("hour", "hor"), ("princess", "prince"), ("basis", "base")])
def test_different_words_keep_different_forms(one: str, other: str) -> None:
    assert normal_form(one) != normal_form(other)


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("non-refoulement", "the non-refoulement, non refoulement and nonrefoulement rule", 3),
        ("protect* ..3 <persons>", "protecting all the victims", 1),
        ("protect* ..3 <persons>", "protecting the rights of all rescued persons", 0),
        ("protect* ..5 <persons>", "protect records. Victims came", 0),
        ("protect* ..5 <persons>", "protect records; victims came", 0),
        ("<persons>", "asylum seekers and returned persons", 2),
        ("minor !change|amendment", "minor changes; a minor spoke", 1),
        ("^ provide", "Provide shelter. They provide food. Provide help.", 2),
        ("safe (and sound)? return", "safe return, safe and sound return", 2),
        ("~who|that found", "who found it, that found it, she found it", 1),
        ("^ ..4~who|that was", "A man was here. A man who was here left.", 1),
        ("(by|under order of) court", "by court, under order of court, of court", 2),
        ("gender-based violence", "gender based violence and Gender-Based violence", 2),
    ],
)
def test_elements(pattern: str, text: str, expected: int) -> None:
    assert len(found(pattern, text)) == expected


@pytest.mark.parametrize(
    ("pattern", "wrong"),
    [
        ("<animals> eat", "no class <animals>"),
        ("..3 victim", "begin with"),
        ("(the)?", "must occur"),
        ("organise*", "one letter less"),
    ],
)
def test_a_wrong_pattern_is_named(pattern: str, wrong: str) -> None:
    with pytest.raises(CodebookError, match=r"gender\.toml: women: ") as caught:
        compile_pattern(pattern, {}, "gender.toml: women")
    assert wrong in str(caught.value)
