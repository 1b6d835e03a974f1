"""What a sentence says of persons counted together; shared by the modules that put such groups together."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

COORDINATED = re.compile(
    r"\s*(?:,|/|&|\+|–|;)?\s*(?:and|as well as|plus|together with|against)?\s*"
    r"(?:another |the other |a further |only |just )?\s*"
)
SUBSET = re.compile(
    r"\b(?:of (?:whom|them|these|those|which)|including|among (?:them|whom|which)|amongst|comprising|namely)\b|[(:]"
)
Acts = Callable[[int], bool]


@dataclass(frozen=True, slots=True)
class Part:
    """A sub-group: who, how many, where it ends, and its women and men where stated."""

    noun: str
    number: int
    end: int
    female: int | None = None
    male: int | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Persons counted together.

    value: `None` for a share or a remainder whose base the sentence does not give (`share`, `minus` hold it then).
    whole: size of the group that this one is a part of. female, male, unstated: as stated, `None` where not.
    women_of, men_of: the women and men of that whole, where the sentence says of how many of each.
    run: the group is nothing but its women and men. base: it only says of whom others are a part. bare: no noun.
    """

    start: int
    end: int
    value: int | None
    noun: str = ""
    female: int | None = None
    male: int | None = None
    unstated: int | None = None
    share: Fraction | None = None
    minus: int | None = None
    whole: int | None = None
    derived: bool = False
    run: bool = False
    base: bool = False
    women_of: int | None = None
    men_of: int | None = None
    bare: bool = False
    parts: tuple[Part, ...] = ()
