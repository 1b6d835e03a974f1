"""Whether a hyphen at a line end belongs to the word.

A hyphen that the typesetter put in ("traf-/ficking") must go, that of a compound ("gender-/based") must stay. The
document itself is the best witness: whichever form it prints elsewhere, inside a line, is right. Where it prints
neither, parts that English joins by a hyphen as a rule decide; all others are joined, since most hyphens at line ends
are the typesetter's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

# First and second parts of hyphenated compounds in English prose on law and administration.
_FIRST = frozenset(
    """
    self non cross gender child victim survivor age well long short high low full multi ex anti quasi
    vice all inter intra third second first two three four five six ten twenty thirty forty fifty sixty
    seventy eighty ninety half semi evidence human rights community cost data decision fact peer needs
    results risk rule state time trauma user culture family case capacity civil law policy sub part pre
    post
    """.split()  # noqa: SIM905 - a word list reads best as words
)
_SECOND = frozenset(
    """
    based related sensitive specific friendly led term level making keeping building sharing wide free
    focused centred centered oriented driven owned appropriate responsive blind informed up being
    governmental economic makers maker raising smuggling trafficking refoulement discrimination
    punishment national parties party compliance payment existence custodial judicial binding profit
    general chair like old year round border
    """.split()  # noqa: SIM905 - a word list reads best as words
)
# These merge with their prefix as often as not; only the document can say.
_MERGING = frozenset(("inter", "intra", "multi", "sub", "semi", "pre", "post", "part"))
_WORD = re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)*")
_LAST = re.compile(r"[^\W_]+(?:[-‐‑][^\W_]+)*$")
# In a web address a hyphen at a line end is part of it.
_ADDRESS = re.compile(r"(?:://|www\.)\S*$")
_FIRST_PART = re.compile(r"[^\W_]+(?:[-‐‑][^\W_]+)*")


class Vocabulary:
    """How often each word or hyphenated compound is printed inside a line. Counted on first use: most texts need none.

    Parts of words broken at line ends are counted too; they are no words, so no harm comes of it.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = texts
        self._words: Counter[str] | None = None

    def __getitem__(self, word: str) -> int:
        if self._words is None:
            text = "\n".join(self._texts).lower().replace("‐", "-").replace("‑", "-")
            self._words = Counter(_WORD.findall(text))
        return self._words[word]

    def __contains__(self, word: str) -> bool:
        return self[word] > 0


def is_compound(before: str, after: str, words: Vocabulary) -> bool:
    """Whether the hyphen between a line ending with `before` and one starting with `after` is part of the word."""
    head, tail = _LAST.search(before), _FIRST_PART.match(after)
    if head is None or tail is None or _ADDRESS.search(before):
        return True
    first, second = head[0], tail[0]
    capitals = first.isupper() and second.isupper()
    if first[-1].isdigit() or second[0].isdigit() or (second[0].isupper() and not capitals):
        return True
    short = capitals and len(first) < 4
    first, second = first.lower(), second.lower()
    joined, hyphenated = words[first + second], words[f"{first}-{second}"]
    if joined != hyphenated:
        return hyphenated > joined
    return short or _is_usually_hyphenated(first, second, words)


def _is_usually_hyphenated(first: str, second: str, words: Vocabulary) -> bool:
    """For two parts that the document prints nowhere else together."""
    rest, _, part = first.rpartition("-")
    known = second.partition("-")[0] in words
    if (rest and part in words and known) or ("-" in second and part in words):
        return True  # "case-by-/case", "day-/to-day"
    if part in _MERGING:
        return known and len(second) > 3
    if second in _SECOND and (part in words or part in _FIRST):
        return True
    return part in _FIRST
