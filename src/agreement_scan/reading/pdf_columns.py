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

from agreement_scan.reading.pdf_lines import Run

_MOST_DEPTH = 8


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
    best: tuple[float, Gutter] | None = None
    for edge, certain in _left_edges(found, size, known):
        strip = (edge - 0.75 * size, edge - 0.1 * size)
        crossing = sorted(_middle(run) for run in found if run.left < strip[1] and run.right > strip[0])
        for top, bottom in pairwise([-1e9, *crossing, 1e9]):
            gutter = _columns(found, edge, strip, top, bottom, size, certain)
            if gutter and (best is None or gutter.bottom - gutter.top > best[0]):
                best = (gutter.bottom - gutter.top, gutter)
    return best[1] if best else None


def _left_edges(found: Sequence[Run], size: float, known: Sequence[float]) -> list[tuple[float, bool]]:
    """Where at least two runs start at one place; an edge known from other pages counts as certain."""
    edges: list[tuple[float, bool]] = []
    lefts = sorted(run.left for run in found)
    index = 0
    while index < len(lefts):
        count = index
        while count < len(lefts) and lefts[count] - lefts[index] <= 0.3 * size:
            count += 1
        certain = any(abs(lefts[index] - edge) <= size for edge in known)
        if count - index >= 2 or certain:
            edges.append((lefts[index], certain))
        index = count
    return edges


def _columns(
    found: Sequence[Run], edge: float, strip: tuple[float, float], top: float, bottom: float, size: float, certain: bool
) -> Gutter | None:
    inside = [run for run in found if top < _middle(run) < bottom]
    left = [run for run in inside if run.right <= strip[0] + 0.01]
    right = [run for run in inside if run.left >= strip[1]]
    if not left or not right:
        return None
    first, last = (
        max(min(map(_middle, left)), min(map(_middle, right))),
        min(max(map(_middle, left)), max(map(_middle, right))),
    )
    if last < first - 2 * size:  # one stands below the other, not beside it
        return None
    if not _are_columns(left, right, size, certain):
        return None
    return Gutter(strip[0], strip[1], top, bottom)


def _are_columns(left: Sequence[Run], right: Sequence[Run], size: float, certain: bool) -> bool:
    rows_left, rows_right = _rows(left), _rows(right)
    apart = max(run.order for run in left) < min(run.order for run in right)
    beside = _aligned(rows_left, rows_right, size)
    needed = 1 if certain else 2 if apart else 4
    if min(len(rows_left), len(rows_right)) < needed:
        return False
    text_left, text_right = _looks_like_text(rows_left, size), _looks_like_text(rows_right, size)
    if text_left and text_right:
        return True
    if certain:
        return text_left or text_right
    return apart and beside < 0.9 and len(rows_left) > 2


def _rows(found: Sequence[Run]) -> list[tuple[float, float, float, int]]:
    """(middle, left, right, words) of each row, top to bottom."""
    rows: list[tuple[float, float, float, int]] = []
    for run in sorted(found, key=_middle):
        middle = _middle(run)
        if rows and middle - rows[-1][0] <= 0.4 * run.size:
            last = rows[-1]
            rows[-1] = (last[0], min(last[1], run.left), max(last[2], run.right), last[3] + _count(run))
        else:
            rows.append((middle, run.left, run.right, _count(run)))
    return rows


def _count(run: Run) -> int:
    return len(run.words) if run.table is None else 8


def _looks_like_text(rows: Sequence[tuple[float, float, float, int]], size: float) -> bool:
    width = max(row[2] for row in rows) - min(row[1] for row in rows)
    if width < 9 * size:
        return False
    filled = median(row[2] - row[1] for row in rows) / width
    return filled >= 0.6 and median(row[3] for row in rows) >= 3


def _aligned(
    one: Sequence[tuple[float, float, float, int]], other: Sequence[tuple[float, float, float, int]], size: float
) -> float:
    """Share of the rows of the shorter side that have a neighbour on the same baseline."""
    shorter, longer = sorted((one, other), key=len)
    places = [row[0] for row in longer]
    beside = sum(any(abs(row[0] - place) <= 0.2 * size for place in places) for row in shorter)
    return beside / len(shorter)
