"""Where one block holds several units: inline items, recitals run together, a title under its article.

"... shall: (a) inform ...; (b) assist ...; and (c) report ..." are four units. A cross-reference ("subparagraphs (a)
and (b)") looks alike; what tells them apart is the punctuation before the label, that the sequence starts at the first
letter, and that words follow each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from agreement_scan.codebook.structure import StructureLexicon
from agreement_scan.labels import Reading, division, enumerator, readings
from agreement_scan.model import Block

_LABEL = re.compile(r"\((?:[a-z]{1,2}|[ivx]{1,6}|\d{1,2})\)|(?<=[\s;:,])(?:[a-z]|[ivx]{1,5}|\d{1,2})\)(?=\s)")
_BULLET = re.compile(
    r"(?<=[:;.])\s*(?:(?:and|or|and/or)\s+)?(?=(?:[•●▪‣]|\u00e2\u0080\u00a2|\u00e2\u20ac\u00a2)\s)|(?<=\s)(?=[•●▪‣]\s)"
)
_BULLET_SIGN = re.compile(r"[•●▪‣\u00e2]")
_SENTENCE_NUMBER = re.compile(r"(?<=[.;:])\s+(?=(\d{1,3})\.\s+[A-Z])")
_RECITAL_BREAK = re.compile(r"[,;:]\s*(?:(?:and|AND)\s+)?(?=[A-Z])")
_LINK = re.compile(r"(?:\band/or|\band|\bor|&)\s*$")
_BEFORE = 60
_LONGEST_DIVISION, _LONGEST_WITH_DIVISION = 40, 3000
_ENOUGH_WORDS = re.compile(r"\W*\w+\W+\w")


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A label inside a text. strong: set off by punctuation. linked: "and" or "or" stands before it."""

    start: int
    readings: tuple[Reading, ...]
    strong: bool
    linked: bool
    possible: bool


def cuts(text: str, block: Block, following: str, lexicon: StructureLexicon) -> list[int]:
    """Offsets in the document at which the units of `block` after the first begin, in order.

    following: how the next block begins; a list that opens inside this one may go on there.
    """
    raw = text[block.start : block.end]
    found: set[int] = set()
    if len(raw) < _LONGEST_WITH_DIVISION and (len(block.lines) > 1 or "\n" in raw):
        found.update(_division_lines(raw, block, lexicon))
    if len(raw) > 24 and block.kind != "heading":
        if "(" in raw or ")" in raw:
            found.update(_items(raw, following, lexicon))
        if _BULLET_SIGN.search(raw, 1):
            found.update(match.end() for match in _BULLET.finditer(raw) if match.end() > 1)
        found.update(_numbered(raw))
    return [block.start + offset for offset in sorted(found) if 0 < offset < len(raw)]


def _division_lines(raw: str, block: Block, lexicon: StructureLexicon) -> Iterator[int]:
    """Where a line that holds only "Article 5" or "Annex I" begins or ends inside a block, which a reader joined."""
    lines = _lines(raw, block)
    longest = max((end - start for start, end in lines), default=0)
    for index, (start, end) in enumerate(lines):
        if len(lines) < 2 or end - start > _LONGEST_DIVISION:
            continue
        found = division(raw[start:end].strip())
        word = lexicon.division(found.word) if found is not None and found.alone and found.marked else None
        if word is None:
            continue
        above = raw[lines[index - 1][0] : lines[index - 1][1]].rstrip() if index else ""
        if above and _goes_on(above, word.role, longest, lexicon):
            continue
        yield start
        yield end


def _goes_on(above: str, role: str, longest: int, lexicon: StructureLexicon) -> bool:
    """Whether the line above breaks off, so that the division is only spoken of: "in accordance with / Article 5"."""
    if above.endswith((".", ";", ":")):
        return False
    if above.endswith(",") or lexicon.tells("open_end", above[-30:]):
        return True
    return role != "annex" and len(above) > 0.7 * longest


