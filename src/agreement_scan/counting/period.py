"""Dates and the reporting period: days, months and years as ranges of days."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass

from agreement_scan.errors import UsageError

_DATE = re.compile(r"[1-9]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_EARLIEST, _LATEST = "0000-00-00", "9999-99-99"


@dataclass(frozen=True, slots=True)
class Period:
    """From the first to the last day, both included."""

    start: str
    end: str

    def judge(self, date: str | None) -> tuple[str, str] | None:
        """Rule and reason why a thing of this date is left out; `None` where it lies inside the period."""
        if date is None:
            return "undated", "undated: cannot be placed in the period"
        first, last = days(date)
        if first >= self.start and last <= self.end:
            return None
        if last < self.start or first > self.end:
            return "period", f"dated {date}: outside the period"
        return "undated", f"dated {date}: not precise enough to be placed in the period"


def days(date: str) -> tuple[str, str]:
    """First and last day of a date that may be a year or a month."""
    if len(date) == 4:
        return f"{date}-01-01", f"{date}-12-31"
    if len(date) == 7:
        return f"{date}-01", f"{date}-{monthrange(int(date[:4]), int(date[5:]))[1]:02}"
    return date, date


def parse_period(start: str, end: str) -> Period:
    """The period from `start` to `end` (ISO 8601, possibly months or years, "" for open). Raises UsageError."""
    for date in (start, end):
        if date and not _DATE.fullmatch(date):
            raise UsageError(f"Not a date: {date!r}. Write a period as 2024-01-01/2024-12-31.")
    period = Period(days(start)[0] if start else _EARLIEST, days(end)[1] if end else _LATEST)
    if period.start > period.end:
        raise UsageError(f"The period ends ({end}) before it starts ({start}).")
    return period
