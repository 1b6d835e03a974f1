"""Events: the document's own, those of its sections, paragraphs and tables; what they were about; score sheets."""

from __future__ import annotations

import pytest

from agreement_scan.model import Finding, Occasion
from agreement_scan.tagging.people.dates import days
from support_people import context, numbers, read


def finding(text: str, words: str, dimension: str) -> Finding:
    """A finding on the provision of `text` that holds `words`."""
    source = context(text)
    provision = next(p for p in source.provisions if words in source.document.text[p.start : p.end])
    start = source.document.text.index(words)
    quote = source.document.text[start : start + len(words)]
    return Finding(
        "f", provision.id, dimension, 1, "affirmed", None, start, start + len(words), quote, "rule", "t", 1.0
    )


def by_place(occasions: tuple[Occasion, ...]) -> dict[str | None, Occasion]:
    return {occasion.place: occasion for occasion in occasions}


TWO_SECTIONS = """
# Report on two trainings
# A. Course for judges on trafficking in persons, Zomba, 4–6 March 2024
The course dealt with victims in court. It was attended by 14 judges.
# B. Seminar for border police on smuggling of migrants, Chipata, Zambia, 9 April 2024
The seminar dealt with joint patrols. Twenty officers took part, eight of them women.
# C. Remarks
Rooms were cold.
"""


def test_each_section_with_a_date_is_an_event_and_the_frame_is_none() -> None:
    occasions, figures = read(TWO_SECTIONS, title="Report on two trainings", date="2024-05-01")

    assert [(o.title, o.date, o.place, o.kind) for o in occasions] == [
        ("Course for judges on trafficking in persons", "2024-03-04", "Zomba", "training"),
        ("Seminar for border police on smuggling of migrants", "2024-04-09", "Chipata", "training"),
    ]
    assert [(f.occasion, f.total, f.female) for f in figures] == [("o1", 14, 0), ("o2", 20, 8)]


def test_subjects_and_borders_of_each_section_are_its_own() -> None:
    occasions, _ = read(TWO_SECTIONS, title="Report on two trainings", date="2024-05-01")
    places = by_place(occasions)

    assert (places["Zomba"].subjects, places["Zomba"].cross_border) == (("tip",), False)
    assert (places["Chipata"].subjects, places["Chipata"].cross_border) == (("som",), True)


def test_dimensions_come_from_findings_in_the_section() -> None:
    found = finding(TWO_SECTIONS, "victims in court", "human_rights")
    occasions, _ = read(TWO_SECTIONS, findings=[found], title="Report on two trainings", date="2024-05-01")

    assert [o.dimensions for o in occasions] == [("human_rights",), ()]
    assert occasions[0].content[0].quote is not None


def test_a_meeting_tells_of_a_training_with_a_date_of_its_own() -> None:
    occasions, figures = read(
        """
        The meeting was attended by 19 delegates.
        The secretariat reported on a workshop on referral held in Nadi on 7 and 8 August 2023. Sixteen officers of
        Fiji and Tonga attended it.
        """.replace("of\n        Fiji", "of Fiji"),
        "meeting_report",
        title="Third regional meeting",
        date="2023-10-12",
        place="Suva",
    )
    places = by_place(occasions)

    assert (places["Suva"].kind, places["Suva"].date) == ("meeting", "2023-10-12")
    assert (places["Nadi"].kind, places["Nadi"].date) == ("workshop", "2023-08-07")
    assert [(f.total, f.occasion) for f in figures] == [(19, "o1"), (16, "o2")]


def test_who_was_trained_was_not_trained_by_a_meeting() -> None:
    occasions, figures = read(
        "The police told the meeting that in Blantyre 24 officers had been trained.",
        "meeting_report",
        title="Meeting of the council",
        date="2024-03-07",
    )

    assert [(o.kind, o.place) for o in occasions if o.id == figures[0].occasion] == [("training", "Blantyre")]


def test_an_agenda_is_an_event_without_figures() -> None:
    occasions, figures = read(
        """
        # Wednesday
        9.00 Rights of victims in cross-border cases of trafficking in persons
        """,
        "agenda",
        title="Agenda – Seminar on joint referral",
        date="2024-04-18",
    )

    assert figures == ()
    assert [(o.title, o.kind, o.subjects, o.cross_border) for o in occasions] == [
        ("Seminar on joint referral", "training", ("tip",), True)
    ]


def test_a_course_on_something_else_is_an_event_without_attributes() -> None:
    occasions, _ = read(
        """
        # Report
        # A. Course on trafficking in persons, Zomba, 4–6 March 2024
        It was attended by 14 judges.
        # B. Course on customs valuation, Zomba, 11 March 2024
        It was attended by 30 customs officers.
        """,
        title="Report",
        date="2024-05-01",
    )

    assert [(o.subjects, o.dimensions, o.cross_border) for o in occasions] == [(("tip",), (), False), ((), (), False)]


def test_a_table_of_events_has_one_event_a_row() -> None:
    occasions, figures = read(
        """
        | Activity | Dates | Place | Women | Men | Total |
        | Workshop on referral of trafficked children | 6–8 March 2023 | Dakar | 11 | 9 | 20 |
        | Course on rights of smuggled migrants | 15–19 May 2023 | Banjul | 6 | 12 | 18 |
        """,
        title="Annual report",
        date="2024-01-10",
    )

    dated = {o.date: o for o in occasions}
    assert dated["2023-03-06"].place == "Dakar"
    assert [(f.total, f.female, f.male) for f in figures] == [(20, 11, 9), (18, 6, 12)]
    assert {f.occasion for f in figures} == {dated["2023-03-06"].id, dated["2023-05-15"].id}


