"""Plain text and Markdown. `Document.text` is the file's own content, decoded and otherwise unchanged."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from agreement_scan.errors import LimitError, ReadingError
from agreement_scan.model import Block, Document, Note, Table
from agreement_scan.reading.encoding import Decoded, decode
from agreement_scan.reading.plain_furniture import furniture, line_numbers
from agreement_scan.reading.plain_lines import MARKDOWN_HABIT, Line, habit_of, lines_of
from agreement_scan.reading.plain_paragraphs import paragraphs
from agreement_scan.reading.plain_tables import Region, cell_blocks, find_tables, table_of
from agreement_scan.reading.source import ReadOptions, SourceFile

# From one character in five hundred on, words are lost and a reader of the results must know.
_DAMAGED = 1 / 500


def read(data: bytes, source: SourceFile, options: ReadOptions) -> Document:
    """Read a text file. Raises ReadingError where it is empty or binary, LimitError where it is too long."""
    decoded = decode(data)
    if len(decoded.text) > options.max_text_characters:
        limit = options.max_text_characters
        raise LimitError(f"The text has {len(decoded.text)} characters, more than the limit of {limit}.")
    if not decoded.text.strip():
        raise ReadingError("The file is empty: it holds no text.")
    blocks, tables = _layout(decoded.text, source.media_type == "text/markdown")
    damaged = decoded.undecodable >= len(decoded.text) * _DAMAGED and decoded.undecodable > 0
    return Document(
        id=source.id,
        path=source.shown,
        media_type=source.media_type,
        status="partial" if damaged else "ok",
        reason=_damage(decoded) if damaged else None,
        pages=None,
        language=None,
        text=decoded.text,
        blocks=blocks,
        tables=tables,
        notes=_notes(decoded),
        properties=(("encoding", decoded.encoding),),
    )


def _damage(decoded: Decoded) -> str:
    return f"{decoded.undecodable} characters could not be decoded as {decoded.encoding}; save the file as UTF-8."


def _notes(decoded: Decoded) -> tuple[Note, ...]:
    return (Note("undecodable_bytes", _damage(decoded)),) if decoded.undecodable else ()


def _layout(text: str, markdown: bool) -> tuple[tuple[Block, ...], tuple[Table, ...]]:
    lines = lines_of(text)
    numbers = line_numbers(lines)
    counted = [Block(lines[i].start, lines[i].start + length, "furniture") for i, length in numbers.items()]
    lines = [_without(line, numbers.get(index, 0)) for index, line in enumerate(lines)]
    outside = furniture(lines)
    kept = [replace(line, text="") if index in outside else line for index, line in enumerate(lines)]
    regions = find_tables(kept)
    blocks = [Block(lines[i].start, lines[i].end, "furniture") for i in outside]
    blocks.extend(_running_text(kept, regions, text, markdown))
    for index, region in enumerate(regions):
        blocks.extend(cell_blocks(region, index))
    tables = tuple(table_of(region, index, text) for index, region in enumerate(regions))
    return tuple(_merged(blocks, counted)), tables


def _merged(blocks: list[Block], counted: Sequence[Block]) -> list[Block]:
    """All in order. A line number in the middle of a paragraph stays part of it, as blocks do not overlap."""
    blocks.sort(key=lambda block: block.start)
    starts = [block.start for block in blocks]
    apart = [n for n in counted if not (i := bisect_right(starts, n.start)) or blocks[i - 1].end <= n.start]
    return sorted([*blocks, *apart], key=lambda block: block.start)


def _without(line: Line, length: int) -> Line:
    """The line without the number of `length` characters that it begins with."""
    if not length:
        return line
    text = line.text[length:].lstrip()
    taken = len(line.text) - len(text)
    return replace(line, start=line.start + taken, text=text, indent=line.indent + taken)


def _running_text(lines: Sequence[Line], regions: Sequence[Region], text: str, markdown: bool) -> Iterator[Block]:
    between: list[Sequence[Line]] = []
    position = 0
    for region in regions:
        between.append(lines[position : region.first])
        position = region.last
    between.append(lines[position:])
    habit = MARKDOWN_HABIT if markdown else habit_of([line for stretch in between for line in stretch])
    for stretch in between:
        yield from paragraphs(stretch, text, habit)
