"""Continuing working relationships with UNODC (codebook, section 3, `collaborates`)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from agreement_scan.model import Role
from agreement_scan.tagging.context import Context
from agreement_scan.tagging.organisations.identity import Organisation
from agreement_scan.tagging.roles.clauses import UNODC_ID, Clause
from agreement_scan.tagging.roles.setting import Setting

_CLAUSES = re.compile(r"; |, (?:whereas|while|but) ")
_CONTINUES = re.compile(
    r"(?i)\b(?:working group|exchange of letters|memorandum|focal points?|every|since \w+ ?\d{4}|joint programme)\b"
)
_BARRED = ("cooperation_agreement", "participant_list", "agenda", "accreditation_document", "stakeholder_consultation")


def read(
    context: Context, setting: Setting, clause: Clause, after: Sequence[Clause] = ()
) -> list[tuple[Organisation, Role]]:
    """Organisations that a sentence puts in a continuing arrangement with UNODC.

    after: the sentences that follow in the same provision; as long as they name nobody else, they go on about it.
    """
    if setting.type in _BARRED:
        return []
    regexes = setting.roles.relationship
    found: list[tuple[Organisation, Role]] = []
    heading = setting.heading(clause.provision) or ""
    section = bool(regexes["section"].search(heading))
    for part in _CLAUSES.split(clause.text):
        who = clause.signs(part)
        others = [o for o in who if o.id != UNODC_ID]
        if not others or not (section or len(others) < len(who)):
            continue
        if not regexes["arrangement"].search(part):
            continue
        if regexes["single"].search(part) and not _beyond(setting, part):
            continue
        status, reason = _status(setting, part)
        for organisation in others:
            source = f"roles/{setting.roles.relationship_id}"
            further = f"{heading if section else ''} {_going_on(clause, after)}"
            role = setting.role(clause, "collaborates", status, source, reason, further=further)
            found.append((organisation, role))
    return found


def _going_on(clause: Clause, after: Sequence[Clause]) -> str:
    known = {o.id for o in clause.signs(clause.text)} | {UNODC_ID}
    texts: list[str] = []
    for following in after:
        if any(o.id not in known for o in following.signs(following.text)):
            break
        texts.append(following.text)
    return " ".join(texts)


def _beyond(setting: Setting, part: str) -> bool:
    """Whether, besides one product, an arrangement is named that continues."""
    return bool(_CONTINUES.search(setting.roles.relationship["single"].sub(" ", part)))


def _status(setting: Setting, part: str) -> tuple[str, str]:
    regexes = setting.roles.relationship
    if match := regexes["ended"].search(part):
        return "negated", f"by {match.group()!r}"
    if match := regexes["planned"].search(part):
        return "planned", f"by {match.group()!r}"
    return "actual", ""
