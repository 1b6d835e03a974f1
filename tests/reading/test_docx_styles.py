"""Levels, look and indent of paragraphs."""

from __future__ import annotations

import pytest

from agreement_scan.model import Block
from support_docx import p, r, read


def style(identity: str, name: str = "", properties: str = "", run: str = "", based: str = "", more: str = "") -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{identity}" {more}><w:name w:val="{name or identity}"/>'
        + (f'<w:basedOn w:val="{based}"/>' if based else "")
        + f"<w:pPr>{properties}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def block(paragraph: str, styles: str = "") -> Block:
    return read(paragraph, styles=styles).blocks[0]


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("heading 1", 1),
        ("Heading 3", 3),
        ("Überschrift 2", 2),
        ("Titre 2", 2),
        ("Título 4", 4),
        ("Заголовок 1", 1),
        ("Title", 1),
        ("Titre", 1),
        ("Normal", None),
        ("heading unnumbered", None),
    ],
)
def test_heading_level_by_the_name_of_the_style(name: str, level: int | None) -> None:
    found = block(p("Scope", '<w:pStyle w:val="s"/>'), style("s", name))
    assert found.level == level
    assert found.kind == ("paragraph" if level is None else "heading")


def test_heading_level_by_outline_and_through_inheritance() -> None:
    styles = style("base", properties='<w:outlineLvl w:val="2"/>') + style("s", based="base")
    assert block(p("Scope", '<w:pStyle w:val="s"/>'), styles).level == 3
    assert block(p("Scope", '<w:outlineLvl w:val="0"/>')).level == 1
    assert block(p("Scope", '<w:pStyle w:val="s"/><w:outlineLvl w:val="9"/>'), styles).level is None


def test_a_whole_sentence_in_a_heading_style_is_a_paragraph() -> None:
    sentence = (
        "Each Party shall designate one authority that receives, answers and forwards requests of the other Party."
    )
    found = block(p(sentence, '<w:outlineLvl w:val="1"/>'))
    assert (found.kind, found.level) == ("paragraph", None)


def test_styles_based_on_each_other_end() -> None:
    assert block(p("Text", '<w:pStyle w:val="a"/>'), style("a", based="b") + style("b", based="a")).kind == "paragraph"


def test_bold_is_a_matter_of_most_of_the_text() -> None:
    assert block(f"<w:p>{r('Article 1', '<w:b/>')}{r(':')}</w:p>").bold
    assert not block(f"<w:p>{r('Note', '<w:b/>')}{r(' that this is only a remark')}</w:p>").bold
    assert not block(p("Plain", '<w:pStyle w:val="s"/>', '<w:b w:val="0"/>'), style("s", run="<w:b/>")).bold
    assert block(p("Bold", '<w:pStyle w:val="s"/>'), style("s", run="<w:b/>")).bold


def test_size_is_relative_to_most_of_the_text() -> None:
    document = read(p("Title", run='<w:sz w:val="36"/>') + p("A long line of body text.", run='<w:sz w:val="24"/>'))
    assert [b.size for b in document.blocks] == [1.5, 1.0]


def test_defaults_and_the_default_style_give_the_size() -> None:
    defaults = '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults>'
    normal = style("Normal", run='<w:sz w:val="30"/>', more='w:default="1"')
    document = read(p("Body text that is long") + p("Small", run='<w:sz w:val="15"/>'), styles=defaults + normal)
    assert [b.size for b in document.blocks] == [1.0, 0.5]


def test_centred_and_indent_in_points() -> None:
    styles = style("s", properties='<w:jc w:val="center"/><w:ind w:left="720" w:hanging="360"/>')
    found = block(p("Text", '<w:pStyle w:val="s"/>'), styles)
    assert (found.centred, found.indent) == (True, 18.0)


def test_a_contents_style_marks_contents_and_no_heading() -> None:
    found = block(p("Chapter I 3", '<w:pStyle w:val="TOC1"/>'), style("TOC1", "toc 1"))
    assert (found.contents, found.level) == (True, None)
