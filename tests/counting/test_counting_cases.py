"""The two worked cases: every indicator, with its breakdowns, and the statements, as a reader derived them by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from agreement_scan import scan_paths
from agreement_scan.model import Indicator, Result
from support_counting import indicator

CASES = Path(__file__).resolve().parents[2] / ".." / "shared" / "cases"
NAMES = sorted(path.name for path in CASES.glob("*") if (path / "expected.json").is_file())
INDICATORS = [f"4.1.{n}" for n in range(1, 8)]
# A telling word of each statement as the cases write it.
STATEMENTS = {
    "implemented": "agreements_implemented",
    "qualified": "participants_qualified",
    "turnover": "low_turnover",
    "expertise": "nhri_expertise",
    "equal consideration": "equal_consideration",
    "raised": "issues_raised",
}

pytestmark = pytest.mark.skipif(not NAMES, reason="the worked cases are not beside this checkout")


@pytest.fixture(scope="module", params=NAMES)
def case(request: pytest.FixtureRequest) -> tuple[Result, dict[str, Any]]:
    folder = CASES / request.param
    return scan_paths([folder / "docs"]), json.loads((folder / "expected.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("identity", INDICATORS)
def test_indicators(case: tuple[Result, dict[str, Any]], identity: str) -> None:
    result, expected = case
    found, wanted = indicator(result, identity), expected["indicators"][identity]
    breakdowns = {name: dict(amounts) for name, amounts in found.breakdown}

    assert found.value == wanted["value"], explained(found)
    assert found.denominator == wanted["denominator"], explained(found)
    assert {name: breakdowns[name] for name in wanted["breakdown"]} == wanted["breakdown"], explained(found)


def test_statements(case: tuple[Result, dict[str, Any]]) -> None:
    result, expected = case
    found = {(s.indicator, s.id): s.verdict for s in result.statements}
    wanted = {(row["indicator"], known(row["statement"])): row["verdict"] for row in expected["statements"]}

    assert {key: found[key] for key in wanted} == wanted


def known(statement: str) -> str:
    return next(identity for word, identity in STATEMENTS.items() if word in statement)


def explained(found: Indicator) -> str:
    counted = [f"+ {c.name} ({c.amount})" for c in found.counted]
    return "\n".join([*counted, *(f"- {c.name}: {c.reason}" for c in found.left_out)])
