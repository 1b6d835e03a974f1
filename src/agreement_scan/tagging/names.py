"""Where a view names organisations: by the register, by grammar, by context, and by cells of organisation columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from agreement_scan.codebook.organisations import Context, Grammar, singular
from agreement_scan.codebook.places import Places
from agreement_scan.naming import flat
from agreement_scan.tagging.cells import TableCell
from agreement_scan.tagging.lookup import Hit, Lookup
from agreement_scan.tagging.namegrammar import Grown, Text, grow_names
from agreement_scan.tagging.plurals import read_plurals
from agreement_scan.tagging.words import CAPITALISED, Word, words_of


# Beginnings or ends of nouns without which no context names an organisation (speed only).
_STEMS = (
    "rgani", "NGO", "CSO", "ONG", "ssociation", "etwork", "oalition", "nion", "ederation", "lliance", "ollective", "harit",
    "oundation", "ompan", "firm", "usiness", "genc", "nstitution", "bod", "epartment", "roup", "niversit", "nstitute",
    "think tank", "NHRI", "entre",
)


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
            prepared = self._prepare(text, words_of(text, start, end), hits)
            names += self._grown(position, text, prepared, hits)
            names += self._in_plural(position, text, prepared)
        if any(stem in text for stem in _STEMS) and _context_gate(self.grammar.contexts).search(text):
            names += self._by_context(position, text)
        names += self._acting(position, text)
        return _longest(names)

    def read_cell(self, cell: TableCell, text: str, *, organisations: bool) -> list[Name]:
        """The names in one cell; in a column of organisations a cell without any is itself one."""
        inside = text[cell.start : cell.end]
        names = self.read(cell.provision, inside)
        if organisations and not names and self._names_one(inside):
            label = re.sub(r"\s*\([^()]*\)$", "", inside)
            names = [Name(cell.provision, 0, len(label), label, "", "cell", own_end=len(label))]
        return [_shifted(name, cell.start) for name in names]

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

    def _prepare(self, text: str, words: Sequence[Word], hits: Sequence[Hit]) -> Text:
        starts = {word.start: index for index, word in enumerate(words)}
        ends = {word.end: index for index, word in enumerate(words)}
        registered = {starts[hit.start]: ends.get(hit.end, starts[hit.start]) for hit in hits if hit.start in starts}
        base, limit = (words[0].start, words[-1].end) if words else (0, 0)
        found = ((s + base, e + base) for s, e, _ in self.places.find(text[base:limit]))
        places = {starts[s]: ends.get(e, starts[s]) for s, e in found if s in starts}
        return Text(words, self.grammar, places, registered)

    # ------------------------------------------------------------------------------------------------- by grammar
    def _grown(self, position: int, text: str, prepared: Text, hits: Sequence[Hit]) -> list[Name]:
        names: list[Name] = []
        for grown in grow_names(prepared):
            name = self._name(position, text, prepared, grown, hits)
            if name:
                names.append(name)
        return names

    def _name(self, position: int, text: str, prepared: Text, grown: Grown, hits: Sequence[Hit]) -> Name | None:
        words = prepared.words
        start, end, own_end = words[grown.first].start, words[grown.last].end, words[grown.own_last].end
        if any(hit.start <= start and own_end <= hit.end for hit in hits):
            return None
        head_end = words[grown.head + (prepared.head(grown.head) or (1, ""))[0] - 1].end
        if any(hit.start <= start and hit.end == head_end and not self._of_place(text, hit.end) for hit in hits):
            return None
        if self._refused(prepared, grown, text):
            return None
        end -= _possessive(text, end)
        own_end = min(own_end, end)
        start += _acronym_before(text[start:own_end])
        label = text[start : end if grown.bare_own else own_end]
        rule = f"grammar.{grown.kind}"
        return Name(position, start, end, label, grown.kind, rule, owner=text[own_end:end], own_end=own_end)

    def _refused(self, prepared: Text, grown: Grown, text: str) -> bool:
        grammar, words = self.grammar, prepared.words
        before = prepared.keys[grown.first - 1] if grown.first else ""
        label = flat(text[words[grown.first].start : words[grown.last].end])
        size = (prepared.head(grown.head) or (1, ""))[0]
        after_head = grown.head + size
        if grown.plural or before in grammar.possessives or label in grammar.never:
            return True
        inner = prepared.head(grown.own_last)
        if (
            inner
            and words[grown.own_last].plural
            and grown.own_last > grown.head
            and not words[grown.own_last - 1].text.islower()
        ):
            if all(words[i].capital for i in range(grown.head, grown.own_last)):  # "Task Force Committees"
                return True
        if grown.last >= after_head and self._trails(prepared, grown, after_head):
            return True
        if grown.kind == "post" and grown.last < after_head:
            return True
        if grown.kind == "agency" and grown.first == grown.head and self._of_person(prepared, after_head):
            return True
        if tuple(prepared.keys[grown.head : after_head]) in grammar.complete:
            return False
        procedural = grown.head > 0 and prepared.keys[grown.head - 1] in grammar.procedural
        if not grown.bare and not procedural:
            return False
        alone = grown.first == grown.head
        suffices = grown.kind in grammar.generic_suffices and not alone and not procedural
        return alone or (not suffices and not _acronym_follows(text, words[grown.last].end))

    def _of_person(self, prepared: Text, after_head: int) -> bool:
        """ "the authority of the Chairman" is a power."""
        keys = prepared.keys[after_head : after_head + 3]
        return keys[:1] == ["of"] and any(key in self.grammar.persons for key in keys[1:])

    def _acting(self, position: int, text: str) -> list[Name]:
        """Acronyms that nothing explains, where they do what organisations do."""
        if text.isupper():
            return []
        spans = [match.span(1) for match in self.grammar.acting.finditer(text)]
        return [
            Name(position, s, e, text[s:e], "", "acting", own_end=e)
            for s, e in spans
            if not self.places.place(text[s:e])
        ]

    def _common(self, label: str) -> bool:
        """Whether a capitalised word is no name: "NGO Recommendations"."""
        grammar = self.grammar
        key = singular(label)
        common = (
            grammar.stop_nouns,
            grammar.weak_nouns,
            grammar.heads,
            grammar.persons,
            grammar.portfolio,
            grammar.generic,
        )
        return flat(label) in grammar.openings or any(key in words for words in common)

    def _of_place(self, text: str, end: int) -> bool:
        """Whether "of" and a place follow: then a longer name begins like that of the register."""
        link = re.match(r" of (?:the )?", text[end:])
        return bool(link) and any(
            s == 0 for s, _, _ in self.places.find(text[end + link.end() : end + link.end() + 40])
        )

    def _trails(self, prepared: Text, grown: Grown, after_head: int) -> bool:
        """Whether other words follow the head than a name would hold: "Police Cooperation", "Police Commissioner"."""
        word, key = prepared.words[after_head], prepared.keys[after_head]
        if not word.capital or key in self.grammar.connectives or key in self.grammar.adjectives_follow:
            return False
        if prepared.keys[grown.head] in self.grammar.names_follow:
            return False
        heads = [h for i in range(after_head, grown.own_last + 1) if (h := prepared.head(i))]
        return not heads or heads[-1][1] == "post"

    def _in_plural(self, position: int, text: str, prepared: Text) -> list[Name]:
        words = prepared.words
        if not any(words[index].plural for index, _, _ in prepared.heads):
            return []
        starts = {word.start: index for index, word in enumerate(words)}
        states = {starts[s]: place.state for s, _, place in self.places.find(text) if s in starts}
        names: list[Name] = []
        for number, piece in enumerate(read_plurals(prepared, states)):
            whole = number == 0 or names[-1].own_end <= words[piece.head].start
            first, last = piece.place if piece.place and not whole else (piece.first, piece.last)
            start, end = words[piece.head].start if whole else words[first].start, words[last].end
            head = words[piece.head]
            noun = (
                prepared.keys[piece.head].capitalize() if not head.text.isupper() else prepared.keys[piece.head].upper()
            )
            link = " of the " if piece.article else " of "
            label = noun + link + text[words[piece.first].start : words[piece.last].end]
            kind = (prepared.head(piece.head) or (1, ""))[1]
            names.append(Name(position, start, end, label, kind, "grammar.plural", state=piece.state, own_end=end))
        return names

    # ------------------------------------------------------------------------------------------------- by context
    def _by_context(self, position: int, text: str) -> list[Name]:
        names: list[Name] = []
        for context in self.grammar.contexts:
            for start, end in _introduced(text, context.words):
                start = max(start, start + text[start:end].rfind(" and ") + 5) if " and " in text[start:end] else start
                start += 4 if text[start:end].startswith("The ") else 0
                label = text[start:end]
                if label and not self._common(label) and not self.places.place(label):
                    rule = f"context.{context.type}"
                    names.append(Name(position, start, end, label, "", rule, type=context.type, own_end=end))
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


def _acronym_follows(text: str, end: int) -> bool:
    return bool(re.match(r'\s*\((?:the )?"?[A-Z][A-Za-z-]*[A-Z]', text[end:]))


def _introduced(text: str, words: str) -> list[tuple[int, int]]:
    """Spans of names that nouns of the kind `words` introduce or explain."""
    noun, regexes = _context_regexes(words)
    if not noun.search(text):
        return []
    return [match.span(1) for regex in regexes for match in regex.finditer(text)]


_CAPITAL = r"[A-Z\u00c0-\u00de][\w'\u2013-]*"
_LINK = r"(?:de|la|du|des|del|da|do|of|for|and|the|in|y|et)"
_NAME = rf"({_CAPITAL}(?: (?:{_LINK} ){{0,2}}{_CAPITAL}){{0,7}})"


@cache
def _context_gate(contexts: tuple[Context, ...]) -> re.Pattern[str]:
    """The nouns of all contexts: without one of them no context names an organisation."""
    return re.compile(r"\b(?:" + "|".join(context.nouns for context in contexts) + r")\b")


@cache
def _context_regexes(words: str) -> tuple[re.Pattern[str], tuple[re.Pattern[str], ...]]:
    """The noun with what makes it introduce a name, and the regexes with the name; the first only saves time."""
    noun = rf"(?:{words})"
    return re.compile(
        rf"\b(?:{noun},? \"?[A-Z\u00c0-\u00de]|{noun} (?:called|named) |, (?:\w+ )?(?:an?|the) (?:[a-z-]+ )?{noun}\b)"
    ), (
        re.compile(rf"\b(?:[Tt]he|[Aa]n?|[Ll]ocal|[Nn]ational) {noun},? (?:called |named )?\"?{_NAME}"),
        re.compile(rf"\b(?:NGO|CSO|INGO|ONG),? \"?{_NAME}"),
        re.compile(rf"{_NAME}(?: \([A-Za-z-]+\))?, (?:likewise |also |itself )?(?:an?|the) (?:[a-z-]+ )?{noun}\b"),
    )


def _longest(names: Sequence[Name]) -> list[Name]:
    """Longest names win; an owner may stand inside the span of its unit."""
    kept: list[Name] = []
    # Of two readings of the same words the later head noun counts: a "Refuge Network" is a network.
    for name in sorted(names[::-1], key=lambda n: (-(n.end - n.start), n.start, not n.ids)):
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
