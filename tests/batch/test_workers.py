"""A worker that is killed, hangs or errs costs its own work only."""

from __future__ import annotations

import os
import signal
import time

import pytest

from agreement_scan.batch.workers import Loss, run


def work_on(task: str) -> str:
    if task == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    if task == "hangs":
        time.sleep(60)
    if task == "errs":
        raise KeyError("a secret from the document")
    return task.upper()


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_every_other_work_is_done(jobs: int) -> None:
    works = ["a", "killed", "b", "hangs", "c", "errs", "d"]
    outcomes = dict(run(work_on, works, jobs=jobs, seconds=0.5))
    assert [outcomes[n] for n in (0, 2, 4, 6)] == ["A", "B", "C", "D"]
    assert outcomes[1] == Loss("the reader crashed (signal 9)")
    assert outcomes[3] == Loss("took longer than 0.5 seconds and was stopped")


def test_an_error_of_ours_is_named_by_its_place_without_text_of_the_document() -> None:
    [(_, loss)] = run(work_on, ["errs"], jobs=1, seconds=5)
    assert isinstance(loss, Loss)
    assert "KeyError at test_workers.py:" in loss.reason
    assert "secret" not in loss.reason


def test_no_work_is_no_process() -> None:
    assert list(run(work_on, [], jobs=2, seconds=1)) == []


def test_a_hang_ends_within_a_second_of_its_limit() -> None:
    started = time.monotonic()
    list(run(work_on, ["hangs"], jobs=1, seconds=0.3))
    assert time.monotonic() - started < 1.3
