"""Running heads, running feet and page numbers: what stands at one place on page after page.

A line is furniture where its words, numbers aside, return at the same height on other pages, and its numbers, if they
change, count the pages. "Article 7" at the top of a page and "Article 9" on the next are no furniture: they do not.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from agreement_scan.labels import roman
from agreement_scan.reading.pdf_lines import PrintedLine

# Arabic numbers anywhere, roman ones at either end of the line.
_NUMBER = re.compile(r"\d+|(?<![^\W\d])[ivxlc]+$|^[ivxlc]+(?=\s)", re.IGNORECASE)
_BARE = re.compile(
    r"(?:page|p\.|pág\.|página|seite)?\s*[-–—|\[(]?\s*(\d{1,4}|[ivxl]{1,7})\s*[-–—|\])]?\s*(?:(?:of|de|sur|von|/)\s*\d{1,4})?$",
    re.IGNORECASE,
)
_EXPLICIT = re.compile(r"(?:page|pág\.|página)\s*\d{1,4}(?:\s*(?:of|de|sur|/)\s*\d{1,4})?$", re.IGNORECASE)
# Shares of the page's height, at its top and bottom, that may hold running heads or feet.
_MARGIN = 0.25
_MOST_LINES = 4
# A running head returns soon: looking at some neighbours keeps a file of thousands of pages quick.
_NEAR = 12
_EDGE = 0.08
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class _Place:
    page: int
    line: PrintedLine
    numbers: tuple[int, ...]


def furniture(pages: Sequence[Sequence[PrintedLine]]) -> set[int]:
    """`id()` of each line that is a running head, a running foot or a page number."""
    groups: dict[tuple[str, int], list[_Place]] = defaultdict(list)
    found: set[int] = set()
    for lines in pages:
        for line in _marginal(lines):
            key = _NUMBER.sub("#", line.text.casefold()).strip()
            groups[(key, line.region < 0)].append(
                _Place(line.page, line, tuple(_value(number) for number in _NUMBER.findall(line.text)))
            )
            if _EXPLICIT.match(line.text):
                found.add(id(line))
    for places in groups.values():
        for index, place in enumerate(places):
            near = places[max(0, index - _NEAR) : index + _NEAR + 1]
            if _returns(place, near):
                found.add(id(place.line))
    for lines in pages:
        found |= _bare_numbers(lines, found)
        found |= _beside(lines, found)
    return found


def small_in_margin(lines: Sequence[PrintedLine], body: float) -> set[int]:
    """The running head or foot of a page that is the only one of its kind: small type, alone, close to the page's edge.

    Nothing repeats on a single page, so only what no text would do counts: a short line set smaller than the text,
    far from it, and without a year that might be the document's date.
    """
    ordered = sorted(lines, key=lambda line: line.base)
    found = set()
    for line, neighbour in ((ordered[0], ordered[1]), (ordered[-1], ordered[-2])) if len(ordered) > 2 else ():
        height = line.frame.height
        at_edge = line.base < _EDGE * height or line.base > (1 - _EDGE) * height
        alone = abs(line.base - neighbour.base) > 2 * body
        short = len(line.text) <= 60 and not _YEAR.search(line.text)
        if at_edge and alone and short and line.size <= 0.85 * body:
            found.add(id(line))
    return found


def _beside(lines: Sequence[PrintedLine], found: set[int]) -> set[int]:
    """What stands in the margin on one line with furniture, as a title beside a page number does."""
    marginal = _marginal(lines)
    known = [line for line in marginal if id(line) in found]
    return {
        id(line)
        for line in marginal
        if any(abs(line.base - other.base) < 0.2 * line.size and line.size <= other.size for other in known)
        and not any(_runs_into(line, other) for other in lines if id(other) not in found)
    }


def _runs_into(line: PrintedLine, other: PrintedLine) -> bool:
    """Whether the other line stands right above or below, as in running text."""
    distance = abs(line.base - other.base)
    beside = min(line.right, other.right) > max(line.left, other.left)
    return other is not line and beside and 0 < distance < 2 * line.size


def _value(number: str) -> int:
    return int(number[:9]) if number[0].isdigit() else roman(number) or 0


def _marginal(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The first and last lines of the page, where they stand near its edges, and whatever stands beside the text."""
    ordered = sorted((line for line in lines if not line.beside), key=lambda line: line.base)
    beside = [line for line in lines if line.beside]
    if not ordered:
        return beside
    height = ordered[0].frame.height
    top = [line for line in ordered[:_MOST_LINES] if line.base < _MARGIN * height]
    bottom = [line for line in ordered[-_MOST_LINES:] if line.base > (1 - _MARGIN) * height]
    return [*top, *(line for line in bottom if line not in top), *beside]


def _returns(place: _Place, places: Sequence[_Place]) -> bool:
    """Whether the same words stand at the same height on another page, with numbers that count pages."""
    for other in places:
        if other.page == place.page or abs(other.line.base - place.line.base) > 0.8 * place.line.size:
            continue
        if other.numbers == place.numbers or any(
            two - one == other.page - place.page for one, two in zip(place.numbers, other.numbers, strict=True)
        ):
            return True
    return False


def _bare_numbers(lines: Sequence[PrintedLine], found: set[int]) -> set[int]:
    """A page number of its own, outermost on its page once the known furniture is set aside."""
    rest = sorted((line for line in lines if id(line) not in found), key=lambda line: line.base)
    numbers = set()
    for line in (*rest[:1], *rest[-1:]):
        height = line.frame.height
        at_edge = line.base < 0.1 * height or line.base > 0.9 * height
        if at_edge and _BARE.match(line.text) and len(rest) > 1:
            numbers.add(id(line))
    return numbers
