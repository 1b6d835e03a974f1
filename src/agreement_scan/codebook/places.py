"""States, their names and demonyms, and the cities and regions that tell a State (`places.csv`, `cities.csv`).

`codebook.part(load)` gives the `Places`; they find names in running text in one pass over it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, cast

from agreement_scan.codebook import Codebook
from agreement_scan.errors import CodebookError

PlaceKind = Literal["state", "territory", "demonym", "capital", "city", "region"]
REGIONS = ("Africa", "Americas", "Asia", "Europe", "Oceania")
_PLURAL_WITH_S = ("an", "i", "o", "er", "ot", "in", "une", "ene", "ede", "ane")
_STATES, _CITIES = "places.csv", "cities.csv"

# Words of constitution and courtesy before a State's name: "the Government of the Kingdom of ...".
_STYLE = re.compile(
    r"^(?:the\s+)?(?:(?:his|her) majesty's\s+)?(?:(?:royal|federal|transitional|national|revolutionary)\s+)?"
    r"(?:government|governments|council of ministers|cabinet)\s+of\s+(?:the\s+)?|^the\s+",
    re.IGNORECASE,
)
_FORM = re.compile(
    r"^(?:(?:people's|federal|democratic|socialist|islamic|arab|plurinational|bolivarian|united|hashemite|co-operative|"
    r"cooperative|independent|federative|sovereign|grand)\s+)*"
    r"(?:republic|kingdom|state|commonwealth|union|principality|duchy|sultanate|federation|emirate)\s+of\s+(?:the\s+)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Place:
    """What a name stands for. name: as the lexicon spells it. state: ISO 3166-1 alpha-3 of the State it belongs to."""

    name: str
    state: str
    kind: PlaceKind


@dataclass(frozen=True, slots=True)
class State:
    """One row of `places.csv`. region: top region of UN M49, empty for Antarctica."""

    code: str
    name: str
    official: str
    region: str
    sovereign: bool


def fold(text: str) -> str:
    """`text` without case, accents and typographic variants, every character in its place (same length)."""
    return text.translate(_LETTERS).lower() if not text.isascii() else text.lower()


def _letters() -> dict[int, str]:
    table: dict[int, str] = {}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        plain = "".join(c for c in unicodedata.normalize("NFKD", chr(code)) if not unicodedata.combining(c))
        if len(plain) == 1 and plain != chr(code):
            table[code] = plain
    table |= dict.fromkeys(map(ord, "\u2018\u2019\u02bb\u02bc\u00b4`\u02bf\u02be"), "'")
    table |= dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014"), "-")
    table |= dict.fromkeys(map(ord, "\u00a0\n\r\t\u2009\u202f"), " ")
    return table | {ord("ı"): "i", ord("ø"): "o", ord("Ø"): "O", ord("ł"): "l", ord("đ"): "d", ord("ə"): "e"}


_LETTERS = _letters()


class Places:
    """The names, compiled. Longest name wins, so "Papua New Guinea" is never Guinea."""

    def __init__(self, states: tuple[State, ...], names: dict[str, Place | None]) -> None:
        self.states = {state.code: state for state in states}
        self._names = names
        self._automaton = _automaton(names)

    def find(self, text: str) -> list[tuple[int, int, Place]]:
        """Names of places and demonyms in `text`: spans in order, without overlap. Lower-case words are no names."""
        found: list[tuple[int, int, Place]] = []
        for start, end, place in self._longest(text):
            if place is not None:
                found.append((start, end, place))
        return found

    def state_of(self, name: str) -> str | None:
        """Alpha-3 of the State that `name` names in any of its styles, or of its demonym's or city's; else `None`."""
        return place.state if (place := self.place(name)) else None

    def place(self, name: str) -> Place | None:
        """What `name`, taken whole, stands for; styles such as "the Royal Government of" are left aside."""
        key = " ".join(fold(name).split()).strip(" .,;:")
        plain = _STYLE.sub("", key)
        for candidate in (key, plain, _STYLE.sub("", plain), _FORM.sub("", plain)):
            if place := self._names.get(candidate):
                return place
        return None

    def region(self, code: str) -> str | None:
        """Top M49 region of a State: Africa, Americas, Asia, Europe or Oceania."""
        state = self.states.get(code)
        return (state.region or None) if state else None

    def name(self, code: str) -> str | None:
        """The State's short name in English."""
        return self.states[code].name if code in self.states else None

    def _longest(self, text: str) -> Iterator[tuple[int, int, Place | None]]:
        folded = fold(text)
        hits = ((last + 1 - length, last + 1, place) for last, (length, place) in self._automaton.iter(folded))
        end_of_previous = 0
        for start, end, place in sorted(hits, key=lambda hit: (hit[0], -hit[1])):
            if start >= end_of_previous and _stands_alone(text, start, end):
                end_of_previous = end
                yield start, end, place


def load(codebook: Codebook) -> Places:
    """The places of the codebook, checked: codes unique, regions and kinds known, no name with two meanings."""
    states: list[State] = []
    names: dict[str, Place | None] = {}
    for row in codebook.csv(_STATES):
        states.append(_state(row))
        kind = cast(PlaceKind, row["kind"])
        for name in (row["name"], row["official"], *_listed(row["also"])):
            _add(names, name, Place(row["name"], row["code"], kind), _STATES)
        for demonym in _listed(row["demonyms"]):
            _add(names, demonym, Place(demonym, row["code"], "demonym"), _STATES)
            if demonym.endswith(_PLURAL_WITH_S):
                _add(names, demonym + "s", Place(demonym, row["code"], "demonym"), _STATES)
    codes = [state.code for state in states]
    if len(set(codes)) != len(codes):
        raise CodebookError(f"{_STATES}: a code stands twice.")
    _add_cities(codebook, names, set(codes))
    return Places(tuple(states), names)


def _add_cities(codebook: Codebook, names: dict[str, Place | None], codes: set[str]) -> None:
    for row in codebook.csv(_CITIES):
        if row["kind"] == "none":
            names[fold(row["name"])] = None
            continue
        if row["kind"] not in ("capital", "city", "region") or row["state"] not in codes:
            raise CodebookError(f"{_CITIES}: {row['name']}: unknown kind or State {row['kind']}, {row['state']}.")
        _add(names, row["name"], Place(row["name"], row["state"], cast(PlaceKind, row["kind"])), _CITIES)


def _state(row: dict[str, str]) -> State:
    if row["kind"] not in ("state", "territory"):
        raise CodebookError(f"{_STATES}: {row['code']}: unknown kind {row['kind']}.")
    if row["region"] not in REGIONS and row["kind"] == "state":
        raise CodebookError(f"{_STATES}: {row['code']}: unknown region {row['region']}.")
    return State(row["code"], row["name"], row["official"], row["region"], row["kind"] == "state")


def _add(names: dict[str, Place | None], name: str, place: Place, file: str) -> None:
    key = fold(name)
    known = names.setdefault(key, place)
    if known is not None and known.state != place.state:
        raise CodebookError(f"{file}: {name}: stands for {known.state} and for {place.state}.")


def _listed(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


def _automaton(names: dict[str, Place | None]) -> Any:
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for key, place in names.items():
        automaton.add_word(key, (len(key), place))
    automaton.make_automaton()
    return automaton


def _stands_alone(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return text[start].isupper() and not before.isalnum() and not after.isalnum()
