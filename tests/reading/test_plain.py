"""Plain text and Markdown: the text stays as it is, lines become paragraphs, headings and tables."""

from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agreement_scan.errors import LimitError, ReadingError
from agreement_scan.reading.plain import read
from agreement_scan.reading.source import ReadOptions, SourceFile
from support_structure import blocks_of, read_text

SHARED = Path(__file__).resolve().parents[2] / ".." / "shared"


def words_of(text: str | bytes, kind: str = "") -> list[str]:
    return [words for found, words in blocks_of(text) if kind in ("", found)]


@pytest.mark.parametrize("text", ["One.\r\nTwo.\r\n\r\nThree.\f\nFour\u00a0five.\t", "a\rb", "tab\there", "\u2028line"])
def test_the_text_is_the_files_own_content(text: str) -> None:
    assert read_text(text).text == text


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    document = read_text("\ufeffOne.")
    assert document.text == "One."
    assert [(b.start, b.end) for b in document.blocks] == [(0, 4)]


# ------------------------------------------------------------------------------------------------- paragraphs
def test_wrapped_lines_are_joined_up_to_the_blank_line() -> None:
    text = "The two ports keep a common list of pilots, and they\nexchange it each spring.\n\nThe list is open.\n"
    assert words_of(text) == [
        "The two ports keep a common list of pilots, and they exchange it each spring.",
        "The list is open.",
    ]


def test_an_indented_first_line_begins_a_paragraph() -> None:
    text = (
        "   The first paragraph of this text is set as books are set, and it\n"
        "goes over to a second line.\n"
        "   The second begins with an indentation, too, and it also has more\n"
        "than one line.\n"
    )
    assert [words[:10] for words in words_of(text)] == ["The first ", "The second"]


def test_one_line_a_paragraph_without_blank_lines() -> None:
    text = (
        "The Parties keep a list of all boats that enter the strait, with the name of their owner and of the port.\n"
        "It is open.\n"
        "Each Party may ask the other for extracts of its list at any time, and shall be given them without a fee.\n"
        "No extract may be published.\n"
    )
    assert len(words_of(text)) == 4


def test_labels_begin_blocks_and_hanging_lines_go_on() -> None:
    text = (
        "1. The ports shall exchange\n"
        "   lists of pilots;\n"
        "2. they shall meet:\n"
        "   (a) in spring, at the latest\n"
        "       by May;\n"
        "   (b) in autumn.\n"
    )
    assert words_of(text) == [
        "1. The ports shall exchange lists of pilots;",
        "2. they shall meet:",
        "(a) in spring, at the latest by May;",
        "(b) in autumn.",
    ]


def test_a_reference_at_the_beginning_of_a_wrapped_line_is_no_article() -> None:
    text = (
        "The ports shall act in accordance with the rules which are laid down in\n"
        "Article 7. They shall not depart from what the authorities have agreed in\n"
        "Article 9 of the pact.\n"
    )
    assert len(words_of(text)) == 1


def test_an_article_number_alone_is_a_heading() -> None:
    text = "Article 7\nThe ports shall act.\n\nARTICLE VIII\n\nThey meet.\n"
    assert blocks_of(text) == [
        ("heading", "Article 7"),
        ("paragraph", "The ports shall act."),
        ("heading", "ARTICLE VIII"),
        ("paragraph", "They meet."),
    ]


def test_a_title_of_several_lines_in_capitals_is_one_heading() -> None:
    text = "          AGREEMENT\n   BETWEEN ALTA AND BREVIK\n      ON PILOTAGE\n\nThe ports of Alta and Brevik,\n"
    assert blocks_of(text)[0] == ("heading", "AGREEMENT BETWEEN ALTA AND BREVIK ON PILOTAGE")


def test_a_date_below_a_title_is_a_line_of_its_own() -> None:
    text = "Second meeting of pilots and harbour masters of the strait\nAlta, 4 May 2011\n\nThe meeting was opened.\n"
    assert words_of(text)[:2] == ["Second meeting of pilots and harbour masters of the strait", "Alta, 4 May 2011"]


def test_a_label_alone_on_its_line_belongs_to_the_next() -> None:
    text = "1.\nThe ports meet.\nThey keep minutes.\n2.\nThe chair rotates.\n3.\nCosts lie where they fall.\n"
    assert words_of(text) == [
        "1. The ports meet. They keep minutes.",
        "2. The chair rotates.",
        "3. Costs lie where they fall.",
    ]


