"""One page as read: its lines and tables in reading order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from statistics import median

from agreement_scan.reading.pdf_alignment import aligned_tables
from agreement_scan.reading.pdf_columns import regions
from agreement_scan.reading.pdf_contents import whole_contents_rows
from agreement_scan.reading.pdf_lines import PrintedLine, lines
from agreement_scan.reading.pdf_margin import beside_text, line_numbers
from agreement_scan.reading.pdf_notes import mark
from agreement_scan.reading.pdf_rulings import Drawings
from agreement_scan.reading.pdf_runs import Run, runs
from agreement_scan.reading.pdf_second import SecondReading
from agreement_scan.reading.pdf_tables import FoundTable, ruled_tables
from agreement_scan.reading.pdf_words import PageText

Item = PrintedLine | FoundTable
# Fewer paths than this draw no table: two rows of two cells need four strokes, or one path of a rectangle and more.
_FEWEST_RULINGS = 3
_FEW_LINES = 3


@dataclass(slots=True)
class PageLayout:
    """Lines and tables of a page in reading order; `margin` holds line numbers and watermarks."""

    number: int
    items: list[Item] = field(default_factory=list)
    margin: list[PrintedLine] = field(default_factory=list)

    @property
    def lines(self) -> list[PrintedLine]:
        """The lines outside tables."""
        return [item for item in self.items if isinstance(item, PrintedLine)]


def layout(
    number: int, texts: Sequence[PageText], drawn: Drawings, known: list[float], second: SecondReading
) -> PageLayout:
    """The page's items in reading order. known: left edges of right-hand columns so far, extended here."""
    page = PageLayout(number)
    for text in texts:
        if text.skewed:
            page.margin += lines(number, text.frame, runs(text.words), -1)
            continue
        text = replace(text, words=tuple(mark(text.words)))
        tables: list[FoundTable] = []
        words = list(text.words)
        if len(drawn.rulings) >= _FEWEST_RULINGS:
            ruled = second.settled(number, text, drawn, ruled_tables(number, text, drawn.rulings))
            tables, words = ruled.tables, ruled.words
        found = runs(words)
        numbers, found = line_numbers(found)
        page.margin += lines(number, text.frame, numbers, -1)
        found = whole_contents_rows(found)
        wide, found = aligned_tables(number, text.frame, found, fewest_columns=3)
        tables += wide
        groups, edges = regions([*found, *_stand_ins(tables, found)], known)
        known[:] = sorted({*known, *(round(edge) for edge in edges)})[:40]
        for group in groups:
            page.items += _ordered(number, text, group, tables, len(page.items))
        _widen(page.lines)
    return page


def _widen(printed: Sequence[PrintedLine]) -> None:
    """Gives a region of few lines, whose own edges say little, the edges of what it stands in.

    A lone title or signature is centred or indented against the column around it, or else against the page.
    """
    counts = Counter(line.region for line in printed)
    extents = {line.region: line.column for line in printed}
    page = (min((e[0] for e in extents.values()), default=0.0), max((e[1] for e in extents.values()), default=0.0))
    large = [extents[region] for region, count in counts.items() if count > _FEW_LINES]
    for line in printed:
        if counts[line.region] <= _FEW_LINES:
            left, right = line.column
            around = [e for e in large if e[0] - 2 <= left and right <= e[1] + 2]
            line.column = min(around, key=lambda e: e[1] - e[0], default=page)


def _stand_ins(tables: Sequence[FoundTable], found: Sequence[Run]) -> list[Run]:
    """A run as large as each table, so that text flows around it."""
    size = median(run.size for run in found) if found else 10.0
    stand_ins = []
    for index, table in enumerate(tables):
        middle, width = (table.top + table.bottom) / 2, table.right - table.left
        run = Run(len(found), [], table.left, table.right, table.top, table.bottom, middle, size)
        run.table, run.ink, run.count = index, width, 8
        stand_ins.append(run)
    return stand_ins


def _ordered(
    number: int, text: PageText, group: Sequence[Run], tables: Sequence[FoundTable], region: int
) -> list[Item]:
    ruled = [tables[run.table] for run in group if run.table is not None]
    unruled, rest = aligned_tables(number, text.frame, [run for run in group if run.table is None])
    margin, rest = beside_text(rest)
    notes = lines(number, text.frame, margin, -2 - region)
    for note in notes:
        note.beside = True
    items: list[Item] = [*notes, *lines(number, text.frame, rest, region), *ruled, *unruled]
    return sorted(items, key=lambda item: item.base if isinstance(item, PrintedLine) else item.top + 1.0)
