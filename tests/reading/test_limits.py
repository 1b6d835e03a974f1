"""Archives and XML that mean harm."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest

from agreement_scan.errors import EncryptedError, LimitError, ReadingError
from agreement_scan.reading.limits import Archive, parse_xml
from agreement_scan.reading.source import ReadOptions
from support_docx import members, p, packed, read_bytes, table


def _with_document(xml: bytes) -> bytes:
    return packed(members(p("Text.")) | {"word/document.xml": xml})


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("word/a.xml", "w") as part,
    ):
        for _ in range(60):
            part.write(bytes(1 << 20))
    assert len(buffer.getvalue()) < 400_000
    with pytest.raises(LimitError, match="decompression bomb"):
        Archive(buffer.getvalue(), ReadOptions())


def test_more_than_the_total_is_refused_whatever_the_ratio() -> None:
    with pytest.raises(LimitError, match="would unpack to 2,000 bytes; the limit is 1,999"):
        Archive(packed({"a": bytes(1000), "b": bytes(1000)}), ReadOptions(max_archive_bytes=1999))


def test_a_small_file_may_compress_well() -> None:
    assert Archive(packed({"a": bytes(1_000_000)}), ReadOptions()).read("a") == bytes(1_000_000)


def test_a_directory_that_declares_less_than_comes_out_is_found_out() -> None:
    data = packed({"a.xml": b"x" * 5000})
    lied = data.replace(struct.pack("<L", 5000), struct.pack("<L", 50))
    with pytest.raises(ReadingError, match=r"a\.xml"):
        Archive(lied, ReadOptions()).read("a.xml")


def test_members_that_together_exceed_the_limit_are_stopped_while_reading() -> None:
    archive = Archive(packed({"a": b"x" * 600, "b": b"y" * 600}), ReadOptions(max_archive_bytes=1200))
    assert len(archive.read("a")) == 600
    assert len(archive.read("b")) == 600
    with pytest.raises(LimitError, match="unpacks to more"):
        archive.read("a")


def test_too_many_members_are_refused() -> None:
    with pytest.raises(LimitError, match="10001 parts"):
        Archive(packed({str(i): b"" for i in range(10_001)}), ReadOptions())


def test_two_members_of_one_name_are_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", "a")
        archive.writestr("Word\\Document.xml", "b")
    with pytest.raises(ReadingError, match="two parts named"):
        Archive(buffer.getvalue(), ReadOptions())


def test_an_encrypted_member_is_named_so() -> None:
    data = bytearray(packed({"a.xml": b"x"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(EncryptedError, match=r"a\.xml is encrypted"):
        Archive(bytes(data), ReadOptions())


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"no archive at all", packed({"a": b"x" * 999})[:-40]])
def test_what_is_no_archive_says_so(data: bytes) -> None:
    with pytest.raises(ReadingError, match="Not a complete zip archive"):
        Archive(data, ReadOptions())


def test_a_damaged_member_is_named() -> None:
    data = bytearray(packed({"a.xml": bytes(range(256)) * 8}))
    data[60] ^= 0xFF
    with pytest.raises(ReadingError, match=r"a\.xml inside the file is damaged"):
        Archive(bytes(data), ReadOptions()).read("a.xml")


TEN_B, TEN_A = b"&b;" * 10, b"&a;" * 10
LAUGHS = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "%b"><!ENTITY c "%b">]><x>&c;</x>' % (TEN_A, TEN_B)
EXTERNAL = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
OUTSIDE_DTD = b'<!DOCTYPE x SYSTEM "http://localhost:9/x.dtd"><x/>'
LATE_DTD = b"<!--" + b" " * 70_000 + b"-->" + EXTERNAL


@pytest.mark.parametrize("xml", [LAUGHS, EXTERNAL, OUTSIDE_DTD, LATE_DTD, EXTERNAL.decode().encode("utf-16")])
def test_a_document_type_is_refused(xml: bytes) -> None:
    with pytest.raises(LimitError, match="declares a document type"):
        parse_xml(xml, "word/document.xml")


@pytest.mark.parametrize("xml", [LAUGHS, EXTERNAL])
def test_the_reader_refuses_a_word_file_with_entities(xml: bytes) -> None:
    with pytest.raises(LimitError, match=r"word/document\.xml declares"):
        read_bytes(_with_document(xml))


def test_xml_nested_beyond_the_depth_of_the_parser_is_refused() -> None:
    with pytest.raises(LimitError, match="nested too deeply"):
        parse_xml(b"<x>" * 300 + b"</x>" * 300, "word/document.xml")


def test_tables_nested_as_deep_as_the_parser_lets_are_read() -> None:
    body = p("core")
    for _ in range(80):
        body = f"<w:tbl><w:tr><w:tc>{body}</w:tc><w:tc>{p('x')}</w:tc></w:tr></w:tbl>"
    assert read_bytes(packed(members(body))).text.startswith("core\tx")


def test_runs_wrapped_as_deep_as_the_parser_lets_are_read() -> None:
    inner = "<w:ins>" * 240 + "<w:r><w:t>core</w:t></w:r>" + "</w:ins>" * 240
    assert read_bytes(packed(members(f"<w:p>{inner}</w:p>"))).text == "core"


def test_a_text_longer_than_the_limit_is_refused() -> None:
    with pytest.raises(LimitError, match="longer than 10 characters"):
        read_bytes(packed(members(table(("a" * 6, "b" * 6)))), ReadOptions(max_text_characters=10))


def test_a_span_of_a_million_columns_costs_nothing() -> None:
    wide = f'<w:tc><w:tcPr><w:gridSpan w:val="1000000"/></w:tcPr>{p("a")}</w:tc>'
    body = f"<w:tbl><w:tr>{wide}<w:tc>{p('b')}</w:tc></w:tr></w:tbl>"
    document = read_bytes(packed(members(body)))
    assert document.text == "a\tb"
    assert document.tables[0].columns == 1_000_001
