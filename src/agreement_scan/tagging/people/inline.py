"""Events that a paragraph or a row of a table tells of, with a date of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from agreement_scan.codebook.people import People
from agreement_scan.codebook.places import Places
from agreement_scan.naming import flat
from agreement_scan.tagging.context import Context
from agreement_scan.tagging.people.columns import kind_of
from agreement_scan.tagging.people.dates import HAS_YEAR, days
from agreement_scan.tagging.people.drafts import Draft
from agreement_scan.tagging.people.grids import Grid
from agreement_scan.tagging.people.sentences import sentences
from agreement_scan.tagging.people.titles import event_kind

_PASSED = re.compile(
    r"\b(?:last year|the year before|previous(?:ly)?|earlier|the week before|same building|years ago|nothing to do)\b"
)
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|will|shall|would|should|met|adopted|decided|since|until)\b")
_MONTH_NAME = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
_HELD = re.compile(
    r"\b(?:held|took place|organi[sz]ed|trained|attended|took part|participated|convened|ran|gathered|brought together|"
    r"conducted|delivered|was (?:given|run))\b",
    re.IGNORECASE,
)


def from_paragraphs(
    context: Context, people: People, places: Places, lowered: Sequence[str], drafts: list[Draft], at: list[int | None]
) -> None:
    """A paragraph that introduces an event with a date of its own tells of that event, and so do those that follow."""
    following: tuple[int, str | None] | None = None
    for index, provision in enumerate(context.provisions):
        if provision.kind in ("heading", "title", "row", "footnote", "signature", "contents"):
            following = None if provision.kind in ("heading", "title") else following
            continue
        if following is not None and provision.heading == following[1]:
            at[index] = following[0]
        draft = _from_paragraph(context, index, people, places, lowered[index])
        if draft is None or _known(draft, drafts, at[index]):
            continue
        drafts.append(draft)
        at[index] = len(drafts) - 1
        if not _PASSED.search(lowered[index]):
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


def _from_paragraph(context: Context, index: int, people: People, places: Places, lowered: str) -> Draft | None:
    text = context.views[index].text
    if not HAS_YEAR.search(text) or not people.event_word.search(lowered):
        return None
    for start, end in sentences(text)[:3]:
        sentence = text[start:end]
        day = next(days(sentence), None)
        kind_match = None if day is None else _noun_of(sentence, day.start, people)
        if day is None or kind_match is None or not (_held(sentence) or _is_caption(sentence, day.end, start)):
            continue
        kind = event_kind(sentence[kind_match.start() :], people)
        if kind is None:
            continue
        spot = re.search(r"\b(?:in|at)\s+((?:[A-Z][\w'’-]+(?:[ -](?=[A-Z]))?){1,3})", sentence)
        place = spot.group(1).strip() if spot and not re.match(_MONTH_NAME, spot.group(1)) else None
        named = [p for _, _, p in places.find(sentence) if p.kind in ("city", "capital")]
        title = title_in(sentence, kind_match.start())
        evidence = context.evidence(index, start, end, "people/paragraph", "a paragraph tells of the event")
        return Draft(title, day.iso, named[0].name if named else place, kind, evidence, inline=True)
    return None


def _noun_of(sentence: str, date: int, people: People) -> re.Match[str] | None:
    """The event noun that a date belongs to: the last before it, else the first behind it."""
    matches = list(people.event_word.finditer(flat(sentence)))
    before = [match for match in matches if match.start() < date]
    return before[-1] if before else (matches[0] if matches else None)


def _is_caption(sentence: str, date: int, start: int) -> bool:
    """A first sentence without a verb that ends in the date: `1. Course on safe returns, Lobito, 3 June 2024.`"""
    return start == 0 and len(sentence) <= 200 and not sentence[date:].strip(" .):") and not _VERB.search(sentence)


def _held(sentence: str) -> bool:
    return bool(_HELD.search(sentence)) and not re.search(r"\b(?:will|shall|is to be|planned|intends?)\b", sentence)


def title_in(sentence: str, noun: int) -> str | None:
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
    title = re.sub(r"^\(?\d{1,2}[.)]\s+", "", (head + tail).strip(" .,"))
    return title[:1].upper() + title[1:] if 2 <= len(title.split()) <= 18 else None


def from_rows(
    context: Context, people: People, tables: Sequence[Grid], drafts: list[Draft], at: list[int | None]
) -> None:
    """A table of events: each row with a date tells of an event of its own."""
    for grid in tables:
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
