"""The words of a unit in normal form, with the way back to the document.

`Words.text` holds the normal forms parted by single spaces, with a `^` before each sentence (and a quotation mark where
one opens it, as in definitions).
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise

from agreement_scan.codebook.spelling import normal_form
from agreement_scan.passages import View
from agreement_scan.tagging.tokens import Token, tokens

_ENUMERATOR = re.compile(
    r"(?:\d{1,4}(?:\.\d{1,4})*\s+(?=[A-Z])|(?:(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivxl]{1,6})[.)]|[-–•·*▪●○#]+)\s+){1,3})"
)
_ABBREVIATIONS = frozenset(
    (
        *("no", "nos", "art", "arts", "para", "paras", "e.g", "i.e", "mr", "mrs", "ms", "dr", "st"),
        *("vol", "ed", "cf", "al", "sec"),
    )
)
_MARKS = {"(": ",", ")": ",", "–": ",", "!": "."}
_FULL_STOPS = frozenset((".", "?"))
_REMEMBERED = 100_000  # words at most in a memory: a text may hold any number of different ones


@dataclass(frozen=True, slots=True)
class Words:
    """A unit's words. places: offset of each in `text`; starts, ends: its span in the document.

    sentences: spans in `text`, each beginning with its `^`. boundary: offset in `text` before which the words are those
    of the chapeau that the unit completes; 0 where there is none.
    """

    text: str
    places: array[int]
    starts: array[int]
    ends: array[int]
    sentences: tuple[tuple[int, int], ...]
    boundary: int = 0

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Document span of the words at `text[start:end]`."""
        first = self._token(start)
        last = max(first, self._token(end - 1))
        return self.starts[first], self.ends[last]

    def _token(self, place: int) -> int:
        return max(bisect_right(self.places, place) - 1, 0)


def read_words(view: View, openings: frozenset[int] = frozenset()) -> Words:
    """The words of a clean view; an enumerator at its beginning, such as "(a)" or "140.2", is left out.

    openings: places in the document, such as the beginnings of cells, where a new sentence begins whatever precedes.
    """
    text, offsets = view.text, view.offsets
    first = _ENUMERATOR.match(text)
    parts: list[str] = [" "]
    kept: list[Token] = []
    places: list[int] = []
    sentences: list[int] = []
    length, opening = 1, True
    for token in tokens(text, first.end() if first else 0):
        start, _, string = token
        if opening or (openings and offsets[start] in openings):
            sentences.append(length)
            parts.append("^")
            length += 2
        elif string == '"':
            continue
        word = _FORMS[string]
        kept.append(token)
        places.append(length)
        parts.append(word)
        length += len(word) + 1
        opening = word in _FULL_STOPS and _ends_sentence(text, token)
    return Words(
        text=" ".join(parts)[1:] + " ",
        places=array("l", places),
        starts=array("l", [offsets[start] for start, _, _ in kept]),
        ends=array("l", [offsets[end - 1] + 1 for _, end, _ in kept]),
        sentences=tuple(pairwise([*sentences, length])),
    )


class _Forms(dict[str, str]):
    """The form of each token in `Words.text`: of words the normal form, of marks one of a few."""

    def __missing__(self, token: str) -> str:
        form = normal_form(token) if token[0].isalnum() else _MARKS.get(token, token)
        if len(self) < _REMEMBERED:
            self[token] = form
        return form


_FORMS = _Forms()


def completed(chapeau: Words, item: Words) -> Words:
    """The words of an item after those of the sentence that introduces it: the last of the chapeau."""
    if not chapeau.sentences or not item.sentences:
        return item
    begin, end = chapeau.sentences[-1]
    first = bisect_left(chapeau.places, begin)
    last = len(chapeau.places)
    while last > first and chapeau.text[chapeau.places[last - 1]] in ".:;,–":
        last -= 1
        end = chapeau.places[last]
    shift = end - begin
    return Words(
        text=" " + chapeau.text[begin:end] + item.text[1:],
        places=_moved(chapeau.places[first:last], 1 - begin) + _moved(item.places, shift),
        starts=chapeau.starts[first:last] + item.starts,
        ends=chapeau.ends[first:last] + item.ends,
        sentences=((1, item.sentences[0][1] + shift), *((s + shift, e + shift) for s, e in item.sentences[1:])),
        boundary=end - begin + 1,
    )


def _moved(places: array[int], by: int) -> array[int]:
    return array("l", (place + by for place in places))


def _ends_sentence(view: str, token: Token) -> bool:
    start, end, string = token
    if end < len(view) and not view[end].isspace() and view[end] not in "\"')":
        return False
    following = view[end:].lstrip(" \"')(")
    if following and following[0].islower():
        return False
    before = view[:start].rpartition(" ")[2].lower().lstrip("(\"'")
    return before not in _ABBREVIATIONS and (len(before) > 1 or string != ".")
