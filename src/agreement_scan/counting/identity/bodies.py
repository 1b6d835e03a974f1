"""Which names are one organisation over all documents.

By canonical id, else by normalised name; a name that is only an acronym joins the one organisation that bears it. For
State bodies and NHRIs the State belongs to the identity; without one, a name joins the only State's body there is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from agreement_scan.counting.identity.acronyms import join_acronyms
from agreement_scan.model import Scan, Stakeholder
from agreement_scan.naming import normal_name

_STATE_BOUND = ("state", "nhri")


@dataclass(frozen=True)
class Naming:
    """A stakeholder as one document has it."""

    scan: Scan
    stakeholder: Stakeholder


@dataclass(frozen=True)
class Body:
    """One organisation, institution or office over all documents."""

    id: str
    name: str
    type: str
    state: str | None
    specialisations: tuple[str, ...]
    namings: tuple[Naming, ...]
    review: tuple[str, ...] = field(default=(), compare=False)


def bodies(scans: Sequence[Scan]) -> tuple[Body, ...]:
    """All organisations of the run, by name."""
    namings = [Naming(scan, s) for scan in scans for s in scan.stakeholders]
    namings.sort(key=lambda n: (n.stakeholder.id, n.stakeholder.name, n.scan.document.id))
    groups: list[list[Naming]] = []
    notes: list[tuple[str, ...]] = []
    for component in _linked(namings):
        for group, note in _by_state(component):
            groups.append(group)
            notes.append(note)
    joined = join_acronyms([[n.stakeholder for n in group] for group in groups])
    for i, target in joined.targets.items():
        groups[target] += groups[i]
    notes = [note + joined.notes.get(i, ()) for i, note in enumerate(notes)]
    found = [_body(groups[i], notes[i]) for i in range(len(groups)) if i not in joined.targets]
    return tuple(sorted(found, key=lambda b: (b.name.casefold(), b.state or "", b.id)))


def _keys(s: Stakeholder) -> set[str]:
    """What one and the same organisation shares. Ids of State bodies are type/State/name without its State."""
    keys = {f"id {s.id}", f"name {normal_name(s.name)}"}
    parts = s.id.split("/")
    if s.type in _STATE_BOUND and len(parts) == 3:
        keys.add(f"{parts[0]} {parts[2]}")
    return keys


def _linked(namings: list[Naming]) -> list[list[Naming]]:
    """Components of namings that share an id or a name."""
    keys: dict[str, list[int]] = {}
    for i, naming in enumerate(namings):
        for key in _keys(naming.stakeholder):
            keys.setdefault(key, []).append(i)
    partner: dict[int, set[int]] = {}
    for members in keys.values():
        for i in members:
            partner.setdefault(i, set()).add(members[0])
            partner.setdefault(members[0], set()).add(i)
    seen: set[int] = set()
    components: list[list[Naming]] = []
    for start in range(len(namings)):
        if start in seen:
            continue
        reached, open_ = {start}, [start]
        while open_:
            for i in partner.get(open_.pop(), ()):
                if i not in reached:
                    reached.add(i)
                    open_.append(i)
        seen |= reached
        components.append([namings[i] for i in sorted(reached)])
    return components


def _by_state(component: list[Naming]) -> list[tuple[list[Naming], tuple[str, ...]]]:
    states = sorted({n.stakeholder.state for n in component if n.stakeholder.state})
    bound = any(n.stakeholder.type in _STATE_BOUND for n in component)
    if not bound or len(states) < 2:
        return [(component, ())]
    parts = [([n for n in component if n.stakeholder.state == state], ()) for state in states]
    unknown = [n for n in component if not n.stakeholder.state]
    if not unknown:
        return list(parts)
    note = (
        f"“{unknown[0].stakeholder.name}” stands without a State; bodies of that name are known of {', '.join(states)}"
    )
    return [*parts, (unknown, (note,))]


def _body(group: list[Naming], notes: tuple[str, ...]) -> Body:
    group = sorted(group, key=lambda n: (n.scan.document.id, n.stakeholder.id, n.stakeholder.name))
    registered = [n for n in group if n.stakeholder.source.startswith("register:")]
    types = Counter(n.stakeholder.type for n in registered or group)
    type_ = min(types, key=lambda t: (-types[t], t))
    names = Counter(n.stakeholder.name for n in registered or group)
    name = min(names, key=lambda n: (-names[n], -len(n), n))
    others = sorted({n.stakeholder.type for n in group} - {type_})
    if others:
        notes += (f"“{name}” is taken as {type_}; other documents have it as {', '.join(others)}",)
    return Body(
        id=min(n.stakeholder.id for n in registered or group),
        name=name,
        type=type_,
        state=min((n.stakeholder.state for n in group if n.stakeholder.state), default=None),
        specialisations=tuple(sorted({s for n in group for s in n.stakeholder.specialisations})),
        namings=tuple(group),
        review=notes,
    )
