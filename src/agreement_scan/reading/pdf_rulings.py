"""The rulings of a page: straight horizontal and vertical lines, as pdfium sees them among the page's paths.

Asking pdfium costs well under a millisecond a page; parsing the same page a second time in pdfplumber costs 50 to 60.
The lines are the same, so that only pages which they do not settle are given to pdfplumber (`pdf_second`).
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

# Bounds for drawings and maps, whose paths go into the hundred thousands.
_MOST_PATHS, _MOST_SEGMENTS, _MOST_DEPTH = 6000, 2000, 4
_THIN, _SHORT = 3.0, 6.0


class Ruling(NamedTuple):
    """A straight line in page coordinates; `left == right` where it is vertical, `bottom == top` where horizontal."""

    left: float
    bottom: float
    right: float
    top: float


class Drawings(NamedTuple):
    """rulings; number of path objects; share of the page's area that images cover (they may overlap)."""

    rulings: list[Ruling]
    paths: int
    images: float


def drawings(page: Any) -> Drawings:
    """What is drawn on the page besides text."""
    rulings: list[Ruling] = []
    paths = 0
    images = 0.0
    area = max(1.0, pdfium.FPDF_GetPageWidthF(page) * pdfium.FPDF_GetPageHeightF(page))
    for item, matrix in _objects(page):
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            paths += 1
            if paths <= _MOST_PATHS:
                rulings += _of_path(item, matrix)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            edges = _bounds(item, matrix)
            if edges is not None:
                images += abs((edges[2] - edges[0]) * (edges[3] - edges[1])) / area
    return Drawings(rulings, paths, images)


_Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def _objects(page: Any) -> Iterator[tuple[Any, _Matrix]]:
    """Paths and images of the page and of the forms drawn on it, with the matrix that takes them to the page."""
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        item = pdfium.FPDFPage_GetObject(page, index)
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_FORM:
            yield from _of_form(item, _IDENTITY, 0)
        elif kind in (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE):
            yield item, _IDENTITY


def _of_form(form: Any, outer: _Matrix, depth: int) -> Iterator[tuple[Any, _Matrix]]:
    if depth > _MOST_DEPTH:
        return
    matrix = _product(_matrix(form), outer)
    for index in range(max(0, pdfium.FPDFFormObj_CountObjects(form))):
        item = pdfium.FPDFFormObj_GetObject(form, index)
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_FORM:
            yield from _of_form(item, matrix, depth + 1)
        elif kind in (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE):
            yield item, matrix


def _matrix(item: Any) -> _Matrix:
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, ctypes.byref(matrix)):
        return _IDENTITY
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _product(inner: _Matrix, outer: _Matrix) -> _Matrix:
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def _applied(matrix: _Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _bounds(item: Any, matrix: _Matrix) -> tuple[float, float, float, float] | None:
    edges = [ctypes.c_float() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetBounds(item, *(ctypes.byref(edge) for edge in edges)):
        return None
    left, bottom, right, top = (edge.value for edge in edges)
    if matrix is _IDENTITY:
        return left, bottom, right, top
    (x0, y0), (x1, y1) = _applied(matrix, left, bottom), _applied(matrix, right, top)
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _of_path(path: Any, matrix: _Matrix) -> list[Ruling]:
    edges = _bounds(path, matrix)
    if edges is None or _is_invisible(path):
        return []
    left, bottom, right, top = edges
    width, height = right - left, top - bottom
    if width <= _THIN and height <= _THIN:
        # Dots of a dotted line: kept as tiny rulings, joined later where they form one.
        return [Ruling(left, (bottom + top) / 2, right, (bottom + top) / 2)] if width > 0.2 else []
    if height <= _THIN:
        return [Ruling(left, (bottom + top) / 2, right, (bottom + top) / 2)]
    if width <= _THIN:
        return [Ruling((left + right) / 2, bottom, (left + right) / 2, top)]
    count = pdfium.FPDFPath_CountSegments(path)
    if width < _SHORT or height < _SHORT or count < 2 or count > _MOST_SEGMENTS:
        return []
    return _of_segments(path, count, _product(_matrix(path), matrix))


def _is_invisible(path: Any) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    return bool(
        pdfium.FPDFPath_GetDrawMode(path, ctypes.byref(fill), ctypes.byref(stroke))
        and not fill.value
        and not stroke.value
    )


def _of_segments(path: Any, count: int, matrix: _Matrix) -> list[Ruling]:
    """Straight axis-parallel pieces of a path; a curve anywhere makes it a drawing, not a ruling."""
    rulings: list[Ruling] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    start = last = (0.0, 0.0)
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_BEZIERTO:
            return []
        pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        point = _applied(matrix, x.value, y.value)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            start = point
        else:
            rulings += _straight(last, point)
        last = point
        if pdfium.FPDFPathSegment_GetClose(segment):
            rulings += _straight(point, start)
    return rulings


def _straight(one: tuple[float, float], two: tuple[float, float]) -> list[Ruling]:
    (x0, y0), (x1, y1) = one, two
    if abs(x1 - x0) <= 1.0 < abs(y1 - y0):
        return [Ruling(x0, min(y0, y1), x0, max(y0, y1))]
    if abs(y1 - y0) <= 1.0 < abs(x1 - x0):
        return [Ruling(min(x0, x1), y0, max(x0, x1), y0)]
    return []
