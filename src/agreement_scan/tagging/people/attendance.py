"""Lists of who came, as figures: one an event, however many tables or sheets the list has."""

from __future__ import annotations

import re
from collections.abc import Sequence

from agreement_scan.model import Figure
from agreement_scan.passages import fold
from agreement_scan.tagging.people.lists import table_rolls
from agreement_scan.tagging.people.numbered import numbered_rolls
from agreement_scan.tagging.people.persons import each_once, persons_of
from agreement_scan.tagging.people.reading import Reading
from agreement_scan.tagging.people.rolls import Entry, Roll, section_of


def rolls_of(reading: Reading) -> list[Roll]:
    document, people = reading.context.document, reading.people
    lists = reading.profile.type.label == "participant_list"
    rolls = [roll for roll in table_rolls(document, people, reading.tables) if _relevant(roll, reading, lists)]
    if not rolls or not lists:
        rolls += [roll for roll in numbered_rolls(document, people, lists) if _relevant(roll, reading, lists)]
    return rolls


def _relevant(roll: Roll, reading: Reading, lists: bool) -> bool:
    """A list of who came, by its title or because the whole document is one; not of contacts, nominees or speakers."""
    if not roll.attendance:
        return False
    return lists or roll.scored or section_of(roll.title, reading.people) is not None


def attendance(reading: Reading, rolls: Sequence[Roll]) -> list[Figure]:
    """One figure an event: its list may stand in several tables, and each day may have a sheet of its own."""
    by_draft: dict[int, list[Roll]] = {}
    for roll in rolls:
        draft = reading.draft_at(roll.start)
        if draft is not None:
            by_draft.setdefault(draft, []).append(roll)
    listed = (_listed(reading, draft, own) for draft, own in by_draft.items())
    return [figure for figure in listed if figure is not None]


def _listed(reading: Reading, draft: int, rolls: Sequence[Roll]) -> Figure | None:
    entries = each_once([e for roll in rolls for e in roll.entries if e.capacity != "absent"])
    inside = [entry for entry in entries if entry.capacity == "participant"]
    if not inside:
        return None
    female, male = (sum(entry.sex == sex for entry in inside) for sex in ("female", "male"))
    coded = any(entry.name is None for entry in inside)
    start, end = min(roll.start for roll in rolls), max(roll.end for roll in rolls)
    figure = Figure(
        id=f"list{start}",
        occasion=str(draft),
        measure="attended",
        female=female,
        male=male,
        unknown=len(inside) - female - male,
        total=len(inside),
        inconsistent=any(_contradicts(roll, inside) for roll in rolls) if len(rolls) == 1 else False,
        function=None,
        practitioners=False,
        source="list",
        page=reading.context.page_at(start),
        start=start,
        end=end,
        quote=None,
        persons=() if coded else persons_of(reading, entries),
        reason="a list without names" if coded else "",
    )
    reading.states[figure.id] = _states(reading, inside)
    return figure


def _contradicts(roll: Roll, inside: Sequence[Entry]) -> bool:
    """Whether the footer of a list gives another number than the list has rows."""
    stated = re.search(r"\d+", roll.stated or "")
    return stated is not None and int(stated.group()) != len(inside)


def _states(reading: Reading, entries: Sequence[Entry]) -> int:
    """Number of States that the entries come from, by their country or the name of their organisation."""
    named = {p.state for e in entries for _, _, p in reading.places.find(f"{e.country} – {e.organisation}")}
    return max(len(named), len({fold(e.country) for e in entries if len(fold(e.country)) > 2}))
