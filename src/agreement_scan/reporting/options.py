"""How a report is to be written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """names: show names of persons in prose. width: columns. text_paths: where texts were written, by document path."""

    names: bool = False
    verbose: bool = False
    colour: bool = False
    width: int = 100
    text_paths: Mapping[str, str] = field(default_factory=dict)
