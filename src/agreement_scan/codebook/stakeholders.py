"""The registers of stakeholders: `lexicons/stakeholders/*.csv`, one row an organisation, each with source and date.

Columns: `id,name,type,specialisations,state,acronyms,aliases,parent,status,source,date`; several values in a field are
separated by `|`. `status` is the GANHRI status of an NHRI (A, B, none, unknown); `nhri_status.csv` holds its history.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from agreement_scan.codebook import Codebook
from agreement_scan.errors import CodebookError
from agreement_scan.model import DIMENSIONS
from agreement_scan.naming import loose_name, normal_name

TYPES = ("un", "igo", "nhri", "ngo", "civil_society", "state", "private", "other")
STATUSES = ("A", "B", "none", "unknown")
_COLUMNS = [
    "id",
    "name",
    "type",
    "specialisations",
    "state",
    "acronyms",
    "aliases",
    "parent",
    "status",
    "source",
    "date",
]
_FILES = ("un", "igo", "nhri", "ngo")
_ID = re.compile(r"(?:un|igo|nhri|ngo|civil_society|state|private|other)/[a-z0-9]+(?:-[a-z0-9]+)*")
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


@dataclass(frozen=True, slots=True)
class Entry:
    """One organisation of the register. `status`: accreditation of an NHRI as the register knows it, else ""."""

    id: str
    name: str
    type: str
    specialisations: tuple[str, ...]
    state: str | None
    acronyms: tuple[str, ...]
    aliases: tuple[str, ...]
    parent: str | None
    status: str
    source: str
    date: str

    @property
    def names(self) -> tuple[str, ...]:
        """Name and aliases."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class StatusPeriod:
    """Accreditation of an NHRI over time; `until` is "" where it still holds, `since` "" where its start is unknown."""

    id: str
    status: str
    since: str
    until: str
    source: str
    date: str


@dataclass(frozen=True)
class Register:
    """All entries, and the ways to find one. A name or acronym shared by several entries is kept as ambiguous."""

    entries: Mapping[str, Entry]
    periods: tuple[StatusPeriod, ...] = ()
    by_name: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    by_acronym: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    nhris: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    by_loose_name: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def named(self, name: str) -> Entry | None:
        """The one entry of this name, alias or acronym; `None` where there is none, or more than one."""
        found = self.by_name.get(normal_name(name)) or self.by_acronym.get(name, ())
        if not found and name.count(" ") > 1:
            found = self.by_loose_name.get(loose_name(name), ())
        return self.entries[found[0]] if len(found) == 1 else None

    def status_at(self, identity: str, date: str | None) -> StatusPeriod | None:
        """The accreditation of an NHRI at a date (ISO 8601, possibly a year), or the current one without a date."""
        periods = [p for p in self.periods if p.id == identity]
        if date:
            for period in periods:
                if (not period.since or period.since <= date) and (not period.until or date < period.until):
                    return period
        entry = self.entries.get(identity)
        if entry and entry.status and not (date and periods):
            return StatusPeriod(identity, entry.status, "", "", entry.source, entry.date)
        return None


def load_register(codebook: Codebook) -> Register:
    """All registers of the folder; CodebookError names file and row of what is wrong."""
    entries: dict[str, Entry] = {}
    present = set(codebook.files())
    for name in _FILES:
        file = f"stakeholders/{name}.csv"
        if file not in present:
            continue
        for row in codebook.csv(file):
            entry = _entry(file, row)
            if entry.id in entries:
                raise CodebookError(f"{file}: {entry.id}: this id stands twice.")
            entries[entry.id] = entry
    for entry in entries.values():
        if entry.parent and entry.parent not in entries:
            raise CodebookError(f"stakeholders: {entry.id}: its parent {entry.parent!r} is not in the registers.")
    periods = _periods(codebook, entries) if "stakeholders/nhri_status.csv" in present else ()
    return register(entries.values(), periods)


