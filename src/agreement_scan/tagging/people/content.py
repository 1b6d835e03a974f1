"""What an event was about: subjects, dimensions, cooperation across borders, each with the passage that shows it."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from agreement_scan.codebook.people import People
from agreement_scan.model import DIMENSIONS, Evidence, Finding, Profile
from agreement_scan.passages import fold
from agreement_scan.tagging.context import Context
from agreement_scan.tagging.people.drafts import Draft


@dataclass(frozen=True, slots=True)
class Content:
    """Attributes of one event."""

    subjects: tuple[str, ...]
    dimensions: tuple[str, ...]
    cross_border: bool
    evidence: tuple[Evidence, ...]


def content(
    context: Context,
    profile: Profile,
    people: People,
    draft: Draft,
    findings: Sequence[Finding],
    states: int,
    lowered: Sequence[str],
    rows: Set[int] = frozenset(),
) -> Content:
    """Read the provisions that tell of the event. states: number of States that its participants come from.

    rows: indices of provisions that are rows of its list; the name of a participant's office is no content.
    """
    shown: dict[str, Evidence] = {}
    telling = [i for i in draft.members if i not in rows and context.provisions[i].kind != "contents"]
    if states >= 2:
        shown["cross_border"] = draft.evidence
    for key in ("tip", "som", "cross_border"):
        evidence = _first(context, people, telling, key, lowered)
        if evidence is not None:
            shown.setdefault(key, evidence)
    members = {context.provisions[i].id for i in telling}
    for finding in findings:
        if finding.provision in members and finding.level >= 1 and _shows(context, people, finding):
            shown.setdefault(
                finding.dimension,
                Evidence(
                    finding.start, finding.end, finding.page, finding.quote, finding.source, "content of the event"
                ),
            )
    tied = "cross_border" in shown or draft.kind == "assessment"  # of an assessment its meeting's subject is told
    related = not draft.own and tied and any(d in shown for d in DIMENSIONS)
    if draft.own or (related and not {"tip", "som"} & set(shown)):
        for subject in profile.subjects:
            shown.setdefault(subject.value, subject.evidence)
    return Content(
        tuple(s for s in ("tip", "som") if s in shown),
        tuple(d for d in DIMENSIONS if d in shown),
        "cross_border" in shown,
        tuple(shown[key] for key in sorted(shown)),
    )


def _shows(context: Context, people: People, finding: Finding) -> bool:
    """Whether a finding is content: affirmed, and not a head count of women and men beside a number."""
    if finding.polarity != "affirmed" or finding.dimension != "gender" or finding.trigger is None:
        return finding.polarity == "affirmed"
    start, end = finding.trigger
    words = set(fold(context.document.text[start:end]).split())
    if not words <= people.women | people.men | {"and", "or"}:
        return True
    before = fold(context.document.text[max(start - 24, 0) : start]).split()[-2:]
    return not any(word.isdigit() or word in people.number_words for word in before)


def _first(
    context: Context, people: People, telling: Sequence[int], key: str, lowered: Sequence[str]
) -> Evidence | None:
    for index in telling:
        match = people.content[key].search(lowered[index])
        if match:
            return context.evidence(
                index, match.start(), match.end(), f"people/content.{key}", "what the event was about"
            )
    return None
