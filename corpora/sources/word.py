"""Builds the Word samples. python-docx makes the package; what it cannot write (footnotes, changes) is XML."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import consultation
import docx
import memorandum
import minutes
import participants
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

# A fixed stamp, the same on every build.
MOMENT = datetime(2025, 1, 1)
ZIP_MOMENT = (1980, 1, 1, 0, 0, 0)
W = nsdecls("w")
_NUMBERING_STYLES = ("decimal", "decimal", "lowerLetter")


def build(folder: Path) -> None:
    """Writes all four Word files."""
    _save(_memorandum(), folder / "memorandum.docx")
    _save(_minutes(), folder / "minutes.docx")
    _save(_participants(), folder / "participants.docx")
    _save(_consultation(), folder / "consultation.docx")


# ------------------------------------------------------------------------------------------------ the documents
def _memorandum() -> Any:
    document = _new(memorandum.TITLE)
    document.sections[0].header.paragraphs[0].text = memorandum.HEADER
    document.add_paragraph(memorandum.TITLE, style="Title")
    for recital in memorandum.RECITALS:
        document.add_paragraph(recital)
    numbering = _add_article_numbering(document)
    _add_footnotes(document, memorandum.FOOTNOTES)
    for heading, paragraphs in memorandum.ARTICLES:
        _numbered(document, heading, numbering, 0, style="Heading 2")
        for paragraph in paragraphs:
            text, items = paragraph if isinstance(paragraph, tuple) else (paragraph, ())
            _numbered(document, text, numbering, 1)
            for item in items:
                _numbered(document, item, numbering, 2)
        if heading == "Contact points":
            _add_table(document, memorandum.TABLE)
    document.add_paragraph(memorandum.DONE)
    signatures = document.add_table(rows=2, cols=2)
    for column, lines in enumerate(memorandum.SIGNATURES):
        for row, line in enumerate(lines):
            signatures.cell(row, column).text = line
    return document


def _minutes() -> Any:
    document = _new(minutes.TITLE)
    document.add_paragraph(minutes.TITLE, style="Title")
    document.add_paragraph(minutes.PLACE)
    _add_table(document, minutes.MEMBERS)
    for style, text in minutes.BLOCKS:
        document.add_paragraph(text, style="Heading 2" if style == "h" else None)
    return document


def _participants() -> Any:
    document = _new(participants.EVENT)
    for line, style in ((participants.TITLE, "Title"), (participants.EVENT, "Heading 1"), (participants.PLACE, None)):
        document.add_paragraph(line, style=style)
    _add_table(document, (participants.HEADING, *participants.ROWS))
    document.add_paragraph(participants.STAFF_TITLE, style="Heading 2")
    _add_table(document, (participants.HEADING, *participants.STAFF))
    return document


def _consultation() -> Any:
    document = _new(consultation.TITLE)
    document.add_paragraph(consultation.TITLE, style="Title")
    document.add_paragraph(consultation.PLACE)
    _add_text_box(document.add_paragraph(), consultation.BOX)
    for style, parts in consultation.BLOCKS:
        paragraph = document.add_paragraph(style="Heading 2" if style == "h" else None)
        for kind, text in parts:
            _add_part(paragraph, kind, text)
    return document


# --------------------------------------------------------------------------------------------------- the pieces
def _new(title: str) -> Any:
    document = docx.Document()
    properties = document.core_properties
    properties.title, properties.author, properties.last_modified_by = title, "agreement-scan samples", ""
    properties.created = properties.modified = MOMENT
    return document


def _add_table(document: Any, rows: Sequence[Sequence[str]]) -> None:
    table = document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    for cell in table.rows[0].cells:
        cell.paragraphs[0].runs[0].bold = True
    table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {W}/>"))


def _add_article_numbering(document: Any) -> int:
    """A list with the levels `Article 1`, `1.` and `(a)`; returns its id."""
    texts = ("Article %1", "%2.", "(%3)")
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{style}"/><w:lvlText w:val="{text}"/>'
        f'<w:pPr><w:ind w:left="{360 * n}"/></w:pPr></w:lvl>'
        for n, (style, text) in enumerate(zip(_NUMBERING_STYLES, texts, strict=True))
    )
    numbering = document.part.numbering_part.element
    abstract = parse_xml(
        f'<w:abstractNum {W} w:abstractNumId="90"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    )
    numbering.insert(0, abstract)
    numbering.append(parse_xml(f'<w:num {W} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
    return 90


def _numbered(document: Any, text: str, numbering: int, level: int, style: str | None = None) -> None:
    paragraph = document.add_paragraph(style=style)
    properties = paragraph._p.get_or_add_pPr()
    properties.append(parse_xml(f'<w:numPr {W}><w:ilvl w:val="{level}"/><w:numId w:val="{numbering}"/></w:numPr>'))
    for number, piece in enumerate(re.split(r"\[\^(\d)\]", text)):
        if number % 2:
            reference = (
                f'<w:r {W}><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{piece}"/></w:r>'
            )
            paragraph._p.append(parse_xml(reference))
        elif piece:
            paragraph.add_run(piece)


def _add_footnotes(document: Any, notes: Sequence[str]) -> None:
    bodies = "".join(
        f'<w:footnote w:id="{n}"><w:p><w:r><w:footnoteRef/></w:r>'
        f'<w:r><w:t xml:space="preserve"> {note}</w:t></w:r></w:p></w:footnote>'
        for n, note in enumerate(notes, 1)
    )
    blob = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes {W}>{bodies}</w:footnotes>'.encode()
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), kind, blob, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _add_part(paragraph: Any, kind: str, text: str) -> None:
    if not kind:
        paragraph.add_run(text)
        return
    tag, words = ("w:ins", "w:t") if kind == "ins" else ("w:del", "w:delText")
    stamp = f'w:id="{len(paragraph._p)}" w:author="secretariat" w:date="2024-11-04T00:00:00Z"'
    run = f'<w:r><{words} xml:space="preserve">{text}</{words}></w:r>'
    paragraph._p.append(parse_xml(f"<{tag} {W} {stamp}>{run}</{tag}>"))


def _add_text_box(paragraph: Any, text: str) -> None:
    names = f'{W} xmlns:v="urn:schemas-microsoft-com:vml"'
    content = f"<w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent>"
    shape = f'<v:shape style="width:430pt;height:34pt"><v:textbox>{content}</v:textbox></v:shape>'
    paragraph._p.append(parse_xml(f"<w:r {names}><w:pict>{shape}</w:pict></w:r>"))


def _save(document: Any, path: Path) -> None:
    """Saves with fixed time stamps inside the archive, so that every build gives the same bytes."""
    document.save(path)
    with zipfile.ZipFile(path) as archive:
        members = [(info.filename, archive.read(info)) for info in archive.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name, ZIP_MOMENT), data, zipfile.ZIP_DEFLATED)
