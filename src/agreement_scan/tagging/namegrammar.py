"""Names by their grammar: a head noun and the capitalised words that belong to it.

From each head noun the name grows to the left over its modifiers ("Coast Guard Command") and to the right over its
complement ("Ministry of Labour, Invalids and Social Affairs"). What follows "of the" and has a head noun of its own is
the owner ("... of the National Police"): a name in its own right.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from agreement_scan.codebook.organisations import Grammar
from agreement_scan.tagging.words import Word

_OWNING = ("of", "at", "in", "within", "under", "to")
_DAYS = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ]
)


@dataclass(frozen=True, slots=True)
class Grown:
    """A name as word indexes [first, last]; head and its kind; `own_last` ends the unit's own name before its owner.

    bare: nothing but generic words and the head. bare_own: the same without the owner ("Council of the Region of X").
    """

    first: int
    last: int
    head: int
    kind: str
    own_last: int
    bare: bool
    plural: bool = False
    bare_own: bool = False


@dataclass
class Text:
    """The words of one view with what is known beforehand: first and last words of places and of registered names."""

    words: Sequence[Word]
    grammar: Grammar
    places: Mapping[int, int] = field(default_factory=dict)
    registered: Mapping[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.keys = [word.key for word in self.words]
        self._place_ends = {last: first for first, last in self.places.items()}

    @cached_property
    def heads(self) -> list[tuple[int, int, str]]:
        """All head nouns as (index, number of words, kind); none inside another."""
        found: list[tuple[int, int, str]] = []
        for index in range(len(self.words)):
            head = self.head(index)
            if head and (not found or index >= found[-1][0] + found[-1][1]):
                found.append((index, *head))
        return found

    def ends_phrase(self, index: int) -> bool:
        """Whether a place that belongs to what stands before it ends here: "... of South Sudan | Harbour Authority"."""
        first = self._place_ends.get(index, 0)
        return first > 0 and self.keys[first - 1] in ("of", "in", "to", "for", "from", "at")

    def plural_head(self, index: int, size: int) -> bool:
        """Whether the head noun at `index` stands in the plural, though the lexicon has it in the singular."""
        known = tuple(self.keys[index : index + size]) in self.grammar.plural_heads
        return self.words[index + size - 1].plural and not known

    def joins(self, index: int) -> bool:
        """Whether the word at `index` can stand inside a name: capitalised and no word that only begins sentences."""
        word = self.words[index]
        return word.capital and word.key not in self.grammar.openings

    def head(self, index: int) -> tuple[int, str] | None:
        """The head noun that begins at `index`, if its words are capitalised."""
        if not self.words[index].capital:
            return None
        found = self.grammar.head_at(self.keys, index)
        if not found:
            return None
        size, kind = found
        if self.keys[index] in self.grammar.final_only and index + size < len(self.words) and self.joins(index + size):
            return None
        return found


def grow_names(text: Text) -> list[Grown]:
    """Every name with a head noun, leftmost head of a run first; overlapping ones are settled by the caller."""
    return [_grow(text, index, size, kind) for index, size, kind in text.heads]


def _grow(text: Text, index: int, size: int, kind: str) -> Grown:
    first = _left(text, index)
    last, own_last = _right(text, index + size - 1, kind)
    left = range(first, index)
    bare = last == index + size - 1 and all(text.keys[i] in text.grammar.generic for i in left)
    bare_own = own_last == index + size - 1 and all(text.keys[i] in text.grammar.generic for i in left)
    plural = (
        text.words[index + size - 1].plural and tuple(text.keys[index : index + size]) not in text.grammar.plural_heads
    )
    return Grown(first, last, index, kind, own_last, bare, plural, bare_own)


# ------------------------------------------------------------------------------------------------------ leftwards
def _left(text: Text, index: int) -> int:
    first = index
    while first > 0:
        if text.ends_phrase(first - 1):
            break
        if text.joins(first - 1) and not _begins_sentence(text, first - 1) and not _post(text, first - 1):
            first -= 1
        elif (step := _left_pair(text, first)) is not None:
            first = step
        else:
            break
    return first


def _post(text: Text, index: int) -> bool:
    """Whether a word names a person's post, where a name cannot go on to the left: "Chairman Border Committee"."""
    key = text.keys[index]
    return key in text.grammar.persons and key not in text.grammar.allowed_left


def _begins_sentence(text: Text, index: int) -> bool:
    """Whether a word is capitalised only because a sentence begins: "Visiting", "Recently", "Asked"."""
    if index > 0 and text.words[index - 1].text not in ".:;?!":
        return False
    key = text.keys[index]
    return key.endswith(("ing", "ly", "ed")) and key != "united" and key not in text.grammar.portfolio


