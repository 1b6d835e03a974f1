"""Lists of people in the layouts in which programmes print them: total, women, men, unknown."""

from __future__ import annotations

import pytest

from support_people import attended, read

LISTS = {
    "sex column": (
        """
        # Attendance sheet
        | No. | Name | Sex | Organisation | Function | Country |
        | 1 | Rosa Dube | F | Border Police | Sergeant | Zambia |
        | 2 | Tom Adeyi | M | High Court | Judge | Malawi |
        | 3 | Lin Chau | | High Court | Registrar | Malawi |
        """,
        (3, 1, 1, 1),
    ),
    "titles in the name": (
        """
        # List of participants
        | Full name | Position | Institution |
        | Ms. Rosa Dube | Prosecutor | Office of the Public Prosecutor |
        | Mr Tom Adeyi | Judge | High Court |
        | Dr. Lin Chau | Physician | District Hospital |
        | Insp. Mary Banda | Inspector | Port Police |
        """,
        (4, 1, 1, 2),
    ),
    "title of its own, job called title too": (
        """
        # Participants
        | Salutation | Surname | First name | Title | Agency |
        | Mrs. | DUBE | Rosa | Prosecutor | DPP |
        | Mr. | ADEYI | Tom | Judge | High Court |
        | Mr. | CHAU | Lin | Detective | Police |
        """,
        (3, 1, 2, 0),
    ),
    "columns in another order, French letters": (
        """
        # Liste / List of participants
        | Pays / Country | H/F | Organisation | Name |
        | Togo | F | Police | Awa Sarr |
        | Togo | H | Police | Paul Ndiaye |
        | Benin | H | Tribunal | Luc Dossou |
        """,
        (3, 1, 2, 0),
    ),
    "Spanish letters: M is a woman beside H": (
        """
        # List of participants
        | Name | Sexo | Institution |
        | Rosa Paz | M | Fiscalia |
        | Luis Prado | H | Policia |
        """,
        (2, 1, 1, 0),
    ),
    "French titles": (
        """
        # List of participants
        | N° | Nom et prénoms | Fonction | Structure |
        | 1 | Mme SARR Awa | Magistrate | Court of Appeal |
        | 2 | M. NDIAYE Paul | Police commissioner | National Police |
        """,
        (2, 1, 1, 0),
    ),
    "marks in two columns": (
        """
        # Attendance
        | S/N | Name | Female | Male | Agency |
        | 1 | Rosa Dube | x | | Police |
        | 2 | Tom Adeyi | | ✓ | Police |
        | 3 | Lin Chau | | | Police |
        """,
        (3, 1, 1, 1),
    ),
    "sex over two columns": (
        """
        # Attendance
        | No | Name | Sex | ^ | Agency |
        | | | F | M | |
        | 1 | Rosa Dube | x | | Police |
        | 2 | Tom Adeyi | | x | Police |
        """,
        (2, 1, 1, 0),
    ),
    "no headings": (
        """
        # List of participants
        | 1 | Ms. Rosa Dube | Public Prosecutor's Office | Prosecutor |
        | 2 | Mr. Tom Adeyi | High Court | Judge |
        | 3 | Ms. Lin Chau | High Court | Judge |
        """,
        (3, 2, 1, 0),
    ),
    "section rows in the table": (
        """
        # List of participants
        | No. | Name | Organisation | Function |
        | National delegations | ^ | ^ | ^ |
        | 1 | Ms. Rosa Dube | Border Police | Sergeant |
        | 2 | Mr. Tom Adeyi | High Court | Judge |
        | Trainers and organisers | ^ | ^ | ^ |
        | 3 | Mr. Lin Chau | Police Academy | Lecturer |
        | UNODC staff | ^ | ^ | ^ |
        | 4 | Ms. Ida Holm | UNODC | Programme officer |
        | Observers | ^ | ^ | ^ |
        | 5 | Ms. Ana Prado | Embassy of Portugal | Attaché |
        """,
        (2, 1, 1, 0),
    ),
    "delegations by country": (
        """
        # Participants
        | Name | Function | Organisation |
        | Zambia | ^ | ^ |
        | Ms. Rosa Dube | Sergeant | Border Police |
        | Malawi | ^ | ^ |
        | Mr. Tom Adeyi | Judge | High Court |
        """,
        (2, 1, 1, 0),
    ),
    "sections of women and men": (
        """
        # List of participants
        | No. | Name | Service |
        | Women | ^ | ^ |
        | 1 | Rosa Dube | Border Police |
        | 2 | Lin Chau | Border Police |
        | Men | ^ | ^ |
        | 3 | Tom Adeyi | Border Police |
        """,
        (3, 2, 1, 0),
    ),
    "sex behind the name": (
        """
        # Participants
        | Name | Agency |
        | Rosa Dube (f) | Police |
        | Tom Adeyi (m) | Police |
        | Lin Chau (Ms.) | Police |
        """,
        (3, 2, 1, 0),
    ),
    "staff among the participants": (
        """
        # List of participants
        | Name | Sex | Organisation | Function |
        | Rosa Dube | F | Border Police | Sergeant |
        | Ida Holm | F | UNODC | Programme officer |
        | Jon Berg | M | United Nations Office on Drugs and Crime (UNODC) | Consultant |
        | Ana Prado | F | independent | Interpreter (French) |
        """,
        (1, 1, 0, 0),
    ),
    "role column": (
        """
        # Attendance sheet
        | Name | Gender | Organisation | Role |
        | Rosa Dube | Female | Border Police | Participant |
        | Tom Adeyi | Male | High Court | Participant |
        | Lin Chau | Male | Police Academy | Facilitator |
        """,
        (2, 1, 1, 0),
    ),
    "those who did not come": (
        """
        # Attendance sheet
        | Name | M/F | Agency | Present |
        | Rosa Dube | F | Police | yes |
        | Tom Adeyi | M | Police | no |
        | Lin Chau | F | Police | Yes |
        | Ana Prado | F | Police | did not attend (illness) |
        """,
        (2, 2, 0, 0),
    ),
    "status tells who only observed": (
        """
        # Attendance sheet
        | Nom / Name | Sexe / Sex | Organisation / Institution | Pays / Country | Status |
        | Rosa Dube | F | Police | Togo | Participant |
        | Tom Adeyi | M | Police | Benin | Participant |
        | Lin Chau | F | Embassy | Togo | Observer |
        | Ana Prado | F | Academy | Togo | Resource person |
        """,
        (2, 1, 1, 0),
    ),
    "empty rows, repeated headings and a footer": (
        """
        # Attendance sheet
        | No. | Name | Sex | Agency |
        | 1 | Rosa Dube | F | Police |
        | 2 | | | |
        | No. | Name | Sex | Agency |
        | 3 | Tom Adeyi | M | Police |
        | Total: 2 (1 woman) | ^ | ^ | ^ |
        """,
        (2, 1, 1, 0),
    ),
    "numbered without a table": (
        """
        # List of participants
        1. Ms. Rosa Dube, Prosecutor, Ministry of Justice
        2. Mr. Tom Adeyi, Judge, High Court
        3. OKORO, Blessing, Detective, Federal Police
        # Trainers
        4. Mr. Jon Berg, Consultant
        5. Ms. Ida Holm, Lecturer, Police Academy
        """,
        (3, 1, 1, 1),
    ),
    "dashes, delegations as headings": (
        """
        # Participants
        # Zambia
        – Ms. Rosa Dube, Border Police
        – Mr. Tom Adeyi, High Court
        # Malawi
        – Ms. Lin Chau, Immigration Department
        # Interpreters
        – Ms. Ana Prado, freelance
        – Mr. Paul Ndiaye, freelance
        """,
        (3, 2, 1, 0),
    ),
    "codes instead of names": (
        """
        # Attendance (names withheld)
        | Code | Sex | Function |
        | A1 | F | Prosecutor |
        | A2 | M | Judge |
        | A3 | M | Police officer |
        """,
        (3, 1, 2, 0),
    ),
    "a joint unit of UNODC is no employer": (
        """
        # Participants
        | Name | Sex | Organisation |
        | Rosa Dube | F | Joint Port Unit (Customs, Police, with UNODC) |
        | Tom Adeyi | M | Police |
        """,
        (2, 1, 1, 0),
    ),
    "a trainer by profession among the participants": (
        """
        # A. Participants
        | Name | Sex | Organisation | Function |
        | Rosa Dube | F | National Police Academy | Trainer |
        | Tom Adeyi | M | Police | Inspector |
        """,
        (2, 1, 1, 0),
    ),
}


