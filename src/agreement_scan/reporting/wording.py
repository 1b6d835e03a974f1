"""The words of reports for the codebook's labels."""

from __future__ import annotations

from collections.abc import Iterable

DIMENSION = {"human_rights": "Human rights", "gender": "Gender", "child_protection": "Child protection"}
SUBJECT = {"tip": "trafficking in persons", "som": "smuggling of migrants"}
REASON = {
    "no_sources": "no source in the run",
    "unreadable": "no source among what could be read",
    "language": "no source in a language with lexicons",
}
MEASURE = {
    "trained": "trained",
    "attended": "attended",
    "demonstrated": "demonstrated understanding",
    "assessed": "assessed",
}


def label(word: str) -> str:
    """A label as words."""
    return word.replace("_", " ")


def listed(words: Iterable[str]) -> str:
    """Labels in a row."""
    return ", ".join(label(word) for word in words)


def counted(number: int, one: str, many: str | None = None) -> str:
    """`1 document`, `2 documents`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def sexes(female: int, male: int, unknown: int) -> str:
    """`5 women, 6 men, 1 unknown`; only what there is."""
    parts = ((female, "woman", "women"), (male, "man", "men"), (unknown, "sex unknown", "sex unknown"))
    return ", ".join(counted(n, one, many) for n, one, many in parts if n)