def test_underlined_headings() -> None:
    document = read_text("Harbour plan\n============\n\nPurpose\n-------\nThe plan is short.\n")
    headings = [(document.text[b.start : b.end], b.level) for b in document.blocks if b.kind == "heading"]
    assert headings == [("Harbour plan", 1), ("Purpose", 2)]
    assert words_of(document.text, "paragraph") == ["The plan is short."]


def test_a_box_is_a_paragraph_without_its_frame() -> None:
    text = "+-------------------+\n| Quays are closed  |\n| from noon.        |\n+-------------------+\n"
    assert words_of(text, "paragraph") == ["Quays are closed | | from noon."]


# --------------------------------------------------------------------------------------------------- Markdown
def test_markdown_headings_lists_and_emphasis() -> None:
    document = read_text(
        "# Plan ##\nText of the\nplan.\n\n- one\n- two\n  goes on\n\n**Bold words**\n", "text/markdown"
    )
    shown = [(b.kind, b.level, b.bold, document.text[b.start : b.end]) for b in document.blocks]
    assert shown == [
        ("heading", 1, False, "Plan"),
        ("paragraph", None, False, "Text of the\nplan."),
        ("paragraph", None, False, "- one"),
        ("paragraph", None, False, "- two\n  goes on"),
        ("paragraph", None, True, "Bold words"),
    ]


# -------------------------------------------------------------------------------------------------- furniture
def test_running_heads_and_page_numbers_between_form_feeds() -> None:
    pages = [
        f"Port of Alta      Minutes 4/2011\n\n{body}\n\n        {n}\n" for n, body in enumerate(("One.", "Two."), 1)
    ]
    assert words_of("\f".join(pages), "furniture") == [
        "Port of Alta Minutes 4/2011",
        "1",
        "Port of Alta Minutes 4/2011",
        "2",
    ]
    assert words_of("\f".join(pages), "paragraph") == ["One.", "Two."]


def test_page_numbers_that_count_on_without_form_feeds() -> None:
    page = "\n\n".join(f"{word} port has a quay of its own." for word in ("One", "Some", "No", "Each", "Any"))
    text = "\n\n".join(f"{page}\n\nThat is page matter {n * 7}.\n\n- {n} -" for n in (1, 2, 3))
    assert words_of(text, "furniture") == ["- 1 -", "- 2 -", "- 3 -"]


def test_numbers_of_the_lines_of_a_draft() -> None:
    words = [
        "The ports shall keep a list of",
        "pilots and shall exchange it each",
        "spring before the ice is gone.",
        "They shall also meet, and when they",
        "meet they shall talk of quays and",
        "of lamps, as they did in the year",
        "before, so that nobody forgets to",
        "buy new ones in good time.",
        "All this costs money.",
    ]
    numbered = [f"{n:3}  {line}\n" for n, line in enumerate(words, 1)]
    text = "\n".join("".join(part) for part in (numbered[:3], numbered[3:8], numbered[8:]))
    assert words_of(text, "furniture") == ["1", "4", "9"]
    assert words_of(text, "paragraph")[-1] == "All this costs money."


def test_a_numbered_list_of_names_has_no_line_numbers() -> None:
    text = "".join(f"{n}  Port of {name}\n" for n, name in enumerate("ABCDEFGHIJKL", 1))
    assert words_of(text, "furniture") == []


def test_a_number_alone_that_counts_nothing_is_text() -> None:
    assert words_of("The year was\n\n12\n\nand so on.", "furniture") == []


# ------------------------------------------------------------------------------------------------------ tables
def cells_of(text: str) -> list[list[str]]:
    document = read_text(text)
    (table,) = document.tables
    rows = [["" for _ in range(table.columns)] for _ in range(table.rows)]
    for cell in table.cells:
        rows[cell.row][cell.column] = document.text[cell.start : cell.end]
    return rows


PIPES = """No | Name | Post
---+------+------
 1 | Ann  | clerk
 2 | Bo   |

Trainers:
T1 | Cy   | pilot
"""


def test_pipes_with_a_section_row() -> None:
    assert cells_of(PIPES) == [
        ["No", "Name", "Post"],
        ["1", "Ann", "clerk"],
        ["2", "Bo", ""],
        ["Trainers:", "", ""],
        ["T1", "Cy", "pilot"],
    ]
    (table,) = read_text(PIPES).tables
    assert table.header_rows == 1
    assert [(c.row, c.colspan) for c in table.cells if c.colspan > 1] == [(3, 3)]


