"""Drawings: their text boxes and word art are text, charts and pictures are only noticed."""

from __future__ import annotations

from lxml import etree

from agreement_scan.reading.docx_line import Line, chosen
from agreement_scan.reading.docx_package import MC, A, V, W

_UNREAD = ("chart", "chartex", "diagram")


def embedded_object(element: etree._Element, line: Line) -> None:
    """A spreadsheet or other file inside: noticed, not read."""
    line.walk.tally["embedded_objects"] += 1
    drawing(element, line)


def drawing(element: etree._Element, line: Line) -> None:
    """Text boxes and word art below a drawing; charts and diagrams are only noticed."""
    if element.tag in (W + "txbxContent", V + "textpath"):
        line.boxes.append(element)
        return
    if element.tag == MC + "AlternateContent":
        branch = chosen(element)
        for child in branch if branch is not None else ():
            drawing(child, line)
        return
    if element.tag == A + "graphicData" and element.get("uri", "").rsplit("/", 1)[-1] in _UNREAD:
        line.walk.tally["charts_and_diagrams"] += 1
    if element.tag in (A + "blip", V + "imagedata"):
        line.walk.tally["pictures"] += 1
    for child in element:
        drawing(child, line)
