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
from dataclasses import dataclass
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from agreement_scan.reading.pdf_frame import Frame
from agreement_scan.reading.pdf_styles import SKEWED, Boxes, Style, Styles

# pdfium marks a hyphen at a line end by U+FFFE in the text and joins the lines there.
LINE_END_HYPHEN = "\ufffe"
_TOKEN = re.compile("[^\\s\x02\ufffe]+[\x02\ufffe]?|[\x02\ufffe]")
_HYPHENS = str.maketrans({"\x02": LINE_END_HYPHEN})
# A note marker: one to three digits or a mark glued behind letters or closing punctuation.
_MARKER = re.compile(
    r"(?:(?<=[^\W\d]{3})|(?<=[.,;:!?)\]\"”’]))(\d{1,3}|[*∗†‡§]{1,3})[.,;:)\]\"”’]*$",
)
_ASKED_IN_LINE = 3
_MARKER_CHARACTERS = frozenset("0123456789*∗†‡§")


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
    """Words of one direction on a page, in content-stream order. skewed: at no quarter turn, as watermarks are."""

    frame: Frame
    words: tuple[Word, ...]
    skewed: bool = False


def page_words(page: Any, textpage: Any, fonts: dict[int, bool]) -> tuple[PageText, ...]:
    """The page's words by text direction, the most frequent direction first; skewed text (watermarks) last.

    fonts: font handle to "is bold", filled here; one dictionary for each open document.
    """
    edges = _page_box(page)
    rotation = pdfium.FPDFPage_GetRotation(page) % 4
    by_turn = _words(textpage, fonts, edges)
    texts = []
    for turn, words in sorted(by_turn.items(), key=lambda item: (item[0] == SKEWED, -len(item[1]), item[0])):
        frame = Frame(0 if turn == SKEWED else turn, rotation, *edges)
        upright = words if turn == 0 else [_turned(frame, edges, word) for word in words]
        texts.append(PageText(frame, tuple(upright), turn == SKEWED))
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


def _words(textpage: Any, fonts: dict[int, bool], edges: tuple[float, float, float, float]) -> dict[int, list[Word]]:
    """Words by turn. Their places are those of upright text; `_turned` puts other text right."""
    text = page_text(textpage)
    styles = Styles(textpage, fonts)
    boxes = Boxes(textpage)
    box_at = boxes.at
    x0, y0 = edges[0], edges[3]
    upright: list[Word] = []
    by_turn: dict[int, list[Word]] = {0: upright}
    end = 0
    last_right = last_top = last_bottom = -1.0
    style: Style | None = None
    asked = 0
    for token in _TOKEN.finditer(text):
        before = end
        start, end = token.span()
        left, top, right, bottom = box_at(start)
        # Asking for a style costs as much as a box. A line that began with regular type is not bold, and keeps its
        # style while its boxes keep their height; its first words may be no more than a label.
        goes_on = (
            style is not None
            and top == last_top
            and bottom == last_bottom
            and not style.turn
            and 0 <= left - last_right < style.size
        )
        asked = asked + 1 if goes_on else 0
        if style is None or not goes_on or style.bold or asked < _ASKED_IN_LINE:
            style = styles.at(start, bottom)
        last_top, last_bottom = top, bottom
        spaced = start > before or not before
        if end - start > 1:
            split = 0 if text[end - 1].isalpha() else _marker_start(token[0], start, styles, style)
            if split:
                pair = _with_marker(boxes, text, (start, split, end), style, spaced, edges)
                by_turn.setdefault(style.turn, []).extend(pair)
                style = None
                continue
            left2, top2, right2, bottom2 = box_at(end - 1)
            if style.turn == 0 and bottom - bottom2 > 0.9 * style.size:
                by_turn.setdefault(0, []).extend(_stacked(boxes, text, start, end, style, edges))
                style = None
                continue
            left, right = (left if left < left2 else left2), (right if right > right2 else right2)
            top, bottom = (top if top > top2 else top2), (bottom if bottom < bottom2 else bottom2)
        last_right = right
        base = y0 - last_bottom - style.drop
        word = Word(token[0], left - x0, right - x0, y0 - top, y0 - bottom, base, style.size, style.bold, spaced, False)
        if style.turn == 0:
            upright.append(word)
        else:
            by_turn.setdefault(style.turn, []).append(word)
    return {turn: words for turn, words in by_turn.items() if words}


def _stacked(
    boxes: Boxes, text: str, start: int, end: int, style: Style, edges: tuple[float, float, float, float]
) -> list[Word]:
    """The words of a token that runs down the page: pdfium takes a column of single figures for vertical writing."""
    words: list[Word] = []
    x0, y0 = edges[0], edges[3]
    for index in range(start, end):
        left, top, right, bottom = boxes.at(index)
        extent = left - x0, right - x0, y0 - top, y0 - bottom, y0 - bottom - style.drop
        last = words[-1] if words else None
        if last is not None and abs(last.bottom - extent[3]) < 0.5 * style.size and extent[0] >= last.left:
            words[-1] = last._replace(text=last.text + text[index], right=extent[1])
        else:
            words.append(Word(text[index], *extent, style.size, style.bold, True))
    return words


def _marker_start(word: str, start: int, styles: Styles, style: Style) -> int:
    """Index of the raised note marker that ends the word, 0 where there is none."""
    if _MARKER_CHARACTERS.isdisjoint(word) or word.isdigit():
        return 0
    found = _MARKER.search(word)
    if found is None or not styles.is_smaller(start + found.start(1), style):
        return 0
    return start + found.start(1)


def _with_marker(
    boxes: Boxes,
    text: str,
    places: tuple[int, int, int],
    style: Style,
    spaced: bool,
    edges: tuple[float, float, float, float],
) -> tuple[Word, Word]:
    """The word and its marker, for indices of the word's start, the marker's start and its end."""
    start, split, end = places
    x0, y0 = edges[0], edges[3]
    words = []
    for first, last in ((start, split), (split, end)):
        one, two = boxes.at(first), boxes.at(last - 1)
        left, right = min(one[0], two[0]), max(one[2], two[2])
        top, bottom = max(one[1], two[1]), min(one[3], two[3])
        base = y0 - one[3] - style.drop
        extent = left - x0, right - x0, y0 - top, y0 - bottom, base
        words.append(Word(text[first:last], *extent, style.size, style.bold, spaced and first == start, first == split))
    return words[0], words[1]


def _page_box(page: Any) -> tuple[float, float, float, float]:
    edges = pdfium.FS_RECTF()
    if pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(edges)):
        return edges.left, edges.bottom, edges.right, edges.top
    width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
    return 0.0, 0.0, width, height


def _turned(frame: Frame, edges: tuple[float, float, float, float], word: Word) -> Word:
    """The word of turned text in its own reading frame."""
    x0, y0 = edges[0], edges[3]
    left, top, right, bottom = frame.to_reading(word.left + x0, y0 - word.bottom, word.right + x0, y0 - word.top)
    base = word.base if frame.turn == 0 else top + 0.8 * (bottom - top)
    return word._replace(left=left, right=right, top=top, bottom=bottom, base=base)
