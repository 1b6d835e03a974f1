"""Tables of Word files: cells, merges, nesting, tracked rows, layout tables."""

from __future__ import annotations

from agreement_scan.model import Document
from support_docx import notes, p, r, read, table, texts


def cells(document: Document, index: int = 0) -> list[tuple[int, int, str, int, int]]:
    found = document.tables[index].cells
    return [(c.row, c.column, document.text[c.start : c.end], c.rowspan, c.colspan) for c in found]


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"


def test_cells_are_set_apart_by_tabs_and_rows_by_lines() -> None:
    document = read(table(("Name", "State"), ("First", "Chad"), ("", "Peru")))
    assert document.text == "Name\tState\nFirst\tChad\n\tPeru"
    assert [(b.table, b.row, b.column) for b in document.blocks] == [
        (0, 0, 0),
        (0, 0, 1),
        (0, 1, 0),
        (0, 1, 1),
        (0, 2, 1),
    ]
    assert cells(document)[-2] == (2, 0, "", 1, 1)
    assert (document.tables[0].rows, document.tables[0].columns) == (3, 2)


def test_a_cell_with_two_paragraphs_is_two_blocks_under_one_cell() -> None:
    document = read(table((f"<w:tc>{p('one')}{p('two')}</w:tc>", "b")))
    assert document.text == "one\ntwo\tb"
    assert texts(document, "cell") == ["one", "two", "b"]
    assert cells(document)[0] == (0, 0, "one\ntwo", 1, 1)


def test_merged_cells_stand_once() -> None:
    document = read(
        table(
            (cell("wide", '<w:gridSpan w:val="2"/>'), cell("tall", '<w:vMerge w:val="restart"/>')),
            ("a", "b", cell("", "<w:vMerge/>")),
            ("c", "d", "e"),
        )
    )
    assert cells(document) == [
        *((0, 0, "wide", 1, 2), (0, 2, "tall", 2, 1)),
        *((1, 0, "a", 1, 1), (1, 1, "b", 1, 1)),
        *((2, 0, "c", 1, 1), (2, 1, "d", 1, 1), (2, 2, "e", 1, 1)),
    ]
    assert document.text == "wide\ttall\na\tb\t\nc\td\te"


def test_cells_before_which_the_grid_is_skipped_keep_their_column() -> None:
    row = f'<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>{cell("late")}</w:tr>'
    document = read(f"<w:tbl>{row}<w:tr>{cell('a')}{cell('b')}{cell('c')}</w:tr></w:tbl>")
    assert cells(document)[0][:3] == (0, 2, "late")


def test_a_nested_table_is_a_table_of_its_own_inside_its_cell() -> None:
    inner = table(("x", "y"))
    document = read(table((f"<w:tc>{p('before')}{inner}{p('after')}</w:tc>", "b"), ("c", "d")))
    assert document.text == "before\nx\ty\nafter\tb\nc\td"
    assert [(t.index, document.text[t.start : t.end]) for t in document.tables] == [(0, document.text), (1, "x\ty")]
    assert [b.table for b in document.blocks] == [0, 1, 1, 0, 0, 0, 0]


def test_a_frame_of_one_cell_is_running_text() -> None:
    document = read(table((f"<w:tc>{p('In a frame.')}{table(('a', 'b'))}</w:tc>",)))
    assert [b.kind for b in document.blocks] == ["paragraph", "cell", "cell"]
    assert len(document.tables) == 1


def test_a_table_that_only_sets_two_columns_of_text_is_read_column_by_column() -> None:
    left = "".join(p(f"left {i}") for i in range(5))
    right = "".join(p(f"right {i}") for i in range(5))
    document = read(f"<w:tbl><w:tr><w:tc>{left}</w:tc><w:tc>{right}</w:tc></w:tr></w:tbl>")
    assert document.tables == ()
    assert texts(document, "paragraph") == [*(f"left {i}" for i in range(5)), *(f"right {i}" for i in range(5))]


def test_deleted_rows_are_left_out_and_inserted_ones_kept() -> None:
    gone = f"<w:tr><w:trPr><w:del/></w:trPr>{cell('gone')}</w:tr>"
    new = f"<w:tr><w:trPr><w:ins/></w:trPr><w:tc><w:p><w:ins>{r('new')}</w:ins></w:p></w:tc></w:tr>"
    document = read(f"<w:tbl><w:tr>{cell('old')}</w:tr>{gone}{new}</w:tbl>")
    assert document.text == "old\nnew"
    assert [b.inserted for b in document.blocks] == [False, True]
    assert notes(document)["tracked_deletions"] == "1 left out"


def test_rows_and_cells_inside_content_controls_are_read() -> None:
    second = f"<w:sdt><w:sdtContent>{cell('b')}</w:sdtContent></w:sdt>"
    row = f"<w:sdt><w:sdtContent><w:tr>{cell('a')}{second}</w:tr></w:sdtContent></w:sdt>"
    assert read(f"<w:tbl>{row}</w:tbl>").text == "a\tb"


def test_header_rows_are_those_marked_to_repeat() -> None:
    head = f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{cell('A 1')}{cell('B 2')}</w:tr>"
    document = read(f"<w:tbl>{head}{head}<w:tr>{cell('1')}{cell('2')}</w:tr></w:tbl>")
    assert document.tables[0].header_rows == 2


def test_header_row_by_bold_type_and_by_the_style_of_the_table() -> None:
    bold = tuple(f"<w:tc>{p(text, run='<w:b/>')}</w:tc>" for text in ("Day 1", "Day 2"))
    assert read(table(bold, ("a", "b"))).tables[0].header_rows == 1
    first_row = '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>'
    style = f'<w:style w:type="table" w:styleId="t">{first_row}</w:style>'
    look = '<w:tbl><w:tblPr><w:tblStyle w:val="t"/><w:tblLook w:val="0020"/></w:tblPr>'
    body = table(("Day 1", "Day 2"), ("a", "b")).replace("<w:tbl>", look)
    assert read(body, styles=style).tables[0].header_rows == 1
    assert read(body.replace("0020", "0000"), styles=style).tables[0].header_rows == 0


def test_a_table_without_rows_is_nothing() -> None:
    document = read("<w:tbl><w:tblPr/></w:tbl>" + p("Text."))
    assert (document.text, document.tables) == ("Text.", ())
