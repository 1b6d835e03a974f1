"""Views put together from several, and cut to what a profile needs of them."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from agreement_scan.passages import View

_LONGEST_UNIT = 20_000


def shortened(one: View) -> View:
    """The beginning of a view that is as long as a book."""
    if len(one.text) <= _LONGEST_UNIT:
        return one
    return View(one.text[:_LONGEST_UNIT], one.offsets[: _LONGEST_UNIT + 1])


def joined(views: Sequence[View], separator: str = " ") -> View:
    """One view over several, so that a match may run over them; the separators stand at the end of what is before."""
    texts: list[str] = []
    offsets = array("q")
    for index, one in enumerate(v for v in views if v.text):
        if index:
            texts.append(separator)
            offsets.extend([max(offsets[-1], 0)] * len(separator))
        texts.append(one.text)
        offsets.extend(one.offsets[:-1])
    offsets.append(offsets[-1] + 1 if offsets else 0)
    return View("".join(texts), offsets)
