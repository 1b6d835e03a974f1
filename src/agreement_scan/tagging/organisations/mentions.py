"""All places of a document that name an organisation, short forms that the document introduces included."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from agreement_scan.codebook import places
from agreement_scan.codebook.organisations import Grammar, load_grammar
from agreement_scan.tagging.context import Context
from agreement_scan.tagging.organisations import acronyms
from agreement_scan.tagging.organisations.cells import Row, TableCell, read_rows
from agreement_scan.tagging.organisations.lines import read_lines
from agreement_scan.tagging.organisations.lookup import Lookup, load_lookup
from agreement_scan.tagging.organisations.names import Name, Reader

_CHAIN = re.compile(r"\s*(?:\([^()]*\))?, (?!the )")
_UNITS = ("unit", "academic", "justice", "police", "agency", "body", "hospital", "centre")
_PARENTS = ("ministry", "police", "academic", "justice", "agency", "unit", "body", "hospital", "parliament")


@dataclass(frozen=True)
class Named:
    """The names of a document by provision, its table rows, and acronyms that stand for more than one name."""

    names: tuple[tuple[Name, ...], ...]
    rows: Mapping[int, Row]
    unclear: tuple[acronyms.Alias, ...]
    grammar: Grammar
    lookup: Lookup
    places: places.Places


def read_names(context: Context) -> Named:
    """All names of all provisions, in order."""
    codebook = context.codebook
    reader = Reader(codebook.part(load_grammar), codebook.part(load_lookup), codebook.part(places.load))
    rows = read_rows(context, reader.grammar, reader.places)
    lines = read_lines(context, reader.grammar)
    first: list[list[Name]] = []
    aliases: list[acronyms.Alias] = []
    for position, view in enumerate(context.views):
        names = _read(reader, position, view.text, rows.get(position), context.provisions[position].kind == "row")
        if position in lines:
            names = _of_line(reader, view.text, lines[position], names)
        aliases.extend(acronyms.introduced(view.text, names))
        if position in rows:
            heading = reader.grammar.columns["acronym"]
            aliases.extend(acronyms.tabled(rows[position], view.text, names, heading))
        first.append(names)
    clear, unclear = acronyms.settle(aliases)
    finder = acronyms.Finder(_forms(first, clear, unclear))
    forms = {alias.text for alias in unclear}
    names_by_view = tuple(
        tuple(_again(position, view.text, first[position], finder, rows.get(position), forms))
        for position, view in enumerate(context.views)
    )
    return Named(names_by_view, rows, unclear, reader.grammar, reader.lookup, reader.places)


def _alone(text: str, names: Sequence[Name]) -> bool:
    """Whether a unit is little more than an affiliation: a footnote, a letterhead, an item of a list."""
    return bool(names) and sum(n.end - n.start for n in names if not n.owner) > 0.6 * len(text)


# --------------------------------------------------------------------------------------------------------- chains
def _chained(text: str, names: Sequence[Name], *, in_cell: bool) -> list[Name]:
    """Joins "Department X, Ministry Y" to one name of X that belongs to Y."""
    joined: list[Name] = []
    for name in names:
        unit = joined[-1] if joined else None
        if unit and _belongs(text, unit, name, names, in_cell):
            joined[-1] = replace(unit, end=name.end, owner=text[unit.own_end : name.end])
        joined.append(name)
    return joined


def _belongs(text: str, unit: Name, parent: Name, names: Sequence[Name], in_cell: bool) -> bool:
    between = text[unit.end : parent.start]
    if not _CHAIN.fullmatch(between) or unit.owner or unit.kind not in _UNITS:
        return False
    if parent.kind not in _PARENTS and not parent.ids:
        return False
    if in_cell:
        return True
    after = text[parent.end : parent.end + 12]
    listed = re.match(r"\s*(?:\([^()]*\))?,? (?:and|or|&) ", after) or re.match(r", (?:the )?[A-Z]", after)
    return text[max(0, unit.start - 4) : unit.start].lower() == "the " and not listed


# ---------------------------------------------------------------------------------------------------------- cells
def _read(reader: Reader, position: int, text: str, row: Row | None, tabular: bool) -> list[Name]:
    if row is None:
        if tabular:  # column headings
            return []
        names = reader.read(position, text)
        return _chained(text, names, in_cell=_alone(text, names))
    found: list[Name] = []
    for cell in row.cells:
        single = cell.column in row.organisations
        names = _chained(text, reader.read_cell(cell, text, organisations=single), in_cell=True)
        if single:
            names = _one(text, cell.start, cell.end, names)
        state = row.state_at(cell.column)
        found.extend(replace(name, state=state, personal=row.people) for name in names)
    return found


def _of_line(reader: Reader, text: str, cell: TableCell, names: list[Name]) -> list[Name]:
    """The names of a line of an attendance list: the end of the line is read like a cell for organisations."""
    ends = _chained(text, reader.read_cell(cell, text, organisations=True), in_cell=True)
    return [name for name in names if name.end <= cell.start] + [replace(name, personal=True) for name in ends]


def _one(text: str, start: int, end: int, names: list[Name]) -> list[Name]:
    """One organisation where the cell says "Office of X and Ministry of Y", or "Police of X, Region 5"."""
    if len(names) == 2 and not names[0].owner and not any(n.ids for n in names):
        between = text[names[0].end : names[1].start]
        covers = names[0].start == start and text[names[1].end : end].strip()[:1] in ("", "(")
        if between == " and " and covers:
            whole = text[start : names[1].end]
            return [replace(names[0], end=names[1].end, own_end=names[1].end, label=whole, rule="cell")]
        if between == ", " and covers and names[0].kind in ("police", "ministry") and names[1].kind in _UNITS:
            return names[:1]
    return names


# ----------------------------------------------------------------------------------------------------- once again
def _forms(
    first: Sequence[Sequence[Name]], clear: Mapping[str, acronyms.Alias], unclear: Sequence[acronyms.Alias]
) -> dict[str, Name]:
    forms: dict[str, Name] = {}
    for names in first:
        for name in names:
            if (
                (name.rule == "cell" and len(name.label) > 3)
                or name.rule == "acting"
                or name.rule.startswith("context")
            ):
                forms.setdefault(name.label, name)
    for text, alias in clear.items():
        forms[text] = alias.name
    for alias in unclear:
        forms.pop(alias.text, None)
    return forms


def _again(
    position: int,
    text: str,
    names: Sequence[Name],
    finder: acronyms.Finder,
    row: Row | None,
    unclear: set[str],
) -> list[Name]:
    """`names` with the short forms that occur outside them, or that are longer than what was read there."""
    kept = [name for name in names if not (name.ids and name.label in unclear)]
    for start, end, meant in finder.find(text):
        clash = [n for n in kept if n.start < end and start < n.end]
        if any(n.end - n.start >= end - start for n in clash):
            kept = [_as_defined(n, meant) if (n.start, n.end) == (start, end) else n for n in kept]
            continue
        kept = [n for n in kept if n not in clash]
        personal = row.people if row else False
        # The State that a table gave the name is that of one row; the name itself keeps it only where it is the same.
        kept.append(replace(meant, provision=position, start=start, end=end, own_end=end, personal=personal, owner=""))
    return sorted(kept, key=lambda n: (n.start, -n.end))


def _as_defined(name: Name, meant: Name) -> Name:
    """An acronym that the register reads otherwise means what this document says it means."""
    return replace(name, ids=meant.ids, label=meant.label, kind=meant.kind, rule=meant.rule, type=meant.type)
