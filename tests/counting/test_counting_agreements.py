"""Indicator 4.1.1: which instruments are one, which are eligible, and which reflect all dimensions."""

from __future__ import annotations

import pytest

from agreement_scan.codebook import bundled
from agreement_scan.counting import count
from agreement_scan.model import Indicator, Scan
from support_counting import agreement, breakdown, finding, indicator, left_out, scan

TITLE = "Memorandum of Understanding on the Safe Return of Trafficked Persons"


def reflect(*scans: Scan) -> Indicator:
    return indicator(count(scans, bundled()), "4.1.1")


def test_an_agreement_that_commits_to_every_dimension_counts() -> None:
    found = reflect(agreement(TITLE))

    assert (found.value, found.denominator) == (1, 1)
    assert breakdown(found, "dimension") == {"human_rights": 1, "gender": 1, "child_protection": 1, "any": 1, "all": 1}
    assert breakdown(found, "subject") == {"tip": 1, "som": 0}
    assert breakdown(found, "year") == {"2024": 1}
    assert [c.name for c in found.counted] == [TITLE]
    assert {e.source.split(":")[0] for e in found.counted[0].evidence} >= {"human_rights", "gender", "child_protection"}


def test_one_without_gender_is_eligible_and_says_what_is_missing() -> None:
    found = reflect(agreement(TITLE, commits=("human_rights", "child_protection")))

    assert (found.value, found.denominator) == (0, 1)
    assert breakdown(found, "dimension") == {"human_rights": 1, "gender": 0, "child_protection": 1, "any": 1, "all": 0}
    assert found.left_out[0].rule == "commits_to_every_dimension"
    assert found.left_out[0].reason == "eligible, but no provision commits to gender"


@pytest.mark.parametrize(
    "weak", [finding("gender", level=1), finding("gender", level=0, polarity="withheld")], ids=["reference", "withheld"]
)
def test_neither_a_reference_nor_a_withholding_clause_is_a_commitment(weak: object) -> None:
    found = reflect(agreement(TITLE, findings=(finding("human_rights"), finding("child_protection"), weak)))

    assert (found.value, breakdown(found, "dimension")["gender"]) == (0, 0)


@pytest.mark.parametrize(
    ("scanned", "rule"),
    [
        (agreement(TITLE, scope="national"), "across_borders"),
        (agreement(TITLE, subjects=()), "on_trafficking_or_smuggling"),
        (agreement(TITLE, state="draft"), "not_a_draft"),
        (scan("recommendations", TITLE, subjects=["tip"], scope="regional"), "agreement_or_initiative"),
    ],
    ids=["national", "other subject", "draft alone", "recommendations that launch nothing"],
)
def test_what_is_not_eligible_enters_no_denominator_and_is_listed(scanned: Scan, rule: str) -> None:
    found = reflect(scanned)

    assert (found.value, found.denominator) == (0, 0)
    assert left_out(found) == {TITLE: rule}


def test_recommendations_that_launch_an_initiative_are_eligible() -> None:
    found = reflect(scan("recommendations", TITLE, subjects=["som"], scope="regional", launches=True))

    assert found.denominator == 1


def test_a_regional_meeting_is_no_instrument() -> None:
    found = reflect(scan("meeting_report", TITLE, subjects=["tip"], scope="regional"), agreement("Another Accord"))

    assert found.denominator == 1


def test_what_an_eligible_text_does_not_tell_goes_to_review() -> None:
    found = reflect(agreement(TITLE, None, scope=None, state=None))

    assert (found.value, found.denominator) == (1, 1)
    assert found.review == (
        f"{TITLE}: its parties and scope were not found; taken as across borders",
        f"{TITLE}: not shown whether it was signed or adopted; taken as no draft",
        f"{TITLE}: undated",
    )
    assert reflect(agreement(TITLE)).review == ()


# ------------------------------------------------------------------------------------------------------- identity
def test_formats_of_one_agreement_are_one() -> None:
    found = reflect(
        agreement(TITLE, text="Article 1. The words of the PDF"),
        agreement(TITLE.upper(), text="Article 1.\nThe words  of the DOCX file"),
        agreement("Memorandum of Understanding (MoU) on the Safe Return of Trafficked Persons", text="one more"),
    )

    assert (found.value, found.denominator) == (1, 1)


