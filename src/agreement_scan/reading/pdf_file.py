"""The PDF file around its pages: opening it with a password, its pages one by one, what it says about itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from agreement_scan.errors import EncryptedError, ReadingError, UnsupportedError
from agreement_scan.reading.pdf_rulings import Drawings, drawings
from agreement_scan.reading.pdf_words import PageText, page_words

_INFO = {
    "title": "Title",
    "subject": "Subject",
    "keywords": "Keywords",
    "producer": "Producer",
    "created": "CreationDate",
    "modified": "ModDate",
}
# What programs write where nobody has filled anything in.
_PLACEHOLDERS = frozenset(("", "untitled", "(anonymous)", "(unspecified)", "anonymous", "unspecified"))
_DATE = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?")


@dataclass(frozen=True, slots=True)
class RawPage:
    """A page before it is laid out. `texts` is empty where it has no words; damaged: pdfium could not load it."""

    number: int
    texts: tuple[PageText, ...]
    drawn: Drawings
    damaged: bool = False


@contextmanager
def opened(data: bytes, passwords: Sequence[str]) -> Iterator[pypdfium2.PdfDocument]:
    """The open file. Raises `EncryptedError` where no password fits, `ReadingError` where it is damaged."""
    pdf = _open(data, passwords)
    try:
        yield pdf
    finally:
        pdf.close()


def _open(data: bytes, passwords: Sequence[str]) -> pypdfium2.PdfDocument:
    for password in (None, *passwords):
        try:
            return pypdfium2.PdfDocument(data, password=password)
        except pypdfium2.PdfiumError as error:
            code = getattr(error, "err_code", None)
            if code == pdfium.FPDF_ERR_PASSWORD:
                continue
            if code == pdfium.FPDF_ERR_SECURITY:
                reason = "The PDF is protected in a way that is not supported; save it without protection."
                raise UnsupportedError(reason, "opening") from error
            reason = "The PDF is damaged or cut off; get it again from its source, or print it to a new PDF."
            raise ReadingError(reason, "opening") from error
    if passwords:
        raise EncryptedError("The PDF is encrypted and none of the given passwords opens it.", "opening")
    raise EncryptedError("The PDF is encrypted; give its password with --password.", "opening")


def raw_pages(pdf: pypdfium2.PdfDocument) -> Iterator[RawPage]:
    """The pages in order; each is closed in pdfium before the next is loaded, so that memory stays flat."""
    fonts: dict[int, bool] = {}
    has_form = pdf.get_formtype() != pdfium.FORMTYPE_NONE
    for number in range(1, len(pdf) + 1):
        with _page(pdf, number, has_form) as (page, textpage):
            if textpage:
                yield RawPage(number, page_words(page, textpage, fonts), drawings(page))
            else:
                yield RawPage(number, (), Drawings([], 0, 0.0), damaged=True)


@contextmanager
def _page(pdf: pypdfium2.PdfDocument, number: int, has_form: bool) -> Iterator[tuple[Any, Any]]:
    page = pdfium.FPDF_LoadPage(pdf.raw, number - 1)
    if page and has_form and pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY) == pdfium.FLATTEN_SUCCESS:
        # What was filled into a form stands in annotations; flattened, it is text of the page like any other.
        pdfium.FPDF_ClosePage(page)
        page = pdfium.FPDF_LoadPage(pdf.raw, number - 1)
    textpage = pdfium.FPDFText_LoadPage(page) if page else None
    try:
        yield page, textpage
    finally:
        if textpage:
            pdfium.FPDFText_ClosePage(textpage)
        if page:
            pdfium.FPDF_ClosePage(page)


def properties(pdf: pypdfium2.PdfDocument) -> tuple[tuple[str, str], ...]:
    """What the file says about itself, placeholders left out, dates as ISO 8601. The author is left out: a person."""
    values = pdf.get_metadata_dict()
    found = ((name, _value(values.get(key, ""))) for name, key in _INFO.items())
    return tuple((name, value) for name, value in found if value.lower() not in _PLACEHOLDERS)


def _value(text: str) -> str:
    date = _DATE.match(text)
    if date is None:
        return " ".join(text.split())
    return "-".join(part for part in date.groups() if part)
