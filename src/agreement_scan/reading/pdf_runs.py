"""Words become runs: neighbours on one baseline, as the content stream gives them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from agreement_scan.labels import enumerator
from agreement_scan.reading.pdf_words import LINE_END_HYPHEN, Word

# Dots that lead to a page number.
LEADERS = re.compile(r"(?:[.·_]\s?){4,}|…{2,}")
_LEADING = ("..", ". .", "…", "··", "__", "_ _")
# A gap wider than this (in type sizes) may be a gutter; narrower ones are spaces between words.
_RUN_GAP = 0.65


@dataclass(slots=True)
class Run:
    """Neighbouring words on one baseline, as the content stream gives them. `order` is its place in the stream.

    ink: width of its words without the spaces; count: their number; small: whether it begins with a small letter.
    table: index of the page's table that this run stands for, `None` for words. contents: a line of contents.
    """

    order: int
    words: list[Word]
    left: float
    right: float
    top: float
    bottom: float
    base: float
    size: float
    ink: float = 0.0
    count: int = 0
    small: bool = False
    table: int | None = None
    contents: bool = False


def has_leaders(text: str) -> bool:
    """Whether dots or the like lead over a gap in the text. A search for fixed strings comes first: it is cheap."""
    return any(sign in text for sign in _LEADING) and bool(LEADERS.search(text))


def runs(words: Sequence[Word]) -> list[Run]:
    """Words joined while they follow each other on one baseline without a gap that might be a gutter."""
    found: list[Run] = []
    current: Run | None = None
    previous: Word | None = None
    for order, word in enumerate(words):
        if current is not None and previous is not None and _continues(current, previous, word):
            current.words.append(word)
            if word.right > current.right:
                current.right = word.right
            if word.top < current.top:
                current.top = word.top
            if word.bottom > current.bottom:
                current.bottom = word.bottom
        else:
            current = Run(order, [word], word.left, word.right, word.top, word.bottom, word.base, word.size)
            current.small = word.text[0].islower()
            found.append(current)
        current.ink += word.right - word.left
        current.count += 1
        previous = word
    return found


def _continues(current: Run, previous: Word, word: Word) -> bool:
    gap = word.left - previous.right
    size = previous.size if previous.size > word.size else word.size
    if word.marker:
        return -0.5 * size < gap < 0.5 * size
    if gap < -size and previous.text[-1] == LINE_END_HYPHEN:
        return False
    return -0.3 * size <= gap <= _RUN_GAP * size and -0.2 * size <= word.base - current.base <= 0.2 * size


def is_bare_label(text: str) -> bool:
    """Whether the text is nothing but the number, letter, dash or bullet of a list item."""
    label = enumerator(text + " x")
    return (label is not None and label.length >= len(text)) or (len(text) < 3 and not any(c.isalnum() for c in text))
