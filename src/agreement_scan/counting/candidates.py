"""Things that an indicator may count, and how its criteria judge them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from agreement_scan.codebook.indicators import Criterion, Facts, IndicatorEntry
from agreement_scan.counting.period import Period
from agreement_scan.model import LeftOut, Source


@dataclass(frozen=True)
class Aside:
    """Where a fact comes from other than from the occurrence itself; of interest only where the fact is used."""

    fact: str
    evidence: tuple[Source, ...] = ()
    note: str | None = None


@dataclass(frozen=True)
class Occurrence:
    """One piece of evidence that has to meet all criteria together: a role in a document, an event, an instrument."""

    facts: Facts
    date: str | None
    evidence: tuple[Source, ...]
    asides: tuple[Aside, ...] = ()


@dataclass(frozen=True)
class Candidate:
    """One thing (an instrument, a body, an event) with its occurrences; `subject` is the thing itself."""

    id: str
    name: str
    occurrences: tuple[Occurrence, ...]
    subject: object
    review: tuple[str, ...] = ()


@dataclass(frozen=True)
class Judged:
    """A candidate that is at least eligible, with the occurrences that made it so."""

    candidate: Candidate
    occurrences: tuple[Occurrence, ...]


@dataclass
class Judgement:
    """All candidates of an indicator: the eligible ones, of those the counted, and what was left out."""

    eligible: list[Judged] = field(default_factory=list)
    counted: list[Judged] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)


def judge(candidates: Sequence[Candidate], entry: IndicatorEntry, period: Period | None) -> Judgement:
    """Passes the candidates through the criteria of `entry`."""
    judgement = Judgement()
    for candidate in candidates:
        listed = [o for o in candidate.occurrences if all(c.passes(o.facts) for c in entry.listed)]
        if not listed:
            continue
        failures = [(_fails(o, entry.eligible, period, 0), o) for o in listed]
        eligible = tuple(o for failure, o in failures if failure is None)
        if eligible:
            judgement.eligible.append(Judged(candidate, eligible))
            failures = [(_fails(o, entry.counted, None, len(entry.eligible) + 1), o) for o in eligible]
        counted = tuple(o for failure, o in failures if failure is None)
        if counted:
            judgement.counted.append(Judged(candidate, counted))
        else:
            judgement.left_out.append(_left_out(candidate, [(f, o) for f, o in failures if f is not None]))
    return judgement


@dataclass(frozen=True)
class _Fail:
    depth: int
    rule: str
    reason: str


def _fails(o: Occurrence, criteria: Sequence[Criterion], period: Period | None, depth: int) -> _Fail | None:
    for number, criterion in enumerate(criteria):
        if not criterion.passes(o.facts):
            return _Fail(depth + number, criterion.name, criterion.explain(o.facts))
    outside = period.judge(o.date) if period else None
    return _Fail(depth + len(criteria), *outside) if outside else None


def _left_out(candidate: Candidate, failures: Sequence[tuple[_Fail, Occurrence]]) -> LeftOut:
    """Named by the criterion that it came furthest with: of many mentions, the one that came closest tells most."""
    fail, occurrence = max(failures, key=lambda pair: pair[0].depth)
    return LeftOut(candidate.id, candidate.name, fail.rule, fail.reason, occurrence.evidence)
