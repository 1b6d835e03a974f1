"""A paragraph as it is printed: its pieces joined, its number before them, its look resolved."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from lxml import etree

from agreement_scan.reading.docx_items import Paragraph, Piece, Walk
from agreement_scan.reading.docx_numbering import Label
from agreement_scan.reading.docx_package import W, number, value
from agreement_scan.reading.docx_styles import Properties, children

_TWIPS = 20
_BREAKS = re.compile(r"[ \t\u00a0]*\n[ \t\u00a0]*(?:\n[ \t\u00a0]*)*")
_EDGES = " \t\n\u00a0"
# Some drafters number whole paragraphs with heading styles. Longer texts are no headings.
_LONGEST_HEADING = 200
_LONGEST_SENTENCE_HEADING = 90


def style_of(paragraph: etree._Element) -> str | None:
    """The style id that a `w:p` names."""
    return value(paragraph.find(f"{W}pPr/{W}pStyle"))


def build(paragraph: etree._Element, pieces: Sequence[Piece], walk: Walk, contents: bool) -> Paragraph | None:
    """The paragraph, or `None` where nothing is printed. Advances the numbering either way."""
    style = style_of(paragraph)
    direct = children(paragraph.find(W + "pPr"))
    properties: Properties = {**walk.styles.paragraph(style), **direct}
    label = None if _is_hidden(paragraph, pieces) else walk.numbering.label(direct.get("numPr"), style)
    body = _joined(pieces)
    text = _labelled(label, body)
    if not text:
        return None
    weight = _weights(pieces)
    contents = contents or walk.styles.is_contents(style)
    level = None if contents or not body or _is_prose(body) else walk.styles.heading_level(style, properties)
    return Paragraph(
        text=text,
        size=max(weight, key=lambda size: (weight[size], size), default=0),
        level=level,
        indent=_indent(properties, label),
        bold=_share(pieces, "bold") >= 0.8,
        centred=value(properties.get("jc")) == "center",
        inserted=_share(pieces, "inserted") == 1.0,
        contents=contents,
    )


def mark_removed(paragraph: etree._Element) -> bool:
    """Whether the paragraph's end mark is deleted or moved away, so that the next paragraph joins it."""
    mark = paragraph.find(f"{W}pPr/{W}rPr")
    return mark is not None and (mark.find(W + "del") is not None or mark.find(W + "moveFrom") is not None)


def _is_hidden(paragraph: etree._Element, pieces: Sequence[Piece]) -> bool:
    return not pieces and paragraph.find(f"{W}pPr/{W}rPr/{W}vanish") is not None


def _joined(pieces: Sequence[Piece]) -> str:
    out = ""
    after_marker = False
    parts: list[str] = []
    for piece in pieces:
        glued = bool(out) and not out[-1].isspace() and (piece.marker or (after_marker and piece.text[:1].isalnum()))
        parts.append(f" {piece.text}" if glued else piece.text)
        out = piece.text or out
        after_marker = piece.marker
    return _BREAKS.sub("\n", "".join(parts)).strip(_EDGES)


def _labelled(label: Label | None, body: str) -> str:
    if label is None or not label.text:
        return body
    if body:
        return f"{label.text} {body}"
    return label.text if label.spoken else ""


def _is_prose(text: str) -> bool:
    return len(text) > _LONGEST_HEADING or (len(text) > _LONGEST_SENTENCE_HEADING and text[-1] in ".;:")


def _weights(pieces: Sequence[Piece]) -> Mapping[int, int]:
    weight: Counter[int] = Counter()
    for piece in pieces:
        if not piece.marker:
            weight[piece.size] += len(piece.text.strip())
    return weight


def _share(pieces: Sequence[Piece], attribute: str) -> float:
    """The part of the visible characters for which `attribute` holds."""
    whole = sum(len(piece.text.strip()) for piece in pieces if not piece.marker)
    held = sum(len(p.text.strip()) for p in pieces if not p.marker and getattr(p, attribute))
    return held / whole if whole else 0.0


def _indent(properties: Properties, label: Label | None) -> float | None:
    """Where the first line's left edge stands, in points: paragraph, then list level, then style."""
    attributes: dict[str, int] = {}
    of_list = label.properties.get("ind") if label is not None else None
    for element in (of_list, properties.get("ind")):
        for name in ("left", "start", "hanging", "firstLine"):
            found = number(value(element, name))
            if found is not None:
                attributes["left" if name == "start" else name] = found
    return (attributes.get("left", 0) - attributes.get("hanging", 0)) / _TWIPS
