"""Lines to paragraphs: what starts a new one, what goes on over columns and pages, words broken at line ends."""

from __future__ import annotations

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from support_pdf import drawn, pages, paragraphs, prose, put, read, texts
from support_pdf_agreement import AGREEMENT, HouseStyle, agreement

STYLES = {
    "spaced": HouseStyle(),
    "hanging, not spaced": HouseStyle(space=0, hanging=18),
    "sans, ragged": HouseStyle(
        font="Helvetica", bold="Helvetica-Bold", size=10, leading=15, justified=False, space=8, centred_headings=False
    ),
    "two columns, tight": HouseStyle(columns=2, size=10, leading=12, space=3, margin=54),
    "two columns, indented": HouseStyle(
        columns=2, size=9.5, leading=11.4, space=0, first_indent=10, margin=50, centred_headings=False
    ),
    "nothing but line ends": HouseStyle(justified=False, space=0, list_indent=0, centred_headings=False),
    "double-spaced": HouseStyle(size=12, leading=24, space=0, first_indent=30),
    "wide spaces": HouseStyle(size=12, leading=14, space=14, heads=False, hanging=24),
}


@pytest.mark.parametrize("name", STYLES)
def test_an_agreement_gives_its_paragraphs_in_every_house_style(name: str) -> None:
    document = read(agreement(STYLES[name]))
    assert paragraphs(document) == [text for _, text in AGREEMENT]
    headings = [text for kind, text in AGREEMENT if kind in ("title", "heading")]
    assert texts(document, "heading") == headings
    levels = [block.level for block in document.blocks if block.kind == "heading"]
    assert levels[0] == 1
    assert set(levels[1:]) == {2}


def test_a_paragraph_goes_on_over_the_page_and_what_interrupts_it_stands_behind() -> None:
    first = [
        (72, 40, "Lake Accord 7/A"),
        (72, 780, "The commission meets twice a year and reports on the patrols that"),
    ]
    second = [(72, 40, "Lake Accord 7/A"), (72, 100, "the Parties have carried out.")]
    document = read(pages(first, second))
    assert paragraphs(document) == [
        "The commission meets twice a year and reports on the patrols that the Parties have carried out."
    ]
    block = next(block for block in document.blocks if block.kind == "paragraph")
    assert [line.page for line in block.lines] == [1, 2]
    assert [b.kind for b in document.blocks][:3] == ["furniture", "paragraph", "furniture"]


def test_a_finished_paragraph_does_not_swallow_the_next_page() -> None:
    first = [(72, 780, "The commission meets twice a year and reports on the patrols it has carried out.")]
    second = [(72, 100, "Its members are named by the Parties.")]
    assert len(paragraphs(read(pages(first, second)))) == 2


@pytest.mark.parametrize(
    ("upper", "lower", "joined"),
    [
        ("The guards shall act against traf-", "ficking on the river.", "trafficking on"),
        ("The guards shall act on a gender-", "based footing on the river.", "gender-based footing"),
        ("The guards shall respect non-", "refoulement on the river.", "non-refoulement on"),
        ("The guards shall offer co-", "operation on the river.", "cooperation on"),
        ("The plan of the years 2024-", "2028 binds the guards.", "2024-2028 binds"),
        ("The guards shall heed the Anglo-", "Belmont accord on the river.", "Anglo-Belmont accord"),
        ("The guards shall keep a well-", "known landing stage open; it is well-known.", "a well-known landing"),
        ("The case is heard case by case, on a case-by-", "case footing.", "case-by-case footing"),
        ("The rules are at www.example.org/river-", "guards/rules for all.", "/river-guards/rules"),
        ("The agency acts; a multi-", "agency board meets.", "multi-agency board"),
        ("The guards heed the OP-", "CAT in full.", "OP-CAT in"),
        ("The guards shall keep a land-", "mark in view; a landmark helps.", "a landmark in"),
    ],
)
def test_words_broken_at_line_ends(upper: str, lower: str, joined: str) -> None:
    assert joined in read(pages([(72, 100, upper), (72, 114, lower)])).text


