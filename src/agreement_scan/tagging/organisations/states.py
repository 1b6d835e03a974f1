"""Which State a body belongs to where its own name does not say: by what stands beside, above or around it."""

from __future__ import annotations

import re

from agreement_scan.codebook.places import Place, Places
from agreement_scan.tagging.context import Context
from agreement_scan.tagging.organisations.cells import Row
from agreement_scan.tagging.organisations.names import Name

_AFTER = re.compile(r"\s*(?:\([^()]*\)\s*)?(?:,|\(| of| in| \u2013) ?(?:the )?")
# What ends a recommendation: "(Northland; Southland);".
_LAST = re.compile(r"[^()]*\)[;.,]?\s*(?:\(?\d*\)?)?$")
_OF = re.compile(r" of (?:the )?[A-Z]")
_STATE_KINDS = ("state", "territory", "demonym")


class States:
    """The States of a document's bodies; looks are made once for each name."""

    def __init__(
        self, context: Context, places: Places, rows: dict[int, Row], country: str | None, recommending: re.Pattern[str]
    ) -> None:
        self._recommending = recommending
        self._context = context
        self._places = places
        self._rows = rows
        self._country = country
        self._headings: dict[int, str | None] = {}

    def near(self, name: Name) -> str | None:
        """The State told by the table, by words right after or before the name, by the heading, by the document."""
        if name.state:
            return name.state
        return self.beside(name) or self._heading(name.provision) or self._country

    def beside(self, name: Name) -> str | None:
        """The State told by the words right after or before the name."""
        text = self._context.views[name.provision].text
        return self._after(text, name.provision, name.end) or self._before(text, name.start)

    def owner(self, name: Name) -> str | None:
        """The State that the text says owns the name: "the X of Ghana", "Ghana's X"."""
        text = self._context.views[name.provision].text
        if not (_OF.match(text, name.end) or text[: name.start].endswith(("'s ", "' "))):
            return None
        return self.beside(name)

    def _after(self, text: str, position: int, end: int) -> str | None:
        link = _AFTER.match(text, end)
        if not link:
            return None
        found = self._places.find(text[link.end() : link.end() + 48])
        if found and found[0][0] == 0 and found[0][2].kind != "demonym":
            return None if self._recommends(text, position, link) else found[0][2].state
        return None

    def _recommends(self, text: str, position: int, link: re.Match[str]) -> bool:
        """Whether the bracket at the end of a recommendation names the State that made it."""
        if "(" not in link.group() or not _LAST.match(text, link.end()):
            return False
        kind = self._context.provisions[position].kind
        return kind == "recommendation" or self._recommending.match(text) is not None

    def _before(self, text: str, start: int) -> str | None:
        """ "for Ghana, the X", "Ghana's X", "Ghana: X", "the Ghanaian X"."""
        begin = max(0, start - 60)
        found = self._places.find(text[begin:start])
        if not found:
            return None
        _, end, place = found[-1]
        between = text[begin + end : start]
        if re.fullmatch(
            r"(?:'s?)? (?:own )?|,? (?:the )?|: ?(?:the )?| \u2013 (?:the )?|\)?, (?:by |it is |this is )?(?:the )?",
            between,
        ):
            return place.state if place.kind in _STATE_KINDS or between.startswith("'") else None
        return None

    def _heading(self, position: int) -> str | None:
        if position not in self._headings:
            self._headings[position] = self._find_heading(position)
        return self._headings[position]

    def _find_heading(self, position: int) -> str | None:
        provision = self._context.provisions[position]
        text = self._context.views[position].text
        lead = self._places.find(text[:60])
        if lead and re.fullmatch(r"[\d.() a-z]{0,8}", text[: lead[0][0]]) and text[lead[0][1] : lead[0][1] + 1] in ".:":
            return _code(lead[0][2])
        if provision.heading:
            whole = self._places.place(re.sub(r"^[\dA-Za-z]{0,4}[.)] ", "", provision.heading))
            if whole:
                return _code(whole)
        if provision.chapeau is not None:
            parent = self._context.index.get(provision.chapeau)
            if parent is not None and parent != position:
                whole = self._places.place(self._context.views[parent].text.rstrip(":"))
                return _code(whole) if whole else None
        return None


def _code(place: Place) -> str | None:
    return place.state if place.kind in _STATE_KINDS else None
