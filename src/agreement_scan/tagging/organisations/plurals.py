"""Several organisations under one head noun in the plural: "the Ministries of Justice and of the Interior of X"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from agreement_scan.tagging.organisations.phrase import Phrase

_KINDS = ("ministry", "unit", "justice", "agency", "academic", "police", "parliament")


@dataclass(frozen=True, slots=True)
class Piece:
    """One organisation: words [first, last] that name its field; `article` as the text has it; State, if it is told.

    place: first and last word of its own State, where the field is shared ("Ministries of Justice of X and Y").
    """

    head: int
    first: int
    last: int
    article: str
    state: str | None
    place: tuple[int, int] | None = None


def read_plurals(text: Phrase, states: Mapping[int, str]) -> list[Piece]:
    """Organisations named by a plural head noun at the beginning of a name. `states`: codes by first word of places."""
    found: list[Piece] = []
    for index, size, kind in text.heads:
        if size == 1 and kind in _KINDS and text.words[index].plural:
            found.extend(_pieces(text, index, states))
    return found


def _pieces(text: Phrase, head: int, states: Mapping[int, str]) -> list[Piece]:
    fields: list[tuple[int, int, str]] = []
    codes: list[tuple[str, int, int]] = []
    position = head
    while (following := _next(text, position, first=not fields)) is not None:
        at, article, linked_by_of = following
        if at in states and fields and (codes or linked_by_of):
            position = _end(text, at)
            codes.append((states[at], at, position))
        elif codes or at in text.registered or text.head(at) or (at in states and not linked_by_of):
            break
        else:
            last = _end(text, at)
            fields.append((at, last, article))
            position = last
    if len(fields) == 1 and len(codes) > 1:
        first, last, article = fields[0]
        return [Piece(head, first, last, article, code, (start, end)) for code, start, end in codes]
    several = len(fields) > 1 or not codes
    state = codes[0][0] if len(codes) == 1 else None
    return [Piece(head, first, last, article, state) for first, last, article in fields] if several else []


def _next(text: Phrase, position: int, *, first: bool) -> tuple[int, str, bool] | None:
    """(index of the next capitalised word, article before it, whether "of" links it) after separators."""
    index, article, of = position + 1, "", False
    separated = first
    while index < len(text.words):
        word, key = text.words[index], text.keys[index]
        if word.text == "," or key in text.grammar.conjunctions:
            separated = True
        elif key in ("of", "for"):
            of = True
        elif key in text.grammar.articles:
            article = word.text
        else:
            break
        index += 1
    if index >= len(text.words) or not text.joins(index) or not (separated or of) or (first and not of):
        return None
    return index, article, of


def _end(text: Phrase, start: int) -> int:
    end = start
    while end + 1 < len(text.words) and text.joins(end + 1) and end + 1 not in text.registered:
        end += 1
    return end
