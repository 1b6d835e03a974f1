"""Organisations over several documents, tolerant titles, clusters, and the independence from order."""

from __future__ import annotations

import dataclasses
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agreement_scan.codebook import bundled
from agreement_scan.codebook.framework import load
from agreement_scan.counting import count
from agreement_scan.counting.identity.bodies import bodies
from agreement_scan.counting.identity.clusters import grouped
from agreement_scan.counting.identity.titles import Titles
from agreement_scan.model import Mention, Scan, Stakeholder
from support_counting import (
    accreditation,
    agreement,
    figure,
    indicator,
    occasion,
    passage,
    person,
    role,
    scan,
    stakeholder,
)

TITLES = Titles(bundled().part(load).titles)


def known(*named: Stakeholder) -> list[tuple[str, str | None]]:
    """Names and States of the bodies when each stakeholder stands in a document of its own."""
    return [
        (b.name, b.state)
        for b in bodies([scan("meeting_report", f"Minutes {i}", stakeholders=(s,)) for i, s in enumerate(named)])
    ]


# ---------------------------------------------------------------------------------------------------- organisations
@pytest.mark.parametrize(
    "other",
    [
        "OPEN DOOR ADVICE CENTRE",
        "The Open Door Advice Centre",
        "Open Door Advice Centre (ODAC)",
        "Open-Door Advice Center",
    ],
)
def test_one_organisation_written_in_several_ways_is_one(other: str) -> None:
    assert len(known(stakeholder("Open Door Advice Centre", "ngo"), stakeholder(other, "ngo"))) == 1


def test_a_canonical_id_joins_different_names() -> None:
    names = (
        stakeholder("UN Women", "un", id_="un/women"),
        stakeholder("United Nations Entity for Women", "un", id_="un/women"),
    )

    assert len(known(*names)) == 1


def test_bodies_of_two_states_are_two_also_under_one_id() -> None:
    offices = [
        stakeholder("Bureau of Equality", "state", state=state, id_="state/equality") for state in ("FRE", "SYL")
    ]

    assert known(*offices) == [("Bureau of Equality", "FRE"), ("Bureau of Equality", "SYL")]


def test_a_body_without_a_state_is_that_of_the_only_state() -> None:
    lone = stakeholder("Bureau of Equality", "state", id_="state/bureau-of-equality")
    one = known(lone, stakeholder("Bureau of Equality", "state", state="FRE", id_="state/fre-equality"))
    two = known(lone, *(stakeholder("Bureau of Equality", "state", state=s, id_=f"state/{s}") for s in ("FRE", "SYL")))

    assert one == [("Bureau of Equality", "FRE")]
    assert two == [("Bureau of Equality", None), ("Bureau of Equality", "FRE"), ("Bureau of Equality", "SYL")]


def test_an_acronym_alone_joins_the_one_that_bears_it() -> None:
    short = stakeholder("ODAC", "ngo")
    bearer = stakeholder("Open Door Advice Centre (ODAC)", "ngo")
    rival = stakeholder("Overseas Dockers Aid Circle (ODAC)", "civil_society")

    assert len(known(short, bearer)) == 1
    assert len(known(short, bearer, rival)) == 3


def test_an_acronym_may_be_introduced_in_the_text_alone() -> None:
    bearer = dataclasses.replace(stakeholder("Open Door Advice Centre", "ngo"), mentions=(Mention(None, 0, 4, "ODAC"),))

    assert len(known(stakeholder("ODAC", "ngo"), bearer)) == 1


def test_a_body_named_with_and_without_its_state_is_one() -> None:
    full = stakeholder("River Police of Freedonia", "state", state="FRE", id_="state/fre/river-police")
    short = stakeholder("River Police", "state", id_="state/unknown/river-police")
    other = stakeholder("River Police of Sylvania", "state", state="SYL", id_="state/syl/river-police")

    assert len(known(full, short)) == 1
    assert len(known(full, short, other)) == 3


def test_an_organisation_typed_in_two_ways_goes_to_review() -> None:
    scans = [
        scan("meeting_report", t, stakeholders=(stakeholder("Open Door", t, role("consulted"), id_="x/open-door"),))
        for t in ("ngo", "civil_society")
    ]

    (body,) = bodies(scans)

    assert "other documents have it as" in body.review[0]


