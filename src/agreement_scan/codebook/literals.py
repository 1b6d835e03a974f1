"""Patterns behind a cheap screen: the literal words that a text must hold for the pattern to match at all.

A lexicon of long alternations costs a hundred times more to search than to rule out. The screen is read off the
pattern itself, so nobody has to keep it in step; a pattern of which no literal can be told has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from agreement_scan.codebook.stems import stems


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
    return Screened(re.compile(pattern), stems(pattern))
