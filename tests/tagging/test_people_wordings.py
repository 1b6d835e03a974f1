"""Sentences of reports of many hands: who came, who was trained, who sat a test, who showed understanding."""

from __future__ import annotations

import pytest

from support_people import numbers, read

WORDINGS: list[tuple[str, dict[str, tuple[int, int, int, int]]]] = [
    (
        "The trainers laid a file before the eighteen magistrates of the circuit. "
        "Fifty-five per cent of the eighteen rightly named the rights of the witness.",
        {"assessed": (18, 0, 0, 18)},
    ),
    (
        "The module was given to 19 participants, 8 women and 11 men.",
        {"trained": (19, 8, 11, 0)},
    ),
    (
        "Eleven magistrates, four women and seven men, were given a letter of request. "
        "Eight of the eleven magistrates, three women and five men, correctly ranked the safeguards.",
        {"assessed": (11, 4, 7, 0), "demonstrated": (8, 3, 5, 0)},
    ),
    (
        "Forty-one coast guard officers, 16 women and 25 men, were trained. "
        "Of the forty-one officers, 72 per cent showed during the last drill that they knew the rules.",
        {"trained": (41, 16, 25, 0), "assessed": (41, 16, 25, 0), "demonstrated": (30, 0, 0, 30)},
    ),
    (
        "Twenty-nine police officers were trained. "
        "Of them 70 per cent demonstrated, when the file was reopened, "
        "that they understood what a transfer means for the victim.",
        {"trained": (29, 0, 0, 29), "demonstrated": (20, 0, 0, 20)},
    ),
    (
        "The seminar was taught to twelve magistrates (five women, seven men).",
        {"trained": (12, 5, 7, 0)},
    ),
    (
        "The course was held for twenty prosecutors, eight of them women.",
        {"trained": (20, 8, 0, 12)},
    ),
    (
        "The days in Mombasa reached thirty-one people.",
        {"attended": (31, 0, 0, 31)},
    ),
    (
        "The workshop gathered fourteen investigators from three States.",
        {"attended": (14, 0, 0, 14)},
    ),
    (
        "Twenty-two people, nine women and thirteen men, were in the room.",
        {"attended": (22, 9, 13, 0)},
    ),
    (
        "Eleven labour inspectors sat through the whole week.",
        {"attended": (11, 0, 0, 11)},
    ),
    (
        "Twenty-six immigration officers, 11 women and 15 men, received the training.",
        {"trained": (26, 11, 15, 0)},
    ),
    (
        "The training was followed by 18 judges.",
        {"trained": (18, 0, 0, 18)},
    ),
    (
        "Forty police officers completed the module.",
        {"trained": (40, 0, 0, 40)},
    ),
    (
        "Present were fifteen prosecutors, seven women and eight men.",
        {"attended": (15, 7, 8, 0)},
    ),
    (
        "A total of 24 participants signed the register.",
        {"attended": (24, 0, 0, 24)},
    ),
    (
        "Sixteen persons (10 f, 6 m) followed the sessions to the end.",
        {"attended": (16, 10, 6, 0)},
    ),
    (
        "Thirteen prosecutors, six women and seven men, were handed a mock letter of request. "
        "Ten of the thirteen drafted it without error.",
        {"assessed": (13, 6, 7, 0), "demonstrated": (10, 0, 0, 10)},
    ),
    (
        "Eight magistrates were set a written case. Six of the eight identified the rights at stake correctly.",
        {"assessed": (8, 0, 0, 8), "demonstrated": (6, 0, 0, 6)},
    ),
    (
        "Twenty-one border guards (nine women, twelve men) worked through a scenario. "
        "Fourteen of them, six women and eight men, handled it as the standards require.",
        {"assessed": (21, 9, 12, 0), "demonstrated": (14, 6, 8, 0)},
    ),
    (
        "Twenty-seven gendarmes, 15 men and 12 women, were trained. "
        "Then each of them solved a practical case. "
        "Sixty per cent of the twenty-seven demonstrated that they grasped the principle.",
        {"trained": (27, 12, 15, 0), "assessed": (27, 12, 15, 0), "demonstrated": (16, 0, 0, 16)},
    ),
    (
        "Thirty investigators were trained. "
        "Seven in ten of the thirty proved able to explain the non-punishment principle.",
        {"trained": (30, 0, 0, 30), "assessed": (30, 0, 0, 30), "demonstrated": (21, 0, 0, 21)},
    ),
    (
        "Thirty investigators were trained. "
        "Two thirds of the thirty showed on the last day that they could apply the checklist.",
        {"trained": (30, 0, 0, 30), "assessed": (30, 0, 0, 30), "demonstrated": (20, 0, 0, 20)},
    ),
    (
        "Of the twelve prosecutors tested, nine were able to say when a child must be heard.",
        {"assessed": (12, 0, 0, 12), "demonstrated": (9, 0, 0, 9)},
    ),
    (
        "Twelve prosecutors were examined orally. "
        "Nine (four women, five men) gave the right answer to all questions on children.",
        {"assessed": (12, 0, 0, 12), "demonstrated": (9, 4, 5, 0)},
    ),
    (
        "All thirty-six officers handled a case under observation. "
        "Twenty-six of the thirty-six, 12 women and 14 men, showed that they had mastered the interview of a minor.",
        {"assessed": (36, 0, 0, 36), "demonstrated": (26, 12, 14, 0)},
    ),
    (
        "Thirty-five took part.",
        {"attended": (35, 0, 0, 35)},
    ),
    (
        "Attendance: 27 (12 women, 15 men).",
        {"attended": (27, 12, 15, 0)},
    ),
    (
        "Ten judges made the journey to Tunis and took part.",
        {"attended": (10, 0, 0, 10)},
    ),
    (
        "The workshop counted eighteen participants, among them seven women.",
        {"attended": (18, 7, 0, 11)},
    ),
    (
        "We were thirty-three in the room.",
        {"attended": (33, 0, 0, 33)},
    ),
    (
        "In the simulation, fifteen police officers – eight women and seven men – "
        "correctly separated victims from suspects.",
        {"demonstrated": (15, 8, 7, 0)},
    ),
    (
        "The questionnaire was answered by fourteen prosecutors; "
        "eleven of them answered every question on gender correctly.",
        {"assessed": (14, 0, 0, 14), "demonstrated": (11, 0, 0, 11)},
    ),
    (
        "No test was set. Eighty-eight per cent of those who replied felt more confident.",
        {},
    ),
    (
        "Six of the officers nominated had never opened such a file.",
        {},
    ),
    (
        "One speaker believed that 60 per cent of judges understood it.",
        {},
    ),
    (
        "Twenty-two frontier officers were trained. "
        "In the final exercise all but five of the twenty-two showed that they understood how to hear a child.",
        {"trained": (22, 0, 0, 22), "assessed": (22, 0, 0, 22), "demonstrated": (17, 0, 0, 17)},
    ),
]


