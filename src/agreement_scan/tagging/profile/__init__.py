"""The profile of a document: what it is, who concluded it, when and where, on what, in which state."""

from __future__ import annotations

from agreement_scan.model import Profile
from agreement_scan.tagging.context import Context
from agreement_scan.tagging.profile import (
    chunks,
    dating,
    parties,
    scope,
    sites,
    state,
    subjects,
    support,
    titles,
    types,
)
from agreement_scan.tagging.profile.sheet import Sheet

_CONCLUDED = ("cooperation_agreement", "recommendations")


def describe(context: Context) -> Profile:
    """The profile of `context.document`, each claim with its evidence; a property its type has not is `None`."""
    sheet = Sheet(context)
    parts = chunks.chunks(sheet)
    title = titles.find(parts, sheet)
    kind = types.classify(sheet, parts, title)
    label = kind.label
    condition = state.find(sheet, label, title)
    dated = dating.find(sheet, label, state.is_draft(condition))
    place = sites.find(sheet, dated)
    launched = support.launches(sheet, label)
    taking_part = parties.find(sheet, title) if label in _CONCLUDED else ()
    # Recommendations that launch nothing have no parties, but those who made them give the scope.
    concluded = label == "cooperation_agreement" or (launched is not None and launched.value)
    reach = scope.find(sheet, label, title, taking_part)
    return Profile(
        type=kind,
        title=titles.claim(title, sheet) if title else None,
        date=dating.claim(dated, sheet) if dated else None,
        place=place,
        scope=reach,
        state=condition,
        subjects=subjects.find(sheet, label, title),
        parties=taking_part if concluded else (),
        unodc_support=support.find(sheet, label, title),
        launches_initiative=launched,
        country=scope.country(sheet, reach, place, title),
    )
