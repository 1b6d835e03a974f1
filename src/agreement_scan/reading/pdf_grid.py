"""Rulings become grids of cells.

Rulings that touch form one grid. Its cells are the fields between neighbouring lines; where no ruling stands between
two fields they are one merged cell. Outer sides may be open, as typesetters like them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

_SNAP = 3.0
_SHORTEST = 8.0
_MOST_FIELDS = 6000


@dataclass(frozen=True, slots=True)
class Stroke:
    """A ruling in the reading frame: at `place` (y where horizontal, x where vertical), from `start` to `end`."""

    place: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Field:
    """A cell of a grid with its place and extent, in rows and columns and in points."""

    row: int
    column: int
    rowspan: int
    colspan: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells in row order; `across` and `down` are the places of its lines."""

    across: tuple[float, ...]
    down: tuple[float, ...]
    fields: tuple[Field, ...]

    @property
    def rows(self) -> int:
        """Number of rows of fields."""
        return len(self.down) - 1

    @property
    def columns(self) -> int:
        """Number of columns of fields."""
        return len(self.across) - 1

    def covered(self) -> float:
        """Share of the grid's area that its fields cover."""
        area = (self.across[-1] - self.across[0]) * (self.down[-1] - self.down[0])
        return sum((cell.right - cell.left) * (cell.bottom - cell.top) for cell in self.fields) / area


def strokes(lines: Iterable[tuple[float, float, float]]) -> list[Stroke]:
    """(place, start, end) snapped to common places; pieces that touch or overlap are one stroke."""
    ordered = sorted(lines)
    joined: list[Stroke] = []
    group: list[tuple[float, float, float]] = []
    for line in [*ordered, None]:
        if group and (line is None or line[0] - group[-1][0] > _SNAP):
            joined += _joined(group)
            group = []
        if line is not None:
            group.append(line)
    return [stroke for stroke in joined if stroke.end - stroke.start >= _SHORTEST]


def _joined(group: Sequence[tuple[float, float, float]]) -> list[Stroke]:
    place = sum(line[0] for line in group) / len(group)
    result: list[Stroke] = []
    for _, start, end in sorted(group, key=lambda line: line[1]):
        if result and start <= result[-1].end + _SNAP:
            result[-1] = Stroke(place, result[-1].start, max(result[-1].end, end))
        else:
            result.append(Stroke(place, start, end))
    return result


def grids(horizontal: Sequence[Stroke], vertical: Sequence[Stroke]) -> list[Grid]:
    """All grids with at least two fields, top to bottom."""
    found = []
    for across, down in _touching(horizontal, vertical):
        grid = _grid(across, down)
        if grid is not None:
            found.append(grid)
    return sorted(found, key=lambda grid: (grid.down[0], grid.across[0]))


def grid_of(cells: Sequence[tuple[float, float, float, float]]) -> Grid | None:
    """The grid of cells (left, top, right, bottom) that were found otherwise; fields between them may be missing."""
    across = _places(x for left, _, right, _ in cells for x in (left, right))
    down = _places(y for _, top, _, bottom in cells for y in (top, bottom))
    fields = []
    for left, top, right, bottom in sorted(cells, key=lambda cell: (cell[1], cell[0])):
        column, row = _index(across, left), _index(down, top)
        wide, high = _index(across, right) - column, _index(down, bottom) - row
        if wide and high:
            edges = across[column], down[row], across[column + wide], down[row + high]
            fields.append(Field(row, column, high, wide, *edges))
    return Grid(tuple(across), tuple(down), tuple(fields)) if 1 < len(fields) <= _MOST_FIELDS else None


def _index(places: Sequence[float], value: float) -> int:
    return min(range(len(places)), key=lambda index: abs(places[index] - value))


def _touching(horizontal: Sequence[Stroke], vertical: Sequence[Stroke]) -> list[tuple[list[Stroke], list[Stroke]]]:
    """Sets of rulings that hang together by crossings."""
    parent = list(range(len(horizontal) + len(vertical)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    for one, line in enumerate(horizontal):
        for two, post in enumerate(vertical):
            meets = (
                line.start - _SNAP <= post.place <= line.end + _SNAP
                and post.start - _SNAP <= line.place <= post.end + _SNAP
            )
            if meets:
                parent[root(one)] = root(len(horizontal) + two)
    sets: dict[int, tuple[list[Stroke], list[Stroke]]] = {}
    for one, line in enumerate(horizontal):
        sets.setdefault(root(one), ([], []))[0].append(line)
    for two, post in enumerate(vertical):
        sets.setdefault(root(len(horizontal) + two), ([], []))[1].append(post)
    return [pair for pair in sets.values() if pair[0] and pair[1]]


def _grid(horizontal: Sequence[Stroke], vertical: Sequence[Stroke]) -> Grid | None:
    left, right = min(line.start for line in horizontal), max(line.end for line in horizontal)
    top, bottom = min(post.start for post in vertical), max(post.end for post in vertical)
    across = _places([left, right, *(post.place for post in vertical)])
    down = _places([top, bottom, *(line.place for line in horizontal)])
    rows, columns = len(down) - 1, len(across) - 1
    if rows * columns < 2 or rows * columns > _MOST_FIELDS:
        return None
    owner = [[-1] * columns for _ in range(rows)]
    fields: list[Field] = []
    for row in range(rows):
        for column in range(columns):
            if owner[row][column] >= 0:
                continue
            high, wide = _extent(row, column, owner, across, down, horizontal, vertical)
            for r in range(row, row + high):
                owner[r][column : column + wide] = [len(fields)] * wide
            fields.append(
                Field(row, column, high, wide, across[column], down[row], across[column + wide], down[row + high])
            )
    return Grid(tuple(across), tuple(down), tuple(fields)) if len(fields) > 1 else None


def _places(values: Iterable[float]) -> list[float]:
    """Sorted, with those nearer than the snapping distance taken as one."""
    places: list[float] = []
    for value in sorted(values):
        if not places or value - places[-1] > _SNAP:
            places.append(value)
    return places


def _extent(
    row: int,
    column: int,
    owner: Sequence[Sequence[int]],
    across: Sequence[float],
    down: Sequence[float],
    horizontal: Sequence[Stroke],
    vertical: Sequence[Stroke],
) -> tuple[int, int]:
    """How many rows and columns the cell that starts here takes: it grows right, then down, until a ruling stops it."""
    wide = 1
    while (
        column + wide < len(across) - 1
        and owner[row][column + wide] < 0
        and not _stands(vertical, across[column + wide], down[row], down[row + 1])
    ):
        wide += 1
    high = 1
    while row + high < len(down) - 1 and not any(
        _stands(horizontal, down[row + high], x0, x1) for x0, x1 in pairwise(across[column : column + wide + 1])
    ):
        # A merged cell stays a rectangle: the rows below must be open over the same columns and closed at its sides.
        inner = any(
            _stands(vertical, across[c], down[row + high], down[row + high + 1])
            for c in range(column + 1, column + wide)
        )
        if inner or any(owner[row + high][c] >= 0 for c in range(column, column + wide)):
            break
        if column + wide < len(across) - 1 and not _stands(
            vertical, across[column + wide], down[row + high], down[row + high + 1]
        ):
            break
        high += 1
    return high, wide


def _stands(lines: Sequence[Stroke], place: float, start: float, end: float) -> bool:
    """Whether a ruling at this place covers most of the stretch."""
    need = 0.6 * (end - start)
    return any(
        abs(line.place - place) <= _SNAP and min(line.end, end) - max(line.start, start) >= need for line in lines
    )
