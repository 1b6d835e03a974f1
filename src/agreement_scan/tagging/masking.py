"""Names of natural persons in a document, as spans that reports blank out.

A name is recognised by a title or rank before it, by a label ("Chair:", "Name:"), by its place in a signature block, or
by a name column of a table; every repetition of a full name found that way is blanked out too. Titles stay readable.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from agreement_scan.codebook.people import People, load_people
from agreement_scan.model import Figure
from agreement_scan.naming import flat
from agreement_scan.passages import fold, view
from agreement_scan.tagging.context import Context
from agreement_scan.tagging.people.aligned import aligned_grids
from agreement_scan.tagging.people.columns import looks_like_name
from agreement_scan.tagging.people.grids import grids
from agreement_scan.tagging.people.lists import table_rolls
from agreement_scan.tagging.people.names import PARTICLES
from agreement_scan.tagging.people.numbered import numbered_rolls
from agreement_scan.tagging.people.rolls import Roll

_PARTICLE = "|".join(sorted(PARTICLES))
_WORD = rf"(?:[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’-]*\.?|(?:{_PARTICLE}|a/l|a/p|s/o|d/o)(?=[ -]))"
_SPELLED = rf"{_WORD}(?:[ -]{_WORD}){{0,5}}"
_NAME = re.compile(_SPELLED)


def masks(context: Context, figures: Sequence[Figure]) -> tuple[tuple[int, int], ...]:
    """Spans of names in `context.document.text`, in order, without overlap. `figures`: those read from the document."""
    people = context.codebook.part(load_people)
    rolls = _rolls(context, people, any(figure.persons for figure in figures))
    spans = {span for roll in rolls for span in _listed(context, roll, people)}
    for index, provision in enumerate(context.provisions):
        if any(roll.start <= provision.start < roll.end for roll in rolls):
            continue
        shown = context.views[index]
        found = [*_titled(shown.text, people), *_labelled(shown.text, people)]
        if provision.kind == "signature" or provision.part == "final":
            found += _signed(shown.text, people)
        spans.update(shown.span(start, end) for start, end in found)
    spans.update(_repeated(context.document.text, spans, people))
    return tuple(_disjoint(sorted(spans)))


def _rolls(context: Context, people: People, numbered: bool) -> list[Roll]:
    tables = (*grids(context.document), *aligned_grids(context.document, people))
    rolls = list(table_rolls(context.document, people, tables))
    return [*rolls, *numbered_rolls(context.document, people, True)] if numbered else rolls


def _listed(context: Context, roll: Roll, people: People) -> Iterator[tuple[int, int]]:
    """The name cells of a list, without the title in them."""
    for entry in roll.entries:
        if entry.name_span is not None:
            cell = view(context.document.text, *entry.name_span)
            start, end = _trimmed(cell.text, 0, len(cell.text), people)
            yield cell.span(start, end) if end > start else entry.name_span


def _titled(text: str, people: People) -> Iterator[tuple[int, int]]:
    for pattern, least in ((people.title_in_text, 1), (people.weak_title, 2)):
        for match in pattern.finditer(text):
            if text[match.start() - 1 : match.start()].isalnum():
                continue
            name = _NAME.match(text, match.end())
            if name is None:
                continue
            start, end = _trimmed(text, *name.span(), people)
            if end > start and len(text[start:end].split()) >= least:
                yield start, end


def _labelled(text: str, people: People) -> Iterator[tuple[int, int]]:
    if ":" not in text and "by " not in text:
        return
    for match in people.name_label.finditer(flat(text)):
        if text[match.start() - 1 : match.start()].isalnum():
            continue
        name = _NAME.match(text, match.end())
        if name is not None and looks_like_name(name.group(), people):
            yield _trimmed(text, *name.span(), people)


def _signed(text: str, people: People) -> Iterator[tuple[int, int]]:
    """A line of a signature block that is nothing but a name, or a name behind `(Signed)`."""
    for match in re.finditer(rf"(?:\((?:Signed|s|sgd)\)\.?|/s/|Signed:?) ?(?P<name>{_SPELLED})", text):
        yield _trimmed(text, *match.span("name"), people)
    if len(text) <= 50 and _NAME.fullmatch(text) and looks_like_name(text, people):
        yield 0, len(text)


def _trimmed(text: str, start: int, end: int, people: People) -> tuple[int, int]:
    """Without ranks before the name, and without a function or organisation behind it."""
    words = [(m.group(), m.start() + start, m.end() + start) for m in re.finditer(r"[^\s]+", text[start:end])]
    known = people.ranks | people.titles_neutral | people.titles_female | people.titles_male
    while len(words) > 1 and fold(words[0][0]) in known:
        words = words[1:]
    for position, (word, _, _) in enumerate(words):
        folded = fold(word)
        outside = people.organisation_words.fullmatch(folded) or people.function_words.fullmatch(folded)
        if outside or folded in _POSTS:
            words = words[:position]
            break
    while words and fold(words[-1][0]) in _PARTICLES:
        words = words[:-1]
    if not words:
        return start, start
    last = words[-1]
    return words[0][1], last[2] - (1 if last[0].endswith(".") and len(last[0]) > 2 else 0)


_PARTICLES = PARTICLES | {"of"}
# Posts and other words that begin with a capital and end a name.
_POSTS = frozenset(
    (
        *("president", "minister", "chair", "chairperson", "chairman", "chairwoman", "secretary", "speaker"),
        *("ambassador", "governor", "king", "queen", "representative", "rapporteur", "coordinator", "vice", "head"),
        *("director", "prince", "attorney", "deputy", "the"),
    )
)


def _repeated(text: str, spans: set[tuple[int, int]], people: People) -> Iterator[tuple[int, int]]:
    """Full names (two words or more) found once are names wherever they stand."""
    names = sorted(
        {text[a:b] for a, b in spans if len(text[a:b].split()) >= 2 and b - a <= 80}, key=lambda n: (-len(n), n)
    )
    if not names:
        return
    patterns = [r"\s+".join(map(re.escape, name.split())) for name in names]
    for match in re.finditer(r"(?<!\w)(?:" + "|".join(patterns) + r")(?!\w)", text):
        yield match.span()


def _disjoint(spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    last: tuple[int, int] | None = None
    for start, end in spans:
        if end <= start:
            continue
        if last is None:
            last = (start, end)
        elif start < last[1]:
            last = (last[0], max(last[1], end))
        else:
            yield last
            last = (start, end)
    if last is not None:
        yield last
