"""All figures of a document, each with its event: from lists, score sheets, tables of totals and prose."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from agreement_scan.codebook.people import People
from agreement_scan.codebook.places import Places
from agreement_scan.model import DIMENSIONS, Figure, Finding, Profile, Stakeholder
from agreement_scan.naming import flat
from agreement_scan.passages import fold
from agreement_scan.tagging.context import Context
from agreement_scan.tagging.people.aligned import aligned_grids
from agreement_scan.tagging.people.grids import Grid, grids
from agreement_scan.tagging.people.lists import table_rolls
from agreement_scan.tagging.people.numbered import numbered_rolls
from agreement_scan.tagging.people.occasions import Programme
from agreement_scan.tagging.people.persons import each_once, persons_of
from agreement_scan.tagging.people.prose import Told, told
from agreement_scan.tagging.people.rolls import Entry, Roll, section_of
from agreement_scan.tagging.people.scores import assessed, demonstrated, threshold
from agreement_scan.tagging.people.settle import Said, audience, balance, settle
from agreement_scan.tagging.people.totals import Tally, event_tallies, tallies

_PROSE = frozenset(
    {"paragraph", "item", "article", "decision", "recommendation", "recital", "definition", "final_clause"}
)


@dataclass
class Reading:
    """What figures are read from. states: number of States that the persons of a figure come from, by figure id."""

    context: Context
    profile: Profile
    people: People
    plan: Programme
    places: Places
    stakeholders: tuple[Stakeholder, ...]
    findings: tuple[Finding, ...]
    states: dict[str, int] = field(default_factory=dict)

    def provision_at(self, offset: int) -> int:
        """Index of the provision that holds `offset`, or the last one before it."""
        return max(bisect_right(self.context.provisions, offset, key=lambda p: p.start) - 1, 0)

    def draft_at(self, offset: int) -> int | None:
        """The event that the text at `offset` tells of."""
        if not self.plan.at:
            return 0 if self.plan.drafts else None
        return self.plan.at[self.provision_at(offset)]

    def section(self, offset: int) -> list[int]:
        """Indices of the provisions under the same heading as the text at `offset`."""
        provisions = self.context.provisions
        if not provisions:
            return []
        heading = provisions[self.provision_at(offset)].heading
        return [i for i, p in enumerate(provisions) if p.heading == heading or self.context.views[i].text == heading]


def figures_of(reading: Reading) -> list[Figure]:
    """The figures in text order; `occasion` is the number of the event in the programme."""
    rolls = _rolls(reading)
    figures = [f for roll in rolls if roll.scored for f in _of_scores(reading, roll)]
    figures += _attendance(reading, [roll for roll in rolls if not roll.scored])
    covered = [(roll.start, roll.end) for roll in rolls]
    tolds = _tolds(reading, covered)
    audiences = [audience(draft.title or "", reading.people) for draft in reading.plan.drafts]
    said = settle(tolds, reading.people, audiences)
    figures += _totals(reading, covered)
    figures += [f for s in said if (f := _of_prose(reading, s)) is not None]
    return sorted(_reconciled(figures), key=lambda f: (f.start, f.end, f.measure))


def _rolls(reading: Reading) -> list[Roll]:
    document, people = reading.context.document, reading.people
    lists = reading.profile.type.label == "participant_list"
    rolls = [roll for roll in table_rolls(document, people) if _relevant(roll, reading, lists)]
    if not rolls or not lists:
        rolls += [roll for roll in numbered_rolls(document, people, lists) if _relevant(roll, reading, lists)]
    return rolls


def _relevant(roll: Roll, reading: Reading, lists: bool) -> bool:
    """A list of who came, by its title or because the whole document is one; not of contacts, nominees or speakers."""
    if not roll.attendance:
        return False
    return lists or roll.scored or section_of(roll.title, reading.people) is not None


def _attendance(reading: Reading, rolls: Sequence[Roll]) -> list[Figure]:
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
        inconsistent=False,
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


def _states(reading: Reading, entries: Sequence[Entry]) -> int:
    """Number of States that the entries come from, by their country or the name of their organisation."""
    named = {p.state for e in entries for _, _, p in reading.places.find(f"{e.country} – {e.organisation}")}
    return max(len(named), len({fold(e.country) for e in entries if len(fold(e.country)) > 2}))


def _of_scores(reading: Reading, roll: Roll) -> list[Figure]:
    """Who was assessed and who demonstrated; only criminal justice practitioners, where the sheet says who is one."""
    draft = reading.draft_at(roll.start)
    if draft is None:
        return []
    limit = _threshold(reading, roll)
    tested = _practising(reading, [e for e in assessed(roll) if e.capacity == "participant"])
    passed = demonstrated(replace(roll, entries=tuple(tested)), limit)
    said = _said_practitioners(reading, roll, len(tested))
    known = all(entry.role(reading.people).practitioner for entry in tested)
    dimensions = _dimensions(reading, roll.start)
    figures = [_scored(reading, roll, draft, tested, "assessed", known or said, dimensions, None)]
    if passed is not None:
        shown = None if limit is None else f"{limit.value.normalize():f}"
        figures.append(_scored(reading, roll, draft, passed, "demonstrated", known or said, dimensions, shown))
    return figures if tested else []


def _practising(reading: Reading, entries: Sequence[Entry]) -> list[Entry]:
    return [entry for entry in entries if entry.role(reading.people).practitioner is not False]


def _scored(
    reading: Reading,
    roll: Roll,
    draft: int,
    entries: Sequence[Entry],
    measure: str,
    practitioners: bool,
    dimensions: tuple[str, ...],
    limit: str | None,
) -> Figure:
    female, male = (sum(entry.sex == sex for entry in entries) for sex in ("female", "male"))
    counts: dict[str, int] = {}
    for entry in entries:
        function = entry.role(reading.people).function
        if function:
            counts[function] = counts.get(function, 0) + 1
    return Figure(
        id=f"{measure}{roll.start}",
        occasion=str(draft),
        measure=measure,  # type: ignore[arg-type]
        female=female,
        male=male,
        unknown=len(entries) - female - male,
        total=len(entries),
        inconsistent=False,
        function=next(iter(counts)) if len(counts) == 1 else None,
        practitioners=practitioners,
        source="table",
        page=reading.context.page_at(roll.start),
        start=roll.start,
        end=roll.end,
        quote=None,
        dimensions=dimensions,
        threshold=limit,
        reason="score sheet, row by row",
    )


def _threshold(reading: Reading, roll: Roll):  # type: ignore[no-untyped-def]
    """The threshold that the sheet's heading states, else its section, else the document."""
    own = threshold(flat(f"{roll.post_heading} {roll.title}"), reading.people)
    if own is not None:
        return own
    views = reading.context.views
    section = reading.section(roll.start)
    for indices in (section, range(len(views))):
        for i in indices:
            found = threshold(flat(views[i].text), reading.people) if any(c.isdigit() for c in views[i].text) else None
            if found is not None and reading.context.provisions[i].table is None:
                return found
    return None


