"""What the figures of a document are read from, and where in it they stand."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from agreement_scan.codebook.people import People
from agreement_scan.codebook.places import Places
from agreement_scan.model import DIMENSIONS, Finding, Profile, Stakeholder
from agreement_scan.tagging.context import Context
from agreement_scan.tagging.people.grids import Grid
from agreement_scan.tagging.people.occasions import Programme


@dataclass
class Reading:
    """What figures are read from.

    lowered: the provisions' views without case and accents. tables: all grids, those set with spaces too.
    states: number of States that the persons of a figure come from, by figure id.
    """

    context: Context
    profile: Profile
    people: People
    plan: Programme
    places: Places
    stakeholders: tuple[Stakeholder, ...]
    findings: tuple[Finding, ...]
    lowered: tuple[str, ...]
    tables: tuple[Grid, ...]
    states: dict[str, int] = field(default_factory=dict)

    def provision_at(self, offset: int) -> int:
        """Index of the provision that holds `offset`, or the last one before it."""
        return max(bisect_right(self.context.provisions, offset, key=lambda p: p.start) - 1, 0)

    def draft_at(self, offset: int) -> int | None:
        """The event that the text at `offset` tells of."""
        if not self.plan.at:
            return 0 if self.plan.drafts else None
        return self.plan.at[self.provision_at(offset)]

    def section(self, offset: int) -> list[int]:
        """Indices of the provisions under the same heading as the text at `offset`."""
        provisions = self.context.provisions
        if not provisions:
            return []
        heading = provisions[self.provision_at(offset)].heading
        return [i for i, p in enumerate(provisions) if p.heading == heading or self.context.views[i].text == heading]

    def names_practitioners(self, offset: int) -> bool:
        """Whether the section at `offset` speaks of criminal justice practitioners."""
        return any(self.people.practitioner_word.search(self.lowered[i]) for i in self.section(offset))

    def states_in(self, text: str) -> int:
        """How many States `text` names, by any of their places."""
        return len({place.state for _, _, place in self.places.find(text)})


def dimensions_at(reading: Reading, offset: int) -> tuple[str, ...]:
    """What the test or training covered: the dimensions of the passage, else of its section, else of the event."""
    provisions = reading.context.provisions
    if not provisions:
        return ()
    here = reading.provision_at(offset)
    draft = reading.draft_at(offset)
    members = reading.plan.drafts[draft].members if draft is not None else []
    for indices in ([here], reading.section(offset), members):
        ids = {provisions[i].id for i in indices}
        shown = {
            f.dimension for f in reading.findings if f.provision in ids and f.level >= 1 and f.polarity == "affirmed"
        }
        if shown:
            return tuple(d for d in DIMENSIONS if d in shown)
    return ()
