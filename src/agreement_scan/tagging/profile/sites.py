"""The place: read from the words around the document's own date."""

from __future__ import annotations

import re

from agreement_scan.model import Claim
from agreement_scan.passages import View
from agreement_scan.tagging.profile.dating import Dated
from agreement_scan.tagging.profile.sheet import Sheet

_WORD = r"[A-ZÀ-Þ][\w'’.-]*"
_PARTICLE = r"(?:(?:de|del|la|las|los|el|al|da|do|dos|du|des|d'|of|the|es|sur|upon) )*"
_NAME = rf"{_WORD}(?:[ -]{_PARTICLE}{_WORD}){{0,4}}"
_AT = re.compile(rf"\b(?:at|in|At|In|AT|IN)(?: the (?:city|town|capital) of)? (?P<name>{_NAME}(?:, {_NAME}){{0,3}})")
_MET = re.compile(
    rf"(?i:\b(?:convened|met|meeting|assembled|gathered|held)(?: \w+){{0,4}}? (?:at|in)) "
    rf"(?P<name>{_NAME}(?:, {_NAME}){{0,2}})"
)
_MEETING_UNITS = 4
_LEAD = re.compile(r"(?i)^(?:at|in|the city of|the|venue ?:|place ?:)\s+")
_PLACE_LINE = 110
_CITY_OF_SAME_NAME = frozenset(("DJI", "GTM", "KWT", "LUX", "MCO", "MEX", "PAN", "SGP", "SMR", "VAT"))
_WORD_BEFORE = 140


def find(sheet: Sheet, dated: Dated | None) -> Claim[str] | None:
    """The place named with the document's own date, else in the line before or after it."""
    if dated is None:
        return None
    for where, start, end in _around(sheet, dated):
        if found := _in_clause(sheet, where, start, end, dated):
            return found
    return _met(sheet)


def _met(sheet: Sheet) -> Claim[str] | None:
    """Where those met who speak in the text: "having been convened at Geneva"."""
    for index in sheet.opening[:_MEETING_UNITS]:
        where = sheet.views[index]
        if sheet.context.provisions[index].kind == "recital" and not where.text.startswith("Having "):
            continue
        if match := _MET.search(where.text[:800]):
            return _choose(sheet, where, match.start("name"), match["name"], trusted=True)
    return None


def _around(sheet: Sheet, dated: Dated) -> list[tuple[View, int, int]]:
    around = [(dated.where, dated.mention.start, dated.mention.end)]
    if dated.line is not None:
        lines = sheet.front
        for index in (dated.line - 1, dated.line + 1, dated.line - 2):
            if 0 <= index < len(lines) and _is_place_line(sheet, lines[index].text, before=index < dated.line):
                around.append((lines[index].view, len(lines[index].text), len(lines[index].text)))
    return around


def _is_place_line(sheet: Sheet, text: str, *, before: bool) -> bool:
    """A line that holds a place and little else: "Vientiane, Lao PDR", "Venue: Hotel Sunrise, Suva".

    A State alone is the place only above the date, or where a city bears its name; else it may be who speaks.
    """
    if len(text) > _PLACE_LINE or all(p.kind == "demonym" for _, _, p in sheet.places.find(text)):
        return False
    if place := sheet.places.place(text.strip(" .,")):
        return place.kind != "state" or before or place.state in _CITY_OF_SAME_NAME
    return sheet.calendar.is_date_line(text, sheet.places) or any(c.search(text) for c in sheet.cues.sites.of("field"))


def _in_clause(sheet: Sheet, where: View, start: int, end: int, dated: Dated) -> Claim[str] | None:
    before_from = max(where.text.rfind(". ", 0, start) + 1, start - _WORD_BEFORE, 0)
    before = where.text[before_from:start]
    for match in reversed(list(_AT.finditer(before))):
        if found := _choose(sheet, where, before_from + match.start("name"), match["name"], trusted=True):
            return found
    tail = re.search(r"(?:^|[:–|;]\s?)([^:–|;]*?)[\s,(–-]*$", before)
    if (
        tail
        and tail[1].strip()
        and (found := _choose(sheet, where, before_from + tail.start(1), tail[1], trusted=_alone(sheet, where.text)))
    ):
        return found
    after = where.text[end : end + 80]
    if behind := re.match(
        rf"^\)?(?:, | – | in | at |\s?\(| \| )(?:the (?:city|town) of )?(?P<name>{_NAME}(?:, {_NAME}){{0,2}})", after
    ):
        return _choose(sheet, where, end + behind.start("name"), behind["name"], trusted=_alone(sheet, where.text))
    return None


def _alone(sheet: Sheet, text: str) -> bool:
    return sheet.calendar.is_date_line(text, sheet.places)


def _choose(sheet: Sheet, where: View, offset: int, names: str, *, trusted: bool) -> Claim[str] | None:
    """Of "Government House, Suva, Fiji" the city; a State only where nothing else is named."""
    pieces = [(m.start(), m[0]) for m in re.finditer(r"[^,]+", names)]
    unknown: tuple[int, str] | None = None
    state: tuple[int, str] | None = None
    for position, raw in reversed(pieces):
        name = _LEAD.sub("", raw.strip())
        if name.endswith(".") and len(name) > 5:
            name = name[:-1]
        start = offset + position + raw.index(name) if name else 0
        place = sheet.places.place(name) if name else None
        if place and place.kind in ("capital", "city", "region"):
            return _claim(sheet, where, start, name, place.name)
        if place and place.kind in ("state", "territory"):
            state = state or (start, name)
        elif trusted and _could_be(sheet, name):
            unknown = (start, name)
    if chosen := unknown or state:
        return _claim(sheet, where, *chosen, None)
    return None


def _could_be(sheet: Sheet, name: str) -> bool:
    if len(name) <= 2 or not re.fullmatch(_NAME, name):
        return False
    sites = sheet.cues.sites
    return not any(cue.search(name) for cue in (*sites.of("not_place"), *sites.of("venue")))


def _claim(sheet: Sheet, where: View, start: int, name: str, known: str | None) -> Claim[str]:
    value = (known or name.title()) if name.isupper() and len(name) > 3 else name
    return Claim(value, sheet.evidence(where, start, start + len(name), "profile/place", "named with the date"))
