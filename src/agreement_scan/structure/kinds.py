"""What kind a unit of running text is, from the words of the unit and of the headings above it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from agreement_scan.codebook.structure import StructureLexicon
from agreement_scan.model import Part, ProvisionKind
from agreement_scan.structure.numbering import Level
from agreement_scan.structure.outline import Outline, rank_of
from agreement_scan.structure.pieces import Piece


@dataclass(slots=True)
class Subject:
    """What the headings above say of the units under them.

    section: `recommendation`, `decision` or `footnote`, until a heading of the same rank. numbered: whether its
    recommendations count from 1, None before the first.
    """

    lexicon: StructureLexicon
    defining: bool = False
    final_group: bool = False
    final_article: bool = False
    section: ProvisionKind | None = None
    rank: str = ""
    numbered: bool | None = None

    def enter(self, piece: Piece, role: str, outline: Outline) -> None:
        """A heading was met. role: that of its division word, or ""."""
        tells, rest = self.lexicon.tells, piece.rest.strip("()")
        self.defining = tells("definition_heading", rest)
        self.final_article = tells("final_heading", rest)
        if role == "annex":
            self.final_group = False
        elif role != "article":
            self.final_group = tells("final_group", rest)
        self._enter_section(piece, outline)

    def _enter_section(self, piece: Piece, outline: Outline) -> None:
        rank = rank_of(piece)
        if self.lexicon.tells("recommendation_heading", piece.rest):
            self.section, self.rank, self.numbered = "recommendation", rank, None
        elif self.lexicon.tells("decision_heading", piece.rest):
            self.section, self.rank, self.numbered = "decision", rank, None
        elif self.lexicon.tells("notes_heading", piece.rest):
            self.section, self.rank, self.numbered = "footnote", rank, None
        elif not any(above.rank == self.rank for above in outline.headings[:-1]):
            # Only a heading below the section's own leaves the section open.
            self.section = None

    def counts_recommendations(self, outline: Outline, levels: Sequence[Level]) -> bool:
        """Whether a number under this heading is that of a recommendation and not of a paragraph of the report."""
        if self.section != "recommendation" or outline.article or not levels:
            return False
        if self.numbered is None:
            self.numbered = levels[0].ordinal == 1
        return self.numbered

    def part(self, part: Part, kind: ProvisionKind) -> Part:
        """The part of a unit that stands in `part` as far as the order of the document tells."""
        if part == "body" and (self.final_group or self.final_article or kind == "final_clause"):
            return "final"
        return part

    def kind(
        self, piece: Piece, outline: Outline, levels: Sequence[Level], numbered: bool, annexed: bool
    ) -> ProvisionKind:
        """The kind of a unit of running text that is no recital, signature or heading.

        numbered: whether it has a number or stands among numbered ones. annexed: whether it stands in an annex.
        """
        role = piece.word.role if piece.word is not None else ""
        stated = self._stated(piece, role, levels)
        if stated is not None:
            return stated
        if self._defines(piece):
            return "definition"
        if not annexed and (self.final_article or self._closes(piece, levels)):
            return "final_clause"
        if len(levels) > 1 or (levels and not levels[0].text[:1].isdigit()) or _is_bullet(levels):
            return "item"
        return "article" if outline.article and not numbered else "paragraph"

    def _stated(self, piece: Piece, role: str, levels: Sequence[Level]) -> ProvisionKind | None:
        tells = self.lexicon.tells
        if role == "recommendation" or tells("recommendation", piece.rest):
            return "recommendation"
        if role == "decision" or tells("decision", piece.rest):
            return "decision"
        if piece.tail.endswith(":"):
            return None
        if self.section == "footnote" or levels or not tells("narrative", piece.text) or tells("advice", piece.text):
            return self.section
        return None

    def _closes(self, piece: Piece, levels: Sequence[Level]) -> bool:
        return len(levels) <= 1 and self.lexicon.tells("final_text", piece.text[:220])

    def _defines(self, piece: Piece) -> bool:
        head = piece.rest[:140]
        tells = self.lexicon.tells
        opens = head[:1] in {'"', "'"} or tells("definition_opening", piece.rest) or " term " in head[:40]
        if opens and tells("definition_verb", head):
            return True
        return self.defining and not piece.tail.endswith(":")


def _is_bullet(levels: Sequence[Level]) -> bool:
    return bool(levels) and levels[0].family.startswith("-")