def _said_practitioners(reading: Reading, roll: Roll, number: int) -> bool:
    """Whether the section says that those tested were practitioners."""
    views = reading.context.views
    return (
        any(reading.people.practitioner_word.search(flat(views[i].text)) for i in reading.section(roll.start))
        and number > 0
    )


def _dimensions(reading: Reading, offset: int) -> tuple[str, ...]:
    """What the test or training covered: the dimensions of the passage, else of its section, else of the event."""
    provisions = reading.context.provisions
    if not provisions:
        return ()
    here = reading.provision_at(offset)
    draft = reading.draft_at(offset)
    members = reading.plan.drafts[draft].members if draft is not None else []
    for indices in ([here], reading.section(offset), members):
        ids = {provisions[i].id for i in indices}
        shown = {
            f.dimension for f in reading.findings if f.provision in ids and f.level >= 1 and f.polarity == "affirmed"
        }
        if shown:
            return tuple(d for d in DIMENSIONS if d in shown)
    return ()


def _tolds(reading: Reading, covered: Sequence[tuple[int, int]]) -> list[tuple[Told, int]]:
    found: list[tuple[Told, int]] = []
    for index, provision in enumerate(reading.context.provisions):
        draft = reading.plan.at[index]
        if (
            draft is None
            or provision.table is not None
            or not _may_tell(provision.kind, reading.context.views[index].text)
        ):
            continue
        if any(start <= provision.start < end for start, end in covered):
            continue
        found.extend((item, draft) for item in told(reading.context, reading.people, index))
    return found


def _may_tell(kind: str, text: str) -> bool:
    """Running text, and lines such as `Participants: 19` that look like a heading."""
    return kind in _PROSE or (kind in ("heading", "title") and ":" in text and any(c.isdigit() for c in text))


