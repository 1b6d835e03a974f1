"""Normal forms of names: when two ways of writing name the same organisation."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from agreement_scan.passages import fold

_BRACKETED = re.compile(r"\s*\([^()]*\)")
_SPELLINGS = {
    "center": "centre",
    "labor": "labour",
    "defense": "defence",
    "program": "programme",
    "organisation": "organization",
    "organisations": "organizations",
    "organised": "organized",
    "specialised": "specialized",
    "combatting": "combating",
    "behaviour": "behavior",
}


@lru_cache(maxsize=65536)
def normal_name(name: str) -> str:
    """The key of a name: no case, accents, punctuation, articles or acronym in brackets, one spelling.

    Codebook, section 5: "normalised name (case, accents, "the", punctuation, acronym in brackets)".
    """
    words = fold(_BRACKETED.sub(" ", name)).split()
    return " ".join(_SPELLINGS.get(word, word) for word in words if word not in ("the", "s"))


_FUNCTION_WORDS: tuple[str, ...] = ("of", "on", "for", "and", "in", "to", "against", "with", "at", "by")
_FUNCTION_WORDS += ("de", "del", "la", "du", "des", "da", "do", "dos", "das", "et", "y", "e")


def loose_name(name: str) -> str:
    """The key of a name without prepositions and conjunctions: "Organization of Migration" is "... for Migration"."""
    return " ".join(word for word in normal_name(name).split() if word not in _FUNCTION_WORDS)


def slug(text: str) -> str:
    """The part of an identity made of a normal name: letters and digits joined by hyphens."""
    return "-".join(re.findall(r"[^\W_]+", text)) or "unnamed"


@cache
def _plain_character(character: str) -> str:
    return unicodedata.normalize("NFKD", character.lower())[0]


def flat(text: str) -> str:
    """`text` without case and accents, one character for each character, so that offsets stay."""
    if text.isascii():
        return text.lower()
    return "".join(map(_plain_character, text))
