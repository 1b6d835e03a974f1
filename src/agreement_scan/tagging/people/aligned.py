"""Lists and totals set in columns with nothing but spaces: rows under a line of headings that the lexicon knows.

Readers take such lines for prose where no rule stands below the headings; the headings of a list of people tell them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from agreement_scan.codebook.people import People
from agreement_scan.model import Document
from agreement_scan.passages import view
from agreement_scan.tagging.people.columns import kind_of
from agreement_scan.tagging.people.grids import Field, Grid, Row

_PIECE = re.compile(r"\S+(?: \S+)*")
_LEAST = 3
_SLACK = 2


def aligned_grids(document: Document, people: People) -> Iterator[Grid]:
    """Grids of such lists, in reading order; text inside the document's own tables is left alone."""
    if "   " not in document.text:
        return
    inside = [(table.start, table.end) for table in document.tables]
    lines = [m for m in re.finditer(r"[^\n]+", document.text) if not any(a <= m.start() < b for a, b in inside)]
    position = 0
    index = len(document.tables)
    while position < len(lines):
        starts = _headings(lines[position].group(), people)
        if not starts:
            position += 1
            continue
        last = _last(lines, position, starts, people)
        rows = tuple(_row(document, lines[i], starts) for i in range(position, last))
        if len(rows) > 2:
            yield Grid(index, lines[position].start(), lines[last - 1].end(), None, len(starts), rows)
            index += 1
        position = max(last, position + 1)


def _headings(line: str, people: People) -> list[int]:
    """Where the columns begin, if `line` is a line of headings of a list of people; else nothing."""
    if "  " not in line.strip() or len(line) > 250 or line.rstrip().endswith("."):
        return []
    pieces = list(_PIECE.finditer(line))
    kinds = [kind_of(piece.group(), people.columns) for piece in pieces]
    known = [kind for kind in kinds if kind]
    telling = {"name", "surname", "sex", "post"} & set(known) or {"female", "male"} <= set(known)
    if len(known) < _LEAST or len(known) * 3 < len(kinds) * 2 or not telling:
        return []
    return [piece.start() for piece in pieces]


def _last(lines: Sequence[re.Match[str]], first: int, starts: Sequence[int], people: People) -> int:
    """Behind the last line that has the columns, or is a short title between such lines."""
    last = first + 1
    for position in range(first + 1, len(lines)):
        line = lines[position].group()
        if line.strip() != lines[first].group().strip() and _headings(line, people):
            break
        pieces = list(_PIECE.finditer(line))
        if len(pieces) >= 2 and any(
            abs(piece.start() - start) <= _SLACK for piece in pieces[1:] for start in starts[1:]
        ):
            last = position + 1
        elif len(line.strip()) > 70 or position - last >= 2:
            break
    return last


def _row(document: Document, line: re.Match[str], starts: Sequence[int]) -> Row:
    fields: dict[int, Field] = {}
    for piece in _PIECE.finditer(line.group()):
        column = max((i for i, start in enumerate(starts) if start <= piece.start() + _SLACK), default=0)
        start, end = line.start() + piece.start(), line.start() + piece.end()
        if column in fields:
            start = fields[column].start
        fields[column] = Field(view(document.text, start, end).text, start, end)
    return Row(fields, len(fields) == 1 and 0 in fields and not re.match(r"\s*\d+\s*$", line.group()))
