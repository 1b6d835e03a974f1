"""Names by their grammar: a head noun and the capitalised words that belong to it.

From each head noun the name grows to the left over its modifiers ("Coast Guard Command") and to the right over its
complement ("Ministry of Labour, Invalids and Social Affairs"). What follows "of the" and has a head noun of its own is
the owner ("... of the National Police"): a name in its own right.
"""

from __future__ import annotations

from dataclasses import dataclass

from agreement_scan.tagging.organisations.leftwards import first_word
from agreement_scan.tagging.organisations.phrase import Phrase
from agreement_scan.tagging.organisations.rightwards import last_word


@dataclass(frozen=True, slots=True)
class Grown:
    """A name as word indexes [first, last]; head and its kind; `own_last` ends the unit's own name before its owner.

    bare: nothing but generic words and the head. bare_own: the same without the owner ("Council of the Region of X").
    """

    first: int
    last: int
    head: int
    kind: str
    own_last: int
    bare: bool
    plural: bool = False
    bare_own: bool = False


def grow_names(text: Phrase) -> list[Grown]:
    """Every name with a head noun, leftmost head of a run first; overlapping ones are settled by the caller."""
    return [_grow(text, index, size, kind) for index, size, kind in text.heads]


def _grow(text: Phrase, index: int, size: int, kind: str) -> Grown:
    first = first_word(text, index)
    last, own_last = last_word(text, index + size - 1, kind)
    head_end = index + size - 1
    generic = all(text.keys[i] in text.grammar.generic for i in range(first, index))
    return Grown(
        first,
        last,
        index,
        kind,
        own_last,
        bare=generic and last == head_end,
        plural=text.plural_head(index, size),
        bare_own=generic and own_last == head_end,
    )
