"""Entries of a list as persons without a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from agreement_scan.model import Person
from agreement_scan.naming import normal_name
from agreement_scan.tagging.people.names import person_key
from agreement_scan.tagging.people.reading import Reading
from agreement_scan.tagging.people.rolls import Entry


def persons_of(reading: Reading, entries: Sequence[Entry]) -> tuple[Person, ...]:
    """One `Person` an entry with a name, in order; whoever was absent is none."""
    salt = reading.context.salt
    persons = []
    for entry in entries:
        if entry.name is None or entry.capacity == "absent":
            continue
        role = entry.role(reading.people)
        persons.append(
            Person(
                key=person_key(salt, entry.name.parts, normal_name(entry.organisation)),
                name_key=person_key(salt, entry.name.parts, None),
                sex=entry.sex,
                capacity=entry.capacity,
                organisation=entry.organisation or None,
                organisation_type=_type(reading, entry),
                function=role.function,
                practitioner=bool(role.practitioner),
                start=entry.start,
                end=entry.end,
            )
        )
    return tuple(persons)


def each_once(entries: Sequence[Entry]) -> list[Entry]:
    """The entries without repetitions of one person (same name, same organisation), the known sex winning."""
    seen: dict[tuple[tuple[str, ...], str], int] = {}
    kept: list[Entry] = []
    for entry in entries:
        key = (entry.name.parts, normal_name(entry.organisation)) if entry.name is not None else None
        if key is None or key not in seen:
            if key is not None:
                seen[key] = len(kept)
            kept.append(entry)
        elif kept[seen[key]].sex == "unknown":
            kept[seen[key]] = replace(kept[seen[key]], sex=entry.sex)
    return kept


def _type(reading: Reading, entry: Entry) -> str | None:
    """Type of the stakeholder whose mention fills most of the row's organisation cell, else of the row."""
    start, end = entry.organisation_span or (entry.start, entry.end)
    best: tuple[int, str] | None = None
    for stakeholder in reading.stakeholders:
        for mention in stakeholder.mentions:
            shared = min(end, mention.end) - max(start, mention.start)
            if shared > 0 and (best is None or shared > best[0]):
                best = (shared, stakeholder.type)
    return best[1] if best else None
