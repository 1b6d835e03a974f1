"""The literal words of which every match of a pattern holds at least one, read off the pattern's text.

Only the syntax that lexicons use is known: literals, classes, groups, alternatives, repetitions, assertions. A pattern
with anything else has no stems, so that it is always searched: that costs time, a wrong stem would cost matches.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_SHORTEST = 2
_REPEAT = re.compile(r"(?:[*+?]|\{(?P<least>\d*)(?:,\d*)?\})[?+]?")
_OPENING = re.compile(r"\((?:\?(?:(?P<assertion>=|!|<=|<!)|:|P<\w+>))?")
_CLASS = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]")
_Stems = frozenset[str] | None


class _UnknownSyntaxError(Exception):
    """A pattern with syntax that this module does not know."""


def stems(pattern: str) -> tuple[str, ...]:
    """Stems of a valid `pattern`, sorted by length; empty where none can be told."""
    try:
        found, end = _alternatives(pattern, 0)
    except _UnknownSyntaxError:
        return ()
    return tuple(_shortest_only(found)) if found and end == len(pattern) else ()


def _alternatives(text: str, at: int) -> tuple[_Stems, int]:
    """The stems of what stands from `at` up to the end or the closing bracket, and where that is."""
    branches: list[_Stems] = []
    while True:
        found, at = _sequence(text, at)
        branches.append(found)
        if text[at : at + 1] != "|":
            break
        at += 1
    known = [branch for branch in branches if branch is not None]
    return (frozenset[str]().union(*known) if len(known) == len(branches) else None), at


def _sequence(text: str, at: int) -> tuple[_Stems, int]:
    candidates: list[_Stems] = []
    run = ""
    while at < len(text) and text[at] not in "|)":
        literal, inner, at = _atom(text, at)
        repeat = _REPEAT.match(text, at)
        at = repeat.end() if repeat else at
        needed = repeat is None or _least(repeat) > 0
        run += literal if needed else ""
        if literal and repeat is None:
            continue
        candidates += [_of_run(run), inner if needed else None]
        run = ""
    candidates.append(_of_run(run))
    return _best(candidates), at


def _atom(text: str, at: int) -> tuple[str, _Stems, int]:
    """The literal character at `at` or "", the stems of the group there, and where the atom ends."""
    character = text[at]
    if character == "(":
        return _group(text, at)
    if character == "[":
        found = _CLASS.match(text, at)
        if found is None:
            raise _UnknownSyntaxError
        return "", None, found.end()
    if character == "\\":
        escaped = text[at + 1]
        if escaped.isdigit() or escaped in "xuUN":
            raise _UnknownSyntaxError
        return ("" if escaped.isalpha() else escaped), None, at + 2
    return ("" if character in ".^$" else character), None, at + 1


def _group(text: str, at: int) -> tuple[str, _Stems, int]:
    opening = _OPENING.match(text, at)
    if opening is None or text[opening.end() : opening.end() + 1] == "?":
        raise _UnknownSyntaxError
    found, end = _alternatives(text, opening.end())
    if text[end : end + 1] != ")":
        raise _UnknownSyntaxError
    return "", None if opening["assertion"] else found, end + 1


def _least(repeat: re.Match[str]) -> int:
    if repeat["least"] is None:
        return 1 if repeat.group()[0] == "+" else 0
    return int(repeat["least"] or 0)


def _of_run(run: str) -> _Stems:
    return frozenset({run}) if len(run) >= _SHORTEST else None


def _best(candidates: Iterable[_Stems]) -> _Stems:
    """The stems that rule out most: the longest shortest one, and the fewest of them."""
    known = [candidate for candidate in candidates if candidate]
    return max(known, key=lambda c: (min(map(len, c)), -len(c)), default=None)


def _shortest_only(found: frozenset[str]) -> list[str]:
    """Without stems that hold another one."""
    kept: list[str] = []
    for stem in sorted(found, key=lambda s: (len(s), s)):
        if not any(other in stem for other in kept):
            kept.append(stem)
    return kept
