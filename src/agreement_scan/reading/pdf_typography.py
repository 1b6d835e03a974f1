"""What a document's text type looks like, measured on its lines: size, distance of lines, first-line indent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from agreement_scan.reading.pdf_lines import PrintedLine

# A distance of lines must be this frequent, against the most frequent one, to be that within paragraphs.
_SHARE = 0.2


@dataclass(frozen=True, slots=True)
class Typography:
    """body: type size of most of the text. leading: per rounded size, the distance of baselines within paragraphs.

    first_indent: how far paragraphs begin to the right of their other lines, 0 where the document does not do so.
    """

    body: float
    leading: dict[int, float]
    first_indent: float

    def usual_leading(self, size: float) -> float:
        """Distance of baselines within a paragraph of this size, in points."""
        return self.leading.get(round(size), 1.2 * size)


def typography(pages: Sequence[Sequence[PrintedLine]]) -> Typography:
    """Measured on all lines of running text, weighted by their length."""
    sizes: Counter[float] = Counter()
    steps: dict[int, Counter[float]] = {}
    indents: Counter[int] = Counter()
    for lines in pages:
        for line in lines:
            sizes[round(line.size, 1)] += len(line.text)
        for one, two in pairwise(lines):
            if _follow(one, two):
                steps.setdefault(round(one.size), Counter())[round(two.base - one.base, 1)] += 1
        for one, two, three in zip(lines, lines[1:], lines[2:], strict=False):
            if _follow(one, two) and _follow(two, three):
                indents[_indent(one, two, three)] += 1
    body = max(sizes.items(), key=lambda item: (item[1], item[0]))[0] if sizes else 10.0
    indents.pop(0, None)
    indent, count = indents.most_common(1)[0] if indents else (0, 0)
    leading = {size: _usual(found) for size, found in steps.items()}
    return Typography(body, leading, float(indent) if count > 1 else 0.0)


def _follow(one: PrintedLine, two: PrintedLine) -> bool:
    """Whether the second line stands below the first in the same type."""
    return (
        one.region == two.region
        and abs(one.size - two.size) < 0.06 * one.size
        and 0.9 < (two.base - one.base) / one.size < 2.6
    )


def _indent(one: PrintedLine, two: PrintedLine, three: PrintedLine) -> int:
    """The indent of a line that begins a sentence between two lines at the column's edge, in whole points; else 0.

    Without the sentence it may as well be the second line of a hanging paragraph.
    """
    if one.text[-1:] not in ".;:,?!" or two.text[:1].islower():
        return 0
    at_edge = max(abs(one.left - one.column[0]), abs(three.left - three.column[0])) <= 1.5
    indent = two.left - two.column[0]
    filled = three.right - three.left > 0.5 * (three.column[1] - three.column[0])
    return round(indent) if at_edge and filled and 0.8 * two.size < indent < 5 * two.size else 0


def _usual(steps: Counter[float]) -> float:
    """The smallest of the frequent steps: wider ones may be as frequent where paragraphs are short."""
    near = {step: sum(n for other, n in steps.items() if abs(other - step) <= 0.5) for step in steps}
    most = max(near.values())
    frequent = min(step for step, count in near.items() if count >= max(_SHARE * most, min(2, most)))
    # The centre of the cluster, not its lower edge.
    return max((s for s in steps if abs(s - frequent) <= 0.5), key=lambda s: (steps[s], -s))
