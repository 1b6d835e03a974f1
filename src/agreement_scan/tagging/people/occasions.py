"""The events of a document: its own, those of its sections, and those that a paragraph tells of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from agreement_scan.codebook.people import People
from agreement_scan.codebook.places import Places
from agreement_scan.model import Evidence, Profile
from agreement_scan.naming import flat
from agreement_scan.passages import fold
from agreement_scan.tagging.context import Context
from agreement_scan.tagging.people.columns import kind_of
from agreement_scan.tagging.people.dates import days
from agreement_scan.tagging.people.grids import grids
from agreement_scan.tagging.people.sentences import sentences

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
_INTRODUCED = re.compile(
    r"\b(?:a|an|another|the|one|this|second|third|first|follow-up|two-day|three-day|five-day|\d-day)\b[^.;]{0,60}$"
)
_PAPER_OF = re.compile(
    r"(?i)^(?:(?:final |provisional |draft |revised )?[\w, -]*?(?:report|agenda|programme|list of participants|attendance "
    r"sheet|evaluation|minutes|record|summary)(?: and \w+)? (?:of|on|for|from) the )"
)
_PASSED = re.compile(
    r"\b(?:last year|the year before|previous(?:ly)?|earlier|the week before|in the same building|years ago|nothing to do)\b"
)
_STYLE = re.compile(
    r"^\s*(?:(?P<letter>[A-Z])[.)]|(?P<roman>[IVX]+)[.)]|(?P<number>\d+(?:\.\d+)*)[.)]?|(?P<word>part|section|chapter|annex|event|training|module)\s+\w+)\s",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Draft:
    """An event while its document is read. members: indices of the provisions that tell of it."""

    title: str | None
    date: str | None
    place: str | None
    kind: str
    evidence: Evidence
    own: bool = False
    inline: bool = False
    members: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Programme:
    """The events of one document, and which of them each provision tells of (`None` where none)."""

    drafts: list[Draft]
    at: list[int | None]


def programme(context: Context, profile: Profile, people: People, places: Places) -> Programme:
    """Find the events. A document that is no record of an event has only those that its text dates."""
    drafts: list[Draft] = []
    own = _own(context, profile, people)
    if own is not None:
        drafts.append(own)
    at: list[int | None] = [0 if own is not None else None for _ in context.provisions]
    _sections(context, people, places, drafts, at, own)
    _paragraphs(context, people, places, drafts, at)
    _rows(context, people, drafts, at)
    for index, draft in enumerate(at):
        if draft is not None:
            drafts[draft].members.append(index)
    return Programme(drafts, at)


def _rows(context: Context, people: People, drafts: list[Draft], at: list[int | None]) -> None:
    """A table of events: each row with a date tells of an event of its own."""
    for grid in grids(context.document):
        heading = grid.rows[0]
        kinds = {column: kind_of(field.text, people.columns) for column, field in heading.fields.items()}
        titles = [column for column, kind in kinds.items() if kind == "event"]
        if not titles:
            continue
        for row in grid.rows[1:]:
            day = next(days(row.text), None)
            if day is None or titles[0] not in row.fields:
                continue
            title = row.fields[titles[0]].text
            place = next((row.fields[c].text for c, k in kinds.items() if k == "country" and c in row.fields), None)
            evidence = context.evidence_at(row.start, row.end, "people/row", "a row of a table of events")
            kind = event_kind(title, people) or "training"
            drafts.append(Draft(title, day.iso, place, kind, evidence, inline=True))
            for index, provision in enumerate(context.provisions):
                if row.start <= provision.start < row.end:
                    at[index] = len(drafts) - 1


def event_kind(text: str, people: People) -> str | None:
    """The kind of event that the first event noun of a title names."""
    folded = fold(text)
    found = []
    for order, words in enumerate(people.events):
        match = words.pattern.search(folded)
        if match:
            found.append((match.start(), -len(match.group()), order, words.id))
    return min(found)[3] if found else None


def event_title(title: str, people: People) -> str:
    """A document's title without the words that only say what paper it is ("List of participants – ...")."""
    pieces = re.split(r"(\s+[–|-]\s+|:\s+|\n)", title)
    while len(pieces) > 1 and _paper_only(pieces[0], people):
        pieces = pieces[2:]
    while len(pieces) > 1 and _paper_only(pieces[-1], people):
        pieces = pieces[:-2]
    joined = "".join(pieces).strip(" –-:,.")
    if joined.count('"') == 2 or (joined[:1] in '“"' and joined[-1:] in '”"'):
        joined = joined.strip('"“”') if joined[:1] in '“"' and joined[-1:] in '”"' else joined
    match = _PAPER_OF.match(joined)
    return joined[match.end() :] if match and event_kind(joined[match.end() :], people) else joined


