"""Quotes for people: white space folded, names of persons masked, long ones cut around what matters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from agreement_scan.model import Result, Scan, Source
from agreement_scan.reporting.privacy import Privacy

MASK = "▇▇▇"
PERSONAL = "(list of persons, not quoted)"
_SPACE = re.compile(r"\s+")


def masked(quote: str, start: int, masks: Iterable[tuple[int, int]]) -> str:
    """`quote`, which begins at `start` of its text, with every mask that overlaps it blotted out."""
    pieces, at, end = [], start, start + len(quote)
    for first, last in sorted(masks):
        first, last = max(first, at), min(last, end)
        if first < last:
            pieces += [quote[at - start : first - start], MASK]
            at = last
    return "".join([*pieces, quote[at - start :]])


def shortened(quote: str, length: int, focus: str = "") -> str:
    """`quote` in one line and cut to `length` characters, so that `focus` stays in sight."""
    line = _SPACE.sub(" ", quote).strip()
    if len(line) <= length:
        return line
    at = max(0, line.find(_SPACE.sub(" ", focus).strip())) if focus else 0
    if at + len(focus) <= length - 2:
        return line[: length - 1].rsplit(" ", 1)[0] + "…"
    first = max(0, min(at - (length - len(focus)) // 3, len(line) - length + 2))
    cut = line[first : first + length - 2]
    head = cut.split(" ", 1)[-1] if first else cut
    tail = head if first + length - 2 >= len(line) else head.rsplit(" ", 1)[0] + "…"
    return "…" + tail


class Quotes:
    """Quotes of one result, masked by the spans of each document unless names may be shown."""

    def __init__(self, result: Result, *, names: bool) -> None:
        self._privacy = Privacy(result)
        self._masks: Mapping[tuple[str, str], Sequence[tuple[int, int]]] = (
            {} if names else {(s.document.id, s.document.path): s.masks for s in result.scans}
        )

    def of_scan(self, scan: Scan, start: int, quote: str | None, length: int, focus: str = "") -> str:
        """A quote of a document."""
        safe = self._privacy.of(scan).quote(start, start + len(quote or ""), quote)
        return self._shown((scan.document.id, scan.document.path), start, safe, length, focus)

    def of_source(self, place: Source, length: int, focus: str = "") -> str:
        """The quote of a piece of evidence."""
        return self._shown((place.document, place.path), place.start, self._privacy.quote(place), length, focus)

    def _shown(self, key: tuple[str, str], start: int, quote: str | None, length: int, focus: str) -> str:
        if quote is None:
            return PERSONAL
        return shortened(masked(quote, start, self._masks.get(key, ())), length, focus)
