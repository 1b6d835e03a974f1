"""The accreditation of an NHRI at a date: from the run's accreditation documents first, then from the register."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from agreement_scan.codebook.stakeholders import Register
from agreement_scan.counting.identity.bodies import Body
from agreement_scan.counting.material import date_of, profile_of, source
from agreement_scan.counting.period import days
from agreement_scan.model import Scan, Source
from agreement_scan.naming import normal_name

_DOCUMENT = "accreditation_document"


@dataclass(frozen=True, slots=True)
class Standing:
    """status: A, B, none or unknown. origin: where it is from, with the date of that. note: a remark for review."""

    status: str
    origin: str
    evidence: tuple[Source, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class _Entry:
    status: str
    date: str | None
    origin: str
    evidence: Source


class Accreditations:
    """What accreditation documents of the run and the register say."""

    def __init__(self, scans: Sequence[Scan], register: Register) -> None:
        self._register = register
        self._entries: dict[str, list[_Entry]] = {}
        for scan in scans:
            if profile_of(scan).type.label != _DOCUMENT:
                continue
            for a in scan.accreditations:
                date = a.date or date_of(scan)
                origin = f"accreditation document, {date or 'undated'}"
                entry = _Entry(a.status, date, origin, source(scan, a.evidence))
                for key in (a.stakeholder, normal_name(a.name)):
                    self._entries.setdefault(key, []).append(entry)

    def at(self, body: Body, date: str | None) -> Standing:
        """The standing of `body` when it took part."""
        ids = {n.stakeholder.id for n in body.namings}
        keys = ids | {normal_name(n.stakeholder.name) for n in body.namings}
        entries = [entry for key in sorted(keys) for entry in self._entries.get(key, ())]
        return _from_documents(body, entries, date) or self._from_register(sorted(ids), date)

    def _from_register(self, ids: list[str], date: str | None) -> Standing:
        for id_ in ids:
            period = self._register.status_at(id_, date)
            if period and period.status != "unknown":
                return Standing(period.status, f"register, {period.date}")
        return Standing("unknown", "neither an accreditation document nor the register")


def _from_documents(body: Body, entries: list[_Entry], date: str | None) -> Standing | None:
    """The latest statement up to `date`; failing that, the first one after it, with a note."""
    if not entries:
        return None
    earlier = [e for e in entries if not e.date or not date or days(e.date)[0] <= days(date)[1]]
    if earlier:
        chosen = max(earlier, key=lambda e: (e.date or "", e.status, e.evidence.document, e.evidence.start))
    else:
        chosen = min(entries, key=lambda e: (e.date or "", e.status, e.evidence.document, e.evidence.start))
    note = None
    if not earlier:
        note = f"{body.name}: the accreditation document is of {chosen.date}, after the participation of {date}"
    rivals = {e.status for e in entries if e.date == chosen.date} - {chosen.status}
    if rivals:
        note = f"{body.name}: accreditation documents of one date give {chosen.status} and {', '.join(sorted(rivals))}"
    return Standing(chosen.status, chosen.origin, (chosen.evidence,), note)
