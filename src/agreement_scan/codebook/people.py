"""`lexicons/people.toml`: how lists, score sheets and prose say who came, who was trained and who understood.

Phrases are folded (no case, accents, punctuation) and compared as whole words; patterns are read on lower-case text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

from agreement_scan.codebook import Codebook
from agreement_scan.codebook.literals import Screened, screened
from agreement_scan.codebook.people_entries import Column, Cue, Function, Hedge, People, Words
from agreement_scan.errors import CodebookError
from agreement_scan.passages import fold

__all__ = ["Column", "Cue", "Function", "Hedge", "People", "Words", "load_people", "number_pattern", "phrases"]

_FILE = "people.toml"
_NEVER = re.compile(r"(?!)")


def phrases(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern that finds any of `words` as whole words in folded text, the longest first."""
    folded = sorted({fold(word) for word in words} - {""}, key=lambda word: (-len(word), word))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, folded)) + r")\b") if folded else _NEVER


def load_people(codebook: Codebook) -> People:
    """Reads `people.toml`; CodebookError names the entry that is wrong."""
    data = codebook.toml(_FILE)
    for section in ("column", "sex", "titles", "capacity", "function", "numerals", "nouns", "cue", "hedge", "event"):
        if section not in data:
            raise CodebookError(f"{_FILE}: {section}: this section is missing.")
    functions = tuple(_function(entry) for entry in data["function"])
    number = number_pattern(data["numerals"])
    threshold = data.get("threshold", {})
    marks = data.get("marks", {})
    return People(
        columns=tuple(_column(entry) for entry in data["column"]),
        female=_folded(data["sex"], "female"),
        male=_folded(data["sex"], "male"),
        female_beside_h=_folded(data["sex"], "female_beside_h"),
        male_beside_f=_folded(data["sex"], "male_beside_f"),
        titles_female=_folded(data["titles"], "female"),
        titles_male=_folded(data["titles"], "male"),
        titles_male_beside_female=_folded(data["titles"], "male_beside_female"),
        titles_neutral=_folded(data["titles"], "neutral"),
        ranks=_folded(data["titles"], "ranks"),
        capacities=tuple(Words(_text(e, "id", "capacity"), phrases(_list(e, "words"))) for e in data["capacity"]),
        absent=phrases(_list(data.get("presence", {}), "absent")),
        functions=functions,
        function_words=phrases(word for function in functions for word in function.words),
        not_practitioners=phrases(_list(data.get("not_practitioners", {}), "words")),
        organisation_words=phrases(_list(data.get("organisations", {}), "words")),
        units=_integers(data["numerals"], "units"),
        tens=_integers(data["numerals"], "tens"),
        scales=_integers(data["numerals"], "scales"),
        persons=_lower(data["nouns"], "persons"),
        others=_lower(data["nouns"], "others"),
        stops=_lower(data["nouns"], "stops"),
        things=_lower(data["nouns"], "things"),
        women=_lower(data["nouns"], "female"),
        men=_lower(data["nouns"], "male"),
        cues=tuple(_cue(entry) for entry in data["cue"]),
        hedges=tuple(Hedge(_text(e, "id", "hedge"), _screened(_text(e, "pattern", "hedge"))) for e in data["hedge"]),
        corrections=tuple(_compiled(p.replace("{n}", number)) for p in _list(data.get("corrections", {}), "patterns")),
        at_least=tuple(_compiled(p.replace("{n}", _SCORE)) for p in _list(threshold, "at_least")),
        mark_words=phrases(word for key in ("tests", "earlier", "later", "total") for word in _list(marks, key)),
        earlier_mark=phrases(_list(marks, "earlier")),
        later_mark=phrases(_list(marks, "later")),
        total_mark=phrases(_list(marks, "total")),
        not_marks=phrases(_list(marks, "not_marks")),
        outsiders=_compiled("|".join(_list(data.get("outsiders", {}), "patterns")) or "(?!)"),
        above=tuple(_compiled(p.replace("{n}", _SCORE)) for p in _list(threshold, "above")),
        events=tuple(Words(_text(e, "kind", "event"), phrases(_list(e, "words"))) for e in data["event"]),
        document_words=phrases(_list(data.get("titles_of_documents", {}), "words")),
        not_sections=phrases(_list(data.get("not_sections", {}), "words")),
        planned_lists=phrases(_list(data.get("planned_lists", {}), "words")),
        content={key: _screened("|".join(_list(data["content"], key))) for key in ("tip", "som", "cross_border")},
        number_words=_number_words(data["numerals"]),
        person_words=frozenset(_list(data["nouns"], "persons"))
        | {*_list(data["nouns"], "female"), *_list(data["nouns"], "male"), *_list(data["nouns"], "standing")},
        counting_words=_number_words(data["numerals"])
        | _lower(data["nouns"], "female")
        | _lower(data["nouns"], "male")
        | frozenset(_share_words(data["numerals"].get("fractions", {})))
        | {"a"},
        share_words=_share_words(data["numerals"].get("fractions", {})),
        practitioner_word=phrases(f for function in functions if function.id == "practitioner" for f in function.words),
        title_in_text=_before_name(_list(data.get("masking", {}), "titles"), r"\s+(?=\S)"),
        weak_title=_before_name(_list(data.get("masking", {}), "weak_titles"), r"\s+(?=\S)"),
        name_label=_before_name(sorted(_lower(data.get("masking", {}), "labels")), r"(?:\s*:\s*|(?<=\bby)\s+)"),
        others_word=phrases(_list(data["nouns"], "others")),
        event_word=_screened(r"\b(?:" + "|".join(sorted(w for e in data["event"] for w in _list(e, "words"))) + r")\b"),
    )


