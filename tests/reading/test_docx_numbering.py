"""List numbers as Word prints them."""

from __future__ import annotations

import pytest

from agreement_scan.reading.numerals import printed
from support_docx import p, r, read, texts


def level(index: int, form: str, text: str, more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'{more}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(identity: int, *levels: str, more: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{identity}">{more}{"".join(levels)}</w:abstractNum>'


def num(identity: int, definition: int, overrides: str = "") -> str:
    return f'<w:num w:numId="{identity}"><w:abstractNumId w:val="{definition}"/>{overrides}</w:num>'


def item(text: str, index: int = 0, identity: int = 1) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{index}"/><w:numId w:val="{identity}"/></w:numPr>')


LEGAL = abstract(
    0,
    level(0, "upperRoman", "Article %1"),
    level(1, "decimal", "%1.%2", "<w:isLgl/>"),
    level(2, "lowerLetter", "(%3)"),
)


def labels(body: str, numbering: str, **parts: str) -> list[str]:
    """The first word or two of each block: all before the last word, which is the text `x`."""
    return [text.removesuffix("x").strip() for text in texts(read(body, numbering=numbering, **parts))]


def test_levels_count_and_restart_below_a_higher_one() -> None:
    body = "".join(item("x", index) for index in (0, 1, 2, 2, 1, 2, 0, 1, 2))
    expected = ["Article I", "1.1", "(a)", "(b)", "1.2", "(a)", "Article II", "2.1", "(a)"]
    assert labels(body, LEGAL + num(1, 0)) == expected


def test_label_and_text_stand_apart_by_one_space() -> None:
    assert read(item("Scope", 0), numbering=LEGAL + num(1, 0)).text == "Article I Scope"


def test_a_level_that_never_restarts_counts_through() -> None:
    through = abstract(0, level(0, "upperRoman", "%1."), level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>'))
    assert labels("".join(item("x", i) for i in (0, 1, 1, 0, 1)), through + num(1, 0)) == [
        "I.",
        "1.",
        "2.",
        "II.",
        "3.",
    ]


def test_a_level_that_restarts_only_after_the_first() -> None:
    third = level(2, "decimal", "%3.", '<w:lvlRestart w:val="1"/>')
    numbering = abstract(0, level(0, "upperRoman", "%1."), level(1, "upperLetter", "%2."), third) + num(1, 0)
    assert labels("".join(item("x", i) for i in (0, 1, 2, 1, 2, 0, 1, 2)), numbering) == [
        *("I.", "A.", "1.", "B.", "2.", "II.", "A.", "1.")
    ]


def test_lists_of_one_definition_count_on_together() -> None:
    numbering = abstract(0, level(0, "decimal", "%1.")) + num(1, 0) + num(2, 0)
    assert labels(item("x") + item("x", identity=2) + item("x"), numbering) == ["1.", "2.", "3."]


def test_a_start_override_restarts_once() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = abstract(0, level(0, "decimal", "%1.")) + num(1, 0) + num(2, 0, override)
    body = item("x") + item("x") + item("x", identity=2) + item("x", identity=2)
    assert labels(body, numbering) == ["1.", "2.", "1.", "2."]


def test_a_start_override_of_a_deeper_level_holds_for_every_restart() -> None:
    override = '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride>'
    levels = level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)")
    assert labels("".join(item("x", i) for i in (0, 1, 1, 0, 1)), abstract(0, *levels) + num(1, 0, override)) == [
        *("1.", "(e)", "(f)", "2.", "(e)")
    ]


def test_a_level_override_replaces_the_level() -> None:
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "lowerRoman", "(%1)", start=4)}</w:lvlOverride>'
    assert labels(item("x") + item("x"), abstract(0, level(0, "decimal", "%1.")) + num(1, 0, override)) == [
        "(iv)",
        "(v)",
    ]


