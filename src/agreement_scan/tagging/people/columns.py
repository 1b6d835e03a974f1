"""What the columns of a table hold: by their headings, checked against their values, or by the values alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from agreement_scan.codebook.people import Column, People
from agreement_scan.passages import fold
from agreement_scan.tagging.people.grids import Grid, Row
from agreement_scan.tagging.people.marks import with_marks
from agreement_scan.tagging.people.names import PARTICLES, sex_of_titles

_NUMBER = re.compile(r"^\(?(?:[a-z]{1,4}[-./ ]?){0,3}\d{1,4}[.):]?[*†‡]?$", re.IGNORECASE)
_SCORE = re.compile(r"^\d{1,3}(?:[.,]\d+)?(?: ?%| ?/ ?\d{1,3})?$")
_PERSON = frozenset({"name", "surname", "given"})
# A code for a person, unlike a bare number.
_CODE = re.compile(r"^(?:[A-Za-z]{1,4}[-./ ]?){1,3}\d{1,4}[*†‡]?$")
# Headings that may stand over sexes too.
_VAGUE = (None, "title", "role", "female", "male", "organisation", "rank")
_TELLING = _PERSON | {"sex", "post", "pre", "passed", "title", "organisation", "function"}


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of a list by kind, and the rows that hold people or section titles."""

    kinds: Mapping[int, str]
    headings: Mapping[int, str]
    body: tuple[Row, ...]

    def has(self, *kinds: str) -> bool:
        """Whether there is a column of any of `kinds`."""
        return any(kind in kinds for kind in self.kinds.values())


def kind_of(heading: str, columns: Sequence[Column]) -> str | None:
    """The kind of column that `heading` announces, `None` where the lexicon does not know it."""
    folded = fold(heading)
    if not folded:
        return "number" if heading.strip() == "#" else None
    for column in columns:
        if folded in column.exact or column.pattern.search(folded):
            return column.kind
    for column in columns:
        if column.words.search(folded) and not column.excluding.search(folded):
            return column.kind
    return None


def layout(grid: Grid, people: People, before: Layout | None, stated: Callable[[], bool]) -> Layout | None:
    """How to read `grid`. `before` is the layout of the table before it, which a table without headings continues.

    stated: whether the document states a mark to be reached.
    """
    head, size = _heading_rows(grid, people)
    if head is not None:
        labels = _labels(grid.rows[head : head + size])
        kinds = {c: kind for c, label in labels.items() if (kind := kind_of(label, people.columns))}
        body = tuple(
            row for i, row in enumerate(grid.rows) if not head <= i < head + size and not _repeats(row, grid.rows[head])
        )
        settled = with_marks(
            _by_values(_settled(kinds, body, people), labels, body, people), labels, body, people, stated
        )
        return Layout(settled, labels, body)
    if before is not None and _continues(grid, before):
        return Layout(before.kinds, before.headings, grid.rows)
    kinds = _guessed(grid, people)
    return Layout(kinds, {}, grid.rows) if kinds else None


def _heading_rows(grid: Grid, people: People) -> tuple[int | None, int]:
    for position, row in enumerate(grid.rows[:4]):
        if len(row.fields) < 2 or _has_values(row):
            continue
        kinds = [kind_of(field.text, people.columns) for field in row.fields.values()]
        known = [kind for kind in kinds if kind]
        enough = len(known) * (3 if set(known) & {"sex", "name"} else 2) >= len(kinds)
        if len(known) >= 2 and enough and set(known) & _TELLING:
            return position, 2 if _second_heading(grid, position, people) else 1
    return (0, 1) if _heads_sexes(grid, people) else (None, 0)


def _heads_sexes(grid: Grid, people: People) -> bool:
    """Whether the first row, of headings that the lexicon does not know, stands over a column of sexes."""
    first, body = grid.rows[0], grid.rows[1:]
    if first.wide or len(first.fields) < 3 or len(body) < 2 or _has_values(first):
        return False
    return any(
        _holds_sexes(_values(body, column), people) and not _is_sex(field.text, people)
        for column, field in first.fields.items()
    )


def _has_values(row: Row) -> bool:
    """Headings hold no bare numbers; a first row of data does."""
    return any(re.fullmatch(r"\d{1,4}[.)]?", field.text) for field in row.fields.values())


def _second_heading(grid: Grid, position: int, people: People) -> bool:
    if position + 1 >= len(grid.rows):
        return False
    below = grid.rows[position + 1]
    if len(below.fields) < 2 or _has_values(below) or len(below.fields) >= len(grid.rows[position].fields):
        return False
    return all(kind_of(field.text, people.columns) for field in below.fields.values())


def _labels(rows: Sequence[Row]) -> dict[int, str]:
    labels = {column: field.text for column, field in rows[0].fields.items()}
    for row in rows[1:]:
        for column, field in row.fields.items():
            labels[column] = field.text
    return labels


def _repeats(row: Row, heading: Row) -> bool:
    texts = {field.folded for field in row.fields.values()}
    return len(texts) > 1 and texts <= {field.folded for field in heading.fields.values()}


def _continues(grid: Grid, before: Layout) -> bool:
    """A table without headings goes on with the columns before it: the same width, and numbers where they were."""
    width = max(before.kinds, default=-1) + 1
    if grid.columns not in (width, width + 1) and grid.columns < width:
        return False
    if abs(grid.columns - max(width, max(before.headings, default=-1) + 1)) > 1:
        return False
    numbers = [column for column, kind in before.kinds.items() if kind == "number"]
    if not numbers:
        return True
    filled = [row.fields[numbers[0]].text for row in grid.rows if numbers[0] in row.fields]
    return bool(filled) and sum(bool(_NUMBER.match(text)) for text in filled) * 2 > len(filled)


