"""Words of a clean view as the grammar of names sees them."""

from __future__ import annotations

import re
from typing import NamedTuple

from agreement_scan.codebook.organisations import singular

# A word may hold hyphens, dashes, apostrophes, dots and slashes inside ("Anti-Trafficking", "d'Ivoire", "AB/C").
_WORD = re.compile(r"[^\W_]+(?:(?:['.&\u2013-]|(?<=[A-Z])/(?=[A-Z](?![a-z])))[^\W_]+)*'?|[^\w\s]")
# "al-Noor", "el-Bahr": an article of another language joined to a proper name.
_PARTICLE = re.compile(r"(?:[ae][a-z]{1,2}|ul|bu|da|di)-[A-Z\u00c0-\u00de]")
CAPITALISED = re.compile(r"\b[A-Z\u00c0-\u00de][^\W_]*")


class Word(NamedTuple):
    """A word or a punctuation mark. key: as `singular` gives it. capital: begins with a capital letter."""

    text: str
    start: int
    end: int
    key: str
    capital: bool

    @property
    def plural(self) -> bool:
        """Whether the word differs from its singular by more than case and possessive."""
        plain = self.text.lower().removesuffix("'s").strip("'")
        return plain != self.key and plain.endswith(("s", "women", "men", "children"))


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """All words and punctuation marks of `text[start:end]`, in order; offsets are those of `text`."""
    found: list[Word] = []
    append, make = found.append, Word._make
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        word = match.group()
        stop = match.end()
        if word[-1] == "'" and len(word) > 1 and word[-2] != "s":
            word, stop = word[:-1], stop - 1
        # "d'Ivoire" and "l'Homme" are proper names in spite of their small first letter.
        first = word[0]
        capital = "A" <= first <= "Z" or first.isupper() or (word[1:2] == "'" and word[2:3].isupper())
        if not capital and "-" in word:
            capital = _PARTICLE.match(word) is not None
        append(make((word, match.start(), stop, singular(word), capital)))
    return found
