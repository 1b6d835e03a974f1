"""The small pattern language of the lexicons.

A pattern is a row of elements, parted by spaces, matched on words in their normal form (`spelling`): no case, no
plural, no possessive, one spelling. So `victim` stands for victims, victim's and victims', `labour` for labor.

    victim              that word
    protect*            every word that begins so
    victim|witness      one of these words
    <persons>           one of the words or phrases of a class
    (under|by order of) one of these phrases
    (free)?             the element may be missing
    non-refoulement     written apart, with a hyphen, or in one word
    ..4                 up to four words or commas in between; never over a full stop, semicolon or colon
    ..4~who|that        the same, none of them one of these
    ^                   the beginning of a sentence
    !for|to             the next word is none of these
    ~who|that           the word before is none of these

Alternatives of more than one word need parentheses: `free|of charge` is `free` or `of`, then `charge`.

Why not spaCy's matchers on spaCy's tokens: they have no gaps that stop at a full stop, no optional phrases and no
classes of phrases, and each would be a pipeline of patterns of its own; trying all patterns on the words of a page
takes 0.8 to 1.1 ms (measured on the labelled treaties, one core of a busy machine).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from agreement_scan.codebook.spelling import normal_form
from agreement_scan.errors import CodebookError

_ELEMENT = re.compile(r"\([^)]*\)\??|\S+")
_AMBIGUOUS = re.compile(r"(?:ise|ize|our)\*")
_COMMON = frozenset(
    (
        *("right", "person", "victim", "state", "child", "woman", "protect*", "shall", "not", "any", "no", "of", "the"),
        *(
            "to",
            "and",
            "in",
            "under",
            "for",
            "on",
            "with",
            "a",
            "order",
            "from",
            "by",
            "be",
            "is",
            "are",
            "have",
            "has",
        ),
    )
)


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """A compiled pattern; `regex` is to be matched at the beginning of a word.

    begins: the words, or beginnings of words with *, one of which every match begins with. anchors: the same for its
    rarest element, wherever that stands. needles: the anchors as they stand in words, behind a space.
    """

    written: str
    regex: re.Pattern[str]
    begins: tuple[str, ...]
    anchors: tuple[str, ...]
    needles: tuple[str, ...]

    def occurs_in(self, text: str) -> bool:
        """Whether the pattern is anywhere in words in normal form."""
        return self._possible(text) and any(True for _ in self.spans(text))

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the pattern is found, without the space at its end."""
        if self._possible(text):
            for match in _anywhere(self.regex.pattern).finditer(text):
                yield match.start(), match.end() - 1

    def _possible(self, text: str) -> bool:
        return any(needle in text for needle in self.needles)


@cache
def _anywhere(regex: str) -> re.Pattern[str]:
    return re.compile("(?<= )" + regex)


Classes = Mapping[str, Sequence[str]]


def compile_pattern(written: str, classes: Classes, where: str) -> Pattern:
    """The pattern for `written`; CodebookError names `where` for an unknown class or an empty pattern."""
    if _AMBIGUOUS.search(written):
        raise CodebookError(f"{where}: in {written!r} a beginning stops at -ise, -ize or -our; write one letter less.")
    elements = _ELEMENT.findall(written)
    needed = [_anchors(e, classes, where) for e in elements if e[0] not in ".^!~" and not e.endswith("?")]
    if not needed or elements[0].startswith((".", "!")):
        raise CodebookError(f"{where}: the pattern {written!r} needs a word that must occur, and one to begin with.")
    regex = "".join(_element(element, classes, where) for element in elements)
    anchors = min(needed, key=_commonness)
    needles = tuple(f" {anchor.rstrip('*')}" for anchor in anchors)
    return Pattern(written, re.compile(regex), _begins(elements, classes, where), anchors, needles)


def _begins(elements: Sequence[str], classes: Classes, where: str) -> tuple[str, ...]:
    words: list[str] = []
    for element in elements:
        if element[0] in "!~":
            continue
        words.extend(("^",) if element == "^" else _anchors(element, classes, where))
        if not element.endswith("?"):
            break
    return tuple(dict.fromkeys(words))


def _element(element: str, classes: Classes, where: str) -> str:
    if element == "^":
        return r"\^ "
    if element.startswith(".."):
        width, _, without = element[2:].partition("~")
        barred = f"(?!{_alternatives(without, classes, where)})" if without else ""
        return f"(?:{barred}[^ .;:?]+ ){{0,{int(width)}}}?"
    if element.startswith("!"):
        return f"(?!{_alternatives(element[1:], classes, where)})"
    if element.startswith("~"):
        return "".join(f"(?<! {word} )" for word in _phrases(element[1:], classes, where))
    if element.endswith("?"):
        return _alternatives(element[:-1], classes, where) + "?"
    return _alternatives(element, classes, where)


def _alternatives(element: str, classes: Classes, where: str) -> str:
    return "(?:" + "|".join(_phrase(phrase) for phrase in _phrases(element, classes, where)) + ")"


def _phrases(element: str, classes: Classes, where: str) -> list[str]:
    phrases: list[str] = []
    for choice in element.strip("()?").split("|"):
        if not choice.startswith("<"):
            phrases.append(choice)
            continue
        if choice[1:-1] not in classes:
            raise CodebookError(f"{where}: no class {choice}.")
        phrases.extend(classes[choice[1:-1]])
    return phrases


def _phrase(phrase: str) -> str:
    return "".join(_word(word) + " " for word in phrase.split())


def _word(word: str) -> str:
    if "|" in word:
        return "(?:" + "|".join(_word(choice) for choice in word.split("|")) + ")"
    if "-" in word.strip("-"):
        return " ?".join(_word(part) for part in word.split("-"))
    if word.endswith("*"):
        return re.sub("is$|iz$", "i[sz]", word[:-1].lower()) + "[^ ]*"
    return re.escape(normal_form(word))


def _anchors(element: str, classes: Classes, where: str) -> tuple[str, ...]:
    firsts = (phrase.split()[0] for phrase in _phrases(element, classes, where))
    return tuple(anchor for first in firsts for word in first.split("|") for anchor in _anchor(word))


def _anchor(first: str) -> tuple[str, ...]:
    """What a word can begin as: a hyphenated one as its first part alone, or as both parts in one."""
    head, hyphen, rest = first.partition("-")
    if hyphen:
        return normal_form(head), (head + rest[:1]).lower() + "*"
    if head.endswith("*"):
        return (re.sub("is$|iz$", "i", head.rstrip("*").lower()) + "*",)
    return (normal_form(first),)


def _commonness(anchors: tuple[str, ...]) -> tuple[int, int]:
    return sum(anchor in _COMMON for anchor in anchors), len(anchors)
