"""Running heads, running feet and page numbers in text that was dumped from a paged document."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from agreement_scan.reading.plain_lines import Line, ends

_PAGE_NUMBER = re.compile(
    r"(?:[-–—\[(]\s?)?(\d{1,4})(?:\s?[-–—\])])?|(?:page|p\.)\s?(\d{1,4})(?:\s?(?:of|/)\s?\d+)?", re.I
)
_EDGE_NUMBER = re.compile(r"^\W*\d{1,4}(?=\s)|(?:\bpage\s)?\b\d{1,4}(?:\s(?:of|/)\s\d{1,4})?\W*$", re.IGNORECASE)
_LINE_NUMBER = re.compile(r"(\d{1,4})\s+(\S)")
_FEWEST_NUMBERED = 8
_SPACES = re.compile(r"\s+")
_EDGE = 3
_LONGEST = 220


def furniture(lines: Sequence[Line]) -> frozenset[int]:
    """Indices of the lines that belong to the page and not to the text."""
    paged = _on_pages(lines) if lines and lines[-1].page else frozenset()
    return paged | _between_paragraphs(lines)


def line_numbers(lines: Sequence[Line]) -> dict[int, int]:
    """Lengths of the numbers that count the lines of a draft, by index of the line, without the space behind.

    A numbered list counts up as well; lines of running text are told by going on in small letters.
    """
    filled = [(i, _LINE_NUMBER.match(line.text)) for i, line in enumerate(lines) if line.text]
    found = [(i, match) for i, match in filled if match]
    if len(found) < _FEWEST_NUMBERED or len(found) < 0.8 * len(filled):
        return {}
    counts = sum(int(b[1]) == int(a[1]) + 1 for (_, a), (_, b) in pairwise(found))
    small = sum(match[2].islower() for _, match in found)
    if counts < 0.8 * (len(found) - 1) or small < 0.25 * len(found):
        return {}
    return {i: match.end(1) for i, match in found}


def _on_pages(lines: Sequence[Line]) -> frozenset[int]:
    """With form feeds: lines at the edges of pages that come back on other pages, and numbers there."""
    pages: dict[int, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if line.text:
            pages[line.page].append(index)
    edges = {page: [*numbers[:_EDGE], *numbers[-_EDGE:]] for page, numbers in pages.items()}
    seen = Counter(key for numbers in edges.values() for key in {_key(lines[i]) for i in numbers} if key)
    needed = max(2, len(pages) // 4)
    found = set()
    for numbers in edges.values():
        for i in numbers:
            alone = i in (numbers[0], numbers[-1])
            if seen[_key(lines[i])] >= needed or (alone and _PAGE_NUMBER.fullmatch(lines[i].text)):
                found.add(i)
    return frozenset(found)


def _key(line: Line) -> str:
    """What comes back on each page: the line without a page number at its edge."""
    return _SPACES.sub(" ", _EDGE_NUMBER.sub("", line.text)).strip() if len(line.text) <= _LONGEST else ""


def _between_paragraphs(lines: Sequence[Line]) -> frozenset[int]:
    """Without form feeds: numbers that stand alone and count the pages, and what keeps returning beside them."""
    alone = [i for i, line in enumerate(lines) if line.text and _stands_alone(lines, i)]
    numbers = [(i, _number(lines[i].text)) for i in alone]
    counted = [(i, n) for i, n in numbers if n is not None]
    runs = [i for (i, n), (_, m) in pairwise(counted) if m == n + 1]
    runs += [j for (_, n), (j, m) in pairwise(counted) if m == n + 1]
    pages = sorted(set(runs))
    if len(pages) < 2 or any(b - a < 8 for a, b in pairwise(pages)):
        return frozenset()
    near = {j for i in pages for j in range(max(0, i - 3), min(len(lines), i + 4))}
    beside = [j for j in alone if j in near and j not in pages and not ends(lines[j].text)]
    seen = Counter(_key(lines[j]) for j in beside if _key(lines[j]))
    return frozenset(pages) | {j for j in beside if seen[_key(lines[j])] >= max(2, len(pages) // 2)}


def _number(text: str) -> int | None:
    match = _PAGE_NUMBER.fullmatch(text)
    return int(match[1] or match[2]) if match else None


def _stands_alone(lines: Sequence[Line], index: int) -> bool:
    before = index == 0 or lines[index - 1].blank
    after = index + 1 == len(lines) or lines[index + 1].blank
    return (before and after) or _number(lines[index].text) is not None
