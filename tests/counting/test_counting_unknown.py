"""Zero is not unknown: reasons for values that are `None`, the period, and statements."""

from __future__ import annotations

import pytest

from agreement_scan.codebook import bundled
from agreement_scan.counting import count
from agreement_scan.errors import UsageError
from agreement_scan.model import Failure, Result, Scan
from support_counting import agreement, figure, indicator, left_out, occasion, passage, role, scan, stakeholder

FAILED = scan("other", status="failed", reason="no text layer", profiled=False, text="")
FOREIGN = scan("other", language="fr", profiled=False, text="Les Parties conviennent.")


def result(*scans: Scan, failures: tuple[Failure, ...] = (), period: tuple[str, str] | None = None) -> Result:
    return count(scans, bundled(), failures=failures, period=period)


def test_without_any_document_everything_is_unknown() -> None:
    found = result()

    assert {i.value for i in found.indicators} == {None}
    assert {i.reason for i in found.indicators} == {"no_sources"}
    assert {s.verdict for s in found.statements} == {"no_evidence"}


def test_each_indicator_is_known_only_from_its_own_kinds_of_documents() -> None:
    found = result(agreement(), scan("agenda", occasions=(occasion(),)))

    reasons = {i.id: i.reason for i in found.indicators}
    assert reasons == {
        "4.1.1": None,
        "4.1.2": "no_sources",
        "4.1.3": "no_sources",
        "4.1.4": "no_sources",
        "4.1.5": "no_sources",
        "4.1.6": None,
        "4.1.7": None,
    }


@pytest.mark.parametrize(
    ("scans", "reason"),
    [
        ([FAILED], "unreadable"),
        ([FOREIGN], "language"),
        ([FAILED, FOREIGN], "unreadable"),
        ([scan("cooperation_agreement", status="partial", reason="2 of 3 pages without text")], "unreadable"),
    ],
    ids=["failed", "foreign", "both", "read in part"],
)
def test_what_could_not_be_read_may_have_been_a_source(scans: list[Scan], reason: str) -> None:
    found = indicator(result(*scans), "4.1.1")

    assert (found.value, found.denominator, found.reason, found.breakdown) == (None, None, reason, ())


def test_a_source_read_in_full_makes_a_zero_and_the_others_are_listed() -> None:
    found = indicator(result(agreement("An Accord", commits=()), FAILED, FOREIGN), "4.1.1")

    assert (found.value, found.reason) == (0, None)
    assert left_out(found) == {
        "An Accord": "commits_to_every_dimension",
        FAILED.document.path: "unreadable",
        FOREIGN.document.path: "language",
    }


def test_what_part_of_a_document_shows_counts_with_a_note() -> None:
    found = indicator(result(agreement(status="partial", reason="page 4 has no text")), "4.1.1")

    assert found.value == 1
    assert "read only in part: page 4 has no text" in found.review[0]


def test_a_path_that_gave_no_document_at_all_is_listed() -> None:
    found = indicator(result(failures=(Failure("gone.pdf", "reading", "no such file"),)), "4.1.1")

    assert (found.reason, left_out(found)) == ("unreadable", {"gone.pdf": "unreadable"})


# ----------------------------------------------------------------------------------------------------------- period
def test_only_what_is_dated_inside_counts() -> None:
    scans = [
        agreement(f"Accord {name}", date)
        for name, date in [("on Rivers", "2023-12-31"), ("on Hills", "2024-01-01"), ("on Seas", None)]
    ]

    found = indicator(result(*scans, period=("2024-01-01", "2024-12-31")), "4.1.1")

    assert (found.value, found.denominator) == (1, 1)
    assert left_out(found) == {"Accord on Rivers": "period", "Accord on Seas": "undated"}


@pytest.mark.parametrize(
    ("date", "rule"),
    [("2024", None), ("2024-02", None), ("2023", "period"), ("2025", "period")],
)
def test_a_year_or_month_lies_inside_if_all_of_it_does(date: str, rule: str | None) -> None:
    found = indicator(result(agreement("An Accord", date), period=("2024-01-01", "2024-12-31")), "4.1.1")

    assert left_out(found).get("An Accord") == rule


def test_a_year_that_the_period_cuts_cannot_be_placed() -> None:
    found = indicator(result(agreement("An Accord", "2024"), period=("2024-01-01", "2024-06-30")), "4.1.1")

    assert left_out(found) == {"An Accord": "undated"}


def test_the_period_holds_for_events_roles_and_statements() -> None:
    old = occasion("Course on Rights", "2022-05-05", "Lomé")
    member = stakeholder("Border Office", "state", role("collaborates", concerns=["gender"]), state="FRE")
    report = scan(
        "training_evaluation",
        "Report",
        "2022-05-06",
        occasions=(old,),
        figures=(figure("trained", 5),),
        stakeholders=(member,),
        passages=(passage("low_turnover", "for"),),
    )

    found = result(report, period=("2024-01-01", "2024-12-31"))

    assert [indicator(found, id_).value for id_ in ("4.1.3", "4.1.7")] == [0, 0]
    assert {s.verdict for s in found.statements} == {"no_evidence"}
    assert found.period == "2024-01-01/2024-12-31"


def test_an_end_may_be_open() -> None:
    assert indicator(result(agreement(), period=("2024-01", "")), "4.1.1").value == 1


@pytest.mark.parametrize("period", [("yesterday", ""), ("2024-12-31", "2024-01-01")])
def test_a_period_that_is_none_is_refused(period: tuple[str, str]) -> None:
    with pytest.raises(UsageError):
        result(period=period)


# ------------------------------------------------------------------------------------------------------- statements
@pytest.mark.parametrize(
    ("directions", "verdict"),
    [((), "no_evidence"), (("for",), "supported"), (("against",), "contradicted"), (("for", "against"), "mixed")],
)
def test_a_statement_has_a_verdict_and_never_a_score(directions: tuple[str, ...], verdict: str) -> None:
    passages = tuple(passage("low_turnover", d) for d in directions)  # type: ignore[arg-type]
    found = result(scan("training_evaluation", passages=passages))

    verdicts = {(s.indicator, s.verdict) for s in found.statements if s.id == "low_turnover"}
    assert verdicts == {("4.1.2", verdict), ("4.1.3", verdict)}


def test_every_statement_of_the_framework_stands_under_its_indicators() -> None:
    assert [(s.indicator, s.id) for s in result().statements] == [
        ("4.1.1", "political_relations_facilitate"),
        ("4.1.1", "agreements_implemented"),
        ("4.1.2", "participants_qualified"),
        ("4.1.2", "low_turnover"),
        ("4.1.3", "participants_qualified"),
        ("4.1.3", "low_turnover"),
        ("4.1.4", "nhri_expertise"),
        ("4.1.5", "equal_consideration"),
        ("4.1.6", "active_members"),
        ("4.1.7", "issues_raised"),
    ]
