"""Indicators 4.1.2 and 4.1.3: which figures count, who is one person, which accounts are one event."""

from __future__ import annotations

import dataclasses

import pytest

from agreement_scan.codebook import bundled
from agreement_scan.counting import count
from agreement_scan.model import Evidence, Figure, Indicator, Occasion, Person, Scan
from support_counting import breakdown, figure, indicator, left_out, occasion, person, scan, stakeholder


def counted(id_: str, *scans: Scan) -> Indicator:
    return indicator(count(scans, bundled()), id_)


def trained(*scans: Scan) -> Indicator:
    return counted("4.1.3", *scans)


def understood(*scans: Scan) -> Indicator:
    return counted("4.1.2", *scans)


def sheet(*persons: Person, event: Occasion | None = None, title: str = "Attendance sheet") -> Scan:
    """A participant list."""
    listed = figure("attended", source="list", persons=persons)
    return scan("participant_list", title, None, occasions=(event or occasion(),), figures=(listed,))


def report(*figures: Figure, event: Occasion | None = None, type_: str = "training_evaluation") -> Scan:
    """A training report."""
    return scan(type_, "Report", "2024-12-01", occasions=(event or occasion(),), figures=figures)


SECOND = occasion("Seminar on Rights in Joint Inquiries", "2024-09-24", "Abidjan", subjects=["som"])


# ------------------------------------------------------------------------------------------------- persons trained
def test_persons_of_a_list_count_by_known_sex() -> None:
    found = trained(sheet(person("a", "female"), person("b", "male", row=2), person("c", row=4)))

    assert found.value == 3
    assert breakdown(found, "sex") == {"female": 1, "male": 1, "unknown": 1}
    assert breakdown(found, "attendances") == {"total": 3}
    assert breakdown(found, "type") == {"state": 3}
    assert breakdown(found, "year") == {"2024": 3}


def test_only_participants_count_and_the_others_are_listed_without_names() -> None:
    others = [person(c, capacity=c, row=n) for n, c in enumerate(["trainer", "interpreter", "unodc_staff"], 2)]
    found = trained(sheet(person("a"), *others))

    assert found.value == 1
    assert [(row.rule, row.evidence[0].quote) for row in found.left_out] == [("participant", None)] * 3


def test_a_person_at_two_trainings_is_one_person_and_two_attendances() -> None:
    found = trained(sheet(person("a", "female"), person("b", row=2)), sheet(person("a"), event=SECOND))

    assert (found.value, breakdown(found, "attendances")) == (2, {"total": 3})
    assert breakdown(found, "sex") == {"female": 1, "male": 0, "unknown": 1}
    assert [c.amount for c in found.counted] == [2, 0]


def test_known_sex_wins_whichever_list_has_it() -> None:
    found = trained(sheet(person("a")), sheet(person("a", "male"), event=SECOND))

    assert breakdown(found, "sex") == {"female": 0, "male": 1, "unknown": 0}


def test_contradicting_lists_leave_the_sex_unknown_for_review() -> None:
    found = trained(sheet(person("a", "female")), sheet(person("a", "male"), event=SECOND))

    assert breakdown(found, "sex")["unknown"] == 1
    assert "a woman in one list and a man in another" in found.review[0]


def test_one_name_in_two_organisations_is_two_persons() -> None:
    found = trained(sheet(person("a", organisation="Coast Guard"), person("a", organisation="Tax Office", row=2)))

    assert found.value == 2


@pytest.mark.parametrize(
    "other",
    ["BORDER POLICE", "The Border Police (BP)", "Border Police of Freedonia", "Police, Border"],
)
def test_an_organisation_may_be_written_in_several_ways(other: str) -> None:
    found = trained(
        sheet(person("a", organisation="Border Police")), sheet(person("a", organisation=other), event=SECOND)
    )

    assert found.value == 1


def test_an_organisation_may_be_written_as_an_acronym_that_the_run_knows() -> None:
    agency = stakeholder("National Relief Bureau", "state", id_="state/nrb")
    short = stakeholder("NRB", "state", id_="state/nrb")
    known = scan("meeting_report", "Minutes", stakeholders=(agency, short))
    lists = [
        sheet(person("a", organisation="NRB")),
        sheet(person("a", organisation="National Relief Bureau"), event=SECOND),
    ]

    assert trained(known, *lists).value == 1
    assert trained(*lists).value == 2


def test_stated_figures_are_added_where_nobody_is_named() -> None:
    found = trained(sheet(person("a", "female")), report(figure("trained", 9, 13), event=SECOND))

    assert found.value == 23
    assert breakdown(found, "sex") == {"female": 10, "male": 13, "unknown": 0}


