"""Tables with and without rulings, over pages; and what is none."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

from agreement_scan.model import Document
from support_pdf import HEIGHT, drawn, paragraphs, prose, put, read, texts

ROWS = [
    ["No.", "Name", "Office"],
    ["1", "Mr. Abel Moor", "River Guard"],
    ["2", "Ms. Ruth Dale", "Court of Ostrava"],
    ["3", "Ms. Ines Vale", "Ferry Union"],
]
LEFTS = (72.0, 120.0, 300.0)
RIGHT, STEP = 520.0, 20.0


def ruled(canvas: Canvas, top: float, rows: Sequence[Sequence[str]], head: str = "Times-Bold") -> None:
    """A grid with its texts; the first row in `head`."""
    for i in range(len(rows) + 1):
        canvas.line(LEFTS[0] - 4, HEIGHT - top - STEP * i, RIGHT, HEIGHT - top - STEP * i)
    for x in (*(left - 4 for left in LEFTS), RIGHT):
        canvas.line(x, HEIGHT - top, x, HEIGHT - top - STEP * len(rows))
    plain(canvas, top + 14, rows, head)


def plain(canvas: Canvas, top: float, rows: Sequence[Sequence[str]], head: str = "Times-Roman") -> None:
    """The texts alone."""
    for i, row in enumerate(rows):
        put(
            canvas,
            [(x, top + STEP * i, text) for x, text in zip(LEFTS, row, strict=True)],
            head if not i else "Times-Roman",
        )


def table_rows(document: Document, index: int = 0) -> list[list[str]]:
    """The texts of a table's cells, row by row."""
    table = document.tables[index]
    rows: list[list[str]] = [[] for _ in range(table.rows)]
    for cell in table.cells:
        rows[cell.row].append(document.text[cell.start : cell.end])
    return rows


def test_a_ruled_table_stands_once_in_reading_order() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, prose(100, 2))
        ruled(canvas, 150, ROWS)
        put(canvas, [(72, 260, "The list is closed.")])

    document = read(drawn(page))
    assert table_rows(document) == ROWS
    (table,) = document.tables
    assert table.header_rows == 1
    assert document.text[table.start : table.end] == "\n".join("\t".join(row) for row in ROWS)
    assert [b.kind for b in document.blocks] == ["paragraph", *["cell"] * 12, "paragraph"]
    assert {(b.row, b.column) for b in document.blocks if b.table == 0} == {(r, c) for r in range(4) for c in range(3)}


def test_a_table_without_rulings_is_found_by_its_columns() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, prose(100, 2))
        plain(canvas, 160, ROWS)

    document = read(drawn(page))
    assert table_rows(document) == ROWS


def test_cells_of_several_lines_join_and_words_broken_in_them_too() -> None:
    def page(canvas: Canvas) -> None:
        for y in (150, 186, 206):
            canvas.line(68, HEIGHT - y, RIGHT, HEIGHT - y)
        for x in (68, 116, 296, RIGHT):
            canvas.line(x, HEIGHT - 150, x, HEIGHT - 206)
        put(
            canvas,
            [(72, 164, "1"), (120, 164, "Ms. Ruth"), (300, 164, "Court for navi-"), (300, 178, "gation matters")],
        )
        put(canvas, [(72, 200, "2"), (120, 200, "Mr. Abel"), (300, 200, "Guard")])

    assert table_rows(read(drawn(page)))[0] == ["1", "Ms. Ruth", "Court for navigation matters"]


def test_merged_and_empty_cells() -> None:
    def page(canvas: Canvas) -> None:
        for y in (150, 170, 190, 210):
            canvas.line(68, HEIGHT - y, RIGHT, HEIGHT - y)
        for x in (68, RIGHT):
            canvas.line(x, HEIGHT - 150, x, HEIGHT - 210)
        canvas.line(296, HEIGHT - 170, 296, HEIGHT - 210)
        put(canvas, [(72, 164, "Guards on duty"), (72, 184, "Abel"), (300, 184, "yes"), (72, 204, "Ruth")])

    document = read(drawn(page))
    (table,) = document.tables
    assert (table.rows, table.columns) == (3, 2)
    first = table.cells[0]
    assert (first.colspan, document.text[first.start : first.end]) == (2, "Guards on duty")
    empty = next(cell for cell in table.cells if cell.start == cell.end)
    assert (empty.row, empty.column) == (2, 1)


