"""Rules and model become one set of findings."""

from __future__ import annotations

from dataclasses import replace

from agreement_scan.model import Finding
from agreement_scan.tagging.classifier import ModelScore
from agreement_scan.tagging.combination import Thresholds, combine
from support_dimensions import findings_in

(RULE,) = findings_in("The Parties shall assist victims.")
WEAK = replace(RULE, score=0.5)
WITHHELD = replace(RULE, level=0, polarity="withheld", score=0.5)


def opinion(
    reflected: float, commitment: float = 0.0, provision: str = "p0", dimension: str = "human_rights"
) -> ModelScore:
    return ModelScore(provision, dimension, reflected, commitment, "model/test")


def make(score: ModelScore, level: int) -> Finding:
    return replace(RULE, provision=score.provision, dimension=score.dimension, level=level, source=score.source)


def test_without_scores_the_rules_stand() -> None:
    assert combine([RULE, WITHHELD], [], make) == (RULE, WITHHELD)


def test_the_model_speaks_where_rules_are_silent_and_it_is_sure() -> None:
    found = combine([RULE], [opinion(0.9, 0.7, "p1"), opinion(0.9, 0.2, "p2"), opinion(0.7, 0.7, "p3")], make)
    assert [(f.provision, f.level, f.method, f.score) for f in found] == [
        ("p0", 2, "rule", 1.0),
        ("p1", 2, "model", 0.9),
        ("p2", 1, "model", 0.9),
    ]


def test_the_model_does_not_double_a_rule() -> None:
    assert combine([RULE], [opinion(0.99, 0.99)], make) == (RULE,)


def test_a_weak_rule_falls_where_the_model_is_sure_of_nothing() -> None:
    assert combine([WEAK], [opinion(0.01)], make) == ()
    assert combine([RULE], [opinion(0.01)], make) == (RULE,)
    assert combine([WEAK], [opinion(0.2)], make) == (WEAK,)


def test_what_is_withheld_stays_whatever_the_model_says() -> None:
    assert combine([WITHHELD], [opinion(0.0)], make) == (WITHHELD,)
    assert combine([WITHHELD], [opinion(1.0, 1.0)], make) == (WITHHELD,)


def test_thresholds_can_be_fitted() -> None:
    assert len(combine([], [opinion(0.6)], make, Thresholds(add=0.5))) == 1
