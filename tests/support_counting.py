"""Small scans for the tests of counting and reporting: everything has a default, so that a test shows what matters."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any, Literal

from agreement_scan.model import (
    Accreditation,
    Claim,
    Document,
    DocumentType,
    Evidence,
    Figure,
    Finding,
    Indicator,
    Mention,
    Occasion,
    Party,
    Passage,
    Person,
    Profile,
    Result,
    Role,
    Scan,
    Stakeholder,
)

EVIDENCE = Evidence(0, 1, None, "T", "test")
ALL = ("human_rights", "gender", "child_protection")


def claim(value: Any) -> Claim[Any] | None:
    """The value with some evidence; `None` stays `None`."""
    return None if value is None else Claim(value, EVIDENCE)


def scan(
    type_: str = "cooperation_agreement",
    title: str | None = None,
    date: str | None = "2024-03-14",
    *,
    path: str = "",
    text: str | None = None,
    language: str | None = "en",
    status: Literal["ok", "partial", "failed"] = "ok",
    reason: str | None = None,
    place: str | None = None,
    parties: Sequence[str] = (),
    scope: str | None = None,
    state: str | None = None,
    subjects: Sequence[str] = (),
    unodc: bool | None = None,
    launches: bool | None = None,
    profiled: bool = True,
    **parts: Any,
) -> Scan:
    """A scan of one document. Its text and id follow from what it is, unless given."""
    told = f"T {type_} {title} {date} {place} {parties} {scope} {state} {subjects} {unodc} {parts}"
    # Unlike any other text, so that likeness of words plays no part where a test does not want it.
    text = f"T {hashlib.sha256(told.encode()).hexdigest()}" if text is None else text
    identity = hashlib.sha256(text.encode()).hexdigest()
    document = Document(identity, path or f"{identity[:8]}.pdf", "application/pdf", status, reason, 1, language, text)
    profile = Profile(
        DocumentType(type_, 0.9, EVIDENCE),
        claim(title),
        claim(date),
        claim(place),
        claim(scope),
        claim(state),
        tuple(Claim(subject, EVIDENCE) for subject in subjects),
        tuple(_party(name) for name in parties),
        claim(unodc),
        claim(launches),
    )
    return Scan(document, profile if profiled else None, **parts)


def _party(name: str) -> Party:
    state = len(name) == 3 and name.isupper()
    return Party(name, "state" if state else "organisation", name if state else None, EVIDENCE)


def agreement(
    title: str = "Memorandum on Joint Work against Trafficking",
    date: str | None = "2024-03-14",
    commits: Sequence[str] = ALL,
    *,
    parties: Sequence[str] = ("GHA", "TGO"),
    scope: str | None = "bilateral",
    state: str | None = "signed",
    subjects: Sequence[str] = ("tip",),
    **more: Any,
) -> Scan:
    """A signed agreement of two States on trafficking that commits to all dimensions."""
    more.setdefault("findings", tuple(finding(d) for d in commits))
    return scan(
        "cooperation_agreement", title, date, parties=parties, scope=scope, state=state, subjects=subjects, **more
    )


def finding(dimension: str, level: int = 2, polarity: Literal["affirmed", "withheld"] = "affirmed") -> Finding:
    """A finding in provision p1."""
    return Finding(
        f"f-{dimension}-{level}", "p1", dimension, level, polarity, None, 0, 1, "T", "rule", f"{dimension}/test", 1.0
    )


def role(
    name: str,
    status: Literal["actual", "planned", "negated"] = "actual",
    *,
    instrument: str | None = None,
    concerns: Sequence[str] = (),
    mechanism: str | None = None,
) -> Role:
    """A role with evidence."""
    return Role(
        name, status, None, 0, 1, "T", "roles/test", None, instrument, mechanism, tuple(concerns), f"{name} {status}"
    )


def stakeholder(
    name: str,
    type_: str,
    *roles: Role,
    specialised: Sequence[str] = (),
    state: str | None = None,
    id_: str | None = None,
    source: str = "name",
) -> Stakeholder:
    """A stakeholder; its id is made from its name unless given."""
    id_ = id_ or f"{type_}/{name.lower().replace(' ', '-')}"
    return Stakeholder(id_, name, type_, tuple(specialised), state, roles, (Mention(None, 0, 1, "T"),), source)


def occasion(
    title: str | None = "Course on Joint Work across the Border",
    date: str | None = "2024-07-08",
    place: str | None = "Lomé",
    *,
    id_: str = "o1",
    kind: str = "training",
    subjects: Sequence[str] = ("tip",),
    dimensions: Sequence[str] = ("human_rights",),
    cross_border: bool = True,
) -> Occasion:
    """A training that meets the criteria for its content."""
    return Occasion(id_, title, date, place, kind, tuple(subjects), tuple(dimensions), cross_border, EVIDENCE)


def figure(
    measure: Literal["trained", "attended", "demonstrated", "assessed"],
    female: int = 0,
    male: int = 0,
    unknown: int = 0,
    *,
    total: int | None = None,
    source: Literal["list", "table", "prose"] = "prose",
    practitioners: bool = True,
    of: str = "o1",
    **more: Any,
) -> Figure:
    """A figure of occasion `of`; total is the sum unless given."""
    named = more.get("persons", ())
    female += sum(p.sex == "female" and p.capacity == "participant" for p in named)
    male += sum(p.sex == "male" and p.capacity == "participant" for p in named)
    unknown += sum(p.sex == "unknown" and p.capacity == "participant" for p in named)
    sum_ = female + male + unknown
    total = sum_ if total is None else total
    more.setdefault("function", None)
    return Figure(
        id=f"{of}-{measure}-{source}-{total}",
        occasion=of,
        measure=measure,
        female=female,
        male=male,
        unknown=unknown,
        total=total,
        inconsistent=total != sum_,
        practitioners=practitioners,
        source=source,
        page=None,
        start=0,
        end=1,
        quote=None if source == "list" else "T",
        **more,
    )


def person(
    name: str,
    sex: Literal["female", "male", "unknown"] = "unknown",
    organisation: str | None = "Border Police",
    *,
    capacity: str = "participant",
    practitioner: bool = True,
    row: int = 0,
) -> Person:
    """A row of a list; keys stand for the salted hashes."""
    return Person(
        f"key:{name}@{organisation}",
        f"name:{name}",
        sex,
        capacity,
        organisation,
        "state",
        "police",
        practitioner,
        row,
        row + 1,
    )


def passage(statement: str, direction: Literal["for", "against"], indicator: str = "") -> Passage:
    """A passage for or against a statement."""
    return Passage(indicator, statement, direction, EVIDENCE)


def accreditation(name: str, status: str, *, id_: str, date: str | None = None) -> Accreditation:
    """What an accreditation document says of an NHRI."""
    return Accreditation(id_, name, status, date, EVIDENCE)


def indicator(result: Result, id_: str) -> Indicator:
    """The indicator of that id."""
    return next(i for i in result.indicators if i.id == id_)


def breakdown(found: Indicator, name: str) -> dict[str, int]:
    """A breakdown as a dictionary."""
    return dict(dict(found.breakdown)[name])


def left_out(found: Indicator) -> dict[str, str]:
    """Name to rule of what was left out."""
    return {row.name: row.rule for row in found.left_out}
