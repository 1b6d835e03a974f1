"""Reads PDF: text with its places, in reading order, through pdfium.

The pages are laid out one by one (`pdf_page`), so that only lines stay in memory; what needs the whole document comes
after: furniture, notes, paragraphs over pages, headings, the text itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from agreement_scan.errors import LimitError
from agreement_scan.model import BlockKind, Document
from agreement_scan.reading.pdf_document import Composition, Draft, drafts
from agreement_scan.reading.pdf_file import opened, properties, raw_pages
from agreement_scan.reading.pdf_furniture import furniture, small_in_margin
from agreement_scan.reading.pdf_headings import set_headings
from agreement_scan.reading.pdf_hyphens import Vocabulary
from agreement_scan.reading.pdf_lines import PrintedLine
from agreement_scan.reading.pdf_notes import breaks_off, footnotes
from agreement_scan.reading.pdf_page import PageLayout, layout
from agreement_scan.reading.pdf_second import SecondReading
from agreement_scan.reading.pdf_typography import Typography, typography
from agreement_scan.reading.pdf_verdicts import Verdicts
from agreement_scan.reading.source import ReadOptions, SourceFile


def read(data: bytes, source: SourceFile, options: ReadOptions) -> Document:
    """The document of a PDF file.

    Raises `EncryptedError`, `LimitError`, or `ReadingError` where nothing can be read, with what to do about it. Where
    only some pages can be read the document is `partial` and names the others.
    """
    with opened(data, options.passwords) as pdf:
        count = len(pdf)
        if count > options.max_pages:
            raise LimitError(f"The PDF has {count:,} pages, more than {options.max_pages:,}; split it.", "opening")
        verdicts = Verdicts()
        known: list[float] = []
        second = SecondReading(data, options.passwords)
        pages = [layout(page.number, verdicts.texts(page), page.drawn, known, second) for page in raw_pages(pdf)]
        info = properties(pdf)
    if not any(page.items for page in pages):
        raise verdicts.refuse()
    composition = _composed(pages)
    if composition.length > options.max_text_characters:
        limit = options.max_text_characters
        raise LimitError(f"The text is longer than {limit:,} characters; split the file.", "text layer")
    unread = verdicts.unread()
    return Document(
        id=source.id,
        path=source.shown,
        media_type=source.media_type,
        status="partial" if unread else "ok",
        reason=verdicts.reason(count),
        pages=count,
        language=None,
        text=composition.text(),
        blocks=tuple(composition.blocks),
        tables=tuple(composition.tables),
        notes=(*verdicts.notes(), *second.notes()),
        unread_pages=unread,
        properties=info,
    )


def _composed(pages: list[PageLayout]) -> Composition:
    by_page = [page.lines for page in pages]
    aside = _furniture(pages)
    kind = typography([[line for line in lines if id(line) not in aside] for lines in by_page])
    for lines in by_page:
        rest = [line for line in lines if id(line) not in aside]
        aside.update((key, "furniture") for key in small_in_margin(rest, kind.body))
    aside.update((id(line), "footnote") for line in _notes(by_page, aside, kind))
    found = drafts(pages, aside, kind)
    set_headings([draft for draft in found if isinstance(draft, Draft)], kind)
    composition = Composition(kind, Vocabulary([line.text for lines in by_page for line in lines]))
    composition.add(found)
    return composition


def _furniture(pages: list[PageLayout]) -> dict[int, BlockKind]:
    """Furniture of all pages, by `id` of its lines; line numbers are put at the end of their page's items."""
    aside: dict[int, BlockKind] = dict.fromkeys(furniture([page.lines for page in pages]), "furniture")
    for page in pages:
        aside.update(dict.fromkeys(map(id, page.margin), "furniture"))
        page.items += page.margin
    return aside


def _notes(by_page: list[list[PrintedLine]], aside: dict[int, BlockKind], kind: Typography) -> Iterator[PrintedLine]:
    unfinished = False
    for lines in by_page:
        found = footnotes([line for line in lines if id(line) not in aside], kind.body, unfinished)
        unfinished = breaks_off(found)
        yield from found
