"""Where in the document the walk stands: the divisions above the current unit, and how to cite from there."""

from __future__ import annotations

from dataclasses import dataclass, field

from agreement_scan.structure.pieces import Piece


@dataclass(slots=True)
class Heading:
    """rank: what headings of its kind look like. cite: e.g. "Section 2", "Chapter II", "" without a label."""

    rank: str
    text: str
    cite: str


@dataclass(slots=True)
class Outline:
    """annex, article: as cited, or "". headings: those above, outermost first."""

    annex: str = ""
    article: str = ""
    headings: list[Heading] = field(default_factory=list)

    def enter(self, heading: Heading) -> None:
        """Leave the headings of the same or a higher rank (one that was met before) and stand under this one."""
        for depth, above in enumerate(self.headings):
            if above.rank == heading.rank:
                del self.headings[depth:]
                break
        self.headings.append(heading)
        self.article = ""

    def enter_annex(self, cite: str) -> None:
        """An annex begins everything anew."""
        self.annex, self.article = cite, ""
        self.headings.clear()

    @property
    def section(self) -> str:
        """The nearest labelled heading, as cited."""
        return next((heading.cite for heading in reversed(self.headings) if heading.cite), "")

    @property
    def path(self) -> tuple[str, ...]:
        """Divisions above the unit, outermost first."""
        groups = [heading.cite or heading.text for heading in self.headings]
        return tuple(part for part in (self.annex, *groups, self.article) if part)


def rank_of(piece: Piece) -> str:
    """Headings of one rank look alike: same level, same division word, same kind of label, or same typography."""
    if piece.division is not None:
        return piece.division.word.lower()
    if piece.labels:
        return "label " + piece.labels[-1].style
    if piece.block.level is not None:
        return f"level {piece.block.level}"
    capitals = piece.rest.upper() == piece.rest
    return f"plain {'capitals' if capitals else 'mixed'} {'bold' if piece.block.bold else ''}".strip()
