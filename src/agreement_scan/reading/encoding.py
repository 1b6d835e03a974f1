"""Bytes to text: which encoding a plain-text file is in, decided the same way every time and on short files too.

Byte-order marks and valid UTF-8 decide by themselves. Otherwise each 8-bit code page is judged by the letters it makes
of the high bytes: how many belong to the alphabet of one language that the code page serves, next to letters of the
same script. Statistical detectors guess on files with two accented letters; the alphabets do not. What no code page
explains (East Asian encodings) is left to charset-normalizer.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from itertools import pairwise

from agreement_scan.errors import ReadingError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WESTERN = ("éèêàâçîïôûùëœæÿ", "áéíóúñü¿¡ªº", "ãõáéíóúâêôàçü", "äöüß", "åäöæøé", "ìíòùàèéó", "ðþæöáéíóúý")
_CYRILLIC = ("абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґўђјљњћџѓѕќ",)
# Code page, and the alphabets (beyond ASCII) of languages written in it; the earlier one wins a tie.
_CODE_PAGES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("cp1252", _WESTERN),
    ("cp1250", ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áéíóöőúüű", "čćđšž", "ăâîşţ", "áäčďéíĺľňóôŕšťúýž")),
    ("cp1251", _CYRILLIC),
    ("cp1253", ("αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",)),
    ("cp1254", ("çğıöşüâîû",)),
    ("cp1256", ("ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگ",)),
    ("cp1255", ("אבגדהוזחטיךכלםמןנסעףפץצקרשת",)),
    ("cp1257", ("ąčęėįšųūž", "āčēģīķļņšūž", "äöõüšž")),
    ("koi8-r", _CYRILLIC),
    ("mac_roman", _WESTERN),
    ("cp850", _WESTERN),
    ("cp866", _CYRILLIC),
    ("cp874", ("".join(chr(c) for c in range(0x0E01, 0x0E5C)),)),
)
_NEUTRAL = "‘’“”„«»‹›–—…•·§©®™°€£¥¢±×½¼¾²³¹†‡‰¶\u00a0\u00ad"
_HIGH = re.compile(rb"[A-Za-z\x80-\xff]*[\x80-\xff][A-Za-z\x80-\xff]*")
_SAMPLE = 4000
_CONVINCING = 0.9


@dataclass(frozen=True, slots=True)
class Decoded:
    """text without a byte-order mark; undecodable: bytes or sequences that became U+FFFD."""

    text: str
    encoding: str
    undecodable: int


def decode(data: bytes) -> Decoded:
    """The text of `data`. Raises ReadingError where it is not text at all."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], encoding)
    wide = _wide(data)
    if wide:
        return _decoded(data, wide)
    if _is_binary(data):
        raise ReadingError("This is not a text file: it holds binary data. Give it the extension of its real format.")
    return _decoded(data, _narrow(data))


def _decoded(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding, 0)
    except UnicodeDecodeError:
        text = data.decode(encoding, errors="replace")
        return Decoded(text, encoding, text.count("\ufffd"))


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: zero bytes, and nearly all on one side of the byte pairs."""
    head = data[: 1 << 16]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if even + odd < max(1, len(head) // 100) or len(data) < 2:
        return None
    encoding = "utf-16-le" if odd >= 10 * even else "utf-16-be" if even >= 10 * odd else None
    if encoding is None or _unprintable(head[: len(head) // 2 * 2].decode(encoding, errors="replace")):
        return None
    return encoding


def _unprintable(text: str) -> bool:
    strange = sum(1 for c in text if not c.isprintable() and not c.isspace() and c not in "\u200e\u200f\u00ad\ufeff")
    return strange > len(text) // 50


def _is_binary(data: bytes) -> bool:
    head = data[: 1 << 16]
    control = sum(head.count(byte) for byte in range(32) if byte not in b"\t\n\r\f\v\x1a\x1b")
    return control > len(head) // 50


def _narrow(data: bytes) -> str:
    try:
        data.decode("utf-8")
        return "utf-8"
    except UnicodeDecodeError:
        pass
    if _nearly_utf8(data):
        return "utf-8"
    words = [match.group() for match, _ in zip(_HIGH.finditer(data), range(_SAMPLE), strict=False)]
    scores = [(_plausibility(words, page, alphabets), page) for page, alphabets in _CODE_PAGES]
    best, page = max(scores, key=lambda scored: scored[0])
    return page if best >= _CONVINCING else (_guessed(data) or page)


def _nearly_utf8(data: bytes) -> bool:
    """UTF-8 with damage: other encodings hardly ever make whole multi-byte characters by accident."""
    text = data.decode("utf-8", errors="replace")
    whole = sum(1 for character in text if character > "\x7f" and character != "\ufffd")
    return whole > text.count("\ufffd")


def _plausibility(words: list[bytes], page: str, alphabets: tuple[str, ...]) -> float:
    """Share of high bytes that are letters of one language in the right company, over the best alphabet."""
    texts = [word.decode(page, errors="replace") for word in words]
    return max(_share(texts, frozenset(alphabet + alphabet.upper())) for alphabet in alphabets)


def _share(texts: list[str], alphabet: frozenset[str]) -> float:
    good = total = 0
    for text in texts:
        mixed = any(b.isupper() and a.islower() for a, b in pairwise(text))
        # Letters of other scripts than Latin do not stand inside a Latin word.
        foreign = any(c in alphabet and ord(c) > 0x0370 for c in text) and any(
            c.isascii() and c.isalpha() for c in text
        )
        for index, character in enumerate(text):
            if character.isascii() or (character in _NEUTRAL and character not in alphabet and _at_edge(text, index)):
                continue
            total += 1
            good += character in alphabet and not mixed and not foreign
    return good / total if total else 1.0


def _has_latin(text: str) -> bool:
    return any(c.isascii() and c.isalpha() for c in text)


def _at_edge(text: str, index: int) -> bool:
    """Quotes, dashes and signs stand at the edge of a word; only apostrophes and dashes stand inside."""
    inside = 0 < index < len(text) - 1 and text[index - 1].isalpha() and text[index + 1].isalpha()
    return not inside or text[index] in "’–—\u00a0\u00ad"


def _guessed(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    match = from_bytes(data[: 1 << 16]).best()
    return match.encoding if match else None
