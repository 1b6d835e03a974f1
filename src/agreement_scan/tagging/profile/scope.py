"""Scope: bilateral, regional, trans-regional or national, from the parties and, where none is named, from the words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from agreement_scan.model import Claim, Evidence, Party
from agreement_scan.passages import View
from agreement_scan.tagging.profile.sheet import Sheet
from agreement_scan.tagging.profile.titles import Title

_MECHANISM_UNITS = 3
_CONSULTED_UNITS = 30
_REGION = 3
_INSTRUMENTS = ("cooperation_agreement", "recommendations")


def find(sheet: Sheet, label: str, title: Title | None, parties: Sequence[Party]) -> Claim[str] | None:
    """The scope, or `None` where the type has none."""
    if label in _INSTRUMENTS:
        return _of_parties(sheet, parties) or _of_words(sheet, title)
    if label == "meeting_report":
        return _of_mechanism(sheet, title)
    if label == "stakeholder_consultation":
        return _of_consulted(sheet, title)
    return None


def country(sheet: Sheet, scope: Claim[str] | None, place: Claim[str] | None, title: Title | None) -> str | None:
    """The State of a national document: named in its front, else that of the place."""
    if scope is None or scope.value != "national":
        return None
    for where in _front(sheet, title):
        for _, _, found in sheet.places.find(where.text):
            return found.state
    if place and (code := sheet.places.state_of(place.value)):
        return code
    for index in sheet.opening:
        for _, _, found in sheet.places.find(sheet.views[index].text):
            return found.state
    return None


def _of_parties(sheet: Sheet, parties: Sequence[Party]) -> Claim[str] | None:
    if not parties:
        return None
    states, regions, bodies = set(), set(), 0
    for party in parties:
        codes = {party.code} if party.code else {p.state for _, _, p in sheet.places.find(party.name)}
        states |= codes
        regions |= {r for code in codes if code and (r := sheet.places.region(code))}
        if party.code is None and (own := _regional_body(sheet, party.name)):
            bodies += 1
            regions |= set(own)
    evidence = parties[0].evidence
    if len(regions) >= 2:
        return Claim("trans-regional", _why(evidence, f"parties belong to {', '.join(sorted(regions))}"))
    if len(states) >= _REGION or bodies:
        return Claim("regional", _why(evidence, "three or more States, or a regional organisation, are parties"))
    if len(states) == 1 and all(p.code is None and sheet.places.find(p.name) for p in parties):
        return Claim("national", _why(evidence, "the parties are bodies of one State"))
    if len(parties) >= 2:
        return Claim("bilateral", _why(evidence, "two parties"))
    return None


def _why(evidence: Evidence, reason: str) -> Evidence:
    return Evidence(evidence.start, evidence.end, evidence.page, evidence.quote, "profile/scope.parties", reason)


def _regional_body(sheet: Sheet, name: str) -> tuple[str, ...]:
    for organisation in sheet.cues.organisations:
        if organisation.pattern.search(name):
            return organisation.regions
    return ()


def _of_words(sheet: Sheet, title: Title | None) -> Claim[str] | None:
    front = list(_front(sheet, title))
    opening = [sheet.views[i] for i in sheet.opening]
    if found := _first(sheet, "universal", opening, "trans-regional"):
        return found
    if found := _of_organisation(sheet, [*front, *opening[:3]]):
        return found
    if found := _first(sheet, "national", front, "national"):
        return found
    return _first(sheet, "regional", [*front, *opening], "regional") or _first(
        sheet, "bilateral", [*front, *opening], "bilateral"
    )


def _of_organisation(sheet: Sheet, views: Iterable[View]) -> Claim[str] | None:
    """The instrument of a regional organisation's members, none of whom is named."""
    for where in views:
        for organisation in sheet.cues.organisations:
            if match := organisation.pattern.search(where.text[:600]):
                scope = "regional" if len(organisation.regions) == 1 else "trans-regional"
                evidence = sheet.evidence(
                    where, *match.span(), "profile/organisations", "a regional organisation's instrument"
                )
                return Claim(scope, evidence)
    return None


def _of_mechanism(sheet: Sheet, title: Title | None) -> Claim[str] | None:
    """A record is national where its front names a mechanism, or a State's body, and nothing regional."""
    front = list(_front(sheet, title))
    if any(cue.search(v.text) for cue in sheet.cues.scope.of("not_mechanism") for v in front):
        return None
    if _delegations(sheet):
        return None
    states = {p.state for v in front for _, _, p in sheet.places.find(v.text) if p.kind != "city"}
    if len(states) > 1:
        return None
    return _first(sheet, "mechanism", front, "national")


def _delegations(sheet: Sheet) -> bool:
    """Whether the first units show three States or more: then the body is not one State's."""
    for index in sheet.opening[:_MECHANISM_UNITS]:
        found = sheet.places.find(sheet.views[index].text)
        if len({p.state for _, _, p in found if p.kind == "state"}) >= _REGION:
            return True
    return False


def _of_consulted(sheet: Sheet, title: Title | None) -> Claim[str] | None:
    """The scope of the draft that was consulted on: regional unless it is one State's or two States' own."""
    front = list(_front(sheet, title))
    draft = _first(sheet, "draft", front, "regional")
    if draft is None or any(cue.search(v.text) for cue in sheet.cues.scope.of("national") for v in front):
        return None
    opening = [sheet.views[i] for i in sheet.body[:_CONSULTED_UNITS]]
    states = {p.state for v in opening for _, _, p in sheet.places.find(v.text) if p.kind in ("state", "demonym")}
    if len(states) == 2 and _first(sheet, "bilateral", [*front, *opening], "bilateral"):
        return Claim("bilateral", draft.evidence)
    if len(states) >= 2 or _names_an_area(sheet, front) or _first(sheet, "regional", [*front, *opening], "regional"):
        return draft
    return None


def _names_an_area(sheet: Sheet, views: Iterable[View]) -> bool:
    """Whether the draft is called after an area that is no State: "the draft Coral Sea Plan of Action"."""
    matches = (cue.search(v.text) for v in views for cue in sheet.cues.scope.of("draft"))
    name = next((m["name"] for m in matches if m), "")
    for cue in sheet.cues.scope.of("generic"):
        name = cue.pattern.sub("", name)
    of_a_state = any(place.kind in ("state", "demonym") for _, _, place in sheet.places.find(name))
    return any(word[:1].isupper() for word in name.split()) and not of_a_state


def _front(sheet: Sheet, title: Title | None) -> Iterable[View]:
    if title:
        yield title.main.whole
    yield from (line.view for line in sheet.front if line.role != "skip")


def _first(sheet: Sheet, value: str, views: Iterable[View], scope: str) -> Claim[str] | None:
    for where in views:
        for cue in sheet.cues.scope.of(value):
            if match := cue.search(where.text):
                return Claim(scope, sheet.cue_evidence(where, match, cue))
    return None
