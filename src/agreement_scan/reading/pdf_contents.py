"""Tables of contents without dot leaders: titles on the left, page numbers far to the right.

Their rows look like those of a table, or of two columns; kept whole they are what they are, lines of contents.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from agreement_scan.labels import roman
from agreement_scan.reading.pdf_runs import Run

_TITLE = re.compile(
    r"(?:table\s+of\s+)?contents|table\s+des\s+mati[eè]res|sommaire|[ií]ndice|contenido|conte[uú]do|inhalt(?:sverzeichnis)?"
    r"|содержание|оглавление|inhoud(?:sopgave)?",
    re.IGNORECASE,
)
_WIDE = 1.5
_FEWEST_UNDER_TITLE, _FEWEST = 3, 8


def whole_contents_rows(found: Sequence[Run]) -> list[Run]:
    """The runs, with the rows of a table of contents joined into one run each."""
    rows = _rows(found)
    ends = [(row, _page_number(row)) for row in rows]
    held = [(row, number) for row, number in ends if number is not None]
    titled = any(_TITLE.fullmatch(" ".join(w.text for w in run.words).strip(" :")) for run in found)
    if len(held) < (_FEWEST_UNDER_TITLE if titled else _FEWEST):
        return list(found)
    place = Counter(round(row[-1].right) for row, _ in held).most_common(1)[0][0]
    held = [(row, number) for row, number in held if abs(row[-1].right - place) <= 3.0]
    rising = sum(two >= one for (_, one), (_, two) in pairwise(held))
    if len(held) < (_FEWEST_UNDER_TITLE if titled else _FEWEST) or rising < 0.9 * (len(held) - 1):
        return list(found)
    joined = {id(row[0]): _joined(row) for row, _ in held}
    taken = {id(run) for row, _ in held for run in row[1:]}
    return [joined.get(id(run), run) for run in found if id(run) not in taken]


def _rows(found: Sequence[Run]) -> list[list[Run]]:
    rows: list[list[Run]] = []
    for run in sorted(found, key=lambda item: (item.base, item.left)):
        if rows and abs(run.base - rows[-1][0].base) <= 0.3 * run.size:
            rows[-1].append(run)
        else:
            rows.append([run])
    for row in rows:
        row.sort(key=lambda item: item.left)
    return rows


def _page_number(row: Sequence[Run]) -> int | None:
    """The page number at the row's right end, set off from words on its left."""
    last = row[-1]
    if len(row) < 2 or len(last.words) > 1 or last.left - row[-2].right < _WIDE * last.size:
        return None
    text = last.words[0].text
    if not any(c.isalpha() for run in row[:-1] for word in run.words for c in word.text):
        return None
    if text.isdigit() and len(text) < 4:
        return int(text)
    value = roman(text)
    return None if value is None else value - 1000


def _joined(row: Sequence[Run]) -> Run:
    first = row[0]
    words = [word for run in row for word in run.words]
    return replace(
        first,
        words=words,
        right=max(run.right for run in row),
        top=min(run.top for run in row),
        bottom=max(run.bottom for run in row),
        ink=sum(run.ink for run in row),
        count=len(words),
        contents=True,
    )
