"""`--format json`: the object that other programs rely on; its schema is docs/schema/agreement-scan-1.schema.json.

Keys stand in the order of the contract, what is added stands behind them. Nothing in it depends on time or place.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from agreement_scan.model import Counted, Indicator, LeftOut, Result, Source, Statement
from agreement_scan.reporting.documents import document_row
from agreement_scan.reporting.options import ReportOptions
from agreement_scan.reporting.privacy import Privacy

SCHEMA = "agreement-scan/1"

Row = dict[str, Any]


def write(result: Result, options: ReportOptions) -> str:
    """The result as one JSON object, indented, ending with a line end."""
    return json.dumps(as_object(result, options), ensure_ascii=False, indent=1) + "\n"


def as_object(result: Result, options: ReportOptions) -> Row:
    """The object before it becomes text."""
    privacy = Privacy(result)
    return {
        "schema": SCHEMA,
        "run": {
            "version": result.version,
            "lexicons": result.lexicons,
            "model": result.model,
            "period": result.period,
        },
        "documents": [document_row(scan, options, privacy.of(scan)) for scan in result.scans],
        "indicators": [_indicator(i, privacy) for i in result.indicators],
        "statements": [_statement(s, privacy) for s in result.statements],
        "failures": [{"path": f.path, "stage": f.stage, "reason": f.reason} for f in result.failures],
    }


def _indicator(i: Indicator, privacy: Privacy) -> Row:
    return {
        "id": i.id,
        "value": i.value,
        "reason": i.reason,
        "denominator": i.denominator,
        "breakdown": {name: dict(amounts) for name, amounts in i.breakdown},
        "counted": [_counted(c, privacy) for c in i.counted],
        "left_out": [_left_out(c, privacy) for c in i.left_out],
        "title": i.title,
        "unit": i.unit,
        "review": list(i.review),
    }


def _counted(c: Counted, privacy: Privacy) -> Row:
    return {
        "id": c.id,
        "name": c.name,
        "amount": c.amount,
        "attributes": dict(c.attributes),
        "evidence": _sources(c.evidence, privacy),
    }


def _left_out(c: LeftOut, privacy: Privacy) -> Row:
    evidence = _sources(c.evidence, privacy)
    return {"id": c.id, "name": c.name, "rule": c.rule, "reason": c.reason, "evidence": evidence}


def _statement(s: Statement, privacy: Privacy) -> Row:
    return {
        "indicator": s.indicator,
        "id": s.id,
        "verdict": s.verdict,
        "for": _sources(s.supporting, privacy),
        "against": _sources(s.contradicting, privacy),
        "text": s.text,
    }


def _sources(sources: Iterable[Source], privacy: Privacy) -> list[Row]:
    return [
        {
            "document": s.document,
            "path": s.path,
            "page": s.page,
            "start": s.start,
            "end": s.end,
            "quote": privacy.quote(s),
            "source": s.source,
        }
        for s in sources
    ]
