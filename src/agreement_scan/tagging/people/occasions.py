"""The events of a document: its own, those of its sections, and those that a paragraph tells of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from agreement_scan.codebook.people import People
from agreement_scan.codebook.places import Places
from agreement_scan.model import Profile
from agreement_scan.passages import fold
from agreement_scan.tagging.context import Context
from agreement_scan.tagging.people.dates import HAS_YEAR, Day, days
from agreement_scan.tagging.people.drafts import Draft
from agreement_scan.tagging.people.grids import Grid
from agreement_scan.tagging.people.inline import from_paragraphs, from_rows
from agreement_scan.tagging.people.titles import event_kind, event_title, fullest

EVENT_TYPES = frozenset(
    {
        "participant_list",
        "training_evaluation",
        "meeting_report",
        "assessment_report",
        "stakeholder_consultation",
        "agenda",
        "recommendations",
    }
)
_KIND_OF_TYPE = {
    "participant_list": "training",
    "training_evaluation": "training",
    "assessment_report": "assessment",
    "stakeholder_consultation": "consultation",
    "meeting_report": "meeting",
    "agenda": "meeting",
    "recommendations": "meeting",
}
_STYLE = re.compile(
    r"^\s*(?:(?P<letter>[A-Z])[.)]|(?P<roman>[IVX]+)[.)]|(?P<number>\d+(?:\.\d+)*)[.)]?|"
    r"(?P<word>part|section|chapter|annex|event|training|module)\s+\w+|"
    r"(?P<ordinal>first|second|third|fourth|fifth) (?:training|event|workshop|course|seminar|activity)(?=\s*[:–.]))"
    r"\s*[:–]?\s",
    re.IGNORECASE,
)

_SEVERAL = re.compile(
    r"\b(?:two|three|four|five|six|several|both|\d) (?:[\w-]+ ){0,3}?"
    r"(?:trainings|workshops|courses|seminars|events|activities)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Programme:
    """The events of one document, and which of them each provision tells of (`None` where none)."""

    drafts: list[Draft]
    at: list[int | None]

    def elsewhere(self, provision: int, draft: Draft) -> int:
        """Number of the undated event that a meeting's record tells of in one provision: `draft`, unless known."""
        for number, known in enumerate(self.drafts):
            if known.inline and known.members == [provision]:
                return number
        self.drafts.append(replace(draft, inline=True, members=[provision]))
        return len(self.drafts) - 1


def programme(
    context: Context, profile: Profile, people: People, places: Places, lowered: Sequence[str], tables: Sequence[Grid]
) -> Programme:
    """Find the events. A document that is no record of an event has only those that its text dates."""
    drafts: list[Draft] = []
    own = _own(context, profile, people)
    if own is not None:
        drafts.append(own)
    at: list[int | None] = [0 if own is not None else None for _ in context.provisions]
    _sections(context, people, places, drafts, at, own)
    from_paragraphs(context, people, places, lowered, drafts, at)
    from_rows(context, people, tables, drafts, at)
    for index, draft in enumerate(at):
        if draft is not None:
            drafts[draft].members.append(index)
    return Programme(drafts, at)


def _own(context: Context, profile: Profile, people: People) -> Draft | None:
    """The event that the document as a whole is about."""
    label = profile.type.label
    named = profile.title.value if profile.title else ""
    if label not in EVENT_TYPES and not (label == "other" and event_kind(named, people) in ("training", "workshop")):
        return None
    title = fullest(event_title(named, people), context, people) if named else None
    evidence = profile.title.evidence if profile.title else profile.type.evidence
    if evidence is None:
        evidence = context.evidence_at(0, min(80, len(context.document.text)), "people/document")
    place = profile.place.value if profile.place else None
    if title and place and title.endswith(f", {place}"):
        title = title.removesuffix(f", {place}")
    return Draft(
        title,
        profile.date.value if profile.date else None,
        place,
        _own_kind(label, title or "", context, people),
        replace(evidence, source="people/document", reason="the event that the document is about"),
        own=True,
    )


def _own_kind(label: str, title: str, context: Context, people: People) -> str:
    if label in ("stakeholder_consultation", "assessment_report"):
        return _KIND_OF_TYPE[label]
    noun = event_kind(title, people)
    if label in ("participant_list", "agenda", "training_evaluation") and noun in (None, "assessment"):
        head = " ".join(view.text for view in context.views[:6])[:600]
        noun = event_kind(people.document_words.sub(" ", fold(head)), people)
    if label == "training_evaluation" and noun in (None, "assessment", "meeting"):
        return "training"
    return noun or _KIND_OF_TYPE.get(label, "training")


