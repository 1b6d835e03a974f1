"""Numbers as a word processor prints them: letters, roman figures, ordinals, words."""

from __future__ import annotations

from collections.abc import Callable

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
             "twelve": "twelfth"}  # fmt: skip
_CYRILLIC = "абвгдежзиклмнопрстуфхцчшщыэюя"
_CHICAGO = "*†‡§"


def letters(number: int, alphabet: str = "abcdefghijklmnopqrstuvwxyz") -> str:
    """a ... z, then aa, bb ...: Word repeats the letter."""
    if number < 1:
        return str(number)
    return alphabet[(number - 1) % len(alphabet)] * ((number - 1) // len(alphabet) + 1)


def roman(number: int) -> str:
    """Roman figures in capitals; a number below 1 or from 4000 stays decimal."""
    if not 0 < number < 4000:
        return str(number)
    out = ""
    for value, figure in _ROMAN:
        count, number = divmod(number, value)
        out += figure * count
    return out


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th ... 11th."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def words(number: int) -> str:
    """One, Two ... Ninety-nine; other numbers stay decimal."""
    return _spelled(number).capitalize()


def ordinal_words(number: int) -> str:
    """First, Second ... Ninety-ninth; other numbers as figures."""
    head, dash, last = _spelled(number).rpartition("-")
    if last.isdigit():
        return ordinal(number)
    last = f"{last[:-1]}ieth" if last.endswith("y") else _ORDINALS.get(last, f"{last}th")
    return f"{head}{dash}{last}".capitalize()


def _spelled(number: int) -> str:
    if not 0 <= number < 100:
        return str(number)
    if number < 20:
        return _UNITS[number]
    tens, units = divmod(number, 10)
    return _TENS[tens] + (f"-{_UNITS[units]}" if units else "")


# Keyed by ST_NumberFormat of ISO/IEC 29500-1, 17.18.59.
FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02d}",
    "lowerLetter": letters,
    "upperLetter": lambda number: letters(number).upper(),
    "lowerRoman": lambda number: roman(number).lower(),
    "upperRoman": roman,
    "ordinal": ordinal,
    "cardinalText": words,
    "ordinalText": ordinal_words,
    "russianLower": lambda number: letters(number, _CYRILLIC),
    "russianUpper": lambda number: letters(number, _CYRILLIC).upper(),
    "chicago": lambda number: letters(number, _CHICAGO),
    "numberInDash": lambda number: f"- {number} -",
    "decimalEnclosedParen": lambda number: f"({number})",
    "decimalEnclosedFullstop": lambda number: f"{number}.",
    "none": lambda number: "",
}


def printed(number: int, form: str) -> str:
    """`number` in the format named `form`; figures where the format is not among those known."""
    return FORMATS.get(form, str)(number)
