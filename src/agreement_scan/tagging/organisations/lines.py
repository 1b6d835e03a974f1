"""Lines of attendance lists that are no table: "7. NAME, First (f), inspector, Organisation"."""

from __future__ import annotations

from itertools import groupby

from agreement_scan.codebook.organisations import Grammar
from agreement_scan.tagging.context import Context
from agreement_scan.tagging.organisations.cells import TableCell


def read_lines(context: Context, grammar: Grammar) -> dict[int, TableCell]:
    """The organisation at the end of each line, by provision, where several lines one after another are built alike."""
    found: dict[int, tuple[str, TableCell]] = {}
    for position, (provision, view) in enumerate(zip(context.provisions, context.views, strict=True)):
        if provision.kind == "row" or not view.text[:1].isdigit() or len(view.text) > _LONGEST:
            continue
        match = grammar.line.match(view.text)
        if match:
            start, end = match.span("organisation")
            found[position] = match["separator"], TableCell(position, start, end, 0, "")
    runs = groupby(enumerate(found.items()), key=lambda item: (item[1][0] - item[0], item[1][1][0]))
    kept: dict[int, TableCell] = {}
    for _, run in runs:
        lines = [(position, cell) for _, (position, (_, cell)) in run]
        if len(lines) >= grammar.least_lines:
            kept.update(lines)
    return kept


_LONGEST = 160  # characters of such a line
