"""Names in a unit: titles of instruments, organisations, offices and posts. Words inside them state nothing.

By grammar: a capitalised head noun from `lexicons/guards.toml` with the capitalised words before it ("Child Protection
Unit") and its complement ("Protocol to Prevent ... Persons, Especially Women and Children"), even in lower case where
the head is that of a title or a post ("Special Rapporteur on trafficking in persons, especially women and children").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from agreement_scan.codebook import Codebook
from agreement_scan.codebook.guards import NameWords
from agreement_scan.codebook.guards import load as load_words

NameKind = Literal["instrument", "body", "post", "title"]

_TOKEN = re.compile(r"[^\W_][\w'&/-]*(?:\(\d+\)\d*)?|[^\w\s]")
_CAPITALISED = re.compile(r"\b[A-Z][\w'-]*")
_NUMBER = re.compile(
    r"(?:,? (?:No\.?|Nos\.?|[A-Z]*/?[A-Z][a-z]*\(\d+\)\d*|[A-Z]{1,4}(?:[/.-]\w+)+|[A-Z]|\(?[\d/.IVXL-]+\)?))+"
)
_FORMULA = re.compile(
    r",? (?:especially|particularly|in particular|including) (?:of )?(?:women|girls|children)"
    r"(?:(?:,| and|, and) (?:women|girls|children|men|boys))*",
    re.IGNORECASE,
)
_TAIL = 30  # words at most in the lower-case part of a name
_GAP = 4  # small words at most between two capitalised words of a name


@dataclass(frozen=True, slots=True)
class Name:
    """A name at `start:end` of the view."""

    start: int
    end: int
    kind: NameKind


@dataclass(frozen=True, slots=True)
class _Grammar:
    kinds: dict[str, NameKind]
    words: NameWords
    lower: re.Pattern[str]
    firsts: frozenset[str]
    whole: re.Pattern[str]
    quoted: re.Pattern[str]


def names(view: str, codebook: Codebook) -> tuple[Name, ...]:
    """The names in a clean view, in order of their beginning; they may overlap."""
    grammar = codebook.part(_grammar)
    capitals = _CAPITALISED.findall(view)
    found: list[Name] = []
    if not grammar.firsts.isdisjoint(capitals):
        found.extend(Name(m.start(), m.end(), "body") for m in grammar.whole.finditer(view))
    if '"' in view:
        found.extend(Name(m.start(1), m.end(1), "title") for m in grammar.quoted.finditer(view))
    if any(_kind(word, grammar) for word in capitals) or grammar.lower.search(view):
        found.extend(_by_grammar(view, grammar))
    return tuple(sorted(found, key=lambda name: (name.start, name.end)))


def _by_grammar(view: str, grammar: _Grammar) -> Iterator[Name]:
    tokens = list(_TOKEN.finditer(view))
    for position, token in enumerate(tokens):
        if not (view[token.start()].isupper() or token.group() in grammar.words.lower):
            continue
        kind = _kind(token.group(), grammar)
        name = _extended(view, tokens, position, kind, grammar.words) if kind is not None else None
        if name is not None and name.end - name.start > len(token.group()):
            yield name


def _grammar(codebook: Codebook) -> _Grammar:
    words = codebook.part(load_words)
    kinds: dict[str, NameKind] = dict.fromkeys(sorted(words.instruments), "instrument")
    kinds |= dict.fromkeys(sorted(words.bodies), "body")
    kinds |= dict.fromkeys(sorted(words.posts), "post")
    lower = re.compile(r"\b(?:" + "|".join(sorted(words.lower)) + r")\b")
    firsts = frozenset(found for name in words.names for found in _CAPITALISED.findall(name)[:1])
    return _Grammar(kinds, words, lower, firsts, _whole(words), _quoted(words))


def _whole(words: NameWords) -> re.Pattern[str]:
    ordered = sorted(words.names, key=lambda name: (-len(name), name))
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, ordered)) + r")(?!\w)")


def _quoted(words: NameWords) -> re.Pattern[str]:
    before = "|".join(map(re.escape, (*words.introductions, *sorted(words.plain))))
    return re.compile(rf"(?i:\b(?:{before})s?)(?:,? [\w/-]+)?,? (\"[^\"]{{6,160}}\")")


def _kind(token: str, grammar: _Grammar) -> NameKind | None:
    word = token.lower()
    return grammar.kinds.get(word) or grammar.kinds.get(word.removesuffix("s"))


def _extended(view: str, tokens: list[re.Match[str]], head: int, kind: NameKind, words: NameWords) -> Name:
    first = _leftmost(tokens, head, words)
    number = _NUMBER.match(view, tokens[head].end())
    opening = head if number is None else _last_within(tokens, head, number.end())
    last = _rightmost(tokens, opening, kind, words)
    if last == opening and (tokens[head].group().lower() in words.plain or first < head or opening > head):
        last = _tail(tokens, opening, kind, words)
    formula = _FORMULA.match(view, tokens[last].end()) if last > opening else None
    return Name(tokens[first].start(), formula.end() if formula else tokens[last].end(), kind)


def _last_within(tokens: list[re.Match[str]], position: int, end: int) -> int:
    while position + 1 < len(tokens) and tokens[position + 1].end() <= end:
        position += 1
    return position


def _leftmost(tokens: list[re.Match[str]], head: int, words: NameWords) -> int:
    """The first capitalised word before the head: "Human Rights and Gender Unit", "Protection of Children Act"."""
    first = position = head
    while position > 0:
        position -= 1
        word = tokens[position].group()
        if word[0].isupper() and word.lower() not in words.function:
            first = position
        elif word not in words.before or first != position + 1:
            break
    return first


def _rightmost(tokens: list[re.Match[str]], head: int, kind: NameKind, words: NameWords) -> int:
    """The last of the capitalised words after the head and its first link; the head itself where there are none."""
    last, position, opened = head, head + 1, False
    while position < len(tokens) and position - last <= _GAP:
        word = tokens[position].group()
        if word[0].isupper():
            if not opened and position != head + 1:
                break
            last = position
        elif word == ",":
            if not (opened and _goes_on(tokens, position, kind)):
                break
        elif not opened and word in words.openers:
            opened = True
        elif word not in words.links or not opened:
            break
        position += 1
    return last


def _goes_on(tokens: list[re.Match[str]], comma: int, kind: NameKind) -> bool:
    """Whether a name runs on after a comma: always into a capital for titles, else only in "A, B and C"."""
    following = [token.group() for token in tokens[comma + 1 : comma + 6]]
    if not following or not following[0][0].isupper():
        return False
    return kind == "instrument" or "and" in following


def _tail(tokens: list[re.Match[str]], head: int, kind: NameKind, words: NameWords) -> int:
    """The end of a title or post that goes on in lower case, else the head."""
    following = [token.group() for token in tokens[head + 1 : head + 3]]
    if len(following) < 2 or following[0] not in words.tail_openers or (following[0] == "of" and kind == "instrument"):
        return head
    if following[0] == "to" and following[1] not in words.tail_verbs:
        return head
    last = head
    for position in range(head + 2, min(len(tokens), head + _TAIL)):
        word = tokens[position].group()
        if word == "," and _enumerates(tokens, position):
            continue
        if word in words.stops or not word[0].isalnum() or (word[0].isupper() and word.lower() in words.plain):
            break
        last = position
    return last


def _enumerates(tokens: list[re.Match[str]], comma: int) -> bool:
    """Whether a list goes on in lower case after a comma: ", child prostitution and child pornography"."""
    following = [token.group() for token in tokens[comma + 1 : comma + 6]]
    return "and" in following[1:] and following[0][0].islower()