def test_the_same_words_are_one_document_whatever_the_format() -> None:
    words = "The Parties shall help each other."
    same = [agreement(TITLE, text=words), agreement(None, text=words.replace(" ", "\n"), parties=())]  # type: ignore[arg-type]

    assert reflect(*same).denominator == 1


def test_an_abbreviated_kind_of_instrument_is_the_same_title() -> None:
    found = reflect(agreement(TITLE), agreement(TITLE.replace("Memorandum of Understanding", "MoU"), text="x"))

    assert found.denominator == 1


def test_a_signed_text_replaces_its_draft_which_is_listed() -> None:
    signed = agreement(TITLE, commits=("human_rights",))
    draft = agreement(f"Draft 3 – {TITLE}", "2023-11-02", state="draft")

    found = reflect(signed, draft)

    assert (found.value, found.denominator) == (0, 1)
    assert left_out(found)[f"Draft 3 – {TITLE}"] == "replaced_draft"


def test_a_draft_later_than_the_signed_text_is_of_something_new() -> None:
    found = reflect(agreement(TITLE, "2019-05-05"), agreement(f"{TITLE} (draft)", "2024-02-02", state="draft"))

    assert left_out(found) == {f"{TITLE} (draft)": "not_a_draft"}


def test_several_drafts_of_one_text_are_listed_once() -> None:
    drafts = [
        agreement(f"{word} draft: {TITLE}", f"2024-0{i}-01", state="draft")
        for i, word in enumerate(["First", "Second"], 1)
    ]

    assert len(reflect(*drafts).left_out) == 1


@pytest.mark.parametrize(
    "other",
    [
        agreement(TITLE, "2017-06-09"),
        agreement("Memorandum of Understanding on Joint Patrols against the Smuggling of Migrants"),
        agreement(TITLE, parties=("GHA", "BFA")),
        agreement(f"Protocol amending the {TITLE}"),
        agreement("Second " + TITLE.replace("Safe Return", "Safe Arrival")),
    ],
    ids=["another year", "another title", "another party", "its amendment", "another subject"],
)
def test_two_agreements_of_the_same_parties_are_two(other: Scan) -> None:
    found = reflect(agreement(TITLE), other)

    assert (found.value, found.denominator) == (2, 2)


def test_plans_of_two_periods_are_two() -> None:
    found = reflect(
        agreement("Plan of Action 2020–2023 of the River States"),
        agreement("Plan of Action 2024–2027 of the River States"),
    )

    assert found.denominator == 2


def test_texts_decide_where_dates_of_one_year_differ() -> None:
    words = " ".join(f"word{i}" for i in range(80))
    alike = reflect(agreement(TITLE, "2024-03-14", text=words), agreement(TITLE, "2024-03-20", text=words + " signed"))
    apart = reflect(agreement(TITLE, "2024-03-14"), agreement(TITLE, "2024-03-20"))

    assert (alike.denominator, apart.denominator) == (1, 2)
    assert "2024-03-14 and 2024-03-20" in alike.review[0]


def test_texts_decide_where_one_title_was_cut_short() -> None:
    words = " ".join(f"word{i}" for i in range(80))
    short = TITLE.removesuffix(" of Trafficked Persons")
    alike = reflect(agreement(TITLE, text=words), agreement(short, text=words + " end"))
    apart = reflect(agreement(TITLE), agreement(short))

    assert (alike.denominator, apart.denominator) == (1, 2)


def test_an_undated_text_joins_the_instrument_of_its_title() -> None:
    found = reflect(agreement(TITLE), agreement(TITLE, None))

    assert found.denominator == 1


def test_an_undated_text_that_fits_two_goes_with_the_words_it_shares_and_to_review() -> None:
    old, new = (" ".join(f"{word}{i}" for i in range(60)) for word in ("old", "new"))
    found = reflect(
        agreement(TITLE, "2017-01-01", ("gender",), text=old),
        agreement(TITLE, "2023-01-01", ("human_rights",), text=new),
        agreement(TITLE, None, ("child_protection",), text=new + " copy"),
    )

    assert found.denominator == 2
    assert breakdown(found, "dimension")["any"] == 2
    assert any("undated and fits 2 instruments" in note for note in found.review)
