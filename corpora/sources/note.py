"""The accreditation note, the agenda and the agreement on another subject: plain text as people write it."""

from __future__ import annotations

ACCREDITATION = """NOTE: ACCREDITATION OF NATIONAL HUMAN RIGHTS INSTITUTIONS IN THE PROGRAMME AREA

Status as of 31 March 2025, taken from the chart that the Global Alliance of National Human Rights
Institutions (GANHRI) publishes.

State       Institution                                          Status
----------  ---------------------------------------------------  ------
Djibouti    National Human Rights Commission of Djibouti         B
Ethiopia    Ethiopian Human Rights Commission                    A
Kenya       Kenya National Commission on Human Rights (KNCHR)    A
Uganda      Uganda Human Rights Commission                       A

Somalia and Yemen have no accredited institution.
"""

AGENDA = """# Agenda

**Regional training on cross-border cases of trafficking in persons and the rights of victims**

Mombasa, Kenya, 2–5 June 2025

## Monday, 2 June

- 09:00–09:30 Opening
- 09:30–12:30 Requests for mutual legal assistance: what the other side needs
- 14:00–17:00 Working through a case that crosses three borders

## Tuesday, 3 June

- 09:00–12:30 The rights of victims from the first interview to compensation
- 14:00–17:00 Interviewing women who were raped on the route

## Wednesday, 4 June

- 09:00–12:30 Questioning children: rooms, words, breaks
- 14:00–17:00 Age assessment and the benefit of the doubt

## Thursday, 5 June

- 09:00–11:00 Second test
- 11:30–12:30 Closing

Trainers: UNODC; International Organization for Migration
"""

LIVESTOCK = """AGREEMENT
BETWEEN THE GOVERNMENT OF THE REPUBLIC OF DJIBOUTI
AND THE GOVERNMENT OF THE FEDERAL REPUBLIC OF SOMALIA
ON THE HEALTH OF LIVESTOCK IN TRANSIT

The Government of the Republic of Djibouti and the Government of the Federal Republic of Somalia,

Considering that camels, sheep and goats cross their common frontier on the hoof,

Have agreed as follows:

Article 1
Each Party shall examine herds at the posts listed in the schedule and shall issue a certificate that is
valid for ten days.

Article 2
Animals that show signs of foot-and-mouth disease shall be kept apart for twenty-one days at the owner's
expense.

Article 3
1. The veterinary services shall inform each other within one day of every outbreak.
2. They shall meet in January and in July.

Article 4
Herders may be accompanied by members of their family. Each herder shall carry an identity card.

Article 5
Disputes shall be settled through diplomatic channels.

Done at Djibouti on 30 November 2021 in Arabic, French and English, the English text prevailing.

For the Government of                        For the Government of
the Republic of Djibouti                     the Federal Republic of Somalia
(signed)                                     (signed)
"""
