"""Which pieces are headings: what the reader saw, or what a short line between longer ones looks like."""

from __future__ import annotations

import re

from agreement_scan.codebook.structure import StructureLexicon
from agreement_scan.labels import readings
from agreement_scan.structure.pieces import Piece

TERMINAL = (".", ";", ",", ":")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# "Venue: Alta" is a line of data.
_KEY = re.compile(r"[A-Z][\w /-]{1,30}:\s")
_LONGEST = 130
_MOST_WORDS = 16


def is_heading(before: Piece | None, piece: Piece, after: Piece | None, lexicon: StructureLexicon) -> bool:
    """Whether `piece` stands above what follows and is not a unit of its own text."""
    if piece.row or piece.block.kind == "footnote":
        return False
    if piece.division is not None and piece.word is not None:
        return _titles(piece, after)
    if piece.labels and not piece.rest:
        return piece.labels[0].style == "I." and after is not None and after.length <= _LONGEST and not after.labels
    if _numbers_decimals(piece, after):
        return True
    if piece.length > 400 or not piece.rest or piece.tail.endswith((":", ";", ",")):
        return False
    if piece.flagged:
        return not (
            piece.labels and _is_sibling(piece, after) and piece.block.level is None and not _capitals(piece.rest)
        )
    return _looks_like(before, piece, after) and not lexicon.tells("sentence", piece.rest)


def _numbers_decimals(piece: Piece, after: Piece | None) -> bool:
    """ "1. Boats." above "1.1 ...": a heading in spite of its full stop."""
    if not piece.labels or after is None or not after.labels or after.labels[0].style != "1.1":
        return False
    return len(piece.rest.split()) <= 8 and after.labels[0].value.startswith(piece.labels[-1].value + ".")


def _titles(piece: Piece, after: Piece | None) -> bool:
    """ "Article 5 – Protection" is a heading, "Article 5: The Parties shall ..." is the text itself."""
    rest = piece.rest
    if not rest:
        return True
    if len(rest) > _LONGEST or piece.labels:
        return False
    if rest.endswith(".") and piece.word is not None and piece.word.role in ("article", "group", "annex"):
        return len(rest.split()) <= 7 and after is not None and after.division is None
    return not rest.endswith(TERMINAL)


def _looks_like(before: Piece | None, piece: Piece, after: Piece | None) -> bool:
    rest = piece.rest
    words = rest.split()
    if len(rest) > _LONGEST or len(words) > _MOST_WORDS or piece.tail.endswith(TERMINAL):
        return False
    if not rest.lstrip("(")[:1].isupper() or _KEY.match(rest):
        return False
    if after is None or piece.block.kind == "cell" or any(label.style == "-" for label in piece.labels):
        return False
    if piece.labels:
        return not _is_sibling(piece, after) and not (before is not None and _is_sibling(before, piece))
    if before is not None and before.division is not None and not before.rest and before.length < 40:
        return True
    if _YEAR.search(rest) or (_is_short(after) and not after.labels):
        return piece.block.bold or piece.block.centred
    return before is None or not _is_short(before) or before.flagged


def _is_sibling(piece: Piece, after: Piece | None) -> bool:
    """Whether `after` counts on from `piece`: two items of a list."""
    if after is None or not after.labels or not piece.labels:
        return False
    mine, others = readings(piece.labels[-1]), readings(after.labels[0])
    return any(a.family == b.family and b.ordinal == a.ordinal + 1 for a in mine for b in others)


def _is_short(piece: Piece) -> bool:
    return piece.length < 90 and not piece.tail.endswith(TERMINAL)


def _capitals(text: str) -> bool:
    return text.upper() == text
