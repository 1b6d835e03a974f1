"""Lists outside tables: the shapes of a line in which offices of many places set down who came."""

from __future__ import annotations

import pytest

from support_people import attended, read

# Two lines of one list, the second person a man; the first is a woman.
LINES = {
    "surname in capitals, two given names": (
        "1. DUBELINI, Rosa Maria (woman) - prosecutor - Port Prosecution",
        "2. ADEYIRO, Tom (man) - judge - High Court",
    ),
    "double surname, three given names": (
        "1. DUBELINI CASTRO, Rosa Maria Luz (F); Prosecutor; Port Prosecution",
        "2. ADEYIRO PAZ, Tom (M); Judge; High Court",
    ),
    "given name first": (
        "1. Rosa DUBELINI (f), Prosecutor, Port Prosecution",
        "2. Tom ADEYIRO (m), Judge, High Court",
    ),
    "surname first without comma": (
        "1. DUBELINI Rosa (f), Prosecutor, Port Prosecution, Malawi",
        "2. ADEYIRO Tom Abel (m), Judge, High Court, Malawi",
    ),
    "slashes": (
        "1. DUBELINI Rosa / F / Prosecutor / Port Prosecution",
        "2. ADEYIRO Tom / M / Judge / High Court",
    ),
    "bars": (
        "1. Rosa Dubelini | F | Prosecutor | Port Prosecution",
        "2. Tom Adeyiro | M | Judge | High Court",
    ),
    "sex as a field of its own": (
        "1. Dubelini Rosa, female, Prosecutor, Port Prosecution",
        "2. Adeyiro Tom, male, Judge, High Court",
    ),
    "French letters": (
        "1) DUBELINI Rosa (Mme) – magistrate – High Court",
        "2) ADEYIRO Tom (M.) – magistrate – High Court",
    ),
    "titles": (
        "- Ms. Rosa Dubelini, Prosecutor, Port Prosecution",
        "- Mr. Tom Adeyiro, Judge, High Court",
    ),
    "signs": (
        "1. Rosa Dubelini (♀), Prosecutor, Port Prosecution",
        "2. Tom Adeyiro (♂), Judge, High Court",
    ),
    "initials": (
        "1. DUBELINI, R. M. (f) - prosecutor - Port Prosecution",
        "2. ADEYIRO, T. (m) - judge - High Court",
    ),
    "accents and apostrophes": (
        "1. D'ÁVILA-SÚTRE, Inês da Luz (woman) - prosecutor - Port Prosecution",
        "2. N'DIAYENE, Tom (man) - judge - High Court",
    ),
    "no numbers": (
        "Rosa Dubelini (f), Prosecutor, Port Prosecution",
        "Tom Adeyiro (m), Judge, High Court",
    ),
    "rank before the name": (
        "1. Insp. DUBELINI Rosa (F), Port Police, Malawi",
        "2. Capt. ADEYIRO Tom (M), Port Police, Malawi",
    ),
}  # fmt: skip


def _lines(shape: str) -> str:
    return "\n".join(LINES[shape])


HEADINGS = [
    "List of participants",
    "SIGNATURES OF THOSE PRESENT",
    "Who was in the room",
    "Attendance register",
    "Those who came",
    "Signed in on both days",
    "Trainees",
    "Delegates by State",
]


@pytest.mark.parametrize("shape", LINES)
def test_line(shape: str) -> None:
    assert attended(f"# List of participants\n{_lines(shape)}") == (2, 1, 1, 0)


@pytest.mark.parametrize("heading", HEADINGS)
def test_list_in_a_report(heading: str) -> None:
    _, figures = read(f"# {heading}\n{_lines('no numbers')}", "training_evaluation")

    assert [(f.source, f.total, f.female, f.male) for f in figures] == [("list", 2, 1, 1)]


@pytest.mark.parametrize(
    "heading", ["Trainers", "Facilitators (not counted as participants)", "Course team", "Speakers"]
)
def test_section_of_others_is_apart(heading: str) -> None:
    text = (
        f"# Attendance\n{_lines('surname first without comma')}\n# {heading}\na. HOLMQVISTA Ida (f), Lecturer, Academy"
    )

    assert attended(text) == (2, 1, 1, 0)


def test_known_sex_wins_over_an_unknown_one_of_the_same_person() -> None:
    _, figures = read(
        """
        # Attendance sheet, day 1
        1. DUBÉLINI, Rosa Maria - prosecutor - Port Prosecution
        2. ADEYIRO, Tom - judge - High Court
        # Attendance sheet, day 2
        1. Rosa Maria Dubelini (f) - prosecutor - Port Prosecution
        2. Tom ADEYIRO (m) - judge - High Court
        """,
        "participant_list",
    )

    assert [(f.total, f.female, f.male, f.unknown) for f in figures] == [(2, 1, 1, 0)]
