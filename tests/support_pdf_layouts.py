"""Pages of running text in many layouts, set line by line so that the true paragraphs are known.

The prose is nonsense of a fixed seed: what matters is where its lines stand and in which order the content stream
draws them.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import Literal

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

_WORDS = """
harbour ferry ledger orchard quorum lantern meadow custodian bridge almanac granary steward parish courier
mill the a of and to in for with by on each that this any shall may must under upon river council cargo
inspect register deliver notify seasonal annual joint common lawful timely coastal northern adequate remote
voluntary arrangement consultation undertaking observation navigation provision allocation measurement
correspondence
""".split()  # noqa: SIM905 - a word list reads best as words
Order = Literal["columns", "interleaved", "backwards", "words"]


@dataclass(frozen=True)
class Layout:
    """One way to set a text. gutter and leading in points; `title` spans all columns; `table` stands between them."""

    columns: int = 1
    font: str = "Times-Roman"
    size: float = 10.5
    gutter: float = 18.0
    leading: float = 1.2
    justified: bool = True
    indent: float = 12.0
    spacing: float = 0.0
    order: Order = "columns"
    title: bool = False
    table: bool = False
    heads: bool = False
    page: tuple[float, float] = (595.0, 842.0)
    margin: float = 64.0
    pages: int = 2
    balanced: bool = False
    seed: int = 1


@dataclass
class _Placed:
    x: float
    y: float
    words: list[str]
    gap: float
    font: str
    size: float


@dataclass
class Typeset:
    """The file and its true paragraphs (titles and table cells left out)."""

    data: bytes
    paragraphs: list[str] = field(default_factory=list)


def sentence(chance: random.Random) -> str:
    """A sentence of 6 to 30 words."""
    words = [chance.choice(_WORDS) for _ in range(chance.randint(6, 30))]
    return words[0].capitalize() + " " + " ".join(words[1:]) + "."


def paragraph(chance: random.Random) -> str:
    """One to five sentences."""
    return " ".join(sentence(chance) for _ in range(chance.randint(1, 5)))


def typeset(layout: Layout) -> Typeset:
    """The layout filled with text over its pages."""
    chance = random.Random(layout.seed)
    result = Typeset(b"")
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=layout.page, invariant=1)
    lines = _lines(layout, chance, result.paragraphs)
    for number in range(1, layout.pages + 1):
        last = number == layout.pages
        for placed in _page(layout, number, lines, last):
            _draw(canvas, layout, placed)
        canvas.showPage()
    canvas.save()
    result.data = buffer.getvalue()
    # The last paragraph may have been cut off by the end of the last page.
    drawn = {id(item) for item in lines.used}
    result.paragraphs[:] = [text for text, own in lines.owners if all(id(item) in drawn for item in own)]
    return result


@dataclass
class _Lines:
    layout: Layout
    chance: random.Random
    waiting: list[tuple[list[str], bool, bool]] = field(default_factory=list)
    owners: list[tuple[str, list[tuple[list[str], bool, bool]]]] = field(default_factory=list)
    used: list[tuple[list[str], bool, bool]] = field(default_factory=list)

    def next(self) -> tuple[list[str], bool, bool]:
        """(words, first of its paragraph, last of it)."""
        if not self.waiting:
            text = paragraph(self.chance)
            broken = _broken(text, self.layout)
            self.waiting = [(words, i == 0, i == len(broken) - 1) for i, words in enumerate(broken)]
            self.owners.append((text, list(self.waiting)))
        line = self.waiting.pop(0)
        self.used.append(line)
        return line


def _lines(layout: Layout, chance: random.Random, _: list[str]) -> _Lines:
    return _Lines(layout, chance)


def column_width(layout: Layout) -> float:
    """Width of one column."""
    inner = layout.page[0] - 2 * layout.margin
    return (inner - (layout.columns - 1) * layout.gutter) / layout.columns


def _broken(text: str, layout: Layout) -> list[list[str]]:
    width, space = column_width(layout), stringWidth(" ", layout.font, layout.size)
    lines: list[list[str]] = [[]]
    used = layout.indent
    for word in text.split():
        length = stringWidth(word, layout.font, layout.size)
        if lines[-1] and used + space + length > width:
            lines.append([])
            used = 0.0
        used += length + (space if lines[-1] else 0.0)
        lines[-1].append(word)
    return lines


def _page(layout: Layout, number: int, lines: _Lines, last: bool) -> list[_Placed]:
    top = layout.margin + (60 if layout.title and number == 1 else 0)
    bottom = layout.page[1] - layout.margin
    whole: list[_Placed] = []
    if layout.heads:
        whole.append(_plain(layout, layout.margin, 36, "Harbour Board Paper 12", 8))
        whole.append(_plain(layout, layout.page[0] / 2, layout.page[1] - 30, str(number), 8))
    if layout.title and number == 1:
        whole.append(
            _plain(
                layout, layout.margin + 40, layout.margin + 16, "Report of the Harbour Board on Ferries and Mills", 17
            )
        )
    if layout.table:
        middle = (top + bottom) / 2
        upper = _columns(layout, lines, top, middle - 40, False)
        table = list(_table(layout, middle - 20))
        lower = _columns(layout, lines, middle + 70, bottom, last and layout.balanced)
        return [*whole, *_ordered(layout, upper), *table, *_ordered(layout, lower)]
    return [*whole, *_ordered(layout, _columns(layout, lines, top, bottom, last and layout.balanced))]


def _plain(layout: Layout, x: float, y: float, text: str, size: float) -> _Placed:
    return _Placed(x, y, text.split(), stringWidth(" ", layout.font, size), layout.font, size)


def _table(layout: Layout, top: float) -> Iterator[_Placed]:
    step = (layout.page[0] - 2 * layout.margin) / 4
    for row in range(4):
        for column in range(4):
            label = f"Item {row}{column}" if row else f"Head {column}"
            yield _plain(layout, layout.margin + column * step, top + 18 * row, label, layout.size)


def _columns(layout: Layout, lines: _Lines, top: float, bottom: float, short: bool) -> list[list[_Placed]]:
    width = column_width(layout)
    step = layout.size * layout.leading
    columns: list[list[_Placed]] = []
    for index in range(layout.columns):
        left = layout.margin + index * (width + layout.gutter)
        y = top + layout.size
        placed: list[_Placed] = []
        end = top + (bottom - top) * (0.4 if short and index == layout.columns - 1 else 1.0)
        while y <= end:
            words, first, final = lines.next()
            if first and placed:
                y += layout.spacing
            placed.append(_set(layout, left, width, y, words, first, final))
            y += step
        columns.append(placed)
    return columns


def _set(layout: Layout, left: float, width: float, y: float, words: list[str], first: bool, final: bool) -> _Placed:
    indent = layout.indent if first else 0.0
    gap = stringWidth(" ", layout.font, layout.size)
    if layout.justified and not final and len(words) > 1:
        length = sum(stringWidth(word, layout.font, layout.size) for word in words)
        gap = (width - indent - length) / (len(words) - 1)
    return _Placed(left + indent, y, words, gap, layout.font, layout.size)


def _ordered(layout: Layout, columns: Sequence[Sequence[_Placed]]) -> list[_Placed]:
    lines = [line for column in columns for line in column]
    if layout.order == "interleaved":
        return sorted(lines, key=lambda line: (line.y, line.x))
    if layout.order == "backwards":
        return [line for column in reversed(columns) for line in column]
    return lines


def _draw(canvas: Canvas, layout: Layout, placed: _Placed) -> None:
    height = layout.page[1]
    canvas.setFont(placed.font, placed.size)
    if layout.order == "words":
        x = placed.x
        for word in placed.words:
            canvas.drawString(x, height - placed.y, word)
            x += stringWidth(word, placed.font, placed.size) + placed.gap
        return
    text = canvas.beginText(placed.x, height - placed.y)
    text.setWordSpace(placed.gap - stringWidth(" ", placed.font, placed.size))
    text.textOut(" ".join(placed.words))
    canvas.drawText(text)
