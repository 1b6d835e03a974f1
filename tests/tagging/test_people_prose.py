"""Figures in sentences: total, women, men, unknown by measure."""

from __future__ import annotations

import pytest

from support_people import numbers, read

PROSE = {
    "digits": ("The course was attended by 22 officers.", {"attended": (22, 0, 0, 22)}),
    "words": ("Thirty-one prosecutors took part in the course.", {"attended": (31, 0, 0, 31)}),
    "hundreds": ("One hundred and twelve judges were trained.", {"trained": (112, 0, 0, 112)}),
    "women of them": ("Twenty-four officers attended, nine of them women.", {"attended": (24, 9, 0, 15)}),
    "the rest men": (
        "Twenty-four officers attended, nine of them women, the others men.",
        {"attended": (24, 9, 15, 0)},
    ),
    "both sexes": ("The training was attended by 20 people, 12 women and 8 men.", {"attended": (20, 12, 8, 0)}),
    "brackets": ("The course trained 24 officers (10 f, 14 m).", {"trained": (24, 10, 14, 0)}),
    "brackets with labels": ("It brought together 24 participants (F: 10, M: 14).", {"attended": (24, 10, 14, 0)}),
    "of whom": ("In all 18 judges, of whom 11 women, were trained.", {"trained": (18, 11, 0, 7)}),
    "of whom, with States": (
        "It was attended by 19 officers, of whom 11 were women, from 3 States.",
        {"attended": (19, 11, 0, 8)},
    ),
    "only the sexes": ("Nine women and thirteen men were trained over two days.", {"trained": (22, 9, 13, 0)}),
    "sum of services": ("Twelve police officers and eight prosecutors attended.", {"attended": (20, 0, 0, 20)}),
    "parts of a whole": (
        "The course was attended by 20 participants: 12 police officers and 8 prosecutors.",
        {"attended": (20, 0, 0, 20)},
    ),
    "without the trainers": (
        "The course was attended by 20 officers and three trainers.",
        {"attended": (20, 0, 0, 20)},
    ),
    "label": ("Number of participants: 17 (8 women, 9 men)", {"attended": (17, 8, 9, 0)}),
    "sexes in a second sentence": (
        "The course was attended by 22 officers. Nine of the participants were women.",
        {"attended": (22, 9, 0, 13)},
    ),
    "one who did not say": (
        "It was attended by 12 officers, seven women, four men and one person who did not say.",
        {"attended": (12, 7, 4, 1)},
    ),
    "sexes fall short": ("The course was attended by 22 officers (9 women and 12 men).", {"attended": (22, 9, 12, 1)}),
    "sexes exceed": ("The course was attended by 20 officers (12 women and 11 men).", {"attended": (20, 0, 0, 20)}),
    "share of women": (
        "The course was attended by 20 officers, 45 per cent of them women.",
        {"attended": (20, 9, 0, 11)},
    ),
    "passed": ("Thirteen practitioners (six women and seven men) passed.", {"demonstrated": (13, 6, 7, 0)}),
    "part of a whole": (
        "Of the 18 prosecutors, 13 passed.",
        {"assessed": (18, 0, 0, 18), "demonstrated": (13, 0, 0, 13)},
    ),
    "out of": (
        "Fourteen out of 18 investigators reached the threshold.",
        {"assessed": (18, 0, 0, 18), "demonstrated": (14, 0, 0, 14)},
    ),
    "percentage, half up": (
        "Of the 22 officers, 75 per cent passed.",
        {"assessed": (22, 0, 0, 22), "demonstrated": (17, 0, 0, 17)},
    ),
    "percentage before its base": (
        "62.5 per cent of the 16 judges reached the pass mark.",
        {"assessed": (16, 0, 0, 16), "demonstrated": (10, 0, 0, 10)},
    ),
    "fraction": (
        "Three quarters of the 20 prosecutors passed.",
        {"assessed": (20, 0, 0, 20), "demonstrated": (15, 0, 0, 15)},
    ),
    "all but": (
        "All but two of the 18 magistrates passed.",
        {"assessed": (18, 0, 0, 18), "demonstrated": (16, 0, 0, 16)},
    ),
    "share of those tested": (
        "Sixteen investigators sat the test. Three quarters of them passed.",
        {"assessed": (16, 0, 0, 16), "demonstrated": (12, 0, 0, 12)},
    ),
    "two clauses": (
        "Eighteen investigators sat the test and 14 passed, six of them women.",
        {"assessed": (18, 0, 0, 18), "demonstrated": (14, 6, 0, 8)},
    ),
    "women and men pass apart": (
        "Twenty officers attended; six women and seven men passed.",
        {"attended": (20, 0, 0, 20), "demonstrated": (13, 6, 7, 0)},
    ),
    "corrected": ("The course was attended by 22 officers, not 24 as first reported.", {"attended": (22, 0, 0, 22)}),
    "said twice": (
        "The course was attended by 22 officers. All 22 officers were trained.",
        {"attended": (22, 0, 0, 22)},
    ),
    "test at the end": (
        "A written test was given on the last day to the 18 practitioners; 15 demonstrated that they understood it.",
        {"assessed": (18, 0, 0, 18), "demonstrated": (15, 0, 0, 15)},
    ),
    "mixed group": (
        "It was attended by 25 participants, including 18 criminal justice practitioners.",
        {"attended": (25, 0, 0, 25)},
    ),
    "a dozen": ("Two dozen officers attended.", {"attended": (24, 0, 0, 24)}),
    "scored": ("Nineteen judges scored 70 per cent or more in the post-test.", {"demonstrated": (19, 0, 0, 19)}),
    "applied": ("Eleven investigators applied the checklist without error.", {"demonstrated": (11, 0, 0, 11)}),
}


