"""An event while its document is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from agreement_scan.model import Evidence


@dataclass(slots=True)
class Draft:
    """An event while its document is read. members: indices of the provisions that tell of it."""

    title: str | None
    date: str | None
    place: str | None
    kind: str
    evidence: Evidence
    own: bool = False
    inline: bool = False
    members: list[int] = field(default_factory=list)
