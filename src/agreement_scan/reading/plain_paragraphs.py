"""Lines to paragraphs and headings.

Whether a line goes on with the one above is asked of pairs of neighbours: what the upper one looks like at its end, the
lower one at its beginning, and whether the upper one is as full as this file's lines get.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from agreement_scan.labels import division, enumerator, readings
from agreement_scan.model import Block
from agreement_scan.reading.plain_lines import Habit, Line, begins_unit, ends

_HASHES = re.compile(r"(#{1,6})\s+(?=\S)")
_UNDERLINE = re.compile(r"[+|]?[=\-_~*─═+]{3,}[+|]?|[┌└├╔╚╠][─═┬┴┼╦╩]+[┐┘┤╗╝╣]")
_BOXED = re.compile(r"[|│║]\s*(.*?)\s*[|│║]", re.DOTALL)
_QUOTED = re.compile(r"(?:>\s?)+(?=\S)")
_CLOSING_HASHES = re.compile(r"\s+#+$")
_KEY = re.compile(r"[A-Z][A-Za-z ()/'-]{1,30}:\s+\S")
_OPEN = re.compile(
    r"(?:,|\b(?:of|the|and|to|in|for|by|with|a|an|or|on|from|at|that|which|as|shall|be))$", re.IGNORECASE
)
_LINKED = re.compile(r"(?:and|or|and/or)(?:\s*$|\s+\(?[a-z0-9]{1,3}\)\s)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SENTENCE_END = re.compile(r"[.!?;][\"'”’)]*\s+")
_NEAR = 15
_LONGEST_TITLE = 160
_LONG_LINE, _CHUNK, _LONGEST_CHUNK = 20_000, 1_000, 8_000


def paragraphs(lines: Sequence[Line], text: str, habit: Habit) -> Iterator[Block]:
    """Blocks of `lines`, which hold neither tables nor furniture."""
    group: list[Line] = []
    listed = _list_members(lines)
    for line in lines:
        if group and (line.blank or line.start in listed or not _continues(group, line, habit)):
            yield from _blocks(group, text, habit)
            group = []
        if not line.blank:
            group.append(line)
    if group:
        yield from _blocks(group, text, habit)


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
    if _is_underline(line) or _is_underline(above) or _HASHES.match(line.text) or _HASHES.match(above.text):
        return _is_underline(line) and not _is_underline(above) and len(group) == 1
    if above.page != line.page and ends(above.text):
        return False
    if _is_lone_label(above.text):
        return not _is_lone_label(line.text)
    if _is_capitals(above.text) or _is_capitals(line.text):
        return _is_capitals(above.text) and _is_capitals(line.text) and not begins_unit(line.text)
    found = division(above.text)
    if found is not None and found.marked and len(group) == 1 and (found.alone or _is_titled(above, line)):
        return False
    if _LINKED.match(line.text) and above.text.endswith((";", ",")):
        return True
    full = habit.wrapped and habit.is_full(above, line)
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
        lone = habit.lone_labels and not habit.spaced and _is_lone_label(group[0].text)
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
    """ "Dakar, 4 March 2021" below a title, not the end of a sentence."""
    return line.width < 0.75 * habit.width and not ends(line.text) and _YEAR.search(line.text) is not None


def _is_titled(above: Line, line: Line) -> bool:
    """ "Article 2 – Entry into force" is finished where the next line begins anew."""
    return not ends(above.text) and line.text[0].isupper() and not _is_open(above, line)


def _looks_titled(line: Line) -> bool:
    return division(line.text) is not None and len(line.text) < 60 and not ends(line.text)


def _is_underline(line: Line) -> bool:
    return _UNDERLINE.fullmatch(line.text) is not None


def _is_lone_label(text: str) -> bool:
    label = enumerator(text)
    return label is not None and label.length >= len(text) and label.style != "-"


def _is_capitals(text: str) -> bool:
    """Mostly capital letters, as titles are set; "AND" alone too, an acronym list or a table row is not."""
    letters = [c for c in text[: _LONGEST_TITLE + 1] if c.isalpha()]
    if len(letters) < 2 or len(text) > _LONGEST_TITLE:
        return False
    return sum(c.isupper() for c in letters) >= 0.8 * len(letters) and (text[-1] not in ".;" or len(letters) > 12)


def _blocks(group: list[Line], text: str, habit: Habit) -> Iterator[Block]:
    underlined = len(group) > 1 and _is_underline(group[-1])
    if underlined:
        mark = group[-1].text[0]
        level = 1 if mark in "=═" else 2
        yield Block(group[0].start, group[-2].end, "heading", level=level, indent=float(group[0].indent))
        yield Block(group[-1].start, group[-1].end, "furniture")
        return
    first, last = group[0], group[-1]
    if _is_underline(first):
        yield Block(first.start, first.end, "furniture")
        return
    hashes = _HASHES.match(first.text)
    if hashes:
        closing = _CLOSING_HASHES.search(first.text)
        start, end, _ = _emphasis(
            text, first.start + hashes.end(), first.start + closing.start() if closing else first.end
        )
        yield Block(start, end, "heading", level=len(hashes[1]))
        return
    if last.end - first.start > _LONG_LINE:
        yield from _chunks(text, first.start, last.end)
        return
    start, end, bold = _emphasis(text, *_unboxed(text, first.start, last.end))
    centred = all(_is_centred(line, habit) for line in group)
    kind = "heading" if _is_heading(group) else "paragraph"
    yield Block(start, end, kind, indent=float(first.indent), bold=bold, centred=centred)  # type: ignore[arg-type]


def _is_heading(group: list[Line]) -> bool:
    if all(_is_capitals(line.text) or _is_lone_label(line.text) for line in group) and any(
        _is_capitals(line.text) for line in group
    ):
        return True
    found = division(group[0].text)
    return len(group) == 1 and found is not None and found.alone


def _is_centred(line: Line, habit: Habit) -> bool:
    return line.indent >= 4 and abs(line.indent + len(line.text) / 2 - habit.width / 2) <= max(4, habit.width / 10)


def _emphasis(text: str, start: int, end: int) -> tuple[int, int, bool]:
    """Without the Markdown stars or underscores around the whole, which say that it is bold or italic."""
    for mark in ("***", "**", "__", "*", "_"):
        size = len(mark)
        if (
            end - start > 2 * size
            and text.startswith(mark, start)
            and text.endswith(mark, start, end)
            and not text[start + size].isspace()
            and mark not in text[start + size : end - size]
        ):
            return start + size, end - size, size > 1
    return start, end, False


def _unboxed(text: str, start: int, end: int) -> tuple[int, int]:
    """Without the sides of a box or the mark of a quotation."""
    match = _BOXED.fullmatch(text, start, end)
    if match and match[1]:
        return match.span(1)
    quoted = _QUOTED.match(text, start, end)
    return (quoted.end(), end) if quoted else (start, end)


def _chunks(text: str, start: int, end: int) -> Iterator[Block]:
    """A text without line breaks, cut at ends of sentences, or at a space where none comes."""
    position = start
    while position < end:
        limit = min(position + _LONGEST_CHUNK, end)
        match = _SENTENCE_END.search(text, position + _CHUNK, limit) if end - position > _LONGEST_CHUNK else None
        cut = match.end() if match else limit
        if not match and limit < end:
            space = text.rfind(" ", position + _CHUNK, limit)
            cut = space + 1 if space > 0 else limit
        stop = position + len(text[position:cut].rstrip())
        if stop > position:
            yield Block(position, stop, "paragraph")
        position = cut
        while position < end and text[position].isspace():
            position += 1
