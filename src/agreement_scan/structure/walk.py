"""The walk over a document's pieces: what each is, where it stands and how it is cited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from agreement_scan.codebook.structure import StructureLexicon
from agreement_scan.model import Document, ProvisionKind
from agreement_scan.structure.citing import cite_division, cite_list, cite_unlabelled, in_annex
from agreement_scan.structure.front import front_of
from agreement_scan.structure.headings import is_heading
from agreement_scan.structure.inline import recital_cuts
from agreement_scan.structure.kinds import Subject
from agreement_scan.structure.numbering import Level, Numbering
from agreement_scan.structure.outline import Heading, Outline, rank_of
from agreement_scan.structure.parts import Parts
from agreement_scan.structure.pieces import Piece, divided
from agreement_scan.structure.units import Units

_OPENERS = (":", ",", "-", "–", "—", "…", ")")
_UNFINISHED = (",", ";", "; and", ", and", "; or")


@dataclass(slots=True)
class Walk:
    """State of one walk. heading: the nearest one. above: the piece before, unless a heading stands between.

    paragraphs: unlabelled ones since the last division. titled: the division above still waits for its title.
    """

    document: Document
    lexicon: StructureLexicon
    parts: Parts
    subject: Subject
    units: Units = field(default_factory=Units)
    outline: Outline = field(default_factory=Outline)
    numbering: Numbering = field(default_factory=Numbering)
    heading: str | None = None
    above: Piece | None = None
    paragraphs: int = 0
    titled: bool = False

    def front(self, pieces: Sequence[Piece]) -> int:
        """The titles and markings at the beginning; the number of pieces they take."""
        groups, markings = front_of(pieces, self.lexicon)
        for index, group in enumerate(groups):
            kind: ProvisionKind = "paragraph" if index < markings or group[0].text.startswith("(") else "title"
            self.units.add(group[0], kind, "front", self.outline, end=group[-1].end)
        return sum(map(len, groups))

    def body(self, pieces: Sequence[Piece]) -> None:
        """Everything behind the titles."""
        waiting = list(reversed(pieces))
        before: Piece | None = None
        while waiting:
            piece = waiting.pop()
            if not self.parts.operative:
                piece, *others = self._recitals_apart(piece)
                waiting.extend(reversed(others))
            if self.parts.is_contents(piece, reversed(waiting)):
                self._add(piece, "contents")
            else:
                self._step(before, piece, waiting[-1] if waiting else None)
            before = piece

    def _recitals_apart(self, piece: Piece) -> list[Piece]:
        """Recitals that run together in one paragraph, and the words "have agreed" behind them, are units."""
        if piece.row or piece.length < 60 or piece.block.kind in ("heading", "footnote"):
            return [piece]
        text = self.document.text
        found = [piece.start + offset for offset in recital_cuts(text[piece.start : piece.end], self.lexicon)]
        return divided(piece, found, text, self.lexicon) if found else [piece]

    def _step(self, before: Piece | None, piece: Piece, after: Piece | None) -> None:
        if piece.block.kind == "footnote":
            self._add(piece, "footnote", _footnote(piece))
        elif piece.row:
            self._row(piece)
        elif is_heading(before, piece, after, self.lexicon) and not self._is_opening(piece):
            self._heading(piece)
        else:
            self._text(piece, after)

    def _row(self, piece: Piece) -> None:
        self.above = None
        if self.parts.signs(piece):
            self._add(piece, "signature")
            return
        self.parts.begin_body()
        table, row = piece.block.table or 0, piece.block.row or 0
        self._add(piece, "row", in_annex(self.outline, f"Table {table + 1}, row {row + 1}"))

    # ------------------------------------------------------------------------------------------------ headings
    def _is_opening(self, piece: Piece) -> bool:
        """Recitals, "have agreed" and signatures look like headings where they are set in capitals."""
        if piece.division is not None:
            return False
        return self.parts.agrees(piece) or self.parts.is_recital(piece, False) or self.parts.signs(piece)

    def _heading(self, piece: Piece) -> None:
        self.above = None
        if self.titled and piece.division is None and not piece.labels:
            self._division_title(piece)
            return
        role = piece.word.role if piece.word else ""
        self.parts.enter(piece, role)
        cited = cite_division(piece)
        if role == "article":
            self.outline.article = cited
        elif role == "annex":
            self.outline.enter_annex(cited)
        else:
            self.outline.enter(Heading(rank_of(piece), piece.rest, cited))
        self.numbering.clear()
        self.paragraphs, self.titled = 0, not piece.rest
        self.heading = piece.rest or piece.text
        self.subject.enter(piece, role, self.outline)
        number = cited if role == "annex" or not cited else in_annex(self.outline, cited)
        self._add(piece, "heading", number)

    def _division_title(self, piece: Piece) -> None:
        """ "Article 5" stands above, this is what it is called."""
        self.titled = False
        self.heading = piece.rest
        if self.outline.headings and not self.outline.article:
            self.outline.headings[-1].text = piece.rest
        self.subject.enter(piece, "article" if self.outline.article else "group", self.outline)
        last = self.units.last
        self._add(piece, "heading", last.number if last else "")

    # ---------------------------------------------------------------------------------------------------- text
    def _text(self, piece: Piece, after: Piece | None) -> None:
        if piece.word is not None:
            self._enter_division(piece)
        self.titled = False
        unfinished = self.above is not None and self.above.tail.endswith(_UNFINISHED)
        if self.parts.is_recital(piece, unfinished):
            self._add(piece, "recital", self.parts.count_recital())
        elif self.parts.agrees(piece):
            self._agreed(piece)
        elif self.parts.signs(piece):
            self._add(piece, "signature")
        elif piece.labels:
            self._labelled(piece, after)
        else:
            self._unlabelled(piece)
        self.above = piece

    def _agreed(self, piece: Piece) -> None:
        self.parts.part = "preamble"
        self._add(piece, "paragraph")
        self.parts.begin_operative()

    def _enter_division(self, piece: Piece) -> None:
        """A division whose text stands on the same line: "Article 5: The Parties shall ..." """
        role = piece.word.role if piece.word else ""
        self.numbering.clear()
        self.paragraphs = 0
        self.parts.enter(piece, role)
        self.subject.final_article = self.subject.defining = False
        if role == "article":
            self.outline.article = self.heading = cite_division(piece)
        elif role == "annex":
            self.outline.enter_annex(cite_division(piece))

    def _labelled(self, piece: Piece, after: Piece | None) -> None:
        self.parts.begin_operative()
        opener = self._opener()
        following = after.labels[0] if after is not None and after.labels else None
        fresh = self.above is None or not self.above.labels
        before = self.numbering.levels[0].ordinal if self.numbering.levels else 0
        level = Level("", 0, "", None, None)
        for index, label in enumerate(piece.labels):
            inner = piece.labels[index + 1] if index + 1 < len(piece.labels) else following
            opened = opener if index == 0 else None
            level = self.numbering.place(label, inner, opened, piece.block.indent, fresh)
        levels = self.numbering.levels
        if before and levels[0].ordinal == 1 and len(levels) == 1 and levels[0].text == "1":
            self._lose_article()
        kind = self._kind(piece, levels)
        counted = kind == "recommendation" and self.subject.counts_recommendations(self.outline, levels)
        number = in_annex(self.outline, cite_list(self.outline, levels, "Recommendation" if counted else "para."))
        if kind == "footnote":
            number = f"Note {levels[0].text}"
        self._add(piece, kind, number, levels, level.chapeau)

    def _lose_article(self) -> None:
        """Paragraphs that start again at 1 belong to an article whose number the text has lost: not to the last one."""
        if self.outline.article:
            self.outline.article = ""
            self.heading = self.outline.headings[-1].text if self.outline.headings else None
            self.subject.final_article = self.subject.defining = False

    def _unlabelled(self, piece: Piece) -> None:
        self.parts.meet_prose(piece)
        chapeau = self._continued(piece)
        number = ""
        if chapeau is None:
            # A paragraph of its own ends the lists inside the numbered paragraph before it.
            del self.numbering.levels[1:]
        if self.parts.part not in ("front", "preamble"):
            self.paragraphs += chapeau is None and not self.numbering.levels
            number = in_annex(self.outline, cite_unlabelled(self.outline, self.numbering.levels, self.paragraphs))
        if piece.word is not None and piece.word.role not in ("article", "group"):
            number = (
                cite_division(piece) if piece.word.role == "annex" else in_annex(self.outline, cite_division(piece))
            )
        self._add(piece, self._kind(piece, ()), number, (), chapeau)

    # ----------------------------------------------------------------------------------------------- relations
    def _opener(self) -> str | None:
        """Id of the unit before, if it announces the list that begins now."""
        last = self.units.last
        if self.above is None or last is None:
            return None
        tail = self.above.tail
        if last.part in ("front", "preamble") and not self.lexicon.tells("open_end", tail.rstrip(": ")):
            # "have agreed as follows:" is a sentence of its own, "do hereby undertake to:" is not.
            return None
        return last.id if tail.endswith(_OPENERS) or tail[-1:].isalpha() else None

    def _continued(self, piece: Piece) -> str | None:
        """Id of the unit whose sentence goes on here: closing words after a list, or a paragraph that was broken."""
        last = self.units.last
        if self.above is None or last is None or not piece.rest[:1].islower() or self.above.tail.endswith("."):
            return None
        return last.chapeau or last.id

    def _kind(self, piece: Piece, levels: Sequence[Level]) -> ProvisionKind:
        if self.parts.part in ("front", "preamble"):
            return "paragraph"
        numbered = bool(levels or self.numbering.levels)
        return self.subject.kind(piece, self.outline, levels, numbered, self.parts.part == "annex")

    def _add(
        self,
        piece: Piece,
        kind: ProvisionKind,
        number: str = "",
        levels: Sequence[Level] = (),
        chapeau: str | None = None,
    ) -> None:
        part = self.parts.of(kind) or self.subject.part(self.parts.part, kind)
        self.units.add(piece, kind, part, self.outline, self.heading, number, levels, chapeau)


def _footnote(piece: Piece) -> str:
    label = "".join(c for c in piece.text[:6].split(" ")[0] if c.isdigit())
    return f"Footnote {label}" if label else ""
