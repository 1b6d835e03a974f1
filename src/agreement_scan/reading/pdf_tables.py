"""Tables of a page: grids of rulings, filled with the words that lie in them.

A grid is a table only where it divides text: a page frame, a box around a paragraph or a diagram has rulings too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from agreement_scan.reading.pdf_grid import Field, Grid, grids, strokes
from agreement_scan.reading.pdf_lines import PrintedLine, lines
from agreement_scan.reading.pdf_rulings import Ruling
from agreement_scan.reading.pdf_runs import runs
from agreement_scan.reading.pdf_words import PageText, Word

# A single row of cells with longer text than this sets columns or panels, it lists nothing.
_PANEL_LINES = 5
_SLIVER = 7.0
_FRAME_SHARE, _FRAME_LINES = 0.75, 8


@dataclass(slots=True)
class FoundCell:
    """One cell and its printed lines; row and column count from 0 in its table."""

    row: int
    column: int
    rowspan: int
    colspan: int
    lines: list[PrintedLine]


@dataclass(slots=True)
class FoundTable:
    """A table, or its part on one page; edges are the places of its column borders (reading frame)."""

    page: int
    left: float
    top: float
    right: float
    bottom: float
    rows: int
    columns: int
    cells: list[FoundCell]
    edges: tuple[float, ...] = ()
    dropped: list[PrintedLine] = field(default_factory=list)

    def row_texts(self, row: int) -> tuple[str, ...]:
        """The texts of the cells that start in a row, left to right."""
        return tuple(" ".join(line.text for line in cell.lines) for cell in self.cells if cell.row == row)


def ruled_tables(page: int, text: PageText, rulings: Sequence[Ruling]) -> tuple[list[FoundTable], list[Word]]:
    """The tables that rulings draw on the page, and the words outside of them."""
    frame = text.frame
    placed = [frame.to_reading(*ruling) for ruling in rulings]
    horizontal = strokes(((y0 + y1) / 2, x0, x1) for x0, y0, x1, y1 in placed if y1 - y0 <= x1 - x0)
    vertical = strokes(((x0 + x1) / 2, y0, y1) for x0, y0, x1, y1 in placed if y1 - y0 > x1 - x0)
    if not horizontal or not vertical:
        return [], list(text.words)
    found: list[FoundTable] = []
    rest = list(text.words)
    for grid in grids(horizontal, vertical):
        if grid.columns < 2:
            continue
        inside, outside = _divided(rest, grid)
        table = _filled(page, text, grid, inside) if inside else None
        if table is not None:
            found.append(table)
            rest = outside
    return found, rest


def _divided(words: Sequence[Word], grid: Grid) -> tuple[list[Word], list[Word]]:
    inside: list[Word] = []
    outside: list[Word] = []
    for word in words:
        x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2
        within = grid.across[0] <= x <= grid.across[-1] and grid.down[0] <= y <= grid.down[-1]
        (inside if within else outside).append(word)
    return inside, outside


def _filled(page: int, text: PageText, grid: Grid, words: Sequence[Word]) -> FoundTable | None:
    held: dict[int, list[Word]] = {}
    for word in words:
        index = _field_of(word, grid.fields)
        if index is not None:
            held.setdefault(index, []).append(word)
    printed = {index: lines(page, text.frame, runs(content), -1) for index, content in held.items()}
    if not _divides_text(grid, held, printed) or _cuts_lines(words, held):
        return None
    rows = _kept(grid.down, {grid.fields[index].row for index in held})
    columns = _kept(grid.across, {grid.fields[index].column for index in held})
    cells = []
    for index, place in enumerate(grid.fields):
        row, rowspan = _span(rows, place.row, place.rowspan)
        column, colspan = _span(columns, place.column, place.colspan)
        if rowspan and colspan:
            cells.append(FoundCell(row, column, rowspan, colspan, printed.get(index, [])))
    across = grid.across
    return FoundTable(page, across[0], grid.down[0], across[-1], grid.down[-1], len(rows), len(columns), cells, across)


def _field_of(word: Word, fields: Sequence[Field]) -> int | None:
    x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2
    for index, place in enumerate(fields):
        if place.left <= x <= place.right and place.top <= y <= place.bottom:
            return index
    return None


def _divides_text(grid: Grid, held: dict[int, list[Word]], printed: dict[int, list[PrintedLine]]) -> bool:
    if len(held) < 2 or len({grid.fields[index].column for index in held}) < 2:
        return False
    total = sum(len(words) for words in held.values())
    largest = max(held, key=lambda index: len(held[index]))
    if len(held[largest]) > _FRAME_SHARE * total and len(printed[largest]) >= _FRAME_LINES:
        return False
    if len({grid.fields[index].row for index in held}) == 1:
        return max(len(found) for found in printed.values()) < _PANEL_LINES
    # Underlines and boxes around single words make grids whose rows are mostly one field.
    by_row = Counter(place.row for place in grid.fields)
    if grid.rows > 2 and sum(count > 1 for count in by_row.values()) < 0.5 * grid.rows:
        return False
    return len(held) >= 0.2 * len(grid.fields)


def _cuts_lines(words: Sequence[Word], held: dict[int, list[Word]]) -> bool:
    """Whether printed lines run across the rulings, as they do over a drawing."""
    owner = {id(word): index for index, content in held.items() for word in content}
    found = runs(words)
    cut = sum(len({owner.get(id(word)) for word in run.words}) > 1 for run in found)
    return cut > 0.15 * len(found)


def _kept(places: Sequence[float], used: set[int]) -> list[int]:
    """Rows or columns that hold text or are too wide for a mere double ruling."""
    return [i for i in range(len(places) - 1) if i in used or places[i + 1] - places[i] > _SLIVER]


def _span(kept: Sequence[int], first: int, count: int) -> tuple[int, int]:
    covered = [place for place, index in enumerate(kept) if first <= index < first + count]
    return (covered[0], len(covered)) if covered else (0, 0)


def goes_on(table: FoundTable, following: FoundTable) -> bool:
    """Whether the second table goes on with the first on the next page: the same columns at the same places."""
    return (
        following.page == table.page + 1
        and len(table.edges) == len(following.edges)
        and all(abs(one - two) <= 6.0 for one, two in zip(table.edges, following.edges, strict=True))
    )


def extend(table: FoundTable, following: FoundTable, header_rows: int) -> None:
    """Appends the continuation's rows; repeated column headings are dropped to `table.dropped`."""
    repeated = 0
    while repeated < header_rows and following.row_texts(repeated) == table.row_texts(repeated):
        repeated += 1
    for cell in following.cells:
        if cell.row < repeated:
            table.dropped += cell.lines
        else:
            cell.row += table.rows - repeated
            table.cells.append(cell)
    table.rows += following.rows - repeated
