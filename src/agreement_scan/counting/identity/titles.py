"""Comparing titles: tolerant of versions, spelling and kinds of paper, strict about numbers and subjects."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from agreement_scan.codebook.indicators import TitleWords
from agreement_scan.passages import fold

# An acronym or a remark in brackets is no part of a title; a period of years is.
_BRACKETED = re.compile(r"\s*[(\[][^()\[\]\d]*[)\]]")
_ALIKE = 0.97
_LONG = 24
# Two slips, each of which breaks a word in two.
_SLIPS = 6
_SHINGLE = 8
_YEAR = re.compile(r"(?:19|20)\d\d")


class Titles:
    """The tokens of titles, by the words of the framework."""

    def __init__(self, words: TitleWords) -> None:
        self._words = words
        self.tokens = lru_cache(maxsize=None)(self._tokens)
        self.subject = lru_cache(maxsize=None)(self._subject)
        self._subject_words = lru_cache(maxsize=None)(lambda title: frozenset(self._subject(title)))

    def _tokens(self, title: str) -> tuple[str, ...]:
        """The words of a title that matter, without marks of its version."""
        folded = [self._words.abbreviations.get(w, w) for w in fold(_BRACKETED.sub(" ", title)).split()]
        split = " ".join(folded).split()
        pairs = zip(split, ["", *split], [*split[1:], ""], strict=False)
        kept = (word for word, before, after in pairs if not self._marks_version(word, before, after))
        return tuple(word for word in kept if word not in self._words.small)

    def _marks_version(self, word: str, before: str, after: str) -> bool:
        version = self._words.version
        if word in self._words.ordinals:
            return after in version
        return word in version or (word.isdigit() and len(word) < 4 and before in version)

    def _subject(self, title: str) -> tuple[str, ...]:
        """The tokens without the words for kinds of paper at both ends."""
        tokens = list(self.tokens(title))
        while tokens and tokens[0] in self._words.paper:
            tokens.pop(0)
        while tokens and tokens[-1] in self._words.paper:
            tokens.pop()
        return tuple(tokens)

    def same(self, a: str, b: str) -> bool:
        """Whether two titles of instruments are one title."""
        return alike(self.tokens(a), self.tokens(b))

    def related(self, a: str, b: str) -> bool:
        """Whether one title may be a short or cut form of the other; the texts then have to decide."""
        first, second = set(self.tokens(a)), set(self.tokens(b))
        return bool(first and second) and len(first & second) >= 0.6 * min(len(first), len(second))

    def same_event(self, a: str, b: str) -> bool:
        """Whether two titles of events are one: equal, or one inside the other with nothing that sets it apart."""
        shorter, longer = (a, b) if len(self.subject(a)) <= len(self.subject(b)) else (b, a)
        # Cheap, and settles nearly all pairs: slips and broken words change few words of the shorter title.
        if len(self._subject_words(shorter) - self._subject_words(longer)) > _SLIPS // 2:
            return False
        first, second = self.subject(shorter), self.subject(longer)
        if len(first) < 2:
            return False
        if alike(first, second):
            return True
        at = next((i for i in range(len(second) - len(first) + 1) if second[i : i + len(first)] == first), None)
        if at is None or len(first) < 4:
            return False
        rest = second[:at] + second[at + len(first) :]
        return not any(word in self._words.distinguishing or word.isdigit() for word in rest)

    def reference(self, text: str) -> tuple[frozenset[str], bool]:
        """What a mention of an instrument holds, and whether it says which one (and not only of which kind)."""
        tokens = frozenset(self.tokens(text)) - self._words.paper
        return tokens, bool(self.telling_words(tokens))

    def same_kind(self, a: frozenset[str], b: frozenset[str]) -> bool:
        """Whether both may be one kind of instrument: a plan is no memorandum, an agreement may be one."""
        first, second = ([family for family in self._words.families if family & tokens] for tokens in (a, b))
        return not first or not second or any(family in second for family in first)

    def telling_words(self, tokens: frozenset[str]) -> frozenset[str]:
        """Those that are neither a kind of instrument, nor a common theme, nor a number."""
        return frozenset(word for word in tokens - self._words.kind if not word.isdigit())


def alike(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Equal up to slips of a letter or a word break; numbers have to be the same, but one title may lack its years."""
    if not _years(a) or not _years(b):
        a, b = _without_years(a), _without_years(b)
    first, second = "".join(a), "".join(b)
    if not first or not second:
        return False
    if first == second:
        return True
    if min(len(first), len(second)) < _LONG or len(set(a) ^ set(b)) > _SLIPS:
        return False
    if re.findall(r"\d+", first) != re.findall(r"\d+", second):
        return False
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def _years(tokens: tuple[str, ...]) -> list[str]:
    return [token for token in tokens if _YEAR.fullmatch(token)]


def _without_years(tokens: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(token for token in tokens if not _YEAR.fullmatch(token))


@lru_cache(maxsize=256)
def shingles(text: str) -> frozenset[int]:
    """Hashes of all runs of eight words. Only compared with each other within a process."""
    words = re.findall(r"\w+", text.casefold())
    return frozenset(hash(tuple(words[i : i + _SHINGLE])) for i in range(max(0, len(words) - _SHINGLE + 1)))


def shared(a: str, b: str) -> float:
    """The share of the shorter text's runs of words that stand in the other too, from 0 to 1."""
    first, second = shingles(a), shingles(b)
    smaller = min(len(first), len(second))
    return len(first & second) / smaller if smaller else 0.0
