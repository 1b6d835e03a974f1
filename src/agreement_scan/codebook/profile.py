"""The cues that tell a document's profile: `lexicons/profile/*.toml`, each a table of patterns with their examples.

A cue is a regular expression over clean text (single spaces, straight quotes, en dashes), what it speaks for, where it
is looked for and how much it weighs. `examples` and `counterexamples` are run as tests, in both directions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from agreement_scan.codebook import Codebook
from agreement_scan.codebook.vocabulary import DOCUMENT_TYPES
from agreement_scan.errors import CodebookError

FOLDER = "profile"
_LINE_ROLES = (
    *("skip", "status", "field", "key", "label", "record", "paper", "byline", "letterhead"),
    *("body", "topic", "quoted", "tail"),
)
# For each file: what its cues may speak for, and where they may be looked for.
_VOCABULARY: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "types": (
        DOCUMENT_TYPES,
        ("title", "line", "neutral", "front", "opening", "body", "closing", "columns", "heading"),
    ),
    "titles": (_LINE_ROLES, ("line",)),
    "dates": (
        ("signature", "adoption", "event", "as_of", "document", "not_own", "not_a_date", "another", "year"),
        ("before", "after", "line"),
    ),
    "sites": (("venue", "not_place", "field"), ("line",)),
    "state": (
        ("draft", "signed", "adopted", "in_force", "done", "agreed", "bracket", "blank"),
        ("front", "opening", "closing", "body"),
    ),
    "parties": (("between", "end", "opening", "cut", "list", "participants", "organisation", "signature"), ("text",)),
    "scope": (
        ("universal", "regional", "bilateral", "national", "mechanism", "not_mechanism", "draft", "generic"),
        ("text",),
    ),
    "subjects": (("tip", "som", "both", "not_subject", "instrument"), ("text", "title")),
    "support": (("support", "not_support"), ("sentence", "clause")),
    "initiative": (("launch", "not_launch"), ("sentence",)),
}


@dataclass(frozen=True, slots=True)
class Cue:
    """One entry. id: unique in its file, `source` names both. value: what it speaks for. weight: 0 where not used.

    stems: lower-case strings one of which is in every text that the pattern fits; they save the search in most units.
    """

    source: str
    value: str
    where: str
    pattern: re.Pattern[str]
    weight: float
    reason: str
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]
    stems: tuple[str, ...] = ()

    def search(self, text: str) -> re.Match[str] | None:
        """The first match in `text`, which is not even tried where none of the stems occurs."""
        if self.stems and not self._may(text.lower()):
            return None
        return self.pattern.search(text)

    def _may(self, lower: str) -> bool:
        return any(stem in lower for stem in self.stems)


@dataclass(frozen=True)
class Lexicon:
    """The cues of one file."""

    cues: tuple[Cue, ...]

    def of(self, value: str, where: str | None = None) -> tuple[Cue, ...]:
        """The cues that speak for `value` (and are looked for `where`), in the order of the file."""
        return self._by.get((value, where), ())

    def at(self, where: str) -> tuple[Cue, ...]:
        """The cues that are looked for `where`."""
        return self._by.get((None, where), ())

    @cached_property
    def _by(self) -> dict[tuple[str | None, str | None], tuple[Cue, ...]]:
        grouped: dict[tuple[str | None, str | None], list[Cue]] = {}
        for cue in self.cues:
            for key in ((cue.value, cue.where), (cue.value, None), (None, cue.where)):
                grouped.setdefault(key, []).append(cue)
        return {key: tuple(cues) for key, cues in grouped.items()}


@dataclass(frozen=True)
class Organisation:
    """A regional organisation as a party: its names, and the M49 regions that its members belong to."""

    name: str
    pattern: re.Pattern[str]
    regions: tuple[str, ...]


@dataclass(frozen=True)
class ProfileCues:
    """All cues of the profile, one lexicon a file, and the regional organisations."""

    types: Lexicon
    titles: Lexicon
    dates: Lexicon
    sites: Lexicon
    state: Lexicon
    parties: Lexicon
    scope: Lexicon
    subjects: Lexicon
    support: Lexicon
    initiative: Lexicon
    organisations: tuple[Organisation, ...]

    def all(self) -> Iterator[Cue]:
        """Every cue of every file."""
        for name in _VOCABULARY:
            yield from getattr(self, name).cues


def load(codebook: Codebook) -> ProfileCues:
    """All lexicons of the profile; CodebookError names file and entry of what is wrong."""
    lexicons = {name: _lexicon(codebook, name) for name in _VOCABULARY}
    return ProfileCues(**lexicons, organisations=_organisations(codebook))


def _lexicon(codebook: Codebook, name: str) -> Lexicon:
    file = f"{FOLDER}/{name}.toml"
    seen: set[str] = set()
    cues = []
    for row in codebook.toml(file).get("cue", []):
        identity = str(row.get("id", ""))
        if not identity or identity in seen:
            raise CodebookError(f"{file}: {identity or row}: every cue needs an id of its own.")
        seen.add(identity)
        cues.append(_cue(row, f"profile/{name}.{identity}", file, *_VOCABULARY[name]))
    if not cues:
        raise CodebookError(f"{file}: holds no [[cue]].")
    return Lexicon(tuple(cues))


def _cue(row: dict[str, Any], source: str, file: str, values: tuple[str, ...], places: tuple[str, ...]) -> Cue:
    unknown = set(row) - {"id", "value", "where", "pattern", "weight", "reason", "examples", "counterexamples", "stems"}
    where = row.get("where", places[0])
    if unknown or row.get("value") not in values or where not in places:
        raise CodebookError(f"{file}: {row['id']}: unknown key, value or place: {sorted(unknown) or row}.")
    if not row.get("examples"):
        raise CodebookError(f"{file}: {row['id']}: has no examples.")
    return Cue(
        source,
        row["value"],
        where,
        compiled(row["pattern"], f"{file}: {row['id']}"),
        float(row.get("weight", 0)),
        row.get("reason", ""),
        tuple(row["examples"]),
        tuple(row.get("counterexamples", ())),
        tuple(row.get("stems", ())),
    )


def compiled(pattern: str, place: str) -> re.Pattern[str]:
    """The regular expression; line breaks and indents in the lexicon stand for nothing, spaces for themselves."""
    try:
        return re.compile("".join(line.strip("\n\r\t ").replace("\\ ", " ") for line in pattern.splitlines()))
    except re.error as error:
        raise CodebookError(f"{place}: not a regular expression: {error}") from error


def _organisations(codebook: Codebook) -> tuple[Organisation, ...]:
    file = f"{FOLDER}/organisations.csv"
    found = []
    for row in codebook.csv(file):
        regions = tuple(part.strip() for part in row["regions"].split(";"))
        names = [name.strip() for name in (row["name"], *row["also"].split(";")) if name.strip()]
        spelt = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
        found.append(Organisation(row["name"], re.compile(rf"(?<!\w)(?:{spelt}|{spelt.upper()})(?!\w)"), regions))
    return tuple(found)
