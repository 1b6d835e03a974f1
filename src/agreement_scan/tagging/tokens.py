"""Tokens by spaCy's tokenizer for the language: words, marks, and contractions in their parts.

The pipeline is blank: no model is loaded or downloaded. spaCy keeps some strings whole that a lexicon must see apart
("men/women)", "5(2"), so that a token which is no plain word is parted once more.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer

# start, end, word: a word or mark; text[start:end] is how it stands there, `word` how it is read ("n't" is "not").
# Plain tuples: a page has five hundred, and named ones take twice the time of the tokenizer to make.
Token = tuple[int, int, str]

_PIECE = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[.;:,()!?–\"%]")
_POSSESSIVE = frozenset(("'s", "'"))
_CONTRACTED = {"n't": "not", "'ll": "will", "'re": "are", "'ve": "have"}
_REMEMBERED = 100_000  # strings at most in the memory: a text may hold any number of different ones


def tokens(text: str, start: int = 0) -> list[Token]:
    """The words and the marks `. ; : , ( ) ! ? – " %` of `text` from `start` on. Possessive endings are left out."""
    doc = _tokenizer()(text[start:] if start else text)
    # Places and lengths in one array: a Python object for each of spaCy's tokens would cost a third of the tokenizing.
    spans: list[tuple[int, int]] = doc.to_array(["IDX", "LENGTH"]).tolist()
    pieces = _PIECES
    found: list[Token] = []
    for offset, length in spans:
        place = start + offset
        for first, last, word in pieces[text[place : place + length]]:
            found.append((place + first, place + last, word))
    return found


class _Pieces(dict[str, tuple[Token, ...]]):
    """What a string that spaCy keeps whole is read as: its words and marks with their places in it."""

    def __missing__(self, string: str) -> tuple[Token, ...]:
        pieces = _parted(string)
        if len(self) < _REMEMBERED:
            self[string] = pieces
        return pieces


_PIECES = _Pieces()


def _parted(string: str) -> tuple[Token, ...]:
    if string.isalnum():
        return ((0, len(string), string),)
    if string in _CONTRACTED:
        return ((0, len(string), _CONTRACTED[string]),)
    if string in _POSSESSIVE:
        return ()
    return tuple((piece.start(), piece.end(), piece.group()) for piece in _PIECE.finditer(string))


@cache
def _tokenizer() -> Tokenizer:
    import spacy

    return spacy.blank("en").tokenizer
