"""Names in a unit: titles of instruments, organisations, offices and posts. Words inside them state nothing.

By grammar: a capitalised head noun from `lexicons/guards.toml` with the capitalised words before it ("Child Protection
Unit") and its complement ("Protocol to Prevent ... Persons, Especially Women and Children"), even in lower case where
the head is that of a title or a post ("Special Rapporteur on trafficking in persons, especially women and children").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from agreement_scan.codebook import Codebook
from agreement_scan.codebook.guards import NameWords
from agreement_scan.codebook.guards import load as load_words

NameKind = Literal["instrument", "body", "post", "title"]

_TOKEN = re.compile(r"[^\W_][\w'&-]*|[^\w\s]")
_OPENERS = frozenset(
    ["of", "on", "for", "to", "against", "concerning", "relating", "regarding", "about", "from", "between", "under"]
)
_LINKS = _OPENERS | frozenset(
    [
        "the",
        "and",
        "in",
        "by",
        "with",
        "or",
        "its",
        "their",
        "all",
        "&",
        "at",
        "a",
        "an",
        "de",
        "des",
        "du",
        "la",
        "especially",
        "particularly",
    ]
)
_BEFORE = frozenset(["and", "of", "against", "from", "for", "in", "&"])
_FUNCTION = frozenset(
    [
        "the",
        "this",
        "that",
        "these",
        "those",
        "each",
        "every",
        "any",
        "all",
        "no",
        "in",
        "under",
        "by",
        "to",
        "of",
        "for",
        "on",
        "at",
        "as",
        "if",
        "when",
        "where",
        "while",
        "with",
        "from",
        "its",
        "their",
        "such",
        "and",
        "or",
        "but",
        "our",
        "we",
        "it",
        "they",
        "he",
        "she",
        "state",
        "states",
        "party",
        "parties",
    ]
)
_STOPS = frozenset(
    [
        "shall",
        "will",
        "should",
        "may",
        "must",
        "can",
        "could",
        "would",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "has",
        "have",
        "had",
        "which",
        "that",
        "who",
        "whose",
        "by",
        "as",
        "at",
        "where",
        "when",
        "if",
        "this",
        "these",
        "those",
        "with",
        "adopted",
        "signed",
        "done",
        "entered",
        "provides",
        "requires",
        "includes",
        "into",
        "than",
        "also",
        "not",
        "into",
        "during",
        "through",
        "while",
        "because",
        "since",
        "before",
        "after",
        "under",
        "via",
        "it",
        "they",
        "their",
        "including",
    ]
)
_TAIL_OPENERS = frozenset(["on", "for", "against", "concerning", "regarding", "relating", "to"])
_TAIL_TO = frozenset(["prevent", "combat", "eliminate", "suppress", "protect", "end", "address", "promote"])
_FORMULA = re.compile(
    r",? (?:especially|particularly|in particular|including) (?:of )?(?:women|girls|children)(?:(?:,| and|, and) (?:women|girls|children|men|boys))*",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name at `start:end` of the view."""

    start: int
    end: int
    kind: NameKind


@dataclass(frozen=True, slots=True)
class _Grammar:
    kinds: dict[str, NameKind]
    plain: frozenset[str]
    whole: re.Pattern[str]
    quoted: re.Pattern[str]


def names(view: str, codebook: Codebook) -> tuple[Name, ...]:
    """The names in a clean view, in order of their beginning; they may overlap."""
    grammar = codebook.part(_grammar)
    tokens = list(_TOKEN.finditer(view))
    found = [Name(m.start(), m.end(), "body") for m in grammar.whole.finditer(view)]
    found.extend(Name(m.start(1), m.end(1), "title") for m in grammar.quoted.finditer(view))
    for position, token in enumerate(tokens):
        kind = _kind(token.group(), grammar)
        if kind is not None:
            found.append(_extended(view, tokens, position, kind, grammar))
    return tuple(sorted(found, key=lambda name: (name.start, name.end)))


