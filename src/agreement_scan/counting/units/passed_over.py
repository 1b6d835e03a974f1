"""What did not count of an event that did, and what a person should look at."""

from __future__ import annotations

from collections.abc import Sequence

from agreement_scan.counting.figures import figure_source, in_words, said
from agreement_scan.counting.identity.events import Event
from agreement_scan.counting.identity.persons import Attendance
from agreement_scan.counting.run import Run
from agreement_scan.counting.units.gatherings import Gathering, row_source, sexes_of
from agreement_scan.model import Figure, LeftOut

_CAPACITIES = {
    "trainer": "trainers, facilitators and speakers",
    "organiser": "organisers",
    "interpreter": "interpreters",
    "observer": "observers",
    "unodc_staff": "UNODC staff",
}


def passed_over(gathering: Gathering) -> list[LeftOut]:
    """Figures that a better source beat, figures of the wrong people or documents, and rows of non-participants."""
    event, chosen = gathering.event, gathering.chosen
    better = "the list" if chosen.rows else "a better figure"
    reasons = [
        *((s, f, "better_source", f"{better} counts for this event") for s, f in chosen.others),
        *((s, f, "document_type", "said in a document that is not a means of verification") for s, f in chosen.outside),
        *((s, f, "practitioners", "not shown to be practitioners") for s, f in chosen.not_practitioners),
    ]
    found = [
        LeftOut(f"{event.id}/{f.id}", f"{said(f)}, {event.title}", rule, reason, (figure_source(s, f),))
        for s, f, rule, reason in reasons
    ]
    for capacity in sorted({row.person.capacity for row in chosen.apart}):
        rows = [row for row in chosen.apart if row.person.capacity == capacity]
        found.append(_rows(event, rows, _CAPACITIES.get(capacity, capacity), "participant", "not participants"))
    if chosen.lay:
        found.append(_rows(event, chosen.lay, "other participants", "practitioners", "not shown to be practitioners"))
    return found


def _rows(event: Event, rows: Sequence[Attendance], who: str, rule: str, reason: str) -> LeftOut:
    """Rows of a list as one entry: who they are is told by number only."""
    name = f"{who} ({len(rows)}), {event.title}"
    return LeftOut(f"{event.id}/{who}", name, rule, reason, (row_source(rows[0]),))


def to_review(gatherings: Sequence[Gathering], run: Run) -> list[str]:
    """Events that may be another, sources that differ, and figures that contradict themselves."""
    notes = [note for g in gatherings for note in g.event.review]
    for g in gatherings:
        counted = sexes_of(g.chosen, run)
        total = counted.total()
        told = f"{in_words(total, counted['female'], counted['male'], counted['unknown'])} counted"
        for scan, f in g.chosen.others:
            if f.function is None and _differs(f, counted["female"], counted["male"], total):
                notes.append(f"{g.event.title}: {told}, but {scan.document.path} says {said(f)}")
        for stated in g.chosen.stated:
            if stated.figure.inconsistent:
                notes.append(f"{g.event.title}: {stated.scan.document.path} contradicts itself: {said(stated.figure)}")
    return notes


def _differs(f: Figure, female: int, male: int, total: int) -> bool:
    sexes_told = bool(f.female or f.male)
    return f.total != total or (sexes_told and (f.female, f.male) != (female, male))
