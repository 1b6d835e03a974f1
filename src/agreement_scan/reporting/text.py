"""The report that `scan` prints: documents first, then the indicators, so that these end up before one's eyes."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.rule import Rule
from rich.segment import Segment
from rich.text import Text

from agreement_scan.model import Failure, Result, Scan
from agreement_scan.reporting import text_documents, text_indicators
from agreement_scan.reporting.layout import GLUE, Hanging, some
from agreement_scan.reporting.options import ReportOptions
from agreement_scan.reporting.quotes import Quotes
from agreement_scan.reporting.wording import counted

_DOCUMENTS = 25
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_LISTED = 30


def write(result: Result, options: ReportOptions) -> str:
    """The report, in colour for a terminal and plain otherwise."""
    stream = io.StringIO()
    console = Console(
        file=stream,
        width=max(60, options.width),
        force_terminal=options.colour,
        color_system="standard" if options.colour else None,
        no_color=not options.colour,
        highlight=False,
        emoji=False,
        markup=False,
        legacy_windows=False,
    )
    for part in _parts(result, options):
        console.print(_Clean(part))
    # Rich pads lines to the width; trailing blanks only disturb whoever copies or compares the text.
    text = stream.getvalue().replace(GLUE, " ")
    return "\n".join(line.rstrip() for line in text.splitlines()) + "\n"


class _Clean:
    """What it wraps, without control characters: a document must not be able to steer the reader's terminal."""

    def __init__(self, content: RenderableType) -> None:
        self._content = content

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for segment in console.render(self._content, options):
            yield Segment(_CONTROL.sub("", segment.text), segment.style)


def _parts(result: Result, options: ReportOptions) -> Iterator[RenderableType]:
    quotes = Quotes(result, names=options.names)
    yield Text(_headline(result), style="dim")
    told = [scan for scan in result.scans if scan.profile]
    shown = told if options.verbose else told[:_DOCUMENTS]
    for scan in shown:
        yield Text()
        yield from text_documents.document(scan, quotes, options)
    if len(told) > len(shown):
        yield Text(f"\nand {counted(len(told) - len(shown), 'more document')}; use --verbose or --format json")
    yield from _section("Indicators")
    yield text_indicators.table(result.indicators)
    yield from text_indicators.unread(result.indicators)
    for indicator in result.indicators:
        yield from text_indicators.details(indicator, quotes, options)
    yield from _section("Assumptions of the framework")
    for statement, indicators in text_indicators.by_id(result.statements):
        yield from text_indicators.statement(statement, indicators, quotes, options)
    yield from _foreign(result.scans, options)
    yield from _failures(_all_failures(result), options)


def _headline(result: Result) -> str:
    parts = [f"agreement-scan {result.version}".strip(), counted(len(result.scans), "document")]
    if failures := _all_failures(result):
        parts.append(f"{len(failures)} not read, or only in part")
    if result.period:
        parts.append(f"period {result.period}")
    return " · ".join(parts)


def _section(name: str) -> Iterator[RenderableType]:
    yield Text()
    yield Rule(name, align="left", characters="─", style="dim")


def _foreign(scans: Sequence[Scan], options: ReportOptions) -> Iterator[RenderableType]:
    foreign = [s.document for s in scans if s.profile is None and s.document.status != "failed"]
    if not foreign:
        return
    yield from _section("In a language without lexicons: read, but not counted")
    yield from some(
        [Hanging(Text(f"{d.path} ({d.language or 'unknown'})"), "· ", 0) for d in foreign], _LISTED, options
    )


def _all_failures(result: Result) -> list[Failure]:
    """The failures, with documents that turned out to hold nothing."""
    known = {failure.path for failure in result.failures}
    empty = [s.document for s in result.scans if s.document.status == "failed" and s.document.path not in known]
    found = [*result.failures, *(Failure(d.path, "reading", d.reason or "no text") for d in empty)]
    return sorted(found, key=lambda failure: failure.path)


def _failures(failures: Sequence[Failure], options: ReportOptions) -> Iterator[RenderableType]:
    """What could not be read. The reason says what to do about it: whoever raises it knows best."""
    if not failures:
        return
    yield from _section("Not read, or only in part")
    rows = [Hanging(Text(f"{f.path}: ", style="bold").append(f.reason, style="yellow"), "· ", 0) for f in failures]
    yield from some(rows, _LISTED, options)
