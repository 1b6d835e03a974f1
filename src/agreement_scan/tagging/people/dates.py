"""The first day of an event as a text gives it, in ISO 8601, possibly only month or year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_MONTH = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?"
_TO = r"(?:\s*[–/-]\s*|\s+(?:to|and|until|till|through)\s+)"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # 30 June – 2 July 2024; 30 December 2023 to 4 January 2024
        rf"\b{_DAY.format('d')}(?:\s+of)?\s+{_MONTH.format('m')}(?:,?\s+(?P<first>(?:19|20)\d\d))?{_TO}{_DAY.format('d2')}\s+{_MONTH.format('m2')},?\s+{_YEAR}",
        # 3–5 May 2024; 3 to 5 May 2024; 3, 4 and 5 May 2024; 5 May 2024
        rf"\b{_DAY.format('d')}(?:(?:,\s*\d{{1,2}})*{_TO}\d{{1,2}}(?:st|nd|rd|th)?)?(?:\s+of)?\s+{_MONTH.format('m')},?\s+{_YEAR}",
        # May 3–5, 2024; May 3, 2024
        rf"\b{_MONTH.format('m')}\s+{_DAY.format('d')}(?:{_TO}(?:[A-Z][a-z]+\s+)?\d{{1,2}}(?:st|nd|rd|th)?)?,?\s+{_YEAR}",
        r"\b(?P<iso>(?:19|20)\d\d-\d\d-\d\d)\b",
        rf"\b(?P<d>\d{{1,2}})[./](?P<n>\d{{1,2}})[./]{_YEAR}\b",
        rf"\b{_MONTH.format('m')}(?:{_TO}(?:[A-Z][a-z]+))?,?\s+{_YEAR}",
    )
)
HAS_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Day:
    """A date in a text: ISO 8601 and its span."""

    iso: str
    start: int
    end: int


def days(text: str) -> Iterator[Day]:
    """The dates in `text`, in order; of a span of days the first."""
    if not HAS_YEAR.search(text):
        return
    taken: list[tuple[int, int]] = []
    found: list[Day] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if any(a < match.end() and match.start() < b for a, b in taken):
                continue
            if (iso := _iso(match)) is not None:
                taken.append(match.span())
                found.append(Day(iso, match.start(), match.end()))
    yield from sorted(found, key=lambda day: day.start)


def _iso(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    if parts.get("iso"):
        return parts["iso"]
    year = parts.get("first") or parts["year"]
    month = int(parts["n"]) if parts.get("n") else _month(parts["m"])
    day = int(parts["d"]) if parts.get("d") else None
    if not 1 <= month <= 12 or (day is not None and not 1 <= day <= 31):
        return None
    return f"{year}-{month:02d}" + (f"-{day:02d}" if day else "")


def _month(word: str) -> int:
    return next(i for i, name in enumerate(_MONTHS, 1) if name.startswith(word.lower()[:3]))
