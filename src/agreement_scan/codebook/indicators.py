"""What the framework is made of: criteria, breakdowns, indicators and statements, as `framework.toml` gives them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Operator = Literal["any", "all", "none", "known"]
Facts = Mapping[str, tuple[str, ...]]
"""What is known of a thing: the values of each fact, none where it is unknown."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """One test of one fact. `known` asks only for a value. reason: what is said of things left out by it."""

    name: str
    fact: str
    operator: Operator
    values: tuple[str, ...]
    reason: str

    def passes(self, facts: Facts) -> bool:
        """Whether a thing with these facts meets the criterion."""
        found = facts.get(self.fact, ())
        if self.operator == "any":
            return any(value in self.values for value in found)
        if self.operator == "all":
            return all(value in found for value in self.values)
        if self.operator == "none":
            return not any(value in self.values for value in found)
        return bool(found)

    def explain(self, facts: Facts) -> str:
        """The reason, with what was found and what was missing."""
        found = facts.get(self.fact, ())
        missing = [value for value in self.values if value not in found]
        return self.reason.format(
            found=_listed(found), missing=_listed(missing), stated=_listed(facts.get("stated", ()))
        )


def _listed(values: tuple[str, ...] | list[str]) -> str:
    return ", ".join(value.replace("_", " ") for value in values) or "unknown"


@dataclass(frozen=True, slots=True)
class Breakdown:
    """How a value divides. fact `None`: only a total under the first of `keys`.

    of: over what is `counted`, what is `eligible` (the denominator's things) or `attendances` (persons with repeats).
    any_key, all_key: further keys for things with any, and with all, of `keys`. latest: only the value of the latest
    evidence.
    """

    name: str
    fact: str | None
    of: Literal["counted", "eligible", "attendances"]
    keys: tuple[str, ...]
    any_key: str | None
    all_key: str | None
    latest: bool


@dataclass(frozen=True, slots=True)
class IndicatorEntry:
    """One indicator. `sources`: document types that could show it; `also_from`: further types that it may be read from.

    denominator: `eligible` (number of eligible things), `measures` (persons of `denominator_measures`) or `None`.
    measures: for persons, in tiers: the first tier of which an event has figures is taken. show: facts shown in lists.
    """

    id: str
    title: str
    unit: str
    identity: str
    sources: tuple[str, ...]
    also_from: tuple[str, ...]
    verification: tuple[str, ...]
    listed: tuple[Criterion, ...]
    eligible: tuple[Criterion, ...]
    counted: tuple[Criterion, ...]
    denominator: str | None
    breakdowns: tuple[Breakdown, ...]
    show: tuple[str, ...]
    measures: tuple[tuple[str, ...], ...] = ()
    denominator_measures: tuple[tuple[str, ...], ...] = ()
    practitioners_only: bool = False


@dataclass(frozen=True, slots=True)
class StatementEntry:
    """One assumption of the framework's last column."""

    id: str
    text: str
    indicators: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TitleWords:
    """Words with a part of their own where titles are compared; see `framework.toml`."""

    small: frozenset[str]
    version: frozenset[str]
    ordinals: frozenset[str]
    paper: frozenset[str]
    kind: frozenset[str]
    distinguishing: frozenset[str]
    families: tuple[frozenset[str], ...]
    abbreviations: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Framework:
    """The whole framework."""

    goal: str
    human_rights_goal: str
    expected_result: str
    titles: TitleWords
    indicators: tuple[IndicatorEntry, ...]
    statements: tuple[StatementEntry, ...]
