"""Names of persons: title and sex taken off, the rest reduced to a key. The name itself is never kept.

Source of the rules: codebook, sections 4 (sex) and 5 (identity of a person).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from typing import Literal

from agreement_scan.codebook.people import People
from agreement_scan.passages import fold

Sex = Literal["female", "male", "unknown"]
# Words of a name that are written small.
PARTICLES = frozenset(
    [
        *("al", "el", "bin", "bint", "binti", "ibn", "ben", "de", "da", "do", "dos", "das", "del", "della", "la", "le"),
        *("van", "von", "der", "den", "y", "e", "di", "du", "ould", "ag", "abu", "af"),
    ]
)

_BRACKETS = re.compile(r"\(([^()]*)\)")
_ACRONYM = re.compile(r"\s*\((?=[^()]*[A-Z]{2})[^()\s]*\)")
_TOKEN = re.compile(r"[^\s.]+\.?")


@dataclass(frozen=True, slots=True)
class Name:
    """What a name cell says: `parts` are the folded words of the name, sorted; `sex` that of title or bracket."""

    parts: tuple[str, ...]
    sex: Sex


def parse_name(text: str, people: People, *, beside_female: bool = False) -> Name:
    """Take title, ranks and sex off `text`. beside_female: the list uses female titles, so `M.` and `Sr.` are male."""
    sex: Sex = "unknown"
    for bracket in _BRACKETS.findall(text):
        sex = _first(sex, sex_of_word(bracket, people), sex_of_titles(bracket, people, beside_female))
    bare = _BRACKETS.sub(" ", text)
    sex = _first(sex, sex_of_titles(bare, people, beside_female))
    head, comma, tail = bare.rpartition(",")
    if comma and fold(tail) and sex_of_titles(tail, people, True) != "unknown":
        sex = _first(sex, sex_of_titles(tail, people, True))
        bare = head
    words = _without_spelled_titles(fold(bare), people).split()
    known = _titles(people) | people.titles_neutral | people.ranks
    while (
        len(words) > 1
        and words[0] in known
        and not (words[0] in people.titles_male_beside_female and not beside_female)
    ):
        words = words[1:]
    words = [word for word in words if word not in _suffixes(people)] or words
    return Name(tuple(sorted(set(words))), sex)


def sex_of_titles(text: str, people: People, beside_female: bool = False) -> Sex:
    """The sex that the title at the beginning of `text` says; ranks and degrees say none."""
    folded = fold(text)
    for phrase, sex in _spelled(people):
        if folded == phrase or folded.startswith(phrase + " "):
            return sex
    for word in folded.split()[:5]:
        if word in people.titles_female:
            return "female"
        if word in people.titles_male or (beside_female and word in people.titles_male_beside_female):
            return "male"
        if word not in people.ranks and word not in people.titles_neutral:
            break
    return "unknown"


def sex_of_word(text: str, people: People, *, h: bool = False, f: bool = False) -> Sex:
    """The sex that a word or letter says. h, f: the column also holds the letter H, or F."""
    word = fold(text) or text.strip()
    if h and not f and word in people.female_beside_h:
        return "female"
    if word in people.male_beside_f and (h or f):
        return "male"
    if word in people.female:
        return "female"
    return "male" if word in people.male else "unknown"


def uses_female_titles(texts: Iterable[str], people: People) -> bool:
    """Whether any of `texts` begins with a female title, so that the ambiguous male ones of its language are male."""
    return any(sex_of_titles(text, people) == "female" for text in texts)


def organisation_key(organisation: str) -> str:
    """Folded name of an organisation without its acronym in brackets."""
    return fold(_ACRONYM.sub(" ", organisation)) or fold(organisation)


def person_key(salt: bytes, parts: Iterable[str], organisation: str | None) -> str:
    """Salted hash of a name and, unless `None`, an organisation (already folded, or a register id)."""
    joined = " ".join(sorted(set(parts)))
    text = joined if organisation is None else f"{joined}|{organisation}"
    return blake2b(text.encode(), key=salt[:64], digest_size=16).hexdigest()


def _first(*sexes: Sex) -> Sex:
    return next((sex for sex in sexes if sex != "unknown"), "unknown")


def _without_spelled_titles(folded: str, people: People) -> str:
    """Without a title of several words in front ("H.E.", "Her Excellency")."""
    spelled = (title for title in _titles(people) | people.titles_neutral if " " in title)
    for title in sorted(spelled, key=lambda t: (-len(t), t)):
        if folded.startswith(title + " "):
            return folded.removeprefix(title + " ")
    return folded


def _titles(people: People) -> frozenset[str]:
    return people.titles_female | people.titles_male | people.titles_male_beside_female


def _suffixes(people: People) -> frozenset[str]:
    return frozenset({"esq", "phd", "llm", "jr"}) & (people.titles_neutral | {"jr"})


def _spelled(people: People) -> list[tuple[str, Sex]]:
    """Titles of several words, which a look at single words would miss."""
    spelled: list[tuple[str, Sex]] = [(p, "female") for p in people.titles_female if " " in p]
    return sorted(spelled + [(p, "male") for p in people.titles_male if " " in p])
