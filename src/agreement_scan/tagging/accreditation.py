"""Accreditation of national human rights institutions as documents state it."""

from __future__ import annotations

from collections.abc import Sequence

from agreement_scan.model import Accreditation, Profile, Stakeholder
from agreement_scan.tagging.context import Context


def read_accreditations(
    context: Context, profile: Profile, stakeholders: Sequence[Stakeholder]
) -> tuple[Accreditation, ...]:
    """Statuses in tables and prose of accreditation documents."""
    return ()
