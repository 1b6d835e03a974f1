"""Passages that speak for or against the assumptions in the framework's last column (codebook, section 7).

Passages are only shown, never scored; the verdict is made by counting. What should, will or may happen is no evidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from agreement_scan.codebook.literals import Screened
from agreement_scan.codebook.statements import Direction, Entry, Statements, load_statements
from agreement_scan.model import Passage, Profile
from agreement_scan.naming import flat
from agreement_scan.tagging.context import Context
from agreement_scan.tagging.people.sentences import clause_at, sentences

_SKIPPED = frozenset({"title", "heading", "contents", "row", "signature"})
_NEGATION = re.compile(
    r"\b(?:not(?! only| least| merely)|no(?! doubt| fewer| less)|none|never|neither|nor|nobody|without|hardly|barely|"
    r"scarcely|(?<!the )only|just|few(?!er)|(?<!no )fewer than|less than (?:half|a third|a quarter)|cannot|failed to)\b"
    r"[^;:.]{0,70}$"
)
_MODAL = re.compile(
    r"\b(?:should|shall|must|(?<!political )will|would|could(?= be)|might|ought|recommend\w*|urge[sd]?|"
    r"ask(?:s|ed)? that|"
    r"request(?:s|ed)? that|hope[sd]?|intend\w*|plan(?:s|ned) to|is to|are to|was to|were to|if|unless|encourage[sd]?|"
    r"calls? (?:on|upon|for)|propose[sd]? that|whether|in order to|so that|needs? to|expected to)\b|"
    r"(?<!in )(?<!since )(?<!of )(?<!by )(?<!\d )\bmay\b(?! \d)"
)
# "Ensure that the plan is implemented (Norland)": a recommendation, whatever follows; "asked what had been done".
_ADVICE = re.compile(
    r"^\W*(?:\d+[.)]\s*)?(?:please |fully |further )?(?:ensure|continue|adopt|implement|strengthen|step up|ratify|"
    r"consider|establish|increase|enhance|intensify|provide|promote|improve|develop|accelerate|pursue|guarantee|expedite)\b|"
    r"(?<=\w )\b(?:asking|asked|enquired|inquired|wished to know) (?:about|how|what|which|when|on)\b"
)
# The acronym in brackets behind the name of an NHRI: `(NHRC)`, `(hereinafter "the NHRC")`.
_ACRONYM = re.compile(
    r"(?i:human rights|ombuds|defensor|public defender|people's advocate)[^.;()]{0,80}"
    r"\((?:[^()\"]{0,25}[ \"])?(?:the )?(?P<a>[A-Z][A-Za-z]*[A-Z])\"?\)"
)


@dataclass(frozen=True, slots=True)
class _Window:
    """Neighbouring sentences of one provision: their text in lower case and their span in its view."""

    text: str
    start: int
    end: int
    size: int


def find(context: Context, profile: Profile) -> tuple[Passage, ...]:
    """The passages of a document, one row an indicator, in text order."""
    lexicon = context.codebook.part(load_statements)
    if profile.type.label not in lexicon.documents:
        return ()
    entries = [entry for entry in lexicon.entries if profile.type.label in entry.documents]
    groups = _groups(context, lexicon)
    found: list[Passage] = []
    for index, provision in enumerate(context.provisions):
        if provision.kind not in _SKIPPED:
            found.extend(_of_provision(context, index, entries, groups, lexicon))
    first = {(p.indicator, p.statement, p.direction, p.evidence.start, p.evidence.end): p for p in reversed(found)}
    return tuple(first[key] for key in sorted(first, key=lambda key: (key[3], *key)))


def _groups(context: Context, lexicon: Statements) -> dict[str, Screened]:
    bracketed = (view.text for view in context.views if "(" in view.text)
    acronyms = sorted({m["a"].lower() for text in bracketed for m in _ACRONYM.finditer(text)})
    nhri = rf"\b(?:{'|'.join(map(re.escape, acronyms))})\b" if acronyms else ""
    return {name: lexicon.group(name, nhri) for name in lexicon.groups}


def _of_provision(
    context: Context, index: int, entries: list[Entry], groups: Mapping[str, Screened], lexicon: Statements
) -> Iterator[Passage]:
    text = context.views[index].text
    lowered = flat(text)
    named = lexicon.screens.possible(lowered) | lexicon.open_groups.keys()
    there: dict[str, bool] = {}  # one search a group, however many entries need it
    spans: list[tuple[int, int]] | None = None
    for entry in entries:
        if not named.issuperset(entry.needed) or not all(_there(name, groups, lowered, there) for name in entry.needed):
            continue
        if not all(_near(context, index, groups[name]) for name in entry.near):
            continue
        spans = spans if spans is not None else sentences(text)
        for window, direction in _speaking(lowered, spans, entry, groups):
            evidence = context.evidence(
                index, window.start, window.end, f"statements/{entry.id}", "says so of practice"
            )
            for indicator in entry.indicators:
                yield Passage(indicator, entry.statement, direction, evidence)


def _there(name: str, groups: Mapping[str, Screened], text: str, known: dict[str, bool]) -> bool:
    if name not in known:
        known[name] = groups[name].pattern.search(text) is not None
    return known[name]


def _near(context: Context, index: int, group: Screened) -> bool:
    return any(group.search(flat(context.views[i].text)) for i in (index, index - 1) if i >= 0)


def _speaking(
    text: str, spans: list[tuple[int, int]], entry: Entry, groups: Mapping[str, Screened]
) -> Iterator[tuple[_Window, Direction]]:
    """The smallest windows in which the entry is found, none of which shares a sentence with another."""
    taken: set[int] = set()
    for size in range(1, entry.within + 1):
        for first in range(len(spans) - size + 1):
            if taken & set(range(first, first + size)):
                continue
            start, end = spans[first][0], spans[first + size - 1][1]
            window = _Window(text[start:end], start, end, size)
            direction = _direction(window, entry, groups)
            if direction is not None:
                taken |= set(range(first, first + size))
                yield window, direction


def _direction(window: _Window, entry: Entry, groups: Mapping[str, Screened]) -> Direction | None:
    text = window.text
    if _ADVICE.search(text):
        return None
    if any(groups[name].search(text) for name in entry.barred):
        return None
    if not all(groups[name].search(text) for name in entry.needed):
        return None
    negated = False
    for match in groups[entry.core or entry.needed[-1]].finditer(text):
        start, end = clause_at(text, match.start())
        if _MODAL.search(text[start : match.end()]) or text[start:end].rstrip().endswith("?"):
            continue
        if entry.core is None or not _NEGATION.search(text[start : match.start()]):
            return entry.direction
        negated = True
    if negated and entry.flips:
        return "against" if entry.direction == "for" else "for"
    return None
