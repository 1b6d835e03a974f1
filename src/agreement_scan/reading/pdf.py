"""Reads PDF: text with its places, in reading order, through pdfium."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from agreement_scan.errors import EncryptedError, LimitError, ReadingError
from agreement_scan.model import BlockKind, Document
from agreement_scan.reading.pdf_document import Composition, Draft, drafts
from agreement_scan.reading.pdf_furniture import furniture
from agreement_scan.reading.pdf_headings import set_headings
from agreement_scan.reading.pdf_hyphens import Vocabulary
from agreement_scan.reading.pdf_lines import PrintedLine
from agreement_scan.reading.pdf_notes import breaks_off, footnotes
from agreement_scan.reading.pdf_page import PageLayout, layout
from agreement_scan.reading.pdf_paragraphs import Typography, typography
from agreement_scan.reading.pdf_rulings import drawings
from agreement_scan.reading.pdf_words import page_words
from agreement_scan.reading.source import ReadOptions, SourceFile

# A page without words is unread, not blank, where images cover a good part of it or letters are drawn as outlines.
_IMAGE_SHARE, _OUTLINED_PATHS = 0.05, 100
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
    pages: list[PageLayout] = []
    unread: list[int] = []
    fonts: dict[int, bool] = {}
    known: list[float] = []
    for number in range(1, count + 1):
        with _page(pdf, number) as (page, textpage):
            texts = page_words(page, textpage, fonts)
            drawn = drawings(page)
        if not texts and (drawn.images > _IMAGE_SHARE or drawn.paths > _OUTLINED_PATHS):
            unread.append(number)
        pages.append(layout(number, texts, drawn, known))
    if not any(page.items for page in pages):
        raise ReadingError(_nothing_read(unread))
    by_page = [page.lines for page in pages]
    aside = _aside(pages)
    kind = typography([[line for line in lines if id(line) not in aside] for lines in by_page])
    for line in _notes(by_page, aside, kind):
        aside[id(line)] = "footnote"
    composition = Composition(kind, Vocabulary([line.text for lines in by_page for line in lines]))
    found = drafts(pages, aside, kind)
    set_headings([draft for draft in found if isinstance(draft, Draft)], kind)
    composition.add(found)
    return Document(
        id=source.id,
        path=source.shown,
        media_type=source.media_type,
        status="partial" if unread else "ok",
        reason=f"{len(unread)} of {count} pages without a text layer; run OCR" if unread else None,
        pages=count,
        language=None,
        text=composition.text(),
        blocks=tuple(composition.blocks),
        tables=tuple(composition.tables),
        unread_pages=tuple(unread),
        properties=_properties(pdf),
    )


def _aside(pages: list[PageLayout]) -> dict[int, BlockKind]:
    """Furniture of all pages, by `id` of its lines; line numbers are put at the end of their page's items."""
    aside: dict[int, BlockKind] = dict.fromkeys(furniture([page.lines for page in pages]), "furniture")
    for page in pages:
        aside.update(dict.fromkeys(map(id, page.margin), "furniture"))
        page.items += page.margin
    return aside


def _notes(by_page: list[list[PrintedLine]], aside: dict[int, BlockKind], kind: Typography) -> Iterator[PrintedLine]:
    unfinished = False
    for lines in by_page:
        found = footnotes([line for line in lines if id(line) not in aside], kind.body, unfinished)
        unfinished = breaks_off(found)
        yield from found


def _nothing_read(unread: list[int]) -> str:
    if unread:
        return "no text layer: scanned images; run OCR"
    return "no text: the pages are blank"


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
