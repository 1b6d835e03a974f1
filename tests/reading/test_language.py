"""The language of documents and of their parts."""

from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from agreement_scan.model import Block, Document
from agreement_scan.reading.language import assign

ENGLISH = "The authorities of both countries shall inform each other of every case in which a worker was deceived."
FRENCH = "Les autorités des deux pays se tiennent informées de tous les cas dans lesquels un travailleur a été trompé."
SPANISH = "Las autoridades de los dos países se informarán sobre todos los casos en que una persona haya sido engañada."
RUSSIAN = "Органы обеих стран сообщают друг другу о каждом случае, когда работник был обманут при найме."
PORTUGUESE = (
    "As autoridades dos dois países informam-se sobre todos os casos em que um trabalhador não foi bem tratado."
)
INDONESIAN = "Para pihak wajib saling memberitahukan setiap kasus yang berkaitan dengan pekerja yang ditipu di sana."
VIETNAMESE = "Các cơ quan của hai nước thông báo cho nhau về mọi trường hợp người lao động bị lừa dối khi tuyển dụng."
ARABIC = "تبلغ سلطات البلدين بعضها بعضا بكل حالة تعرض فيها عامل للخداع عند التوظيف"
NAMES = (
    "Giulia Ferrante",
    "Ministero della Giustizia, Roma",
    "Paolo de la Cruz",
    "Associazione Ponte",
    "Marta dos Anjos",
)


def document(*texts: str, cells: bool = False) -> Document:
    """Blocks of the given texts; with `cells`, as rows of a table with two columns."""
    blocks: list[Block] = []
    whole = ""
    for index, text in enumerate(texts):
        start = len(whole)
        whole += text + "\n\n"
        place = (0, index // 2, index % 2) if cells else (None, None, None)
        kind = "cell" if cells else "paragraph"
        blocks.append(
            Block(start, start + len(text), kind, table=place[0], row=place[1], column=place[2])  # type: ignore[arg-type]
        )
    return Document("id", "a.txt", "text/plain", "ok", None, None, None, whole, tuple(blocks))


def languages(found: Document) -> list[str | None]:
    return [block.language for block in found.blocks]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        *((ENGLISH, "en"), (FRENCH, "fr"), (SPANISH, "es"), (RUSSIAN, "ru"), (PORTUGUESE, "pt")),
        *((VIETNAMESE, "vi"), (ARABIC, "ar")),
    ],
)
def test_one_sentence_is_enough(text: str, language: str) -> None:
    assert assign(document(text)).language == language


def test_of_two_close_languages_either_is_an_answer() -> None:
    assert assign(document(INDONESIAN)).language in ("id", "ms")


@pytest.mark.parametrize("text", ["", "12.3", "Annex II", "A. Rossi"])
def test_too_short_to_tell_is_none(text: str) -> None:
    found = assign(document(text))
    assert found.language is None
    assert [note.kind for note in found.notes] == (["language_unknown"] if text else [])


def test_a_document_in_one_language_leaves_its_blocks_alone() -> None:
    found = assign(document("Article 1", ENGLISH, *NAMES, ENGLISH))
    assert found.language == "en"
    assert set(languages(found)) == {None}
    assert found.notes == ()


def test_a_list_of_participants_alone_has_the_language_of_its_headings() -> None:
    rows = (
        "Name",
        "Function",
        "Ana Rossi",
        "Head of the Bureau of Investigation",
        "Ivan Petrov",
        "Office of the Prosecutor",
    )
    assert assign(document(*rows, *NAMES, "The list was closed by the secretariat of the meeting.")).language == "en"


def test_a_translation_in_the_second_half_is_a_part_with_its_heading() -> None:
    found = assign(
        document("Article 1", ENGLISH, ENGLISH, "Article premier", FRENCH, "Article 2 – Champ", FRENCH, FRENCH)
    )
    assert found.language == "fr"
    assert languages(found) == ["en", "en", "en", "fr", "fr", "fr", "fr", "fr"]
    assert [(note.kind, note.detail) for note in found.notes] == [("bilingual", "fr 62%, en 38%")]


def test_translations_side_by_side_are_told_by_column() -> None:
    found = assign(
        document("Article 1", "Artículo 1", ENGLISH, SPANISH, "Scope", "Alcance", ENGLISH, SPANISH, cells=True)
    )
    assert languages(found) == ["en", "es"] * 4


def test_names_do_not_flip_the_language() -> None:
    found = assign(document(ENGLISH, *NAMES * 4, ENGLISH, ENGLISH, ENGLISH))
    assert found.language == "en"
    assert set(languages(found)) == {None}


def test_a_short_quotation_is_no_bilingual_document() -> None:
    found = assign(document(*[ENGLISH] * 30, FRENCH))
    assert (found.language, found.notes) == ("en", ())


def test_furniture_does_not_count() -> None:
    plain = document(FRENCH, ENGLISH)
    blocks = (replace(plain.blocks[0], kind="furniture"), plain.blocks[1])
    assert assign(replace(plain, blocks=blocks)).language == "en"


def test_a_text_without_blocks_has_a_language_too() -> None:
    assert assign(Document("id", "a", "text/plain", "ok", None, None, None, FRENCH * 3)).language == "fr"


def test_english_prose_needs_no_model() -> None:
    code = (
        "import sys; sys.path[:0] = sys.argv[1].split('|'); import test_language as t;"
        "t.assign(t.document(*[t.ENGLISH] * 9)); print('py3langid' in sys.modules)"
    )
    path = "|".join([str(Path(__file__).parent), *sys.path])
    done = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_a_page_takes_no_more_than_a_millisecond() -> None:
    pages = 200
    text = document(*[ENGLISH * 3, FRENCH * 3, "Scope of the text"] * 4 * pages)
    assign(text)
    started = time.process_time()
    assign(text)
    # Measured: well below 0.001 s; the bound allows for slow machines.
    assert (time.process_time() - started) / pages < 0.005
