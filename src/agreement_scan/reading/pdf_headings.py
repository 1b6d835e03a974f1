"""Which blocks are headings, and of what level.

Type tells: larger than the text, bold among text that is not, capitals, or a line that only names a division ("Article
5"). A heading is short, does not end like a sentence and has letters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from agreement_scan.labels import division
from agreement_scan.reading.pdf_document import Draft
from agreement_scan.reading.pdf_paragraphs import BULLET, DISPLAY, is_centred
from agreement_scan.reading.pdf_typography import Typography

_MOST_LINES, _MOST_CHARACTERS = 5, 240
_SENTENCE_END = re.compile(r"[.,;:][\"”’)]*$")
_NUMBERED_ONLY = re.compile(r"(?:[A-Za-z]+\s+)?[\dIVXLC]+\.?$")
_HIGHEST_LEVEL = 6


def set_headings(drafts: Sequence[Draft], kind: Typography) -> None:
    """Sets kind, level, `centred` and `contents` of the drafts in place."""
    text = [draft for draft in drafts if draft.kind == "paragraph"]
    bold_tells = _share_of_bold(text) < 0.4
    for draft in drafts:
        draft.centred = draft.kind != "furniture" and all(is_centred(line) for line in draft.lines)
        draft.contents = draft.kind == "paragraph" and draft.lines[-1].contents
    for index, draft in enumerate(text):
        following = text[index + 1] if index + 1 < len(text) else None
        if _is_heading(draft, following, kind, bold_tells):
            draft.kind = "heading"
    found = [draft for draft in text if draft.kind == "heading"]
    styles = sorted({_style(draft, kind) for draft in found}, reverse=True)
    for draft in found:
        draft.level = min(styles.index(_style(draft, kind)) + 1, _HIGHEST_LEVEL)


def _share_of_bold(text: Sequence[Draft]) -> float:
    lines = [line for draft in text for line in draft.lines]
    return sum(len(line.text) for line in lines if line.bold) / max(1, sum(len(line.text) for line in lines))


def _text(draft: Draft) -> str:
    return " ".join(line.text for line in draft.lines)


def _is_heading(draft: Draft, following: Draft | None, kind: Typography, bold_tells: bool) -> bool:
    text = _text(draft)
    if draft.contents or len(draft.lines) > _MOST_LINES or len(text) > _MOST_CHARACTERS or BULLET.match(text):
        return False
    if sum(c.isalpha() for c in text) < 2 and not _NUMBERED_ONLY.match(text):
        return False
    named = division(text)
    if named is not None and named.alone:
        return True
    if _SENTENCE_END.search(text) and not (named is not None and named.marked):
        return False
    if text[0].islower() or (following is not None and following.lines[0].text[:1].islower() and not draft.centred):
        return False
    if min(line.size for line in draft.lines) >= DISPLAY * kind.body:
        return True
    if bold_tells and all(line.bold for line in draft.lines):
        return True
    return is_capitals(text)


def is_capitals(text: str) -> bool:
    """Whether all letters are capitals, as titles are set; a bare acronym is not."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 6 and " " in text.strip() and all(c.isupper() for c in letters)


def _style(draft: Draft, kind: Typography) -> tuple[float, bool, bool, bool]:
    size = round(sum(line.size for line in draft.lines) / len(draft.lines) / kind.body, 1)
    return size, all(line.bold for line in draft.lines), is_capitals(_text(draft)), draft.centred
