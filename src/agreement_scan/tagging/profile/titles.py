"""The document's own title, put together from the lines before the body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from agreement_scan.model import Claim
from agreement_scan.tagging.profile.chunks import Chunk, unmarked
from agreement_scan.tagging.profile.sheet import Sheet

# "Draft 3: Plan of Action" is a mark and a title, "Draft Plan of Action" is a title.
_DRAFT = re.compile(
    r"^(?:\W*(?i:draft)\s*(?:(?:no\.? ?)?\d[\d.]*\s*[–:,-]?|[–:,-])\s*)+(?=\w)|(?i:\s*[–(\[]\s*draft\b.*)$"
)
_WEEKDAY = re.compile(r"(?i)\W+(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\W*$")
_LARGER = 1.15
_MAXIMUM = 600


@dataclass(frozen=True)
class Title:
    """The main chunk, and the label that names the kind of document where it stands in a line of its own.

    label_cited: whether people would cite the label with the title. One that stands first is cited; of those behind
    it only the name of a text ("Conclusions") and the number of a record, not that of a paper about an event ("List of
    participants") nor a line that says when and where.
    state: a State's name in the line behind the title, for reports on one State.
    """

    main: Chunk
    label: Chunk | None
    label_first: bool
    state: str | None = None
    label_cited: bool = True


def find(parts: Sequence[Chunk], sheet: Sheet) -> Title | None:
    """The chunk that is the title, with its label."""
    main = _main(parts)
    if main is None:
        return None
    position = parts.index(main)
    before = [c for c in parts[:position] if c.kind == "label"]
    after = [c for c in parts[position + 1 :] if c.kind == "label" or (c.kind == "text" and _names_a_kind(c, sheet))]
    state = _state_behind(parts[position + 1 :], sheet)
    if main.kind == "label":
        return Title(main, None, False, state)
    if before:
        return Title(main, before[-1], True, state)
    if after and not _names_a_kind(main, sheet):
        return Title(main, after[0], False, state, _is_cited(after[0], sheet))
    return Title(main, None, False, state)


def _is_cited(behind: Chunk, sheet: Sheet) -> bool:
    return not behind.paper and (behind.kind == "label" or not sheet.calendar.find(behind.text))


def _state_behind(parts: Sequence[Chunk], sheet: Sheet) -> str | None:
    if not parts:
        return None
    name = unmarked(parts[0].text)
    place = sheet.places.place(name)
    return name if place and place.kind == "state" else None


def claim(title: Title, sheet: Sheet) -> Claim[str] | None:
    """The title as people would cite it, with the span of the lines it stands in."""
    text = _cited(title, sheet)
    if text.count('"') == 2 and text[0] == text[-1] == '"':
        text = text[1:-1]
    if not text:
        return None
    text = text[:_MAXIMUM].strip() + (f" – {title.state}" if title.state else "")
    whole = title.main.whole
    evidence = sheet.evidence(whole, 0, len(whole.text), "profile/title", "the first lines that are a title")
    return Claim(text, evidence)


def _cited(title: Title, sheet: Sheet) -> str:
    main = _DRAFT.sub("", _clean(title.main, sheet))
    label = _clean(title.label, sheet) if title.label and title.label_cited else ""
    if not label or title.label is None:
        return main
    if title.main.kind == "field":
        return f"{label}: {main}"
    if title.label.record:
        return f"{label}, {main}"
    return f"{label} – {main}" if title.label_first else f"{main} – {label}"


def _main(parts: Sequence[Chunk]) -> Chunk | None:
    texts = [c for c in parts if c.kind == "text"]
    if fields := [c for c in parts if c.kind == "field"]:
        return fields[0]
    if texts:
        largest = max(texts[:3], key=lambda c: c.size)
        return largest if largest.size >= texts[0].size * _LARGER else texts[0]
    for kind in ("label", "letterhead"):
        if found := [c for c in parts if c.kind == kind]:
            return found[0]
    return None


def _names_a_kind(chunk: Chunk, sheet: Sheet) -> bool:
    return any(cue.search(chunk.text) for cue in sheet.cues.types.at("title"))


def _clean(chunk: Chunk, sheet: Sheet) -> str:
    text = chunk.text
    for cue in sheet.cues.titles.of("quoted"):
        if match := cue.pattern.match(text):
            return match["name"]
    text = unmarked(text)
    for cue in sheet.cues.titles.of("tail"):
        text = cue.pattern.sub("", text)
    text = _without_date(text, sheet)
    return text.strip(" ,;:–-*")


def _without_date(text: str, sheet: Sheet) -> str:
    """Without the place and date at the end: "Minutes of the ninth meeting, Suva, 3 May 2021"."""
    mentions = sheet.calendar.find(text)
    if not mentions or len(text) - mentions[-1].end > 25:
        return text
    parts = re.split(r"(, |\s[–|-]\s|; |\s\()", text[: mentions[-1].start])
    while len(parts) > 2 and (
        not parts[-1].strip(" (") or sheet.calendar.is_date_line(parts[-1] + " 1 May 2020", sheet.places)
    ):
        if len("".join(parts[:-2])) < 8:
            break
        parts = parts[:-2]
    head = _WEEKDAY.sub("", "".join(parts)).rstrip(" ,;–-(")
    return head if len(head) >= 8 else text
