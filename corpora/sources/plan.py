# ruff: noqa: E501 - prose, one paragraph a line
"""The regional plan of action: two columns, running heads, footnotes, a table in the annex."""

from __future__ import annotations

TITLE = "Gulf of Aden Plan of Action against Trafficking in Persons and Smuggling of Migrants, 2025–2029"
ADOPTED = (
    "Adopted by the ministers responsible for migration of Djibouti, Ethiopia, Kenya, Somalia and Yemen at their second "
    "conference, held at Djibouti on 20 February 2025"
)

# (style, text): h heading, s section, p paragraph, i item, n footnote
BLOCKS: tuple[tuple[str, str], ...] = (
    ("h", "Preamble"),
    ("p", "The Governments of Djibouti, Ethiopia, Kenya, Somalia and Yemen (hereinafter “the participating States”),"),
    (
        "p",
        "Disturbed by the number of persons who lose their lives each year on the sea route between Obock and the coast of Yemen;",
    ),
    (
        "p",
        "Bearing in mind the Protocol to the African Charter on Human and Peoples’ Rights on the Rights of Women in Africa, and the Convention on the Rights of the Child;",
    ),
    ("p", "Noting that girls from rural districts are recruited for domestic work abroad under false contracts;"),
    ("p", "Convinced that no State on either shore can act against the smuggling networks alone,"),
    ("p", "Have adopted the following Plan of Action:"),
    ("h", "Chapter I. Purpose and terms"),
    (
        "p",
        "1. This Plan of Action sets out what the participating States will do together, from 2025 to 2029, to prevent trafficking in persons and smuggling of migrants across the Gulf of Aden, to bring those responsible to justice and to protect the persons concerned.",
    ),
    ("p", "2. For the purposes of this Plan:"),
    ("i", "(a) “child” means a person who has not reached the age of eighteen;"),
    ("i", "(b) “first responder” means an officer, at sea or on land, who is the first to meet a group of migrants;"),
    ("i", "(c) “receiving service” means the service that a participating State has named in annex I."),
    ("h", "Chapter II. Prevention"),
    (
        "p",
        "3. The participating States will run, in the districts from which most migrants leave, information campaigns in the languages spoken there. The campaigns will describe the dangers of the crossing without frightening people from seeking help.",
    ),
    (
        "p",
        "4. Recruitment agencies that place workers abroad will be registered. A licence will be withdrawn where an agency has taken a worker’s identity papers or has charged the worker for the placement.",
    ),
    (
        "p",
        "5. Labour ministries will exchange model contracts every year and will publish the names of employers whose licence to employ foreign workers was withdrawn.",
    ),
    (
        "p",
        "6. Radio stations on both shores will be offered programmes that the communities concerned have helped to write.",
    ),
    ("h", "Chapter III. Investigation and prosecution"),
    (
        "p",
        "7. Each participating State will name a liaison officer who answers requests from the other participating States within forty-eight hours.",
    ),
    (
        "p",
        "8. The liaison officers will keep a common chart of landing places, vessels and methods of payment, and will bring it up to date every month.",
    ),
    (
        "p",
        "9. Prosecutors may agree on where a case is best brought. In doing so they will take into account where the evidence lies, where the accused is held and what the victims wish.",
    ),
    (
        "p",
        "10. Organisers of the crossing will be prosecuted; persons who were carried will not be punished for having been carried.",
    ),
    ("p", "11. Money seized from traffickers will be used first to compensate the persons they exploited."),
    ("h", "Chapter IV. Protection"),
    ("p", "12. First responders will give everyone they meet water, food and medical care before any question is put."),
    (
        "p",
        "13. Nobody will be returned to a place where he or she would face persecution, torture or renewed exploitation.[1]",
    ),
    ("p", "14. The participating States will see to it that:"),
    ("i", "(a) women are received by women officers and are lodged apart from men who are not their relatives;"),
    ("i", "(b) pregnant women and nursing mothers are taken to a health post on the day of landing;"),
    ("i", "(c) complaints of sexual violence during the crossing are investigated without delay;"),
    ("i", "(d) at least two in five of the officers trained under this Plan are women."),
    (
        "p",
        "15. An unaccompanied child will be given a guardian within three days. The guardian will be heard before any decision on the child is taken, and the best interests of the child will come first.",
    ),
    ("p", "16. Where age is in doubt, the person will be treated as a child until the doubt is resolved."),
    (
        "p",
        "17. Return will be voluntary, will be prepared with the receiving service, and will not be carried out at night.",
    ),
    (
        "p",
        "18. Personal data of victims will be passed on only with their consent, and will be deleted after five years.",
    ),
    ("h", "Chapter V. Health and shelter"),
    (
        "p",
        "19. Health posts at the landing places will be open day and night between October and May, when the sea is calm and most boats arrive.",
    ),
    (
        "p",
        "20. A register of illnesses and injuries, without names, will be kept at every post. It shows where boats are overloaded, where fuel is carried among passengers, and where people have been beaten.",
    ),
    (
        "p",
        "21. Shelters will be inspected twice a year by a team from another participating State. The report is given to the shelter first, and published two months later.",
    ),
    ("p", "22. Residents may leave a shelter at any time and may use a telephone in private."),
    ("p", "23. A shelter that receives money under this Plan will have:"),
    ("i", "(a) a written set of house rules in the languages of the residents;"),
    ("i", "(b) a complaints box that only the inspection team opens;"),
    ("i", "(c) a room where children can learn and play;"),
    ("i", "(d) at least one nurse."),
    ("h", "Chapter VI. Training and exchange of staff"),
    (
        "p",
        "24. The participating States will train together. A course is held only if officers of three or more participating States take part in it.",
    ),
    (
        "p",
        "25. Courses will deal with the collection of evidence at sea, with requests for mutual legal assistance, with financial inquiries, and with the questioning of persons who have lived through violence.",
    ),
    (
        "p",
        "26. Each State will propose officers who handle cases themselves and who are expected to stay in their post for two years.",
    ),
    (
        "p",
        "27. Officers may be exchanged for periods of up to three months. They take part in the work of the host service, but carry no weapons and exercise no powers.",
    ),
    (
        "p",
        "28. Material for courses will be shared free of charge and will be kept in a common library, in Arabic, English, French and Somali.",
    ),
    ("h", "Chapter VII. Sea and air"),
    (
        "p",
        "29. Vessels in distress will be assisted whatever their flag and whoever is on board. The duty to save life at sea comes before every other measure of this Plan.",
    ),
    (
        "p",
        "30. Patrol boats of neighbouring States will use a common radio channel and will report to each other every contact with an overloaded vessel.",
    ),
    ("p", "31. Airlines will be asked to report groups that travel on tickets bought with one card."),
    (
        "p",
        "32. Boats that have been used for the crossing will be confiscated and, where they are not needed as evidence, broken up within thirty days.",
    ),
    ("h", "Chapter VIII. Partners"),
    ("p", "33. The United Nations Office on Drugs and Crime (UNODC) provides the secretariat of this Plan.[2]"),
    (
        "p",
        "34. A Monitoring Group follows the implementation of the Plan. Its members are the liaison officers, the Intergovernmental Authority on Development (IGAD), the International Organization for Migration (IOM), UN Women, the Kenya National Commission on Human Rights, the Ethiopian Human Rights Commission and the Bab el-Mandeb Women’s Refuge Network.",
    ),
    (
        "p",
        "35. The non-governmental organisation Dhow Legal Aid shall run the telephone line for victims in Somali, Amharic and Arabic.",
    ),
    ("p", "36. The Horn Child Rights Forum may be invited to sessions of the Monitoring Group as an observer."),
    ("h", "Chapter IX. Follow-up"),
    (
        "p",
        "37. The Monitoring Group meets twice a year and reports to the conference of ministers. Its reports are public, except for operational information.",
    ),
    ("p", "38. Every report will break down its figures by sex and by age."),
    (
        "p",
        "39. The Plan may be revised by the conference of ministers. A proposal is circulated three months before the conference that is to decide on it.",
    ),
    (
        "p",
        "40. Nothing in this Plan shall be read as limiting the rights of refugees and migrants under international law.",
    ),
    (
        "p",
        "41. The costs of the Monitoring Group are borne by the host of its session; travel is paid by the sending body.",
    ),
)

