"""The registers in `lexicons/stakeholders`: each row by the codebook, no name of two bodies in one State."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from itertools import pairwise
from pathlib import Path

import pycountry
import pytest

from agreement_scan.codebook import bundled
from agreement_scan.codebook.organisations import load_grammar
from agreement_scan.codebook.stakeholders import Entry, Register, load_register
from agreement_scan.naming import flat, normal_name
from agreement_scan.tagging.organisations.lookup import load_lookup
from support_stakeholders import stakeholders

FILES = ("un", "igo", "nhri", "ngo")
# States whose institution stood in the GANHRI charts of 2014 to 2025 with A or B, by region.
CHART = {
    "Africa": "DZA BDI BEN CMR TCD COG CIV COD EGY ETH GMB GHA KEN LBR LBY MDG MWI MLI MRT MUS MAR NAM NER NGA RWA SEN "
    "SLE ZAF TZA TGO TUN UGA ZMB ZWE",
    "Americas": "ARG BOL CAN CHL COL CRI ECU SLV GTM HTI HND MEX NIC PAN PRY PER URY VEN",
    "Asia and the Pacific": "AFG AUS BHR BGD FJI IND IDN IRQ JOR KAZ KGZ MYS MDV MNG MMR NPL NZL OMN PAK PSE PHL QAT "
    "KOR WSM LKA TJK THA TLS UZB",
    "Europe": "ALB ARM AUT AZE BEL BIH BGR HRV CYP DNK EST FIN FRA GEO DEU GRC HUN IRL LVA LTU LUX MDA MNE NLD MKD NOR "
    "POL PRT RUS SRB SVK SVN ESP SWE TUR UKR GBR",
}
STATES = sorted({code for codes in CHART.values() for code in codes.split()})


@pytest.fixture(scope="module")
def register() -> Register:
    return bundled().part(load_register)


def _by_name(name: str) -> set[str]:
    """Specialisations that the codebook reads from a name."""
    plain = re.sub(r"[^a-z0-9]+", " ", flat(name))
    grammar = bundled().part(load_grammar)
    return {dimension for dimension, words in grammar.specialisations.items() if words.search(plain)}


def _entries(register: Register, *types: str) -> list[Entry]:
    found = [entry for entry in register.entries.values() if entry.type in types]
    assert found
    return found


# ------------------------------------------------------------------------------------------------------------ rows
@pytest.mark.parametrize("name", [*FILES, "nhri_status"])
def test_each_file_says_how_it_came_about_and_what_is_uncertain(name: str) -> None:
    path = bundled().directory / "stakeholders" / f"{name}.csv"
    head = [line for line in Path(path).read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    assert len(head) > 4
    assert "source" in " ".join(head)
    assert "date" in " ".join(head)


def test_rows_stand_once_with_an_id_of_their_type(register: Register) -> None:
    rows = [row["id"] for name in FILES for row in bundled().csv(f"stakeholders/{name}.csv")]
    assert [id_ for id_, times in Counter(rows).items() if times > 1] == []
    assert [e.id for e in register.entries.values() if not e.id.startswith(f"{e.type}/")] == []


def test_dates_are_real_and_not_of_the_future(register: Register) -> None:
    dates = {e.date for e in register.entries.values()} | {p.date for p in register.periods}
    for text in sorted(dates):
        parts = [int(part) for part in text.split("-")]
        assert date(*(*parts, 1, 1)[:3]) <= date(2026, 11, 24), text


def test_sources_are_named(register: Register) -> None:
    assert [e.id for e in register.entries.values() if len(e.source) < 5] == []
    assert [p.id for p in register.periods if len(p.source) < 5 or not p.date] == []


def test_states_are_iso_codes(register: Register) -> None:
    known = {country.alpha_3 for country in pycountry.countries}
    assert {e.state for e in register.entries.values() if e.state} <= known


def test_parents_are_of_the_same_system_and_never_go_round(register: Register) -> None:
    for entry in register.entries.values():
        seen = {entry.id}
        parent = entry.parent
        while parent:
            assert parent not in seen, entry.id
            seen.add(parent)
            parent = register.entries[parent].parent


# ------------------------------------------------------------------------------------------------------------ names
def test_a_name_or_acronym_means_one_body_in_one_state(register: Register) -> None:
    """Names of several States' institutions are resolved by the State of the passage, so none may stand twice there."""
    for index in (register.by_name, register.by_acronym):
        for name, ids in index.items():
            if len(ids) > 1 and name not in ("ICJ", "AHRC"):  # bodies of two types: without a State, left to review
                assert {register.entries[i].type for i in ids} == {"nhri"}, (name, ids)
                assert len({register.entries[i].state for i in ids}) == len(ids), (name, ids)


