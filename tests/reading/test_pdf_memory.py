"""Memory stays flat over long files: what a page needs goes with the page."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from support_pdf import drawn, prose, put
from support_pdf_tables import hand_drawn

# Peak memory in MB that reading, or a whole scan, adds to that of a first short document.
_SCRIPT = """
import resource, sys
from pathlib import Path
from agreement_scan.reading import ReadOptions, read_document
from agreement_scan.scan import scan_file

def done(path):
    scan_file(path) if sys.argv[1] == "scan" else read_document(Path(path), "x", ReadOptions())
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024

short = done(sys.argv[2])
print(done(sys.argv[3]) - short)
"""


def long_file(path: Path, pages: int) -> Path:
    """Full pages of text, each with a ruled table."""
    table = hand_drawn(lambda c, a, b, y: c.line(a, y, b, y), lambda c, a, b, x: c.line(x, a, x, b), top=180)

    def sheet(number: int) -> Callable[[Canvas], None]:
        def draw(canvas: Canvas) -> None:
            put(canvas, [line for part in range(5) for line in prose(60 + 110 * part, 8, seed=number + part)])
            table(canvas)

        return draw

    path.write_bytes(drawn(*map(sheet, range(pages))))
    return path


@pytest.mark.parametrize(("stage", "most"), [("read", 20), ("scan", 45)])
def test_three_hundred_pages_need_little_more_than_ten(tmp_path: Path, stage: str, most: int) -> None:
    short, long = long_file(tmp_path / "short.pdf", 10), long_file(tmp_path / "long.pdf", 300)
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT, stage, short, long], capture_output=True, text=True, check=True
    )
    assert int(done.stdout) < most
