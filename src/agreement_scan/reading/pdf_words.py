"""The words of a PDF page with their places, read through pdfium's raw interface.

pdfium infers missing spaces from gaps, decodes ligatures and drops overprinted copies; what it does not do is order and
assembly, which the other `pdf_*` modules add. Only the first and last character of a word are asked for their boxes:
asking for every character is four times slower (measured) and no later step needs it.

Coordinates are those of the *reading frame*: points, origin top left of the page turned so that its text runs left to
right. `Frame.box` takes them back to the page as displayed.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from dataclasses import dataclass
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from agreement_scan.model import Box

# pdfium marks a hyphen at a line end by U+FFFE in the text and joins the lines there.
LINE_END_HYPHEN = "\ufffe"
_TOKEN = re.compile("[^\\s\x02\ufffe]+[\x02\ufffe]?|[\x02\ufffe]")
_HYPHENS = str.maketrans({"\x02": LINE_END_HYPHEN})
# A note marker: one to three digits or a mark glued behind letters or closing punctuation.
_MARKER = re.compile(r"(?:(?<=[^\W\d]{3})|(?<=[.,;:!?)\]\"”’]))(\d{1,3}|[*†‡§]{1,3})[.,;:)\]\"”’]*$")
_SKEWED = 4


class Word(NamedTuple):
    """One printed word. `base` is the baseline, `size` the type size in points, `spaced` whether a space precedes it.

    marker: True for a raised note marker that was set tight behind a word.
    """

    text: str
    left: float
    right: float
    top: float
    bottom: float
    base: float
    size: float
    bold: bool
    spaced: bool
    marker: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """How a reading frame lies on its page.

    turn: quarter turns of the text against the page's own axes, anticlockwise; rotation: quarter turns clockwise that
    the viewer applies; left, bottom, right, top: the visible page in its own coordinates.
    """

    turn: int
    rotation: int
    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """Width of the page in reading direction."""
        return self.right - self.left if self.turn % 2 == 0 else self.top - self.bottom

    @property
    def height(self) -> float:
        """Height of the page across the reading direction."""
        return self.top - self.bottom if self.turn % 2 == 0 else self.right - self.left

    def to_reading(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """(left, top, right, bottom) in the reading frame of a rectangle in page coordinates."""
        if self.turn == 1:
            return bottom - self.bottom, left - self.left, top - self.bottom, right - self.left
        if self.turn == 2:
            return self.right - right, bottom - self.bottom, self.right - left, top - self.bottom
        if self.turn == 3:
            return self.top - top, self.right - right, self.top - bottom, self.right - left
        return left - self.left, self.top - top, right - self.left, self.top - bottom

    def box(self, left: float, top: float, right: float, bottom: float) -> Box:
        """The rectangle on the page as displayed."""
        if self.turn == 1:
            x0, y0, x1, y1 = top, left, bottom, right
        elif self.turn == 2:
            x0, y0, x1, y1 = self.right - self.left - right, top, self.right - self.left - left, bottom
        elif self.turn == 3:
            width, height = self.right - self.left, self.top - self.bottom
            x0, y0, x1, y1 = width - bottom, height - right, width - top, height - left
        else:
            height = self.top - self.bottom
            x0, y0, x1, y1 = left, height - bottom, right, height - top
        return self._displayed(x0, y0, x1, y1)

    def _displayed(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        width, height = self.right - self.left, self.top - self.bottom
        corners = {
            0: (x0, height - y1, x1, height - y0),
            1: (y0, x0, y1, x1),
            2: (width - x1, y0, width - x0, y1),
            3: (height - y1, width - x1, height - y0, width - x0),
        }[self.rotation]
        return Box(*(round(value, 2) for value in corners))


@dataclass(frozen=True, slots=True)
class PageText:
    """Words of one direction on a page, in content-stream order."""

    frame: Frame
    words: tuple[Word, ...]


class _Style(NamedTuple):
    turn: int
    size: float
    drop: float
    bold: bool


def page_words(page: Any, textpage: Any, fonts: dict[int, bool]) -> tuple[PageText, ...]:
    """The page's words by text direction, the most frequent direction first; skewed text (watermarks) last.

    fonts: font handle to "is bold", filled here; one dictionary for each open document.
    """
    found = _raw_words(textpage, fonts)
    if not found:
        return ()
    edges = _page_box(page)
    rotation = pdfium.FPDFPage_GetRotation(page) % 4
    by_turn = Counter(turn for turn, _ in found)
    texts = []
    for turn, _ in sorted(by_turn.items(), key=lambda item: (item[0] == _SKEWED, -item[1], item[0])):
        frame = Frame(0 if turn == _SKEWED else turn, rotation, *edges)
        texts.append(PageText(frame, tuple(_framed(frame, raw) for other, raw in found if other == turn)))
    return tuple(texts)


def page_text(textpage: Any) -> str:
    """All characters of the page, index for index as pdfium counts them."""
    count = pdfium.FPDFText_CountChars(textpage)
    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(textpage, 0, count, buffer)
    if written == count + 1:
        text = bytes(buffer)[: 2 * count].decode("utf-16-le", "surrogatepass")
        if len(text) == count:
            return text.translate(_HYPHENS)
    # Characters without a Unicode value or beyond the basic plane shift the buffer: ask for each.
    return "".join(_character(textpage, index) for index in range(count)).translate(_HYPHENS)


def _character(textpage: Any, index: int) -> str:
    code = pdfium.FPDFText_GetUnicode(textpage, index)
    return chr(code) if 0 < code < 0x110000 else "\ufffd"


def _raw_words(textpage: Any, fonts: dict[int, bool]) -> list[tuple[int, Word]]:
    """Words with their turn; coordinates still those of the page: top is upwards."""
    text = page_text(textpage)
    rectangle = pdfium.FS_RECTF()
    pointer = ctypes.byref(rectangle)
    loose_box = pdfium.FPDFText_GetLooseCharBox
    styles = _Styles(textpage, fonts)
    found: list[tuple[int, Word]] = []
    for token in _TOKEN.finditer(text):
        start, end = token.span()
        if not loose_box(textpage, start, pointer):
            continue
        left, top, right, bottom = rectangle.left, rectangle.top, rectangle.right, rectangle.bottom
        style = styles.at(start, bottom)
        spaced = start == 0 or text[start - 1].isspace()
        marker = _MARKER.search(token[0])
        split = start + marker.start(1) if marker and styles.is_raised(start + marker.start(1), style) else end
        for first, last, is_marker in ((start, split, False), (split, end, True)):
            if first == last:
                continue
            if is_marker and loose_box(textpage, first, pointer):
                left, top, right, bottom = rectangle.left, rectangle.top, rectangle.right, rectangle.bottom
            if last - 1 > first and loose_box(textpage, last - 1, pointer):
                left, right = min(left, rectangle.left), max(right, rectangle.right)
                bottom, top = min(bottom, rectangle.bottom), max(top, rectangle.top)
            found.append(
                (
                    style.turn,
                    Word(
                        text[first:last], left, right, top, bottom, bottom + style.drop, style.size, style.bold,
                        spaced and not is_marker, is_marker,
                    ),
                )
            )  # fmt: skip
    return found


class _Styles:
    """Size, weight and direction of characters, asked once for each text object of the page."""

    def __init__(self, textpage: Any, fonts: dict[int, bool]) -> None:
        self._textpage = textpage
        self._fonts = fonts
        self._known: dict[int, _Style] = {}
        self._matrix = pdfium.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()

    def at(self, index: int, bottom: float) -> _Style:
        handle = pdfium.FPDFText_GetTextObject(self._textpage, index)
        key = ctypes.cast(handle, ctypes.c_void_p).value or 0
        style = self._known.get(key)
        if style is None:
            style = self._ask(index, handle if key else None, bottom)
            self._known[key] = style
        return style

    def is_raised(self, index: int, word: _Style) -> bool:
        """Whether the character is smaller than its word and stands above its baseline."""
        own = self._ask(index, None, 0.0)
        return own.size < 0.85 * word.size

    def _ask(self, index: int, handle: Any, bottom: float) -> _Style:
        matrix = self._matrix
        size = pdfium.FPDFText_GetFontSize(self._textpage, index) or 1.0
        turn, scale = 0, 1.0
        if pdfium.FPDFText_GetMatrix(self._textpage, index, ctypes.byref(matrix)):
            scale = math.hypot(matrix.c, matrix.d) or 1.0
            turn = _quarter_turns(matrix.a, matrix.b)
        drop = 0.0
        if turn == 0 and pdfium.FPDFText_GetCharOrigin(
            self._textpage, index, ctypes.byref(self._x), ctypes.byref(self._y)
        ):
            drop = self._y.value - bottom
        return _Style(turn, max(abs(size * scale), 0.1), drop, bool(handle) and self._is_bold(handle))

    def _is_bold(self, handle: Any) -> bool:
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
    return nearest % 4 if abs(angle - 90 * nearest) < 8 else _SKEWED


def _page_box(page: Any) -> tuple[float, float, float, float]:
    edges = pdfium.FS_RECTF()
    if pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(edges)):
        return edges.left, edges.bottom, edges.right, edges.top
    width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
    return 0.0, 0.0, width, height


def _framed(frame: Frame, raw: Word) -> Word:
    left, top, right, bottom = frame.to_reading(raw.left, raw.bottom, raw.right, raw.top)
    base = frame.top - raw.base if frame.turn == 0 else top + 0.8 * (bottom - top)
    return raw._replace(left=left, right=right, top=top, bottom=bottom, base=base)
