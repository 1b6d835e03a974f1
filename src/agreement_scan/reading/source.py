"""What every reader is given: the file's identity and the user's options."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """passwords are tried after the empty one; limits are in bytes and pages."""

    passwords: tuple[str, ...] = ()
    max_file_bytes: int = 500_000_000
    max_text_characters: int = 100_000_000
    max_archive_bytes: int = 500_000_000
    max_archive_ratio: int = 200
    max_pages: int = 20_000


@dataclass(frozen=True, slots=True)
class SourceFile:
    """shown: the path as results show it. id: SHA-256 of the bytes."""

    shown: str
    id: str
    media_type: str


def identify(data: bytes) -> str:
    """The identity of a file: SHA-256 of its bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def identify_file(path: Path) -> str:
    """The same for a file that is not in memory. Raises OSError where it cannot be opened."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
