"""Lists of people without a table: one person a line or a block, numbered or marked, often by delegation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agreement_scan.codebook.people import People
from agreement_scan.model import Block, Document
from agreement_scan.passages import View, fold, view
from agreement_scan.tagging.people.columns import looks_like_name
from agreement_scan.tagging.people.names import parse_name, sex_of_word
from agreement_scan.tagging.people.rolls import Entry, Roll, Section, capacity_of, section_of

_MARKER = re.compile(r"^\s*(?:\(?\d{1,3}[.)\]]|\d{1,3}\s{1,4}(?=\D)|[-–•*▪·●○o]\s)\s*")
_LINE = re.compile(r"(?m)^(?=[ \t]*(?:\(?\d{1,3}[.)]|[-–•*▪·●])[ \t]+\S)")
_SPLIT = re.compile(r"\s*(?:,|;| – | - |/(?=\s)|(?<=\s)/|\||\t)\s*")
_BRACKETS = re.compile(r"\([^()]*\)")
_SHORT = 90


def numbered_rolls(document: Document, people: People, lists: bool) -> Iterator[Roll]:
    """The lists outside tables. lists: the document is a list as a whole, so that no title needs to announce one."""
    section: Section | None = Section() if lists else None
    title = ""
    entries: list[Entry] = []
    for block in document.blocks:
        if block.kind not in ("paragraph", "heading") or (section is None and block.end - block.start > 2 * _SHORT):
            continue
        for piece in _items(document, block):
            entry = _entry(piece, section, people) if section is not None else None
            if entry is not None:
                entries.append(entry)
                continue
            announced = section_of(piece.text, people) if len(piece.text) <= _SHORT else None
            if announced is not None:
                section, title = announced, piece.text if not entries else title
            elif len(piece.text) > _SHORT and not lists and section is not None:
                yield from _roll(entries, title, people)
                section, entries = None, []
    yield from _roll(entries, title, people)


def _roll(entries: list[Entry], title: str, people: People) -> Iterator[Roll]:
    if len(entries) >= 2:
        attendance = not people.planned_lists.search(fold(title))
        yield Roll(entries[0].start, entries[-1].end, title, tuple(entries), attendance)


def _items(document: Document, block: Block) -> Iterator[View]:
    """A block one list item at a time: in plain text it may hold a whole list."""
    raw = document.text[block.start : block.end]
    starts = [match.start() for match in _LINE.finditer(raw)] or [0]
    if starts[0] != 0:
        starts.insert(0, 0)
    for first, last in zip(starts, [*starts[1:], len(raw)], strict=True):
        piece = view(document.text, block.start + first, block.start + last)
        if piece.text:
            yield piece


def _entry(piece: View, section: Section | None, people: People) -> Entry | None:
    if section is None or len(piece.text) > 300:
        return None
    marker = _MARKER.match(piece.text)
    offset = marker.end() if marker else 0
    body = piece.text[offset:]
    parts = _SPLIT.split(body)
    head = parts[0].split(" (")[0] if "(" in parts[0] and len(parts[0]) > 40 else parts[0]
    rest = [part for part in parts[1:] if part]
    named = parts[0]
    if rest and _given_name(parts[0], rest[0], people):
        named = body[: body.index(rest[0], len(parts[0])) + len(rest[0])]
        head, rest = f"{head} {rest[0]}", rest[1:]
    if rest and (sex_of_word(rest[0], people) != "unknown"):
        head, rest = f"{head} ({rest[0]})", rest[1:]
    first = fold(head).split()[:1]
    name = parse_name(head, people)
    titled = name.sex != "unknown" or (bool(first) and first[0] in people.titles_neutral)
    if not looks_like_name(head, people) and not (titled and len(fold(head).split()) >= 2 and _named(head)):
        return None
    if not titled and not (rest and (marker or len(rest) > 1)):
        return None
    function, organisation = (rest[0], ", ".join(rest[1:])) if rest else ("", "")
    sex = name.sex if name.sex != "unknown" else section.sex
    start, end = piece.span(0, len(piece.text))
    name_span = piece.span(offset, offset + len(named))
    capacity = capacity_of(section, "", function, organisation or function, "", people)
    return Entry(name, sex, organisation, None, function, "", capacity, start, end, name_span)


def _named(head: str) -> bool:
    words = head.split()
    return len(words) <= 7 and sum(word[0].isupper() for word in words) * 3 >= len(words) * 2


def _given_name(first: str, second: str, people: People) -> bool:
    """`OKORO, Blessing Ada (f), Judge`: a surname in capitals stands before the given names, or initials."""
    given = _BRACKETS.sub(" ", second).split()
    if not first.isupper() or len(first.split()) > 4 or not 1 <= len(given) <= 4 or not second[:1].isupper():
        return False
    folded = fold(" ".join(given))
    return not (people.function_words.search(folded) or people.organisation_words.search(folded))
