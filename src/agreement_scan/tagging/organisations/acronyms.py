"""Acronyms and short names that a document introduces for an organisation, and what else in it they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from agreement_scan.naming import normal_name
from agreement_scan.tagging.organisations.cells import Row
from agreement_scan.tagging.organisations.names import Name

# "Anti-Trafficking Bureau (ATB)", "... (the ATB)", "... ("ATB")", "... (ATB, in charge of ...)"
_BRACKETS = re.compile(r"\s*\((?:the )?\"?([A-Z][A-Za-z]*(?:[-/&. ]?[A-Z][A-Za-z]*)*)\"?(?:[,;][^()]*)?\)")
# "... (hereinafter "the Bureau")", "... , hereinafter referred to as the "Bureau",", "... (the "Centre")"
_CALLED = re.compile(
    r",?\s*\(?(?:(?:hereinafter|hereafter|henceforth|below|further|in the following)\b[^\"()]{0,40}|the )"
    r"\"(?:the )?([^\"]{2,60})\""
)
# "ATB (Anti-Trafficking Bureau)", "ATB, the Anti-Trafficking Bureau"
_BEFORE = re.compile(r"\b([A-Z][A-Za-z]*[A-Z][A-Za-z]*)(?: \((?:the )?|, the )$")
_COMMON = frozenset(
    [
        "NGO",
        "NGOS",
        "INGO",
        "CSO",
        "CSOS",
        "IGO",
        "TIP",
        "SOM",
        "THB",
        "USA",
        "UK",
        "UAE",
        "DRC",
        "EU",
        "PDR",
        "MOU",
        "PCU",
        "TBC",
        "NHRI",
        "NHRIS",
    ]
)


@dataclass(frozen=True, slots=True)
class Alias:
    """A short form and the name it was introduced for; [start, end) of the view where it was."""

    text: str
    name: Name
    start: int
    end: int


def introduced(text: str, names: Sequence[Name]) -> Iterator[Alias]:
    """Short forms that `text` introduces for one of `names` (all of one view)."""
    for name in names:
        for end in sorted({name.end, name.own_end}):
            for pattern in (_BRACKETS, _CALLED):
                match = pattern.match(text, end)
                if match and _possible(match.group(1), pattern is _BRACKETS):
                    yield Alias(match.group(1), name, match.start(1), match.end(1))
        before = _BEFORE.search(text, max(0, name.start - 24), name.start)
        if before and _initials(before.group(1), name.label):
            yield Alias(before.group(1), name, before.start(1), before.end(1))


def tabled(row: Row, text: str, names: Sequence[Name], heading: re.Pattern[str]) -> Iterator[Alias]:
    """The short form that a column of its own (`heading`) gives for the one body that a row names."""
    short = [cell for cell in row.cells if heading.match(cell.heading)]
    named = [n for n in names if not n.owner and not any(c.start <= n.start < c.end for c in short)]
    inside = [n for n in named if any(c.column in row.organisations and c.start <= n.start < c.end for c in row.cells)]
    bodies = inside or named
    if len(short) == 1 and len(bodies) == 1:
        alias = text[short[0].start : short[0].end].strip()
        if _possible(alias, True):
            yield Alias(alias, bodies[0], short[0].start, short[0].end)


def _possible(alias: str, acronym: bool) -> bool:
    if alias.upper() in _COMMON or alias.lower() in ("parties", "party", "chair"):
        return False
    if not acronym and alias.endswith("s") and " " not in alias:
        return False  # "the Signatories", "the Administrations" are several
    return not acronym or sum(c.isupper() for c in alias) > 1


def _initials(acronym: str, name: str) -> bool:
    """Whether the letters of `acronym` stand in order in `name`, the first of them first."""
    letters = [c for c in acronym.lower() if c.isalpha()]
    rest = iter(normal_name(name).replace(" ", ""))
    return bool(letters) and name[:1].lower() == letters[0] and all(letter in rest for letter in letters)


def settle(aliases: Sequence[Alias]) -> tuple[dict[str, Alias], tuple[Alias, ...]]:
    """The aliases that stand for one name, and those that the document introduces for several."""
    by_text: dict[str, list[Alias]] = {}
    for alias in aliases:
        by_text.setdefault(alias.text, []).append(alias)
    clear: dict[str, Alias] = {}
    unclear: list[Alias] = []
    for text, found in by_text.items():
        if len({_core(alias.name) for alias in found}) == 1:
            clear[text] = found[0]
        else:
            unclear.extend(found)
    return clear, tuple(unclear)


def _core(name: Name) -> str:
    return name.ids[0] if len(name.ids) == 1 else normal_name(name.label)


class Finder:
    """Finds short forms and names without a head noun again, wherever the document uses them."""

    def __init__(self, forms: Mapping[str, Name]) -> None:
        import ahocorasick

        self._automaton: Any = ahocorasick.Automaton()
        for form, name in forms.items():
            self._automaton.add_word(form, (len(form), name))
        self._any = bool(forms)
        if self._any:
            self._automaton.make_automaton()

    def find(self, text: str) -> list[tuple[int, int, Name]]:
        """Spans of the forms in `text`, on word boundaries, longest first where they overlap."""
        if not self._any:
            return []
        hits = ((last + 1 - size, last + 1, name) for last, (size, name) in self._automaton.iter(text))
        kept: list[tuple[int, int, Name]] = []
        for start, end, name in sorted(hits, key=lambda h: (h[0], -h[1])):
            if (not kept or start >= kept[-1][1]) and _stands_alone(text, start, end):
                kept.append((start, end, name))
        return kept


def _stands_alone(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (
        before.isalnum() or after.isalnum() or before in "-/" or (after == "-" and text[end + 1 : end + 2].isalnum())
    )
