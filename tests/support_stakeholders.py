"""Small documents for tests of stakeholders: paragraphs, tables, headings, without a file."""

from __future__ import annotations

from collections.abc import Sequence

from agreement_scan.codebook import bundled
from agreement_scan.model import (
    Block,
    Cell,
    Claim,
    Document,
    DocumentType,
    Evidence,
    Part,
    Profile,
    Provision,
    ProvisionKind,
    Stakeholder,
    Table,
)
from agreement_scan.tagging.context import Context
from agreement_scan.tagging.stakeholders import recognise

Unit = str | tuple[str, str] | list[list[str]]


def context_of(*units: Unit, kind: ProvisionKind = "paragraph") -> Context:
    """A context from units: a text, (kind, text), or a table as rows of cells with one header row.

    Every paragraph gets a number, so that all of them are operative; ("heading", text) is the heading of what follows.
    """
    text, heading = "", None
    provisions: list[Provision] = []
    blocks: list[Block] = []
    tables: list[Table] = []
    for number, unit in enumerate(units, 1):
        if isinstance(unit, list):
            text = _add_table(unit, text, heading, provisions, blocks, tables)
            continue
        own_kind, words = unit if isinstance(unit, tuple) else (kind, unit)
        heading = words if own_kind == "heading" else heading
        start, text = len(text), text + words + "\n\n"
        part: Part = "front" if own_kind == "title" else "preamble" if own_kind == "recital" else "body"
        provisions.append(
            Provision(
                f"p{len(provisions)}",
                "" if own_kind in ("title", "recital", "heading") else f"para. {number}",
                (),
                heading,
                own_kind,  # type: ignore[arg-type]
                part,
                None,
                start,
                start + len(words),
            )
        )
        blocks.append(Block(start, start + len(words), "paragraph"))
    document = Document("id", "x.txt", "text/plain", "ok", None, None, "en", text, tuple(blocks), tuple(tables))
    return Context(document, tuple(provisions), bundled())


def _add_table(
    rows: Sequence[Sequence[str]],
    text: str,
    heading: str | None,
    provisions: list[Provision],
    blocks: list[Block],
    tables: list[Table],
) -> str:
    index, cells, first = len(tables), [], len(text)
    for row, texts in enumerate(rows):
        start = len(text)
        for column, words in enumerate(texts):
            cells.append(Cell(row, column, len(text), len(text) + len(words)))
            if words:
                blocks.append(Block(len(text), len(text) + len(words), "cell", table=index, row=row, column=column))
            text += words + ("\t" if column < len(texts) - 1 else "")
        provisions.append(
            Provision(
                f"p{len(provisions)}", "", (), heading, "row", "body", None, start, len(text), None, None, index, row
            )
        )
        text += "\n"
    tables.append(Table(index, first, len(text), len(rows), len(rows[0]), tuple(cells), header_rows=1))
    return text + "\n"


def profile_of(
    label: str = "other",
    *,
    title: str | None = None,
    country: str | None = None,
    state: str | None = None,
    scope: str | None = None,
) -> Profile:
    """A profile of this type; claims get empty evidence."""
    evidence = Evidence(0, 0, None, None, "test")
    return Profile(
        DocumentType(label, 1.0, None),
        title=Claim(title, evidence) if title else None,
        state=Claim(state, evidence) if state else None,
        scope=Claim(scope, evidence) if scope else None,
        country=country,
    )


def stakeholders(*units: Unit, profile: Profile | None = None) -> tuple[Stakeholder, ...]:
    """What is recognised in a document of these units."""
    return recognise(context_of(*units), profile or profile_of())


def names(*units: Unit, profile: Profile | None = None) -> list[str]:
    """Names of all stakeholders of a document of these units, in order."""
    return [s.name for s in stakeholders(*units, profile=profile)]


def roles(*units: Unit, profile: Profile | None = None) -> dict[str, set[tuple[str, str]]]:
    """(role, status) of each stakeholder by its name."""
    found = stakeholders(*units, profile=profile)
    return {s.name: {(r.role, r.status) for r in s.roles} for s in found}
