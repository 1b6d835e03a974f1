"""Units as they are judged: an item completes the sentence that introduces it, a heading never does (rule 10)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, takewhile

from agreement_scan.codebook.people import load_people
from agreement_scan.model import Provision, ProvisionKind
from agreement_scan.passages import View
from agreement_scan.tagging.context import Context
from agreement_scan.tagging.people.grids import grids
from agreement_scan.tagging.people.lists import table_rolls
from agreement_scan.tagging.terms import Words, completed, read_words

_NO_CHAPEAU = frozenset(("title", "heading", "contents", "recital"))
_DEPTH = 4  # of lists within lists; a bound, so that chapeaus that point in a circle do no harm


@dataclass(frozen=True, slots=True)
class Unit:
    """A provision with its words. kind: the provision's, or `title` where it is the document's own title."""

    provision: Provision
    kind: ProvisionKind
    words: Words
    language: str | None


def units(context: Context, title: tuple[int, int] | None = None) -> Iterator[Unit]:
    """The units of a document in order; `title`: span of its own title."""
    own = tuple(_words(context, view, p) for view, p in zip(context.views, context.provisions, strict=True))
    for provision in context.provisions:
        words = own[context.index[provision.id]]
        if words.sentences:
            yield Unit(
                provision,
                "title" if _is_title(provision, title) else provision.kind,
                _with_chapeau(context, own, provision, words),
                provision.language or context.document.language,
            )


def persons_rows(context: Context) -> frozenset[str]:
    """Ids of the rows that hold the data of persons: lists of participants, attendance and score sheets."""
    rows = [p for p in context.provisions if p.kind == "row"]
    if not rows:
        return frozenset()
    document = context.document
    rolls = table_rolls(document, context.codebook.part(load_people), tuple(grids(document)))
    spans = [(roll.start, roll.end) for roll in rolls]
    return frozenset(p.id for p in rows if any(start < p.end and p.start < end for start, end in spans))


def _words(context: Context, view: View, provision: Provision) -> Words:
    """The words of a provision; in a row of a table each cell begins a sentence of its own."""
    if provision.kind != "row":
        return read_words(view)
    blocks = context.document.blocks
    first = bisect_left(blocks, provision.start, key=lambda block: block.start)
    cells = takewhile(lambda block: block.start < provision.end, islice(blocks, first, None))
    return read_words(view, frozenset(block.start for block in cells))


def _is_title(provision: Provision, title: tuple[int, int] | None) -> bool:
    return (
        title is not None
        and provision.part == "front"
        and provision.start < title[1]
        and title[0] < provision.end
        and provision.end - provision.start < 2 * (title[1] - title[0])
    )


def _with_chapeau(context: Context, own: tuple[Words, ...], provision: Provision, words: Words) -> Words:
    parents: list[Words] = []
    parent = provision.chapeau
    while parent is not None and parent in context.index and len(parents) < _DEPTH:
        position = context.index[parent]
        if context.provisions[position].kind in _NO_CHAPEAU:
            break
        parents.append(own[position])
        parent = context.provisions[position].chapeau
    if not parents:
        return words
    chapeau = parents.pop()
    while parents:
        chapeau = completed(chapeau, parents.pop())
    return completed(chapeau, words)
