"""Which occasions are one event: the same title, or the same date and place in two documents.

A title repeated in another year, or on another day at another place, is another event of a series.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from agreement_scan.counting.identity.clusters import grouped_by
from agreement_scan.counting.identity.titles import Titles
from agreement_scan.counting.material import profile_of
from agreement_scan.model import Figure, Occasion, Scan
from agreement_scan.passages import fold


@dataclass(frozen=True)
class Account:
    """An event as one document tells it."""

    scan: Scan
    occasion: Occasion


@dataclass(frozen=True)
class Event:
    """One event with all that the documents say of it."""

    accounts: tuple[Account, ...]
    review: tuple[str, ...] = field(default=(), compare=False)

    @property
    def id(self) -> str:
        """Document and occasion of the first account."""
        first = self.accounts[0]
        return f"{first.scan.document.id}/{first.occasion.id}"

    @property
    def title(self) -> str:
        """The fullest title, else what kind of event it is."""
        titles = sorted({a.occasion.title for a in self.accounts if a.occasion.title}, key=lambda t: (-len(t), t))
        return titles[0] if titles else f"{self.accounts[0].occasion.kind} without a title"

    @property
    def date(self) -> str | None:
        """The most precise date, of several the first."""
        dates = sorted({a.occasion.date for a in self.accounts if a.occasion.date}, key=lambda d: (-len(d), d))
        return dates[0] if dates else None

    @property
    def place(self) -> str | None:
        """The place, where one is told."""
        return min((a.occasion.place for a in self.accounts if a.occasion.place), default=None)

    @property
    def figures(self) -> tuple[tuple[Scan, Figure], ...]:
        """All figures of the event."""
        return tuple(
            (a.scan, figure) for a in self.accounts for figure in a.scan.figures if figure.occasion == a.occasion.id
        )

    def values(self, attribute: str) -> tuple[str, ...]:
        """All values of `subjects` or `dimensions` over the accounts."""
        return tuple(sorted({v for a in self.accounts for v in getattr(a.occasion, attribute)}))

    @property
    def kinds(self) -> tuple[str, ...]:
        """All kinds that the accounts give."""
        return tuple(sorted({a.occasion.kind for a in self.accounts}))

    @property
    def types(self) -> tuple[str, ...]:
        """The types of the documents that tell of it."""
        return tuple(sorted({profile_of(a.scan).type.label for a in self.accounts}))


def events(scans: Sequence[Scan], titles: Titles) -> tuple[Event, ...]:
    """All events of the run, by date and title."""
    accounts = [Account(scan, occasion) for scan in scans for occasion in scan.occasions]
    accounts.sort(key=_order)
    dated = [a for a in accounts if a.occasion.date]
    groups = grouped_by(dated, lambda a: _year(a.occasion.date), lambda a, b: _same(a, b, titles))
    notes: dict[int, list[str]] = {}
    for account in (a for a in accounts if not a.occasion.date):
        fitting = [g for g in groups if any(_same(account, other, titles) for other in g)]
        if not fitting:
            groups.append([account])
            continue
        fitting[0].append(account)
        if len(fitting) > 1:
            note = f"{account.scan.document.path}: “{account.occasion.title}” is undated and fits {len(fitting)} events"
            notes.setdefault(id(fitting[0]), []).append(note)
    found = [Event(tuple(sorted(g, key=_order)), tuple(notes.get(id(g), ()))) for g in groups]
    return tuple(sorted(found, key=lambda e: (e.date or "9999", e.title, e.id)))


def _order(account: Account) -> tuple[str, str, str, str]:
    o = account.occasion
    return o.date or "9999", o.title or "", account.scan.document.id, o.id


def _same(a: Account, b: Account, titles: Titles) -> bool:
    first, second = a.occasion, b.occasion
    dates, places = _dates_agree(first.date, second.date), _places_agree(first.place, second.place)
    if first.title and second.title and titles.same_event(first.title, second.title):
        return dates is not False or (places is not False and _year(first.date) == _year(second.date))
    if a.scan is b.scan or not dates or len(first.date or "") < 10 or len(second.date or "") < 10:
        return False
    if places:
        return True
    # The list of an event often has no title of its own: the day then has to be enough.
    return places is None and not (titles.subject(first.title or "") and titles.subject(second.title or ""))


def _year(date: str | None) -> str:
    return (date or "")[:4]


def _dates_agree(a: str | None, b: str | None) -> bool | None:
    """`None` where one is unknown. A year agrees with each of its days."""
    if not a or not b:
        return None
    shorter = min(len(a), len(b))
    return a[:shorter] == b[:shorter]


def _places_agree(a: str | None, b: str | None) -> bool | None:
    if not a or not b:
        return None
    first, second = set(fold(a).split()), set(fold(b).split())
    return first <= second or second <= first
