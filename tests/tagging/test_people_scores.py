"""Score sheets in the forms that reports of other places give them."""

from __future__ import annotations

import pytest

from agreement_scan.codebook import bundled
from agreement_scan.codebook.people import load_people
from agreement_scan.naming import flat
from agreement_scan.passages import fold
from support_people import numbers, read

DATA = bundled().toml("people.toml")
PEOPLE = bundled().part(load_people)

# What stands above the sheet, the sheet, and who was assessed and who demonstrated (total, women, men, unknown).
SHEETS = {
    "marks by day, threshold in words above": (
        """
        The paper carries thirty marks, of which eighteen are needed to pass.
        | Code | Task | Woman/Man | First afternoon | Last afternoon |
        | R-1 | Prosecutor | woman | 9 | 18 |
        | R-2 | Judge | man | 20 | 17 |
        | R-3 | Police officer | man | 7 | 22,5 |
        """,
        (3, 1, 2, 0),
        (2, 1, 1, 0),
    ),
    "threshold below the sheet": (
        """
        | Candidate | H/F | Fonction | Opening quiz | Closing quiz |
        | 1 | F | Police officer | 31 | 60 |
        | 2 | H | Prosecutor | 40 | 72 |
        | 3 | H | Police officer | 22 | 71 |
        To be certified a candidate had to obtain at least 70 points.
        """,
        (3, 1, 2, 0),
        (2, 0, 2, 0),
    ),
    "unknown headings beside a stated mark: the right-most decides": (
        """
        Approval from 12.
        | Cipher | Sex | Function | Monday | Friday |
        | AA-1 | F | Labour inspector | 12 | 14 |
        | AA-2 | M | Judge | 13 | 11 |
        """,
        (2, 1, 1, 0),
        (1, 1, 0, 0),
    ),
    "later column stands left of the earlier one": (
        """
        Pass mark: 15.
        | No. | Sex | Function | Exit paper | Entry paper |
        | 1 | F | Prosecutor | 16 | 9 |
        | 2 | M | Judge | 14 | 17 |
        """,
        (2, 1, 1, 0),
        (1, 1, 0, 0),
    ),
    "a total of two papers decides": (
        """
        The pass mark is 60 per cent of the total.
        | No. | Sex | Function | Written (of 60) | Oral (of 40) | Total (of 100) |
        | 1 | F | Prosecutor | 40 | 19 | 59 |
        | 2 | M | Judge | 41 | 30 | 71 |
        """,
        (2, 1, 1, 0),
        (1, 0, 1, 0),
    ),
    "gain and age are no marks": (
        """
        A score of 14 or more was needed.
        | No. | Age | Sex | Function | First test | Second test | Improvement |
        | 1 | 34 | F | Prosecutor | 9 | 15 | 6 |
        | 2 | 51 | M | Judge | 9 | 12 | 3 |
        """,
        (2, 1, 1, 0),
        (1, 1, 0, 0),
    ),
    "sex told by values under an odd heading": (
        """
        Sixteen and up is a pass.
        | Person | Post | Form | Exercise |
        | P1 | Border guard | ♀ | 16 |
        | P2 | Border guard | ♂ | 12 |
        | P3 | Border guard | ♀ | 18 |
        """,
        (3, 2, 1, 0),
        (2, 2, 0, 0),
    ),
    "forms of address instead of sexes": (
        """
        The bar was set at fifteen.
        | Code | Address | Profession | Mark at the end |
        | K1 | Frau | Judge | 15 |
        | K2 | Herr | Prosecutor | 16 |
        """,
        (2, 1, 1, 0),
        (2, 1, 1, 0),
    ),
    "asterisk and note in prose": (
        """
        Those with an asterisk are not criminal justice practitioners. The threshold was 10 points.
        | Code | Function | Sex | First | Last |
        | S1 | Prosecutor | F | 6 | 11 |
        | S2* | Liaison at a shelter | F | 9 | 12 |
        | S3 | Police captain | M | 5 | 10 |
        """,
        (2, 1, 1, 0),
        (2, 1, 1, 0),
    ),
    "row numbers taken out": (
        """
        Candidates 2 and 4 do not work in the criminal justice system. A mark of 20 was required.
        | No. | Function | Sex | First week | Last week |
        | 1 | Prosecutor | F | 12 | 21 |
        | 2 | Adviser | F | 12 | 21 |
        | 3 | Judge | M | 12 | 19 |
        | 4 | Assistant | M | 12 | 22 |
        """,
        (2, 1, 1, 0),
        (1, 1, 0, 0),
    ),
    "codes taken out below the sheet": (
        """
        The minimum was 30.
        | Trainee code | Function | Sex | Before | After |
        | T-01 | Prosecutor | M | 20 | 31 |
        | T-02 | Registrar | M | 22 | 38 |
        T-02 was left out of the results, since he serves in a land office.
        """,
        (1, 0, 1, 0),
        (1, 0, 1, 0),
    ),
    "the last two rows taken out": (
        """
        The last two rows are of people from outside criminal justice. A mark of 55 out of 90 is required.
        | Code | Function | Sex | Mark, first day | Mark, last day |
        | G1 | Prosecutor | M | 41 | 55 |
        | G2 | Judge | F | 44 | 54 |
        | G3 | Clerk | F | 44 | 81 |
        | G4 | Assistant | M | 40 | 60 |
        """,
        (2, 1, 1, 0),
        (1, 0, 1, 0),
    ),
    "an officer of something else is none": (
        """
        The pass mark is 20. The practitioners sat the paper.
        | Code | Function | Sex | Score |
        | B1 | Records officer in a town hall | F | 28 |
        | B2 | Immigration officer | F | 25 |
        | B3 | Police officer | M | 12 |
        """,
        (2, 1, 1, 0),
        (1, 1, 0, 0),
    ),
    "who sat neither paper was not assessed": (
        """
        Twelve points or more are a pass.
        | Code | Sex | Function | Paper 1 | Paper 2 |
        | B1 | F | Judge | 10 | 12 |
        | B2 | F | Judge | – | – |
        | B3 | M | Judge | 8 | absent |
        """,
        (1, 1, 0, 0),
        (1, 1, 0, 0),
    ),
    "names, not codes": (
        """
        With 8 points a trainee has passed.
        | Name | Sex | Function | First evening | Last evening |
        | Rosa Dube | F | Judge | 4 | 8 |
        | Tom Adeyi | M | Judge | 5 | 7.5 |
        """,
        (2, 1, 1, 0),
        (1, 1, 0, 0),
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", SHEETS)
def test_score_sheet(kind: str) -> None:
    text, assessed, demonstrated = SHEETS[kind]

    _, figures = read("# Results\nThe criminal justice practitioners sat it.\n" + text)

    assert numbers(figures) == {"assessed": assessed, "demonstrated": demonstrated}
    assert all(figure.practitioners for figure in figures)


@pytest.mark.parametrize(
    "table",
    [
        "| No. | Name | Sex | Age | Room |\n| 1 | Rosa Dube | F | 34 | 12 |\n| 2 | Tom Adeyi | M | 41 | 14 |",
        "| No. | Name | Sex | Day 1 | Day 2 |\n| 1 | Rosa Dube | F | 1 | 1 |\n| 2 | Tom Adeyi | M | 1 | 0 |",
        "| No. | Name | Sex | Years of service |\n| 1 | Rosa Dube | F | 7 |\n| 2 | Tom Adeyi | M | 11 |",
    ],
)
def test_numbers_that_are_no_marks(table: str) -> None:
    _, figures = read(f"# List of participants\nThe pass mark is 70 per cent.\n{table}", "participant_list")

    assert numbers(figures) == {"attended": (2, 1, 1, 0)}


@pytest.mark.parametrize(
    ("key", "pattern"),
    [
        ("tests", PEOPLE.mark_words),
        ("earlier", PEOPLE.earlier_mark),
        ("later", PEOPLE.later_mark),
        ("total", PEOPLE.total_mark),
        ("not_marks", PEOPLE.not_marks),
    ],
)
def test_headings_of_marks(key: str, pattern: object) -> None:
    for text in DATA["marks"][f"examples_{key}"]:
        assert pattern.search(fold(text)), text  # type: ignore[attr-defined]
    for text in DATA["marks"].get(f"counterexamples_{key}", []):
        assert not pattern.search(fold(text)), text  # type: ignore[attr-defined]


def test_sentences_that_take_rows_out() -> None:
    for text in DATA["outsiders"]["examples"]:
        assert PEOPLE.outsiders.search(flat(text)), text
    for text in DATA["outsiders"]["counterexamples"]:
        assert not PEOPLE.outsiders.search(flat(text)), text


def test_functions_of_a_mixed_sheet_are_told_one_by_one() -> None:
    _, figures = read("# Results\nThe practitioners sat it.\n" + SHEETS["threshold below the sheet"][0])

    assert [(f.measure, f.functions) for f in figures] == [
        ("assessed", (("police", 1, 1, 0), ("prosecutor", 0, 1, 0))),
        ("demonstrated", (("police", 0, 1, 0), ("prosecutor", 0, 1, 0))),
    ]
