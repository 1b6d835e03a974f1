"""Tables as rows of clean fields: what every reader of lists, scores and totals works on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from agreement_scan.model import Document, Table
from agreement_scan.passages import fold, view


@dataclass(frozen=True, slots=True)
class Field:
    """One cell: its clean text and its span in the document."""

    text: str
    start: int
    end: int

    @property
    def folded(self) -> str:
        return fold(self.text)


@dataclass(frozen=True, slots=True)
class Row:
    """The non-empty cells of one row by column; `wide` where one cell spans most of the table."""

    fields: dict[int, Field]
    wide: bool = False

    @property
    def start(self) -> int:
        return min(field.start for field in self.fields.values())

    @property
    def end(self) -> int:
        return max(field.end for field in self.fields.values())

    @property
    def text(self) -> str:
        return " ".join(field.text for field in self.fields.values())


@dataclass(frozen=True, slots=True)
class Grid:
    """One table: its rows without the empty ones, and how many columns it has."""

    index: int
    start: int
    end: int
    page: int | None
    columns: int
    rows: tuple[Row, ...]


def grids(document: Document) -> Iterator[Grid]:
    """The tables of `document` in reading order; a table without any text is left out."""
    for table in sorted(document.tables, key=lambda t: (t.start, t.index)):
        rows = tuple(_rows(document, table))
        if rows:
            yield Grid(table.index, table.start, table.end, table.page, table.columns, rows)


def _rows(document: Document, table: Table) -> Iterator[Row]:
    by_row: dict[int, dict[int, Field]] = {}
    widest: dict[int, int] = {}
    for cell in table.cells:
        text = view(document.text, cell.start, cell.end).text if cell.end > cell.start else ""
        if not text:
            continue
        by_row.setdefault(cell.row, {})[cell.column] = Field(text, cell.start, cell.end)
        widest[cell.row] = max(widest.get(cell.row, 1), cell.colspan)
    for number in sorted(by_row):
        fields = dict(sorted(by_row[number].items()))
        distinct = {field.text for field in fields.values()}
        wide = (len(fields) == 1 and widest[number] * 2 > table.columns) or (len(fields) > 2 and len(distinct) == 1)
        yield Row(fields, wide)
