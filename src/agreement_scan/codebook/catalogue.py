"""What the codebook holds, part by part: loads every part (which checks it) and lists its entries.

A new kind of entry is one line in `PARTS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any

from agreement_scan.codebook import Codebook

Row = tuple[str, str]
"""An entry's id, and what it is in a few words."""


def _dimensions(part: Any) -> Iterable[Row]:
    return ((entry.source, entry.theme) for entry in part.entries)


def _cues(part: Any) -> Iterable[Row]:
    return ((cue.source, cue.effect) for cue in part.cues)


def _names(part: Any) -> Iterable[Row]:
    kinds = ("instruments", "bodies", "posts")
    return ((f"names/{kind}", ", ".join(sorted(getattr(part, kind)))) for kind in kinds)


def _profile(part: Any) -> Iterable[Row]:
    for name in ("types", "titles", "dates", "state", "parties", "scope", "subjects", "support", "initiative"):
        yield from ((cue.source, f"{cue.value} ({cue.reason})") for cue in getattr(part, name).cues)


def _structure(part: Any) -> Iterable[Row]:
    yield from ((f"division/{word.id}", word.role) for word in part.divisions.values())
    yield from ((f"cue/{cue.id}", cue.use) for cue in part.cues.values())


def _organisations(part: Any) -> Iterable[Row]:
    for head, senses in sorted(part.heads.items()):
        yield (f"head/{head}", ", ".join(sorted({kind for _, kind in senses})))


def _register(part: Any) -> Iterable[Row]:
    return ((entry.id, f"{entry.name} [{entry.type}]") for _, entry in sorted(part.entries.items()))


def _roles(part: Any) -> Iterable[Row]:
    yield from ((f"cue/{cue.id}", cue.role) for cue in part.cues)
    yield from ((f"section/{section.id}", section.role) for section in part.sections)
    yield from ((f"default/{default.id}", default.role) for default in part.defaults)


def _people(part: Any) -> Iterable[Row]:
    yield from ((f"column/{column.kind}", "column of a list") for column in part.columns)
    yield from ((f"capacity/{words.id}", "capacity of a person") for words in part.capacities)
    for function in part.functions:
        yield (f"function/{function.id}", "practitioner" if function.practitioner else "other function")
    yield from ((f"cue/{cue.id}", cue.measure) for cue in part.cues)


def _places(part: Any) -> Iterable[Row]:
    return ((state.code, f"{state.name} [{state.region}]") for state in part.states.values())


def _statements(part: Any) -> Iterable[Row]:
    return ((entry.id, f"{entry.direction} {entry.statement}") for entry in part.entries)


def _framework(part: Any) -> Iterable[Row]:
    yield from ((indicator.id, f"{indicator.title} ({indicator.unit})") for indicator in part.indicators)
    yield from ((statement.id, statement.text) for statement in part.statements)


def _languages(part: Any) -> Iterable[Row]:
    return ((code, "has lexicons") for code in part.codes)


PARTS: dict[str, tuple[str, str, Callable[[Any], Iterable[Row]]]] = {
    "framework": ("framework", "load", _framework),
    "statements": ("statements", "load_statements", _statements),
    "dimensions": ("dimensions", "load", _dimensions),
    "assertion": ("assertion", "load", _cues),
    "guards": ("guards", "load", _names),
    "profile": ("profile", "load", _profile),
    "structure": ("structure", "load_structure", _structure),
    "stakeholders": ("stakeholders", "load_register", _register),
    "organisations": ("organisations", "load_grammar", _organisations),
    "roles": ("roles", "load_roles", _roles),
    "people": ("people", "load_people", _people),
    "places": ("places", "load", _places),
    "languages": ("languages", "load_languages", _languages),
}


def entries(codebook: Codebook, part: str) -> tuple[Row, ...]:
    """The entries of a part, in the order of its file. Raises CodebookError where the part is wrong."""
    module, loader, listed = PARTS[part]
    load = getattr(import_module(f"agreement_scan.codebook.{module}"), loader)
    return tuple(listed(codebook.part(load)))


def load_all(codebook: Codebook) -> dict[str, int]:
    """Loads and checks every part; the number of entries of each. Raises CodebookError at the first fault."""
    return {part: len(entries(codebook, part)) for part in PARTS}
