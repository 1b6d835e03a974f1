"""Acronyms across documents: a name that is only an acronym joins the one organisation that bears it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from agreement_scan.model import Stakeholder

_BRACKETED = re.compile(r"\(([A-Z][A-Za-z]*[A-Z](?:[-/][A-Z]+)*)\)")
_BARE = re.compile(r"[A-Z][A-Za-z]*[A-Z][A-Z-]*")


@dataclass(frozen=True)
class Joined:
    """targets: which group joins which, by position. notes: for groups whose acronym stands for several."""

    targets: dict[int, int]
    notes: dict[int, tuple[str, ...]]


def acronyms(s: Stakeholder) -> set[str]:
    """The acronyms that a document uses for an organisation: in brackets in its name, or as a mention by itself."""
    quotes = [m.quote for m in s.mentions if m.quote]
    found = {a for text in (s.name, *quotes) for a in _BRACKETED.findall(text)}
    return found | {quote for quote in quotes if _BARE.fullmatch(quote)}


def join_acronyms(groups: Sequence[Sequence[Stakeholder]]) -> Joined:
    """Which of the groups (each the same organisation in several documents) are named by an acronym of another."""
    bare = {i for i, group in enumerate(groups) if all(_BARE.fullmatch(s.name) for s in group)}
    bearers: dict[str, list[int]] = {}
    for i, group in enumerate(groups):
        if i not in bare:
            for acronym in {a for s in group for a in acronyms(s)}:
                bearers.setdefault(acronym, []).append(i)
    joined = Joined({}, {})
    for i in sorted(bare):
        names = {s.name for s in groups[i]}
        fitting = {j for name in names for j in bearers.get(name, ()) if _compatible(groups[i], groups[j])}
        if len(fitting) == 1:
            joined.targets[i] = fitting.pop()
        elif fitting:
            note = f"“{min(names)}” stands for {len(fitting)} organisations of this run; it is joined to none"
            joined.notes[i] = (note,)
    return joined


def _compatible(a: Sequence[Stakeholder], b: Sequence[Stakeholder]) -> bool:
    first, second = ({s.state for s in group} - {None} for group in (a, b))
    return not first or not second or bool(first & second)
