"""The part of the text report about the indicators and statements."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from agreement_scan.model import Counted, Indicator, LeftOut, Source, Statement
from agreement_scan.reporting.options import ReportOptions
from agreement_scan.reporting.quotes import Quotes
from agreement_scan.reporting.text_documents import page
from agreement_scan.reporting.wording import REASON, VERDICT, counted, label

_COUNTED, _LEFT_OUT, _REVIEW, _KEYS = 12, 8, 6, 6
_QUOTE = 120
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
        result.add_row(i.id, i.title, value, denominator, _breakdown(i), str(evidence or ""), end_section=True)
    return result


def _breakdown(i: Indicator) -> RenderableType:
    if i.value is None:
        return Text(REASON.get(i.reason or "", i.reason or ""), style="yellow")
    lines = []
    for name, amounts in i.breakdown:
        shown = [(key, n) for key, n in amounts if n] or list(amounts[:1])
        if len(shown) > _KEYS or not shown:
            continue
        text = Text(f"{label(name)}: ", style="dim")
        lines.append(text.append(", ".join(f"{_short(key)} {n}" for key, n in shown), style="default"))
    return Group(*lines)


def _short(key: str) -> str:
    words = label(key)
    return words if len(words) <= 40 else words[:39].rsplit(" ", 1)[0] + "…"


def details(i: Indicator, quotes: Quotes, options: ReportOptions) -> Iterator[RenderableType]:
    """What an indicator counted, what it left out and why, and what a person should look at."""
    if not (i.counted or i.review or any(c.rule not in _UNREAD for c in i.left_out)):
        return
    yield Padding(Text(f"{i.id} {i.title}", style="bold"), (1, 0, 0, 0))
    yield from _some([_counted(c, quotes) for c in i.counted], _COUNTED, options)
    yield from _some([_left_out(c, quotes) for c in i.left_out if c.rule not in _UNREAD], _LEFT_OUT, options)
    yield from _some([Text(f"? {note}", style="yellow") for note in i.review], _REVIEW, options)


def _some(rows: Sequence[RenderableType], number: int, options: ReportOptions) -> Iterator[RenderableType]:
    shown = rows if options.verbose else rows[:number]
    for row in shown:
        yield Padding(row, (0, 0, 0, 2))
    if len(rows) > len(shown):
        more = f"and {len(rows) - len(shown)} more; use --verbose or --format json"
        yield Padding(Text(more, style="dim"), (0, 0, 0, 2))


def _counted(c: Counted, quotes: Quotes) -> Text:
    text = Text("+ ", style="green").append(c.name, style="default")
    if c.amount != 1:
        text.append(f": {c.amount}", style="bold")
    attributes = ", ".join(f"{label(name)} {label(value)}" for name, value in c.attributes)
    text.append(f" ({attributes})" if attributes else "", style="dim")
    return text + _evidence(c.evidence, quotes)


def _left_out(c: LeftOut, quotes: Quotes) -> Text:
    text = Text("– ", style="red").append(c.name, style="default")
    return text.append(f": {c.reason}", style="dim") + _evidence(c.evidence, quotes)


def _evidence(evidence: Sequence[Source], quotes: Quotes) -> Text:
    """The first piece of evidence in full, and how many more there are."""
    if not evidence:
        return Text()
    first = evidence[0]
    place = ", ".join(part for part in (first.path, page(first.page)) if part)
    quote = quotes.of_source(first, _QUOTE)
    text = Text(f"\n    {place}: ", style="dim")
    text.append(quote if first.quote is None else f"“{quote}”", style="italic dim")
    more = len(evidence) - 1
    return text.append(f" and {counted(more, 'more place')}" if more else "", style="dim")


def statement(s: Statement, quotes: Quotes, options: ReportOptions) -> Iterator[RenderableType]:
    """A statement with its verdict, and the passages for and against."""
    colour = {"supported": "green", "contradicted": "red", "mixed": "yellow"}.get(s.verdict, "dim")
    yield Text(f"{s.indicator} {s.text}: ").append(VERDICT[s.verdict], style=colour)
    for sign, places in (("for", s.supporting), ("against", s.contradicting)):
        rows = [Text(f"{sign}: ", style="dim") + _passage(place, quotes) for place in places]
        yield from _some(rows, 2, options)


def _passage(place: Source, quotes: Quotes) -> Text:
    where = ", ".join(part for part in (place.path, page(place.page)) if part)
    return Text(f"“{quotes.of_source(place, _QUOTE)}” ").append(where, style="dim")
