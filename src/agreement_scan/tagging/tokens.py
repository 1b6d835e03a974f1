"""Tokens by spaCy's tokenizer for the language: words, marks, and contractions in their parts.

The pipeline is blank: no model is loaded or downloaded. spaCy keeps some strings whole that a lexicon must see apart
("men/women)", "5(2"), so that a token which is no plain word is parted once more.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer

_PIECE = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[.;:,()!?–\"%]")
_POSSESSIVE = frozenset(("'s", "'"))
_CONTRACTED = {"n't": "not", "'ll": "will", "'re": "are", "'ve": "have"}


class Token(NamedTuple):
    """A word or mark; text[start:end] is how it stands there, `word` how it is read ("n't" is "not")."""

    start: int
    end: int
    word: str


def tokens(text: str, start: int = 0) -> list[Token]:
    """The words and the marks `. ; : , ( ) ! ? – " %` of `text` from `start` on. Possessive endings are left out."""
    found: list[Token] = []
    for token in _tokenizer()(text[start:] if start else text):
        word, place = token.text, start + token.idx
        if word.isalnum():
            found.append(Token(place, place + len(word), word))
        elif word in _CONTRACTED:
            found.append(Token(place, place + len(word), _CONTRACTED[word]))
        elif word not in _POSSESSIVE:
            found.extend(
                Token(place + piece.start(), place + piece.end(), piece.group()) for piece in _PIECE.finditer(word)
            )
    return found


@cache
def _tokenizer() -> Tokenizer:
    import spacy

    return spacy.blank("en").tokenizer
