"""Where a view names organisations: by the register, by grammar, by context, and by cells of organisation columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from agreement_scan.codebook.organisations import Grammar, singular
from agreement_scan.codebook.places import Places
from agreement_scan.naming import flat
from agreement_scan.tagging.organisations.cells import TableCell
from agreement_scan.tagging.organisations.contexts import acting, introduced
from agreement_scan.tagging.organisations.grammar import Grown, grow_names
from agreement_scan.tagging.organisations.lookup import Hit, Lookup
from agreement_scan.tagging.organisations.phrase import Phrase
from agreement_scan.tagging.organisations.plurals import read_plurals
from agreement_scan.tagging.organisations.refusals import leads, refused
from agreement_scan.tagging.organisations.words import CAPITALISED, Word, words_of

# Beginnings or ends of nouns without which no context names an organisation (speed only).


@dataclass(frozen=True, slots=True)
class Name:
    """One place where an organisation is named: [start, end) of the view of `provision`.

    label: the organisation's own name, without its owner. kind: kind of its head noun, "" without one. ids: candidates
    of the register. owner: position in the view of the name of the organisation it belongs to. type: told by the
    context. state: told by a table. personal: in a row of a list of persons.
    """

    provision: int
    start: int
    end: int
    label: str
    kind: str
    rule: str
    ids: tuple[str, ...] = ()
    owner: str = ""
    type: str | None = None
    state: str | None = None
    personal: bool = False
    own_end: int = 0


@dataclass(frozen=True)
class Reader:
    """What is needed to read names from a view."""

    grammar: Grammar
    lookup: Lookup
    places: Places

    def read(self, position: int, text: str) -> list[Name]:
        """All names in one view, in order; the owner of a unit stands inside the unit's span."""
        hits = self.lookup.find(text)
        names = [_registered(position, text, hit) for hit in hits if not hit.modifier]
        for start, end in self._parts_with_heads(text):
            phrase = self._prepare(text, words_of(text, start, end), hits)
            names += self._grown(position, text, phrase, hits)
            names += _in_plural(position, text, phrase, self.places)
        for start, end, kind in introduced(text, self.grammar, self.places):
            label, rule = text[start:end], f"context.{kind}"
            names.append(Name(position, start, end, label, "", rule, type=kind, own_end=end))
        for match in self.grammar.mandate.finditer(text) if " on " in text else ():
            label, (start, end) = match.group(), match.span()
            names.append(Name(position, start, end, label, "post", "mandate", type="un", own_end=end))
        for start, end in acting(text, self.grammar, self.places):
            names.append(Name(position, start, end, text[start:end], "", "acting", own_end=end))
        return _longest(names)

    def read_cell(self, cell: TableCell, text: str, *, organisations: bool) -> list[Name]:
        """The names in one cell; in a column of organisations a cell without any is itself one."""
        inside = text[cell.start : cell.end]
        names = self.read(cell.provision, inside)
        if organisations and names and self._begins_with_post(inside, names[0]):
            names = [Name(cell.provision, 0, len(inside), inside, "justice", "cell", own_end=len(inside))]
        if organisations and not names and self._names_one(inside):
            label = re.sub(r"\s*\([^()]*\)$", "", inside)
            names = [Name(cell.provision, 0, len(label), label, "", "cell", own_end=len(label))]
        return [_shifted(name, cell.start) for name in names]

    def _begins_with_post(self, cell: str, first: Name) -> bool:
        """Whether a cell names an office by its holder: "General Prosecutor at the Court of Cassation"."""
        keys = [singular(word) for word in re.findall(r"[^\W_]+(?:['-][^\W_]+)*", cell[: first.start])]
        head = self.grammar.head_at(keys, 0) if keys else None
        return head is not None and head[1] == "post" and len(keys) <= head[0] + 4

    def _names_one(self, cell: str) -> bool:
        if flat(cell).strip(" -–.") in self.grammar.no_cells or self.places.place(cell):
            return False
        return cell[:1].isupper() and len(cell) < 120 and bool(re.search(r"[^\W\d_]{2}", cell))

    def _parts_with_heads(self, text: str) -> list[tuple[int, int]]:
        """The sentences that hold a head noun; the rest need not be split into words."""
        heads = self.grammar.heads
        parts: list[tuple[int, int]] = []
        for match in CAPITALISED.finditer(text):
            if (not parts or match.start() >= parts[-1][1]) and singular(match.group()) in heads:
                start = max(text.rfind(". ", 0, match.start()) + 2, parts[-1][1] if parts else 0) if ". " in text else 0
                stop = text.find(". ", match.end())
                parts.append((start if start > 1 else 0, len(text) if stop < 0 else stop + 2))
        return parts

    def _prepare(self, text: str, words: Sequence[Word], hits: Sequence[Hit]) -> Phrase:
        starts = {word.start: index for index, word in enumerate(words)}
        ends = {word.end: index for index, word in enumerate(words)}
        registered = {starts[hit.start]: ends.get(hit.end, starts[hit.start]) for hit in hits if hit.start in starts}
        base, limit = (words[0].start, words[-1].end) if words else (0, 0)
        found = ((s + base, e + base) for s, e, p in self.places.find(text[base:limit]) if p.kind != "demonym")
        places = {starts[s]: ends.get(e, starts[s]) for s, e in found if s in starts}
        return Phrase(words, self.grammar, places, registered)

    def _grown(self, position: int, text: str, phrase: Phrase, hits: Sequence[Hit]) -> list[Name]:
        names: list[Name] = []
        led = -1  # end of a name that its first noun leads: "Association Casa Lumina" is an association
        for grown in grow_names(phrase):
            name = self._name(position, text, phrase, grown, hits) if grown.head > led else None
            if name:
                names.append(name)
                led = grown.last if leads(phrase, grown, grown.head + 1) else led
        return names

    def _name(self, position: int, text: str, phrase: Phrase, grown: Grown, hits: Sequence[Hit]) -> Name | None:
        words = phrase.words
        start, end, own_end = words[grown.first].start, words[grown.last].end, words[grown.own_last].end
        if any(hit.start <= start and own_end <= hit.end for hit in hits):
            return None
        head_end = words[grown.head + (phrase.head(grown.head) or (1, ""))[0] - 1].end
        if any(hit.start <= start and hit.end == head_end and not self._of_place(text, hit.end) for hit in hits):
            return None
        if refused(phrase, grown, text):
            return None
        if words[grown.last].text.isupper() and text[words[grown.last].start + 1 : end + 1] == ".":
            return None  # cut by an abbreviation: "Oficina del C."
        end -= _possessive(text, end) + _made_adjective(text[start:end])
        own_end = min(own_end, end)
        if grown.first in phrase.places and words[grown.first].text.endswith("'s") and grown.first < grown.head:
            start = words[grown.first + 1].start  # "Peru's National Police"
        start += _acronym_before(text[start:own_end])
        label = text[start : end if grown.bare_own else own_end]
        rule = f"grammar.{grown.kind}"
        return Name(position, start, end, label, grown.kind, rule, owner=text[own_end:end], own_end=own_end)

    def _of_place(self, text: str, end: int) -> bool:
        """Whether "of" and a place follow: then a longer name begins like that of the register."""
        link = re.match(r" of (?:the )?", text[end:])
        return link is not None and any(
            start == 0 for start, _, _ in self.places.find(text[end + link.end() : end + link.end() + 40])
        )


