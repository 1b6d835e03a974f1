"""Fields and note references: what stands in the XML for text that Word makes."""

from __future__ import annotations

from lxml import etree

from agreement_scan.reading.docx_items import OpenField
from agreement_scan.reading.docx_line import Line
from agreement_scan.reading.docx_package import W, number, on, value
from agreement_scan.reading.numerals import printed


def field_mark(element: etree._Element, line: Line) -> None:
    """A field begins, comes to its result, or ends."""
    fields = line.walk.fields
    kind = value(element, "fldCharType")
    if kind == "begin":
        fields.append(OpenField())
        _form_field(element, line)
    elif kind == "separate" and fields:
        fields[-1].result = True
    elif kind == "end" and fields:
        fields.pop()


def _form_field(element: etree._Element, line: Line) -> None:
    """Legacy form fields keep their state beside the field: a tick box, a chosen entry."""
    data = element.find(W + "ffData")
    box = None if data is None else data.find(W + "checkBox")
    choice = None if data is None else data.find(W + "ddList")
    opened = line.walk.fields.pop()  # what is added here stands before the field, not in its instruction
    if box is not None:
        state = box.find(W + "checked")
        line.add("☒" if on(box.find(W + "default") if state is None else state) else "☐")
    elif choice is not None:
        entries = choice.findall(W + "listEntry")
        index = number(value(choice.find(W + "result"))) or 0
        if 0 <= index < len(entries):
            line.add(value(entries[index]) or "")
    line.walk.fields.append(opened)


def instruction(element: etree._Element, line: Line) -> None:
    """Text of a field's instruction: kept only to know a table of contents."""
    if line.walk.fields:
        line.walk.fields[-1].instruction += element.text or ""


def note_reference(element: etree._Element, line: Line) -> None:
    """The mark of a foot- or endnote; one with a mark of its own choice has it in the text behind the reference."""
    walk = line.walk
    if walk.in_instruction:
        return
    kind = "footnotes" if element.tag == W + "footnoteReference" else "endnotes"
    key = (kind, value(element, "id") or "")
    if value(element, "customMarkFollows") in ("1", "true", "on"):
        follower = element.getnext()
        mark = "" if follower is None else (follower.text or "").strip()
        walk.notes[key] = f"[{mark or '*'}]"
        return
    if key not in walk.notes:
        walk.numbered_notes[kind] += 1
        walk.notes[key] = f"[{printed(walk.numbered_notes[kind], walk.note_formats[kind])}]"
    line.add(walk.notes[key], marker=True)
