"""The level of a term: what the sentence around it does with it.

Clinical negation finders take "nothing shall affect the rights" and "not only women" for denials. Legal drafting has
its own scopes: savings clauses and protective negations commit, a limit withholds unless it is itself bounded, and an
exception reaches only what stands on its side of "except" or "but". Rule numbers are those of the labelling guidelines.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from agreement_scan.codebook import Codebook
from agreement_scan.codebook.assertion import Cue, Effect
from agreement_scan.codebook.assertion import load as load_cues
from agreement_scan.model import Polarity, Provision, ProvisionKind
from agreement_scan.tagging.search import Hit, Search
from agreement_scan.tagging.terms import Words

_REPORTS = frozenset(
    (
        *("meeting_report", "assessment_report", "stakeholder_consultation", "training_evaluation"),
        *("agenda", "participant_list", "accreditation_document"),
    )
)
_ADVICE = ("recommendation", "action point", "agreed action", "next step", "way forward", "decision", "conclusion")
_ADVISING = frozenset(("recommendation", "decision"))
_NAMING = frozenset(("title", "heading", "contents"))


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


def cue_search(codebook: Codebook) -> Search[Cue]:
    """The compiled cues."""
    return Search(codebook.part(load_cues).cues)


@dataclass
class Sentence:
    """One sentence of a unit, with its chapeau's words before its own where it completes one."""

    words: Words
    start: int
    end: int
    provision: Provision
    kind: ProvisionKind
    document_type: str
    search: Search[Cue]

    @cached_property
    def in_report(self) -> bool:
        """Whether the sentence belongs to an account, not to the recommendations of a report."""
        heading = (self.provision.heading or "").lower()
        return self.document_type in _REPORTS and not any(word in heading for word in _ADVICE)

    @cached_property
    def cues(self) -> dict[Effect, list[Hit[Cue]]]:
        """The cues in the sentence by effect, in order of place."""
        found: dict[Effect, list[Hit[Cue]]] = {}
        for hit in self.search.find(self.words.text, self.start, self.end):
            if self.in_report and hit.entry.effect == "commits" and not hit.entry.in_reports:
                continue
            found.setdefault(hit.entry.effect, []).append(hit)
        for hits in found.values():
            hits.sort(key=lambda hit: (hit.start, hit.end))
        return found

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

    def assertion(self, place: int, commits: bool = False) -> Assertion:
        """What the sentence asserts of the term at `place`; `commits`: of a term that commits even in a definition."""
        for rule in _RULES:
            found = rule(self, place, commits)
            if found is not None:
                return found
        return Assertion(1, "affirmed", self.first("narrates"), "reference", 0.6)


_OPERATIVE = frozenset(("assertion/modal", "assertion/undertaking", "assertion/advice"))
_IMPERATIVE = "assertion/imperative"
_HEADING = 6  # words at most in a heading that opens with a verb: "Protect victims and prosecute traffickers"
_Rule = Callable[[Sentence, int, bool], Assertion | None]


def _name_of_part(sentence: Sentence, place: int, commits: bool) -> Assertion | None:
    """Rules 1 and 7: the document's own title and a heading name a theme; a line that asks for something does more."""
    if sentence.kind in _NAMING and not _asks(sentence):
        return Assertion(1, "affirmed", None, sentence.kind, 0.9)
    return None


def _asks(sentence: Sentence) -> bool:
    """Whether what looks like a heading is an unnumbered recommendation, as lists without numbers hold them."""
    if sentence.kind != "heading" or sentence.provision.number:
        return False
    words = sentence.words.text[sentence.start : sentence.end].split()
    opening = any(
        hit.start <= sentence.start + 2 for hit in sentence.cues.get("commits", ()) if hit.entry.source == _IMPERATIVE
    )
    return opening and len(words) > _HEADING


def _recital(sentence: Sentence, place: int, commits: bool) -> Assertion | None:
    if sentence.kind == "recital" or sentence.recital:
        return Assertion(1, "affirmed", sentence.recital, "recital", 0.95)
    return None


