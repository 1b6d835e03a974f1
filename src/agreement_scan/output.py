"""Writing files so that nothing half-written is ever found: to a temporary name beside the target, then renamed."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from agreement_scan.errors import UsageError


def write_whole(target: Path, text: str) -> None:
    """Write `text` to `target` as UTF-8, all of it or nothing. Raises UsageError where the place cannot be written."""
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
    except OSError as error:
        raise UsageError(f"cannot write {target}: {error.strerror}; choose another --output") from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as stream:
            stream.write(text)
        temporary.chmod(0o666 & ~_umask())
        temporary.replace(target)
    except OSError as error:
        raise UsageError(f"cannot write {target}: {error.strerror}; choose another --output") from error
    finally:
        temporary.unlink(missing_ok=True)


def make_folder(path: Path) -> None:
    """Make `path` and the folders above it. Raises UsageError where that is not possible."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"cannot make the folder {path}: {error.strerror}; choose another") from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def safe_name(shown: str, identity: str) -> str:
    """A file name for a document's text: its shown path flattened, and enough of its hash to be unique."""
    flat = "".join(c if c.isalnum() or c in "._- " else "_" for c in shown)[-120:].lstrip(". ")
    return f"{flat or 'document'}.{identity[:8] or 'unread'}.txt"
