"""Which encoding a text file is in, on files of one line too."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_scan.errors import ReadingError
from agreement_scan.reading.encoding import decode
from support_structure import read_text

FRENCH = "Réunion préparatoire à Genève : trois délégués étaient présents."
POLISH = "Zarząd portu w Gdańsku przyjął sprawozdanie, które złożył skarbnik."
CZECH = "Účastníci schůze v Děčíně přijali návrh příštího řádu."
HUNGARIAN = "A gyűlés elfogadta a jegyzőkönyvet, és köszönetet mondott az őröknek."
RUSSIAN = "Стороны договорились встретиться в Риге."
GREEK = "Η επιτροπή συνεδρίασε στην Αθήνα."
TURKISH = "Toplantı Eskişehir'de yapıldı, üyeler görüşlerini açıkladı."
ARABIC = "اجتمعت اللجنة في المدينة وأقرت الجدول."
GERMAN = "Die Behörden übermitteln einander jährlich Auszüge über die Fähren."
SPANISH = "La reunión se celebró en Cádiz; el año próximo será en Logroño."
PORTUGUESE = "A comissão aprovou a ata; não houve objeções à decisão."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "cp1252"),
        (GERMAN, "cp1252"),
        (SPANISH, "cp1252"),
        (PORTUGUESE, "cp1252"),
        ("Côte d’Ivoire", "cp1252"),
        ("“Quoted” – and dashed", "cp1252"),
        (POLISH, "cp1250"),
        (CZECH, "cp1250"),
        (HUNGARIAN, "cp1250"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "cp866"),
        (GREEK, "cp1253"),
        (TURKISH, "cp1254"),
        (ARABIC, "cp1256"),
        (FRENCH, "mac_roman"),
        (FRENCH, "cp850"),
    ],
)
def test_code_pages_are_told_by_their_letters(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert (decoded.text, decoded.undecodable) == (text, 0)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("text", ["Plain words only.", FRENCH, RUSSIAN + " Тишина."])
def test_unicode_with_and_without_mark(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


def test_japanese_and_chinese_are_left_to_the_detector() -> None:
    text = "各締約国は、この条約の規定に従い、必要な措置をとることを約束する。締約国は相互に協力する。" * 3
    assert decode(text.encode("shift_jis")).text == text


def test_damaged_utf8_is_partial_and_noted() -> None:
    data = "Ärger über Öl. ".encode() * 3 + b"\xff\xfe\xff " + "Größe".encode()
    document = read_text(data)
    assert document.status == "partial"
    assert document.notes[0].kind == "undecodable_bytes"
    assert "3 characters could not be decoded as utf-8" in document.notes[0].detail
    assert document.reason == document.notes[0].detail


def test_one_damaged_byte_in_a_long_text_is_only_noted() -> None:
    document = read_text("Größe und Maß. ".encode() * 100 + b"\xff")
    assert document.status == "ok"
    assert document.reason is None
    assert [note.kind for note in document.notes] == ["undecodable_bytes"]


def test_binary_data_is_refused() -> None:
    with pytest.raises(ReadingError, match="not a text file"):
        decode(bytes(range(32)) * 40)


@pytest.mark.parametrize("data", [b"", b" \r\n\t ", "\ufeff".encode()])
def test_nothing_to_read_is_said(data: bytes) -> None:
    with pytest.raises(ReadingError, match="empty"):
        read_text(data)


@given(st.text(max_size=200))
def test_utf8_is_read_as_it_stands(text: str) -> None:
    data = text.encode("utf-8")
    try:
        decoded = decode(data)
    except ReadingError:
        return
    if "\0" not in text:
        assert decoded.text == text.removeprefix("\ufeff")


@given(st.binary(max_size=300))
def test_any_bytes_are_decoded_or_refused_and_always_the_same(data: bytes) -> None:
    try:
        first = decode(data)
    except ReadingError:
        with pytest.raises(ReadingError):
            decode(data)
        return
    assert decode(data) == first
    assert first.undecodable == 0 or "\ufffd" in first.text