def test_no_entry_repeats_its_own_names(register: Register) -> None:
    for entry in register.entries.values():
        assert len(set(entry.acronyms)) == len(entry.acronyms), entry.id
        assert len({flat(name) for name in entry.names}) == len(entry.names), entry.id


def test_acronyms_have_two_capitals_and_stand_where_the_lookup_sees_them(register: Register) -> None:
    for entry in register.entries.values():
        for acronym in entry.acronyms:
            hits = bundled().part(load_lookup).find(f"They met {acronym} twice.")
            assert any(entry.id in hit.ids for hit in hits), (entry.id, acronym)


def test_every_name_is_found_in_running_text(register: Register) -> None:
    lookup = bundled().part(load_lookup)
    for entry in register.entries.values():
        for name in entry.names:
            plain = name.replace("\u2013", "-")
            hits = lookup.find(f"It was sent to the {plain} in May.")
            assert any(entry.id in hit.ids and not hit.modifier for hit in hits), (entry.id, name)


@pytest.mark.parametrize(
    "prose",
    [
        "Each Party shall set up a national human rights commission or an office of the ombudsman.",
        "a regional conference on migration was held, and a working group on trafficking in persons met.",
        "On the road to the border, unseen by anyone, they made a pact.",
        "Equality and respect, freedom and hope: interaction between services.",
        "There is a focus on labour exploitation and awareness against human trafficking.",
        "Action against trafficking and sexual exploitation of children shall be funded.",
        "Ministries of justice, police forces and the general assembly of shareholders",
        "The pacific community of fishers and the global march of prices",
    ],
)
def test_common_words_name_nobody(prose: str) -> None:
    assert bundled().part(load_lookup).find(prose) == []


def test_shared_names_lead_to_several_institutions(register: Register) -> None:
    assert len(register.by_name[normal_name("Defensoría del Pueblo")]) > 5
    assert register.named("Defensoría del Pueblo") is None
    assert register.named("CNDH") is None
    assert register.named("Defensoría del Pueblo de Colombia") == register.entries["nhri/col-defensoria"]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("The CNDH of Niger attended, and so did the CNDH of Togo.", ["nhri/ner-cndh", "nhri/tgo-cndh"]),
        ("Colombia: the Defensoría del Pueblo took the floor.", ["nhri/col-defensoria"]),
        ("The Defensoría del Pueblo of Ecuador took the floor.", ["nhri/ecu-defensoria"]),
        ("The NHRC of Mauritius and the NCHR of Rwanda attended.", ["nhri/mus-nhrc", "nhri/rwa-nchr"]),
        ("The National Human Rights Commission of Nepal attended.", ["nhri/npl-nhrc"]),
        ("The CNDH took the floor.", []),
    ],
)
def test_a_shared_name_is_that_of_the_state_of_the_passage(text: str, ids: list[str]) -> None:
    assert [found.id for found in stakeholders(text)] == ids


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("UNODC", "un/unodc"),
        ("UN Special Rapporteur on trafficking in persons, especially women and children", "un/sr-trafficking"),
        ("the International Organisation for Migration", "un/iom"),
        ("ECOWAS Commission", "igo/ecowas-commission"),
        ("Group of Experts on Action against Trafficking in Human Beings (GRETA)", "igo/greta"),
        ("SUHAKAM", "nhri/mys-suhakam"),
        ("Komnas HAM", "nhri/idn-komnas-ham"),
        ("Commission nationale des droits humains du Burkina Faso", "nhri/bfa-cndh"),
        ("Global Alliance against Traffic in Women", "civil_society/gaatw"),
        ("Anti-Slavery International", "ngo/anti-slavery-international"),
    ],
)
def test_well_known_bodies_are_found(name: str, id_: str) -> None:
    hits = bundled().part(load_lookup).find(f"consulted {name}.")
    assert [hit.ids for hit in hits][:1] == [(id_,)]


# ------------------------------------------------------------------------------------------- types, specialisations
def test_what_a_name_says_is_among_the_specialisations(register: Register) -> None:
    for entry in register.entries.values():
        assert _by_name(entry.name) <= set(entry.specialisations), entry.id


def test_treaty_bodies_and_special_procedures_have_human_rights(register: Register) -> None:
    bodies = [
        e
        for e in _entries(register, "un")
        if e.parent == "un/human-rights-council" or (e.parent == "un/ohchr" and "ommittee" in e.name)
    ]
    assert len(bodies) > 25
    assert [e.id for e in bodies if "human_rights" not in e.specialisations] == []


