"""Files and pages that cannot be read, and what the reader says of them."""

from __future__ import annotations

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from agreement_scan.errors import EncryptedError, ReadingError
from agreement_scan.model import Note
from agreement_scan.reading.pdf_file import RawPage
from agreement_scan.reading.pdf_frame import Frame
from agreement_scan.reading.pdf_rulings import Drawings
from agreement_scan.reading.pdf_verdicts import Verdicts
from agreement_scan.reading.pdf_words import PageText, Word
from support_pdf import drawn, paragraphs, prose, put, read


def text(canvas: Canvas) -> None:
    put(canvas, prose(100))


def scan(canvas: Canvas) -> None:
    from PIL import Image

    canvas.drawImage(ImageReader(Image.new("L", (60, 80), 200)), 0, 0, 595, 842)


def blank(_: Canvas) -> None:
    """Nothing on the page."""


def test_some_pages_without_text_make_the_document_partial() -> None:
    document = read(drawn(text, scan, blank))
    assert document.status == "partial"
    assert document.unread_pages == (2,)
    assert document.reason == "1 of 3 pages not read: no text layer (scanned images), run OCR."
    assert document.notes == (Note("no_text_layer", "pages 2"),)


def test_a_blank_page_is_read() -> None:
    document = read(drawn(text, blank))
    assert (document.status, document.unread_pages, document.pages) == ("ok", (), 2)


def test_scans_alone_are_refused_with_advice() -> None:
    with pytest.raises(ReadingError, match="run OCR"):
        read(drawn(scan, scan))
    with pytest.raises(ReadingError, match="blank"):
        read(drawn(blank))


def test_a_stamp_on_a_scan_does_not_make_it_readable() -> None:
    def stamped(canvas: Canvas) -> None:
        scan(canvas)
        put(canvas, [(500, 40, "17")])

    document = read(drawn(text, stamped))
    assert document.unread_pages == (2,)


def test_encryption() -> None:
    locked = drawn(text, encrypt=StandardEncryption("open sesame", "owner"))
    with pytest.raises(EncryptedError, match="--password"):
        read(locked)
    with pytest.raises(EncryptedError, match="none of the given"):
        read(locked, passwords=("wrong",))
    assert paragraphs(read(locked, passwords=("wrong", "open sesame")))
    assert paragraphs(read(drawn(text, encrypt=StandardEncryption("", "owner"))))


def test_damage_is_named() -> None:
    whole = drawn(text)
    with pytest.raises(ReadingError, match="damaged or cut off"):
        read(b"%PDF-1.4 nothing here")
    with pytest.raises(ReadingError, match="damaged or cut off"):
        read(whole[:100])


def page_of(words: str) -> RawPage:
    found = tuple(Word(word, 0, 1, 0, 1, 1, 10, False, True) for word in words.split())
    return RawPage(1, (PageText(Frame(0, 0, 0, 0, 595, 842), found),), Drawings([], 0, 0.0))


@pytest.mark.parametrize(
    ("words", "readable"),
    [
        ("\ue001\ue002\ue003 \ue004\ue005\ue006", False),
        ("\ufffd\ufffd \ufffd\ufffd\ufffd of", False),
        ("\uf0b7 the guards hear every passenger", True),
        ("Les gardes écoutent — « toujours »", True),
        ("охрана реки", True),
    ],
)
def test_letters_without_meaning_are_no_text(words: str, readable: bool) -> None:
    verdicts = Verdicts()
    assert bool(verdicts.texts(page_of(words))) is readable
    assert (verdicts.unread() == ()) is readable
