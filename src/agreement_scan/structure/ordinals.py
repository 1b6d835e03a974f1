"""What a label may count as: "(i)" is the ninth letter or the first roman numeral."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from agreement_scan.labels import Label, roman

# Outer lists come first: a digit never numbers inside a letter that it interrupts, unless the letter opened a list.
_RANKS = {"1": 0, "I": 0, "A": 0, "§": 0, "(1)": 1, "a": 2, "i": 3, "-": 4}


@dataclass(frozen=True, slots=True)
class Reading:
    """family: how the label is written and with what kind of numeral, e.g. `(a)`, `(i)`, `1.`. ordinal: from 1."""

    family: str
    ordinal: int

    @property
    def rank(self) -> int:
        """0 for paragraph numbers to 4 for bullets."""
        if self.family == "(1)":
            return 1
        return _RANKS.get(self.family.strip("().")[:1], 4)


@lru_cache(maxsize=4096)
def readings(label: Label) -> tuple[Reading, ...]:
    """All that `label` may count as, the likelier one first. A bullet counts nothing: its ordinal is 0."""
    value, style = label.value, label.style
    if style == "-":
        return (Reading("-" + value, 0),)
    if style == "1.1":
        return (Reading("1.1", int(value.rsplit(".", 1)[1])),)
    kind = style.strip("().")
    frame = style.replace(kind, "{}", 1)
    digits = "".join(c for c in value if c.isdigit())
    if digits:
        return (Reading(style, int(digits)),)
    letter = "a" if value.islower() else "A"
    numeral = "i" if value.islower() else "I"
    found = []
    if len(value) == 1:
        found.append(Reading(frame.format(letter), ord(value.lower()) - 96))
    elif len(value) == 2 and value[0] == value[1]:
        found.append(Reading(frame.format(letter), 26 + ord(value[0].lower()) - 96))
    number = roman(value)
    if number is not None and (len(value) > 1 or value.lower() in "ivx"):
        found.append(Reading(frame.format(numeral), number))
    if len(value) > 1 or value.lower() == "i":
        found.reverse()
    return tuple(found) or (Reading(frame.format(letter), 1),)
