"""The document's own date and its place: of signature, adoption or the event, never of another instrument."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from agreement_scan.codebook.profile import Cue
from agreement_scan.model import Claim
from agreement_scan.passages import View
from agreement_scan.tagging.profile.calendar import Mention
from agreement_scan.tagging.profile.front import Line
from agreement_scan.tagging.profile.sheet import Sheet

_INSTRUMENTS = ("cooperation_agreement", "recommendations")
_EVENTS = (
    "meeting_report",
    "stakeholder_consultation",
    "training_evaluation",
    "agenda",
    "participant_list",
    "recommendations",
)
_CLOSING_LINE = 90
_SELF = "adoption.adopts"
_EVENT_UNITS = 25
_LEAD = 120


@dataclass(frozen=True, slots=True)
class Dated:
    """A date, the view it stands in, and what made it the document's own. `line`: its index in the front."""

    where: View
    mention: Mention
    rank: tuple[int, ...]
    source: str
    reason: str
    line: int | None = None


def find(sheet: Sheet, label: str, draft: bool) -> Dated | None:
    """The document's own date: the candidate of the lowest rank, the first of equals."""
    found = list(_front(sheet))
    if label in _INSTRUMENTS and not draft:
        found.extend(_testimonium(sheet))
    if label != "other":
        found.extend(_told(sheet, label))
    found.extend(_heads(sheet))
    if label in _INSTRUMENTS:
        found.extend(_years(sheet))
    return min(found, key=lambda dated: dated.rank, default=None)


def claim(dated: Dated, sheet: Sheet) -> Claim[str]:
    """The date with its evidence."""
    mention = dated.mention
    return Claim(mention.iso, sheet.evidence(dated.where, mention.start, mention.end, dated.source, dated.reason))


def _front(sheet: Sheet) -> Iterator[Dated]:
    lead = ""
    for index, line in enumerate(sheet.front):
        for mention in sheet.calendar.find(line.text):
            sense, cue = sheet.calendar.sense(line.text, mention, lead)
            if sense == "not_own" or (sense is None and _in_title(line, mention)):
                continue
            rank = (10 if sense else 20, 0 if len(mention.iso) == 10 else 1, index)
            yield Dated(line.view, mention, rank, *_why(cue, "profile/date.front", "a line before the body"), index)
        lead = f"{lead} {line.text}"[-_LEAD:] if line.role in ("skip", "letterhead", "byline") else ""


def _in_title(line: Line, mention: Mention) -> bool:
    """A month or date inside a title's sentence belongs to its topic, at its end or start to the document."""
    inside = line.role == "text" and len(line.text) - mention.end > 30 and mention.start > 30
    return inside and len(line.text) > 60


def _testimonium(sheet: Sheet) -> Iterator[Dated]:
    for values, base, indices in (
        (("signature",), 0, sheet.closing),
        (("adoption",), 1, (*sheet.closing, *sheet.opening)),
        (("document",), 15, sheet.closing),
    ):
        for order, index in enumerate(indices):
            where = sheet.views[index]
            for mention in sheet.calendar.find(where.text):
                sense, cue = sheet.calendar.sense(where.text, mention)
                if sense in values and (
                    _SELF in (cue.source if cue else "") or not _about_another(sheet, index, mention)
                ):
                    rank = (base, 0 if len(mention.iso) == 10 else 1, order)
                    yield Dated(where, mention, rank, *_why(cue, "profile/date.closing", "the clause of signature"))


def _about_another(sheet: Sheet, index: int, mention: Mention) -> bool:
    """A recital or a clause that speaks of another instrument's signature."""
    provision = sheet.context.provisions[index]
    before = sheet.views[index].text[: mention.start]
    return provision.kind == "recital" or any(c.search(before[-_LEAD:]) for c in sheet.calendar.cues.of("another"))


def _told(sheet: Sheet, label: str) -> Iterator[Dated]:
    """Dates told in the text: of the event, and closing lines of place and date."""
    chosen = sheet.body[:_EVENT_UNITS] if label in _EVENTS else sheet.opening[:8]
    for order, index in enumerate(chosen):
        where = sheet.views[index]
        for mention in sheet.calendar.find(where.text[:1500]):
            sense, cue = sheet.calendar.sense(where.text, mention)
            if sense == "event" or (label == "accreditation_document" and sense == "as_of"):
                rank = (30, 0 if len(mention.iso) == 10 else 1, order)
                yield Dated(where, mention, rank, *_why(cue, "profile/date.event", "the event's date"))
            elif sense is None and _is_heading_of_event(sheet, index):
                rank = (35, 0 if len(mention.iso) == 10 else 1, order)
                yield Dated(where, mention, rank, "profile/date.heading", "a heading with place and date")
    if label in _INSTRUMENTS:
        yield from _closing_lines(sheet)


def _is_heading_of_event(sheet: Sheet, index: int) -> bool:
    provision = sheet.context.provisions[index]
    text = sheet.views[index].text
    return provision.kind == "heading" or sheet.calendar.is_date_line(text, sheet.places)


def _closing_lines(sheet: Sheet) -> Iterator[Dated]:
    for order, index in enumerate(sheet.closing):
        where = sheet.views[index]
        if len(where.text) > _CLOSING_LINE or not sheet.calendar.is_date_line(where.text, sheet.places):
            continue
        for mention in sheet.calendar.find(where.text):
            yield Dated(where, mention, (32, order), "profile/date.closing_line", "a closing line of place and date")


def _heads(sheet: Sheet) -> Iterator[Dated]:
    for order, where in enumerate(sheet.heads):
        for mention in sheet.calendar.find(where.text):
            sense, _ = sheet.calendar.sense(where.text, mention)
            if sense != "not_own":
                yield Dated(where, mention, (40, order), "profile/date.running_head", "a running head")


def _years(sheet: Sheet) -> Iterator[Dated]:
    """A bare year, where the front says no more of when the instrument was concluded."""
    for order, line in enumerate(sheet.front):
        for cue in sheet.calendar.cues.of("year"):
            if match := cue.search(line.text):
                mention = Mention(match.start("year"), match.end("year"), match["year"])
                yield Dated(line.view, mention, (50, order), cue.source, cue.reason, order)


def _why(cue: Cue | None, source: str, reason: str) -> tuple[str, str]:
    return (cue.source, cue.reason) if cue else (source, reason)
