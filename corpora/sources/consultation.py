# ruff: noqa: E501 - prose, one paragraph a line
"""The record of the consultation on the draft plan: tracked changes, a text box, organisations heard and not heard."""

from __future__ import annotations

TITLE = "Record of the consultation on the draft Gulf of Aden Plan of Action against Trafficking in Persons and Smuggling of Migrants"
PLACE = "Nairobi, 14 October 2024"
BOX = "The record was sent to all who spoke. Corrections received until 1 November 2024 are shown as tracked changes."

# A text, or parts of one: ("", plain), ("ins", inserted), ("del", deleted).
Part = tuple[str, str]
BLOCKS: tuple[tuple[str, tuple[Part, ...]], ...] = (
    ("h", (("", "Purpose"),)),
    (
        "p",
        (
            (
                "",
                "1. The ministries that prepare the Plan invited organisations with experience on both shores to comment on the draft of 12 September 2024. UNODC hosted the meeting and took the notes; it made no proposals of its own.",
            ),
        ),
    ),
    ("h", (("", "Organisations heard"),)),
    (
        "p",
        (
            (
                "",
                "2. The International Organization for Migration proposed that the return of children be prepared with the family; the drafters accepted the proposal (now paragraph 17).",
            ),
        ),
    ),
    ("p", (("", "3. UN Women submitted written comments on the reception of women, which became paragraph 14."),)),
    (
        "p",
        (
            ("", "4. The Bab el-Mandeb Women’s Refuge Network was given the floor first and spoke as long as the "),
            ("del", "ministries"),
            ("ins", "representatives of ministries"),
            ("", ". Three of its five proposals are in the text."),
        ),
    ),
    (
        "p",
        (
            (
                "",
                "5. The non-governmental organisation Dhow Legal Aid asked not only for a telephone line, but also for lawyers at the landing places.",
            ),
        ),
    ),
    (
        "p",
        (
            ("", "6. The Kenya National Commission on Human Rights commented on the draft’s chapter on protection."),
            ("ins", " Its written remarks are attached."),
        ),
    ),
    ("h", (("", "Organisations not heard"),)),
    ("p", (("", "7. UNICEF declined the invitation for want of staff."),)),
    ("p", (("", "8. The Horn Child Rights Forum will be consulted once its statutes are registered."),)),
    ("h", (("", "Next steps"),)),
    (
        "p",
        (("", "9. The drafters will circulate a revised text before the conference of ministers in February 2025."),),
    ),
)
