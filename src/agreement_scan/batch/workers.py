"""Documents read in worker processes, so that a reader that crashes or hangs costs one document, not the run.

The pools of the standard library lose the whole batch, or hang, when a worker is killed from outside (see
`docs/decisions.md`). This supervisor keeps one work in flight per worker: the end of a worker's pipe names
the work that ended it.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any, Generic, TypeVar

W = TypeVar("W")
R = TypeVar("R")

_END = None


@dataclass(frozen=True, slots=True)
class Loss:
    """A work that gave no result: its worker ended, was stopped, or met an error in this program."""

    reason: str


class _Worker(Generic[W, R]):
    """One process, its pipe, and the number of the work in flight."""

    def __init__(self, work_on: Callable[[W], R], works: Sequence[W]) -> None:
        # Fork where it exists: lexicons compiled by the parent are then shared, and a worker starts in milliseconds.
        method = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
        context: Any = multiprocessing.get_context(method)
        self.connection, theirs = context.Pipe()
        self.process = context.Process(target=_serve, args=(theirs, self.connection, work_on, works), daemon=True)
        self.process.start()
        theirs.close()
        self.number = -1
        self.started = 0.0
        self.lost = False

    def give(self, number: int) -> None:
        self.number, self.started = number, time.monotonic()
        self.connection.send(number)

    def take(self, seconds: float) -> R | Loss:
        """The result in the pipe, or how the worker was lost."""
        if not self.connection.poll():
            self.lost = True
            return Loss(f"took longer than {seconds:g} seconds and was stopped")
        try:
            result: R | Loss = self.connection.recv()
        except (EOFError, ConnectionResetError):
            self.lost = True
            self.process.join()
            return Loss(f"the reader crashed ({_ending(self.process.exitcode)})")
        return result

    def stop(self) -> None:
        self.process.kill()
        self.process.join()
        self.connection.close()


def run(work_on: Callable[[W], R], works: Sequence[W], *, jobs: int, seconds: float) -> Iterator[tuple[int, R | Loss]]:
    """`work_on(work)` for each work in `jobs` processes; yields (number, result) as they become ready.

    A work that ends its worker, or takes longer than `seconds`, gives a `Loss`; a new worker goes on with the
    rest.
    """
    waiting = iter(range(len(works)))
    workers: list[_Worker[W, R]] = []
    try:
        while len(workers) < jobs and (number := next(waiting, _END)) is not None:
            workers.append(_started(work_on, works, number))
        while workers:
            for worker in _ready(workers, seconds):
                yield worker.number, worker.take(seconds)
                workers.remove(worker)
                if (number := next(waiting, _END)) is None:
                    worker.stop()
                elif worker.lost:
                    worker.stop()
                    workers.append(_started(work_on, works, number))
                else:
                    worker.give(number)
                    workers.append(worker)
    finally:
        for worker in workers:
            worker.stop()


def _started(work_on: Callable[[W], R], works: Sequence[W], number: int) -> _Worker[W, R]:
    worker: _Worker[W, R] = _Worker(work_on, works)
    worker.give(number)
    return worker


def _ready(workers: Sequence[_Worker[W, R]], seconds: float) -> list[_Worker[W, R]]:
    """The workers that have answered, ended, or run out of time."""
    left = min(worker.started for worker in workers) + seconds - time.monotonic()
    answered = wait([worker.connection for worker in workers], timeout=max(left, 0))
    now = time.monotonic()
    return [worker for worker in workers if worker.connection in answered or now - worker.started >= seconds]


def _ending(code: int | None) -> str:
    return f"signal {-code}" if code is not None and code < 0 else f"exit code {code}"


def _serve(connection: Connection, parents_end: Connection, work_on: Callable[[W], R], works: Sequence[W]) -> None:
    """The life of a worker: until the parent closes the pipe."""
    parents_end.close()
    # What was compiled before the fork is never garbage; looking at it again and again costs a tenth of the time.
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
    try:
        while True:
            connection.send(_outcome(work_on, works[connection.recv()]))
    except (EOFError, BrokenPipeError, KeyboardInterrupt):
        os._exit(0)


def _outcome(work_on: Callable[[W], R], work: W) -> R | Loss:
    """The result, or the place of an error in this program: shown as a failure of this document, with no text of it."""
    try:
        return work_on(work)
    except Exception as error:  # noqa: BLE001 - the edge of a process: the error goes to the parent as a value
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(place.filename).name}:{place.lineno}"
        return Loss(f"an error in agreement-scan itself ({type(error).__name__} at {where}); please report it")
