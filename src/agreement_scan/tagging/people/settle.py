"""Figures as the codebook wants them: sexes that add up, shares of a stated base, one figure an event and measure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from agreement_scan.codebook.people import People
from agreement_scan.model import Measure
from agreement_scan.naming import flat
from agreement_scan.tagging.people.functions import classify, longest
from agreement_scan.tagging.people.group import Group
from agreement_scan.tagging.people.groups import resolve
from agreement_scan.tagging.people.prose import Told

_AUDIENCE = re.compile(r"\b(?:for|of) ((?:[a-z' -]+?))(?: on | in | about | against | from | and the |$|[,:–])")
_GENERAL = ("practitioner", "officer", "other")
_TAKING_PART = ("attended", "trained")


@dataclass(frozen=True, slots=True)
class Sexes:
    """Numbers that add up to the total, and whether the source contradicted itself."""

    female: int
    male: int
    unknown: int
    inconsistent: bool


@dataclass(frozen=True, slots=True)
class Said:
    """A figure in prose of one event. practitioners `None`: the words leave it open."""

    draft: int
    measure: Measure
    total: int
    sexes: Sexes
    practitioners: bool | None
    function: str | None
    derived: bool
    told: Told
    reason: str = ""
    contradicted: bool = False


def balance(total: int, female: int | None, male: int | None, unknown: int | None = None) -> Sexes:
    """The stated total counts; what the sexes leave over is unknown; where they exceed it, all are (codebook, 5)."""
    named = (female or 0) + (male or 0)
    if named + (unknown or 0) > total:
        return Sexes(0, 0, total, True)
    short = female is not None and male is not None and unknown is None and named != total
    wrong = unknown is not None and female is not None and male is not None and named + unknown != total
    return Sexes(female or 0, male or 0, total - named, short or wrong)


def audience(title: str, people: People) -> bool | None:
    """Whether an event's title says that it is for practitioners ("Seminar for judges on ..."); else `None`."""
    named = _AUDIENCE.search(flat(title))
    return classify(named.group(1), "", people).practitioner if named else None


def settle(tolds: Sequence[tuple[Told, int]], people: People, audiences: Sequence[bool | None] = ()) -> list[Said]:
    """The figures of all events from what the sentences tell, in order; `tolds` pairs each with its event.

    audiences: of each event, whether it was for practitioners; decides for "participants" of whom no more is said.
    """
    found: list[Said] = []
    for told, draft in tolds:
        if told.refines:
            _refine(found, told, draft)
            continue
        for said in _figures(told, draft, found, people):
            _place(found, said)
    judged = [_judged(said, found) for said in found]
    return [_named(_for_audience(said, audiences)) for said in judged]


def _figures(told: Told, draft: int, found: Sequence[Said], people: People) -> list[Said]:
    assert told.measure is not None
    group = told.group
    measure: Measure = told.measure  # type: ignore[assignment]
    base = _base(group, measure, draft, found)
    value = group.value if group.value is not None else resolve(group, base.total if base else None)
    if value is None or (value == 0 and group.share is None):
        return []
    function, practitioners = _who(group, people)
    group, value, function, practitioners = _practising(group, value, measure, function, practitioners, people)
    if practitioners is None and base is not None:
        function, practitioners = function or base.function, base.practitioners
    if practitioners is None and told.antecedent is not None:
        function, practitioners = _role(told.antecedent, people)
    said = Said(draft, measure, value, _sexes(group, value, base), practitioners, function, group.derived, told)
    tested = _tested(said, group, base)
    return [tested, said] if tested else [said]


def _base(group: Group, measure: str, draft: int, found: Sequence[Said]) -> Said | None:
    """The figure of the same event that a share, or "of the 22", refers to; the last assessed one for a result."""
    own = [s for s in found if s.draft == draft]
    if group.whole is not None:
        same = [s for s in own if s.total == group.whole]
        return same[-1] if same else None
    if measure == "demonstrated":
        tested = [s for s in own if s.measure == "assessed"]
        return tested[-1] if tested else (own[-1] if own and group.value is None else _same_size(own, group))
    return own[-1] if group.value is None and own else _same_size(own, group)


def _same_size(own: Sequence[Said], group: Group) -> Said | None:
    same = [s for s in own if s.total == group.value]
    return same[-1] if same else None


def _who(group: Group, people: People) -> tuple[str | None, bool | None]:
    """Function and whether practitioners, by the noun of the group or, where it is general, of its parts."""
    if group.run and len(group.noun.split()) <= 6 and longest(group.noun, people)[0] is None:
        return None, None
    judged = [classify(noun, "", people) for noun in [part.noun for part in group.parts]] or [
        classify(group.noun, "", people)
    ]
    functions = {role.function for role in judged}
    kinds = {role.practitioner for role in judged}
    if sum(part.number for part in group.parts) not in (0, group.value):
        whole = classify(group.noun, "", people)
        return whole.function, whole.practitioner
    return (functions.pop() if len(functions) == 1 else None), (kinds.pop() if len(kinds) == 1 else False)


def _role(noun: str, people: People) -> tuple[str | None, bool | None]:
    role = classify(noun, "", people)
    return role.function, role.practitioner


