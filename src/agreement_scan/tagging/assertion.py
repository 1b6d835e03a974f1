"""A sentence and its cues: in which setting it stands, and what the words in it do.

Levels and polarities are drawn from these in `levels`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from agreement_scan.codebook import Codebook
from agreement_scan.codebook.assertion import Assertions, Cue, Effect
from agreement_scan.codebook.assertion import load as load_cues
from agreement_scan.model import Polarity, Provision, ProvisionKind
from agreement_scan.tagging.search import Hit, Search
from agreement_scan.tagging.terms import Words

Setting = Literal["account", "findings", "operative"]

_HEADING = 8  # words at most in a heading that tells what stands below it
_OPERATIVE = frozenset(("assertion/modal", "assertion/undertaking", "assertion/advice"))


@dataclass(frozen=True, slots=True)
class Assertion:
    """Level and polarity that a sentence gives a term, the cue that decides (or None), and how sure the rule is.

    certainty: 1 where the words say it, less where the kind of document or of unit stands in for words.
    """

    level: int
    polarity: Polarity
    cue: Hit[Cue] | None
    rule: str
    certainty: float


@dataclass(frozen=True, slots=True)
class CueSearch:
    """The compiled cues, and what else `assertion.toml` holds."""

    cues: Search[Cue]
    book: Assertions


def cue_search(codebook: Codebook) -> CueSearch:
    """The compiled cues."""
    book = codebook.part(load_cues)
    return CueSearch(Search(book.cues), book)


@dataclass
class Sentence:
    """One sentence of a unit, with its chapeau's words before its own where it completes one."""

    words: Words
    start: int
    end: int
    provision: Provision
    kind: ProvisionKind
    document_type: str
    search: CueSearch

    @cached_property
    def setting(self) -> Setting:
        """What the sentence stands in: an account, what a document of another kind found, or what it lays down."""
        book, heading = self.search.book, (self.provision.heading or "").lower()
        if any(word in heading for word in book.advice_headings):
            return "operative"
        if self.document_type in book.reports:
            return "account"
        told = len(heading.split()) <= _HEADING and any(word in heading for word in book.finding_headings)
        return "findings" if told else "operative"

    @property
    def in_report(self) -> bool:
        """Whether the sentence belongs to an account, not to the recommendations of a report."""
        return self.setting == "account"

    @cached_property
    def cues(self) -> dict[Effect, list[Hit[Cue]]]:
        """The cues in the sentence by effect, in order of place; only those that hold in its setting."""
        found: dict[Effect, list[Hit[Cue]]] = {}
        for hit in self.search.cues.find(self.words.text, self.start, self.end):
            if hit.entry.effect != "commits" or self._holds(hit.entry):
                found.setdefault(hit.entry.effect, []).append(hit)
        for hits in found.values():
            hits.sort(key=lambda hit: (hit.start, hit.end))
        return found

    def _holds(self, cue: Cue) -> bool:
        return self.setting == "operative" or cue.in_reports or (self.setting == "findings" and cue.advises)

    def first(self, effect: Effect) -> Hit[Cue] | None:
        """The first cue of that effect."""
        hits = self.cues.get(effect)
        return hits[0] if hits else None

    @cached_property
    def recital(self) -> Hit[Cue] | None:
        """The cue that makes the sentence a recital: at its very beginning, and no operative part follows."""
        cue = next((hit for hit in self.cues.get("recites", ()) if hit.start <= self.start + 2), None)
        if cue is None or self.provision.part == "preamble" or self.kind == "recital":
            return cue
        return None if self._operative_after(cue.end) else cue

    def _operative_after(self, place: int) -> bool:
        comma = self.words.text.find(" , ", place, self.end)
        return comma > 0 and any(
            hit.start > comma and hit.entry.source in _OPERATIVE for hit in self.cues.get("commits", ())
        )
