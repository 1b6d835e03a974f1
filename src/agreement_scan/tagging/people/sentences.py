"""Sentences and clauses of a provision's clean view, as spans of the view."""

from __future__ import annotations

import re

_END = re.compile(r"(?<=[.!?])[\"')]?\s+(?=[\"'(]?[A-Z0-9ÀÂÉÈ])|\s*;\s*(?=(?:Decision|Recommendation)\b)")
_SHORT_FORM = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|No|Nos|Art|Arts|para|paras|Pol|Lt|Col|Maj|Gen|Capt|Sgt|Insp|Supt|St|Hon|vs|cf|approx|ca|"
    r"e\.g|i\.e|p|pp|Sec|Ref|Dept|[A-Z])\.|^\s*\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})[.)])\s*$"
)
_BRACKETS = re.compile(r"\([^()]*\)")
_CLAUSE = re.compile(
    r";|,? but (?!also)|,? while |,? whereas |,? although |,? though |:\s|"
    r", (?:as )?(?:against|compared (?:to|with)|up from|instead of)\b|, (?:and )?(?:of these|none|nobody)\b"
)


def sentences(text: str) -> list[tuple[int, int]]:
    """Spans of the sentences of `text`; abbreviations and the number of a paragraph end none."""
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if _SHORT_FORM.search(text[start : match.start() + 1].rstrip()):
            continue
        spans.append((start, match.start()))
        start = match.end()
    if start < len(text):
        spans.append((start, len(text)))
    return spans


def clause_at(text: str, offset: int) -> tuple[int, int]:
    """Span of the clause of a sentence (lower case) in which `offset` stands."""
    start, end = 0, len(text)
    for match in _CLAUSE.finditer(_BRACKETS.sub(lambda m: "_" * len(m.group()), text)):
        if match.end() <= offset:
            start = match.end()
        elif match.start() >= offset:
            end = match.start()
            break
    return start, end