FOOTNOTES = (
    "1. The assessment is made by the body that decides on asylum in the State concerned.",
    "2. The secretariat sits in Nairobi and is financed from voluntary contributions.",
)

ANNEX_TITLE = "Annex I. Lead bodies of the participating States"
ANNEX = (
    ("State", "Liaison officer sits in", "Receiving service"),
    ("Djibouti", "Coast Guard of Djibouti", "National Office for Assistance to Refugees and Disaster Victims"),
    ("Ethiopia", "Federal Police Commission", "Ministry of Women and Social Affairs"),
    ("Kenya", "Directorate of Criminal Investigations", "Department of Children Services"),
    ("Somalia", "Somali Police Force", "Ministry of Women and Human Rights Development"),
    ("Yemen", "Coast Guard Authority of Yemen", "Ministry of Social Affairs and Labour"),
)

ACTIONS_TITLE = "Annex II. Actions by year"
ACTIONS = (
    ("Year", "Action", "Measured by"),
    ("2025", "Liaison officers named; radio channel agreed", "Letters received by the secretariat"),
    ("2025", "First joint course on evidence at sea", "Course report"),
    ("2026", "Health posts open at Obock, Bosaso and Ras al-Ara", "Opening dates"),
    ("2026", "Common chart of landing places in use", "Number of entries a month"),
    ("2026", "House rules displayed in all shelters", "Inspection reports"),
    ("2027", "Model contracts in force for domestic work", "Contracts registered"),
    ("2027", "Mid-term review by the conference of ministers", "Review document"),
    ("2028", "Second round of inspections of shelters", "Inspection reports"),
    ("2028", "Exchange of officers between all pairs of States", "Weeks served"),
    ("2029", "Final review and proposal for a next plan", "Review document"),
)
