"""Which columns of a sheet hold marks, and which of them decides: a total, else the last test, else the right-most."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from agreement_scan.codebook.people import People
from agreement_scan.passages import fold
from agreement_scan.tagging.people.grids import Row

_MARK = re.compile(r"^\d{1,3}(?:[.,]\d+)?(?: ?%| ?/ ?\d{1,3})?[*†]?$")
_EMPTY = re.compile(r"^(?:[-–. ]*|n/?a|abs(?:ent)?\.?|did not sit|not present|missing)$", re.IGNORECASE)
# Columns whose headings leave open that they hold marks: "Day 5" may be that day's signature or its test.
_OPEN = (None, "pre", "post", "day", "present", "event")


def with_marks(
    kinds: Mapping[int, str],
    headings: Mapping[int, str],
    body: Sequence[Row],
    people: People,
    stated: Callable[[], bool],
) -> dict[int, str]:
    """`kinds` with one column of marks as `post` and those of earlier or lesser tests as `pre`.

    stated: whether the text states a mark to be reached; asked only where no heading speaks of a test.
    """
    columns = [c for c in sorted(headings) if kinds.get(c) in _OPEN and _holds_marks(c, headings[c], body, people)]
    later = [c for c in columns if kinds.get(c) == "post" or not _is_earlier(c, kinds, headings, people)]
    told = any(kinds.get(c) == "post" or people.mark_words.search(fold(headings[c])) for c in columns)
    paired = len(columns) > len(later) > 0
    if not later or not (told or paired or stated()):
        return dict(kinds)
    deciding = max(later, key=lambda c: (*_rank(headings[c], people), kinds.get(c) == "post", c))
    return {**kinds, **dict.fromkeys(columns, "pre"), deciding: "post"}


def _is_earlier(column: int, kinds: Mapping[int, str], headings: Mapping[int, str], people: People) -> bool:
    return kinds.get(column) == "pre" or bool(people.earlier_mark.search(fold(headings[column])))


def _rank(heading: str, people: People) -> tuple[bool, bool]:
    folded = fold(heading)
    return bool(people.total_mark.search(folded)), bool(people.later_mark.search(folded))


def _holds_marks(column: int, heading: str, body: Sequence[Row], people: People) -> bool:
    """Numbers up to 100 that are neither a running number nor what the heading says is no mark (age, days)."""
    if people.not_marks.search(fold(heading)):
        return False
    values = [row.fields[column].text for row in body if column in row.fields and not row.wide]
    filled = [value for value in values if not _EMPTY.match(value)]
    marks = [value for value in filled if _MARK.match(value)]
    if not marks or len(marks) * 5 < len(filled) * 4:
        return False
    whole = [int(value) for value in marks if value.isdigit()]
    running = whole == list(range(1, len(marks) + 1))
    return not running and not set(whole) <= {0, 1} and max(whole, default=0) <= 100
