"""Score sheets as figures: how many were assessed, how many demonstrated understanding."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from agreement_scan.model import Figure, Measure
from agreement_scan.naming import flat
from agreement_scan.tagging.people.outsiders import outsiders
from agreement_scan.tagging.people.reading import Reading, dimensions_at
from agreement_scan.tagging.people.rolls import Entry, Roll
from agreement_scan.tagging.people.scores import Threshold, assessed, demonstrated, threshold


def score_figures(reading: Reading, roll: Roll) -> list[Figure]:
    """Who was assessed and who demonstrated; only criminal justice practitioners, where the sheet says who is one."""
    draft = reading.draft_at(roll.start)
    if draft is None:
        return []
    limit = _threshold(reading, roll)
    outside = outsiders(reading, roll)
    inside = [e for e in assessed(roll) if e.capacity == "participant" and e not in outside]
    tested = _practising(reading, inside)
    passed = demonstrated(replace(roll, entries=tuple(tested)), limit)
    said = reading.names_practitioners(roll.start)
    known = all(entry.role(reading.people).practitioner for entry in tested)
    dimensions = dimensions_at(reading, roll.start)
    figures = [_scored(reading, roll, draft, tested, "assessed", known or said, dimensions, None)]
    if passed is not None:
        shown = None if limit is None else f"{limit.value.normalize():f}"
        figures.append(_scored(reading, roll, draft, passed, "demonstrated", known or said, dimensions, shown))
    return figures if tested else []


def _practising(reading: Reading, entries: Sequence[Entry]) -> list[Entry]:
    return [entry for entry in entries if entry.role(reading.people).practitioner is not False]


def _scored(
    reading: Reading,
    roll: Roll,
    draft: int,
    entries: Sequence[Entry],
    measure: Measure,
    practitioners: bool,
    dimensions: tuple[str, ...],
    limit: str | None,
) -> Figure:
    female, male = (sum(entry.sex == sex for entry in entries) for sex in ("female", "male"))
    named = {entry.role(reading.people).function for entry in entries}
    return Figure(
        id=f"{measure}{roll.start}",
        occasion=str(draft),
        measure=measure,
        female=female,
        male=male,
        unknown=len(entries) - female - male,
        total=len(entries),
        inconsistent=False,
        function=named.pop() if len(named) == 1 else None,
        practitioners=practitioners,
        source="table",
        page=reading.context.page_at(roll.start),
        start=roll.start,
        end=roll.end,
        quote=None,
        dimensions=dimensions,
        threshold=limit,
        reason="score sheet, row by row",
        functions=_by_function(reading, entries),
    )


def _by_function(reading: Reading, entries: Sequence[Entry]) -> tuple[tuple[str, int, int, int], ...]:
    """Women, men and persons of unknown sex of each function; `unknown` for rows whose function no entry knows."""
    sexes: dict[str, list[str]] = {}
    for entry in entries:
        sexes.setdefault(entry.role(reading.people).function or "unknown", []).append(entry.sex)
    return tuple(
        (function, *(own.count(sex) for sex in ("female", "male", "unknown")))  # type: ignore[misc]
        for function, own in sorted(sexes.items())
    )


def _threshold(reading: Reading, roll: Roll) -> Threshold | None:
    """The threshold that the sheet's heading states, else its section, else the document."""
    own = threshold(flat(f"{roll.post_heading} {roll.title}"), reading.people)
    if own is not None:
        return own
    section = reading.section(roll.start)
    for indices in (section, range(len(reading.lowered))):
        for i in indices:
            found = threshold(reading.lowered[i], reading.people)
            if found is not None and reading.context.provisions[i].table is None:
                return found
    return None
