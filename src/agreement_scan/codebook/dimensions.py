"""The dimensions' lexicons: `lexicons/dimensions/<dimension>.toml`.

A file names its `dimension` and `language`, may define `[classes]` of words, may list under `apart` patterns (the names
of crimes) inside which no term begins and no support is found, and lists `[[entry]]` tables:

    id, theme            unique in the file; what it stands for
    terms                patterns (see `patterns`), each enough by itself, unless ...
    needs                ... one of these patterns must stand in the same unit: for words too weak to count alone
    unless               a term does not count where one of these patterns overlaps it
    in_names             true: the terms are titles of instruments, counted only beside a duty to comply with them
    in_definitions       false: does not count where a word is defined
    in_offences          false: does not count where conduct is made an offence
    commits              true: a commitment even in a definition
    examples             sentences in which the entry must be found
    counterexamples      sentences in which it must not
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from agreement_scan.codebook import Codebook
from agreement_scan.codebook.patterns import Classes, Pattern, compile_pattern
from agreement_scan.errors import CodebookError
from agreement_scan.model import DIMENSIONS

_FIELDS = frozenset(
    (
        *("id", "theme", "terms", "needs", "unless", "in_names", "in_definitions", "in_offences", "commits"),
        *("examples", "counterexamples"),
    )
)


@dataclass(frozen=True, slots=True)
class DimensionEntry:
    """One sub-theme of a dimension, with the words that show it. `source` is e.g. `gender/maternity`."""

    source: str
    dimension: str
    theme: str
    patterns: tuple[Pattern, ...]
    needs: tuple[Pattern, ...] = ()
    unless: tuple[Pattern, ...] = ()
    apart: tuple[Pattern, ...] = ()
    in_names: bool = False
    in_definitions: bool = True
    in_offences: bool = True
    commits: bool = False
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dimensions:
    """All entries of all dimensions, in the order of the files. languages: ISO 639-1 codes that have a lexicon."""

    entries: tuple[DimensionEntry, ...]
    languages: frozenset[str]


def load(codebook: Codebook) -> Dimensions:
    """The three dimensions; CodebookError where a file or an entry is wrong."""
    files = [(f"dimensions/{name}.toml", name) for name in DIMENSIONS]
    tables = [(file, name, codebook.toml(file)) for file, name in files]
    for file, name, table in tables:
        if table.get("dimension") != name or not isinstance(table.get("language"), str):
            raise CodebookError(f"{file}: must begin with dimension = {name!r} and a language.")
    entries = tuple(entry for file, name, table in tables for entry in _entries(file, name, table))
    return Dimensions(entries, frozenset(str(table["language"]) for _, _, table in tables))


def _entries(file: str, dimension: str, table: Mapping[str, Any]) -> list[DimensionEntry]:
    classes: Classes = table.get("classes", {})
    apart = tuple(compile_pattern(written, classes, f"{file}: apart") for written in table.get("apart", ()))
    entries = [_entry(file, dimension, row, classes, apart) for row in table.get("entry", ())]
    seen: set[str] = set()
    for entry in entries:
        if entry.source in seen:
            raise CodebookError(f"{file}: {entry.source}: the id is used twice.")
        seen.add(entry.source)
    if not entries:
        raise CodebookError(f"{file}: holds no entry.")
    return entries


def _entry(
    file: str, dimension: str, row: Mapping[str, Any], classes: Classes, apart: tuple[Pattern, ...]
) -> DimensionEntry:
    where = f"{file}: {row.get('id', 'an entry without id')}"
    unknown = sorted(set(row) - _FIELDS)
    if unknown:
        raise CodebookError(f"{where}: unknown field {unknown[0]!r}.")
    for name in ("id", "theme", "terms", "examples", "counterexamples"):
        if not row.get(name):
            raise CodebookError(f"{where}: {name!r} is missing.")
    compiled = {
        name: tuple(compile_pattern(written, classes, where) for written in row.get(name, ()))
        for name in ("terms", "needs", "unless")
    }
    return DimensionEntry(
        source=f"{dimension}/{row['id']}",
        dimension=dimension,
        theme=row["theme"],
        patterns=compiled["terms"],
        needs=compiled["needs"],
        unless=compiled["unless"],
        apart=apart,
        in_names=row.get("in_names", False),
        in_definitions=row.get("in_definitions", True),
        in_offences=row.get("in_offences", True),
        commits=row.get("commits", False),
        examples=tuple(row["examples"]),
        counterexamples=tuple(row["counterexamples"]),
    )
