"""Every entry of `people.toml` matches its examples and none of its counterexamples."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from agreement_scan.codebook import Codebook, bundled
from agreement_scan.codebook.people import load_people
from agreement_scan.errors import CodebookError
from agreement_scan.naming import flat
from agreement_scan.passages import fold
from agreement_scan.tagging.people.columns import kind_of
from agreement_scan.tagging.people.functions import classify
from agreement_scan.tagging.people.names import parse_name, sex_of_word
from agreement_scan.tagging.people.rolls import section_of
from agreement_scan.tagging.people.scores import threshold
from agreement_scan.tagging.people.sentences import clause_at
from agreement_scan.tagging.people.titles import event_kind, event_title

DATA = bundled().toml("people.toml")
PEOPLE = bundled().part(load_people)


def cases(section: str, key: str, examples: str = "examples") -> list[Any]:
    return [
        pytest.param(entry, text, id=f"{entry[key]}: {text}")
        for entry in DATA[section]
        for text in entry.get(examples, [])
    ]


@pytest.mark.parametrize(("entry", "text"), cases("column", "kind"))
def test_heading(entry: dict[str, Any], text: str) -> None:
    assert kind_of(text, PEOPLE.columns) == entry["kind"]


@pytest.mark.parametrize(("entry", "text"), cases("column", "kind", "counterexamples"))
def test_other_heading(entry: dict[str, Any], text: str) -> None:
    assert kind_of(text, PEOPLE.columns) != entry["kind"]


@pytest.mark.parametrize(("entry", "text"), cases("capacity", "id"))
def test_section(entry: dict[str, Any], text: str) -> None:
    section = section_of(text, PEOPLE)

    assert section is not None
    assert section.capacity == entry["id"]


@pytest.mark.parametrize(("entry", "text"), cases("capacity", "id", "counterexamples"))
def test_other_section(entry: dict[str, Any], text: str) -> None:
    section = section_of(text, PEOPLE)

    assert section is None or section.capacity != entry["id"]


@pytest.mark.parametrize(("entry", "text"), cases("function", "id"))
def test_function(entry: dict[str, Any], text: str) -> None:
    role = classify(text, "", PEOPLE)

    assert (role.function, role.practitioner) == (entry["id"], entry["practitioner"])


@pytest.mark.parametrize(("entry", "text"), cases("function", "id", "counterexamples"))
def test_other_function(entry: dict[str, Any], text: str) -> None:
    assert classify(text, "", PEOPLE).function != entry["id"]


def matches(entry: dict[str, Any], text: str) -> bool:
    cue = next(cue for cue in PEOPLE.cues if cue.id == entry["id"])
    lowered = flat(text)
    found = cue.pattern.search(lowered)
    return found is not None and not cue.guard.search(lowered[slice(*clause_at(lowered, found.start()))])


@pytest.mark.parametrize(("entry", "text"), cases("cue", "id"))
def test_cue(entry: dict[str, Any], text: str) -> None:
    assert matches(entry, text)


@pytest.mark.parametrize(("entry", "text"), cases("cue", "id", "counterexamples"))
def test_no_cue(entry: dict[str, Any], text: str) -> None:
    assert not matches(entry, text)


@pytest.mark.parametrize(("entry", "text"), cases("hedge", "id"))
def test_hedge(entry: dict[str, Any], text: str) -> None:
    hedge = next(hedge for hedge in PEOPLE.hedges if hedge.id == entry["id"])

    assert hedge.pattern.search(flat(text))


@pytest.mark.parametrize(("entry", "text"), cases("hedge", "id", "counterexamples"))
def test_no_hedge(entry: dict[str, Any], text: str) -> None:
    hedge = next(hedge for hedge in PEOPLE.hedges if hedge.id == entry["id"])

    assert not hedge.pattern.search(flat(text))


@pytest.mark.parametrize(("entry", "text"), cases("event", "kind"))
def test_event(entry: dict[str, Any], text: str) -> None:
    assert event_kind(text, PEOPLE) == entry["kind"]


@pytest.mark.parametrize(("entry", "text"), cases("event", "kind", "counterexamples"))
def test_other_event(entry: dict[str, Any], text: str) -> None:
    assert event_kind(text, PEOPLE) != entry["kind"]


@pytest.mark.parametrize("text", DATA["titles_of_documents"]["examples"])
def test_title_of_the_event_alone(text: str) -> None:
    title = event_title(text, PEOPLE)

    assert title.split()[0] in ("Regional", "Workshop")


@pytest.mark.parametrize("text", DATA["threshold"]["examples"])
def test_threshold(text: str) -> None:
    assert threshold(flat(text), PEOPLE) is not None


@pytest.mark.parametrize("text", DATA["threshold"]["counterexamples"])
def test_no_threshold(text: str) -> None:
    assert threshold(flat(text), PEOPLE) is None


@pytest.mark.parametrize("text", DATA["corrections"]["examples"])
def test_correction(text: str) -> None:
    assert any(pattern.search(flat(text)) for pattern in PEOPLE.corrections)


@pytest.mark.parametrize("text", DATA["corrections"]["counterexamples"])
def test_no_correction(text: str) -> None:
    assert not any(pattern.search(flat(text)) for pattern in PEOPLE.corrections)


@pytest.mark.parametrize("key", ["tip", "som", "cross_border"])
def test_content(key: str) -> None:
    for text in DATA["content"][f"examples_{key}"]:
        assert PEOPLE.content[key].search(flat(text)), text
    for text in DATA["content"][f"counterexamples_{key}"]:
        assert not PEOPLE.content[key].search(flat(text)), text


@pytest.mark.parametrize("sex", ["female", "male", "unknown"])
def test_words_and_titles_for_sexes(sex: str) -> None:
    for word in DATA["sex"][f"examples_{sex}"]:
        assert sex_of_word(word, PEOPLE) == sex, word
    for name in DATA["titles"][f"examples_{sex}"]:
        assert parse_name(name, PEOPLE).sex == sex, name


def test_presence() -> None:
    for text in DATA["presence"]["examples_absent"]:
        assert PEOPLE.absent.match(fold(text)), text
    for text in DATA["presence"]["examples_present"]:
        assert not PEOPLE.absent.match(fold(text)), text


def test_sets_of_words() -> None:
    for section, pattern in (
        ("organisations", PEOPLE.organisation_words),
        ("not_practitioners", PEOPLE.not_practitioners),
        ("planned_lists", PEOPLE.planned_lists),
        ("not_sections", PEOPLE.not_sections),
    ):
        assert all(pattern.search(fold(text)) for text in DATA[section]["examples"]), section
        assert not any(pattern.search(fold(text)) for text in DATA[section].get("counterexamples", [])), section


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("measure = \"trained\"", "measure = \"liked\""), "cue trained_after: measure"),
        (("side = \"after\"", "side = \"above\""), "side: must be"),
        (("practitioner = true", "practitioner = 1"), "practitioner: must be true or false"),
        (("[[capacity]]", "[[capacities]]"), "capacity: this section is missing"),
        (("tip = ['", "tip = ['(', '"), "not a pattern"),
    ],
)  # fmt: skip
def test_a_wrong_entry_is_named(tmp_path: Path, change: tuple[str, str], message: str) -> None:
    text = (bundled().directory / "people.toml").read_text(encoding="utf-8")
    (tmp_path / "people.toml").write_text(text.replace(*change), encoding="utf-8")

    with pytest.raises(CodebookError, match=r"people\.toml") as error:
        load_people(Codebook(tmp_path))
    assert message in str(error.value)
