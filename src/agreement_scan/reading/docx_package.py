"""The package of a Word file: its parts and the relationships between them.

Files of ISO/IEC 29500 Strict use other namespaces for the same things; they are renamed to the Transitional ones before
parsing, so that the rest of the reader knows one vocabulary.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import etree

from agreement_scan.errors import ReadingError
from agreement_scan.reading.limits import Archive, parse_xml

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
V = "{urn:schemas-microsoft-com:vml}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"

_STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": W,
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": R,
    b"http://purl.oclc.org/ooxml/officeDocument/math": M,
    b"http://purl.oclc.org/ooxml/drawingml/main": A,
}
_MAIN_PART = "word/document.xml"


@dataclass(frozen=True, slots=True)
class Relationship:
    """kind: last part of the relationship's type, e.g. `footnotes`. target: name of the part, or an address."""

    kind: str
    target: str
    external: bool


class Package:
    """A Word file's parts. `main` is the root of the main document part, `relationships` are those of that part."""

    def __init__(self, archive: Archive) -> None:
        """Raises ReadingError where the package has no main document."""
        self.archive = archive
        self.name = self._main_name()
        root = self.root(self.name)
        if root is None:
            raise ReadingError(
                f"The Word file has no main document ({self.name} is missing). Open and save it in a word processor.",
                "package",
            )
        self.main: etree._Element = root
        self.relationships = self.related(self.name)

    def root(self, name: str) -> etree._Element | None:
        """The parsed part `name`, or `None` where there is no such part."""
        if name not in self.archive:
            return None
        data = self.archive.read(name)
        for strict, transitional in _STRICT.items():
            data = data.replace(strict, transitional[1:-1].encode())
        return parse_xml(data, name)

    def related(self, name: str) -> dict[str, Relationship]:
        """The relationships of the part `name`, by their id."""
        folder, base = posixpath.split(name)
        root = self.root(posixpath.join(folder, "_rels", f"{base}.rels"))
        found: dict[str, Relationship] = {}
        for element in root if root is not None else ():
            external = element.get("TargetMode") == "External"
            target = element.get("Target", "")
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")
            found[element.get("Id", "")] = Relationship(element.get("Type", "").rsplit("/", 1)[-1], target, external)
        return found

    def part(self, kind: str) -> etree._Element | None:
        """The part that the main document relates to as `kind` (`styles`, `numbering`, ...), or `None`."""
        for relationship in self.relationships.values():
            if relationship.kind == kind and not relationship.external:
                return self.root(relationship.target)
        return None

    def _main_name(self) -> str:
        for relationship in self.related("").values():
            if relationship.kind == "officeDocument" and relationship.target in self.archive:
                return relationship.target
        return _MAIN_PART

    def properties(self) -> tuple[tuple[str, str], ...]:
        """The core properties (title, creator's organisation aside), in the order of the file."""
        for relationship in self.related("").values():
            if relationship.kind == "core-properties":
                root = self.root(relationship.target)
                return tuple(_properties(root)) if root is not None else ()
        return ()


# Names of natural persons (creator, lastModifiedBy) are never written as records.
_KEPT = ("title", "subject", "description", "keywords", "category", "created", "modified", "language", "contentStatus")


def _properties(root: etree._Element) -> list[tuple[str, str]]:
    found = []
    for element in root:
        name = etree.QName(element).localname
        value = (element.text or "").strip()
        if name in _KEPT and value:
            found.append((name, value))
    return found


def value(element: etree._Element | None, name: str = "val") -> str | None:
    """The attribute `w:name` of an element that may be missing."""
    return None if element is None else element.get(W + name)


def on(element: etree._Element | None) -> bool:
    """Whether an on/off property is on: present without a value, or with one that is not false."""
    return element is not None and element.get(W + "val", "true") not in ("0", "false", "off", "none")


def number(text: str | None) -> int | None:
    """A whole number as OOXML writes it (perhaps with decimals), or `None`."""
    try:
        return int(float(text)) if text else None
    except (ValueError, OverflowError):
        return None
