"""Lines to paragraphs and headings.

Whether a line goes on with the one above is asked of pairs of neighbours: what the upper one looks like at its end, the
lower one at its beginning, and whether the upper one is as full as this file's lines get.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from agreement_scan.labels import division, enumerator, readings
from agreement_scan.model import Block
from agreement_scan.reading.plain_blocks import HASHES, blocks_of, is_capitals, is_lone_label, is_underline
from agreement_scan.reading.plain_lines import Habit, Line, begins_unit, ends

_KEY = re.compile(r"[A-Z][A-Za-z ()/'-]{1,30}:\s+\S")
_OPEN = re.compile(
    r"(?:,|\b(?:of|the|and|to|in|for|by|with|a|an|or|on|from|at|that|which|as|shall|be))$", re.IGNORECASE
)
_LINKED = re.compile(r"(?:and|or|and/or)(?:\s*$|\s+\(?[a-z0-9]{1,3}\)\s)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PERIOD = re.compile(r"\(?(?:19|20)\d\d\s*[–—/-]\s*(?:19|20)?\d\d\)?")
_NEAR = 15


def paragraphs(lines: Sequence[Line], text: str, habit: Habit) -> Iterator[Block]:
    """Blocks of `lines`, which hold neither tables nor furniture."""
    group: list[Line] = []
    listed = _list_members(lines)
    for line in lines:
        if group and (line.blank or line.start in listed or not _continues(group, line, habit)):
            yield from blocks_of(group, text, habit)
            group = []
        if not line.blank:
            group.append(line)
    if group:
        yield from blocks_of(group, text, habit)


def _list_members(lines: Sequence[Line]) -> frozenset[int]:
    """Where lines begin whose labels count on at the same indentation: "1." and, soon after, "2."."""
    latest: dict[tuple[str, int], tuple[int, int, int]] = {}
    members: set[int] = set()
    for number, line in enumerate(lines):
        label = enumerator(line.text)
        if label is None or label.style in ("-", "1.1") or label.length >= len(line.text):
            continue
        for reading in readings(label):
            place = (reading.family, line.indent)
            ordinal, start, position = latest.get(place, (0, 0, 0))
            if reading.ordinal == ordinal + 1 and ordinal > 0 and number - position <= _NEAR:
                members |= {start, line.start}
            latest[place] = (reading.ordinal, line.start, number)
    return frozenset(members)


def _continues(group: list[Line], line: Line, habit: Habit) -> bool:
    above = group[-1]
    if is_underline(line) or is_underline(above) or HASHES.match(line.text) or HASHES.match(above.text):
        return is_underline(line) and not is_underline(above) and len(group) == 1
    if above.page != line.page and ends(above.text):
        return False
    if is_lone_label(above.text):
        return not is_lone_label(line.text)
    if is_capitals(above.text) or is_capitals(line.text):
        return is_capitals(above.text) and is_capitals(line.text) and not begins_unit(line.text)
    full = habit.wrapped and habit.is_full(above, line)
    found = division(above.text)
    titled = found is not None and (found.alone or (not full and _is_titled(above, line)))
    if found is not None and found.marked and len(group) == 1 and titled:
        return False
    if _LINKED.match(line.text) and above.text.endswith((";", ",")):
        return True
    if begins_unit(line.text) and (ends(above.text) or not full or _follows_items(group, line)):
        return False
    if _KEY.match(line.text) and (ends(above.text) or not full or _KEY.match(group[0].text)):
        return False
    if _is_date_line(line, habit) and not _is_open(above, line):
        return False
    return _flows(group, line, habit, full)


def _flows(group: list[Line], line: Line, habit: Habit, full: bool) -> bool:
    above = group[-1]
    finished = ends(above.text)
    if not habit.wrapped:
        lone = habit.lone_labels and not habit.spaced and is_lone_label(group[0].text)
        broken = not habit.spaced and not finished and above.width > 0.6 * habit.width
        return (lone and not _looks_titled(line)) or broken or _is_open(above, line)
    if finished and not full:
        return False
    if finished and line.indent > above.indent + 1 and not _hangs(group, line):
        return False
    if full or finished:
        return True
    return line.text[0].islower() or _hangs(group, line) or above.width >= 0.6 * habit.width or _is_open(above, line)


def _hangs(group: list[Line], line: Line) -> bool:
    """A line indented under its item's text, as deep as the lines before it."""
    first = group[0]
    label = enumerator(first.text)
    if label is None and not _KEY.match(first.text):
        return False
    return line.indent > first.indent and (len(group) == 1 or line.indent >= group[-1].indent)


def _is_open(above: Line, line: Line) -> bool:
    return not ends(above.text) and (line.text[0].islower() or _OPEN.search(above.text[-20:]) is not None)


def _follows_items(group: list[Line], line: Line) -> bool:
    """The paragraph is an item itself and the line begins like its brother at the same indentation."""
    first, label = enumerator(group[0].text), enumerator(line.text)
    return first is not None and label is not None and first.style == label.style and group[0].indent == line.indent


def _is_date_line(line: Line, habit: Habit) -> bool:
    """ "Dakar, 4 March 2021" below a title, not the end of a sentence or a period ("2023–2026") that ends the title."""
    if _PERIOD.fullmatch(line.text):
        return False
    return line.width < 0.75 * habit.width and not ends(line.text) and _YEAR.search(line.text) is not None


def _is_titled(above: Line, line: Line) -> bool:
    """ "Article 2 – Entry into force" is finished where the next line begins anew."""
    return not ends(above.text) and line.text[0].isupper() and not _is_open(above, line)


def _looks_titled(line: Line) -> bool:
    return division(line.text) is not None and len(line.text) < 60 and not ends(line.text)