def test_the_register_settles_the_type() -> None:
    registered = stakeholder("Open Door", "ngo", id_="ngo/open-door", source="register:ngo/open-door")
    others = [stakeholder("Open Door", "civil_society", id_=f"cs/{i}") for i in range(2)]

    (body,) = bodies([scan("meeting_report", str(i), stakeholders=(s,)) for i, s in enumerate([registered, *others])])

    assert (body.type, body.id) == ("ngo", "ngo/open-door")


# ----------------------------------------------------------------------------------------------------------- titles
@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Accord on the Rescue of Migrants at Sea", "ACCORD ON THE RESCUE OF MIGRANTS AT SEA (final version)", True),
        (
            "Accord on the Rescue of Migrants at Sea",
            "Second revised draft: Accord on the Rescue of Migrants at Sea",
            True,
        ),
        ("Accord on the Rescue of Migrants at Sea", "Accord on the Rescue of Mi-grants at Sea", True),
        ("Accord on the Rescue of Migrants at Sea", "Accord on the Return of Migrants by Sea", False),
        ("Plan of Action (2020–2023) for the River States", "Plan of Action (2024–2027) for the River States", False),
        ("Plan of Action (2024–2027) for the River States", "Plan of Action for the River States", True),
        ("First Protocol on the Rescue of Migrants at Sea", "Second Protocol on the Rescue of Migrants at Sea", False),
        ("Annex 1 on the Rescue of Migrants at Sea", "Annex 2 on the Rescue of Migrants at Sea", False),
        ("Accord", "Treaty", False),
    ],
)
def test_titles_of_instruments(a: str, b: str, same: bool) -> None:
    assert TITLES.same(a, b) is TITLES.same(b, a) is same


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        (
            "Agenda – Seminar on Joint Inquiries at the Border",
            "Attendance sheet: Seminar on Joint Inquiries at the Border",
            True,
        ),
        ("Report on the Seminar on Joint Inquiries at the Border", "Seminar on Joint Inquiries at the Border", True),
        ("Seminar on Joint Inquiries at the Border, Hill Town", "Seminar on Joint Inquiries at the Border", True),
        ("Seminar on Joint Inquiries at the Border, module 2", "Seminar on Joint Inquiries at the Border", False),
        ("Seminar", "Seminar on Joint Inquiries at the Border", False),
        ("List of participants", "Attendance sheet", False),
    ],
)
def test_titles_of_events(a: str, b: str, same: bool) -> None:
    assert TITLES.same_event(a, b) is TITLES.same_event(b, a) is same


@given(st.lists(st.integers(0, 30), max_size=12), st.randoms(use_true_random=False))
def test_clusters_do_not_depend_on_order(numbers: list[int], shuffler: random.Random) -> None:
    shuffled = list(numbers)
    shuffler.shuffle(shuffled)

    def near(a: int, b: int) -> bool:
        return abs(a - b) <= 1

    assert sorted(sorted(g) for g in grouped(numbers, near)) == sorted(sorted(g) for g in grouped(shuffled, near))


