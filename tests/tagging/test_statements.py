"""Passages for and against the framework's assumptions: every entry of `statements.toml`, and the mechanism."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from agreement_scan.codebook import Codebook, bundled
from agreement_scan.codebook.statements import load_statements
from agreement_scan.errors import CodebookError
from agreement_scan.model import Passage
from agreement_scan.tagging import statements
from support_people import context, profile

OWN = tomllib.loads((Path(__file__).parent / "statement_cases.toml").read_text(encoding="utf-8"))
CASES = OWN["case"]
DATA = bundled().toml("statements.toml")


def found(text: str, label: str = "meeting_report") -> tuple[Passage, ...]:
    return statements.find(context(text), profile(label))


def told(text: str, label: str = "meeting_report") -> set[tuple[str, str]]:
    return {(passage.statement, passage.direction) for passage in found(text, label)}


def cases(key: str) -> list[Any]:
    return [pytest.param(entry, text, id=f"{entry['id']}: {text}") for entry in DATA["entry"] for text in entry[key]]


@pytest.mark.parametrize(("entry", "text"), cases("examples"))
def test_passage(entry: dict[str, Any], text: str) -> None:
    other = {"for": "against", "against": "for"}[entry["direction"]]
    direction = other if text in entry.get("flipped", []) else entry["direction"]

    assert {p.direction for p in found(text) if p.evidence.source == f"statements/{entry['id']}"} == {direction}


@pytest.mark.parametrize(("entry", "text"), cases("counterexamples"))
def test_no_passage(entry: dict[str, Any], text: str) -> None:
    assert not [p for p in found(text) if p.evidence.source == f"statements/{entry['id']}"]


@pytest.mark.parametrize(
    ("case", "sentence"),
    [pytest.param(case, sentence, id=sentence[:50]) for case in CASES for sentence in case["sentences"]],
)
def test_other_words_for_the_same(case: dict[str, Any], sentence: str) -> None:
    label = "stakeholder_consultation" if case["statement"] == "equal_consideration" else "meeting_report"

    assert told(sentence, label) == {(case["statement"], case["direction"])}


@pytest.mark.parametrize("sentence", [sentence for none in OWN["none"] for sentence in none["sentences"]])
@pytest.mark.parametrize("label", ["meeting_report", "stakeholder_consultation"])
def test_other_people_and_other_matters_are_no_evidence(sentence: str, label: str) -> None:
    assert told(sentence, label) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Officers should stay in the same unit for two years.",
        "The memorandum shall be put into practice within a year.",
        "The Ministry will ensure that nominees meet the criteria.",
        "It was recommended that survivors be given the same time as ministries.",
        "If the officers are transferred, the project ends.",
    ],
)
def test_what_should_or_will_happen_is_no_evidence(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Of the twelve investigators trained in 2021, nine still serve in the same unit.", "for"),
        ("Of the twelve investigators trained in 2021, only three still serve in the same unit.", "against"),
        ("None of the trained prosecutors has been transferred.", "for"),
        ("Half of the trained prosecutors have been transferred.", "against"),
    ],
)
def test_negation_and_limits_turn_a_passage(text: str, direction: str) -> None:
    assert told(text, "training_evaluation") == {("low_turnover", direction)}


def test_an_nhri_is_known_by_its_acronym() -> None:
    text = """
    The National Human Rights Commission (hereinafter "the NHRC") is a member of the Council.
    The NHRC has a unit on trafficking in persons with six lawyers.
    """

    assert told(text) == {("nhri_expertise", "for")}
    assert told("The NHRC has a unit on trafficking in persons with six lawyers.") == set()


def test_an_assumption_of_two_indicators_gives_a_passage_for_each() -> None:
    passages = found("All nominees fulfilled the selection criteria.", "training_evaluation")

    assert [p.indicator for p in passages] == ["4.1.2", "4.1.3"]


def test_evidence_is_the_sentence() -> None:
    (passage,) = found("The hall was cold. The protocol has remained on paper. Lunch was served.")

    assert passage.evidence.quote == "The protocol has remained on paper."


def test_two_sentences_together() -> None:
    (passage,) = found("The survivors' association asked for a hotline. The group gave no reason for leaving it out.")

    assert (passage.statement, passage.direction) == ("equal_consideration", "against")


@pytest.mark.parametrize("label", ["cooperation_agreement", "agenda", "participant_list", "other"])
def test_documents_that_bear_no_witness(label: str) -> None:
    assert found("The protocol has remained on paper.", label) == ()


def test_headings_are_no_evidence() -> None:
    assert found("# Staff turnover is low") == ()


def test_statements_are_those_of_the_framework() -> None:
    known = {entry["id"]: set(entry["indicators"]) for entry in bundled().toml("framework.toml")["statement"]}

    for entry in bundled().part(load_statements).entries:
        assert set(entry.indicators) == known[entry.statement]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (('direction = "for"', 'direction = "maybe"'), "direction"),
        (('core = "implemented"', 'core = "absent"'), "no group is called absent"),
        (('id = "dead_letter"', 'id = "implemented"'), "an id of its own"),
        (("unodc = ['", "unodc = ['(', '"), "not a pattern"),
    ],
)
def test_a_wrong_entry_is_named(tmp_path: Path, change: tuple[str, str], message: str) -> None:
    text = (bundled().directory / "statements.toml").read_text(encoding="utf-8")
    (tmp_path / "statements.toml").write_text(text.replace(*change), encoding="utf-8")

    with pytest.raises(CodebookError, match=message):
        load_statements(Codebook(tmp_path))
