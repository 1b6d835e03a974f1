"""Documents for tests of people, events, statements and masking, written as they would look on paper.

In `document(...)` a line that begins with `# ` is a heading; lines that begin with `|` are rows of a table (cells
between bars, `^` a cell merged with the one before it, the first row its headings); other lines are paragraphs.
"""

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
    Figure,
    Finding,
    Occasion,
    Profile,
    Provision,
    Table,
)
from agreement_scan.tagging import people
from agreement_scan.tagging.context import Context

SALT = b"salt of these tests"


def document(text: str) -> Document:
    """The document of the given lines."""
    lines = [line.strip() for line in text.strip().splitlines()]
    out: list[str] = []
    blocks: list[Block] = []
    tables: list[Table] = []
    offset = 0
    row_lines: list[tuple[int, str]] = []

    def close() -> None:
        if row_lines:
            table, cells = _table(len(tables), row_lines)
            tables.append(table)
            blocks.extend(cells)
            row_lines.clear()

    for line in lines:
        shown = line
        if line.startswith("|"):
            row_lines.append((offset, line))
        else:
            close()
            if line:
                kind = "heading" if line.startswith("# ") else "paragraph"
                shown = line.removeprefix("# ")
                blocks.append(Block(offset, offset + len(shown), kind, level=1 if kind == "heading" else None))  # type: ignore[arg-type]
        out.append(shown)
        offset += len(shown) + 1
    close()
    whole = "\n".join(out)
    return Document("d", "d.txt", "text/plain", "ok", None, None, "en", whole, tuple(blocks), tuple(tables))


def _table(index: int, rows: Sequence[tuple[int, str]]) -> tuple[Table, list[Block]]:
    cells: list[Cell] = []
    blocks: list[Block] = []
    columns = 0
    for number, (offset, line) in enumerate(rows):
        position = offset + 1
        pieces = line[1:].rstrip("|").split("|")
        columns = max(columns, len(pieces))
        for column, piece in enumerate(pieces):
            if piece.strip() == "^":
                last = cells[-1]
                cells[-1] = Cell(last.row, last.column, last.start, last.end, 1, last.colspan + 1)
            else:
                start = position + len(piece) - len(piece.lstrip())
                end = start + len(piece.strip())
                cells.append(Cell(number, column, start, end))
                if end > start:
                    blocks.append(Block(start, end, "cell", table=index, row=number, column=column))
            position += len(piece) + 1
    end = rows[-1][0] + len(rows[-1][1])
    return Table(index, rows[0][0], end, len(rows), columns, tuple(cells), 1), blocks


def provisions(source: Document) -> tuple[Provision, ...]:
    """One unit a heading, paragraph or table row, each under the nearest heading above."""
    units: list[tuple[int, int, str, int | None, int | None]] = []
    for block in source.blocks:
        if block.kind == "cell" and units and units[-1][3:] == (block.table, block.row):
            units[-1] = (units[-1][0], block.end, "row", block.table, block.row)
        else:
            kind = {"cell": "row"}.get(block.kind, block.kind)
            units.append((block.start, block.end, kind, block.table, block.row))
    heading: str | None = None
    found = []
    for number, (start, end, kind, table, row) in enumerate(units):
        text = source.text[start:end]
        found.append(Provision(f"p{number}", "", (), heading, kind, "body", None, start, end, table=table, row=row))  # type: ignore[arg-type]
        heading = text if kind == "heading" else heading
    return tuple(found)


def context(text: str) -> Context:
    """The context of `document(text)`."""
    source = document(text)
    return Context(source, provisions(source), bundled(), SALT)


def profile(
    label: str,
    title: str | None = None,
    date: str | None = None,
    place: str | None = None,
    subjects: Sequence[str] = (),
) -> Profile:
    """A profile by hand."""
    evidence = Evidence(0, 1, None, None, "test")

    def claim(value: str | None) -> Claim[str] | None:
        return Claim(value, evidence) if value else None

    named = tuple(Claim(subject, evidence) for subject in subjects)
    return Profile(DocumentType(label, 1.0, evidence), claim(title), claim(date), claim(place), subjects=named)


def read(
    text: str, label: str = "training_evaluation", findings: Sequence[Finding] = (), **known: str
) -> tuple[tuple[Occasion, ...], tuple[Figure, ...]]:
    """Events and figures of the lines in `text`."""
    known.setdefault("title", "Training course on joint referral")
    return people.read(context(text), profile(label, **known), (), findings)


def numbers(figures: Sequence[Figure]) -> dict[str, tuple[int, int, int, int]]:
    """Total, female, male and unknown by measure; of several figures with one measure the last."""
    return {f.measure: (f.total, f.female, f.male, f.unknown) for f in figures}


def attended(text: str, label: str = "participant_list") -> tuple[int, int, int, int]:
    """Total, female, male and unknown of the only list in `text`."""
    _, figures = read(text, label)
    (figure,) = figures
    assert figure.source == "list"
    return figure.total, figure.female, figure.male, figure.unknown
