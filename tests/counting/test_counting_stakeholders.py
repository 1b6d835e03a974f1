"""Indicators 4.1.4 to 4.1.7: which organisations count in which roles."""

from __future__ import annotations

import pytest

from agreement_scan.codebook import bundled
from agreement_scan.counting import count
from agreement_scan.model import Indicator, Role, Scan, Stakeholder
from support_counting import accreditation, agreement, breakdown, indicator, left_out, role, scan, stakeholder

PLAN = "Blue River Plan of Action 2024–2028"


def counted(id_: str, *scans: Scan) -> Indicator:
    return indicator(count(scans, bundled()), id_)


# ---------------------------------------------------------------------------------------------------------- 4.1.4
def nhri(*roles: Role, name: str = "Commission for Rights of Freedonia", id_: str = "nhri/fre") -> Stakeholder:
    return stakeholder(name, "nhri", *roles, state="FRE", specialised=["human_rights"], id_=id_)


def minutes(*stakeholders: Stakeholder, date: str = "2024-06-12") -> Scan:
    return scan(
        "meeting_report", "Minutes of the National Task Force", date, scope="national", stakeholders=stakeholders
    )


def note(status: str, date: str | None) -> Scan:
    return scan(
        "accreditation_document",
        "Status of institutions",
        date,
        accreditations=(accreditation("Commission for Rights of Freedonia", status, id_="nhri/fre"),),
    )


def test_an_nhri_that_sits_in_a_national_mechanism_counts_once() -> None:
    found = counted(
        "4.1.4", minutes(nhri(role("mechanism_member"))), minutes(nhri(role("mechanism_member")), date="2024-09-01")
    )

    assert found.value == 1
    assert breakdown(found, "accreditation") == {"A": 0, "B": 0, "none": 0, "unknown": 1}
    assert breakdown(found, "state") == {"FRE": 1}


@pytest.mark.parametrize(
    ("roles", "rule"),
    [
        ([role("mechanism_member", "planned")], "actually"),
        ([role("mechanism_member", "negated")], "actually"),
        ([role("included")], "in_a_mechanism"),
        ([], "in_a_mechanism"),
    ],
)
def test_an_nhri_that_does_not_take_part_is_listed(roles: list[Role], rule: str) -> None:
    found = counted("4.1.4", minutes(nhri(*roles)))

    assert found.value == 0
    assert left_out(found) == {"Commission for Rights of Freedonia": rule}


def test_other_members_of_the_mechanism_are_not_listed() -> None:
    found = counted("4.1.4", minutes(stakeholder("Border Police", "state", role("mechanism_member"), state="FRE")))

    assert (found.value, found.left_out) == (0, ())


def test_accreditation_is_that_of_the_documents_of_the_run_at_the_date_of_participation() -> None:
    found = counted(
        "4.1.4",
        minutes(nhri(role("mechanism_member"))),
        note("B", "2020-01-01"),
        note("A", "2024-04-30"),
        note("none", "2024-11-01"),
    )

    assert breakdown(found, "accreditation") == {"A": 1, "B": 0, "none": 0, "unknown": 0}
    assert ("accreditation_source", "accreditation document, 2024-04-30") in found.counted[0].attributes


def test_a_later_accreditation_document_serves_with_a_note() -> None:
    found = counted("4.1.4", minutes(nhri(role("mechanism_member"))), note("B", "2025-01-01"))

    assert breakdown(found, "accreditation")["B"] == 1
    assert "after the participation of 2024-06-12" in found.review[0]


def test_accreditation_is_of_the_latest_participation() -> None:
    found = counted(
        "4.1.4",
        minutes(nhri(role("mechanism_member")), date="2021-02-02"),
        minutes(nhri(role("mechanism_member")), date="2024-06-12"),
        note("B", "2020-01-01"),
        note("A", "2024-01-01"),
    )

    assert breakdown(found, "accreditation") == {"A": 1, "B": 0, "none": 0, "unknown": 0}


def test_the_register_serves_where_no_document_tells() -> None:
    registered = stakeholder(
        "Commission on Human Rights and Administrative Justice",
        "nhri",
        role("mechanism_member"),
        state="GHA",
        id_="nhri/gha-chraj",
        source="register:nhri/gha-chraj",
    )
    found = counted("4.1.4", minutes(registered))

    assert breakdown(found, "accreditation")["A"] == 1
    assert dict(found.counted[0].attributes)["accreditation_source"].startswith("register, ")


# ---------------------------------------------------------------------------------------------------------- 4.1.5
def consultation(
    *stakeholders: Stakeholder, date: str = "2023-11-15", title: str = f"Record of the consultation on the draft {PLAN}"
) -> Scan:
    return scan("stakeholder_consultation", title, date, stakeholders=stakeholders)


