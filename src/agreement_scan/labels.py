"""Labels at the start of a paragraph: "Article 5", "2.", "(b)", "iv)", "1.2.3", "§ 4", "–".

The grammar is one of shapes, not of words: readers use it to see where a line begins a new paragraph, the structure
room to number provisions. Which words name articles, annexes or recommendations is data (`lexicons/structure.toml`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

BULLETS = "-\u2010-\u2015\u2212•◦▪▫■□●○‣⁃∙·*➢➤►▶✓✔❖\uf0b7\uf0a7\uf0d8\uf02d"
_ROMAN = "[IVXLC]{1,7}|[ivxlc]{1,7}"
_ENUMERATOR = re.compile(
    rf"""
    (?P<bullet>[{BULLETS}]|\u00e2(?:\u0080\u00a2|\u20ac\u00a2)|o(?=[ ]{{1,3}}[A-Z]))(?=\s+\S)
    | (?P<paragraph>§{{1,2}}\s?\d{{1,3}}[a-z]?)\.?(?=\s|$)
    | \(\s?(?P<both>\d{{1,3}}(?:\s?bis)?|[A-Za-z]|{_ROMAN}|[a-z]{{2}})\s?\)\.?
    | (?P<decimal>\d{{1,3}}(?:\.\d{{1,3}}){{1,4}})(?:\.(?!\d)|\)|(?=\s))
    | (?P<single>\d{{1,3}}(?:\s?bis)?|[A-Za-z]|{_ROMAN}|[a-z]{{2}})(?P<tail>\.\)|[.)])
    """,
    re.VERBOSE,
)
_NUMBER = r"(?:\d{1,3}(?:\.\d{1,3})*[A-Za-z]?|[IVXLC]{1,7}|[A-Z])"
_DIVISION = re.compile(
    rf"(?P<word>[A-Z][A-Za-z]{{1,20}}\.?|OP|PP)\s{{1,3}}(?:No\.?\s?)?(?P<number>{_NUMBER}|[\u4e00-\u9fff]{{1,4}})"
    r"(?:\s?(?P<bis>bis|ter|quater))?(?P<after>\s*[.:)]?\s*$|\s*[.:)](?=\s)|\s*[–—―-]\s?(?=\S)|\s{2,}(?=\S)|(?=\s))"
)


@dataclass(frozen=True, slots=True)
class Label:
    """One enumerator. value: the bare number, letter or bullet; style: how it is written, e.g. `(a)`, `1.`, `-`.

    length: characters of the text that the label takes, without the white space behind it.
    """

    value: str
    style: str
    length: int


def enumerator(text: str) -> Label | None:
    """The enumerator that `text` (stripped on the left) begins with, or None."""
    match = _ENUMERATOR.match(text)
    if match is None:
        return None
    length = match.end()
    after = text[length : length + 2]
    if match["bullet"]:
        return Label(match["bullet"], "-", length)
    if match["paragraph"]:
        return Label(match["paragraph"].strip("§ "), "§", length)
    if match["both"]:
        return Label(match["both"], "(" + _style(match["both"]) + ")", length)
    if match["decimal"]:
        return Label(match["decimal"], "1.1", length) if _separate(after) else None
    value, tail = match["single"], match["tail"]
    if tail == "." and not _separate(after) and not _glued(value, text[length:]):
        return None
    return Label(value, _style(value) + tail[-1], length)


def _separate(after: str) -> bool:
    return not after or after[0].isspace()


def _glued(value: str, rest: str) -> bool:
    """ "1.The Parties", "c.seamen": the space is missing; "e.g." and "U.S." are no labels."""
    if value.isdigit():
        return rest[0].isalpha()
    return len(value) == 1 and re.match(r"[a-z]{3,}|[A-Z][a-z]{2,}", rest) is not None and value.islower()


def _style(value: str) -> str:
    """`1`, `a`, `A`, `i` or `I`; a roman letter that may be either is `a`/`A` and settled by its neighbours."""
    if value[0].isdigit():
        return "1"
    if len(value) > 1 and roman(value) is not None:
        return "i" if value.islower() else "I"
    return "a" if value.islower() else "A"


_ROMAN_SHAPE = re.compile(r"(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})", re.IGNORECASE)
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def roman(text: str) -> int | None:
    """The value of a roman numeral below 400, or None where `text` is none."""
    if not text or not text.isascii() or not _ROMAN_SHAPE.fullmatch(text):
        return None
    values = [_ROMAN_VALUES[c] for c in text.upper()]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)


@dataclass(frozen=True, slots=True)
class Division:
    """ "Article 5", "CHAPTER II", "Annex A": word, number as written, and what follows on the same line.

    length: characters up to the rest (its title or text). `alone`: nothing follows.
    """

    word: str
    number: str
    length: int
    alone: bool
    marked: bool


def division(text: str) -> Division | None:
    """The division that `text` begins with. `marked` where a dash, colon, stop or wide gap sets it off."""
    match = _DIVISION.match(text)
    if match is None:
        return None
    number = match["number"] + (f" {match['bis']}" if match["bis"] else "")
    alone = match.end() >= len(text.rstrip())
    return Division(match["word"].rstrip("."), number, match.end(), alone, bool(match["after"].strip()) or alone)


# Outer lists come first: a digit never numbers inside a letter that it interrupts, unless the letter opened a list.
_RANKS = {"1": 0, "I": 0, "A": 0, "§": 0, "(1)": 1, "a": 2, "i": 3, "-": 4}


@dataclass(frozen=True, slots=True)
class Reading:
    """family: how the label is written and with what kind of numeral, e.g. `(a)`, `(i)`, `1.`. ordinal: from 1."""

    family: str
    ordinal: int

    @property
    def rank(self) -> int:
        """0 for paragraph numbers to 4 for bullets."""
        if self.family == "(1)":
            return 1
        return _RANKS.get(self.family.strip("().")[:1], 4)


@lru_cache(maxsize=4096)
def readings(label: Label) -> tuple[Reading, ...]:
    """All that `label` may count as, the likelier one first. A bullet counts nothing: its ordinal is 0."""
    value, style = label.value, label.style
    if style == "-":
        return (Reading("-" + value, 0),)
    if style == "1.1":
        return (Reading("1.1", int(value.rsplit(".", 1)[1])),)
    kind = style.strip("().")
    frame = style.replace(kind, "{}", 1)
    digits = "".join(c for c in value if c.isdigit())
    if digits:
        return (Reading(style, int(digits)),)
    letter = "a" if value.islower() else "A"
    numeral = "i" if value.islower() else "I"
    found = []
    if len(value) == 1:
        found.append(Reading(frame.format(letter), ord(value.lower()) - 96))
    elif len(value) == 2 and value[0] == value[1]:
        found.append(Reading(frame.format(letter), 26 + ord(value[0].lower()) - 96))
    number = roman(value)
    if number is not None and (len(value) > 1 or value.lower() in "ivx"):
        found.append(Reading(frame.format(numeral), number))
    if len(value) > 1 or value.lower() == "i":
        found.reverse()
    return tuple(found) or (Reading(frame.format(letter), 1),)
