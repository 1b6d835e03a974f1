# ruff: noqa: E501 - prose, one paragraph a line
"""The evaluation of the Mombasa training: a table of scores, a threshold, prose about a second event."""

from __future__ import annotations

TITLE = "Evaluation of the regional training on cross-border cases of trafficking in persons and the rights of victims"
PLACE = "Mombasa, 2–5 June 2025"

BEFORE: tuple[tuple[str, str], ...] = (
    ("h", "A. The training"),
    (
        "p",
        "1. The training brought together seventeen participants, nine women and eight men, from five States. It was organised by UNODC, with a trainer of the International Organization for Migration.",
    ),
    (
        "p",
        "2. The nominating bodies had followed the criteria of the invitation: all but one of the participants handle cross-border cases in their daily work and will use what they learned on the day they return.",
    ),
    (
        "p",
        "3. The four days dealt with requests for mutual legal assistance, the rights of victims in the course of an investigation, interviews with women who have been raped on the route, and the questioning of children.",
    ),
    ("h", "B. Test before and after"),
    (
        "p",
        "4. The test had twenty questions on the rights of victims, on gender-based violence and on children in cross-border proceedings. Ten police officers, prosecutors, border officers and magistrates sat it before the training and again after it. Whoever reached 75 per cent or more in the second test has shown that he or she understands the subject.",
    ),
)

SCORES = (
    ("Code", "Function", "Sex", "Before (%)", "After (%)"),
    ("A1", "Prosecutor", "F", "55", "85"),
    ("A2", "Investigator", "M", "40", "75"),
    ("A3", "Investigator", "M", "60", "80"),
    ("A4", "Prosecutor", "F", "65", "95"),
    ("A5", "Investigator", "M", "35", "70"),
    ("A6", "Prosecutor", "F", "50", "75"),
    ("A7", "Border officer", "M", "45", "60"),
    ("A8", "Magistrate", "F", "70", "90"),
    ("A9", "Border officer", "–", "40", "80"),
    ("A10", "Border officer", "M", "30", "65"),
)

AFTER: tuple[tuple[str, str], ...] = (
    ("h", "C. What participants said"),
    (
        "p",
        "5. Ninety-four per cent of those who filled in the form said that they now felt more certain when they interview a child.",
    ),
    (
        "p",
        "6. Of the officers trained in 2023, nearly half have since been posted elsewhere, and their successors had not been told of the contact points.",
    ),
    ("h", "D. Follow-up at Obock"),
    (
        "p",
        "7. On 24 June 2025 a one-day workshop on the reception of women and children smuggled across the Gulf was held at Obock for officers of Djibouti and Yemen. Twelve border officers took part, five women and seven men. In the exercise at its end, 75 per cent of the twelve border officers correctly applied the rules on the protection of children.",
    ),
)
