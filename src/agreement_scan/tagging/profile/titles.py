"""The document's own title, put together from the lines before the body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agreement_scan.model import Claim, Evidence
from agreement_scan.passages import View
from agreement_scan.tagging.profile.front import Line, is_open
from agreement_scan.tagging.profile.sheet import Sheet, joined

_CONNECTOR = re.compile(
    r"(?:[a-z]|(?:AND|BETWEEN|AMONG|ON|OF|FOR|TO|IN|WITH|AGAINST|CONCERNING|REGARDING|RELATING|ESTABLISHING|BY|FROM|AS|THE"
    r"|AMENDING|PURSUANT|And|Between|On|Of|For|Concerning|Regarding|Against)\b|\(?(?:19|20)\d\d\b|[–:(])"
)
_DRAFT = re.compile(
    r"^(?:\W*(?i:draft)(?: ?(?:no\.? ?)?\d[\d.]*)?\s*(?:[–:,-]\s*)?)+(?=\w)|(?i:\s*[–(\[]\s*draft\b.*)$"
)
_MARK = re.compile(r"\s?\[[*∗†‡\d]{1,3}\]|(?<=\w)\s?[*∗†‡]+(?=\s|$)")
_WEEKDAY = re.compile(r"(?i)\W+(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\W*$")
_LARGER = 1.15
_MAXIMUM = 600


@dataclass(frozen=True)
class Chunk:
    """Lines that belong together. kind: `text`, `label`, `letterhead` or `field`; whole: their joined view.

    record: the label of a numbered meeting's record, cited before the body's name.
    """

    kind: str
    whole: View
    size: float
    record: bool = False

    @property
    def text(self) -> str:
        """The words of the chunk."""
        return self.whole.text


@dataclass(frozen=True)
class Title:
    """The main chunk, and the label that names the kind of document where it stands in a line of its own.

    state: a State's name in the line behind the title, for reports on one State.
    """

    main: Chunk
    label: Chunk | None
    label_first: bool
    state: str | None = None


def chunks(sheet: Sheet) -> tuple[Chunk, ...]:
    """The front's lines, put together where a title runs over several. A State's name alone is a part of its own."""
    return tuple(_chunks(sheet.front, sheet))


def find(parts: Sequence[Chunk], sheet: Sheet) -> Title | None:
    """The chunk that is the title, with its label."""
    main = _main(parts)
    if main is None:
        return None
    position = parts.index(main)
    before = [c for c in parts[:position] if c.kind == "label"]
    after = [c for c in parts[position + 1 :] if c.kind == "label"]
    state = _state_behind(parts[position + 1 :], sheet)
    if main.kind == "label":
        return Title(main, None, False, state)
    if before:
        return Title(main, before[-1], True, state)
    if after and not _names_a_kind(main, sheet):
        return Title(main, after[0], False, state)
    return Title(main, None, False, state)


def _state_behind(parts: Sequence[Chunk], sheet: Sheet) -> str | None:
    if not parts:
        return None
    name = _MARK.sub("", parts[0].text).strip(" *")
    place = sheet.places.place(name)
    return name if place and place.kind == "state" else None


def claim(title: Title, sheet: Sheet) -> Claim[str] | None:
    """The title as people would cite it, with the span of the lines it stands in."""
    main = _DRAFT.sub("", _clean(title.main, sheet))
    label = _clean(title.label, sheet) if title.label else ""
    if title.main.kind == "field" and label:
        text = f"{label}: {main}"
    elif label and title.label and title.label.record:
        text = f"{label}, {main}"
    elif label:
        text = f"{label} – {main}" if title.label_first else f"{main} – {label}"
    else:
        text = main
    text = text[:_MAXIMUM].strip() + (f" – {title.state}" if title.state else "")
    return Claim(text, _evidence(title.main, sheet)) if text else None


def _chunks(lines: Sequence[Line], sheet: Sheet) -> Iterator[Chunk]:
    group: list[Line] = []
    kind = ""
    for line in lines:
        role = "text" if group and kind == "text" and is_open(group[-1].text) and line.role != "skip" else line.role
        if role not in ("text", "label", "letterhead", "field"):
            if group and role not in ("skip", "status"):
                yield _chunk(kind, group)
                group = []
            continue
        if group and (not _continues(kind, group, role, line) or _is_state(line, group[-1], sheet)):
            yield _chunk(kind, group)
            group = []
        if not group:
            kind = role
        elif role == "text" and kind == "label":
            kind = "text"
        group.append(line)
    if group:
        yield _chunk(kind, group)


def _is_state(line: Line, last: Line, sheet: Sheet) -> bool:
    place = sheet.places.place(_MARK.sub("", line.text).strip(" *"))
    return place is not None and place.kind == "state" and not is_open(last.text) and not line.text.isupper()


def _continues(kind: str, group: Sequence[Line], role: str, line: Line) -> bool:
    last = group[-1]
    if kind == "field" or role in ("field", "letterhead") or (role == "label" and kind != "label"):
        return kind == "text" and is_open(last.text)
    if is_open(last.text) or _CONNECTOR.match(line.text):
        return kind in ("text", "label") and role in ("text", "label")
    if kind != "text" or role != "text" or kind != role:
        return False
    same_print = last.block.size == line.block.size and last.block.bold == line.block.bold
    sized = (line.block.size or 0) > _LARGER
    return same_print and sized and last.text.isupper() == line.text.isupper()


def _chunk(kind: str, group: Sequence[Line]) -> Chunk:
    first = group[0]
    views = [line.view for line in group]
    if kind == "field" and first.cue and (match := first.cue.pattern.match(first.text)):
        views[0] = _part(first.view, match.end(), len(first.text))
    record = kind == "label" and first.cue is not None and first.cue.value == "record"
    return Chunk(kind, joined(views), max((line.block.size or 1.0) for line in group), record)


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
    text = _MARK.sub("", text)
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


def _part(whole: View, start: int, end: int) -> View:
    return View(whole.text[start:end], whole.offsets[start : end + 1])


def _evidence(chunk: Chunk, sheet: Sheet) -> Evidence:
    return sheet.evidence(chunk.whole, 0, len(chunk.text), "profile/title", "the first lines that are a title")
