"""The entries of `lexicons/people.toml`, compiled."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from agreement_scan.codebook.literals import Screened


@dataclass(frozen=True, slots=True)
class Column:
    """What kind of column a heading announces."""

    kind: str
    exact: frozenset[str]
    words: re.Pattern[str]
    pattern: re.Pattern[str]
    excluding: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Words:
    """An entry that is a set of phrases: a capacity, a kind of event."""

    id: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Hedge:
    """Words with which a sentence says nothing of what happened at an event."""

    id: str
    pattern: Screened


@dataclass(frozen=True, slots=True)
class Function:
    """A function and whether it makes a criminal justice practitioner."""

    id: str
    practitioner: bool
    words: frozenset[str]
    excluding: frozenset[str]


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that say what a group of persons did; `guard` cancels them in the same clause."""

    id: str
    measure: str
    side: Literal["before", "after"]
    pattern: Screened
    guard: Screened


@dataclass(frozen=True, slots=True)
class People:
    """The whole file, compiled. Sets hold folded words; `plain` patterns are read on lower-case sentences."""

    columns: tuple[Column, ...]
    female: frozenset[str]
    male: frozenset[str]
    female_beside_h: frozenset[str]
    male_beside_f: frozenset[str]
    titles_female: frozenset[str]
    titles_male: frozenset[str]
    titles_male_beside_female: frozenset[str]
    titles_neutral: frozenset[str]
    ranks: frozenset[str]
    capacities: tuple[Words, ...]
    absent: re.Pattern[str]
    functions: tuple[Function, ...]
    function_words: re.Pattern[str]
    not_practitioners: re.Pattern[str]
    organisation_words: re.Pattern[str]
    units: Mapping[str, int]
    tens: Mapping[str, int]
    scales: Mapping[str, int]
    persons: frozenset[str]
    others: frozenset[str]
    stops: frozenset[str]
    things: frozenset[str]
    women: frozenset[str]
    men: frozenset[str]
    cues: tuple[Cue, ...]
    hedges: tuple[Hedge, ...]
    corrections: tuple[re.Pattern[str], ...]
    at_least: tuple[re.Pattern[str], ...]
    above: tuple[re.Pattern[str], ...]
    mark_words: re.Pattern[str]
    earlier_mark: re.Pattern[str]
    later_mark: re.Pattern[str]
    total_mark: re.Pattern[str]
    not_marks: re.Pattern[str]
    outsiders: re.Pattern[str]
    events: tuple[Words, ...]
    document_words: re.Pattern[str]
    planned_lists: re.Pattern[str]
    not_sections: re.Pattern[str]
    content: Mapping[str, Screened]
    number_words: frozenset[str]
    person_words: frozenset[str]
    counting_words: frozenset[str]
    share_words: Mapping[str, tuple[tuple[str, Fraction], ...]]
    others_word: re.Pattern[str]
    event_word: Screened
    practitioner_word: re.Pattern[str]
    title_in_text: re.Pattern[str]
    weak_title: re.Pattern[str]
    name_label: re.Pattern[str]

    def function_of(self, phrase: str) -> Function | None:
        """The entry that lists `phrase` (folded)."""
        return next((f for f in self.functions if phrase in f.words), None)
