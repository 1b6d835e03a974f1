"""How the text of a PDF page lies on it: between page coordinates, the reading frame and the page as displayed."""

from __future__ import annotations

from dataclasses import dataclass

from agreement_scan.model import Box


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
        if self.turn == 0 and self.rotation == 0:
            return Box(round(left, 2), round(top, 2), round(right, 2), round(bottom, 2))
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
