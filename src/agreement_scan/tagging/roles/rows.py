"""Roles by rows of tables: participant lists, attendance tables of meetings, staff below them."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Sequence

from agreement_scan.model import Role
from agreement_scan.tagging.context import Context
from agreement_scan.tagging.organisations.cells import Row
from agreement_scan.tagging.organisations.identity import Organisation
from agreement_scan.tagging.organisations.names import Name
from agreement_scan.tagging.roles.clauses import UNODC_ID, Clause
from agreement_scan.tagging.roles.setting import Setting

_LISTS = ("participant_list", "meeting_report", "training_evaluation", "agenda", "stakeholder_consultation")
_MEMBER = re.compile(r"(?i)\b(?:member|chair|secretary|convenor|focal)\b")
# Cells that say as what, and whether, somebody came, whatever the heading of their column.
_STANDING = re.compile(
    r"(?i)^(?:permanent |full |founding |voting |ex officio |invited |special )*"
    r"(?:members?|guests?|observers?|invitees?|visitors?|chair(?:person)?|vice-chair|secretary)\b(?=$|[ ,;(])"
)
_PRESENCE = re.compile(
    r"(?i)^(?:yes|no|present|absent|excused|apologies|attended|x|[\u2713\u2714])"
    r"(?=$|[,;]| ?\(| (?:online|late|in part)\b)"
)
_ABSENT = re.compile(r"(?i)^(?:no|absent|n|apolog\w*|excused|not present|did not|sent no\w*)\b|^[–-]$")


def read(
    context: Context, setting: Setting, row: Row, names: Sequence[tuple[Name, Organisation]]
) -> Iterator[tuple[Organisation, Role]]:
    """Roles that a row gives by the kind of table it stands in."""
    if not names or setting.type not in _LISTS:
        return
    if row.people:
        yield from _people(context, setting, row, names)
    elif row.organisations or setting.own_mechanism:
        yield from _attendance(context, setting, row, names)


def _people(
    context: Context, setting: Setting, row: Row, names: Sequence[tuple[Name, Organisation]]
) -> Iterator[tuple[Organisation, Role]]:
    for name, organisation in names:
        if not any(c.column in row.organisations and c.start <= name.start < c.end for c in row.cells):
            continue
        staff = row.staff or organisation.id == UNODC_ID
        role = "trainer" if staff else "participant"
        if row.interpreter:
            continue
        source = "roles/table.staff" if staff else "roles/table.participants"
        yield organisation, setting.role(_whole(context, row), role, "actual", source, quoted=False)


def _attendance(
    context: Context, setting: Setting, row: Row, names: Sequence[tuple[Name, Organisation]]
) -> Iterator[tuple[Organisation, Role]]:
    text = context.views[row.provision].text
    standing = _cell(text, row, setting.columns["standing"]) or _value(text, row, _STANDING)
    presence = _cell(text, row, setting.columns["presence"]) or _value(text, row, _PRESENCE)
    if standing is None and presence is None:
        return
    absent = presence is not None and bool(_ABSENT.match(presence))
    for organisation in _bodies(row, names):
        guest = organisation.id == UNODC_ID or (standing is not None and not _MEMBER.search(standing))
        if setting.own_mechanism and not guest:
            role = setting.role(
                _whole(context, row),
                "mechanism_member",
                "actual",
                "roles/table.members",
                mechanism=setting.own_mechanism,
            )
            yield organisation, role
        else:
            status, reason = ("negated", "absent") if absent else ("actual", "")
            yield (
                organisation,
                setting.role(_whole(context, row), "participant", status, "roles/table.attendance", reason),
            )


def _bodies(row: Row, names: Sequence[tuple[Name, Organisation]]) -> list[Organisation]:
    """The organisations in the columns that hold them, else all of the row."""
    columns = [cell for cell in row.cells if cell.column in row.organisations]
    within = [o for name, o in names if any(cell.start <= name.start < cell.end for cell in columns)]
    return within or [organisation for _, organisation in names]


def _cell(text: str, row: Row, heading: re.Pattern[str]) -> str | None:
    for cell in row.cells:
        if heading.search(cell.heading):
            return text[cell.start : cell.end]
    return None


def _value(text: str, row: Row, pattern: re.Pattern[str]) -> str | None:
    """The cell that says it by its own words, whatever its column is called."""
    for cell in row.cells:
        if pattern.match(text[cell.start : cell.end]):
            return text[cell.start : cell.end]
    return None


def _whole(context: Context, row: Row) -> Clause:
    text = context.views[row.provision].text
    return Clause(row.provision, text, array("l", range(len(text) + 1)), {})
