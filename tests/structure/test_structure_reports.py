"""Minutes, reports, resolutions, lists and tables."""

from __future__ import annotations

from agreement_scan.codebook import bundled
from agreement_scan.model import Block, Document
from agreement_scan.structure import analyse
from support_structure import outline_of, provisions_of

MINUTES = """Minutes of the second meeting of the harbour board

Bergen, 4 March 2019

1. Opening

The chair opened the meeting.

2. Report of the secretary

5. The secretary reported on dues, and the board noted it.

6. Decided: dues rise by two crowns.

The meeting agreed to meet in June.

Action point: the secretary writes to members.

III. Conclusions and recommendations

The board recommends that:

1. pilots be trained;

2. charts be renewed;

Recommendation 3: Quays should be lit at night.

IV. Closing

The meeting closed at noon.
"""


def test_minutes_with_decisions_and_recommendations() -> None:
    assert outline_of(MINUTES) == [
        ("", "title", "Minutes of the"),
        ("", "title", "Bergen, 4 March"),
        ("Section 1", "heading", "1. Opening"),
        ("Section 1", "paragraph", "The chair opened"),
        ("Section 2", "heading", "2. Report of"),
        ("para. 5", "paragraph", "5. The secretary"),
        ("para. 6", "decision", "6. Decided: dues"),
        ("para. 6", "decision", "The meeting agreed"),
        ("para. 6", "decision", "Action point: the"),
        ("Section III", "heading", "III. Conclusions and"),
        ("Section III", "paragraph", "The board recommends"),
        ("Recommendation 1", "recommendation", "1. pilots be"),
        ("Recommendation 2", "recommendation", "2. charts be"),
        ("Recommendation 3", "recommendation", "Recommendation 3: Quays"),
        ("Section IV", "heading", "IV. Closing"),
        ("Section IV", "paragraph", "The meeting closed"),
    ]


def test_recommendations_that_count_on_from_the_report_are_cited_by_paragraph() -> None:
    text = (
        "REPORT\n\nI. FINDINGS\n\n1. Quays are dark.\n\nII. RECOMMENDATIONS\n\n2. Light the quays.\n\n"
        "III. OUTLOOK\n\n3. A report follows.\n"
    )
    assert [(n, k) for n, k, _ in outline_of(text) if k not in ("heading", "title")] == [
        ("para. 1", "paragraph"),
        ("para. 2", "recommendation"),
        ("para. 3", "paragraph"),
    ]


def test_sub_headings_stay_inside_the_recommendations() -> None:
    text = (
        "REPORT\n\nFINDINGS\n\nQuays are dark.\n\nRECOMMENDATIONS\n\n## On light\n\n- Light the quays.\n\n"
        "OUTLOOK\n\nA report follows.\n"
    )
    assert [k for _, k, _ in outline_of(text) if k != "heading"] == [
        "title",
        "paragraph",
        "recommendation",
        "paragraph",
    ]


def test_recommendations_numbered_anew_under_each_heading() -> None:
    text = (
        "# Report\n\nIt was written in May.\n\n## Recommendations\n\n### Light\n\n1. Buy lamps.\n\n"
        "### Stone\n\n1. Buy granite.\n\n2. Lay it.\n"
    )
    assert [n for n, k, _ in outline_of(text) if k == "recommendation"] == [
        "Light, Recommendation 1",
        "Stone, Recommendation 1",
        "Recommendation 2",
    ]


def test_what_only_tells_of_the_past_is_no_recommendation() -> None:
    text = (
        "REPORT\n\nOn 4 May it met.\n\nRECOMMENDATIONS\n\nThe board had discussed lamps.\n\nLamps should be bought.\n"
    )
    assert [k for _, k, _ in outline_of(text)][-2:] == ["paragraph", "recommendation"]


def test_a_resolution() -> None:
    text = (
        "Resolution 5 (2011)\n\nThe Council,\n\nRecalling its resolution 3,\n\nNoting with concern the loss,\n\n"
        "1. Decides to meet;\n\n2. Requests the secretary to report:\n\n    (a) on nets;\n\n    (b) on boats;\n"
    )
    assert [(n, k) for n, k, _ in outline_of(text)] == [
        ("", "title"),
        ("", "paragraph"),
        ("Preamble, para. 1", "recital"),
        ("Preamble, para. 2", "recital"),
        ("para. 1", "paragraph"),
        ("para. 2", "paragraph"),
        ("para. 2(a)", "item"),
        ("para. 2(b)", "item"),
    ]


