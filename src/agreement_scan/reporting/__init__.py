"""Results as people and programs read them. A new format is one module with a `write` and one line in `WRITERS`."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from agreement_scan.errors import UsageError
from agreement_scan.model import Result
from agreement_scan.reporting import contract, text
from agreement_scan.reporting.options import ReportOptions

WRITERS: dict[str, Callable[[Result, ReportOptions], str]] = {
    "text": text.write,
    "json": contract.write,
}


def write_report(
    result: Result,
    name: str = "text",
    *,
    names: bool = False,
    verbose: bool = False,
    colour: bool = False,
    width: int = 100,
    text_paths: Mapping[str, str] | None = None,
) -> str:
    """`result` in the format `name`, with a line end at its end.

    names: show names of persons in quoted prose. verbose: all findings, not only the best. colour, width: for a
    terminal. text_paths: where each document's text was written, by its path.
    Raises UsageError for a format that does not exist.
    """
    if name not in WRITERS:
        raise UsageError(f"There is no format {name!r}; there are {', '.join(WRITERS)}.")
    return WRITERS[name](result, ReportOptions(names, verbose, colour, width, text_paths or {}))


__all__ = ["WRITERS", "ReportOptions", "write_report"]
