"""Instruments as candidates: what they say on each dimension and what they are."""

from __future__ import annotations

from dataclasses import replace

from agreement_scan.codebook.indicators import Facts, IndicatorEntry
from agreement_scan.counting.candidates import Candidate, Judgement, Occurrence
from agreement_scan.counting.identity.instruments import Instrument, parties
from agreement_scan.counting.material import profile_of, title_source, year_of
from agreement_scan.counting.run import Run
from agreement_scan.counting.units.tally import Tally, tally_things
from agreement_scan.model import DIMENSIONS, Finding, LeftOut, Scan, Source

_SHOWN = 3
_AGREEMENT = "cooperation_agreement"


def instrument_candidates(run: Run, entry: IndicatorEntry) -> list[Candidate]:
    """Every instrument of the run; the drafts that a final text replaced are part of it."""
    return [_candidate(instrument) for instrument in run.instruments]


def _candidate(instrument: Instrument) -> Candidate:
    facts = instrument_facts(instrument)
    occurrence = Occurrence(facts, instrument.date, instrument_evidence(instrument))
    review = (*instrument.review, *_doubts(instrument, facts))
    return Candidate(instrument.id, instrument.title, (occurrence,), instrument, review)


def _doubts(instrument: Instrument, facts: Facts) -> tuple[str, ...]:
    """What the texts do not tell; a person should look before the count is relied on."""
    doubts = []
    if facts["scope"] == ("unknown",):
        doubts.append("its parties and scope were not found; taken as across borders")
    if facts["state"] == ("unknown",):
        doubts.append("not shown whether it was signed or adopted; taken as no draft")
    if not instrument.date:
        doubts.append("undated")
    return tuple(f"{instrument.title}: {doubt}" for doubt in doubts)


def tally_instruments(run: Run, entry: IndicatorEntry, judgement: Judgement) -> Tally:
    """One for each instrument; drafts that a final text replaced are listed."""
    replaced = tuple(
        LeftOut(
            draft.document.id,
            _title(draft),
            "replaced_draft",
            f"a draft, replaced by the text of {instrument.date or 'unknown date'}",
            title_source(draft),
        )
        for instrument in run.instruments
        for draft in (instrument.drafts if instrument.finals else ())
    )
    return replace(tally_things(run, entry, judgement), left_out=replaced)


def _title(scan: Scan) -> str:
    claim = profile_of(scan).title
    return claim.value if claim else scan.document.path


def instrument_facts(instrument: Instrument) -> Facts:
    """The facts of an instrument over its texts (final texts, or drafts where there is nothing else)."""
    texts = instrument.texts
    findings = [f for scan in texts for f in scan.findings]
    affirmed = [f for f in findings if f.polarity == "affirmed"]
    return {
        "form": _form(texts),
        "title": (instrument.title,),
        "date": (instrument.date,) if instrument.date else (),
        "year": year_of(instrument.date),
        "party": tuple(sorted({p for scan in texts for p in parties(scan)})),
        "scope": (_first(texts, "scope"),),
        "state": (_first(texts, "state"),),
        "subject": tuple(sorted({claim.value for scan in texts for claim in profile_of(scan).subjects})),
        "commitment": _dimensions([f for f in affirmed if f.level == 2]),
        "reference": _dimensions([f for f in affirmed if f.level >= 1]),
        "withheld": _dimensions([f for f in findings if f.polarity == "withheld"]),
        "unodc_support": (_support(texts),),
    }


def instrument_evidence(instrument: Instrument) -> tuple[Source, ...]:
    """The three surest commitments of the leading text on each dimension, the surest first; then the titles."""
    leading = instrument.texts[0]
    chosen: list[tuple[int, Finding]] = []
    for dimension in DIMENSIONS:
        found = [f for f in leading.findings if f.dimension == dimension and f.level == 2 and f.polarity == "affirmed"]
        chosen += enumerate(sorted(found, key=lambda f: (-f.score, f.start))[:_SHOWN])
    findings = tuple(_finding_source(leading, f) for _, f in sorted(chosen, key=lambda pair: pair[0]))
    return findings + tuple(place for scan in instrument.texts for place in title_source(scan))


def _finding_source(scan: Scan, f: Finding) -> Source:
    return Source(scan.document.id, scan.document.path, f.page, f.start, f.end, f.quote, f"{f.dimension}: {f.source}")


def _form(texts: tuple[Scan, ...]) -> tuple[str, ...]:
    profiles = [profile_of(scan) for scan in texts]
    if any(p.type.label == _AGREEMENT for p in profiles):
        return ("agreement",)
    launching = any(p.launches_initiative and p.launches_initiative.value for p in profiles)
    return ("initiative",) if launching else ("recommendations",)


def _first(texts: tuple[Scan, ...], attribute: str) -> str:
    claims = [getattr(profile_of(scan), attribute) for scan in texts]
    return next((claim.value for claim in claims if claim), "unknown")


def _support(texts: tuple[Scan, ...]) -> str:
    claims = [profile_of(scan).unodc_support for scan in texts]
    values = {claim.value for claim in claims if claim}
    return "yes" if True in values else "no" if False in values else "unknown"


def _dimensions(findings: list[Finding]) -> tuple[str, ...]:
    present = {f.dimension for f in findings}
    return tuple(d for d in DIMENSIONS if d in present)
