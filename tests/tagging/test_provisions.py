"""Our own labelled provisions: how many get the levels that a reader gives them, and that this does not get worse."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from agreement_scan.model import DIMENSIONS
from agreement_scan.tagging.dimensions import tag
from support_dimensions import context_of, profile

TABLE = Path(__file__).with_name("provisions.toml")
FLOORS = {1: 0.96, 2: 0.96}


def rows() -> list[dict[str, Any]]:
    """The labelled provisions."""
    provisions: list[dict[str, Any]] = tomllib.loads(TABLE.read_text(encoding="utf-8"))["provision"]
    return provisions


def tagged(row: dict[str, Any]) -> tuple[dict[str, int], set[str]]:
    """Levels by dimension, and the dimensions found withheld, in the labelled unit."""
    kind, text = row.get("kind", "paragraph"), row["text"]
    part = {"recital": "preamble", "title": "front"}.get(kind, "body")
    units = [(kind, text)] if "chapeau" not in row else [("paragraph", row["chapeau"]), (kind, text)]
    context = context_of(units, part, {1: 0} if "chapeau" in row else {})  # type: ignore[arg-type]
    found = tag(context, profile(row.get("label", "cooperation_agreement")))
    mine = [finding for finding in found if finding.provision == f"p{len(units) - 1}"]
    levels = {
        d: max((f.level for f in mine if f.dimension == d and f.polarity == "affirmed"), default=0) for d in DIMENSIONS
    }
    return levels, {f.dimension for f in mine if f.polarity == "withheld"}


def f1(threshold: int) -> float:
    """Micro-averaged F1 over all dimensions at or above a level."""
    right = wrong = missed = 0
    for row in rows():
        levels, _ = tagged(row)
        for dimension, truth in zip(DIMENSIONS, row["levels"], strict=True):
            guess = levels[dimension] >= threshold
            right += guess and truth >= threshold
            wrong += guess and truth < threshold
            missed += not guess and truth >= threshold
    return 2 * right / (2 * right + wrong + missed)


def test_levels_agree_with_a_reader() -> None:
    scores = {threshold: f1(threshold) for threshold in FLOORS}
    assert all(scores[threshold] >= floor for threshold, floor in FLOORS.items()), scores


def test_withheld_clauses_are_shown_and_not_counted() -> None:
    wrong = [row["text"] for row in rows() if set(row.get("withheld", ())) != tagged(row)[1]]
    assert wrong == []


def test_the_table_is_large_enough_to_mean_something() -> None:
    assert len(rows()) >= 180