@pytest.mark.parametrize("kind", PROSE)
def test_figure(kind: str) -> None:
    text, expected = PROSE[kind]
    _, figures = read(text)

    assert numbers(figures) == expected


MORE = [
    (
        "Forty had been nominated; 33 participants came. Of the 33, 27 sat the test; 20 passed (12 women and 8 men).",
        {"attended": (33, 0, 0, 33), "assessed": (27, 0, 0, 27), "demonstrated": (20, 12, 8, 0)},
    ),
    ("Participants: 9 women, 11 men.", {"attended": (20, 9, 11, 0)}),
    ("The 22 officers (F=9; M=13) attended.", {"attended": (22, 9, 13, 0)}),
    ("Eleven female and nine male prosecutors attended.", {"attended": (20, 11, 9, 0)}),
    ("Two thirds of the 18 practitioners passed.", {"assessed": (18, 0, 0, 18), "demonstrated": (12, 0, 0, 12)}),
    (
        "Fifteen of the 18 practitioners (83 per cent) passed.",
        {"assessed": (18, 0, 0, 18), "demonstrated": (15, 0, 0, 15)},
    ),
    ("83 per cent (15 of 18 practitioners) passed.", {"assessed": (18, 0, 0, 18), "demonstrated": (15, 0, 0, 15)}),
    (
        "The pass mark was reached by 75 per cent of the 24 practitioners.",
        {"assessed": (24, 0, 0, 24), "demonstrated": (18, 0, 0, 18)},
    ),
    (
        "At the end, 19 practitioners (11 women, 8 men), that is 86 per cent of those tested, scored 70 or above.",
        {"demonstrated": (19, 11, 8, 0)},
    ),
    (
        "Nine of the ten women and seven of the twelve men passed.",
        {"assessed": (22, 10, 12, 0), "demonstrated": (16, 9, 7, 0)},
    ),
    ("A total of 25 officers (11 women) were trained.", {"trained": (25, 11, 0, 14)}),
    ("There were 24 participants, of whom 10 were women; two left early.", {"attended": (24, 10, 0, 14)}),
    (
        "The course was attended by 22 participants from 3 States: Benin (4), Ghana (8), Nigeria (10).",
        {"attended": (22, 0, 0, 22)},
    ),
    ("Attendance: 22 (W 9, M 13)", {"attended": (22, 9, 13, 0)}),
    ("Officers trained: 31, of whom 12 women.", {"trained": (31, 12, 0, 19)}),
    ("The training reached 45 frontline officers (20 women, 25 men).", {"trained": (45, 20, 25, 0)}),
    (
        "On the last day 17 practitioners scored 80 per cent or more, against two on the first day.",
        {"demonstrated": (17, 0, 0, 17)},
    ),
    (
        "Sixteen officers were able to explain the rights of the child in return procedures.",
        {"demonstrated": (16, 0, 0, 16)},
    ),
    ("Fourteen judges answered at least 8 of 10 questions correctly.", {"demonstrated": (14, 0, 0, 14)}),
    ("The workshop was held in Lusaka with 25 participants (12 women, 13 men).", {"attended": (25, 12, 13, 0)}),
    ("The following took part: 12 prosecutors, 8 judges.", {"attended": (20, 0, 0, 20)}),
    ("The workshop, in which 22 officers participated, lasted two days.", {"attended": (22, 0, 0, 22)}),
    ("Twelve women and ten men from the immigration services attended.", {"attended": (22, 12, 10, 0)}),
    ("Half of the 30 participants were women. Thirty participants attended.", {"attended": (30, 15, 0, 15)}),
    (
        "The training was attended by thirty-two (32) officers, fourteen (14) of whom were women.",
        {"attended": (32, 14, 0, 18)},
    ),
    (
        "Twenty-six practitioners were assessed after the course; 21 demonstrated that they understood it.",
        {"assessed": (26, 0, 0, 26), "demonstrated": (21, 0, 0, 21)},
    ),
    (
        "In total, 18 police officers, 7 prosecutors and 5 judges were trained, 13 of them women.",
        {"trained": (30, 13, 0, 17)},
    ),
    (
        "Thirty participants were trained, including 20 police officers (8 women) and 10 prosecutors (5 women).",
        {"trained": (30, 13, 0, 17)},
    ),
    (
        "The exercise was passed by 14 of the 16 border guards, among them all five women.",
        {"assessed": (16, 0, 0, 16), "demonstrated": (14, 5, 0, 9)},
    ),
    (
        "Of 24 participants, 20 demonstrated an understanding of gender; 18 of these 20 were practitioners.",
        {"assessed": (24, 0, 0, 24), "demonstrated": (20, 0, 0, 20)},
    ),
    ("The course gathered 12 men and 15 women.", {"attended": (27, 15, 12, 0)}),
    ("All 16 investigators passed.", {"demonstrated": (16, 0, 0, 16)}),
]


