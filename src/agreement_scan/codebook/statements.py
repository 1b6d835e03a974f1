"""`lexicons/statements.toml`: what passages speak for or against the assumptions of the framework's last column."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from agreement_scan.codebook import Codebook
from agreement_scan.codebook.literals import Screened, Screens, screened
from agreement_scan.errors import CodebookError

_FILE = "statements.toml"
Direction = Literal["for", "against"]
NHRI = "{nhri}"


@dataclass(frozen=True, slots=True)
class Entry:
    """One kind of passage. needed, barred: groups; core: the group whose negation matters; within: sentences.

    near: groups found in the passage's provision or in the one before it.
    """

    id: str
    statement: str
    indicators: tuple[str, ...]
    direction: Direction
    needed: tuple[str, ...]
    barred: tuple[str, ...]
    core: str | None
    flips: bool
    within: int
    documents: frozenset[str]
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statements:
    """The whole file. Groups in `open_groups` hold the placeholder for a document's own NHRIs.

    screens: of the groups that entries need; a provision without one of them is not even tried.
    """

    entries: tuple[Entry, ...]
    groups: Mapping[str, Screened]
    open_groups: Mapping[str, str]
    documents: frozenset[str]
    screens: Screens

    def group(self, name: str, nhri: str) -> Screened:
        """The pattern of a group, where `nhri` is a pattern for the NHRIs' acronyms in this document, or empty."""
        if name not in self.open_groups or not nhri:
            return self.groups[name]
        return screened(f"{self.open_groups[name]}|{nhri}")


def load_statements(codebook: Codebook) -> Statements:
    """Reads `statements.toml`; CodebookError names the entry that is wrong."""
    data = codebook.toml(_FILE)
    groups = data.get("groups", {})
    texts = {name: _texts(groups, name, f"group {name}") for name in groups}
    patterns = {name: "|".join(text for text in own if text != NHRI) for name, own in texts.items()}
    documents = frozenset(_texts(data, "documents", "documents"))
    entries = tuple(_entry(entry, patterns, documents) for entry in data.get("entry", []))
    identifiers = [entry.id for entry in entries]
    if not entries or len(set(identifiers)) != len(identifiers):
        raise CodebookError(f"{_FILE}: entry: there must be entries, each with an id of its own.")
    compiled = {name: _compiled(name, pattern) for name, pattern in patterns.items()}
    open_groups = {name: patterns[name] for name, own in texts.items() if NHRI in own}
    needed = {name for entry in entries for name in entry.needed}
    closed = {name: pattern for name, pattern in compiled.items() if name in needed and name not in open_groups}
    return Statements(entries, compiled, open_groups, documents, Screens(closed))


def _entry(entry: Mapping[str, Any], patterns: Mapping[str, str], documents: frozenset[str]) -> Entry:
    name = str(entry.get("id", ""))
    if not name or not entry.get("statement"):
        raise CodebookError(f"{_FILE}: entry {name or '?'}: id and statement must be given.")
    direction = entry.get("direction")
    if direction not in ("for", "against"):
        raise CodebookError(f"{_FILE}: {name}: direction: must be `for` or `against`.")
    needed, barred = _texts(entry, "all", name), _texts(entry, "none", name, optional=True)
    core, near = entry.get("core"), _texts(entry, "near", name, optional=True)
    for group in (*needed, *barred, *near, *([core] if core else [])):
        if group not in patterns:
            raise CodebookError(f"{_FILE}: {name}: no group is called {group}.")
    own = entry.get("documents")
    return Entry(
        name,
        entry["statement"],
        tuple(_texts(entry, "indicators", name)),
        direction,
        tuple(needed),
        tuple(barred),
        core,
        bool(entry.get("flips", False)),
        int(entry.get("within", 1)),
        frozenset(own) if own else documents,
        tuple(near),
    )


def _texts(entry: Mapping[str, Any], key: str, name: str, *, optional: bool = False) -> Sequence[str]:
    value = entry.get(key, [] if optional else None)
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value) or not (value or optional):
        raise CodebookError(f"{_FILE}: {name}: {key}: must be a list of texts.")
    return value


def _compiled(name: str, pattern: str) -> Screened:
    try:
        return screened(pattern)
    except re.error as error:
        raise CodebookError(f"{_FILE}: group {name}: not a pattern: {error}") from error
