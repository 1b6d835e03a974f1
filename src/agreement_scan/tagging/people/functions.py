"""Which function a person or group has, and whether it makes a criminal justice practitioner (codebook, 4.1.2)."""

from __future__ import annotations

from dataclasses import dataclass

from agreement_scan.codebook.people import Function, People
from agreement_scan.passages import fold

# Functions that say little by themselves: an inspector of what, an officer of whom? The organisation tells.
_GENERIC = frozenset(
    {
        "officer",
        "officers",
        "inspector",
        "inspectors",
        "case officer",
        "case officers",
        "superintendent",
        "director",
        "enforcement officer",
        "enforcement officers",
        "case manager",
    }
)
# Functions that an organisation outside the justice system does not take away.
_OWN = frozenset({"police", "prosecutor", "judge", "defence_lawyer", "labour_inspector"})


@dataclass(frozen=True, slots=True)
class Role:
    """The function as an id of the lexicon, `None` where no word is known; practitioner `None` where it is open."""

    function: str | None
    practitioner: bool | None


def classify(function: str, organisation: str, people: People) -> Role:
    """What the function and organisation of one person make of him or her."""
    entry, phrase = longest(function, people)
    employer, _ = longest(organisation, people)
    outside = bool(people.not_practitioners.search(fold(organisation)))
    if entry is None:
        if outside or employer is None:
            return Role(None, False if outside else None)
        return Role(employer.id, employer.practitioner)
    if not entry.practitioner:
        return Role(entry.id, False)
    if phrase in _GENERIC and employer is not None:
        if "inspector" in phrase and "labour" in fold(organisation):
            return Role("labour_inspector", True)
        return Role(employer.id, employer.practitioner and not outside)
    if outside and entry.id not in _OWN:
        return Role(entry.id, False)
    return Role(entry.id, True)


def longest(text: str, people: People) -> tuple[Function | None, str]:
    """The entry of the longest function phrase in `text`, and the phrase; the first among equals."""
    folded = fold(text)
    best: tuple[Function | None, str] = (None, "")
    for match in people.function_words.finditer(folded):
        phrase = match.group()
        entry = people.function_of(phrase)
        if entry is None or len(phrase) <= len(best[1]) or _excluded(folded, match.start(), entry):
            continue
        best = (entry, phrase)
    return best


def _excluded(folded: str, start: int, entry: Function) -> bool:
    before = folded[:start].rstrip()
    return any(before == word or before.endswith(" " + word) for word in entry.excluding)
