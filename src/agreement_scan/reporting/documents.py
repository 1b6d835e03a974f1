"""One document as a row of the JSON contract."""

from __future__ import annotations

import hashlib
from typing import Any

from agreement_scan.model import (
    Claim,
    Evidence,
    Figure,
    Finding,
    Mention,
    Occasion,
    Profile,
    Provision,
    Role,
    Scan,
    Stakeholder,
)
from agreement_scan.reporting.options import ReportOptions
from agreement_scan.reporting.privacy import PersonRows

Row = dict[str, Any]


def document_row(scan: Scan, options: ReportOptions, rows: PersonRows) -> Row:
    """The document with all that was found in it. Persons are never written, only figures of them."""
    d = scan.document
    return {
        "id": d.id,
        "path": d.path,
        "media_type": d.media_type,
        "status": d.status,
        "reason": d.reason,
        "pages": d.pages,
        "language": d.language,
        "text_sha256": hashlib.sha256(d.text.encode("utf-8", "surrogatepass")).hexdigest(),
        **_profile(scan.profile, rows),
        "text_path": options.text_paths.get(d.path),
        "provisions": [_provision(p) for p in scan.provisions],
        "findings": [_finding(f, rows) for f in scan.findings if f.level > 0 or f.polarity == "withheld"],
        "stakeholders": [_stakeholder(s, rows) for s in scan.stakeholders],
        "events": _events(scan, rows),
        "evidence": _claims(scan.profile, rows),
        "notes": [{"kind": n.kind, "detail": n.detail} for n in d.notes],
        "unread_pages": list(d.unread_pages),
        "occasions": [_occasion(o, rows) for o in scan.occasions],
        "accreditations": [
            {
                "stakeholder": a.stakeholder,
                "name": a.name,
                "status": a.status,
                "date": a.date,
                **_place(a.evidence, rows),
            }
            for a in scan.accreditations
        ],
        "rejected": [_evidence(e, rows) for e in scan.rejected],
    }


def _profile(profile: Profile | None, rows: PersonRows) -> Row:
    """What the document is; all unknown where it could not be read or is in a language without lexicons."""
    if profile is None:
        unknown: Row = {"type": {"label": None, "score": None, "evidence": None}}
        unknown |= dict.fromkeys(("title", "date", "place", "scope", "state"))
        return unknown | {"subjects": [], "parties": [], "unodc_support": None}
    kind = profile.type
    return {
        "type": {
            "label": kind.label,
            "score": round(kind.score, 4),
            "evidence": _evidence(kind.evidence, rows) if kind.evidence else None,
            "runner_up": kind.runner_up,
        },
        "title": _value(profile.title),
        "date": _value(profile.date),
        "place": _value(profile.place),
        "scope": _value(profile.scope),
        "state": _value(profile.state),
        "subjects": [claim.value for claim in profile.subjects],
        "parties": [{"name": p.name, "kind": p.kind, "code": p.code} for p in profile.parties],
        "unodc_support": _value(profile.unodc_support),
    }


def _value(claim: Claim[Any] | None) -> Any:
    return claim.value if claim else None


def _claims(profile: Profile | None, rows: PersonRows) -> Row:
    """Evidence for each value of the profile."""
    if profile is None:
        return {}
    names = ("title", "date", "place", "scope", "state", "unodc_support", "launches_initiative")
    claims = {name: getattr(profile, name) for name in names}
    found: Row = {name: _evidence(claim.evidence, rows) for name, claim in claims.items() if claim}
    found["subjects"] = [{"value": c.value, **_evidence(c.evidence, rows)} for c in profile.subjects]
    found["parties"] = [{"value": p.code or p.name, **_evidence(p.evidence, rows)} for p in profile.parties]
    return found


def _evidence(e: Evidence, rows: PersonRows) -> Row:
    """A place in the document with the rule that chose it."""
    return {**_place(e, rows), "source": e.source, "why": e.reason}


def _place(p: Evidence | Mention | Role | Figure | Finding, rows: PersonRows) -> Row:
    return {"page": p.page, "start": p.start, "end": p.end, "quote": rows.quote(p.start, p.end, p.quote)}


def _provision(p: Provision) -> Row:
    return {
        "id": p.id,
        "number": p.number,
        "heading": p.heading,
        "kind": p.kind,
        "page": p.page,
        "start": p.start,
        "end": p.end,
        "part": p.part,
        "chapeau": p.chapeau,
    }


def _finding(f: Finding, rows: PersonRows) -> Row:
    return {
        "id": f.id,
        "provision": f.provision,
        "dimension": f.dimension,
        "level": f.level,
        "polarity": f.polarity,
        **_place(f, rows),
        "method": f.method,
        "source": f.source,
        "score": round(f.score, 4),
        "theme": f.theme,
        "trigger": list(f.trigger) if f.trigger else None,
        "assertion": f.assertion,
        "support": list(f.support),
    }


def _stakeholder(s: Stakeholder, rows: PersonRows) -> Row:
    return {
        "id": s.id,
        "name": s.name,
        "type": s.type,
        "specialisations": list(s.specialisations),
        "state": s.state,
        "roles": [_role(r, rows) for r in s.roles],
        "mentions": [_place(m, rows) for m in s.mentions],
        "source": s.source,
    }


def _role(r: Role, rows: PersonRows) -> Row:
    return {
        "role": r.role,
        "status": r.status,
        **_place(r, rows),
        "source": r.source,
        "provision": r.provision,
        "instrument": r.instrument,
        "mechanism": r.mechanism,
        "concerns": list(r.concerns),
        "reason": r.reason,
    }


def _events(scan: Scan, rows: PersonRows) -> list[Row]:
    """Each figure with the occasion that it is of."""
    occasions = {o.id: o for o in scan.occasions}
    return [_event(f, occasions[f.occasion], rows) for f in scan.figures]


def _event(f: Figure, o: Occasion, rows: PersonRows) -> Row:
    return {
        "id": f.id,
        "title": o.title,
        "date": o.date,
        "place": o.place,
        "kind": o.kind,
        "female": f.female,
        "male": f.male,
        "unknown": f.unknown,
        "total": f.total,
        "inconsistent": f.inconsistent,
        "measure": f.measure,
        "function": f.function,
        **_place(f, rows),
        "occasion": o.id,
        "practitioners": f.practitioners,
        "source": f.source,
        "dimensions": list(f.dimensions),
        "derived": f.derived,
        "threshold": f.threshold,
    }


def _occasion(o: Occasion, rows: PersonRows) -> Row:
    return {
        "id": o.id,
        "title": o.title,
        "date": o.date,
        "place": o.place,
        "kind": o.kind,
        "subjects": list(o.subjects),
        "dimensions": list(o.dimensions),
        "cross_border": o.cross_border,
        **_place(o.evidence, rows),
    }
