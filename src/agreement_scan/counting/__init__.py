"""Many scans to one result: each thing once, each indicator with its evidence (codebook, sections 5 to 7)."""

from __future__ import annotations

from collections.abc import Sequence

from agreement_scan.codebook import Codebook
from agreement_scan.counting.indicators import evaluate
from agreement_scan.counting.period import parse_period
from agreement_scan.counting.run import prepare
from agreement_scan.counting.statements import statements
from agreement_scan.model import Failure, Result, Scan


def count(
    scans: Sequence[Scan],
    codebook: Codebook,
    *,
    failures: Sequence[Failure] = (),
    period: tuple[str, str] | None = None,
    version: str = "",
    model: str | None = None,
) -> Result:
    """The indicators and statements of the framework over these scans.

    failures: files that gave no document, or only part of one. period: first and last day (ISO 8601; months and years
    will do, "" leaves an end open): only what is dated inside is counted. model: SHA-256 of the classifier, if used.
    The order of scans, copies of a file and the names of files change no value.
    Raises UsageError for a period that is none, CodebookError for a framework that is wrong.
    """
    run = prepare(scans, codebook, failures, parse_period(*period) if period else None)
    return Result(
        version=version,
        lexicons=codebook.sha256(),
        model=model,
        period="/".join(period) if period else None,
        scans=tuple(sorted(scans, key=lambda s: (s.document.path, s.document.id))),
        indicators=evaluate(run),
        statements=statements(run),
        failures=tuple(sorted(failures, key=lambda f: (f.path, f.stage, f.reason))),
    )
