"""Events as candidates: each with the figures that the indicator asks for."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from agreement_scan.codebook.indicators import Facts, IndicatorEntry
from agreement_scan.counting.candidates import Candidate, Judged, Occurrence
from agreement_scan.counting.figures import Chosen, choose, figure_source
from agreement_scan.counting.identity.events import Event
from agreement_scan.counting.identity.persons import Attendance, individuals
from agreement_scan.counting.material import source, unique, year_of
from agreement_scan.counting.run import Run
from agreement_scan.model import DIMENSIONS, Source

_LIST = "list of persons"


@dataclass(frozen=True)
class Gathering:
    """An event with the figures of it that an indicator takes, and those of its denominator (`base`)."""

    event: Event
    chosen: Chosen
    base: Chosen


def event_candidates(run: Run, entry: IndicatorEntry) -> list[Candidate]:
    """Every event of the run, with the figures that this indicator asks for."""
    return [_candidate(event, entry) for event in run.events]


def gathering_of(judged: Judged) -> Gathering:
    """The event behind a candidate that `event_candidates` made."""
    assert isinstance(judged.candidate.subject, Gathering)
    return judged.candidate.subject


def sexes_of(chosen: Chosen, run: Run) -> Counter[str]:
    """The persons of one event by sex."""
    counted = Counter(person.sex for person in individuals(chosen.rows, run.organisations))
    for stated in chosen.stated:
        counted.update(female=stated.female, male=stated.male, unknown=stated.unknown)
    return counted


def row_source(row: Attendance, end: int | None = None) -> Source:
    """A row of a list, or the rows from it to `end`: a place without a quote."""
    page = next((f.page for f in row.scan.figures if row.person in f.persons), None)
    place = row.scan.document
    return Source(place.id, place.path, page, row.person.start, end or row.person.end, None, _LIST)


def _candidate(event: Event, entry: IndicatorEntry) -> Candidate:
    types = (*entry.sources, *entry.also_from)
    chosen, base = (
        choose(event, tiers, types, practitioners_only=entry.practitioners_only)
        for tiers in (entry.measures, entry.denominator_measures)
    )
    evidence = _evidence(chosen) or unique(figure_source(s, f) for s, f in event.figures[:3])
    name = ", ".join(part for part in (event.title, event.place, event.date) if part)
    occurrence = Occurrence(_facts(event, chosen), event.date, evidence + _content(event))
    return Candidate(event.id, name, (occurrence,), Gathering(event, chosen, base), event.review)


def _facts(event: Event, chosen: Chosen) -> Facts:
    dimensions = {d for s in chosen.stated for d in s.figure.dimensions} | set(event.values("dimensions"))
    return {
        "kind": event.kinds,
        "title": (event.title,),
        "place": (event.place,) if event.place else (),
        "date": (event.date,) if event.date else (),
        "year": year_of(event.date),
        "subject": event.values("subjects"),
        "dimension": tuple(d for d in DIMENSIONS if d in dimensions),
        "cross_border": ("yes",) if any(a.occasion.cross_border for a in event.accounts) else ("no",),
        "document": event.types,
        "stated": tuple(sorted({f.measure for _, f in event.figures})),
        "measure": (chosen.measure,) if chosen.measure and (chosen.rows or chosen.stated) else (),
    }


def _evidence(chosen: Chosen) -> tuple[Source, ...]:
    """The stated figures, and of each list the span of the rows that count."""
    figures = [figure_source(s.scan, s.figure) for s in chosen.stated]
    lists: dict[str, list[Attendance]] = {}
    for row in chosen.rows:
        lists.setdefault(row.scan.document.id, []).append(row)
    for rows in lists.values():
        first = min(rows, key=lambda r: r.person.start)
        figures.append(row_source(first, max(r.person.end for r in rows)))
    return unique(figures)


def _content(event: Event) -> tuple[Source, ...]:
    """Where each document shows content on a dimension."""
    return unique(
        source(a.scan, shown)
        for a in event.accounts
        for shown in a.occasion.content
        if shown.source.split("/")[0] in DIMENSIONS
    )
