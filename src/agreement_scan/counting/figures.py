"""Which figures of an event count: a list beats a table beats prose; differences are said, never averaged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from agreement_scan.counting.identity.events import Event
from agreement_scan.counting.identity.persons import Attendance
from agreement_scan.counting.material import profile_of
from agreement_scan.model import Figure, Scan, Source

_RANK = {"list": 0, "table": 1, "prose": 2}
_PARTICIPANT = "participant"


@dataclass(frozen=True)
class Stated:
    """Persons who are only a figure; sexes that contradict the total have been set right."""

    scan: Scan
    figure: Figure
    female: int
    male: int
    unknown: int

    @property
    def total(self) -> int:
        """All persons of the figure."""
        return self.female + self.male + self.unknown


@dataclass
class Chosen:
    """What counts of an event for some measures: persons row by row, or stated figures.

    others: figures that were passed over. apart: rows of people who are not participants. lay: participants who are not
    practitioners, where only these count. outside: figures of documents that do not count. measure: what was found.
    """

    rows: list[Attendance] = field(default_factory=list)
    stated: list[Stated] = field(default_factory=list)
    others: list[tuple[Scan, Figure]] = field(default_factory=list)
    apart: list[Attendance] = field(default_factory=list)
    lay: list[Attendance] = field(default_factory=list)
    outside: list[tuple[Scan, Figure]] = field(default_factory=list)
    not_practitioners: list[tuple[Scan, Figure]] = field(default_factory=list)
    measure: str | None = None


def choose(
    event: Event, tiers: Sequence[Sequence[str]], types: Sequence[str], *, practitioners_only: bool = False
) -> Chosen:
    """The figures of the first tier of measures that has any, from documents of these types."""
    outside = [(s, f) for s, f in event.figures if profile_of(s).type.label not in types]
    inside = [(s, f) for s, f in event.figures if profile_of(s).type.label in types]
    wrong_people: list[tuple[Scan, Figure]] = []
    for tier in tiers:
        found = [(s, f) for s, f in inside if f.measure in tier]
        if practitioners_only:
            wrong_people += [(s, f) for s, f in found if not _of_practitioners(f)]
            found = [(s, f) for s, f in found if _of_practitioners(f)]
        if found:
            chosen = _chosen(event, found, practitioners_only=practitioners_only)
            chosen.outside = [(s, f) for s, f in outside if f.measure in tier]
            return chosen
    asked = {measure for tier in tiers for measure in tier}
    return Chosen(outside=[(s, f) for s, f in outside if f.measure in asked], not_practitioners=wrong_people)


def _of_practitioners(figure: Figure) -> bool:
    return figure.practitioners or any(p.practitioner for p in figure.persons)


def _chosen(event: Event, found: list[tuple[Scan, Figure]], *, practitioners_only: bool) -> Chosen:
    """The best source that has anyone: a list of trainers alone does not beat the number in the report."""
    chosen = Chosen(measure=found[0][1].measure)
    taken: set[int] = set()
    for rank in sorted({_RANK[f.source] for _, f in found}):
        leading = [(s, f) for s, f in found if _RANK[f.source] == rank]
        by_row = [bool(f.persons) and not (practitioners_only and f.practitioners) for _, f in leading]
        listed = [pair for pair, single in zip(leading, by_row, strict=True) if single]
        rows = [Attendance(event, s, p) for s, f in listed for p in f.persons]
        participants = [r for r in rows if r.person.capacity == _PARTICIPANT]
        chosen.apart += [r for r in rows if r.person.capacity != _PARTICIPANT]
        chosen.rows = [r for r in participants if r.person.practitioner or not practitioners_only]
        chosen.lay += [r for r in participants if practitioners_only and not r.person.practitioner]
        kept = listed
        if not chosen.rows:
            kept = _best_stated([pair for pair, single in zip(leading, by_row, strict=True) if not single])
            chosen.stated = [_consistent(s, f) for s, f in kept]
        taken |= {id(f) for _, f in kept}
        if chosen.rows or chosen.stated:
            break
    chosen.others = [(s, f) for s, f in found if id(f) not in taken and f.total]
    return chosen


def _best_stated(figures: list[tuple[Scan, Figure]]) -> list[tuple[Scan, Figure]]:
    """The fullest figure for all; without one, the fullest of each function."""
    whole = [(s, f) for s, f in figures if f.function is None]
    if whole:
        return [min(whole, key=_fullness)]
    functions = sorted({f.function or "" for _, f in figures})
    return [min(((s, f) for s, f in figures if f.function == name), key=_fullness) for name in functions]


def _fullness(pair: tuple[Scan, Figure]) -> tuple[bool, int, int, bool, str, int]:
    """Consistent before contradictory, more persons before fewer, sexes known before unknown, stated before derived."""
    scan, f = pair
    return f.inconsistent, -f.total, f.unknown, f.derived, scan.document.id, f.start


def _consistent(scan: Scan, f: Figure) -> Stated:
    """The stated total holds: what the sexes leave over is unknown; where they exceed it, all are unknown."""
    if f.female + f.male > f.total:
        return Stated(scan, f, 0, 0, f.total)
    return Stated(scan, f, f.female, f.male, f.total - f.female - f.male)


def figure_source(scan: Scan, f: Figure) -> Source:
    """A figure as evidence."""
    return Source(scan.document.id, scan.document.path, f.page, f.start, f.end, f.quote, f"{f.measure}: {f.source}")


def said(f: Figure) -> str:
    """A figure in words, e.g. `20 (9 women, 11 men)`."""
    return in_words(f.total, f.female, f.male, f.unknown)


def in_words(total: int, female: int, male: int, unknown: int) -> str:
    """A number of persons in words; without the sexes where none is known."""
    if not female and not male:
        return str(total)
    cells = ((female, "woman", "women"), (male, "man", "men"), (unknown, "of unknown sex", "of unknown sex"))
    return f"{total} ({', '.join(f'{n} {one if n == 1 else many}' for n, one, many in cells if n)})"
