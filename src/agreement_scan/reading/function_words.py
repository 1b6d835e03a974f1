"""Function words of a few languages: enough to tell most paragraphs without a statistical model.

They are the closed classes (articles, prepositions, conjunctions, auxiliaries) that fill a quarter or more of any
running text and hardly appear in another language. Names of persons and bodies hold few of them, which is the point.
"""

from __future__ import annotations

import re
from collections import Counter

_WORDS = {
    "en": (
        "the of and to in that for with by on is are be shall which this their or from at it its any as was "
        "were has have not will may should between such other into these those been under who upon each they "
        "he she his her within"
    ),
    "fr": (
        "le la les des du et en pour dans que par sur est une un au aux avec qui ce cette ces sont ou leur "
        "leurs être ainsi dont entre à été ont il elle ne pas sans sous elles ils d l qu n s doit doivent "
        "tout toute"
    ),
    "es": (
        "el la los las de del y en que por para con se es una un al su sus como o este esta lo no son ha "
        "entre sobre cuando así e u más han ser sea estos estas sin desde también todo toda según"
    ),
    "pt": (
        "o a os as do da dos das de e em no na nos nas que para com por se um uma ao aos à às ou é não são "
        "sua seu suas seus pela pelo pelos pelas como entre mais ser foi este esta deve devem"
    ),
    "de": (
        "der die das und in den von zu mit des auf für ist im dem nicht ein eine als auch es an werden aus "
        "bei oder einer sind nach wird durch zur zum über unter sich haben eines"
    ),
    "it": (
        "il lo la gli le di del della dei delle degli e in che per con da un una al alla nel nella si è sono "
        "non come ai alle dal dalla sul sulla ed anche ogni"
    ),
    "nl": (
        "de het een van en in op te dat die voor met is zijn aan door naar bij worden wordt als om tot uit "
        "over deze ook niet of aan heeft hebben"
    ),
    "ru": ("и в на с по для от к из о об при что не или как их его это между а также за до его она они"),
}
_LANGUAGES: dict[str, tuple[str, ...]] = {}
for _language, _words in _WORDS.items():
    for _word in _words.split():
        _LANGUAGES[_word] = (*_LANGUAGES.get(_word, ()), _language)

_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_HITS = 3
_LEAST_SHARE = 0.2
_LEAST_LEAD = 1.5


def counts(text: str) -> tuple[Counter[str], int]:
    """Function words by language (a word may count for several), and the number of all words."""
    found: Counter[str] = Counter()
    words = _WORD.findall(text.lower())
    for word in words:
        for language in _LANGUAGES.get(word, ()):
            found[language] += 1
    return found, len(words)


def decide(found: Counter[str], words: int, least_share: float = _LEAST_SHARE) -> str | None:
    """The language that function words show clearly, or `None`."""
    if not found:
        return None
    ranked = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    language, hits = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0
    if hits < _FEWEST_HITS or hits < least_share * words or hits < _LEAST_LEAD * second:
        return None
    return language
