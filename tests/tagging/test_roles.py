"""Roles and their status: the cues of `roles.toml` by their own examples, and whole documents."""

from __future__ import annotations

import re
from array import array

import pytest

from agreement_scan.codebook import bundled
from agreement_scan.codebook.roles import Cue, load_roles
from agreement_scan.tagging.organisations.identity import Organisation
from agreement_scan.tagging.roles.clauses import Clause
from agreement_scan.tagging.roles.reading import predicate_of
from agreement_scan.tagging.roles.relationships import read as read_relationships
from agreement_scan.tagging.roles.setting import Setting
from agreement_scan.tagging.roles.status import status_of
from support_stakeholders import context_of, profile_of, roles, stakeholders

ROLES = bundled().part(load_roles)
_MECHANISM = re.compile(r"(?i)\b(?:committee|council|board|commission)\b")


def clause_of(example: str) -> tuple[Clause, set[str]]:
    """The sentence of an example, its [names] made signs."""
    organisations: dict[str, Organisation] = {}

    def sign(match: re.Match[str]) -> str:
        name = match.group(1)
        base = 0xE800 if name == "UNODC" else 0xE900 if _MECHANISM.search(name) else 0xE000
        character = chr(base + len(organisations))
        identity = "un/unodc" if name == "UNODC" else f"other/{len(organisations)}"
        organisations[character] = Organisation(identity, name, "other", (), None, "")
        return character

    text = re.sub(r"\[([^\]]+)\]", sign, example)
    return Clause(0, text, array("l", range(len(text) + 1)), organisations), {o.id for o in organisations.values()}


def _document_for(cue: Cue) -> str:
    """A type of document in which the cue counts."""
    if cue.documents:
        return cue.documents[0]
    return "cooperation_agreement" if cue.needs == "text" else "other"


def found_by(cue: Cue, sentence: str) -> set[tuple[str, str]]:
    clause, _ = clause_of(sentence)
    context = context_of(re.sub(r"[\[\]]", "", sentence))
    setting = Setting(context, profile_of(_document_for(cue)), ROLES)
    found: set[tuple[str, str]] = set()
    for match in (
        cue.pattern.finditer(clause.text) if setting.has(cue.needs, clause) or cue.needs == "own_mechanism" else ()
    ):
        for name, text in match.groupdict().items():
            if text and (name.startswith("who") or name == "all"):
                status = (
                    cue.status or status_of(setting, cue.role, predicate_of(clause, match), context.provisions[0])[0]
                )
                found |= {(o.id, status) for o in clause.signs(text)}
    return found


@pytest.mark.parametrize("cue", ROLES.cues, ids=lambda cue: cue.id)
def test_every_example_of_a_cue_matches_with_its_status(cue: Cue) -> None:
    for example in cue.examples:
        sentence, _, status = example.partition(" = ")
        found = found_by(cue, sentence)
        assert found, example
        assert any(word in sentence.lower() for word in cue.words), f"{example}: none of {cue.words}"
        if cue.role != "none":
            assert {s for _, s in found} == {status or "actual"}, example


@pytest.mark.parametrize("cue", ROLES.cues, ids=lambda cue: cue.id)
def test_no_counterexample_of_a_cue_matches(cue: Cue) -> None:
    for example in cue.counterexamples:
        assert not found_by(cue, example), example


@pytest.mark.parametrize("example", ROLES.relationship_examples)
def test_examples_of_relationships(example: str) -> None:
    sentence, _, status = example.partition(" = ")
    clause, _ = clause_of(sentence)
    context = context_of(sentence)
    found = read_relationships(context, Setting(context, profile_of("meeting_report"), ROLES), clause)
    assert {role.status for _, role in found} == {status or "actual"}


@pytest.mark.parametrize("example", ROLES.relationship_counterexamples)
def test_counterexamples_of_relationships(example: str) -> None:
    clause, _ = clause_of(example)
    context = context_of(example)
    assert read_relationships(context, Setting(context, profile_of("meeting_report"), ROLES), clause) == []


# ------------------------------------------------------------------------------------------------------ agreements
AGREEMENT = profile_of("cooperation_agreement", state="signed")


