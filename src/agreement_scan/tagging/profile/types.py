"""The kind of document: weighted cues from its title, front, opening, body, end and table headings."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agreement_scan.codebook.profile import Cue
from agreement_scan.model import DocumentType, Evidence
from agreement_scan.passages import View
from agreement_scan.tagging.profile.chunks import Chunk
from agreement_scan.tagging.profile.sheet import Sheet
from agreement_scan.tagging.profile.titles import Title

_MINIMUM = 3.0
# What the topic of a title names is no instrument ("Seminar on the Plan of Action"), but may be the paper itself
# ("Council against Trafficking: minutes of its ninth sitting").
_NOT_IN_TOPICS = ("cooperation_agreement", "recommendations", "other")
_BODY_CEILING = 3
_OTHER_LINES = 0.6
_SHORTEST_HEAD = 12
_SAMPLE = 60
_UNIT = 700


@dataclass(frozen=True, slots=True)
class _Hit:
    cue: Cue
    weight: float
    where: View
    match: re.Match[str]


def classify(sheet: Sheet, parts: Sequence[Chunk], title: Title | None) -> DocumentType:
    """The type with the highest sum of weights; `other` where none reaches the minimum."""
    hits = [*_title_hits(sheet, parts, title), *_other_hits(sheet)]
    totals: defaultdict[str, float] = defaultdict(float)
    for hit in hits:
        totals[hit.cue.value] += hit.weight
    ranked = sorted(totals, key=lambda label: (-totals[label], label))
    label = ranked[0] if ranked and totals[ranked[0]] >= _MINIMUM else "other"
    runner_up = next((other for other in ranked if other != label), None)
    rival = totals[runner_up] if runner_up else 0.0
    score = totals[label] / (totals[label] + rival + 1) if totals[label] else 0.5
    return DocumentType(label, round(score, 3), _evidence(sheet, hits, label), runner_up)


def _title_hits(sheet: Sheet, parts: Sequence[Chunk], title: Title | None) -> Iterator[_Hit]:
    """Title cues: of each line only the earliest, which is its head noun; other lines than the title weigh less."""
    own = (title.main, title.label) if title else ()
    for chunk in parts:
        if chunk.kind == "letterhead" and chunk not in own:
            continue
        if hit := _head_noun(sheet, chunk.text):
            cue, match = hit
            factor = 1.0 if chunk in own or chunk.kind == "label" else _OTHER_LINES
            yield _Hit(cue, cue.weight * factor, chunk.whole, match)


def _head_noun(sheet: Sheet, text: str) -> tuple[Cue, re.Match[str]] | None:
    """The earliest cue of a line; a neutral label ("Aide-mémoire of ...") only where nothing says of what."""
    types = sheet.cues.types
    head = _head(sheet, text)
    searched = ((types.at("title"), head), (types.at("line"), text))
    found = [(cue, match) for cues, where in searched for cue in cues if (match := cue.search(where))]
    if not found:
        found = [(cue, match) for cue in types.at("neutral") if (match := cue.search(head))]
    if not found:
        papers = (cue for cue in types.at("title") if cue.value not in _NOT_IN_TOPICS)
        found = [(cue, match) for cue in papers if (match := cue.search(text))]
    return min(found, key=lambda hit: (hit[1].start(), -hit[1].end()), default=None)


def _head(sheet: Sheet, text: str) -> str:
    """The title up to its topic: what kind of document it is stands before."""
    starts = [m.start() for cue in sheet.cues.titles.of("topic") if (m := cue.pattern.search(text, _SHORTEST_HEAD))]
    return text[: min(starts, default=len(text))]


def _other_hits(sheet: Sheet) -> Iterator[_Hit]:
    types = sheet.cues.types
    views = sheet.views
    fronts = [line.view for line in sheet.front] + list(sheet.heads)
    yield from _once(types.at("front"), fronts)
    yield from _once(types.at("opening"), [views[i] for i in sheet.opening])
    yield from _once(types.at("closing"), [views[i] for i in sheet.closing])
    yield from _once(types.at("columns"), sheet.columns)
    headings = [views[i] for i in sheet.body if sheet.context.provisions[i].kind == "heading"]
    yield from _often(types.at("heading"), headings[:_SAMPLE], _BODY_CEILING)
    yield from _often(types.at("body"), [views[i] for i in sheet.body[:_SAMPLE]], _BODY_CEILING)


def _once(cues: Sequence[Cue], views: Sequence[View]) -> Iterator[_Hit]:
    yield from _often(cues, views, 1)


def _often(cues: Sequence[Cue], views: Sequence[View], ceiling: int) -> Iterator[_Hit]:
    for cue in cues:
        count = 0
        for where in views:
            if match := cue.search(where.text[:_UNIT]):
                yield _Hit(cue, cue.weight, where, match)
                count += 1
                if count >= ceiling:
                    break


def _evidence(sheet: Sheet, hits: Sequence[_Hit], label: str) -> Evidence | None:
    own = [hit for hit in hits if hit.cue.value == label]
    if not own:
        return None
    best = max(own, key=lambda hit: hit.weight)
    return sheet.cue_evidence(best.where, best.match, best.cue)
