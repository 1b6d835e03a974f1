"""What every tagger is given: the document, its units and clean views of them, and the codebook.

The views and tokens are made once for a document and shared by all taggers.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from agreement_scan.codebook import Codebook
from agreement_scan.model import Document, Evidence, Provision
from agreement_scan.passages import View, view


@dataclass(frozen=True)
class Context:
    """A document on its way through the taggers."""

    document: Document
    provisions: tuple[Provision, ...]
    codebook: Codebook
    salt: bytes = field(default=b"", repr=False)

    @cached_property
    def views(self) -> tuple[View, ...]:
        """One clean view for each provision, in the same order."""
        return tuple(view(self.document.text, p.start, p.end) for p in self.provisions)

    @cached_property
    def index(self) -> dict[str, int]:
        """Position of each provision by its id."""
        return {p.id: i for i, p in enumerate(self.provisions)}

    def evidence(self, provision: int, start: int, end: int, source: str, reason: str = "") -> Evidence:
        """Evidence for `views[provision].text[start:end]`."""
        first, last = self.views[provision].span(start, end)
        return self.evidence_at(first, last, source, reason)

    def evidence_at(self, start: int, end: int, source: str, reason: str = "") -> Evidence:
        """Evidence for a span of the document's text, with the page it begins on."""
        return Evidence(start, end, self.page_at(start), self.document.text[start:end], source, reason)

    def page_at(self, offset: int) -> int | None:
        """The page that the character at `offset` stands on, `None` where the format has no pages."""
        return page_at(self.document, offset)


def page_at(document: Document, offset: int) -> int | None:
    """The page of the character at `offset`: that of its line, else of its block."""
    from bisect import bisect_right

    blocks = document.blocks
    position = bisect_right(blocks, offset, key=lambda block: block.start) - 1
    if position < 0:
        return blocks[0].page if blocks else None
    block = blocks[position]
    page = block.page
    for line in block.lines:
        if line.start > offset:
            break
        page = line.page
    return page
