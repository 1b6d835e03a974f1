"""Clean views of a document's text, with the way back to it.

A provision of a plain-text file is broken over lines, one of a PDF is not, a third holds soft hyphens. Taggers must see
the same words in all three, and still point into the one frozen text. A `View` is a copy of a span with white space
folded to single spaces, invisible characters dropped and typographic variants unified, plus the offset of each of its
characters in the text.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

# Soft hyphen, zero-width characters, byte-order mark, bidirectional marks and isolates.
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_UNIFIED = {
    **dict.fromkeys("\u2018\u2019\u201b\u02bc\u00b4`", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2010\u2011", "-"),
    **dict.fromkeys("\u2012\u2013\u2014\u2015\u2212", "\u2013"),
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
}
_TABLE = str.maketrans(_UNIFIED | dict.fromkeys(_INVISIBLE, ""))
_SPACES = "".join(c for c in map(chr, range(0x3001)) if c.isspace() and c != " ")
_STRIPPED = _SPACES + " " + _INVISIBLE
# Where a view does not copy its text as it stands. One character class, since it is tried at every character.
_CHANGED = re.compile(f"[{re.escape(_SPACES + _INVISIBLE + ''.join(_UNIFIED))}]|  ")
_BLANK_RUN = re.compile(f" ?[{re.escape(_STRIPPED)}]+")
# A word that a plain-text file breaks over a line keeps its hyphen in the text, but not in the view.
_BROKEN_WORD = re.compile(r"(?<=[a-z]{2})-[ \t]*\r?\n[ \t]*(?=[a-z]{2})")


@dataclass(frozen=True, slots=True)
class View:
    """`text` is the clean copy; `offsets[i]` is where its character i stands in the document, `offsets[-1]` the end."""

    text: str
    offsets: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Document span of `text[start:end]` (a non-empty slice)."""
        return self.offsets[start], self.offsets[end - 1] + 1


def view(text: str, start: int, end: int) -> View:
    """The clean view of `text[start:end]`. Leading and trailing white space is left out.

    The view's last offset is that of its last character, so that `span` never runs over the white space behind it.
    """
    raw = text[start:end]
    stripped = raw.strip(_STRIPPED)
    first = start + raw.index(stripped)
    if not _CHANGED.search(stripped):
        return View(stripped, range(first, first + len(stripped) + 1))
    return _mapped(stripped, first)


def _mapped(raw: str, base: int) -> View:
    pieces: list[str] = []
    offsets = array("q")
    done = 0
    for found in _CHANGED.finditer(raw):
        if found.start() < done:
            continue
        start, end, replacement = _change(raw, found.start(), done)
        pieces.append(raw[done:start])
        offsets.extend(range(base + done, base + start))
        pieces.append(replacement)
        offsets.extend([base + end - 1] * len(replacement))
        done = end
    pieces.append(raw[done:])
    offsets.extend(range(base + done, base + len(raw) + 1))
    return View("".join(pieces), offsets)


def _change(raw: str, place: int, done: int) -> tuple[int, int, str]:
    """The span around `place` that is not copied as it stands, and what the view has instead."""
    if (unified := _UNIFIED.get(raw[place])) is not None:
        return place, place + 1, unified
    start = place - 1 if place > done and raw[place - 1] == " " else place
    run = _BLANK_RUN.match(raw, start)
    end = run.end() if run else place + 1
    broken = _BROKEN_WORD.match(raw, raw.rfind("-", done, place)) if "-" in raw[max(done, place - 8) : place] else None
    if broken and broken.end() >= end:
        return broken.start(), broken.end(), ""
    return start, end, " " if raw[start:end].strip(_INVISIBLE) else ""


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The key for comparing names: no case, accents, punctuation or leading "the"; white space folded."""
    plain = unicodedata.normalize("NFKD", text.translate(_TABLE)).casefold()
    letters = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    words = letters.split()
    return " ".join(words[1:] if words[:1] == ["the"] else words)
