"""Every cue of the profile's lexicons fits its examples and none of its counterexamples."""

from __future__ import annotations

from pathlib import Path

import pytest

from agreement_scan.codebook import Codebook, bundled
from agreement_scan.codebook.profile import Cue, compiled, load
from agreement_scan.errors import CodebookError

CUES = tuple(bundled().part(load).all())


@pytest.mark.parametrize("cue", CUES, ids=[cue.source for cue in CUES])
def test_a_cue_fits_its_examples_and_not_its_counterexamples(cue: Cue) -> None:
    assert [text for text in cue.examples if not cue.search(text)] == []
    assert [text for text in cue.counterexamples if cue.search(text)] == []


def test_every_cue_says_why_and_has_examples_both_ways() -> None:
    assert [cue.source for cue in CUES if not (cue.reason and cue.examples and cue.counterexamples)] == []


def test_sources_are_unique() -> None:
    sources = [cue.source for cue in CUES]
    assert len(sources) == len(set(sources))


def test_lines_of_a_pattern_are_put_together() -> None:
    assert compiled("a|\n  b", "x").pattern == "a|b"
    with pytest.raises(CodebookError, match=r"x\.toml: y: not a regular expression"):
        compiled("(", "x.toml: y")


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ('[[cue]]\nid = "a"\nvalue = "nonsense"\npattern = "x"\nexamples = ["x"]\n', "unknown key, value or place"),
        ('[[cue]]\nid = "a"\nvalue = "other"\npattern = "x"\n', "has no examples"),
        ('[[cue]]\nvalue = "other"\npattern = "x"\nexamples = ["x"]\n', "needs an id of its own"),
        ("", r"holds no \[\[cue\]\]"),
    ],
)
def test_a_wrong_entry_is_named(tmp_path: Path, entry: str, message: str) -> None:
    (tmp_path / "profile").mkdir()
    (tmp_path / "profile" / "types.toml").write_text(entry, encoding="utf-8")
    with pytest.raises(CodebookError, match=message):
        Codebook(tmp_path).part(load)