def test_a_deeper_level_that_comes_first_begins_the_higher() -> None:
    numbering = abstract(0, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2")) + num(1, 0)
    assert labels(item("x", 1) + item("x", 1) + item("x"), numbering) == ["1.1", "1.2", "2."]


def test_a_level_without_a_start_starts_at_nought() -> None:
    numbering = abstract(0, level(0, "decimal", "%1.").replace('<w:start w:val="1"/>', "")) + num(1, 0)
    assert labels(item("x") + item("x"), numbering) == ["0.", "1."]


@pytest.mark.parametrize(
    ("shape", "label"), [("\uf0b7", "•"), ("o", "•"), ("•", "•"), ("-", "–"), ("–", "–"), ("\uf0d8", "•"), ("", "")]
)
def test_bullets(shape: str, label: str) -> None:
    assert labels(item("x"), abstract(0, level(0, "bullet", shape)) + num(1, 0)) == [label]


def test_a_style_brings_its_list_and_level() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="h2"><w:name w:val="heading 2"/><w:basedOn w:val="h1"/>'
        '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="sub"><w:basedOn w:val="h2"/></w:style>'
    )
    numbering = abstract(
        0,
        level(0, "decimal", "%1.", '<w:pStyle w:val="h1"/>'),
        level(1, "decimal", "%1.%2", '<w:pStyle w:val="h2"/>'),
    ) + num(1, 0)
    body = "".join(p("x", f'<w:pStyle w:val="{style}"/>') for style in ("h1", "h2", "sub", "h1"))
    assert labels(body, numbering, styles=styles) == ["1.", "1.1", "1.2", "2."]


def test_a_paragraph_can_leave_the_list_of_its_style() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="s"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    left = '<w:pStyle w:val="s"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    body = p("x", '<w:pStyle w:val="s"/>') + p("x", left) + p("x", '<w:pStyle w:val="s"/>')
    assert labels(body, abstract(0, level(0, "decimal", "%1.")) + num(1, 0), styles=styles) == ["1.", "", "2."]


def test_a_numbering_style_stands_for_its_list() -> None:
    styles = (
        '<w:style w:type="numbering" w:styleId="Legal"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    numbering = (
        abstract(0, more='<w:numStyleLink w:val="Legal"/>')
        + abstract(1, level(0, "upperLetter", "%1)"), more='<w:styleLink w:val="Legal"/>')
        + num(1, 0)
        + num(2, 1)
    )
    assert labels(item("x") + item("x"), numbering, styles=styles) == ["A)", "B)"]


def test_an_empty_paragraph_takes_a_number_but_stands_only_with_a_word() -> None:
    assert texts(read(item("") + item("x"), numbering=LEGAL + num(1, 0))) == ["Article I", "Article II x"]
    plain = abstract(0, level(0, "decimal", "%1.")) + num(1, 0)
    assert texts(read(item("") + item("x"), numbering=plain)) == ["2. x"]


def test_a_paragraph_deleted_with_its_mark_takes_no_number() -> None:
    gone = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr>'
        f"<w:del>{r('x').replace('w:t', 'w:delText')}</w:del></w:p>"
    )
    assert labels(item("x") + gone + item("x"), abstract(0, level(0, "decimal", "%1.")) + num(1, 0)) == ["1.", "2."]


def test_numbering_goes_through_tables_and_text_boxes_in_order() -> None:
    numbering = abstract(0, level(0, "decimal", "%1.")) + num(1, 0)
    body = item("x") + f"<w:tbl><w:tr><w:tc>{item('x')}</w:tc><w:tc>{item('x')}</w:tc></w:tr></w:tbl>" + item("x")
    assert labels(body, numbering) == ["1.", "2.", "3.", "4."]


@pytest.mark.parametrize("identity", [7, 0])
def test_a_list_that_does_not_exist_gives_no_label(identity: int) -> None:
    assert labels(item("x", identity=identity), LEGAL + num(1, 0)) == [""]


@pytest.mark.parametrize(
    ("form", "number", "text"),
    [
        ("decimal", 7, "7"),
        ("decimalZero", 7, "07"),
        ("decimalZero", 12, "12"),
        ("lowerLetter", 26, "z"),
        ("lowerLetter", 27, "aa"),
        ("lowerLetter", 53, "aaa"),
        ("upperLetter", 28, "BB"),
        ("lowerLetter", 0, "0"),
        ("upperRoman", 1994, "MCMXCIV"),
        ("lowerRoman", 4, "iv"),
        ("upperRoman", 4000, "4000"),
        ("ordinal", 1, "1st"),
        ("ordinal", 11, "11th"),
        ("ordinal", 22, "22nd"),
        ("ordinal", 103, "103rd"),
        ("cardinalText", 21, "Twenty-one"),
        ("cardinalText", 100, "100"),
        ("ordinalText", 1, "First"),
        ("ordinalText", 12, "Twelfth"),
        ("ordinalText", 20, "Twentieth"),
        ("ordinalText", 35, "Thirty-fifth"),
        ("ordinalText", 101, "101st"),
        ("russianLower", 3, "в"),
        ("chicago", 2, "†"),
        ("none", 5, ""),
        ("someFutureFormat", 5, "5"),
    ],
)
def test_number_formats(form: str, number: int, text: str) -> None:
    assert printed(number, form) == text
