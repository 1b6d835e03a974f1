"""Figures of one event from several places of a document: the better source counts, and a difference is said."""

from __future__ import annotations

from dataclasses import replace

from agreement_scan.model import Figure


def reconciled(figures: list[Figure]) -> list[Figure]:
    """Where a table and the prose beside it speak of the same thing, the table counts and bears what the prose adds."""
    kept: list[Figure] = []
    for figure in figures:
        better = next(
            (k for k in kept if k.occasion == figure.occasion and _same_measure(k, figure) and _beats(k, figure)), None
        )
        if better is None:
            kept.append(figure)
        elif better.total != figure.total or _differ(better, figure):
            changed = replace(
                better, inconsistent=True, reason=f"{better.reason}; prose says {figure.total}".strip("; ")
            )
            kept[kept.index(better)] = changed
        elif figure.practitioners and not better.practitioners:
            kept[kept.index(better)] = replace(better, practitioners=True)
    return kept


def _beats(better: Figure, other: Figure) -> bool:
    return (
        better.source in ("list", "table") and other.source == "prose" and not (other.function and not better.function)
    )


def _same_measure(first: Figure, second: Figure) -> bool:
    return first.measure == second.measure or {first.measure, second.measure} == {"attended", "trained"}


def _differ(first: Figure, second: Figure) -> bool:
    known = second.unknown == 0 and first.unknown == 0
    return known and (first.female, first.male) != (second.female, second.male)
