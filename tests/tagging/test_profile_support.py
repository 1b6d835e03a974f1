"""UNODC as the one who pays, calls, serves or organises, in the words of many drafters; and what is none of that."""

from __future__ import annotations

import pytest

from support_profile import profile_of

FRAME = """Agreement between the Republic of Chad and the Republic of Niger on caravans

The Republic of Chad and the Republic of Niger, hereinafter "the Parties",

Have agreed as follows:

1. The Parties shall count.

2. {clause}

Done at Faya.
"""

SUPPORT = (
    "The expenses of the first year are met by UNODC.",
    "The Joint Board is serviced by the United Nations Office on Drugs and Crime (UNODC).",
    "UNODC pays for the interpreters of the Board.",
    "The Board meets twice a year, with UNODC acting as secretariat.",
    "Organised and financed by UNODC.",
    "The sittings of the Board are convened and paid for by UNODC.",
    "The cost of the hotline, until December 2023, is carried by UNODC.",
    "The Board's secretariat is entrusted to UNODC.",
    "The vehicles were bought and handed over with UNODC funds.",
    "UNODC bears the travel costs of delegates from the islands.",
    "UNODC shall cover the cost of the two annual exercises.",
    "The register is kept by the Parties and its upkeep paid by UNODC.",
    "Financed by UNODC, the desk opens in May.",
    "The Parties note that UNODC, in addition to its advice, defrays the lodging of witnesses.",
    "UNODC underwrites the reserve.",
    "The preparatory meetings were convoked by UNODC.",
    "The Parties entrust the organisation of the yearly gathering to UNODC.",
    "The Desk is staffed by UNODC for two years.",
    "The Board is supported in its work by UNODC.",
    "Travel and interpretation are at the expense of UNODC.",
    "The training is run, at the request of the Parties, by UNODC.",
    "For the first three years the salaries of the desk officers are paid by the Parties and UNODC in equal parts.",
    "The negotiations, which observers attended, were financed by UNODC.",
)
NO_SUPPORT = (
    "Delegates shall be met by UNODC staff at the airport.",
    "The costs shall be borne by the Parties, which inform UNODC.",
    "The expenses are not covered by UNODC.",
    "The Parties shall meet the costs of sending samples to UNODC.",
    "UNODC is the guardian of the Protocol.",
    "UNODC does not bear any costs.",
    "The Parties shall report each year to UNODC.",
    "UNODC may be asked to pay for the hall.",
    "A copy of the budget shall be sent to UNODC.",
    "The Parties hope that UNODC would cover the costs.",
)
ROWS = [(clause, True) for clause in SUPPORT] + [(clause, False) for clause in NO_SUPPORT]


@pytest.mark.parametrize(("clause", "expected"), ROWS, ids=[clause for clause, _ in ROWS])
def test_who_pays_calls_or_serves_supports(clause: str, expected: bool) -> None:
    claim = profile_of(FRAME.format(clause=clause)).unodc_support
    assert claim is not None
    assert claim.value is expected


def test_a_record_of_a_consultation_tells_who_paid_for_it() -> None:
    text = """Record of the consultation on the draft Caravan Compact

Faya, 4 May 2021

1. UNODC called the meeting and paid for the tents; it gave no opinion.

2. The Well-Diggers' Union asked that wells be named.
"""
    claim = profile_of(text).unodc_support
    assert claim is not None
    assert claim.value is True


def test_a_programme_names_its_organiser_in_a_line() -> None:
    text = """PROGRAMME

Seminar on caravans

Faya, 4 May 2021

Organised and financed by UNODC

9.00 Opening

10.30 Wells and witnesses
"""
    claim = profile_of(text).unodc_support
    assert claim is not None
    assert claim.value is True
