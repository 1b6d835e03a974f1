"""One indicator of the framework to its value, breakdown, and lists of what was counted and what was not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from agreement_scan.codebook.indicators import Breakdown, IndicatorEntry
from agreement_scan.counting.candidates import Candidate, Judgement, judge
from agreement_scan.counting.run import Run
from agreement_scan.counting.units import UNITS
from agreement_scan.counting.units.tally import Portion, Tally
from agreement_scan.model import Indicator, LeftOut, Scan


def evaluate(run: Run) -> tuple[Indicator, ...]:
    """All indicators of the framework over the run."""
    known: dict[object, list[Candidate]] = {}
    unread, foreign = _unreadable(run), _foreign(run)
    found = []
    for entry in run.framework.indicators:
        unit = UNITS[entry.unit]
        key = entry.id if unit.own else unit.candidates
        if key not in known:
            known[key] = unit.candidates(run, entry)
        judgement = judge(known[key], entry, run.period)
        found.append(_indicator(run, entry, judgement, unit.tally(run, entry, judgement), unread, foreign))
    return tuple(found)


def _indicator(
    run: Run,
    entry: IndicatorEntry,
    judgement: Judgement,
    tally: Tally,
    unread: Sequence[LeftOut],
    foreign: Sequence[LeftOut],
) -> Indicator:
    """The value is `None` with a reason where nothing that could show it was read."""
    reason = None if tally.value else _reason_for_nothing(run, entry, unread, foreign)
    return Indicator(
        id=entry.id,
        title=entry.title,
        unit=entry.unit,
        value=None if reason else tally.value,
        reason=reason,
        denominator=None if reason else tally.denominator,
        breakdown=() if reason else tuple((b.name, _divided(b, tally)) for b in entry.breakdowns),
        counted=tally.counted,
        left_out=(*judgement.left_out, *tally.left_out, *foreign, *unread),
        review=(*tally.review, *_partly_read(run, entry)),
    )


def _reason_for_nothing(
    run: Run, entry: IndicatorEntry, unread: Sequence[LeftOut], foreign: Sequence[LeftOut]
) -> str | None:
    """Why nothing is known; `None` where a source was read in full and shows nothing: then the value is 0.

    A file that could not be read, or is in a language without lexicons, may have been a source.
    """
    sources = [s for s in run.documents if s.profile and s.profile.type.label in entry.sources]
    if any(s.document.status == "ok" for s in sources):
        return None
    if sources or unread:
        return "unreadable"
    return "language" if foreign else "no_sources"


def _unreadable(run: Run) -> tuple[LeftOut, ...]:
    failed = {
        s.document.path: (s.document.id, s.document.reason or "") for s in run.scans if s.document.status == "failed"
    }
    for failure in run.failures:
        if failure.path not in {s.document.path for s in run.scans}:
            failed.setdefault(failure.path, (failure.path, failure.reason))
    return tuple(LeftOut(id_, path, "unreadable", reason, ()) for path, (id_, reason) in sorted(failed.items()))


def _foreign(run: Run) -> tuple[LeftOut, ...]:
    scans = [s for s in run.scans if s.profile is None and s.document.status != "failed"]
    return tuple(
        LeftOut(s.document.id, s.document.path, "language", _no_lexicon(s), ())
        for s in sorted(scans, key=lambda s: (s.document.path, s.document.id))
    )


def _no_lexicon(scan: Scan) -> str:
    return f"in a language without lexicons ({scan.document.language or 'unknown'})"


def _partly_read(run: Run, entry: IndicatorEntry) -> tuple[str, ...]:
    return tuple(
        f"{s.document.path} was read only in part: {s.document.reason or 'no reason given'}"
        for s in sorted(run.documents, key=lambda s: s.document.path)
        if s.document.status == "partial" and s.profile and s.profile.type.label in entry.sources
    )


def _divided(b: Breakdown, tally: Tally) -> tuple[tuple[str, int], ...]:
    """The amounts by the values of the breakdown's fact: the framework's keys in their order, or all keys sorted."""
    portions = {"counted": tally.portions, "eligible": tally.eligible, "attendances": tally.attendances}[b.of]
    if b.fact is None:
        return ((b.keys[0], sum(p.amount for p in portions)),)
    amounts: Counter[str] = Counter()
    for portion in portions:
        values = _values(b, portion)
        for value in values:
            amounts[value] += portion.amount
        if b.any_key and any(key in values for key in b.keys):
            amounts[b.any_key] += portion.amount
        if b.all_key and all(key in values for key in b.keys):
            amounts[b.all_key] += portion.amount
    fixed = [*b.keys, *(key for key in (b.any_key, b.all_key) if key)]
    # Keys given in the framework are all there is; without them, the documents give the keys.
    others = [] if b.keys else sorted(amounts)
    return tuple((key, amounts[key]) for key in (*fixed, *others))


def _values(b: Breakdown, portion: Portion) -> Sequence[str]:
    return (portion.latest if b.latest else portion.facts).get(b.fact or "", ())
