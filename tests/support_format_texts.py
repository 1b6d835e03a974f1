"""Three documents written for the tests of formats: an agreement, a plan of action, minutes."""

from __future__ import annotations

from support_formats import Text

AGREEMENT: Text = (
    (
        "title",
        "Agreement between the Republic of Fiji and the Kingdom of Tonga on Joint Patrols against Trafficking at Sea",
    ),
    ("text", "The Republic of Fiji and the Kingdom of Tonga, hereinafter referred to as “the Parties”,"),
    (
        "text",
        "Recalling the Universal Declaration of Human Rights, the Convention on the Rights of the Child and the "
        "duties that follow from them for those who command vessels,",
    ),
    (
        "text",
        "Alarmed that girls and boys are carried between the islands under false promises, that their papers are "
        "taken away on board, and that few of them are ever asked what happened to them,",
    ),
    ("text", "Convinced that crews can be the first to notice such a voyage,"),
    ("text", "Have agreed as follows:"),
    ("heading", "Article 1"),
    ("heading", "Purpose"),
    (
        "text",
        "1. The purpose of this Agreement is to find vessels on which persons are held against their will, and to "
        "bring those persons to safety with full respect for their human rights.",
    ),
    ("text", "2. Nothing in this Agreement affects the right of any person to seek asylum."),
    ("heading", "Article 2"),
    ("heading", "Conduct of patrols"),
    ("text", "1. Each Party shall ensure that a patrol includes:"),
    ("item", "(a) at least one woman officer, who shall interview women and girls;"),
    ("item", "(b) an officer trained in the protection of children, who shall decide where a child is taken;"),
    (
        "item",
        "(c) an interpreter, where the commander of the patrol expects that persons on board speak a language which"
        " no member of the crew understands.",
    ),
    (
        "text",
        "2. Officers shall not use force against a person who does not resist, and shall record every use of force "
        "in the log of the vessel within twelve hours.",
    ),
    ("text", "3. The Parties shall make available for each patrol:"),
    ("item", "– one vessel of not less than twenty metres;"),
    ("item", "– fuel for six days;"),
    ("item", "– a store of clothing and food for forty persons."),
    (
        "text",
        "The expenses of a patrol are borne by the Party whose flag the vessel flies, unless both Parties have "
        "agreed otherwise in writing before the vessel leaves port.",
    ),
    ("heading", "Article 3"),
    ("heading", "Cooperation with civil society"),
    (
        "text",
        "The Parties shall consult the Coral Coast Women’s Refuge, a non-governmental organization, and the Fiji "
        "Human Rights and Anti-Discrimination Commission on the training of officers. The Refuge shall provide "
        "shelter and counselling to persons who have been brought to safety.",
    ),
    ("heading", "Article 4"),
    ("heading", "Points of contact"),
    ("text", "The points of contact for the purposes of this Agreement are:"),
    (
        "table",
        (
            ("Party", "Office", "Task"),
            ("Republic of Fiji", "Ministry of Defence", "Planning of patrols"),
            ("Republic of Fiji", "Fiji Police Force", "Officers and boats"),
            ("Kingdom of Tonga", "Ministry of Justice", "Requests for evidence"),
        ),
    ),
    ("heading", "Article 5"),
    ("heading", "Entry into force"),
    (
        "text",
        "This Agreement shall enter into force on the date of its signature and shall remain in force for five years.",
    ),
    ("text", "Done at Suva on 14 March 2022 in two originals in the English language."),
    ("text", "For the Republic of Fiji"),
    ("text", "For the Kingdom of Tonga"),
)

PLAN: Text = (
    ("title", "Plan of Action against the Smuggling of Persons over Lake Tanganyika 2023–2026"),
    ("heading", "I. Introduction"),
    (
        "text",
        "1. The Ministers of the riparian States met at Bujumbura on 9 May 2023 and adopted this Plan of Action, "
        "which was drawn up with the support of the United Nations Office on Drugs and Crime (UNODC).",
    ),
    (
        "text",
        "2. Boats cross the lake by night, and those who are on board are not passengers in any ordinary sense of "
        "the word. Many are women who were promised work in the fisheries.",
    ),
    ("heading", "II. Protection"),
    ("heading", "A. Women and girls"),
    (
        "text",
        "3. States shall set up at every landing place a gender-sensitive procedure for first interviews, and shall"
        " collect data by sex and age.",
    ),
    ("text", "Action 1: Appoint women officers at each landing place by June 2024."),
    ("text", "Action 2: Translate the leaflet on the rights of witnesses into Kirundi, Kiswahili and French."),
    ("heading", "B. Children"),
    (
        "text",
        "4. The best interests of the child shall be a primary consideration in all decisions that concern a child "
        "who is found on board, and no child shall be held in a police cell.",
    ),
    ("text", "Action 3: Draw up a roster of guardians together with the Tanganyika Child Rights Forum."),
    ("heading", "III. Follow-up"),
    ("text", "5. The following bodies report to the Ministers every year:"),
    ("item", "• the Burundi Independent National Commission on Human Rights, on detention;"),
    ("item", "• the association of boat owners, on inspections;"),
    ("item", "• the World Health Organization, on health care at landing places."),
    (
        "text",
        "6. The costs of this Plan of Action are estimated in the table below. Human rights training is paid from "
        "the common fund.",
    ),
    (
        "table",
        (
            ("Chapter", "Activity", "Cost in dollars"),
            ("II.A", "Women officers at landing places", "140,000"),
            ("II.B", "Guardians for children", "95,000"),
            ("III", "Annual report on human rights", "20,000"),
        ),
    ),
)

MINUTES: Text = (
    ("title", "Minutes of the third meeting of the National Committee on Trafficking in Persons"),
    ("text", "Windhoek, 21 September 2021"),
    ("heading", "1. Opening"),
    (
        "text",
        "The Chair opened the meeting at nine o’clock and welcomed the members, among them the Namibian Office of "
        "the Ombudsman, which took part for the first time.",
    ),
    ("heading", "2. Attendance"),
    (
        "table",
        (
            ("No.", "Organization", "Function", "Women", "Men"),
            ("1", "Ministry of Justice", "Chair", "2", "1"),
            ("2", "Office of the Ombudsman", "Member", "1", "0"),
            ("3", "Desert Rose Shelter Trust", "Member", "1", "1"),
        ),
    ),
    ("heading", "3. Shelter for children"),
    (
        "text",
        "The Desert Rose Shelter Trust, a civil society organization, reported that eleven children had been placed"
        " with families since the last meeting. The Committee discussed at length why four of them had first spent "
        "a night at a police station.",
    ),
    (
        "text",
        "Decision 1: The Committee decided that the police shall call a social worker before a child is questioned.",
    ),
    (
        "text",
        "Decision 2: The Ministry of Justice shall prepare guidelines on the rights of victims and submit them to "
        "the Committee by December.",
    ),
    ("heading", "4. Any other business"),
    (
        "text",
        "No other matter was raised. The next meeting will be held on 18 January 2022. The Chair thanked all "
        "members and closed the meeting at noon.",
    ),
)

TEXTS: dict[str, Text] = {"agreement": AGREEMENT, "plan": PLAN, "minutes": MINUTES}
