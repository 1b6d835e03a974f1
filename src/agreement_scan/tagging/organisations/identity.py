"""Which names are the same organisation, within a document and across documents (codebook, section 5)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from agreement_scan.codebook.stakeholders import Entry
from agreement_scan.model import Evidence
from agreement_scan.naming import flat, normal_name, slug
from agreement_scan.tagging.context import Context
from agreement_scan.tagging.organisations.kinds import specialisations_of, state_in, type_of
from agreement_scan.tagging.organisations.mentions import Named
from agreement_scan.tagging.organisations.names import Name
from agreement_scan.tagging.organisations.states import States

# Words that the institution of any State could be named by.
_NATIONAL_WORDS = frozenset(
    normal_name(
        "national independent human rights commission committee council institution institute centre ombudsman office "
        "for on of public defender and advisory a"
    ).split()
)


@dataclass
class Organisation:
    """One organisation of a document with all its names."""

    id: str
    name: str
    type: str
    specialisations: tuple[str, ...]
    state: str | None
    source: str
    names: list[Name] = field(default_factory=list)


@dataclass(frozen=True)
class Resolved:
    """The organisations by id, in order of first mention, and names that stand for more than one."""

    organisations: tuple[Organisation, ...]
    unresolved: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class _Candidate:
    name: Name
    entry: Entry | None
    type: str
    state: str | None
    core: str


def resolve(context: Context, named: Named, states: States) -> Resolved:
    """Gathers the names of a document to organisations."""
    candidates: list[_Candidate] = []
    unresolved: list[Evidence] = []
    for alias in named.unclear:
        reason = "introduced for more than one organisation"
        unresolved.append(context.evidence(alias.name.provision, alias.start, alias.end, "acronym", reason))
    for names in named.names:
        for name in names:
            folded = _folded(name, names, named)
            if folded is None:
                continue
            name = folded
            if len(name.ids) > 1 and (name := _chosen(name, named, states)) and len(name.ids) > 1:
                reason = f"stands for {', '.join(name.ids)}"
                unresolved.append(context.evidence(name.provision, name.start, name.end, "register", reason))
                continue
            if (other := _contradicted(name, named, states)) is not None:
                reason = f"stands for {name.ids[0]}, but the text says {other}"
                unresolved.append(context.evidence(name.provision, name.start, name.end, "register", reason))
                continue
            candidates.append(_candidate(name, names, named, states))
    return Resolved(_gather(candidates, named), tuple(unresolved))


# ---------------------------------------------------------------------------------------------------- one by one
def _chosen(name: Name, named: Named, states: States) -> Name:
    """An ambiguous name of the register is the one of the State that the passage is about, if there is one."""
    entries = [named.lookup.register.entries[i] for i in name.ids]
    state = states.near(name)
    fitting = tuple(e.id for e in entries if state and e.state == state)
    return replace(name, ids=fitting) if len(fitting) == 1 else name


def _contradicted(name: Name, named: Named, states: States) -> str | None:
    """The State that the text gives an institution that the register knows as another State's."""
    entry = named.lookup.register.entries[name.ids[0]] if len(name.ids) == 1 else None
    if entry is None or entry.type != "nhri" or set(normal_name(name.label).split()) <= _NATIONAL_WORDS:
        return None
    told = states.owner(name)
    return told if told and entry.state and told != entry.state else None


def _folded(name: Name, names: Sequence[Name], named: Named) -> Name | None:
    """A unit that is named only by generic words is its organisation: "Regional Office of X", "X Country Office".

    `None` where it names none: "Regional Office for the Pacific", "Legal Department".
    """
    if name.owner and _generic(name.label.removesuffix(name.owner), named):
        owner = next((n for n in names if name.own_end <= n.start and n.end <= name.end), None)
        if owner:
            return replace(name, ids=owner.ids, label=owner.label, kind=owner.kind, owner=owner.owner, type=owner.type)
    if not name.ids:
        hits = [h for h in named.lookup.find(name.label) if not h.modifier]
        if hits and hits[0].start == 0 and _generic(name.label[hits[0].end :], named):
            return replace(name, ids=hits[0].ids)
        if not hits and name.rule.startswith("grammar") and _generic(name.label, named):
            return None
    return name