@pytest.mark.parametrize(
    ("id_", "expected"),
    [
        ("un/unodc", set()),
        ("un/iom", set()),
        ("un/unhcr", set()),
        ("un/ilo", set()),
        ("un/unfpa", set()),
        ("un/ohchr", {"human_rights"}),
        ("un/un-women", {"gender"}),
        ("un/unicef", {"child_protection"}),
        ("un/crc", {"human_rights", "child_protection"}),
        ("un/cedaw", {"human_rights", "gender"}),
        ("un/sr-trafficking", {"human_rights", "gender", "child_protection"}),
        ("igo/greta", set()),
        ("igo/acerwc", {"child_protection"}),
    ],
)
def test_specialisations_the_codebook_settles(register: Register, id_: str, expected: set[str]) -> None:
    assert set(register.entries[id_].specialisations) == expected


def test_un_and_intergovernmental_bodies_get_no_more_than_their_mandate_says(register: Register) -> None:
    """Outside human rights machinery a specialisation rests on the name, but for those that are settled."""
    settled = {"un/unicef", "un/ie-sogi", "igo/mesecvi"}
    for entry in _entries(register, "un", "igo"):
        beyond = set(entry.specialisations) - _by_name(entry.name) - {"human_rights"}
        assert not beyond or entry.id in settled, entry.id


def test_joint_bodies_are_civil_society_and_not_ngos(register: Register) -> None:
    joint = re.compile(
        r"(?i)\b(?:associations?|networks?|coalitions?|alliances?|federations?|confederations?|unions?|forum|churches|university)\b"
    )
    ngos = [e for e in _entries(register, "ngo") if joint.search(e.name)]
    # A foundation whose name begins with what it was before is one body, not several.
    assert [e.id for e in ngos if "Foundation" not in e.name and "Association On the Road" not in e.names] == []


def test_iom_is_of_the_un_and_interpol_is_not(register: Register) -> None:
    assert register.entries["un/iom"].type == "un"
    others = ("igo/interpol", "igo/asean", "igo/council-of-europe", "igo/ecowas")
    assert {register.entries[id_].type for id_ in others} == {"igo"}


# ----------------------------------------------------------------------------------------------------- institutions
@pytest.mark.parametrize("state", STATES)
def test_every_state_of_the_chart_has_its_institution(register: Register, state: str) -> None:
    assert register.nhris.get(state)


def test_states_with_several_institutions_are_the_known_ones(register: Register) -> None:
    """Elsewhere "the National Human Rights Commission" of a State is its one row."""
    assert {state for state, ids in register.nhris.items() if len(ids) > 1} == {"BEL", "BGR", "GBR", "ROU", "SWE"}


def test_institutions_have_human_rights_and_an_id_of_their_state(register: Register) -> None:
    for entry in _entries(register, "nhri"):
        assert "human_rights" in entry.specialisations
        assert entry.id.startswith(f"nhri/{(entry.state or '?').lower()}-"), entry.id


def test_what_is_not_known_is_said_to_be_unknown(register: Register) -> None:
    for entry in _entries(register, "nhri"):
        if entry.status == "unknown":
            assert "not established" in entry.source or "not confirmed" in entry.source, entry.id
        else:
            assert entry.date < "2026", entry.id


def test_periods_follow_each_other_and_end_in_the_status_of_the_register(register: Register) -> None:
    by_id: dict[str, list[tuple[str, str, str]]] = {}
    for period in register.periods:
        by_id.setdefault(period.id, []).append((period.since, period.until, period.status))
    assert len(by_id) > 40
    for id_, spans in by_id.items():
        for (_, until, status), (since, _, following) in pairwise(spans):
            assert "" < until <= since, id_
            assert status != following, id_
        assert all(since < until for since, until, _ in spans if since and until), id_
        assert spans[-1][1:] == ("", register.entries[id_].status), id_


@pytest.mark.parametrize(
    ("id_", "when", "status"),
    [
        ("nhri/tha-nhrct", "2014", "A"),
        ("nhri/tha-nhrct", "2019-05-03", "B"),
        ("nhri/tha-nhrct", "2023", "A"),
        ("nhri/mmr-mnhrc", "2023-06", "B"),
        ("nhri/mmr-mnhrc", "2025-03-01", "none"),
        ("nhri/bdi-cnidh", "2019", "B"),
        ("nhri/lka-hrcsl", "2024-01-15", "unknown"),
    ],
)
def test_status_at_a_date(register: Register, id_: str, when: str, status: str) -> None:
    period = register.status_at(id_, when)
    assert period is not None
    assert period.status == status
