"""Which files a call means, and the path that results show for each.

Every file below a named folder is taken, whatever its ending: a document that no reader knows is listed as failed, not
passed over. Left out are only what no person calls a document: hidden files, and the lock files of word processors.
Symbolic links are followed when they are named, not when they are met in a folder: a link may lead out of it.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from agreement_scan.model import Failure

_IGNORED_NAMES = frozenset({"Thumbs.db", "desktop.ini"})
_LOCK_PREFIX = "~$"


@dataclass(frozen=True, slots=True)
class Work:
    """One file to read, and the path that results show: relative to the folder given, or as given. Never absolute."""

    path: Path
    shown: str


def find_files(paths: Sequence[str | os.PathLike[str]]) -> tuple[tuple[Work, ...], tuple[Failure, ...]]:
    """The files that `paths` mean, sorted by shown path, each once, and what could not be looked into."""
    found: list[tuple[Path, str, str]] = []
    failures: list[Failure] = []
    for given in paths:
        path = Path(given)
        if path.is_dir():
            found.extend((file, file.relative_to(path).as_posix(), path.name) for file in _walk(path, failures))
        elif path.exists() or path.is_symlink():
            found.append((path, _relative(path), path.parent.name))
        else:
            failures.append(Failure(_relative(path), "opening", "there is no such file or folder; check the path"))
    return _shown_once(found), tuple(sorted(failures, key=lambda failure: failure.path))


def _walk(folder: Path, failures: list[Failure]) -> Iterator[Path]:
    def refuse(error: OSError) -> None:
        name = Path(error.filename or folder)
        shown = name.relative_to(folder).as_posix() if name != folder else _relative(folder)
        reason = f"the folder cannot be entered ({error.strerror}); check its permissions"
        failures.append(Failure(shown, "opening", reason))

    for directory, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if _is_document_name(name) and not (Path(directory) / name).is_symlink():
                yield Path(directory) / name


def _is_document_name(name: str) -> bool:
    return not name.startswith((".", _LOCK_PREFIX)) and name not in _IGNORED_NAMES


def _relative(path: Path) -> str:
    """The path as given; an absolute one below the working folder relative to it, any other by its name alone."""
    if not path.is_absolute():
        return path.as_posix()
    try:
        return path.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.name


def _shown_once(found: Iterable[tuple[Path, str, str]]) -> tuple[Work, ...]:
    """Each file once. Where two different files would be shown alike, the folder's name is put before both."""
    unique: dict[Path, tuple[Path, str, str]] = {}
    for path, shown, folder in found:
        unique.setdefault(path.resolve(), (path, shown, folder))
    often = Counter(shown for _, shown, _ in unique.values())
    works = [
        Work(path, f"{folder}/{shown}" if often[shown] > 1 and folder else shown)
        for path, shown, folder in unique.values()
    ]
    return tuple(sorted(works, key=lambda work: (work.shown, str(work.path))))
