"""Word files (docx, docm, dotx, dotm; Transitional and Strict), read by walking the package's XML in document order.

Libraries that offer "the paragraphs" lose tracked insertions, text boxes, content controls, simple fields and list
numbers. Order of the text: headers (furniture), body, notes, footers (furniture). Page is unknown: it is made by the
program that prints.
"""

from __future__ import annotations

from lxml import etree

from agreement_scan.errors import ReadingError
from agreement_scan.model import Document, Note, Status
from agreement_scan.reading.docx_body import read_blocks
from agreement_scan.reading.docx_items import Walk
from agreement_scan.reading.docx_notes import note_formats, read_notes, read_running_heads
from agreement_scan.reading.docx_numbering import Numbering
from agreement_scan.reading.docx_package import Package, W
from agreement_scan.reading.docx_styles import Styles
from agreement_scan.reading.docx_text import Composition, body_size
from agreement_scan.reading.limits import Archive
from agreement_scan.reading.source import ReadOptions, SourceFile

# What people are told, by tally. {n} is the count.
_NOTES = {
    "tracked_insertions": "{n} kept as text",
    "tracked_deletions": "{n} left out",
    "comments": "{n} left out",
    "hidden_text": "{n} characters left out",
    "embedded_objects": "{n} not read",
    "charts_and_diagrams": "{n} not read",
    "missing_notes": "{n} notes are referred to but missing from the file",
}
# What makes a document partial: text that stands in it, but in another part that is not read.
_UNREAD = {
    "alt_chunks": "{n} embedded document parts (altChunk) were not read; open and save the file in Word to merge them",
    "sub_documents": "{n} linked subdocuments were not read; scan them as files of their own",
}


def read(data: bytes, source: SourceFile, options: ReadOptions) -> Document:
    """The document. Raises ReadingError where the package is damaged, LimitError where it exceeds a limit."""
    package = Package(Archive(data, options))
    body = package.main.find(W + "body")
    if body is None:
        raise ReadingError(
            "The main part of the Word file has no body. Open and save it in a word processor.", "package"
        )
    settings = package.part("settings")
    styles = Styles(package.part("styles"))
    numbering = Numbering(package.part("numbering"), styles)
    walk = Walk(package, styles, numbering, note_formats=note_formats(package, settings))
    composition = _compose(body, walk, settings, options)
    walk.tally["comments"] = _comments(package)
    return _document(composition, walk, source, package)


def _compose(body: etree._Element, walk: Walk, settings: etree._Element | None, options: ReadOptions) -> Composition:
    items = read_blocks(body, walk)
    walk.fields.clear()
    notes = read_notes(walk)
    headers = read_running_heads(walk, settings, "header")
    footers = read_running_heads(walk, settings, "footer")
    composition = Composition(body_size(items), options.max_text_characters)
    composition.add(headers, "furniture")
    composition.add(items)
    composition.add(notes, "footnote")
    composition.add(footers, "furniture")
    return composition


def _comments(package: Package) -> int:
    comments = package.part("comments")
    return 0 if comments is None else len(comments.findall(W + "comment"))


def _document(composition: Composition, walk: Walk, source: SourceFile, package: Package) -> Document:
    text = composition.text()
    status, reason = _status(text, walk)
    return Document(
        id=source.id,
        path=source.shown,
        media_type=source.media_type,
        status=status,
        reason=reason,
        pages=None,
        language=None,
        text=text,
        blocks=tuple(composition.blocks),
        tables=tuple(composition.tables),
        notes=_notes(walk),
        properties=package.properties(),
    )


def _status(text: str, walk: Walk) -> tuple[Status, str | None]:
    unread = [sentence.format(n=walk.tally[kind]) for kind, sentence in _UNREAD.items() if walk.tally[kind]]
    if not text.strip():
        pictures = walk.tally["pictures"]
        held = f"only {pictures} pictures (scanned pages?): recognise their text first (OCR)" if pictures else "no text"
        return "failed", "; ".join([f"the file holds {held}", *unread])
    return ("partial", "; ".join(unread)) if unread else ("ok", None)


def _notes(walk: Walk) -> tuple[Note, ...]:
    sentences = _NOTES | _UNREAD
    return tuple(Note(kind, s.format(n=walk.tally[kind])) for kind, s in sentences.items() if walk.tally[kind])
