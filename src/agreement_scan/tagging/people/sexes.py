"""Whose women and men a sentence names: those of a group, of a part of it, or a group of their own."""

from __future__ import annotations

import re
from dataclasses import replace

from agreement_scan.tagging.people.group import COORDINATED, SUBSET, Acts, Group, Part
from agreement_scan.tagging.people.numbers import Count
from agreement_scan.tagging.people.numerals import persons

_UNSTATED = re.compile(
    r"\s*(?:persons?|people|participants?|officers?|others?|more)?\s*(?:who )?(?:\w+ )?"
    r"(?:did not|not |undisclosed|unknown|unspecified|prefer|non-binary|undeclared|left )"
)
_REST = re.compile(
    r"\b(?:the (?:others|other \w+|rest|remainder|remaining(?: \S+)?))(?: of them)?(?: all)?(?: were| being| are)? "
    r"(women|men|female|male)\b"
)
_OF_THEM = re.compile(
    r"\bof (?:them|whom|these|those|the \w+)\b|\b(?:were|was|are|made up|accounted for|numbered|represented)\b"
)


def unstated(text: str, last: Count, count: Count) -> bool:
    """Whether `count` is of persons whose sex is not given, named beside women and men."""
    gap = text[last.end : count.start]
    return bool(COORDINATED.fullmatch(gap)) and bool(_UNSTATED.match(text[count.start :].partition(" ")[2]))


def settle_run(run: list[Count], found: list[Group], text: str, acts: Acts) -> None:
    """Give women and men that stand side by side (`run`) to the group they belong to, or make them a group."""
    if not run:
        return
    host = next((g for g in reversed(found) if not g.bare and not g.run), None)
    if host is not None and (part := _of_part(host, run, text)) is not None:
        found[_position(found, host)] = part
        return
    shared = any(count.share is not None for count in run)
    women_of, men_of = (_whole(run, kind) for kind in ("female", "male"))
    of = women_of + men_of if women_of is not None and men_of is not None else _whole(run, None)
    base = of if of is not None else host.value if host is not None else None
    female, male, unknown = (_sum(run, kind, base) for kind in ("female", "male", "other"))
    fits = host is not None and of in (None, host.value)
    if host is not None and fits and host.female is None and host.male is None and _belongs(host, run, text, acts):
        changed = replace(host, female=female, male=male, unstated=unknown, derived=host.derived or shared)
        found[_position(found, host)] = changed
    elif not shared or of is not None:
        based = host if host is not None and host.base else None
        noun = based.noun if based else text[run[0].start : run[-1].end]
        total = sum(number for number in (female, male, unknown) if number is not None)
        whole = of if of is not None else based.value if based else None
        group = Group(run[0].start, run[-1].end, total, noun, female, male, unknown, whole=whole, run=True)
        group = replace(group, derived=shared)
        found.append(replace(group, women_of=women_of, men_of=men_of) if women_of and men_of else group)


def _whole(run: list[Count], kind: str | None) -> int | None:
    """The 10 in `nine of the ten women`; with no kind, the only one that the run names."""
    wholes = {count.whole for count in run if count.whole is not None and kind in (None, count.kind)}
    return wholes.pop() if len(wholes) == 1 else None


def with_rest(group: Group, text: str) -> Group:
    """`nine of them women, the others men`; and the sexes of parts that make up the whole."""
    if group.female is None and group.male is None and group.parts:
        return _summed(group)
    rest = _REST.search(text, group.end)
    if rest is None or group.value is None:
        return group
    if rest.group(1) in ("men", "male") and group.female is not None and group.male is None:
        return replace(group, male=max(group.value - group.female, 0))
    if rest.group(1) in ("women", "female") and group.male is not None and group.female is None:
        return replace(group, female=max(group.value - group.male, 0))
    return group


def _summed(group: Group) -> Group:
    known = [part for part in group.parts if part.female is not None or part.male is not None]
    if len(known) < len(group.parts) or sum(part.number for part in group.parts) != group.value:
        return group
    female = [part.female for part in known if part.female is not None]
    male = [part.male for part in known if part.male is not None]
    return replace(group, female=sum(female) if female else None, male=sum(male) if male else None)


def _of_part(host: Group, run: list[Count], text: str) -> Group | None:
    """Women and men in brackets, or "of whom", directly behind a part of the host."""
    if not host.parts or any(count.share is not None for count in run):
        return None
    last: Part = host.parts[-1]
    gap = text[last.end : run[0].start]
    if (
        last.female is not None
        or last.male is not None
        or not re.fullmatch(r"[^,;()]{0,45}(?:\(|, of whom |, including )", gap)
    ):
        return None
    part = replace(last, female=_sum(run, "female", None), male=_sum(run, "male", None))
    return replace(host, parts=(*host.parts[:-1], part))


def _position(found: list[Group], host: Group) -> int:
    return max(i for i, group in enumerate(found) if group is host)


def _belongs(host: Group, run: list[Count], text: str, acts: Acts) -> bool:
    gap, behind = text[host.end : run[0].start], text[run[-1].end : run[-1].end + 1]
    if _OF_THEM.search(text[run[0].start : run[-1].end]) or "(" in gap or SUBSET.search(gap):
        return True
    stated = sum(count.value for count in run)
    if host.value == stated and re.fullmatch(r"\s*[,:–]\s*", gap):
        return True
    if behind in (",", ")", "–") and re.fullmatch(r"[^;]*[,(–]\s*", gap) and not host.base:
        return True
    following = text[run[-1].end :]
    return not acts(run[-1].end + len(following) - len(following.lstrip())) and not host.base


def _sum(run: list[Count], kind: str, base: int | None) -> int | None:
    """Their number; a share counts of `base`."""
    values = [
        persons(count.share, base) if count.share is not None and base is not None else count.value
        for count in run
        if count.kind == kind
    ]
    return sum(values) if values else None
