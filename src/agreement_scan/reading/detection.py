"""What a file is, told by its content: magic bytes, members of an archive, streams of an OLE container.

Names lie: a PDF may be called .docx. Only between formats that are all text does the name decide.
"""

from __future__ import annotations

import io
import re
import zipfile

from agreement_scan.errors import EncryptedError, ReadingError
from agreement_scan.reading.kinds import BINARY, DOCM, DOCX, DOTM, DOTX, MARKDOWN, ODT, PDF, PPTX, TEXT, XLSX
from agreement_scan.reading.limits import BROKEN_ARCHIVE

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", "application/rtf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"GIF8", "image/gif"),
    (b"\x1f\x8b", "application/gzip"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
)
# The content type of the main part, inside [Content_Types].xml.
_MAIN_TYPES: tuple[tuple[bytes, str], ...] = (
    (b"wordprocessingml.document.main+xml", DOCX),
    (b"wordprocessingml.template.main+xml", DOTX),
    (b"ms-word.document.macroenabled.main+xml", DOCM),
    (b"ms-word.template.macroenabledtemplate.main+xml", DOTM),
    (b"spreadsheetml.", XLSX),
    (b"ms-excel.", XLSX),
    (b"presentationml.", PPTX),
    (b"ms-powerpoint.", PPTX),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAMS: tuple[tuple[str, str], ...] = (
    ("WordDocument", "application/msword"),
    ("Workbook", "application/vnd.ms-excel"),
    ("PowerPoint Document", "application/vnd.ms-powerpoint"),
    ("__substg1.0_", "application/vnd.ms-outlook"),
)
_WORD_SUFFIXES = frozenset({".docx", ".docm", ".dotx", ".dotm"})
# What only the name tells: the content of all of these is text.
_TEXT_SUFFIXES = {
    **dict.fromkeys((".md", ".markdown"), MARKDOWN),
    **dict.fromkeys((".json", ".jsonl", ".ndjson", ".geojson"), "application/json"),
    **dict.fromkeys((".py", ".js", ".css", ".sh", ".bat", ".toml", ".yaml", ".yml", ".ini", ".cfg"), "text/x-program"),
}
_HEAD = 4096
_MOST_TYPES_BYTES = 1_000_000
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_MAIL = re.compile(
    rb"(?:(?:From|To|Received|Return-Path|Message-ID|MIME-Version|Delivered-To|Date|Subject): [^\n]*\n"
    rb"(?:[ \t][^\n]*\n)*){3}",
    re.IGNORECASE,
)


def media_type(data: bytes, suffix: str) -> str:
    """The media type of `data`; `suffix` (lower case, with its dot) only decides between kinds of text.

    Raises EncryptedError for a Word file locked with a password, ReadingError for one that is cut off.
    """
    head = data[:_HEAD]
    if _is_pdf(data, head, suffix):
        return PDF
    if head.startswith(b"PK") and head[2:4] in (b"\x03\x04", b"\x05\x06", b"\x07\x08"):
        return _of_archive(data, suffix)
    if head.startswith(_OLE):
        return _of_ole(data)
    for magic, found in _MAGIC:
        if head.startswith(magic):
            return found
    if head[257:262] == b"ustar":
        return "application/x-tar"
    if head.startswith(b"BM") and head[6:10] == b"\0\0\0\0":
        return "image/bmp"
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "image/webp"
    return _of_text(data, head, suffix)


def _is_pdf(data: bytes, head: bytes, suffix: str) -> bool:
    """By its header, which may stand behind other bytes; a text that only speaks of that header has no objects."""
    place = head.find(b"%PDF-", 0, 1024)
    return place == 0 or (place > 0 and (suffix == ".pdf" or b"endobj" in data))


def _of_archive(data: bytes, suffix: str) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = {info.filename.replace("\\", "/").lower(): info for info in archive.infolist()}
            types = _small(archive, infos.get("[content_types].xml"))
            mimetype = _small(archive, infos.get("mimetype"))
    except (*BROKEN_ARCHIVE, RuntimeError) as error:
        if suffix in _WORD_SUFFIXES or b"word/" in data[:65536]:
            raise ReadingError(
                f"The Word file is damaged or was cut off ({error}). Get it again from its source.", "archive"
            ) from error
        return "application/zip"
    for marker, found in _MAIN_TYPES:
        if marker in types.lower():
            return found
    if any(member == "word/document.xml" for member in infos) or (types and suffix in _WORD_SUFFIXES):
        return DOCX
    if mimetype.startswith(b"application/vnd.oasis.opendocument.text"):
        return ODT
    if mimetype.startswith(b"application/vnd.oasis.opendocument"):
        return "application/vnd.oasis.opendocument"
    return "application/epub+zip" if mimetype.startswith(b"application/epub") else "application/zip"


def _small(archive: zipfile.ZipFile, info: zipfile.ZipInfo | None) -> bytes:
    """The start of a member: enough to see what the archive is, whatever it unpacks to."""
    if info is None:
        return b""
    with archive.open(info) as stream:
        return stream.read(_MOST_TYPES_BYTES).replace(b"\0", b"")


def _of_ole(data: bytes) -> str:
    """By the names of the container's streams, which stand in its directory in UTF-16."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise EncryptedError(
            "The file is protected with a password. Open it in Word (Excel, PowerPoint), remove the password "
            "(File > Info > Protect Document) and save it again.",
            "detection",
        )
    for stream, found in _STREAMS:
        if stream.encode("utf-16-le") in data:
            return found
    return "application/x-ole-storage"


def _of_text(data: bytes, head: bytes, suffix: str) -> str:
    if suffix == ".pdf":
        return PDF  # a damaged one: its reader says so
    plain = head.removeprefix(b"\xef\xbb\xbf")
    if _HTML.match(plain) or (suffix in (".html", ".htm", ".xhtml") and b"<" in plain):
        return "text/html"
    if b'progid="Word.Document"' in plain or b"schemas.microsoft.com/office/word/2003/wordml" in plain:
        return "application/xml+word2003"
    if b"urn:oasis:names:tc:opendocument" in plain:
        return ODT
    if plain.lstrip().startswith(b"<?xml"):
        return "application/xml"
    if plain.lower().startswith(b"mime-version:") and b"multipart/related" in plain.lower():
        return "multipart/related"
    if _MAIL.match(plain.replace(b"\r\n", b"\n")) and (
        suffix == ".eml" or b"\nReceived:" in plain or b"Message-ID:" in plain
    ):
        return "message/rfc822"
    if not _is_text(head):
        return _broken_word(suffix)
    if suffix in _WORD_SUFFIXES:
        raise ReadingError(
            f"Named {suffix} but not a Word file (no zip archive): it holds plain text. Rename it to .txt, "
            "or get the document again from its source.",
            "detection",
        )
    return _TEXT_SUFFIXES.get(suffix, TEXT)


def _broken_word(suffix: str) -> str:
    if suffix in _WORD_SUFFIXES:
        raise ReadingError(
            f"Named {suffix} but not a Word file (no zip archive), perhaps damaged. Get it again from its source.",
            "detection",
        )
    return BINARY


def _is_text(head: bytes) -> bool:
    """Few control characters; UTF-16 and UTF-32 hold a zero in every other byte, or begin with a mark."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")):
        return True
    zeros = head.count(0)
    if zeros:
        even, odd = head[::2].count(0), head[1::2].count(0)
        return min(even, odd) <= len(head) // 50 and max(even, odd) >= len(head) // 4
    controls = sum(1 for byte in head if byte < 32 and byte not in (9, 10, 11, 12, 13, 27))
    return controls * 50 <= len(head)
