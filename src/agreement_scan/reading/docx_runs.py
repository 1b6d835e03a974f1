"""The inside of a paragraph: runs, fields, tracked changes, notes, symbols, and the text boxes anchored there."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from agreement_scan.reading.docx_drawings import drawing, embedded_object
from agreement_scan.reading.docx_fields import field_mark, instruction, note_reference
from agreement_scan.reading.docx_items import OpenField, Walk
from agreement_scan.reading.docx_line import Line, chosen
from agreement_scan.reading.docx_package import MC, M, W, value
from agreement_scan.reading.docx_styles import children
from agreement_scan.reading.docx_symbols import readable, symbol

_SIMPLE = {"tab": "\t", "ptab": "\t", "cr": "\n", "br": "\n", "noBreakHyphen": "\u2011", "softHyphen": ""}
# What holds no text of the document itself: properties, older states, comments, marks.
_SKIPPED = frozenset(
    {
        *("pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "trPr", "tcPr", "customXmlPr", "smartTagPr", "rubyPr", "rt"),
        *("delText", "delInstrText", "fldData", "footnoteRef", "endnoteRef", "annotationRef", "pgNum", "proofErr"),
        *("separator", "continuationSeparator", "lastRenderedPageBreak", "bookmarkStart", "bookmarkEnd"),
        *("commentRangeStart", "commentRangeEnd", "commentReference", "permStart", "permEnd"),
    }
)


def read_line(paragraph: etree._Element, style: str | None, walk: Walk) -> Line:
    """The pieces and text boxes of one `w:p`."""
    line = Line(walk, style)
    line.properties = walk.styles.run(style, None)
    _inside(paragraph, line)
    return line


def _inside(parent: etree._Element, line: Line) -> None:
    for element in parent:
        _element(element, line)


def _element(element: etree._Element, line: Line) -> None:
    namespace, _, name = element.tag.rpartition("}")
    if element.tag == MC + "AlternateContent":
        branch = chosen(element)
        if branch is not None:
            _inside(branch, line)
    elif namespace == M[:-1]:
        _mathematics(element, line)
    elif namespace != W[:-1]:
        drawing(element, line)
    elif handler := _HANDLERS.get(name):
        handler(element, line)
    elif name in _SIMPLE:
        line.add(_SIMPLE[name])
    elif name not in _SKIPPED:
        _inside(element, line)


def _run(element: etree._Element, line: Line) -> None:
    outer = line.properties
    direct = children(element.find(W + "rPr"))
    line.properties = {**line.walk.styles.run(line.style, value(direct.get("rStyle"))), **direct}
    if _is_superscript_figure(element, line):
        line.add(f"[{element.findtext(W + 't', '').strip()}]", marker=True)
    else:
        _inside(element, line)
    line.properties = outer


def _is_superscript_figure(element: etree._Element, line: Line) -> bool:
    """A raised figure behind a word of four letters or a full stop is a note's mark typed by hand, not a square."""
    if value(line.properties.get("vertAlign")) != "superscript":
        return False
    texts = [child for child in element if child.tag != W + "rPr"]
    if len(texts) != 1 or texts[0].tag != W + "t" or not line.pieces:
        return False
    before = line.pieces[-1].text[-4:]
    figure = (texts[0].text or "").strip()
    return (figure.isdecimal() or figure in ("*", "**", "†")) and (
        (before.isalpha() and len(before) == 4) or before[-1:] in ".,;:)”\"'’"
    )


def _text(element: etree._Element, line: Line) -> None:
    text = (element.text or "").replace("\n", " ").replace("\r", " ")
    line.add(readable(text, _font(line)))


def _font(line: Line) -> str:
    fonts = line.properties.get("rFonts")
    return value(fonts, "ascii") or value(fonts, "hAnsi") or ""


def _symbol(element: etree._Element, line: Line) -> None:
    try:
        code = int(value(element, "char") or "", 16)
    except ValueError:
        return
    line.add(symbol(code, value(element, "font") or ""))


def _insertion(element: etree._Element, line: Line) -> None:
    before = len(line.pieces)
    line.inserted += 1
    _inside(element, line)
    line.inserted -= 1
    if len(line.pieces) > before:
        line.walk.tally["tracked_insertions"] += 1


def _deletion(element: etree._Element, line: Line) -> None:
    if next(element.iter(W + "delText", W + "t", M + "t", W + "drawing", W + "sym"), None) is not None:
        line.walk.tally["tracked_deletions"] += 1


def _simple_field(element: etree._Element, line: Line) -> None:
    line.walk.fields.append(OpenField(value(element, "instr") or "", result=True))
    _inside(element, line)
    line.walk.fields.pop()


def _content_control(element: etree._Element, line: Line) -> None:
    content = element.find(W + "sdtContent")
    if content is not None:
        _inside(content, line)


def _ruby(element: etree._Element, line: Line) -> None:
    base = element.find(W + "rubyBase")
    if base is not None:
        _inside(base, line)


def _sub_document(element: etree._Element, line: Line) -> None:
    line.walk.tally["sub_documents"] += 1


def _mathematics(element: etree._Element, line: Line) -> None:
    for text in element.iter(M + "t"):
        line.add(text.text or "")


_HANDLERS: dict[str, Callable[[etree._Element, Line], None]] = {
    "r": _run,
    "t": _text,
    "sym": _symbol,
    "ins": _insertion,
    "moveTo": _insertion,
    "del": _deletion,
    "moveFrom": _deletion,
    "fldChar": field_mark,
    "instrText": instruction,
    "fldSimple": _simple_field,
    "footnoteReference": note_reference,
    "endnoteReference": note_reference,
    "sdt": _content_control,
    "ruby": _ruby,
    "subDoc": _sub_document,
    "object": embedded_object,
    "drawing": drawing,
    "pict": drawing,
}
