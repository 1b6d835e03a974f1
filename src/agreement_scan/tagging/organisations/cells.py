"""Table cells seen from the views of their rows: what column a cell stands in, and what State its row belongs to."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from agreement_scan.codebook.organisations import Grammar
from agreement_scan.codebook.places import Places
from agreement_scan.model import Provision, Table
from agreement_scan.passages import View
from agreement_scan.tagging.context import Context


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell as [start, end) of the view of its row's provision."""

    provision: int
    start: int
    end: int
    column: int
    heading: str


@dataclass(frozen=True, slots=True)
class Row:
    """A body row. people: a column of its table holds names of persons. state: by its column of States.

    staff: it stands below a line such as "Trainers and organisers", or its own cells say so. interpreter: the same.
    """

    provision: int
    table: int
    cells: tuple[TableCell, ...]
    people: bool
    state: str | None
    organisations: tuple[int, ...]
    states: tuple[tuple[int, str], ...]
    staff: bool = False
    interpreter: bool = False

    def state_at(self, column: int) -> str | None:
        """The State of what stands in `column`: by the column's heading, else by the row."""
        return dict(self.states).get(column, self.state)


def read_rows(context: Context, grammar: Grammar, places: Places) -> dict[int, Row]:
    """The body rows of all tables by the position of their provision."""
    positions: dict[tuple[int | None, int | None], int] = {
        (p.table, p.row): i for i, p in enumerate(context.provisions) if p.kind == "row" and p.table is not None
    }
    rows: dict[int, Row] = {}
    for table in context.document.tables:
        for row in _table_rows(context, table, positions, grammar, places):
            rows[row.provision] = row
    return rows


def _table_rows(
    context: Context,
    table: Table,
    positions: dict[tuple[int | None, int | None], int],
    grammar: Grammar,
    places: Places,
) -> list[Row]:
    headings = _headings(context, table)
    columns = grammar.columns
    people = any(columns["person"].match(heading) for heading in headings.values())
    country = next((c for c, heading in sorted(headings.items()) if columns["country"].match(heading)), None)
    named = tuple(c for c, heading in sorted(headings.items()) if columns["organisation"].match(heading))
    states = tuple((c, code) for c, heading in sorted(headings.items()) if (code := _state(places, heading)))
    if states:
        # Columns headed by States hold bodies where the table says so; the column before them holds what they do.
        about = " ".join((*headings.values(), _above(context, table, positions)))
        named = tuple(c for c, _ in states) if columns["bodies"].search(about) else ()
    staff = bool(columns["staff"].search(_above(context, table, positions)))
    rows: list[Row] = []
    for index in range(table.header_rows, table.rows):
        position = positions.get((table.index, index))
        if position is None:
            continue
        cells = _cells(context, table, index, position, headings)
        texts = {cell.column: context.views[position].text[cell.start : cell.end] for cell in cells}
        if len(texts) == 1 and people:  # a line across the table
            staff = bool(columns["staff"].search(next(iter(texts.values()))))
            continue
        state = _state(places, texts[country]) if country in texts else None
        teaches = staff or any(columns["teaches"].match(text) for text in texts.values())
        speaks = any(columns["interprets"].match(text) for text in texts.values())
        rows.append(Row(position, table.index, cells, people, state, named, states, people and teaches, speaks))
    return rows


def _above(context: Context, table: Table, positions: dict[tuple[int | None, int | None], int]) -> str:
    """The line above a table: the unit just before it, or its heading."""
    first = positions.get((table.index, 0))
    if first is None:
        return ""
    before = context.views[first - 1].text if first else ""
    short = before if len(before) < 90 and context.provisions[first - 1].kind != "row" else ""
    return short or context.provisions[first].heading or ""


def _headings(context: Context, table: Table) -> dict[int, str]:
    headings: dict[int, str] = {}
    for cell in table.cells:
        if cell.row < table.header_rows and cell.end > cell.start:
            text = " ".join(context.document.text[cell.start : cell.end].split())
            for column in range(cell.column, cell.column + cell.colspan):
                headings[column] = f"{headings[column]} {text}" if column in headings else text
    return headings


def _cells(context: Context, table: Table, row: int, position: int, headings: dict[int, str]) -> tuple[TableCell, ...]:
    view = context.views[position]
    provision = context.provisions[position]
    found: list[TableCell] = []
    for cell in table.cells:
        if cell.row == row and cell.end > cell.start:
            start, end = within(view, provision, cell.start, cell.end)
            if start < end:
                found.append(TableCell(position, start, end, cell.column, headings.get(cell.column, "")))
    return tuple(found)


def within(view: View, provision: Provision, start: int, end: int) -> tuple[int, int]:
    """[start, end) of the document as positions in the provision's view, without white space at its ends."""
    if end <= provision.start or start >= provision.end:
        return 0, 0
    limit = len(view.text)
    first = bisect_left(view.offsets, start, 0, limit)
    last = bisect_left(view.offsets, end, 0, limit)
    while first < last and view.text[first].isspace():
        first += 1
    while last > first and view.text[last - 1].isspace():
        last -= 1
    return first, last


def _state(places: Places, text: str) -> str | None:
    place = places.place(text)
    return place.state if place and place.kind in ("state", "territory", "demonym") else None
