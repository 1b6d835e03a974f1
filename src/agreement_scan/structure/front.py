"""The lines before a document begins to speak: its title, in as many lines as it was set, and what stands beside it.

The same title is one block in a text file and six paragraphs in a word processor, so lines that go on with each other
are joined here, whatever the reader made of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from agreement_scan.codebook.structure import StructureLexicon
from agreement_scan.structure.headings import TERMINAL
from agreement_scan.structure.pieces import Piece

_MOST_LINES = 14
_LONGEST = 320
_BEFORE_TITLE = 3
_LONG_WORD = re.compile(r"\b[^\W\d_]{4,}\b")


def front_of(pieces: Sequence[Piece], lexicon: StructureLexicon) -> tuple[list[list[Piece]], int]:
    """Groups of pieces that make one line each, and how many of them are markings before the title."""
    begin = next((i for i, p in enumerate(pieces[:_BEFORE_TITLE]) if _is_title_line(p, lexicon, bool(i))), None)
    if begin is None or any(not _is_marking(piece) for piece in pieces[:begin]):
        return [], 0
    if begin and ":" in pieces[begin].text:
        return [], 0
    end = begin
    while end < min(len(pieces), begin + _MOST_LINES) and _belongs(pieces, begin, end, lexicon):
        end += 1
    groups: list[list[Piece]] = [[piece] for piece in pieces[:begin]]
    for piece in pieces[begin:end]:
        if len(groups) > begin and _goes_on(groups[-1][-1], piece, lexicon):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    if len(groups) > begin + 1 and end < len(pieces) and _heads_section(groups[-1], groups[begin], pieces[end:]):
        groups.pop()
    return groups, begin


def _is_marking(piece: Piece) -> bool:
    """A short sentence before the title: "Certified true copy. English text." """
    return piece.length < 160 and not piece.labels and not piece.row and piece.division is None


def _belongs(pieces: Sequence[Piece], begin: int, index: int, lexicon: StructureLexicon) -> bool:
    if index == begin:
        return True
    return _goes_on(pieces[index - 1], pieces[index], lexicon) or _is_title_line(pieces[index], lexicon, True)


def _is_title_line(piece: Piece, lexicon: StructureLexicon, later: bool) -> bool:
    if piece.row or piece.labels or piece.block.kind in ("cell", "footnote"):
        return False
    if piece.word is not None and (later or piece.word.role not in ("decision", "recommendation")):
        return False
    if lexicon.tells("recital", piece.rest) and piece.tail.endswith(("and", "or")):
        return False
    if piece.length > _LONGEST or piece.tail.endswith(TERMINAL) or not piece.text:
        return False
    if lexicon.tells("contents_heading", piece.rest) or lexicon.tells("preamble_heading", piece.rest):
        return False
    if lexicon.tells("agreed", piece.rest) or (lexicon.tells("sentence", piece.rest) and not piece.flagged):
        return False
    return piece.flagged or piece.block.bold or piece.block.centred or not later or _reads_as_title(piece.text)


def _reads_as_title(text: str) -> bool:
    words = _LONG_WORD.findall(text)
    capital = sum(word[0].isupper() for word in words)
    return len(text.split()) <= 12 or capital >= 0.6 * len(words)


def _goes_on(above: Piece, piece: Piece, lexicon: StructureLexicon) -> bool:
    """Whether the line goes on with a title that ends, or begins, with a word such as "between", "and" or "on"."""
    if piece.row or piece.labels or piece.division is not None or piece.length > _LONGEST or not piece.rest:
        return False
    if piece.tail.endswith(TERMINAL):
        return False
    first = piece.rest.split()[0].strip("()")
    return lexicon.tells("open_end", above.tail.rstrip("() ")) or lexicon.tells("title_link", first)


def _heads_section(group: list[Piece], title: list[Piece], rest: Sequence[Piece]) -> bool:
    """Whether the last line is the heading of the text that follows: "Attendance", set like later headings."""
    line = group[-1]
    if len(group) == 1 and line.block.level is not None and _look(line) != _look(title[0]):
        return any(_look(piece) == _look(line) for piece in rest if piece.flagged)
    if len(group) > 1 or rest[0].length < 15 or any(c.isdigit() for c in line.text):
        return False
    if _look(line) != _look(title[0]):
        return any(_look(piece) == _look(line) for piece in rest if piece.flagged)
    set_apart = line.text.upper() == line.text or line.block.centred
    return len(line.text.split()) <= 3 and (rest[0].tail.endswith(".") or not set_apart)


def _look(piece: Piece) -> tuple[int | None, float | None, bool, bool]:
    return piece.block.level, piece.block.size, piece.block.bold, piece.flagged
