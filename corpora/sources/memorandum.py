# ruff: noqa: E501 - prose, one paragraph a line
"""The bilateral memorandum: automatic numbering, footnotes, a table of contact points, a signature block."""

from __future__ import annotations

TITLE = (
    "MEMORANDUM OF UNDERSTANDING BETWEEN THE GOVERNMENT OF THE REPUBLIC OF KENYA AND THE GOVERNMENT OF THE FEDERAL DEMOCRATIC "
    "REPUBLIC OF ETHIOPIA ON THE CARE AND RETURN OF VICTIMS OF TRAFFICKING IN PERSONS"
)

RECITALS = (
    "The Government of the Republic of Kenya and the Government of the Federal Democratic Republic of Ethiopia, hereinafter referred to as “the Parties”,",
    "Recalling the talks held by their border commissioners at Moyale and Dewele,",
    "Mindful that women travelling alone through Moyale are approached by recruiters before they reach the bus station,",
    "Desiring to replace the practice of informal handovers by an orderly procedure,",
    "Have reached the following understanding:",
)

# (heading, paragraphs); a paragraph is a text, or a text with items. [^1] marks a footnote.
Paragraph = str | tuple[str, tuple[str, ...]]
ARTICLES: tuple[tuple[str, tuple[Paragraph, ...]], ...] = (
    (
        "Definitions",
        (
            (
                "In this Memorandum:",
                (
                    "“victim” means a natural person who has been identified as a victim of trafficking in persons by the competent service of either Party;",
                    "“child” means a victim below the age of eighteen years.",
                ),
            ),
        ),
    ),
    (
        "Identification",
        (
            "Officers at the Moyale border post shall use the interview guide agreed by the contact points.[^1]",
            "A victim shall not be detained, charged or fined for having entered or stayed unlawfully where that is a consequence of having been trafficked.",
        ),
    ),
    (
        "Care",
        (
            (
                "The Party on whose territory a victim is found shall provide:",
                (
                    "safe accommodation, separate from places of detention;",
                    "medical examination and psychological support;",
                    "an interpreter and free legal advice.",
                ),
            ),
            "A child shall attend school during the stay and shall be accompanied by a guardian at every interview.",
        ),
    ),
    (
        "Return",
        (
            "No victim shall be handed over before the receiving service has confirmed in writing the date, the place and the person in charge.",
            "The International Organization for Migration (IOM) shall organise the journey and shall inform both contact points of the arrival.",
            "In the case of a child, the family shall be traced first, and the child shall not be returned unless the return is in the best interests of the child.",
        ),
    ),
    (
        "Information",
        (
            "The contact points shall exchange, every quarter, the number of cases, the routes and the means of transport.",
            "Names of victims shall be disclosed only to the receiving service and shall be kept confidential.",
        ),
    ),
    (
        "Contact points",
        ("The contact points and receiving services are those of the following table.[^2]",),
    ),
    (
        "Limits",
        (
            "Nothing in this Memorandum entitles any person to remain on the territory of a Party or to claim damages from it.",
            "This Memorandum shall not affect the obligations of the Parties under international refugee law.",
        ),
    ),
    (
        "Final provisions",
        (
            "Differences shall be settled by consultation between the Parties.",
            "This Memorandum takes effect on the date of its signature and may be ended by either Party with six months’ notice.",
        ),
    ),
)

FOOTNOTES = (
    "The guide was drawn up with the assistance of the International Organization for Migration and is kept by the contact points.",
    "Changes are notified by letter.",
)

TABLE = (
    ("Party", "Contact point", "Receiving service"),
    ("Kenya", "Directorate of Immigration Services", "Department of Children Services"),
    ("Ethiopia", "Immigration and Citizenship Service", "Ministry of Women and Social Affairs"),
)

DONE = "Done at Moyale on 12 May 2023 in two originals in the English language."
SIGNATURES = (
    ("For the Government of the Republic of Kenya", "(signed)"),
    ("For the Government of the Federal Democratic Republic of Ethiopia", "(signed)"),
)
HEADER = "Kenya–Ethiopia MoU on victims of trafficking"
