"""People and events: who attended, who was trained, who demonstrated understanding, at which event.

Codebook, sections 4 to 6 (indicators 4.1.2 and 4.1.3). Names of persons are read, hashed and forgotten.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from agreement_scan.codebook.people import load_people
from agreement_scan.codebook.places import load as load_places
from agreement_scan.model import Figure, Finding, Occasion, Profile, Stakeholder
from agreement_scan.naming import flat
from agreement_scan.tagging.context import Context
from agreement_scan.tagging.people.aligned import aligned_grids
from agreement_scan.tagging.people.content import content
from agreement_scan.tagging.people.drafts import Draft
from agreement_scan.tagging.people.figures import figures_of
from agreement_scan.tagging.people.grids import grids
from agreement_scan.tagging.people.occasions import Programme, programme
from agreement_scan.tagging.people.reading import Reading

__all__ = ["read"]

_INSTRUMENTS = frozenset({"cooperation_agreement", "accreditation_document"})


def read(
    context: Context, profile: Profile, stakeholders: Sequence[Stakeholder], findings: Sequence[Finding]
) -> tuple[tuple[Occasion, ...], tuple[Figure, ...]]:
    """The events of a document and the figures of persons at each, in text order.

    An agreement tells of no event. A document of a kind that records none has only the events that its text dates.
    """
    if profile.type.label in _INSTRUMENTS:
        return (), ()
    people = context.codebook.part(load_people)
    places = context.codebook.part(load_places)
    lowered = tuple(flat(view.text) for view in context.views)
    tables = (*grids(context.document), *aligned_grids(context.document, people))
    plan = programme(context, profile, people, places, lowered, tables)
    reading = Reading(context, profile, people, plan, places, tuple(stakeholders), tuple(findings), lowered, tables)
    figures = figures_of(reading)
    _share_content(plan, {int(figure.occasion) for figure in figures})
    occasions: list[Occasion] = []
    kept: list[Figure] = []
    for number, draft in enumerate(plan.drafts):
        own = [figure for figure in figures if figure.occasion == str(number)]
        if not own and not _stands(draft, plan.drafts):
            continue
        identity = f"o{len(occasions) + 1}"
        occasions.append(_occasion(identity, reading, draft, own))
        kept.extend(_renamed(figure, identity, len(kept) + i) for i, figure in enumerate(own, 1))
    return tuple(occasions), tuple(kept)


def _share_content(plan: Programme, counted: set[int]) -> None:
    """What a paragraph says of an event without any figure may as well be the content of the document's own event."""
    own = next((draft for draft in plan.drafts if draft.own), None)
    if own is not None:
        silent = [d for number, d in enumerate(plan.drafts) if d.inline and number not in counted]
        own.members = sorted({*own.members, *(index for draft in silent for index in draft.members)})


def _stands(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """An event without figures still shows content, unless it is the frame of a report on several events."""
    return not draft.own or all(other.inline for other in drafts if other is not draft)


def _occasion(identity: str, reading: Reading, draft: Draft, figures: Sequence[Figure]) -> Occasion:
    told = reading.states_in(draft.evidence.quote or "")
    states = max((reading.states.get(figure.id, 0) for figure in figures), default=0)
    rows = frozenset(reading.provision_at(person.start) for figure in figures for person in figure.persons)
    shown = content(
        reading.context,
        reading.profile,
        reading.people,
        draft,
        reading.findings,
        max(states, told),
        reading.lowered,
        rows,
    )
    return Occasion(
        identity,
        draft.title,
        draft.date,
        draft.place,
        draft.kind,
        shown.subjects,
        shown.dimensions,
        shown.cross_border,
        draft.evidence,
        shown.evidence,
    )


def _renamed(figure: Figure, occasion: str, number: int) -> Figure:
    return replace(figure, id=f"f{number}", occasion=occasion)
