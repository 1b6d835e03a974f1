"""Reports on several events, and what of a heading or title is the event's own."""

from __future__ import annotations

import pytest

from agreement_scan.codebook import bundled
from agreement_scan.codebook.people import load_people
from agreement_scan.tagging.people.titles import event_title
from support_people import read

PEOPLE = bundled().part(load_people)

REPORTS = {
    "headings with brackets": """
        # First training: Course on safe returns (Lobito, 3 to 7 June 2024)
        Twenty police officers, nine women and eleven men, were trained.
        # Second training: Seminar on frontier files (Namibe, 9 July 2024)
        Eleven judges (five women, six men) attended.
        """,
    "the date before the name": """
        # I. Lobito, 3–7 June 2024: course on safe returns
        Twenty police officers, nine women and eleven men, were trained.
        # II. Namibe, 9 July 2024: seminar on frontier files
        Eleven judges (five women, six men) attended.
        """,
    "a line of place and date below the heading": """
        # I. Course on safe returns
        Lobito, 3–7 June 2024
        Twenty police officers, nine women and eleven men, took part.
        # II. Seminar on frontier files
        Namibe, 9 July 2024
        Eleven judges (five women, six men) attended.
        """,
    "paragraphs that begin with the event": """
        # Events
        1. Course on safe returns, Lobito, 3–7 June 2024. It was attended by twenty officers (nine women, eleven men).
        2. Seminar on frontier files, Namibe, 9 July 2024. It was attended by eleven judges (five women, six men).
        """,
}


@pytest.mark.parametrize("date", ["2024-12-01", "2024-06-03"])
@pytest.mark.parametrize("kind", REPORTS)
def test_two_events_have_their_own_figures(kind: str, date: str) -> None:
    occasions, figures = read(
        "# Report on two trainings\n" + REPORTS[kind], title="Report on two trainings", date="2024-12-01"
    )

    events = {o.id: (o.title, o.date) for o in occasions}
    assert [(events[f.occasion], f.total, f.female, f.male) for f in figures] == [
        (("Course on safe returns", "2024-06-03"), 20, 9, 11),
        (("Seminar on frontier files", "2024-07-09"), 11, 5, 6),
    ]


def test_places_alone_under_a_report_on_several_workshops() -> None:
    occasions, figures = read(
        """
        # Report of two workshops
        # A. Lobito, 3–7 June 2024
        Twenty police officers were trained.
        # B. Namibe, 9 July 2024
        Eleven judges attended the workshop.
        """,
        title="Report of two workshops",
        date="2024-12-01",
    )

    dates = {o.id: o.date for o in occasions}
    assert [(dates[f.occasion], f.total) for f in figures] == [("2024-06-03", 20), ("2024-07-09", 11)]


@pytest.mark.parametrize(
    "title",
    [
        "Workshop on joint teams – List of participants, by delegation",
        "Workshop on joint teams – PROGRAMME",
        "Workshop on joint teams (attendance sheet)",
        "Workshop on joint teams, final list of participants",
        "Workshop on joint teams – Attendance list, day 1",
        "Workshop on joint teams ATTENDANCE",
        "Control of attendance – Workshop on joint teams",
        "LIST OF PARTICIPANTS Workshop on joint teams",
        "Report of the Workshop on joint teams",
    ],
)
def test_a_label_is_no_part_of_the_title(title: str) -> None:
    assert event_title(title, PEOPLE) == "Workshop on joint teams"


def test_a_word_for_a_paper_inside_a_title_stays() -> None:
    title = "Course on keeping records, minutes and evidence"

    assert event_title(title, PEOPLE) == title
