"""The loaders of dimensions, cues and name words refuse what is wrong, and say where."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from agreement_scan.codebook import Codebook, bundled_directory, dimensions, guards
from agreement_scan.codebook import assertion as assertions
from agreement_scan.errors import CodebookError

ENTRY = '[[entry]]\nid = "x"\ntheme = "x"\nterms = ["whale"]\nexamples = ["A whale."]\ncounterexamples = ["A cat."]\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copy = tmp_path / "lexicons"
    shutil.copytree(bundled_directory(), copy)
    return copy


def test_an_added_entry_is_loaded(folder: Path) -> None:
    file = folder / "dimensions" / "gender.toml"
    file.write_text(file.read_text(encoding="utf-8") + ENTRY, encoding="utf-8")
    assert "gender/x" in {entry.source for entry in Codebook(folder).part(dimensions.load).entries}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "must begin with dimension"),
        ('dimension = "gender"\nlanguage = "en"\n', "holds no entry"),
        ('dimension = "gender"\nlanguage = "en"\n' + ENTRY + ENTRY, "used twice"),
        ('dimension = "gender"\nlanguage = "en"\n' + ENTRY.replace("theme", "thema"), "unknown field 'thema'"),
        (
            'dimension = "gender"\nlanguage = "en"\n' + ENTRY.replace('examples = ["A whale."]', "examples = []"),
            "missing",
        ),
    ],
)
def test_a_wrong_dimension_is_refused(folder: Path, text: str, message: str) -> None:
    (folder / "dimensions" / "gender.toml").write_text(text, encoding="utf-8")
    with pytest.raises(CodebookError, match=r"dimensions/gender\.toml") as caught:
        Codebook(folder).part(dimensions.load)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("file", "load", "old", "new", "message"),
    [
        ("assertion.toml", assertions.load, 'effect = "turns"', 'effect = "spins"', "unknown effect"),
        ("assertion.toml", assertions.load, 'effect = "turns"', 'effect = "bounds"', "no cue has the effect 'turns'"),
        ("guards.toml", guards.load, 'plain = [\n  "convention"', 'plain = [\n  "Convention"', "lower case"),
    ],
)
def test_a_wrong_cue_or_name_word_is_refused(
    folder: Path, file: str, load: Callable[[Codebook], object], old: str, new: str, message: str
) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(CodebookError, match=file) as caught:
        load(Codebook(folder))
    assert message in str(caught.value)
