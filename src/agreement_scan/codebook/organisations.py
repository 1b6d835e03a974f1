"""The grammar of organisations' names (`lexicons/organisations.toml`), compiled and checked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from agreement_scan.codebook import Codebook
from agreement_scan.codebook.organisation_types import TypeRules, type_rules
from agreement_scan.codebook.stakeholders import TYPES
from agreement_scan.errors import CodebookError
from agreement_scan.model import DIMENSIONS
from agreement_scan.naming import flat

_FILE = "organisations.toml"
_PLURALS = (("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("xes", "x"))


@cache
def singular(word: str) -> str:
    """The form of a word that head nouns and subject words are compared in: no case, accents, possessive or plural."""
    plain = flat(word).removesuffix("'s").strip("'")
    plain = {"women": "woman", "men": "man", "children": "child", "ombudsmen": "ombudsman"}.get(plain, plain)
    if len(plain) < 4 or not plain.endswith("s") or plain.endswith(("ss", "us", "is")):
        return plain
    for ending, stem in _PLURALS:
        if plain.endswith(ending) and len(plain) > len(ending) + 1:
            return plain[: -len(ending)] + stem
    return plain[:-1]


@dataclass(frozen=True, slots=True)
class Context:
    """Nouns that introduce or explain a name ("a non-governmental organisation, Asha") and the type they give.

    stems: parts of the nouns; a text without any of them holds none of the nouns.
    """

    type: str
    nouns: str
    stems: tuple[str, ...]
    before: str = ""
    required: bool = False

    @property
    def words(self) -> str:
        """The nouns with the adjectives that may stand before them, as a regular expression."""
        times = "+" if self.required else "*"
        return f"(?:(?:{self.before}) ){times}(?:{self.nouns})" if self.before else f"(?:{self.nouns})"


@dataclass(frozen=True)
class OwnOrgans:
    """What a document of these types says around the name of an organ, an initiative that it sets up itself."""

    types: frozenset[str]
    before: re.Pattern[str]
    after: re.Pattern[str]


@dataclass(frozen=True)
class Grammar:
    """How names are built. `heads`: first word -> (words, kind) of each head noun that begins so, longest first."""

    types: Mapping[str, str]
    heads: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    plural_heads: frozenset[tuple[str, ...]]
    connectives: frozenset[str]
    only_of: frozenset[str]
    names_follow: frozenset[str]
    adjectives_follow: frozenset[str]
    final_only: frozenset[str]
    conjunctions: frozenset[str]
    articles: frozenset[str]
    joiners: frozenset[str]
    openers: frozenset[str]
    opener_prepositions: frozenset[str]
    governed: Mapping[str, frozenset[str]]
    generic: frozenset[str]
    generic_suffices: frozenset[str]
    generic_units: frozenset[str]
    regions: frozenset[str]
    portfolio: frozenset[str]
    never: frozenset[str]
    lower_complement: re.Pattern[str]
    calendar: frozenset[str]
    stop_nouns: frozenset[str]
    weak_nouns: frozenset[str]
    allowed_left: frozenset[str]
    procedural: frozenset[str]
    possessives: frozenset[str]
    starters: frozenset[str]
    personal_of: frozenset[str]
    purposes: frozenset[str]
    actions: frozenset[str]
    complete: frozenset[tuple[str, ...]]
    persons: frozenset[str]
    openings: frozenset[str]
    no_cells: frozenset[str]
    contexts: tuple[Context, ...]
    acting: re.Pattern[str]
    columns: Mapping[str, re.Pattern[str]]
    specialisations: Mapping[str, re.Pattern[str]]
    nhri: re.Pattern[str]
    not_nhri: re.Pattern[str]
    private: re.Pattern[str]
    private_type: str
    mandate: re.Pattern[str]
    is_mandate: re.Pattern[str]
    regional: frozenset[str]
    un: frozenset[str]
    type_rules: TypeRules
    leading: frozenset[str]
    seated: frozenset[tuple[str, ...]]
    things: frozenset[str]
    founding: re.Pattern[str]
    recommending: re.Pattern[str]
    treaties: frozenset[str]
    particles: frozenset[str]
    precede: frozenset[str]
    own: OwnOrgans
    line: re.Pattern[str]
    least_lines: int
    services: frozenset[str]

    def head_at(self, keys: list[str], index: int) -> tuple[int, str] | None:
        """Number of words and kind of the head noun that begins at `keys[index]`."""
        for words, kind in self.heads.get(keys[index], ()):
            if tuple(keys[index : index + len(words)]) == words:
                return len(words), kind
        return None


def load_grammar(codebook: Codebook) -> Grammar:
    """The grammar of the folder; CodebookError names the entry that is wrong."""
    data = codebook.toml(_FILE)
    try:
        return _grammar(data)
    except KeyError as error:
        raise CodebookError(f"{_FILE}: {error} is missing.") from error


def _grammar(data: Mapping[str, Any]) -> Grammar:
    grammar, stops, units = data["grammar"], data["stops"], data["units"]
    types = dict(data["types"])
    for kind, label in types.items():
        if label not in TYPES:
            raise CodebookError(f"{_FILE}: types: {kind}: {label!r} is no type of stakeholder.")
    contexts = tuple(_context(noun) for noun in data["context"]["noun"])
    for context in contexts:
        if context.type not in TYPES:
            raise CodebookError(f"{_FILE}: context: {context.type!r} is no type of stakeholder.")
        _regex("context", context.words)
    specialisations = {name: _regex(name, regex) for name, regex in data["specialisations"].items()}
    if set(specialisations) != set(DIMENSIONS):
        raise CodebookError(f"{_FILE}: specialisations must be {', '.join(DIMENSIONS)}.")
    return Grammar(
        types=types,
        heads=_heads(data["heads"], types),
        plural_heads=_plural_heads(data["heads"]),
        connectives=frozenset(grammar["connectives"]),
        only_of=frozenset(grammar["only_of"]),
        names_follow=_words(grammar["names_follow"]),
        adjectives_follow=_words(grammar["adjectives_follow"]),
        final_only=_words(grammar["final_only"]),
        conjunctions=frozenset(grammar["conjunctions"]),
        articles=frozenset(grammar["articles"]),
        joiners=frozenset(data["foreign"]["joiners"]),
        openers=_words(grammar["openers"]),
        opener_prepositions=frozenset(grammar["opener_prepositions"]),
        governed={word: _words(nouns) for word, nouns in grammar["governed"].items()},
        generic=_words(grammar["generic"]),
        generic_suffices=frozenset(grammar["generic_suffices"]),
        generic_units=_words(units["heads"]),
        regions=_words(units["regions"]),
        portfolio=_words(grammar["portfolio"]),
        never=frozenset(flat(name) for name in stops["names"]),
        lower_complement=_regex("lower_complements", grammar["lower_complements"]),
        calendar=frozenset(stops["calendar"]),
        stop_nouns=_words(stops["nouns"]),
        weak_nouns=_words(stops["weak_nouns"]),
        allowed_left=_words(stops["allowed_left"]),
        procedural=_words(grammar["procedural"]),
        actions=_words(grammar["actions"]),
        purposes=frozenset(grammar["purposes"]),
        personal_of=_words(grammar["personal"]["of"]),
        starters=frozenset(grammar["starters"]),
        possessives=frozenset(grammar["possessives"]),
        complete=frozenset(tuple(singular(word) for word in noun.split()) for noun in grammar["complete"]),
        persons=_words(stops["persons"]),
        openings=frozenset(flat(word) for word in stops["openings"]),
        no_cells=frozenset(flat(cell) for cell in stops["cells"]),
        contexts=contexts,
        acting=_regex("context.acts", rf"(?<![\w(/-])([A-Z]{{4,9}}) {data['context']['acts']}\b"),
        columns={name: _regex(name, regex) for name, regex in data["tables"].items()},
        specialisations=specialisations,
        nhri=_regex("nhri.name", data["nhri"]["name"]),
        not_nhri=_regex("nhri.except", data["nhri"]["except"]),
        private=_regex("private.name", data["private"]["name"]),
        private_type=data["private"]["type"],
        mandate=_regex("mandates.name", data["mandates"]["name"]),
        is_mandate=_regex("mandates.is", data["mandates"]["is"]),
        regional=frozenset(data["regional"]["words"]),
        un=frozenset(data["regional"]["un"]),
        type_rules=type_rules(data),
        leading=_words(grammar["leading"]),
        seated=frozenset(tuple(singular(word) for word in noun.split()) for noun in grammar["seated"]),
        things=_words(grammar["things"]),
        founding=_regex("grammar.founding", grammar["founding"]),
        recommending=_regex("recommendations.begin", data["recommendations"]["begin"]),
        particles=frozenset(data["foreign"]["joiners"]) - {"a", "en", "per", "den", "die", "i"},
        own=OwnOrgans(
            frozenset(data["own"]["types"]),
            _regex("own.before", data["own"]["before"]),
            _regex("own.after", data["own"]["after"]),
        ),
        line=_regex("lines.line", data["lines"]["line"]),
        least_lines=data["lines"]["least"],
        services=_words(data["services"]["fields"]),
        precede=_words(grammar["precede"]),
        treaties=frozenset(data["stops"]["treaties"]),
    )


def _context(noun: Mapping[str, Any]) -> Context:
    return Context(
        noun["type"], noun["nouns"], tuple(noun["stems"]), noun.get("before", ""), noun.get("required", False)
    )


def _heads(
    data: Mapping[str, list[str]], types: Mapping[str, str]
) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    heads: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for kind, nouns in data.items():
        if kind not in types:
            raise CodebookError(f"{_FILE}: heads: {kind!r} has no type in [types].")
        for noun in nouns:
            words = tuple(singular(word) for word in noun.split())
            heads.setdefault(words[0], []).append((words, kind))
    return {first: tuple(sorted(found, key=lambda head: -len(head[0]))) for first, found in heads.items()}


def _plural_heads(data: Mapping[str, list[str]]) -> frozenset[tuple[str, ...]]:
    """Heads that the lexicon itself writes in the plural: "Chambers", "House of Representatives"."""
    nouns = (noun.split() for listed in data.values() for noun in listed)
    return frozenset(tuple(singular(w) for w in words) for words in nouns if words[-1] != singular(words[-1]))


def _words(listed: list[str]) -> frozenset[str]:
    return frozenset(singular(word) for word in listed)


def _regex(where: str, written: str) -> re.Pattern[str]:
    try:
        return re.compile(written)
    except re.error as error:
        raise CodebookError(f"{_FILE}: {where}: {error}") from error
