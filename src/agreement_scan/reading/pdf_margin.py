"""What stands in the margin beside running text: line numbers, side headings, running heads set at the side."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from agreement_scan.reading.pdf_runs import Run, is_bare_label

_FEWEST = 5
_FEWEST_LONG = 8
_MOST_NOTES = 3
_STEPS = (1, 2, 3, 5, 10)


def line_numbers(found: Sequence[Run]) -> tuple[list[Run], list[Run]]:
    """Line numbers, and the other runs.

    The figures stand outside the text on one edge, rise by one step and keep one distance; beside them stands running
    text, not the short cells of a table whose first column counts its rows.
    """
    figures = [
        run for run in found if len(run.words) == 1 and run.words[0].text.isdigit() and len(run.words[0].text) < 5
    ]
    if len(figures) < _FEWEST:
        return [], list(found)
    for edge in ("left", "right"):
        numbers = _counting(figures, edge)
        rest = [run for run in found if not any(run is number for number in numbers)]
        if len(numbers) >= _FEWEST and _beside_text(numbers, rest):
            return numbers, rest
    return [], list(found)


def _counting(figures: Sequence[Run], edge: str) -> list[Run]:
    """The figures that share the outermost edge and rise by one step down the page."""
    place = median(getattr(run, edge) for run in figures)
    column = sorted((run for run in figures if abs(getattr(run, edge) - place) <= 2.5), key=lambda run: run.base)
    if len(column) < _FEWEST:
        return []
    steps = [int(two.words[0].text) - int(one.words[0].text) for one, two in pairwise(column)]
    usual = median(steps)
    if usual not in _STEPS or sum(step == usual for step in steps) < 0.9 * len(steps):
        return []
    return column


def _beside_text(numbers: Sequence[Run], rest: Sequence[Run]) -> bool:
    if not rest:
        return False
    left, right = min(run.left for run in numbers), max(run.right for run in numbers)
    before = sum(run.left >= right for run in rest) >= 0.95 * len(rest)
    behind = sum(run.right <= left for run in rest) >= 0.95 * len(rest)
    if not before and not behind:
        return False
    words = [
        sum(len(run.words) for run in rest if abs(run.base - number.base) < 0.4 * number.size) for number in numbers
    ]
    return median(words) >= 4


def beside_text(found: Sequence[Run]) -> tuple[list[Run], list[Run]]:
    """Runs that stand wholly beside a column of running text, and the other runs.

    They are narrow, and no labels: a list's numbers stand beside its text too, but belong to it.
    """
    widest = max((run.right - run.left for run in found), default=0.0)
    long = [run for run in found if run.right - run.left >= 0.6 * widest and run.count > 4]
    if len(long) < _FEWEST_LONG:
        return [], list(found)
    lefts, rights = sorted(run.left for run in long), sorted(run.right for run in long)
    left, right = lefts[len(lefts) // 10], rights[-1 - len(rights) // 10]
    top, bottom = min(run.top for run in long), max(run.bottom for run in long)
    margin: list[Run] = []
    rest: list[Run] = []
    for run in found:
        apart = run.right <= left - 0.8 * run.size or run.left >= right + 0.8 * run.size
        narrow = run.right - run.left <= 0.35 * (right - left)
        label = run.words[0].marker or is_bare_label(" ".join(word.text for word in run.words))
        (margin if apart and narrow and not label and top <= run.base <= bottom else rest).append(run)
    aligned = sum(any(abs(run.base - other.base) < 0.2 * run.size for other in rest) for run in margin)
    if len(margin) > _MOST_NOTES and aligned > 0.7 * len(margin):
        return [], list(found)  # a glossary: each piece heads the line beside it
    return margin, rest
