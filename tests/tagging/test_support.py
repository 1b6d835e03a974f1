"""UNODC's support of an instrument by the role that the text gives it."""

from __future__ import annotations

import pytest

from agreement_scan.tagging import support
from agreement_scan.tagging.stakeholders import recognise
from support_stakeholders import context_of, profile_of


def supported(sentence: str, label: str = "cooperation_agreement") -> str | None:
    context = context_of(sentence)
    profile = profile_of(label)
    claim = support.by_roles(context, profile, recognise(context, profile)).unodc_support
    return claim.evidence.quote if claim and claim.value else None


@pytest.mark.parametrize(
    "sentence",
    ["The secretariat of the Arrangement is provided by UNODC.", "UNODC bears the costs of the annual meeting."],
)
def test_a_supporter_by_the_instrument_supports_it(sentence: str) -> None:
    assert supported(sentence) == sentence


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("UNODC may be invited to provide the secretariat of the Arrangement.", "cooperation_agreement"),
        ("UNODC does not provide the secretariat of the Arrangement.", "cooperation_agreement"),
        ("UNODC attends the Board as an observer.", "cooperation_agreement"),
        ("The secretariat of the Arrangement is provided by UNODC.", "meeting_report"),
    ],
)
def test_nothing_else_does(sentence: str, label: str) -> None:
    assert supported(sentence, label) is None
