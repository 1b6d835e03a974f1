"""Whole documents, read from plain text as a user gives them: events and figures over all rooms before this one."""

from __future__ import annotations

from pathlib import Path

import pytest

from agreement_scan import scan_file
from agreement_scan.model import Scan


def scanned(tmp_path: Path, text: str) -> Scan:
    path = tmp_path / "document.txt"
    path.write_text(text.strip() + "\n", encoding="utf-8")
    return scan_file(path)


def told(scan: Scan) -> list[tuple[str | None, str, int, int, int]]:
    """Date of the event, measure, total, women and men of each figure, sorted."""
    dates = {occasion.id: occasion.date for occasion in scan.occasions}
    return sorted((dates[f.occasion], f.measure, f.total, f.female, f.male) for f in scan.figures)


ASSESSMENT = """
ASSESSMENT REPORT

Knowledge of prosecutors and border police on the rights of smuggled migrants
Tirana, 14 June 2023

1. Background

The assessment was carried out by an independent team. It followed the joint course on smuggling of migrants held in
Ohrid from 8 to 12 May 2023, in which 26 officers from Albania and North Macedonia had taken part.

2. Results

2.1 Twenty-four persons were assessed: 11 prosecutors (7 women, 4 men) and 13 border police officers (3 women, 10 men).

2.2 Of the prosecutors, nine obtained 12 points or more (six women, three men). Of the border police officers, eight
did so (two women, six men).
"""

EVALUATION = """
EVALUATION OF THE TRAINING

Regional course "Safe across the Andes": cooperation between prosecution services in cases of trafficking in persons
Arequipa, Peru, 6 - 9 November 2023

Participants

The course was attended by 34 people from Bolivia, Chile and Peru. Women accounted for 19 of them; 14 were men and one
person preferred not to say.

Test

The 27 practitioners took a test before and after the course. The pass mark was set at 65 per cent.

Country    | Assessed F | Assessed M | Passed F | Passed M
-----------+------------+------------+----------+---------
Bolivia    | 4          | 5          | 3        | 3
Chile      | 5          | 3          | 5        | 2
Peru       | 6          | 4          | 4        | 3
Total      | 15         | 12         | 12       | 8

Twenty of the 27 practitioners passed. Ninety-four per cent of the participants were satisfied with the course.
"""

NUMBERED = """
LIST OF PARTICIPANTS

Sub-regional workshop on referral of victims of trafficking between Kenya, Uganda and Rwanda
Entebbe, 21-23 February 2024

KENYA
1. Ms. Wanjiru Kamau-Odera, Principal Prosecution Counsel, Office of the Director of Public Prosecutions
2. Mr. Joseph Lekuton Maina, Chief Inspector, Directorate of Criminal Investigations

UGANDA
3. Mr. OKELLO Patrick, Assistant Superintendent of Police, Uganda Police Force
4. Dr. Sarah Nabwire Kato, Psychologist, Lakeside Rehabilitation Centre

RESOURCE PERSONS
5. Ms. Petra Lindqvist, IOM

UNODC
6. Ms. Chloe Baptiste, Programme Officer
"""

ALIGNED = """
ATTENDANCE SHEET
Seminar on cross-border protection of child victims of trafficking, Chisinau, 18 April 2024

Nr   Surname        First name    Sex   Institution                          Position
1    Munteanu       Ana           F     General Prosecutor's Office          Prosecutor
2    Rusu           Ion           M     Border Police                        Officer
3    Ceban          Vera                Court of Chisinau                    Judge

Trainers
1    Novak          Petra         F     La Strada                            Lawyer
"""

MINUTES = """
MINUTES

Third meeting of the Regional Coordination Mechanism on Migrant Smuggling
Suva, Fiji, 12 October 2023

Participants: 19 delegates (8 women, 11 men)

1. Training activities

1.1 The secretariat reported on the workshop on vessel boarding and the rights of migrants at sea held in Nadi on
7 and 8 August 2023. It was attended by 16 maritime police officers from Fiji, Tonga and Samoa, of whom four were
women. In the
closing exercise 13 of the 16 officers correctly applied the rules on rescue and on unaccompanied children.

1.2 Next year 40 officers will be trained.
"""

SHEETS = """
TRAINING EVALUATION REPORT

Course for first responders on trafficking in persons at land borders
Mombasa, Kenya, 19 to 23 August 2024

1. Participation

Service                     Women   Men   Total
Kenya Police Service          4       6      10
Uganda Immigration            2       3       5
Total                         6       9      15

2. Results of the test

Code   Sex   Service                 Pre-test   Post-test (/20)
T1     F     Kenya Police Service      9          15
T2     M     Kenya Police Service      8          13
T3     M     Uganda Immigration        7          14
T4     M     Uganda Immigration        10         absent

A participant who reached 70 per cent of the points in the post-test is taken to have understood what the human rights
of the victim require.
"""

REPORTS = {
    "assessment": (
        ASSESSMENT,
        [
            ("2023-05-08", "attended", 26, 0, 0),
            ("2023-06-14", "assessed", 24, 10, 14),
            ("2023-06-14", "demonstrated", 8, 2, 6),
            ("2023-06-14", "demonstrated", 9, 6, 3),
        ],
    ),
    "evaluation": (
        EVALUATION,
        [
            ("2023-11-06", "assessed", 27, 15, 12),
            ("2023-11-06", "attended", 34, 19, 14),
            ("2023-11-06", "demonstrated", 20, 12, 8),
        ],
    ),
    "numbered list": (NUMBERED, [("2024-02-21", "attended", 4, 1, 2)]),
    "columns set with spaces": (ALIGNED, [("2024-04-18", "attended", 3, 1, 1)]),
    "minutes": (
        MINUTES,
        [
            ("2023-08-07", "assessed", 16, 4, 0),
            ("2023-08-07", "attended", 16, 4, 0),
            ("2023-08-07", "demonstrated", 13, 0, 0),
            ("2023-10-12", "attended", 19, 8, 11),
        ],
    ),
    "totals and scores": (
        SHEETS,
        [
            ("2024-08-19", "assessed", 3, 1, 2),
            ("2024-08-19", "attended", 15, 6, 9),
            ("2024-08-19", "demonstrated", 2, 1, 1),
        ],
    ),
}


@pytest.mark.parametrize("kind", REPORTS)
def test_report(tmp_path: Path, kind: str) -> None:
    text, expected = REPORTS[kind]

    assert told(scanned(tmp_path, text)) == expected


def test_names_of_a_list_are_masked(tmp_path: Path) -> None:
    scan = scanned(tmp_path, ALIGNED)
    hidden = " ".join(scan.document.text[start:end] for start, end in scan.masks)

    assert all(name in hidden for name in ("Munteanu", "Rusu", "Ceban", "Novak"))
