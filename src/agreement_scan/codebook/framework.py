"""The framework as data: indicators, criteria, breakdowns and statements, loaded from `framework.toml` and checked."""

from __future__ import annotations

from typing import Any

from agreement_scan.codebook import Codebook
from agreement_scan.codebook import vocabulary as words
from agreement_scan.codebook.entries import FILE, Table, checked_id, wrong
from agreement_scan.codebook.indicators import (
    Breakdown,
    Criterion,
    Framework,
    IndicatorEntry,
    Operator,
    StatementEntry,
    TitleWords,
)


def load(codebook: Codebook) -> Framework:
    """The framework of `codebook`. Raises CodebookError that names the entry where something is wrong."""
    top = Table("", codebook.toml(FILE))
    criteria = {name: _criterion(name, top.table("criteria").table(name)) for name in top.table("criteria").names()}
    indicators = tuple(_indicator(entry, criteria) for entry in top.tables("indicator"))
    _unique("indicator", [entry.id for entry in indicators])
    statements = tuple(_statement(entry, {i.id for i in indicators}) for entry in top.tables("statement"))
    _unique("statement", [entry.id for entry in statements])
    framework = Framework(
        goal=top.text("goal"),
        human_rights_goal=top.text("human_rights_goal"),
        expected_result=top.text("expected_result"),
        titles=_titles(top.table("titles")),
        indicators=indicators,
        statements=statements,
    )
    top.close()
    return framework


def _lists(table: Table, key: str) -> list[list[str]]:
    lists: Any = table.take(key)
    if not isinstance(lists, list) or not all(
        isinstance(w, list) and all(isinstance(x, str) for x in w) for w in lists
    ):
        raise wrong(table.place, f"{key} has to be a list of lists of texts")
    return lists


def _titles(table: Table) -> TitleWords:
    short = table.table("abbreviations")
    entry = TitleWords(
        small=frozenset(table.words("small_words")),
        version=frozenset(table.words("version_words")),
        ordinals=frozenset(table.words("ordinals")),
        paper=frozenset(table.words("paper_words")),
        kind=frozenset(table.words("kind_words")),
        distinguishing=frozenset(table.words("distinguishing_words")),
        families=tuple(frozenset(family) for family in _lists(table, "families")),
        abbreviations={name: short.text(name) for name in short.names()},
    )
    short.close()
    table.close()
    return entry


def _unique(kind: str, ids: list[str]) -> None:
    for name in ids:
        if ids.count(name) > 1:
            raise wrong(f"{kind} {name}", "stands twice")


def _criterion(name: str, table: Table) -> Criterion:
    operators = [key for key in ("any", "all", "none") if table.has(key)]
    if len(operators) > 1:
        raise wrong(table.place, f"give one of any, all and none, not {' and '.join(operators)}")
    fact, reason = table.text("fact"), table.text("reason")
    values = table.words(operators[0]) if operators else ()
    if operators and not values:
        raise wrong(table.place, f"{operators[0]} names no value")
    vocabularies = [facts[fact] for facts in words.FACTS.values() if fact in facts]
    if not vocabularies:
        raise wrong(table.place, f"no unit has a fact {fact!r}")
    if not any(v is None or set(values) <= set(v) for v in vocabularies):
        raise wrong(table.place, f"{fact} has no value {', '.join(v for v in values)}")
    try:
        reason.format(found="", missing="", stated="")
    except (KeyError, IndexError, ValueError) as error:
        raise wrong(table.place, f"reason holds an unknown place-holder: {error}") from error
    table.close()
    operator: Operator = operators[0] if operators else "known"  # type: ignore[assignment]
    return Criterion(name, fact, operator, values, reason)


def _indicator(table: Table, criteria: dict[str, Criterion]) -> IndicatorEntry:
    id_ = checked_id(table, "indicator")
    unit = table.choice("unit", tuple(words.FACTS))

    def chain(key: str) -> tuple[Criterion, ...]:
        return tuple(_known(name, criteria, unit, table.place, key) for name in table.words(key))

    entry = IndicatorEntry(
        id=id_,
        title=table.text("title"),
        unit=unit,
        identity=table.choice("identity", ("person", "person_at_event"), "person") if unit == "person" else unit,
        sources=table.chosen("sources", words.DOCUMENT_TYPES),
        also_from=table.chosen("also_from", words.DOCUMENT_TYPES, ()),
        verification=table.words("verification"),
        listed=chain("listed"),
        eligible=chain("eligible"),
        counted=chain("counted"),
        denominator=table.choice("denominator", ("eligible", "measures"), None),
        breakdowns=tuple(_breakdown(b, unit) for b in table.tables("breakdown")),
        show=table.chosen("show", tuple(words.FACTS[unit]), ()),
        measures=_tiers(table, "measures", unit),
        denominator_measures=_tiers(table, "denominator_measures", unit),
        practitioners_only=table.flag("practitioners_only"),
    )
    if not entry.sources:
        raise wrong(table.place, "sources names no document type")
    if unit == "person" and not entry.measures:
        raise wrong(table.place, "an indicator of persons needs measures")
    if (entry.denominator == "measures") != bool(entry.denominator_measures):
        raise wrong(table.place, 'denominator = "measures" and denominator_measures go together')
    table.close()
    return entry


def _known(name: str, criteria: dict[str, Criterion], unit: str, place: str, key: str) -> Criterion:
    if name not in criteria:
        raise wrong(place, f"{key} names the unknown criterion {name!r}")
    if criteria[name].fact not in words.FACTS[unit]:
        raise wrong(
            place, f"{key}: the criterion {name} looks at {criteria[name].fact!r}, which a {unit} does not have"
        )
    return criteria[name]


def _tiers(table: Table, key: str, unit: str) -> tuple[tuple[str, ...], ...]:
    tiers: Any = table.take(key, [])
    known = set(words.MEASURES)
    if not isinstance(tiers, list) or not all(isinstance(t, list) and t and set(t) <= known for t in tiers):
        raise wrong(table.place, f"{key} has to be a list of lists of {', '.join(words.MEASURES)}")
    if tiers and unit != "person":
        raise wrong(table.place, f"{key} is for the unit person only")
    return tuple(tuple(tier) for tier in tiers)


def _breakdown(table: Table, unit: str) -> Breakdown:
    facts = words.FACTS[unit] | (words.OF_PERSONS if unit == "person" else {})
    fact = table.choice("fact", tuple(facts), None)
    keys = table.words("keys", ())
    vocabulary = facts[fact] if fact else None
    if vocabulary is not None and not set(keys) <= set(vocabulary):
        raise wrong(table.place, f"keys has a word that is not a value of {fact}")
    if fact is None and len(keys) != 1:
        raise wrong(table.place, "a breakdown without a fact needs one key for its total")
    of = table.choice("of", ("counted", "eligible", "attendances"), "counted")
    if of == "attendances" and unit != "person":
        raise wrong(table.place, "attendances are of persons only")
    entry = Breakdown(
        name=table.text("name"),
        fact=fact,
        of=of,  # type: ignore[arg-type]
        keys=keys,
        any_key=table.text("any", None),
        all_key=table.text("all", None),
        latest=table.flag("latest"),
    )
    table.close()
    return entry


def _statement(table: Table, indicators: set[str]) -> StatementEntry:
    entry = StatementEntry(checked_id(table, "statement"), table.text("text"), table.words("indicators"))
    for name in entry.indicators:
        if name not in indicators:
            raise wrong(table.place, f"indicators names the unknown indicator {name!r}")
    table.close()
    return entry
