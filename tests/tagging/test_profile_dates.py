"""Dates in all their forms, and what the words around them make of them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_scan.codebook import bundled
from agreement_scan.codebook.places import load as load_places
from agreement_scan.tagging.profile.calendar import Calendar, load

CALENDAR: Calendar = bundled().part(load)
PLACES = bundled().part(load_places)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4 May 2021", ["2021-05-04"]),
        ("04 MAY 2021", ["2021-05-04"]),
        ("May 4, 2021", ["2021-05-04"]),
        ("4th May, 2021", ["2021-05-04"]),
        ("the 4th of May 2021", ["2021-05-04"]),
        ("this 4th day of May, 2021", ["2021-05-04"]),
        ("on the fourth day of May in the year two thousand and twenty-one", ["2021-05-04"]),
        ("the thirty-first day of October nineteen hundred and ninety-five", ["1995-10-31"]),
        ("04/05/2021", ["2021-05-04"]),
        ("5/23/2021", ["2021-05-23"]),
        ("4.5.2021", ["2021-05-04"]),
        ("2021-05-04", ["2021-05-04"]),
        ("4-May-2021", ["2021-05-04"]),
        ("4 to 6 May 2021", ["2021-05-04"]),
        ("4–6 May 2021", ["2021-05-04"]),
        ("4, 5 and 6 May 2021", ["2021-05-04"]),
        ("May 4-6, 2021", ["2021-05-04"]),
        ("30 April – 2 May 2021", ["2021-04-30"]),
        ("30 April to 2 May 2021", ["2021-04-30"]),
        ("December 30, 2020 and 2 January 2021", ["2020-12-30", "2021-01-02"]),
        ("from Monday 10 to Thursday 13 May 2021", ["2021-05-10"]),
        ("30 December – 2 January 2021", ["2020-12-30"]),
        ("10–13.5.2021", ["2021-05-10"]),
        ("2021/05/10", ["2021-05-10"]),
        ("on the Twenty-Ninth Day of November in the Year Two Thousand and Four", ["2004-11-29"]),
        ("the thirteenth day of July of two thousand eleven", ["2011-07-13"]),
        ("May 2021", ["2021-05"]),
        ("Sept. 2021", ["2021-09"]),
        ("Wednesday, 4 May 2022, 9.30", ["2022-05-04"]),
        ("DRAFT 3 – 22 January 2024", ["2024-01-22"]),
        ("2021–2025", []),
        ("31 June 2021", ["2021-06"]),
        ("4 May 2564", []),
        ("4 May 2564 B.E.", []),
        ("10 Ramadan 1442", []),
        ("12 May 1443 AH", []),
        ("on [ ] May 2021", []),
        ("on … May 2021", []),
        ("they may 2021 times", []),
        ("resolution 2021/4", []),
        ("case No. 4/5/2021", []),
        ("paragraph 4.5", []),
        ("at 12.30 on 4 May", []),
    ],
)
def test_dates_are_found(text: str, expected: list[str]) -> None:
    assert [mention.iso for mention in CALENDAR.find(text)] == expected


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2070, 12, 31)))
def test_every_day_is_found_in_every_usual_form(day: date) -> None:
    month = day.strftime("%B")
    forms = (
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"this {day.day}th day of {month} {day.year}",
        day.isoformat(),
        f"{day.day:02}/{day.month:02}/{day.year}",
        f"{day.day} {month[:3].upper()} {day.year}",
    )
    for form in forms:
        found = CALENDAR.find(f"Done at Suva on {form} in two copies")
        assert [mention.iso for mention in found] == [day.isoformat()]


@pytest.mark.parametrize(
    ("text", "sense"),
    [
        ("Done at Quito on 4 May 2021", "signature"),
        ("Signed in the city of La Paz, Bolivia, on the 4th day of May 2021", "signature"),
        ("Adopted by the Council of Justice at its fourth session, Lomé, 4 May 2021", "adoption"),
        ("The workshop was held in Nadi from 4 to 6 May 2021", "event"),
        ("status as of 4 May 2021", "as_of"),
        ("Date: 4 May 2021", "document"),
        ("Agreement of 4 May 2021 between Chad and Niger", "document"),
        ("recalling the Agreement signed at Lima on 4 May 2001", "signature"),
        ("The exchange of letters of 4 May 2001", "not_own"),
        ("which entered into force on 4 May 2001", "not_own"),
        ("Printed 4 May 2021", "not_own"),
        ("answers are due by 4 May 2021", "not_own"),
        ("Suva, 4 May 2021", None),
    ],
)
def test_the_words_before_a_date_give_its_sense(text: str, sense: str | None) -> None:
    assert CALENDAR.sense(text, CALENDAR.find(text)[0])[0] == sense


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Apia, Samoa, 4 May 2021", True),
        ("Parliament House, Apia, 4 May 2021, 9.00", True),
        ("4-6 May 2021 | Manila, Philippines", True),
        ("Manila, Philippines", True),
        ("Philippines", False),
        ("Report of the trainers, 4 May 2021", False),
        ("Plan of Action of 4 May 2021", False),
        ("Second meeting, 4 May 2021", False),
    ],
)
def test_a_line_of_place_and_date_is_known(line: str, expected: bool) -> None:
    assert CALENDAR.is_date_line(line, PLACES) is expected
