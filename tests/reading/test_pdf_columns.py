"""Reading order on layouts of many kinds: the share of true sentences that the text holds verbatim."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from support_pdf import drawn, paragraphs, prose, put, read, texts
from support_pdf_layouts import Layout, typeset

LAYOUTS = {
    "one column": Layout(),
    "one column, ragged, Courier": Layout(font="Courier", justified=False, size=11),
    "one column, word by word": Layout(order="words", indent=0, spacing=6),
    "two columns": Layout(columns=2, heads=True, pages=3),
    "two columns, interleaved": Layout(columns=2, order="interleaved"),
    "two columns, interleaved, narrow gutter": Layout(columns=2, order="interleaved", gutter=11, size=9),
    "two columns, ragged, interleaved": Layout(
        columns=2, order="interleaved", justified=False, font="Helvetica", size=9
    ),
    "two columns, right one drawn first": Layout(columns=2, order="backwards", title=True),
    "two columns, word by word": Layout(columns=2, order="words", gutter=24, indent=0, spacing=6),
    "three columns": Layout(columns=3, size=8, gutter=14),
    "three columns, interleaved": Layout(columns=3, size=8, gutter=14, order="interleaved"),
    "three columns, ragged, letter": Layout(columns=3, size=8, justified=False, page=(612, 792), font="Helvetica"),
    "title over two columns": Layout(columns=2, title=True, order="interleaved", indent=0, spacing=6),
    "table between two columns": Layout(columns=2, table=True, indent=0, spacing=10, seed=8, size=9),
    "short last column": Layout(columns=2, balanced=True, order="interleaved", heads=True, pages=2),
}


def recall(layout: Layout) -> tuple[float, float]:
    """Share of true sentences and of true paragraphs that the reader gives verbatim."""
    made = typeset(layout)
    document = read(made.data)
    flat = " ".join(document.text.split())
    sentences = [s.strip() for text in made.paragraphs for s in re.findall(r"[^.]+\.", text)]
    found = set(paragraphs(document))
    return (
        sum(s in flat for s in sentences) / len(sentences),
        sum(text in found for text in made.paragraphs) / len(made.paragraphs),
    )


@pytest.mark.parametrize("name", LAYOUTS)
def test_sentences_are_read_whole(name: str) -> None:
    results = [recall(replace(LAYOUTS[name], seed=LAYOUTS[name].seed + shift)) for shift in (0, 20, 40)]
    assert sum(sentences for sentences, _ in results) / 3 >= 0.99
    assert sum(whole for _, whole in results) / 3 >= 0.9


def test_a_numbered_list_is_not_two_columns() -> None:
    items = [(72.0, 100.0 + 14 * i, f"{i + 1}.") for i in range(8)]
    words = [(100.0, 100.0 + 14 * i, f"The guard of the {name} landing stage.") for i, name in enumerate("ABCDEFGH")]
    document = read(drawn(lambda canvas: put(canvas, [*items, *words])))
    assert paragraphs(document)[1] == "2. The guard of the B landing stage."
    assert not document.tables


def test_signatures_side_by_side_keep_to_themselves() -> None:
    pair = [
        (72.0, 400.0, "For the Government of Ostrava"),
        (330.0, 400.0, "For the Government of Belmont"),
        (72.0, 440.0, "(signed)"),
        (330.0, 440.0, "(signed)"),
    ]
    document = read(drawn(lambda canvas: put(canvas, [*prose(100), *pair])))
    assert "For the Government of Ostrava" in paragraphs(document)
    assert "For the Government of Belmont" in paragraphs(document)


def test_contents_without_leaders_keep_title_and_page_together() -> None:
    rows = [("Introduction", "1"), ("Patrols on the river", "4"), ("Landing stages", "9"), ("Annex", "12")]
    left = [(72.0, 140.0 + 14 * i, title) for i, (title, _) in enumerate(rows)]
    right = [(500.0 - 5.5 * len(page), 140.0 + 14 * i, page) for i, (_, page) in enumerate(rows)]
    document = read(drawn(lambda canvas: put(canvas, [(72, 100, "Contents"), *left, *right])))
    lines = [document.text[b.start : b.end] for b in document.blocks if b.contents]
    assert lines == ["Introduction 1", "Patrols on the river 4", "Landing stages 9", "Annex 12"]


def test_leaders_are_no_text() -> None:
    rows = [(72.0, 140.0 + 14 * i, f"Chapter {i} {'. ' * 60}{i + 3}") for i in range(4)]
    document = read(drawn(lambda canvas: put(canvas, rows)))
    assert texts(document, "paragraph") == [f"Chapter {i} {i + 3}" for i in range(4)]
