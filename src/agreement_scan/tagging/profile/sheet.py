"""What the profile is read from: the lines before the body, the opening, the closing units and the table headings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from agreement_scan.codebook.places import Places
from agreement_scan.codebook.places import load as load_places
from agreement_scan.codebook.profile import Cue, ProfileCues
from agreement_scan.codebook.profile import load as load_cues
from agreement_scan.model import Block, Evidence, Table
from agreement_scan.passages import View, view
from agreement_scan.tagging.context import Context
from agreement_scan.tagging.profile.calendar import Calendar
from agreement_scan.tagging.profile.calendar import load as load_calendar
from agreement_scan.tagging.profile.front import Front, Line
from agreement_scan.tagging.profile.views import joined, shortened

_OPENING_UNITS, _OPENING_CHARACTERS = 14, 6000
_PREAMBLE_END = 3
_CLOSING_UNITS = 14
_TESTIMONIUM = re.compile(r"(?i)^\W*(?:done|signed|executed|adopted|issued|in witness|for (?:and on behalf|the))\b")


@dataclass(frozen=True)
class Sheet:
    """A document laid out for the profile."""

    context: Context

    @cached_property
    def cues(self) -> ProfileCues:
        """The lexicons of the profile."""
        return self.context.codebook.part(load_cues)

    @cached_property
    def places(self) -> Places:
        """States, cities and their names."""
        return self.context.codebook.part(load_places)

    @cached_property
    def calendar(self) -> Calendar:
        """The finder of dates."""
        return self.context.codebook.part(load_calendar)

    @cached_property
    def views(self) -> tuple[View, ...]:
        """The units' clean views; of a unit as long as a book only its beginning, because no profile needs the rest."""
        return tuple(shortened(one) for one in self.context.views)

    @cached_property
    def front(self) -> tuple[Line, ...]:
        """The lines before the body begins."""
        return tuple(Front(self.context.document, self.cues, self.places, self.calendar).lines())

    @cached_property
    def body_start(self) -> int:
        """Offset in the document's text at which the body begins."""
        if self.front:
            return self.front[-1].view.offsets[-1]
        return self.context.document.blocks[0].start if self.context.document.blocks else 0

    @cached_property
    def heads(self) -> tuple[View, ...]:
        """Different running heads and feet, in order of appearance, at most eight."""
        blocks = self.context.document.blocks
        views = (self._view(b) for b in blocks[:400] if b.kind == "furniture")
        return tuple({v.text: v for v in views if v.text}.values())[:8]

    @cached_property
    def opening(self) -> tuple[int, ...]:
        """The first units of the body and the last of a preamble, by index into `views`."""
        chosen: list[int] = []
        length = 0
        for index, provision in enumerate(self.context.provisions):
            if provision.start < self.body_start or provision.kind in ("footnote", "contents", "row"):
                continue
            length += provision.end - provision.start
            chosen.append(index)
            if len(chosen) >= _OPENING_UNITS or length > _OPENING_CHARACTERS:
                break
        preamble = [i for i, p in enumerate(self.context.provisions) if p.part == "preamble"]
        return tuple(sorted({*chosen, *preamble[-_PREAMBLE_END:]}))

    @cached_property
    def closing(self) -> tuple[int, ...]:
        """The last units before annexes and notes, and every unit that begins like a testimonium or signature."""
        provisions = self.context.provisions
        main = [i for i, p in enumerate(provisions) if p.part not in ("annex", "notes") and p.kind != "footnote"]
        last = set(main[-_CLOSING_UNITS:])
        last.update(i for i in main if provisions[i].kind == "signature" or provisions[i].part == "final")
        views = self.views
        last.update(i for i in main[len(main) // 3 :] if _TESTIMONIUM.match(views[i].text[:40]))
        return tuple(sorted(i for i in last if provisions[i].start >= self.body_start or len(main) <= _CLOSING_UNITS))

    @cached_property
    def notes(self) -> tuple[int, ...]:
        """The foot- and endnotes, in which editors and depositaries write."""
        return tuple(i for i, p in enumerate(self.context.provisions) if p.kind == "footnote")

    @cached_property
    def body(self) -> tuple[int, ...]:
        """Every unit of running text behind the front, notes and contents left out."""
        return tuple(
            i
            for i, p in enumerate(self.context.provisions)
            if p.start >= self.body_start and p.kind not in ("footnote", "contents")
        )

    @cached_property
    def columns(self) -> tuple[View, ...]:
        """The column headings of each table, joined by " | "."""
        return tuple(self._headings(table) for table in self.context.document.tables)

    def evidence(self, where: View, start: int, end: int, source: str, reason: str) -> Evidence:
        """Evidence for `where.text[start:end]`."""
        first, last = where.span(start, end)
        return self.context.evidence_at(first, last, source, reason)

    def cue_evidence(self, where: View, match: re.Match[str], cue: Cue) -> Evidence:
        """Evidence for what a cue matched."""
        start, end = match.span()
        return self.evidence(where, start, max(end, start + 1), cue.source, cue.reason)

    def _view(self, block: Block) -> View:
        return view(self.context.document.text, block.start, block.end)

    def _headings(self, table: Table) -> View:
        rows = max(table.header_rows, 1)
        cells = sorted((c for c in table.cells if c.row < rows and c.end > c.start), key=lambda c: (c.row, c.column))
        return joined([view(self.context.document.text, c.start, c.end) for c in cells], " | ")
