"""Tables as pdfplumber draws them: the only module that imports it, and only with the first page it is asked for.

It is asked for cells, not for text. Lines that end short of each other, and double lines, are taken as one: its
tolerances are set wider than by default, since it is given only pages whose drawing a strict reading did not settle.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from io import BytesIO
from typing import Any

Rectangle = tuple[float, float, float, float]
Cells = list[Rectangle]
# In points. No row of text is lower than the first; the others bridge the gaps of broken lines.
_SETTINGS = {"snap_tolerance": 6, "join_tolerance": 10, "intersection_tolerance": 6}
_PAGES_AN_OPENING = 25
# pdfplumber wraps what pdfminer raises inside some calls only, and takes the values of a page's entries as they come:
# where a file has a name or nothing in place of a number, the arithmetic on it fails.
_BROKEN_VALUES = (LookupError, TypeError, ValueError, AttributeError, ArithmeticError, RecursionError)


class TableReaderError(Exception):
    """pdfplumber could not read the page; its text is not concerned."""


class PlumberFile:
    """One file for pdfplumber. Each page is closed after use, so that its characters do not stay in memory.

    What pdfminer keeps of a page even then (its decoded streams) goes when the file is opened anew, every few pages:
    opening it walks through the list of all pages, which for each page would double the time on a long document.
    """

    def __init__(self, data: bytes, passwords: Sequence[str]) -> None:
        self._data = data
        self._passwords = ("", *passwords)
        self._pdf: Any = None
        self._read = 0

    def tables(self, number: int) -> list[Cells]:
        """The cells of each table of the page (from 1), as (left, bottom, right, top) in page coordinates.

        Raises `TableReaderError` where pdfplumber or pdfminer fails on the page.
        """
        # pdfminer warns about broken values by quoting them, and no log may hold what a document says.
        logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
        from pdfminer.pdfexceptions import PDFException
        from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

        errors = (PdfminerException, MalformedPDFException, PDFException, *_BROKEN_VALUES)
        try:
            return self._tables(number)
        except errors as error:
            raise TableReaderError(type(error).__name__) from error

    def _tables(self, number: int) -> list[Cells]:
        if self._pdf is None or self._read >= _PAGES_AN_OPENING:
            self._pdf, self._read = self._opened(), 0
        self._read += 1
        page = self._pdf.pages[number - 1]
        try:
            placed = _Sheet(page)
            return [[placed.in_page(*cell) for cell in table.cells] for table in page.find_tables(_SETTINGS)]
        finally:
            page.close()

    def _opened(self) -> Any:
        import pdfplumber
        from pdfminer.pdfdocument import PDFPasswordIncorrect
        from pdfplumber.utils.exceptions import PdfminerException

        for password in self._passwords:
            try:
                return pdfplumber.open(BytesIO(self._data), password=password)
            except PdfminerException as error:
                if not isinstance(error.args[0], PDFPasswordIncorrect):
                    raise
        raise TableReaderError("no password fits")


class _Sheet:
    """From the page as displayed, origin at the top left of its media box, to the page's own coordinates."""

    def __init__(self, page: Any) -> None:
        self._left, self._top = page.mediabox[:2]
        self._turns = page.rotation // 90 % 4
        low, high = sorted(float(value) for value in page.page_obj.mediabox[1::2])
        start, end = sorted(float(value) for value in page.page_obj.mediabox[::2])
        self._media = start, low, end, high

    def in_page(self, x0: float, top: float, x1: float, bottom: float) -> Rectangle:
        """(left, bottom, right, top) of a rectangle on the page as displayed."""
        left, low, right, high = self._media
        u0, u1, v0, v1 = x0 - self._left, x1 - self._left, top - self._top, bottom - self._top
        return (
            (left + u0, high - v1, left + u1, high - v0),
            (left + v0, low + u0, left + v1, low + u1),
            (right - u1, low + v0, right - u0, low + v1),
            (right - v1, high - u1, right - v0, high - u0),
        )[self._turns]
