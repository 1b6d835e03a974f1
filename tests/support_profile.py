"""Small documents for the tests of the profile: text as a plain-text reader gives it, one unit for each block."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from agreement_scan.codebook import bundled
from agreement_scan.model import Block, Document, Part, Profile, Provision, ProvisionKind
from agreement_scan.reading import plain
from agreement_scan.reading.source import ReadOptions, SourceFile
from agreement_scan.tagging.context import Context
from agreement_scan.tagging.profile import describe

_RECITAL = re.compile(r"(?:Recalling|Having|Noting|Considering|Conscious|Convinced|WHEREAS)\b")


def cases() -> list[dict[str, Any]]:
    """The documents of `profile_cases.toml` with what is expected of them."""
    path = Path(__file__).parent / "tagging" / "profile_cases.toml"
    found: list[dict[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8"))["case"]
    return found


def document_of(text: str) -> Document:
    """`text` read as a plain-text file."""
    source = SourceFile(shown="note.txt", id="0" * 64, media_type="text/plain")
    return plain.read(text.lstrip("\n").encode("utf-8"), source, ReadOptions())


def context_of(text: str) -> Context:
    """A context with one unit for each block of running text or table cell."""
    document = document_of(text)
    return Context(document, units_of(document), bundled())


def units_of(document: Document) -> tuple[Provision, ...]:
    """One unit a block: recitals and headings by their looks, the rest paragraphs."""
    blocks = [block for block in document.blocks if block.kind != "furniture"]
    return tuple(_unit(document, index, block) for index, block in enumerate(blocks))


def _unit(document: Document, index: int, block: Block) -> Provision:
    text = document.text[block.start : block.end]
    kind: ProvisionKind = "paragraph"
    part: Part = "body"
    if block.kind == "cell":
        kind = "row"
    elif _RECITAL.match(text):
        kind, part = "recital", "preamble"
    elif block.kind == "heading":
        kind = "heading"
    return Provision(f"u{index}", "", (), None, kind, part, block.page, block.start, block.end)


def profile_of(text: str) -> Profile:
    """The profile of `text`."""
    return describe(context_of(text))