@pytest.mark.parametrize(("text", "expected"), WORDINGS)
def test_wording(text: str, expected: dict[str, tuple[int, int, int, int]]) -> None:
    _, figures = read(f"# 1. Training course\n{text}", date="2024-05-06")

    assert numbers(figures) == expected


@pytest.mark.parametrize("number", ["nineteen", "14"])
def test_a_number_takes_the_noun_of_the_group_named_before(number: str) -> None:
    _, figures = read(
        f"""
        # Written case
        The office put a case before the {number} prosecutors of the port. It was long and hard.
        Fifty per cent of the {number} correctly applied the rules.
        """
    )

    assert {(f.measure, f.practitioners, f.function) for f in figures} == {
        ("assessed", True, "prosecutor"),
        ("demonstrated", True, "prosecutor"),
    }


def test_an_assessment_of_which_a_meeting_hears_has_its_own_date() -> None:
    occasions, figures = read(
        """
        # Minutes
        In March 2023 the office put a written case before its twelve prosecutors in Mombasa. Nine of the twelve
        correctly applied the rules on the privacy of witnesses.
        """.replace("Mombasa. Nine of the twelve\n        ", "Mombasa. Nine of the twelve "),
        "meeting_report",
        title="Minutes of the seventh meeting of the committee",
        date="2024-09-12",
    )

    dated = {o.id: (o.date, o.kind) for o in occasions}
    assert {(f.measure, f.total, dated[f.occasion]) for f in figures} == {
        ("assessed", 12, ("2023-03", "assessment")),
        ("demonstrated", 9, ("2023-03", "assessment")),
    }