def _left_pair(text: Text, first: int) -> int | None:
    """The new beginning where a joining word and a capitalised one before it belong to the name."""
    if first < 2 or not text.joins(first - 2):
        return None
    link, word = text.keys[first - 1], text.keys[first - 2]
    grammar = text.grammar
    if link == ",":  # "Northern Ferries, Ltd."
        head = text.head(first)
        return first - 2 if head and head[1] == "company" else None
    if link in grammar.conjunctions:
        return _series_left(text, first)
    if link in grammar.opener_prepositions and word in grammar.openers and not text.words[first - 1].capital:
        return first - 2
    if word.split("-")[-1] in grammar.governed.get(link, ()):  # "Trafficking in Persons Unit"
        return first - 2
    return None


def _series_left(text: Text, first: int) -> int | None:
    """The beginning of "Passport, Immigration and Citizenship Agency": fields joined before one head noun.

    The series must begin where a name may begin, so that in "the Harbour Police and Border Agency" it does not.
    """
    grammar = text.grammar
    start = first - 2
    while start > 0 and text.joins(start - 1) and start - 1 not in text.registered:
        start -= 1
    run = range(start, first - 1)
    if any(text.head(i) for i in run) or any(i in text.registered for i in run):
        return None
    fits = any(_names_field(text, i) or text.keys[i] in grammar.openers for i in run)
    before = text.words[start - 1] if start else None
    if before is not None and before.text == "," and start > 1 and text.joins(start - 2) and fits:
        earlier = start - 2
        while earlier > 0 and text.joins(earlier - 1):
            earlier -= 1
        free = not any(text.head(i) or i in text.registered or i in text.places for i in range(earlier, start))
        opens = earlier == 0 or text.keys[earlier - 1] in (*grammar.articles, ":", "-", "|", "(", ";", "\u2022")
        return earlier if free and opens else start
    stands = before is None or not before.capital and before.key not in ("of", "for", ",")
    return start if fits and stands else None


# ----------------------------------------------------------------------------------------------------- rightwards
def _right(text: Text, head_end: int, kind: str) -> tuple[int, int]:
    """Index of the last word of the name, and of its own last word where an owner follows."""
    last = head_end
    complement = False
    own_last: int | None = None
    while last + 1 < len(text.words):
        word = text.words[last + 1]
        if text.joins(last + 1) and _continues(text, last + 1) and _after_possessive(text, last, complement):
            complement = complement or text.keys[last + 1] in text.grammar.connectives
            last += 1
            continue
        if (
            word.text == "/"
            and last + 2 < len(text.words)
            and text.head(last + 2)
            and word.end == text.words[last + 2].start
        ):
            last += 2  # "Liberation Movement/Army"
            continue
        if kind == "academic" and complement and (campus := _campus(text, last)):
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
        step_to = _conjunct(text, last) if complement else None
        if step_to is None:
            break
        last = step_to
    return last, own_last if own_last is not None else last


def _continues(text: Text, index: int) -> bool:
    key, grammar = text.keys[index], text.grammar
    if key in grammar.stop_nouns or key in grammar.weak_nouns or key in grammar.persons or key in _DAYS:
        return False
    # A registered name begins another name: "with the Ports Department UNICEF has ...".
    return index not in text.registered


def _campus(text: Text, last: int) -> int | None:
    """ "University of Northland, Bergen": a place between commas belongs to the name."""
    words = text.words
    if last + 2 >= len(words) or words[last + 1].text != "," or not text.joins(last + 2) or text.head(last + 2):
        return None
    closed = last + 3 >= len(words) or words[last + 3].text in ",;."
    return last + 2 if closed and last + 2 not in text.registered else None


def _after_possessive(text: Text, last: int, complement: bool) -> bool:
    """ "Council for Women's Affairs" goes on after the possessive, "the Ministry of Defence's Budget" does not."""
    if not complement or not text.words[last].text.endswith(("'s", "s'")):
        return True
    return _names_field(text, last + 1) or text.head(last + 1) is not None


def _bracketed(text: Text, index: int) -> int | None:
    """An acronym in brackets inside a name: "Economic Community of ... (ECO) Commission"."""
    words = text.words
    if index + 3 >= len(words) or words[index + 2].text != ")" or not words[index + 1].text.isupper():
        return None
    if text.head(index + 3) and not text.words[index + 3].plural:
        return index + 3
    return None


def _complement(text: Text, last: int, kind: str, complement: bool) -> tuple[int, bool] | None:
    """(last word, whether it is an owner) of "of the X", "for Y", "against Z" that follows the word at `last`."""
    words, grammar = text.words, text.grammar
    link = text.keys[last + 1]
    if link not in grammar.connectives or (words[last + 1].text.isupper() and not words[last].text.isupper()):
        return None
    start = last + 2
    determined = start < len(words) and text.keys[start] in grammar.articles
    start += determined
    if start >= len(words) or not text.joins(start) or text.keys[start] in _DAYS:
        return _lower(text, last)
    if not _allowed(text, last, link, kind, complement, start):
        return None
    end = text.registered.get(start, -1)
    end = max(end, _run_end(text, start))
    head = text.head(end)
    end += head[0] - 1 if head else 0  # "House of Representatives" goes on in lower case
    return end, _is_owner(text, start, end, determined and link in _OWNING)


