"""Which part of the document a unit stands in: front, preamble, body, final clauses and signatures, annexes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from agreement_scan.codebook.structure import StructureLexicon
from agreement_scan.model import Part
from agreement_scan.structure.pieces import Piece

_LEADER = re.compile(r"(?:\.{4,}|…{2,}|(?:\s\.){4,}|_{4,}|\t)\s*(?:\d{1,4}|[ivxlc]+)\s*$")
_PAGE_AT_END = re.compile(r"\S\s+\d{1,3}$")
_LONG_FOR_SIGNATURE = 420


@dataclass(slots=True)
class Parts:
    """The state of the walk as far as parts go."""

    lexicon: StructureLexicon
    part: Part = "front"
    contents: bool = False
    signing: bool = False
    operative: bool = False
    recitals: int = 0

    def is_recital(self, piece: Piece, unfinished: bool) -> bool:
        """unfinished: the unit before ended with a comma or semicolon, as recitals do."""
        if self.operative or self.part not in ("front", "preamble", "body"):
            return False
        if self.part == "body" and not piece.tail.endswith((",", ";", "; and", ", and")):
            return False
        if self.lexicon.tells("recital", piece.rest):
            return True
        return self.part == "preamble" and self.recitals > 0 and unfinished and piece.tail.endswith((",", ";"))

    def agrees(self, piece: Piece) -> bool:
        """ "Have agreed as follows:" closes the preamble."""
        return not self.operative and piece.length < 700 and self.lexicon.tells("agreed", piece.rest)

    def is_contents(self, piece: Piece) -> bool:
        """A line of a table of contents; after its heading, any short line with a page number at its end."""
        if self.part not in ("front", "preamble") and not self.contents:
            return False
        if _LEADER.search(piece.tail):
            return True
        return self.contents and piece.length < 300 and _PAGE_AT_END.search(piece.tail) is not None

    def signs(self, piece: Piece) -> bool:
        """Whether the piece begins, or goes on with, the signature block."""
        if self.lexicon.tells("signature", piece.rest) and self.part != "front":
            self.signing = True
        elif self.signing and (piece.length > _LONG_FOR_SIGNATURE or piece.division is not None):
            self.signing = False
        return self.signing
