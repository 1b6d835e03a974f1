"""The state of an instrument: draft, in force, signed, adopted, or unknown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from agreement_scan.model import Claim
from agreement_scan.passages import View
from agreement_scan.tagging.profile.sheet import Sheet
from agreement_scan.tagging.profile.titles import Title

_INSTRUMENTS = ("cooperation_agreement", "recommendations")
_BRACKETS = 2
_BODY_UNITS = 40
# The end of a preamble often stands in one unit with its last recital.
_ENACTING = re.compile(
    r"(?i)\badopts? this\b|\bhave (?:\w+ )?(?:agreed|adopted|decided|reached|resolved)\b[^.;]{0,60}:?$"
)


def find(sheet: Sheet, label: str, title: Title | None) -> Claim[str] | None:
    """The state, `None` for types that have none. A draft is a draft whatever it says of its signature."""
    if label not in _INSTRUMENTS:
        return None
    if draft := _draft(sheet):
        return draft
    views = sheet.views
    front = [line.view for line in sheet.front]
    closing = [views[i] for i in sheet.closing]
    opening = [views[i] for i in sheet.opening]
    body = [views[i] for i in sheet.body[:_BODY_UNITS]]
    notes = [views[i] for i in sheet.notes[:_BODY_UNITS]]
    for state, value, place, where in (
        ("in_force", "in_force", "front", front),
        ("in_force", "in_force", "closing", closing),
        ("in_force", "in_force", "closing", notes),
        ("signed", "signed", "front", front),
        ("adopted", "adopted", "front", front),  # what the front says of itself goes before signatures at the end
        ("signed", "signed", "closing", closing),
        ("adopted", "adopted", "closing", closing),
        ("adopted", "adopted", "opening", opening),
        ("signed", "done", "closing", closing),
        ("adopted", "agreed", "opening", opening),
        ("adopted", "adopted", "body", body),
    ):
        if found := _first(sheet, value, place, where, skip_recitals=True):
            return Claim(state, found.evidence)
    fallback = title.main.whole if title else None
    if fallback is None:
        return None
    # A meeting's conclusions are its own by being written down; an agreement needs somebody's assent.
    state, why = ("adopted", "no draft") if label == "recommendations" else ("unknown", "nothing tells")
    return Claim(state, sheet.evidence(fallback, 0, len(fallback.text), "profile/state", why))


def is_draft(state: Claim[str] | None) -> bool:
    """Whether the state is `draft`."""
    return state is not None and state.value == "draft"


def _draft(sheet: Sheet) -> Claim[str] | None:
    front = [line.view for line in sheet.front] + list(sheet.heads)
    views = sheet.views
    if found := _first(sheet, "draft", "front", front):
        return found
    if found := _first(sheet, "draft", "opening", [views[i] for i in sheet.opening]):
        return found
    if found := _first(sheet, "blank", "closing", [views[i] for i in sheet.closing]):
        return Claim("draft", found.evidence)
    return _bracketed(sheet, [views[i] for i in sheet.body])


def _bracketed(sheet: Sheet, views: Iterable[View]) -> Claim[str] | None:
    """Words in square brackets in several units: a text under negotiation."""
    count = 0
    for cue in sheet.cues.state.of("bracket"):
        for where in views:
            if "[" not in where.text or not (match := cue.search(where.text)):
                continue
            count += 1
            if count > _BRACKETS:
                return Claim("draft", sheet.cue_evidence(where, match, cue))
    return None


def _first(
    sheet: Sheet, value: str, place: str, views: Sequence[View], *, skip_recitals: bool = False
) -> Claim[str] | None:
    recitals = _recitals(sheet) if skip_recitals else frozenset[int]()
    for where in views:
        if where.offsets[0] in recitals:
            continue
        for cue in sheet.cues.state.of(value, place):
            if match := cue.search(where.text):
                return Claim(value, sheet.cue_evidence(where, match, cue))
    return None


def _recitals(sheet: Sheet) -> frozenset[int]:
    """Where recitals begin: what they say of signature or entry into force is of other instruments."""
    pairs = zip(sheet.context.provisions, sheet.views, strict=True)
    return frozenset(v.offsets[0] for p, v in pairs if p.kind == "recital" and not _ENACTING.search(v.text))
