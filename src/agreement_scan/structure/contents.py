"""Tables of contents: lines that lead to page numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable

from agreement_scan.structure.pieces import Piece

_LEADER = re.compile(r"(?:\.{4,}|…{2,}|(?:\s\.){4,}|_{4,}|·{4,})[\s\d–-]*[ivxlc]{0,5}$")
_PAGE_AT_END = re.compile(r"[\s.…](\d{1,3}|[ivxlc]{1,6})$")
_PAGE_AT_START = re.compile(r"(\d{1,3}|[ivxlc]{1,6})(?:\s+\d+(?:\.\d+)+\s|\s*$)")
_LONGEST_ENTRY = 300
_MOST_BETWEEN, _FEWEST = 3, 2


def leads(piece: Piece) -> bool:
    """Whether dots lead to a page number at the end of the piece."""
    return (
        piece.length < _LONGEST_ENTRY and _LEADER.search(piece.tail) is not None and any(map(str.isalpha, piece.text))
    )


def contents_length(following: Iterable[Piece]) -> int:
    """How many of the pieces behind the heading "Contents" belong to the table: up to the last entry with a page.

    Headings over several lines and parts without page numbers may stand between entries, but not many. Pages count up,
    and where an entry's words come again, the text that it leads to begins.
    """
    length = passed = page = 0
    entries: set[str] = set()
    for count, piece in enumerate(following, 1):
        words = _words(piece)
        if words in entries and count > _FEWEST:
            break
        entries.add(words)
        found = _page(piece)
        if found is not None and (found >= page or found == 0):
            length, passed, page = count, 0, max(page, found)
            continue
        passed += 1
        if passed > _MOST_BETWEEN or piece.length > _LONGEST_ENTRY:
            break
    return length


def _words(piece: Piece) -> str:
    return "".join(filter(str.isalpha, piece.rest)).casefold()


def _page(piece: Piece) -> int | None:
    """The page that an entry leads to, 0 where it is a roman number or unclear, None where the piece is no entry."""
    if piece.length > _LONGEST_ENTRY or piece.text.endswith((";", ":")):
        return None
    match = _PAGE_AT_END.search(piece.tail) or _PAGE_AT_START.match(piece.text)
    if match is None:
        return 0 if leads(piece) else None
    return int(match[1]) if match[1].isdigit() else 0
