"""What a file is, by content; what is said of files that cannot be read."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest

from agreement_scan.errors import EncryptedError, LimitError, ReadingError, UnsupportedError
from agreement_scan.reading import READERS, SUFFIXES, ReadOptions, detection, kinds, read_document
from support_docx import MAIN_TYPE, members, notes, p, package, packed

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def ole(stream: str) -> bytes:
    return OLE + stream.encode("utf-16-le") + bytes(100)


def odf(mimetype: str) -> bytes:
    return packed({"mimetype": mimetype.encode(), "content.xml": b"<x/>"})


def ooxml(content_type: str) -> bytes:
    return packed({"[Content_Types].xml": f'<Types><Override ContentType="{content_type}"/></Types>'.encode()})


@pytest.mark.parametrize(
    ("data", "suffix", "media_type"),
    [
        (b"%PDF-1.7\n", ".pdf", kinds.PDF),
        (b"\xef\xbb\xbf junk\n%PDF-1.4\n1 0 obj endobj", ".txt", kinds.PDF),
        (b"Files begin with %PDF-1.4, and so on.", ".txt", kinds.TEXT),
        (package(p("x")), ".docx", kinds.DOCX),
        (package(p("x")), ".pdf", kinds.DOCX),
        (ooxml(MAIN_TYPE.replace("document.main", "template.main")), ".dotx", kinds.DOTX),
        (ooxml("application/vnd.ms-word.document.macroEnabled.main+xml"), ".docm", kinds.DOCM),
        (ooxml("application/vnd.ms-word.template.macroEnabledTemplate.main+xml"), ".dotm", kinds.DOTM),
        ("Straße\n".encode("cp1252"), ".txt", kinds.TEXT),
        ("Text".encode("utf-16"), ".txt", kinds.TEXT),
        ("Text without a mark".encode("utf-16-le"), "", kinds.TEXT),
        (b"# Heading\n", ".md", kinds.MARKDOWN),
        (b"# Heading\n", ".txt", kinds.TEXT),
        (b"no suffix at all", "", kinds.TEXT),
        (b"damaged beyond its header", ".pdf", kinds.PDF),
    ],
)
def test_kinds_that_are_read(data: bytes, suffix: str, media_type: str) -> None:
    assert detection.media_type(data, suffix) == media_type
    assert media_type in READERS


@pytest.mark.parametrize(
    ("data", "suffix", "says"),
    [
        (ole("WordDocument"), ".doc", r"Legacy Word \.doc: .* save it as \.docx"),
        (ole("Workbook"), ".xls", r"Legacy Excel"),
        (ole("PowerPoint Document"), ".ppt", "Legacy PowerPoint"),
        (ole("__substg1.0_"), ".msg", "Outlook message"),
        (OLE, ".doc", "OLE container"),
        (b"{\\rtf1 Text}", ".doc", r"RTF: .* save it as \.docx"),
        (odf("application/vnd.oasis.opendocument.text"), ".odt", r"OpenDocument text \.odt"),
        (odf("application/vnd.oasis.opendocument.spreadsheet"), ".ods", "no text document"),
        (odf("application/epub+zip"), ".epub", "EPUB"),
        (
            ooxml("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
            ".xlsx",
            "Excel workbook",
        ),
        (ooxml("application/vnd.openxmlformats-officedocument.presentationml.x"), ".pptx", "PowerPoint presentation"),
        (packed({"a.pdf": b"%PDF-"}), ".zip", "ZIP archive: .* unpack it"),
        (b"<!DOCTYPE html><p>x", ".txt", r"Web page \(HTML\)"),
        (b'<?xml version="1.0"?>\n<html xmlns="x">', ".xml", "Web page"),
        (b"<div>x</div>", ".html", "Web page"),
        (b'<?xml version="1.0"?><akomaNtoso/>', ".xml", "XML file"),
        (b'{"schema": 1}', ".json", "JSON data"),
        (b"import os", ".py", "Program or settings file"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related\n", ".doc", "Web archive"),
        (b"From: a\nTo: b\nSubject: c\n\ntext", ".eml", "E-mail message"),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?>', ".xml", "Word 2003 XML"),
        (b"\x89PNG\r\n\x1a\n", ".pdf.png", r"PNG image: .* \(OCR\)"),
        (b"\xff\xd8\xff\xe0", ".jpg", "JPEG image"),
        (b"II*\0", ".tif", "TIFF image"),
        (b"\x1f\x8b\x08", ".gz", "Gzip archive"),
        (bytes(range(256)) * 4, ".bin", "Binary file of unknown kind"),
    ],
)
def test_kinds_without_a_reader_say_what_they_are_and_what_to_do(
    data: bytes, suffix: str, says: str, tmp_path: Path
) -> None:
    path = tmp_path / f"file{suffix}"
    path.write_bytes(data)
    with pytest.raises(UnsupportedError, match=says) as caught:
        read_document(path, path.name, ReadOptions())
    assert caught.value.stage == "detection"


def test_a_letter_that_begins_with_from_is_no_e_mail() -> None:
    assert (
        detection.media_type(b"From: the Secretariat\nTo: all delegations\nDate: 3 May\n\nDear all", ".txt")
        == "text/plain"
    )


def test_a_lock_file_of_word_is_named_so(tmp_path: Path) -> None:
    path = tmp_path / "~$minutes.docx"
    path.write_bytes(b"\x05Clerk" + bytes(156))
    with pytest.raises(UnsupportedError, match="lock file"):
        read_document(path, path.name, ReadOptions())


def test_a_locked_word_file_names_the_password() -> None:
    with pytest.raises(EncryptedError, match="password"):
        detection.media_type(ole("EncryptedPackage"), ".docx")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"just a few words", r"Named \.docx but not a Word file .* plain text"),
        (bytes(range(256)), r"Named \.docx but not a Word file .* damaged"),
        (package(p("x"))[:300], "damaged or was cut off"),
    ],
)
def test_what_is_named_docx_and_is_none(data: bytes, says: str) -> None:
    with pytest.raises(ReadingError, match=says):
        detection.media_type(data, ".docx")


def test_a_directory_of_lies_in_an_archive_is_no_traceback() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("[Content_Types].xml", "x" * 100)
    data = bytearray(buffer.getvalue())
    data[45] ^= 0xFF
    with pytest.raises(ReadingError, match="damaged"):
        detection.media_type(bytes(data), ".docx")


def test_a_wrong_extension_is_noted(tmp_path: Path) -> None:
    path = tmp_path / "minutes.pdf"
    path.write_bytes(package(p("The committee met in March.")))
    document = read_document(path, "minutes.pdf", ReadOptions())
    assert document.text == "The committee met in March."
    assert notes(document)["wrong_extension"] == "named .pdf, read as Word document"
    assert document.media_type == kinds.DOCX


def test_a_right_extension_is_not(tmp_path: Path) -> None:
    path = tmp_path / "template.docm"
    path.write_bytes(packed(members(p("The committee met in March."))))
    assert "wrong_extension" not in notes(read_document(path, "x", ReadOptions()))


def test_identity_and_path_as_shown(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(package(p("Text.")))
    document = read_document(path, "folder/a.docx", ReadOptions())
    assert document.path == "folder/a.docx"
    assert len(document.id) == 64


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
def test_every_suffix_has_a_reader(suffix: str) -> None:
    assert SUFFIXES[suffix] in READERS


@pytest.mark.parametrize(
    ("name", "says"),
    [("missing.docx", "No such file"), ("", "a folder"), ("empty.docx", r"empty \(0 bytes\)"), ("pipe", "pipe")],
)
def test_what_cannot_be_opened_says_why(name: str, says: str, tmp_path: Path) -> None:
    (tmp_path / "empty.docx").touch()
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ReadingError, match=says) as caught:
        read_document(tmp_path / name, name, ReadOptions())
    assert caught.value.stage == "opening"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"x")
    path.chmod(0)
    with pytest.raises(ReadingError, match="No permission"):
        read_document(path, "a.docx", ReadOptions())


def test_permission_denied_is_told_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(self: Path) -> os.stat_result:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "stat", denied)
    with pytest.raises(ReadingError, match="No permission to read"):
        read_document(tmp_path / "a.docx", "a.docx", ReadOptions())


def test_a_file_over_the_limit_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 11)
    with pytest.raises(LimitError, match="larger than 10 bytes"):
        read_document(path, "a.txt", ReadOptions(max_file_bytes=10))
