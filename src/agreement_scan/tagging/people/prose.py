"""Figures of persons in prose: who attended, was trained, was assessed, demonstrated understanding, and how many."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from agreement_scan.codebook.people import Cue, People
from agreement_scan.tagging.people.functions import longest
from agreement_scan.tagging.people.group import Group
from agreement_scan.tagging.people.groups import groups
from agreement_scan.tagging.people.numerals import read_number, tokens
from agreement_scan.tagging.people.sentences import clause_at, sentences

_ACTING = re.compile(r"(?:all |then |each |also |later |in fact |duly |since )*")
_WORDS = re.compile(r"[a-z]+")
_DIGIT = re.compile(r"\d")
# `thirty-two (32) officers`: the figure in brackets repeats the word.
_TWICE = re.compile(r"(?<=[a-z]) \(\d{1,4}\)(?= )")
_NEAR = 130
_BARE_REACH = re.compile(
    r"(?:,? of (?:them|whom|these|those|the [a-z]+(?: [a-z]+)?)(?: all)?)?(?: \([^()]*\))?(?:,[^,;]{1,60},)?"
    r"(?: \w+){0,2} ?"
)


@dataclass(frozen=True, slots=True)
class Told:
    """One figure as a sentence tells it.

    start, end: the sentence in the provision's view. cue: id of the lexicon entry.

    refines: it only gives the sexes of a figure said before. corrects: the number that it replaces.
    antecedent: the noun of the group of that size named before, where the sentence has none ("of the nineteen").
    """

    provision: int
    start: int
    end: int
    measure: str | None
    group: Group
    cue: str
    corrects: int | None = None
    antecedent: str | None = None

    @property
    def refines(self) -> bool:
        return self.measure is None


def told(text: str, lowered: str, people: People, provision: int, *, refining: bool = True) -> Iterator[Told]:
    """The figures that one provision tells, in order; `lowered` is its view's `text` without case and accents.

    refining: whether sentences may also give the sexes of a figure told before.
    """
    if not may_count(lowered, people):
        return
    for start, end in sentences(text):
        sentence = lowered[start:end]
        if may_count(sentence, people):
            yield from _sentence(sentence, provision, (start, end), people, refining)


def named_before(text: str, lowered: str, people: People, number: int) -> str | None:
    """The noun of the last group of `number` persons in `text`, where it is one whose function is known."""
    for start, end in reversed(sentences(text)):
        sentence = lowered[start:end]
        if not may_count(sentence, people):
            continue
        for group in reversed(groups(sentence, people, lambda _: False)):
            if group.value == number and not group.bare and longest(group.noun, people)[0] is not None:
                return group.noun
    return None


def may_count(text: str, people: People) -> bool:
    """A cheap look: a number, and a word for persons, women, men or what they did."""
    words = set(_WORDS.findall(text))
    numbers = not words.isdisjoint(people.number_words) or _DIGIT.search(text) is not None
    return numbers and not words.isdisjoint(people.person_words)


def _sentence(text: str, provision: int, span: tuple[int, int], people: People, refining: bool) -> Iterator[Told]:
    text = _TWICE.sub(lambda m: " " * len(m.group()), text)
    cues = _cues(text, people)
    if not cues and (not refining or (people.women | people.men).isdisjoint(_WORDS.findall(text))):
        return
    hedged = [clause_at(text, m.start()) for hedge in people.hedges for m in hedge.pattern.finditer(text)]

    def acts(offset: int) -> bool:
        follow = _ACTING.match(text, offset)
        at = follow.end() if follow else offset
        return any(cue.side == "before" and at <= first < at + 2 for cue, first, _ in cues)

    found = groups(text, people, acts)
    old, new = _correction(text, people)
    used: set[tuple[str, int]] = set()
    for cue, first, last in cues:
        if any(a <= first < b for a, b in hedged):
            continue
        group = _chosen(cue, first, last, found, text)
        if group is None or (cue.measure, group.start) in used or (group.value == old and new is not None):
            continue
        used.add((cue.measure, group.start))
        yield Told(provision, *span, cue.measure, group, f"people/{cue.id}", old if group.value == new else None)
    if refining and not used and not hedged:
        yield from _refinements(found, text, provision, *span, people)


def _cues(text: str, people: People) -> list[tuple[Cue, int, int]]:
    found = []
    for cue in people.cues:
        for match in cue.pattern.finditer(text):
            first, last = clause_at(text, match.start())
            if not cue.guard.search(text[first:last]):
                found.append((cue, match.start(), match.end()))
    return sorted(found, key=lambda item: (item[1], item[2], item[0].id))


def _chosen(cue: Cue, first: int, last: int, found: list[Group], text: str) -> Group | None:
    """The group that a cue speaks of: the nearest before or after it, in the same clause or the one it continues."""
    if cue.side == "after":
        ahead = [g for g in found if g.start >= last - 1 and ";" not in text[last : g.start]]
        if (
            ahead
            and not ahead[0].bare
            and len(text[last : ahead[0].start]) < 60
            and _bare_gap(text[last : ahead[0].start])
        ):
            return ahead[0]
        labelled = ahead and text[last - 1 : last] == ":" and ahead[0].start <= last + 2
        return ahead[0] if labelled else None
    behind = [g for g in found if g.end <= first + 1 and not g.base]
    for group in reversed(behind):
        gap = text[group.end : first]
        if ";" in re.sub(r"\([^()]*\)", "", gap) or len(gap) > _NEAR:
            break
        if group.bare and group.whole is None and not _BARE_REACH.fullmatch(gap):
            continue
        return group
    based = [g for g in found if g.end <= first and g.base and not g.bare]
    if (
        based
        and not behind
        and len(text[based[-1].end : first]) < _NEAR
        and not re.match(r"\s*,", text[based[-1].end :])
    ):
        return based[-1]
    clause = clause_at(text, first)
    listed = text[last : last + 1] == ":"
    ahead = [g for g in found if last <= g.start <= last + 12 and (listed or g.start < clause[1])]
    return ahead[0] if ahead and not ahead[0].bare and not behind else None


def _bare_gap(gap: str) -> bool:
    """No verb or second event stands between the cue and the group behind it."""
    return not re.search(r"\b(?:was|were|is|are|had|has|which|who|that|passed|attended|sat)\b|[.:(]", gap.rstrip(": "))


def _correction(text: str, people: People) -> tuple[int | None, int | None]:
    for pattern in people.corrections:
        match = pattern.search(text)
        if match:
            return _value(match["old"], people), _value(match["new"], people)
    return None, None


def _value(text: str, people: People) -> int | None:
    read = read_number(tokens(text), 0, people)
    return read[0] if read else None


def _refinements(found: list[Group], text: str, provision: int, start: int, end: int, people: People) -> Iterator[Told]:
    """A sentence that only says how many of those counted before were women or men."""
    for group in found:
        if group.bare or not (group.female is not None or group.male is not None):
            continue
        if (group.run or group.base or group.whole is not None) and not people.others_word.search(
            text[max(group.start - 60, 0) : group.start]
        ):
            yield Told(provision, start, end, None, group, "people/sexes")
