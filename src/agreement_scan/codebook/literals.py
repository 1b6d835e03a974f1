"""Patterns behind a cheap screen: the literal words that a text must hold for the pattern to match at all.

A lexicon of long alternations costs a hundred times more to search than to rule out. The screen is read off the
pattern itself, so nobody has to keep it in step; a pattern of which no literal can be told has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Screened:
    """A compiled pattern and its stems: a text without any of them cannot match; without stems all are searched."""

    pattern: re.Pattern[str]
    stems: tuple[str, ...]

    def may_match(self, text: str) -> bool:
        """Whether `text` passes the screen."""
        for stem in self.stems:  # a loop, not `any`: half the time, and this is the hottest line of the taggers
            if stem in text:
                return True
        return not self.stems

    def search(self, text: str) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        return self.pattern.search(text) if self.may_match(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        return self.pattern.finditer(text) if self.may_match(text) else iter(())


class Screens:
    """The screens of many patterns at once: one pass over a text tells which of them may match."""

    def __init__(self, patterns: Mapping[str, Screened]) -> None:
        import ahocorasick

        names: dict[str, list[str]] = {}
        for name, pattern in patterns.items():
            for stem in pattern.stems:
                names.setdefault(stem, []).append(name)
        self._open = frozenset(name for name, pattern in patterns.items() if not pattern.stems)
        self._automaton = ahocorasick.Automaton()
        for stem, own in names.items():
            self._automaton.add_word(stem, tuple(own))
        self._automaton.make_automaton()

    def possible(self, text: str) -> set[str]:
        """Names of the patterns that may match `text`."""
        found = set(self._open)
        for _, own in self._automaton.iter(text):
            found.update(own)
        return found


def screened(pattern: str) -> Screened:
    """Compile `pattern` with its screen; `re.error` where it is no pattern."""
    compiled = re.compile(pattern)
    found = _required(_parser.parse(pattern))
    return Screened(compiled, tuple(sorted(_shortest_only(found))) if found else ())


def _required(sequence: Iterable[Any]) -> frozenset[str] | None:
    """Strings of which every match holds at least one; `None` where that cannot be told."""
    candidates: list[frozenset[str]] = []
    run = ""
    for code, value in sequence:
        if code is op.LITERAL:
            run += chr(value)
            continue
        if len(run) >= _SHORTEST:
            candidates.append(frozenset({run}))
        run = ""
        inner = _inside(code, value)
        if inner is not None:
            candidates.append(inner)
    if len(run) >= _SHORTEST:
        candidates.append(frozenset({run}))
    return max(candidates, key=lambda c: (min(map(len, c)), -len(c))) if candidates else None


def _inside(code: Any, value: Any) -> frozenset[str] | None:
    if code is op.SUBPATTERN:
        return _required(value[-1])
    if code in (op.MAX_REPEAT, op.MIN_REPEAT) and value[0] >= 1:
        return _required(value[2])
    if code is op.BRANCH:
        branches = [_required(branch) for branch in value[1]]
        known = [branch for branch in branches if branch is not None]
        return frozenset().union(*known) if len(known) == len(branches) else None
    return None


def _shortest_only(stems: frozenset[str]) -> list[str]:
    """Without stems that hold another one."""
    kept: list[str] = []
    for stem in sorted(stems, key=lambda s: (len(s), s)):
        if not any(other in stem for other in kept):
            kept.append(stem)
    return kept
