"""The force of sentences, rule by rule of the labelling guidelines. The theme is always `victims` or `shelter`."""

from __future__ import annotations

from dataclasses import replace

import pytest

from agreement_scan.tagging.context import Context
from agreement_scan.tagging.dimensions import tag
from support_dimensions import context_of, findings_in, level, profile


def hr(text: str, kind: str = "paragraph", label: str = "cooperation_agreement") -> int:
    return level(text, "human_rights", kind, label)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "The Parties shall assist victims.",
        "Victims should be assisted.",
        "The Parties undertake to assist victims.",
        "The Ministers agreed to assist victims.",
        "States are encouraged to assist victims.",
        "Calls upon Member States to assist victims.",
        "Assist victims without delay.",
        "Ensuring that victims are assisted.",
        "Either Party may grant victims a permit in order to protect them.",
        "Victims are entitled to compensation.",
        "Everyone has the right to a fair trial.",
        "The purpose of this Treaty is to protect victims.",
        "The employer pays the wages of the worker each month.",
    ],
)
def test_duties_advice_rights_and_purposes_commit(text: str) -> None:
    assert hr(text) == 2


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Recognising that States should assist victims,", "paragraph"),
        ("Having regard to the rights of victims, which all shall respect,", "recital"),
        ("Protection of victims", "heading"),
        ("Treaty on the Protection of Victims", "title"),
        ("Assistance to victims is a grave problem of the region.", "paragraph"),
        ("The meeting dealt with the protection of victims.", "paragraph"),
    ],
)
def test_recitals_headings_titles_and_facts_refer(text: str, kind: str) -> None:
    assert hr(text, kind) == 1


def test_a_participle_before_an_operative_clause_does_not_make_a_recital() -> None:
    assert hr("Recognising the harm done, the Parties shall assist victims.") == 2


@pytest.mark.parametrize(
    "text",
    [
        "Nothing in this Treaty shall affect the rights of victims.",
        "This Article is without prejudice to the rights of victims.",
        "It shall not be construed as limiting the rights of refugees.",
        "No victim shall be detained.",
        "Medical care shall not be denied to victims.",
        "Victims shall not be required to testify.",
        "The Parties shall protect not only witnesses but also victims.",
    ],
)
def test_savings_and_protective_negations_commit(text: str) -> None:
    assert hr(text) == 2


@pytest.mark.parametrize(
    "text",
    [
        "This Treaty creates no right to compensation for victims.",
        "Victims who leave shall not be entitled to shelter.",
        "No Party is obliged to grant victims a residence permit.",
        "Assistance to victims may be refused for reasons of public order.",
        "Shelter for victims shall not exceed ten days.",
        "The right of victims to compensation shall not apply to seasonal workers.",
        "Without prejudice to Article 3, shelter for victims may be refused.",
    ],
)
def test_denials_caps_and_exceptions_withhold(text: str) -> None:
    found = [f for f in findings_in(text) if f.dimension == "human_rights"]
    assert [(f.level, f.polarity) for f in found] == [(0, "withheld")]
    assert "withheld" in found[0].assertion


def test_a_limit_that_is_itself_bounded_commits() -> None:
    assert hr("Shelter for victims may be refused only by a judge and where strictly necessary.") == 2


def test_an_exception_reaches_only_what_stands_behind_it() -> None:
    text = "Victims shall be given shelter, but nothing in this Article creates a right of residence."
    found = {f.polarity: f for f in findings_in(text) if f.dimension == "human_rights"}
    assert found["affirmed"].level == 2
    assert found["withheld"].level == 0


def test_definitions_refer_unless_they_protect() -> None:
    assert hr('"Slavery" means the status of a person owned by another.') == 0
    assert level('"Child" means any person below eighteen.', "child_protection") == 1
    text = "The harbouring of a child shall be considered trafficking even if none of the means was used."
    assert level(text, "child_protection", "definition") == 2


