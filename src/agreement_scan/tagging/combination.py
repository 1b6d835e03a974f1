"""How findings by rule and scores by model become one set of findings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from agreement_scan.model import Finding
from agreement_scan.tagging.classifier import ModelScore


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Probabilities and scores between 0 and 1, to be fitted on labelled data.

    add: a unit without a finding gets one from the model at or above this. drop: a finding by rule falls where the
    model is at or below this, unless the rule's own score reaches `keep`.
    """

    add: float = 0.8
    drop: float = 0.05
    keep: float = 0.8


Make = Callable[[ModelScore, int], Finding]


def combine(
    findings: Sequence[Finding],
    scores: Sequence[ModelScore],
    make: Make,
    thresholds: Thresholds = Thresholds(),
) -> tuple[Finding, ...]:
    """At most one affirmed finding for each unit and dimension: rules first, the model where rules are silent.

    A clause found to withhold stays, whatever the model says: the model does not know polarity. `make` builds a finding
    of the given level from a score. Findings keep their order; those of the model follow in the order of the scores.
    """
    opinions = {(score.provision, score.dimension): score for score in scores}
    kept = tuple(f for f in findings if not _dropped(f, opinions.get((f.provision, f.dimension)), thresholds))
    spoken = {(f.provision, f.dimension) for f in findings}
    added = tuple(
        replace(make(score, 2 if score.commitment >= 0.5 else 1), method="model", score=score.reflected)
        for score in scores
        if (score.provision, score.dimension) not in spoken and score.reflected >= thresholds.add
    )
    return kept + added


def _dropped(finding: Finding, opinion: ModelScore | None, thresholds: Thresholds) -> bool:
    if opinion is None or finding.polarity == "withheld":
        return False
    return opinion.reflected <= thresholds.drop and finding.score < thresholds.keep
