"""The classifier's place: nothing where no model is bundled, an error where one cannot be read."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from agreement_scan.codebook import Codebook, bundled, bundled_directory
from agreement_scan.errors import CodebookError
from agreement_scan.tagging import classifier


def test_without_a_model_file_there_is_no_classifier() -> None:
    assert classifier.load(bundled()) is None


def test_a_model_file_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    folder = tmp_path / "lexicons"
    shutil.copytree(bundled_directory(), folder)
    file = folder / classifier.MODEL_FILE
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("{}", encoding="utf-8")
    with pytest.raises(CodebookError, match="reads no model files"):
        classifier.load(Codebook(folder))
