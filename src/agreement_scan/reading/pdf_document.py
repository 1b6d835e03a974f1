"""Paragraphs, tables, furniture and notes of all pages become the one text of the document, with its blocks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median

from agreement_scan.model import Block, BlockKind, Line
from agreement_scan.reading import pdf_hyphens
from agreement_scan.reading.pdf_lines import PrintedLine
from agreement_scan.reading.pdf_paragraphs import Typography, starts_paragraph
from agreement_scan.reading.pdf_words import LINE_END_HYPHEN

_HYPHEN_ENDS = (LINE_END_HYPHEN, "-", "\u2010", "\u00ad")
_LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
_DROPPED = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
# Bullets of the fonts Symbol and Wingdings, which have no Unicode value of their own.
_SYMBOLS = {
    "\uf0b7": "•",
    "\uf0a7": "▪",
    "\uf0d8": "➢",
    "\uf0fc": "✓",
    "\uf02d": "–",
    "\uf076": "❖",
    "\uf06e": "■",
    "\uf0a8": "□",
}
_TABLE = str.maketrans(
    {**_LIGATURES, **_SYMBOLS, **dict.fromkeys(_DROPPED, None), "\u00a0": " ", LINE_END_HYPHEN: "-"}
    | {chr(code): None for code in (*range(9), *range(14, 32), 127)}
)


@dataclass(slots=True)
class Draft:
    """A block before it has a place in the text."""

    kind: BlockKind
    lines: list[PrintedLine] = field(default_factory=list)
    level: int | None = None


def clean(text: str) -> str:
    """Ligatures, symbol bullets and invisible characters settled; hyphens at line ends kept."""
    return text.translate(_TABLE)


def drafts(flows: Sequence[Sequence[PrintedLine]], aside: dict[int, BlockKind], kind: Typography) -> list[Draft]:
    """Blocks in reading order. Furniture and notes of a page stand behind the paragraph that they interrupt."""
    done: list[Draft] = []
    waiting: list[Draft] = []
    current: Draft | None = None
    for lines in flows:
        for line in lines:
            if id(line) in aside:
                _set_aside(waiting, line, aside[id(line)], kind)
            elif current is None or starts_paragraph(current.lines, line, kind):
                if current is not None and current.lines[-1].page != line.page:
                    early = [draft for draft in waiting if draft.lines[0].page != line.page]
                    late = [draft for draft in waiting if draft.lines[0].page == line.page]
                    done += early
                    waiting = late
                current = Draft("paragraph", [line])
                done.append(current)
            else:
                current.lines.append(line)
    return done + waiting


def _set_aside(waiting: list[Draft], line: PrintedLine, kind: BlockKind, typography: Typography) -> None:
    last = waiting[-1] if waiting else None
    if last is not None and last.kind == kind == "footnote" and not starts_paragraph(last.lines, line, typography):
        last.lines.append(line)
    else:
        waiting.append(Draft(kind, [line]))


def assemble(found: Iterable[Draft], kind: Typography, words: Counter[str]) -> tuple[str, tuple[Block, ...]]:
    """The text, and its blocks with their lines."""
    parts: list[str] = []
    blocks: list[Block] = []
    length = 0
    for draft in found:
        text, spans = _joined(draft.lines, words)
        if not text:
            continue
        if parts:
            parts.append("\n\n")
            length += 2
        lines = tuple(
            Line(length + start, length + end, line.page, line.frame.box(line.left, line.top, line.right, line.bottom))
            for line, (start, end) in zip(draft.lines, spans, strict=True)
            if end > start
        )
        blocks.append(_block(draft, length, length + len(text), lines, kind))
        parts.append(text)
        length += len(text)
    return "".join(parts), tuple(blocks)


def _block(draft: Draft, start: int, end: int, lines: tuple[Line, ...], kind: Typography) -> Block:
    first = draft.lines[0]
    return Block(
        start=start,
        end=end,
        kind=draft.kind,
        page=first.page,
        level=draft.level,
        indent=round(max(0.0, first.left - first.column[0]), 1),
        size=round(median(line.size for line in draft.lines) / kind.body, 2),
        bold=all(line.bold for line in draft.lines),
        centred=False,
        lines=lines,
    )


def _joined(lines: Sequence[PrintedLine], words: Counter[str]) -> tuple[str, list[tuple[int, int]]]:
    """The text of a block and the span of each of its lines."""
    text = ""
    spans: list[tuple[int, int]] = []
    for line in lines:
        piece = re.sub(r"[ \t]+", " ", clean(line.text)).strip()
        if text and piece:
            text = _before(text, line, piece, words)
            if spans:
                spans[-1] = (spans[-1][0], min(spans[-1][1], len(text.rstrip(" "))))
        start = len(text)
        text += piece
        if line.text.endswith("\u00ad"):
            text += "\u00ad"
        spans.append((start, len(text)))
    return text.rstrip("\u00ad"), [(start, min(end, len(text.rstrip("\u00ad")))) for start, end in spans]


def _before(text: str, line: PrintedLine, piece: str, words: Counter[str]) -> str:
    """`text` made ready for the next line: hyphen kept, hyphen taken away, or a space added."""
    if text.endswith("\u00ad"):
        return text[:-1]
    if text.endswith(("-", "\u2010")) and len(text) > 1 and text[-2].isalnum() and piece[0].isalnum():
        return text if pdf_hyphens.is_compound(text[:-1], piece, words) else text[:-1]
    return text + " "
