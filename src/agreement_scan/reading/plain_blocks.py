"""From the lines of one paragraph to its block: heading or text, without marks, frames and emphasis around it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agreement_scan.labels import division, enumerator
from agreement_scan.model import Block
from agreement_scan.reading.plain_lines import Habit, Line

HASHES = re.compile(r"(#{1,6})\s+(?=\S)")
_UNDERLINE = re.compile(r"[+|]?[=\-_~*─═+]{3,}[+|]?|[┌└├╔╚╠][─═┬┴┼╦╩]+[┐┘┤╗╝╣]")
_BOXED = re.compile(r"[|│║]\s*(.*?)\s*[|│║]", re.DOTALL)
_QUOTED = re.compile(r"(?:>\s?)+(?=\S)")
_CLOSING_HASHES = re.compile(r"\s+#+$")
_SENTENCE_END = re.compile(r"[.!?;][\"'”’)]*\s+")
_LONGEST_TITLE = 160
_LONG_LINE, _CHUNK, _LONGEST_CHUNK = 20_000, 1_000, 8_000


def blocks_of(group: list[Line], text: str, habit: Habit) -> Iterator[Block]:
    """The block of `group`; more than one where a rule underlines a heading or a line is endless."""
    underlined = len(group) > 1 and is_underline(group[-1])
    if underlined:
        mark = group[-1].text[0]
        level = 1 if mark in "=═" else 2
        yield Block(group[0].start, group[-2].end, "heading", level=level, indent=float(group[0].indent))
        yield Block(group[-1].start, group[-1].end, "furniture")
        return
    first, last = group[0], group[-1]
    if is_underline(first):
        yield Block(first.start, first.end, "furniture")
        return
    hashes = HASHES.match(first.text)
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
    if all(is_capitals(line.text) or is_lone_label(line.text) for line in group) and any(
        is_capitals(line.text) for line in group
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


def is_underline(line: Line) -> bool:
    """Whether the line is a rule, or the frame of a box."""
    return _UNDERLINE.fullmatch(line.text) is not None


def is_lone_label(text: str) -> bool:
    """ "1." or "II." alone on a line."""
    label = enumerator(text)
    return label is not None and label.length >= len(text) and label.style != "-"


def is_capitals(text: str) -> bool:
    """Mostly capital letters, as titles are set; "AND" alone too, an acronym list or a table row is not."""
    letters = [c for c in text[: _LONGEST_TITLE + 1] if c.isalpha()]
    if len(letters) < 2 or len(text) > _LONGEST_TITLE:
        return False
    return sum(c.isupper() for c in letters) >= 0.8 * len(letters) and (text[-1] not in ".;" or len(letters) > 12)
