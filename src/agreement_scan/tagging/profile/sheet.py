"""What the profile is read from: the lines before the body, the opening, the closing units and the table headings.

The front is read block by block, because only blocks know how a line was printed. A block whose lines say different
things ("ATTENDANCE SHEET / Workshop on ... / Suva, 3 May 2021") is taken apart, one that only wraps is not.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from agreement_scan.codebook.places import Places
from agreement_scan.codebook.places import load as load_places
from agreement_scan.codebook.profile import Cue, ProfileCues
from agreement_scan.codebook.profile import load as load_cues
from agreement_scan.model import Block, Evidence, Table
from agreement_scan.passages import View, view
from agreement_scan.tagging.context import Context
from agreement_scan.tagging.profile.calendar import Calendar
from agreement_scan.tagging.profile.calendar import load as load_calendar

_FRONT_BLOCKS, _FRONT_CHARACTERS = 60, 8000
_OPENING_UNITS, _OPENING_CHARACTERS = 14, 6000
_PREAMBLE_END = 3
_CLOSING_UNITS = 14
_PROSE_LENGTH = 150
_LONG_TITLE = 250
_RUNNING = ("heading", "paragraph")
_TESTIMONIUM = re.compile(r"(?i)^\W*(?:done|signed|executed|adopted|issued|in witness|for (?:and on behalf|the))\b")


@dataclass(frozen=True, slots=True)
class Line:
    """One line before the body. role: as the lexicon of titles knows it, `date` for place and date, else `text`."""

    view: View
    block: Block
    role: str
    cue: Cue | None

    @property
    def text(self) -> str:
        """The clean text."""
        return self.view.text


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
    def front(self) -> tuple[Line, ...]:
        """The lines before the body begins."""
        return tuple(self._front())

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
        """The first units of the body and the last of a preamble, by index into `context.views`."""
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
        views = self.context.views
        last.update(i for i in main[len(main) // 3 :] if _TESTIMONIUM.match(views[i].text[:40]))
        return tuple(sorted(i for i in last if provisions[i].start >= self.body_start or len(main) <= _CLOSING_UNITS))

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

    def _front(self) -> Iterator[Line]:
        blocks = [b for b in self.context.document.blocks if b.kind in _RUNNING or b.kind == "cell"][:_FRONT_BLOCKS]
        previous = ""
        named = False
        length = 0
        for block in blocks:
            if block.kind == "cell":
                return
            for part in self._parts(block):
                role, cue = self.role(part.text, previous)
                if named and role not in ("skip", "status", "date"):
                    role, cue, named = "field", None, False
                    part = self._printed(block)[0] if len(part.text) > _LONG_TITLE else part
                elif role == "field" and cue and cue.pattern.fullmatch(part.text):
                    named = True  # "SUBJECT:", and what it is in the next line
                    continue
                length += len(part.text)
                if role == "body" or length > _FRONT_CHARACTERS:
                    return
                yield Line(part, block, role, cue)
                if role != "skip":
                    previous = part.text

    def _parts(self, block: Block) -> Sequence[View]:
        """A block's lines where they say different things, else the block as a whole."""
        whole = self._view(block)
        lines = self._printed(block)
        if len(lines) < 2 or self.role(whole.text, "")[0] == "body":
            return (whole,) if whole.text else ()
        if all(self.role(line.text, " and")[0] in ("text", "body") for line in lines):
            return (whole,)
        return lines

    def _printed(self, block: Block) -> list[View]:
        """The block's printed lines; one that begins in lower case goes on with the line before."""
        text = self.context.document.text
        if block.lines:
            spans = [(line.start, line.end) for line in block.lines]
        else:
            ends = [block.start + m.start() for m in re.finditer("\n", text[block.start : block.end])]
            spans = list(pairwise([block.start, *ends, block.end]))
        merged: list[tuple[int, int]] = []
        for start, end in spans:
            line = text[start:end].strip()
            if merged and line[:1].islower():
                merged[-1] = (merged[-1][0], end)
            elif line:
                merged.append((start, end))
        return [view(text, start, end) for start, end in merged]

    def role(self, text: str, previous: str) -> tuple[str, Cue | None]:
        """What a line of the front is. `previous` is the line before it: a title may go on in the next line."""
        titles = self.cues.titles
        if not is_open(previous) and (cue := _first(titles.of("body"), text)):
            return "body", cue
        for role in ("skip", "status", "field", "record", "label", "byline"):
            if cue := _first(titles.of(role), text):
                return ("label" if role == "record" else role), cue
        if self.calendar.is_date_line(text, self.places):
            return "date", None
        if not is_open(previous) and _is_prose(text):
            return "body", None
        if cue := _first(titles.of("letterhead"), text):
            return "letterhead", cue
        if any(organisation.pattern.fullmatch(text) for organisation in self.cues.organisations):
            return "letterhead", None
        return "text", None


def is_open(text: str) -> bool:
    """Whether a title's line leaves its sentence open, so that the next line belongs to it."""
    return bool(_OPEN_END.search(text))


_OPEN_END = re.compile(
    r"(?i)(?:\b(?:between|and|of|on|the|for|to|in|with|against|by|among|concerning|regarding|or|a|an|at|from)|[–:-])\s*$"
)


_FULL_STOP = re.compile(
    r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bNo)(?<!\bSt)(?<!\bArt)(?<!\bProf)(?<=[a-z)])\. [A-Z]"
)


def joined(views: Sequence[View], separator: str = " ") -> View:
    """One view over several, so that a match may run over them; the separators stand at the end of what is before."""
    texts: list[str] = []
    offsets = array("q")
    for index, one in enumerate(v for v in views if v.text):
        if index:
            texts.append(separator)
            offsets.extend([max(offsets[-1], 0)] * len(separator))
        texts.append(one.text)
        offsets.extend(one.offsets[:-1])
    offsets.append(offsets[-1] + 1 if offsets else 0)
    return View("".join(texts), offsets)


def _first(cues: Sequence[Cue], text: str) -> Cue | None:
    return next((cue for cue in cues if cue.search(text)), None)


def _is_prose(text: str) -> bool:
    """A sentence of the body, not a title: long, in lower case, and closed by a stop."""
    if text.isupper() or len(text) < 60:
        return False
    sentences = len(_FULL_STOP.findall(text))
    return (
        (text[-1] in ".;")
        or (len(text) > _PROSE_LENGTH and text[-1] in ":,")
        or (sentences >= 1 and len(text) > 90)
        or len(text) > 420
    )