def register(entries: Iterable[Entry], periods: tuple[StatusPeriod, ...] = ()) -> Register:
    """A register of these entries with its indexes."""
    names: dict[str, list[str]] = {}
    acronyms: dict[str, list[str]] = {}
    nhris: dict[str, list[str]] = {}
    loose: dict[str, list[str]] = {}
    kept = {entry.id: entry for entry in entries}
    for entry in kept.values():
        for name in entry.names:
            _add(names, normal_name(name), entry.id)
            if name.count(" ") > 1:
                _add(loose, loose_name(name), entry.id)
        for acronym in entry.acronyms:
            _add(acronyms, acronym, entry.id)
        if entry.type == "nhri" and entry.state:
            _add(nhris, entry.state, entry.id)
    return Register(kept, periods, _frozen(names), _frozen(acronyms), _frozen(nhris), _frozen(loose))


def _add(index: dict[str, list[str]], key: str, identity: str) -> None:
    ids = index.setdefault(key, [])
    if identity not in ids:
        ids.append(identity)


def _frozen(index: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(ids) for key, ids in index.items()}


def _entry(file: str, row: Mapping[str, str]) -> Entry:
    missing = [column for column in _COLUMNS if column not in row]
    if missing:
        raise CodebookError(f"{file}: no column {missing[0]!r}.")
    values = {column: row[column].strip() for column in _COLUMNS}
    where = f"{file}: {values['id'] or values['name']}"
    entry = Entry(
        id=values["id"],
        name=values["name"],
        type=values["type"],
        specialisations=_several(values["specialisations"]),
        state=values["state"] or None,
        acronyms=_several(values["acronyms"]),
        aliases=_several(values["aliases"]),
        parent=values["parent"] or None,
        status=values["status"],
        source=values["source"],
        date=values["date"],
    )
    _check(where, entry)
    return entry


def _check(where: str, entry: Entry) -> None:
    if not _ID.fullmatch(entry.id):
        raise CodebookError(f"{where}: the id must look like un/unodc or nhri/gha-chraj.")
    if not entry.name:
        raise CodebookError(f"{where}: no name.")
    if entry.type not in TYPES:
        raise CodebookError(f"{where}: type {entry.type!r} is none of {', '.join(TYPES)}.")
    for specialisation in entry.specialisations:
        if specialisation not in DIMENSIONS:
            raise CodebookError(f"{where}: specialisation {specialisation!r} is none of {', '.join(DIMENSIONS)}.")
    if entry.state and not re.fullmatch("[A-Z]{3}", entry.state):
        raise CodebookError(f"{where}: state {entry.state!r} is no ISO 3166-1 alpha-3 code.")
    if not entry.source or not _DATE.fullmatch(entry.date):
        raise CodebookError(f"{where}: every row needs its source and the date on which it was looked up (ISO 8601).")
    if entry.type == "nhri":
        _check_nhri(where, entry)


def _check_nhri(where: str, entry: Entry) -> None:
    if not entry.state:
        raise CodebookError(f"{where}: an NHRI needs its State.")
    if "human_rights" not in entry.specialisations:
        raise CodebookError(f"{where}: an NHRI always has the specialisation human_rights.")
    if entry.status not in STATUSES:
        raise CodebookError(f"{where}: status {entry.status!r} is none of {', '.join(STATUSES)}.")


def _periods(codebook: Codebook, entries: Mapping[str, Entry]) -> tuple[StatusPeriod, ...]:
    file = "stakeholders/nhri_status.csv"
    periods: list[StatusPeriod] = []
    for row in codebook.csv(file):
        where = f"{file}: {row.get('id', '')}"
        if row.get("id") not in entries:
            raise CodebookError(f"{where}: this id is not in nhri.csv.")
        if row.get("status") not in STATUSES:
            raise CodebookError(f"{where}: status {row.get('status')!r} is none of {', '.join(STATUSES)}.")
        for column in ("from", "to"):
            if row.get(column) and not _DATE.fullmatch(row[column]):
                raise CodebookError(f"{where}: {column} {row[column]!r} is no ISO 8601 date.")
        periods.append(
            StatusPeriod(row["id"], row["status"], row["from"], row["to"], row.get("source", ""), row.get("date", ""))
        )
    return tuple(periods)


def _several(field_value: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in field_value.split("|") if part.strip())
