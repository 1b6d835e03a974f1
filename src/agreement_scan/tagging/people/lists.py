"""Lists of people in tables, in whatever order their columns stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from agreement_scan.codebook.people import People
from agreement_scan.model import Document
from agreement_scan.naming import flat
from agreement_scan.passages import fold
from agreement_scan.tagging.people.columns import Layout, layout, looks_like_name
from agreement_scan.tagging.people.grids import Field, Grid, Row
from agreement_scan.tagging.people.names import (
    Name,
    Sex,
    parse_name,
    sex_of_titles,
    sex_of_word,
    uses_female_titles,
)
from agreement_scan.tagging.people.rolls import Entry, Roll, Section, capacity_of, section_of
from agreement_scan.tagging.people.scores import threshold

_TITLE_LINES = 3
_LONGEST_TITLE = 240
_MARK = re.compile(r"^(?:x|✓|✔|☑|√|1|yes|•|\*|v)$", re.IGNORECASE)
_TOTAL = re.compile(r"^(?:sub-?)?total\b|\btotal(?: number)?\b.*\d", re.IGNORECASE)


def table_rolls(document: Document, people: People, tables: Sequence[Grid]) -> Iterator[Roll]:
    """The lists of people among the document's tables, in reading order."""
    before: Layout | None = None
    section = Section()
    previous = 0
    stated = cache(lambda: threshold(flat(document.text), people) is not None)
    for grid in sorted(tables, key=lambda g: (g.start, g.index)):
        found = layout(grid, people, before, stated)
        lines = title_lines(document, previous, grid.start)
        previous = grid.end
        if found is None or not _lists_people(found):
            before = None
            continue
        announced = _announced(lines, people)
        section = (
            announced or (section if found.headings and before and not lines else Section())
            if lines or (found.headings)
            else section
        )
        if found.has("post", "passed"):  # whoever sat a test took part, whatever line stands above
            section = Section()
        roll, section = _roll(grid, found, section, " ".join(lines), people)
        before = found
        if roll.entries or roll.stated:
            yield roll


def title_lines(document: Document, start: int, end: int) -> list[str]:
    """The last short lines between two tables, the title of the second; the lines of a long paragraph are none."""
    lines: list[str] = []
    while end > start and len(lines) < _TITLE_LINES:
        first = max(document.text.rfind("\n", start, end) + 1, start)
        line = document.text[first:end].strip()
        if len(fold(line)) > 1 and not _in_long_paragraph(document, first):
            lines.insert(0, line)
        end = first - 1
    return lines


def _in_long_paragraph(document: Document, offset: int) -> bool:
    position = bisect_right(document.blocks, offset, key=lambda block: block.start) - 1
    if position < 0:
        return False
    block = document.blocks[position]
    return offset < block.end and block.end - block.start > _LONGEST_TITLE


def _announced(lines: list[str], people: People) -> Section | None:
    for line in reversed(lines):
        if len(line) <= 160 and (found := section_of(line, people)):
            return found
    return None


def _lists_people(found: Layout) -> bool:
    if found.has("name", "surname") or (found.has("post", "passed") and found.has("number")):
        return True
    return found.has("sex", "female", "male") and found.has("number", "function", "post") and not _totals(found)


def _totals(found: Layout) -> bool:
    """Columns of women and men that hold numbers are totals, not marks for one person."""
    columns = [c for c, kind in found.kinds.items() if kind in ("female", "male")]
    values = [row.fields[c].text for row in found.body for c in columns if c in row.fields]
    return any(value.isdigit() and int(value) > 1 for value in values)


def _roll(grid: Grid, found: Layout, section: Section, title: str, people: People) -> tuple[Roll, Section]:
    titles = [f.text for row in found.body for c, f in row.fields.items() if found.kinds.get(c) in ("title", "name")]
    beside = uses_female_titles(titles, people)
    sexes = [
        fold(row.fields[c].text) for row in found.body for c, k in found.kinds.items() if k == "sex" and c in row.fields
    ]
    reader = _Reader(found, people, beside, "h" in sexes, "f" in sexes)
    entries: list[Entry] = []
    stated: str | None = None
    for row in found.body:
        text = row.text
        if _TOTAL.search(text) and (len(row.fields) <= 4 or row.wide):
            stated = text
        elif (heading := reader.section_title(row)) is not None:
            section = section_of(heading, people) or Section(section.capacity, section.explicit, section.sex)
        elif (entry := reader.entry(row, section)) is not None:
            entries.append(entry)
    scored = found.has("post", "passed")
    heading = next((found.headings.get(c, "") for c, k in found.kinds.items() if k == "post"), "")
    attendance = scored or not people.planned_lists.search(fold(title))
    return Roll(grid.start, grid.end, title, tuple(entries), attendance, scored, stated, heading), section