def test_an_agreement_has_no_events() -> None:
    assert read("Twenty officers attended.", "cooperation_agreement") == ((), ())


def test_the_name_of_an_office_is_no_content() -> None:
    occasions, _ = read(
        """
        # List of participants
        | Name | Sex | Organisation |
        | Rosa Dube | F | Unit against Trafficking in Persons |
        | Tom Adeyi | M | Cross-Border Crime Bureau |
        """,
        "participant_list",
        title="Course on customs valuation",
    )

    assert (occasions[0].subjects, occasions[0].cross_border) == ((), False)


def test_participants_of_two_states_make_it_cross_border() -> None:
    occasions, _ = read("Eighteen officers from Kenya and Uganda took part.")

    assert occasions[0].cross_border


SHEET = """
# Test
The pass mark is 70 per cent. The criminal justice practitioners sat the test.
| Code | Sex | Function | Pre | Post |
| A1 | F | Prosecutor | 40 | 70 |
| A2 | M | Judge | 50 | 69 |
| A3 | F | Police officer | 44 | 88 |
| A4 | M | Police officer | 45 | absent |
| A5 | F | Social worker | 60 | 95 |
"""


def test_score_sheet_counts_practitioners_at_or_above_the_threshold() -> None:
    _, figures = read(SHEET)

    assert numbers(figures) == {"assessed": (3, 2, 1, 0), "demonstrated": (2, 2, 0, 0)}
    assert all(f.practitioners and f.source == "table" for f in figures)
    assert figures[-1].threshold == "70"


@pytest.mark.parametrize(
    ("threshold", "heading", "passed"),
    [
        ("A score of 14 or more was needed.", "Post-test", 3),
        ("A score above 14 was needed.", "Post-test", 2),
        ("Understanding is taken as shown at 70 per cent or above.", "Post-test (/20)", 3),
        ("The threshold was set at 15 points.", "Final mark", 2),
    ],
)
def test_thresholds(threshold: str, heading: str, passed: int) -> None:
    _, figures = read(
        f"""
        # Test
        {threshold}
        | No. | Sex | Function | {heading} |
        | 1 | F | Prosecutor | 14 |
        | 2 | M | Judge | 13 |
        | 3 | F | Police officer | 18 |
        | 4 | F | Police officer | 16 |
        """
    )

    assert numbers(figures)["demonstrated"][0] == passed


def test_pass_or_fail_needs_no_threshold() -> None:
    _, figures = read(
        """
        # Results
        | Name | Sex | Function | Passed |
        | Rosa Dube | F | Prosecutor | yes |
        | Tom Adeyi | M | Judge | no |
        """
    )

    assert numbers(figures) == {"assessed": (2, 1, 1, 0), "demonstrated": (1, 1, 0, 0)}


def test_scores_without_a_threshold_show_only_who_was_assessed() -> None:
    _, figures = read(
        """
        # Results
        | No. | Sex | Function | Score |
        | 1 | F | Prosecutor | 14 |
        | 2 | M | Judge | 13 |
        """
    )

    assert numbers(figures) == {"assessed": (2, 1, 1, 0)}


def test_table_of_totals() -> None:
    _, figures = read(
        """
        # Participation
        | Service | Women | Men | Total |
        | Police | 4 | 6 | 10 |
        | Prosecution | 5 | 3 | 8 |
        | Total | 9 | 9 | 18 |
        """
    )

    assert numbers(figures) == {"attended": (18, 9, 9, 0)}
    assert not figures[0].inconsistent


def test_a_total_that_its_rows_contradict_is_marked() -> None:
    _, (figure,) = read(
        """
        # Participation
        | Service | Women | Men | Total |
        | Police | 4 | 6 | 10 |
        | Prosecution | 5 | 3 | 8 |
        | Total | 10 | 9 | 19 |
        """
    )

    assert (figure.total, figure.inconsistent) == (19, True)


def test_table_of_assessed_and_passed_leaves_out_who_is_no_practitioner() -> None:
    _, figures = read(
        """
        # Results
        | Group | Women assessed | Men assessed | Women passed | Men passed |
        | Prosecutors | 4 | 2 | 3 | 2 |
        | Police | 1 | 5 | 1 | 3 |
        | Social workers | 3 | 0 | 3 | 0 |
        | Total | 8 | 7 | 7 | 5 |
        """
    )

    assert numbers(figures) == {"assessed": (12, 5, 7, 0), "demonstrated": (9, 4, 5, 0)}


def test_table_beats_prose_and_says_where_they_differ() -> None:
    _, (figure,) = read(
        """
        # Participation
        The course was attended by 19 officers.
        | Service | Women | Men | Total |
        | Police | 4 | 6 | 10 |
        | Prosecution | 5 | 3 | 8 |
        """
    )

    assert (figure.total, figure.source, figure.inconsistent) == (18, "table", True)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("3–5 October 2024", "2024-10-03"),
        ("from 3 to 5 October 2024", "2024-10-03"),
        ("3, 4 and 5 October 2024", "2024-10-03"),
        ("30 September – 2 October 2024", "2024-09-30"),
        ("29 December 2023 to 4 January 2024", "2023-12-29"),
        ("October 3-5, 2024", "2024-10-03"),
        ("3rd October 2024", "2024-10-03"),
        ("2024-10-03", "2024-10-03"),
        ("03/10/2024", "2024-10-03"),
        ("October 2024", "2024-10"),
    ],
)
def test_first_day(text: str, iso: str) -> None:
    assert next(days(f"held in Lusaka, {text}, as planned")).iso == iso


def test_no_date() -> None:
    assert list(days("article 5, paragraph 12 of 2024 cases in May")) == []
