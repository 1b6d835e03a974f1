"""Paragraphs, tables, furniture and notes of all pages become the one text of the document, with its blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from statistics import median

from agreement_scan.model import Block, BlockKind, Cell, Line, Table
from agreement_scan.reading.pdf_hyphens import Vocabulary, is_compound
from agreement_scan.reading.pdf_lines import PrintedLine
from agreement_scan.reading.pdf_page import PageLayout
from agreement_scan.reading.pdf_paragraphs import is_unfinished, runs_on, starts_paragraph
from agreement_scan.reading.pdf_runs import LEADERS
from agreement_scan.reading.pdf_tables import FoundCell, FoundTable, extend, goes_on
from agreement_scan.reading.pdf_typography import Typography
from agreement_scan.reading.pdf_words import LINE_END_HYPHEN
from agreement_scan.reading.tables import header_rows

# How far behind a note may lie that goes on: over the furniture and the paragraphs of a page.
_LOOK_BACK = 60
_HYPHEN_ENDS = (LINE_END_HYPHEN, "-", "\u2010", "\u00ad")
_LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
_DROPPED = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
# Bullets of the fonts Symbol and Wingdings, which have no Unicode value of their own.
_SYMBOLS = {
    "\uf0b7": "•",
    "\uf0a7": "▪",
    "\uf0d8": "➢",
    "\uf0fc": "✓",
    "\uf02d": "–",
    "\uf076": "❖",
    "\uf06e": "■",
    "\uf0a8": "□",
}
_TABLE = str.maketrans(
    {**_LIGATURES, **_SYMBOLS, **dict.fromkeys(_DROPPED, None), "\u00a0": " ", LINE_END_HYPHEN: "-"}
    | {chr(code): None for code in (*range(9), *range(14, 32), 127)}
)


@dataclass(slots=True)
class Draft:
    """A block before it has a place in the text."""

    kind: BlockKind
    lines: list[PrintedLine] = field(default_factory=list)
    level: int | None = None
    centred: bool = False
    contents: bool = False


_SPECIAL = re.compile("[" + re.escape("".join(map(chr, _TABLE))) + "]")


def clean(text: str) -> str:
    """Ligatures, symbol bullets and invisible characters settled; hyphens at line ends kept."""
    return text.translate(_TABLE) if _SPECIAL.search(text) else text


def drafts(pages: Sequence[PageLayout], aside: dict[int, BlockKind], kind: Typography) -> list[Draft | FoundTable]:
    """Blocks in reading order.

    What interrupts a paragraph (furniture, notes, a floating table) stands behind it: the paragraph stays open while
    they are placed, and takes the lines with which it goes on.
    """
    done: list[Draft | FoundTable] = []
    current: Draft | None = None
    table: FoundTable | None = None
    for page in pages:
        for item in page.items:
            if isinstance(item, FoundTable):
                if table is not None and goes_on(table, item):
                    extend(table, item, heading_rows(table))
                    continue
                table = item
                done.append(item)
                if current is not None and not is_unfinished(current.lines):
                    current = None
            elif id(item) in aside:
                _set_aside(done, item, aside[id(item)], kind)
            elif item.beside:
                _set_aside(done, item, "paragraph", kind)
            elif current is not None and _takes(current, item, table, kind):
                current.lines.append(item)
            else:
                current, table = Draft("paragraph", [item]), None
                done.append(current)
    return done


def _takes(current: Draft, line: PrintedLine, table: FoundTable | None, kind: Typography) -> bool:
    """Whether the paragraph goes on with the line, over a table if one stands between."""
    if table is not None and table.page == line.page:
        return line.text[:1].islower() and runs_on(current.lines, line)
    return not starts_paragraph(current.lines, line, kind)


def _set_aside(done: list[Draft | FoundTable], line: PrintedLine, kind: BlockKind, typography: Typography) -> None:
    """Places furniture, or a line of a foot- or side note, which goes on with the last such note where it can."""
    if kind != "furniture":
        notes = (item for item in reversed(done[-_LOOK_BACK:]) if isinstance(item, Draft) and item.kind == kind)
        note = next((item for item in notes if item.lines[-1].beside == line.beside), None)
        near = note is not None and (kind == "footnote" or note.lines[-1].page == line.page)
        if note is not None and near and not starts_paragraph(note.lines, line, typography):
            note.lines.append(line)
            return
    done.append(Draft(kind, [line]))


@dataclass(slots=True)
class Composition:
    """The text so far, with its blocks and tables."""

    kind: Typography
    words: Vocabulary
    parts: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)

    def add(self, found: Iterable[Draft | FoundTable]) -> None:
        """Appends blocks and tables, each apart from the one before by an empty line."""
        for item in found:
            if isinstance(item, FoundTable):
                self._table(item)
            else:
                self._draft(item)

    def text(self) -> str:
        """The whole text."""
        return "".join(self.parts)

    def _write(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def _draft(self, draft: Draft) -> None:
        text, spans = _joined(draft.lines, self.words)
        if not text:
            return
        if self.length:
            self._write("\n\n")
        start = self.length
        self._write(text)
        self.blocks.append(_block(draft, start, start + len(text), _placed(draft.lines, spans, start), self.kind))

    def _table(self, table: FoundTable) -> None:
        index = len(self.tables)
        if self.length:
            self._write("\n\n")
        start = self.length
        cells: list[Cell] = []
        for row in range(table.rows):
            if row:
                self._write("\n")
            touching = [cell for cell in table.cells if cell.row <= row < cell.row + cell.rowspan]
            for place, cell in enumerate(sorted(touching, key=lambda cell: cell.column)):
                if place:
                    self._write("\t")
                if cell.row == row:
                    cells.append(self._cell(cell, index))
        self.tables.append(
            Table(index, start, self.length, table.rows, table.columns, tuple(cells), heading_rows(table), table.page)
        )
        for line in table.dropped:
            self._draft(Draft("furniture", [line]))

    def _cell(self, cell: FoundCell, table: int) -> Cell:
        start = self.length
        text, spans = _joined(cell.lines, self.words)
        self._write(text)
        if text:
            block = _block(Draft("cell", cell.lines), start, self.length, _placed(cell.lines, spans, start), self.kind)
            self.blocks.append(replace(block, table=table, row=cell.row, column=cell.column))
        return Cell(cell.row, cell.column, start, self.length, cell.rowspan, cell.colspan)


def heading_rows(table: FoundTable) -> int:
    """How many rows at the top hold column headings."""
    rows = [[""] * table.columns for _ in range(table.rows)]
    bold: list[list[bool]] = [[] for _ in range(table.rows)]
    for cell in table.cells:
        rows[cell.row][cell.column] = " ".join(line.text for line in cell.lines)
        bold[cell.row] += [line.bold for line in cell.lines]
    return header_rows(rows, [bool(row) and all(row) for row in bold])


def _placed(lines: Sequence[PrintedLine], spans: Sequence[tuple[int, int]], base: int) -> tuple[Line, ...]:
    return tuple(
        Line(base + start, base + end, line.page, line.frame.box(line.left, line.top, line.right, line.bottom))
        for line, (start, end) in zip(lines, spans, strict=True)
        if end > start
    )


def _block(draft: Draft, start: int, end: int, lines: tuple[Line, ...], kind: Typography) -> Block:
    first = draft.lines[0]
    return Block(
        start=start,
        end=end,
        kind=draft.kind,
        page=first.page,
        level=draft.level,
        indent=round(max(0.0, first.left - first.column[0]), 1),
        size=round(median(line.size for line in draft.lines) / kind.body, 2),
        bold=all(line.bold for line in draft.lines),
        centred=draft.centred,
        lines=lines,
        contents=draft.contents,
    )


def _joined(lines: Sequence[PrintedLine], words: Vocabulary) -> tuple[str, list[tuple[int, int]]]:
    """The text of a block and the span of each of its lines."""
    text = ""
    spans: list[tuple[int, int]] = []
    for line in lines:
        piece = clean(_without_leaders(line.text) if line.contents else line.text).strip()
        if text and piece:
            text = _before(text, line, piece, words)
            if spans:
                spans[-1] = (spans[-1][0], min(spans[-1][1], len(text.rstrip(" "))))
        start = len(text)
        text += piece
        if line.text.endswith("\u00ad"):
            text += "\u00ad"
        spans.append((start, len(text)))
    return text.rstrip("\u00ad"), [(start, min(end, len(text.rstrip("\u00ad")))) for start, end in spans]


def _without_leaders(text: str) -> str:
    return " ".join(LEADERS.sub(" ", text).split())


def _before(text: str, line: PrintedLine, piece: str, words: Vocabulary) -> str:
    """`text` made ready for the next line: hyphen kept, hyphen taken away, or a space added."""
    if text.endswith("\u00ad"):
        return text[:-1]
    if text.endswith(("-", "\u2010")) and len(text) > 1 and text[-2].isalnum() and piece[0].isalnum():
        return text if is_compound(text[:-1], piece, words) else text[:-1]
    return text + " "
