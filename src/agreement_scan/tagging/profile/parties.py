"""The parties of an instrument: from its title, its opening, a list of participating States, or its signatures.

Only those who conclude the instrument are parties. States merely mentioned, and adjectives of nationality, are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from agreement_scan.model import Party
from agreement_scan.tagging.profile.names import named, state, states
from agreement_scan.tagging.profile.sheet import Sheet
from agreement_scan.tagging.profile.titles import Title
from agreement_scan.tagging.profile.views import joined

_OPENING_UNITS = 6
_SHORTEST = 4
_LIST_UNITS = 30
_AFTER_CUE = 500
_GOVERNMENTS = re.compile(r"^(?: and [A-Z][\w-]+)? Governments?\b")


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
    """Those who open the text: in one sentence, or one by one with "and" between them."""
    single: list[Party] = []
    for where in [sheet.views[i] for i in sheet.opening[:_OPENING_UNITS]]:
        end = _cut(sheet, where.text)
        if end < _SHORTEST or not any(cue.pattern.match(where.text) for cue in sheet.cues.parties.of("opening")):
            continue
        parties = list(named(sheet, where, 0, end, "profile/parties.opening"))
        if len(parties) >= 2:
            yield from parties
            return
        if end < len(where.text) and parties:
            single.extend(parties)
    if len(_distinct(single)) >= 2:
        yield from single


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
            found = list(states(sheet, where, match.end(), len(where.text), cue.source))
            for following in views[index + 1 : index + 1 + _LIST_UNITS]:
                more = list(states(sheet, following, 0, len(following.text), cue.source))
                if not more or len(following.text) > 60 + 60 * len(more):
                    break
                found.extend(more)
            if len(found) >= 2:
                yield from found
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
                found = list(states(sheet, where, match.end(), min(end, len(where.text)), cue.source))
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
                yield state(sheet, where, start, end, place, "profile/parties.officials")
