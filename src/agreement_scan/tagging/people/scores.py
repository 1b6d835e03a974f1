"""Score sheets: who sat the test and who reached the threshold (codebook, indicator 4.1.2)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from agreement_scan.codebook.people import People
from agreement_scan.passages import fold
from agreement_scan.tagging.people.numerals import in_digits
from agreement_scan.tagging.people.rolls import Entry, Roll

_SCORE = re.compile(r"^(\d{1,3}(?:[.,]\d+)?)\s*(%|per cent|percent)?(?:\s*(?:/|out of)\s*(\d{1,3}))?")
_OUT_OF = re.compile(r"(?:out of|/|of|max(?:imum)?\.?:?)\s*(\d{1,3})\b")
_PASSED = frozenset({"yes", "y", "pass", "passed", "p", "✓", "x", "reached", "met", "competent", "successful"})
_FAILED = frozenset(
    {
        "no",
        "n",
        "fail",
        "failed",
        "f",
        "not passed",
        "not reached",
        "not met",
        "not yet competent",
        "unsuccessful",
        "below",
    }
)


@dataclass(frozen=True, slots=True)
class Threshold:
    """The score that decides. strict: only above it. percent: it is per cent of the maximum."""

    value: Decimal
    strict: bool
    percent: bool
    start: int
    end: int

    def reached(self, score: Decimal, maximum: Decimal | None) -> bool:
        """Whether `score`, out of `maximum` where that is known, demonstrates."""
        if self.percent and maximum not in (None, Decimal(100)):
            score = score * 100 / maximum if maximum else score
        return score > self.value if self.strict else score >= self.value


def threshold(text: str, people: People) -> Threshold | None:
    """The threshold that `text` (lower case) states, the first where it states several."""
    found: list[Threshold] = []
    text = in_digits(text, people)
    for strict, patterns in ((False, people.at_least), (True, people.above)):
        for pattern in patterns:
            for match in pattern.finditer(text):
                number = Decimal(match["n"].replace(",", "."))
                tail = text[match.end("n") : match.end("n") + 12]
                percent = bool(match["unit"]) or tail.startswith((" per cent", " percent", "%"))
                found.append(Threshold(number, strict, percent, match.start(), match.end()))
    plausible = [t for t in found if 5 <= t.value <= 100]
    return min(plausible, key=lambda t: (t.start, t.strict), default=None)


def assessed(roll: Roll) -> list[Entry]:
    """The entries that have a result: those who were not there on the last day were not assessed."""
    return [entry for entry in roll.entries if _result(entry) is not None or _score(entry.post or "") is not None]


def demonstrated(roll: Roll, limit: Threshold | None) -> list[Entry] | None:
    """The entries that reached the threshold or are said to have passed; `None` where nothing decides."""
    tested = assessed(roll)
    results = [_result(entry) for entry in tested]
    if any(result is not None for result in results):
        return [entry for entry, result in zip(tested, results, strict=True) if result]
    if limit is None:
        return None
    printed = _OUT_OF.search(roll.post_heading.lower())
    maximum = Decimal(printed.group(1)) if printed else None
    reached = []
    for entry in tested:
        score = _score(entry.post or "")
        if score is not None and limit.reached(score[0], score[1] or maximum):
            reached.append(entry)
    return reached


def _score(text: str) -> tuple[Decimal, Decimal | None] | None:
    match = _SCORE.match(text.strip())
    if match is None:
        return None
    maximum = Decimal(match.group(3)) if match.group(3) else Decimal(100) if match.group(2) else None
    return Decimal(match.group(1).replace(",", ".")), maximum


def _result(entry: Entry) -> bool | None:
    if entry.passed is None:
        return None
    word = fold(entry.passed) or entry.passed.strip()
    if word in _PASSED:
        return True
    return False if word in _FAILED else None