def _definition(sentence: Sentence, place: int, commits: bool) -> Assertion | None:
    """Rule 3: a definition is a reference, one that itself protects a commitment."""
    cue = sentence.first("defines")
    if cue is None and sentence.kind != "definition":
        return None
    level = 2 if commits else 1
    return Assertion(level, "affirmed", cue, "protective definition" if commits else "definition", 0.9)


def _savings(sentence: Sentence, place: int, commits: bool) -> Assertion | None:
    """Rule 4: clauses that save rights are commitments in spite of their "nothing" and "not"."""
    if sentence.in_report:
        return None
    saved = next((cue for cue in sentence.cues.get("preserves", ()) if _reaches(sentence, cue, place)), None)
    if saved is not None:
        return Assertion(2, "affirmed", saved, "savings clause", 0.9)
    protection, denial = sentence.first("protects"), sentence.first("withholds")
    if protection is None or sentence.first("commits") is None:
        return None
    if denial is not None and denial.start <= protection.start:
        return None
    return Assertion(2, "affirmed", protection, "protection", 0.9)


def _reaches(sentence: Sentence, cue: Hit[Cue], place: int) -> bool:
    """Whether a term is what is saved: behind the cue, and not in a clause that withholds behind a comma.

    "Without prejudice to Article 3, the permit may be refused" does not save the permit.
    """
    if place < cue.start:
        return False
    comma = sentence.words.text.find(" , ", cue.end, place)
    return comma < 0 or not any(withheld.end > comma for withheld in sentence.cues.get("withholds", ()))


def _withholding(sentence: Sentence, place: int, commits: bool) -> Assertion | None:
    """Rule 13: a denial or limit counts for nothing, unless bounded, or an exception to what the term grants."""
    for cue in sentence.cues.get("withholds", ()):
        if any(place < turn.start <= cue.start for turn in sentence.cues.get("turns", ())):
            continue
        bound = sentence.first("bounds")
        if bound is not None:
            return Assertion(2, "affirmed", bound, "bounded limit", 0.7)
        return Assertion(0, "withheld", cue, "withheld", 0.8)
    return None


def _report(sentence: Sentence, place: int, commits: bool) -> Assertion | None:
    """In a report only recommendations and agreed actions commit; what speakers said is an account."""
    if not sentence.in_report or sentence.kind in _ADVISING:
        return None
    if sentence.first("commits") is None:
        return Assertion(1, "affirmed", sentence.first("reports"), "account in a report", 0.8)
    return None


def _commitment(sentence: Sentence, place: int, commits: bool) -> Assertion | None:
    cue = sentence.first("commits")
    if cue is not None:
        return Assertion(2, "affirmed", cue, "commitment", 1.0)
    offence = sentence.first("offends")
    if offence is not None and not sentence.in_report:
        return Assertion(2, "affirmed", offence, "offence", 0.8)
    if sentence.kind in _ADVISING or commits:
        return Assertion(2, "affirmed", None, sentence.kind, 0.8)
    return None


def _advice(sentence: Sentence, place: int, commits: bool) -> Assertion | None:
    """An item of a list of recommendations advises, whatever verb it opens with, unless it tells what happened."""
    item = sentence.kind in ("item", "paragraph", "row") and sentence.provision.part == "body"
    if sentence.document_type == "recommendations" and item and not sentence.first("narrates"):
        return Assertion(2, "affirmed", None, "item of recommendations", 0.6)
    return None


def _rule(sentence: Sentence, place: int, commits: bool) -> Assertion | None:
    """A numbered provision of an agreement lays down what it says in the present tense: "The employer pays"."""
    numbered = sentence.provision.number and sentence.kind in ("article", "paragraph", "item")
    if sentence.document_type != "cooperation_agreement" or not numbered or sentence.provision.part == "preamble":
        return None
    finished = sentence.words.text[sentence.start : sentence.end].rstrip().endswith((".", ";"))
    if not finished or sentence.first("narrates") or sentence.first("reports"):
        return None
    return Assertion(2, "affirmed", None, "rule in the present tense", 0.5)


_RULES: tuple[_Rule, ...] = (
    _name_of_part,
    _recital,
    _definition,
    _savings,
    _withholding,
    _report,
    _commitment,
    _advice,
    _rule,
)
