"""Groups of persons that a sentence speaks of: how many, who, out of how many, and how many women and men."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction

from agreement_scan.codebook.people import People
from agreement_scan.tagging.people.numbers import Count, counts
from agreement_scan.tagging.people.numerals import persons

_COORDINATED = re.compile(
    r"\s*(?:,|/|&|\+|–|;)?\s*(?:and|as well as|plus|together with|against)?\s*(?:another |the other |a further |only |just )?\s*"
)
_SUBSET = re.compile(
    r"\b(?:of whom|of them|of these|of which|including|among (?:them|whom|which)|amongst|comprising|namely|of those)\b|[(:]"
)
_PARTITIVE = re.compile(r"\s*(?:out )?of (?:(?:the|these|those|all|its|their|a|total|of) )*$")
_UNSTATED = re.compile(
    r"\s*(?:persons?|people|participants?|officers?|others?|more)?\s*(?:who )?(?:\w+ )?(?:did not|not |undisclosed|unknown|"
    r"unspecified|prefer|non-binary|undeclared|left )"
)
_REST = re.compile(
    r"\bthe (?:others|other \w+|rest|remainder|remaining(?: \S+)?)(?: of them)?(?: all)?(?: were| being| are)? (women|men|female|male)\b"
)
_GENERIC = re.compile(r"\b(?:participants?|persons?|people|attendees|trainees|delegates|individuals|stakeholders)\b")


@dataclass(frozen=True, slots=True)
class Group:
    """Persons counted together.

    value: `None` for a share or a remainder whose base the sentence does not give (`share`, `minus` hold it then).
    whole: size of the group that this one is a part of. female, male, unstated: as stated, `None` where not.
    run: the group is nothing but its women and men. base: it only says of whom others are a part. bare: no noun.
    parts: nouns and numbers of the sub-groups that the sentence names.
    """

    start: int
    end: int
    value: int | None
    noun: str = ""
    female: int | None = None
    male: int | None = None
    unstated: int | None = None
    share: Fraction | None = None
    minus: int | None = None
    whole: int | None = None
    derived: bool = False
    run: bool = False
    base: bool = False
    bare: bool = False
    parts: tuple[tuple[str, int], ...] = ()


def groups(text: str, people: People, acts: Callable[[int], bool]) -> list[Group]:
    """The groups of one sentence in lower case, in order. acts(offset): whether the words at `offset` say what a group
    did, so that the women and men before it are a group of their own and not a part of the one before."""
    found: list[Group] = []
    waiting: list[Count] = []
    previous: Count | None = None
    for count in counts(text, people):
        if count.kind in ("female", "male"):
            if waiting and not _COORDINATED.fullmatch(text[waiting[-1].end : count.start]):
                _settle(waiting, found, text, acts)
                waiting = []
            waiting.append(count)
        elif count.kind in ("group", "bare"):
            if waiting and _unstated(text, waiting[-1], count):
                waiting.append(replace(count, kind="other"))
                continue
            _settle(waiting, found, text, acts)
            waiting = []
            _add(count, previous, found, text, acts)
        previous = count
    _settle(waiting, found, text, acts)
    return [_with_rest(group, text) for group in found]


def _unstated(text: str, last: Count, count: Count) -> bool:
    gap = text[last.end : count.start]
    return bool(_COORDINATED.fullmatch(gap)) and bool(_UNSTATED.match(text[count.start :].partition(" ")[2]))


def _add(
    count: Count, previous: Count | None, found: list[Group], text: str, acts: Callable[[int], bool]
) -> None:
    """Add a group, or join it to the one before: as its base, a part of it, or one more of the same sum."""
    group = _group(count, text)
    if group.bare and (acts(_behind_brackets(text, group.end)) or re.match(r" \([^()]*\b(?:women|men|female|male|f|m)\b", text[group.end :])):
        group = replace(group, bare=False, noun="")
    last = found[-1] if found else None
    if last is None or previous is None:
        found.append(group)
        return
    gap = text[last.end : group.start]
    if _PARTITIVE.fullmatch(gap) and (last.bare or last.share is not None or not group.bare):
        found[-1] = _part_of(last, group)
    elif last.base and "," in gap and len(gap) < 60 and last.value is not None:
        found.append(_part_of(group, last))
    elif (_SUBSET.search(gap) and not group.bare and len(gap) < 80) or (
        last.parts and _COORDINATED.fullmatch(gap) is None and _listed(gap) and not group.bare
    ):
        found[-1] = replace(last, parts=(*last.parts, (group.noun, group.value or 0)))
    elif not group.bare and not last.bare and _listed(gap) and group.share is None and last.share is None:
        found[-1] = _joined(last, group)
    else:
        found.append(group)


def _behind_brackets(text: str, offset: int) -> int:
    """Where the next word begins, past a remark in brackets or "of them"."""
    match = re.compile(r"(?: of (?:them|these|those|whom))?(?: \([^()]*\))?,? ?").match(text, offset)
    return match.end() if match else offset


def _group(count: Count, text: str) -> Group:
    noun = (
        text[count.start : count.end]
        + re.split(
            r"[,;:()–.]| who | (?:was|were|had|have|has|took|sat|attended|passed) ", text[count.end :] + ".", maxsplit=1
        )[0][:70]
    )
    bare = count.kind == "bare"
    if count.share is not None:
        return Group(count.start, count.end, None, noun, share=count.share, derived=True, bare=bare)
    if count.all_but:
        return Group(count.start, count.end, None, noun, minus=count.value, derived=True, bare=bare)
    return Group(count.start, count.end, count.value, noun, base=count.base, bare=bare)


def _part_of(part: Group, whole: Group) -> Group:
    value = resolve(part, whole.value)
    noun = whole.noun if part.bare or part.share is not None else part.noun
    end = max(part.end, whole.end)
    return replace(part, end=end, value=value, noun=noun, whole=whole.value, bare=False, base=False)


def resolve(group: Group, base: int | None) -> int | None:
    """The number of a share or remainder of `base` persons."""
    if group.value is not None or base is None:
        return group.value
    if group.share is not None:
        return persons(group.share, base)
    return base - group.minus if group.minus is not None else None


def _listed(gap: str) -> bool:
    """Whether only the rest of a noun phrase and a comma or `and` stand between two groups."""
    return (
        len(gap) < 70
        and re.fullmatch(r"[^;:()]*?(?:,|\band\b|\bplus\b|\bas well as\b|,\s*and\b)\s*(?:another |a further )?", gap)
        is not None
        and not (re.search(r"\b(?:attended|passed|sat|took|were|was|had|who|demonstrated|reached|of)\b", gap))
    )


def _joined(first: Group, second: Group) -> Group:
    """The sum of two groups named side by side; where the first is the whole and the others its parts, the first."""
    assert first.value is not None and second.value is not None
    parts = (*(first.parts or ((first.noun, first.value),)), (second.noun, second.value))
    inside = sum(number for _, number in parts[1:])
    if _GENERIC.search(first.noun.split(" from ")[0]) and inside <= parts[0][1] and not first.run:
        return replace(first, parts=parts[1:] if not first.parts else parts, run=False)
    return replace(
        first, end=second.end, value=first.value + second.value, noun=f"{first.noun} and {second.noun}", parts=parts
    )


def _settle(run: list[Count], found: list[Group], text: str, acts: Callable[[int], bool]) -> None:
    """Women and men named together: those of the group before, or a group of their own."""
    if not run:
        return
    start, end = run[0].start, run[-1].end
    female, male = _sum(run, "female"), _sum(run, "male")
    unstated = _sum(run, "other")
    shared = any(count.share is not None for count in run)
    host = next((g for g in reversed(found) if not g.bare and not g.run), None)
    stated = sum(number for number in (female, male, unstated) if number is not None)
    if host is not None and host.female is None and host.male is None and _belongs(host, run, text, stated, acts):
        position = max(i for i, g in enumerate(found) if g is host)
        if shared:
            female, male = _of_host(run, "female", host), _of_host(run, "male", host)
        found[position] = replace(host, female=female, male=male, unstated=unstated, derived=host.derived or shared)
        return
    if shared:
        return
    whole = host.value if host is not None and host.base else None
    noun = host.noun if host is not None and host.base else text[start:end]
    found.append(Group(start, end, stated, noun, female, male, unstated, whole=whole, run=True))


def _belongs(host: Group, run: list[Count], text: str, stated: int, acts: Callable[[int], bool]) -> bool:
    gap, behind = text[host.end : run[0].start], text[run[-1].end : run[-1].end + 1]
    inside = text[run[0].start : run[-1].end]
    if re.search(r"\bof (?:them|whom|these|those|the \w+)\b", inside) or re.search(r"\b(?:were|was)\b", inside):
        return True
    if "(" in gap or _SUBSET.search(gap):
        return True
    if host.value == stated and re.fullmatch(r"\s*[,:–]\s*", gap):
        return True
    if behind in (",", ")", "–") and re.fullmatch(r"[^;]*[,(–]\s*", gap) and not host.base:
        return True
    following = text[run[-1].end :]
    return not acts(run[-1].end + len(following) - len(following.lstrip())) and not host.base


def _sum(run: list[Count], kind: str) -> int | None:
    values = [count.value for count in run if count.kind == kind]
    return sum(values) if values else None


def _of_host(run: list[Count], kind: str, host: Group) -> int | None:
    values = [
        persons(count.share, host.value) if count.share is not None and host.value is not None else count.value
        for count in run
        if count.kind == kind
    ]
    return sum(values) if values else None


def _with_rest(group: Group, text: str) -> Group:
    """`nine of them women, the others men`."""
    rest = _REST.search(text, group.end)
    if rest is None or group.value is None:
        return group
    if rest.group(1) in ("men", "male") and group.female is not None and group.male is None:
        return replace(group, male=max(group.value - group.female, 0))
    if rest.group(1) in ("women", "female") and group.male is not None and group.female is None:
        return replace(group, female=max(group.value - group.male, 0))
    return group
