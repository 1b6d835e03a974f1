"""Accreditation of national human rights institutions (A, B, none) as accreditation documents state it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from agreement_scan.codebook import places
from agreement_scan.codebook.organisations import load_grammar
from agreement_scan.model import Accreditation, Profile, Stakeholder
from agreement_scan.tagging.context import Context
from agreement_scan.tagging.organisations.cells import Row, read_rows
from agreement_scan.tagging.profile import calendar

_NONE = r"no(?:ne| status| accreditation)?|not accredited|unaccredited|C|\u2013|-|n/a"
_CELL = re.compile(rf"^\W*(?:status )?(?:(?P<letter>[AB])|(?P<none>{_NONE}))(?: status)?\W*(?:\(.*\))?$", re.IGNORECASE)
# The status that holds comes last in "downgraded from A to B", and after "with" or "holds" elsewhere.
_HOLDS = r"(?:with|holds?|held|has|have|had|retains?|retained|at|in|under|granted|given|kept|keeps|its|an?|the)"
_PROSE = (
    re.compile(r"(?:downgraded|upgraded|changed|moved|lowered|raised)\b[^.;]{0,40}?\bto \"?(?P<letter>[AB])\b\"?"),
    re.compile(
        r"\b(?P<none>not (?:been |yet |currently )*accredited|no accreditation|without accreditation|"
        r"never (?:been )?accredited|lost its accreditation|accreditation (?:has |had )?lapsed|no status)\b"
    ),
    re.compile(rf"\b{_HOLDS}(?: full| an?| its| the)? \"?(?P<letter>[AB])\"?[- ](?:status|level|accreditation)"),
    re.compile(
        r"\b(?:status|category|level|accredited|rated|classed)(?: is| of| as| with| in|:)*(?: an?| category| status)? "
        r"\"?(?P<letter>[AB])\"?(?![\w'])"
    ),
    re.compile(r"\((?:status:? )?\"?(?P<letter>[AB])\"?(?: status)?\)"),
    re.compile(r"\"(?P<letter>[AB])\" status|\b(?P<letter2>[AB])[- ]status\b"),
)
# "it had been placed in status B from 2007 to 2018": what was is no status; blanked, so that offsets stay.
_PAST = re.compile(
    r"(?i)\b(?:had (?:been|held|had)|(?:was )?formerly|previously|until \d{4}|used to (?:be|hold|have)|before that|"
    r"in the past)\b[^.;()]*?(?<![\w\"])\"?[AB]\b\"?[^.;,()]*"
    r"|\b(?:status|category|level) \"?[AB]\"? (?:from|between) (?:\w+ )?\d{4} (?:to|until|and|till) (?:\w+ )?\d{4}"
)
_IT_GOES_ON = re.compile(r" (?:It|The institution|The Commission|At present it|Today it) [^.]*\.?")
_LISTED = re.compile(
    r"^\W*(?:Institutions? )?(?:with |in )?(?:(?:status|category) \"?(?P<letter>[AB])\"?|"
    r"\"?(?P<letter2>[AB])\"?[- ]status|(?P<none>No status|Not accredited|Without accreditation))"
    r"(?: institutions?)?\b",
    re.IGNORECASE,
)
_AS_OF = re.compile(r"(?i)\b(?:as (?:of|at|on)|valid on|position on|updated(?: on)?)\b")


def read_accreditations(
    context: Context, profile: Profile, stakeholders: Sequence[Stakeholder]
) -> tuple[Accreditation, ...]:
    """Each NHRI's status, first from tables, else from prose; with the date that the document gives for it."""
    if profile.type.label != "accreditation_document":
        return ()
    date = _as_of(context) or (profile.date.value if profile.date else None)
    grammar = context.codebook.part(load_grammar)
    rows = read_rows(context, grammar, context.codebook.part(places.load))
    found: list[Accreditation] = []
    for stakeholder in stakeholders:
        if stakeholder.type == "nhri" and (status := _status(context, rows, grammar.columns["status"], stakeholder)):
            found.append(_accreditation(context, stakeholder, status, date))
    return tuple(found)