class _Reader:
    """Reads the rows of one table; holds what its columns as a whole say about letters and titles."""

    def __init__(self, found: Layout, people: People, beside_female: bool, h: bool, f: bool) -> None:
        self.found = found
        self.people = people
        self.beside_female = beside_female
        self.h = h
        self.f = f

    def section_title(self, row: Row) -> str | None:
        """The text of a row that is the title of a section, not a person."""
        if not (row.wide or len(row.fields) == 1):
            return None
        (column, field) = next(iter(row.fields.items()))
        kind = self.found.kinds.get(column)
        if row.wide or (kind == "number" and not re.search(r"\d", field.text)):
            return field.text
        person = kind == "name" and looks_like_name(field.text, self.people)
        if kind != "name" or section_of(field.text, self.people) or not person:
            return field.text
        return None

    def entry(self, row: Row, section: Section) -> Entry | None:
        """The person of a row, `None` where the row names nobody."""
        fields = self._by_kind(row)
        name, span = self._name(fields)
        if name is None and self.found.has("name", "surname"):
            return None
        if name is None and not {"sex", "function", "post", "female", "male"} & set(fields):
            return None
        organisation, function = _joined(fields.get("organisation")), _joined(fields.get("function"))
        if "name" in fields and not organisation and not function:
            organisation, function = _tail(fields["name"][0].text, self.found)
        remark = _joined(fields.get("present"))
        days = [field.text for field in fields.get("day", [])]
        if days and all(self.people.absent.fullmatch(fold(day)) for day in days):
            remark = "absent"
        role = _joined(fields.get("role"))
        spans = fields.get("organisation")
        return Entry(
            name,
            self._sex(fields, name, section),
            organisation,
            (spans[0].start, spans[-1].end) if spans else None,
            function,
            _joined(fields.get("country")),
            capacity_of(section, role, function, organisation, remark, self.people),
            row.start,
            row.end,
            span,
            _joined(fields.get("pre")),
            _joined(fields.get("post")) if self.found.has("post") else None,
            _joined(fields.get("passed")) if self.found.has("passed") else None,
            _joined(fields.get("number")),
        )

    def _by_kind(self, row: Row) -> dict[str, list[Field]]:
        fields: dict[str, list[Field]] = {}
        for column, field in row.fields.items():
            if (kind := self.found.kinds.get(column)) is not None:
                fields.setdefault(kind, []).append(field)
        return fields

    def _name(self, fields: dict[str, list[Field]]) -> tuple[Name | None, tuple[int, int] | None]:
        cells = [*fields.get("name", []), *fields.get("surname", []), *fields.get("given", [])]
        text = " ".join(cell.text for cell in cells)
        if "name" in fields and not self.found.has("organisation", "function"):
            text = text.split(",")[0] if looks_like_name(text.split(",")[0], self.people) else text
        if not re.search(r"[^\W\d_]{2}", text):
            return None, None
        span = (min(cell.start for cell in cells), max(cell.end for cell in cells))
        return parse_name(text, self.people, beside_female=self.beside_female), span

    def _sex(self, fields: dict[str, list[Field]], name: Name | None, section: Section) -> Sex:
        if "sex" in fields:
            stated = sex_of_word(_joined(fields["sex"]), self.people, h=self.h, f=self.f)
            if stated != "unknown":
                return stated
        marked: tuple[tuple[str, Sex], ...] = (("female", "female"), ("male", "male"))
        for kind, sex in marked:
            if kind in fields and _MARK.match(fields[kind][0].text):
                return sex
        if "title" in fields:
            stated = sex_of_titles(_joined(fields["title"]), self.people, self.beside_female)
            if stated != "unknown":
                return stated
        if name is not None and name.sex != "unknown":
            return name.sex
        return section.sex


def _joined(fields: list[Field] | None) -> str:
    return " ".join(field.text for field in fields) if fields else ""


def _tail(text: str, found: Layout) -> tuple[str, str]:
    """Organisation and function behind the name in one cell ("Ms. X, Prosecutor, Ministry of Justice")."""
    if found.has("organisation", "function"):
        return "", ""
    pieces = [piece.strip() for piece in text.split(",")[1:]]
    return (", ".join(pieces[1:]), pieces[0]) if len(pieces) > 1 else ("", pieces[0] if pieces else "")
