"""Tables in many styles; hard pages, on which pdfplumber is the second reader; pages on which it fails."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pdfplumber
import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from agreement_scan.reading import pdf_plumber
from agreement_scan.reading.pdf_plumber import PlumberFile, TableReaderError
from support_pdf import drawn, paragraphs, prose, put, read
from support_pdf_tables import EDGES, MERGED, ROWS, SMALL, STYLES, hand_drawn, styled, table_rows

RULED = ("grid", "shaded cells", "dashed", "double", "thick and thin", "white lines on a shade")


def broken_across(canvas: Canvas, left: float, right: float, y: float) -> None:
    """Three pieces with gaps of eight points."""
    third = (right - left) / 3
    for k in range(3):
        canvas.line(left + k * third + (4 if k else 0), y, left + (k + 1) * third - (4 if k < 2 else 0), y)


def broken_down(canvas: Canvas, bottom: float, top: float, x: float) -> None:
    """A piece for each row, short of the lines across."""
    step = (top - bottom) / 4
    for k in range(4):
        canvas.line(x, bottom + k * step + 4, x, bottom + (k + 1) * step - 4)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The pages for which pdfplumber is asked."""
    numbers: list[int] = []
    real = PlumberFile.tables

    def tables(self: PlumberFile, number: int) -> Any:
        numbers.append(number)
        return real(self, number)

    monkeypatch.setattr(PlumberFile, "tables", tables)
    return numbers


@pytest.mark.parametrize("name", STYLES)
def test_each_style_gives_its_rows_without_a_second_reader(name: str, asked: list[int]) -> None:
    document = read(styled(STYLES[name]))
    assert table_rows(document) == ROWS
    assert len(document.tables) == 1
    assert len(paragraphs(document)) == 2
    assert not asked


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_a_turned_sheet_gives_its_rows(rotation: int) -> None:
    assert table_rows(read(styled(STYLES["grid"], rotation=rotation))) == ROWS


def test_merged_heads_span_their_columns() -> None:
    style = [*STYLES["grid"], ("SPAN", (0, 0), (1, 0)), ("SPAN", (2, 0), (3, 0))]
    document = read(styled(style, MERGED))
    assert table_rows(document) == [["Office", "Numbers"], *MERGED[1:]]
    assert [cell.colspan for cell in document.tables[0].cells][:2] == [2, 2]


def test_lines_drawn_as_images_or_filled_rectangles() -> None:
    from PIL import Image

    dot = ImageReader(Image.new("RGB", (1, 1), (0, 0, 0)))
    images = hand_drawn(
        lambda c, a, b, y: c.drawImage(dot, a, y - 0.25, b - a, 0.5),
        lambda c, a, b, x: c.drawImage(dot, x - 0.25, a, 0.5, b - a),
    )
    filled = hand_drawn(
        lambda c, a, b, y: c.rect(a, y - 0.25, b - a, 0.5, 0, 1),
        lambda c, a, b, x: c.rect(x - 0.25, a, 0.5, b - a, 0, 1),
    )
    assert table_rows(read(drawn(images))) == SMALL
    assert table_rows(read(drawn(filled))) == SMALL


@pytest.mark.parametrize("name", RULED)
def test_pdfplumber_draws_the_same_cells(name: str) -> None:
    data = styled(STYLES[name])
    with pdfplumber.open(BytesIO(data)) as pdf:
        (theirs,) = [table.extract() for table in pdf.pages[0].find_tables()]
    assert table_rows(read(data)) == [[" ".join((text or "").split()) for text in row] for row in theirs]


def test_broken_lines_are_read_by_the_second_reader(asked: list[int]) -> None:
    document = read(drawn(hand_drawn(broken_across, broken_down)))
    assert table_rows(document) == SMALL
    assert asked == [1]
    assert not document.notes


def turned(rotation: int) -> bytes:
    def page(canvas: Canvas) -> None:
        canvas.setPageRotation(rotation)
        hand_drawn(broken_across, broken_down)(canvas)

    return drawn(page, cropBox=(30, 40, 560, 800))


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_the_second_reader_s_cells_come_back_to_the_page_s_own_coordinates(rotation: int) -> None:
    (cells,) = PlumberFile(turned(rotation), ()).tables(1)
    across = sorted({round(x, 1) for left, _, right, _ in cells for x in (left, right)})
    assert across == list(EDGES)
    assert max(top for _, _, _, top in cells) == pytest.approx(680, abs=0.5)
    assert table_rows(read(turned(rotation))) == SMALL


def test_a_list_whose_rows_are_explained_below_them_is_one_table(asked: list[int]) -> None:
    rows = [["Day", "Ferry", "Crew", "Cargo"]]
    for day in ("Monday", "Tuesday", "Friday"):
        rows += [[day, "Swan", "4", "salt"], ["The ferry left late and its passengers were told why.", "", "", ""]]
    style = [*STYLES["grid"], *(("SPAN", (0, r), (-1, r)) for r in (2, 4, 6))]
    document = read(styled([*style, ("SPAN", (0, 0), (-1, 0))], rows))
    table = document.tables[0]
    assert (table.rows, asked) == (7, [1])


def test_marked_and_underlined_words_are_no_table() -> None:
    def page(canvas: Canvas) -> None:
        for i in range(6):
            canvas.rect(72 + 40 * (i % 3), 842 - 103 - 13 * i, 60 + 20 * (i % 2), 12)
        put(canvas, prose(100, 8))

    document = read(drawn(page))
    assert not document.tables
    assert len(document.blocks) == 1


def test_a_page_that_the_second_reader_fails_on_keeps_its_text() -> None:
    # pdfium reads a page whose /Rotate is no number as upright; pdfplumber's arithmetic on it fails.
    data = drawn(hand_drawn(broken_across, broken_down))
    assert data.count(b"/Rotate 0") == 1
    damaged = data.replace(b"/Rotate 0", b"/Rotate/O")
    with pytest.raises(TableReaderError, match="TypeError"):
        PlumberFile(damaged, ()).tables(1)
    document = read(damaged)
    assert [(note.kind, note.detail) for note in document.notes] == [("table_reader_failed", "pages 1")]
    assert "Court of Navigation" in document.text
    assert document.status == "ok"


def test_a_protected_file_is_opened_with_the_same_password() -> None:
    from reportlab.lib.pdfencrypt import StandardEncryption

    data = drawn(hand_drawn(broken_across, broken_down), encrypt=StandardEncryption("lake", strength=128))
    assert table_rows(read(data, passwords=("river", "lake"))) == SMALL
    with pytest.raises(TableReaderError):
        PlumberFile(data, ("river",)).tables(1)


def test_ornaments_on_every_page_do_not_cost_a_second_reading_each(asked: list[int]) -> None:
    def page(canvas: Canvas) -> None:
        for i in range(4):
            canvas.line(60, 760 - 150 * i, 520, 760 - 150 * i)
            canvas.line(60 + 150 * i, 770, 60 + 150 * i, 740)
        put(canvas, prose(100, 20))

    document = read(drawn(*[page] * 12))
    assert asked == list(range(1, 9))
    assert [note.kind for note in document.notes] == ["table_reader_stopped"]
    assert not document.tables


def test_only_one_module_imports_pdfplumber() -> None:
    room = Path(pdf_plumber.__file__).parent
    users = [path.name for path in sorted(room.parent.rglob("*.py")) if "import pdfplumber" in path.read_text("utf-8")]
    assert users == ["pdf_plumber.py"]
