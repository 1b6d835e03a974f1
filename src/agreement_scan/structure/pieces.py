"""The pieces that a document's text falls into, before anyone asks what they are.

A piece is a block, a part of a block that holds several units, or a table row. Pieces are in text order, do not
overlap, and hold every character of the blocks that are not furniture, apart from white space.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, zip_longest

from agreement_scan.codebook.structure import DivisionWord, StructureLexicon
from agreement_scan.labels import Division, Label, division, enumerator, roman
from agreement_scan.model import Block, Document
from agreement_scan.structure.inline import cuts
from agreement_scan.structure.tables import layout_tables

_SEEN = 400
_LABEL_LENGTH = 16
_BARE_NUMBER = re.compile(r"(\d{1,2})\s+(?=[A-Z])")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NOTE_END = "]/*¹²³⁰⁴⁵⁶⁷⁸⁹"
_NOTE_MARK = re.compile(r"(?<=\S)\s*(?:\[[\d*†‡]{1,3}\]|\s\d{1,3}/|\*{1,3}|[¹²³⁰⁴-⁹]+)+$")
_WORD_ALONE = re.compile(r"([A-Z][A-Za-z]+)(?:\s*$|\s*[.:–—]\s)")
# Replaced one after the other: for a few rare characters that is ten times faster than a translation table.
_UNIFIED = (
    *((quote, "'") for quote in "\u2018\u2019\u201b\u02bc"),
    *((quote, '"') for quote in "\u201c\u201d\u201e\u201f\u00ab\u00bb"),
    *((invisible, "") for invisible in "\u00ad\u200b\u200e\u200f\ufeff"),
)


@dataclass(slots=True)
class Piece:
    """text: its first characters, white space folded and quotes unified. rest: the same without label or division.

    tail: its last characters, without the marks of footnotes. labels: enumerators at its beginning, outermost first.
    row: True for a table row.
    """

    start: int
    end: int
    block: Block
    text: str
    tail: str
    labels: tuple[Label, ...] = ()
    division: Division | None = None
    word: DivisionWord | None = None
    rest: str = ""
    row: bool = False
    flagged: bool = field(default=False)

    @property
    def length(self) -> int:
        return self.end - self.start


def pieces_of(document: Document, lexicon: StructureLexicon) -> list[Piece]:
    """All pieces in text order, as the document's blocks stand."""
    layouts = layout_tables(document)
    found: list[Piece] = []
    row: list[Block] = []
    for block, following in zip_longest(document.blocks, document.blocks[1:]):
        if row and not _same_row(row[-1], block):
            found.append(_row(document.text, row))
            row = []
        if block.kind == "furniture" or not document.text[block.start : block.end].strip():
            continue
        if block.kind == "cell" and block.table not in layouts:
            row.append(block)
            continue
        begins = document.text[following.start : following.start + _LABEL_LENGTH] if following else ""
        found.extend(_split(document.text, block, begins, lexicon))
    if row:
        found.append(_row(document.text, row))
    return found


def _same_row(before: Block, block: Block) -> bool:
    return block.kind == "cell" and (before.table, before.row) == (block.table, block.row)


def _row(text: str, blocks: list[Block]) -> Piece:
    piece = piece_at(text, blocks[0].start, blocks[-1].end, blocks[0])
    piece.row = True
    return piece


def _split(text: str, block: Block, following: str, lexicon: StructureLexicon) -> Iterator[Piece]:
    start = block.start
    for cut in (*cuts(text, block, following, lexicon), block.end):
        if text[start:cut].strip():
            piece = piece_at(text, start, cut, block)
            piece.flagged = block.kind == "heading"
            yield labelled(piece, text, lexicon)
        start = cut


def piece_at(text: str, start: int, end: int, block: Block) -> Piece:
    raw = text[start:end]
    first = start + len(raw) - len(raw.lstrip())
    last = start + len(raw.rstrip())
    seen, tail = fold(text[first : min(last, first + _SEEN)]), fold(text[max(first, last - 80) : last])
    if tail and tail[-1] in _NOTE_END:
        tail = _NOTE_MARK.sub("", tail)
        seen = _NOTE_MARK.sub("", seen) if last - first < _SEEN else seen
    return Piece(first, last, block, seen, tail)


def fold(text: str) -> str:
    """White space folded, quotes unified, invisible characters gone."""
    if not text.isascii():
        for character, replacement in _UNIFIED:
            text = text.replace(character, replacement)
    return " ".join(text.split())


def labelled(piece: Piece, text: str, lexicon: StructureLexicon) -> Piece:
    """Reads division or labels from the beginning of the piece."""
    piece.rest = piece.text
    if piece.block.kind == "footnote":
        return piece
    found = division(piece.text) or _unnumbered_annex(piece, lexicon)
    word = lexicon.division(found.word) if found else None
    rest = piece.text[found.length :].lstrip(" .:–—-") if found else ""
    # "Article 5 of the Treaty applies" speaks of an article; "Article 5 Protection" and "Article 5" are one.
    if found and word and (found.marked or rest[:1].isupper() or rest[:1] in {'"', "("}):
        piece.division, piece.word, piece.rest = found, word, rest
        if word.role != "article":
            return piece
    piece.labels, piece.rest = _labels(piece.rest)
    bare = _BARE_NUMBER.match(piece.text) if piece.flagged and not piece.labels and not piece.division else None
    bare = None if _YEAR.search(piece.text) else bare
    if bare:
        piece.labels, piece.rest = (Label(bare[1], "1.", bare.end(1)),), piece.text[bare.end() :]
    if not piece.labels and piece.text.isupper() and len(piece.text) <= 6 and roman(piece.text) is not None:
        piece.labels, piece.rest = (Label(piece.text, "I.", len(piece.text)),), ""
    return piece


def _unnumbered_annex(piece: Piece, lexicon: StructureLexicon) -> Division | None:
    """ "ANNEX" or "Attachment. Work plan": the one division that often has no number."""
    match = _WORD_ALONE.match(piece.text)
    word = lexicon.division(match[1]) if match else None
    if match is None or word is None or word.role != "annex" or piece.length > 200:
        return None
    return Division(match[1], "", match.end(), match.end() >= len(piece.text), True)


def divided(piece: Piece, offsets: Sequence[int], text: str, lexicon: StructureLexicon) -> list[Piece]:
    """`piece` cut at document offsets inside it."""
    bounds = [piece.start, *offsets, piece.end]
    spans = [(a, b) for a, b in pairwise(bounds) if text[a:b].strip()]
    return [labelled(piece_at(text, a, b, piece.block), text, lexicon) for a, b in spans]


def _labels(text: str) -> tuple[tuple[Label, ...], str]:
    """ "2. (a) The Parties" has two labels, "- b. Improve" too; a bare number before a capital word has none."""
    labels: list[Label] = []
    rest = text
    while len(labels) < 3:
        label = enumerator(rest)
        if label is None or (labels and label.style in ("-", "A.", "I.")):
            break
        labels.append(label)
        rest = rest[label.length :].lstrip()
    return tuple(labels), rest
