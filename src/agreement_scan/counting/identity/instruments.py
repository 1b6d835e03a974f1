"""Which documents are one instrument: by title, parties and date; drafts belong to the text that replaced them.

Documents of the same title, parties and year are one. Where titles differ as a short and a long form do, or two dates
of one year differ, the words of the texts decide. A draft belongs to the first text of its title and parties that is
dated on or after it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from agreement_scan.counting.identity.clusters import grouped, grouped_by
from agreement_scan.counting.identity.titles import Titles, shared
from agreement_scan.counting.material import date_of, profile_of
from agreement_scan.model import Scan
from agreement_scan.passages import fold

TYPES = ("cooperation_agreement", "recommendations")
_STATES = ("in_force", "signed", "adopted", "unknown", "draft")
_SAME_WORDS = 0.8
_DRAFT_WORDS = 0.3


@dataclass(frozen=True)
class Instrument:
    """One instrument: its final texts (several files, formats, languages) and its drafts."""

    finals: tuple[Scan, ...]
    drafts: tuple[Scan, ...]
    review: tuple[str, ...] = field(default=(), compare=False)

    @property
    def texts(self) -> tuple[Scan, ...]:
        """What counts: the final texts, or the drafts where there is nothing else; the leading one first."""
        return self.finals or self.drafts

    @property
    def id(self) -> str:
        """The smallest document id of the texts."""
        return min(scan.document.id for scan in self.texts)

    @property
    def own_title(self) -> str | None:
        """The title of the leading text that has one."""
        return next((claim.value for scan in self.texts if (claim := profile_of(scan).title)), None)

    @property
    def title(self) -> str:
        """The title to show: where no text has one, the file name."""
        return self.own_title or self.texts[0].document.path.rsplit("/", 1)[-1]

    @property
    def date(self) -> str | None:
        """The date of the leading text that has one."""
        return next((date for scan in self.texts if (date := date_of(scan))), None)


def is_draft(scan: Scan) -> bool:
    """Whether the document is the draft of an instrument."""
    state = profile_of(scan).state
    return state is not None and state.value == "draft"


def instruments(scans: Sequence[Scan], titles: Titles) -> tuple[Instrument, ...]:
    """All instruments, by date and title."""
    documents = sorted((s for s in scans if profile_of(s).type.label in TYPES), key=_rank)
    finals = [s for s in documents if not is_draft(s)]
    dated = [s for s in finals if date_of(s)]
    groups = grouped_by(dated, lambda s: (date_of(s) or "")[:4], lambda a, b: _same(a, b, titles))
    notes: dict[int, list[str]] = {}
    for scan in (s for s in finals if not date_of(s)):
        _join(scan, groups, [g for g in groups if any(_same(scan, other, titles) for other in g)], notes)
    drafts: dict[int, list[Scan]] = {}
    alone: list[Scan] = []
    for draft in (s for s in documents if is_draft(s)):
        group = _replaced_by(draft, groups, titles)
        drafts.setdefault(id(group), []).append(draft) if group is not None else alone.append(draft)
    found = [
        Instrument(tuple(g), tuple(drafts.get(id(g), ())), _differences(g, titles) + tuple(notes.get(id(g), ())))
        for g in groups
    ]
    found += [Instrument((), tuple(g)) for g in grouped(alone, lambda a, b: _draft_of(a, b, titles))]
    return tuple(sorted(found, key=lambda i: (i.date or "9999", i.title, i.id)))


def _rank(scan: Scan) -> tuple[bool, int, int, str]:
    state = profile_of(scan).state
    order = _STATES.index(state.value) if state and state.value in _STATES else 3
    return scan.document.status != "ok", order, -len(scan.provisions), scan.document.id


def _join(scan: Scan, groups: list[list[Scan]], fitting: list[list[Scan]], notes: dict[int, list[str]]) -> None:
    """An undated text joins the instrument that it fits; of several, the one whose words it shares most."""
    if not fitting:
        groups.append([scan])
        return
    best = max(fitting, key=lambda g: max(shared(scan.document.text, s.document.text) for s in g))
    best.append(scan)
    if len(fitting) > 1:
        taken = f"taken as the one of {date_of(best[0])}"
        note = f"{scan.document.path} is undated and fits {len(fitting)} instruments; {taken}"
        notes.setdefault(id(best), []).append(note)


def _replaced_by(draft: Scan, groups: list[list[Scan]], titles: Titles) -> list[Scan] | None:
    fitting = [g for g in groups if any(_draft_of(draft, scan, titles) for scan in g)]
    date = date_of(draft) or ""
    after = [
        g for g in fitting if not date or (latest := _date(g)) is None or latest[: len(date)] >= date[: len(latest)]
    ]
    # A draft later than every text of its title is the draft of something new.
    return min(after, key=lambda g: (_date(g) or "9999", g[0].document.id), default=None)


def _date(group: list[Scan]) -> str | None:
    return min((date for scan in group if (date := date_of(scan))), default=None)


def _same(a: Scan, b: Scan, titles: Titles) -> bool:
    """Whether two texts that are no drafts are one instrument."""
    if profile_of(a).type.label != profile_of(b).type.label or not _parties_agree(a, b):
        return False
    first, second = date_of(a), date_of(b)
    if first and second and first[:4] != second[:4]:
        return False
    shorter = min(len(first or ""), len(second or ""))
    dates_agree = (first or "")[:shorter] == (second or "")[:shorter]
    return _titles_agree(a, b, titles, sure=dates_agree, words=_SAME_WORDS)


def _draft_of(a: Scan, b: Scan, titles: Titles) -> bool:
    return _parties_agree(a, b) and _titles_agree(a, b, titles, sure=True, words=_DRAFT_WORDS)


def _titles_agree(a: Scan, b: Scan, titles: Titles, *, sure: bool, words: float) -> bool:
    """Equal titles are enough where nothing else differs (`sure`); otherwise the words of the texts decide."""
    first, second = profile_of(a).title, profile_of(b).title
    if first and second:
        if titles.same(first.value, second.value):
            return sure or shared(a.document.text, b.document.text) >= words
        if not titles.related(first.value, second.value):
            return False
    return shared(a.document.text, b.document.text) >= words


def parties(scan: Scan) -> frozenset[str]:
    """The parties by code, else by folded name."""
    return frozenset(party.code or fold(party.name) for party in profile_of(scan).parties)


def _parties_agree(a: Scan, b: Scan) -> bool:
    """Not contradicting: one side may not show all, but nobody may be exchanged."""
    first, second = parties(a), parties(b)
    return first <= second or second <= first or len(first & second) >= 0.6 * len(first | second)


def _differences(group: list[Scan], titles: Titles) -> tuple[str, ...]:
    dates = sorted({date for scan in group if (date := date_of(scan))})
    if len(dates) < 2 or all(dates[-1].startswith(date) for date in dates):
        return ()
    paths = ", ".join(sorted(scan.document.path for scan in group))
    return (f"one instrument with the dates {' and '.join(dates)}: {paths}",)
