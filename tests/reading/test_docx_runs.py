"""The inside of paragraphs: tracked changes, fields, notes, symbols, text boxes."""

from __future__ import annotations

import pytest

from support_docx import notes, p, r, read, texts


def test_insertions_are_text_and_deletions_are_not() -> None:
    deleted = "<w:del><w:r><w:delText>may</w:delText></w:r></w:del>"
    document = read(f"<w:p>{r('The Parties ')}<w:ins>{r('shall')}</w:ins>{deleted}{r(' meet.')}</w:p>")
    assert document.text == "The Parties shall meet."
    assert notes(document) == {"tracked_insertions": "1 kept as text", "tracked_deletions": "1 left out"}
    assert document.blocks[0].inserted is False


def test_a_block_that_is_one_insertion_is_marked() -> None:
    document = read(f"<w:p><w:ins>{r('New clause.')}</w:ins></w:p>" + p("Old clause."))
    assert [block.inserted for block in document.blocks] == [True, False]


def test_moved_text_stands_once_where_it_was_moved_to() -> None:
    document = read(
        f"<w:p><w:moveFrom>{r('Here.')}</w:moveFrom></w:p>{p('Middle.')}<w:p><w:moveTo>{r('Here.')}</w:moveTo></w:p>"
    )
    assert texts(document) == ["Middle.", "Here."]


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    document = read(p("Each State ", "<w:rPr><w:del/></w:rPr>") + p("appoints an officer."))
    assert texts(document) == ["Each State appoints an officer."]


def test_a_deleted_mark_before_a_table_or_the_end_loses_nothing() -> None:
    document = read(p("Alone.", "<w:rPr><w:del/></w:rPr>"))
    assert document.text == "Alone."


def test_an_earlier_look_of_changed_properties_counts_for_nothing() -> None:
    change = "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>"
    assert read(p("Visible.", run=change)).text == "Visible."


def _field(instruction: str, result: str) -> str:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    return f"{mark('begin')}<w:r><w:instrText>{instruction}</w:instrText></w:r>{mark('separate')}{result}{mark('end')}"


def test_a_field_gives_its_result() -> None:
    assert read(f"<w:p>{r('See ')}{_field('REF x', r('Article 4'))}{r('.')}</w:p>").text == "See Article 4."


def test_a_field_nested_in_an_instruction_is_dropped_with_it() -> None:
    inner = f"{_field('IF ', r('yes'))}"
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    rest = f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r("shown")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    assert read(f"<w:p>{begin}{inner}{rest}</w:p>").text == "shown"


def test_simple_fields_hyperlinks_and_content_controls_keep_their_text() -> None:
    body = (
        f'<w:p><w:fldSimple w:instr="DATE">{r("3 May ")}</w:fldSimple><w:hyperlink>{r("2023 ")}</w:hyperlink>'
        f"<w:sdt><w:sdtContent>{r('in Lima')}</w:sdtContent></w:sdt></w:p>"
        f"<w:sdt><w:sdtContent>{p('A block in a control.')}</w:sdtContent></w:sdt>"
    )
    assert texts(read(body)) == ["3 May 2023 in Lima", "A block in a control."]


def test_lines_of_a_table_of_contents_are_marked() -> None:
    first, last = '<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="end"/>'
    body = (
        f"<w:p><w:r>{first}</w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r("Chapter I")}<w:r><w:tab/></w:r>{r("3")}</w:p>'
        f"<w:p>{r('Chapter II')}<w:r>{last}</w:r></w:p>" + p("Chapter I")
    )
    document = read(body)
    assert texts(document) == ["Chapter I\t3", "Chapter II", "Chapter I"]
    assert [block.contents for block in document.blocks] == [True, True, False]


def test_the_paragraph_in_whose_front_a_table_of_contents_ends_is_no_line_of_it() -> None:
    begin, end = '<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="end"/>'
    first = f"<w:p><w:r>{begin}</w:r><w:r><w:instrText>TOC</w:instrText></w:r>"
    result = f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r("I 2")}</w:p>'
    body = f"{first}{result}<w:p><w:r>{end}</w:r>{r('Text.')}</w:p>"
    assert [block.contents for block in read(body).blocks] == [True, False]


