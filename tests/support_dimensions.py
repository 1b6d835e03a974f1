"""A small way to tag text in tests: lines in, findings out."""

from __future__ import annotations

from agreement_scan.codebook import Codebook, bundled
from agreement_scan.model import Document, DocumentType, Finding, Part, Profile, Provision, ProvisionKind
from agreement_scan.tagging.context import Context
from agreement_scan.tagging.dimensions import tag


def profile(label: str = "cooperation_agreement") -> Profile:
    """A profile of which only the type is known."""
    return Profile(DocumentType(label, 1.0, None))


def context_of(
    units: list[tuple[ProvisionKind, str]],
    part: Part = "body",
    chapeaus: dict[int, int] | None = None,
    codebook: Codebook | None = None,
) -> Context:
    """A document whose provisions are the given texts, one a line; `chapeaus`: number of an item -> of its chapeau."""
    provisions: list[Provision] = []
    offset = 0
    for number, (kind, text) in enumerate(units):
        parent = (chapeaus or {}).get(number)
        chapeau = None if parent is None else f"p{parent}"
        cited = "" if kind in ("title", "heading", "recital", "definition") else str(number + 1)
        provisions.append(
            Provision(f"p{number}", cited, (), None, kind, part, None, offset, offset + len(text), chapeau=chapeau)
        )
        offset += len(text) + 1
    text = "\n".join(text for _, text in units)
    document = Document("0", "test.txt", "text/plain", "ok", None, None, "en", text)
    return Context(document, tuple(provisions), codebook or bundled())


def findings_in(
    text: str, kind: ProvisionKind = "paragraph", label: str = "cooperation_agreement"
) -> tuple[Finding, ...]:
    """The findings in one provision of the body of a document of the given type."""
    return tag(context_of([(kind, text)]), profile(label))


def level(text: str, dimension: str, kind: ProvisionKind = "paragraph", label: str = "cooperation_agreement") -> int:
    """The level of one provision for a dimension, 0 where nothing is found or it is withheld."""
    found = (f.level for f in findings_in(text, kind, label) if f.dimension == dimension and f.polarity == "affirmed")
    return max(found, default=0)
