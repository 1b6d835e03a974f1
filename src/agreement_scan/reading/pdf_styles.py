"""Boxes of a page's characters; size, weight and direction, asked once for each of its text objects.

The two functions that are called for every word have prototypes of their own that take and give plain addresses: the
pointer objects of pypdfium2's prototypes double the cost of a call (measured).
"""

from __future__ import annotations

import ctypes
import math
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

# The "turn" of text that stands at no quarter turn: a watermark, a label in a diagram.
SKEWED = 4
_FILL_AND_STROKE = 2


class Style(NamedTuple):
    """turn: quarter turns anticlockwise; size: in points; drop: from the box's bottom up to the baseline."""

    turn: int
    size: float
    drop: float
    bold: bool


def _address(function: Any) -> int:
    return ctypes.cast(function, ctypes.c_void_p).value or 0


_object_at = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)(_address(pdfium.FPDFText_GetTextObject))
_loose_box = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)(
    _address(pdfium.FPDFText_GetLooseCharBox)
)


class Boxes:
    """Boxes of one page's characters: advance width wide, as high as the font."""

    def __init__(self, textpage: Any) -> None:
        self._page = _address(textpage)
        self._rectangle = pdfium.FS_RECTF()
        self._place = ctypes.addressof(self._rectangle)
        self._values: Any = memoryview(self._rectangle).cast("B").cast("f")

    def at(self, index: int) -> list[float]:
        """left, top, right, bottom in page coordinates, top above bottom; the last box where pdfium has none."""
        _loose_box(self._page, index, self._place)
        values: list[float] = self._values.tolist()
        return values


class Styles:
    """Styles of one page. fonts: font handle to "is bold", shared by the pages of a document."""

    def __init__(self, textpage: Any, fonts: dict[int, bool]) -> None:
        self._textpage = textpage
        self._address = _address(textpage)
        self._fonts = fonts
        self._known: dict[int | None, Style] = {}
        self._matrix = pdfium.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()

    def at(self, index: int, bottom: float) -> Style:
        """The style of the character, whose box ends at `bottom`."""
        key = _object_at(self._address, index)
        style = self._known.get(key)
        if style is None:
            style = self._ask(index, bottom, key is not None)
            self._known[key] = style
        return style

    def is_smaller(self, index: int, than: Style) -> bool:
        """Whether the character's type is clearly smaller, as raised figures are."""
        return self._ask(index, 0.0, False).size < 0.85 * than.size

    def _ask(self, index: int, bottom: float, has_object: bool) -> Style:
        matrix = self._matrix
        size = pdfium.FPDFText_GetFontSize(self._textpage, index) or 1.0
        turn, scale = 0, 1.0
        if pdfium.FPDFText_GetMatrix(self._textpage, index, ctypes.byref(matrix)):
            scale = math.hypot(matrix.c, matrix.d) or 1.0
            turn = _quarter_turns(matrix.a, matrix.b)
        drop = 0.0
        places = ctypes.byref(self._x), ctypes.byref(self._y)
        if turn == 0 and pdfium.FPDFText_GetCharOrigin(self._textpage, index, *places):
            drop = self._y.value - bottom
        bold = has_object and self._is_bold(pdfium.FPDFText_GetTextObject(self._textpage, index))
        return Style(turn, max(abs(size * scale), 0.1), drop, bold)

    def _is_bold(self, handle: Any) -> bool:
        if pdfium.FPDFTextObj_GetTextRenderMode(handle) == _FILL_AND_STROKE:
            return True
        font = pdfium.FPDFTextObj_GetFont(handle)
        key = ctypes.cast(font, ctypes.c_void_p).value or 0
        if key not in self._fonts:
            self._fonts[key] = bool(key) and _names_bold(font)
        return self._fonts[key]


def _names_bold(font: Any) -> bool:
    buffer = ctypes.create_string_buffer(128)
    pdfium.FPDFFont_GetBaseFontName(font, buffer, 128)
    name = buffer.value.decode("utf-8", "replace").lower()
    return any(part in name for part in ("bold", "black", "heavy", "demi")) or pdfium.FPDFFont_GetWeight(font) >= 700


def _quarter_turns(a: float, b: float) -> int:
    angle = math.degrees(math.atan2(b, a)) % 360
    nearest = round(angle / 90)
    return nearest % 4 if abs(angle - 90 * nearest) < 8 else SKEWED