@pytest.mark.parametrize(
    ("event", "rule"),
    [
        (occasion(kind="meeting"), "is_training"),
        (occasion(subjects=()), "event_on_trafficking_or_smuggling"),
        (occasion(cross_border=False), "event_across_borders"),
        (occasion(dimensions=()), "shows_a_dimension"),
    ],
)
def test_a_training_has_to_be_about_it(event: Occasion, rule: str) -> None:
    found = trained(report(figure("trained", 9, 13), event=event))

    assert found.value == 0
    assert set(left_out(found).values()) == {rule}


def test_what_shows_the_content_is_among_the_evidence() -> None:
    shown = Evidence(5, 9, 1, "rights of victims", "human_rights/victims", "")
    told = dataclasses.replace(occasion(), content=(shown,))

    found = trained(report(figure("trained", 3), event=told))

    assert "rights of victims" in [place.quote for place in found.counted[0].evidence]


def test_an_agenda_shows_the_content_of_the_event_that_a_list_is_of() -> None:
    bare = occasion("Joint Inquiries without Borders", dimensions=(), kind="event", subjects=(), cross_border=False)
    told = occasion("Agenda – Joint Inquiries without Borders", id_="o7", kind="workshop")

    assert trained(sheet(person("a"), event=bare), scan("agenda", occasions=(told,))).value == 1
    assert trained(sheet(person("a"), event=bare)).value == 0


def test_those_assessed_were_trained_where_no_other_figure_is_given() -> None:
    assert trained(report(figure("assessed", 3, 4, source="table"))).value == 7
    assert trained(report(figure("assessed", 3, 4, source="table"), figure("trained", unknown=12))).value == 12


# ---------------------------------------------------------------------------------------------------------- figures
def test_a_list_beats_prose_and_the_difference_goes_to_review() -> None:
    found = trained(sheet(person("a", "female")), report(figure("trained", 9, 11)))

    assert found.value == 1
    assert "1 (1 woman) counted, but" in found.review[0]
    assert "says 20 (9 women, 11 men)" in found.review[0]
    assert "better_source" in left_out(found).values()


def test_a_list_of_trainers_alone_does_not_beat_the_report() -> None:
    found = trained(sheet(person("a", capacity="trainer")), report(figure("trained", 9, 11)))

    assert found.value == 20
    assert "participant" in left_out(found).values()


def test_a_list_of_trainers_alone_counts_nobody() -> None:
    found = trained(sheet(person("a", capacity="trainer")))

    assert found.value == 0
    assert set(left_out(found).values()) == {"has_figure", "participant"}


def test_equal_totals_of_other_sexes_go_to_review() -> None:
    found = trained(report(figure("trained", 9, 11), figure("trained", 8, 12, source="table")))

    assert found.value == 20
    assert "20 (8 women, 12 men) counted" in found.review[0]


def test_a_table_beats_prose() -> None:
    found = trained(report(figure("trained", 9, 11), figure("trained", 8, 11, source="table")))

    assert found.value == 19


@pytest.mark.parametrize(
    ("female", "male", "total", "sexes"),
    [(9, 8, 20, (9, 8, 3)), (12, 11, 20, (0, 0, 20))],
    ids=["sexes leave some over", "sexes exceed the total"],
)
def test_a_contradictory_figure_counts_by_its_total(female: int, male: int, total: int, sexes: tuple[int, ...]) -> None:
    found = trained(report(figure("trained", female, male, total=total)))

    assert found.value == 20
    assert tuple(breakdown(found, "sex").values()) == sexes
    assert "contradicts itself" in found.review[0]


def test_the_fullest_of_several_figures_counts() -> None:
    found = trained(report(figure("trained", unknown=22), figure("trained", 9, 13), figure("trained", 5, 3)))

    assert (found.value, breakdown(found, "sex")["female"]) == (22, 9)


def test_figures_of_functions_add_up_where_there_is_none_of_all() -> None:
    parts = (figure("trained", 2, 3, function="police"), figure("trained", 4, 1, function="judge"))

    assert trained(report(*parts)).value == 10
    assert trained(report(*parts, figure("trained", unknown=12))).value == 12


@pytest.mark.parametrize(
    ("functions", "shown"),
    [
        ((("judge", 4, 1, 0), ("police", 2, 3, 1)), {"judge": 5, "police": 6}),
        ((("judge", 4, 1, 0),), {"unknown": 11}),
        ((), {"unknown": 11}),
    ],
    ids=["told for all", "not told for all", "not told"],
)
def test_functions_of_one_figure(functions: tuple[tuple[str, int, int, int], ...], shown: dict[str, int]) -> None:
    found = understood(report(figure("demonstrated", 6, 4, 1, functions=functions)))

    assert breakdown(found, "function") == shown
    assert breakdown(found, "sex") == {"female": 6, "male": 4, "unknown": 1}