def test_a_label_inside_a_sentence_does_not_start_a_paragraph() -> None:
    lines = [
        (72, 100, "The guards may board a ferry only in the cases that are named in"),
        (72, 114, "Article 5 of the Code of Navigation and in the cases that follow from"),
        (72, 128, "it, and no guard may do so alone."),
    ]
    assert len(paragraphs(read(pages(lines)))) == 1


def test_items_without_extra_space_are_paragraphs_of_their_own() -> None:
    lines = [
        (72, 100, "The guards shall:"),
        (72, 113, "(a) hear every passenger who asks for it, at any hour of the day or of the night,"),
        (72, 126, "and in a language that the passenger understands;"),
        (72, 139, "(b) give a receipt;"),
        (72, 152, "– report once a year."),
    ]
    assert [text[:3] for text in paragraphs(read(pages(lines)))] == ["The", "(a)", "(b)", "– r"]


def test_a_place_and_date_below_a_title_stand_alone() -> None:
    def front(canvas: Canvas) -> None:
        canvas.setFont("Times-Bold", 15)
        canvas.drawCentredString(297, 740, "Meeting of the River Guards")
        canvas.setFont("Times-Roman", 12)
        canvas.drawCentredString(297, 720, "Records of the working group on ferries")
        canvas.drawCentredString(297, 706, "Ostrava, 4 March 2021")
        put(canvas, prose(200))

    document = read(drawn(front))
    assert "Ostrava, 4 March 2021" in paragraphs(document)
    assert [block.centred for block in document.blocks] == [True, True, True, False]


def test_letters_spaced_out_by_hand_are_a_word() -> None:
    lines = [(72.0, 100.0, "P R E A M B L E"), *prose(130)]
    assert paragraphs(read(pages(lines)))[0] == "PREAMBLE"


def test_spaces_that_the_file_leaves_out_come_from_gaps() -> None:
    def glued(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 12)
        x = 72.0
        for word in ["The", "guards", "keep", "the", "river", "open"]:
            canvas.drawString(x, 700, word)
            x += canvas.stringWidth(word, "Times-Roman", 12) + 3

    assert read(drawn(glued)).text == "The guards keep the river open"


def test_letters_printed_twice_to_look_bold_are_read_once() -> None:
    def heavy(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 12)
        for shift in (0, 0.3, 0.6):
            canvas.drawString(72 + shift, 700, "Safety of passengers")

    assert read(drawn(heavy)).text == "Safety of passengers"


@pytest.mark.parametrize(
    ("above", "below", "starts"),
    [
        (
            "Recalling the many voyages on which persons were held on the river against their will,",
            "Convinced that",
            True,
        ),
        (
            "The Parties hear the ferry crews, the passengers and those who live in the harbour of,",
            "Reading that",
            False,
        ),
        (
            "the commander enters the name of each person in the log which the Parties have agreed.",
            "Done at Sava",
            True,
        ),
        (
            "the commander enters the name of each person in the log which the Parties have agreed.",
            "Done is that",
            False,
        ),
        (
            "The committee heard the guard and asked that children be heard by a woman of the court.",
            "Decision 2: The",
            True,
        ),
        (
            "the commander enters the name of each person in the log which the Parties have agreed.",
            "Beijing and its",
            False,
        ),
    ],
)
def test_formulas_start_a_paragraph_behind_a_full_line(above: str, below: str, starts: bool) -> None:
    wide = stringWidth(above, "Times-Roman", 11)
    filled = f"{below} the guards of the river hear every person who was on board that day in full"
    while stringWidth(filled, "Times-Roman", 11) > wide:
        filled = filled.rsplit(" ", 1)[0]
    lines = [above, filled, "and in her or his own words, and that the log of the voyage is kept."]
    document = read(drawn(lambda canvas: put(canvas, [(72, 100 + 13.0 * i, text) for i, text in enumerate(lines)])))
    assert len(paragraphs(document)) == 1 + starts
