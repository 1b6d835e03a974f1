"""Tables of a page: grids of rulings, filled with the words that lie in them.

A grid is a table only where it divides text: a page frame, a box around a paragraph or a diagram has rulings too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from agreement_scan.reading.pdf_grid import Grid, Stroke, grids, strokes
from agreement_scan.reading.pdf_lines import PrintedLine, lines
from agreement_scan.reading.pdf_rulings import Ruling
from agreement_scan.reading.pdf_runs import runs
from agreement_scan.reading.pdf_words import PageText, Word

# A single row of cells with longer text than this sets columns or panels, it lists nothing.
_PANEL_LINES = 5
_SLIVER = 7.0
_FRAME_SHARE, _FRAME_LINES = 0.75, 8
_SAME_PLACE, _WIDEST_BREAK = 3.0, 12.0
_FEWEST_LOOSE, _FEWEST_WORDS = 3, 4


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
    """A table, or its part on one page; edges are the places of its column borders (reading frame).

    end: page, left and right edge of its last part.
    """

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
    end: tuple[int, float, float] = (0, 0.0, 0.0)

    def __post_init__(self) -> None:
        self.end = self.page, self.left, self.right

    def row_texts(self, row: int) -> tuple[str, ...]:
        """The texts of the cells that start in a row, left to right."""
        return tuple(" ".join(line.text for line in cell.lines) for cell in self.cells if cell.row == row)


@dataclass(slots=True)
class RuledTables:
    """What the rulings of a page draw.

    tables: those that are certain; words: all outside of them. doubtful: tables that may be parts of larger ones.
    asks: whether the drawing suggests tables that are not among the certain ones.
    """

    tables: list[FoundTable]
    words: list[Word]
    doubtful: list[FoundTable] = field(default_factory=list)
    asks: bool = False


def ruled_tables(page: int, text: PageText, rulings: Sequence[Ruling]) -> RuledTables:
    """The tables that rulings draw on the page."""
    frame = text.frame
    placed = [frame.to_reading(*ruling) for ruling in rulings]
    horizontal = strokes(((y0 + y1) / 2, x0, x1) for x0, y0, x1, y1 in placed if y1 - y0 <= x1 - x0)
    vertical = strokes(((x0 + x1) / 2, y0, y1) for x0, y0, x1, y1 in placed if y1 - y0 > x1 - x0)
    result = RuledTables([], list(text.words))
    if not horizontal or not vertical:
        return result
    drawn = grids(horizontal, vertical)
    for grid in drawn:
        if grid.columns < 2:
            continue
        filling = Filling(page, text, grid, result.words)
        if not filling.divides:
            continue
        table = filling.table()
        if table is None:
            result.asks = True
        elif any(_side_by_side(grid, other) for other in drawn if other is not grid):
            result.asks = True
            result.doubtful.append(table)
        else:
            result.tables.append(table)
            result.words = filling.outside
    result.asks = result.asks or _has_loose_rulings(horizontal, vertical, drawn, result.words)
    return result


def _side_by_side(grid: Grid, other: Grid) -> bool:
    """Whether two grids have their rows in common and stand so close that they look like one with a gap."""
    gap = max(other.across[0] - grid.across[-1], grid.across[0] - other.across[-1])
    shared = sum(any(abs(one - two) <= _SAME_PLACE for two in other.down) for one in grid.down)
    return 0 <= gap < _WIDEST_BREAK and shared > 2


def _has_loose_rulings(
    horizontal: Sequence[Stroke], vertical: Sequence[Stroke], drawn: Sequence[Grid], words: Sequence[Word]
) -> bool:
    """Whether words stand among rulings of both directions that touch too little to be a grid, as broken lines do."""
    across = [line for line in horizontal if not any(_holds(grid, line.start, line.place) for grid in drawn)]
    down = [line for line in vertical if not any(_holds(grid, line.place, line.start) for grid in drawn)]
    if min(len({round(line.place) for line in lines}) for lines in (across, down)) < _FEWEST_LOOSE:
        return False
    left, right = min(line.place for line in down), max(line.place for line in down)
    top, bottom = min(line.place for line in across), max(line.place for line in across)
    among = sum(left < word.left and word.right < right and top < word.base < bottom for word in words)
    return among >= _FEWEST_WORDS


def _holds(grid: Grid, x: float, y: float) -> bool:
    return (
        grid.across[0] - _SAME_PLACE <= x <= grid.across[-1] + _SAME_PLACE
        and grid.down[0] - _SAME_PLACE <= y <= grid.down[-1] + _SAME_PLACE
    )


class Filling:
    """The words of a page poured into a grid. outside: those that no field takes."""

    def __init__(self, page: int, text: PageText, grid: Grid, words: Sequence[Word]) -> None:
        self.page, self.grid = page, grid
        self.outside: list[Word] = []
        self._inside: list[Word] = []
        self._held: dict[int, list[Word]] = {}
        for word in words:
            index = _field_of(word, grid)
            if index is None:
                self.outside.append(word)
            else:
                self._inside.append(word)
                self._held.setdefault(index, []).append(word)
        self._printed = {i: lines(page, text.frame, runs(content), -1) for i, content in self._held.items()}

    @property
    def divides(self) -> bool:
        """Whether words stand in more than one column; else the grid is a frame."""
        return len({self.grid.fields[index].column for index in self._held}) > 1

    def table(self, confirmed: bool = False) -> FoundTable | None:
        """The table, if the grid looks like one. confirmed: a second reader drew the same cells."""
        held, grid, printed = self._held, self.grid, self._printed
        if not self.divides or not _divides_text(grid, held, printed, confirmed) or _cuts_lines(self._inside, held):
            return None
        rows = _kept(grid.down, {grid.fields[index].row for index in held})
        columns = _kept(grid.across, {grid.fields[index].column for index in held})
        cells = []
        for index, place in enumerate(grid.fields):
            row, rowspan = _span(rows, place.row, place.rowspan)
            column, colspan = _span(columns, place.column, place.colspan)
            if rowspan and colspan:
                cells.append(FoundCell(row, column, rowspan, colspan, printed.get(index, [])))
        edges = grid.across[0], grid.down[0], grid.across[-1], grid.down[-1]
        return FoundTable(self.page, *edges, len(rows), len(columns), cells, grid.across)


def _field_of(word: Word, grid: Grid) -> int | None:
    x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2
    if not (grid.across[0] <= x <= grid.across[-1] and grid.down[0] <= y <= grid.down[-1]):
        return None
    for index, place in enumerate(grid.fields):
        if place.left <= x <= place.right and place.top <= y <= place.bottom:
            return index
    return None


def _divides_text(
    grid: Grid, held: dict[int, list[Word]], printed: dict[int, list[PrintedLine]], confirmed: bool
) -> bool:
    total = sum(len(words) for words in held.values())
    largest = max(held, key=lambda index: len(held[index]))
    if len(held[largest]) > _FRAME_SHARE * total and len(printed[largest]) >= _FRAME_LINES:
        return False
    if len({grid.fields[index].row for index in held}) == 1:
        return max(len(found) for found in printed.values()) < _PANEL_LINES
    # Underlines and boxes around single words make grids whose rows are mostly one field.
    by_row = Counter(place.row for place in grid.fields)
    if not confirmed and grid.rows > 2 and sum(count > 1 for count in by_row.values()) < 0.5 * grid.rows:
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
    """Whether the second table goes on with the first in the next column or on the next page: columns as wide."""
    page, _, right = table.end
    beside = following.page == page and following.left > right
    return (
        (beside or following.page == page + 1)
        and len(table.edges) == len(following.edges)
        and all(
            abs((one - table.left) - (two - following.left)) <= 6.0
            for one, two in zip(table.edges, following.edges, strict=True)
        )
    )


def extend(table: FoundTable, following: FoundTable, header_rows: int) -> None:
    """Appends the continuation's rows; repeated column headings are dropped to `table.dropped`."""
    table.end = following.end
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
