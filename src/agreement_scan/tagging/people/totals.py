"""Tables that count persons in groups: women and men by service or country, by event, assessed and passed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from agreement_scan.codebook.people import People
from agreement_scan.model import Measure
from agreement_scan.naming import flat
from agreement_scan.passages import fold
from agreement_scan.tagging.people.functions import classify
from agreement_scan.tagging.people.grids import Grid, Row
from agreement_scan.tagging.people.names import Sex

_TOTAL = re.compile(r"^(?:grand |sub-?|overall )?total\b|^all\b|^sum\b|^together\b")
_INTEGER = re.compile(r"^(\d{1,4})(?:\s*\(.*\))?$")
_MEASURES: tuple[tuple[Measure, re.Pattern[str]], ...] = (
    (
        "demonstrated",
        re.compile(
            r"\b(?:passed|pass(?!ing|port)|at or above|reached|demonstrated|above|threshold|met|successful|succeeded)\b"
        ),
    ),
    (
        "assessed",
        re.compile(r"\b(?:assessed|tested|sat|examined|took|evaluated|examinees|candidates|test takers|both tests)\b"),
    ),
    ("trained", re.compile(r"\b(?:trained|completed|certified|graduated)\b")),
    ("attended", re.compile(r"\b(?:attended|participants?|attendance|present|participation|attendees|attending)\b")),
)
_PRE = re.compile(r"\b(?:pre|before|first day|entry|baseline|invited|nominated|registered|planned|expected|target)\b")


@dataclass(frozen=True, slots=True)
class Cells:
    """One row of such a table: numbers by measure (`None` where no heading tells) and sex (or `total`)."""

    label: str
    numbers: Mapping[tuple[Measure | None, str], int]
    start: int
    end: int
    total: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """Persons counted by a table for one measure."""

    measure: Measure | None
    female: int | None
    male: int | None
    unknown: int | None
    total: int
    practitioners: bool | None
    functions: tuple[tuple[str, int], ...]
    consistent: bool
    start: int
    end: int


def tallies(grid: Grid, people: People) -> Iterator[Tally]:
    """The figures of a table of totals; nothing for any other table."""
    rows = count_rows(grid, people)
    for measure in sorted({key[0] for row in rows for key in row.numbers}, key=str):
        tally = _tally(rows, measure, people)
        if tally is not None:
            yield tally


def event_tallies(grid: Grid, people: People) -> Iterator[Tally]:
    """The figures of a table of events, row by row."""
    for row in count_rows(grid, people):
        for measure in sorted({key[0] for key in row.numbers}, key=str):
            tally = None if row.total else _tally([row], measure, people)
            if tally is not None:
                yield replace(tally, functions=(), practitioners=None)


def count_rows(grid: Grid, people: People) -> list[Cells]:
    """The rows with what each number in them counts; empty where the headings are of another kind of table."""
    head = next((i for i, row in enumerate(grid.rows[:3]) if not _numbers(row)), None)
    if head is None or head + 1 >= len(grid.rows):
        return _upright(grid, people)
    depth = head + 1
    while depth < len(grid.rows) and depth < head + 3 and not _numbers(grid.rows[depth]):
        depth += 1
    labels = _labels(grid, head, depth)
    meaning = {c: m for c, label in labels.items() if (m := _meaning(label, people)) is not None}
    if not any(sex in ("female", "male") for _, sex in meaning.values()):
        meaning = {c: m for c, m in meaning.items() if m[0] is not None}
    if not meaning:
        return _upright(grid, people)
    return [cells for row in grid.rows[depth:] if (cells := _cells(row, meaning)) is not None]


def _numbers(row: Row) -> bool:
    return any(_INTEGER.match(field.text) for field in row.fields.values())


def _labels(grid: Grid, head: int, depth: int) -> dict[int, str]:
    """Headings by column; a heading above several columns is read before each of them."""
    labels: dict[int, str] = {}
    for row in grid.rows[head:depth]:
        for column in range(grid.columns):
            above = max((c for c in row.fields if c <= column), default=None)
            if above is not None and (above == column or (depth - head > 1 and row is grid.rows[head])):
                labels[column] = f"{labels.get(column, '')} {row.fields[above].text}".strip()
    return labels


def _meaning(label: str, people: People) -> tuple[Measure | None, str] | None:
    text = flat(label)
    if _PRE.search(text):
        return None
    words = fold(label).split()
    sexes = {s for w in words if (s := _sex(w, people)) is not None}
    measure = next((name for name, pattern in _MEASURES if pattern.search(text)), None)
    if len(sexes) == 1:
        return measure, next(iter(sexes))
    if any(word in ("unknown", "undisclosed", "unspecified", "other") for word in words) or "not stated" in text:
        return measure, "unknown"
    if "%" in text or ("per cent" in text and measure is None) or "rate" in words or "average" in words:
        return None
    if not sexes and (measure is not None or "total" in words or words in (["number"], ["persons"], ["no"])):
        return measure, "total"
    return None


def _sex(word: str, people: People) -> Sex | None:
    if word in people.women or word in people.female:
        return "female"
    return "male" if word in people.men or word in people.male else None


def _cells(row: Row, meaning: Mapping[int, tuple[Measure | None, str]]) -> Cells | None:
    numbers: dict[tuple[Measure | None, str], int] = {}
    for column, key in meaning.items():
        field = row.fields.get(column)
        match = _INTEGER.match(field.text) if field else None
        if match:
            numbers[key] = numbers.get(key, 0) + int(match.group(1))
    if not numbers:
        return None
    label = " ".join(f.text for c, f in row.fields.items() if c not in meaning and not _INTEGER.match(f.text))
    return Cells(label, numbers, row.start, row.end, bool(_TOTAL.search(flat(label).strip())))


def _upright(grid: Grid, people: People) -> list[Cells]:
    """A table of two columns with the sexes one below the other: `Women | 9`, `Men | 13`."""
    numbers: dict[tuple[Measure | None, str], int] = {}
    for row in grid.rows:
        fields = list(row.fields.values())
        match = _INTEGER.match(fields[-1].text) if len(fields) == 2 else None
        if match is None:
            continue
        words = fold(fields[0].text).split()
        sexes = {s for w in words if (s := _sex(w, people)) is not None}
        if len(sexes) == 1 and len(words) <= 4:
            numbers[(None, next(iter(sexes)))] = int(match.group(1))
        elif _TOTAL.search(flat(fields[0].text)):
            numbers[(None, "total")] = int(match.group(1))
        elif words[:1] in (["unknown"], ["undisclosed"]) or words[:2] == ["not", "stated"]:
            numbers[(None, "unknown")] = int(match.group(1))
    if not {(None, "female"), (None, "male")} <= set(numbers):
        return []
    return [Cells("", numbers, grid.start, grid.end, True)]


def _tally(rows: list[Cells], measure: Measure | None, people: People) -> Tally | None:
    own = [row for row in rows if any(key[0] == measure for key in row.numbers)]
    parts, totals = [r for r in own if not r.total], [r for r in own if r.total]
    judged = [classify(row.label, "", people).practitioner for row in parts]
    if measure in ("assessed", "demonstrated") and True in judged and False in judged:
        parts, totals = [row for row, own_ in zip(parts, judged, strict=True) if own_ is not False], []
    source = totals[-1:] or parts
    if not source:
        return None
    sums = {sex: _sum(source, measure, sex) for sex in ("female", "male", "unknown", "total")}
    parted = {sex: _sum(parts, measure, sex) for sex in sums} if parts and totals else sums
    known = [n for s, n in sums.items() if s != "total" and n is not None]
    stated = sums["total"]
    total = stated if stated is not None else sum(known)
    consistent = all(parted[s] in (None, n) for s, n in sums.items() if n is not None)
    consistent = consistent and (stated is None or not known or len(known) < 2 or sum(known) == stated)
    functions, practitioners = _functions(parts, measure, people)
    start, end = min(r.start for r in source), max(r.end for r in source)
    return Tally(
        measure, sums["female"], sums["male"], sums["unknown"], total, practitioners, functions, consistent, start, end
    )


def _sum(rows: list[Cells], measure: Measure | None, sex: str) -> int | None:
    values = [row.numbers[(measure, sex)] for row in rows if (measure, sex) in row.numbers]
    return sum(values) if values else None


def _functions(
    parts: list[Cells], measure: Measure | None, people: People
) -> tuple[tuple[tuple[str, int], ...], bool | None]:
    found: dict[str, int] = {}
    judged: list[bool | None] = []
    for row in parts:
        role = classify(row.label, "", people)
        judged.append(role.practitioner)
        size = sum(n for (m, sex), n in row.numbers.items() if m == measure and sex != "total")
        size = size or row.numbers.get((measure, "total"), 0)
        if role.function is not None:
            found[role.function] = found.get(role.function, 0) + size
    if not judged:
        return (), None
    return tuple(sorted(found.items())), None if None in judged else all(judged)