def _lines(raw: str, block: Block) -> list[tuple[int, int]]:
    if block.lines:
        return [(line.start - block.start, line.end - block.start) for line in block.lines]
    return [match.span() for match in re.finditer(r"[^\r\n]+", raw)]


def _items(raw: str, following: str, lexicon: StructureLexicon) -> Iterator[int]:
    candidates = [_candidate(raw, match, lexicon) for match in _LABEL.finditer(raw)]
    next_label = enumerator(following) if raw.rstrip().endswith((";", ",", " and", " or")) else None
    behind = [_Candidate(len(raw), readings(next_label), True, False, True)] if next_label else []
    open_lists = _opening(raw)
    for index, candidate in enumerate(candidates):
        if not candidate.possible or candidate.start == 0:
            continue
        depth = next((d for d in reversed(range(len(open_lists))) if _succeeds(open_lists[d], candidate)), None)
        if depth is not None and (candidate.strong or candidate.linked):
            step = next(r for r in candidate.readings if (r.family, r.ordinal - 1) == open_lists[depth])
            del open_lists[depth:]
            open_lists.append((step.family, step.ordinal))
            yield candidate.start
            continue
        opened = _opens([*candidates[index:], *behind])
        if opened:
            open_lists.append((opened, 1))
            yield candidate.start


def _candidate(raw: str, match: re.Match[str], lexicon: StructureLexicon) -> _Candidate:
    before = raw[max(0, match.start() - _BEFORE) : match.start()].rstrip()
    link = _LINK.search(before)
    if link:
        before = before[: link.start()].rstrip()
    label = enumerator(match.group())
    assert label is not None  # every text that _LABEL matches is an enumerator
    strong = before.endswith((":", ";", ",", ".", "–", "—", "-"))
    words = _ENOUGH_WORDS.match(raw, match.end()) is not None
    referring = not strong and (not before or lexicon.tells("reference", before[-30:]))
    numeral = bool(before) and not strong and not before[-1].isalpha()
    return _Candidate(match.start(), readings(label), strong, link is not None, words and not referring and not numeral)


def _opening(raw: str) -> list[tuple[str, int]]:
    """Lists that the block's own labels leave open."""
    open_lists: list[tuple[str, int]] = []
    rest = raw
    label = enumerator(rest)
    while label is not None and len(open_lists) < 3:
        open_lists.extend((r.family, r.ordinal) for r in readings(label)[:1])
        if label.length >= len(rest):
            break
        rest = rest[label.length :].lstrip()
        label = enumerator(rest)
    return open_lists


def _succeeds(last: tuple[str, int], candidate: _Candidate) -> bool:
    return any((r.family, r.ordinal) == (last[0], last[1] + 1) for r in candidate.readings)


def _opens(candidates: list[_Candidate]) -> str | None:
    """The family of a list that begins with the first candidate, if the second label stands further on."""
    for reading in candidates[0].readings:
        if reading.ordinal != 1:
            continue
        second = next(
            (c for c in candidates[1:] if c.possible and c.strong and _succeeds((reading.family, 1), c)), None
        )
        if second is not None:
            return reading.family
    return None


def _numbered(raw: str) -> Iterator[int]:
    """ "1. ... . 2. ..." in one block: only numbers that count on from the block's own."""
    label = enumerator(raw)
    if label is None or label.style != "1." or not label.value.isdigit():
        return
    expected = int(label.value) + 1
    for match in _SENTENCE_NUMBER.finditer(raw):
        if int(match[1]) == expected:
            expected += 1
            yield match.end()


def recital_cuts(raw: str, lexicon: StructureLexicon) -> list[int]:
    """Offsets in `raw` at which recitals that run together, or the words "have agreed", begin."""
    found = []
    for match in _RECITAL_BREAK.finditer(raw):
        following = raw[match.end() : match.end() + 60]
        first = following.split(maxsplit=1)[0].lower()
        agreed = first in ("have", "has", "hereby") and lexicon.tells("agreed", following)
        if agreed or (len(first) > 3 and lexicon.tells("recital", following)):
            found.append(match.end())
    return [offset for offset in found if 0 < offset < len(raw)]
