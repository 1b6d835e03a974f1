"""Numbers of what was counted, in portions that breakdowns divide."""

from __future__ import annotations

from dataclasses import dataclass

from agreement_scan.codebook.indicators import Facts, IndicatorEntry
from agreement_scan.counting.candidates import Aside, Judged, Judgement
from agreement_scan.counting.material import joined
from agreement_scan.counting.run import Run
from agreement_scan.model import Counted, LeftOut, Source


@dataclass(frozen=True)
class Portion:
    """`amount` things with these facts. latest: the facts of the latest evidence alone."""

    facts: Facts
    amount: int
    latest: Facts


@dataclass(frozen=True)
class Tally:
    """What an indicator comes to. attendances: persons with repeats."""

    value: int
    denominator: int | None
    counted: tuple[Counted, ...]
    portions: tuple[Portion, ...]
    eligible: tuple[Portion, ...]
    attendances: tuple[Portion, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    review: tuple[str, ...] = ()


def tally_things(run: Run, entry: IndicatorEntry, judgement: Judgement) -> Tally:
    """One for each instrument, body or relationship."""
    counted = tuple(
        Counted(j.candidate.id, j.candidate.name, 1, attributes(entry, _facts(j), _latest(j)), _evidence(j, entry))
        for j in judgement.counted
    )
    return Tally(
        value=len(counted),
        denominator=len(judgement.eligible) if entry.denominator == "eligible" else None,
        counted=counted,
        portions=tuple(Portion(_facts(j), 1, _latest(j)) for j in judgement.counted),
        eligible=tuple(Portion(_facts(j), 1, _latest(j)) for j in judgement.eligible),
        review=tuple(dict.fromkeys(note for j in judgement.eligible for note in _notes(j, entry))),
    )


def attributes(entry: IndicatorEntry, facts: Facts, latest: Facts) -> tuple[tuple[str, str], ...]:
    """The facts that the indicator shows; of those that a breakdown takes from the latest evidence, only that."""
    of_latest = {b.fact for b in entry.breakdowns if b.latest} | {"accreditation_source"}
    chosen = ((name, (latest if name in of_latest else facts).get(name, ())) for name in entry.show)
    return tuple((name, ", ".join(values)) for name, values in chosen if values)


def _facts(judged: Judged) -> Facts:
    return joined([o.facts for o in judged.occurrences])


def _latest(judged: Judged) -> Facts:
    return max(judged.occurrences, key=lambda o: (o.date or "", *((s.document, s.start) for s in o.evidence[:1]))).facts


def _evidence(judged: Judged, entry: IndicatorEntry) -> tuple[Source, ...]:
    own = [s for o in judged.occurrences for s in o.evidence]
    return tuple(dict.fromkeys(own + [s for aside in _asides(judged, entry) for s in aside.evidence]))


def _notes(judged: Judged, entry: IndicatorEntry) -> tuple[str, ...]:
    return (*judged.candidate.review, *(aside.note for aside in _asides(judged, entry) if aside.note))


def _asides(judged: Judged, entry: IndicatorEntry) -> list[Aside]:
    """Those about facts that the indicator uses."""
    used = {*entry.show, *(b.fact for b in entry.breakdowns)}
    used |= {c.fact.split(".")[0] for c in (*entry.listed, *entry.eligible, *entry.counted)}
    return [aside for o in judged.occurrences for aside in o.asides if aside.fact in used]