def plan(state: str = "adopted", date: str = "2024-03-14", **more: object) -> Scan:
    return agreement(PLAN if state != "draft" else f"Draft {PLAN}", date, state=state, scope="regional", **more)  # type: ignore[arg-type]


WOMEN = stakeholder("UN Women", "un", role("consulted"), specialised=["gender"])
CENTRE = stakeholder("Open Door Advice Centre", "ngo", role("consulted"))
NETWORK = stakeholder("Network of Returned Workers", "civil_society", role("consulted"))


def test_un_ngo_and_civil_society_consulted_on_an_adopted_instrument_count() -> None:
    found = counted("4.1.5", plan(), consultation(WOMEN, CENTRE, NETWORK))

    assert found.value == 3
    assert breakdown(found, "type") == {"un": 1, "ngo": 1, "civil_society": 1}
    assert breakdown(found, "agreement") == {PLAN: 3}


@pytest.mark.parametrize(
    ("who", "rule"),
    [
        (stakeholder("Rights Commission", "nhri", role("consulted"), state="FRE"), "un_ngo_or_civil_society"),
        (stakeholder("River States Secretariat", "igo", role("consulted")), "un_ngo_or_civil_society"),
        (stakeholder("Open Door Advice Centre", "ngo", role("consulted", "planned")), "actually"),
        (stakeholder("Open Door Advice Centre", "ngo", role("consulted", "negated")), "actually"),
    ],
)
def test_others_are_listed_with_the_rule(who: Stakeholder, rule: str) -> None:
    found = counted("4.1.5", plan(), consultation(who))

    assert found.value == 0
    assert left_out(found) == {who.name: rule}


def test_who_only_attended_is_not_listed() -> None:
    found = counted("4.1.5", plan(), consultation(stakeholder("Open Door Advice Centre", "ngo", role("participant"))))

    assert (found.value, found.left_out) == (0, ())


@pytest.mark.parametrize(
    ("others", "rule"),
    [
        ([plan("draft")], "instrument_adopted"),
        ([], "instrument_in_the_run"),
        ([plan(subjects=())], "instrument_on_trafficking_or_smuggling"),
        ([plan(date="2023-01-01")], "before_adoption"),
    ],
    ids=["still a draft", "not in the run", "other subject", "after adoption"],
)
def test_the_instrument_has_to_be_adopted_after_the_consultation(others: list[Scan], rule: str) -> None:
    found = counted("4.1.5", *others, consultation(CENTRE))

    assert found.value == 0
    assert left_out(found) == {CENTRE.name: rule}


def test_a_role_names_its_instrument_itself() -> None:
    said = stakeholder(
        "Open Door Advice Centre", "ngo", role("consulted", instrument="the draft Blue River Plan of Action")
    )
    report = scan("meeting_report", "Minutes of the Steering Group", "2024-01-09", stakeholders=(said,))

    assert counted("4.1.5", plan(), report).value == 1


def test_a_role_that_names_another_instrument_is_not_linked_to_this_one() -> None:
    said = stakeholder("Open Door Advice Centre", "ngo", role("consulted", instrument="the Green Hills Protocol"))

    found = counted("4.1.5", plan(), consultation(said))

    assert left_out(found) == {"Open Door Advice Centre": "instrument_in_the_run"}


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("the draft bilateral agreement between Freedonia and Sylvania", 1),
        ("the draft agreement between Freedonia and Osterlich", 0),
        ("the draft MoU on Returned Workers", 1),
        ("the Freedonia strategy", 0),
        ("the draft memorandum of 2019 between Freedonia and Sylvania on returned workers", 1),
        ("the Plan of Action of Freedonia and Sylvania on Returned Workers", 0),
    ],
)
def test_how_a_role_may_name_a_memorandum(said: str, value: int) -> None:
    memorandum = agreement("Memorandum of Understanding between Freedonia and Sylvania on Returned Workers")
    centre = stakeholder("Open Door Advice Centre", "ngo", role("consulted", instrument=said))

    assert counted("4.1.5", memorandum, consultation(centre, title="Record")).value == value


def test_a_file_name_is_no_title() -> None:
    untitled = agreement(None, "2024-03-14", path="blue-river-plan-of-action.pdf")  # type: ignore[arg-type]

    found = counted("4.1.5", untitled, consultation(CENTRE))

    assert left_out(found) == {CENTRE.name: "instrument_in_the_run"}


def test_a_preamble_that_tells_of_the_consultation_counts() -> None:
    assert counted("4.1.5", plan(stakeholders=(CENTRE,)), consultation()).value == 1


