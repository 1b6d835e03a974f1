# ruff: noqa: E501 - prose, one paragraph a line
"""Minutes of the national coordination mechanism of Kenya: two columns of attendance in a table, items, decisions."""

from __future__ import annotations

TITLE = "Minutes of the fourteenth meeting of the Counter Trafficking in Persons Advisory Committee of Kenya"
PLACE = "Nairobi, 9 April 2025"

MEMBERS = (
    ("Body", "Attendance"),
    ("State Department for Social Protection (chair)", "present"),
    ("Office of the Director of Public Prosecutions (ODPP)", "present"),
    ("Directorate of Criminal Investigations (DCI)", "present"),
    ("Department of Children Services", "present"),
    ("Kenya National Commission on Human Rights (KNCHR)", "present"),
    ("Directorate of Immigration Services", "apologies"),
)

BLOCKS: tuple[tuple[str, str], ...] = (
    ("h", "1. Opening"),
    ("p", "1.1 The chair opened the meeting at 9.15 and welcomed the members of the Committee."),
    ("p", "1.2 The Uganda Human Rights Commission had been invited as an observer but did not attend."),
    ("p", "1.3 The minutes of the thirteenth meeting were confirmed with one correction to the list of cases."),
    ("h", "2. Cases since January"),
    (
        "p",
        "2.1 The ODPP reported that nineteen prosecutions were under way, four of them against owners of recruitment agencies.",
    ),
    (
        "p",
        "2.2 KNCHR presented its monitoring of shelters in Mombasa and Moyale. Its trafficking unit, which has followed cases in both towns since 2019, had interviewed 31 residents and found that six had not been told of their right to legal aid.",
    ),
    (
        "p",
        "2.3 The Committee decided that every shelter will display the rights of residents in Swahili, Somali and Amharic by 1 June.",
    ),
    ("h", "3. Memorandum with Ethiopia"),
    (
        "p",
        "3.1 The Department of Children Services reported that the procedure of the memorandum of 2023 is used at Moyale every week: in the first quarter, eleven victims were received by the service named in it, all on the agreed day.",
    ),
    ("p", "3.2 The committee took note that the quarterly exchange of figures has taken place without interruption."),
    ("h", "4. Work with UNODC"),
    (
        "p",
        "4.1 DCI recalled that it and UNODC have a standing working group on the questioning of women who are victims of trafficking. The group meets every month and revised the interview room in Mombasa in February.",
    ),
    (
        "p",
        "4.2 The Kenya Revenue Authority and UNODC continue their joint programme on the profiling of containers in the port of Mombasa.",
    ),
    (
        "p",
        "4.3 The Department of Children Services informed the Committee that it intends to conclude an exchange of letters with UNODC on the care of unaccompanied children in the course of the year.",
    ),
    (
        "p",
        "4.4 In the working group, UNODC raised the absence of women officers on night shifts; since March two women officers have been on every night shift at the port.",
    ),
    ("h", "5. Any other business"),
    ("p", "5.1 The next meeting will be held on 9 July 2025."),
)
