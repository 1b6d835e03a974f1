"""Names that their context introduces: "a non-governmental organisation, Asha", "the GHTU convenes"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from agreement_scan.codebook.organisations import Context, Grammar, singular
from agreement_scan.codebook.places import Places
from agreement_scan.naming import flat


def introduced(text: str, grammar: Grammar, places: Places) -> Iterator[tuple[int, int, str]]:
    """(start, end, type) of names that a noun introduces or explains."""
    automaton = _stems(grammar.contexts)
    present = {number for _, numbers in automaton.iter(text) for number in numbers}
    for number in sorted(present):
        context = grammar.contexts[number]
        for start, end in _spans(text, context.words):
            start += max(text[start:end].rfind(" and ") + 5, 0) if " and " in text[start:end] else 0
            start += 4 if text[start:end].startswith("The ") else 0
            label = text[start:end]
            if label and not _common(label, grammar) and not places.place(label):
                yield start, end, context.type


def acting(text: str, grammar: Grammar, places: Places) -> Iterator[tuple[int, int]]:
    """Acronyms that nothing explains, where they do what organisations do."""
    if text.isupper():
        return
    for match in grammar.acting.finditer(text):
        if match.group(1) not in grammar.treaties and not places.place(match.group(1)):
            yield match.span(1)


def _common(label: str, grammar: Grammar) -> bool:
    """Whether a capitalised word is no name: "NGO Recommendations"."""
    key = singular(label)
    known = (grammar.stop_nouns, grammar.weak_nouns, grammar.heads, grammar.persons, grammar.portfolio, grammar.generic)
    if label in grammar.treaties:
        return True
    return flat(label) in grammar.openings or any(key in words for words in known)


def _spans(text: str, words: str) -> list[tuple[int, int]]:
    """Spans of names that nouns of the kind `words` introduce or explain."""
    noun, regexes = _regexes(words)
    if not noun.search(text):
        return []
    return [match.span(1) for regex in regexes for match in regex.finditer(text)]


_CAPITAL = r"(?:(?:[ae][a-z]{1,2}|ul|bu|da|di)-)?[A-Z\u00c0-\u0178\u0218-\u021b\u1e00-\u1eff][\w'\u2013-]*"
_LINK = (
    r"(?:de|la|le|du|des|del|della|da|do|dos|das|di|of|for|and|the|in|y|et|e|i|na|za|od|iz|pri|nad|pod|bez|"
    r"p[e\u00eb]r|me|t[e\u00eb]|pentru|cu|van|von|der|den|voor|f\u00fcr|und|bin|ibn|para|pour|sans|sin|los|las|les|el|al)"
)
_NAME = rf"({_CAPITAL}(?: (?:{_LINK} ){{0,2}}{_CAPITAL}){{0,7}})"


@cache
def _stems(contexts: tuple[Context, ...]) -> Any:
    """The stems of all contexts' nouns, compiled: each gives the numbers of its contexts."""
    import ahocorasick

    numbers: dict[str, tuple[int, ...]] = {}
    for number, context in enumerate(contexts):
        for stem in context.stems:
            numbers[stem] = (*numbers.get(stem, ()), number)
    automaton: Any = ahocorasick.Automaton()
    for stem, found in numbers.items():
        automaton.add_word(stem, found)
    automaton.make_automaton()
    return automaton


@cache
def _regexes(words: str) -> tuple[re.Pattern[str], tuple[re.Pattern[str], ...]]:
    """The noun with what makes it introduce a name, and the regexes with the name; the first only saves time."""
    noun = rf"(?:{words})"
    apposition = rf", (?:\w+ )?(?:(?:an?|the) )?(?:[a-z-]+ )?{noun}\b"
    return re.compile(rf"\b(?:{noun},? \"?[A-Z\u00c0-\u00de]|{noun} (?:called|named) |{apposition})"), (
        re.compile(rf"\b(?:[Tt]he|[Aa]n?|[Ll]ocal|[Nn]ational) {noun},? (?:called |named )?\"?{_NAME}"),
        re.compile(rf"\b(?:NGO|CSO|INGO|ONG),? \"?{_NAME}"),
        re.compile(rf"{_NAME}(?: \([A-Za-z-]+\))?, (?:likewise |also |itself )?(?:an?|the) (?:[a-z-]+ )?{noun}\b"),
        # In a table or list: "Asha, non-governmental organisation, Dakar".
        re.compile(rf"{_NAME}, (?:an? |the )?(?=[a-z]){noun}(?<!s)(?=[,.;)]|$)"),
    )
