"""The words of a PDF page with their places, read through pdfium's raw interface.

pdfium infers missing spaces from gaps, decodes ligatures and drops overprinted copies; what it does not do is order and
assembly, which the other `pdf_*` modules add. Only the first and last character of a word are asked for their boxes:
asking for every character is four times slower (measured) and no later step needs it.

Coordinates are those of the *reading frame*: points, origin top left of the page turned so that its text runs left to
right. `Frame.box` takes them back to the page as displayed.
"""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from dataclasses import dataclass
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from agreement_scan.reading.pdf_frame import Frame
from agreement_scan.reading.pdf_styles import SKEWED, Style, Styles

# pdfium marks a hyphen at a line end by U+FFFE in the text and joins the lines there.
LINE_END_HYPHEN = "\ufffe"
_TOKEN = re.compile("[^\\s\x02\ufffe]+[\x02\ufffe]?|[\x02\ufffe]")
_HYPHENS = str.maketrans({"\x02": LINE_END_HYPHEN})
# A note marker: one to three digits or a mark glued behind letters or closing punctuation.
_MARKER = re.compile(
    r"(?:(?<=[^\W\d]{3})|(?<=[.,;:!?)\]\"”’]))(\d{1,3}|[*†‡§]{1,3})[.,;:)\]\"”’]*$",
)
_MARKER_CHARACTERS = frozenset("0123456789*†‡§")


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
class PageText:
    """Words of one direction on a page, in content-stream order."""

    frame: Frame
    words: tuple[Word, ...]


class _Raw(NamedTuple):
    """A word in page coordinates, where y grows upwards."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    style: Style
    spaced: bool
    marker: bool


def page_words(page: Any, textpage: Any, fonts: dict[int, bool]) -> tuple[PageText, ...]:
    """The page's words by text direction, the most frequent direction first; skewed text (watermarks) last.

    fonts: font handle to "is bold", filled here; one dictionary for each open document.
    """
    found = _raw_words(textpage, fonts)
    if not found:
        return ()
    edges = _page_box(page)
    rotation = pdfium.FPDFPage_GetRotation(page) % 4
    by_turn = Counter(raw.style.turn for raw in found)
    texts = []
    for turn, count in sorted(by_turn.items(), key=lambda item: (item[0] == SKEWED, -item[1], item[0])):
        frame = Frame(0 if turn == SKEWED else turn, rotation, *edges)
        own = found if count == len(found) else [raw for raw in found if raw.style.turn == turn]
        texts.append(PageText(frame, _upright(frame, own) if frame.turn == 0 else _turned(frame, own)))
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
    return chr(code) if 0 < code < 0xD800 or 0xDFFF < code < 0x110000 else "\ufffd"


def _raw_words(textpage: Any, fonts: dict[int, bool]) -> list[_Raw]:
    text = page_text(textpage)
    rectangle = pdfium.FS_RECTF()
    pointer = ctypes.byref(rectangle)
    loose_box = pdfium.FPDFText_GetLooseCharBox
    styles = Styles(textpage, fonts)
    style_at = styles.at
    found: list[_Raw] = []
    end = 0
    for token in _TOKEN.finditer(text):
        before = end
        start, end = token.span()
        if not loose_box(textpage, start, pointer):
            continue
        left, top, right, bottom = rectangle.left, rectangle.top, rectangle.right, rectangle.bottom
        style = style_at(start, bottom)
        if end - start > 1:
            split = _marker_start(token[0], start, styles, style)
            if split:
                found += _with_marker(textpage, text, (start, split, end), style, start > before)
                continue
            if loose_box(textpage, end - 1, pointer):
                left, right = min(left, rectangle.left), max(right, rectangle.right)
                bottom, top = min(bottom, rectangle.bottom), max(top, rectangle.top)
        found.append(_Raw(token[0], left, bottom, right, top, style, start > before or not before, False))
    return found


def _marker_start(word: str, start: int, styles: Styles, style: Style) -> int:
    """Index of the raised note marker that ends the word, 0 where there is none."""
    if word[0] in _MARKER_CHARACTERS or _MARKER_CHARACTERS.isdisjoint(word):
        return 0
    found = _MARKER.search(word)
    if found is None or not styles.is_smaller(start + found.start(1), style):
        return 0
    return start + found.start(1)


def _with_marker(
    textpage: Any, text: str, places: tuple[int, int, int], style: Style, spaced: bool
) -> tuple[_Raw, _Raw]:
    """The word and its marker, for indices of the word's start, the marker's start and its end."""
    start, split, end = places
    word, marker = _extent(textpage, start, split), _extent(textpage, split, end)
    return (
        _Raw(text[start:split], *word, style, spaced, False),
        _Raw(text[split:end], *marker, style, False, True),
    )


def _extent(textpage: Any, start: int, end: int) -> tuple[float, float, float, float]:
    first, last = pdfium.FS_RECTF(), pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(textpage, start, ctypes.byref(first))
    pdfium.FPDFText_GetLooseCharBox(textpage, end - 1, ctypes.byref(last))
    return (
        min(first.left, last.left),
        min(first.bottom, last.bottom),
        max(first.right, last.right),
        max(first.top, last.top),
    )


def _page_box(page: Any) -> tuple[float, float, float, float]:
    edges = pdfium.FS_RECTF()
    if pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(edges)):
        return edges.left, edges.bottom, edges.right, edges.top
    width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
    return 0.0, 0.0, width, height


def _upright(frame: Frame, found: list[_Raw]) -> tuple[Word, ...]:
    x0, y0 = frame.left, frame.top
    return tuple(
        Word(
            text, left - x0, right - x0, y0 - top, y0 - bottom, y0 - bottom - style.drop, style.size, style.bold, *rest
        )
        for text, left, bottom, right, top, style, *rest in found
    )


def _turned(frame: Frame, found: list[_Raw]) -> tuple[Word, ...]:
    words = []
    for raw in found:
        left, top, right, bottom = frame.to_reading(raw.left, raw.bottom, raw.right, raw.top)
        base = top + 0.8 * (bottom - top)
        size, bold = raw.style.size, raw.style.bold
        words.append(Word(raw.text, left, right, top, bottom, base, size, bold, raw.spaced, raw.marker))
    return tuple(words)