def _grammar(codebook: Codebook) -> _Grammar:
    words = codebook.part(load_words)
    kinds: dict[str, NameKind] = dict.fromkeys(sorted(words.instruments), "instrument")
    kinds |= dict.fromkeys(sorted(words.bodies), "body")
    kinds |= dict.fromkeys(sorted(words.posts), "post")
    return _Grammar(kinds, words.plain, _whole(words), _quoted(words))


def _whole(words: NameWords) -> re.Pattern[str]:
    ordered = sorted(words.names, key=lambda name: (-len(name), name))
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, ordered)) + r")(?!\w)")


def _quoted(words: NameWords) -> re.Pattern[str]:
    before = "|".join(map(re.escape, words.introductions))
    return re.compile(rf"(?i:\b(?:{before})s?)(?: [\w-]+)?,? (\"[^\"]{{6,160}}\")")


def _kind(token: str, grammar: _Grammar) -> NameKind | None:
    if not token[0].isupper():
        return None
    word = token.lower()
    return grammar.kinds.get(word) or grammar.kinds.get(word.removesuffix("s"))


def _extended(view: str, tokens: list[re.Match[str]], head: int, kind: NameKind, grammar: _Grammar) -> Name:
    first = _leftmost(tokens, head)
    last = _rightmost(tokens, head, kind)
    if last == head:
        last = _plain_tail(tokens, head, kind, grammar)
    end = tokens[last].end()
    formula = _FORMULA.match(view, end) if last > head and kind in ("instrument", "post", "body") else None
    return Name(tokens[first].start(), formula.end() if formula else end, kind)


def _capitalised(token: re.Match[str]) -> bool:
    return token.group()[0].isupper()


def _leftmost(tokens: list[re.Match[str]], head: int) -> int:
    """The first of the capitalised words before the head: "Human Rights and Gender Unit", "Protection of Children Act"."""
    first = position = head
    while position > 0:
        position -= 1
        word = tokens[position].group()
        if _capitalised(tokens[position]) and word.lower() not in _FUNCTION:
            first = position
        elif word not in _BEFORE or first != position + 1:
            break
    return first


def _rightmost(tokens: list[re.Match[str]], head: int, kind: NameKind) -> int:
    """The last of the capitalised words after the head and its first link; the head itself where there are none."""
    last, position, opened = head, head + 1, False
    while position < len(tokens) and position - last <= 4:
        word = tokens[position].group()
        if word[0].isupper():
            if not opened and position != head + 1:
                break
            last = position
        elif word == ",":
            if not (opened and _goes_on(tokens, position, kind)):
                break
        elif not opened and word in _OPENERS:
            opened = True
        elif word not in _LINKS or not opened:
            break
        position += 1
    return last


def _goes_on(tokens: list[re.Match[str]], comma: int, kind: NameKind) -> bool:
    """Whether a name runs on after a comma: always into a capital for titles, else only in "A, B and C"."""
    following = [token.group() for token in tokens[comma + 1 : comma + 6]]
    if not following or not following[0][0].isupper():
        return False
    return kind == "instrument" or "and" in following


def _plain_tail(tokens: list[re.Match[str]], head: int, kind: NameKind, grammar: _Grammar) -> int:
    """The end of a title or post that goes on in lower case, else the head."""
    singular = tokens[head].group().lower()
    if singular not in grammar.plain:
        return head
    if head + 2 >= len(tokens) or tokens[head + 1].group() not in (
        _TAIL_OPENERS | {"of"} if kind != "instrument" else _TAIL_OPENERS
    ):
        return head
    if tokens[head + 1].group() == "to" and tokens[head + 2].group() not in _TAIL_TO:
        return head
    last = head
    for position in range(head + 2, min(len(tokens), head + 22)):
        word = tokens[position].group()
        if word in _STOPS or not word[0].isalnum():
            break
        last = position
    return last
