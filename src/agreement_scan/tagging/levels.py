"""The level of a term: what the sentence around it does with it.

Clinical negation finders take "nothing shall affect the rights" and "not only women" for denials. Legal drafting has
its own scopes: savings clauses and protective negations commit, a limit withholds unless it is itself bounded, and an
exception reaches only what stands on its side of "except" or "but". Rule numbers are those of the labelling guidelines.
"""

from __future__ import annotations

from collections.abc import Callable

from agreement_scan.codebook.assertion import Cue
from agreement_scan.tagging.assertion import Assertion, Sentence
from agreement_scan.tagging.search import Hit

_ADVISING = frozenset(("recommendation", "decision"))
_NAMING = frozenset(("title", "heading", "contents"))
_IMPERATIVE = "assertion/imperative"
_HEADING = 6  # words at most in a heading that opens with a verb: "Protect victims and prosecute traffickers"
_Rule = Callable[[Sentence, int, bool], Assertion | None]


def assess(sentence: Sentence, place: int, commits: bool = False) -> Assertion:
    """What a sentence asserts of the term at `place`; `commits`: of a term that commits even in a definition."""
    for rule in _RULES:
        found = rule(sentence, place, commits)
        if found is not None:
            return found
    return Assertion(1, "affirmed", sentence.first("narrates"), "reference", 0.6)


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


def _question(sentence: Sentence, place: int, commits: bool) -> Assertion | None:
    """A question asks about the theme; it binds and advises nobody."""
    if sentence.words.text[sentence.start : sentence.end].rstrip(" ^").endswith("?"):
        return Assertion(1, "affirmed", None, "question", 0.8)
    return None


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
    """Rule 13: a denial or limit counts for nothing, unless bounded, or an exception to what the term grants.

    An account of a denial denies nothing: in reports, and where a document tells what it found, it is a reference.
    """
    if sentence.setting != "operative":
        return None
    protection = sentence.first("protects")
    for cue in sentence.cues.get("withholds", ()):
        if protection is not None and protection.start < cue.start:
            return None
        if any(place < turn.start <= cue.start for turn in sentence.cues.get("turns", ())):
            continue
        bound = next((b for b in sentence.cues.get("bounds", ()) if b.end <= cue.start or cue.end <= b.start), None)
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
    told = sentence.first("narrates")
    for cue in sentence.cues.get("commits", ()):
        if told is None or not cue.entry.yields:
            return Assertion(2, "affirmed", cue, "commitment", 1.0)
    offence = sentence.first("offends")
    if offence is not None and not sentence.in_report:
        return Assertion(2, "affirmed", offence, "offence", 0.8)
    if sentence.kind in _ADVISING or commits:
        return Assertion(2, "affirmed", None, sentence.kind, 0.8)
    return None


def _advice(sentence: Sentence, place: int, commits: bool) -> Assertion | None:
    """An item of a list of recommendations advises, whatever verb it opens with, unless it tells what is or was."""
    item = sentence.kind in ("item", "paragraph", "row") and sentence.provision.part == "body"
    if sentence.document_type == "recommendations" and item and _lays_down(sentence):
        return Assertion(2, "affirmed", None, "item of recommendations", 0.6)
    return None


def _rule(sentence: Sentence, place: int, commits: bool) -> Assertion | None:
    """The operative part of an agreement lays down what it says in the present tense: "The employer pays"."""
    operative = sentence.kind in ("article", "paragraph", "item") and sentence.provision.part in ("body", "annex")
    if sentence.document_type != "cooperation_agreement" or not operative:
        return None
    finished = sentence.words.text[sentence.start : sentence.end].rstrip().endswith((".", ";"))
    if not (finished or sentence.words.boundary) or not _lays_down(sentence):
        return None
    return Assertion(2, "affirmed", None, "rule in the present tense", 0.5)


def _lays_down(sentence: Sentence) -> bool:
    """Whether nothing shows that the sentence tells of the world, or of what happened."""
    return sentence.setting == "operative" and not sentence.first("narrates") and not sentence.first("reports")


_RULES: tuple[_Rule, ...] = (
    _name_of_part,
    _question,
    _recital,
    _definition,
    _savings,
    _withholding,
    _report,
    _commitment,
    _advice,
    _rule,
)
