"""The framework as data: what is wrong is named, and a new indicator is one entry."""

from __future__ import annotations

from pathlib import Path

import pytest

from agreement_scan.codebook import Codebook, bundled, bundled_directory
from agreement_scan.codebook.framework import load
from agreement_scan.codebook.indicators import Criterion
from agreement_scan.counting import count
from agreement_scan.errors import CodebookError
from support_counting import agreement, breakdown, figure, indicator, occasion, role, scan, stakeholder

CODE = Path(__file__).parents[2] / "src" / "agreement_scan"
ENTRY = """
[[indicator]]
id = "x.1"
title = "Anything"
unit = "stakeholder"
sources = ["meeting_report"]
verification = ["Meeting reports"]
listed = []
eligible = []
counted = []
"""


def changed(folder: Path, *, add: str = "", old: str = "", new: str = "") -> Codebook:
    """The bundled lexicons with a changed framework."""
    for path in sorted(bundled_directory().rglob("*")):
        target = folder / path.relative_to(bundled_directory())
        if path.is_dir():
            target.mkdir(parents=True, exist_ok=True)
        else:
            target.write_bytes(path.read_bytes())
    framework = (folder / "framework.toml").read_text(encoding="utf-8")
    assert old in framework
    (folder / "framework.toml").write_text(framework.replace(old, new, 1) + add, encoding="utf-8")
    return Codebook(folder)


def test_the_bundled_framework_has_its_indicators_and_means_of_verification() -> None:
    framework = bundled().part(load)

    assert [i.id for i in framework.indicators] == [f"4.1.{n}" for n in range(1, 8)]
    assert all(i.verification and i.sources and i.breakdowns for i in framework.indicators)


def test_every_criterion_is_used_and_gives_a_reason() -> None:
    framework = bundled().part(load)
    used = {c.name for i in framework.indicators for c in (*i.listed, *i.eligible, *i.counted)}

    assert used == set(bundled().toml("framework.toml")["criteria"])


def test_no_indicator_is_named_in_code() -> None:
    code = [*CODE.glob("counting/**/*.py"), *CODE.glob("reporting/**/*.py"), CODE / "codebook" / "framework.py"]

    assert len(code) > 20
    assert [path.name for path in code if "4.1." in path.read_text(encoding="utf-8")] == []


def test_two_further_indicators_are_two_entries(tmp_path: Path) -> None:
    book = changed(
        tmp_path,
        add="""
[[indicator]]
id = "5.1"
title = "Agreements that commit to child protection"
unit = "instrument"
sources = ["cooperation_agreement"]
verification = ["Cooperation agreements"]
listed = []
eligible = ["agreement_or_initiative", "not_a_draft"]
counted = ["commits_to_children"]
denominator = "eligible"
breakdown = [{ name = "scope", fact = "scope" }]

[[indicator]]
id = "5.2"
title = "Private companies that trained others"
unit = "stakeholder"
sources = ["agenda"]
verification = ["Agendas"]
listed = ["is_private"]
eligible = ["is_trainer", "actually"]
counted = []

[criteria.commits_to_children]
fact = "commitment"
any = ["child_protection"]
reason = "no commitment to child protection"

[criteria.is_private]
fact = "type"
any = ["private"]
reason = "not private"

[criteria.is_trainer]
fact = "role"
any = ["trainer"]
reason = "taught nothing (role: {found})"
""",
    )
    company, other = (
        stakeholder(f"{n} Ltd", "private", role(r)) for n, r in [("Teach", "trainer"), ("Guest", "participant")]
    )
    scans = [
        agreement(commits=["child_protection"]),
        agreement("Empty Accord", commits=[]),
        scan("agenda", stakeholders=(company, other)),
    ]

    result = count(scans, book)

    agreements, companies = indicator(result, "5.1"), indicator(result, "5.2")
    assert (agreements.value, agreements.denominator, breakdown(agreements, "scope")) == (1, 2, {"bilateral": 1})
    assert [c.name for c in companies.counted] == ["Teach Ltd"]
    assert [(c.name, c.reason) for c in companies.left_out] == [("Guest Ltd", "taught nothing (role: participant)")]