def test_one_provision_gives_each_organisation_its_own_status() -> None:
    found = roles(
        "The Labour Inspectorate of Peru shall be a member of the panel; the Lakeside Women's Refuge may be invited.",
        profile=AGREEMENT,
    )
    assert found["Labour Inspectorate of Peru"] == {("included", "actual")}
    assert found["Lakeside Women's Refuge"] == {("included", "planned")}


def test_everything_in_a_draft_is_planned() -> None:
    draft = profile_of("cooperation_agreement", state="draft")
    found = roles("UNODC provides the secretariat. The Harbour Police answers all requests.", profile=draft)
    assert found == {
        "United Nations Office on Drugs and Crime": {("supporter", "planned")},
        "Harbour Police": {("included", "planned")},
    }


def test_a_recital_and_an_author_give_no_part() -> None:
    found = roles(
        ("recital", "Recalling the work of the Harbour Police,"),
        "Officers follow the handbook issued by the International Organization for Migration.",
        profile=AGREEMENT,
    )
    assert set.union(*found.values()) == {("mentioned", "actual")}


def test_parties_sign() -> None:
    found = roles(
        ("title", "Arrangement between the Coast Guard of Peru and the Border Police of Chile"),
        "The Border Police of Chile keeps a list.",
        profile=AGREEMENT,
    )
    assert ("party", "actual") in found["Coast Guard of Peru"]
    assert ("party", "actual") in found["Border Police of Chile"]


def test_not_only_is_no_negation() -> None:
    found = roles("Not only the Harbour Police but also the Refuge Network shall keep the list.", profile=AGREEMENT)
    assert found["Refuge Network"] == {("included", "actual")}


# --------------------------------------------------------------------------------------------------- consultations
CONSULTATION = profile_of("stakeholder_consultation", title="Consultation on the draft Harbour Plan of Action")


def test_who_speaks_at_a_consultation_is_consulted_on_the_draft() -> None:
    (found,) = stakeholders(
        "The Riverside Mothers' Association wished that ferries be searched by women.", profile=CONSULTATION
    )
    (role,) = found.roles
    assert (role.role, role.status, role.instrument) == ("consulted", "actual", "Harbour Plan of Action")
    assert role.concerns == ("gender",)


def test_hosts_and_those_who_declined_are_not_consulted() -> None:
    found = roles(
        "UNODC hosted the meeting.",
        "The Refuge Network declined the invitation.",
        "UNICEF will be consulted later.",
        profile=CONSULTATION,
    )
    assert found["United Nations Office on Drugs and Crime"] == {("supporter", "actual")}
    assert found["Refuge Network"] == {("consulted", "negated")}
    assert found["United Nations Children's Fund"] == {("consulted", "planned")}


def test_what_is_under_not_heard_was_not_consulted() -> None:
    found = roles(("heading", "Not heard"), ("item", "Refuge Network, Dakar"), profile=CONSULTATION)
    assert found["Refuge Network"] == {("consulted", "negated")}


# ------------------------------------------------------------------------------------------------------- mechanisms
MINUTES = profile_of(
    "meeting_report", title="Minutes of the National Council against Trafficking", country="PER", scope="national"
)


def test_members_of_a_national_mechanism() -> None:
    found = stakeholders(
        "Members present were the Labour Inspectorate, the Ombudsman of Peru and the Refuge Network.", profile=MINUTES
    )
    assert {(r.role, r.status, r.mechanism) for s in found for r in s.roles} == {
        ("mechanism_member", "actual", "National Council against Trafficking")
    }


def test_standing_in_a_table_tells_members_from_guests() -> None:
    table = [
        ["Institution", "Standing", "Present"],
        ["Labour Inspectorate", "Member", "yes"],
        ["Refuge Network", "Guest", "yes"],
        ["Harbour Police", "Guest", "no"],
    ]
    found = roles(table, profile=MINUTES)
    assert found["Labour Inspectorate"] == {("mechanism_member", "actual")}
    assert found["Refuge Network"] == {("participant", "actual")}
    assert found["Harbour Police"] == {("participant", "negated")}


