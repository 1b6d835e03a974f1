"""A second reading of hard pages: drawings that suggest tables which our own grid does not find or is not sure of.

Only such pages are given to pdfplumber (`pdf_plumber`), which costs fifty milliseconds a page. What it draws is held to
the same tests as our own grids, and is filled with our own words, so that text and places never come from elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from agreement_scan.model import Note
from agreement_scan.reading.pdf_grid import grid_of
from agreement_scan.reading.pdf_plumber import Cells, PlumberFile, TableReaderError
from agreement_scan.reading.pdf_rulings import Drawings
from agreement_scan.reading.pdf_tables import Filling, FoundTable, RuledTables
from agreement_scan.reading.pdf_verdicts import listed
from agreement_scan.reading.pdf_words import PageText

# A drawing with more paths is a map or a chart; pdfplumber would need seconds for it.
_MOST_PATHS = 2500
# Where so many hard pages in a row gave no table, their drawings are ornaments that stand on every page.
_FRUITLESS = 8
# A second reading of more pages would take longer than a document may take in a batch.
_MOST_PAGES = 400
# Share of a table's area that its cells cover; underlined words and marked passages leave gaps between them.
_COVERED = 0.9


class SecondReading:
    """pdfplumber on the hard pages of one file, opened with the first of them."""

    def __init__(self, data: bytes, passwords: Sequence[str]) -> None:
        self._file = PlumberFile(data, passwords)
        self._cells: tuple[int, list[Cells]] = (0, [])
        self._fruitless = 0
        self.asked: list[int] = []
        self._failed: list[int] = []
        self._passed_over: list[int] = []

    def settled(self, number: int, text: PageText, drawn: Drawings, first: RuledTables) -> RuledTables:
        """The tables of the page after a second reading, where it needs one; a certain table stays as it is."""
        if not first.asks:
            return first
        result = RuledTables(list(first.tables), list(first.words))
        for cells in self._asked(number, drawn):
            grid = grid_of([text.frame.to_reading(*cell) for cell in cells])
            if grid is not None and grid.columns > 1 and grid.covered() >= _COVERED:
                _take(result, Filling(number, text, grid, result.words))
        if len(result.tables) > len(first.tables):
            self._fruitless = 0
        for table in first.doubtful:
            _keep(result, table)
        return result

    def notes(self) -> tuple[Note, ...]:
        """What a person should know: pages that pdfplumber failed on, pages that it was not asked for any more."""
        kinds = (("table_reader_failed", self._failed), ("table_reader_stopped", self._passed_over))
        return tuple(Note(kind, f"pages {listed(found)}") for kind, found in kinds if found)

    def _asked(self, number: int, drawn: Drawings) -> list[Cells]:
        """What pdfplumber draws; a page with text in two directions is asked for once."""
        if self._cells[0] == number:
            return self._cells[1]
        found: list[Cells] = []
        if self._fruitless >= _FRUITLESS or len(self.asked) >= _MOST_PAGES or drawn.paths > _MOST_PATHS:
            self._passed_over.append(number)
        else:
            self._fruitless += 1
            self.asked.append(number)
            try:
                found = self._file.tables(number)
            except TableReaderError:
                self._failed.append(number)
        self._cells = number, found
        return found


def _take(result: RuledTables, filling: Filling) -> None:
    table = filling.table(confirmed=True)
    if table is not None and not any(_overlap(table, other) for other in result.tables):
        result.tables.append(table)
        result.words = filling.outside


def _keep(result: RuledTables, table: FoundTable) -> None:
    """Keeps a doubtful table of the first reading unless the second found one in its place."""
    if any(_overlap(table, other) for other in result.tables):
        return
    result.tables.append(table)
    result.words = [word for word in result.words if not _within(word.left, word.right, word.base, table)]


def _within(left: float, right: float, base: float, table: FoundTable) -> bool:
    return table.left <= (left + right) / 2 <= table.right and table.top <= base <= table.bottom


def _overlap(one: FoundTable, two: FoundTable) -> bool:
    return (
        min(one.right, two.right) - max(one.left, two.left) > 1.0
        and min(one.bottom, two.bottom) - max(one.top, two.top) > 1.0
    )
