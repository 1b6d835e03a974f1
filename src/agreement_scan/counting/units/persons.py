"""Persons at events: which figures count, and each person once over all events or once an event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from agreement_scan.codebook.indicators import Facts, IndicatorEntry
from agreement_scan.counting.candidates import Candidate, Judged, Judgement, Occurrence
from agreement_scan.counting.figures import Chosen, Stated, choose, figure_source, said
from agreement_scan.counting.identity.events import Event
from agreement_scan.counting.identity.persons import Individual, individuals
from agreement_scan.counting.material import joined, source, unique, year_of
from agreement_scan.counting.run import Run
from agreement_scan.counting.units.tally import Portion, Tally, attributes
from agreement_scan.model import DIMENSIONS, Counted, LeftOut, Source

_NOT_COUNTED = {
    "trainer": "trainers, facilitators and speakers",
    "organiser": "organisers",
    "interpreter": "interpreters",
    "observer": "observers",
    "unodc_staff": "UNODC staff",
}


@dataclass(frozen=True)
class Gathering:
    """An event with the figures of it that an indicator takes, and those of its denominator."""

    event: Event
    chosen: Chosen
    base: Chosen


def event_candidates(run: Run, entry: IndicatorEntry) -> list[Candidate]:
    """Every event of the run, with the figures that this indicator asks for."""
    return [_candidate(event, entry) for event in run.events]


def _candidate(event: Event, entry: IndicatorEntry) -> Candidate:
    types = (*entry.sources, *entry.also_from)
    gathering = Gathering(
        event,
        choose(event, entry.measures, types, practitioners_only=entry.practitioners_only),
        choose(event, entry.denominator_measures, types, practitioners_only=entry.practitioners_only),
    )
    chosen = gathering.chosen
    dimensions = {d for s in chosen.stated for d in s.figure.dimensions} | set(event.values("dimensions"))
    facts: Facts = {
        "kind": event.kinds,
        "title": (event.title,),
        "place": (event.place,) if event.place else (),
        "date": (event.date,) if event.date else (),
        "year": year_of(event.date),
        "subject": event.values("subjects"),
        "dimension": tuple(d for d in DIMENSIONS if d in dimensions),
        "cross_border": ("yes",) if any(a.occasion.cross_border for a in event.accounts) else ("no",),
        "document": event.types,
        "stated": tuple(sorted({f.measure for _, f in event.figures})),
        "measure": (chosen.measure,) if chosen.measure and (chosen.rows or chosen.stated) else (),
    }
    evidence = _evidence(chosen) or unique(figure_source(s, f) for s, f in event.figures[:3])
    evidence += _content(event)
    name = ", ".join(part for part in (event.title, event.place, event.date) if part)
    return Candidate(event.id, name, (Occurrence(facts, event.date, evidence),), gathering, event.review)


def _content(event: Event) -> tuple[Source, ...]:
    """Where each document shows content on a dimension."""
    return unique(
        source(a.scan, shown)
        for a in event.accounts
        for shown in a.occasion.content
        if shown.source.split("/")[0] in DIMENSIONS
    )


def _evidence(chosen: Chosen) -> tuple[Source, ...]:
    figures = [figure_source(s.scan, s.figure) for s in chosen.stated]
    lists = {(r.scan.document.id, r.scan.document.path): r.scan for r in chosen.rows}
    for scan in lists.values():
        rows = [r.person for r in chosen.rows if r.scan is scan]
        at = min(rows, key=lambda p: p.start)
        page = next((f.page for f in scan.figures if at in f.persons), None)
        end = max(p.end for p in rows)
        figures.append(Source(scan.document.id, scan.document.path, page, at.start, end, None, "list of persons"))
    return unique(figures)


def tally_persons(run: Run, entry: IndicatorEntry, judgement: Judgement) -> Tally:
    """The persons of all counted events, the denominator over the eligible ones, and what was passed over."""
    gatherings = [(j, _gathering(j)) for j in judgement.counted]
    people = _people([g for _, g in gatherings], run, once=entry.identity == "person")
    first_at: dict[str, list[Individual]] = {}
    for person in people:
        first_at.setdefault(person.attendances[0].event.id, []).append(person)
    counted, shares, repeats = [], [], []
    for judged, gathering in gatherings:
        facts = judged.occurrences[0].facts
        own = [_portion(facts, p) for p in first_at.get(gathering.event.id, ())]
        own += [share for stated in gathering.chosen.stated for share in _shares(facts, stated)]
        repeats.append(Portion(facts, _attendances(gathering, run), facts))
        shares += own
        counted.append(_counted(entry, judged, own, repeats[-1].amount))
    return Tally(
        value=sum(share.amount for share in shares),
        denominator=_denominator(entry, judgement, run),
        counted=tuple(counted),
        portions=tuple(shares),
        eligible=tuple(Portion(j.occurrences[0].facts, 1, j.occurrences[0].facts) for j in judgement.eligible),
        attendances=tuple(repeats),
        left_out=tuple(row for j in judgement.eligible for row in _passed_over(_gathering(j))),
        review=_review([_gathering(j) for j in judgement.eligible], people, run),
    )


def _gathering(judged: Judged) -> Gathering:
    assert isinstance(judged.candidate.subject, Gathering)
    return judged.candidate.subject


def _people(gatherings: Sequence[Gathering], run: Run, *, once: bool) -> list[Individual]:
    if once:
        return individuals([row for g in gatherings for row in g.chosen.rows], run.organisations)
    return [person for g in gatherings for person in individuals(g.chosen.rows, run.organisations)]


def _attendances(gathering: Gathering, run: Run) -> int:
    rows = individuals(gathering.chosen.rows, run.organisations)
    return len(rows) + sum(s.total for s in gathering.chosen.stated)


def _portion(facts: Facts, person: Individual) -> Portion:
    own = {"sex": (person.sex,), "function": _known(person.function), "type": _known(person.organisation_type)}
    own["year"] = tuple(sorted({a.event.date[:4] for a in person.attendances if a.event.date}))[:1]
    return Portion(joined([facts]) | own, 1, facts)


def _shares(facts: Facts, stated: Stated) -> list[Portion]:
    function = {"function": _known(stated.figure.function), "type": ("unknown",)}
    cells = (("female", stated.female), ("male", stated.male), ("unknown", stated.unknown))
    return [Portion({**facts, **function, "sex": (sex,)}, amount, facts) for sex, amount in cells if amount]


def _known(value: str | None) -> tuple[str, ...]:
    return (value or "unknown",)


def _counted(entry: IndicatorEntry, judged: Judged, own: Sequence[Portion], attendances: int) -> Counted:
    sexes: Counter[str] = Counter()
    for portion in own:
        sexes[portion.facts["sex"][0]] += portion.amount
    amount = sum(sexes.values())
    shown = attributes(entry, judged.occurrences[0].facts, judged.occurrences[0].facts)
    shown += tuple((sex, str(sexes[sex])) for sex in ("female", "male", "unknown"))
    if attendances != amount:
        shown += (("attendances", str(attendances)),)
    chosen = _gathering(judged).chosen
    shown += (("source", "list" if chosen.rows else chosen.stated[0].figure.source),)
    shown += (("derived", "yes"),) if any(s.figure.derived for s in chosen.stated) else ()
    return Counted(judged.candidate.id, judged.candidate.name, amount, shown, judged.occurrences[0].evidence)


def _denominator(entry: IndicatorEntry, judgement: Judgement, run: Run) -> int | None:
    """Persons assessed. Those who demonstrated were assessed too, also where no document says of how many."""
    if entry.denominator == "eligible":
        return len(judgement.eligible)
    if entry.denominator != "measures":
        return None
    return sum(max(_size(g.base, run), _size(g.chosen, run)) for g in map(_gathering, judgement.eligible))


def _size(chosen: Chosen, run: Run) -> int:
    return len(individuals(chosen.rows, run.organisations)) + sum(s.total for s in chosen.stated)


def _passed_over(gathering: Gathering) -> list[LeftOut]:
    """Figures that a better source beat, figures of the wrong people or documents, and rows of non-participants."""
    event, chosen = gathering.event, gathering.chosen
    better = "the list" if chosen.rows else "a better figure"
    reasons = [
        *((s, f, "better_source", f"{better} counts for this event") for s, f in chosen.others),
        *((s, f, "document_type", "said in a document that is not a means of verification") for s, f in chosen.outside),
        *((s, f, "practitioners", "not shown to be practitioners") for s, f in chosen.not_practitioners),
    ]
    rows = [
        LeftOut(f"{event.id}/{f.id}", f"{said(f)}, {event.title}", rule, reason, (figure_source(s, f),))
        for s, f, rule, reason in reasons
    ]
    capacities = Counter(row.person.capacity for row in chosen.apart)
    for capacity, number in sorted(capacities.items()):
        one = next(r for r in chosen.apart if r.person.capacity == capacity)
        place = Source(
            one.scan.document.id,
            one.scan.document.path,
            None,
            one.person.start,
            one.person.end,
            None,
            "list of persons",
        )
        who = _NOT_COUNTED.get(capacity, capacity)
        rows.append(
            LeftOut(
                f"{event.id}/{capacity}",
                f"{who} ({number}), {event.title}",
                "participant",
                "not participants",
                (place,),
            )
        )
    return rows


def _review(gatherings: Sequence[Gathering], people: Sequence[Individual], run: Run) -> tuple[str, ...]:
    notes = [note for g in gatherings for note in g.event.review]
    for g in gatherings:
        total = _size(g.chosen, run)
        for scan, f in g.chosen.others:
            if f.function is None and f.total != total:
                notes.append(f"{g.event.title}: {total} counted, but {scan.document.path} says {said(f)}")
        for stated in g.chosen.stated:
            if stated.figure.inconsistent:
                notes.append(f"{g.event.title}: {stated.scan.document.path} contradicts itself: {said(stated.figure)}")
    return (*notes, *(p.note for p in people if p.note))
