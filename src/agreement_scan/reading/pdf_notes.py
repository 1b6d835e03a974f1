"""Footnotes and the raised markers that point to them.

A marker in running text is printed as `[12]`, and so is the raised number that a note begins with: digits glued to a
word ("trafficking12") would spoil the word, digits left out would lose the reference. The Word reader does the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from agreement_scan.reading.pdf_lines import PrintedLine
from agreement_scan.reading.pdf_words import Word

_MARK = re.compile(r"\(?(\d{1,3}|[*∗†‡§#]{1,3}|[a-z])\)?([.,;:!?)\]\"”’]*)$")
_FIRST = frozenset("(0123456789*∗†‡§#")
_LABEL = re.compile(r"(?:\[?\(?\d{1,3}[\])./]?\s|\[(?:\d{1,3}|[*∗†‡§#]{1,3}|[a-z])\]|[*∗†‡§]{1,3}\s?)\S")
_ENDED = re.compile(r"[.!?][\"”’)\]]*$")
_SMALL = 0.94
_LOWER_PART = 0.35


def mark(words: Sequence[Word]) -> list[Word]:
    """The words with raised note numbers marked and written in square brackets."""
    result = list(words)
    for index, word in enumerate(words):
        length = len(word.text)
        if not word.marker and (length > 6 or (length > 2 and word.text[0] not in _FIRST)):
            continue
        found = _MARK.match(word.text)
        if found is None or not (word.marker or _is_raised(words, index)):
            continue
        result[index] = word._replace(text=f"[{found[1]}]{found[2]}", marker=True)
    return result


def _is_raised(words: Sequence[Word], index: int) -> bool:
    """Whether the word is smaller than its neighbour and stands above its baseline, touching it."""
    word = words[index]
    if index > 0 and _stands_above(word, words[index - 1]):
        before = words[index - 1]
        return -0.3 * before.size < word.left - before.right < 0.35 * before.size and _may_bear(before.text)
    if index + 1 < len(words) and _stands_above(word, words[index + 1]):
        after = words[index + 1]
        return -0.3 * after.size < after.left - word.right < 6 * after.size
    return False


def _stands_above(word: Word, neighbour: Word) -> bool:
    rise = neighbour.base - word.base
    return word.size <= 0.85 * neighbour.size and 0.12 * neighbour.size < rise < 0.8 * neighbour.size


def _may_bear(text: str) -> bool:
    """A note hangs on a word or on punctuation; a raised digit behind a figure or a unit is a power."""
    letters = sum(c.isalpha() for c in text)
    return (
        letters >= 3
        or text[-1] in '.,;:!?)]"”’'
        or (letters == 2 and text.isalpha() and text not in ("km", "cm", "mm"))
    )


def footnotes(lines: Sequence[PrintedLine], body: float, unfinished: bool) -> list[PrintedLine]:
    """The lines of one page that are notes at the foot of a column.

    lines: the page's lines without furniture. body: size of the document's text type. unfinished: whether the last note
    on the page before broke off in mid-sentence, so that this page's notes may begin with its rest.
    """
    notes: list[PrintedLine] = []
    for region in dict.fromkeys(line.region for line in lines):
        column = [line for line in lines if line.region == region]
        notes += _at_foot(column, body, unfinished)
    return notes


def _at_foot(column: Sequence[PrintedLine], body: float, unfinished: bool) -> list[PrintedLine]:
    end = len(column)
    height = column[0].frame.height
    # A file number or the like may stand below the notes.
    while (
        end > max(0, len(column) - 2) and column[end - 1].base > 0.87 * height and column[end - 1].size > _SMALL * body
    ):
        end -= 1
    column = column[:end]
    first = end
    while first > 0 and column[first - 1].size <= _SMALL * body:
        first -= 1
    small = column[first:]
    start = next((i for i, line in enumerate(small) if _LABEL.match(line.text)), None)
    if start is None:
        return list(small) if unfinished and small and small[0].base > 0.5 * height else []
    if not unfinished or small[0].base < _LOWER_PART * height:
        small = small[start:]
    return list(small) if small[0].base > _LOWER_PART * height or first > 0 else []


def breaks_off(notes: Sequence[PrintedLine]) -> bool:
    """Whether the page's last note ends in mid-sentence."""
    return bool(notes) and not _ENDED.search(notes[-1].text)
