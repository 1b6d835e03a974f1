"""What is a name and not a statement: `lexicons/guards.toml`.

`instruments`, `posts` and `bodies` are nouns that head the title of an instrument, the name of a post, of an
organisation; `names` are whole names that no grammar shows; the small words of the grammar are explained in the file,
the grammar itself in `tagging.guards`. `[[example]]`
tables (`text`, `names`) show what must be recognised, an empty list what must not.
"""

from __future__ import annotations

from dataclasses import dataclass

from agreement_scan.codebook import Codebook
from agreement_scan.errors import CodebookError


@dataclass(frozen=True, slots=True)
class NameExample:
    """A sentence and the names in it."""

    text: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameWords:
    """The nouns that head names, in lower case and the singular, and whole names as they are written.

    plain: those instrument nouns after which even words in lower case belong to a title ("Convention on the rights of
    the child"), unlike "Plan" or "Programme".
    """

    instruments: frozenset[str]
    plain: frozenset[str]
    bodies: frozenset[str]
    posts: frozenset[str]
    lower: frozenset[str]
    openers: frozenset[str]
    tail_openers: frozenset[str]
    tail_verbs: frozenset[str]
    links: frozenset[str]
    before: frozenset[str]
    function: frozenset[str]
    stops: frozenset[str]
    names: tuple[str, ...]
    introductions: tuple[str, ...]
    examples: tuple[NameExample, ...]


_HEADS = ("instruments", "plain", "bodies", "posts", "lower")
_SMALL_WORDS = ("openers", "tail_openers", "tail_verbs", "links", "before", "function", "stops")


def load(codebook: Codebook) -> NameWords:
    """The words of `guards.toml`; CodebookError where a list or the examples are missing."""
    file = "guards.toml"
    table = codebook.toml(file)
    for name in (*_HEADS, *_SMALL_WORDS, "names", "introductions", "example"):
        if not table.get(name):
            raise CodebookError(f"{file}: {name}: is missing or empty.")
    for name in (*_HEADS, *_SMALL_WORDS):
        for word in table[name]:
            if word != word.lower():
                raise CodebookError(f"{file}: {name}: {word!r} must be in lower case.")
    return NameWords(
        **{name: frozenset(table[name]) for name in (*_HEADS, *_SMALL_WORDS)},
        names=tuple(table["names"]),
        introductions=tuple(table["introductions"]),
        examples=tuple(NameExample(row["text"], tuple(row["names"])) for row in table["example"]),
    )
