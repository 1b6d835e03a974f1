"""Folders of invented documents whose values an auditor derived by hand, without knowing how the program works.

`tests/cases/*/NOTES.md` tells what each document holds and which traps it sets.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from _pytest.mark import ParameterSet

from agreement_scan import Indicator, Result, scan_paths

CASES = Path(__file__).resolve().parent / "cases"
NAMES = sorted(path.parent.name for path in CASES.glob("*/expected.json"))
EXPECTED: dict[str, dict[str, Any]] = {
    name: json.loads((CASES / name / "expected.json").read_text(encoding="utf-8")) for name in NAMES
}
# What the program still gets wrong, and why. An entry that comes right makes its test fail until it is taken out here.
KNOWN = {
    ("balkans", "4.1.5"): "consulted on a text of which only the next sentence says that it remained a draft",
    ("limpopo", "4.1.4"): "membership in a relative clause: of which it is one of the nine members",
    ("limpopo", "4.1.5"): "a short form of an organisation's name counts as a second organisation",
    ("antilles", "02_strategy_preliminary_draft.docx"): "the date in a long line on the state of the text",
}


def parameters(pairs: Iterable[tuple[str, str]]) -> list[ParameterSet]:
    return [
        pytest.param(*pair, marks=pytest.mark.xfail(reason=KNOWN[pair], strict=True) if pair in KNOWN else ())
        for pair in pairs
    ]


INDICATORS = parameters((case, identity) for case in NAMES for identity in EXPECTED[case]["indicators"])
DOCUMENTS = parameters((case, name) for case in NAMES for name in EXPECTED[case]["documents"])


@cache
def result(case: str) -> Result:
    return scan_paths([CASES / case / "docs"])


@pytest.mark.parametrize(("case", "identity"), INDICATORS)
def test_indicators(case: str, identity: str) -> None:
    expected = EXPECTED[case]["indicators"][identity]
    (indicator,) = (found for found in result(case).indicators if found.id == identity)
    assert indicator.value == expected["value"], explain(indicator)
    if expected.get("denominator") is not None:
        assert indicator.denominator == expected["denominator"]
    breakdown = {name: dict(keys) for name, keys in indicator.breakdown}
    for name, keys in expected["breakdown"].items():
        assert {key: breakdown[name].get(key, 0) for key in keys} == keys, name


@pytest.mark.parametrize(("case", "name"), DOCUMENTS)
def test_documents(case: str, name: str) -> None:
    expected = EXPECTED[case]["documents"][name]
    (scan,) = (found for found in result(case).scans if found.document.path == name)
    assert scan.profile is not None
    assert scan.profile.type.label == expected["type"]
    assert (scan.profile.date.value if scan.profile.date else None) == expected["date"]
    assert sorted(p.code or p.name for p in scan.profile.parties) == sorted(expected["parties"])


def explain(indicator: Indicator) -> str:
    counted = [f"+ {thing.name} ({thing.amount})" for thing in indicator.counted]
    return "\n".join(["", *counted, *(f"- {thing.name}: {thing.reason}" for thing in indicator.left_out)])
