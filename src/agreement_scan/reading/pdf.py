"""Reads PDF: text with its places, in reading order, through pdfium."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from agreement_scan.errors import EncryptedError, LimitError, ReadingError
from agreement_scan.model import BlockKind, Document
from agreement_scan.reading import pdf_hyphens
from agreement_scan.reading.pdf_columns import regions
from agreement_scan.reading.pdf_document import assemble, drafts
from agreement_scan.reading.pdf_furniture import furniture
from agreement_scan.reading.pdf_lines import PrintedLine, lines, runs
from agreement_scan.reading.pdf_paragraphs import typography
from agreement_scan.reading.pdf_words import PageText, page_words
from agreement_scan.reading.source import ReadOptions, SourceFile

_INFO = ("Title", "Author", "Subject", "Keywords", "Creator", "Producer", "CreationDate", "ModDate")


def read(data: bytes, source: SourceFile, options: ReadOptions) -> Document:
    """The document of a PDF file. Raises `ReadingError` where no page can be read, with what to do about it."""
    pdf = _opened(data, options)
    try:
        return _read(pdf, source, options)
    finally:
        pdf.close()


def _read(pdf: pypdfium2.PdfDocument, source: SourceFile, options: ReadOptions) -> Document:
    count = len(pdf)
    if count > options.max_pages:
        raise LimitError(f"{count} pages, more than the limit of {options.max_pages}")
    pages: list[list[PrintedLine]] = []
    unread: list[int] = []
    fonts: dict[int, bool] = {}
    known: list[float] = []
    for number in range(1, count + 1):
        with _page(pdf, number) as (page, textpage):
            texts = page_words(page, textpage, fonts)
            if not texts and pdfium.FPDFPage_CountObjects(page) > 0:
                unread.append(number)
        pages.append(_page_lines(number, texts, known))
    if len(unread) == count and count:
        raise ReadingError("no text layer: scanned images; run OCR")
    flat = [line for page_lines in pages for line in page_lines]
    aside: dict[int, BlockKind] = dict.fromkeys(furniture(pages), "furniture")
    kind = typography([[line for line in page_lines if id(line) not in aside] for page_lines in pages])
    words = pdf_hyphens.vocabulary(line.text for line in flat)
    text, blocks = assemble(drafts(pages, aside, kind), kind, words)
    return Document(
        id=source.id,
        path=source.shown,
        media_type=source.media_type,
        status="partial" if unread else "ok",
        reason=f"{len(unread)} of {count} pages without a text layer; run OCR" if unread else None,
        pages=count,
        language=None,
        text=text,
        blocks=blocks,
        unread_pages=tuple(unread),
        properties=_properties(pdf),
    )


def _page_lines(number: int, texts: tuple[PageText, ...], known: list[float]) -> list[PrintedLine]:
    printed: list[PrintedLine] = []
    for text in texts:
        groups, edges = regions(runs(text.words), known)
        known[:] = sorted({*known, *(round(edge) for edge in edges)})
        for group in groups:
            printed += lines(number, text.frame, group, len(printed))
    return printed


def _opened(data: bytes, options: ReadOptions) -> pypdfium2.PdfDocument:
    for password in ("", *options.passwords):
        try:
            return pypdfium2.PdfDocument(data, password=password or None)
        except pypdfium2.PdfiumError as error:
            if error.err_code != pdfium.FPDF_ERR_PASSWORD:
                raise ReadingError(f"damaged PDF: {error}") from error
    raise EncryptedError("encrypted: give the password with --password")


@contextmanager
def _page(pdf: pypdfium2.PdfDocument, number: int) -> Iterator[tuple[Any, Any]]:
    page = pdfium.FPDF_LoadPage(pdf.raw, number - 1)
    if not page:
        raise ReadingError(f"damaged PDF: page {number} cannot be loaded")
    textpage = pdfium.FPDFText_LoadPage(page)
    try:
        yield page, textpage
    finally:
        pdfium.FPDFText_ClosePage(textpage)
        pdfium.FPDF_ClosePage(page)


def _properties(pdf: pypdfium2.PdfDocument) -> tuple[tuple[str, str], ...]:
    values = pdf.get_metadata_dict()
    return tuple((name.lower(), values[name]) for name in _INFO if values.get(name))
