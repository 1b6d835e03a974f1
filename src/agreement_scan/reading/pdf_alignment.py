"""Tables without rulings: rows of short pieces that start at the same places, with clear strips between them.

Running text in columns looks alike from afar; `pdf_columns` has taken it apart before. What remains side by side is a
table, a list with its labels, a table of contents or a pair of signatures; only the first is wanted here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from agreement_scan.reading.pdf_frame import Frame
from agreement_scan.reading.pdf_lines import lines
from agreement_scan.reading.pdf_runs import Run, has_leaders, is_bare_label
from agreement_scan.reading.pdf_tables import FoundCell, FoundTable
from agreement_scan.reading.pdf_words import Word

_PIECE_GAP, _COLUMN_GAP = 1.0, 1.0
_FEWEST_ROWS = 3
_WIDEST_WORDS = 9


@dataclass(slots=True)
class _Piece:
    left: float
    right: float
    words: list[Word]

    def text(self) -> str:
        return " ".join(word.text for word in self.words)


@dataclass(slots=True)
class _Row:
    base: float
    top: float
    bottom: float
    size: float
    pieces: list[_Piece]
    runs: list[Run]

    def has_leaders(self) -> bool:
        """Whether the row is a line of a table of contents or a form to fill in."""
        return any(has_leaders(piece.text()) for piece in self.pieces)

    def goes_on_twice(self) -> bool:
        """Whether two pieces go on with a sentence, as the lines of two columns do."""
        return sum(piece.words[0].text[0].islower() for piece in self.pieces) > 1


def aligned_tables(
    page: int, frame: Frame, found: Sequence[Run], fewest_columns: int = 2
) -> tuple[list[FoundTable], list[Run]]:
    """The tables among the runs, and the runs that belong to none.

    With three columns or more a table shows before the page is split into columns of text, which might cut it in two;
    with two it shows only inside one of them.
    """
    if not _may_hold_rows(found, fewest_columns):
        return [], list(found)
    rows = _rows(found)
    tables: list[FoundTable] = []
    rest: list[Run] = []
    index = 0
    while index < len(rows):
        end, columns = _stretch(rows, index, fewest_columns)
        part = rows[index:end]
        if _content_columns(part, columns) >= fewest_columns and _is_table(part, columns):
            tables.append(_table(page, frame, part, columns))
            index = end
        else:
            rest += rows[index].runs
            index += 1
    return tables, rest


def _may_hold_rows(found: Sequence[Run], columns: int) -> bool:
    """Whether enough runs stand beside each other at all: a cheap look before the careful one."""
    bases = sorted(run.base for run in found)
    near = sum(two - one <= 3.0 for one, two in pairwise(bases))
    return near >= (columns - 1) * _FEWEST_ROWS


def _rows(found: Sequence[Run]) -> list[_Row]:
    rows: list[_Row] = []
    for run in sorted((run for run in found), key=lambda item: (item.base, item.left)):
        if rows and abs(run.base - rows[-1].base) <= 0.3 * max(run.size, 1.0):
            rows[-1].runs.append(run)
        else:
            rows.append(_Row(run.base, run.top, run.bottom, run.size, [], [run]))
    for row in rows:
        row.top, row.bottom = min(run.top for run in row.runs), max(run.bottom for run in row.runs)
        for run in sorted(row.runs, key=lambda item: item.left):
            if row.pieces and run.left - row.pieces[-1].right < _PIECE_GAP * row.size:
                row.pieces[-1].words += run.words
                row.pieces[-1].right = max(row.pieces[-1].right, run.right)
            else:
                row.pieces.append(_Piece(run.left, run.right, list(run.words)))
    return rows


def _stretch(rows: Sequence[_Row], start: int, fewest: int) -> tuple[int, list[tuple[float, float]]]:
    """The longest stretch of rows from `start` that keeps the strips of its first row; its columns' extents."""
    if len(rows[start].pieces) < fewest or rows[start].has_leaders():
        return start + 1, []
    columns = [(piece.left, piece.right) for piece in rows[start].pieces]
    count = len(columns)
    end = start + 1
    while end < len(rows):
        row, above = rows[end], rows[end - 1]
        if row.base - above.base > 3.2 * row.size or row.has_leaders() or (fewest > 2 and row.goes_on_twice()):
            break
        merged = _merged(columns, row)
        if len(merged) < count or len(merged) > count + 2:
            break
        if len(row.pieces) == 1 and not _goes_on(row, above, merged):
            break
        columns, end = merged, end + 1
        count = len(columns)
    while end > start + 1 and len(rows[end - 1].pieces) == 1 and rows[end - 1].pieces[0].left < columns[0][1]:
        end -= 1
    return end, columns


def _merged(columns: Sequence[tuple[float, float]], row: _Row) -> list[tuple[float, float]]:
    """Column extents once the row's pieces are added; what comes nearer than a gap becomes one column."""
    spans = sorted([*columns, *((piece.left, piece.right) for piece in row.pieces)])
    merged = [spans[0]]
    for left, right in spans[1:]:
        if left - merged[-1][1] < _COLUMN_GAP * 0.8 * row.size:
            merged[-1] = (merged[-1][0], max(merged[-1][1], right))
        else:
            merged.append((left, right))
    return merged


