"""Which part of the document a unit stands in: front, preamble, body, final clauses and signatures, annexes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from agreement_scan.codebook.structure import StructureLexicon
from agreement_scan.model import Part, ProvisionKind
from agreement_scan.structure.contents import contents_length, leads
from agreement_scan.structure.pieces import Piece

# "Disturbed by", "Fearing that": in the right place such a word begins a recital, listed or not.
_PARTICIPLE = re.compile(r"[A-Za-z][a-z]+(?:ed|ing|ful)\b")
_LONG_FOR_SIGNATURE = 420
_RECITAL_END = (",", ";", ".", ":", "; and", ", and", " and", "; or")


@dataclass(slots=True)
class Parts:
    """The state of the walk as far as parts go.

    contents: how many pieces ahead belong to a table of contents. operative: rules have begun, so nothing is a recital
    any more. listed: "Whereas:" stands above numbered recitals.
    """

    lexicon: StructureLexicon
    part: Part = "front"
    contents: int = 0
    signing: bool = False
    operative: bool = False
    recitals: int = 0
    listed: bool = False

    # -------------------------------------------------------------------------------------------------- moving
    def enter(self, piece: Piece, role: str) -> None:
        """A heading or division was met. role: that of its division word, or ""."""
        self.signing = False
        if role == "annex":
            self.part, self.operative = "annex", True
        elif not self.operative and self.lexicon.tells("preamble_heading", piece.rest):
            self.part = "preamble"
        else:
            self.begin_body()
            self.operative |= self.recitals > 0 or role in ("article", "group")

    def begin_body(self) -> None:
        """Front and preamble are over."""
        if self.part in ("front", "preamble"):
            self.part = "body"

    def begin_operative(self) -> None:
        """A numbered paragraph, or what stands behind "have agreed"."""
        self.begin_body()
        self.operative = True

    def meet_prose(self, piece: Piece) -> None:
        """A plain paragraph: with a comma at its end it opens the preamble, otherwise the body."""
        open_ended = piece.tail.endswith((",", ";"))
        if self.part == "front":
            self.part = "preamble" if open_ended else "body"
        elif self.part == "body" and not self.operative and not self.recitals and piece.tail.endswith(","):
            # "The Assembly," after a cover page.
            self.part = "preamble"
        elif self.part == "preamble" and not self.recitals and not open_ended and not piece.tail.endswith(":"):
            self.part = "body"

    def count_recital(self) -> str:
        """One more recital; its number."""
        self.part = "preamble"
        self.recitals += 1
        return f"Preamble, para. {self.recitals}"

    # -------------------------------------------------------------------------------------------------- asking
    def of(self, kind: ProvisionKind) -> Part | None:
        """The part that follows from a kind alone."""
        if kind == "footnote":
            return "notes"
        if kind == "contents":
            return "front"
        return "final" if kind == "signature" and self.part != "annex" else None

    def is_recital(self, piece: Piece, unfinished: bool) -> bool:
        """unfinished: the unit before ended with a comma or semicolon, as recitals do."""
        if self.operative or piece.division is not None or not piece.tail.endswith(_RECITAL_END):
            return False
        if self.part == "body" and piece.tail.endswith((".", ":")) and not self.listed:
            return False
        if self.lexicon.tells("recital", piece.rest):
            self.listed = piece.tail.endswith(":") and len(piece.rest.split()) <= 2
            return True
        if piece.labels:
            return self.listed
        if self.part != "preamble" or not unfinished or not piece.tail.endswith((",", ";")):
            return False
        return self.recitals > 0 or _PARTICIPLE.match(piece.rest) is not None

    def agrees(self, piece: Piece) -> bool:
        """ "Have agreed as follows:" closes the preamble."""
        return not self.operative and piece.length < 700 and self.lexicon.tells("agreed", piece.rest)

    def is_contents(self, piece: Piece, following: Iterable[Piece]) -> bool:
        """The heading, or a line, of a table of contents."""
        if self.contents:
            self.contents -= 1
            return True
        if piece.block.contents:
            return True
        if self.lexicon.tells("contents_heading", piece.rest):
            self.contents = contents_length(following)
            return True
        return not self.operative and leads(piece)

    def signs(self, piece: Piece) -> bool:
        """Whether the piece begins, or goes on with, the signature block."""
        if self.part == "front":
            return False
        if self.lexicon.tells("signature", piece.rest):
            self.signing = True
        elif piece.length > _LONG_FOR_SIGNATURE or piece.division is not None:
            self.signing = False
        return self.signing
