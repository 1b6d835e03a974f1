"""Tables of totals as figures, and tables of events, of which each row has figures of its own."""

from __future__ import annotations

from collections.abc import Sequence

from agreement_scan.model import Figure, Measure
from agreement_scan.tagging.people.grids import Grid
from agreement_scan.tagging.people.reading import Reading, dimensions_at
from agreement_scan.tagging.people.settle import balance
from agreement_scan.tagging.people.totals import Tally, event_tallies, tallies


def table_figures(reading: Reading, covered: Sequence[tuple[int, int]]) -> list[Figure]:
    figures = []
    for grid in reading.tables:
        if any(start <= grid.start < end for start, end in covered):
            continue
        found = _of_grid(reading, grid)
        for figure in found:
            span = (grid.start, grid.end) if len({f.occasion for f in found}) == 1 else (figure.start, figure.end)
            text = reading.context.document.text[slice(*span)]
            reading.states[figure.id] = reading.states_in(text)
        figures += found
    return figures


def _of_grid(reading: Reading, grid: Grid) -> list[Figure]:
    """One figure a measure, or one a row where each row is an event of its own."""
    numbers = (d for i, d in enumerate(reading.plan.at) if grid.start <= reading.context.provisions[i].start < grid.end)
    inside = {d for d in numbers if d is not None and not reading.plan.drafts[d].own}
    if len(inside) > 1:
        rows = [(reading.draft_at(tally.start), tally) for tally in event_tallies(grid, reading.people)]
        return [_of_tally(reading, tally, d, tally.start) for d, tally in rows if d in inside and d is not None]
    draft = reading.draft_at(grid.start)
    return [] if draft is None else [_of_tally(reading, t, draft, grid.index) for t in tallies(grid, reading.people)]


def _of_tally(reading: Reading, tally: Tally, draft: int, index: int) -> Figure:
    sexes = balance(tally.total, tally.female, tally.male, tally.unknown)
    measure: Measure = tally.measure or "attended"
    tested = measure in ("assessed", "demonstrated")
    silent = tally.practitioners is None
    practitioners = bool(tally.practitioners) or (silent and tested and reading.names_practitioners(tally.start))
    return Figure(
        id=f"table{index}{measure}",
        occasion=str(draft),
        measure=measure,
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
        dimensions=dimensions_at(reading, tally.start) if tested else (),
        reason="table of totals",
    )
