"""Where the tests find the measuring sets, and the rule that CI skips no test for want of a system package."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The measuring sets beside the checkout; tests that use them are skipped on a stranger's machine."""
    folder = ROOT.parent / "shared"
    if not (folder / "CODEBOOK.md").is_file():
        pytest.skip("the measuring sets (../shared) are not on this machine")
    return folder


@pytest.fixture(scope="session")
def samples() -> Path:
    """The project's own sample documents."""
    return ROOT / "corpora" / "samples"


@pytest.fixture(scope="session")
def program() -> Callable[[str], str]:
    """Path of a system program; the test is skipped where it is missing, except in CI, where that is an error."""

    def find(name: str) -> str:
        path = shutil.which(name)
        if path is None:
            reason = f"{name} is not installed; tools/system-packages.sh installs it"
            if os.environ.get("AGREEMENT_SCAN_CI"):
                pytest.fail(reason)
            pytest.skip(reason)
        return path

    return find
