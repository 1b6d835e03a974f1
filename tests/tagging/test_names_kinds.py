"""Names of many kinds, regions and settings: where they end, what type they have, whose they are, and what is none."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from agreement_scan.tagging.stakeholders import recognise, unresolved
from support_stakeholders import context_of, names, profile_of, stakeholders

CASES = tomllib.loads((Path(__file__).parent / "name_cases.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=[case["names"][:40] for case in CASES])
def test_names_types_and_states(case: dict[str, str]) -> None:
    found = [f"{s.mentions[0].quote} | {s.type} | {s.state or '-'}" for s in stakeholders(case["text"])]
    assert " + ".join(found) == case["names"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The States shall establish a Ports Safety Council.",
        "It recommends that Chad create an Independent Police Complaints Authority.",
        "The initiative Shore Watch goes on.",
        "The Coalition Government and the Union Territory were named.",
        "The Tax Equalisation Fund and the Working Capital Fund were audited.",
        "The ICRMW has been ratified.",
        "The Body of Principles was cited.",
        "The Rapporteur for the Working Group spoke.",
        "They entered Government House.",
        "UNTOC convenes nobody.",
        "Ms. Vela, Segunda Secretaria, spoke.",
    ],
)
def test_what_is_no_organisation(sentence: str) -> None:
    assert names(sentence) == []


def test_the_state_in_brackets_that_recommends_is_not_the_bodys_state() -> None:
    recommended = stakeholders("12. Strengthen the Ministry of Prisons (Norway);", profile=profile_of(country="PER"))
    told = stakeholders("The round was opened by the Ministry of Prisons (Norway).", profile=profile_of(country="PER"))
    assert [s.state for s in (*recommended, *told)] == ["PER", "NOR"]


@pytest.mark.parametrize("front", ["Peru", "Report of the Review Group on the Periodic Review Peru *"])
def test_the_state_under_review_is_that_of_the_front(front: str) -> None:
    found = stakeholders(("title", "Report of a Committee"), ("title", front), "The Ministry of Prisons spoke.")
    assert found[-1].state == "PER"


def test_a_generic_name_of_no_known_state_is_no_states_institution() -> None:
    (found,) = stakeholders("The National Commission on Human Rights wrote.")
    assert (found.type, found.state, found.id.startswith("nhri/unknown")) == ("nhri", None, True)


def test_a_register_name_that_the_text_gives_to_another_state_is_for_review() -> None:
    context = context_of("The CHRAGG of Malawi wrote.")
    assert recognise(context, profile_of()) == ()
    assert [e.quote for e in unresolved(context, profile_of())] == ["CHRAGG"]
    assert [s.state for s in stakeholders("The CHRAGG of Tanzania wrote.")] == ["TZA"]


@pytest.mark.parametrize("organ", ["General Assembly", "Human Rights Committee", "Security Council"])
def test_organs_of_the_united_nations_by_their_short_names(organ: str) -> None:
    (found,) = stakeholders(f"The {organ} noted it.")
    assert (found.type, found.source.startswith("register:un/")) == ("un", True)


def test_an_assembly_of_an_association_is_not_the_uns() -> None:
    assert all(not s.id.startswith("un/") for s in stakeholders("The Human Rights Committee of Chad met."))


@pytest.mark.parametrize(
    ("label", "left"),
    [("cooperation_agreement", ["Ministry of Ports"]), ("meeting_report", ["Bay Council", "Ministry of Ports"])],
)
def test_an_organ_that_the_instrument_composes_is_its_own(label: str, left: list[str]) -> None:
    units = "The Bay Council is composed of the Ministry of Ports and nobody else."
    assert [s.name for s in recognise(context_of(units), profile_of(label))] == left


def test_an_initiative_that_is_launched_is_no_stakeholder_wherever_it_is_named() -> None:
    context = context_of('The initiative "Shore Watch" is hereby launched.', "Shore Watch has three members.")
    assert recognise(context, profile_of("recommendations")) == ()


def test_lines_of_an_attendance_list_end_with_an_organisation() -> None:
    found = stakeholders(
        "1. ORSOLA Ines (f), inspector, State Enquiry and Rescue Agency",
        "2. BRAVIC Milo (m), adviser, Kuća na Rijeci",
        "3. SANDOR Eva (f), officer, Customs Malta",
    )
    assert [(s.name, s.type) for s in found] == [
        ("State Enquiry and Rescue Agency", "state"),
        ("Kuća na Rijeci", "other"),
        ("Customs Malta", "state"),
    ]
    assert all(m.quote is None for s in found for m in s.mentions)


def test_two_numbered_lines_are_no_list() -> None:
    assert names("1. Carp, bleak, Perch Pond", "2. Nets, boats, Blue Oars") == []


def test_a_cell_holds_a_name_its_kind_and_its_town() -> None:
    (found,) = stakeholders([["Organisation", "Seats"], ["Ura e Gurit, non-governmental organisation, Vlora", "2"]])
    assert (found.name, found.type) == ("Ura e Gurit", "ngo")
