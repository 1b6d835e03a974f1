"""Series that continue a complement: "Labour, Invalids and Social Affairs"."""

from __future__ import annotations

from agreement_scan.tagging.organisations.phrase import Phrase


def series_end(text: Phrase, last: int) -> int | None:
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
        if piece is None or (determined and not _goes_on(text, start + 1, piece)):
            break
        index = piece
        if final:
            end = piece
            break
    return end


def _goes_on(text: Phrase, first: int, last: int) -> bool:
    """ "... and the Protection of Victims" goes on, "... and the Border Guard" is another name."""
    if text.keys[first] in text.grammar.regions:  # "for Asia and the Pacific"
        return True
    action = text.keys[first] in text.grammar.actions
    return action and last + 1 < len(text.words) and text.keys[last + 1] in ("of", "for", "against")


def _foreign_piece(text: Phrase, start: int) -> int | None:
    """ "et des Droits de l'Homme": in other languages a joiner or a capital is enough."""
    while start < len(text.words) and text.keys[start] in (*text.grammar.joiners, *text.grammar.articles):
        start += 1
    if start >= len(text.words) or not text.joins(start) or text.head(start) or start in text.registered:
        return None
    return None if text.keys[start] in text.grammar.persons else text.run_end(start)


def _portfolio_piece(text: Phrase, start: int, *, begun: bool) -> int | None:
    if start >= len(text.words) or not text.joins(start) or start in text.places or start in text.registered:
        return None
    end = start
    while end + 1 < len(text.words) and text.joins(end + 1) and text.continues(end + 1):
        end += 1
    if end - start > 4 or any(text.head(i) and not text.words[i].plural for i in range(start, end + 1)):
        return None
    if any(text.names_field(i) for i in range(start, end + 1)):
        return end
    # "Association of Obstetrics and Gynaecology": a capitalised word without an article goes on with the field.
    plain = not text.words[start].text.isupper() and text.keys[start - 1] in text.grammar.conjunctions
    return end if plain and end - start < 2 and (begun or not _series(text, start)) else None


def _series(text: Phrase, start: int) -> bool:
    """Whether the conjunction before `start` ends a list ("the Ministry of Health, the Refuge and Asha")."""
    return any(word.text in (",", ";") for word in text.words[max(0, start - 8) : start])
