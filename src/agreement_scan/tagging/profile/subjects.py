"""The subjects: trafficking in persons (`tip`) and smuggling of migrants (`som`).

A subject is in the document's own title or in what it lays down. The titles of other instruments and the names of
bodies do not make one: the Protocol against the Smuggling of Migrants in a preamble says nothing of the text itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from agreement_scan.codebook.profile import Cue
from agreement_scan.codebook.vocabulary import SUBJECTS
from agreement_scan.model import Claim, Provision
from agreement_scan.passages import View
from agreement_scan.tagging.profile.sheet import Sheet
from agreement_scan.tagging.profile.titles import Title

_INSTRUMENTS = ("cooperation_agreement", "recommendations")
_NOT_OPERATIVE = ("recital", "footnote", "contents", "title", "signature")
_STEMS = ("raffick", "mugg", "RAFFICK", "MUGG", "TIP", "THB")
_PASSING = 2


def find(sheet: Sheet, label: str, title: Title | None) -> tuple[Claim[str], ...]:
    """The subjects with the span that shows each, `tip` before `som`."""
    found: dict[str, Claim[str]] = {}
    for where in _front(sheet, title):
        for subject, claim in _hits(sheet, where, guarded=False):
            found.setdefault(subject, claim)
    in_title = bool(found)
    for subject, claims in _in_body(sheet, label).items():
        needed = 1 if label in _INSTRUMENTS or not in_title else _PASSING + 1
        if len(claims) >= needed:
            found.setdefault(subject, claims[0])
    if label == "accreditation_document" and not in_title:
        return ()
    return tuple(found[subject] for subject in SUBJECTS if subject in found)


def _front(sheet: Sheet, title: Title | None) -> Iterator[View]:
    if title:
        yield title.main.whole
    yield from (line.view for line in sheet.front if line.role in ("text", "field", "label"))


def _in_body(sheet: Sheet, label: str) -> dict[str, list[Claim[str]]]:
    counted: dict[str, list[Claim[str]]] = {subject: [] for subject in SUBJECTS}
    for index in sheet.body:
        where = sheet.views[index]
        if not _named(where.text) or not _operative(sheet.context.provisions[index], label):
            continue
        for subject, claim in _hits(sheet, where, guarded=True):
            counted[subject].append(claim)
    return counted


def _named(text: str) -> bool:
    return any(stem in text for stem in _STEMS)


def _operative(provision: Provision, label: str) -> bool:
    if provision.kind in _NOT_OPERATIVE:
        return False
    return label not in _INSTRUMENTS or provision.part != "preamble"


def _hits(sheet: Sheet, where: View, *, guarded: bool) -> Iterator[tuple[str, Claim[str]]]:
    """Each subject once, with its first mention that no guard covers."""
    if not _named(where.text):
        return
    cues = sheet.cues.subjects
    masked = _spans(cues.of("not_subject"), where.text)
    if guarded:
        masked += _spans(cues.of("instrument"), where.text)
    for value, subjects in (("tip", ("tip",)), ("som", ("som",)), ("both", SUBJECTS)):
        for cue in cues.of(value):
            if guarded and cue.where == "title":
                continue
            for match in cue.pattern.finditer(where.text):
                if any(start < match.end() and match.start() < end for start, end in masked):
                    continue
                claim = sheet.cue_evidence(where, match, cue)
                yield from ((subject, Claim(subject, claim)) for subject in subjects)
                break


def _spans(cues: Sequence[Cue], text: str) -> list[tuple[int, int]]:
    return [match.span() for cue in cues for match in cue.pattern.finditer(text)]
