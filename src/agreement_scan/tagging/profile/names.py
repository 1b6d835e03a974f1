"""Runs of names: "the Ministry of Labour of X and the Republic of Y" taken apart into States and organisations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agreement_scan.codebook.places import Place
from agreement_scan.model import Party
from agreement_scan.passages import View
from agreement_scan.tagging.profile.sheet import Sheet

_SPLIT = re.compile(r"\s*(?:;|,|\band\b|\bAND\b|&|·|•|\|)\s*(?:and |AND )?")
_ARTICLE = re.compile(r"^(?:the|The|THE|of the|OF THE|of)\s+")
_STATE_STYLE = re.compile(
    r"(?i)^(?:the )?(?:(?:royal|federal|transitional|national)\s+)?(?:governments?|republic|kingdom|state|"
    r"commonwealth|union|principality|sultanate|presidents?|ministers?|heads? of)\b"
)


def states(sheet: Sheet, where: View, start: int, end: int, source: str) -> Iterator[Party]:
    for first, last, place in sheet.places.find(where.text[start:end]):
        if place.kind in ("state", "territory"):
            yield state(sheet, where, start + first, start + last, place, source)


def state(sheet: Sheet, where: View, start: int, end: int, place: Place, source: str) -> Party:
    name = sheet.places.name(place.state) or place.name
    return Party(name, "state", place.state, sheet.evidence(where, start, end, source, "named as a party"))


def named(sheet: Sheet, where: View, start: int, end: int, source: str) -> Iterator[Party]:
    """The parties in a run of names such as "the Ministry of Labour of X and the Republic of Y"."""
    for first, last in _segments(sheet, where.text, start, end):
        segment = where.text[first:last]
        states = [hit for hit in sheet.places.find(segment) if hit[2].kind in ("state", "territory")]
        if _is_organisation(sheet, segment):
            name = re.sub(r"\s*\($", "", segment.strip(" ,.;"))
            evidence = sheet.evidence(where, first, last, source, "named as a party")
            yield Party(name, "organisation", None, evidence)
            continue
        for begin, stop, place in states:
            yield state(sheet, where, first + begin, first + stop, place, source)


def _is_organisation(sheet: Sheet, segment: str) -> bool:
    if sheet.places.place(segment) or _STATE_STYLE.match(segment):
        return False
    if any(organisation.pattern.search(segment) for organisation in sheet.cues.organisations):
        return True
    return any(cue.search(segment) for cue in sheet.cues.parties.of("organisation"))


def _segments(sheet: Sheet, text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of single names. "and" parts two names only where a new name begins behind it."""
    names = [(start + a, start + b) for a, b, _ in sheet.places.find(text[start:end])]
    cuts = [m for m in _SPLIT.finditer(text, start, end) if not any(a < m.start() < b for a, b in names)]
    bounds = [start, *(m.end() for m in cuts)]
    stops = [*(m.start() for m in cuts), end]
    segments: list[tuple[int, int]] = []
    for first, last in zip(bounds, stops, strict=True):
        piece = text[first:last]
        if not piece.strip():
            continue
        if segments and not _begins_a_name(sheet, piece, text[segments[-1][0] : segments[-1][1]]):
            segments[-1] = (segments[-1][0], last)
        else:
            segments.append((first, last))
    return [_trimmed(text, first, last) for first, last in segments]


def _begins_a_name(sheet: Sheet, piece: str, previous: str) -> bool:
    if re.match(r"(?i)(?:the|of the)\s", piece) or sheet.places.place(piece) or _STATE_STYLE.match(piece):
        return True
    return not _is_organisation(sheet, previous) or (
        _is_organisation(sheet, piece) and bool(sheet.places.find(previous)) and piece[:1].isupper()
    )


def _trimmed(text: str, first: int, last: int) -> tuple[int, int]:
    raw = text[first:last]
    lead = len(raw) - len(raw.lstrip(" ,("))
    if match := _ARTICLE.match(raw[lead:]):
        lead += match.end()
    return first + lead, first + len(raw.rstrip(" ,(;:."))
