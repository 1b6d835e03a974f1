"""Every entry of lexicons/structure.toml fits its examples and none of its counterexamples."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from agreement_scan.codebook import Codebook, bundled
from agreement_scan.codebook.structure import Cue, load_structure
from agreement_scan.errors import CodebookError
from agreement_scan.labels import division

LEXICON = bundled().part(load_structure)
CUES = sorted(LEXICON.cues.values(), key=lambda cue: cue.id)
DIVISIONS: list[dict[str, Any]] = bundled().toml("structure.toml")["division"]


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.id)
def test_cue_fits_its_examples(cue: Cue) -> None:
    # A heading is shown without the label it may have.
    assert [text for text in cue.examples if not cue.tells(text.split(". ", 1)[-1]) and not cue.tells(text)] == []


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.id)
def test_cue_leaves_its_counterexamples_alone(cue: Cue) -> None:
    assert [text for text in cue.counterexamples if cue.tells(text)] == []


@pytest.mark.parametrize("entry", DIVISIONS, ids=lambda entry: entry["id"])
def test_division_words_name_divisions(entry: dict[str, Any]) -> None:
    for text in entry["examples"]:
        found = division(text)
        assert found is not None
        word = LEXICON.division(found.word)
        assert word is not None
        assert word.id == entry["id"]


@pytest.mark.parametrize("entry", DIVISIONS, ids=lambda entry: entry["id"])
def test_other_words_name_none(entry: dict[str, Any]) -> None:
    for text in entry["counterexamples"]:
        found = division(text)
        assert found is None or LEXICON.division(found.word) is None


def cue(where: str = "start", phrases: str = '"p"', example: str = "p", counterexample: str = "q") -> str:
    fields = (
        f'where = "{where}"\nphrases = [{phrases}]\nexamples = ["{example}"]\ncounterexamples = ["{counterexample}"]'
    )
    return f'[[cue]]\nid = "c"\nuse = "u"\n{fields}'


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        (
            '[[division]]\nid = "x"\nrole = "leaf"\nwords = ["X"]\nexamples = ["X 1"]\ncounterexamples = ["x"]',
            "x: role",
        ),
        ('[[division]]\nrole = "article"\n', "no id"),
        (cue(where="middle"), "c: `use`"),
        (cue(phrases=""), "phrases must be"),
        (cue(example="z"), "does not fit its example 'z'"),
        (cue(counterexample="p x"), "fits its counterexample 'p x'"),
        (cue(), "no cue for recital"),
    ],
)
def test_wrong_entries_are_named(tmp_path: Path, toml: str, message: str) -> None:
    (tmp_path / "structure.toml").write_text(toml, encoding="utf-8")
    with pytest.raises(CodebookError, match=message):
        Codebook(tmp_path).part(load_structure)
