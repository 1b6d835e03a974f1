"""What no report may quote: rows of people. Taggers leave such quotes out; this holds whatever they do.

Contract: evidence taken from a row of a participant list has no quote and points to its span only.
"""

from __future__ import annotations

from bisect import bisect_right

from agreement_scan.model import Result, Scan, Source


class PersonRows:
    """The spans of one document in which persons are listed."""

    def __init__(self, scan: Scan) -> None:
        spans = sorted({(p.start, p.end) for f in scan.figures for p in f.persons})
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def touch(self, start: int, end: int) -> bool:
        """Whether `[start, end)` overlaps a row. Rows do not overlap each other."""
        at = bisect_right(self._starts, end - 1) - 1
        return at >= 0 and self._ends[at] > start

    def quote(self, start: int, end: int, quote: str | None) -> str | None:
        """The quote, or `None` where it would show a row."""
        return None if self.touch(start, end) else quote


class Privacy:
    """The rows of people of all documents of a result."""

    def __init__(self, result: Result) -> None:
        self._rows = {(s.document.id, s.document.path): PersonRows(s) for s in result.scans}

    def of(self, scan: Scan) -> PersonRows:
        """The rows of one document."""
        return self._rows[scan.document.id, scan.document.path]

    def quote(self, place: Source) -> str | None:
        """The quote of a piece of evidence, or `None` where it would show a row."""
        rows = self._rows.get((place.document, place.path))
        return place.quote if rows is None else rows.quote(place.start, place.end, place.quote)
