"""What is counted from: the readable documents, each once, and ways to point into them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence

from agreement_scan.codebook.indicators import Facts
from agreement_scan.model import Evidence, Mention, Profile, Role, Scan, Source


def readable(scans: Iterable[Scan]) -> tuple[Scan, ...]:
    """The scans that say something, copies of one file or of one text once, in an order that paths do not change.

    Of copies, the one read in full, then of the smallest id, stays.
    """
    kept: dict[str, Scan] = {}
    for scan in sorted(scans, key=lambda s: (s.document.status != "ok", s.document.id, s.document.path)):
        if scan.profile is not None and scan.document.status != "failed":
            kept.setdefault(_fingerprint(scan), scan)
    return tuple(sorted(kept.values(), key=lambda s: s.document.id))


def _fingerprint(scan: Scan) -> str:
    words = re.findall(r"\w+", scan.document.text.casefold())
    return hashlib.sha256(" ".join(words).encode()).hexdigest() if words else scan.document.id


def profile_of(scan: Scan) -> Profile:
    """The profile of a scan that `readable` kept."""
    assert scan.profile is not None
    return scan.profile


def date_of(scan: Scan) -> str | None:
    """The document's own date."""
    claim = profile_of(scan).date
    return claim.value if claim else None


def source(scan: Scan, place: Evidence | Role | Mention, rule: str = "") -> Source:
    """A place in a document, as the counting shows it."""
    named = rule or getattr(place, "source", "")
    return Source(scan.document.id, scan.document.path, place.page, place.start, place.end, place.quote, named)


def title_source(scan: Scan) -> tuple[Source, ...]:
    """The title of a document as evidence, where it has one."""
    claim = profile_of(scan).title
    return (source(scan, claim.evidence),) if claim else ()


def unique(sources: Iterable[Source]) -> tuple[Source, ...]:
    """The sources in the order of documents, each once."""
    return tuple(dict.fromkeys(sorted(sources, key=lambda s: (s.document, s.start, s.end, s.source))))


def joined(facts: Sequence[Facts]) -> dict[str, tuple[str, ...]]:
    """All values of all facts, each once, sorted."""
    names = dict.fromkeys(name for each in facts for name in each)
    return {name: tuple(sorted({v for each in facts for v in each.get(name, ())})) for name in names}


def year_of(date: str | None) -> tuple[str, ...]:
    """The year of a date as a fact."""
    return (date[:4],) if date else ()
