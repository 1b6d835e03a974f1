"""Roles in records of consultations and minutes, in the wordings of many drafters."""

from __future__ import annotations

import pytest

from support_stakeholders import profile_of, roles

CONSULTED = ("consulted", "actual")


def by_record(sentence: str) -> dict[str, set[tuple[str, str]]]:
    return roles(sentence, profile=profile_of("stakeholder_consultation"))


@pytest.mark.parametrize(
    "predicate",
    [
        "handed in six amendments.",
        "suggested that the lists should not be made public.",
        "observed that a helpline would be needed.",
        "warned against the term used in the title.",
        "wished to see interpreters named.",
        "explained why the deadline could not be kept.",
        "gave its opinion on the annex.",
        "asked for a paragraph on wages.",
        "took issue with the second clause.",
        "read from its case files.",
        "set out how shelters would be paid.",
        "pleaded for free counsel.",
    ],
)
def test_whoever_speaks_to_the_text_is_consulted(predicate: str) -> None:
    assert CONSULTED in by_record(f"The Seaway Foundation {predicate}")["Seaway Foundation"]


@pytest.mark.parametrize(
    ("predicate", "status"),
    [
        ("wrote that its remarks on the draft will follow in June.", "planned"),
        ("is going to send its comments.", "planned"),
        ("was asked for its opinion and preferred not to give it.", "negated"),
        ("was offered a place and turned it down.", "negated"),
        ("declined the invitation.", "negated"),
        ("did not comment.", "negated"),
    ],
)
def test_the_main_verb_decides_the_status(predicate: str, status: str) -> None:
    given = by_record(f"The Seaway Foundation {predicate}")["Seaway Foundation"]
    assert ("consulted", status) in given
    assert CONSULTED not in given


@pytest.mark.parametrize(
    "sentence",
    [
        "UNODC convoked the meeting, paid for it and took the notes; it did not speak to the content.",
        "UNODC met the travel costs and rented the hall.",
        "UNODC paid for the venue and kept the record; it made no proposal of its own on the text.",
    ],
)
def test_whoever_pays_and_keeps_the_record_is_not_consulted(sentence: str) -> None:
    (given,) = by_record(sentence).values()
    assert given == {("supporter", "actual")}


def test_what_became_of_a_proposal_says_nothing_of_who_made_it() -> None:
    table = [
        ["Organisation", "Proposal", "Outcome"],
        ["Seaway Foundation", "free counsel", "not taken up"],
        ["Riverside Mothers' Association", "Declined to take part", "Was not heard otherwise"],
        ["Hillside Legal Aid Trust", "Comments will be sent in May", "to be circulated"],
    ]
    found = roles(table, profile=profile_of("stakeholder_consultation"))
    assert found["Seaway Foundation"] == {CONSULTED}
    assert found["Riverside Mothers' Association"] == {("consulted", "negated")}
    assert found["Hillside Legal Aid Trust"] == {("consulted", "planned")}


COUNCIL = profile_of("meeting_report", title="Minutes of the National Council against Trafficking", scope="national")


def test_membership_is_read_from_the_cells_whatever_the_heading() -> None:
    table = [
        ["Body", "Quality", "Came?"],
        ["Ministry of Ports", "Member", "yes"],
        ["Seaway Foundation", "Member", "no (excused)"],
        ["Ombudsman of Peru", "Guest", "yes"],
        ["Hillside Legal Aid Trust", "Guest", "no (excused)"],
        ["UNODC", "Guest", "yes"],
    ]
    found = roles(table, profile=COUNCIL)
    assert found["Ministry of Ports"] == {("mechanism_member", "actual")}
    assert found["Seaway Foundation"] == {("mechanism_member", "actual")}
    assert found["Hillside Legal Aid Trust"] == {("participant", "negated")}
    assert found["United Nations Office on Drugs and Crime"] == {("participant", "actual")}


@pytest.mark.parametrize(
    "sentence",
    [
        "The Seaway Foundation spoke next. For years it has been one of the nine members of the national committee.",
        "The Seaway Foundation was present. It holds a seat in the national committee against trafficking.",
    ],
)
def test_it_is_who_spoke_last(sentence: str) -> None:
    assert ("mechanism_member", "actual") in roles(sentence, profile=COUNCIL)["Seaway Foundation"]


def test_a_guest_that_stayed_away_and_holds_no_seat() -> None:
    text = (
        "The Seaway Foundation, to which an invitation had been sent, sent nobody. "
        "Its letter says that it holds no seat in the national committee of its country."
    )
    given = roles(text, profile=COUNCIL)["Seaway Foundation"]
    assert given == {("participant", "negated"), ("mechanism_member", "negated")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Grateful for the remarks which the Seaway Foundation supplied on the draft,",
        "Noting that the text was, before signature, laid before the Seaway Foundation, whose remarks were taken up,",
    ],
)
def test_recitals_that_tell_of_a_consultation(sentence: str) -> None:
    given = roles(("recital", sentence), profile=profile_of("cooperation_agreement"))["Seaway Foundation"]
    assert given == {CONSULTED}


@pytest.mark.parametrize(
    "sentence", ["Organised and financed by UNODC.", "UNODC bears the costs of the workshop and teaches it."]
)
def test_who_pays_for_a_course_and_gives_it(sentence: str) -> None:
    given = roles(sentence, profile=profile_of("agenda"))["United Nations Office on Drugs and Crime"]
    assert {("supporter", "actual"), ("trainer", "actual")} <= given
