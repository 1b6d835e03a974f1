"""Builds the wheel, installs it with its pinned dependencies into an environment of its own, and scans a file there.

Fails unless the installed package carries its lexicons and finds what the file says."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
AGREEMENT = """AGREEMENT BETWEEN THE GOVERNMENT OF THE REPUBLIC OF KENYA AND THE GOVERNMENT OF THE REPUBLIC OF UGANDA
ON COMBATING TRAFFICKING IN PERSONS

Article 1
The Parties shall ensure that every victim of trafficking in persons receives legal aid and medical care.

Article 2
The best interests of the child shall be a primary consideration in all measures taken under this Agreement.

Done at Kampala on 3 February 2021.
"""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "-w", folder, ROOT)
        (wheel,) = place.glob("agreement_scan-*.whl")
        python = fresh_environment(place / "environment")
        # pip refuses a file without a hash beside hashed ones, so the wheel comes second.
        run(python, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", ROOT / "requirements.lock")
        run(python, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", wheel)
        check_scan(python.parent / "agreement-scan", place / "elsewhere")
    print(f"1 passed, 0 failed: {wheel.name} scans a file in an environment of its own")


def fresh_environment(path: Path) -> Path:
    venv.create(path, with_pip=True, symlinks=True)
    return path / "bin" / "python"


def check_scan(command: Path, folder: Path) -> None:
    folder.mkdir()
    (folder / "agreement.txt").write_text(AGREEMENT, encoding="utf-8")
    result = json.loads(run(command, "scan", "agreement.txt", "--format", "json", cwd=folder))
    (document,) = result["documents"]
    found = {(finding["dimension"], finding["level"]) for finding in document["findings"]}
    expected = {("human_rights", 2), ("child_protection", 2)}
    if not expected <= found or [party["code"] for party in document["parties"]] != ["KEN", "UGA"]:
        sys.exit(f"the installed wheel found {sorted(found)} and {document['parties']}")


def run(*command: object, cwd: Path | None = None) -> str:
    words = [str(word) for word in command]
    return subprocess.run(words, cwd=cwd, check=True, stdout=subprocess.PIPE, text=True).stdout


if __name__ == "__main__":
    main()
