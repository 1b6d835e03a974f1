"""Whether a role is actual, planned or negated, by the words around it and by what the document is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from agreement_scan.codebook.roles import Roles
from agreement_scan.model import Provision, RoleStatus

_BINDING = ("cooperation_agreement", "recommendations")
_LAID_DOWN = ("party", "supporter", "included", "mechanism_member", "trainer", "participant")


class Document(Protocol):
    """What the status depends on besides the words."""

    type: str
    draft: bool
    roles: Roles

    def is_note(self, provision: Provision) -> bool:
        """Whether a provision is a remark on a draft, not its text."""
        ...


def status_of(setting: Document, role: str, words: str, provision: Provision) -> tuple[RoleStatus, str]:
    """Status and the reason for it. Codebook, section 3: what an instrument in being lays down is actual."""
    regexes = setting.roles.status
    if match := regexes["negated"].search(words):
        return "negated", f"by {match.group()!r}"
    if setting.draft and not setting.is_note(provision) and role != "consulted":
        return "planned", "the instrument is a draft"
    binding = setting.type in _BINDING and role in _LAID_DOWN
    if match := regexes["open" if binding else "planned"].search(words):
        return "planned", f"by {match.group()!r}"
    return "actual", ""


def status_of_speaker(roles: Roles, verb: str) -> tuple[RoleStatus, str]:
    """Status of one whom a record lets speak, by its auxiliaries and its verb."""
    if match := roles.status["speaks_negated"].search(verb):
        return "negated", f"by {match.group()!r}"
    if match := roles.status["speaks_planned"].search(verb):
        return "planned", f"by {match.group()!r}"
    return "actual", ""


def status_of_cells(roles: Roles, cells: Sequence[str]) -> tuple[RoleStatus, str]:
    """Status of one that a row of a record names: what became of its proposal ("not taken up") says nothing of it."""
    for cell in cells[1:]:
        if match := roles.status["cell_negated"].search(cell):
            return "negated", f"by {match.group()!r}"
    for cell in cells[1:]:
        if match := roles.status["cell_planned"].search(cell):
            return "planned", f"by {match.group()!r}"
    return "actual", ""
