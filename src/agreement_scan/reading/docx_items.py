"""What the walk over a Word file's XML gives: paragraphs and tables, before they become one text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from agreement_scan.reading.docx_numbering import Numbering
from agreement_scan.reading.docx_package import Package
from agreement_scan.reading.docx_styles import Styles


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one run. size in half-points. marker: it is the mark of a note, which must not glue to a word."""

    text: str
    size: int
    bold: bool = False
    inserted: bool = False
    marker: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph as printed, `label` included in `text`. indent in points, size in half-points."""

    text: str
    size: int = 0
    level: int | None = None
    indent: float | None = None
    bold: bool = False
    centred: bool = False
    inserted: bool = False
    contents: bool = False


@dataclass(frozen=True, slots=True)
class GridCell:
    """A table cell with what stands in it."""

    row: int
    column: int
    rowspan: int
    colspan: int
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table. header_rows: as the file marks them, 0 where it does not."""

    rows: int
    columns: int
    cells: tuple[GridCell, ...]
    header_rows: int
    bold_first_row: bool


Item = Paragraph | Grid


@dataclass(slots=True)
class OpenField:
    """A complex field while it is being read; its instruction is dropped, its result kept."""

    instruction: str = ""
    result: bool = False


@dataclass(slots=True)
class Walk:
    """What the parts of the walk share.

    fields: those open where the walk stands. notes: footnotes and endnotes in order of reference, with their marks;
    numbered_notes: how many of each kind have a number for a mark. contents: how many tables of contents are open.
    tally: counts of what was noticed (`tracked_deletions`, ...).
    """

    package: Package
    styles: Styles
    numbering: Numbering
    fields: list[OpenField] = field(default_factory=list)
    notes: dict[tuple[str, str], str] = field(default_factory=dict)
    note_formats: dict[str, str] = field(default_factory=dict)
    numbered_notes: Counter[str] = field(default_factory=Counter)
    tally: Counter[str] = field(default_factory=Counter)
    contents: int = 0

    @property
    def in_instruction(self) -> bool:
        """Whether the walk stands in the instruction part of a field."""
        return any(not f.result for f in self.fields)

    @property
    def in_contents(self) -> bool:
        """Whether the walk stands in a table of contents."""
        return self.contents > 0 or any(f.instruction.split()[:1] == ["TOC"] for f in self.fields)


def paragraphs(items: tuple[Item, ...]) -> Iterator[Paragraph]:
    """All paragraphs in `items`, those in tables too, in reading order."""
    for item in items:
        if isinstance(item, Paragraph):
            yield item
        else:
            for cell in item.cells:
                yield from paragraphs(cell.items)
