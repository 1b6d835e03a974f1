"""Runs become the printed lines of one column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from agreement_scan.labels import division
from agreement_scan.reading.pdf_frame import Frame
from agreement_scan.reading.pdf_runs import Run, has_leaders, is_bare_label
from agreement_scan.reading.pdf_words import Word

# A line of a table of contents ends with them.
_CONTENTS = re.compile(r"(?:\s?[.·…_]){4,}\s*(?:\d{1,4}|[ivxl]{1,6})(?:\s*[–-]\s*\d{1,4})*(?:\s+\d{1,4})?\s*$")
_GLUE_GAP = 0.12
# Pieces of a row farther apart than this stand for themselves: an emblem's two sides, a pair of signatures.
_APART_GAP = 3.0
_NARROW = 25.0
_FEW = 5
_FEWEST_LETTERS = 4


@dataclass(slots=True)
class PrintedLine:
    """One line of one column. `column` holds the left and right edge of the text in that column.

    bold: all letters are. contents: a line of a table of contents. beside: it stands in the
    margin beside the text. order: place of the first word in the content
    stream. first_word_width tells whether a break before the line was needed.
    """

    page: int
    frame: Frame
    text: str
    left: float
    right: float
    top: float
    bottom: float
    base: float
    size: float
    bold: bool
    order: int
    first_word_width: float
    column: tuple[float, float] = (0.0, 0.0)
    region: int = 0
    contents: bool = False
    beside: bool = False


def lines(page: int, frame: Frame, found: Sequence[Run], region: int) -> list[PrintedLine]:
    """The printed lines of one column, top to bottom. Runs whose heights overlap by half stand on one line."""
    rows: list[list[Run]] = []
    for run in sorted(found, key=lambda item: (item.base, item.left)):
        row = next((row for row in rows[-3:] if _same_row(row, run)), None)
        if row is None:
            rows.append([run])
        else:
            row.append(run)
    width = max(run.right for run in found) - min(run.left for run in found) if found else 0.0
    printed = [
        _printed(page, frame, part, region)
        for row in rows
        for part in _parts(sorted(row, key=lambda item: item.left), width)
    ]
    printed.sort(key=lambda line: (line.base, line.left))
    _set_column(printed)
    return printed


def _same_row(row: Sequence[Run], run: Run) -> bool:
    main = max(row, key=lambda item: (item.size, item.right - item.left))
    if abs(main.base - run.base) <= 0.25 * min(main.size, run.size):
        clear = True
    else:
        smaller, larger = sorted((main, run), key=lambda item: item.size)
        # Raised or lowered type: its middle lies within the body of the larger type.
        middle = smaller.base - 0.35 * smaller.size
        clear = (
            smaller.size < 0.9 * larger.size
            and larger.base - 0.95 * larger.size < middle < larger.base + 0.1 * larger.size
        )
    return clear and not any(_overlap(other, run) > 0.5 * min(run.size, other.size) for other in row)


def _parts(row: Sequence[Run], width: float) -> list[list[Run]]:
    """The row in one part, or in several where wide gaps stand in it.

    A label keeps its text, and two words of a justified line in a narrow column may stand far apart too.
    """
    if len(row) == 1 or has_leaders(" ".join([word.text for run in row for word in run.words])):
        return [list(row)]
    narrow = 0.35 * width if width < _NARROW * row[0].size else 0.0
    parts: list[list[Run]] = [[row[0]]]
    for run in row[1:]:
        last = parts[-1]
        gap = run.left - max(item.right for item in last)
        wide = gap > max(_APART_GAP * max(run.size, last[-1].size), narrow)
        if wide and not run.small and not _is_label(last):
            parts.append([run])
        else:
            last.append(run)
    return parts


def _is_label(row: Sequence[Run]) -> bool:
    text = " ".join(word.text for run in row for word in run.words)
    return len(text) <= 4 or is_bare_label(text) or division(text) is not None


def _overlap(one: Run, other: Run) -> float:
    return min(one.right, other.right) - max(one.left, other.left)


def _printed(page: int, frame: Frame, row: Sequence[Run], region: int) -> PrintedLine:
    words = [word for run in row for word in run.words]
    glue = _letter_gap(words)
    parts = [words[0].text]
    for previous, word in pairwise(words):
        apart = word.spaced and not word.marker and not glue
        glued = not apart and (_is_glued(previous, word) or word.left - previous.right < glue)
        parts.append(word.text if glued else " " + word.text)
    row_text = "".join(parts)
    letters = [word for word in words if not word.marker and word.text.lower() != word.text.upper()] or words
    sizes = {word.size for word in letters}
    size = letters[0].size if len(sizes) == 1 else median(word.size for word in letters)
    return PrintedLine(
        page=page,
        frame=frame,
        text=row_text,
        left=min(run.left for run in row),
        right=max(run.right for run in row),
        top=min(run.top for run in row),
        bottom=max(run.bottom for run in row),
        base=max(row, key=lambda run: (run.size, run.right - run.left)).base,
        size=size,
        bold=all(word.bold for word in letters),
        order=min(run.order for run in row),
        first_word_width=words[0].right - words[0].left,
        region=region,
        contents=any(run.contents for run in row) or (has_leaders(row_text) and bool(_CONTENTS.search(row_text))),
    )


def _letter_gap(words: Sequence[Word]) -> float:
    """Below which gap the pieces of a line of spaced letters ("P R E A M B L E") are one word; 0 for other lines."""
    if len(words) < _FEWEST_LETTERS or not all(len(word.text) == 1 and word.text.isalpha() for word in words):
        return 0.0
    gaps = [two.left - one.right for one, two in pairwise(words)]
    return 1.6 * max(median(gaps), 0.1)


def _is_glued(before: Word, word: Word) -> bool:
    """Whether the word follows without a space: a raised marker, or a piece that the stream set apart."""
    gap = word.left - before.right
    if word.marker:
        return gap < 0.35 * before.size
    return not word.spaced and not before.marker and gap < _GLUE_GAP * word.size


def _set_column(printed: Sequence[PrintedLine]) -> None:
    """Gives the lines the edges of their column: on the right where most lines end, or else where the longest do."""
    if not printed:
        return
    left = min(line.left for line in printed)
    right = _right_edge([line.right for line in printed])
    for line in printed:
        line.column = (left, max(right, line.right) if len(printed) < _FEW else right)


def _right_edge(rights: Sequence[float]) -> float:
    """Justified lines end at one place, and a running head may stand beyond it; of ragged lines the longest count."""
    ordered = sorted(rights, reverse=True)
    if len(ordered) < _FEW:
        return ordered[0]
    best, most = ordered[0], 0
    for right in ordered:
        count = sum(1 for other in ordered if 0 <= right - other <= 2.0)
        if count > most:
            best, most = right, count
    beyond = sum(1 for right in ordered if right > best + 2.0)
    if most >= max(4, 0.3 * len(ordered)) and beyond <= 0.15 * len(ordered) + 1:
        return best
    # A head, a page number or an overlong word may stick out of ragged text.
    return ordered[min(2, len(ordered) // 8)]
