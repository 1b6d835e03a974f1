"""The lines before the body: title, place and date, masthead, marks of a draft, who wrote it.

They are read block by block, because only blocks know how a line was printed. A block whose lines say different
things ("ATTENDANCE SHEET / Workshop on ... / Suva, 3 May 2021") is taken apart, one that only wraps is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from agreement_scan.codebook.places import Places
from agreement_scan.codebook.profile import Cue, ProfileCues
from agreement_scan.model import Block, Document
from agreement_scan.passages import View, view
from agreement_scan.tagging.profile.calendar import Calendar
from agreement_scan.tagging.profile.views import joined

_BLOCKS, _CHARACTERS = 60, 8000
_RUNNING = ("heading", "paragraph")
_PROSE, _SHORT_PROSE, _LONGEST_TITLE = 150, 60, 420
_FIELD = re.compile(r"[a-z_ ]{2,20}:")
_PERIOD = re.compile(r"\(?(?:19|20)\d\d\s*[–—/-]\s*(?:19|20)?\d\d\)?")
_LONG_FIELD = 250
_FIELDS = 10
_LONGEST_BLOCK = 5000
_OPEN_END = re.compile(
    r"(?i)(?:\b(?:between|and|of|on|the|for|to|in|with|against|by|among|concerning|regarding|or|a|an|at|from)|[–:-])\s*$"
)
_FULL_STOP = re.compile(
    r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bNo)(?<!\bSt)(?<!\bArt)(?<!\bProf)(?<=[a-z)])\. [A-Z]"
)


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
class Front:
    """Reads the front of a document with what is known of titles, dates and places."""

    document: Document
    cues: ProfileCues
    places: Places
    calendar: Calendar

    def lines(self) -> Iterator[Line]:
        """The lines before the body, in order. Tables but of fields, and long paragraphs, end it."""
        previous = ""
        named = False
        length = 0
        for block, part in self._all_parts():
            role, cue = self.role(part.text, previous)
            if named and role not in ("skip", "status", "date"):
                role, cue, named = "field", None, False
                part = self._printed(block)[0] if len(part.text) > _LONG_FIELD else part
            elif role == "field" and cue and cue.pattern.fullmatch(part.text):
                named = True  # "SUBJECT:", and what it is in the next line
                continue
            length += len(part.text)
            if role == "body" or length > _CHARACTERS:
                return
            yield Line(part, block, role, cue)
            if role != "skip":
                previous = part.text

    def role(self, text: str, previous: str) -> tuple[str, Cue | None]:
        """What a line is. `previous` is the line before it: a title may go on in the next line."""
        titles = self.cues.titles
        if not any(character.isalpha() for character in text):
            return "skip", None
        if not is_open(previous) and (cue := _first(titles.of("body"), text)):
            return "body", cue
        for role in ("skip", "status", "field", "record", "paper", "label", "byline"):
            if cue := _first(titles.of(role), text):
                return ("label" if role in ("record", "paper") else role), cue
        if self.calendar.is_date_line(text, self.places):
            return "date", None
        if not is_open(previous) and _is_prose(text):
            return "body", None
        if cue := _first(titles.of("letterhead"), text):
            return "letterhead", cue
        if any(organisation.pattern.fullmatch(text) for organisation in self.cues.organisations):
            return "letterhead", None
        return "text", None

    def _all_parts(self) -> Iterator[tuple[Block, View]]:
        blocks = [b for b in self.document.blocks if b.kind in _RUNNING or b.kind == "cell"]
        fields = self._field_tables()
        read = frozenset(fields)
        for block in blocks[:_BLOCKS]:
            if block.language and self.document.language and block.language != self.document.language:
                continue  # the other half of a bilingual title
            if block.table is not None and block.table in fields:
                yield from ((block, row) for row in fields.pop(block.table))
            elif block.table in read:
                continue
            elif block.kind == "cell" or block.end - block.start > _LONGEST_BLOCK:
                return
            else:
                for part in self._parts(block):
                    yield block, part

    def _field_tables(self) -> dict[int, list[View]]:
        """Tables of fields ("Date | 3 May 2021") and mastheads of one row, by index, each row as one line."""
        found: dict[int, list[View]] = {}
        for table in self.document.tables[:2]:
            rows: dict[int, list[View]] = {}
            for cell in sorted(table.cells, key=lambda c: (c.row, c.column)):
                if cell.end > cell.start:
                    rows.setdefault(cell.row, []).append(view(self.document.text, cell.start, cell.end))
            if len(rows) == 1:
                found[table.index] = rows.popitem()[1]
            elif len(rows) <= _FIELDS and table.columns == 2 and self._has_keys(list(rows.values())):
                found[table.index] = [joined(row, ": ") for row in rows.values()]
        return found

    def _has_keys(self, rows: Sequence[Sequence[View]]) -> bool:
        keys = [row for row in rows if _first(self.cues.titles.of("key"), row[0].text.strip(" :"))]
        return 2 * len(keys) >= len(rows)

    def _parts(self, block: Block) -> Sequence[View]:
        """A block's lines where they say different things, else the block as a whole."""
        whole = view(self.document.text, block.start, block.end)
        lines = self._printed(block)
        if len(lines) < 2:
            return (whole,) if whole.text else ()
        if self._begins(lines):
            return lines
        roles = [self.role(line.text, " and")[0] for line in lines]
        plain = roles[0] in ("text", "body") and all(role in ("text", "body", "letterhead") for role in roles)
        return (whole,) if plain or self.role(whole.text, "")[0] == "body" else lines

    def _begins(self, lines: Sequence[View]) -> bool:
        """Whether the body begins inside the block: a title and the first sentence set without space between."""
        if self.role(lines[0].text, "")[0] == "body":
            return False
        for before, line in pairwise(line.text for line in lines):
            role, cue = self.role(line, before)
            if role == "body" and cue:
                return True
        return False

    def _printed(self, block: Block) -> list[View]:
        """The block's printed lines; one in lower case or a bare period ("2023-2026") goes on with the line before."""
        text = self.document.text
        if block.lines:
            spans = [(line.start, line.end) for line in block.lines]
        else:
            ends = [block.start + m.start() for m in re.finditer("\n", text[block.start : block.end])]
            spans = list(pairwise([block.start, *ends, block.end]))
        merged: list[tuple[int, int]] = []
        for start, end in spans:
            line = text[start:end].strip()
            goes_on = (line[:1].islower() and not _FIELD.match(line)) or _PERIOD.fullmatch(line)
            if merged and goes_on:
                merged[-1] = (merged[-1][0], end)
            elif line:
                merged.append((start, end))
        return [view(text, start, end) for start, end in merged]


def is_open(text: str) -> bool:
    """Whether a title's line leaves its sentence open, so that the next line belongs to it."""
    return bool(_OPEN_END.search(text))


def _first(cues: Sequence[Cue], text: str) -> Cue | None:
    return next((cue for cue in cues if cue.search(text)), None)


def _is_prose(text: str) -> bool:
    """A sentence of the body, not a title: long, in lower case, and closed by a stop."""
    if text.isupper() or len(text) < _SHORT_PROSE:
        return False
    if text[-1] in ".;" or (len(text) > _PROSE and text[-1] in ":,"):
        return True
    return bool(_FULL_STOP.search(text)) or len(text) > _LONGEST_TITLE
