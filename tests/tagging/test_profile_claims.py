"""Subjects, state and UNODC support: what counts as saying so, and what does not."""

from __future__ import annotations

import pytest

from support_profile import profile_of

FRAME = """Agreement between the Republic of Chad and the Republic of Niger on caravans

The Republic of Chad and the Republic of Niger, hereinafter "the Parties",

{preamble}

Have agreed as follows:

1. {first}

2. The Parties shall meet every year.

{end}
"""


def agreement(
    first: str = "The Parties shall count.", preamble: str = "Noting the sand,", end: str = "Done at Faya."
) -> str:
    return FRAME.format(first=first, preamble=preamble, end=end)


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("The Parties shall punish trafficking in persons.", ["tip"]),
        ("The Parties shall search for traffickers.", ["tip"]),
        ("The Parties shall lodge smuggled migrants.", ["som"]),
        ("Cases of human trafficking and migrant smuggling shall be reported.", ["tip", "som"]),
        ("Trafficking and smuggling networks shall be traced.", ["tip", "som"]),
        ("The Parties shall stop trafficking in firearms and the smuggling of tobacco.", []),
        ("The Senior Officials' Meeting (SOM) shall review progress.", []),
        ("The Parties shall apply the Protocol against the Smuggling of Migrants.", []),
        ("Copies go to the National Agency for the Prohibition of Trafficking in Persons.", []),
        ("The TIP Unit of the police shall file reports.", []),
        ("Wildlife trafficking and trafficking in narcotic drugs shall be punished.", []),
    ],
)
def test_subjects_of_an_operative_clause(clause: str, expected: list[str]) -> None:
    assert [claim.value for claim in profile_of(agreement(clause)).subjects] == expected


def test_a_recital_makes_no_subject() -> None:
    text = agreement(preamble="Considering that trafficking in persons is a grave wrong,")
    assert profile_of(text).subjects == ()


@pytest.mark.parametrize(
    ("end", "state"),
    [
        ("Signed at Faya on 4 May 2021.", "signed"),
        ("Done at Faya on 4 May 2021.\n\nFor the Republic of Chad (signed)", "signed"),
        ("IN WITNESS WHEREOF the undersigned have signed this Agreement.", "signed"),
        ("Adopted at Faya on 4 May 2021.", "adopted"),
        ("Done at Faya on [ ] May 2021.", "draft"),
        ("Done at ________, this ____ day of ________ 2021.", "draft"),
        ("This Agreement enters into force on signature.", "adopted"),
        ("This Agreement entered into force on 9 July 2021.", "in_force"),
    ],
)
def test_the_end_tells_the_state(end: str, state: str) -> None:
    claim = profile_of(agreement(end=end)).state
    assert claim is not None
    assert claim.value == state


@pytest.mark.parametrize(
    ("first_line", "state"),
    [("DRAFT", "draft"), ("Zero draft of 4 May 2021", "draft"), ("Draft no. 5", "draft")],
)
def test_a_first_line_tells_a_draft(first_line: str, state: str) -> None:
    claim = profile_of(f"{first_line}\n\n{agreement()}").state
    assert claim is not None
    assert claim.value == state


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("The secretariat is run by the United Nations Office on Drugs and Crime (UNODC).", True),
        ("UNODC shall serve as secretariat.", True),
        ("This Agreement was prepared with the technical assistance of UNODC.", True),
        ("UNODC supports the Parties in training.", True),
        ("The meetings are organised by the Parties and UNODC.", True),
        ("This Agreement was developed in cooperation with UNODC.", True),
        ("The Parties welcome UNODC's technical assistance.", True),
        ("UNODC provided the figures of the annex.", False),
        ("The Parties thank the Danish Government and UNODC.", False),
        ("The Parties may request the assistance of UNODC.", False),
        ("The Parties invite UNODC to provide training.", False),
        ("The manual published by UNODC shall be used.", False),
        ("UNODC may attend as an observer.", False),
        ("The Parties act without the support of UNODC.", False),
        ("The Parties shall meet.", False),
    ],
)
def test_unodc_support(clause: str, expected: bool) -> None:
    claim = profile_of(agreement(clause)).unodc_support
    assert claim is not None
    assert claim.value is expected


def test_a_recital_on_what_unodc_does_in_general_is_no_support() -> None:
    claim = profile_of(agreement(preamble="Noting that UNODC assists States in applying the Convention,")).unodc_support
    assert claim is not None
    assert claim.value is False


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("The meeting agreed to establish a regional task force.", True),
        ("The Desert Network of Prosecutors is hereby established.", True),
        ("Ministers decided to launch a joint initiative.", True),
        ("States should set up a national committee.", False),
        ("The meeting considered the creation of a network.", False),
        ("The meeting did not agree to establish a body.", False),
        ("The task force established in 2010 reported.", False),
    ],
)
def test_launching_an_initiative(item: str, expected: bool) -> None:
    head = "Conclusions and Recommendations of the Desert Meeting\n\nFaya, Chad, 4 May 2021\n\n"
    text = f"{head}1. {item}\n\n2. States should act.\n"
    profile = profile_of(text)
    assert profile.type.label == "recommendations"
    assert profile.launches_initiative is not None
    assert profile.launches_initiative.value is expected
