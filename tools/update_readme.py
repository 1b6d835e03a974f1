"""Puts the real output of `make demo` into the README, between its markers. A test checks that it is up to date.

python tools/update_readme.py [--check]
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from agreement_scan import scan_paths, write_report

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"


def updated(readme: str) -> str:
    """`readme` with its two excerpts taken anew from a scan of the samples."""
    report = write_report(scan_paths([ROOT / "corpora" / "samples"]), "text")
    table = section(report, "Indicators ", "\n\n4.1.1 ")
    reasons = section(report, "\n\n4.1.1 ", "\n\n4.1.2 ")
    return put(put(readme, "demo", table), "why", reasons)


def section(report: str, first: str, following: str) -> str:
    start = report.index(first)
    return report[start : report.index(following, start + len(first))].strip("\n")


def put(readme: str, marker: str, text: str) -> str:
    block = f"<!-- {marker} -->\n```\n{text}\n```\n<!-- /{marker} -->"
    return re.sub(f"<!-- {marker} -->.*?<!-- /{marker} -->", lambda _: block, readme, flags=re.DOTALL)


def main() -> None:
    readme = README.read_text(encoding="utf-8")
    new = updated(readme)
    if "--check" in sys.argv:
        sys.exit(new != readme and "README.md is not up to date: run `make docs`")
    README.write_text(new, encoding="utf-8")


if __name__ == "__main__":
    main()
