"""agreement-scan: reads cooperation agreements and counts what they say, each count with its evidence.

    from agreement_scan import scan_paths, write_report

    result = scan_paths(["agreements/"])
    for indicator in result.indicators:
        print(indicator.id, indicator.value, indicator.reason)
    print(write_report(result, "text"))

The names below are the public interface; everything is loaded on first use, so that `import agreement_scan` is cheap.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from agreement_scan.api import scan_paths
    from agreement_scan.codebook import Codebook
    from agreement_scan.counting import count
    from agreement_scan.errors import AgreementScanError, CodebookError, ReadingError, UsageError, WorkspaceError
    from agreement_scan.model import Document, Finding, Indicator, Provision, Result, Scan, Stakeholder, Statement
    from agreement_scan.reading.source import ReadOptions
    from agreement_scan.reporting import write_report
    from agreement_scan.scan import scan_file

_PUBLIC = {
    "scan_paths": "api",
    "scan_file": "scan",
    "count": "counting",
    "write_report": "reporting",
    "Codebook": "codebook",
    "ReadOptions": "reading.source",
    **dict.fromkeys(("AgreementScanError", "CodebookError", "ReadingError", "UsageError", "WorkspaceError"), "errors"),
    **dict.fromkeys(
        ("Document", "Finding", "Indicator", "Provision", "Result", "Scan", "Stakeholder", "Statement"), "model"
    ),
}

__all__ = [
    "AgreementScanError", "Codebook", "CodebookError", "Document", "Finding", "Indicator", "Provision", "ReadOptions",
    "ReadingError", "Result", "Scan", "Stakeholder", "Statement", "UsageError", "WorkspaceError", "__version__",
    "count", "scan_file", "scan_paths", "write_report",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _PUBLIC:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"agreement_scan.{_PUBLIC[name]}"), name)
