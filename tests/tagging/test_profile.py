"""The profile of whole documents: every case of `profile_cases.toml`, and what holds for all of them."""

from __future__ import annotations

from typing import Any

import pytest

from agreement_scan.model import Claim, Evidence, Profile
from agreement_scan.tagging.profile import describe
from support_profile import cases, context_of, profile_of

CASES = cases()


def value(claim: Claim[Any] | None) -> Any:
    return claim.value if claim else "none"


def seen(profile: Profile) -> dict[str, Any]:
    return {
        "type": profile.type.label,
        "title": value(profile.title),
        "date": value(profile.date),
        "place": value(profile.place),
        "scope": value(profile.scope),
        "state": value(profile.state),
        "support": value(profile.unodc_support),
        "launches": value(profile.launches_initiative),
        "subjects": [claim.value for claim in profile.subjects],
        "parties": [party.code or party.name for party in profile.parties],
        "country": profile.country,
    }


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_each_layout_is_understood(case: dict[str, Any]) -> None:
    expected = {key: wanted for key, wanted in case.items() if key not in ("name", "text")}
    profile = seen(profile_of(case["text"]))
    assert {key: profile[key] for key in expected} == expected


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_every_claim_points_to_its_words(case: dict[str, Any]) -> None:
    context = context_of(case["text"])
    profile = describe(context)
    claims = (profile.title, profile.date, profile.place, profile.scope, profile.state, profile.unodc_support)
    evidence: list[Evidence | None] = [profile.type.evidence, *(claim.evidence for claim in claims if claim)]
    evidence += [claim.evidence for claim in profile.subjects] + [party.evidence for party in profile.parties]
    for one in evidence:
        if one is not None:
            assert context.document.text[one.start : one.end] == one.quote
            assert one.quote
            assert one.source.startswith("profile/")


def test_the_profile_is_the_same_each_time() -> None:
    text = CASES[0]["text"]
    assert profile_of(text) == profile_of(text)


def test_a_text_without_words_of_its_own_is_other() -> None:
    profile = profile_of("Milk, two loaves, and the blue paint.\n")
    assert profile.type.label == "other"
    assert profile.date is profile.scope is profile.state is None
    assert not profile.parties
    assert not profile.subjects
