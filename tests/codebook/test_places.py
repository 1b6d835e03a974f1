"""Names of States, demonyms and cities: found whole, resolved to codes, never inside other names."""

from __future__ import annotations

from pathlib import Path

import pytest

from agreement_scan.codebook import Codebook, bundled
from agreement_scan.codebook.places import REGIONS, Places, fold, load
from agreement_scan.errors import CodebookError


@pytest.fixture(scope="module")
def places() -> Places:
    return bundled().part(load)


def found(places: Places, text: str) -> list[tuple[str, str, str]]:
    return [(text[start:end], place.state, place.kind) for start, end, place in places.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Papua New Guinea and Guinea", [("Papua New Guinea", "PNG", "state"), ("Guinea", "GIN", "state")]),
        ("ships in the Gulf of Guinea", []),
        ("CÔTE D’IVOIRE", [("CÔTE D’IVOIRE", "CIV", "state")]),
        ("Sao Tome and Principe", [("Sao Tome and Principe", "STP", "state")]),
        ("the Peruvian and Bolivian police", [("Peruvian", "PER", "demonym"), ("Bolivian", "BOL", "demonym")]),
        ("they ate turkey in china bowls", []),
        ("Nigeria, Niger", [("Nigeria", "NGA", "state"), ("Niger", "NER", "state")]),
        ("held in Nadi", [("Nadi", "FJI", "city")]),
        ("the Malians who left", [("Malians", "MLI", "demonym")]),
        ("Democratic Republic of the Congo", [("Democratic Republic of the Congo", "COD", "state")]),
        ("in the State of New Mexico", [("New Mexico", "USA", "region")]),
    ],
)
def test_names_are_found_whole(places: Places, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(places, text) == expected


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("the Government of the Hashemite Kingdom of Jordan", "JOR"),
        ("Her Majesty's Government of the United Kingdom", "GBR"),
        ("The Federal Government of Nigeria", "NGA"),
        ("REPUBLIC OF THE PHILIPPINES", "PHL"),
        ("Republic of Viet Nam", "VNM"),
        ("St. Kitts and Nevis", "KNA"),
        ("Ministry of Justice", None),
        ("Kingdom of Ruritania", None),
    ],
)
def test_a_whole_name_is_resolved_in_any_style(places: Places, name: str, code: str | None) -> None:
    assert places.state_of(name) == code


def test_every_name_of_a_state_resolves_to_it_and_it_has_a_region(places: Places) -> None:
    sovereign = [state for state in places.states.values() if state.sovereign]
    assert len(sovereign) == 195  # 193 members of the United Nations, the Holy See, the State of Palestine
    for state in sovereign:
        assert state.region in REGIONS
        assert places.state_of(state.name) == places.state_of(state.official) == state.code


def test_regions_follow_m49(places: Places) -> None:
    assert [places.region(code) for code in ("CYP", "TUR", "EGY", "MEX", "RUS", "FJI", "XXX")] == [
        "Asia",
        "Asia",
        "Africa",
        "Americas",
        "Europe",
        "Oceania",
        None,
    ]


def test_folding_keeps_every_character_in_its_place() -> None:
    text = "İstanbul, São Tomé – ŁÓDŹ, Straße, ﬁle"
    assert len(fold(text)) == len(text)
    assert fold("Yaoundé’s\nN’Djamena") == "yaounde's n'djamena"


@pytest.mark.parametrize(
    ("states", "cities", "message"),
    [
        ("AAA,Aland,Aland,,,Atlantis,state\n", "", "unknown region Atlantis"),
        ("AAA,Aland,Aland,,,Asia,state\nBBB,Bland,Aland,,,Asia,state\n", "", "stands for AAA and for BBB"),
        ("AAA,Aland,Aland,,,Asia,state\n", "ZZZ,city,Zed\n", "unknown kind or State"),
        ("AAA,Aland,Aland,,,Asia,empire\n", "", "unknown kind empire"),
    ],
)
def test_a_wrong_row_is_named(tmp_path: Path, states: str, cities: str, message: str) -> None:
    (tmp_path / "places.csv").write_text("code,name,official,also,demonyms,region,kind\n" + states, encoding="utf-8")
    (tmp_path / "cities.csv").write_text("state,kind,name\n" + cities, encoding="utf-8")
    with pytest.raises(CodebookError, match=message):
        Codebook(tmp_path).part(load)
