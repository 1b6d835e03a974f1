"""What must hold for every document in reach: spans, pages, and no name of a person in a record."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from agreement_scan import Result, scan_paths, write_report

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ("corpora/samples", "../shared/cases/mekong/docs", "../shared/cases/west-africa/docs", "../shared/real")


@pytest.fixture(scope="module", params=FOLDERS)
def result(request: pytest.FixtureRequest) -> Result:
    folder = ROOT / request.param
    if not folder.is_dir():
        pytest.skip(f"{request.param} is not on this machine")
    return scan_paths([folder])


def rows(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every row of a document's JSON that has a span."""
    yield from document["findings"]
    yield from document["events"]
    for stakeholder in document["stakeholders"]:
        yield from stakeholder["roles"]
        yield from stakeholder["mentions"]


def test_every_quote_stands_where_it_says(result: Result) -> None:
    texts = {scan.document.path: scan.document.text for scan in result.scans}
    checked = 0
    for document in json.loads(write_report(result, "json"))["documents"]:
        text = texts[document["path"]]
        for row in rows(document):
            assert 0 <= row["start"] < row["end"] <= len(text), (document["path"], row)
            if row["quote"] is not None:
                assert text[row["start"] : row["end"]] == row["quote"], (document["path"], row)
                checked += 1
    assert checked > 50


def test_pages_are_within_the_document_or_unknown(result: Result) -> None:
    for document in json.loads(write_report(result, "json"))["documents"]:
        pages = document["pages"]
        for row in rows(document):
            assert (row["page"] is None) if pages is None else (1 <= row["page"] <= pages), (document["path"], row)


def test_provisions_stand_in_order_and_apart(result: Result) -> None:
    for scan in result.scans:
        ends = 0
        for provision in scan.provisions:
            assert ends <= provision.start < provision.end, (scan.document.path, provision)
            ends = provision.end


def test_findings_lie_in_their_provision(result: Result) -> None:
    for scan in result.scans:
        spans = {provision.id: (provision.start, provision.end) for provision in scan.provisions}
        for finding in scan.findings:
            start, end = spans[finding.provision]
            assert start <= finding.start < finding.end <= end, (scan.document.path, finding)


def test_no_document_errs_inside(result: Result) -> None:
    assert [f for f in result.failures if "agreement-scan itself" in f.reason] == []


def test_rows_of_participant_lists_are_not_quoted(result: Result) -> None:
    documents = {document["path"]: document for document in json.loads(write_report(result, "json"))["documents"]}
    for scan in result.scans:
        persons = [(person.start, person.end) for figure in scan.figures for person in figure.persons]
        for row in rows(documents[scan.document.path]):
            if any(row["start"] < end and start < row["end"] for start, end in persons):
                assert row["quote"] is None, (scan.document.path, row)
