"""PDF files for tests, drawn with reportlab so that every place is known exactly."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from agreement_scan.model import Document
from agreement_scan.reading import pdf
from agreement_scan.reading.source import ReadOptions, SourceFile, identify

HEIGHT = 842


def read(data: bytes, **options: Any) -> Document:
    """The reader's document of these bytes."""
    source = SourceFile("test.pdf", identify(data), "application/pdf")
    return pdf.read(data, source, ReadOptions(**options))


def paragraphs(document: Document) -> list[str]:
    """Texts of headings and paragraphs, in order."""
    return [document.text[b.start : b.end] for b in document.blocks if b.kind in ("heading", "paragraph")]


def texts(document: Document, kind: str) -> list[str]:
    """Texts of the blocks of one kind, in order."""
    return [document.text[b.start : b.end] for b in document.blocks if b.kind == kind]


def drawn(*pages: Callable[[Canvas], None], **settings: Any) -> bytes:
    """One page for each function that draws on a canvas (A4, origin bottom left, as reportlab has it)."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(595, HEIGHT), invariant=1, **settings)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def pages(*strings: Sequence[tuple[float, float, str]], font: str = "Times-Roman", size: float = 11) -> bytes:
    """One page for each list of (x, y from the top, text)."""

    def page(items: Sequence[tuple[float, float, str]]) -> Callable[[Canvas], None]:
        return lambda canvas: put(canvas, items, font, size)

    return drawn(*(page(items) for items in strings))


def put(canvas: Canvas, items: Sequence[tuple[float, float, str]], font: str = "Times-Roman", size: float = 11) -> None:
    """Draws texts at (x, y from the top)."""
    canvas.setFont(font, size)
    for x, y, text in items:
        canvas.drawString(x, HEIGHT - y, text)


def prose(top: float, count: int = 6, left: float = 72, seed: int = 0) -> list[tuple[float, float, str]]:
    """A paragraph of full lines, to stand around what a test is about; another one for each seed."""
    verbs = ("keep", "hold", "leave", "make", "guard", "watch", "patrol")
    lines = [
        f"the Parties {verbs[(seed + i) % 7]} the lower river open to every ferry that carries {i + 3} persons or goods"
        for i in range(count)
    ]
    return [(left, top + 13 * i, line if i else line.capitalize()) for i, line in enumerate(lines)]


__all__ = ["HEIGHT", "drawn", "pages", "paragraphs", "prose", "put", "read", "texts"]
