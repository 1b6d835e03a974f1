"""One paragraph's text while it is being collected."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from agreement_scan.reading.docx_items import Piece, Walk
from agreement_scan.reading.docx_package import MC, V, W, on
from agreement_scan.reading.docx_styles import Properties, half_points


@dataclass(slots=True)
class Line:
    """The pieces of one paragraph as they are collected.

    boxes: text boxes anchored in it, in order. inserted: how many tracked insertions the walk stands in. properties:
    those of the current run. contents: whether some of its text stands in a table of contents.
    """

    walk: Walk
    style: str | None
    pieces: list[Piece] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    inserted: int = 0
    properties: Properties = field(default_factory=dict)
    contents: bool = False

    def add(self, text: str, marker: bool = False) -> None:
        """Adds text with the look of the current run, unless it is hidden or part of a field's instruction."""
        if not text or self.walk.in_instruction:
            return
        look = self.properties
        if on(look.get("vanish")):
            self.walk.tally["hidden_text"] += len(text)
            return
        self.contents = self.contents or self.walk.in_contents
        bold = on(look.get("b"))
        self.pieces.append(Piece(text, half_points(look), bold, self.inserted > 0, marker))


def chosen(alternatives: etree._Element) -> etree._Element | None:
    """The one branch of `mc:AlternateContent` to read: the first choice, unless only the fallback holds text."""
    branches = [child for child in alternatives if child.tag in (MC + "Choice", MC + "Fallback")]
    holding = [
        branch for branch in branches if next(branch.iter(W + "t", V + "textpath", W + "object"), None) is not None
    ]
    return next(iter(holding or branches), None)