def _accreditation(
    context: Context, stakeholder: Stakeholder, status: tuple[str, int, int, int, str], date: str | None
) -> Accreditation:
    letter, position, start, end, source = status
    evidence = context.evidence(position, start, end, source)
    return Accreditation(stakeholder.id, stakeholder.name, letter, date, evidence)


def _status(
    context: Context, rows: dict[int, Row], heading: re.Pattern[str], stakeholder: Stakeholder
) -> tuple[str, int, int, int, str] | None:
    """(status, provision, start, end, source) with the span that shows it, in the provision's view."""
    places_named = list(_places(context, stakeholder))
    for position, _, _ in places_named:
        if position in rows and (found := _in_row(context, rows[position], heading)):
            return found, position, 0, len(context.views[position].text), "accreditation/table"
    for position, start, end in places_named:
        if position not in rows and (found_in := _in_prose(context, position, start, end)):
            return found_in
    return None


def _places(context: Context, stakeholder: Stakeholder) -> Iterator[tuple[int, int, int]]:
    for mention in stakeholder.mentions:
        for position, provision in enumerate(context.provisions):
            if provision.start <= mention.start < provision.end:
                offsets = context.views[position].offsets
                start = next((i for i, offset in enumerate(offsets) if offset >= mention.start), 0)
                end = next((i for i, offset in enumerate(offsets) if offset >= mention.end), len(offsets) - 1)
                yield position, start, end
                break


def _in_row(context: Context, row: Row, heading: re.Pattern[str]) -> str | None:
    text = context.views[row.provision].text
    for cell in row.cells:
        if heading.search(cell.heading) and (match := _CELL.match(text[cell.start : cell.end])):
            return _letter(match)
    return None


def _in_prose(context: Context, position: int, start: int, end: int) -> tuple[str, int, int, int, str] | None:
    text = _present(context.views[position].text)
    first = max(text.rfind(". ", 0, start) + 2, 0) if ". " in text[:start] else 0
    stop = text.find(". ", end)
    stop = len(text) if stop < 0 else stop + 1
    # A list of several institutions: what stands behind this one, up to the next clause, counts first.
    # "It has status A." goes on about the one just named.
    further = _IT_GOES_ON.match(text, stop)
    after = [(stop, further.end())] if further else []
    for from_, to in ((end, _clause_end(text, end, stop)), (end, stop), (first, stop), *after):
        for pattern in _PROSE:
            if match := pattern.search(text, from_, to):
                return _letter(match), position, first, max(stop, to), "accreditation/prose"
    if match := _LISTED.match(_chapeau(context, position)):
        return _letter(match), position, 0, len(text), "accreditation/list"
    return None


def _present(text: str) -> str:
    """The text with past statuses made blank, at its own length."""
    return _PAST.sub(lambda match: " " * len(match.group()), text)


def _clause_end(text: str, start: int, stop: int) -> int:
    cut = re.search(r"; |, (?:and|while|whereas) ", text[start:stop])
    return start + cut.start() if cut else stop


def _chapeau(context: Context, position: int) -> str:
    provision = context.provisions[position]
    parent = context.index.get(provision.chapeau or "")
    return context.views[parent].text if parent is not None else provision.heading or ""


def _letter(match: re.Match[str]) -> str:
    groups = match.groupdict()
    letter = groups.get("letter") or groups.get("letter2")
    return letter.upper() if letter else "none"


def _as_of(context: Context) -> str | None:
    """The date that the statuses are as of, e.g. "status as of 29 November 2024"."""
    dates = context.codebook.part(calendar.load)
    for view in context.views:
        for match in _AS_OF.finditer(view.text):
            found = dates.find(view.text[match.end() : match.end() + 40])
            if found and found[0].start < 12:
                return found[0].iso
    return None
