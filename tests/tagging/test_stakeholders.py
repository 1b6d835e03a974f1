"""Types, specialisations, States and identities of stakeholders, and the checks of their registers."""

from __future__ import annotations

from pathlib import Path

import pytest

from agreement_scan.codebook import Codebook, bundled
from agreement_scan.codebook.stakeholders import StatusPeriod, load_register, register
from agreement_scan.errors import CodebookError
from agreement_scan.scan import scan_file
from agreement_scan.tagging.stakeholders import recognise, unresolved
from support_stakeholders import context_of, profile_of, stakeholders


@pytest.mark.parametrize(
    ("name", "kind", "specialisations"),
    [
        ("UN Women", "un", ("gender",)),
        ("OHCHR", "un", ("human_rights",)),
        ("UNICEF", "un", ("child_protection",)),
        ("UNODC", "un", ()),
        ("International Organization for Migration", "un", ()),
        ("Committee on the Rights of the Child", "un", ("human_rights", "child_protection")),
        ("Council of Europe", "igo", ()),
        ("Andean Coast Guard Agency", "igo", ()),
        ("Ministry of Women and Family", "state", ("gender",)),
        ("Directorate for Human Rights and Children", "state", ("human_rights", "child_protection")),
        ("Legal Aid and Justice Board of Peru", "state", ()),
        ("National Human Rights Commission of Chad", "nhri", ("human_rights",)),
        ("Ombudsman of Peru", "nhri", ("human_rights",)),
        ("Girls First Foundation", "ngo", ("gender",)),
        ("Riverside Children's Shelter", "ngo", ("child_protection",)),
        ("Survivors' Voice Network", "civil_society", ()),
        ("University of Northfield", "civil_society", ()),
        ("Dockers' Trade Union", "civil_society", ()),
        ("Northern Ferries, Ltd.", "private", ()),
        ("Regional Hospital of Arequipa", "other", ()),
        ("Embassy of Peru", "state", ()),
    ],
)
def test_type_and_specialisations(name: str, kind: str, specialisations: tuple[str, ...]) -> None:
    (found,) = stakeholders(f"It went to the {name} yesterday.")
    assert (found.type, found.specialisations) == (kind, specialisations)


def test_context_overrides_the_head_noun() -> None:
    (found,) = stakeholders("Lakeside Advice Network, a non-governmental organisation, spoke.")
    assert found.type == "ngo"


@pytest.mark.parametrize(
    "sentence",
    [
        "The Ministry of Prisons of Peru wrote.",
        "The Peruvian Ministry of Prisons wrote.",
        "The Ministry of Prisons (Peru) wrote.",
        "Peru's Ministry of Prisons wrote.",
        "For Peru, the Ministry of Prisons wrote.",
        "Peru: Ministry of Prisons",
    ],
)
def test_the_state_of_a_state_body(sentence: str) -> None:
    (found,) = stakeholders(sentence)
    assert (found.state, found.id) == ("PER", "state/per/ministry-of-prisons")


def test_the_state_by_column_by_heading_and_by_document() -> None:
    by_column = stakeholders([["Institution", "Country"], ["Ministry of Prisons", "Peru"]])
    by_heading_of_column = stakeholders([["Function", "Peru", "Chile"], ["Lead", "Ministry of Prisons", ""]])
    by_heading = stakeholders(("heading", "Peru"), "The Ministry of Prisons wrote.")
    by_document = stakeholders("The Ministry of Prisons wrote.", profile=profile_of(country="PER"))
    assert {s.state for found in (by_column, by_heading_of_column, by_heading, by_document) for s in found} == {"PER"}


def test_two_bodies_of_two_states_are_two() -> None:
    found = stakeholders("The Ministry of Prisons of Peru met the Ministry of Prisons of Chile.")
    assert [s.id for s in found] == ["state/per/ministry-of-prisons", "state/chl/ministry-of-prisons"]


def test_one_organisation_is_one_however_it_is_written() -> None:
    found = stakeholders(
        "The International Organisation for Migration (IOM) spoke.",
        "IOM left.",
        "THE INTERNATIONAL ORGANIZATION FOR MIGRATION",
        "The Ministry of the Interior of Peru and the Ministry of Interior of Peru are one.",
    )
    assert [s.id for s in found] == ["un/iom", "state/per/ministry-of-interior"]
    assert len(found[0].mentions) == 4


def test_the_nhri_of_a_state_is_that_of_the_register() -> None:
    (found,) = stakeholders([["Body", "State"], ["National Commission for Human Rights", "Nigeria"]])
    assert found.id == "nhri/nga-nhrc"


def test_every_stakeholder_has_a_role() -> None:
    (found,) = stakeholders("The Harbour Police is mentioned here.")
    assert [(r.role, r.status) for r in found.roles] == [("mentioned", "actual")]


