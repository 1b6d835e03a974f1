"""Groups of persons that a sentence speaks of: how many, who, out of how many, and how many women and men."""

from __future__ import annotations

import re
from dataclasses import replace

from agreement_scan.codebook.people import People
from agreement_scan.tagging.people.group import COORDINATED, SUBSET, Acts, Group, Part
from agreement_scan.tagging.people.numbers import Count, counts
from agreement_scan.tagging.people.numerals import persons
from agreement_scan.tagging.people.sexes import settle_run, unstated, with_rest

_PARTITIVE = re.compile(r"\s*(?:out )?of (?:(?:the|these|those|all|its|their|a|total|of) )*$")
_GENERIC = re.compile(r"\b(?:participants?|persons?|people|attendees|trainees|delegates|individuals|stakeholders)\b")
_LEADING = re.compile(
    r"\bof (?:the|these|those|all) (?P<noun>[a-z][a-z' -]{3,60}?)(?: tested| assessed| present)?, (?:only |but )?$"
)
_LABEL = re.compile(
    r"\b(?:participants|persons|people|officers|practitioners|trained|assessed|passed|attendance|total)[^.;:]{0,20}: $"
)
_WITH_SEXES = re.compile(r" \([^()]*\b(?:women|men|female|male|f|m)\b")
_BEHIND = re.compile(r"(?: of (?:them|these|those|whom))?(?: \([^()]*\))?,? ?")
_NOUN_END = re.compile(r"[,;:()–.]| who | (?:was|were|had|have|has|took|sat|attended|passed) ")
_LISTED = re.compile(r"[^;:()]*?(?:,|\band\b|\bplus\b|\bas well as\b|,\s*and\b)\s*(?:another |a further )?")
_VERB = re.compile(r"\b(?:attended|passed|sat|took|were|was|had|who|demonstrated|reached|of)\b")


def groups(text: str, people: People, acts: Acts) -> list[Group]:
    """The groups of one sentence in lower case, in order. acts(offset): whether the words at `offset` say what a group
    did, so that the women and men before it are a group of their own and not a part of the one before."""
    found: list[Group] = []
    run: list[Count] = []
    for count in counts(text, people):
        if count.kind in ("female", "male"):
            if run and not COORDINATED.fullmatch(text[run[-1].end : count.start]):
                settle_run(run, found, text, acts)
                run = []
            run.append(count)
        elif count.kind in ("group", "bare"):
            if run and unstated(text, run[-1], count):
                run.append(replace(count, kind="other"))
                continue
            settle_run(run, found, text, acts)
            run = []
            _add(count, found, text, acts)
    settle_run(run, found, text, acts)
    return [with_rest(group, text) for group in found]


def resolve(group: Group, base: int | None) -> int | None:
    """The number of a share or remainder of `base` persons."""
    if group.value is not None or base is None:
        return group.value
    if group.share is not None:
        return persons(group.share, base)
    return base - group.minus if group.minus is not None else None


def _add(count: Count, found: list[Group], text: str, acts: Acts) -> None:
    """Add a group, or join it to the one before: as its base, a part of it, or one more of the same sum."""
    group = _named(_group(count, text), text, acts)
    last = found[-1] if found else None
    if last is None:
        found.append(group)
        return
    gap = text[last.end : group.start]
    if _PARTITIVE.fullmatch(gap) and (last.bare or last.share is not None or not group.bare):
        found[-1] = _part_of(last, group)
    elif last.base and "," in gap and len(gap) < 60 and last.value is not None:
        found.append(_part_of(group, last))
    elif group.bare:
        found.append(group)
    elif _is_part(last, group, gap, text):
        found[-1] = replace(last, parts=(*last.parts, Part(group.noun, group.value or 0, group.end)))
    elif not last.bare and _listed(gap) and group.value is not None and last.value is not None:
        found[-1] = _joined(last, group)
    else:
        found.append(group)


def _group(count: Count, text: str) -> Group:
    noun = text[count.start : count.end] + _NOUN_END.split(text[count.end :] + ".", maxsplit=1)[0][:70]
    bare = count.kind == "bare"
    if count.share is not None:
        return Group(count.start, count.end, None, noun, share=count.share, derived=True, bare=bare)
    if count.all_but:
        return Group(count.start, count.end, None, noun, minus=count.value, derived=True, bare=bare)
    return Group(count.start, count.end, count.value, noun, base=count.base, bare=bare)


def _named(group: Group, text: str, acts: Acts) -> Group:
    """A number without a noun counts persons where a cue or sexes follow, or "of the judges," stands before."""
    if not group.bare:
        return group
    leading = _LEADING.search(text[: group.start])
    if leading is not None and not re.search(r"\d", leading["noun"]):
        return replace(group, bare=False, noun=leading["noun"])
    if _LABEL.search(text[: group.start]):
        return replace(group, bare=False, noun="")
    behind = _BEHIND.match(text, group.end)
    if (behind is not None and acts(behind.end())) or _WITH_SEXES.match(text, group.end):
        return replace(group, bare=False, noun="")
    return group


def _part_of(part: Group, whole: Group) -> Group:
    value = resolve(part, whole.value)
    noun = whole.noun if part.bare or part.share is not None or not part.noun else part.noun
    end = max(part.end, whole.end)
    return replace(part, end=end, value=value, noun=noun, whole=whole.value, bare=False, base=False)


def _is_part(last: Group, group: Group, gap: str, text: str) -> bool:
    if SUBSET.search(gap) and len(gap) < 80 and not last.parts:
        return not _closed(gap)
    if not last.parts:
        return False
    between = text[last.parts[-1].end : group.start]
    return bool(_LISTED.fullmatch(re.sub(r"\([^()]*\)", "", between))) and last.end < last.parts[0].end


def _closed(gap: str) -> bool:
    """A bracket opened and closed between two groups holds something else, not the second group."""
    return "(" in gap and ")" in gap and not re.search(r"\b(?:including|of whom|among|comprising)\b", gap)


def _listed(gap: str) -> bool:
    """Whether only the rest of a noun phrase, a remark in brackets and a comma or `and` stand between two groups."""
    plain = re.sub(r"\([^()]*\)", "", gap)
    return len(plain) < 70 and _LISTED.fullmatch(plain) is not None and not _VERB.search(plain)


def _joined(first: Group, second: Group) -> Group:
    """The sum of two groups named side by side; where the first is the whole and the others its parts, the first."""
    assert first.value is not None
    assert second.value is not None
    own = (Part(first.noun, first.value, first.end, first.female, first.male),)
    added = Part(second.noun, second.value, second.end)
    general = _GENERIC.search(first.noun.split(" from ")[0]) is not None and not first.run
    if general and not first.parts and second.value <= first.value:
        return replace(first, parts=(added,))
    if general and first.parts and sum(p.number for p in first.parts) + second.value <= first.value:
        return replace(first, parts=(*first.parts, added))
    return replace(
        first,
        end=second.end,
        value=first.value + second.value,
        noun=f"{first.noun} and {second.noun}",
        female=None,
        male=None,
        parts=(*(first.parts or own), added),
    )