def _generic(words: str, named: Named) -> bool:
    grammar = named.grammar
    plain = flat(re.sub(r"\([^)]*\)", " ", words))
    found = re.findall(r"[^\W_]+(?:[-'][^\W_]+)*", plain)
    spans = [flat(words[s:e]) for s, e, _ in named.places.find(words)]
    known = {w for span in spans for w in span.split()} | {"of", "for", "in", "to", "the", "and"}
    return bool(found) and all(
        w in known or w in grammar.generic or w in grammar.generic_units or w in grammar.regions for w in found
    )


def _candidate(name: Name, names: Sequence[Name], named: Named, states: States) -> _Candidate:
    register = named.lookup.register
    entry = register.entries[name.ids[0]] if name.ids else register.named(name.label)
    if entry and entry.type == "nhri" and set(normal_name(name.label).split()) <= _NATIONAL_WORDS:
        entry = _of_state(entry, states.near(name), named)
    entry = entry or _un_organ(name, named, states)
    if entry:
        return _Candidate(name, entry, entry.type, entry.state, entry.id)
    owner_type = _owner_type(name, named)
    own_state = state_in(name.label, named.places) or state_in(name.owner, named.places)
    state = own_state or states.near(_unit_of(name, names) or name)
    kind = type_of(name, named.grammar, register, owner_type, state)
    if kind == "nhri":
        if state and (found := _national(state, name, named)):
            return _Candidate(name, found, "nhri", state, found.id)
        rules = named.grammar.type_rules
        kind = rules.registered_type if rules.registered.search(name.label) else kind
    if kind not in ("state", "nhri"):
        return _Candidate(name, None, kind, None, normal_name(name.label))
    return _Candidate(name, None, kind, state, _core(name.label, state, named))


def _un_organ(name: Name, named: Named, states: States) -> Entry | None:
    """ "The General Assembly", "the Human Rights Committee": an organ of the United Nations by its short name alone."""
    short = flat(name.label).removeprefix("the ")
    if short not in named.grammar.type_rules.un_organs or name.state or states.beside(name):
        return None
    return named.lookup.register.named(f"United Nations {name.label}")


def _unit_of(name: Name, names: Sequence[Name]) -> Name | None:
    """The unit whose owner `name` is: what stands around the unit tells the State of both."""
    return next((n for n in names if n.owner and n is not name and n.own_end <= name.start and name.end <= n.end), None)


def _of_state(entry: Entry, state: str | None, named: Named) -> Entry | None:
    """A name that any State's institution could have is the one of the State that the passage is about, or no one's."""
    if state is None:
        return None
    if state == entry.state:
        return entry
    found = named.lookup.register.nhris.get(state, ())
    return named.lookup.register.entries[found[0]] if len(found) == 1 else None


def _owner_type(name: Name, named: Named) -> str | None:
    for text in (name.label, name.owner):
        for hit in named.lookup.find(text):
            entry = named.lookup.register.entries[hit.ids[0]]
            if len(hit.ids) == 1 and (hit.start < 4 or text is name.owner or " of the " in text[: hit.start]):
                return entry.type
    return None


def _national(state: str, name: Name, named: Named) -> Entry | None:
    """The State's one national human rights institution, if the register knows exactly one of that kind.

    A State with a commission may have an ombudsman besides, who is not it.
    """
    found = named.lookup.register.nhris.get(state, ())
    if len(found) != 1:
        return None
    entry = named.lookup.register.entries[found[0]]
    known = flat(" ".join(entry.names))
    if (only := named.grammar.type_rules.registered.search(name.label)) and flat(only.group()) not in known:
        return None
    kind = re.search(r"ombuds|defen[sd]|advocate|commissioner", flat(name.label))
    return entry if kind is None or kind.group() in known else None