# ----------------------------------------------------------------------------------------------------------- events
def test_one_event_in_two_documents_is_one() -> None:
    by_title = trained(
        report(figure("trained", 3)), report(figure("trained", 3), event=occasion(date=None, place=None, id_="x"))
    )
    by_place = trained(
        report(figure("trained", 3)),
        report(figure("trained", 3), event=occasion("The July Meeting", place="Lomé, Togo")),
    )

    assert (by_title.value, by_place.value) == (3, 3)


@pytest.mark.parametrize(
    "other",
    [
        occasion(date="2023-07-08"),
        occasion(date="2024-11-11", place="Cotonou"),
        occasion("Another Training on Inquiries", place="Cotonou"),
        occasion("Another Training on Inquiries", date="2024-07-09"),
    ],
    ids=["another year", "another day and place", "the same day elsewhere", "the same place another day"],
)
def test_another_event_is_another_event(other: Occasion) -> None:
    assert trained(report(figure("trained", 3)), report(figure("trained", 4), event=other)).value == 7


def test_an_undated_account_that_fits_two_events_goes_to_review() -> None:
    found = trained(
        report(figure("trained", 3)),
        report(figure("trained", 4), event=occasion(date="2023-07-08")),
        sheet(person("a"), event=occasion(date=None, place=None)),
    )

    assert found.value == 4
    assert "is undated and fits 2 events" in found.review[0]


def test_two_events_of_one_document_on_one_day_stay_two() -> None:
    events = (occasion("Morning Training on Inquiries"), occasion("Evening Course on Shelter", id_="o2"))
    both = scan(
        "training_evaluation", "Report", occasions=events, figures=(figure("trained", 3), figure("trained", 4, of="o2"))
    )

    assert trained(both).value == 7


def test_a_list_without_title_is_of_the_event_of_its_day() -> None:
    assert (
        trained(
            report(figure("trained", 3)), sheet(person("a"), event=occasion("List of participants", place=None))
        ).value
        == 1
    )


def test_a_follow_up_is_not_the_event_it_follows() -> None:
    follow_up = occasion("Follow-up to the Course on Joint Work across the Border", "2024-10-01", place=None)

    assert trained(report(figure("trained", 3)), report(figure("trained", 4), event=follow_up)).value == 7


# ----------------------------------------------------------------------------------------------- understanding shown
def test_those_who_demonstrated_count_over_those_assessed() -> None:
    found = understood(report(figure("demonstrated", 6, 7, source="table"), figure("assessed", 8, 10, source="table")))

    assert (found.value, found.denominator) == (13, 18)
    assert breakdown(found, "sex") == {"female": 6, "male": 7, "unknown": 0}


def test_attendance_is_not_understanding() -> None:
    found = understood(report(figure("attended", 9, 13)))

    assert (found.value, found.denominator) == (0, 0)
    assert set(left_out(found).values()) == {"has_figure"}


def test_a_test_that_nobody_passed_is_a_denominator() -> None:
    found = understood(report(figure("assessed", 3, 4)))

    assert (found.value, found.denominator) == (0, 7)


def test_only_practitioners_count() -> None:
    listed = (person("a", "female"), person("b", "male", practitioner=False, row=2))
    of_list = figure("demonstrated", source="table", persons=listed, practitioners=False)

    found = understood(report(of_list))
    assert found.value == 1
    assert [(row.rule, row.name.split(",")[0]) for row in found.left_out] == [
        ("practitioners", "other participants (1)")
    ]
    others = understood(report(figure("demonstrated", 5, practitioners=False)))
    assert others.value == 0


def test_persons_count_at_each_event_that_tested_them() -> None:
    tested = figure("demonstrated", source="table", persons=(person("a", "female"),))

    assert understood(report(tested), report(tested, event=SECOND)).value == 2


def test_a_figure_may_itself_say_which_dimension_it_covers() -> None:
    event = occasion(dimensions=())

    assert understood(report(figure("demonstrated", 5, dimensions=("gender",)), event=event)).value == 5
    assert understood(report(figure("demonstrated", 5), event=event)).value == 0


def test_those_who_demonstrated_were_assessed_even_if_nobody_says_so() -> None:
    assert understood(report(figure("demonstrated", 5))).denominator == 5


def test_hearsay_in_a_newsletter_is_listed_only() -> None:
    found = understood(report(figure("assessed", 3)), report(figure("demonstrated", 80), type_="other"))

    assert (found.value, found.denominator) == (0, 3)
    assert "document_type" in left_out(found).values()
