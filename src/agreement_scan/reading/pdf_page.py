"""One page as read: its lines and tables in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

from agreement_scan.reading.pdf_alignment import aligned_tables
from agreement_scan.reading.pdf_columns import regions
from agreement_scan.reading.pdf_lines import PrintedLine, Run, lines, runs
from agreement_scan.reading.pdf_rulings import Drawings
from agreement_scan.reading.pdf_tables import FoundTable, ruled_tables
from agreement_scan.reading.pdf_words import PageText

Item = PrintedLine | FoundTable
# Fewer paths than this draw no table: two rows of two cells need four strokes, or one path of a rectangle and more.
_FEWEST_RULINGS = 3


@dataclass(slots=True)
class PageLayout:
    """Lines and tables of a page in reading order."""

    number: int
    items: list[Item] = field(default_factory=list)

    @property
    def lines(self) -> list[PrintedLine]:
        """The lines outside tables."""
        return [item for item in self.items if isinstance(item, PrintedLine)]


def layout(number: int, texts: Sequence[PageText], drawn: Drawings, known: list[float]) -> PageLayout:
    """The page's items in reading order. known: left edges of right-hand columns so far, extended here."""
    page = PageLayout(number)
    for text in texts:
        tables: list[FoundTable] = []
        words = list(text.words)
        if len(drawn.rulings) >= _FEWEST_RULINGS:
            tables, words = ruled_tables(number, text, drawn.rulings)
        found = runs(words)
        groups, edges = regions([*found, *_stand_ins(tables, found)], known)
        known[:] = sorted({*known, *(round(edge) for edge in edges)})[:40]
        for group in groups:
            page.items += _ordered(number, text, group, tables, len(page.items))
    return page


def _stand_ins(tables: Sequence[FoundTable], found: Sequence[Run]) -> list[Run]:
    """A run as large as each table, so that text flows around it."""
    size = median(run.size for run in found) if found else 10.0
    return [
        Run(len(found), [], table.left, table.right, table.top, table.bottom, (table.top + table.bottom) / 2, size, i)
        for i, table in enumerate(tables)
    ]


def _ordered(
    number: int, text: PageText, group: Sequence[Run], tables: Sequence[FoundTable], region: int
) -> list[Item]:
    ruled = [tables[run.table] for run in group if run.table is not None]
    unruled, rest = aligned_tables(number, text.frame, [run for run in group if run.table is None])
    items: list[Item] = [*lines(number, text.frame, rest, region), *ruled, *unruled]
    return sorted(items, key=lambda item: item.base if isinstance(item, PrintedLine) else item.top + 1.0)