def _core(label: str, state: str | None, named: Named) -> str:
    """The name without its State: "Ministry of Interior of X" and "Ministry of the Interior" are one in X."""
    text = label
    for start, end, place in reversed(named.places.find(label)):
        if place.kind in ("state", "territory", "demonym") and place.state == state:
            before = re.sub(r"(?:,? (?:of|in) (?:the )?|, )$", " ", text[:start])
            text = before + text[end:]
    core = normal_name(text)
    return core if len(core.split()) > 1 else normal_name(label)


# ------------------------------------------------------------------------------------------------------ together
def _gather(candidates: Sequence[_Candidate], named: Named) -> tuple[Organisation, ...]:
    groups: dict[str, list[_Candidate]] = {}
    for candidate in candidates:
        groups.setdefault(candidate.core, []).append(candidate)
    found: dict[str, Organisation] = {}
    for group in _whole(groups).values():
        for part in _by_state(group):
            organisation = _organisation(part, named)
            known = found.setdefault(organisation.id, organisation)
            if known is not organisation:
                known.names.extend(organisation.names)
    for organisation in found.values():
        organisation.names.sort(key=lambda n: (n.provision, n.start))
    return tuple(sorted(found.values(), key=lambda o: (o.names[0].provision, o.names[0].start)))


def _whole(groups: dict[str, list[_Candidate]]) -> dict[str, list[_Candidate]]:
    """Joins a shortened name to the one full name of the document that it is short for."""
    full = {key: normal_name(group[0].entry.name) if group[0].entry else key for key, group in groups.items()}
    joined: dict[str, list[_Candidate]] = {}
    for key, group in groups.items():
        longer = [] if group[0].entry else [k for k, name in full.items() if _short_for(key, group[0], name)]
        alike = len(longer) == 1 and (groups[longer[0]][0].type == group[0].type or group[0].name.type)
        joined.setdefault(longer[0] if alike else key, []).extend(group)
    return joined


def _short_for(core: str, candidate: _Candidate, name: str) -> bool:
    """ "Rapporteur on Trafficking (in Persons)"; "Alas Abiertas", where "Fundación Alas Abiertas" is named too."""
    if core.count(" ") > 0 and name.startswith(core + " "):
        return _goes_on(core, name)
    return (
        candidate.name.rule.startswith("context")
        and core.count(" ") > 0
        and name.endswith(" " + core)
        and name.count(" ") == core.count(" ") + 1
    )


def _goes_on(core: str, other: str) -> bool:
    return other[len(core) + 1 :].split()[0] in ("in", "of", "for", "on", "against", "and")


def _by_state(group: Sequence[_Candidate]) -> list[list[_Candidate]]:
    """Parts of one name by State; a mention that tells none belongs to the one before it."""
    states = [c.state for c in group if c.state]
    if len(set(states)) < 2:
        return [[replace(c, state=states[0] if states else None) for c in group]]
    parts: dict[str, list[_Candidate]] = {}
    current = states[0]
    for candidate in group:
        current = candidate.state or current
        parts.setdefault(current, []).append(replace(candidate, state=current))
    return list(parts.values())


def _organisation(part: Sequence[_Candidate], named: Named) -> Organisation:
    entry = next((c.entry for c in part if c.entry), None)
    names = [c.name for c in part]
    if entry:
        return Organisation(
            entry.id, entry.name, entry.type, entry.specialisations, entry.state, f"register:{entry.id}", names
        )
    told = [c for c in part if c.name.type and c.type == c.name.type]
    first = told[0] if told else part[0]
    kind = first.type if told else Counter(c.type for c in part).most_common(1)[0][0]
    state = first.state if kind in ("state", "nhri") else None
    label = min(part, key=lambda c: (c.name.label.isupper(), -len(c.core))).name.label
    middle = f"{(state or 'unknown').lower()}/" if kind in ("state", "nhri") else ""
    return Organisation(
        id=f"{kind}/{middle}{slug(part[0].core)}",
        name=label,
        type=kind,
        specialisations=specialisations_of(label, kind, named.grammar),
        state=state,
        source=f"names/{first.name.rule}",
        names=names,
    )