def test_offences_against_children_commit_to_child_protection_only() -> None:
    text = "The sale of a child shall be a criminal offence."
    assert (level(text, "child_protection"), hr(text)) == (2, 0)
    assert hr("Trafficking in persons shall be a criminal offence.") == 0


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("One speaker said that States should assist victims.", "paragraph", 1),
        ("States should assist victims.", "paragraph", 1),
        ("The meeting recommended that victims be assisted.", "paragraph", 2),
        ("The committee agreed to assist victims.", "paragraph", 2),
        ("States should assist victims.", "recommendation", 2),
        ("A shelter for victims: ready by June.", "decision", 2),
    ],
)
def test_in_a_report_only_recommendations_and_agreed_actions_commit(text: str, kind: str, expected: int) -> None:
    assert hr(text, kind, "meeting_report") == expected


def test_an_unnumbered_line_that_asks_is_a_recommendation_even_where_it_looks_like_a_heading() -> None:
    assert hr("Step up efforts to protect the victims of trafficking", "heading") == 2
    assert hr("Protect victims", "heading") == 1


def test_a_list_item_takes_force_and_subject_from_its_chapeau_but_nothing_from_a_heading() -> None:
    chapeau = context_of([("paragraph", "Victims shall be given:"), ("item", "(a) housing;")], chapeaus={1: 0})
    heading = context_of([("heading", "Victims shall be given"), ("item", "(a) housing;")], chapeaus={1: 0})
    assert [(f.level, f.quote) for f in tag(chapeau, profile()) if f.provision == "p1"] == [(2, "housing;")]
    assert [f for f in tag(heading, profile()) if f.provision == "p1"] == []


@pytest.mark.parametrize("heading", ["Background", "What was observed", "3. Findings"])
def test_what_recommendations_found_is_no_advice(heading: str) -> None:
    """A document of recommendations tells what it found under headings of its own; only advice commits there."""

    def under(text: str) -> int:
        context = context_of([("paragraph", text)])
        unit = replace(context.provisions[0], heading=heading)
        found = tag(Context(context.document, (unit,), context.codebook), profile("recommendations"))
        return max((f.level for f in found), default=0)

    assert under("Victims receive shelter in one of the two towns.") == 1
    assert under("Victims should receive shelter in both towns.") == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It falls to the receiving service to lodge women.", 2),
        ("The health posts attend to women first.", 2),
        ("Shelters are open to women at night.", 2),
        ("Each winter hundreds of women sleep in the station.", 1),
        ("Two in three women came from the hills.", 1),
        ("Women are still sold at the crossing.", 1),
    ],
)
def test_the_operative_part_lays_down_in_the_present_tense_what_is_no_fact(text: str, expected: int) -> None:
    assert level(text, "gender") == expected


@pytest.mark.parametrize(
    "text",
    [
        "In no case does this Protocol give rise to a claim of women.",
        "Women may not rely upon this Article before a court.",
        "No compensation is owed to women.",
        "Lodging of women is granted up to a maximum of ten nights.",
        "Counselling of women is paid only where funds allow.",
    ],
)
def test_denials_and_caps_in_other_words_withhold(text: str) -> None:
    assert {(f.level, f.polarity) for f in findings_in(text) if f.dimension == "gender"} == {(0, "withheld")}


@pytest.mark.parametrize(
    "text",
    [
        "A licence will be withdrawn where an agency has kept the papers of women.",
        "Holding of women for questioning lasts no longer than one day.",
        "No woman loses the permit by keeping silent.",
    ],
)
def test_caps_and_losses_that_protect_commit(text: str) -> None:
    assert level(text, "gender") == 2


@pytest.mark.parametrize(
    "text",
    ["Will the Government assist victims?", "What steps shall be taken so that victims are assisted?"],
)
def test_a_question_binds_nobody(text: str) -> None:
    assert hr(text) == 1


def test_what_follows_a_question_is_judged_by_itself() -> None:
    assert hr("Who is to act? The Parties shall assist victims.") == 2