_SCORE = r"(?P<n>\d+(?:[.,]\d+)?)(?P<unit> ?%| per cent| percent)?"


def number_pattern(numerals: Mapping[str, Any]) -> str:
    """A pattern for a whole number in digits or words, in lower-case text."""
    words = sorted({*numerals["units"], *numerals["tens"], *numerals["scales"]}, key=lambda w: (-len(w), w))
    word = "(?:" + "|".join(words) + ")"
    return rf"(?:\d{{1,4}}|{word}(?:(?:[ -]| and ){word})*)"


def _before_name(words: list[str], gap: str) -> re.Pattern[str]:
    """Words that stand before a person's name, and what lies between. Callers see to it that a word begins there:
    an assertion in front would keep the engine from skipping to the first letters, and cost ten times more."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return re.compile("(?:" + "|".join(map(re.escape, ordered)) + ")" + gap) if ordered else _NEVER


def _number_words(numerals: Mapping[str, Any]) -> frozenset[str]:
    spelled = {*numerals["units"], *numerals["tens"], *numerals["scales"]}
    last = {word.split()[-1] for word in numerals.get("fractions", {})}
    return frozenset(spelled | last | {"all", "each", "every", "everyone", "everybody"})


def _share_words(fractions: Mapping[str, Any]) -> dict[str, tuple[tuple[str, Fraction], ...]]:
    """Fractions by the word that they begin with, written with spaces or hyphens, the longest first."""
    by_word: dict[str, list[tuple[str, Fraction]]] = {}
    for phrase, (numerator, denominator) in fractions.items():
        for first in {phrase.split()[0], phrase.replace(" ", "-")}:
            by_word.setdefault(first, []).append((phrase, Fraction(int(numerator), int(denominator))))
    return {word: tuple(sorted(found, key=lambda item: -len(item[0]))) for word, found in by_word.items()}


def _column(entry: Mapping[str, Any]) -> Column:
    kind = _text(entry, "kind", "column")
    return Column(
        kind,
        frozenset(fold(word) for word in _list(entry, "exact")),
        phrases(_list(entry, "words")),
        _compiled(entry["pattern"]) if "pattern" in entry else _NEVER,
        phrases(_list(entry, "excluding")),
    )


def _function(entry: Mapping[str, Any]) -> Function:
    identifier = _text(entry, "id", "function")
    practitioner = entry.get("practitioner")
    if not isinstance(practitioner, bool):
        raise CodebookError(f"{_FILE}: function {identifier}: practitioner: must be true or false.")
    words, excluding = (frozenset(fold(w) for w in _list(entry, key)) for key in ("words", "excluding"))
    return Function(identifier, practitioner, words, excluding)


def _cue(entry: Mapping[str, Any]) -> Cue:
    identifier = _text(entry, "id", "cue")
    if entry.get("measure") not in ("trained", "attended", "demonstrated", "assessed"):
        raise CodebookError(f"{_FILE}: cue {identifier}: measure: unknown.")
    if entry.get("side") not in ("before", "after"):
        raise CodebookError(f"{_FILE}: cue {identifier}: side: must be `before` or `after`.")
    guard = _screened(entry.get("not", "(?!)"))
    return Cue(identifier, entry["measure"], entry["side"], _screened(_text(entry, "pattern", "cue")), guard)


def _screened(pattern: str) -> Screened:
    try:
        return screened(pattern)
    except re.error as error:
        raise CodebookError(f"{_FILE}: {pattern[:60]}: not a pattern: {error}") from error


def _compiled(pattern: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern)
    except re.error as error:
        raise CodebookError(f"{_FILE}: {pattern[:60]}: not a pattern: {error}") from error


def _text(entry: Mapping[str, Any], key: str, section: str) -> str:
    value = entry.get(key)
    if not isinstance(value, str) or not value:
        raise CodebookError(f"{_FILE}: {section}: {key}: must be a text.")
    return value


def _list(entry: Mapping[str, Any], key: str) -> list[str]:
    value = entry.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise CodebookError(f"{_FILE}: {key}: must be a list of texts.")
    return value


def _folded(entry: Mapping[str, Any], key: str) -> frozenset[str]:
    return frozenset(fold(word) or word for word in _list(entry, key))


def _lower(entry: Mapping[str, Any], key: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _list(entry, key))


def _integers(entry: Mapping[str, Any], key: str) -> dict[str, int]:
    value = entry.get(key, {})
    if not isinstance(value, dict) or not all(isinstance(number, int) for number in value.values()):
        raise CodebookError(f"{_FILE}: numerals {key}: must be numbers by word.")
    return dict(value)
