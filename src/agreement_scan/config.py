"""`agreement-scan.toml`: what a programme tells the tool about itself. Checked in full when it is read."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from agreement_scan.errors import CodebookError, UsageError

_KEYS: dict[str, Any] = {
    "programme": str,
    "organisation": str,
    "activity": str,
    "period": str,
    "countries": list,
    "baselines": dict,
    "targets": dict,
}
_DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


@dataclass(frozen=True, slots=True)
class Config:
    """programme: its title. organisation: who reports. activity: IATI activity identifier. period: first and last day.
    countries: ISO 3166-1 alpha-3 codes. baselines, targets: a number by indicator id."""

    programme: str | None = None
    organisation: str | None = None
    activity: str | None = None
    period: tuple[str, str] | None = None
    countries: tuple[str, ...] = ()
    baselines: tuple[tuple[str, float], ...] = ()
    targets: tuple[tuple[str, float], ...] = ()


def load_config(path: Path) -> Config:
    """Reads and checks a configuration file. Raises CodebookError naming the file and the key."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise CodebookError(f"{path}: cannot be read as a configuration: {error}") from error
    for key, value in data.items():
        _check(path, key, value)
    return Config(
        programme=data.get("programme"),
        organisation=data.get("organisation"),
        activity=data.get("activity"),
        period=_configured_period(path, data.get("period")),
        countries=tuple(data.get("countries", ())),
        baselines=tuple(sorted(data.get("baselines", {}).items())),
        targets=tuple(sorted(data.get("targets", {}).items())),
    )


def _check(path: Path, key: str, value: Any) -> None:
    if key not in _KEYS:
        raise CodebookError(f"{path}: {key}: no such setting; there are {', '.join(_KEYS)}.")
    if not isinstance(value, _KEYS[key]):
        raise CodebookError(f"{path}: {key}: must be a {_KEYS[key].__name__}.")
    if key == "countries" and not all(isinstance(c, str) and re.fullmatch("[A-Z]{3}", c) for c in value):
        raise CodebookError(f'{path}: countries: must be three-letter ISO 3166-1 codes such as "KEN".')
    if key in {"baselines", "targets"}:
        for indicator, number in value.items():
            if isinstance(number, bool) or not isinstance(number, int | float):
                raise CodebookError(f"{path}: {key}.{indicator}: must be a number.")


def _configured_period(path: Path, value: str | None) -> tuple[str, str] | None:
    try:
        return parse_period(value) if value is not None else None
    except UsageError as error:
        raise CodebookError(f"{path}: period: {error}") from error


def parse_period(value: str) -> tuple[str, str]:
    """`2024-01-01/2024-12-31`, `2024/2025` or `2024-03/2024-05` as first and last day.

    Raises UsageError where it is no period.
    """
    first, slash, last = value.partition("/")
    if not slash or not _DAY.fullmatch(first) or not _DAY.fullmatch(last):
        raise UsageError(f"{value!r} is not a period; write START/END, e.g. 2024-01-01/2024-12-31.")
    try:
        start, end = _day(first, last=False), _day(last, last=True)
    except ValueError as error:
        raise UsageError(f"{value!r} is not a period: {error}.") from error
    if start > end:
        raise UsageError(f"{value!r} is not a period: it ends before it begins.")
    return start.isoformat(), end.isoformat()


def _day(value: str, *, last: bool) -> date:
    numbers = [int(part) for part in value.split("-")]
    if len(numbers) == 3:
        return date(*numbers)
    year, month = numbers[0], numbers[1] if len(numbers) == 2 else (12 if last else 1)
    if not last:
        return date(year, month, 1)
    following = date(year + month // 12, month % 12 + 1, 1)
    return date.fromordinal(following.toordinal() - 1)