@pytest.mark.parametrize(("text", "expected"), MORE, ids=[text[:40] for text, _ in MORE])
def test_more_figures(text: str, expected: dict[str, tuple[int, int, int, int]]) -> None:
    _, figures = read(text)

    assert numbers(figures) == expected


NOTHING = {
    "no number": "The course was well attended by officers.",
    "confidence": "After the course 19 officers felt confident.",
    "satisfaction": "Eighteen of the 20 participants were satisfied with the rooms.",
    "opinion of themselves": "Seventeen participants said that they had understood the rules.",
    "percentage without a base": "Some 80 per cent of border officers passed.",
    "plan": "The project will train 40 officers next year.",
    "invitation": "Thirty officers were invited.",
    "years together": "Since 2019, 340 officers have been trained in the region.",
    "victims": "In the same month 61 victims were identified, 40 of them women.",
    "charges": "Nine persons had been charged with illegal entry.",
    "before the course": "On the first day three officers had reached the pass mark.",
    "failed": "Six officers did not pass.",
    "questions": "The test had twenty questions.",
    "range": "Between 20 and 25 participants attended.",
    "trainers": "The course was taught by four trainers.",
    "time": "Two hours passed before the officers returned.",
    "number of an article": "Participants discussed Article 5 and attended to paragraph 3.",
}


@pytest.mark.parametrize("kind", NOTHING)
def test_no_figure(kind: str) -> None:
    _, figures = read(NOTHING[kind])

    assert figures == ()


@pytest.mark.parametrize(
    ("text", "practitioners"),
    [
        ("Fourteen of the 16 prosecutors passed.", True),
        ("Fourteen of the 16 border officers passed.", True),
        ("Fourteen of the 16 labour inspectors passed.", True),
        ("Fourteen of the 16 criminal justice practitioners passed.", True),
        ("Fourteen of the 16 social workers passed.", False),
        ("Fourteen of the 16 customs officers passed.", False),
        ("Fourteen of the 16 programme officers passed.", False),
        ("Fourteen of the 16 participants passed.", False),
        ("Sixteen judges sat the test. Fourteen of the 16 participants passed.", True),
    ],
)
def test_who_is_a_practitioner(text: str, practitioners: bool) -> None:
    _, figures = read(text)

    assert figures[-1].measure == "demonstrated"
    assert figures[-1].practitioners is practitioners


def test_contradictory_sexes_are_marked() -> None:
    _, (figure,) = read("The course was attended by 22 officers (9 women and 12 men).")

    assert figure.inconsistent


def test_two_numbers_for_one_event_are_marked_and_the_first_is_kept() -> None:
    _, (figure,) = read("The course was attended by 22 officers. In all 24 officers attended.")

    assert (figure.total, figure.inconsistent) == (22, True)


def test_percentage_of_a_stated_base_is_derived() -> None:
    _, figures = read("Of the 22 officers, 75 per cent passed.")

    assert [f.derived for f in figures] == [False, True]


def test_the_quote_is_the_sentence() -> None:
    text = "It rained. The course was attended by 22 officers. They left early."
    _, (figure,) = read(text)

    assert figure.quote == "The course was attended by 22 officers."
