"""Which rows of participant lists are one person: the same name in the same organisation.

Names are compared by salted hashes only. Organisations are compared as the run knows them: full name or acronym, with
or without the State or the unit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from agreement_scan.counting.identity.acronyms import acronyms
from agreement_scan.counting.identity.bodies import Body
from agreement_scan.counting.identity.clusters import grouped
from agreement_scan.counting.identity.events import Event
from agreement_scan.model import Person, Scan
from agreement_scan.naming import normal_name

_LINKING = frozenset({"of", "and", "for", "in", "on"})


@dataclass(frozen=True)
class Attendance:
    """A row of a list: one person at one event."""

    event: Event
    scan: Scan
    person: Person

    @property
    def order(self) -> tuple[str, str, str, int]:
        """By the date of the event, then by place in the documents; never by the hash, which changes with its salt."""
        return self.event.date or "9999", self.event.id, self.scan.document.id, self.person.start


@dataclass(frozen=True)
class Individual:
    """One person over all lists. note: a contradiction, without the name."""

    attendances: tuple[Attendance, ...]
    sex: str
    function: str | None
    organisation_type: str | None
    note: str | None = None


class Organisations:
    """Tells whether two names of organisations, as written in lists, are one."""

    def __init__(self, bodies: Sequence[Body]) -> None:
        index: dict[str, set[str]] = {}
        for body in bodies:
            for s in (naming.stakeholder for naming in body.namings):
                for name in {s.name, *acronyms(s)}:
                    index.setdefault(normal_name(name), set()).add(body.id)
        self._known = {name: next(iter(ids)) for name, ids in index.items() if len(ids) == 1}

    def same(self, a: str | None, b: str | None) -> bool:
        """No organisation is an organisation of its own: it equals only none."""
        if not a or not b:
            return not a and not b
        first, second = normal_name(a), normal_name(b)
        if first == second or self._known.get(first, "a") == self._known.get(second, "b"):
            return True
        shorter, longer = sorted((set(first.split()) - _LINKING, set(second.split()) - _LINKING), key=len)
        return bool(shorter) and shorter <= longer and (len(shorter) > 1 or len(longer) == 1)


def individuals(attendances: Sequence[Attendance], organisations: Organisations) -> list[Individual]:
    """The persons behind the rows, by their first attendance."""
    by_name: dict[str, list[Attendance]] = {}
    for number, attendance in enumerate(sorted(attendances, key=lambda a: a.order)):
        key = attendance.person.name_key or attendance.person.key or f"row {number}"
        by_name.setdefault(key, []).append(attendance)

    def same(a: Attendance, b: Attendance) -> bool:
        return a.person.key == b.person.key or organisations.same(a.person.organisation, b.person.organisation)

    found = [_individual(group) for rows in by_name.values() for group in grouped(rows, same)]
    return sorted(found, key=lambda i: i.attendances[0].order)


def _individual(group: list[Attendance]) -> Individual:
    sexes = sorted({a.person.sex for a in group} - {"unknown"})
    note = None
    if len(sexes) > 1:
        places = ", ".join(sorted({a.scan.document.path for a in group}))
        note = f"one person is a woman in one list and a man in another, counted as unknown: {places}"
    return Individual(
        attendances=tuple(group),
        sex=sexes[0] if len(sexes) == 1 else "unknown",
        function=next((a.person.function for a in group if a.person.function), None),
        organisation_type=next((a.person.organisation_type for a in group if a.person.organisation_type), None),
        note=note,
    )
