"""The list of participants of the Mombasa training: titles, a section for trainers and staff."""

from __future__ import annotations

TITLE = "List of participants"
EVENT = "Regional training on cross-border cases of trafficking in persons and the rights of victims"
PLACE = "Mombasa, Kenya, 2–5 June 2025"

HEADING = ("No.", "Name", "Function", "Organisation", "State")
ROWS = (
    ("1", "Ms. Amina Warsame Gedi", "Prosecutor", "Office of the Attorney General", "Somalia"),
    ("2", "Mr. Daud Farah Nur", "Investigator", "Somali Police Force", "Somalia"),
    ("3", "Mr. Tesfaye Bekele Worku", "Investigator", "Federal Police Commission", "Ethiopia"),
    ("4", "Ms. Hirut Alemu Tadesse", "Prosecutor", "Ministry of Justice", "Ethiopia"),
    ("5", "Ms. Selam Girma Abebe", "Social worker", "Ministry of Women and Social Affairs", "Ethiopia"),
    ("6", "Mr. Peter Odhiambo Okello", "Investigator", "Directorate of Criminal Investigations", "Kenya"),
    ("7", "Ms. Grace Wanjiku Mbugua", "Prosecutor", "Office of the Director of Public Prosecutions", "Kenya"),
    ("8", "Ms. Faith Chebet Rono", "Children officer", "Department of Children Services", "Kenya"),
    ("9", "Mr. Hassan Ali Dirir", "Border officer", "Coast Guard of Djibouti", "Djibouti"),
    ("10", "Mme Kadra Houssein Robleh", "Magistrate", "Court of First Instance of Djibouti", "Djibouti"),
    ("11", "Insp. S. Mutua", "Border officer", "Directorate of Immigration Services", "Kenya"),
    ("12", "Mr. Omar Saleh Ba-Wazir", "Border officer", "Coast Guard Authority of Yemen", "Yemen"),
    ("13", "Ms. Leila Abdo Qassim", "Lawyer", "Dhow Legal Aid", "Yemen"),
    ("14", "Dr. N. Haile", "Adviser", "Ethiopian Human Rights Commission", "Ethiopia"),
    ("15", "Ms. Joyce Achieng Otieno", "Investigator", "Kenya National Commission on Human Rights", "Kenya"),
    ("16", "Mr. Abdi Warsame Gedi", "Coordinator", "Bab el-Mandeb Women’s Refuge Network", "Somalia"),
)
STAFF_TITLE = "Trainers and organisers"
STAFF = (
    ("T1", "Ms. Ruth Oduya", "Trainer", "UNODC", ""),
    ("T2", "Mr. Henrik Sandvik", "Trainer", "International Organization for Migration", ""),
    ("T3", "Ms. Zeinab Tahir", "Interpreter", "–", ""),
)
