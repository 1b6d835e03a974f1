"""Everything that the indicators of one run are counted from, with all identities settled once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from agreement_scan.codebook import Codebook
from agreement_scan.codebook.framework import load as load_framework
from agreement_scan.codebook.indicators import Framework
from agreement_scan.codebook.stakeholders import load_register
from agreement_scan.counting.accreditation import Accreditations
from agreement_scan.counting.identity.bodies import Body, bodies
from agreement_scan.counting.identity.events import Event, events
from agreement_scan.counting.identity.instruments import Instrument, instruments
from agreement_scan.counting.identity.persons import Organisations
from agreement_scan.counting.identity.references import References
from agreement_scan.counting.identity.titles import Titles
from agreement_scan.counting.material import readable
from agreement_scan.counting.period import Period
from agreement_scan.model import Failure, Scan


@dataclass(frozen=True)
class Run:
    """scans: all that were given; documents: those that say something, each once."""

    framework: Framework
    scans: tuple[Scan, ...]
    documents: tuple[Scan, ...]
    failures: tuple[Failure, ...]
    period: Period | None
    instruments: tuple[Instrument, ...]
    references: References
    bodies: tuple[Body, ...]
    events: tuple[Event, ...]
    organisations: Organisations
    accreditations: Accreditations


def prepare(scans: Sequence[Scan], codebook: Codebook, failures: Sequence[Failure], period: Period | None) -> Run:
    """Settles which documents, names and events are the same."""
    framework = codebook.part(load_framework)
    titles = Titles(framework.titles)
    documents = readable(scans)
    found = instruments(documents, titles)
    known = bodies(documents)
    return Run(
        framework=framework,
        scans=tuple(scans),
        documents=documents,
        failures=tuple(failures),
        period=period,
        instruments=found,
        references=References(found, titles),
        bodies=known,
        events=events(documents, titles),
        organisations=Organisations(known),
        accreditations=Accreditations(documents, codebook.part(load_register)),
    )