# ------------------------------------------------------------------------------------------- order, copies and names
def programme() -> list[Scan]:
    """A run in which every kind of identity has something to do."""
    title = "Blue River Plan of Action 2024–2028"
    shelters = stakeholder(
        "Federation of Women's Shelters", "civil_society", role("included"), role("consulted"), specialised=["gender"]
    )
    rights = stakeholder(
        "Rights Commission", "nhri", role("mechanism_member"), state="FRE", specialised=["human_rights"], id_="nhri/fre"
    )
    police = stakeholder(
        "Border Police", "state", role("collaborates", concerns=["gender"]), role("mechanism_member"), state="FRE"
    )
    stateless = stakeholder("Border Police", "state", role("collaborates"), id_="state/bp")
    seminar = occasion("Seminar on Rights in Joint Inquiries", "2024-09-24", "Abidjan", subjects=["som"])
    return [
        agreement(title, "2024-03-14", scope="regional", state="adopted", unodc=True, stakeholders=(shelters,)),
        agreement(
            title, "2024-03-14", scope="regional", state="adopted", unodc=True, stakeholders=(shelters,), text="again"
        ),
        agreement(f"Draft {title}", "2024-01-14", scope="regional", state="draft", unodc=True),
        agreement("Accord on the Safe Return of Workers", "2017-06-09", ("human_rights", "child_protection")),
        agreement("Accord on the Safe Return of Workers", "2023-06-09", ("human_rights",)),
        agreement("Accord on the Safe Return of Workers", None, ("gender",)),
        scan(
            "stakeholder_consultation",
            f"Consultation on the draft {title}",
            "2023-11-11",
            stakeholders=(shelters, stateless),
        ),
        scan(
            "meeting_report",
            "Minutes",
            "2024-06-12",
            stakeholders=(rights, police),
            passages=(passage("nhri_expertise", "for"),),
        ),
        scan(
            "accreditation_document",
            "Status",
            "2024-04-30",
            accreditations=(accreditation("Rights Commission", "A", id_="nhri/fre"),),
        ),
        scan(
            "participant_list",
            "List",
            None,
            occasions=(occasion(),),
            figures=(figure("attended", source="list", persons=(person("a", "female"), person("b", row=4))),),
        ),
        scan(
            "participant_list",
            "Sheet",
            None,
            occasions=(seminar,),
            figures=(figure("attended", source="list", persons=(person("a"), person("c", "male", row=4))),),
        ),
        scan(
            "training_evaluation",
            "Report",
            "2024-12-01",
            occasions=(occasion(date=None),),
            figures=(figure("trained", 9, 11), figure("assessed", 3, 4), figure("demonstrated", 2, 2)),
        ),
        scan("other", language="fr", profiled=False, text="Bonjour à tous"),
    ]


def values(scans: list[Scan]) -> list[object]:
    result = count(scans, bundled())
    counted = [
        (
            i.id,
            i.value,
            i.denominator,
            i.reason,
            i.breakdown,
            sorted((c.name, c.amount) for c in i.counted),
            len(i.left_out),
        )
        for i in result.indicators
    ]
    return [*counted, [(s.indicator, s.id, s.verdict) for s in result.statements]]


def test_the_programme_counts_something_everywhere() -> None:
    found = count(programme(), bundled())

    assert {i.id: i.value for i in found.indicators} == {
        "4.1.1": 1,
        "4.1.2": 4,
        "4.1.3": 3,
        "4.1.4": 1,
        "4.1.5": 1,
        "4.1.6": 1,
        "4.1.7": 1,
    }
    assert indicator(found, "4.1.1").denominator == 3


@settings(max_examples=15, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_documents_changes_nothing(shuffler: random.Random) -> None:
    scans = programme()
    shuffled = list(scans)
    shuffler.shuffle(shuffled)

    assert count(shuffled, bundled()) == count(scans, bundled())


@settings(max_examples=15, deadline=None)
@given(st.lists(st.integers(0, 11), max_size=6))
def test_copies_of_files_change_no_value(copied: list[int]) -> None:
    scans = programme()
    copies = [
        dataclasses.replace(scans[i], document=dataclasses.replace(scans[i].document, path=f"copy {n}.pdf"))
        for n, i in enumerate(copied)
    ]

    assert values([*scans, *copies]) == values(scans)


def test_the_names_of_files_change_no_value() -> None:
    scans = programme()
    renamed = [
        dataclasses.replace(s, document=dataclasses.replace(s.document, path=f"{99 - i}.bin"))
        for i, s in enumerate(scans)
    ]

    assert values(renamed) == values(scans)


def test_the_salt_of_person_hashes_changes_nothing() -> None:
    """Keys are drawn afresh each run, so that no order may come from them."""

    def salted(s: Scan, salt: str) -> Scan:
        figures = tuple(
            dataclasses.replace(
                f,
                persons=tuple(dataclasses.replace(p, key=salt + p.key, name_key=salt + p.name_key) for p in f.persons),
            )
            for f in s.figures
        )
        return dataclasses.replace(s, figures=figures)

    first, second = (count([salted(s, salt) for s in programme()], bundled()) for salt in ("a", "z"))
    assert first.indicators == second.indicators
