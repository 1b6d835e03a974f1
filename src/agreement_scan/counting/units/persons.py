"""Persons at events: each person once over all events or once an event, and persons who are only figures as stated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from agreement_scan.codebook.indicators import Facts, IndicatorEntry
from agreement_scan.counting.candidates import Judged, Judgement
from agreement_scan.counting.figures import Stated
from agreement_scan.counting.identity.persons import Individual, individuals
from agreement_scan.counting.material import joined
from agreement_scan.counting.run import Run
from agreement_scan.counting.units.gatherings import Gathering, gathering_of, sexes_of
from agreement_scan.counting.units.passed_over import passed_over, to_review
from agreement_scan.counting.units.tally import Portion, Tally, attributes
from agreement_scan.model import Counted


def tally_persons(run: Run, entry: IndicatorEntry, judgement: Judgement) -> Tally:
    """The persons of all counted events, the denominator over the eligible ones, and what was passed over."""
    people = _people([gathering_of(j) for j in judgement.counted], run, once=entry.identity == "person")
    first_at: dict[str, list[Individual]] = {}
    for person in people:
        first_at.setdefault(person.attendances[0].event.id, []).append(person)
    counted: list[Counted] = []
    portions: list[Portion] = []
    attendances: list[Portion] = []
    for judged in judgement.counted:
        gathering, facts = gathering_of(judged), judged.occurrences[0].facts
        own = [_portion(facts, person) for person in first_at.get(gathering.event.id, ())]
        own += [share for stated in gathering.chosen.stated for share in _shares(facts, stated)]
        attended = sexes_of(gathering.chosen, run).total()
        portions += own
        attendances.append(Portion(facts, attended, facts))
        counted.append(_counted(entry, judged, own, attended))
    gatherings = [gathering_of(j) for j in judgement.eligible]
    return Tally(
        value=sum(portion.amount for portion in portions),
        denominator=_denominator(entry, gatherings, run),
        counted=tuple(counted),
        portions=tuple(portions),
        eligible=tuple(Portion(j.occurrences[0].facts, 1, j.occurrences[0].facts) for j in judgement.eligible),
        attendances=tuple(attendances),
        left_out=tuple(row for gathering in gatherings for row in passed_over(gathering)),
        review=(*to_review(gatherings, run), *(person.note for person in people if person.note)),
    )


def _people(gatherings: Sequence[Gathering], run: Run, *, once: bool) -> list[Individual]:
    if once:
        return individuals([row for g in gatherings for row in g.chosen.rows], run.organisations)
    return [person for g in gatherings for person in individuals(g.chosen.rows, run.organisations)]


def _portion(facts: Facts, person: Individual) -> Portion:
    """One person, under the year of the first event."""
    own = {"sex": (person.sex,), "function": _known(person.function), "type": _known(person.organisation_type)}
    own["year"] = tuple(sorted({a.event.date[:4] for a in person.attendances if a.event.date}))[:1]
    return Portion(joined([facts]) | own, 1, facts)


def _shares(facts: Facts, stated: Stated) -> list[Portion]:
    return [
        Portion({**facts, "function": (function,), "type": ("unknown",), "sex": (sex,)}, amount, facts)
        for function, *amounts in _by_function(stated)
        for sex, amount in zip(("female", "male", "unknown"), amounts, strict=True)
        if amount
    ]


def _by_function(stated: Stated) -> tuple[tuple[str, int, int, int], ...]:
    """Women, men and persons of unknown sex by function, where the figure tells them for all; else in one."""
    whole = (stated.female, stated.male, stated.unknown)
    functions = stated.figure.functions
    sums = (sum(f for _, f, _, _ in functions), sum(m for _, _, m, _ in functions), sum(u for *_, u in functions))
    if functions and sums == whole:
        return functions
    return ((stated.figure.function or "unknown", *whole),)


def _known(value: str | None) -> tuple[str, ...]:
    return (value or "unknown",)


def _counted(entry: IndicatorEntry, judged: Judged, own: Sequence[Portion], attended: int) -> Counted:
    sexes: Counter[str] = Counter()
    for portion in own:
        sexes[portion.facts["sex"][0]] += portion.amount
    chosen = gathering_of(judged).chosen
    occurrence = judged.occurrences[0]
    shown = attributes(entry, occurrence.facts, occurrence.facts)
    shown += tuple((sex, str(sexes[sex])) for sex in ("female", "male", "unknown"))
    shown += (("attendances", str(attended)),) if attended != sexes.total() else ()
    shown += (("source", "list" if chosen.rows else chosen.stated[0].figure.source),)
    shown += (("derived", "yes"),) if any(s.figure.derived for s in chosen.stated) else ()
    return Counted(judged.candidate.id, judged.candidate.name, sexes.total(), shown, occurrence.evidence)


def _denominator(entry: IndicatorEntry, gatherings: Sequence[Gathering], run: Run) -> int | None:
    """Persons assessed. Those who demonstrated were assessed too, also where no document says of how many."""
    if entry.denominator == "eligible":
        return len(gatherings)
    if entry.denominator != "measures":
        return None
    return sum(max(sexes_of(g.base, run).total(), sexes_of(g.chosen, run).total()) for g in gatherings)