def test_an_acronym_of_two_organisations_is_for_review() -> None:
    context = context_of("The Anti-Slavery Bureau (ASB) and the Arbitration Service Board (ASB) wrote.")
    assert {e.quote for e in unresolved(context, profile_of())} == {"ASB"}


def test_two_runs_are_equal() -> None:
    context = context_of("The Harbour Police and UNICEF met the Ministry of Prisons of Peru.")
    assert recognise(context, profile_of()) == recognise(context, profile_of())


# ------------------------------------------------------------------------------------------------------- registers
HEADER = "id,name,type,specialisations,state,acronyms,aliases,parent,status,source,date\n"


def codebook_with(tmp_path: Path, row: str) -> Codebook:
    (tmp_path / "stakeholders").mkdir()
    (tmp_path / "stakeholders" / "nhri.csv").write_text(HEADER + row + "\n", encoding="utf-8")
    return Codebook(tmp_path)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("nhri/x,X,nhri,human_rights,PER,,,,C,s,2026", "status 'C'"),
        ("nhri/x,X,nhri,,PER,,,,A,s,2026", "always has the specialisation"),
        ("nhri/x,X,nhri,human_rights,,,,,A,s,2026", "needs its State"),
        ("nhri/x,X,nhri,human_rights,Peru,,,,A,s,2026", "alpha-3"),
        ("nhri/x,X,bank,human_rights,PER,,,,A,s,2026", "type 'bank'"),
        ("nhri/x,X,nhri,rights,PER,,,,A,s,2026", "specialisation 'rights'"),
        ("nhri/x,X,nhri,human_rights,PER,,,un/none,A,s,2026", "parent 'un/none'"),
        ("nhri/x,X,nhri,human_rights,PER,,,,A,,2026", "source and the date"),
        ("X,X,nhri,human_rights,PER,,,,A,s,2026", "the id must look like"),
    ],
)
def test_a_wrong_row_is_named(tmp_path: Path, row: str, message: str) -> None:
    with pytest.raises(CodebookError, match=message):
        load_register(codebook_with(tmp_path, row))


def test_status_at_a_date() -> None:
    entries = bundled().part(load_register).entries
    nigeria = entries["nhri/nga-nhrc"]
    periods = (
        StatusPeriod(nigeria.id, "B", "2007-01-01", "2011-05-01", "s", "2026"),
        StatusPeriod(nigeria.id, "A", "2011-05-01", "", "s", "2026"),
    )
    known = register([nigeria], periods)
    found = [known.status_at(nigeria.id, date) for date in ("2008-06", "2011-05-01", "2024", "1999", None)]
    assert [period and period.status for period in found] == ["B", "A", "A", None, nigeria.status]


def test_the_bundled_registers_hold() -> None:
    known = bundled().part(load_register)
    assert {"un/unodc", "un/iom", "un/un-women", "un/ohchr", "un/unicef"} <= set(known.entries)
    assert all(entry.source and entry.date for entry in known.entries.values())


def test_a_mandate_is_a_un_stakeholder_even_in_lower_case() -> None:
    (found,) = stakeholders("The independent expert on safe drinking water visited Lima.")
    assert (found.name, found.type, found.specialisations) == (
        "independent expert on safe drinking water",
        "un",
        ("human_rights",),
    )


def test_the_owner_of_a_unit_is_of_the_units_state() -> None:
    found = stakeholders("In Chile, the Counter Trafficking Unit of the Ministry of Ports answers.")
    assert [(s.name, s.state) for s in found] == [("Counter Trafficking Unit", "CHL"), ("Ministry of Ports", "CHL")]


def test_the_body_in_the_title_tells_the_state_of_the_others() -> None:
    found = stakeholders(("title", "Meeting of the National Ports Council of Chile"), "The Ministry of Ports spoke.")
    assert [s.state for s in found] == ["CHL", "CHL"]


def test_a_column_of_short_forms_names_the_bodies_of_its_rows(tmp_path: Path) -> None:
    path = tmp_path / "minutes.txt"
    path.write_text(
        "Minutes of the third meeting of the National Committee against Trafficking in Persons of Malawi\n"
        "Lilongwe, 4 May 2023\n\n"
        "Institution | Acronym | Represented by\n"
        "Malawi Border Guard | MBG | Chief Inspector\n"
        "Directorate of Public Prosecutions | DoPP | Senior Advocate\n\n"
        "1. MBG reported on four cases.\n\n2. DoPP asked for more interpreters.\n",
        encoding="utf-8",
    )
    named = {s.name: [m.quote for m in s.mentions] for s in scan_file(path).stakeholders}
    assert named.keys() == {"Malawi Border Guard", "Directorate of Public Prosecutions"}
    assert "MBG" in named["Malawi Border Guard"]
    assert "DoPP" in named["Directorate of Public Prosecutions"]