def _goes_on(row: _Row, above: _Row, columns: Sequence[tuple[float, float]]) -> bool:
    """A single piece goes on a cell above it: directly below, in a column other than the first."""
    close = row.base - above.base < 1.5 * row.size
    return close and (len(columns) > 2 or row.pieces[0].left >= columns[1][0] - row.size)


def _is_table(rows: Sequence[_Row], columns: Sequence[tuple[float, float]]) -> bool:
    full = [row for row in rows if len(row.pieces) >= 2]
    if len(full) < (_FEWEST_ROWS if len(columns) > 2 else _FEWEST_ROWS + 1) or len(full) < 0.5 * len(rows):
        return False
    first = [row.pieces[0].text() for row in full]
    if all(is_bare_label(text) for text in first) and len(columns) < 3:
        return False
    if not all(_starts_align(full, column) for column in columns):
        return False
    words = [len(piece.words) for row in full for piece in row.pieces]
    if median(words) > _WIDEST_WORDS:
        return False
    return not _reads_as_text(full, columns)


def _content_columns(rows: Sequence[_Row], columns: Sequence[tuple[float, float]]) -> int:
    """Number of columns that hold more than list labels."""
    count = 0
    for left, right in columns:
        texts = [p.text() for row in rows for p in row.pieces if left - 1 <= p.left and p.right <= right + 1]
        count += any(not is_bare_label(text) for text in texts)
    return count


def _starts_align(rows: Sequence[_Row], column: tuple[float, float]) -> bool:
    """Whether most pieces of the column share a left edge, a right edge or a middle."""
    pieces = [p for row in rows for p in row.pieces if column[0] <= (p.left + p.right) / 2 <= column[1]]
    if len(pieces) < 0.4 * len(rows):
        return False
    slack = 0.5 * rows[0].size
    for places in (
        [p.left for p in pieces],
        [p.right for p in pieces],
        [(p.left + p.right) / 2 for p in pieces],
    ):
        middle = median(places)
        if sum(abs(place - middle) <= slack for place in places) >= 0.7 * len(places):
            return True
    return False


def _reads_as_text(rows: Sequence[_Row], columns: Sequence[tuple[float, float]]) -> bool:
    """Columns whose lines fill them and go on with a sentence, as running text does."""
    texts: list[bool] = []
    for left, right in columns:
        pieces = [p for row in rows for p in row.pieces if left - 1 <= p.left and p.right <= right + 1]
        if not pieces:
            continue
        filled = median(p.right - p.left for p in pieces) >= 0.7 * (right - left)
        going_on = sum(p.words[0].text[0].islower() for p in pieces) >= 0.4 * len(pieces)
        texts.append(going_on or (filled and len(columns) == 2 and median(len(p.words) for p in pieces) > 3))
    # A text in the second of two columns explains what stands in the first: a glossary is a table.
    return sum(texts) >= 2 or (len(columns) == 2 and texts[0])


def _table(page: int, frame: Frame, rows: Sequence[_Row], columns: Sequence[tuple[float, float]]) -> FoundTable:
    starts = _row_starts(rows)
    cells: list[FoundCell] = []
    for number, first in enumerate(starts):
        last = starts[number + 1] if number + 1 < len(starts) else len(rows)
        held: dict[int, list[Run]] = {}
        for row in rows[first:last]:
            for run in row.runs:
                held.setdefault(_column_of(run, columns), []).append(run)
        for column in range(len(columns)):
            printed = lines(page, frame, held.get(column, []), -1)
            cells.append(FoundCell(number, column, 1, 1, printed))
    edges = (*(left for left, _ in columns), columns[-1][1])
    return FoundTable(
        page,
        columns[0][0],
        min(row.top for row in rows),
        columns[-1][1],
        max(row.bottom for row in rows),
        len(starts),
        len(columns),
        cells,
        edges,
    )


def _column_of(run: Run, columns: Sequence[tuple[float, float]]) -> int:
    middle = (run.left + run.right) / 2
    return min(range(len(columns)), key=lambda i: max(columns[i][0] - middle, middle - columns[i][1], 0.0))


def _row_starts(rows: Sequence[_Row]) -> list[int]:
    """Where a table row begins: where the first column has text, or where the distance to the row above is wide."""
    steps = [two.base - one.base for one, two in pairwise(rows)]
    narrow, wide = (min(steps), max(steps)) if steps else (0.0, 0.0)
    spaced = wide > 1.2 * narrow and narrow < 1.45 * rows[0].size
    first_column = rows[0].pieces[0].left
    starts = [0]
    for index, step in enumerate(steps, start=1):
        row = rows[index]
        led = row.pieces[0].left <= first_column + row.size
        begins = step > (narrow + wide) / 2 if spaced else led
        if begins:
            starts.append(index)
    return starts
