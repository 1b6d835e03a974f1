"""How far a name reaches to the right of its head noun: adjectives, complements, series, an owner."""

from __future__ import annotations

from agreement_scan.tagging.organisations.phrase import Phrase
from agreement_scan.tagging.organisations.series import series_end

_PRIVATE = ("association", "charity", "academic", "centre")
_OWNING = ("of", "at", "in", "within", "under", "to")


def last_word(text: Phrase, head_end: int, kind: str) -> tuple[int, int]:
    """Index of the last word of the name, and of its own last word where an owner follows."""
    last = head_end
    complement = False
    own_last: int | None = None
    while last + 1 < len(text.words):
        word = text.words[last + 1]
        if text.joins(last + 1) and text.continues(last + 1) and _after_possessive(text, last, complement):
            complement = complement or text.keys[last + 1] in text.grammar.connectives
            last += 1
            continue
        if word.text == "/" and _goes_on_after_slash(text, last):
            last += 2
            continue
        university = complement and text.keys[head_end].startswith("universi")
        if university and (campus := _campus(text, last)):
            last = campus
            break
        if not complement and word.text == "(" and (after := _bracketed(text, last + 1)):
            last = after
            continue
        step = _complement(text, last, kind, complement)
        if step is not None:
            if step[1] and own_last is None:
                own_last = last
            last, complement = step[0], True
            if own_last is not None:
                break
            continue
        step_to = series_end(text, last) if complement and not _of_place(text, last) else None
        if step_to is None:
            break
        last = step_to
    return last, own_last if own_last is not None else last


def _of_place(text: Phrase, last: int) -> bool:
    """Whether a name ends with its place: what "and" adds to "Ministry of Ports of Chile" is another name."""
    if not text.ends_place(last):
        return False
    first = next(i for i, end in text.places.items() if end == last)
    first -= first > 0 and text.keys[first - 1] in text.grammar.articles
    return first > 0 and text.keys[first - 1] == "of" and text.keys[last] not in text.grammar.regions


def _goes_on_after_slash(text: Phrase, last: int) -> bool:
    """ "Liberation Movement/Army"."""
    words = text.words
    return last + 2 < len(words) and text.head(last + 2) is not None and words[last + 1].end == words[last + 2].start


def _campus(text: Phrase, last: int) -> int | None:
    """ "University of Northland, Bergen": a place between commas belongs to the name."""
    words = text.words
    if last + 2 >= len(words) or words[last + 1].text != "," or not text.joins(last + 2) or text.head(last + 2):
        return None
    closed = last + 3 >= len(words) or words[last + 3].text in ",;."
    return last + 2 if closed and last + 2 not in text.registered else None


def _after_possessive(text: Phrase, last: int, complement: bool) -> bool:
    """ "Council for Women's Affairs" goes on after the possessive, "the Ministry of Defence's Budget" does not."""
    if not complement or not text.words[last].text.endswith(("'s", "s'")):
        return True
    return text.names_field(last + 1) or text.head(last + 1) is not None


def _bracketed(text: Phrase, index: int) -> int | None:
    """An acronym in brackets inside a name: "Economic Community of ... (ECO) Commission"."""
    words = text.words
    if index + 3 >= len(words) or words[index + 2].text != ")" or not words[index + 1].text.isupper():
        return None
    if text.head(index + 3) and not text.words[index + 3].plural:
        return index + 3
    return None


def _complement(text: Phrase, last: int, kind: str, complement: bool) -> tuple[int, bool] | None:
    """(last word, whether it is an owner) of "of the X", "for Y", "against Z" that follows the word at `last`."""
    words, grammar = text.words, text.grammar
    link = text.keys[last + 1]
    if link not in grammar.connectives or (words[last + 1].text.isupper() and not words[last].text.isupper()):
        return None
    start = last + 2
    determined = start < len(words) and text.keys[start] in grammar.articles
    start += determined
    if start >= len(words) or not text.joins(start) or text.keys[start] in text.grammar.calendar:
        return _lower(text, last)
    if not _allowed(text, last, link, kind, complement, start):
        return None
    end = text.registered.get(start, -1)
    end = max(end, text.run_end(start), text.places.get(start, -1))
    head = text.head(end)
    end += head[0] - 1 if head else 0  # "House of Representatives" goes on in lower case
    return end, _is_owner(text, start, end, link, determined)


def _allowed(text: Phrase, last: int, link: str, kind: str, complement: bool, start: int) -> bool:
    grammar = text.grammar
    if link in grammar.joiners or link == "of":
        return True
    place = start in text.places
    if link == "in" and place and _seated(text, last):
        return True
    if link == "to" and text.keys[start] in grammar.purposes:
        return True
    if link == "in" and kind in _PRIVATE and (text.keys[start] in grammar.regions or text.names_field(start)):
        return True  # "Migrant Forum in Asia", "Association for Women's Rights in Development"
    if not complement:
        if kind in grammar.only_of:
            return False
        if place:
            return link == "for" and kind == "unit"
        return link in ("for", "on", "against") or (link == "to" and kind in ("unit", "ministry"))
    post = (text.head(last) or (0, ""))[1] == "post" and link in ("for", "on")
    return not place and (post or text.keys[last].split("-")[-1] in grammar.governed.get(link, ()))


def _seated(text: Phrase, last: int) -> bool:
    """Whether a place tells bodies of this kind from others: "Embassy of X in Y", "High Court in Z"."""
    first = max(0, last - 8)
    heads = [(i, size) for i, size, _ in text.heads if first <= i <= last]
    if not heads:
        return False
    index, size = heads[-1]
    if tuple(text.keys[index : index + size]) not in text.grammar.seated:
        return False
    between = range(index + size, last + 1)
    return all(i in text.places or text.ends_place(i) or text.keys[i] in ("of", "the") for i in between)


def _is_owner(text: Phrase, start: int, end: int, link: str, determined: bool) -> bool:
    determined = determined and link in _OWNING
    if start in text.registered:
        # "Department for EU Affairs" and "Permanent Mission to the United Nations" are names as a whole.
        return link in _OWNING and link != "to"
    heads = [i for i in range(start, end + 1) if text.head(i)]
    if not heads:
        return False
    size, kind = text.head(heads[-1]) or (1, "")
    singular = not text.plural_head(heads[-1], size)
    if kind == "post" or not singular:
        return False
    begins = heads[0] == start and end + 1 < len(text.words) and text.keys[end + 1] in ("of", "for", "on")
    begins = begins and (determined or kind != "police")  # "Investigation Bureau of Police of X" is one
    ends = heads[-1] + size - 1 >= end and (heads[-1] > start or size > 1)
    return begins or (ends and (determined or kind in ("academic", "hospital")))


def _lower(text: Phrase, last: int) -> tuple[int, bool] | None:
    """A complement in lower case that names the field of work: "against trafficking in persons"."""
    words = text.words
    joined = " ".join(word.text for word in words[last + 2 : last + 14])
    match = text.grammar.lower_complement.match(joined)
    if not match or text.keys[last + 1] not in ("for", "on", "against", "to", "of"):
        return None
    return last + 1 + len(match.group().split()), False
