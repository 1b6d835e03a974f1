"""Word files made in a test: the XML that matters stands in the test, the package around it is made here."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from agreement_scan.model import Document
from agreement_scan.reading import docx
from agreement_scan.reading.source import ReadOptions, SourceFile, identify

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_ROOTS = {"styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "endnotes": "endnotes"} | {
    "settings": "settings",
    "comments": "comments",
}


def p(text: str, properties: str = "", run: str = "") -> str:
    """A paragraph with one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{r(text, run)}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def table(*rows: tuple[str, ...]) -> str:
    """A plain table; a cell that begins with `<` is taken as XML."""
    cells = [[cell if cell.startswith("<") else f"<w:tc>{p(cell)}</w:tc>" for cell in row] for row in rows]
    return "<w:tbl>" + "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in cells) + "</w:tbl>"


def members(body: str, **parts: str) -> dict[str, bytes]:
    """The members of a package. Named parts (`styles`, `header1` ...) are given as the XML inside their root."""
    found = {
        "[Content_Types].xml": f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Override PartName="/word/document.xml" ContentType="{MAIN_TYPE}"/></Types>',
        "_rels/.rels": _relationships({"rId1": ("officeDocument", "word/document.xml")}),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relationships(
            {name: (name.rstrip("0123456789"), f"{name}.xml") for name in parts}
        ),
    }
    for name, inner in parts.items():
        root = _ROOTS.get(name, "hdr" if name.startswith("header") else "ftr")
        found[f"word/{name}.xml"] = f"<w:{root} {NAMESPACES}>{inner}</w:{root}>"
    return {name: f'<?xml version="1.0" encoding="UTF-8"?>{text}'.encode() for name, text in found.items()}


def _relationships(targets: Mapping[str, tuple[str, str]]) -> str:
    rows = "".join(
        f'<Relationship Id="{i}" Type="{R}/{kind}" Target="{target}"/>' for i, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'


def packed(files: Mapping[str, bytes]) -> bytes:
    """The members as a zip archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def package(body: str, **parts: str) -> bytes:
    """A Word file as bytes."""
    return packed(members(body, **parts))


def read_bytes(data: bytes, options: ReadOptions | None = None) -> Document:
    """What the reader makes of a Word file's bytes."""
    return docx.read(data, SourceFile("a.docx", identify(data), DOCX), options or ReadOptions())


def read(body: str, **parts: str) -> Document:
    """What the reader makes of a body."""
    return read_bytes(package(body, **parts))


def texts(document: Document, kind: str | None = None) -> list[str]:
    """The text of each block (of one kind)."""
    return [document.text[b.start : b.end] for b in document.blocks if kind in (None, b.kind)]


def notes(document: Document) -> dict[str, str]:
    """The reader's notes by kind."""
    return {note.kind: note.detail for note in document.notes}
