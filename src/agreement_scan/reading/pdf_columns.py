"""Reading order on a page, from geometry, with the content stream as a witness.

The page is split at its *gutters*: strips without words, beside which stands text that starts at one left edge. A
gutter reaches from one run that crosses it to the next (a title above, a table between, a page number below). Above it
is read first, then left, then right, then what follows; each part is split again in the same way, so that three
columns, a title over two of them or a table between two pairs need no case of their own.

A strip alone does not make columns: labels of a list, a table without rulings and a signature block have strips too.
Columns are believed where both sides look like running text, or where the content stream itself runs down one side and
then down the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from agreement_scan.reading.pdf_runs import Run

_MOST_DEPTH = 8
_MOST_EDGES = 12
_MANY_ROWS = 10


@dataclass(frozen=True, slots=True)
class Gutter:
    """A strip from `left` to `right`, reaching from `top` to `bottom` (page points)."""

    left: float
    right: float
    top: float
    bottom: float


def regions(found: Sequence[Run], known: Sequence[float] = ()) -> tuple[list[list[Run]], list[float]]:
    """Runs grouped by column in reading order, and the left edges of the right-hand columns.

    known: such edges on the pages before; a column known from there may be short, as on a last page.
    """
    edges: list[float] = []
    return _split(list(found), known, edges, 0), edges


def _split(found: list[Run], known: Sequence[float], edges: list[float], depth: int) -> list[list[Run]]:
    gutter = _widest_gutter(found, known) if depth < _MOST_DEPTH and len(found) > 3 else None
    if gutter is None:
        return [found] if found else []
    edges.append(gutter.right)
    above = [run for run in found if _middle(run) <= gutter.top]
    below = [run for run in found if _middle(run) >= gutter.bottom]
    between = [run for run in found if gutter.top < _middle(run) < gutter.bottom]
    left = [run for run in between if run.left < gutter.left]
    right = [run for run in between if run.left >= gutter.left]
    parts: list[list[Run]] = []
    for part in (above, left, right, below):
        parts += _split(part, known, edges, depth + 1)
    return parts


def _middle(run: Run) -> float:
    return run.base - 0.35 * run.size


def _widest_gutter(found: Sequence[Run], known: Sequence[float]) -> Gutter | None:
    size = median(run.size for run in found)
    ordered = sorted(found, key=_middle)
    middles = [_middle(run) for run in ordered]
    best: Gutter | None = None
    for edge, certain in _left_edges(found, size, known):
        strip = (edge - 0.75 * size, edge - 0.1 * size)
        crossing = [i for i, run in enumerate(ordered) if run.left < strip[1] and run.right > strip[0]]
        for one, two in pairwise([-1, *crossing, len(ordered)]):
            if two - one < (3 if certain else 5):
                continue
            top = middles[one] if one >= 0 else -1e9
            bottom = middles[two] if two < len(ordered) else 1e9
            if best is not None and bottom - top <= best.bottom - best.top:
                continue
            gutter = _columns(ordered[one + 1 : two], edge, strip, top, bottom, size, certain)
            if gutter:
                best = gutter
    return best


def _left_edges(found: Sequence[Run], size: float, known: Sequence[float]) -> list[tuple[float, bool]]:
    """Where at least two runs start at one place; an edge known from other pages counts as certain."""
    edges: list[tuple[int, float, bool]] = []
    lefts = sorted(run.left for run in found)
    index = 0
    while index < len(lefts):
        count = index
        while count < len(lefts) and lefts[count] - lefts[index] <= 0.3 * size:
            count += 1
        certain = any(abs(lefts[index] - edge) <= size for edge in known)
        table = any(run.table is not None and abs(run.left - lefts[index]) <= 0.3 * size for run in found)
        if count - index >= 2 or certain or table:
            edges.append((count - index, lefts[index], certain))
        index = count
    # Many spaces of justified text line up by chance; the column's own edge has most lines to its name.
    edges.sort(key=lambda edge: (-edge[0], edge[1]))
    return [(left, certain) for place, (_, left, certain) in enumerate(edges) if certain or place < _MOST_EDGES]


def _columns(
    inside: Sequence[Run],
    edge: float,
    strip: tuple[float, float],
    top: float,
    bottom: float,
    size: float,
    certain: bool,
) -> Gutter | None:
    sides = [run for run in inside if run.right <= strip[0] + 0.01], [run for run in inside if run.left >= strip[1]]
    if not sides[0] or not sides[1]:
        return None
    left, right = _rows(sides[0]), _rows(sides[1])
    if min(left[-1].middle, right[-1].middle) < max(left[0].middle, right[0].middle) - 2 * size:
        return None  # one stands below the other, not beside it
    if not _is_beside_table(sides, left, right, size) and not _are_columns(left, right, edge, size, certain):
        return None
    return Gutter(strip[0], strip[1], top, bottom)


def _is_beside_table(
    sides: tuple[Sequence[Run], Sequence[Run]], left: Sequence[_Row], right: Sequence[_Row], size: float
) -> bool:
    """Whether a column holds nothing but tables, and the other one text."""
    tables = [all(run.table is not None for run in side) for side in sides]
    rows = right if tables[0] else left
    return any(tables) and not all(tables) and len(rows) >= 4 and _looks_like_text(rows, size)


@dataclass(slots=True)
class _Row:
    """One row of a column: its extent, number of words and gaps, and whether it begins in lower case."""

    middle: float
    left: float
    right: float
    words: int
    small: bool
    first: int
    last: int
    gaps: list[float]


def _rows(found: Sequence[Run]) -> list[_Row]:
    """The rows of the runs, top to bottom."""
    rows: list[_Row] = []
    for run in sorted(found, key=lambda item: (_middle(item), item.left)):
        middle = _middle(run)
        if rows and middle - rows[-1].middle <= 0.4 * run.size:
            row = rows[-1]
            row.gaps.append(max(run.left - row.right, row.left - run.right))
            row.gaps += _gaps(run)
            if run.left < row.left:
                row.left, row.small = run.left, run.small
            row.right = max(row.right, run.right)
            row.words += run.count
            row.first, row.last = min(row.first, run.order), max(row.last, run.order)
        else:
            ends = run.left, run.right, run.count, run.small, run.order, run.order
            rows.append(_Row(middle, *ends, _gaps(run)))
    return rows


def _gaps(run: Run) -> list[float]:
    """The mean space of the run, as often as it has spaces."""
    if run.count < 2:
        return []
    return [(run.right - run.left - run.ink) / (run.count - 1)] * (run.count - 1)


def _are_columns(left: Sequence[_Row], right: Sequence[_Row], edge: float, size: float, certain: bool) -> bool:
    apart = max(row.last for row in left) < min(row.first for row in right)
    if min(len(left), len(right)) < (1 if certain else 2 if apart else 4):
        return False
    beside = _beside(left, right, size)
    # Over many rows no spaces line up by chance, however wide they are.
    by_chance = min(len(left), len(right)) < _MANY_ROWS and not _is_wider_than_spaces(beside, size)
    if by_chance or not _starts_at(right, edge, size):
        return False
    texts = _looks_like_text(left, size), _looks_like_text(right, size)
    if all(texts):
        return True
    if certain and any(texts):
        return min(len(left), len(right)) < 4
    aligned = len(beside) / min(len(left), len(right))
    return apart and aligned < 0.9 and len(left) > 2


def _beside(left: Sequence[_Row], right: Sequence[_Row], size: float) -> list[tuple[_Row, _Row]]:
    """Rows of both sides that stand on one baseline."""
    pairs: list[tuple[_Row, _Row]] = []
    index = 0
    for row in left:
        while index < len(right) and right[index].middle < row.middle - 0.3 * size:
            index += 1
        if index < len(right) and abs(right[index].middle - row.middle) <= 0.3 * size:
            pairs.append((row, right[index]))
    return pairs


def _is_wider_than_spaces(pairs: Sequence[tuple[_Row, _Row]], size: float) -> bool:
    """Whether the strip is more than a chance alignment of the spaces between words."""
    if not pairs:
        return True
    wider = 0
    for one, two in pairs:
        gaps = [*one.gaps, *two.gaps]
        space = median(gaps) if gaps else 0.25 * size
        wider += two.left - one.right > 1.2 * space
    return wider >= 0.6 * len(pairs)


def _starts_at(right: Sequence[_Row], edge: float, size: float) -> bool:
    """Whether enough of the right-hand rows start exactly at the edge; others are indented or of a further column."""
    return sum(abs(row.left - edge) <= 0.35 * size for row in right) >= 0.25 * len(right)


def _looks_like_text(rows: Sequence[_Row], size: float) -> bool:
    """Running text fills its lines with words, and most of its lines go on with a sentence."""
    width = max(row.right for row in rows) - min(row.left for row in rows)
    words = median(row.words / (1 + sum(gap > 1.3 * size for gap in row.gaps)) for row in rows)
    if width < 7 * size or words < 2:
        return False
    filled = median(row.right - row.left for row in rows) / width
    going_on = sum(row.small for row in rows) / len(rows)
    return (going_on >= 0.4 and filled >= 0.25) or (filled >= 0.6 and words >= 3)
