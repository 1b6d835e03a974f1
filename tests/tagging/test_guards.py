"""Names state nothing (rule 1), unless it is a duty to comply with what is named."""

from __future__ import annotations

import pytest

from agreement_scan.codebook import bundled
from agreement_scan.tagging.guards import names
from support_dimensions import findings_in, level


def named(text: str) -> list[str]:
    return [text[name.start : name.end] for name in names(text, bundled())]


@pytest.mark.parametrize(
    "text",
    [
        "The Ministry of Women and Children shall host the meeting.",
        "The Women and Children Protection Unit shall keep the list.",
        "A copy shall go to the Special Rapporteur on violence against women.",
        "The Parties shall consult Save the Children and UN Women.",
        "This Treaty shall supplement the Convention on the Rights of the Child.",
        'The campaign "No Girl Left at the Border" shall end in May.',
        "The Parties shall note Resolution 12/8 on the protection of children and women.",
    ],
)
def test_names_count_for_nothing(text: str) -> None:
    assert findings_in(text) == ()


def test_the_same_words_outside_a_name_count() -> None:
    text = "The Ministry of Women shall protect women."
    (found,) = [f for f in findings_in(text) if f.dimension == "gender"]
    assert found.trigger == (text.index("women."), text.index("women.") + len("women"))


def test_a_term_that_reaches_into_a_name_does_not_count() -> None:
    assert findings_in("The Parties shall assist the Ministry of Children with equipment.") == ()


@pytest.mark.parametrize(
    ("text", "dimension"),
    [
        ("The Parties shall comply with the Convention on the Rights of the Child.", "child_protection"),
        ("Each Party shall apply the International Covenant on Civil and Political Rights.", "human_rights"),
        ("States should accede to CEDAW.", "gender"),
    ],
)
def test_a_duty_to_comply_with_an_instrument_commits(text: str, dimension: str) -> None:
    assert level(text, dimension) == 2


def test_the_formula_belongs_to_the_name_of_a_post_but_counts_outside() -> None:
    inside = "The Rapporteur on trafficking in persons, especially women and children, shall report."
    outside = "The Parties shall combat trafficking in persons, especially women and children."
    assert (level(inside, "gender"), level(outside, "gender")) == (0, 2)
    assert (level(inside, "child_protection"), level(outside, "child_protection")) == (0, 2)


def test_the_document_s_own_title_counts_and_a_masthead_does_not() -> None:
    title = "Protocol to Prevent Trafficking in Persons, Especially Women and Children"
    assert level(title, "gender", "title") == 1
    assert level("Committee on the Rights of the Child", "child_protection", "title") == 0


def test_a_name_ends_where_the_sentence_goes_on() -> None:
    assert named("the Convention on the rights of the child shall apply to girls") == [
        "Convention on the rights of the child"
    ]


def test_capitals_of_a_defined_term_or_a_sentence_are_no_name() -> None:
    assert named("Women and Children are protected by this Agreement and by the Parties.") == []
