"""Building blocks of the text report: hanging paragraphs, and lists that are cut with a word on how much is left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.segment import Segment
from rich.style import Style
from rich.text import Text

from agreement_scan.reporting.options import ReportOptions

# A space that does not break. Rich breaks at every Unicode space, so it is a private character until `text.write`.
GLUE = "\ue000"


class Hanging:
    """A paragraph behind a marker, its further lines indented as its first."""

    def __init__(self, content: RenderableType, marker: str = "", indent: int = 2, style: str = "") -> None:
        self._content = content
        self._marker = marker
        self._indent = indent
        self._style = style

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        lead = self._indent + cell_len(self._marker)
        inner = options.update_width(max(20, options.max_width - lead))
        for number, line in enumerate(console.render_lines(self._content, inner, pad=False)):
            if number == 0:
                yield Segment(" " * self._indent)
                yield Segment(self._marker, Style.parse(self._style))
            else:
                yield Segment(" " * lead)
            yield from line
            yield Segment.line()


def some(
    rows: Sequence[RenderableType], number: int, options: ReportOptions, indent: int = 2
) -> Iterator[RenderableType]:
    """The first `number` rows, or all of them where more was asked for."""
    shown = rows if options.verbose else rows[:number]
    yield from shown
    if len(rows) > len(shown):
        more = f"and {len(rows) - len(shown)} more; use --verbose or --format json"
        yield Hanging(Text(more, style="dim"), indent=indent)


def page(number: int | None) -> str:
    """`p. 3`, or nothing where the format has no pages."""
    return f"p. {number}" if number else ""


def joined(*parts: str | None) -> str:
    """The parts that there are, separated by commas."""
    return ", ".join(part for part in parts if part)