def _allowed(text: Text, last: int, link: str, kind: str, complement: bool, start: int) -> bool:
    grammar = text.grammar
    if link in grammar.joiners or link == "of":
        return True
    place = start in text.places
    if not complement:
        if kind in grammar.only_of:
            return False
        if place:
            return link == "for" and kind == "unit"
        return link in ("for", "on", "against") or (link == "to" and kind in ("unit", "ministry"))
    post = (text.head(last) or (0, ""))[1] == "post" and link in ("for", "on")
    return not place and (post or text.keys[last].split("-")[-1] in grammar.governed.get(link, ()))


def _run_end(text: Text, start: int) -> int:
    end = start
    while end + 1 < len(text.words):
        if (
            text.joins(end + 1)
            and text.keys[end + 1] not in text.grammar.stop_nouns
            and text.keys[end + 1] not in _DAYS
        ):
            end += 1
        elif _joined(text, end):
            end += 2
        else:
            break
    return end


def _joined(text: Text, end: int) -> bool:
    """A foreign joiner between two capitalised words: "Casa de la Mujer", "Universidad Nacional de Colombia"."""
    if end + 2 >= len(text.words):
        return False
    link = text.keys[end + 1]
    return link in text.grammar.joiners and link not in ("a", "die", "den") and text.joins(end + 2)


def _is_owner(text: Text, start: int, end: int, determined: bool) -> bool:
    if start in text.registered:
        return True
    heads = [i for i in range(start, end + 1) if text.head(i)]
    if not heads:
        return False
    size, kind = text.head(heads[-1]) or (1, "")
    singular = not text.plural_head(heads[-1], size)
    if kind == "post" or not singular:
        return False
    begins = heads[0] == start and end + 1 < len(text.words) and text.keys[end + 1] in ("of", "for", "on")
    ends = heads[-1] + size - 1 >= end and (heads[-1] > start or size > 1)
    return begins or (ends and (determined or kind in ("academic", "hospital")))


def _lower(text: Text, last: int) -> tuple[int, bool] | None:
    """A complement in lower case that names the field of work: "against trafficking in persons"."""
    words = text.words
    joined = " ".join(word.text for word in words[last + 2 : last + 14])
    match = text.grammar.lower_complement.match(joined)
    if not match or text.keys[last + 1] not in ("for", "on", "against", "to", "of"):
        return None
    return last + 1 + len(match.group().split()), False


def _conjunct(text: Text, last: int) -> int | None:
    """End of a series that continues the complement: ", Invalids and Social Affairs", "and Juvenile Protection"."""
    index, end = last, None
    while index + 1 < len(text.words):
        link = text.words[index + 1]
        start = index + 2
        final = text.keys[index + 1] in text.grammar.conjunctions
        if link.text == "," and start < len(text.words) and text.keys[start] in text.grammar.conjunctions:
            start, final = start + 1, True
        if not final and link.text != ",":
            break
        if final and link.key in text.grammar.joiners and (foreign := _foreign_piece(text, start)):
            return foreign
        determined = start < len(text.words) and text.keys[start] == "the" and final
        piece = _portfolio_piece(text, start + determined, begun=index > last)
        if piece is None or (determined and not _followed_by_of(text, piece)):
            break
        index = piece
        if final:
            end = piece
            break
    return end


def _followed_by_of(text: Text, last: int) -> bool:
    """ "... and the Protection of Victims" goes on, "... and the Border Guard" is another name."""
    return last + 1 < len(text.words) and text.keys[last + 1] in ("of", "for", "against")


def _foreign_piece(text: Text, start: int) -> int | None:
    """ "et des Droits de l'Homme": in other languages a joiner or a capital is enough."""
    while start < len(text.words) and text.keys[start] in (*text.grammar.joiners, *text.grammar.articles):
        start += 1
    if start >= len(text.words) or not text.joins(start) or text.head(start) or start in text.registered:
        return None
    return _run_end(text, start)


def _portfolio_piece(text: Text, start: int, *, begun: bool) -> int | None:
    if start >= len(text.words) or not text.joins(start) or start in text.places or start in text.registered:
        return None
    end = start
    while end + 1 < len(text.words) and text.joins(end + 1) and _continues(text, end + 1):
        end += 1
    if end - start > 4 or any(text.head(i) and not text.words[i].plural for i in range(start, end + 1)):
        return None
    if any(_names_field(text, i) for i in range(start, end + 1)):
        return end
    # "Association of Obstetrics and Gynaecology": a capitalised word without an article goes on with the field.
    plain = not text.words[start].text.isupper() and text.keys[start - 1] in text.grammar.conjunctions
    return end if plain and end - start < 2 and (begun or not _series(text, start)) else None


def _series(text: Text, start: int) -> bool:
    """Whether the conjunction before `start` ends a list ("the Ministry of Health, the Refuge and Asha")."""
    return any(word.text in (",", ";") for word in text.words[max(0, start - 8) : start])


def _names_field(text: Text, index: int) -> bool:
    key = text.keys[index]
    parts = key.split("-")
    return key in text.grammar.portfolio or (len(parts) > 1 and parts[-1] in text.grammar.portfolio)
