"""Kinds of files: their media types, what people call them, and what to do with those that are not read."""

from __future__ import annotations

OOXML = "application/vnd.openxmlformats-officedocument."
PDF = "application/pdf"
DOCX = OOXML + "wordprocessingml.document"
DOTX = OOXML + "wordprocessingml.template"
DOCM = "application/vnd.ms-word.document.macroEnabled.12"
DOTM = "application/vnd.ms-word.template.macroEnabled.12"
TEXT = "text/plain"
MARKDOWN = "text/markdown"
XLSX = OOXML + "spreadsheetml.sheet"
PPTX = OOXML + "presentationml.presentation"
ODT = "application/vnd.oasis.opendocument.text"
BINARY = "application/octet-stream"

# Media type: what people call it, and what they can do where no reader exists.
_KINDS: dict[str, tuple[str, str]] = {
    PDF: ("PDF", ""),
    DOCX: ("Word document", ""),
    DOTX: ("Word template", ""),
    DOCM: ("Word document with macros", ""),
    DOTM: ("Word template with macros", ""),
    TEXT: ("plain text", ""),
    MARKDOWN: ("Markdown", ""),
    "application/msword": ("legacy Word .doc", "save it as .docx"),
    "application/rtf": ("RTF", "save it as .docx"),
    ODT: ("OpenDocument text .odt", "save it as .docx"),
    "application/vnd.oasis.opendocument": (
        "OpenDocument file that is no text document",
        "save its text as .docx or PDF",
    ),
    XLSX: ("Excel workbook", "save the sheets as PDF, or paste them into a .docx"),
    PPTX: ("PowerPoint presentation", "save it as PDF"),
    "application/vnd.ms-excel": ("legacy Excel .xls", "save the sheets as PDF, or paste them into a .docx"),
    "application/vnd.ms-powerpoint": ("legacy PowerPoint .ppt", "save it as PDF"),
    "application/vnd.ms-outlook": ("Outlook message .msg", "save it as PDF, and its attachments as files"),
    "application/x-ole-storage": ("OLE container of unknown content", "save its text as .docx or PDF"),
    "application/epub+zip": ("EPUB", "convert it to PDF or .docx"),
    "application/zip": ("ZIP archive", "unpack it and scan the folder"),
    "application/gzip": ("gzip archive", "unpack it and scan what is in it"),
    "application/x-7z-compressed": ("7z archive", "unpack it and scan the folder"),
    "application/vnd.rar": ("RAR archive", "unpack it and scan the folder"),
    "application/x-tar": ("tar archive", "unpack it and scan the folder"),
    "application/xml+word2003": ("Word 2003 XML", "save it as .docx"),
    "application/xml": ("XML file", "save its text as PDF, .docx or plain text"),
    "application/json": ("JSON data", "save the text it holds as a document of its own"),
    "text/x-program": ("program or settings file", "it is no document; leave it out"),
    "text/html": ("web page (HTML)", "save it as PDF or plain text"),
    "multipart/related": ("web archive (MHTML)", "save it as PDF or .docx"),
    "message/rfc822": ("e-mail message", "save it as PDF or plain text, and its attachments as files"),
    "image/png": ("PNG image", "recognise its text first (OCR) and save it as PDF"),
    "image/jpeg": ("JPEG image", "recognise its text first (OCR) and save it as PDF"),
    "image/tiff": ("TIFF image", "recognise its text first (OCR) and save it as PDF"),
    "image/gif": ("GIF image", "recognise its text first (OCR) and save it as PDF"),
    "image/bmp": ("BMP image", "recognise its text first (OCR) and save it as PDF"),
    "image/webp": ("WebP image", "recognise its text first (OCR) and save it as PDF"),
    BINARY: ("binary file of unknown kind", "open it in the program that made it and save it as PDF or .docx"),
}


def name(media_type: str) -> str:
    """What people call a media type."""
    return _KINDS.get(media_type, (media_type, ""))[0]


def advice(media_type: str) -> str:
    """What the file is, and what to do with it, where no reader exists for it."""
    kind, remedy = _KINDS.get(media_type, (media_type, "save it as PDF or .docx"))
    return f"{kind[0].upper()}{kind[1:]}: this kind of file is not read; {remedy}."
