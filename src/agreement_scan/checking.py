"""Checks that what reviewers changed does what they meant: every entry is found in its examples, in no counterexample.

The lexicons' own checks (`codebook.catalogue.load_all`) tell whether they can be loaded; this room runs the taggers
over the examples that the entries carry.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from agreement_scan.codebook import Codebook
from agreement_scan.codebook.dimensions import load as load_dimensions
from agreement_scan.model import Document, DocumentType, Finding, Profile, Provision
from agreement_scan.tagging.context import Context
from agreement_scan.tagging.dimensions import tag


@dataclass(frozen=True, slots=True)
class Fault:
    """An example that its entry misses, or a counterexample that it finds."""

    entry: str
    text: str
    missed: bool

    def __str__(self) -> str:
        what = "does not find its example" if self.missed else "finds its counterexample"
        return f"{self.entry}: {what}: {self.text!r}"


def faults(codebook: Codebook) -> Iterator[Fault]:
    """The examples of the dimensions' entries that do not hold."""
    for entry in codebook.part(load_dimensions).entries:
        for text in entry.examples:
            if entry.source not in sources(text, codebook):
                yield Fault(entry.source, text, missed=True)
        for text in entry.counterexamples:
            if entry.source in sources(text, codebook):
                yield Fault(entry.source, text, missed=False)


def sources(text: str, codebook: Codebook) -> set[str]:
    """The entries that are found in `text`, read as one paragraph of an agreement."""
    return {source for finding in findings(text, codebook) for source in (finding.source, *finding.support)}


def findings(text: str, codebook: Codebook) -> tuple[Finding, ...]:
    """What is found in `text`, read as one paragraph of an agreement."""
    document = Document("", "example", "text/plain", "ok", None, None, "en", text)
    unit = Provision("p1", "1", ("1",), None, "paragraph", "body", None, 0, len(text))
    profile = Profile(DocumentType("cooperation_agreement", 1.0, None))
    return tag(Context(document, (unit,), codebook), profile)
