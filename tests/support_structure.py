"""Documents and provisions from text written in a test."""

from __future__ import annotations

from agreement_scan.codebook import bundled
from agreement_scan.model import Document, Provision
from agreement_scan.reading.plain import read
from agreement_scan.reading.source import ReadOptions, SourceFile, identify
from agreement_scan.structure import analyse


def read_text(text: str | bytes, media_type: str = "text/plain") -> Document:
    data = text.encode("utf-8") if isinstance(text, str) else text
    return read(data, SourceFile("sample.txt", identify(data), media_type), ReadOptions())


def blocks_of(text: str | bytes) -> list[tuple[str, str]]:
    """Kind and words of each block."""
    document = read_text(text)
    return [(block.kind, " ".join(document.text[block.start : block.end].split())) for block in document.blocks]


def provisions_of(text: str | bytes) -> list[Provision]:
    return list(analyse(read_text(text), bundled()))


def outline_of(text: str | bytes) -> list[tuple[str, str, str]]:
    """Number, kind and first three words of each provision."""
    document = read_text(text)
    return [(p.number, p.kind, _words(document, p)) for p in analyse(document, bundled())]


def numbers_of(text: str | bytes) -> list[str]:
    """Number of each provision that is no heading or title."""
    return [p.number for p in provisions_of(text) if p.kind not in ("heading", "title")]


def _words(document: Document, provision: Provision) -> str:
    return " ".join(document.text[provision.start : provision.end].split()[:3])
