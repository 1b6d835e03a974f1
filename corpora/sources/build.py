"""Builds the sample documents from the texts beside this file: `make samples`.

Every build gives the same bytes; `tests/test_samples.py` compares them with the files that are checked in.
"""

from __future__ import annotations

import sys
from pathlib import Path

import note
import pdf
import word

SAMPLES = Path(__file__).resolve().parents[1] / "samples"


def build(folder: Path) -> None:
    """Writes all samples into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    pdf.build(folder)
    word.build(folder)
    (folder / "accreditation-note.txt").write_text(note.ACCREDITATION, encoding="utf-8")
    (folder / "agenda.md").write_text(note.AGENDA, encoding="utf-8")
    (folder / "livestock-agreement.txt").write_text(note.LIVESTOCK, encoding="utf-8")


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLES)