def _paper_only(piece: str, people: People) -> bool:
    folded = fold(piece)
    rest = people.document_words.sub(" ", folded)
    return not [
        word
        for word in rest.split()
        if word
        not in {
            "and",
            "of",
            "the",
            "a",
            "b",
            "for",
            "on",
            "final",
            "draft",
            "annex",
            "attendance",
            "1",
            "2",
            "pre",
            "post",
        }
    ]


def _own(context: Context, profile: Profile, people: People) -> Draft | None:
    """The event that the document as a whole is about."""
    label = profile.type.label
    named = profile.title.value if profile.title else ""
    if label not in EVENT_TYPES and not (label == "other" and event_kind(named, people) in ("training", "workshop")):
        return None
    title = _fullest(event_title(named, people), context, people) if named else None
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


def _fullest(title: str, context: Context, people: People) -> str:
    """Where a title says no more than what kind of paper it is, the line below it that names the event."""
    if len(people.document_words.sub(" ", people.event_word.sub(" ", fold(title))).split()) > 2:
        return title
    for index in range(1, min(6, len(context.views))):
        view = context.views[index]
        if context.provisions[index].table is not None:
            continue
        line = re.split(r",\s*(?=\d)", view.text)[0].strip(" –-,")
        if 3 < len(line.split()) <= 40 and event_kind(line, people) and not re.search(r"[.;]$", line):
            return event_title(line, people)
    return title


def _sections(
    context: Context, people: People, places: Places, drafts: list[Draft], at: list[int | None], own: Draft | None
) -> None:
    """Headings that name an event with its date begin an event of their own, up to the next heading of that rank."""
    current: int | None = None
    rank = ""
    for index, provision in enumerate(context.provisions):
        text = context.views[index].text
        if provision.kind in ("heading", "title"):
            style = _style(provision.number, text)
            draft = _from_heading(context, index, people, places) if index else None
            if draft is not None and not _same(draft, own):
                drafts.append(draft)
                current, rank = len(drafts) - 1, style
            elif current is not None and style == rank:
                current = None
        if current is not None:
            at[index] = current


def _style(number: str, text: str) -> str:
    match = _STYLE.match(f"{number} " if number else text)
    if match is None:
        match = _STYLE.match(text)
    if match is None:
        return "plain"
    kind = match.lastgroup or "plain"
    return f"number{(match['number'] or '').count('.')}" if kind == "number" else kind


def _from_heading(context: Context, index: int, people: People, places: Places) -> Draft | None:
    text = context.views[index].text
    kind = event_kind(text, people)
    day = next(days(text), None)
    if kind is None or day is None:
        return None
    title = _STYLE.sub("", text[: day.start], count=1).strip(" ,–-:(")
    title, place = _split_place(title, places)
    return Draft(
        title or text,
        day.iso,
        place,
        kind,
        context.evidence(index, 0, len(text), "people/heading", "a heading names the event"),
    )


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


def _same(draft: Draft, own: Draft | None) -> bool:
    """Whether a heading only repeats the document's own event."""
    if own is None:
        return False
    if own.date and draft.date and own.date != draft.date:
        return False
    return bool(own.date and draft.date) or fold(own.title or "") == fold(draft.title or "")


