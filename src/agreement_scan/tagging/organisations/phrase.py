"""The words of a view as the grammar of names sees them: heads, places, names of the register, what may join."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from agreement_scan.codebook.organisations import Grammar
from agreement_scan.tagging.organisations.words import Word


@dataclass
class Phrase:
    """The words of one view with what is known beforehand: first and last words of places and of registered names."""

    words: Sequence[Word]
    grammar: Grammar
    places: Mapping[int, int] = field(default_factory=dict)
    registered: Mapping[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.keys = [word.key for word in self.words]
        self._place_ends = {last: first for first, last in self.places.items()}

    @cached_property
    def heads(self) -> list[tuple[int, int, str]]:
        """All head nouns as (index, number of words, kind); none inside another."""
        found: list[tuple[int, int, str]] = []
        known = self.grammar.heads
        for index, key in enumerate(self.keys):
            head = self.head(index) if key in known else None
            if head and (not found or index >= found[-1][0] + found[-1][1]):
                found.append((index, *head))
        return found

    def ends_phrase(self, index: int) -> bool:
        """Whether, in a line of capitals, a place ends what stands before it: "... OF CHAD | HARBOUR AUTHORITY"."""
        first = self._place_ends.get(index, 0)
        if not first or not self.words[index].text.isupper() or not self.words[index + 1].text.isupper():
            return False
        if first > 1 and self.keys[first - 1] in self.grammar.articles:
            first -= 1
        return self.keys[first - 1] in ("of", "in", "to", "for", "from", "at")

    def plural_head(self, index: int, size: int) -> bool:
        """Whether the head noun at `index` stands in the plural, though the lexicon has it in the singular."""
        known = tuple(self.keys[index : index + size]) in self.grammar.plural_heads
        return self.words[index + size - 1].plural and not known

    def joins(self, index: int) -> bool:
        """Whether the word at `index` can stand inside a name: capitalised and no word that only begins sentences."""
        word = self.words[index]
        return word.capital and word.key not in self.grammar.openings

    def head(self, index: int) -> tuple[int, str] | None:
        """The head noun that begins at `index`, if its words are capitalised."""
        if not self.words[index].capital:
            return None
        found = self.grammar.head_at(self.keys, index)
        if not found:
            return None
        after = index + found[0]
        if self.keys[index] in self.grammar.final_only and after < len(self.words) and self.joins(after):
            return None
        return found

    def continues(self, index: int) -> bool:
        """Whether a capitalised word right after a head goes on with the name, not with a text, a post or a date."""
        key, grammar = self.keys[index], self.grammar
        weak = key in grammar.weak_nouns and key not in grammar.portfolio  # "Ministry of Justice and Public Order"
        if weak or key in grammar.stop_nouns or key in grammar.persons or key in grammar.calendar:
            return False
        # A registered name begins another name: "with the Ports Department UNICEF has ...".
        return index not in self.registered

    def names_field(self, index: int) -> bool:
        """Whether a word names a field of work, as ministries have them."""
        key = self.keys[index]
        parts = key.split("-")
        return key in self.grammar.portfolio or (len(parts) > 1 and parts[-1] in self.grammar.portfolio)

    def run_end(self, start: int) -> int:
        """Last word of the run of capitalised words that begins at `start`; foreign joiners stand inside it."""
        end = start
        while end + 1 < len(self.words):
            key = self.keys[end + 1]
            if self.joins(end + 1) and key not in self.grammar.stop_nouns and key not in self.grammar.calendar:
                end += 1
            elif self._joined(end):
                end += 2
            else:
                break
        return end

    def _joined(self, end: int) -> bool:
        """A foreign joiner between two capitalised words: "Casa de la Mujer", "Universidad Nacional de Colombia"."""
        if end + 2 >= len(self.words):
            return False
        link = self.keys[end + 1]
        if link not in self.grammar.joiners or link in ("a", "die", "den") or not self.joins(end + 2):
            return False
        return not self.words[end + 1].capital or (len(link) > 1 and self.words[end + 1].text.isupper())

    def ends_place(self, index: int) -> bool:
        """Whether a place ends at `index`."""
        return index in self._place_ends
