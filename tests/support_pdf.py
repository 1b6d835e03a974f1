"""PDF files for tests, drawn word by word with reportlab so that every layout is known exactly."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from agreement_scan.model import Document
from agreement_scan.reading import pdf
from agreement_scan.reading.source import ReadOptions, SourceFile, identify


def read(data: bytes, **options: object) -> Document:
    """The reader's document of these bytes."""
    source = SourceFile("test.pdf", identify(data), "application/pdf")
    return pdf.read(data, source, ReadOptions(**options))  # type: ignore[arg-type]


def paragraphs(document: Document) -> list[str]:
    """Texts of headings and paragraphs, in order."""
    return [document.text[b.start : b.end] for b in document.blocks if b.kind in ("heading", "paragraph")]


def texts(document: Document, kind: str) -> list[str]:
    """Texts of the blocks of one kind, in order."""
    return [document.text[b.start : b.end] for b in document.blocks if b.kind == kind]


def pages(*drawn: Sequence[tuple[float, float, str]], font: str = "Times-Roman", size: float = 11) -> bytes:
    """One page for each list of (x, y from the top, text)."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=1)
    for strings in drawn:
        canvas.setFont(font, size)
        for x, y, text in strings:
            canvas.drawString(x, 842 - y, text)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()
