"""Every example and counterexample of the dimensions' lexicons, the cues and the name words, in both directions."""

from __future__ import annotations

import pytest

from agreement_scan.codebook import bundled
from agreement_scan.codebook.assertion import Cue
from agreement_scan.codebook.assertion import load as load_assertions
from agreement_scan.codebook.dimensions import DimensionEntry
from agreement_scan.codebook.dimensions import load as load_dimensions
from agreement_scan.codebook.guards import NameExample
from agreement_scan.codebook.guards import load as load_guards
from agreement_scan.passages import view
from agreement_scan.tagging.guards import names
from agreement_scan.tagging.terms import read_words
from support_dimensions import findings_in

ENTRIES = bundled().part(load_dimensions).entries
CUES = bundled().part(load_assertions).cues
NAMES = bundled().part(load_guards).examples


def _sources(text: str) -> set[str]:
    return {source for finding in findings_in(text) for source in (finding.source, *finding.support)}


def _has_cue(cue: Cue, text: str) -> bool:
    words = read_words(view(text, 0, len(text))).text
    return any(pattern.occurs_in(words) for pattern in cue.patterns)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.source)
def test_an_entry_is_found_in_its_examples(entry: DimensionEntry) -> None:
    missed = [text for text in entry.examples if entry.source not in _sources(text)]
    assert missed == []


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.source)
def test_an_entry_is_not_found_in_its_counterexamples(entry: DimensionEntry) -> None:
    wrong = [text for text in entry.counterexamples if entry.source in _sources(text)]
    assert wrong == []


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.source)
def test_a_cue_is_found_in_its_examples_only(cue: Cue) -> None:
    missed = [text for text in cue.examples if not _has_cue(cue, text)]
    wrong = [text for text in cue.counterexamples if _has_cue(cue, text)]
    assert (missed, wrong) == ([], [])


@pytest.mark.parametrize("example", NAMES, ids=lambda example: example.text[:40])
def test_names_are_found_by_their_grammar(example: NameExample) -> None:
    text = example.text
    found = {text[name.start : name.end] for name in names(text, bundled())}
    covered = {name for name in example.names if any(name in other for other in found)}
    assert covered == set(example.names)
    if not example.names:
        assert not any(" " in name for name in found)


def test_each_dimension_has_many_themes() -> None:
    assert len(ENTRIES) >= 60
