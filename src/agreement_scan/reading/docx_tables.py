"""Tables of a Word file: the grid with merged cells resolved, whatever stands in each cell."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from lxml import etree

from agreement_scan.reading.docx_items import Grid, GridCell, Item, Walk
from agreement_scan.reading.docx_line import chosen
from agreement_scan.reading.docx_package import MC, W, number, on, value

_WRAPPERS = frozenset(W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))
ReadBlocks = Callable[[etree._Element, Walk], tuple[Item, ...]]


@dataclass(frozen=True, slots=True)
class _Place:
    """A cell's place in its row, before vertical merges are joined."""

    element: etree._Element
    column: int
    span: int
    merge: str | None


def read_grid(table: etree._Element, walk: Walk, read_blocks: ReadBlocks) -> Grid | None:
    """The grid of a `w:tbl`, without deleted rows and cells; `None` where no row is left."""
    rows = [row for row in _members(table, "tr") if not _is_deleted_row(row, walk)]
    cells: dict[tuple[int, int], GridCell] = {}
    above: dict[int, tuple[int, int]] = {}
    columns = 0
    for index, row in enumerate(rows):
        places = list(_places(row))
        columns = max([columns, *(place.column + place.span for place in places)])
        for place in places:
            origin = above.get(place.column)
            if place.merge == "continue" and origin is not None:
                cells[origin] = replace(cells[origin], rowspan=index - origin[0] + 1)
                continue
            key = (index, place.column)
            cells[key] = GridCell(index, place.column, 1, place.span, read_blocks(place.element, walk))
            above.pop(place.column, None)
            if place.merge is not None:
                above[place.column] = key
    if not cells:
        return None
    style = value(table.find(f"{W}tblPr/{W}tblStyle"))
    marked = _marked_rows(rows)
    return Grid(
        len(rows), columns, tuple(cells.values()), marked, walk.styles.bold_first_row(style) and _first_row(table)
    )


def _members(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    """Rows of a table or cells of a row, also those inside content controls and insertions."""
    for child in parent:
        if child.tag == W + name:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _members(child, name)
        elif child.tag == MC + "AlternateContent":
            branch = chosen(child)
            yield from _members(branch, name) if branch is not None else ()


def _is_deleted_row(row: etree._Element, walk: Walk) -> bool:
    properties = row.find(W + "trPr")
    if properties is None:
        return False
    if properties.find(W + "del") is not None:
        walk.tally["tracked_deletions"] += 1
        return True
    if properties.find(W + "ins") is not None:
        walk.tally["tracked_insertions"] += 1
    return False


def _places(row: etree._Element) -> Iterator[_Place]:
    column = number(value(row.find(f"{W}trPr/{W}gridBefore"))) or 0
    for cell in _members(row, "tc"):
        properties = cell.find(W + "tcPr")
        span, merge = 1, None
        if properties is not None:
            span = max(1, number(value(properties.find(W + "gridSpan"))) or 1)
            vertical = properties.find(W + "vMerge")
            merge = None if vertical is None else (value(vertical) or "continue")
            if properties.find(W + "cellDel") is not None:
                continue
        yield _Place(cell, column, span, merge)
        column += span


def _marked_rows(rows: list[etree._Element]) -> int:
    """How many rows at the top are marked to repeat as headings."""
    count = 0
    for row in rows:
        if not on(row.find(f"{W}trPr/{W}tblHeader")):
            break
        count += 1
    return count if count < len(rows) else 0


def _first_row(table: etree._Element) -> bool:
    """Whether the table's look applies the style of the first row."""
    look = table.find(f"{W}tblPr/{W}tblLook")
    if look is None:
        return False
    if (flag := value(look, "firstRow")) is not None:
        return flag in ("1", "true", "on")
    try:
        return bool(int(value(look) or "0", 16) & 0x20)
    except ValueError:
        return False
