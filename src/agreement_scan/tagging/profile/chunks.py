"""The parts of the front: lines put together where a title runs over several."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agreement_scan.passages import View
from agreement_scan.tagging.profile.front import Line, is_open
from agreement_scan.tagging.profile.sheet import Sheet
from agreement_scan.tagging.profile.views import joined

_CONNECTOR = re.compile(
    r"(?:[a-z]|(?:AND|BETWEEN|AMONG|ON|OF|FOR|TO|IN|WITH|AGAINST|CONCERNING|REGARDING|RELATING|ESTABLISHING|BY|FROM|AS|THE"
    r"|AMENDING|PURSUANT|And|Between|On|Of|For|Concerning|Regarding|Against)\b|\(?(?:19|20)\d\d\b|[–:(])"
)
_MARK = re.compile(r"\s?\[[*∗†‡\d]{1,3}\]|(?<=\w)\s?[*∗†‡]+(?=\s|$)")
# "2021–2025" in a line of its own belongs to the title that it is printed like.
_YEARS = re.compile(r"\(?(?:19|20)\d\d ?[–/-] ?(?:(?:19|20)\d\d|\d\d)\)?")
_LARGER = 1.15


@dataclass(frozen=True)
class Chunk:
    """Lines that belong together. kind: `text`, `label`, `letterhead` or `field`; whole: their joined view.

    record: the label of a numbered meeting's record, cited before the body's name. paper: the label of a paper about an
    event, which is no part of the event's name.
    """

    kind: str
    whole: View
    size: float
    record: bool = False
    paper: bool = False

    @property
    def text(self) -> str:
        """The words of the chunk."""
        return self.whole.text


def chunks(sheet: Sheet) -> tuple[Chunk, ...]:
    """The front's lines, put together where a title runs over several. A State's name alone is a part of its own."""
    return tuple(_chunks(sheet.front, sheet))


def unmarked(text: str) -> str:
    """`text` without footnote marks."""
    return _MARK.sub("", text).strip(" *∗")


def _chunks(lines: Sequence[Line], sheet: Sheet) -> Iterator[Chunk]:
    group: list[Line] = []
    kind = ""
    for line in lines:
        role = "text" if group and kind == "text" and is_open(group[-1].text) and line.role != "skip" else line.role
        if role == "skip" and kind == "text" and group and _goes_on(group[-1], line):
            role = "text"
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


def _goes_on(last: Line, line: Line) -> bool:
    alike = (last.block.size, last.block.bold) == (line.block.size, line.block.bold)
    return alike and bool(_YEARS.fullmatch(line.text))


def _is_state(line: Line, last: Line, sheet: Sheet) -> bool:
    place = sheet.places.place(unmarked(line.text))
    return place is not None and place.kind == "state" and not is_open(last.text) and not line.text.isupper()


def _continues(kind: str, group: Sequence[Line], role: str, line: Line) -> bool:
    last = group[-1]
    if kind == "field" or role in ("field", "letterhead") or (role == "label" and kind != "label"):
        return kind == "text" and is_open(last.text)
    if is_open(last.text) or _CONNECTOR.match(line.text) or _goes_on(last, line):
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
    named = first.cue.value if kind == "label" and first.cue else ""
    size = max((line.block.size or 1.0) for line in group)
    return Chunk(kind, joined(views), size, record=named == "record", paper=named == "paper")


def _part(whole: View, start: int, end: int) -> View:
    return View(whole.text[start:end], whole.offsets[start : end + 1])
