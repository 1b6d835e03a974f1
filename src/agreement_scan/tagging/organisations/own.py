"""Organs and initiatives that an instrument sets up itself: no stakeholders of it."""

from __future__ import annotations

from agreement_scan.codebook.organisations import OwnOrgans
from agreement_scan.model import Profile
from agreement_scan.tagging.context import Context
from agreement_scan.tagging.organisations.identity import Organisation
from agreement_scan.tagging.organisations.names import Name


def is_own(context: Context, profile: Profile, organisation: Organisation, own: OwnOrgans) -> bool:
    """Whether the document says of one of the names that it founds, launches or composes what bears it."""
    if profile.type.label not in own.types or not organisation.source.startswith("names/"):
        return False
    return any(_founded(context, name, own) for name in organisation.names)


def _founded(context: Context, name: Name, own: OwnOrgans) -> bool:
    text = context.views[name.provision].text
    if own.before.search(text[max(0, name.start - 60) : name.start]):
        return True
    return own.after.match(text[name.end : name.end + 120]) is not None