@pytest.mark.parametrize("layout", LISTS)
def test_list(layout: str) -> None:
    text, expected = LISTS[layout]

    assert attended(text) == expected


def test_table_over_two_pages_goes_on_without_headings() -> None:
    _, figures = read(
        """
        # List of participants
        | No. | Name | Sex | Agency |
        | 1 | Rosa Dube | F | Police |
        | 2 | Tom Adeyi | M | Police |
        Page 2
        | 3 | Lin Chau | F | Court |
        | 4 | Ana Prado | F | Court |
        """,
        "participant_list",
    )

    assert sum(f.total for f in figures) == 4
    assert sum(f.female for f in figures) == 3


@pytest.mark.parametrize(
    "text",
    [
        """
        # Attendance
        | Institution | Standing | Present |
        | Ministry of Labour | Member | yes |
        | Police | Member | yes |
        """,
        """
        # Contact points
        | Name | Function | Organisation | Telephone |
        | Ms. Rosa Dube | Head of unit | Border Police | 12345 |
        | Mr. Tom Adeyi | Judge | High Court | 12346 |
        """,
        """
        # List of nominees
        | Name | Function | Organisation |
        | Ms. Rosa Dube | Head of unit | Border Police |
        | Mr. Tom Adeyi | Judge | High Court |
        """,
        """
        # Programme
        | Time | Session | Speaker |
        | 9.00 | Opening | Ms. Rosa Dube |
        | 10.00 | First exercise | Mr. Tom Adeyi |
        """,
    ],
    ids=["institutions", "contact points", "nominees", "programme"],
)
def test_table_that_is_no_list_of_who_came(text: str) -> None:
    _, figures = read(text, "participant_list")

    assert figures == ()
