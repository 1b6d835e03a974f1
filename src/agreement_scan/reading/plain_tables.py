"""Tables drawn with characters: pipes, `+---+` frames, tabs, and columns over a dashed rule.

A table's rows are lines. Where a cell goes on in the line below, each of its pieces is a `cell` block of the same row
and column; the `Cell` spans them all only if nothing else stands between them, otherwise its first piece.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from agreement_scan.labels import enumerator
from agreement_scan.model import Block, Cell, Table
from agreement_scan.reading.plain_lines import Line
from agreement_scan.reading.tables import header_rows

_PIPE_RULE = re.compile(r"[\s|+:=\-\u2500-\u257f]*[-=\u2500\u2550]{2}[\s|+:=\-\u2500-\u257f]*")
_COLUMN_RULE = re.compile(r"(?:[-=─]{2,}\s+)+[-=─]{2,}")
_PIPE = re.compile(r"[|│║]")
_GAP = re.compile(r"\s{2,}")
_LONGEST_RULE = 1000
Span = tuple[int, int]


@dataclass(slots=True)
class Row:
    """Pieces of text by column; a `section` row has one piece that names the rows below it."""

    pieces: list[tuple[int, Span]] = field(default_factory=list)
    section: bool = False


@dataclass(frozen=True, slots=True)
class Region:
    """A table found at `lines[first:last]`. header_rows: those above a rule, 0 where there is none."""

    first: int
    last: int
    rows: tuple[Row, ...]
    columns: int
    header_rows: int


def find_tables(lines: Sequence[Line]) -> list[Region]:
    """All tables, in order; they do not overlap."""
    regions: list[Region] = []
    index = 0
    while index < len(lines):
        region, behind = _at(lines, index) if lines[index].text else (None, index + 1)
        if region is not None:
            regions.append(region)
        index = max(behind, index + 1)
    return regions


def _at(lines: Sequence[Line], index: int) -> tuple[Region | None, int]:
    """The table that begins at `index`, if any, and the line to go on with."""
    line = lines[index].text
    if _PIPE.search(line) or line.startswith("+-"):
        last = _end_of_pipes(lines, index)
        return _piped(lines, index, last), last
    if "\t" in line:
        last = next((i for i in range(index, len(lines)) if "\t" not in lines[i].text), len(lines))
        return _tabbed(lines, index, last), last
    rule = next((i for i in (index, index + 1) if i < len(lines) and _is_column_rule(lines[i])), None)
    region = _aligned(lines, index, rule) if rule is not None else None
    return region, region.last if region is not None else index + 1


def _is_column_rule(line: Line) -> bool:
    return len(line.text) < _LONGEST_RULE and _COLUMN_RULE.fullmatch(line.text) is not None


# ------------------------------------------------------------------------------------------------------ pipes
def _is_piped(line: Line) -> bool:
    return bool(line.text) and (_PIPE.search(line.text) is not None or _is_frame(line))


def _is_frame(line: Line) -> bool:
    return (
        0 < len(line.text) < _LONGEST_RULE
        and _PIPE_RULE.fullmatch(line.text) is not None
        and ("+" in line.text or "|" in line.text)
    )


def _piped(lines: Sequence[Line], first: int, last: int) -> Region | None:
    columns = max((len(_pipe_pieces(line)) for line in lines[first:last] if not _is_frame(line)), default=0)
    body = [line for line in lines[first:last] if line.text and not _is_frame(line)]
    if columns < 2 or len(body) < 2:
        return None
    framed = sum(_is_frame(line) for line in lines[first:last]) > 2
    rows: list[Row] = []
    header = 0
    fresh = True
    for line in lines[first:last]:
        if _is_frame(line):
            header = header or len(rows)
            fresh = True
        elif not _PIPE.search(line.text):
            if line.text:
                rows.append(Row([(0, (line.start, line.end))], section=True))
            fresh = True
        else:
            pieces = [(c, span) for c, span in enumerate(_pipe_pieces(line)) if span[0] < span[1]]
            if rows and not fresh and not rows[-1].section and (framed or _continues(pieces)):
                rows[-1].pieces.extend(pieces)
            else:
                rows.append(Row(pieces))
            fresh = False
    return Region(first, last, tuple(rows), columns, header)


def _continues(pieces: list[tuple[int, Span]]) -> bool:
    """A line whose first cells are empty goes on with the row above."""
    return bool(pieces) and pieces[0][0] > 0


def _end_of_pipes(lines: Sequence[Line], first: int) -> int:
    """Behind the last row. Blank lines, and one line without pipes ("Trainers:"), stand inside if like rows follow."""
    last = first
    while last < len(lines):
        if _is_piped(lines[last]):
            last += 1
            continue
        ahead = [i for i in range(last, min(last + 5, len(lines))) if lines[i].text][:2]
        rows = [i for i in ahead if _is_piped(lines[i])]
        if not rows or not _are_alike(lines[first], lines[rows[0]]):
            break
        last = rows[0]
    return last


def _are_alike(line: Line, other: Line) -> bool:
    """Rows of one table have as many columns; the last may be left out."""
    if _is_frame(line) or _is_frame(other):
        return True
    return abs(len(_pipe_pieces(line)) - len(_pipe_pieces(other))) <= 1


def _pipe_pieces(line: Line) -> list[Span]:
    text, offset = line.text, line.start
    inner_start = 1 if _PIPE.match(text) else 0
    inner_end = len(text) - 1 if len(text) > 1 and _PIPE.match(text, len(text) - 1) else len(text)
    bounds = [inner_start - 1, *(m.start() for m in _PIPE.finditer(text, inner_start, inner_end)), inner_end]
    return [_trim(text, a + 1, b, offset) for a, b in pairwise(bounds)]


def _trim(text: str, start: int, end: int, offset: int) -> Span:
    raw = text[start:end]
    lead = len(raw) - len(raw.lstrip())
    stripped = raw.strip()
    return (offset + start + lead, offset + start + lead + len(stripped)) if stripped else (offset + start,) * 2


# ------------------------------------------------------------------------------------------------------- tabs
def _tabbed(lines: Sequence[Line], first: int, last: int) -> Region | None:
    rows = [Row([(c, s) for c, s in enumerate(_tab_pieces(line)) if s[0] < s[1]]) for line in lines[first:last]]
    columns = max(row.pieces[-1][0] + 1 for row in rows)
    labelled = sum(enumerator(line.text) is not None for line in lines[first:last])
    if len(rows) < 2 or columns < 2 or (columns == 2 and (len(rows) < 3 or labelled > len(rows) // 2)):
        return None
    return Region(first, last, tuple(rows), columns, 0)


def _tab_pieces(line: Line) -> list[Span]:
    pieces: list[Span] = []
    position = 0
    for part in line.text.split("\t"):
        pieces.append(_trim(line.text, position, position + len(part), line.start))
        position += len(part) + 1
    return pieces


# ---------------------------------------------------------------------------------------------------- columns
def _aligned(lines: Sequence[Line], first: int, rule: int) -> Region | None:
    starts = [lines[rule].indent + m.start() for m in re.finditer(r"[-=─]+", lines[rule].text)]
    while first > 0 and first > rule - 2 and _GAP.search(lines[first - 1].text):
        first -= 1
    last = rule + 1
    while last < len(lines) and lines[last].text:
        last += 1
    header = [line for line in lines[first:rule] if line.text]
    rows: list[Row] = []
    for line in [*header, *lines[rule + 1 : last]]:
        if _is_column_rule(line):
            continue
        pieces = [(c, s) for c, s in enumerate(_column_pieces(line, starts)) if s[0] < s[1]]
        if rows and _continues(pieces) and line not in header:
            rows[-1].pieces.extend(pieces)
        else:
            rows.append(Row(pieces))
    return Region(first, last, tuple(rows), len(starts), len(header)) if len(rows) > 1 else None


def _column_pieces(line: Line, starts: list[int]) -> list[Span]:
    """Cut at the columns of the rule; a word that straddles a cut belongs to the column where it begins."""
    cuts = [0]
    for start in starts[1:]:
        cut = min(max(start - line.indent, cuts[-1]), len(line.text))
        while 0 < cut < len(line.text) and cut > cuts[-1] and not line.text[cut - 1].isspace():
            cut -= 1
        cuts.append(cut)
    cuts.append(len(line.text))
    return [_trim(line.text, a, b, line.start) for a, b in pairwise(cuts)]


# ---------------------------------------------------------------------------------------------------- results
def table_of(region: Region, index: int, text: str) -> Table:
    """The table with a cell for every row and column. Without a rule, the look of the first rows tells the heading."""
    cells: list[Cell] = []
    anchor = min(span[0] for row in region.rows for _, span in row.pieces)
    for number, row in enumerate(region.rows):
        for column in range(region.columns):
            spans = [span for c, span in row.pieces if c == column]
            if not spans:
                if not row.section:
                    cells.append(Cell(number, column, anchor, anchor))
                continue
            anchor = spans[0][1]
            end = spans[-1][1] if _contiguous(spans, text) else anchor
            cells.append(Cell(number, column, spans[0][0], end, colspan=region.columns if row.section else 1))
    spans = [span for row in region.rows for _, span in row.pieces]
    headed = region.header_rows or header_rows([_texts(row, region.columns, text) for row in region.rows])
    start, stop = min(s for s, _ in spans), max(e for _, e in spans)
    return Table(index, start, stop, len(region.rows), region.columns, tuple(cells), headed)


def _texts(row: Row, columns: int, text: str) -> list[str]:
    return [" ".join(text[a:b] for c, (a, b) in row.pieces if c == column) for column in range(columns)]


def _contiguous(spans: Sequence[Span], text: str) -> bool:
    return all(not text[end:start].strip() for (_, end), (start, _) in pairwise(spans))


def cell_blocks(region: Region, index: int) -> Iterator[Block]:
    """One `cell` block for each piece of text, in text order."""
    for number, row in enumerate(region.rows):
        for column, (start, end) in row.pieces:
            yield Block(start, end, "cell", table=index, row=number, column=column)
