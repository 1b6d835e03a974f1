"""What looks like a name by its grammar, but is none: posts, organs, general bodies, parts of other phrases."""

from __future__ import annotations

import re

from agreement_scan.naming import flat
from agreement_scan.tagging.organisations.grammar import Grown
from agreement_scan.tagging.organisations.phrase import Phrase


def refused(phrase: Phrase, grown: Grown, text: str) -> bool:
    """Whether a grown name is none."""
    grammar, keys = phrase.grammar, phrase.keys
    before = keys[grown.first - 1] if grown.first else ""
    label = flat(text[phrase.words[grown.first].start : phrase.words[grown.last].end])
    after_head = grown.head + (phrase.head(grown.head) or (1, ""))[0]
    if grown.plural or before in grammar.possessives or label in grammar.never or _plural_at_end(phrase, grown):
        return True
    if _no_body(text, phrase.words[grown.first].start, phrase, grown) or phrase.grammar.type_rules.sums.search(label):
        return True
    if grown.last >= after_head and _trails(phrase, grown, after_head):
        return True
    if grown.kind == "post" and grown.last < after_head:
        # "the Portuguese Ombudsman" is an institution, "the Portuguese Commissioner" a person.
        return grown.bare or not phrase.keys[grown.head].startswith("ombuds")
    if grown.kind == "post" and keys[grown.head] in grammar.personal_of and keys[after_head] == "of":
        return True
    if grown.kind == "agency" and grown.first == grown.head and _of_person(phrase, after_head):
        return True
    if tuple(keys[grown.head : after_head]) in grammar.complete:
        return False
    return _bare(phrase, grown, text)


def _bare(phrase: Phrase, grown: Grown, text: str) -> bool:
    """Whether nothing tells this body from others: "the National Committee", unless an acronym is introduced for it."""
    procedural = grown.head > 0 and phrase.keys[grown.head - 1] in phrase.grammar.procedural
    if not grown.bare and not procedural:
        return False
    alone = grown.first == grown.head
    suffices = grown.kind in phrase.grammar.generic_suffices and not alone and not procedural
    return alone or (not suffices and not _acronym_follows(text, phrase.words[grown.last].end))


def _plural_at_end(phrase: Phrase, grown: Grown) -> bool:
    """Whether a second head noun ends the name in the plural: "Task Force Committees"."""
    last, words = grown.own_last, phrase.words
    if last <= grown.head or not phrase.head(last) or not words[last].plural:
        return False
    return all(words[i].capital for i in range(grown.head, last))


def _of_person(phrase: Phrase, after_head: int) -> bool:
    """ "the authority of the Chairman" is a power."""
    keys = phrase.keys[after_head : after_head + 3]
    return keys[:1] == ["of"] and any(key in phrase.grammar.persons for key in keys[1:])


def _trails(phrase: Phrase, grown: Grown, after_head: int) -> bool:
    """Whether other words follow the head than a name would hold: "Police Cooperation", "Police Commissioner"."""
    word, key = phrase.words[after_head], phrase.keys[after_head]
    if not word.capital or key in phrase.grammar.connectives or key in phrase.grammar.adjectives_follow:
        return False
    if phrase.keys[grown.head] in phrase.grammar.names_follow or leads(phrase, grown, after_head):
        return False
    heads = [h for i in range(after_head, grown.own_last + 1) if (h := phrase.head(i))]
    return not heads or heads[-1][1] == "post"


def leads(phrase: Phrase, grown: Grown, after_head: int) -> bool:
    """Whether a proper name follows an English head: "the Coalition Lumina Nova", not "the Coalition Government"."""
    grammar = phrase.grammar
    if grown.first != grown.head or phrase.keys[grown.head] not in grammar.leading or grown.own_last < after_head:
        return False
    common = (grammar.portfolio, grammar.generic, grammar.openers, grammar.actions, grammar.generic_units)
    first = phrase.keys[after_head]
    return phrase.words[after_head].capital and not any(first in words for words in common)


def _no_body(text: str, start: int, phrase: Phrase, grown: Grown) -> bool:
    """Whether it is a thing ("the initiative Lake Watch") or only to be set up ("shall establish a Ports Council")."""
    before = phrase.keys[grown.first - 1] if grown.first else ""
    if before in phrase.grammar.things:
        return True
    if before in ("a", "an", "own"):
        return phrase.grammar.founding.search(text[max(0, start - 90) : start]) is not None
    return False


def _acronym_follows(text: str, end: int) -> bool:
    return bool(re.match(r'\s*\((?:the )?"?[A-Z][A-Za-z-]*[A-Z]', text[end:]))