def test_a_seat_in_a_joint_committee_is_no_membership_of_a_national_mechanism() -> None:
    found = roles("The Ombudsman of Peru has a seat in the joint committee of the two States.", profile=MINUTES)
    assert found["Ombudsman of Peru"] == {("included", "actual")}


def test_a_seat_still_to_come_and_none_at_all() -> None:
    found = roles(
        "The Refuge Network is to be given a seat in the national working group on trafficking.",
        "The Harbour Police is not a member of the inter-ministerial committee.",
        profile=MINUTES,
    )
    assert ("mechanism_member", "planned") in found["Refuge Network"]
    assert ("mechanism_member", "negated") in found["Harbour Police"]


def test_no_representative_is_no_member() -> None:
    found = roles(
        "No representative of the Ombudsman of Peru has been appointed to the national council.", profile=MINUTES
    )
    assert found["Ombudsman of Peru"] == {("mechanism_member", "negated")}


# --------------------------------------------------------------------------------------------------- participants
def test_rows_of_a_participant_list_have_no_quotes() -> None:
    table = [["Name", "Organisation", "Country"], ["Ms. N. N.", "Harbour Police", "Peru"]]
    (found,) = stakeholders(table, profile=profile_of("participant_list"))
    assert [(r.role, r.status, r.quote) for r in found.roles] == [("participant", "actual", None)]
    assert [m.quote for m in found.mentions] == [None]
    assert found.state == "PER"


def test_staff_below_a_list_are_trainers() -> None:
    table = [["Name", "Organisation"], ["Mr. N. N.", "Judicial Academy of Kenya"]]
    found = roles("Trainers and facilitators", table, profile=profile_of("participant_list"))
    assert found["Judicial Academy of Kenya"] == {("trainer", "actual")}


# --------------------------------------------------------------------------------------------------- relationships
REPORT = profile_of("training_evaluation")


def test_a_continuing_arrangement_on_rights_concerns_them() -> None:
    (body, _) = stakeholders(
        "The Labour Inspectorate of Peru and UNODC have run a joint working group on the rights of victims since 2021.",
        profile=REPORT,
    )
    assert [(r.role, r.status, r.concerns) for r in body.roles] == [("collaborates", "actual", ("human_rights",))]


def test_what_a_relationship_concerns_may_follow_in_the_next_sentence() -> None:
    (body, _) = stakeholders(
        "The Labour Inspectorate of Peru has a working group with UNODC since 2021. It rewrites rules on girls.",
        profile=REPORT,
    )
    assert [r.concerns for r in body.roles] == [("gender",)]


def test_what_follows_about_another_body_is_not_about_the_first() -> None:
    first, *_ = stakeholders(
        "The Harbour Police of Peru has a working group with UNODC since 2021. The Refuge Network cares for girls.",
        profile=REPORT,
    )
    assert [r.concerns for r in first.roles] == [()]


def test_one_product_made_together_is_no_relationship() -> None:
    found = roles("The Labour Inspectorate of Peru and UNODC jointly developed a leaflet.", profile=REPORT)
    assert found["Labour Inspectorate of Peru"] == {("mentioned", "actual")}


def test_quotes_are_the_text_itself() -> None:
    context = context_of("The Refuge\u00adNetwork of the  Ministry of Justice met\nUNICEF.")
    from agreement_scan.tagging.stakeholders import recognise

    found = recognise(context, profile_of())
    quotes = [(p.start, p.end, p.quote) for s in found for p in s.roles]
    quotes += [(p.start, p.end, p.quote) for s in found for p in s.mentions]
    assert len(quotes) > 3
    for start, end, quote in quotes:
        assert quote == context.document.text[start:end]


def test_a_branch_does_not_break_a_list() -> None:
    found = roles(
        (
            "recital",
            "Grateful for the contribution of the UNICEF Office in Peru and of the Refuge Network to the draft,",
        ),
        profile=AGREEMENT,
    )
    assert found == {
        "United Nations Children's Fund": {("consulted", "actual")},
        "Refuge Network": {("consulted", "actual")},
    }
