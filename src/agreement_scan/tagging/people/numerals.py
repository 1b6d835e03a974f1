"""Whole numbers, percentages and fractions in digits and words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from agreement_scan.codebook.people import People

TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['-][^\W\d_]+)*|[^\s\w]")
# Before these a number is a reference, not an amount.
_REFERENCE = frozenset(
    [
        "no",
        "nos",
        "article",
        "articles",
        "paragraph",
        "para",
        "paras",
        "page",
        "row",
        "rows",
        "section",
        "decision",
        "annex",
        "chapter",
        "resolution",
        "item",
        "rule",
        "phase",
        "recommendation",
        "version",
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "/",
        "$",
        "€",
        "£",
        "#",
        "§",
    ]
)
# Before these it is one only if neither `of` nor a noun follows: "exercise 13", but "in the exercise 13 of the 16".
_LOOSE_REFERENCE = frozenset(
    [
        "session",
        "table",
        "figure",
        "day",
        "exercise",
        "group",
        "module",
        "part",
        "room",
        "code",
        "test",
        "question",
        "case",
    ]
)
_MONTHS = frozenset(
    {"january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december"}
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or mark of a sentence in lower case."""

    text: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """The tokens of `text`."""
    return [Token(m.group(), m.start(), m.end()) for m in TOKEN.finditer(text)]


def read_number(words: list[Token], at: int, people: People) -> tuple[int, int] | None:
    """Value and number of tokens of the whole number that begins at `at`; `None` where there is none.

    Years, dates, decimals and references ("Article 5") are not amounts.
    """
    if at and _is_reference(words, at, people):
        return None
    text = words[at].text
    if text[0].isdigit():
        return _digits(words, at)
    return _words(words, at, people)


def _is_reference(words: list[Token], at: int, people: People) -> bool:
    before = words[at - 1].text
    if before in _REFERENCE or (before == "." and at > 1 and words[at - 2].text in ("no", "nos", "para", "art")):
        return True
    if before not in _LOOSE_REFERENCE:
        return False
    following = {word.text for word in words[at + 1 : at + 4]}
    return "of" not in following and not following & (people.persons | people.women | people.men)


def _digits(words: list[Token], at: int) -> tuple[int, int] | None:
    text = words[at].text
    plain = text.replace(",", "") if re.fullmatch(r"\d{1,3}(?:,\d{3})+", text) else text
    if not plain.isdigit() or len(plain) > 5:
        return None
    following = words[at + 1].text if at + 1 < len(words) else ""
    if following in _MONTHS or (following == "/" and words[at + 1].start == words[at].end):
        return None
    if following in ("–", "-") and at + 2 < len(words) and words[at + 2].text[0].isdigit():
        return None
    if at and words[at - 1].text in ("–", "-") and words[at - 1].end == words[at].start:
        return None
    if len(plain) == 4 and plain[:2] in ("19", "20") and following not in ("participants", "officers", "people"):
        return None
    return int(plain), 1


def _words(words: list[Token], at: int, people: People) -> tuple[int, int] | None:
    total, current, position = 0, None, at
    while position < len(words):
        text = words[position].text
        value = _word(text, people)
        if value is not None and not (current is not None and _closed(current, value)):
            current = (current or 0) + value
        elif text in people.scales and current is not None:
            current *= people.scales[text]
        elif text == "dozen" and current is not None:
            current *= 12
        elif (
            text == "a"
            and position == at
            and position + 1 < len(words)
            and words[position + 1].text in (*people.scales, "dozen")
        ):
            current = 1
        elif (
            text == "and"
            and current is not None
            and current >= 100
            and position + 1 < len(words)
            and (_word(words[position + 1].text, people) is not None)
        ):
            pass
        else:
            break
        position += 1
    return (total + current, position - at) if current is not None and position > at else None


def _closed(current: int, value: int) -> bool:
    """`twenty two` is one number, `nine two` and `twenty thirty` are not."""
    if current >= 100 and current % 100 == 0:
        return value >= 100
    return not (current % 100 >= 20 and current % 10 == 0 and value < 10)


def _word(text: str, people: People) -> int | None:
    if text in people.units:
        return people.units[text]
    if text in people.tens:
        return people.tens[text]
    head, hyphen, tail = text.partition("-")
    if hyphen and head in people.tens and tail in people.units and people.units[tail] < 10:
        return people.tens[head] + people.units[tail]
    return None


def read_share(text: str, words: list[Token], at: int, people: People) -> tuple[Fraction, int] | None:
    """A percentage or fraction that begins at `at`, with its number of tokens; `None` where there is none."""
    for phrase, share in people.share_words.get(words[at].text, ()):
        end = words[at].start + len(phrase)
        if text[words[at].start : end].replace("-", " ") == phrase and not text[end : end + 1].isalpha():
            return share, sum(1 for w in words[at:] if w.end <= end)
    if (used := _everyone(words, at, people)) is not None:
        return Fraction(1), used
    number = words[at].text
    if number[0].isdigit():
        value, used = Fraction(number.replace(",", ".")) if re.fullmatch(r"\d+(?:[.,]\d{1,2})?", number) else None, 1
    else:
        spelled = _words(words, at, people)
        value, used = (Fraction(spelled[0]), spelled[1]) if spelled else (None, 0)
    if value is None:
        return None
    if (out_of := _in_so_many(value, words, at + used, people)) is not None:
        return out_of[0], used + out_of[1]
    following = [w.text for w in words[at + used : at + used + 2]]
    if following[:1] in (["%"], ["percent"]):
        return value / 100, used + 1
    if following == ["per", "cent"]:
        return value / 100, used + 2
    return None


def _in_so_many(value: Fraction, words: list[Token], at: int, people: People) -> tuple[Fraction, int] | None:
    """The rest of `seven in ten of the ...` as a share, with its number of tokens."""
    if at + 2 >= len(words) or words[at].text != "in":
        return None
    spelled = _words(words, at + 1, people)
    base, used = spelled or ((int(words[at + 1].text), 1) if words[at + 1].text in ("10", "100") else (0, 0))
    if value >= base or base > 100 or at + 1 + used >= len(words) or words[at + 1 + used].text != "of":
        return None
    return value / base, used + 1


def _everyone(words: list[Token], at: int, people: People) -> int | None:
    """`everyone`, `all of them`, `all participants`, `each of the officers`: the whole of a group named before."""
    text = words[at].text
    if text in ("everyone", "everybody"):
        return 1
    if text not in ("all", "each", "every"):
        return None
    for position in range(at + 1, min(at + 6, len(words))):
        word = words[position].text
        if word in people.persons or word in ("them", "those", "whom"):
            return position - at + 1
        if word[0].isdigit() or _word(word, people) is not None or word in ("but", "except") or not word[0].isalpha():
            return None
    return None


def in_digits(text: str, people: People) -> str:
    """`text` (lower case) with its number words as digits."""
    pieces: list[str] = []
    words = tokens(text)
    at = done = 0
    while at < len(words):
        found = _words(words, at, people) if words[at].text[0].isalpha() else None
        if found is None or words[at].text in ("no", "none", "nobody"):
            at += 1
            continue
        pieces += [text[done : words[at].start], str(found[0])]
        at += found[1]
        done = words[at - 1].end
    return "".join([*pieces, text[done:]])


def persons(share: Fraction, base: int) -> int:
    """`share` of `base` persons, rounded half up (codebook, section 4)."""
    exact = share * base
    return int((Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(Decimal(1), ROUND_HALF_UP))