def _sections(
    context: Context, people: People, places: Places, drafts: list[Draft], at: list[int | None], own: Draft | None
) -> None:
    """Headings that name an event with its date begin an event of their own, up to the next heading of that rank."""
    current: int | None = None
    rank = ""
    found = [_from_heading(c, i, people, places, own) for c, i in _headings(context)]
    several = len({draft.date for draft in found if draft is not None}) > 1
    for index, provision in enumerate(context.provisions):
        text = context.views[index].text
        if provision.kind in ("heading", "title"):
            style = _style(provision.number, text)
            draft = _from_heading(context, index, people, places, own)
            if draft is not None and not _same(draft, own, several) and not _is_title(context, index, own):
                drafts.append(draft)
                current, rank = len(drafts) - 1, style
            elif current is not None and style == rank:
                current = None
        if current is not None:
            at[index] = current


def _headings(context: Context) -> Iterator[tuple[Context, int]]:
    return ((context, i) for i, p in enumerate(context.provisions) if p.kind in ("heading", "title"))


def _is_title(context: Context, index: int, own: Draft | None) -> bool:
    """Whether a heading is the title of the document itself."""
    return own is not None and own.evidence.start <= context.provisions[index].start < own.evidence.end


def _style(number: str, text: str) -> str:
    match = _STYLE.match(f"{number} " if number else text)
    if match is None:
        match = _STYLE.match(text)
    if match is None:
        return "plain"
    kind = match.lastgroup or "plain"
    return f"number{(match['number'] or '').count('.')}" if kind == "number" else kind


def _from_heading(context: Context, index: int, people: People, places: Places, own: Draft | None) -> Draft | None:
    text = _with_date(context, index)
    day = next(days(text), None)
    kind = event_kind(text, people)
    if kind is None and own is not None and _SEVERAL.search(own.title or "") and len(text.split()) <= 10:
        kind = own.kind  # "Report of two workshops", and under it "A. Lobito, 3 June 2024"
    if kind is None or day is None:
        return None
    name, site = _name_beside(text, day, people)
    title = event_title(_STYLE.sub("", name, count=1).strip(" ,–-:("), people)
    title, bracket, inside = title.partition(" (") if title.count("(") > title.count(")") else (title, "", "")
    title, place = (title, inside.split(",")[0].strip() or None) if bracket else _split_place(title, places)
    return Draft(
        title or text,
        day.iso,
        place or site,
        kind,
        context.evidence(index, 0, len(context.views[index].text), "people/heading", "a heading names the event"),
    )


def _name_beside(text: str, day: Day, people: People) -> tuple[str, str | None]:
    """The event's name before its date, or behind it: `II. Lobito, 3–7 June 2024: course on safe returns`."""
    before, behind = text[: day.start], text[day.end :].strip(" ,–-:).")
    if event_kind(before, people) is not None or event_kind(behind, people) is None:
        return before, None
    site = _STYLE.sub("", before, count=1).split(",")[0].strip(" ,–-:(")
    return behind[:1].upper() + behind[1:], site if 1 <= len(site.split()) <= 4 and site[:1].isupper() else None


def _with_date(context: Context, index: int) -> str:
    """A heading with the line below it, where that is nothing but place and date ("Lobito, 3–7 June 2024")."""
    text = context.views[index].text
    if HAS_YEAR.search(text) or index + 1 >= len(context.views):
        return text
    below = context.views[index + 1].text
    day = next(days(below), None) if len(below) <= 80 else None
    rest = below[: day.start] + below[day.end :] if day is not None else ""
    return f"{text}, {below.strip('()')}" if day is not None and len(rest.split()) <= 5 else text


def _split_place(title: str, places: Places) -> tuple[str, str | None]:
    """`Seminar for X, Town, Country` is a title and a place; so is `... in Town`."""
    pieces = [piece.strip() for piece in title.split(",")]
    if len(pieces) > 1:
        tail = [p for p in pieces[1:] if p and p[0].isupper() and len(p.split()) <= 4]
        if tail:
            first = pieces.index(tail[0])
            return ", ".join(pieces[:first]), tail[0]
    match = re.search(r"\s+(?:in|at)\s+((?:[A-Z][\w'’-]+[ -]?){1,3})$", title)
    if match:
        return title[: match.start()], match.group(1).strip()
    found = places.find(title)
    return title, found[-1][2].name if found and found[-1][2].kind in ("city", "capital") else None


def _same(draft: Draft, own: Draft | None, several: bool) -> bool:
    """Whether a heading only repeats the document's own event. several: it tells of events of several dates."""
    if own is None:
        return False
    if own.date and draft.date and own.date != draft.date:
        return False
    return bool(own.date and draft.date and not several) or fold(own.title or "") == fold(draft.title or "")
