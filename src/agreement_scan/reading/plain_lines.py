"""The lines of a plain-text file, with their places in it, and how the file uses them: wrapped, or one a paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from agreement_scan.labels import division, enumerator

_BREAK = re.compile(r"\r\n|[\n\r\f\v\u2028\u2029]")
_TERMINAL = re.compile(r"[.:;!?…][\"'”’»)\]]*$|\b(?:and|or)$")
_TAB = 8


@dataclass(frozen=True, slots=True)
class Line:
    """One line without the white space around it. indent: in columns, tabs to the next multiple of eight.

    raw_start: where the line begins with its indentation. page: counted from 0 by form feeds.
    """

    start: int
    end: int
    text: str
    indent: int
    raw_start: int
    page: int

    @property
    def blank(self) -> bool:
        return not self.text

    @property
    def width(self) -> int:
        return self.indent + len(self.text)


def lines_of(text: str) -> list[Line]:
    """All lines in order, blank ones too."""
    lines: list[Line] = []
    position = page = 0
    for match in _BREAK.finditer(text):
        lines.append(_line(text, position, match.start(), page))
        page += match.group() == "\f"
        position = match.end()
    lines.append(_line(text, position, len(text), page))
    return lines


def _line(text: str, start: int, end: int, page: int) -> Line:
    raw = text[start:end]
    stripped = raw.strip()
    lead = len(raw) - len(raw.lstrip())
    first = start + lead
    indent = len(raw[:lead].expandtabs(_TAB))
    return Line(first, first + len(stripped), stripped, indent, start, page)


def ends(text: str) -> bool:
    """Whether `text` ends as a sentence or list item ends."""
    return _TERMINAL.search(text[-20:]) is not None


def begins_unit(text: str) -> bool:
    """Whether `text` begins with a list label, a bullet or a division such as "Article 5"."""
    if enumerator(text) is not None:
        return True
    found = division(text)
    return found is not None and found.marked


@dataclass(frozen=True, slots=True)
class Habit:
    """How a file uses line breaks. width: the column at which it wraps. wrapped: lines continue each other.

    spaced: blank lines stand between paragraphs. lone_labels: labels stand on lines of their own.
    """

    width: int
    wrapped: bool
    spaced: bool
    lone_labels: bool

    def is_full(self, line: Line, following: Line) -> bool:
        """Whether the first word of `following` would not have fitted behind `line`."""
        word = following.text.split(maxsplit=1)[0]
        return line.width + 1 + len(word) > self.width * (0.85 if self.width > 60 else 0.7)


def _mostly_finished(pairs: Sequence[tuple[Line, Line]]) -> bool:
    return sum(ends(above.text) for above, _ in pairs) > 0.7 * len(pairs)


MARKDOWN_HABIT = Habit(width=0, wrapped=True, spaced=True, lone_labels=False)


def habit_of(lines: Sequence[Line]) -> Habit:
    """Judged from pairs of neighbouring lines of which the second has no label of its own."""
    filled = [line for line in lines if line.text]
    pairs = [
        (a, b)
        for a, b in pairwise(lines)
        if a.text and b.text and not begins_unit(b.text) and not a.text.isupper() and len(a.text) > 12
    ]
    # Only a line that breaks off in mid-sentence shows that lines are wrapped.
    pairs = [(a, b) for a, b in pairs if not ends(a.text)] if not _mostly_finished(pairs) else []
    widths = sorted(a.width for a, _ in pairs)
    width = widths[min(len(widths) - 1, len(widths) * 9 // 10)] if widths else 80
    trial = Habit(width, True, True, False)
    full = sum(trial.is_full(a, b) for a, b in pairs)
    blanks = sum(1 for a, b in pairwise(lines) if a.text and not b.text)
    lone = sum(1 for line in filled if len(line.text) <= 6 and begins_unit(line.text))
    return Habit(
        width=width,
        wrapped=bool(pairs) and width <= 250 and full >= 0.4 * len(pairs),
        spaced=blanks > max(1, len(filled) // 30),
        lone_labels=lone >= 3,
    )
