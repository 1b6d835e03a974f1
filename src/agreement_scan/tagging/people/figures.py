"""All figures of a document, each with its event: from lists, score sheets, tables of totals and prose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from agreement_scan.model import Figure
from agreement_scan.naming import flat
from agreement_scan.tagging.people.attendance import attendance, rolls_of
from agreement_scan.tagging.people.dates import days
from agreement_scan.tagging.people.drafts import Draft
from agreement_scan.tagging.people.functions import longest
from agreement_scan.tagging.people.inline import title_in
from agreement_scan.tagging.people.prose import Told, named_before, told
from agreement_scan.tagging.people.reading import Reading, dimensions_at
from agreement_scan.tagging.people.reconcile import reconciled
from agreement_scan.tagging.people.settle import Said, audience, settle
from agreement_scan.tagging.people.sheets import score_figures
from agreement_scan.tagging.people.tables import table_figures
from agreement_scan.tagging.people.titles import event_kind

# Within so many provisions a record says who attended; later numbers without the word for the event are of others.
_OPENING = 15
# So many provisions back a number may refer.
_BACK = 4
_PROSE = frozenset(
    {"paragraph", "item", "article", "decision", "recommendation", "recital", "definition", "final_clause"}
)


def figures_of(reading: Reading) -> list[Figure]:
    """The figures in text order; `occasion` is the number of the event in the programme."""
    rolls = rolls_of(reading)
    figures = [f for roll in rolls if roll.scored for f in score_figures(reading, roll)]
    figures += attendance(reading, [roll for roll in rolls if not roll.scored])
    covered = [(roll.start, roll.end) for roll in rolls]
    tolds = _tolds(reading, covered)
    audiences = [audience(draft.title or "", reading.people) for draft in reading.plan.drafts]
    said = settle(tolds, reading.people, audiences)
    figures += table_figures(reading, covered)
    figures += [f for s in said if (f := _of_prose(reading, s)) is not None]
    return sorted(reconciled(figures), key=lambda f: (f.start, f.end, f.measure))


def _tolds(reading: Reading, covered: Sequence[tuple[int, int]]) -> list[tuple[Told, int]]:
    found: list[tuple[Told, int]] = []
    for index, provision in enumerate(reading.context.provisions):
        draft, text = reading.plan.at[index], reading.context.views[index].text
        if draft is None or provision.table is not None or not _may_tell(provision.kind, text):
            continue
        if any(start <= provision.start < end for start, end in covered):
            continue
        refining = index < _OPENING or not _is_meeting(reading, draft)
        for item in told(text, reading.lowered[index], reading.people, index, refining=refining):
            event = _event_of(reading, item, draft)
            if event is not None:
                found.append((_with_antecedent(reading, item, draft), event))
    return found


def _with_antecedent(reading: Reading, item: Told, draft: int) -> Told:
    """`Of the nineteen` are of those whom the same paragraph, or one just before it, has numbered nineteen."""
    group = item.group
    number = group.whole if group.whole is not None else group.value
    if number is None or longest(group.noun, reading.people)[0] is not None:
        return item
    for index in range(item.provision, max(item.provision - _BACK, -1), -1):
        if reading.plan.at[index] != draft:
            break
        end = item.start if index == item.provision else len(reading.lowered[index])
        text = reading.context.views[index].text[:end]
        noun = named_before(text, reading.lowered[index], reading.people, number)
        if noun is not None:
            return replace(item, antecedent=noun)
    return item


def _is_meeting(reading: Reading, draft: int) -> bool:
    """Whether the event is the meeting that the document records."""
    event = reading.plan.drafts[draft]
    return event.own and event.kind in ("meeting", "consultation")


def _event_of(reading: Reading, item: Told, draft: int) -> int | None:
    """The event of a figure. A meeting trains nobody: who was trained, by what its record tells, was so elsewhere."""
    if not _is_meeting(reading, draft):
        return draft
    if item.measure in ("assessed", "demonstrated"):
        day = _other_day(reading, item, draft)
        return draft if day is None else reading.plan.elsewhere(item.provision, _elsewhere(reading, item, day))
    sentence = reading.lowered[item.provision][item.start : item.end]
    kind = event_kind(sentence, reading.people)
    if item.measure == "trained" or (item.measure == "attended" and kind in ("training", "workshop")):
        return reading.plan.elsewhere(item.provision, _elsewhere(reading, item))
    return draft if kind is not None or item.provision < _OPENING else None


def _other_day(reading: Reading, item: Told, draft: int) -> str | None:
    """The date that the paragraph gives to an assessment, where it is not that of the meeting that hears of it."""
    own = reading.plan.drafts[draft].date or ""
    day = next(days(reading.context.views[item.provision].text[: item.end]), None)
    return None if day is None or own.startswith(day.iso) else day.iso


def _elsewhere(reading: Reading, item: Told, day: str | None = None) -> Draft:
    sentence = reading.context.views[item.provision].text[item.start : item.end]
    evidence = reading.context.evidence(
        item.provision, item.start, item.end, "people/elsewhere", "a record tells of another event"
    )
    nouns = (m for m in reading.people.event_word.finditer(flat(sentence)) if _teaches(m.group(), reading))
    noun = next(nouns, None)
    title = title_in(sentence, noun.start()) if noun else None
    towns = [place.name for _, _, place in reading.places.find(sentence) if place.kind in ("city", "capital")]
    return Draft(title, day, towns[0] if towns else None, "training" if day is None else "assessment", evidence)


def _teaches(noun: str, reading: Reading) -> bool:
    return event_kind(noun, reading.people) in ("training", "workshop")


def _may_tell(kind: str, text: str) -> bool:
    """Running text, and lines such as `Participants: 19` that look like a heading."""
    return kind in _PROSE or (kind in ("heading", "title") and ":" in text and any(c.isdigit() for c in text))


def _of_prose(reading: Reading, said: Said) -> Figure | None:
    context, told_ = reading.context, said.told
    start, end = context.views[told_.provision].span(told_.start, told_.end)
    sentence = context.views[told_.provision].text[told_.start : told_.end]
    reading.states[f"prose{start}{said.measure}"] = reading.states_in(sentence)
    return Figure(
        id=f"prose{start}{said.measure}",
        occasion=str(said.draft),
        measure=said.measure,
        female=said.sexes.female,
        male=said.sexes.male,
        unknown=said.sexes.unknown,
        total=said.total,
        inconsistent=said.sexes.inconsistent or said.contradicted,
        function=said.function,
        practitioners=bool(said.practitioners),
        source="prose",
        page=context.page_at(start),
        start=start,
        end=end,
        quote=context.document.text[start:end],
        dimensions=dimensions_at(reading, start) if said.measure in ("assessed", "demonstrated") else (),
        derived=said.derived,
        reason=said.reason or told_.cue,
    )
