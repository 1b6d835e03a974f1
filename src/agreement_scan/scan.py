"""One file through the rooms, once, and never back: reading, structure, tagging.

`scan_one` never fails for a document that is broken: the result says `failed` and why. Anything else that goes wrong
is a bug and is raised.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from agreement_scan.codebook import Codebook, bundled
from agreement_scan.codebook.languages import load_languages
from agreement_scan.errors import ReadingError
from agreement_scan.model import Block, Document, Failure, Provision, Scan
from agreement_scan.reading import read_document
from agreement_scan.reading.source import ReadOptions, identify_file
from agreement_scan.structure import analyse
from agreement_scan.tagging import dimensions, masking, people, profile, stakeholders, statements, support
from agreement_scan.tagging.accreditation import read_accreditations
from agreement_scan.tagging.context import Context


@dataclass(frozen=True, slots=True)
class Settings:
    """How to scan: reading options, and the salt of this run's person hashes (never shown)."""

    options: ReadOptions = field(default_factory=ReadOptions)
    salt: bytes = field(default=b"", repr=False)


def scan_file(
    path: str | os.PathLike[str], *, codebook: Codebook | None = None, settings: Settings | None = None
) -> Scan:
    """Scan one file. A document that cannot be read has status `failed`, a reason, an empty text and no claims."""
    named = Path(path)
    return scan_one(named, named.name, codebook or bundled(), settings or Settings())[0]


def scan_one(path: Path, shown: str, codebook: Codebook, settings: Settings) -> tuple[Scan, Failure | None]:
    """Scan one file, shown in results as `shown`; with the failure to list where it failed or was read in part."""
    try:
        document = read_document(path, shown, settings.options)
    except ReadingError as error:
        return Scan(_failed(path, shown, error), None), Failure(shown, error.stage, error.reason)
    failure = Failure(shown, "reading", document.reason or "read in part") if document.status != "ok" else None
    if document.status == "failed":
        return Scan(document, None), failure
    return scan_document(document, codebook, salt=settings.salt), failure


def scan_document(document: Document, codebook: Codebook, *, salt: bytes = b"") -> Scan:
    """Structure and tag a document that has been read. Parts in a language without lexicons are structured only."""
    provisions = analyse(document, codebook)
    languages = codebook.part(load_languages)
    if not languages.supports(document.language):
        return Scan(document, None, provisions)
    context = Context(document, _readable(provisions, languages.codes), codebook, salt)
    profiled = profile.describe(context)
    recognition = stakeholders.read(context, profiled)
    named = recognition.stakeholders
    profiled = support.by_roles(context, profiled, named)
    tagged = dimensions.read(context, profiled, named)
    occasions, figures = people.read(context, profiled, named, tagged.findings)
    return Scan(
        document=document,
        profile=profiled,
        provisions=provisions,
        findings=tagged.findings,
        stakeholders=named,
        accreditations=read_accreditations(context, profiled, named),
        occasions=occasions,
        figures=figures,
        passages=statements.find(context, profiled),
        rejected=(*tagged.rejected, *recognition.unresolved),
        masks=masking.masks(context, figures),
    )


def light(scan: Scan) -> Scan:
    """The scan without the geometry of its document, which only a page viewer needs: a tenth of the size to keep."""
    return replace(scan, document=replace(scan.document, blocks=(), tables=()))


def _readable(provisions: Sequence[Provision], codes: Sequence[str]) -> tuple[Provision, ...]:
    return tuple(p for p in provisions if p.language is None or p.language in codes)


def _failed(path: Path, shown: str, error: ReadingError) -> Document:
    try:
        identity = identify_file(path) if path.is_file() else ""
    except OSError:
        # The failure already says that the file cannot be opened; it has no identity then.
        identity = ""
    return Document(identity, shown, "application/octet-stream", "failed", error.reason, None, None, "")


def warm_up(codebook: Codebook) -> None:
    """Compile all lexicons once, by tagging one sentence, so that worker processes forked afterwards share them."""
    text = "The Parties shall protect the rights of victims."
    block = Block(0, len(text), "paragraph")
    scan_document(Document("", "", "text/plain", "ok", None, None, "en", text, (block,)), codebook)
