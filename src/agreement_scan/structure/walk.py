"""The walk over a document's pieces: what each is, where it stands and how it is cited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from agreement_scan.codebook.structure import StructureLexicon
from agreement_scan.model import Document, Part, Provision, ProvisionKind
from agreement_scan.structure.citing import cite_list, in_annex, steps, with_sections
from agreement_scan.structure.headings import is_heading
from agreement_scan.structure.inline import recital_cuts
from agreement_scan.structure.numbering import Level, Numbering
from agreement_scan.structure.outline import Heading, Outline, rank_of
from agreement_scan.structure.parts import Parts
from agreement_scan.structure.pieces import Piece, divided

_OPENERS = (":", ",", "-", "–", "—", "...", "…")


@dataclass(slots=True)
class Walk:
    """State of one walk; `units` is what has been found so far."""

    document: Document
    lexicon: StructureLexicon
    parts: Parts
    units: list[Provision] = field(default_factory=list)
    outline: Outline = field(default_factory=Outline)
    numbering: Numbering = field(default_factory=Numbering)
    heading: str | None = None
    above: Piece | None = None  # the piece before, unless a heading stands between
    paragraphs: int = 0  # unlabelled paragraphs since the last division
    final_group: bool = False
    final_article: bool = False
    defining: bool = False
    section: ProvisionKind | None = None  # what the units under the current heading are: recommendations, decisions
    section_rank: str = ""
    section_counts: bool | None = None  # whether the recommendations are numbered from 1
    titled: bool = False  # the division above still waits for its title
    sections: list[str] = field(default_factory=list)  # for each unit, the labelled heading that it stands under

    def run(self, pieces: Sequence[Piece]) -> tuple[Provision, ...]:
        """All units of the document, in text order."""
        waiting = list(reversed(pieces))
        before: Piece | None = None
        while waiting:
            piece = waiting.pop()
            if not self.parts.operative:
                first, *others = self._recitals_apart(piece)
                piece = first
                waiting.extend(reversed(others))
            self._step(before, piece, waiting[-1] if waiting else None)
            before = piece
        return tuple(with_sections(self.units, self.sections))

    def _recitals_apart(self, piece: Piece) -> list[Piece]:
        """Recitals that run together in one paragraph, and the words "have agreed" behind them, are units."""
        if piece.row or piece.length < 60 or piece.block.kind in ("heading", "footnote"):
            return [piece]
        text = self.document.text
        found = [piece.start + offset for offset in recital_cuts(text[piece.start : piece.end], self.lexicon)]
        return divided(piece, found, text, self.lexicon) if found else [piece]

    def _step(self, before: Piece | None, piece: Piece, after: Piece | None) -> None:
        if piece.block.kind == "footnote":
            self._add(piece, "footnote", "notes", _footnote(piece))
        elif piece.row:
            self._row(piece)
        elif self.parts.is_contents(piece):
            self._add(piece, "contents", "front")
        elif is_heading(before, piece, after, self.lexicon) and not self._is_opening(piece):
            self._heading(piece)
        else:
            self._text(piece, after)

    # ------------------------------------------------------------------------------------------------ headings
    def _is_opening(self, piece: Piece) -> bool:
        """Recitals, party lines, "have agreed" and signatures look like headings where they are set in capitals."""
        if piece.division is not None:
            return False
        agreed = self.parts.agrees(piece)
        return agreed or self.parts.is_recital(piece, False) or (self.parts.part != "front" and self.parts.signs(piece))

    def _heading(self, piece: Piece) -> None:
        tells = self.lexicon.tells
        self.above = None
        self.parts.contents = tells("contents_heading", piece.rest)
        if self._is_title(piece):
            self._title(piece)
            return
        if self.titled and piece.division is None and not piece.labels:
            self._division_title(piece)
            return
        role = piece.word.role if piece.word and piece.division else ""
        if tells("preamble_heading", piece.rest) and self.parts.part == "front":
            self.parts.part = "preamble"
        elif role == "annex":
            self._annex(piece)
        elif not self.parts.contents:
            self._leave_preamble()
            self.parts.operative |= self.parts.recitals > 0 or role in ("article", "group")
        self.parts.signing = False
        if role == "article":
            self.outline.article = self._cite(piece)
        elif role != "annex":
            self.outline.enter(Heading(rank_of(piece), piece.rest, self._cite(piece)))
        self.numbering.clear()
        self.paragraphs = 0
        self.titled = not piece.rest
        self.heading = piece.rest or piece.text
        self._characterise(piece, role)
        self._add(piece, "contents" if self.parts.contents else "heading", self._part(), self._division_number(piece))

    def _is_title(self, piece: Piece) -> bool:
        if self.parts.part != "front" or piece.division is not None or piece.labels:
            return False
        if self.lexicon.tells("preamble_heading", piece.rest) or self.parts.contents:
            return False
        return all(unit.kind != "title" for unit in self.units) or self.units[-1].kind == "title"

    def _title(self, piece: Piece) -> None:
        """The lines of one title are one unit."""
        if self.units and self.units[-1].kind == "title" and _goes_on(self.units[-1], piece, self.document.text):
            self.units[-1] = replace(self.units[-1], end=piece.end)
        else:
            self._add(piece, "title", "front")

    def _division_title(self, piece: Piece) -> None:
        self.titled = False
        self.heading = piece.rest
        if self.outline.headings and not self.outline.article:
            self.outline.headings[-1].text = piece.rest
        self._characterise(piece, "article" if self.outline.article else "group")
        self._add(piece, "heading", self._part(), self.units[-1].number)

    def _characterise(self, piece: Piece, role: str) -> None:
        """What the heading says of the units under it."""
        tells, rest = self.lexicon.tells, piece.rest
        self.defining = tells("definition_heading", rest)
        self.final_article = tells("final_heading", rest)
        if role != "article":
            self.final_group = tells("final_group", rest)
        if not self.parts.contents:
            self._open_section(piece)

    def _open_section(self, piece: Piece) -> None:
        rank = rank_of(piece)
        if self.lexicon.tells("recommendation_heading", piece.rest):
            self.section, self.section_rank, self.section_counts = "recommendation", rank, None
        elif self.lexicon.tells("decision_heading", piece.rest):
            self.section, self.section_rank = "decision", rank
        elif not any(
            heading.rank == self.section_rank and heading.text != piece.rest for heading in self.outline.headings
        ):
            self.section = None

    def _annex(self, piece: Piece) -> None:
        self.outline.enter_annex(self._cite(piece))
        self.parts.part = "annex"
        self.final_group = self.final_article = False
        self.section = None

    def _leave_preamble(self) -> None:
        if self.parts.part in ("front", "preamble"):
            self.parts.part = "body"

    def _cite(self, piece: Piece) -> str:
        if piece.division is not None and piece.word is not None:
            return f"{piece.word.cite or piece.division.word.capitalize()} {piece.division.number}".strip()
        return f"Section {piece.labels[-1].value}" if piece.labels and piece.labels[-1].style != "-" else ""

    def _division_number(self, piece: Piece) -> str:
        cited = self._cite(piece)
        return in_annex(self.outline, cited) if cited and cited != self.outline.annex else cited

    # ---------------------------------------------------------------------------------------------------- text
    def _text(self, piece: Piece, after: Piece | None) -> None:
        if piece.division is not None and piece.word is not None:
            self._enter_division(piece)
        self.titled = False
        unfinished = self.above is not None and self.above.tail.endswith((",", ";", ", and", "; and"))
        if self.parts.agrees(piece) and not self.parts.is_recital(piece, unfinished):
            self._add(piece, "paragraph", "preamble")
            self.parts.part, self.parts.operative = "body", True
        elif self.parts.is_recital(piece, unfinished):
            self._recital(piece)
        elif self.parts.signs(piece):
            self._add(piece, "signature", "annex" if self.parts.part == "annex" else "final")
        elif piece.labels:
            self._labelled(piece, after)
        else:
            self._unlabelled(piece)
        self.above = piece

    def _enter_division(self, piece: Piece) -> None:
        assert piece.word is not None  # the caller asks for divisions only
        self._leave_preamble()
        self.parts.operative = True
        self.numbering.clear()
        self.paragraphs = 0
        self.final_article = self.defining = False
        if piece.word.role == "article":
            self.outline.article = self.heading = self._cite(piece)
        elif piece.word.role == "annex":
            self._annex(piece)

    def _recital(self, piece: Piece) -> None:
        self.parts.part = "preamble"
        self.parts.recitals += 1
        self._add(piece, "recital", "preamble", f"Preamble, para. {self.parts.recitals}")

    def _labelled(self, piece: Piece, after: Piece | None) -> None:
        self._leave_preamble()
        self.parts.operative = True
        opener = self._opener()
        following = after.labels[0] if after is not None and after.labels else None
        level = Level("", 0, "", None, None)
        for index, label in enumerate(piece.labels):
            inner = piece.labels[index + 1] if index + 1 < len(piece.labels) else following
            level = self.numbering.place(label, inner, opener if index == 0 else None, piece.block.indent)
        levels = self.numbering.levels
        kind = self._kind(piece, levels)
        first = "Recommendation" if kind == "recommendation" and self._counts_section(levels) else "para."
        number = in_annex(self.outline, cite_list(self.outline, levels, first))
        self._add(piece, kind, self._part(), number, levels, level.chapeau)

    def _counts_section(self, levels: Sequence[Level]) -> bool:
        if self.section != "recommendation" or self.outline.article or not levels:
            return False
        if self.section_counts is None:
            self.section_counts = levels[0].ordinal == 1
        return self.section_counts

    def _unlabelled(self, piece: Piece) -> None:
        if self.parts.part == "front" and (
            self._reads_as_prose(piece) or (self.units and self.units[-1].part != "front")
        ):
            self.parts.part = "preamble" if piece.tail.endswith((",", ";")) else "body"
        if self.parts.part == "preamble" and not self.parts.recitals and not piece.tail.endswith((",", ";", ":")):
            self.parts.part = "body"
        chapeau = self._continued(piece)
        number = ""
        if chapeau is None and self.parts.part not in ("front", "preamble"):
            self.paragraphs += 1
        base = self.outline.article or self.outline.section
        if self.numbering.levels:
            base, self.paragraphs = cite_list(self.outline, self.numbering.levels[:1]), 0
        if base and self.parts.part not in ("front", "preamble"):
            number = in_annex(self.outline, base + (f", para. {self.paragraphs}" if self.paragraphs > 1 else ""))
        division = self._own_division(piece)
        if division:
            number = in_annex(self.outline, division)
        self._add(piece, self._kind(piece, ()), self._part(), number, (), chapeau)

    def _own_division(self, piece: Piece) -> str:
        """ "Recommendation 7: ..." and "OP 3" are cited by themselves."""
        if piece.division is None or piece.word is None or piece.word.role in ("article", "group", "annex"):
            return ""
        return self._cite(piece)

    def _reads_as_prose(self, piece: Piece) -> bool:
        return piece.length > 400 or piece.tail.endswith((".", ":", ";", ","))

    def _kind(self, piece: Piece, levels: Sequence[Level]) -> ProvisionKind:
        tells = self.lexicon.tells
        role = piece.word.role if piece.word is not None and piece.division is not None else ""
        if role == "recommendation":
            return "recommendation"
        if role == "decision":
            return "decision"
        if tells("decision", piece.rest):
            return "decision"
        if tells("recommendation", piece.rest):
            return "recommendation"
        if self.section is not None and not piece.tail.endswith(":"):
            return self.section
        if self._defines(piece):
            return "definition"
        if self.final_article or self._closes(piece, levels):
            return "final_clause"
        if len(levels) > 1 or (levels and _is_item(levels[0])):
            return "item"
        if levels:
            return "paragraph"
        return "article" if self.outline.article and not levels else "paragraph"

    def _closes(self, piece: Piece, levels: Sequence[Level]) -> bool:
        if self.parts.part == "annex" or len(levels) > 1:
            return False
        return self.lexicon.tells("final_text", piece.text[:220])

    def _defines(self, piece: Piece) -> bool:
        head = piece.rest[:140]
        quoted = head[:1] in "\"'" or self.lexicon.tells("definition_opening", piece.rest) or " term " in head[:40]
        if quoted and self.lexicon.tells("definition_verb", head):
            return True
        return self.defining and not piece.tail.endswith(":")

    # ----------------------------------------------------------------------------------------------- relations
    def _opener(self) -> str | None:
        """Id of the unit before, if it announces the list that begins now."""
        if self.above is None or not self.units:
            return None
        tail = self.above.tail
        announces = tail.endswith(_OPENERS) or tail[-1:].isalpha() or tail.endswith(")")
        return self.units[-1].id if announces and self.units[-1].kind not in ("heading", "title", "row") else None

    def _continued(self, piece: Piece) -> str | None:
        """Id of the unit whose sentence goes on here: closing words after a list, or a paragraph that was broken."""
        if self.above is None or not self.units or not piece.rest[:1].islower():
            return None
        last = self.units[-1]
        if self.above.tail.endswith("."):
            return None
        return last.chapeau or last.id

    def _part(self) -> Part:
        if self.parts.part == "body" and (self.final_group or self.final_article):
            return "final"
        return self.parts.part

    # ------------------------------------------------------------------------------------------------- results
    def _row(self, piece: Piece) -> None:
        table, row = piece.block.table or 0, piece.block.row or 0
        self.above = None
        part = "body" if self.parts.part in ("front", "preamble") else self.parts.part
        self.parts.part = part
        self._add(piece, "row", part, in_annex(self.outline, f"Table {table + 1}, row {row + 1}"), row=True)

    def _add(
        self,
        piece: Piece,
        kind: ProvisionKind,
        part: Part,
        number: str = "",
        levels: Sequence[Level] = (),
        chapeau: str | None = None,
        row: bool = False,
    ) -> None:
        if kind == "final_clause" and part == "body":
            part = "final"
        self.sections.append("" if self.outline.article else self.outline.section)
        self.units.append(
            Provision(
                id=f"p{len(self.units) + 1}",
                number=number,
                path=steps(self.outline, levels),
                heading=None if kind in ("title", "footnote") else self.heading,
                kind=kind,
                part=part,
                page=_page(piece),
                start=piece.start,
                end=piece.end,
                chapeau=chapeau,
                language=piece.block.language,
                table=piece.block.table if row else None,
                row=piece.block.row if row else None,
            )
        )


def _is_item(level: Level) -> bool:
    """Letters, numerals and bullets are items even where no numbered paragraph holds them."""
    return not level.text[:1].isdigit() or level.family.startswith("-")


def _page(piece: Piece) -> int | None:
    page = piece.block.page
    for line in piece.block.lines:
        if line.start > piece.start:
            break
        page = line.page
    return page


def _footnote(piece: Piece) -> str:
    label = "".join(c for c in piece.text[:6].split(" ")[0] if c.isdigit())
    return f"Footnote {label}" if label else ""


def _goes_on(title: Provision, piece: Piece, text: str) -> bool:
    """Whether the next line of capitals, or a line after "AND" or "BETWEEN", belongs to the same title."""
    above = text[title.start : title.end].split()
    joining = {"and", "between", "of", "for", "on", "in", "to", "concerning", "regarding", "with", "the", "by", "&"}
    first = piece.rest.split()[0].lower()
    return above[-1].lower() in joining or first in joining
