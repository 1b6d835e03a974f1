"""Which provisions reflect human rights, gender and child protection, and how far: rules with their reasons.

For each unit: the lexicon's terms in its words and in those of the chapeau that it completes; the terms left after the
guards (names, contexts that deceive, weak terms without support); and for each the level that its sentence gives it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agreement_scan.codebook import Codebook
from agreement_scan.codebook.dimensions import DimensionEntry
from agreement_scan.codebook.dimensions import load as load_dimensions
from agreement_scan.model import DIMENSIONS, Evidence, Finding, Profile, Stakeholder
from agreement_scan.tagging import classifier
from agreement_scan.tagging.admission import Admission, NameFinder, name_finder
from agreement_scan.tagging.assertion import Assertion, Sentence, cue_search
from agreement_scan.tagging.combination import combine
from agreement_scan.tagging.context import Context
from agreement_scan.tagging.levels import assess
from agreement_scan.tagging.search import Hit, Search
from agreement_scan.tagging.units import Unit, persons_rows, units

_SKIPPED = frozenset(("contents", "signature"))
# The first entry refused at each place of the document, and why: a chapeau is read again with each of its items.
Refused = dict[tuple[int, int], tuple[str, str]]
_SUPPORTED = 0.85  # trust in a term that counts only with support, against 1 for one that counts alone


@dataclass(frozen=True, slots=True)
class Term:
    """A term that passed the guards, with what its sentence asserts of it."""

    hit: Hit[DimensionEntry]
    sentence: Sentence
    assertion: Assertion

    @property
    def score(self) -> float:
        """How far the finding can be trusted, from 0 to 1: an order, not a probability."""
        return round(self.assertion.certainty * (_SUPPORTED if self.hit.entry.needs else 1.0), 2)


@dataclass(frozen=True, slots=True)
class Tagging:
    """The findings of a document, and the terms that the guards kept from counting, each with the reason."""

    findings: tuple[Finding, ...]
    rejected: tuple[Evidence, ...]


def tag(context: Context, profile: Profile, named: Sequence[Stakeholder] = ()) -> tuple[Finding, ...]:
    """The findings of a document in the order of its provisions: see `read`."""
    return read(context, profile, named).findings


def read(context: Context, profile: Profile, named: Sequence[Stakeholder] = ()) -> Tagging:
    """The findings of a document in the order of its provisions, rules and model combined.

    For each provision and dimension at most one affirmed finding, of the highest level, and at most one withheld (level
    0). A finding spans the sentence that decides, within its provision; `trigger` may lie in the chapeau that the
    provision completes. Units in a language without a lexicon and rows of lists of persons are left out. `named`: the
    stakeholders of the document, whose names state nothing.
    """
    readable = _readable(context, profile)
    find_names = name_finder(context, named)
    findings: list[Finding] = []
    refused: Refused = {}
    for unit in readable:
        findings.extend(_findings(context, unit, terms(context, profile, unit, find_names, refused)))
    rejected = [context.evidence_at(*span, source, reason) for span, (source, reason) in sorted(refused.items())]
    model = context.codebook.part(classifier.load)
    if model is None:
        return Tagging(tuple(findings), tuple(rejected))
    scores = model.score([(unit.provision.id, unit.words.text) for unit in readable])
    combined = combine(findings, scores, lambda score, level: _by_model(context, score, level))
    return Tagging(combined, tuple(rejected))


def _readable(context: Context, profile: Profile) -> list[Unit]:
    languages = context.codebook.part(load_dimensions).languages
    title = (profile.title.evidence.start, profile.title.evidence.end) if profile.title else None
    rows = persons_rows(context)
    return [
        unit
        for unit in units(context, title)
        if unit.kind not in _SKIPPED
        and (unit.language is None or unit.language in languages)
        and unit.provision.id not in rows
    ]


def _search(codebook: Codebook) -> Search[DimensionEntry]:
    return Search(codebook.part(load_dimensions).entries)


def terms(context: Context, profile: Profile, unit: Unit, find_names: NameFinder, refused: Refused) -> list[Term]:
    """The terms in a unit that count, in order of place: of each entry the first that is affirmed in a sentence.

    The terms that the guards refuse are added to `refused`.
    """
    hits = context.codebook.part(_search).find(unit.words.text)
    if not hits:
        return []
    sentences = _sentences(context, profile, unit)
    admission = Admission(context, unit, find_names)
    found: list[Term] = []
    settled: set[tuple[str, int]] = set()
    for hit in hits:
        sentence = next(s for s in sentences if hit.start < s.end)
        if (hit.entry.source, sentence.start) in settled:
            continue
        reason = admission.refusal(hit, sentence)
        if reason is not None:
            refused.setdefault(unit.words.span(hit.start, hit.end), (hit.entry.source, reason))
        else:
            assertion = assess(sentence, hit.start, hit.entry.commits)
            if _stands(hit.entry, sentence, assertion):
                found.append(Term(hit, sentence, assertion))
                if assertion.polarity == "affirmed":
                    settled.add((hit.entry.source, sentence.start))
    return found


def _stands(entry: DimensionEntry, sentence: Sentence, assertion: Assertion) -> bool:
    """Rules 5 and 14: some terms count for nothing in a definition or where conduct is made an offence."""
    if "definition" in assertion.rule and not entry.in_definitions:
        return False
    return entry.in_offences or sentence.first("offends") is None


def _sentences(context: Context, profile: Profile, unit: Unit) -> list[Sentence]:
    search = context.codebook.part(cue_search)
    return [
        Sentence(unit.words, start, end, unit.provision, unit.kind, profile.type.label, search)
        for start, end in unit.words.sentences
    ]


def _findings(context: Context, unit: Unit, found: Sequence[Term]) -> Iterator[Finding]:
    for dimension in DIMENSIONS:
        mine = [term for term in found if term.hit.entry.dimension == dimension]
        for polarity in ("affirmed", "withheld"):
            same = [term for term in mine if term.assertion.polarity == polarity]
            if same:
                best = max(same, key=lambda term: (term.assertion.level, term.score, -term.hit.start))
                yield _finding(context, unit, best, same)


def _finding(context: Context, unit: Unit, best: Term, same: Sequence[Term]) -> Finding:
    entry, words = best.hit.entry, unit.words
    start, end = words.span(max(best.sentence.start, words.boundary) + 2, best.sentence.end)
    others = dict.fromkeys(term.hit.entry.source for term in same if term.hit.entry is not entry)
    suffix = "" if best.assertion.polarity == "affirmed" else "/withheld"
    return Finding(
        id=f"{unit.provision.id}/{entry.dimension}{suffix}",
        provision=unit.provision.id,
        dimension=entry.dimension,
        level=best.assertion.level,
        polarity=best.assertion.polarity,
        page=context.page_at(start),
        start=start,
        end=end,
        quote=context.document.text[start:end],
        method="rule",
        source=entry.source,
        score=best.score,
        theme=entry.theme,
        trigger=words.span(best.hit.start, best.hit.end),
        assertion=_described(context, unit, best.assertion),
        support=tuple(others),
    )


def _described(context: Context, unit: Unit, assertion: Assertion) -> str:
    """The rule that set the level, and the words it went by, e.g. `commitment: "shall" (assertion/modal)`."""
    if assertion.cue is None:
        return assertion.rule
    start, end = unit.words.span(assertion.cue.start, assertion.cue.end)
    words = " ".join(context.document.text[start:end].split())
    return f'{assertion.rule}: "{words}" ({assertion.cue.entry.source})'


def _by_model(context: Context, score: classifier.ModelScore, level: int) -> Finding:
    provision = context.provisions[context.index[score.provision]]
    return Finding(
        id=f"{provision.id}/{score.dimension}",
        provision=provision.id,
        dimension=score.dimension,
        level=level,
        polarity="affirmed",
        page=context.page_at(provision.start),
        start=provision.start,
        end=provision.end,
        quote=context.document.text[provision.start : provision.end],
        method="model",
        source=score.source,
        score=score.reflected,
        theme="",
    )
