"""The codebook: everything that reviewers change, loaded from `lexicons/` and checked.

`Codebook` gives access to the files and a place for what is compiled from them; the modules beside this one hold one
kind of entry each (dimensions, types, roles, stakeholders, framework ...), with its checks.
"""

from __future__ import annotations

import csv
import hashlib
import io
import tomllib
from collections.abc import Callable
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, TypeVar, cast

from agreement_scan.errors import CodebookError

T = TypeVar("T")


def bundled_directory() -> Path:
    """The lexicons that came with the package: inside the wheel, or beside `src/` in a checkout."""
    inside = Path(str(resources.files("agreement_scan"))) / "lexicons"
    beside = Path(__file__).resolve().parents[3] / "lexicons"
    for candidate in (inside, beside):
        if (candidate / "framework.toml").is_file():
            return candidate
    raise CodebookError("The bundled lexicons are missing; reinstall agreement-scan, or name a folder with --lexicons.")


class Codebook:
    """The lexicons of one folder. Compiled parts are made once, on first use."""

    def __init__(self, directory: Path | None = None) -> None:
        self.directory = directory or bundled_directory()
        if not self.directory.is_dir():
            raise CodebookError(f"No folder of lexicons at {self.directory}.")
        self._parts: dict[object, object] = {}

    def files(self) -> tuple[str, ...]:
        """Names of all lexicon files, relative to the folder, sorted."""
        found = (p for p in self.directory.rglob("*") if p.suffix in {".toml", ".csv"} and p.is_file())
        return tuple(sorted(p.relative_to(self.directory).as_posix() for p in found))

    def sha256(self) -> str:
        """Hash over names and contents of all lexicon files."""
        digest = hashlib.sha256()
        for name in self.files():
            data = (self.directory / name).read_bytes().replace(b"\r\n", b"\n")
            digest.update(f"{name}\0{len(data)}\0".encode() + data)
        return digest.hexdigest()

    def toml(self, name: str) -> dict[str, Any]:
        """The parsed file `name`; CodebookError names file and place where it cannot be parsed."""
        try:
            return tomllib.loads(self._read(name))
        except tomllib.TOMLDecodeError as error:
            raise CodebookError(f"{name}: not valid TOML: {error}") from error

    def csv(self, name: str) -> list[dict[str, str]]:
        """The rows of `name` by column. Lines that start with # are comments."""
        lines = [line for line in self._read(name).splitlines(keepends=True) if not line.startswith("#")]
        reader = csv.DictReader(io.StringIO("".join(lines)), strict=True)
        try:
            rows = list(reader)
        except csv.Error as error:
            raise CodebookError(f"{name}: line {reader.line_num}: {error}") from error
        for number, row in enumerate(rows, 1):
            if None in row or None in row.values():
                raise CodebookError(f"{name}: row {number} has not as many fields as the heading.")
        return rows

    def part(self, load: Callable[[Codebook], T]) -> T:
        """`load(self)`, made once for this codebook."""
        if load not in self._parts:
            self._parts[load] = load(self)
        return cast(T, self._parts[load])

    def _read(self, name: str) -> str:
        try:
            return (self.directory / name).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise CodebookError(f"{name}: cannot be read from {self.directory}: {error}") from error


@cache
def bundled() -> Codebook:
    """The codebook that came with the package."""
    return Codebook()
