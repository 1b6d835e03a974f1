"""What gives a sentence its force: `lexicons/assertion.toml`.

`[classes]` as in the dimensions' files, then `[[cue]]` tables with `id`, `effect`, `patterns`, `examples`,
`counterexamples` (sentences in which a pattern must, or must not, be found). `in_reports = true` marks cues that hold
in reports too, where "shall" and "should" mostly repeat what others say; `advises = true` those that hold where a
document tells what was found; `yields = true` those that give way to what is told of the world. `reports` lists the
types of documents that are accounts, `advice_headings` and `finding_headings` words in the headings above what is
advised, and above what is told. Effects:

    commits     someone has to, has a right to, or is advised to do something
    recites     the sentence is a recital, whatever else it says
    defines     a word is defined
    narrates    something is told: a reference, unless something else commits
    reports     what someone said, in a report: a reference whatever was said
    offends     conduct is made an offence
    complies    a duty to apply or comply with what is named
    preserves   rights are saved from harm: a commitment in spite of its negation
    protects    a negation that protects persons: a commitment
    withholds   a right or protection is denied, limited or refused
    bounds      the limit is itself bounded by a safeguard
    turns       what follows in the sentence is an exception to what precedes
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from agreement_scan.codebook import Codebook
from agreement_scan.codebook.patterns import Classes, Pattern, compile_pattern
from agreement_scan.errors import CodebookError

Effect = Literal[
    "commits",
    "recites",
    "defines",
    "narrates",
    "reports",
    "offends",
    "complies",
    "preserves",
    "protects",
    "withholds",
    "bounds",
    "turns",
]


@dataclass(frozen=True, slots=True)
class Cue:
    """Words with one effect on the sentence they stand in; the three marks as in the file."""

    source: str
    effect: Effect
    patterns: tuple[Pattern, ...]
    in_reports: bool
    advises: bool
    yields: bool
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Assertions:
    """All cues, and the documents and parts of documents that are accounts."""

    cues: tuple[Cue, ...]
    reports: frozenset[str]
    advice_headings: tuple[str, ...]
    finding_headings: tuple[str, ...]


def load(codebook: Codebook) -> Assertions:
    """The cues of `assertion.toml`; CodebookError where one is wrong."""
    file = "assertion.toml"
    table = codebook.toml(file)
    classes: Classes = table.get("classes", {})
    cues = tuple(_cue(file, row, classes) for row in table.get("cue", ()))
    missing = sorted(set(get_args(Effect)) - {cue.effect for cue in cues})
    if missing:
        raise CodebookError(f"{file}: no cue has the effect {missing[0]!r}.")
    for name in ("reports", "advice_headings", "finding_headings"):
        if not table.get(name):
            raise CodebookError(f"{file}: {name}: is missing or empty.")
    return Assertions(
        cues, frozenset(table["reports"]), tuple(table["advice_headings"]), tuple(table["finding_headings"])
    )


def _cue(file: str, row: Mapping[str, Any], classes: Classes) -> Cue:
    where = f"{file}: {row.get('id', 'a cue without id')}"
    for name in ("id", "effect", "patterns", "examples", "counterexamples"):
        if not row.get(name):
            raise CodebookError(f"{where}: {name!r} is missing.")
    if row["effect"] not in get_args(Effect):
        raise CodebookError(f"{where}: unknown effect {row['effect']!r}.")
    return Cue(
        source=f"assertion/{row['id']}",
        effect=row["effect"],
        patterns=tuple(compile_pattern(written, classes, where) for written in row["patterns"]),
        in_reports=row.get("in_reports", False),
        advises=row.get("advises", False),
        yields=row.get("yields", False),
        examples=tuple(row["examples"]),
        counterexamples=tuple(row["counterexamples"]),
    )