def _in_plural(position: int, text: str, phrase: Phrase, places: Places) -> list[Name]:
    words = phrase.words
    if not any(words[index].plural for index, _, _ in phrase.heads):
        return []
    starts = {word.start: index for index, word in enumerate(words)}
    states = {starts[s]: place.state for s, _, place in places.find(text) if s in starts}
    names: list[Name] = []
    for number, piece in enumerate(read_plurals(phrase, states)):
        whole = number == 0 or names[-1].own_end <= words[piece.head].start
        first, last = piece.place if piece.place and not whole else (piece.first, piece.last)
        start, end = words[piece.head].start if whole else words[first].start, words[last].end
        key = phrase.keys[piece.head]
        noun = key.upper() if words[piece.head].text.isupper() else key.capitalize()
        link = " of the " if piece.article else " of "
        label = noun + link + text[words[piece.first].start : words[piece.last].end]
        kind = (phrase.head(piece.head) or (1, ""))[1]
        names.append(Name(position, start, end, label, kind, "grammar.plural", state=piece.state, own_end=end))
    return names


def _shifted(name: Name, offset: int) -> Name:
    return replace(name, start=name.start + offset, end=name.end + offset, own_end=name.own_end + offset)


def _registered(position: int, text: str, hit: Hit) -> Name:
    label = text[hit.start : hit.end]
    return Name(position, hit.start, hit.end, label, "", "register", ids=hit.ids, own_end=hit.end)


def _acronym_before(label: str) -> int:
    """Length of an acronym that a glossary puts before its name: "CGA Coast Guard Agency"."""
    first, _, rest = label.partition(" ")
    if len(first) < 2 or not first[1:].isupper():
        return 0
    initials = "".join(word[0] for word in re.findall(r"[^\W\d_]+", rest) if word[0].isupper())
    return len(first) + 1 if initials == first.upper() else 0


def _possessive(text: str, end: int) -> int:
    """Number of letters of a possessive ending at `end`."""
    if text[end - 2 : end] == "'s":
        return 2
    return 1 if text[end - 1] == "'" else 0


def _made_adjective(label: str) -> int:
    """Number of letters that make an adjective of a name: "Ministry of Ports-led"."""
    match = re.search(r"[\u2013-](?:led|run|based|owned|[a-z]+ed)$", label)
    return len(match.group()) if match else 0


def _longest(names: Sequence[Name]) -> list[Name]:
    """Longest names win; an owner may stand inside the span of its unit."""
    kept: list[Name] = []
    # Of two readings of the same words the later head noun counts: a "Refuge Network" is a network.
    ranked = sorted(
        enumerate(names), key=lambda pair: (pair[1].start - pair[1].end, pair[1].start, not pair[1].ids, -pair[0])
    )
    for _, name in ranked:
        clash = [k for k in kept if name.start < k.end and k.start < name.end]
        if all(k.owner and name.start >= k.own_end for k in clash):
            kept.append(name)
        else:
            for k in clash:
                if name.type and not k.type and name.start <= k.start and k.end <= name.end:
                    kept[kept.index(k)] = replace(k, type=name.type)
    return sorted((_over_owner(name, kept) for name in kept), key=lambda n: (n.start, -n.end))


def _over_owner(name: Name, kept: Sequence[Name]) -> Name:
    """A unit's span runs to the end of its owner's name."""
    ends = [k.end for k in kept if name.owner and name.own_end <= k.start < name.end < k.end]
    return replace(name, end=ends[0]) if ends else name
