"""The words of a unit in normal form, and the search for lexicon patterns in them.

`Words.text` holds the normal forms parted by single spaces, with a `^` before each sentence (and a quotation mark where
one opens it, as in definitions); every word knows its place
in the document. A page has some 500 words and the lexicons some 600 patterns: a pattern is only tried where one of
its anchors occurs.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, Protocol, TypeVar

from agreement_scan.codebook.patterns import Pattern, normal_form
from agreement_scan.passages import View

_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[.;:,()!?–\"%]")
_ENUMERATOR = re.compile(r"(?:(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivxl]{1,6})[.)]|[-–•·*▪●○#]+)\s+){1,3}")
_ABBREVIATIONS = frozenset(
    (
        "no",
        "nos",
        "art",
        "arts",
        "para",
        "paras",
        "e.g",
        "i.e",
        "mr",
        "mrs",
        "ms",
        "dr",
        "st",
        "vol",
        "ed",
        "cf",
        "al",
        "sec",
    )
)
_FOLDED = {"(": ",", ")": ",", "–": ",", "!": ".", "?": "."}


@dataclass(frozen=True, slots=True)
class Words:
    """A unit's words. places: offset of each in `text`; starts, ends: its span in the document.

    sentences: spans in `text`, each beginning with its `^`. boundary: offset in `text` before which the words are those
    of the chapeau that the unit completes; 0 where there is none.
    """

    text: str
    places: array[int]
    starts: array[int]
    ends: array[int]
    sentences: tuple[tuple[int, int], ...]
    boundary: int = 0

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Document span of the words at `text[start:end]`."""
        first = self._token(start)
        last = max(first, self._token(end - 1))
        return self.starts[first], self.ends[last]

    def _token(self, place: int) -> int:
        return max(bisect_right(self.places, place) - 1, 0)


def read_words(view: View) -> Words:
    """The words of a clean view; an enumerator at its beginning, such as "(a)", is left out."""
    parts: list[str] = [" "]
    places, starts, ends = array("l"), array("l"), array("l")
    sentences: list[int] = []
    length, opening = 1, True
    first = _ENUMERATOR.match(view.text)
    for match in _TOKEN.finditer(view.text, first.end() if first else 0):
        token = match.group()
        if token == '"' and not opening:
            continue
        if opening:
            sentences.append(length)
            parts.append("^ ")
            length += 2
        word = normal_form(token) if token[0].isalnum() else _FOLDED.get(token, token)
        places.append(length)
        starts.append(view.offsets[match.start()])
        ends.append(view.offsets[match.end() - 1] + 1)
        parts.append(word + " ")
        length += len(word) + 1
        opening = word == "." and _ends_sentence(view.text, match)
    bounds = [*sentences, length]
    return Words("".join(parts), places, starts, ends, tuple(pairwise(bounds)))


def completed(chapeau: Words, item: Words) -> Words:
    """The words of an item after those of the sentence that introduces it: the last of the chapeau."""
    if not chapeau.sentences or not item.sentences:
        return item
    begin, end = chapeau.sentences[-1]
    first = bisect_left(chapeau.places, begin)
    last = len(chapeau.places)
    while last > first and chapeau.text[chapeau.places[last - 1]] in ".:;,–":
        last -= 1
        end = chapeau.places[last]
    shift = end - begin
    return Words(
        text=" " + chapeau.text[begin:end] + item.text[1:],
        places=_moved(chapeau.places[first:last], 1 - begin) + _moved(item.places, shift),
        starts=chapeau.starts[first:last] + item.starts,
        ends=chapeau.ends[first:last] + item.ends,
        sentences=((1, item.sentences[0][1] + shift), *((s + shift, e + shift) for s, e in item.sentences[1:])),
        boundary=end - begin + 1,
    )


def _moved(places: array[int], by: int) -> array[int]:
    return array("l", (place + by for place in places))


def _ends_sentence(view: str, match: re.Match[str]) -> bool:
    end = match.end()
    if end < len(view) and not view[end].isspace() and view[end] not in "\"')":
        return False
    following = view[end:].lstrip(" \"')(")
    if following and following[0].islower():
        return False
    before = view[: match.start()].rpartition(" ")[2].lower().lstrip("(\"'")
    return before not in _ABBREVIATIONS and (len(before) > 1 or match.group() != ".")


class Entry(Protocol):
    """Anything with patterns."""

    @property
    def patterns(self) -> tuple[Pattern, ...]: ...


E = TypeVar("E", bound=Entry)


@dataclass(frozen=True, slots=True)
class Hit(Generic[E]):
    """A pattern of `entry` found at `text[start:end]` of some words."""

    entry: E
    start: int
    end: int


class Search(Generic[E]):
    """All patterns of some entries, found by their anchors."""

    def __init__(self, entries: Iterable[E]) -> None:
        self._patterns: list[tuple[E, Pattern]] = [(e, p) for e in entries for p in e.patterns]
        self._exact: dict[str, list[int]] = {}
        self._prefixes: list[tuple[str, int]] = []
        for number, (_, pattern) in enumerate(self._patterns):
            for anchor in pattern.anchors:
                if anchor.endswith("*"):
                    self._prefixes.append((anchor[:-1], number))
                else:
                    self._exact.setdefault(anchor, []).append(number)
        self._known: dict[str, tuple[int, ...]] = {}

    def find(self, words: str, start: int = 0, end: int | None = None) -> list[Hit[E]]:
        """Every match in `words[start:end]`, in the order of the entries."""
        stop = len(words) if end is None else end
        return [
            Hit(entry, match.start(), match.end() - 1)
            for entry, pattern in self._candidates(words[start:stop].split())
            for match in pattern.regex.finditer(words, start, stop)
        ]

    def _candidates(self, words: Sequence[str]) -> Iterator[tuple[E, Pattern]]:
        numbers: set[int] = set()
        for word in words:
            known = self._known.get(word)
            numbers.update(self._lookup(word) if known is None else known)
        return (self._patterns[number] for number in sorted(numbers))

    def _lookup(self, word: str) -> tuple[int, ...]:
        found = {*self._exact.get(word, ()), *(n for prefix, n in self._prefixes if word.startswith(prefix))}
        if len(self._known) < 100_000:  # a bound: text may hold any number of different words
            self._known[word] = tuple(sorted(found))
        return tuple(sorted(found))