def test_a_further_indicator_of_persons_is_one_entry(tmp_path: Path) -> None:
    book = changed(
        tmp_path,
        add="""
[[indicator]]
id = "5.3"
title = "People at consultations"
unit = "person"
sources = ["stakeholder_consultation"]
verification = ["Stakeholder consultations"]
measures = [["attended"]]
listed = ["is_consultation"]
eligible = []
counted = ["has_figure"]
breakdown = [{ name = "place", fact = "place" }]

[criteria.is_consultation]
fact = "kind"
any = ["consultation"]
reason = "no consultation"
""",
    )
    hearing = scan(
        "stakeholder_consultation", occasions=(occasion(kind="consultation"),), figures=(figure("attended", 4, 2),)
    )

    found = indicator(count([hearing], book), "5.3")

    assert (found.value, breakdown(found, "place")) == (6, {"Lomé": 6})


@pytest.mark.parametrize(
    ("add", "message"),
    [
        (ENTRY.replace("listed = []", 'listed = ["nowhere"]'), "x.1: listed names the unknown criterion 'nowhere'"),
        (ENTRY.replace('"meeting_report"', '"minutes"'), "indicator x.1: sources has 'minutes'"),
        (ENTRY.replace('"stakeholder"', '"village"'), "indicator x.1: unit is 'village'"),
        (
            ENTRY.replace("counted = []", 'counted = ["is_training"]'),
            "looks at 'kind', which a stakeholder does not have",
        ),
        (ENTRY.replace('title = "Anything"', ""), "indicator x.1: title is missing"),
        (ENTRY.replace("eligible", "elligible"), "indicator x.1: eligible is missing"),
        (ENTRY + 'colour = "red"\n', "indicator x.1: unknown key colour"),
        (ENTRY + 'measures = [["trained"]]\n', "indicator x.1: measures is for the unit person only"),
        (ENTRY + 'denominator = "measures"\n', "denominator_measures go together"),
        (ENTRY + 'breakdown = [{ name = "a", fact = "colour" }]\n', "fact is 'colour'"),
        (ENTRY + 'breakdown = [{ name = "a", fact = "type", keys = ["alien"] }]\n', "not a value of type"),
        (ENTRY + 'breakdown = [{ name = "a" }]\n', "a breakdown without a fact needs one key"),
        (ENTRY + 'breakdown = [{ name = "a", of = "attendances", keys = ["n"] }]\n', "attendances are of persons only"),
        (ENTRY.replace('"x.1"', '"4.1.1"'), "indicator 4.1.1: stands twice"),
        ('[criteria.odd]\nfact = "colour"\nreason = "x"\n', "criteria.odd: no unit has a fact 'colour'"),
        ('[criteria.odd]\nfact = "role"\nany = ["king"]\nreason = "x"\n', "criteria.odd: role has no value king"),
        ('[criteria.odd]\nfact = "role"\nany = []\nreason = "x"\n', "criteria.odd: any names no value"),
        (
            '[criteria.odd]\nfact = "role"\nany = ["party"]\nall = ["party"]\nreason = "x"\n',
            "give one of any, all and none",
        ),
        ('[criteria.odd]\nfact = "role"\nreason = "{who}"\n', "criteria.odd: reason holds an unknown place-holder"),
        ('[[statement]]\nid = "s"\ntext = "t"\nindicators = ["9"]\n', "statement s: indicators names the unknown"),
    ],
)
def test_what_is_wrong_is_named_with_file_and_entry(tmp_path: Path, add: str, message: str) -> None:
    with pytest.raises(CodebookError) as raised:
        changed(tmp_path, add="\n" + add).part(load)

    assert str(raised.value).startswith("framework.toml: ")
    assert message in str(raised.value)


@pytest.mark.parametrize(
    ("operator", "values", "found", "passes"),
    [
        ("any", ("a", "b"), ("b",), True),
        ("any", ("a",), ("b",), False),
        ("any", ("a",), (), False),
        ("all", ("a", "b"), ("a", "b", "c"), True),
        ("all", ("a", "b"), ("a",), False),
        ("none", ("a",), ("b",), True),
        ("none", ("a",), ("a", "b"), False),
        ("none", ("a",), (), True),
        ("known", (), ("x",), True),
        ("known", (), (), False),
    ],
)
def test_criteria_look_at_one_fact(
    operator: str, values: tuple[str, ...], found: tuple[str, ...], passes: bool
) -> None:
    criterion = Criterion("c", "f", operator, values, "found {found}, missing {missing}")  # type: ignore[arg-type]

    assert criterion.passes({"f": found}) is passes
