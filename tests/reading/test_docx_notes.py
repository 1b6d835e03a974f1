"""Footnotes and endnotes."""

from __future__ import annotations

from support_docx import notes, p, r, read, texts


def _footnote(identity: int) -> str:
    return f'<w:r><w:footnoteReference w:id="{identity}"/></w:r>'


FOOTNOTES = (
    f'<w:footnote w:type="separator" w:id="0">{p("")}</w:footnote>'
    f'<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r>{r(" Treaty Series.")}</w:p>'
    f"{p('Second paragraph.')}</w:footnote>"
    f'<w:footnote w:id="2">{p("Ibid.")}</w:footnote>'
)


def test_footnotes_stand_at_the_end_with_the_mark_that_the_text_bears() -> None:
    document = read(
        f"<w:p>{r('children')}{_footnote(2)}{r(' and women')}{_footnote(1)}{r('.')}</w:p>", footnotes=FOOTNOTES
    )
    assert texts(document, "paragraph") == ["children [1] and women [2]."]
    assert texts(document, "footnote") == ["[1] Ibid.", "[2] Treaty Series.", "Second paragraph."]


def test_a_mark_does_not_glue_to_the_word_behind_it() -> None:
    assert read(f"<w:p>{r('one')}{_footnote(2)}{r('two')}</w:p>", footnotes=FOOTNOTES).text.startswith("one [1] two\n")


def test_a_note_whose_reference_was_deleted_is_left_out() -> None:
    document = read(f"<w:p>{r('Text.')}<w:del>{_footnote(1)}</w:del></w:p>", footnotes=FOOTNOTES)
    assert document.text == "Text."


def test_endnotes_are_numbered_in_roman_figures_as_word_does_by_default() -> None:
    body = f'<w:p>{r("Text")}<w:r><w:endnoteReference w:id="5"/></w:r></w:p>'
    document = read(body, endnotes=f'<w:endnote w:id="5">{p("See above.")}</w:endnote>')
    assert document.text == "Text [i]\n\n[i] See above."


def test_the_number_format_of_the_settings_counts() -> None:
    settings = '<w:footnotePr><w:numFmt w:val="lowerLetter"/></w:footnotePr>'
    assert read(f"<w:p>{r('Text')}{_footnote(2)}</w:p>", footnotes=FOOTNOTES, settings=settings).text.startswith(
        "Text [a]"
    )


def test_a_mark_of_ones_own_choice_stands_in_the_text_and_takes_no_number() -> None:
    own = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>'
    document = read(f"<w:p>{r('Title ')}{own}{r(' and text')}{_footnote(1)}</w:p>", footnotes=FOOTNOTES)
    assert texts(document) == ["Title * and text [1]", "[*] Ibid.", "[1] Treaty Series.", "Second paragraph."]


def test_a_missing_note_is_reported() -> None:
    document = read(f"<w:p>{r('Text')}{_footnote(9)}</w:p>", footnotes=FOOTNOTES)
    assert notes(document) == {"missing_notes": "1 notes are referred to but missing from the file"}


def test_a_raised_figure_behind_a_word_is_a_mark_and_behind_a_unit_is_none() -> None:
    raised = r("2", '<w:vertAlign w:val="superscript"/>')
    assert read(f"<w:p>{r('victims')}{raised}{r(' live')}</w:p>").text == "victims [2] live"
    assert read(f"<w:p>{r('40 km')}{raised}</w:p>").text == "40 km2"


def test_a_table_in_a_note_keeps_its_words() -> None:
    cells = f"<w:tbl><w:tr><w:tc>{p('left')}</w:tc><w:tc>{p('right')}</w:tc></w:tr></w:tbl>"
    document = read(f"<w:p>{r('Text')}{_footnote(3)}</w:p>", footnotes=f'<w:footnote w:id="3">{cells}</w:footnote>')
    assert texts(document, "footnote") == ["[1] left", "right"]
