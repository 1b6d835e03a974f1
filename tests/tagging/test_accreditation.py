"""Accreditation statuses of NHRIs from tables and prose."""

from __future__ import annotations

import pytest

from agreement_scan.tagging.accreditation import read_accreditations
from agreement_scan.tagging.stakeholders import recognise
from support_stakeholders import Unit, context_of, profile_of

NOTE = profile_of("accreditation_document")


def statuses(*units: Unit) -> list[tuple[str, str, str | None]]:
    context = context_of(*units)
    return [(a.stakeholder, a.status, a.date) for a in read_accreditations(context, NOTE, recognise(context, NOTE))]


def test_a_table_with_its_date() -> None:
    table = [
        ["Institution", "State", "Status"],
        ["National Human Rights Commission of Nigeria (NHRC)", "Nigeria", "A"],
        ["Office of the Human Rights Ombudsman of Freetown Republic", "", "B"],
        ["Myanmar National Human Rights Commission", "Myanmar", "not accredited"],
    ]
    found = statuses("Status as of 3 May 2025", table)
    assert ("nhri/nga-nhrc", "A", "2025-05-03") in found
    assert ("nhri/mmr-mnhrc", "none", "2025-05-03") in found


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The National Human Rights Commission of Nigeria holds A status.", "A"),
        ("The National Human Rights Commission of Nigeria was downgraded from A to B last year.", "B"),
        ('The National Human Rights Commission of Nigeria is accredited with status "B".', "B"),
        ("The National Human Rights Commission of Nigeria (B) took part.", "B"),
        (
            "The National Human Rights Commission of Nigeria holds A status; it had held B status from 2009 to 2014.",
            "A",
        ),
        ("The National Human Rights Commission of Nigeria, previously in category B, is now in category A.", "A"),
        ("The National Human Rights Commission of Nigeria had status B between 2010 and 2015. It has status A.", "A"),
        ("The National Human Rights Commission of Nigeria has not been accredited.", "none"),
    ],
)
def test_prose(sentence: str, status: str) -> None:
    assert statuses(sentence) == [("nhri/nga-nhrc", status, None)]


def test_each_institution_of_a_sentence_has_its_own_status() -> None:
    found = statuses(
        "The National Human Rights Commission of Nigeria holds A status, and the Myanmar National Human Rights "
        "Commission holds B status."
    )
    assert [(i, s) for i, s, _ in found] == [("nhri/nga-nhrc", "A"), ("nhri/mmr-mnhrc", "B")]


def test_other_kinds_of_documents_are_not_read() -> None:
    context = context_of("The National Human Rights Commission of Nigeria holds A status.")
    other = profile_of("meeting_report")
    assert read_accreditations(context, other, recognise(context, other)) == ()
