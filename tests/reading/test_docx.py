"""The Word reader as a whole: order, status, notes, properties."""

from __future__ import annotations

from pathlib import Path

import pytest

from agreement_scan.errors import ReadingError
from agreement_scan.model import Document
from agreement_scan.reading import ReadOptions, read_document
from support_docx import members, notes, p, packed, r, read, read_bytes, table, texts

SHARED = Path(__file__).resolve().parents[2] / ".." / "shared"


def test_blocks_stand_in_document_order_and_apart() -> None:
    document = read(p("First.") + table(("a", "b")) + p("Last."))
    assert document.text == "First.\n\na\tb\n\nLast."
    assert texts(document) == ["First.", "a", "b", "Last."]
    assert document.pages is None
    assert {block.page for block in document.blocks} == {None}
    assert document.status == "ok"


def test_headers_come_first_and_footers_last_as_furniture_once_each() -> None:
    header = '<w:headerReference w:type="default" r:id="header1"/>'
    footer = '<w:footerReference w:type="default" r:id="footer1"/>'
    section = f"<w:sectPr>{header}{footer}</w:sectPr>"
    document = read(
        f"<w:p><w:pPr>{section}</w:pPr>{r('Body.')}</w:p>" + section,
        header1=p("Running head"),
        footer1=p("Page foot"),
    )
    assert texts(document) == ["Running head", "Body.", "Page foot"]
    assert [block.kind for block in document.blocks] == ["furniture", "paragraph", "furniture"]


@pytest.mark.parametrize(
    ("kind", "switch", "shown"),
    [
        ("first", "", False),
        ("first", "<w:titlePg/>", True),
        ("first", '<w:titlePg w:val="0"/>', False),
        ("even", "", False),
    ],
)
def test_a_header_that_word_would_not_print_is_left_out(kind: str, switch: str, shown: bool) -> None:
    section = f'<w:sectPr><w:headerReference w:type="{kind}" r:id="header1"/>{switch}</w:sectPr>'
    assert ("Letterhead" in read(p("Body.") + section, header1=p("Letterhead")).text) is shown


def test_even_headers_are_printed_where_the_settings_say_so() -> None:
    section = '<w:sectPr><w:headerReference w:type="even" r:id="header1"/></w:sectPr>'
    document = read(p("Body.") + section, header1=p("Left page"), settings="<w:evenAndOddHeaders/>")
    assert texts(document, "furniture") == ["Left page"]


def test_a_watermark_in_a_header_is_furniture() -> None:
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    mark = '<w:p><w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r></w:p>'
    assert texts(read(p("Body.") + section, header1=mark), "furniture") == ["DRAFT"]


def test_comments_are_left_out_and_counted() -> None:
    body = f'<w:p><w:commentRangeStart w:id="0"/>{r("Agreed.")}<w:r><w:commentReference w:id="0"/></w:r></w:p>'
    document = read(body, comments=f'<w:comment w:id="0">{p("Really?")}</w:comment>')
    assert document.text == "Agreed."
    assert notes(document) == {"comments": "1 left out"}


def test_an_embedded_part_makes_the_document_partial() -> None:
    document = read(p("Before.") + '<w:altChunk r:id="x"/>')
    assert document.status == "partial"
    assert document.reason is not None
    assert "altChunk" in document.reason
    assert "alt_chunks" in notes(document)


def test_a_file_of_pictures_only_has_failed() -> None:
    document = read("<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>")
    assert (document.status, document.text) == ("failed", "")
    assert document.reason == "the file holds only 1 pictures (scanned pages?): recognise their text first (OCR)"


def test_core_properties_are_kept_without_names_of_persons() -> None:
    files = members(p("Text."))
    files["_rels/.rels"] = files["_rels/.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="c" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"'
        b' Target="docProps/core.xml"/></Relationships>',
    )
    files["docProps/core.xml"] = (
        b'<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="urn:dc"><dc:title>Joint Plan</dc:title>'
        b"<dc:creator>Some Person</dc:creator><cp:created>2021-03-04</cp:created></cp:coreProperties>"
    )
    assert read_bytes(packed(files)).properties == (("title", "Joint Plan"), ("created", "2021-03-04"))


def test_a_strict_file_reads_like_a_transitional_one() -> None:
    files = members(p("Article 1", "<w:outlineLvl w:val='0'/>") + p("Text."))
    for name in ("word/document.xml", "_rels/.rels", "word/_rels/document.xml.rels"):
        files[name] = (
            files[name]
            .replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            )
            .replace(
                b"http://schemas.openxmlformats.org/officeDocument/2006/", b"http://purl.oclc.org/ooxml/officeDocument/"
            )
        )
    document = read_bytes(packed(files))
    assert document.text == "Article 1\n\nText."
    assert document.blocks[0].level == 1


def test_the_main_part_may_have_any_name() -> None:
    files = members(p("Text."))
    files["content/main.xml"] = files.pop("word/document.xml")
    files["_rels/.rels"] = files["_rels/.rels"].replace(b"word/document.xml", b"/content/main.xml")
    assert read_bytes(packed(files)).text == "Text."


def test_a_package_without_main_document_says_so() -> None:
    files = members(p("Text."))
    del files["word/document.xml"]
    with pytest.raises(ReadingError, match=r"no main document \(word/document.xml is missing\)"):
        read_bytes(packed(files))


def test_damaged_xml_is_named_by_its_part() -> None:
    files = members(p("Text."))
    files["word/document.xml"] = files["word/document.xml"][:-30]
    with pytest.raises(ReadingError, match=r"word/document.xml .* not valid XML"):
        read_bytes(packed(files))


def _blocks_agree(document: Document) -> bool:
    """Blocks in order, apart from each other, cells inside their tables, no text outside blocks but white space."""
    ends = [0] + [block.end for block in document.blocks]
    gaps = [document.text[end : block.start] for end, block in zip(ends, document.blocks, strict=False)]
    return all(not gap.strip() for gap in gaps) and all(b.start < b.end for b in document.blocks)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the measuring files are not here")
def test_every_word_file_in_reach_keeps_all_its_text_in_blocks() -> None:
    paths = [*SHARED.glob("real/docx/*.docx"), *SHARED.glob("cases/*/docs/*.docx")]
    documents = [read_document(path, path.name, ReadOptions()) for path in sorted(paths)]
    assert len(documents) > 5
    assert [d.path for d in documents if d.status != "ok" or not _blocks_agree(d)] == []
    assert {d.language for d in documents} == {"en"}


@pytest.mark.skipif(not SHARED.is_dir(), reason="the measuring files are not here")
def test_strange_word_files_are_read_or_refused_with_a_reason() -> None:
    refused = {}
    for path in sorted(SHARED.glob("odd-files/tika-docs__*")):
        try:
            document = read_document(path, path.name, ReadOptions())
        except ReadingError as error:
            refused[path.name] = error.reason
            continue
        assert _blocks_agree(document), path.name
        assert (document.status == "ok") == bool(document.text and document.reason is None), path.name
    assert all(reason.endswith(".") and len(reason) > 20 for reason in refused.values())
    assert len(refused) > 20
