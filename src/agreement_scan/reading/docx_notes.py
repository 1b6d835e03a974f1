"""What stands outside the body of a Word file: footnotes, endnotes, headers and footers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from agreement_scan.reading.docx_body import read_blocks
from agreement_scan.reading.docx_items import Paragraph, Walk, paragraphs
from agreement_scan.reading.docx_package import Package, R, W, on, value

_NOTE = {"footnotes": "footnote", "endnotes": "endnote"}
_DEFAULT_FORMATS = {"footnotes": "decimal", "endnotes": "lowerRoman"}


def note_formats(package: Package, settings: etree._Element | None) -> dict[str, str]:
    """The number format of footnotes and of endnotes: of a section, else of the settings, else Word's default."""
    formats = dict(_DEFAULT_FORMATS)
    for kind, name in _NOTE.items():
        places = [settings] if settings is not None else []
        for place in [*places, *package.main.iter(W + "sectPr")]:
            formats[kind] = value(place.find(f"{W}{name}Pr/{W}numFmt")) or formats[kind]
    return formats


def read_notes(walk: Walk) -> tuple[Paragraph, ...]:
    """The paragraphs of all notes that the text refers to, in the order of reference, each note's mark before it."""
    roots = {kind: walk.package.part(kind) for kind in _NOTE}
    elements = {
        (kind, value(note, "id") or ""): note
        for kind, root in roots.items()
        if root is not None
        for note in root.findall(W + _NOTE[kind])
    }
    found: list[Paragraph] = []
    read: set[tuple[str, str]] = set()
    # A note may refer to another note, so the table of notes can grow while it is read.
    while waiting := [key for key in walk.notes if key not in read]:
        for key in waiting:
            read.add(key)
            if key in elements:
                found += _marked(walk.notes[key], tuple(paragraphs(read_blocks(elements[key], walk))))
            else:
                walk.tally["missing_notes"] += 1
    return tuple(found)


def _marked(mark: str, note: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    if not note:
        return ()
    return (replace(note[0], text=f"{mark} {note[0].text}"), *note[1:])


def read_running_heads(walk: Walk, settings: etree._Element | None, kind: str) -> tuple[Paragraph, ...]:
    """All headers (`kind` "header") or footers ("footer") that are printed, each text once, in order of use."""
    even = settings is not None and on(settings.find(W + "evenAndOddHeaders"))
    found: dict[str, Paragraph] = {}
    for target in dict.fromkeys(_targets(walk.package, kind, even)):
        root = walk.package.root(target)
        if root is None:
            continue
        for paragraph in paragraphs(read_blocks(root, walk)):
            found.setdefault(paragraph.text, replace(paragraph, level=None))
    return tuple(found.values())


def _targets(package: Package, kind: str, even: bool) -> Iterator[str]:
    for section in package.main.iter(W + "sectPr"):
        for reference in section.findall(f"{W}{kind}Reference"):
            use = value(reference, "type")
            if (use == "even" and not even) or (use == "first" and not on(section.find(W + "titlePg"))):
                continue
            relationship = package.relationships.get(reference.get(R + "id", ""))
            if relationship is not None and not relationship.external:
                yield relationship.target
