"""Names of persons: titles, ranks and case do not matter, organisations do; nothing of the name is kept."""

from __future__ import annotations

import pytest

from agreement_scan.codebook import bundled
from agreement_scan.codebook.people import load_people
from agreement_scan.model import Person
from agreement_scan.tagging.people.names import parse_name, person_key, sex_of_word
from support_people import SALT, read

PEOPLE = bundled().part(load_people)


def persons(text: str) -> tuple[Person, ...]:
    _, (figure,) = read(text, "participant_list")
    return figure.persons


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ms. Rosa Dube", "DUBE Rosa"),
        ("Rosa DUBE", "Mrs Dube, Rosa"),
        ("Pol. Lt. Col. Niran Sukhum", "Niran Sukhum"),
        ("Dr. Awa Sarr-Ndiaye", "SARR NDIAYE Awa"),
        ("H.E. Mr. José Prado", "Jose Prado"),
        ("Rosa Dube (Ms.)", "Rosa Dube"),
        ("Zoë O'Brien", "ZOE O’BRIEN"),
    ],
)
def test_the_same_person(one: str, other: str) -> None:
    assert parse_name(one, PEOPLE).parts == parse_name(other, PEOPLE).parts


def test_another_person() -> None:
    assert parse_name("Rosa Dube", PEOPLE).parts != parse_name("Rosa Dube Phiri", PEOPLE).parts


@pytest.mark.parametrize(
    ("name", "sex"),
    [
        ("Ms. Rosa Dube", "female"),
        ("Mme Awa Sarr", "female"),
        ("Her Excellency Ana Prado", "female"),
        ("Mr. Tom Adeyi", "male"),
        ("H.E. Mr. Luis Prado", "male"),
        ("Rosa Dube (f)", "female"),
        ("Tom Adeyi, Mr.", "male"),
        ("Rosa Dube", "unknown"),
        ("Dr. Ana Prado", "unknown"),
        ("Prof. Maria Costa", "unknown"),
        ("Sgt. Mary Banda", "unknown"),
        ("M. Paul Ndiaye", "unknown"),
    ],
)
def test_sex_comes_from_a_word_never_from_a_first_name(name: str, sex: str) -> None:
    assert parse_name(name, PEOPLE).sex == sex


def test_m_is_monsieur_beside_madame() -> None:
    assert parse_name("M. Paul Ndiaye", PEOPLE, beside_female=True).sex == "male"


@pytest.mark.parametrize(
    ("word", "h", "f", "sex"),
    [
        ("F", False, True, "female"),
        ("H", True, True, "male"),
        ("M", True, False, "female"),
        ("-", False, True, "unknown"),
        ("♀", False, False, "female"),
        ("prefer not to say", False, False, "unknown"),
    ],
)
def test_letters_for_sexes(word: str, h: bool, f: bool, sex: str) -> None:
    assert sex_of_word(word, PEOPLE, h=h, f=f) == sex


def test_key_holds_name_and_organisation_and_depends_on_the_salt() -> None:
    key = person_key(SALT, ("dube", "rosa"), "police")

    assert key == person_key(SALT, ("rosa", "dube"), "police")
    assert key != person_key(SALT, ("dube", "rosa"), "court")
    assert key != person_key(b"other", ("dube", "rosa"), "police")
    assert "dube" not in key


def test_persons_of_a_list() -> None:
    first, second, third = persons(
        """
        # List of participants
        | Name | Organisation (acronym) | Function |
        | Ms. Rosa DUBE | National Police Service (NPS) | Detective |
        | Mr. Tom Adeyi | Harbour Light Foundation | Case manager |
        # Trainers
        | Ms. Ida Holm | UNODC | Programme officer |
        """
    )

    assert (first.sex, first.function, first.practitioner, first.capacity) == ("female", "police", True, "participant")
    assert (second.sex, second.practitioner) == ("male", False)
    assert third.capacity == "unodc_staff"
    assert first.key == person_key(SALT, ("dube", "rosa"), "national police service")


def test_one_person_on_two_daily_sheets_is_one() -> None:
    _, (figure,) = read(
        """
        # Attendance sheet, day 1
        | Name | Sex | Organisation |
        | Rosa Dube | F | Police |
        | Tom Adeyi | M | Court |
        # Attendance sheet, day 2
        | Name | Sex | Organisation |
        | DUBE Rosa | | Police |
        | Tom Adeyi | M | Bar Association |
        """,
        "participant_list",
    )

    assert (figure.total, figure.female, figure.male) == (3, 1, 2)


def test_rows_of_lists_are_not_quoted() -> None:
    _, (figure,) = read(
        """
        # List of participants
        | Name | Sex |
        | Rosa Dube | F |
        | Tom Adeyi | M |
        """,
        "participant_list",
    )

    assert figure.quote is None
    assert "Rosa" not in repr(figure)


def test_a_footer_that_the_rows_contradict_is_marked() -> None:
    text = """
    # List of participants
    | Name | Sex |
    | Rosa Dube | F |
    | Tom Adeyi | M |
    | Total: {} | ^ |
    """

    assert [read(text.format(n), "participant_list")[1][0].inconsistent for n in (2, 3)] == [False, True]
