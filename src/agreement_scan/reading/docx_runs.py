"""The inside of a paragraph: runs, fields, tracked changes, notes, symbols, and the text boxes anchored there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from agreement_scan.reading.docx_items import OpenField, Piece, Walk
from agreement_scan.reading.docx_package import MC, A, M, V, W, number, on, value
from agreement_scan.reading.docx_styles import Properties, children, half_points
from agreement_scan.reading.docx_symbols import readable, symbol
from agreement_scan.reading.numerals import printed

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


@dataclass(slots=True)
class Line:
    """The pieces of one paragraph as they are collected. boxes: text boxes anchored in it, in order."""

    walk: Walk
    style: str | None
    pieces: list[Piece] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    inserted: int = 0
    properties: Properties = field(default_factory=dict)

    def add(self, text: str, marker: bool = False) -> None:
        """Adds text with the look of the current run, unless it is hidden or part of a field's instruction."""
        if not text or self.walk.in_instruction:
            return
        look = self.properties
        if on(look.get("vanish")):
            self.walk.tally["hidden_text"] += len(text)
            return
        bold = on(look.get("b"))
        self.pieces.append(Piece(text, half_points(look), bold, self.inserted > 0, marker))


def read_line(paragraph: etree._Element, style: str | None, walk: Walk) -> Line:
    """The pieces and text boxes of one `w:p`."""
    line = Line(walk, style)
    line.properties = walk.styles.run(style, None)
    _inside(paragraph, line)
    return line


def chosen(alternatives: etree._Element) -> etree._Element | None:
    """The one branch of `mc:AlternateContent` to read: the first choice, unless only the fallback holds text."""
    branches = [child for child in alternatives if child.tag in (MC + "Choice", MC + "Fallback")]
    holding = [
        branch for branch in branches if next(branch.iter(W + "t", V + "textpath", W + "object"), None) is not None
    ]
    return next(iter(holding or branches), None)


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
        _drawing(element, line)
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


def _field_mark(element: etree._Element, line: Line) -> None:
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
    opened = line.walk.fields.pop()
    if box is not None:
        checked = box.find(W + "checked")
        line.add(
            "☒"
            if on(checked if checked is not None else box.find(W + "default"))
            and (checked is not None or box.find(W + "default") is not None)
            else "☐"
        )
    elif choice is not None:
        entries = choice.findall(W + "listEntry")
        index = number(value(choice.find(W + "result"))) or 0
        if 0 <= index < len(entries):
            line.add(value(entries[index]) or "")
    line.walk.fields.append(opened)


def _instruction(element: etree._Element, line: Line) -> None:
    if line.walk.fields:
        line.walk.fields[-1].instruction += element.text or ""


def _simple_field(element: etree._Element, line: Line) -> None:
    line.walk.fields.append(OpenField(value(element, "instr") or "", result=True))
    _inside(element, line)
    line.walk.fields.pop()


def _note_reference(element: etree._Element, line: Line) -> None:
    if line.walk.in_instruction:
        return
    kind = "footnotes" if element.tag == W + "footnoteReference" else "endnotes"
    identity = value(element, "id") or ""
    if on(
        element.find("."),
    ) and value(element, "customMarkFollows") in ("1", "true", "on"):
        follower = element.getnext()
        mark = "" if follower is None else (follower.text or value(follower, "char") or "").strip()
        line.walk.notes[kind, identity] = f"[{mark or '*'}]"
        return
    count = sum(1 for other, _ in line.walk.notes if other == kind) + 1
    mark = f"[{printed(count, line.walk.note_formats.get(kind, 'decimal'))}]"
    line.walk.notes.setdefault((kind, identity), mark)
    line.add(line.walk.notes[kind, identity], marker=True)


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


def _object(element: etree._Element, line: Line) -> None:
    line.walk.tally["embedded_objects"] += 1
    _drawing(element, line)


def _drawing(element: etree._Element, line: Line) -> None:
    """Text boxes and word art below a drawing; charts and diagrams are only noticed."""
    if element.tag in (W + "txbxContent", V + "textpath"):
        line.boxes.append(element)
        return
    if element.tag == MC + "AlternateContent":
        branch = chosen(element)
        for child in branch if branch is not None else ():
            _drawing(child, line)
        return
    if element.tag == A + "graphicData" and element.get("uri", "").rsplit("/", 1)[-1] in (
        "chart",
        "diagram",
        "chartex",
    ):
        line.walk.tally["charts_and_diagrams"] += 1
    if element.tag in (A + "blip", V + "imagedata"):
        line.walk.tally["pictures"] += 1
    for child in element:
        _drawing(child, line)


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
    "fldChar": _field_mark,
    "instrText": _instruction,
    "fldSimple": _simple_field,
    "footnoteReference": _note_reference,
    "endnoteReference": _note_reference,
    "sdt": _content_control,
    "ruby": _ruby,
    "subDoc": _sub_document,
    "object": _object,
    "drawing": _drawing,
    "pict": _drawing,
}
