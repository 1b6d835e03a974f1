"""The stakeholders of a document: who is named, what each is, and in which roles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from agreement_scan.codebook.places import Place
from agreement_scan.model import Evidence, Mention, Profile, Role, Stakeholder
from agreement_scan.tagging.context import Context
from agreement_scan.tagging.organisations.identity import Organisation, resolve
from agreement_scan.tagging.organisations.kinds import state_in
from agreement_scan.tagging.organisations.mentions import Named, read_names
from agreement_scan.tagging.organisations.names import Name
from agreement_scan.tagging.organisations.own import is_own
from agreement_scan.tagging.organisations.states import States
from agreement_scan.tagging.roles import reading as roles

_FRONT = 16  # units that make the front of a report
_REPORT = re.compile(r"\b(?:Review|Report|Submission|Observations|REVIEW|REPORT)\b\W+(?:(?:[Oo]n|:) (?:the )?)?")


@dataclass(frozen=True, slots=True)
class Recognition:
    """The stakeholders of a document, and names that stand for more than one: for review, never counted."""

    stakeholders: tuple[Stakeholder, ...]
    unresolved: tuple[Evidence, ...]


def recognise(context: Context, profile: Profile) -> tuple[Stakeholder, ...]:
    """Every named organisation, institution or office, in order of first mention, each with at least one role."""
    return read(context, profile).stakeholders


def unresolved(context: Context, profile: Profile) -> tuple[Evidence, ...]:
    """Names and acronyms that stand for more than one organisation."""
    return read(context, profile).unresolved


def read(context: Context, profile: Profile) -> Recognition:
    """Both at once."""
    named = read_names(context)
    states = States(
        context, named.places, dict(named.rows), _country(context, profile, named), named.grammar.recommending
    )
    resolved = resolve(context, named, states)
    own = named.grammar.own
    organisations = [
        o
        for o in resolved.organisations
        if not _records_itself(context, profile, o) and not is_own(context, profile, o, own)
    ]
    given = roles.read(context, profile, organisations, named)
    found = tuple(_stakeholder(context, o, given.get(o.id, ())) for o in organisations)
    return Recognition(found, resolved.unresolved)


def _country(context: Context, profile: Profile, named: Named) -> str | None:
    """The State of a national document: the profile's, that of its front, else that of the one body in its title."""
    if profile.country or (front := _reviewed(context, named)):
        return profile.country or front
    bodies = [name for names in named.names[:3] for name in names if name.kind == "body"]
    states = {state_in(name.label, named.places) for name in bodies}
    return states.pop() if len(states) == 1 else None


def _reviewed(context: Context, named: Named) -> str | None:
    """The one State whose name ends a line of the front: a report on that State, as treaty bodies and reviews make."""
    lines = [view.text.rstrip(" *\u2013[]0123456789") for view in context.views[:_FRONT] if len(view.text) < 200]
    found = [place for line in lines if (place := _at_end(line, named))]
    states = {place.state for place in found if place.kind == "state"}
    return states.pop() if len(states) == 1 else None


def _at_end(line: str, named: Named) -> Place | None:
    """A place that is a line as a whole, or that stands behind the name of a kind of report."""
    if not line[:1].isupper() or not line[-1:].isalpha():
        return None
    if whole := named.places.place(line):
        return whole
    kinds = list(_REPORT.finditer(line))
    return named.places.place(line[kinds[-1].end() :]) if kinds else None


def _records_itself(context: Context, profile: Profile, organisation: Organisation) -> bool:
    """Whether a body is named only as the one whose meeting the title announces: it is no stakeholder of itself."""
    if profile.type.label != "meeting_report" or organisation.type != "state":
        return False
    kinds = {context.provisions[name.provision].kind for name in organisation.names}
    return kinds == {"title"} and all(name.kind == "body" for name in organisation.names)


def _stakeholder(context: Context, organisation: Organisation, given: Sequence[Role]) -> Stakeholder:
    return Stakeholder(
        id=organisation.id,
        name=organisation.name,
        type=organisation.type,
        specialisations=organisation.specialisations,
        state=organisation.state,
        roles=tuple(given) or (_mentioned(context, organisation.names[0]),),
        mentions=tuple(_mention(context, name) for name in organisation.names),
        source=organisation.source,
    )


def _mention(context: Context, name: Name) -> Mention:
    start, end = context.views[name.provision].span(name.start, name.end)
    quote = None if name.personal else context.document.text[start:end]
    return Mention(context.page_at(start), start, end, quote)


def _mentioned(context: Context, name: Name) -> Role:
    mention = _mention(context, name)
    return Role(
        "mentioned",
        "actual",
        mention.page,
        mention.start,
        mention.end,
        mention.quote,
        "roles/mentioned",
        provision=context.provisions[name.provision].id,
    )
