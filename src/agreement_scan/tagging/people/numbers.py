"""The numbers of persons in a sentence: what is counted, and whether it is women or men."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from agreement_scan.codebook.people import People
from agreement_scan.tagging.people.numerals import Token, read_number, read_share, tokens

Kind = Literal["group", "female", "male", "other", "bare", "thing"]

_REACH = 9
_ACCOUNTED = re.compile(r" (?:made up|accounted for|numbered|represented|constituted|formed) (?:only |exactly )?")
_OTHERS = re.compile(r"\b(?:the other|the remaining|the last|remaining|the rest,) $")
_BASE = re.compile(r"\b(?:out )?of (?:the |these |those |all |all the |its |their |our )?(?:total of |total |same )?$")


@dataclass(frozen=True, slots=True)
class Count:
    """A number with the noun behind it. `share` instead of a value for percentages and fractions."""

    start: int
    end: int
    kind: Kind
    value: int
    share: Fraction | None = None
    base: bool = False
    all_but: bool = False
    whole: int | None = None


def counts(text: str, people: People) -> list[Count]:
    """All numbers of persons in `text` (one sentence in lower case), in order."""
    words = tokens(text)
    found: list[Count] = []
    at = 0
    while at < len(words):
        word = words[at].text
        if not (word[0].isdigit() or word in people.counting_words or word.partition("-")[0] in people.tens):
            at += 1
            continue
        step, count = _count(text, words, at, people)
        if count is not None:
            found.append(count)
        at += step
    return found


def _count(text: str, words: list[Token], at: int, people: People) -> tuple[int, Count | None]:
    labelled = _label(text, words, at, people)
    if labelled is not None:
        return labelled
    share = read_share(text, words, at, people)
    if share is not None:
        end = words[at + share[1] - 1].end
        kind, stop = _noun(text, words, at + share[1], people)
        if kind not in ("female", "male"):
            return share[1], Count(words[at].start, end, "bare", 0, share[0])
        whole = _whole(words, at + share[1], stop, people)
        return share[1], Count(words[at].start, stop, kind, 0, share[0], whole=whole)
    number = read_number(words, at, people)
    if number is None or words[at].text in ("none", "nobody", "no"):
        return 1, None
    value, used = number
    kind, end = _noun(text, words, at + used, people)
    before = text[: words[at].start]
    if kind in ("group", "bare") and _OTHERS.search(before):
        kind = "thing"
    all_but = bool(re.search(r"\ball (?:but|except) $", before))
    whole = _whole(words, at + used, end, people) if kind in ("female", "male") else None
    count = Count(words[at].start, end, kind, value, None, bool(_BASE.search(before)), all_but, whole)
    return max(used, sum(1 for w in words[at:] if w.end <= end) if kind != "bare" else used), count


def _label(text: str, words: list[Token], at: int, people: People) -> tuple[int, Count | None] | None:
    """`women: 9`, `F 9`, `f = 9`, `women accounted for 9`: the sex stands before its number."""
    if at + 1 >= len(words) or words[at].text not in people.women | people.men:
        return None
    kind: Kind = "female" if words[at].text in people.women else "male"
    verb = _ACCOUNTED.match(text, words[at].end)
    if verb is not None:
        position = next((i for i in range(at + 1, len(words)) if words[i].start >= verb.end()), None)
        return _behind_verb(text, words, at, position, kind, people) if position is not None else None
    mark = words[at + 1].text in (":", "=", "–", "-")
    single = len(words[at].text) == 1
    position = at + 2 if mark else at + 1
    if not (mark or single) or position >= len(words) or not words[position].text.isdigit():
        return None
    if position + 1 < len(words) and words[position + 1].text in people.women | people.men and not mark:
        return None
    return position - at + 1, Count(words[at].start, words[position].end, kind, int(words[position].text))


def _behind_verb(
    text: str, words: list[Token], at: int, position: int, kind: Kind, people: People
) -> tuple[int, Count | None] | None:
    share = read_share(text, words, position, people)
    if share is not None:
        last = position + share[1] - 1
        return last - at + 1, Count(words[at].start, words[last].end, kind, 0, share[0])
    number = read_number(words, position, people)
    if number is None:
        return None
    last = position + number[1] - 1
    return last - at + 1, Count(words[at].start, words[last].end, kind, number[0])


def _noun(text: str, words: list[Token], at: int, people: People) -> tuple[Kind, int]:
    """Kind and end of the noun phrase that begins behind a number."""
    start = words[at - 1].end
    sex: Kind | None = None
    for position in range(at, min(at + _REACH, len(words))):
        word = words[position].text
        if word in people.women | people.men:
            sex = "female" if word in people.women else "male"
            if len(word) == 1 and words[position].start > words[position - 1].end + 1:
                return "bare", start
            following = words[position + 1].text if position + 1 < len(words) else ""
            if following not in people.persons | people.others:
                return sex, words[position].end
        elif word in people.others and not (position + 1 < len(words) and words[position + 1].text in people.persons):
            return "other", words[position].end
        elif word in people.persons:
            end = _extended(words, position, people)
            return sex or "group", words[end].end
        elif word in people.things:
            return "thing", start
        elif word in people.stops and not (word == "and" and position > at):
            return _pronoun(words, at, people) or ("bare", start)
        elif not word[0].isalpha() and word not in ("-", "'", "/"):
            return "bare" if position < at + 2 else "thing", start
    return "bare", start


def _extended(words: list[Token], position: int, people: People) -> int:
    """`police and immigration officers`: the noun goes on as long as nouns of persons follow."""
    end = position
    while end + 1 < len(words) and words[end + 1].text in people.persons | {"members"}:
        end += 1
    ahead = [w.text for w in words[end + 1 : end + 5]]
    if ahead[:1] not in (["and"], ["or"], ["/"]):
        return end
    for offset, word in enumerate(ahead[1:], 1):
        if word in people.persons:
            return end + 1 + offset
        if not word[0].isalpha() or word in people.number_words or word.split("-")[0] in people.tens:
            break
    return end


def _whole(words: list[Token], at: int, end: int, people: People) -> int | None:
    """The 23 in `ten of the 23 were women`."""
    for position in range(at, len(words)):
        if words[position].end > end:
            return None
        number = read_number(words, position, people)
        if number is not None:
            return number[0]
    return None


def _pronoun(words: list[Token], at: int, people: People) -> tuple[Kind, int] | None:
    """`nine of them women`, `nine of the participants were women`, `nine were women`."""
    ahead = words[at : at + 9]
    position = 0
    if (ahead[:1] and ahead[0].text == "of") or (ahead[:2] and [w.text for w in ahead[:2]] == ["out", "of"]):
        position = 1
        while position < len(ahead) and (
            ahead[position].text
            in {"of", "the", "them", "whom", "these", "those", "all", "which", "our"} | people.persons
            or ahead[position].text[0].isdigit()
            or ahead[position].text.split("-")[0] in (*people.units, *people.tens)
        ):
            position += 1
    if position < len(ahead) and ahead[position].text in ("were", "was", "are", "being", "is"):
        position += 1
    if position and position < len(ahead) and ahead[position].text in people.women | people.men:
        kind: Kind = "female" if ahead[position].text in people.women else "male"
        return kind, ahead[position].end
    return None
