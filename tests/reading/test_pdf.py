"""The PDF reader as a whole: places, invariants, metadata."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from agreement_scan.errors import LimitError, ReadingError
from agreement_scan.model import Document
from agreement_scan.reading import pdf
from agreement_scan.reading.source import ReadOptions, SourceFile
from support_pdf import HEIGHT, drawn, pages, paragraphs, prose, put, read, texts

SHARED = Path(__file__).resolve().parents[2] / ".." / "shared"


def holds(document: Document) -> None:
    """Blocks in order, apart from each other, lines inside their blocks, cells where their table says."""
    for one, two in pairwise(document.blocks):
        assert one.end <= two.start
    for block in document.blocks:
        assert block.start < block.end
        assert not document.text[block.start].isspace()
        assert not document.text[block.end - 1].isspace()
        assert block.page == block.lines[0].page
        end = block.start
        for line in block.lines:
            assert end <= line.start < line.end <= block.end
            assert line.box.left < line.box.right
            assert line.box.top < line.box.bottom
            end = line.end
    for table in document.tables:
        for cell in table.cells:
            assert table.start <= cell.start <= cell.end <= table.end
            assert cell.row + cell.rowspan <= table.rows
            assert cell.column + cell.colspan <= table.columns


def test_lines_of_one_paragraph_become_one_block_with_a_box_for_each_line() -> None:
    data = pages(
        [(72, 100, "The Parties shall set up a joint patrol on the"), (72, 114, "lake and report on it every year.")]
    )
    document = read(data)
    assert document.text == "The Parties shall set up a joint patrol on the lake and report on it every year."
    (block,) = document.blocks
    assert [document.text[line.start : line.end] for line in block.lines] == [
        "The Parties shall set up a joint patrol on the",
        "lake and report on it every year.",
    ]
    first, second = (line.box for line in block.lines)
    assert first.left == second.left == 72
    assert first.top < 100 < first.bottom < second.bottom


def test_boxes_are_those_of_the_page_as_it_is_displayed() -> None:
    def turned(canvas: Canvas) -> None:
        canvas.setPageRotation(90)
        canvas.rotate(90)
        canvas.setFont("Times-Roman", 12)
        canvas.drawString(100, -50, "Set on a sheet that the viewer turns")

    box = read(drawn(turned)).blocks[0].lines[0].box
    # The sheet is displayed as 842 by 595 points; the text starts 100 points from its left edge, 50 from its top.
    assert box.left == pytest.approx(100, abs=0.5)
    assert box.top < 50 < box.bottom < 60


def test_text_that_stands_upright_on_the_sheet_is_read_in_its_own_direction() -> None:
    def upright(canvas: Canvas) -> None:
        canvas.rotate(90)
        put_lower = ["The Parties to this accord agree to keep the lake", "open to all ferries and their crews."]
        canvas.setFont("Times-Roman", 12)
        for i, text in enumerate(put_lower):
            canvas.drawString(72, -100 - 14 * i, text)

    document = read(drawn(upright))
    assert paragraphs(document) == [
        "The Parties to this accord agree to keep the lake open to all ferries and their crews."
    ]
    assert document.blocks[0].lines[0].box.bottom == pytest.approx(HEIGHT - 72, abs=1)


def test_a_watermark_is_furniture_and_noted() -> None:
    def marked(canvas: Canvas) -> None:
        canvas.saveState()
        canvas.translate(150, 300)
        canvas.rotate(45)
        canvas.setFont("Helvetica", 60)
        canvas.drawString(0, 0, "SAMPLE")
        canvas.restoreState()
        put(canvas, prose(100, 20))

    document = read(drawn(marked))
    assert texts(document, "furniture") == ["SAMPLE"]
    assert [note.kind for note in document.notes] == ["skewed_text"]
    assert len(paragraphs(document)) == 1


def test_properties_leave_out_placeholders_and_persons() -> None:
    def titled(canvas: Canvas) -> None:
        canvas.setTitle("Accord on Ferries")
        canvas.setAuthor("A. Clerk")
        put(canvas, prose(100))

    properties = dict(read(drawn(titled)).properties)
    assert properties["title"] == "Accord on Ferries"
    assert properties["created"] == "2000-01-01"
    assert "subject" not in properties
    assert "A. Clerk" not in properties.values()


def test_limits_are_held() -> None:
    data = pages(prose(100), prose(100))
    with pytest.raises(LimitError, match="2 pages, more than 1"):
        read(data, max_pages=1)
    with pytest.raises(LimitError, match="longer than 100 characters"):
        read(data, max_text_characters=100)


def test_the_same_bytes_give_the_same_document() -> None:
    data = pages(prose(100), prose(300))
    assert read(data) == read(data)


@pytest.mark.parametrize("pattern", ["real/pdf/*.pdf", "cases/*/docs/*.pdf", "odd-files/*"])
def test_every_file_gives_a_sound_document_or_a_reason(pattern: str) -> None:
    files = sorted(SHARED.glob(pattern))
    if not files:
        pytest.skip("the shared files are not here")
    sample = [path for path in files if path.stat().st_size < 400_000][:: max(1, len(files) // 12)]
    documents = [document for document in map(_document, sample) if document is not None]
    for document in documents:
        holds(document)
    assert len(documents) > 2


def _document(path: Path) -> Document | None:
    try:
        return pdf.read(path.read_bytes(), SourceFile(path.name, "id", "application/pdf"), ReadOptions())
    except ReadingError as error:
        return None if error.reason.endswith(".") else pytest.fail(error.reason)
