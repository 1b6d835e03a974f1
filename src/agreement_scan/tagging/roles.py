"""What a text says that an organisation does or is (`lexicons/roles.toml`), with status and evidence."""

from __future__ import annotations

from collections.abc import Sequence

from agreement_scan.model import Profile, Role
from agreement_scan.tagging.context import Context
from agreement_scan.tagging.identity import Organisation
from agreement_scan.tagging.mentions import Named


def read(
    context: Context, profile: Profile, organisations: Sequence[Organisation], named: Named
) -> dict[str, tuple[Role, ...]]:
    """Roles by the organisation's id; an organisation without an entry is only mentioned."""
    return {}
