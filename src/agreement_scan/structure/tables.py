"""Tables of data, one unit a row, and tables that only lay out running text."""

from __future__ import annotations

from collections import defaultdict

from agreement_scan.labels import enumerator
from agreement_scan.model import Block, Document

_LONG = 350


def layout_tables(document: Document) -> frozenset[int]:
    """Indices of the tables whose cells hold paragraphs rather than data: each of their blocks is a unit of its own."""
    cells: dict[int, list[Block]] = defaultdict(list)
    for block in document.blocks:
        if block.kind == "cell" and block.table is not None:
            cells[block.table].append(block)
    return frozenset(index for index, blocks in cells.items() if _is_layout(document.text, blocks))


def _is_layout(text: str, blocks: list[Block]) -> bool:
    """Long paragraphs, or numbered clauses that begin inside cells, and few columns."""
    columns = len({block.column for block in blocks})
    rows = len({block.row for block in blocks})
    longs = sum(block.end - block.start > _LONG for block in blocks)
    if columns > 3:
        return False
    if longs * 2 >= rows:
        return True
    stacked = len(blocks) - len({(block.row, block.column) for block in blocks})
    clauses = sum(1 for b in blocks if b.end - b.start > 40 and enumerator(text[b.start : b.start + 12]) is not None)
    return clauses * 2 > len(blocks) or (stacked > 2 * rows and clauses > rows)
