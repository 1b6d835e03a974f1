"""Titles of events: what kind of event they name, and what of a document's title is the event's."""

from __future__ import annotations

import re

from agreement_scan.codebook.people import People
from agreement_scan.passages import fold
from agreement_scan.tagging.context import Context

_PAPER_OF = re.compile(
    r"(?i)^(?:(?:final |provisional |draft |revised )?[\w, -]*?(?:report|agenda|programme|list of participants|"
    r"attendance sheet|evaluation|minutes|record|summary)(?: and \w+)? (?:of|on|for|from) the )"
)


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


def fullest(title: str, context: Context, people: People) -> str:
    """Where a title says no more than what kind of paper it is, the line below it that names the event."""
    if len(people.document_words.sub(" ", people.event_word.pattern.sub(" ", fold(title))).split()) > 2:
        return title
    for index in range(1, min(6, len(context.views))):
        view = context.views[index]
        if context.provisions[index].table is not None:
            continue
        line = re.split(r",\s*(?=\d)", view.text)[0].strip(" –-,")
        if 3 < len(line.split()) <= 40 and event_kind(line, people) and not re.search(r"[.;]$", line):
            return event_title(line, people)
    return title


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