def _totals(reading: Reading, covered: Sequence[tuple[int, int]]) -> list[Figure]:
    figures = []
    for grid in [*grids(reading.context.document), *aligned_grids(reading.context.document, reading.people)]:
        if any(start <= grid.start < end for start, end in covered):
            continue
        found = _of_grid(reading, grid)
        for figure in found:
            span = (grid.start, grid.end) if len({f.occasion for f in found}) == 1 else (figure.start, figure.end)
            text = reading.context.document.text[slice(*span)]
            reading.states[figure.id] = len({place.state for _, _, place in reading.places.find(text)})
        figures += found
    return figures


def _of_grid(reading: Reading, grid: Grid) -> list[Figure]:
    """One figure a measure, or one a row where each row is an event of its own."""
    inside = {d for i, p in enumerate(reading.context.provisions) if grid.start <= p.start < grid.end
              and (d := reading.plan.at[i]) is not None and not reading.plan.drafts[d].own}
    if len(inside) > 1:
        rows = [(reading.draft_at(tally.start), tally) for tally in event_tallies(grid, reading.people)]
        return [_of_tally(reading, tally, d, tally.start) for d, tally in rows if d in inside and d is not None]
    draft = reading.draft_at(grid.start)
    return [] if draft is None else [_of_tally(reading, t, draft, grid.index) for t in tallies(grid, reading.people)]


def _of_tally(reading: Reading, tally: Tally, draft: int, index: int) -> Figure:
    sexes = balance(tally.total, tally.female, tally.male, tally.unknown)
    measure = tally.measure or "attended"
    practitioners = bool(tally.practitioners) or (
        tally.practitioners is None
        and measure in ("assessed", "demonstrated")
        and any(
            reading.people.practitioner_word.search(flat(reading.context.views[i].text))
            for i in reading.section(tally.start)
        )
    )
    return Figure(
        id=f"table{index}{measure}",
        occasion=str(draft),
        measure=measure,  # type: ignore[arg-type]
        female=sexes.female,
        male=sexes.male,
        unknown=sexes.unknown,
        total=tally.total,
        inconsistent=sexes.inconsistent or not tally.consistent,
        function=tally.functions[0][0] if len(tally.functions) == 1 else None,
        practitioners=practitioners,
        source="table",
        page=reading.context.page_at(tally.start),
        start=tally.start,
        end=tally.end,
        quote=reading.context.document.text[tally.start : tally.end],
        dimensions=_dimensions(reading, tally.start) if measure in ("assessed", "demonstrated") else (),
        reason="table of totals",
    )


def _of_prose(reading: Reading, said: Said) -> Figure | None:
    context, told_ = reading.context, said.told
    start, end = context.views[told_.provision].span(told_.start, told_.end)
    sentence = context.views[told_.provision].text[told_.start : told_.end]
    reading.states[f"prose{start}{said.measure}"] = len({p.state for _, _, p in reading.places.find(sentence)})
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
        dimensions=_dimensions(reading, start) if said.measure in ("assessed", "demonstrated") else (),
        derived=said.derived,
        reason=said.reason or told_.cue,
    )


def _reconciled(figures: list[Figure]) -> list[Figure]:
    """Where a table and the prose beside it speak of the same thing, the table counts and bears what the prose adds."""
    kept: list[Figure] = []
    for figure in figures:
        better = next(
            (k for k in kept if k.occasion == figure.occasion and _same_measure(k, figure) and _beats(k, figure)), None
        )
        if better is None:
            kept.append(figure)
        elif better.total != figure.total or _differ(better, figure):
            changed = replace(
                better, inconsistent=True, reason=f"{better.reason}; prose says {figure.total}".strip("; ")
            )
            kept[kept.index(better)] = changed
        elif figure.practitioners and not better.practitioners:
            kept[kept.index(better)] = replace(better, practitioners=True)
    return kept


def _beats(better: Figure, other: Figure) -> bool:
    return (
        better.source in ("list", "table") and other.source == "prose" and not (other.function and not better.function)
    )


def _same_measure(first: Figure, second: Figure) -> bool:
    return first.measure == second.measure or {first.measure, second.measure} == {"attended", "trained"}


def _differ(first: Figure, second: Figure) -> bool:
    known = second.unknown == 0 and first.unknown == 0
    return known and (first.female, first.male) != (second.female, second.male)
