"""The assumptions of the framework's last column: a verdict and the passages, never a score."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from agreement_scan.counting.material import date_of, source, unique
from agreement_scan.counting.run import Run
from agreement_scan.model import Passage, Scan, Source, Statement

Verdict = Literal["supported", "contradicted", "mixed", "no_evidence"]


def statements(run: Run) -> tuple[Statement, ...]:
    """Every statement under each of its indicators, in the order of the indicators."""
    passages = [(scan, p) for scan in run.documents if _inside(run, scan) for p in scan.passages]
    return tuple(
        _statement(indicator.id, entry.id, entry.text, [(s, p) for s, p in passages if p.statement == entry.id])
        for indicator in run.framework.indicators
        for entry in run.framework.statements
        if indicator.id in entry.indicators
    )


def _inside(run: Run, scan: Scan) -> bool:
    return run.period is None or run.period.judge(date_of(scan)) is None


def _statement(indicator: str, id_: str, text: str, passages: Sequence[tuple[Scan, Passage]]) -> Statement:
    # One passage serves each indicator that shares the statement, whichever of them it was found for.
    supporting = unique(source(s, p.evidence) for s, p in passages if p.direction == "for")
    contradicting = unique(source(s, p.evidence) for s, p in passages if p.direction == "against")
    return Statement(indicator, id_, text, _verdict(supporting, contradicting), supporting, contradicting)


def _verdict(supporting: tuple[Source, ...], contradicting: tuple[Source, ...]) -> Verdict:
    if supporting and contradicting:
        return "mixed"
    if supporting:
        return "supported"
    return "contradicted" if contradicting else "no_evidence"
