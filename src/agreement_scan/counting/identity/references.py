"""Which instrument a role is about: the document itself, or one that a record names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from agreement_scan.counting.identity.instruments import Instrument
from agreement_scan.counting.identity.titles import Titles
from agreement_scan.counting.material import date_of, profile_of
from agreement_scan.model import Role, Scan

_ENOUGH = 0.7


@dataclass(frozen=True)
class Link:
    """An instrument, and a note for review where only its kind and no name of its own tells that it is meant."""

    instrument: Instrument
    note: str | None = None


class References:
    """Finds instruments by the document or by their mention in a record."""

    def __init__(self, instruments: Sequence[Instrument], titles: Titles) -> None:
        self._titles = titles
        self._named_so = [(i, frozenset(titles.tokens(i.own_title))) for i in instruments if i.own_title]
        self._own = {s.document.id: i for i in instruments for s in (*i.finals, *i.drafts)}

    def own(self, scan: Scan) -> Instrument | None:
        """The instrument that the document itself is a text of."""
        return self._own.get(scan.document.id)

    def of_role(self, scan: Scan, role: Role) -> Link | None:
        """The instrument concerned: that which the role names, else the document, else that of the record's title."""
        own = self.own(scan)
        named = self._named(role.instrument, scan) if role.instrument else None
        if named:
            return named
        if own:
            return Link(own) if self._speaks_of_itself(role, own) else None
        if role.instrument and self._titles.reference(role.instrument)[1]:
            return None
        title = profile_of(scan).title
        return self._named(title.value, scan) if title else None

    def _speaks_of_itself(self, role: Role, own: Instrument) -> bool:
        return role.instrument is None or not self._titles.reference(role.instrument)[1]

    def _named(self, text: str, scan: Scan) -> Link | None:
        tokens, telling = self._titles.reference(text)
        if telling:
            scored = [(self._score(tokens, title), i) for i, title in self._named_so]
            best = max((score for score, _ in scored), default=0.0)
            fitting = [i for score, i in scored if score == best >= _ENOUGH]
            return Link(_nearest(fitting, date_of(scan))) if fitting else None
        fitting = [i for i, title in self._named_so if len(tokens) > 1 and tokens <= title]
        if len(fitting) != 1 or not _not_before(fitting[0], date_of(scan)):
            return None
        return Link(
            fitting[0], f"{scan.document.path}: taken to be about “{fitting[0].title}”, the only such instrument"
        )

    def _score(self, tokens: frozenset[str], title: frozenset[str]) -> float:
        """The share of the shorter one's words that both have; of the telling words alone where there are several.

        "The agreement of Freedonia and Sylvania" names their memorandum, too, but not their plan of action.
        """
        common = self._titles.telling_words(tokens & title)
        if not common or (_years(tokens) - title and _years(title)) or not self._titles.same_kind(tokens, title):
            return 0.0
        telling = self._titles.telling_words(tokens)
        among_telling = len(common) / len(telling) if len(telling) > 1 else 0.0
        return max(among_telling, len(tokens & title) / min(len(tokens), len(title)))


def _years(tokens: frozenset[str]) -> frozenset[str]:
    return frozenset(token for token in tokens if token.isdigit() and len(token) == 4)


def _not_before(instrument: Instrument, date: str | None) -> bool:
    return not date or not instrument.date or instrument.date[: len(date)] >= date[: len(instrument.date)]


def _nearest(fitting: Sequence[Instrument], date: str | None) -> Instrument:
    """Of several of the same name, the first dated on or after the record, else the last before it."""
    later = [i for i in fitting if _not_before(i, date)]
    if later:
        return min(later, key=lambda i: (not i.finals, i.date or "9999", i.id))
    return max(fitting, key=lambda i: (i.date or "", i.id))
