"""Imports point one way, and a heavy library is loaded by as few modules as can be."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "src" / "agreement_scan"

# What each room may import, besides itself. A room that is not here fails the test: say where it belongs.
FOUNDATION = {"errors", "model", "passages", "labels", "naming"}
MAY_IMPORT = {
    "errors": set[str](),
    "model": set[str](),
    "passages": set[str](),
    "labels": set[str](),
    "naming": {"passages"},
    "codebook": FOUNDATION,
    "reading": FOUNDATION,
    "structure": FOUNDATION | {"codebook"},
    "tagging": FOUNDATION | {"codebook"},
    "checking": FOUNDATION | {"codebook", "tagging"},
    "scan": FOUNDATION | {"codebook", "reading", "structure", "tagging"},
    "counting": FOUNDATION | {"codebook"},
    "reporting": FOUNDATION | {"codebook", "counting", "output"},
    "output": {"errors"},
    "config": {"errors"},
    "batch": FOUNDATION,
    "api": FOUNDATION | {"agreement_scan", "batch", "codebook", "counting", "reading", "scan"},
    "cli": FOUNDATION | {"agreement_scan", "api", "checking", "codebook", "config", "output", "reading", "reporting"},
    "agreement_scan": FOUNDATION | {"api", "codebook", "counting", "reading", "reporting", "scan"},
    "__main__": {"cli"},
}
HEAVY = {
    "spacy": {"tagging"},
    "sklearn": {"tagging"},
    "pdfplumber": {"reading"},
    "pypdfium2": {"reading"},
    "docx": {"reading"},
    "lxml": {"reading"},
}


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def room(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return "agreement_scan" if first == "__init__.py" else first.removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: relative import"
            yield node.module
            # `from agreement_scan import cli` names a room in its last word.
            if node.module == "agreement_scan":
                yield from (f"agreement_scan.{alias.name}" for alias in node.names if not alias.name.startswith("__"))


@pytest.mark.parametrize("path", modules(), ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_imports_point_one_way(path: Path) -> None:
    own = room(path)
    for name in imported(path):
        if name == "agreement_scan" or not name.startswith("agreement_scan."):
            continue
        target = name.split(".")[1]
        assert target == own or target in MAY_IMPORT[own], f"{own} imports {name}"


@pytest.mark.parametrize("path", modules(), ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_a_heavy_library_stays_in_its_room(path: Path) -> None:
    for name in imported(path):
        library = name.split(".")[0]
        if library in HEAVY:
            assert room(path) in HEAVY[library], f"{path.name} imports {library}"


@pytest.mark.parametrize("arguments", [["--help"], ["scan", "--help"], ["--version"], ["scan"]])
def test_help_and_usage_errors_load_nothing_heavy(arguments: list[str]) -> None:
    code = (
        "import sys\n"
        "from agreement_scan.cli import commands\n"
        f"try: commands.main({arguments!r}, standalone_mode=False)\n"
        "except Exception: pass\n"
        "sys.stderr.write(' '.join(sorted(m for m in sys.modules if '.' not in m)))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stderr.split())
    assert "click" in loaded
    assert not loaded & {*HEAVY, "numpy", "rich", "countrynames", "py3langid", "ahocorasick"}
