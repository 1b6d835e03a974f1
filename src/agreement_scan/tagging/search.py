"""The search for many patterns in the words of a unit.

A page has some 500 words and the lexicons some 850 patterns: a pattern is only tried at words that it can begin with,
and only where its rarest word occurs at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from agreement_scan.codebook.patterns import Pattern

_REMEMBERED = 100_000  # words at most in a memory: a text may hold any number of different ones


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
    """All patterns of some entries.

    A pattern is armed where its rarest word occurs, and then tried at each word that it can begin with.
    """

    def __init__(self, entries: Iterable[E]) -> None:
        self._patterns: list[tuple[E, re.Pattern[str]]] = []
        self._armed, self._begun = _Index(), _Index()
        for entry in entries:
            for pattern in entry.patterns:
                self._armed.add(pattern.anchors, len(self._patterns))
                self._begun.add(pattern.begins, len(self._patterns))
                self._patterns.append((entry, pattern.regex))

    def find(self, text: str, start: int = 0, end: int | None = None) -> list[Hit[E]]:
        """Every match in the words `text[start:end]`, in order of place, then of the entries."""
        stop = len(text) if end is None else end
        words = text[start:stop].split()
        live = self._live(set(words))
        found: list[Hit[E]] = []
        place = start + (start < stop and text[start] == " ")
        for word in words:
            if patterns := live.get(word):
                for entry, regex in patterns:
                    match = regex.match(text, place, stop)
                    if match is not None:
                        found.append(Hit(entry, place + 2 * (word == "^"), match.end() - 1))
            place += len(word) + 1
        return found

    def _live(self, different: set[str]) -> dict[str, list[tuple[E, re.Pattern[str]]]]:
        """The patterns to try at each of some different words: those that begin so and are armed by another."""
        armed: set[int] = set()
        begun: list[tuple[str, tuple[int, ...]]] = []
        for word in different:
            if numbers := self._armed[word]:
                armed.update(numbers)
            if numbers := self._begun[word]:
                begun.append((word, numbers))
        patterns = self._patterns
        return {word: live for word, ns in begun if (live := [patterns[n] for n in ns if n in armed])}


class _Index(dict[str, tuple[int, ...]]):
    """Numbers of patterns by word; words that begin in a given way are looked up once and remembered."""

    def __init__(self) -> None:
        super().__init__()
        self._exact: dict[str, list[int]] = {}
        self._prefixes: dict[str, list[int]] = {}

    def add(self, words: Iterable[str], number: int) -> None:
        """List a pattern under words, or under beginnings of words that end in *."""
        for word in words:
            numbers = self._prefixes if word.endswith("*") else self._exact
            numbers.setdefault(word.rstrip("*"), []).append(number)

    def __missing__(self, word: str) -> tuple[int, ...]:
        numbers = set(self._exact.get(word, ()))
        for length in range(1, len(word) + 1):
            numbers.update(self._prefixes.get(word[:length], ()))
        found = tuple(sorted(numbers))
        if len(self) < _REMEMBERED:
            self[word] = found
        return found
