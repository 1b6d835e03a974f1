"""UNODC's support of an instrument as its role in the text shows it (codebook, section 1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from agreement_scan.model import Claim, Evidence, Profile, Role, Stakeholder
from agreement_scan.tagging.context import Context

_UNODC = "un/unodc"
_INSTRUMENTS = ("cooperation_agreement", "recommendations")


def by_roles(context: Context, profile: Profile, stakeholders: Sequence[Stakeholder]) -> Profile:
    """The profile, with `unodc_support` where an instrument gives UNODC an actual role as supporter.

    Support that is merely planned or denied changes nothing, nor does a role in a document of another type.
    """
    if profile.type.label not in _INSTRUMENTS or (profile.unodc_support and profile.unodc_support.value):
        return profile
    role = next((r for s in stakeholders if s.id == _UNODC for r in s.roles if _supports(r)), None)
    if role is None:
        return profile
    quote = context.document.text[role.start : role.end]
    evidence = Evidence(role.start, role.end, role.page, quote, role.source, role.reason)
    return replace(profile, unodc_support=Claim(True, evidence))


def _supports(role: Role) -> bool:
    return role.role == "supporter" and role.status == "actual"
