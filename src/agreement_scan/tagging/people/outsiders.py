"""Rows of a score sheet that the text beside it takes out: by their number or code, or by a mark with a note."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agreement_scan.passages import fold
from agreement_scan.tagging.people.numerals import in_digits
from agreement_scan.tagging.people.reading import Reading
from agreement_scan.tagging.people.rolls import Entry, Roll
from agreement_scan.tagging.people.sentences import sentences

_MARKS = {
    "*": re.compile(r"\*|\basterisks?\b|\bstarred\b|\bstars?\b"),
    "†": re.compile(r"†|\bdaggers?\b"),
    "‡": re.compile("‡"),
}
_NUMBERED = re.compile(
    r"\b(?:numbers?|nos?\.?|rows?|lines?|codes?|candidates?|participants?|entr(?:y|ies)|persons?|trainees?)"
    r"(?: nos?\.?)? (?P<list>\d{1,3}(?:(?:,? and |, | – |–| to )\d{1,3})*)\b"
)
_EDGE = re.compile(
    r"\b(?P<side>first|top|last|bottom|final)(?: (?P<number>\d{1,2}))? (?:rows?|lines?|names?|entr(?:y|ies))\b"
)
_RANGE = re.compile(r"(\d+)(?: ?– ?| to )(\d+)")


def outsiders(reading: Reading, roll: Roll) -> list[Entry]:
    """The entries that a sentence on the sheet's event, or a note in the sheet, says to be no practitioners."""
    told = [sentence for sentence in _sentences(reading, roll) if reading.people.outsiders.search(sentence)]
    return [
        entry
        for position, entry in enumerate(roll.entries)
        if any(_names(sentence, entry, reading, position, len(roll.entries)) for sentence in told)
    ]


def _sentences(reading: Reading, roll: Roll) -> Iterator[str]:
    event = reading.draft_at(roll.start)
    own = [i for i, draft in enumerate(reading.plan.at) if draft == event]
    for index in sorted({*own, *reading.section(roll.start)}):
        if not reading.people.outsiders.search(reading.lowered[index]):
            continue
        for start, end in sentences(reading.context.views[index].text):
            yield in_digits(reading.lowered[index][start:end], reading.people)


def _at_edge(edge: re.Match[str], size: int) -> range:
    """Positions of `the last two rows`, `the first row` of a sheet of `size` rows."""
    number = int(edge["number"] or 1)
    return range(size - number, size) if edge["side"] in ("last", "bottom", "final") else range(number)


def _names(sentence: str, entry: Entry, reading: Reading, position: int, size: int) -> bool:
    row = reading.context.document.text[entry.start : entry.end]
    if any(mark in row and pattern.search(sentence) for mark, pattern in _MARKS.items()):
        return True
    edge = _EDGE.search(sentence)
    if edge is not None and position in _at_edge(edge, size):
        return True
    code = fold(entry.code)
    if not code:
        return False
    return int(code) in _numbers(sentence) if code.isdigit() else bool(re.search(rf"\b{code}\b", fold(sentence)))


def _numbers(sentence: str) -> set[int]:
    """The row numbers that a sentence names: `numbers 4 and 7`, `rows 9 to 11`."""
    found: set[int] = set()
    for match in _NUMBERED.finditer(sentence):
        found |= {int(number) for number in re.findall(r"\d+", match["list"])}
        for first, last in _RANGE.findall(match["list"]):
            found |= set(range(int(first), int(last) + 1))
    return found
