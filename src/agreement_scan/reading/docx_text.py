"""Paragraphs and tables become one text with blocks: the place where a Word file's text is frozen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from agreement_scan.errors import LimitError
from agreement_scan.model import Block, BlockKind, Cell, Table
from agreement_scan.reading.docx_items import Grid, GridCell, Item, Paragraph, paragraphs
from agreement_scan.reading.tables import header_rows

_BETWEEN_BLOCKS, _BETWEEN_CELLS, _BETWEEN_LINES = "\n\n", "\t", "\n"
# A table with one row that holds this many paragraphs to a cell only sets text in columns: it is read as running text.
_LAYOUT_PARAGRAPHS = 4


@dataclass(slots=True)
class Composition:
    """The text so far. body_size: the type size most of the text has, in half-points."""

    body_size: int
    most_characters: int
    parts: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)

    def add(self, items: Iterable[Item], kind: BlockKind = "paragraph") -> None:
        """Appends items, each apart from the one before it by an empty line."""
        for item in items:
            if isinstance(item, Grid) and _is_layout(item):
                for cell in item.cells:
                    self.add(cell.items, kind)
                continue
            if self.length:
                self._write(_BETWEEN_BLOCKS)
            if isinstance(item, Grid):
                self._grid(item)
            else:
                self._paragraph(item, kind)

    def text(self) -> str:
        """The whole text."""
        return "".join(self.parts)

    def _write(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)
        if self.length > self.most_characters:
            raise LimitError(f"The text is longer than {self.most_characters:,} characters; split the file.", "text")

    def _paragraph(
        self,
        item: Paragraph,
        kind: BlockKind,
        table: int | None = None,
        row: int | None = None,
        column: int | None = None,
    ) -> None:
        start = self.length
        self._write(item.text)
        if kind == "paragraph" and item.level is not None:
            kind = "heading"
        self.blocks.append(
            Block(
                start,
                self.length,
                kind,
                level=item.level if kind == "heading" else None,
                indent=item.indent,
                size=round(item.size / self.body_size, 3) if item.size else None,
                bold=item.bold,
                centred=item.centred,
                table=table,
                row=row,
                column=column,
                inserted=item.inserted,
                contents=item.contents,
            )
        )

    def _grid(self, grid: Grid) -> None:
        index = len(self.tables)
        start = self.length
        # Kept free until the table is written: nested tables come after the one around them.
        self.tables.append(Table(index, start, start, grid.rows, grid.columns, ()))
        cells: list[Cell] = []
        for row, touching in enumerate(_by_row(grid)):
            if row:
                self._write(_BETWEEN_LINES)
            for place, cell in enumerate(touching):
                if place:
                    self._write(_BETWEEN_CELLS)
                if cell.row == row:
                    cells.append(self._cell(cell, index))
        self.tables[index] = Table(index, start, self.length, grid.rows, grid.columns, tuple(cells), _header_rows(grid))

    def _cell(self, cell: GridCell, table: int) -> Cell:
        start = self.length
        for place, item in enumerate(cell.items):
            if place:
                self._write(_BETWEEN_LINES)
            if isinstance(item, Grid):
                self._grid(item)
            else:
                self._paragraph(item, "cell", table, cell.row, cell.column)
        return Cell(cell.row, cell.column, start, self.length, cell.rowspan, cell.colspan)


def _by_row(grid: Grid) -> list[list[GridCell]]:
    """For each row the cells that touch it, from left to right."""
    rows: list[list[GridCell]] = [[] for _ in range(grid.rows)]
    for cell in grid.cells:
        for row in range(cell.row, cell.row + cell.rowspan):
            rows[row].append(cell)
    return [sorted(cells, key=lambda cell: cell.column) for cells in rows]


def _is_layout(grid: Grid) -> bool:
    if grid.rows > 1:
        return False
    counts = [sum(1 for _ in paragraphs(cell.items)) for cell in grid.cells if cell.items]
    return len(grid.cells) == 1 or (bool(counts) and sum(counts) >= _LAYOUT_PARAGRAPHS * len(counts))


def _header_rows(grid: Grid) -> int:
    if grid.header_rows:
        return grid.header_rows
    rows = [[""] * min(grid.columns, 64) for _ in range(grid.rows)]
    bold: list[list[bool]] = [[] for _ in range(grid.rows)]
    for cell in grid.cells:
        held = list(paragraphs(cell.items))
        if cell.column < len(rows[cell.row]):
            rows[cell.row][cell.column] = " ".join(paragraph.text for paragraph in held)
        bold[cell.row] += [paragraph.bold for paragraph in held]
    return header_rows(rows, _bold_rows(bold, grid.bold_first_row))


def _bold_rows(bold: Sequence[Sequence[bool]], first_by_style: bool) -> list[bool]:
    rows = [bool(held) and all(held) for held in bold]
    if rows and first_by_style:
        rows[0] = True
    return rows


def body_size(items: Iterable[Item]) -> int:
    """The type size that most characters of running text have, in half-points."""
    weight: Counter[int] = Counter()
    for paragraph in paragraphs(tuple(items)):
        if paragraph.size:
            weight[paragraph.size] += len(paragraph.text)
    return max(weight, key=lambda size: (weight[size], -size), default=20)