def _settled(kinds: dict[int, str], body: Sequence[Row], people: People) -> dict[int, str]:
    """Where a heading has two meanings the values decide: `Title` of address or of a job, `Post` held or post-test."""
    settled = dict(kinds)
    for column, kind in kinds.items():
        values = [row.fields[column].text for row in body if column in row.fields]
        if kind == "title" and not _mostly(values, lambda v: is_title(v, people)):
            settled[column] = "function"
        elif kind == "function" and values and _mostly(values, lambda v: bool(_SCORE.match(v))):
            settled[column] = "post"
        elif kind in ("post", "pre") and values and not _mostly(values, lambda v: bool(re.search(r"\d", v))):
            settled[column] = "passed" if _mostly(values, is_verdict) else "function" if kind == "post" else kind
        elif kind == "name" and values and _mostly(values, lambda v: bool(_NUMBER.match(v))):
            settled[column] = "number"
        elif kind == "organisation" and values and _mostly(values, lambda v: bool(_SCORE.match(v))):
            del settled[column]
    return settled


def _by_values(kinds: dict[int, str], labels: Mapping[int, str], body: Sequence[Row], people: People) -> dict[int, str]:
    """What a column's values alone tell, where its heading does not: sexes, forms of address, codes for persons."""
    told = dict(kinds)
    for column in labels:
        values, kind, known = _values(body, column), told.get(column), set(told.values())
        if len(values) < 2:
            continue
        if kind in _VAGUE and "sex" not in known and _holds_sexes(values, people):
            told[column] = "sex"
        elif kind in (None, "contact") and not known & {"title", "sex"} and _holds_titles(values, people):
            told[column] = "title"
        elif kind is None and not known & {"number", *_PERSON} and _mostly(values, lambda v: bool(_CODE.match(v))):
            told[column] = "number"
    return told


def _values(body: Sequence[Row], column: int) -> list[str]:
    return [row.fields[column].text for row in body if column in row.fields and not row.wide]


def _holds_titles(values: Sequence[str], people: People) -> bool:
    return _mostly(values, lambda v: sex_of_titles(v, people) != "unknown")


def _holds_sexes(values: Sequence[str], people: People) -> bool:
    return len(values) >= 2 and _mostly(values, lambda v: _is_sex(v, people))


def _is_sex(value: str, people: People) -> bool:
    return (fold(value) or value.strip()) in people.female | people.male | people.female_beside_h | people.male_beside_f


def is_verdict(value: str) -> bool:
    """Whether a cell says passed or failed."""
    return fold(value) in {"yes", "no", "y", "n", "pass", "passed", "fail", "failed", "p", "f", "not passed"}


def is_title(value: str, people: People) -> bool:
    """Whether a cell holds nothing but forms of address and ranks."""
    words = fold(value).split()
    known = people.titles_female | people.titles_male | people.titles_male_beside_female | people.titles_neutral
    return bool(words) and (fold(value) in known or all(word in known or word in people.ranks for word in words))


def _mostly(values: Sequence[str], test: Callable[[str], bool]) -> bool:
    filled = [value for value in values if value.strip("-–. ")]
    return bool(filled) and sum(bool(test(value)) for value in filled) * 5 >= len(filled) * 3


def _guessed(grid: Grid, people: People) -> dict[int, str]:
    """Columns of a table without headings: only where names stand beside a sex, a title or a number."""
    kinds: dict[int, str] = {}
    sexes = people.female | people.male
    for column in range(grid.columns):
        values = [row.fields[column].text for row in grid.rows if column in row.fields and not row.wide]
        if len(values) * 2 < len(grid.rows):
            continue
        if _mostly(values, lambda v: bool(_NUMBER.match(v))):
            kinds[column] = "number"
        elif _mostly(values, lambda v: fold(v) in sexes):
            kinds[column] = "sex"
        elif _mostly(values, lambda v: is_title(v, people)):
            kinds[column] = "title"
        elif "name" not in kinds.values() and _mostly(values, lambda v: looks_like_name(v, people)):
            kinds[column] = "name"
        elif (
            _mostly(values, lambda v: bool(people.function_words.search(fold(v)))) and "function" not in kinds.values()
        ):
            kinds[column] = "function"
        elif "organisation" not in kinds.values() and "name" in kinds.values():
            kinds[column] = "organisation"
    found = set(kinds.values())
    return kinds if "name" in found and found & {"sex", "title", "number"} else {}


def looks_like_name(value: str, people: People) -> bool:
    """Two to six words that begin with capitals, with or without a title, and no word of a function or organisation."""
    words = re.findall(r"[^\W\d_][\w'’.-]*", re.sub(r"\([^()]*\)", " ", value).split(",")[0])
    if not 2 <= len(words) <= 7 or re.search(r"\d", value):
        return False
    folded = fold(value)
    if people.not_practitioners.search(folded) or people.organisation_words.search(folded):
        return False
    if fold(words[0]) in people.titles_female | people.titles_male | people.titles_neutral:
        return True
    lower = sum(not word[0].isupper() and word not in PARTICLES for word in words)
    return lower <= 1 and words[-1] not in PARTICLES and not people.function_words.search(folded)
