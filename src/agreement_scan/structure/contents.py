"""Tables of contents: lines that lead to page numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable

from agreement_scan.structure.pieces import Piece

_LEADER = re.compile(r"(?:\.{4,}|…{2,}|(?:\s\.){4,}|_{4,}|·{4,})[\s\d–-]*[ivxlc]{0,5}$")
_PAGE_AT_END = re.compile(r"\S\s+(?:\d{1,3}|[ivxlc]{1,6})$")
_PAGE_AT_START = re.compile(r"(?:\d{1,3}|[ivxlc]{1,6})(?:\s+\d+(?:\.\d+)+\s|\s*$)")
_LONGEST_ENTRY = 300
_MOST_BETWEEN = 3


def leads(piece: Piece) -> bool:
    """Whether dots lead to a page number at the end of the piece."""
    return piece.length < _LONGEST_ENTRY and _LEADER.search(piece.tail) is not None


def contents_length(following: Iterable[Piece]) -> int:
    """How many of the pieces behind the heading "Contents" belong to the table: up to the last entry with a page.

    Headings over several lines and parts without page numbers may stand between entries, but not many.
    """
    length = passed = 0
    for count, piece in enumerate(following, 1):
        if _is_entry(piece):
            length, passed = count, 0
            continue
        passed += 1
        if passed > _MOST_BETWEEN or piece.length > _LONGEST_ENTRY:
            break
    return length


def _is_entry(piece: Piece) -> bool:
    if leads(piece):
        return True
    if piece.length > _LONGEST_ENTRY or piece.text.endswith((".", ";", ":")):
        return False
    return _PAGE_AT_END.search(piece.tail) is not None or _PAGE_AT_START.match(piece.text) is not None