def test_a_control_that_holds_a_table_of_contents_marks_its_lines() -> None:
    gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    body = f"<w:sdt>{gallery}<w:sdtContent>{p('Chapter I 3')}</w:sdtContent></w:sdt>" + p("Chapter I")
    assert [block.contents for block in read(body).blocks] == [True, False]


def test_legacy_form_fields_show_their_state() -> None:
    def box(checked: str) -> str:
        return (
            '<w:r><w:fldChar w:fldCharType="begin">'
            f"<w:ffData><w:checkBox>{checked}</w:checkBox></w:ffData></w:fldChar></w:r>"
            "<w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>" + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )

    unchecked = '<w:default w:val="0"/>'
    body = f"<w:p>{box('<w:checked/>')}{r(' yes ')}{box(unchecked)}{r(' no')}</w:p>"
    assert read(body).text == "☒ yes ☐ no"


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        ("<w:tab/>", "a\tb"),
        ("<w:br/>", "a\nb"),
        ("<w:br/><w:br/>", "a\nb"),
        ("<w:cr/>", "a\nb"),
        ('<w:br w:type="page"/>', "a\nb"),
        ("<w:noBreakHyphen/>", "a\u2011b"),
        ("<w:softHyphen/>", "ab"),
        ('<w:sym w:font="Wingdings" w:char="F0FC"/>', "a✓b"),
        ('<w:sym w:font="Symbol" w:char="F061"/>', "aαb"),
        ('<w:sym w:font="Wingdings" w:char="F099"/>', "a•b"),
        ('<w:sym w:font="Wingdings" w:char="nonsense"/>', "ab"),
        ("<w:lastRenderedPageBreak/>", "ab"),
    ],
)
def test_special_characters(xml: str, text: str) -> None:
    assert read(f"<w:p>{r('a')}<w:r>{xml}</w:r>{r('b')}</w:p>").text == text


def test_private_characters_of_a_symbol_font_are_read_as_shown() -> None:
    assert read(p("\uf0a7 point", run='<w:rFonts w:ascii="Wingdings"/>')).text == "▪ point"


def test_hidden_text_is_left_out_and_counted() -> None:
    off = '<w:vanish w:val="0"/>'
    document = read(f"<w:p>{r('Shown.')}{r('secret', '<w:vanish/>')}{r(' Too.', off)}</w:p>")
    assert document.text == "Shown. Too."
    assert notes(document) == {"hidden_text": "6 characters left out"}


def test_text_hidden_by_a_style_is_left_out() -> None:
    style = '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>'
    of_style = r("secret", '<w:rStyle w:val="h"/>')
    assert read(f"<w:p>{r('Shown.')}{of_style}</w:p>", styles=style).text == "Shown."


def test_a_text_box_is_read_once_and_follows_its_anchor() -> None:
    box = f"<w:txbxContent>{p('In the box.')}</w:txbxContent>"
    body = (
        f"<w:p>{r('Anchor.')}<w:r><mc:AlternateContent>"
        f"<mc:Choice Requires='wps'><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing>"
        f"</mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert texts(read(body + p("After."))) == ["Anchor.", "In the box.", "After."]


def test_the_fallback_is_read_where_only_it_holds_text() -> None:
    body = (
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='x'><w:drawing/></mc:Choice><mc:Fallback>"
        f"<w:pict><v:textbox><w:txbxContent>{p('Only here.')}</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )
    assert texts(read(body)) == ["Only here."]


def test_formulas_give_their_characters() -> None:
    assert read(f"<w:p>{r('Let ')}<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath></w:p>").text == "Let x=2"


def test_unknown_wrappers_do_not_swallow_text() -> None:
    assert read(f"<w:p><w:novelty>{r('Kept.')}</w:novelty></w:p>").text == "Kept."


def test_an_embedded_object_is_noted() -> None:
    assert notes(read(f"<w:p>{r('See the sheet.')}<w:r><w:object/></w:r></w:p>")) == {"embedded_objects": "1 not read"}
