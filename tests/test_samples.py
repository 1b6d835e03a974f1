"""The samples are what their sources build, and the scan finds in them what a reader worked out by hand."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from agreement_scan import Indicator, Result, scan_paths
from agreement_scan.model import Profile

CORPORA = Path(__file__).resolve().parents[1] / "corpora"
EXPECTED: dict[str, Any] = tomllib.loads((CORPORA / "sources" / "expected.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def result() -> Result:
    return scan_paths([CORPORA / "samples"])


def test_every_build_gives_the_files_that_are_checked_in(tmp_path: Path) -> None:
    if importlib.util.find_spec("reportlab") is None:
        pytest.skip("reportlab, a development dependency, is not installed")
    subprocess.run([sys.executable, CORPORA / "sources" / "build.py", tmp_path], check=True)
    built = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    there = {path.name: path.read_bytes() for path in (CORPORA / "samples").iterdir()}
    assert sorted(built) == sorted(there)
    assert [name for name in built if built[name] != there[name]] == []


@pytest.mark.parametrize("name", EXPECTED["documents"])
def test_profiles(result: Result, name: str) -> None:
    (scan,) = (scan for scan in result.scans if scan.document.path == name)
    assert scan.document.status == "ok"
    assert scan.profile is not None
    found = values(scan.profile)
    assert {key: found[key] for key in EXPECTED["documents"][name]} == EXPECTED["documents"][name]


def values(profile: Profile) -> dict[str, object]:
    claims = ("title", "date", "place", "scope", "state", "unodc_support")
    plain = {name: claim.value if (claim := getattr(profile, name)) else None for name in claims}
    return {
        **plain,
        "type": profile.type.label,
        "parties": sorted(party.code or party.name for party in profile.parties),
        "subjects": [claim.value for claim in profile.subjects],
    }


@pytest.mark.parametrize("identity", EXPECTED["indicators"])
def test_indicators(result: Result, identity: str) -> None:
    expected = EXPECTED["indicators"][identity]
    (indicator,) = (indicator for indicator in result.indicators if indicator.id == identity)
    assert indicator.value == expected["value"], explain(indicator)
    assert indicator.denominator == expected.get("denominator")
    found = {name: dict(keys) for name, keys in indicator.breakdown}
    assert {name: found[name] for name in expected["breakdown"]} == expected["breakdown"]


def explain(indicator: Indicator) -> str:
    counted = [f"+ {thing.name} ({thing.amount})" for thing in indicator.counted]
    return "\n".join(["", *counted, *(f"- {thing.name}: {thing.reason}" for thing in indicator.left_out)])


@pytest.mark.parametrize("statement", EXPECTED["statements"])
def test_statements(result: Result, statement: str) -> None:
    verdicts = {s.verdict for s in result.statements if s.id == statement}
    assert verdicts == {EXPECTED["statements"][statement]}


def test_every_counted_thing_has_evidence(result: Result) -> None:
    for indicator in result.indicators:
        for thing in indicator.counted:
            assert thing.evidence, (indicator.id, thing.name)


def test_tracked_changes_are_reported(result: Result) -> None:
    (scan,) = (scan for scan in result.scans if scan.document.path == "consultation.docx")
    kinds = {note.kind for note in scan.document.notes}
    assert {"tracked_insertions", "tracked_deletions"} <= kinds
    assert "representatives of ministries" in scan.document.text
    assert "the ministries." not in scan.document.text
