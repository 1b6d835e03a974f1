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
_SPECIAL = re.compile("[" + re.escape("".join(_UNIFIED) + _INVISIBLE) + "]|\\s\\s+|[^\\S ]|-\\n\\s*(?=[a-z])")
# A word that a plain-text file breaks over a line keeps its hyphen in the text, but not in the view.
_BROKEN_WORD = re.compile(r"(?<=[a-z]{2})-[ \t]*\r?\n[ \t]*(?=[a-z]{2})")


@dataclass(frozen=True, slots=True)
class View:
    """`text` is the clean copy; `offsets[i]` is where its character i stands in the document, `offsets[-1]` the end."""

    text: str
    offsets: array[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Document span of `text[start:end]` (a non-empty slice)."""
        return self.offsets[start], self.offsets[end - 1] + 1


def view(text: str, start: int, end: int) -> View:
    """The clean view of `text[start:end]`. Leading and trailing white space is left out.

    The view's last offset is that of its last character, so that `span` never runs over the white space behind it.
    """
    raw = text[start:end]
    if not _SPECIAL.search(raw):
        stripped = raw.strip()
        first = start + (len(raw) - len(raw.lstrip()))
        return View(stripped, array("q", range(first, first + len(stripped) + 1)))
    return _mapped(raw, start)


def _mapped(raw: str, base: int) -> View:
    broken = {i for match in _BROKEN_WORD.finditer(raw) for i in range(*match.span())}
    characters: list[str] = []
    offsets = array("q")
    pending = False
    for index, character in enumerate(raw):
        if index in broken:
            continue
        if character.isspace():
            pending = bool(characters)
            continue
        replacement = character.translate(_TABLE)
        if pending and replacement:
            characters.append(" ")
            offsets.append(base + index - 1)
            pending = False
        for letter in replacement:
            characters.append(letter)
            offsets.append(base + index)
    offsets.append(offsets[-1] + 1 if offsets else base)
    return View("".join(characters), offsets)


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The key for comparing names: no case, accents, punctuation or leading "the"; white space folded."""
    plain = unicodedata.normalize("NFKD", text.translate(_TABLE)).casefold()
    letters = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    words = letters.split()
    return " ".join(words[1:] if words[:1] == ["the"] else words)
