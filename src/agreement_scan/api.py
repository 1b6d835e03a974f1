"""Many files to one result: what the command line and `from agreement_scan import scan_paths` do."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from agreement_scan import __version__
from agreement_scan.batch.files import Work, find_files
from agreement_scan.batch.workers import Loss, run
from agreement_scan.codebook import Codebook, bundled
from agreement_scan.model import Document, Failure, Result, Scan

if TYPE_CHECKING:
    from agreement_scan.reading.source import ReadOptions
    from agreement_scan.scan import Settings

Progress = Callable[[int, int], None]

DEFAULT_SECONDS = 300.0


@dataclass(frozen=True, slots=True)
class Scanned:
    """What reading and tagging gave, before counting: scans and failures in the order of their paths."""

    scans: tuple[Scan, ...]
    failures: tuple[Failure, ...]


def scan_paths(
    paths: Sequence[str | os.PathLike[str]],
    *,
    codebook: Codebook | None = None,
    options: ReadOptions | None = None,
    period: tuple[str, str] | None = None,
    jobs: int | None = None,
    seconds: float = DEFAULT_SECONDS,
    progress: Progress | None = None,
) -> Result:
    """Reads files and folders and counts them into the indicators.

    paths: files and folders; folders are walked. period: first and last day, ISO 8601. jobs: number of worker
    processes, the number of processors where `None`. seconds: how long one document may take. progress: called with
    (done, total).
    Files that cannot be read are listed in `Result.failures`; they never raise.
    """
    from agreement_scan.counting import count

    codebook = codebook or bundled()
    scanned = scan_all(paths, codebook=codebook, options=options, jobs=jobs, seconds=seconds, progress=progress)
    return count(scanned.scans, codebook, failures=scanned.failures, period=period, version=__version__)


def scan_all(
    paths: Sequence[str | os.PathLike[str]],
    *,
    codebook: Codebook,
    options: ReadOptions | None = None,
    jobs: int | None = None,
    seconds: float = DEFAULT_SECONDS,
    progress: Progress | None = None,
) -> Scanned:
    """Reads and tags, without counting. Arguments as for `scan_paths`."""
    from agreement_scan.reading.source import ReadOptions
    from agreement_scan.scan import Settings, warm_up

    works, failures = find_files(paths)
    # One salt for a run, so that a person in two lists is one; drawn afresh, so that nobody can look a name up.
    settings = Settings(options or ReadOptions(), secrets.token_bytes(16))
    jobs = max(1, min(jobs or os.cpu_count() or 1, len(works)))
    scans: dict[int, Scan] = {}
    failed: dict[int, Failure] = {}
    task = partial(_scan_one, codebook=codebook, settings=settings)
    # The largest first, so that no worker is left alone with a large file at the end.
    queue = sorted(range(len(works)), key=lambda number: -_size(works[number]))
    if works:
        warm_up(codebook)
    for done, (place, outcome) in enumerate(run(task, [works[n] for n in queue], jobs=jobs, seconds=seconds), 1):
        number = queue[place]
        scan, failure = _lost(works[number], outcome) if isinstance(outcome, Loss) else outcome
        scans[number] = scan
        if failure is not None:
            failed[number] = failure
        if progress is not None:
            progress(done, len(works))
    return Scanned(tuple(scans[n] for n in sorted(scans)), failures + tuple(failed[n] for n in sorted(failed)))


def _size(work: Work) -> int:
    return work.path.stat().st_size if work.path.exists() else 0


def _scan_one(work: Work, *, codebook: Codebook, settings: Settings) -> tuple[Scan, Failure | None]:
    from agreement_scan.scan import light, scan_one

    scan, failure = scan_one(work.path, work.shown, codebook, settings)
    return light(scan), failure


def _lost(work: Work, loss: Loss) -> tuple[Scan, Failure]:
    """The row of a document whose worker was lost. Its hash is taken by the parent, which never parses anything."""
    from agreement_scan.reading.source import identify_file

    reason = loss.reason
    identity = identify_file(work.path) if work.path.is_file() else ""
    document = Document(identity, work.shown, "application/octet-stream", "failed", reason, None, None, "")
    return Scan(document, None), Failure(work.shown, "isolation", reason)
