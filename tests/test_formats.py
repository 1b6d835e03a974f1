"""The same words saved as PDF, Word file and text give the same provisions, findings and stakeholders."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from agreement_scan.model import Scan
from agreement_scan.passages import view
from agreement_scan.scan import scan_file
from support_format_texts import TEXTS
from support_formats import FORMATS

REFERENCE = "TXT, a line a paragraph"
OTHERS = [name for name in FORMATS if name != REFERENCE]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("formats")


@cache
def scanned(folder: Path, text: str, name: str) -> Scan:
    suffix, write = FORMATS[name]
    path = folder / f"{text}-{list(FORMATS).index(name)}.{suffix}"
    path.write_bytes(write(TEXTS[text]))
    return scan_file(path)


def provisions(scan: Scan) -> list[tuple[str, str, str, str]]:
    """number, kind, part and words of each provision."""
    text = scan.document.text
    return [(p.number, p.kind, p.part, words(text, p.start, p.end)) for p in scan.provisions]


def words(text: str, start: int, end: int) -> str:
    """The words as taggers see them, without the signs that separate cells."""
    return " ".join(view(text, start, end).text.replace("|", " ").split())


def findings(scan: Scan) -> list[tuple[str, str, int, str, str]]:
    numbers = {p.id: p.number for p in scan.provisions}
    return [(numbers[f.provision], f.dimension, f.level, f.polarity, f.source) for f in scan.findings]


def stakeholders(scan: Scan) -> list[tuple[str, str, list[tuple[str, str]]]]:
    return [(s.id, s.type, [(r.role, r.status) for r in s.roles]) for s in scan.stakeholders]


def profile(scan: Scan) -> dict[str, object]:
    """What the profile claims, without where it stands."""
    assert scan.profile is not None
    claims = {name: getattr(scan.profile, name) for name in ("title", "date", "place", "scope", "state")}
    found: dict[str, object] = {name: claim and claim.value for name, claim in claims.items()}
    parties = [(party.name, party.code) for party in scan.profile.parties]
    return found | {"type": scan.profile.type.label, "parties": parties}


@pytest.mark.parametrize("text", TEXTS)
def test_the_texts_are_worth_comparing(folder: Path, text: str) -> None:
    scan = scanned(folder, text, REFERENCE)
    assert len(scan.provisions) > 12
    assert {f.dimension for f in scan.findings} >= {"human_rights", "child_protection"}
    assert len(scan.stakeholders) > 2


@pytest.mark.parametrize("name", OTHERS)
@pytest.mark.parametrize("text", TEXTS)
def test_the_same_provisions(folder: Path, text: str, name: str) -> None:
    assert provisions(scanned(folder, text, name)) == provisions(scanned(folder, text, REFERENCE))


@pytest.mark.parametrize("name", OTHERS)
@pytest.mark.parametrize("text", TEXTS)
def test_the_same_findings_and_stakeholders(folder: Path, text: str, name: str) -> None:
    scan, reference = scanned(folder, text, name), scanned(folder, text, REFERENCE)
    assert findings(scan) == findings(reference)
    assert stakeholders(scan) == stakeholders(reference)
    assert profile(scan) == profile(reference)
