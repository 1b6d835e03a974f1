"""Which pages could be read.

A page with words is read, unless its letters have no meaning: fonts without a map to Unicode give private-use,
control and replacement characters. A page without words is unread where images or letters drawn as outlines cover it;
with nothing on it, it is blank.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from agreement_scan.errors import ReadingError
from agreement_scan.model import Note
from agreement_scan.reading.pdf_file import RawPage
from agreement_scan.reading.pdf_words import PageText

_IMAGE_SHARE, _SCAN_SHARE, _OUTLINED_PATHS = 0.05, 0.6, 100
_FEWEST_WORDS_ON_SCAN = 3
_GARBLED_SHARE = 0.3
# Symbol fonts put their bullets into the private-use area; a few of them garble nothing.
_FEWEST_GARBLED = 20
# Control, replacement and private-use characters; line-end hyphens, marked by U+FFFE, are none of them.
_STRANGE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd\ue000-\uf8ff\U000f0000-\U0010fffd]+")


@dataclass(slots=True)
class Verdicts:
    """Numbers of the pages that could not be read, by cause."""

    scanned: list[int] = field(default_factory=list)
    garbled: list[int] = field(default_factory=list)
    damaged: list[int] = field(default_factory=list)
    watermarked: list[int] = field(default_factory=list)

    def texts(self, page: RawPage) -> tuple[PageText, ...]:
        """The page's texts, or none where they mean nothing; the page is entered under its cause."""
        if page.damaged:
            self.damaged.append(page.number)
        elif _is_garbled(page.texts):
            self.garbled.append(page.number)
            return ()
        elif _is_scanned(page):
            self.scanned.append(page.number)
        if any(text.skewed for text in page.texts):
            self.watermarked.append(page.number)
        return page.texts

    def unread(self) -> tuple[int, ...]:
        """All pages without readable text."""
        return tuple(sorted({*self.scanned, *self.garbled, *self.damaged}))

    def reason(self, pages: int) -> str | None:
        """Why a document is only partly read, and what to do."""
        parts = [text for found, text in self._causes() if found]
        return f"{len(self.unread())} of {pages} pages not read: {'; '.join(parts)}." if parts else None

    def refuse(self) -> ReadingError:
        """The error for a document without any readable text."""
        parts = [text for found, text in self._causes() if found]
        if not parts:
            return ReadingError("The PDF has no text: its pages are blank.", "text layer")
        return ReadingError(f"No text could be read: {'; '.join(parts)}.", "text layer")

    def notes(self) -> tuple[Note, ...]:
        """One note for each cause, and for text set askew, which stands apart as furniture."""
        kinds = (
            ("no_text_layer", self.scanned),
            ("garbled_text_layer", self.garbled),
            ("damaged_pages", self.damaged),
            ("skewed_text", self.watermarked),
        )
        return tuple(Note(kind, f"pages {listed(found)}") for kind, found in kinds if found)

    def _causes(self) -> Sequence[tuple[list[int], str]]:
        return (
            (self.scanned, "no text layer (scanned images), run OCR"),
            (self.garbled, "the text layer has no readable characters, run OCR"),
            (self.damaged, "damaged pages, get the file again"),
        )


def listed(numbers: Sequence[int]) -> str:
    shown = ", ".join(str(number) for number in numbers[:20])
    return shown if len(numbers) <= 20 else f"{shown} and {len(numbers) - 20} more"


def _is_garbled(texts: Sequence[PageText]) -> bool:
    content = "".join([word.text for text in texts for word in text.words])
    strange = sum(map(len, _STRANGE.findall(content)))
    return strange > max(_FEWEST_GARBLED, _GARBLED_SHARE * len(content)) or 0 < len(content) < 2 * strange


def _is_scanned(page: RawPage) -> bool:
    words = sum(len(text.words) for text in page.texts)
    if words == 0:
        return page.drawn.images > _IMAGE_SHARE or page.drawn.paths > _OUTLINED_PATHS
    # A stamped number on a scanned page does not make it readable.
    return words < _FEWEST_WORDS_ON_SCAN and page.drawn.images > _SCAN_SHARE
