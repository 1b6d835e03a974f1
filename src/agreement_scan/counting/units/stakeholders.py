"""Organisations as candidates: each role in each document is an occurrence."""

from __future__ import annotations

from collections.abc import Mapping

from agreement_scan.codebook.indicators import Facts, IndicatorEntry
from agreement_scan.counting.candidates import Aside, Candidate, Occurrence
from agreement_scan.counting.identity.bodies import Body
from agreement_scan.counting.identity.instruments import Instrument, is_draft
from agreement_scan.counting.material import date_of, profile_of, source, year_of
from agreement_scan.counting.period import days
from agreement_scan.counting.run import Run
from agreement_scan.counting.units.instruments import instrument_facts
from agreement_scan.model import Mention, Role, Scan

_RECORD = "stakeholder_consultation"


def body_candidates(run: Run, entry: IndicatorEntry) -> list[Candidate]:
    """Every organisation of the run; one without any role is merely mentioned."""
    linked = {i.id: {f"instrument.{k}": v for k, v in instrument_facts(i).items()} for i in run.instruments}
    found = []
    for body in run.bodies:
        occurrences = tuple(
            _occurrence(run, body, naming.scan, role, linked)
            for naming in body.namings
            for role in naming.stakeholder.roles or _mentioned(naming.stakeholder.mentions)
        )
        name = f"{body.name} ({body.state})" if body.state and body.type == "state" else body.name
        found.append(Candidate(_id(body), name, occurrences, body, body.review))
    return found


def _id(body: Body) -> str:
    return f"{body.id}@{body.state}" if body.state and body.type in ("state", "nhri") else body.id


def _mentioned(mentions: tuple[Mention, ...]) -> tuple[Role, ...]:
    return tuple(Role("mentioned", "actual", m.page, m.start, m.end, m.quote, "") for m in mentions[:1])


def _occurrence(run: Run, body: Body, scan: Scan, role: Role, linked: Mapping[str, Facts]) -> Occurrence:
    link = run.references.of_role(scan, role)
    date = date_of(scan)
    facts: dict[str, tuple[str, ...]] = {
        "type": (body.type,),
        "specialisation": body.specialisations,
        "state": (body.state or "unknown",),
        "role": (role.role,),
        "status": (role.status,),
        "concerns": role.concerns,
        "mechanism": (role.mechanism,) if role.mechanism else (),
        "document": (profile_of(scan).type.label,),
        "date": (date,) if date else (),
        "year": year_of(date),
        "version": (_version(run, scan),),
    }
    asides: list[Aside] = []
    if link:
        facts |= linked[link.instrument.id]
        facts |= {"instrument": (link.instrument.title,), "timing": (_timing(scan, date, link.instrument),)}
        asides.append(Aside("instrument", note=link.note))
    if body.type == "nhri":
        standing = run.accreditations.at(body, date)
        facts |= {"accreditation": (standing.status,), "accreditation_source": (standing.origin,)}
        asides.append(Aside("accreditation", standing.evidence, standing.note))
    return Occurrence(facts, date, (source(scan, role),), tuple(asides))


def _version(run: Run, scan: Scan) -> str:
    if run.references.own(scan) is None:
        return "record"
    return "draft" if is_draft(scan) else "final"


def _timing(scan: Scan, date: str | None, instrument: Instrument) -> str:
    """A record of a consultation dated after the adoption is of one held after it; reports may look back."""
    if profile_of(scan).type.label != _RECORD or not date or not instrument.finals or not instrument.date:
        return "unknown"
    return "after_adoption" if days(date)[0] > days(instrument.date)[1] else "before_adoption"