def test_a_table_of_contents_is_no_text() -> None:
    text = (
        "REPORT ON QUAYS\n\nContents\n\n1. Light ..... 3\n\n2. Stone\n\n2.1 Granite ..... 4\n\nAnnex ..... 9\n\n"
        "1. Light\n\nQuays are dark at night, which is a danger to crews.\n"
    )
    assert [k for _, k, _ in outline_of(text)] == ["title", *["contents"] * 5, "heading", "paragraph"]


def test_initials_are_no_labels() -> None:
    text = "LIST OF SPEAKERS\n\nM. Duval opened the meeting.\n\nC. Holm spoke of quays.\n"
    assert [(n, k) for n, k, _ in outline_of(text)] == [("", "title"), ("", "paragraph"), ("", "paragraph")]


def test_bullets_under_bullets_and_a_new_list() -> None:
    text = (
        "Remarks\n\n- first:\n  - nested one\n  - nested two\n- second\n\nAnother paragraph follows here:\n\n- fresh\n"
    )
    provisions = provisions_of(text)
    place = {p.id: i for i, p in enumerate(provisions)}
    assert [place.get(p.chapeau or "") for p in provisions] == [None, None, 1, 1, None, None, 5]


def test_a_document_without_structure_has_a_unit_for_each_paragraph() -> None:
    text = "The quays were dark for years.\n\nThen lamps came, and crews were glad of them.\n\nNow they are lit.\n"
    assert [k for _, k, _ in outline_of(text)] == ["paragraph"] * 3


def test_each_table_row_is_a_unit() -> None:
    text = "ROLL OF PILOTS\n\nNo | Name | Post\n---+------+------\n1 | Ann | pilot\n2 | Bo | clerk\n"
    rows = [p for p in provisions_of(text) if p.kind == "row"]
    assert [(p.number, p.table, p.row) for p in rows] == [
        ("Table 1, row 1", 0, 0),
        ("Table 1, row 2", 0, 1),
        ("Table 1, row 3", 0, 2),
    ]


def layout(*cells: tuple[int, int, str]) -> Document:
    text = "\n".join(words for _, _, words in cells)
    blocks, position = [], 0
    for row, column, words in cells:
        blocks.append(Block(position, position + len(words), "cell", table=0, row=row, column=column))
        position += len(words) + 1
    return Document("", "", "text/plain", "ok", None, None, None, text, tuple(blocks))


def test_a_layout_table_has_a_unit_for_each_clause() -> None:
    document = layout(
        (0, 0, "1. The Ports shall keep a list of crews who are left ashore."),
        (0, 1, "2. They shall give them a house, food and the help of an interpreter."),
        (1, 0, "3. They shall inform the consul of their State without any delay."),
        (1, 1, "4. They shall meet each year to look at the list together."),
    )
    provisions = analyse(document, bundled())
    assert [(p.number, p.kind) for p in provisions] == [(f"para. {n}", "paragraph") for n in (1, 2, 3, 4)]


def test_a_broken_sentence_is_one_unit() -> None:
    text = "REPORT\n\nThe officers shall treat crews in accordance with human\n\nrights rules and keep them safe.\n"
    assert [k for _, k, _ in outline_of(text)] == ["title", "paragraph"]


def test_footnotes_and_endnotes() -> None:
    text = "REPORT\n\nFINDINGS\n\nQuays are dark.\n\nENDNOTES\n\n1. See the report of 2004.\n\n2. Ibid.\n"
    assert [(n, k) for n, k, _ in outline_of(text)][-2:] == [("Note 1", "footnote"), ("Note 2", "footnote")]
    document = Document("", "", "text/plain", "ok", None, None, None, "7 See above.", (Block(0, 12, "footnote"),))
    (note,) = analyse(document, bundled())
    assert (note.number, note.kind, note.part) == ("Footnote 7", "footnote", "notes")


def test_a_document_without_blocks_has_no_provisions() -> None:
    assert analyse(Document("", "", "text/plain", "failed", "empty", None, None, ""), bundled()) == ()
