"""Styles of a Word file: what a paragraph or run looks like once inheritance is resolved.

Only what the reader needs is resolved: type size, bold, hidden, font, alignment, indent, outline level, numbering.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from agreement_scan.reading.docx_package import W, number, value

Properties = Mapping[str, etree._Element]
_EMPTY: Properties = {}
_DEFAULT_HALF_POINTS = 20  # what Word takes where a file says nothing

# Built-in styles keep their English name in Word's files; other programs write the name in the user's language.
_HEADING = re.compile(
    r"(?:heading|überschrift|titre|título|titulo|titolo|kop|rubrik|overskrift|nagłówek|заголовок|otsikko|标题|見出し)\s*([1-9])",
    re.IGNORECASE,
)
_TITLES = frozenset({"title", "titel", "titre", "título", "titulo", "titolo", "название", "tytuł", "otsikko"})
_CONTENTS = re.compile(r"(?:toc|contents|table of figures|verzeichnis|tm|tdc|tdi|оглавление)\s*\d*", re.IGNORECASE)


class Styles:
    """Resolves style ids. Every answer is cached: documents have few styles and many runs."""

    def __init__(self, root: etree._Element | None) -> None:
        styles = [] if root is None else root.findall(W + "style")
        self._elements = {style.get(W + "styleId", ""): style for style in styles}
        self.default_paragraph = next(
            (s.get(W + "styleId") for s in styles if s.get(W + "type") == "paragraph" and s.get(W + "default") == "1"),
            None,
        )
        defaults = None if root is None else root.find(W + "docDefaults")
        self._run_defaults = _children(defaults, "rPrDefault", "rPr")
        self._paragraph_defaults = _children(defaults, "pPrDefault", "pPr")
        self._paragraph: dict[str | None, Properties] = {}
        self._run: dict[tuple[str | None, str | None], Properties] = {}
        self._numbering: dict[str | None, tuple[str | None, str | None]] = {}

    def paragraph(self, style: str | None) -> Properties:
        """Paragraph properties of a style with those it is based on."""
        style = style if style in self._elements else self.default_paragraph
        if style not in self._paragraph:
            self._paragraph[style] = {**self._paragraph_defaults, **self._inherited(style, "pPr")}
        return self._paragraph[style]

    def run(self, paragraph_style: str | None, run_style: str | None) -> Properties:
        """Run properties by defaults, paragraph style and character style."""
        paragraph_style = paragraph_style if paragraph_style in self._elements else self.default_paragraph
        key = (paragraph_style, run_style)
        if key not in self._run:
            of_paragraph = self._inherited(paragraph_style, "rPr")
            self._run[key] = {**self._run_defaults, **of_paragraph, **self._inherited(run_style, "rPr")}
        return self._run[key]

    def names(self, style: str | None) -> tuple[str, ...]:
        """Names and ids of a style and of those it is based on, nearest first."""
        found: list[str] = []
        for element in self._chain(style):
            found += [value(element.find(W + "name")) or "", element.get(W + "styleId", "")]
        return tuple(found)

    def numbering(self, style: str | None) -> tuple[str | None, str | None]:
        """The `numId` and `ilvl` that a style brings; it may take each from another style that it is based on."""
        style = style if style in self._elements else self.default_paragraph
        if style not in self._numbering:
            references = [element.find(f"{W}pPr/{W}numPr") for element in self._chain(style)]
            present = [reference for reference in references if reference is not None]
            self._numbering[style] = (_nearest(present, "numId"), _nearest(present, "ilvl"))
        return self._numbering[style]

    def ids(self, style: str | None) -> tuple[str, ...]:
        """Ids of a style and of those it is based on, nearest first."""
        return tuple(element.get(W + "styleId", "") for element in self._chain(style))

    def heading_level(self, style: str | None, properties: Properties) -> int | None:
        """Level from 1: by outline level, else by the style's name; the title of the document is level 1."""
        outline = number(value(properties.get("outlineLvl")))
        if outline is not None:
            return outline + 1 if outline < 9 else None
        for name in self.names(style):
            if match := _HEADING.fullmatch(name.strip()):
                return int(match[1])
            if name.strip().lower() in _TITLES:
                return 1
        return None

    def is_contents(self, style: str | None) -> bool:
        """Whether a style is one of those for lines of a table of contents."""
        return any(_CONTENTS.fullmatch(name.strip()) for name in self.names(style) if name)

    def bold_first_row(self, style: str | None) -> bool:
        """Whether a table style prints the first row in bold type."""
        for element in self._chain(style):
            for part in element.findall(W + "tblStylePr"):
                if part.get(W + "type") == "firstRow" and part.find(f"{W}rPr/{W}b") is not None:
                    return True
        return False

    def _chain(self, style: str | None) -> list[etree._Element]:
        """The style and those it is based on, nearest first; a circle ends where it closes."""
        chain: list[etree._Element] = []
        seen: set[str] = set()
        while style is not None and style in self._elements and style not in seen:
            seen.add(style)
            chain.append(self._elements[style])
            style = value(self._elements[style].find(W + "basedOn"))
        return chain

    def _inherited(self, style: str | None, kind: str) -> dict[str, etree._Element]:
        merged: dict[str, etree._Element] = {}
        for element in reversed(self._chain(style)):
            merged |= children(element.find(W + kind))
        return merged


def _nearest(references: list[etree._Element], name: str) -> str | None:
    return next((found for r in references if (found := value(r.find(W + name))) is not None), None)


def children(element: etree._Element | None) -> dict[str, etree._Element]:
    """The children of a properties element by local name."""
    return {} if element is None else {child.tag.rsplit("}", 1)[-1]: child for child in element}


def _children(root: etree._Element | None, *path: str) -> Properties:
    for name in path:
        root = None if root is None else root.find(W + name)
    return children(root) or _EMPTY


def half_points(properties: Properties) -> int:
    """Type size in half-points."""
    return number(value(properties.get("sz"))) or _DEFAULT_HALF_POINTS
