"""The parties of an instrument: from its title, its opening, a list of participating States, or its signatures.

Only those who conclude the instrument are parties. States merely mentioned, and adjectives of nationality, are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from agreement_scan.codebook.places import Place
from agreement_scan.model import Party
from agreement_scan.passages import View
from agreement_scan.tagging.profile.sheet import Sheet, joined
from agreement_scan.tagging.profile.titles import Title

_OPENING_UNITS = 3
_LIST_UNITS = 30
_AFTER_CUE = 500
_SPLIT = re.compile(r"\s*(?:;|,|\band\b|\bAND\b|&|·|•|\|)\s*(?:and |AND )?")
_ARTICLE = re.compile(r"^(?:the|The|THE|of the|OF THE|of)\s+")
_GOVERNMENTS = re.compile(r"^(?: and [A-Z][\w-]+)? Governments?\b")
_STATE_STYLE = re.compile(
    r"(?i)^(?:the )?(?:(?:royal|federal|transitional|national)\s+)?(?:governments?|republic|kingdom|state|"
    r"commonwealth|union|principality|sultanate|presidents?|ministers?|heads? of)\b"
)


def find(sheet: Sheet, title: Title | None) -> tuple[Party, ...]:
    """The parties in order of appearance, each once."""
    for source in (_from_title(sheet, title), _from_opening(sheet)):
        parties = _distinct(source)
        if len(parties) >= 2:
            return parties
    for source in (
        _from_list(sheet),
        _from_participants(sheet, sheet.opening[:_OPENING_UNITS]),
        _from_officials(sheet, title, ()),
        _from_signatures(sheet),
        _from_participants(sheet, sheet.opening),
        _from_officials(sheet, title, sheet.opening[:2]),
    ):
        parties = _distinct(source)
        if len(parties) >= 2:
            return parties
    return _distinct([*_from_title(sheet, title), *_from_opening(sheet), *_from_signatures(sheet)])


def _distinct(found: Iterator[Party] | Sequence[Party]) -> tuple[Party, ...]:
    return tuple({(p.kind, p.code or p.name.casefold()): p for p in reversed(list(found))}.values())[::-1]


def _from_title(sheet: Sheet, title: Title | None) -> Iterator[Party]:
    if title is None:
        return
    wholes = [title.main.whole, *([title.label.whole] if title.label else [])]
    for whole in wholes:
        for cue in sheet.cues.parties.of("between"):
            if match := cue.search(whole.text):
                yield from named(sheet, whole, match.end(), _end_of_names(sheet, whole.text, match.end()), cue.source)
                return


def _end_of_names(sheet: Sheet, text: str, start: int) -> int:
    """Where the topic begins. "Ministry for Foreign Affairs" is no topic: a State must have been named before it."""
    ends = [m.start() for cue in sheet.cues.parties.of("end") for m in cue.pattern.finditer(text, start)]
    return min((end for end in ends if end > start), default=len(text))


def _from_opening(sheet: Sheet) -> Iterator[Party]:
    views = [sheet.views[i] for i in sheet.opening[:_OPENING_UNITS]]
    for where in views:
        end = _cut(sheet, where.text)
        if end < 4 or not any(cue.pattern.match(where.text) for cue in sheet.cues.parties.of("opening")):
            continue
        parties = list(named(sheet, where, 0, end, "profile/parties.opening"))
        if len(parties) >= 2:
            yield from parties
            return


def _cut(sheet: Sheet, text: str) -> int:
    cuts = [m.start() for cue in sheet.cues.parties.of("cut") for m in [cue.search(text[:2500])] if m]
    sentence = re.search(r"(?<=[a-z)])[.:](?:\s|$)", text)
    return min([*cuts, sentence.start() if sentence else len(text), 2500])


def _from_list(sheet: Sheet) -> Iterator[Party]:
    """States below or behind "Participating States"."""
    views = [line.view for line in sheet.front] + [sheet.views[i] for i in sheet.opening]
    for index, where in enumerate(views):
        for cue in sheet.cues.parties.of("list"):
            if not (match := cue.pattern.match(where.text)):
                continue
            states = list(_states(sheet, where, match.end(), len(where.text), cue.source))
            for following in views[index + 1 : index + 1 + _LIST_UNITS]:
                more = list(_states(sheet, following, 0, len(following.text), cue.source))
                if not more or len(following.text) > 60 + 60 * len(more):
                    break
                states.extend(more)
            if len(states) >= 2:
                yield from states
                return


def _from_participants(sheet: Sheet, units: Sequence[int]) -> Iterator[Party]:
    """Those who met: "attended by delegations of ...". The sentence with most States counts."""
    best: list[Party] = []
    views = [line.view for line in sheet.front] + [sheet.views[i] for i in units]
    for where in views:
        for cue in sheet.cues.parties.of("participants"):
            for match in cue.pattern.finditer(where.text):
                stop = re.search(r"[.;](?:\s|$)|,? (?:as well as|met|observers?)\b", where.text[match.end() :])
                end = match.end() + min(stop.start() if stop else _AFTER_CUE, _AFTER_CUE)
                found = list(_states(sheet, where, match.end(), min(end, len(where.text)), cue.source))
                if len(_distinct(found)) > len(_distinct(best)):
                    best = found
    yield from best


def _from_signatures(sheet: Sheet) -> Iterator[Party]:
    blocks = [sheet.views[i] for i in sheet.closing]
    whole = joined(blocks, " ¶ ")
    for cue in sheet.cues.parties.of("signature"):
        for match in cue.pattern.finditer(whole.text):
            rest = whole.text[match.end() : match.end() + 160]
            stop = re.search(r" ¶ |\b(?:For|FOR) (?:the|and)\b|\(|_{2,}|:", rest)
            end = match.end() + (stop.start() if stop else len(rest))
            yield from named(sheet, whole, match.end(), end, cue.source)


def _from_officials(sheet: Sheet, title: Title | None, units: Sequence[int]) -> Iterator[Party]:
    """Joint statements of visitors and hosts: States of the title and the first paragraph, or "X Governments"."""
    views = [title.main.whole] if title else []
    views += [sheet.views[i] for i in units]
    for where in views:
        for start, end, place in sheet.places.find(where.text):
            government = place.kind == "demonym" and _GOVERNMENTS.match(where.text[end:])
            paired = place.kind == "demonym" and re.match(r" and [A-Z][\w-]+ Governments?\b", where.text[end:])
            if place.kind in ("state", "territory") or government or paired:
                yield _state(sheet, where, start, end, place, "profile/parties.officials")


def _states(sheet: Sheet, where: View, start: int, end: int, source: str) -> Iterator[Party]:
    for first, last, place in sheet.places.find(where.text[start:end]):
        if place.kind in ("state", "territory"):
            yield _state(sheet, where, start + first, start + last, place, source)


def _state(sheet: Sheet, where: View, start: int, end: int, place: Place, source: str) -> Party:
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
            yield _state(sheet, where, first + begin, first + stop, place, source)


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
