"""UNODC support, and whether recommendations launch an initiative."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from agreement_scan.codebook.profile import Cue
from agreement_scan.model import Claim
from agreement_scan.passages import View
from agreement_scan.tagging.profile.sheet import Sheet
from agreement_scan.tagging.profile.titles import Title

_INSTRUMENTS = ("cooperation_agreement", "recommendations")
_SUPPORTED = (*_INSTRUMENTS, "stakeholder_consultation", "agenda")
_UNODC = re.compile(
    r"(?:\b(?:the )?United Nations Office on Drugs and Crime\b(?: ?\(\"?UNODC\"?\))?"
    r"|\b(?:the )?UN Office on Drugs and Crime\b(?: ?\(UNODC\))?|\bUNODC\b)",
    re.IGNORECASE,
)
_PARTS = ("UNODC", "rugs and Crime", "RUGS AND CRIME", "rugs and crime")
_SENTENCE = re.compile(r"(?<=[a-z)\]0-9\"'])[.;](?=\s+[A-Z(\"'\[])")
_LAUNCHING = ("decision", "recommendation", "paragraph", "item", "article", "heading")


def find(sheet: Sheet, label: str, title: Title | None) -> Claim[bool] | None:
    """True where a sentence names UNODC as supporter, False for an instrument without one; `None` for reports."""
    if label not in _SUPPORTED:
        return None
    first: Claim[bool] | None = None
    for where, recital in _all(sheet):
        if not any(part in where.text for part in _PARTS):
            continue
        for start, end in _sentences(where.text):
            if claim := _said(sheet, where, start, end, recital=recital):
                if claim.value:
                    return claim
                first = first or claim
    if label not in _INSTRUMENTS:
        return None
    return first or _not_named(sheet, title)


def launches(sheet: Sheet, label: str) -> Claim[bool] | None:
    """For recommendations: whether the meeting sets up something that goes on."""
    if label != "recommendations":
        return None
    cues = sheet.cues.initiative
    for index in sheet.body:
        where = sheet.views[index]
        if sheet.context.provisions[index].kind not in _LAUNCHING:
            continue
        for start, end in _sentences(where.text):
            sentence = where.text[start:end]
            if (hit := _first(cues.of("launch"), sentence)) and not _first(cues.of("not_launch"), sentence):
                cue, match = hit
                evidence = sheet.evidence(where, start + match.start(), start + match.end(), cue.source, cue.reason)
                return Claim(True, evidence)
    if not sheet.body:
        return None
    where = sheet.views[sheet.body[0]]
    end = max(1, len(where.text))
    return Claim(False, sheet.evidence(where, 0, end, "profile/initiative", "no initiative is launched"))


def _all(sheet: Sheet) -> Iterator[tuple[View, bool]]:
    """Every line and unit, and whether it is a recital: there UNODC may assist States in general."""
    yield from ((line.view, False) for line in sheet.front)
    for view, provision in zip(sheet.views, sheet.context.provisions, strict=True):
        if provision.start >= sheet.body_start and provision.kind != "contents":
            yield view, provision.kind == "recital"


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _SENTENCE.finditer(text):
        yield start, match.end()
        start = match.end() + 1  # behind the space
    if start < len(text):
        yield start, len(text)


def _said(sheet: Sheet, where: View, start: int, end: int, *, recital: bool) -> Claim[bool] | None:
    """What one sentence says. The name in all its forms is shown to the cues as "UNODC"."""
    sentence = where.text[start:end]
    name = _UNODC.search(sentence)
    if name is None:
        return None
    plain = _UNODC.sub("UNODC", sentence)
    span = sheet.evidence(where, start, end, "profile/support", "UNODC is named, not as supporter")
    if _first(sheet.cues.support.of("not_support"), plain):
        return Claim(False, span)
    cues = sheet.cues.support.of("support", "sentence" if recital else None)
    if hit := _first(cues, plain):
        return Claim(True, sheet.evidence(where, start, end, hit[0].source, hit[0].reason))
    return Claim(False, span)


def _not_named(sheet: Sheet, title: Title | None) -> Claim[bool] | None:
    if title is None:
        return None
    whole = title.main.whole
    return Claim(False, sheet.evidence(whole, 0, len(whole.text), "profile/support", "UNODC is not named as supporter"))


def _first(cues: Sequence[Cue], text: str) -> tuple[Cue, re.Match[str]] | None:
    return next(((cue, match) for cue in cues if (match := cue.search(text))), None)
