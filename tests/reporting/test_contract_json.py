"""`--format json`: shape, order of keys, spans, and what never stands in it."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from agreement_scan import scan_paths
from agreement_scan.codebook import bundled
from agreement_scan.counting import count
from agreement_scan.errors import UsageError
from agreement_scan.model import Failure, Note, Result
from agreement_scan.reporting import WRITERS, write_report
from support_counting import agreement, figure, finding, occasion, passage, person, role, scan, stakeholder
from support_schema import faults

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "docs" / "schema" / "agreement-scan-1.schema.json").read_text(encoding="utf-8")
)


def programme() -> Result:
    shelters = stakeholder("Women's Shelters", "civil_society", role("included"), specialised=["gender"])
    listed = figure("attended", source="list", persons=(person("Ama Example", "female"),))
    scans = [
        agreement(
            "An Accord",
            unodc=True,
            stakeholders=(shelters,),
            findings=(finding("gender"), finding("gender", 0), finding("human_rights", 0, "withheld")),
        ),
        scan("participant_list", "List", None, path="lists/one.txt", occasions=(occasion(),), figures=(listed,)),
        scan(
            "training_evaluation",
            occasions=(occasion(),),
            figures=(figure("trained", 4, 5, total=10),),
            passages=(passage("low_turnover", "for"),),
        ),
        scan(language="fr", profiled=False, text="Bonjour"),
        scan(status="failed", reason="damaged", profiled=False, text="", path="broken.pdf"),
    ]
    return count(scans, bundled(), failures=(Failure("broken.pdf", "reading", "damaged"),), version="1.2")


def written(**options: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(write_report(programme(), "json", **options))
    return found


def test_it_follows_the_published_schema() -> None:
    assert list(faults(written(), SCHEMA)) == []


def test_the_check_of_the_schema_finds_faults() -> None:
    wrong = written()
    wrong["documents"][0]["status"] = "fine"
    wrong["indicators"][0]["value"] = "2"
    del wrong["run"]["model"]

    assert sorted(fault.split(":")[0] for fault in faults(wrong, SCHEMA)) == [
        "$.documents[0].status",
        "$.indicators[0].value",
        "$.run",
    ]


@pytest.mark.parametrize(
    ("place", "keys"),
    [
        ((), "schema run documents indicators statements failures"),
        (("run",), "version lexicons model period"),
        (
            ("documents", 0),
            "id path media_type status reason pages language text_sha256 type title date place scope state "
            "subjects parties unodc_support text_path provisions findings stakeholders events",
        ),
        (("indicators", 0), "id value reason denominator breakdown counted left_out"),
        (("statements", 0), "indicator id verdict for against"),
        (("failures", 0), "path stage reason"),
    ],
)
def test_keys_stand_in_the_order_of_the_contract(place: tuple[Any, ...], keys: str) -> None:
    row: Any = written()
    for step in place:
        row = row[step]

    assert list(row)[: len(keys.split())] == keys.split()


def document(kind: str) -> dict[str, Any]:
    return next(d for d in written()["documents"] if d["type"]["label"] == kind)


@pytest.mark.parametrize(
    ("kind", "list_", "keys"),
    [
        (
            "cooperation_agreement",
            "findings",
            "id provision dimension level polarity page start end quote method source score",
        ),
        ("cooperation_agreement", "stakeholders", "id name type specialisations state roles mentions"),
        ("cooperation_agreement", "parties", "name kind code"),
        (
            "training_evaluation",
            "events",
            "id title date place kind female male unknown total inconsistent measure function page start end quote",
        ),
    ],
)
def test_rows_of_a_document_have_the_keys_of_the_contract(kind: str, list_: str, keys: str) -> None:
    assert list(document(kind)[list_][0])[: len(keys.split())] == keys.split()


def test_findings_of_level_0_appear_only_if_withheld() -> None:
    findings = [(f["dimension"], f["level"], f["polarity"]) for f in document("cooperation_agreement")["findings"]]

    assert findings == [("gender", 2, "affirmed"), ("human_rights", 0, "withheld")]


def test_breakdowns_have_all_their_keys() -> None:
    breakdowns = {i["id"]: i["breakdown"] for i in written()["indicators"] if i["value"] is not None}

    assert list(breakdowns["4.1.1"]["dimension"]) == ["human_rights", "gender", "child_protection", "any", "all"]
    assert breakdowns["4.1.3"]["sex"] == {"female": 1, "male": 0, "unknown": 0}
    assert breakdowns["4.1.3"]["attendances"] == {"total": 1}
    assert breakdowns["4.1.6"]["specialisation"] == {"human_rights": 0, "gender": 1}


def test_a_figure_stands_with_its_event() -> None:
    (event,) = document("training_evaluation")["events"]

    assert (event["title"], event["date"], event["place"]) == (
        "Course on Joint Work across the Border",
        "2024-07-08",
        "Lomé",
    )
    assert (event["female"], event["male"], event["total"], event["inconsistent"]) == (4, 5, 10, True)


def test_no_person_and_no_key_of_one_is_written() -> None:
    text = write_report(programme(), "json")

    assert "Ama Example" not in text
    assert "key:" not in text
    assert document("participant_list")["events"][0]["quote"] is None


def test_no_row_of_people_is_quoted_whatever_a_tagger_does() -> None:
    rows = (person("a", row=0), person("b", row=40))
    listed = figure("attended", source="list", persons=rows)
    inside, outside = (dataclasses.replace(finding("gender"), start=n, end=n + 9, quote="Row or not") for n in (35, 10))
    seen = stakeholder("Women's Shelters", "ngo", dataclasses.replace(role("collaborates"), start=0, end=30))
    named = scan(
        "participant_list", occasions=(occasion(),), figures=(listed,), findings=(inside, outside), stakeholders=(seen,)
    )

    (found,) = json.loads(write_report(count([named], bundled()), "json"))["documents"]

    assert [f["quote"] for f in found["findings"]] == [None, "Row or not"]
    assert found["stakeholders"][0]["roles"][0]["quote"] is None
    assert "Row or not”" in write_report(count([named], bundled()))
    assert write_report(count([named], bundled())).count("Row or not") == 1


def test_documents_that_say_nothing_keep_the_shape() -> None:
    rows = {d["path"]: d for d in written()["documents"]}
    broken = rows["broken.pdf"]

    assert (broken["status"], broken["reason"], broken["type"]["label"], broken["findings"]) == (
        "failed",
        "damaged",
        None,
        [],
    )


def test_it_is_the_same_text_every_time_and_in_any_order() -> None:
    first = programme()
    second = count(first.scans[::-1], bundled(), failures=first.failures, version="1.2")

    assert write_report(first, "json") == write_report(second, "json")


def test_where_texts_were_written_is_told() -> None:
    rows = {d["path"]: d["text_path"] for d in written(text_paths={"lists/one.txt": "kept.txt"})["documents"]}

    assert rows["lists/one.txt"] == "kept.txt"
    assert rows["broken.pdf"] is None


def test_notes_of_the_reader_are_kept() -> None:
    noted = agreement("An Accord")
    noted = type(noted)(
        type(noted.document)(**{**_fields(noted.document), "notes": (Note("tracked_deletions", "3"),)}), noted.profile
    )
    found = json.loads(write_report(count([noted], bundled()), "json"))

    assert found["documents"][0]["notes"] == [{"kind": "tracked_deletions", "detail": "3"}]


def _fields(value: Any) -> dict[str, Any]:
    return {name: getattr(value, name) for name in value.__dataclass_fields__}


def test_an_unknown_format_is_named_with_the_known_ones() -> None:
    with pytest.raises(UsageError, match="text, json"):
        write_report(programme(), "rtf")
    assert set(WRITERS) >= {"text", "json"}


# ----------------------------------------------------------------------------------------- over the sample documents
@pytest.fixture(scope="module")
def samples() -> Result:
    return scan_paths([Path(__file__).parents[2] / "corpora" / "samples"])


def test_what_the_samples_give_follows_the_schema_too(samples: Result) -> None:
    found = json.loads(write_report(samples, "json"))

    assert len(found["documents"]) >= 6
    assert list(faults(found, SCHEMA)) == []


def test_every_place_quotes_its_document_word_for_word(samples: Result) -> None:
    texts = {s.document.id: s.document.text for s in samples.scans}
    found = json.loads(write_report(samples, "json"))
    quoted = [
        (document, place)
        for row in (*found["documents"], *found["indicators"], *found["statements"])
        for document, place in places(row, row.get("text_sha256") and row["id"])
    ]

    assert len(quoted) > 200
    assert [p for document, p in quoted if texts[document][p["start"] : p["end"]] != p["quote"]] == []


def places(value: Any, document: str | None) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every row with a quote, with the id of its document."""
    if isinstance(value, dict):
        document = value.get("document", document)
        if value.get("quote") is not None and document:
            yield document, value
    children = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for child in children:
        yield from places(child, document)
