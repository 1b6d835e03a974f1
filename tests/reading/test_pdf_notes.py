"""Footnotes and their markers; running heads, page numbers and line numbers."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from support_pdf import HEIGHT, drawn, pages, paragraphs, prose, put, read, texts


def raised(canvas: Canvas, x: float, y: float, *pieces: tuple[str, bool], size: float = 11) -> None:
    """Draws pieces in one line, those marked True raised and small."""
    text = canvas.beginText(x, HEIGHT - y)
    for piece, up in pieces:
        text.setFont("Times-Roman", 0.6 * size if up else size)
        text.setRise(0.35 * size if up else 0)
        text.textOut(piece)
    canvas.drawText(text)


def test_a_raised_marker_is_bracketed_and_its_note_set_apart() -> None:
    def page(canvas: Canvas) -> None:
        raised(canvas, 72, 100, ("The guards protect all passengers", False), ("12", True), (" at every hour.", False))
        put(canvas, prose(130))
        raised(canvas, 72, 760, ("12", True), (" See the minutes of the second meeting.", False), size=8)

    document = read(drawn(page))
    assert paragraphs(document)[0] == "The guards protect all passengers[12] at every hour."
    assert texts(document, "footnote") == ["[12] See the minutes of the second meeting."]


def test_a_square_and_an_ordinal_are_no_notes() -> None:
    def page(canvas: Canvas) -> None:
        pieces = ("On the 21", False), ("st", True), (" the lake covered 10 km", False), ("2", True), (" again.", False)
        raised(canvas, 72, 100, *pieces)

    assert read(drawn(page)).text == "On the 21st the lake covered 10 km2 again."


def test_a_note_does_not_break_the_paragraph_above_it() -> None:
    def first(canvas: Canvas) -> None:
        put(canvas, [(72, 700, "The guards hear every passenger who wishes to be heard and who has not been")])
        put(canvas, [(72, 770, "3 Under the code of 1998.")], size=8)

    document = read(drawn(first, lambda canvas: put(canvas, [*prose(300), (72, 100, "heard before.")])))
    assert paragraphs(document)[0].endswith("who has not been heard before.")
    assert texts(document, "footnote") == ["3 Under the code of 1998."]


def test_small_type_without_a_label_is_no_note() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, prose(100))
        put(canvas, [(72, 700, "Source: register of ferries")], size=8)

    assert not texts(read(drawn(page)), "footnote")


def test_heads_and_feet_are_known_by_their_return_and_numbers_by_counting() -> None:
    sheets = [[(72.0, 40.0, "River Guard Papers"), *prose(100, seed=n), (290.0, 800.0, str(n))] for n in (7, 8, 9)]
    document = read(pages(*sheets))
    head = "River Guard Papers"
    assert texts(document, "furniture") == [head, "7", head, "8", head, "9"]


def test_headings_at_one_height_that_do_not_count_pages_are_text() -> None:
    sheets = [[(72.0, 80.0, f"Article {n}"), *prose(100, seed=n)] for n in (2, 5, 8)]
    assert not texts(read(pages(*sheets)), "furniture")


def test_roman_page_numbers_count_too() -> None:
    sheets = [[*prose(100, seed=i), (290.0, 800.0, n)] for i, n in enumerate(("iv", "v", "vi"))]
    assert texts(read(pages(*sheets)), "furniture") == ["iv", "v", "vi"]


def test_the_one_head_of_a_single_page_is_known_by_its_small_type() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, [(72, 36, "River Guard Papers")], size=8)
        put(canvas, prose(100))

    assert texts(read(drawn(page)), "furniture") == ["River Guard Papers"]


def test_a_single_page_keeps_what_may_be_its_date_or_title() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, [(72, 36, "Ostrava, 3 May 2020")], size=8)
        put(canvas, [(72, 60, "Minutes of the river guards")], size=16)
        put(canvas, prose(100))

    assert not texts(read(drawn(page)), "furniture")


def test_line_numbers_are_furniture_beside_text_but_not_in_a_list() -> None:
    text = [(90.0, 100.0 + 20 * i, "The witness said that the ferry was late on that day") for i in range(12)]
    numbers = [(60.0, 100.0 + 20 * i, str(i + 1)) for i in range(12)]
    names = [(90.0, 100.0 + 20 * i, "Harbour") for i in range(12)]
    assert len(texts(read(pages([*text, *numbers])), "furniture")) == 12
    assert not texts(read(pages([*names, *numbers])), "furniture")


def test_a_running_head_at_the_side_does_not_enter_the_text() -> None:
    def page(number: int) -> list[tuple[float, float, str]]:
        return [*prose(100, 20, left=140, seed=number), (72, 100, "River"), (72, 113, "Guards"), (72, 152, str(number))]

    document = read(pages(*(page(number) for number in (4, 5))))
    assert texts(document, "furniture") == ["River", "Guards", "4", "River", "Guards", "5"]
    assert "carries 3 persons or goods the Parties" in paragraphs(document)[0]
