"""Names and acronyms of the register in running text, in one pass over it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from agreement_scan.codebook import Codebook
from agreement_scan.codebook.stakeholders import Register, load_register
from agreement_scan.naming import flat

_ACRONYM = re.compile(r"(?<![\w&-])[A-Z][A-Za-z]*[A-Z][A-Za-z]*(?:[-/][A-Z][A-Za-z]+)*(?![\w&])")
# The name of an organisation inside that of an instrument names no stakeholder: "Council of Europe Convention".
_INSTRUMENT = re.compile(
    r"(?:'s)?,? (?:[A-Z][\w'-]+ ){0,2}(?:Conventions?|Protocols?|Charter|Declarations?|Directives?|Regulations?|"
    r"Statute|Covenants?|Rules|resolutions?|CONVENTION|PROTOCOL|DECLARATION)\b"
)
# Nor does an adjective: "United Nations organisations", "EU citizens".
_GENERAL = re.compile(
    r" (?:organi[sz]ations?|agenc(?:y|ies)|entit(?:y|ies)|bod(?:y|ies)|system|partners|standards?|instruments?|"
    r"treat(?:y|ies)|[Mm]ember States?|citizens?|nationals?|law|countries|resolutions?|staff|personnel)\b"
)
_VARIANTS = (
    ("organization", "organisation"),
    ("organisation", "organization"),
    ("centre", "center"),
    ("labour", "labor"),
    ("united nations ", "un "),
    (" and ", " & "),
    ("'", ""),
    ("-", " "),
    ("-", "\u2013"),
    (", ", " "),
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A name of the register at [start, end) of a text; several ids where the name is ambiguous.

    modifier: it stands inside the title of an instrument and names no stakeholder.
    """

    start: int
    end: int
    ids: tuple[str, ...]
    acronym: bool
    modifier: bool = False


class Lookup:
    """The register, compiled for search."""

    def __init__(self, register: Register) -> None:
        import ahocorasick

        self.register = register
        self._automaton: Any = ahocorasick.Automaton()
        keys: dict[str, tuple[str, ...]] = {}
        for entry in register.entries.values():
            for name in entry.names:
                for key in _variants(flat(name)):
                    ids = keys.get(key, ())
                    keys[key] = ids if entry.id in ids else (*ids, entry.id)
        for key, ids in keys.items():
            self._automaton.add_word(key, (len(key), ids))
        if keys:
            self._automaton.make_automaton()
        self._empty = not keys

    def find(self, text: str) -> list[Hit]:
        """Names and acronyms in `text` (a clean view), longest first where they overlap, in order."""
        hits = [*self._names(text), *self._acronyms(text)]
        kept: list[Hit] = []
        for hit in sorted(hits, key=lambda h: (h.start, -h.end)):
            if not kept or hit.start >= kept[-1].end:
                kept.append(hit)
        return [replace(hit, modifier=True) if _modifies(text, hit) else hit for hit in kept]

    def _names(self, text: str) -> Iterator[Hit]:
        if self._empty:
            return
        for last, (length, ids) in self._automaton.iter(flat(text)):
            start, end = last + 1 - length, last + 1
            if _stands_alone(text, start, end) and (text[start].isupper() or text.count(" ", start, end) > 2):
                yield Hit(start, end, ids, False)

    def _acronyms(self, text: str) -> Iterator[Hit]:
        shouted = text.isupper()
        for match in _ACRONYM.finditer(text):
            ids = self.register.by_acronym.get(match.group())
            # In a line of capitals, WHO may be the pronoun.
            if ids and not (shouted and len(match.group()) < 4 and len(text) > 12):
                yield Hit(match.start(), match.end(), ids, True)


def _modifies(text: str, hit: Hit) -> bool:
    general = hit.ids[0] in ("un/un", "igo/european-union") and _GENERAL.match(text, hit.end)
    return bool(general or _INSTRUMENT.match(text, hit.end))


def load_lookup(codebook: Codebook) -> Lookup:
    """The compiled register of the codebook."""
    return Lookup(codebook.part(load_register))


def _variants(key: str) -> set[str]:
    keys = {key}
    for old, new in _VARIANTS:
        keys |= {other.replace(old, new) for other in sorted(keys) if old in other}
    return keys


def _stands_alone(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (before.isalnum() or after.isalnum() or before == "-")