def test_a_frame_with_cells_over_several_lines() -> None:
    text = (
        "+------+---------+\n"
        "| Name | Post    |\n"
        "+======+=========+\n"
        "| Ann  | clerk   |\n"
        "|      | of dues |\n"
        "+------+---------+\n"
        "| Bo   | pilot   |\n"
        "+------+---------+\n"
    )
    document = read_text(text)
    shown = [(b.row, b.column, document.text[b.start : b.end]) for b in document.blocks]
    assert shown[2:5] == [(1, 0, "Ann"), (1, 1, "clerk"), (1, 1, "of dues")]
    assert cells_of(text) == [["Name", "Post"], ["Ann", "clerk"], ["Bo", "pilot"]]


def test_columns_over_a_dashed_rule() -> None:
    text = (
        "Name       Post        Sex\n"
        "---------  ----------  ---\n"
        "Ann Lee    clerk       F\n"
        "Bo Ek      master,\n"
        "           retired     M\n"
        "Cy Dahl                M\n"
    )
    assert cells_of(text) == [
        ["Name", "Post", "Sex"],
        ["Ann Lee", "clerk", "F"],
        ["Bo Ek", "master,\n           retired", "M"],
        ["Cy Dahl", "", "M"],
    ]


def test_tabs() -> None:
    assert cells_of("No\tName\tPost\n1\tAnn\tclerk\n2\tBo\tpilot\n") == [
        ["No", "Name", "Post"],
        ["1", "Ann", "clerk"],
        ["2", "Bo", "pilot"],
    ]


def test_a_label_and_a_tab_make_no_table() -> None:
    document = read_text("1.\tThe ports meet.\n2.\tThey agree.\n3.\tThey part.\n")
    assert document.tables == ()
    assert len(document.blocks) == 3


def test_two_columns_of_signatures_make_no_table() -> None:
    assert (
        read_text("For the Port of Alta        For the Port of Brevik\n(signed)                    (signed)\n").tables
        == ()
    )


# ------------------------------------------------------------------------------------------------ size, safety
def test_a_long_text_without_line_breaks_is_cut_at_sentences() -> None:
    text = "The ports meet each year, and they keep minutes of it. " * 20_000
    start = time.perf_counter()
    document = read_text(text)
    assert time.perf_counter() - start < 2
    assert len(document.blocks) > 500
    assert all(document.text[b.start : b.end].startswith("The ports") for b in document.blocks)
    assert max(b.end - b.start for b in document.blocks) < 8_000


def test_a_long_text_without_any_space_is_cut_too() -> None:
    document = read_text("x" * 1_000_000)
    assert sum(b.end - b.start for b in document.blocks) == 1_000_000


def test_too_long_a_text_is_refused() -> None:
    with pytest.raises(LimitError, match="more than the limit of 10"):
        read(b"Far too long.", SourceFile("a.txt", "", "text/plain"), ReadOptions(max_text_characters=10))


@given(st.text(alphabet="ab. \n\t|-+=#*>1()\f\r,;:A", max_size=300))
@settings(max_examples=300, deadline=None)
def test_blocks_hold_every_character_in_order(text: str) -> None:
    try:
        document = read_text(text)
    except ReadingError:
        assert not text.strip()
        return
    assert document.text == text
    assert all(a.end <= b.start for a, b in pairwise(document.blocks))
    assert all(b.start < b.end for b in document.blocks)
    covered = {i for b in document.blocks for i in range(b.start, b.end)}
    missed = {text[i] for i in range(len(text)) if i not in covered and not text[i].isspace()}
    assert missed <= set("|-+=#*>_")
    for table in document.tables:
        assert all(table.start <= c.start <= c.end <= table.end for c in table.cells)


@pytest.mark.skipif(not SHARED.is_dir(), reason="measuring texts not at hand")
@pytest.mark.parametrize("path", sorted(SHARED.glob("gold/*/*.txt")), ids=lambda path: path.stem)
def test_real_texts_are_read_unchanged(path: Path) -> None:
    data = path.read_bytes()
    document = read_text(data)
    assert document.text == data.decode("utf-8")
    assert document.status == "ok"
