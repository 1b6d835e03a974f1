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
    title = _without_label(title, people)
    pieces = re.split(r"(\s+[–—|-]\s+|:\s+|,\s+|\n)", title)
    while len(pieces) > 1 and _paper_only(pieces[0], people):
        pieces = pieces[2:]
    while len(pieces) > 1 and _ends_in_label(pieces, people):
        pieces = pieces[:-2]
    joined = "".join(pieces).strip(" –—-:,.")
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


def _without_label(title: str, people: People) -> str:
    """Without a label in brackets behind the title, or one that nothing parts from it but its capitals."""
    bracket = re.search(r"\s*\(([^()]*)\)$", title)
    if bracket and people.document_words.search(fold(bracket.group(1))) and _paper_only(bracket.group(1), people):
        title = title[: bracket.start()]
    for label in people.document_words.finditer(title.lower()):
        word, before, behind = label.group(), title[: label.start()].rstrip(), title[label.end() :].lstrip()
        capitals = title[label.start() : label.end()].isupper() and len(word) > 5
        if capitals and not before and behind and event_kind(behind, people) and not behind[0].islower():
            return behind
        if capitals and not behind and before and event_kind(before, people) and before[-1].isalnum():
            return before if before.split()[-1].lower() not in _JOINING else title
    return title


def _ends_in_label(pieces: list[str], people: People) -> bool:
    """Whether the last piece is a label, or goes on with one ("List of participants, by delegation")."""
    if _paper_only(pieces[-1], people):
        return bool(people.document_words.search(fold(pieces[-1]))) or (
            len(pieces) > 3 and _paper_only(pieces[-3], people)
        )
    return False


# Words of a label beside its noun.
_BESIDE = frozenset(
    [
        *("and", "of", "the", "a", "b", "for", "on", "by", "final", "draft", "annex", "attendance", "attending"),
        *("1", "2", "3", "pre", "post", "delegation", "delegations", "state", "country", "day", "days", "control"),
        *("who", "those", "attended", "names", "came", "signed", "present", "service", "institution", "revised"),
    ]
)
_JOINING = frozenset(["of", "on", "and", "for", "the", "a", "an", "in", "to", "with", "their", "its", "without"])


def _paper_only(piece: str, people: People) -> bool:
    rest = people.document_words.sub(" ", fold(piece))
    return all(word in _BESIDE for word in rest.split())
