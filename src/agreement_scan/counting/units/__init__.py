"""The units of counting: how candidates of each are made, and how what passed becomes numbers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from agreement_scan.codebook.indicators import IndicatorEntry
from agreement_scan.counting.candidates import Candidate, Judgement
from agreement_scan.counting.run import Run
from agreement_scan.counting.units.gatherings import event_candidates
from agreement_scan.counting.units.instruments import instrument_candidates, tally_instruments
from agreement_scan.counting.units.persons import tally_persons
from agreement_scan.counting.units.stakeholders import body_candidates
from agreement_scan.counting.units.tally import Tally, tally_things


@dataclass(frozen=True)
class Unit:
    """candidates: what an indicator may count in a run. tally: the numbers of what passed its criteria.

    own: whether the candidates depend on the indicator; else they are made once for all indicators of the unit.
    """

    candidates: Callable[[Run, IndicatorEntry], list[Candidate]]
    tally: Callable[[Run, IndicatorEntry, Judgement], Tally]
    own: bool = False


UNITS = {
    "instrument": Unit(instrument_candidates, tally_instruments),
    "stakeholder": Unit(body_candidates, tally_things),
    "relationship": Unit(body_candidates, tally_things),
    "person": Unit(event_candidates, tally_persons, own=True),
}
