"""What readers and writers broke: sentences that are spread over two blocks, initials that look like labels."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from agreement_scan.codebook.structure import StructureLexicon
from agreement_scan.labels import roman
from agreement_scan.model import Document
from agreement_scan.structure.pieces import Piece, labelled, piece_at

_SENTENCE_LENGTH = 50
_RUNNING = {"paragraph", "heading"}


def mended(pieces: Sequence[Piece], document: Document, lexicon: StructureLexicon) -> list[Piece]:
    """Paragraphs that a reader took apart in mid-sentence are whole again, unless a running head stands between."""
    furniture = [block.start for block in document.blocks if block.kind == "furniture"]
    whole: list[Piece] = []
    for piece in pieces:
        above = whole[-1] if whole else None
        if above is not None and _breaks_off(above, piece, lexicon) and not _between(furniture, above.end, piece.start):
            joined = piece_at(document.text, above.start, piece.end, above.block)
            whole[-1] = labelled(joined, document.text, lexicon)
        else:
            whole.append(piece)
    return whole


def _between(offsets: Sequence[int], start: int, end: int) -> bool:
    position = bisect_left(offsets, start)
    return position < len(offsets) and offsets[position] < end


def _breaks_off(above: Piece, piece: Piece, lexicon: StructureLexicon) -> bool:
    """ "... in accordance with" / "human rights": the words between two blocks belong to one sentence."""
    if piece.labels or piece.division is not None or not {above.block.kind, piece.block.kind} <= _RUNNING:
        return False
    if above.length < _SENTENCE_LENGTH or not above.tail[-1:].isalnum():
        return False
    if lexicon.tells("open_end", above.tail):
        return True
    if piece.flagged or above.flagged:
        return False
    if not piece.text[:1].islower():
        return False
    return above.length > 2 * _SENTENCE_LENGTH or lexicon.tells("sentence", above.text)


def disown_initials(pieces: Sequence[Piece]) -> None:
    """ "M. Duval" has no label: a capital letter counts only from A or I on, or after the letter before it."""
    seen: set[str] = set()
    for piece in pieces:
        label = piece.labels[0] if piece.labels else None
        if label is None or label.style not in ("A.", "I."):
            continue
        numeral = roman(label.value)
        if len(label.value) > 1:
            seen |= {label.value, str(numeral)}
            continue
        before = {chr(ord(label.value) - 1)}
        if numeral is not None:
            before.add(str(numeral - 1))
        if label.value == "A" or numeral == 1 or piece.flagged or before & seen:
            seen |= {label.value, str(numeral)}
        else:
            piece.labels, piece.rest = (), piece.text