def _paragraphs(context: Context, people: People, places: Places, drafts: list[Draft], at: list[int | None]) -> None:
    """A paragraph that introduces an event with a date of its own tells of that event, and so do those that follow."""
    following: tuple[int, str | None] | None = None
    for index, provision in enumerate(context.provisions):
        if provision.kind in ("heading", "title", "row", "footnote", "signature", "contents"):
            following = None if provision.kind in ("heading", "title") else following
            continue
        if following is not None and provision.heading == following[1]:
            at[index] = following[0]
        draft = _from_paragraph(context, index, people, places)
        if draft is None or _known(draft, drafts, at[index]):
            continue
        drafts.append(draft)
        at[index] = len(drafts) - 1
        if not _PASSED.search(flat(context.views[index].text)):
            following = (len(drafts) - 1, provision.heading)


def _known(draft: Draft, drafts: Sequence[Draft], here: int | None) -> bool:
    """The event that the passage stands under anyway, or one without a date."""
    if here is not None and drafts[here].date is not None and _within(draft.date, drafts[here].date):
        return True
    return here is not None and drafts[here].date is None and drafts[here].own


def _within(date: str | None, other: str | None) -> bool:
    if not date or not other:
        return False
    size = min(len(date), len(other))
    return date[:size] == other[:size] or (
        len(date) == 10 and date[:7] == other[:7] and abs(int(date[8:]) - int(other[8:])) <= 5
    )


def _from_paragraph(context: Context, index: int, people: People, places: Places) -> Draft | None:
    text = context.views[index].text
    if not people.event_word.search(text):
        return None
    for start, end in sentences(text)[:3]:
        sentence = text[start:end]
        day = next(days(sentence), None)
        kind_match = None if day is None else _noun_of(sentence, day.start, people)
        if day is None or kind_match is None or not _held(sentence):
            continue
        kind = event_kind(sentence[kind_match.start() :], people)
        if kind is None:
            continue
        spot = re.search(r"\b(?:in|at)\s+((?:[A-Z][\w'’-]+(?:[ -](?=[A-Z]))?){1,3})", sentence)
        place = spot.group(1).strip() if spot and not re.match(_MONTH_NAME, spot.group(1)) else None
        named = [p for _, _, p in places.find(sentence) if p.kind in ("city", "capital")]
        title = _title_in(sentence, kind_match.start())
        evidence = context.evidence(index, start, end, "people/paragraph", "a paragraph tells of the event")
        return Draft(title, day.iso, named[0].name if named else place, kind, evidence, inline=True)
    return None


def _noun_of(sentence: str, date: int, people: People) -> re.Match[str] | None:
    """The event noun that a date belongs to: the last before it, else the first behind it."""
    matches = list(people.event_word.finditer(sentence))
    before = [match for match in matches if match.start() < date]
    return before[-1] if before else (matches[0] if matches else None)


_MONTH_NAME = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
_HELD = re.compile(
    r"\b(?:held|took place|organi[sz]ed|trained|attended|took part|was (?:given|delivered|conducted|run)|were trained|participated|convened|ran|gathered|brought together|conducted|delivered)\b",
    re.IGNORECASE,
)


def _held(sentence: str) -> bool:
    return bool(_HELD.search(sentence)) and not re.search(r"\b(?:will|shall|is to be|planned|intends?)\b", sentence)


def _title_in(sentence: str, noun: int) -> str | None:
    """The noun phrase of the event, from its first capital or adjective to the comma or verb."""
    quoted = re.search(r'"([^"]{8,120})"', sentence)
    if quoted:
        return quoted.group(1)
    tail = re.split(
        r",| (?:was|were|held|took|from|in [A-Z]|at [A-Z]|on \d|organi[sz]ed|attended|trained|for \d)\b",
        sentence[noun:],
        maxsplit=1,
    )[0]
    head = re.split(r"\b(?:a|an|the|another|second|third|At|The|A|An)\s", sentence[:noun])[-1]
    title = (head + tail).strip(" .,")
    return title[:1].upper() + title[1:] if 2 <= len(title.split()) <= 18 else None