def test_of_two_agreements_of_one_name_the_first_after_the_consultation_is_meant() -> None:
    title = "Memorandum between Freedonia and Sylvania on Returned Workers"
    found = counted(
        "4.1.5",
        agreement(title, "2017-06-09"),
        agreement(title, "2023-11-21"),
        consultation(CENTRE, date="2023-05-05", title=f"Consultation on the draft {title}"),
    )

    assert found.value == 1


def test_an_instrument_named_by_its_kind_alone_is_taken_if_it_is_the_only_one() -> None:
    record = consultation(CENTRE, title="Record of the stakeholder consultation on the draft Plan of Action")
    one = counted("4.1.5", plan(), record)
    two = counted("4.1.5", plan(), agreement("Green Hills Plan of Action", "2024-05-05"), record)

    assert (one.value, two.value) == (1, 0)
    assert "the only such instrument" in one.review[0]


# ---------------------------------------------------------------------------------------------------------- 4.1.6
SHELTERS = stakeholder("Federation of Women's Shelters", "civil_society", role("included"), specialised=["gender"])


def test_specialised_members_of_an_instrument_that_unodc_supports_count() -> None:
    both = stakeholder(
        "Ministry of Women and Rights", "state", role("party"), specialised=["gender", "human_rights"], state="FRE"
    )

    found = counted("4.1.6", plan(unodc=True, stakeholders=(SHELTERS, both)))

    assert found.value == 2
    assert breakdown(found, "specialisation") == {"human_rights": 1, "gender": 2}


@pytest.mark.parametrize(
    ("scanned", "rule"),
    [
        (plan(unodc=False, stakeholders=(SHELTERS,)), "instrument_supported_by_unodc"),
        (plan(unodc=None, stakeholders=(SHELTERS,)), "instrument_supported_by_unodc"),
        (plan("draft", unodc=True, stakeholders=(SHELTERS,)), "in_the_final_text"),
        (
            plan(unodc=True, stakeholders=(stakeholder(SHELTERS.name, "ngo", role("included")),)),
            "human_rights_or_gender_specialised",
        ),
        (
            plan(
                unodc=True,
                stakeholders=(stakeholder(SHELTERS.name, "ngo", role("included", "planned"), specialised=["gender"]),),
            ),
            "actually",
        ),
    ],
)
def test_what_is_missing_is_said(scanned: Scan, rule: str) -> None:
    found = counted("4.1.6", scanned)

    assert found.value == 0
    assert left_out(found) == {SHELTERS.name: rule}


def test_a_seat_that_did_not_survive_the_draft_does_not_count() -> None:
    found = counted("4.1.6", plan(unodc=True), plan("draft", date="2024-01-01", unodc=True, stakeholders=(SHELTERS,)))

    assert found.value == 0
    assert left_out(found) == {SHELTERS.name: "in_the_final_text"}


# ---------------------------------------------------------------------------------------------------------- 4.1.7
def test_one_relationship_a_body() -> None:
    police = stakeholder(
        "Border Police",
        "state",
        role("collaborates", concerns=["gender"]),
        role("collaborates", concerns=["human_rights"]),
        state="FRE",
    )

    found = counted("4.1.7", minutes(police), minutes(police, date="2024-09-01"))

    assert found.value == 1
    assert breakdown(found, "state") == {"FRE": 1}


@pytest.mark.parametrize(
    ("type_", "said", "rule"),
    [
        ("nhri", role("collaborates", concerns=["gender"]), "is_state_body"),
        ("state", role("collaborates", "planned", concerns=["gender"]), "actually"),
        ("state", role("collaborates"), "concerns_human_rights_or_gender"),
        ("state", role("collaborates", concerns=["child_protection"]), "concerns_human_rights_or_gender"),
    ],
)
def test_other_relationships_are_listed(type_: str, said: Role, rule: str) -> None:
    found = counted("4.1.7", minutes(stakeholder("Border Office", type_, said, state="FRE")))

    assert found.value == 0
    assert set(left_out(found).values()) == {rule}


def test_what_a_newsletter_says_does_not_count() -> None:
    said = stakeholder("Border Office", "state", role("collaborates", concerns=["gender"]), state="FRE")

    found = counted("4.1.7", minutes(), scan("other", "Newsletter", stakeholders=(said,)))

    assert (found.value, left_out(found)) == (0, {"Border Office (FRE)": "from_a_means_of_verification"})


def test_evidence_closest_to_counting_explains_why_not() -> None:
    office = stakeholder("Border Office", "state", role("collaborates", "negated"), role("collaborates"), state="FRE")

    assert left_out(counted("4.1.7", minutes(office))) == {"Border Office (FRE)": "concerns_human_rights_or_gender"}
