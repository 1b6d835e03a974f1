"""Names of organisations that no register holds: where they begin and end, and what is none."""

from __future__ import annotations

import pytest

from support_stakeholders import names, stakeholders


@pytest.mark.parametrize(
    "sentence",
    [
        "The [Ministry of Women, Youth and Family Affairs] chairs the round.",
        "Cases go to the [Coast Guard Command] within an hour.",
        "We thank the [Lakeside Women's Refuge Network] for its patience.",
        "A letter came from the [Office of the Attorney General].",
        "The [National Agency for the Prevention of Trafficking in Persons] keeps the register.",
        "The [Federation of Fishers' Cooperatives] was heard.",
        "The [Women in Fisheries Association] was heard.",
        "Present was the [Council for Anti-Trafficking in Persons and Child Labour].",
        "The [Commission on Gender and Administrative Reform] reports yearly.",
        "It was sent to the [Court of First Instance of Arequipa].",
        "It was sent to the [National Committee against trafficking in persons].",
        "The [Secretaría de Relaciones Exteriores] and the police answered.",
        "The [Fundación Nueva Vida] and the police answered.",
        "The [Ministère de la Justice et des Droits Humains] answered.",
        "The [Royal Bahamian Police Force] answered.",
        "The [University of Northfield] wrote it.",
        "The [Ministry of Justice and Public Order] wrote it.",
        "The [Commissioner for Human Rights] wrote it.",
        "The [Trafficking in Persons Unit] wrote it.",
    ],
)
def test_a_name_begins_and_ends_where_its_grammar_does(sentence: str) -> None:
    before, rest = sentence.split("[")
    name, after = rest.split("]")
    assert names(before + name + after) == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Parties shall keep the Secretariat informed.",
        "The Convention on Road Traffic and the Regional Workshop on Police Cooperation were mentioned.",
        "The Police Commissioner and the Director of Finance signed.",
        "The National Committee shall meet; the Joint Committee shall not.",
        "Civil Society was heard, as was the Council of Ministers.",
        "It was sent to its Sub-Committee on Transport.",
        "The Steering Committee and the Drafting Group met in London.",
        "A National Human Rights Institution should be set up.",
        "The Harbour Police Manual is out of print.",
        "The Commissioner of Police opened the meeting.",
        "This was done without the Authority of the Chairman.",
    ],
)
def test_bodies_in_general_texts_events_and_posts_are_no_names(sentence: str) -> None:
    found = names(sentence)
    assert [name for name in found if name not in ("Harbour Police",)] == []


def test_coordinated_names_are_two() -> None:
    assert names("The Ministry of Health and the Harbour Police met.") == ["Ministry of Health", "Harbour Police"]


def test_one_ministry_of_several_fields_is_one() -> None:
    assert names("The Ministry of Labour, Invalids and Social Affairs met.") == [
        "Ministry of Labour, Invalids and Social Affairs"
    ]


def test_ministries_in_the_plural_are_as_many_as_their_fields() -> None:
    assert names("The Ministries of Justice and of the Interior met.") == [
        "Ministry of Justice",
        "Ministry of the Interior",
    ]


def test_ministries_of_several_states() -> None:
    found = stakeholders("The Ministries of Justice of Chad and Gabon met.")
    assert [(s.name, s.state) for s in found] == [("Ministry of Justice", "TCD"), ("Ministry of Justice", "GAB")]


def test_a_unit_and_its_owner_are_two_names() -> None:
    found = stakeholders("The Directorate for Juvenile Justice of the Federal Police wrote.")
    assert [(s.name, s.mentions[0].quote) for s in found] == [
        ("Directorate for Juvenile Justice", "Directorate for Juvenile Justice of the Federal Police"),
        ("Federal Police", "Federal Police"),
    ]


def test_a_unit_of_generic_words_is_its_organisation() -> None:
    assert [s.id for s in stakeholders("The Regional Office of UNICEF for Eastern Africa paid.")] == ["un/unicef"]


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        ("A non-governmental organisation, Asha, runs it.", "Asha", "ngo"),
        ("The association Casa Clara runs it.", "Casa Clara", "civil_society"),
        ("NGO Solidar runs it.", "Solidar", "ngo"),
        ("Amani Yetu, a non-governmental organisation from Moshi, runs it.", "Amani Yetu", "ngo"),
        ("The shelter is run by Tumaini, a local NGO.", "Tumaini", "ngo"),
    ],
)
def test_context_names_organisations_without_a_head_noun(sentence: str, name: str, kind: str) -> None:
    assert [(s.name, s.type) for s in stakeholders(sentence)] == [(name, kind)]


def test_a_name_that_context_gave_is_found_again() -> None:
    (found,) = stakeholders("Amani Yetu, a non-governmental organisation, spoke.", "Later Amani Yetu left.")
    assert [m.quote for m in found.mentions] == ["Amani Yetu", "Amani Yetu"]


@pytest.mark.parametrize(
    "definition",
    [
        "The Anti-Slavery Bureau (ASB) wrote.",
        'The Anti-Slavery Bureau (hereinafter "the ASB") wrote.',
        "ASB, the Anti-Slavery Bureau, wrote.",
        "ASB (Anti-Slavery Bureau) wrote.",
    ],
)
def test_an_acronym_means_what_the_text_says(definition: str) -> None:
    (found,) = stakeholders(definition, "The ASB left.")
    assert found.name == "Anti-Slavery Bureau"
    assert found.mentions[-1].quote == "ASB"


def test_an_acronym_defined_twice_means_none() -> None:
    found = stakeholders(
        "The Anti-Slavery Bureau (ASB) and the Arbitration Service Board (ASB) wrote.", "The ASB left."
    )
    assert all(m.quote != "ASB" for s in found for m in s.mentions)


def test_a_name_broken_over_lines_is_one() -> None:
    (found,) = stakeholders("The Ministry of\n   Foreign Affairs wrote.")
    assert found.name == "Ministry of Foreign Affairs"
    assert found.mentions[0].quote == "Ministry of\n   Foreign Affairs"


def test_an_organisation_in_a_column_needs_no_head_noun() -> None:
    table = [["No.", "Organisation", "Topic"], ["1", "Luz Nueva", "shelter"], ["2", "independent", "law"]]
    assert names(table) == ["Luz Nueva"]


def test_a_cell_with_two_joined_names_is_one_organisation() -> None:
    table = [["Institution", "Seats"], ["Office of the Public Defender and Ministry of Prisons", "1"]]
    assert names(table) == ["Office of the Public Defender and Ministry of Prisons"]


def test_an_organisation_inside_a_treaty_title_is_not_named() -> None:
    assert names("The Council of Europe Convention on Action against Trafficking in Human Beings applies.") == []
