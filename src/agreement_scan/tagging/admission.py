"""Which of the terms found in a unit count: the guards against words that state nothing.

A term falls inside a name (rule 1), inside the name of a crime, in a context that deceives, or where it is too weak to
count and nothing in its unit supports it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cache
from itertools import islice, takewhile

from agreement_scan.codebook.dimensions import DimensionEntry
from agreement_scan.codebook.patterns import Pattern
from agreement_scan.model import Provision, Stakeholder
from agreement_scan.tagging.assertion import Sentence
from agreement_scan.tagging.context import Context
from agreement_scan.tagging.guards import names
from agreement_scan.tagging.search import Hit
from agreement_scan.tagging.units import Unit

Span = tuple[int, int]
NameFinder = Callable[[int], Sequence[tuple[int, int, str]]]

_NAMING = frozenset(("title", "heading"))
_TITLES = frozenset(("instrument", "title"))


def name_finder(context: Context, named: Sequence[Stakeholder] = ()) -> NameFinder:
    """Finds the names in a provision by its position, as document spans with their kinds; each provision once.

    `named`: stakeholders, whose mentions are names even where the grammar of `guards` shows none.
    """
    mentions = sorted({(m.start, m.end) for stakeholder in named for m in stakeholder.mentions})

    @cache
    def find(position: int) -> Sequence[tuple[int, int, str]]:
        view, provision = context.views[position], context.provisions[position]
        first = bisect_left(mentions, (provision.start, 0))
        known = takewhile(lambda span: span[0] < provision.end, islice(mentions, first, None))
        return [
            *((*view.span(name.start, name.end), name.kind) for name in names(view.text, context.codebook)),
            *((start, end, "body") for start, end in known),
        ]

    return find


def _whole(provision: Provision) -> int:
    return (provision.end - provision.start) * 9 // 10


class Admission:
    """The guards over one unit; what they look for is found once."""

    def __init__(self, context: Context, unit: Unit, find_names: NameFinder) -> None:
        self._context = context
        self._unit = unit
        self._find_names = find_names
        self._spans: dict[int, list[Span]] = {}

    def refusal(self, hit: Hit[DimensionEntry], sentence: Sentence) -> str | None:
        """Why a term does not count, in a phrase for people, or `None` where it counts."""
        entry = hit.entry
        if self._meets(hit, entry.apart):
            return "part of the name of a crime"
        if any(start < hit.end and hit.start < end for start, end in self._where(entry.unless)):
            return "a context in which the word means something else"
        if entry.needs and not self._supported(entry):
            return "a weak term without support in the same unit"
        if entry.in_names:
            return (
                None if self._complied_with(hit, sentence) else "an instrument named without a duty to comply with it"
            )
        return "part of a name" if self._in_a_name(hit.start, hit.end) else None

    def _where(self, patterns: Sequence[Pattern]) -> list[Span]:
        """Where the patterns of one list of an entry are; known by the list, which lives as long as the codebook."""
        key = id(patterns)
        if key not in self._spans:
            self._spans[key] = [span for pattern in patterns for span in pattern.spans(self._unit.words.text)]
        return self._spans[key]

    def _meets(self, hit: Hit[DimensionEntry], apart: Sequence[Pattern]) -> bool:
        """Whether the term begins or ends within one of the spans, after their first word."""
        return any(start < hit.start < end or start < hit.end - 1 < end for start, end in self._where(apart))

    def _supported(self, entry: DimensionEntry) -> bool:
        crimes = self._where(entry.apart)
        return any(
            not any(first < start < last for first, last in crimes)
            and (entry.in_names or not self._in_a_name(start, end))
            for start, end in self._where(entry.needs)
        )

    def _complied_with(self, hit: Hit[DimensionEntry], sentence: Sentence) -> bool:
        """Whether a duty to comply precedes, and the words are written as a title or an acronym is: with a capital."""
        start, end = self._unit.words.span(hit.start, hit.end)
        title = any(letter.isupper() for letter in self._context.document.text[start:end])
        return title and any(cue.start < hit.start for cue in sentence.cues.get("complies", ()))

    def _in_a_name(self, begin: int, stop: int) -> bool:
        """Whether the words begin or end in the name of another instrument, an organisation, office or post.

        The document's own title names a theme, even as part of a name, unless the line is a masthead: nothing but the
        name of a body. Headings name themes as titles of instruments do.
        """
        start, end = self._unit.words.span(begin, stop)
        kind, provision = self._unit.kind, self._unit.provision
        for position in dict.fromkeys((self._position(start), self._position(end - 1))):
            for first, last, named in self._find_names(position):
                if (kind in _NAMING and named in _TITLES) or (kind == "title" and last - first < _whole(provision)):
                    continue
                if first <= start < last or first < end <= last:
                    return True
        return False

    def _position(self, place: int) -> int:
        """Position of the provision that holds a place: the unit's own, or that of one of its chapeaus."""
        context = self._context
        position = context.index[self._unit.provision.id]
        while not context.provisions[position].start <= place < context.provisions[position].end:
            position = context.index[context.provisions[position].chapeau or ""]
        return position
