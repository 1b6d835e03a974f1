"""One form for all variants of a word: British and American spelling, plural, possessive, case."""

from __future__ import annotations

import re
from functools import lru_cache

_IRREGULAR = {
    "children": "child",
    "women": "woman",
    "men": "man",
    "people": "person",
    "peoples": "person",
    "lives": "life",
    "wives": "wife",
    "programme": "program",
    "programmes": "program",
    "centre": "center",
    "centres": "center",
    "judgement": "judgment",
    "judgements": "judgment",
}
_SPELLINGS = (
    (re.compile(r"is(?=e$|es$|ed$|ing$|ation|er$)"), "iz"),
    (re.compile(r"(?<=[a-z]{3})our(?=$|s$|er|ed|ing|able|al)"), "or"),
    (re.compile(r"(?<=def|off|lic)ence"), "ense"),
    (re.compile(r"(counsel|enrol|fulfil)l(?=$|e|i|m)"), r"\1"),
    (re.compile(r"paed"), "ped"),
    (re.compile(r"centr(?=ed$)"), "center"),
)


@lru_cache(maxsize=100_000)  # bounded: a text may hold any number of different words
def normal_form(word: str) -> str:
    """The form in which a word is compared: lower case, singular, no possessive, one spelling for British and American.

    The form need not be a word; it only has to be the same for all variants, and is applied to text and lexicon alike.
    """
    plain = word.lower().removesuffix("'s").strip("'")
    plain = _IRREGULAR.get(plain, plain)
    for variant, standard in _SPELLINGS:
        plain = variant.sub(standard, plain)
    return _singular(plain)


def _singular(word: str) -> str:
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1]
