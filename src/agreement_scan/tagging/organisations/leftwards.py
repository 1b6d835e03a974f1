"""How far a name reaches to the left of its head noun."""

from __future__ import annotations

from agreement_scan.tagging.organisations.phrase import Phrase

_OFFICIAL = ("ministry", "justice", "police", "unit", "body", "agency")


def first_word(text: Phrase, index: int) -> int:
    """Index of the first word of the name whose head noun begins at `index`."""
    first = index
    foreign = text.keys[index] in text.grammar.names_follow and (text.head(index) or (0, ""))[1] in _OFFICIAL
    if first and text.keys[first - 1] in text.grammar.articles and text.keys[index] in text.grammar.names_follow:
        return first  # "Le Réseau ..."
    while first > 0:
        if foreign and text.keys[first - 1] not in text.grammar.precede:
            break
        if text.ends_phrase(first - 1) or _another(text, first):
            break
        if text.joins(first - 1) and not _begins_sentence(text, first - 1) and not _post(text, first - 1):
            first -= 1
        elif (step := _left_pair(text, first)) is not None:
            first = step
        else:
            break
    return first


def _another(text: Phrase, first: int) -> bool:
    """Whether a name ends just before `first` and another begins: "National Ombudsman | National Trade Council"."""
    begins = text.keys[first] in text.grammar.starters or (text.head(first) or (0, ""))[1] in ("parliament", "ministry")
    return begins and any(index + size == first for index, size, _ in text.heads)


def _post(text: Phrase, index: int) -> bool:
    """Whether a word names a person's post, where a name cannot go on to the left: "Chairman Border Committee"."""
    key = text.keys[index]
    return key in text.grammar.persons and key not in text.grammar.allowed_left


def _begins_sentence(text: Phrase, index: int) -> bool:
    """Whether a word is capitalised only because a sentence begins: "Visiting", "Recently", "Asked"."""
    if index > 0 and text.words[index - 1].text not in ".:;?!":
        return False
    key = text.keys[index]
    return key.endswith(("ing", "ly", "ed")) and key != "united" and key not in text.grammar.portfolio


def _left_pair(text: Phrase, first: int) -> int | None:
    """The new beginning where a joining word and a capitalised one before it belong to the name."""
    if first < 2 or not text.joins(first - 2):
        return None
    if text.words[first - 1].text == ".":  # an initial: "Maria F. Reyes Centre"
        return first - 2 if len(text.words[first - 2].text) == 1 else None
    link, word = text.keys[first - 1], text.keys[first - 2]
    grammar = text.grammar
    if link == ",":  # "Northern Ferries, Ltd."
        head = text.head(first)
        return first - 2 if head and head[1] == "company" else None
    if link in grammar.conjunctions:
        return _series_left(text, first)
    if (start := _foreign_left(text, first)) is not None:
        return start
    if link in grammar.opener_prepositions and word in grammar.openers and not text.words[first - 1].capital:
        return first - 2
    if word.split("-")[-1] in grammar.governed.get(link, ()):  # "Trafficking in Persons Unit"
        return first - 2
    return None


def _foreign_left(text: Phrase, first: int) -> int | None:
    """ "Mesa de la Paz Network": joiners of other languages in lower case, before them a proper name without a head."""
    if text.head(first):
        return None
    index = first - 1
    while (
        index > 0 and index > first - 3 and not text.words[index].capital and text.keys[index] in text.grammar.particles
    ):
        index -= 1
    if index == first - 1 or not text.joins(index) or text.keys[index] in text.grammar.stop_nouns:
        return None
    return None if _ends_name(text, index) or _begins_sentence(text, index) or _post(text, index) else index


def _ends_name(text: Phrase, index: int) -> bool:
    return text.head(index) is not None or index in text.registered or text.ends_place(index)


def _series_left(text: Phrase, first: int) -> int | None:
    """The beginning of "Passport, Immigration and Citizenship Agency": fields joined before one head noun.

    The series must begin where a name may begin, so that in "the Harbour Police and Border Agency" it does not.
    """
    grammar = text.grammar
    start = first - 2
    while start > 0 and text.joins(start - 1) and start - 1 not in text.registered:
        start -= 1
    run = range(start, first - 1)
    single = len(run) == 1 and text.names_field(start)  # "Customs and Excise Service"
    heads = [i for i in run if text.head(i) and not (text.names_field(i) and text.words[i].plural)]
    if (heads and not single) or any(i in text.registered for i in run):
        return None
    fits = any(text.names_field(i) or text.keys[i] in grammar.openers for i in run)
    before = text.words[start - 1] if start else None
    if before is not None and before.text == "," and start > 1 and text.joins(start - 2) and fits:
        earlier = start - 2
        while earlier > 0 and text.joins(earlier - 1):
            earlier -= 1
        free = not any(text.head(i) or i in text.registered or i in text.places for i in range(earlier, start))
        opens = earlier == 0 or text.keys[earlier - 1] in (*grammar.articles, ":", "-", "|", "(", ";", "\u2022")
        return earlier if free and opens else start
    # "State Enquiry and Rescue Agency", "its Liaison and Outreach Office"
    fits = fits or (text.keys[start] in ("state", *grammar.starters) and len(run) > 1)
    fits = fits or all(text.keys[i] in grammar.generic for i in run)
    stands = before is None or (not text.joins(start - 1) and before.key not in ("of", "for", ","))
    return start if fits and stands else None