def test_a_table_over_two_pages_is_one_and_its_repeated_head_is_furniture() -> None:
    more = [ROWS[0], ["4", "Mr. Otto Lee", "Mill Board"]]
    document = read(drawn(lambda c: ruled(c, 600, ROWS), lambda c: ruled(c, 80, more)))
    assert table_rows(document) == [*ROWS, more[1]]
    assert texts(document, "furniture") == ["No.", "Name", "Office"]
    assert {block.page for block in document.blocks if block.kind == "cell"} == {1, 2}


def test_a_table_over_three_pages_is_one() -> None:
    document = read(drawn(*[lambda c: ruled(c, 600, ROWS)] + [lambda c: ruled(c, 80, ROWS)] * 2))
    assert len(document.tables) == 1
    assert table_rows(document) == [*ROWS, *ROWS[1:], *ROWS[1:]]


def test_a_table_that_goes_on_in_the_next_column_follows_the_text_of_the_first() -> None:
    def narrow(canvas: Canvas, left: float, top: float, rows: Sequence[Sequence[str]]) -> None:
        for i in range(len(rows) + 1):
            canvas.line(left, HEIGHT - top - STEP * i, left + 200, HEIGHT - top - STEP * i)
        for x in (left, left + 60, left + 200):
            canvas.line(x, HEIGHT - top, x, HEIGHT - top - STEP * len(rows))
        items = [
            (left + 4 + 60 * j, top + 14 + STEP * i, text) for i, row in enumerate(rows) for j, text in enumerate(row)
        ]
        put(canvas, items)

    def page(canvas: Canvas) -> None:
        line = "the guards keep the lower river open to ferry"
        put(canvas, [(72, 100.0 + 13 * i, line if i else line.capitalize()) for i in range(40)])
        narrow(canvas, 72, 640, [["Chapter", "Cost"], ["II.A", "40,000"]])
        narrow(canvas, 310, 90, [["II.B", "95,000"], ["III", "20,000"]])

    document = read(drawn(page))
    assert [block.kind for block in document.blocks[:2]] == ["paragraph", "cell"]
    assert table_rows(document) == [["Chapter", "Cost"], ["II.A", "40,000"], ["II.B", "95,000"], ["III", "20,000"]]


def test_frames_boxes_and_underlines_are_no_tables() -> None:
    def page(canvas: Canvas) -> None:
        canvas.rect(30, 30, 535, 782)
        canvas.rect(66, HEIGHT - 190, 420, 100)
        put(canvas, prose(110))
        put(canvas, prose(300))
        canvas.line(72, HEIGHT - 302, 300, HEIGHT - 302)

    document = read(drawn(page))
    assert not document.tables
    assert len(paragraphs(document)) == 2


def test_two_columns_of_text_with_a_rule_between_them_are_no_table() -> None:
    def page(canvas: Canvas) -> None:
        line = "the guards keep the river open to ferries"
        put(canvas, [(x, 100.0 + 13 * i, line if i else line.capitalize()) for x in (72, 310) for i in range(20)])
        canvas.line(300, HEIGHT - 90, 300, HEIGHT - 370)
        canvas.line(66, HEIGHT - 90, 540, HEIGHT - 90)
        canvas.line(66, HEIGHT - 370, 540, HEIGHT - 370)

    document = read(drawn(page))
    assert not document.tables
    assert len(document.blocks[0].lines) == 40


def test_a_list_with_dashes_is_no_table() -> None:
    words = ("receive notices;", "hear passengers;", "keep the register;", "report each year;", "train new guards.")
    items = [
        item for i, text in enumerate(words) for item in ((72.0, 100.0 + 14 * i, "-"), (90.0, 100.0 + 14 * i, text))
    ]
    document = read(drawn(lambda canvas: put(canvas, items)))
    assert not document.tables
    assert paragraphs(document)[1] == "- hear passengers;"
