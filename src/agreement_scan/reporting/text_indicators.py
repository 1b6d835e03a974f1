"""The part of the text report about the indicators and statements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from agreement_scan.model import Counted, Indicator, LeftOut, Source, Statement
from agreement_scan.reporting.layout import GLUE, Hanging, joined, page, some
from agreement_scan.reporting.options import ReportOptions
from agreement_scan.reporting.quotes import PERSONAL, Quotes, shortened
from agreement_scan.reporting.wording import DIMENSION, REASON, counted, label

_COUNTED, _LEFT_OUT, _REVIEW, _PASSAGES, _PLACES, _KEYS = 12, 8, 6, 2, 3, 6
_QUOTE, _NAME, _KEY, _VALUE = 130, 130, 40, 60
# Files that say nothing stand once among the documents, not under each indicator.
_UNREAD = ("language", "unreadable")


def table(indicators: Sequence[Indicator]) -> Table:
    """One row an indicator: value or dash with reason, denominator, breakdown, pieces of evidence."""
    result = Table(box=None, padding=(0, 2, 0, 0), header_style="bold", expand=True)
    result.add_column("", no_wrap=True)
    result.add_column("Indicator", ratio=5)
    result.add_column("Value", justify="right", no_wrap=True)
    result.add_column("Of", justify="right", no_wrap=True)
    result.add_column("Breakdown", ratio=5)
    result.add_column("Evidence", justify="right", no_wrap=True)
    for i in indicators:
        value = Text("–" if i.value is None else str(i.value), style="bold")
        evidence = sum(len(c.evidence) for c in i.counted)
        denominator = "" if i.denominator is None else str(i.denominator)
        result.add_row(i.id, i.title, value, denominator, _breakdown(i), str(evidence or ""))
    return result


def _breakdown(i: Indicator) -> RenderableType:
    if i.value is None:
        return Text(REASON.get(i.reason or "", i.reason or ""), style="yellow")
    lines = []
    for name, amounts in i.breakdown:
        shown = [(key, n) for key, n in amounts if n]
        if shown and len(shown) <= _KEYS:
            text = Text(f"{label(name)}: ", style="dim")
            lines.append(text.append(", ".join(_cell(key, n) for key, n in shown), style="default"))
    return Group(*lines)


def _cell(key: str, number: int) -> str:
    """A key with its number, not to be torn apart; short keys stay whole, too."""
    words = shortened(label(key), _KEY)
    return f"{words} {number}".replace(" ", GLUE) if len(words) < _KEY // 2 else f"{words}{GLUE}{number}"


def details(i: Indicator, quotes: Quotes, options: ReportOptions) -> Iterator[RenderableType]:
    """What an indicator counted, what it left out and why, and what a person should look at."""
    left_out = [c for c in i.left_out if c.rule not in _UNREAD]
    if not (i.counted or i.review or left_out):
        return
    yield Padding(Text(f"{i.id} {i.title}", style="bold"), (1, 0, 0, 0))
    yield from some([_counted(c, quotes) for c in i.counted], _COUNTED, options)
    yield from some([_left_out(c, quotes) for c in left_out], _LEFT_OUT, options)
    yield from some([Hanging(Text(note, style="yellow"), "? ", style="yellow") for note in i.review], _REVIEW, options)


def _counted(c: Counted, quotes: Quotes) -> RenderableType:
    text = Text(shortened(c.name, _NAME))
    if c.amount != 1:
        text.append(f": {c.amount}", style="bold")
    attributes = joined(*(f"{label(name)} {shortened(label(value), _VALUE)}" for name, value in c.attributes))
    text.append(f" ({attributes})" if attributes else "", style="dim")
    return Group(Hanging(text, "+ ", style="green"), *_places(c, quotes, _PLACES))


def _left_out(c: LeftOut, quotes: Quotes) -> RenderableType:
    text = Text(shortened(c.name, _NAME)).append(f": {c.reason}", style="dim")
    return Group(Hanging(text, "– ", style="red"), *_places(c, quotes, 1))


def _places(c: Counted | LeftOut, quotes: Quotes, number: int) -> Iterator[RenderableType]:
    """The first pieces of evidence, cut so that the name stays in sight, and how many more there are."""
    for place in c.evidence[:number]:
        yield Hanging(_place(place, quotes, c.name.split(" (")[0]), indent=6)
    if len(c.evidence) > number:
        yield Hanging(Text(f"and {counted(len(c.evidence) - number, 'more place')}", style="dim"), indent=6)


def _place(place: Source, quotes: Quotes, focus: str = "") -> Text:
    dimension = DIMENSION.get(re.split("[:/]", place.source)[0], "").lower()
    text = Text(f"{joined(place.path, page(place.page), dimension)}: ", style="dim")
    quote = quotes.of_source(place, _QUOTE, focus)
    return text.append(quote if quote == PERSONAL else f"“{quote}”", style="italic dim")


def unread(indicators: Sequence[Indicator]) -> Iterator[RenderableType]:
    """A word on files that say nothing: with them, values might be higher."""
    files = {c.name: c.rule for i in indicators for c in i.left_out if c.rule in _UNREAD}
    kinds = (("unreadable", "could not be read"), ("language", "in a language without lexicons"))
    parts = [
        f"{counted(number, 'document')} {words}"
        for rule, words in kinds
        if (number := list(files.values()).count(rule))
    ]
    if parts:
        yield Padding(Text(f"! Not counted: {', '.join(parts)}", style="yellow"), (1, 0, 0, 0))


def by_id(statements: Sequence[Statement]) -> list[tuple[Statement, str]]:
    """Each statement once, with the ids of all indicators that share it."""
    shared: dict[str, list[Statement]] = {}
    for s in statements:
        shared.setdefault(s.id, []).append(s)
    return [(group[0], ", ".join(s.indicator for s in group)) for group in shared.values()]


def statement(s: Statement, indicators: str, quotes: Quotes, options: ReportOptions) -> Iterator[RenderableType]:
    """A statement with its verdict, and the passages for and against."""
    colour = {"supported": "green", "contradicted": "red", "mixed": "yellow"}.get(s.verdict, "dim")
    yield Hanging(Text(f"{s.text}: ").append(label(s.verdict), style=colour), f"{indicators} ", indent=0)
    for sign, places in (("for: ", s.supporting), ("against: ", s.contradicting)):
        rows = [Hanging(_place(place, quotes), sign, 6, "dim") for place in places]
        yield from some(rows, _PASSAGES, options, indent=6)