def _practising(
    group: Group, value: int, measure: str, function: str | None, practitioners: bool | None, people: People
) -> tuple[Group, int, str | None, bool | None]:
    """Of a mixed group only the practitioners count as assessed, where their number is said (codebook, 4.1.2)."""
    if measure not in ("assessed", "demonstrated") or practitioners is True or not group.parts:
        return group, value, function, practitioners
    own = [part for part in group.parts if classify(part.noun, "", people).practitioner]
    if not own:
        return group, value, function, practitioners
    names = {classify(part.noun, "", people).function for part in own}
    female = [part.female for part in own if part.female is not None]
    male = [part.male for part in own if part.male is not None]
    bare = replace(group, female=sum(female) if female else None, male=sum(male) if male else None, unstated=None)
    return bare, sum(part.number for part in own), (names.pop() if len(names) == 1 else None), True


def _sexes(group: Group, value: int, base: Said | None) -> Sexes:
    if group.female is None and group.male is None:
        if base is not None and base.total == value:
            return base.sexes
        return Sexes(0, 0, value, False)
    return balance(value, group.female, group.male, group.unstated)


def _tested(said: Said, group: Group, base: Said | None) -> Said | None:
    """Of those who demonstrated, the whole that the sentence gives was assessed."""
    if said.measure != "demonstrated" or group.whole is None or (base is not None and base.measure == "assessed"):
        return None
    sexes = base.sexes if base is not None else balance(group.whole, group.women_of, group.men_of)
    return replace(said, measure="assessed", total=group.whole, sexes=sexes, derived=False)


def _place(found: list[Said], said: Said) -> None:
    """Keep one figure an event and measure: the first, unless a later one corrects it or says more of the same."""
    for position, other in enumerate(found):
        if other.draft != said.draft or not _alike(other.measure, said.measure):
            continue
        tested = said.measure in ("assessed", "demonstrated")
        if tested and said.practitioners is True and other.practitioners is not True and said.total < other.total:
            continue
        if other.function != said.function and other.function and said.function and other.measure == said.measure:
            continue
        if said.told.corrects is not None and said.told.corrects == other.total:
            found[position] = replace(said, measure=other.measure, reason=f"corrected from {other.total}")
        elif other.total == said.total:
            found[position] = _fuller(other, said)
        elif _contradict(other, said):
            found[position] = replace(other, contradicted=True, reason=f"elsewhere: {said.total}")
        return
    found.append(said)


def _alike(first: str, second: str) -> bool:
    return first == second or (first in _TAKING_PART and second in _TAKING_PART)


def _contradict(first: Said, second: Said) -> bool:
    """A smaller group named later is a part; another number for the whole is a contradiction."""
    if first.measure != second.measure:
        return False
    return (
        second.told.group.whole is None and not second.told.group.bare and second.practitioners == first.practitioners
    )


def _fuller(first: Said, second: Said) -> Said:
    known = (
        first if first.sexes.unknown <= second.sexes.unknown else replace(first, sexes=second.sexes, told=second.told)
    )
    practitioners = first.practitioners if first.practitioners is not None else second.practitioners
    return replace(known, practitioners=practitioners, function=first.function or second.function)


def _refine(found: list[Said], told: Told, draft: int) -> None:
    """Add the sexes that a later sentence gives to the figure that it speaks of."""
    group = told.group
    for position in range(len(found) - 1, -1, -1):
        said = found[position]
        if said.draft != draft or said.sexes.unknown == 0 or said.measure == "demonstrated":
            continue
        if group.whole not in (None, said.total) or (group.base and group.value != said.total):
            continue
        female = group.female if group.female is not None else said.sexes.female or None
        male = group.male if group.male is not None else said.sexes.male or None
        if (female or 0) + (male or 0) <= said.total:
            found[position] = replace(said, sexes=balance(said.total, female, male, group.unstated))
        return
    whole = group.whole if group.whole is not None else group.value if group.base else None
    if whole is not None and not any(s.draft == draft for s in found):
        sexes = balance(whole, group.female, group.male, group.unstated)
        found.append(Said(draft, "attended", whole, sexes, None, None, False, told))


def _judged(said: Said, found: Sequence[Said]) -> Said:
    """Participants of whom the same number is elsewhere said to be practitioners are practitioners."""
    if said.practitioners is not None:
        return said
    same = [s for s in found if s.draft == said.draft and s.practitioners is not None]
    equal = [s for s in same if s.total == said.total] or (
        [s for s in same if s.measure == "assessed"] if said.measure == "demonstrated" else []
    )
    return (
        replace(said, practitioners=equal[0].practitioners, function=said.function or equal[0].function)
        if equal
        else said
    )


def _for_audience(said: Said, audiences: Sequence[bool | None]) -> Said:
    if said.practitioners is not None or said.draft >= len(audiences):
        return said
    return replace(said, practitioners=audiences[said.draft])


def _named(said: Said) -> Said:
    """`Practitioners` and `officers` say that somebody counts, but not in which function."""
    return replace(said, function=None) if said.function in _GENERAL else said
