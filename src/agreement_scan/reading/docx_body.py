"""The walk over block-level XML in document order: paragraphs, tables, content controls, text boxes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree

from agreement_scan.reading.docx_items import Item, Paragraph, Piece, Walk
from agreement_scan.reading.docx_line import chosen
from agreement_scan.reading.docx_package import MC, V, W, value
from agreement_scan.reading.docx_paragraphs import build, mark_removed, style_of
from agreement_scan.reading.docx_runs import read_line
from agreement_scan.reading.docx_tables import read_grid

# Wrappers that stand around blocks without meaning of their own; text in `ins` counts as inserted run by run.
_WRAPPERS = frozenset(W + name for name in ("sdtContent", "customXml", "smartTag", "ins", "moveTo", "txbxContent"))


@dataclass(slots=True)
class _Flow:
    """The blocks of one container. pending: pieces whose paragraph mark was deleted; they join the next paragraph."""

    walk: Walk
    items: list[Item] = field(default_factory=list)
    pending: list[Piece] = field(default_factory=list)
    boxes: list[Item] = field(default_factory=list)
    last: etree._Element | None = None
    contents: bool = False


def read_blocks(parent: etree._Element, walk: Walk) -> tuple[Item, ...]:
    """Everything that stands in `parent` (a body, cell, note, header or text box), in order."""
    flow = _Flow(walk)
    _blocks(parent, flow)
    _close(flow)
    return tuple(flow.items)


def _blocks(parent: Iterable[etree._Element], flow: _Flow) -> None:
    for element in parent:
        if element.tag == W + "p":
            _paragraph(element, flow)
        elif element.tag == W + "tbl":
            _close(flow)
            grid = read_grid(element, flow.walk, read_blocks)
            flow.items += [grid] if grid is not None else []
        elif element.tag == W + "sdt":
            _content_control(element, flow)
        elif element.tag == W + "altChunk":
            flow.walk.tally["alt_chunks"] += 1
        elif element.tag == W + "subDoc":
            flow.walk.tally["sub_documents"] += 1
        elif element.tag == MC + "AlternateContent":
            branch = chosen(element)
            _blocks(branch if branch is not None else (), flow)
        elif element.tag in _WRAPPERS:
            _blocks(element, flow)


def _content_control(element: etree._Element, flow: _Flow) -> None:
    gallery = value(element.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery"))
    content = element.find(W + "sdtContent")
    if content is None:
        return
    flow.walk.contents += gallery == "Table of Contents"
    _blocks(content, flow)
    flow.walk.contents -= gallery == "Table of Contents"


def _paragraph(element: etree._Element, flow: _Flow) -> None:
    walk = flow.walk
    line = read_line(element, style_of(element), walk)
    flow.pending += line.pieces
    flow.contents = flow.contents or line.contents
    flow.last = element
    # Text boxes have fields of their own; one left open in the text around them is none of theirs.
    around, walk.fields = walk.fields, []
    for box in line.boxes:
        flow.boxes += _box(box, walk)
    walk.fields = around
    if not mark_removed(element):
        _finish(flow)


def _box(box: etree._Element, walk: Walk) -> tuple[Item, ...]:
    if box.tag == V + "textpath":
        text = " ".join((box.get("string") or "").split())
        return (Paragraph(text),) if text else ()
    return read_blocks(box, walk)


def _finish(flow: _Flow) -> None:
    assert flow.last is not None
    paragraph = build(flow.last, flow.pending, flow.walk, flow.contents)
    if paragraph is not None:
        flow.items.append(paragraph)
    flow.items += flow.boxes
    flow.pending, flow.boxes, flow.contents = [], [], False


def _close(flow: _Flow) -> None:
    """Ends a paragraph that lost its mark but has no next one to join."""
    if flow.pending or flow.boxes:
        _finish(flow)
