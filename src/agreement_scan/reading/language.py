"""The language of a document and of its parts.

Three steps. Function words tell most paragraphs at once. What they leave open is taken in windows to an offline
identifier (py3langid), whose model takes 0.7 s to load and is therefore left alone where the rest is settled. Headings,
lists of names and other short blocks take the language of what stands around them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby
from typing import Any

from agreement_scan.model import Block, Document, Note
from agreement_scan.reading import function_words

# Languages that official documents are written in, wider than any lexicon: the wrong guess "English" would count.
CANDIDATES = (
    *("en", "fr", "es", "pt", "ru", "ar", "zh", "de", "it", "nl", "pl", "cs", "sk", "sl", "hr", "sr", "bs", "mk", "bg"),
    *("ro", "hu", "el", "sq", "tr", "az", "ka", "hy", "uk", "be", "lt", "lv", "et", "fi", "sv", "no", "da", "is", "mt"),
    *("ga", "he", "fa", "ps", "ur", "hi", "bn", "ne", "si", "ta", "dz", "my", "th", "lo", "km", "vi", "id", "ms", "tl"),
    *("ja", "ko", "mn", "kk", "ky", "uz", "tg", "tk", "sw", "am", "om", "so", "rw", "mg", "af", "zu", "xh", "ha", "ht"),
)
BILINGUAL_SHARE = 0.2
_SHOWN_SHARE = 0.05
_SAMPLE = 320
_WINDOW = 400
_FEWEST_LETTERS = 60
_LEAST_PROBABILITY = 0.9
# The model is not asked where what function words leave open is less than this part of the text.
_NEGLIGIBLE = 0.15
_WHOLE = 20_000
# The longer the text, the fewer function words are needed to be sure.
_SHARE_IN_WINDOW = 0.1
_SHARE_IN_WHOLE = 0.03
# How many short blocks before decided text are taken to be its headings.
_HEADINGS = 2
# Languages so close that the model shares its certainty between them; any of them is a good enough answer.
_KIN = (("id", "ms"), ("hr", "bs", "sr", "sl"), ("cs", "sk"), ("da", "no", "sv"), ("bg", "mk"), ("fa", "ps", "ur"))


@dataclass(slots=True)
class _Unit:
    """One block with its letters and the language found so far. stream: what it is read together with."""

    index: int
    stream: tuple[int, int]
    text: str
    letters: int
    language: str | None


def assign(document: Document) -> Document:
    """The document with its language, a note where it is bilingual, and then also the language of each block."""
    units = _units(document)
    _doubt_names(units)
    streams = [list(group) for _, group in groupby(sorted(units, key=_order), key=lambda unit: unit.stream)]
    _ask_model(streams, units)
    for stream in streams:
        _inherit(stream)
    shares = _shares(units)
    if not shares:
        return _undivided(document)
    main = shares[0][0]
    others = [(language, share) for language, share in shares[1:] if share >= _SHOWN_SHARE]
    if not others:
        return replace(document, language=main)
    found = {unit.index: unit.language or main for unit in units}
    blocks = tuple(replace(block, language=found.get(i, main)) for i, block in enumerate(document.blocks))
    notes = document.notes
    if others[0][1] >= BILINGUAL_SHARE:
        detail = ", ".join(f"{language} {share:.0%}" for language, share in [shares[0], *others])
        notes = (*notes, Note("bilingual", detail))
    return replace(document, language=main, blocks=blocks, notes=notes)


def _undivided(document: Document) -> Document:
    """The document with one language, where no block could be told by itself; a note says where none can be told."""
    language = _of_whole(document.text)
    if language is not None or not document.text.strip():
        return replace(document, language=language)
    note = Note("language_unknown", "the text is too short or too mixed to tell its language")
    return replace(document, notes=(*document.notes, note))


def _units(document: Document) -> list[_Unit]:
    units = []
    for index, block in enumerate(document.blocks):
        if block.kind == "furniture":
            continue
        sample = document.text[block.start : min(block.end, block.start + _SAMPLE)]
        letters = sum(map(str.isalpha, sample)) * (block.end - block.start) // max(1, len(sample))
        if letters:
            language = function_words.decide(*function_words.counts(sample))
            units.append(_Unit(index, _stream(block), sample, letters, language))
    return units


def _doubt_names(units: Sequence[_Unit]) -> None:
    """Takes back a language other than most of the text's from blocks that are no prose: names keep their articles."""
    shares = _shares(units)
    for unit in units:
        differs = unit.language is not None and unit.language != shares[0][0]
        if differs and _is_latin(unit.text) and not _reads_as_prose(unit.text):
            unit.language = None


def _stream(block: Block) -> tuple[int, int]:
    """Running text is one stream; each column of a table is one, since translations stand side by side."""
    if block.table is None or block.column is None:
        return (-1, 0)
    return (block.table, block.column)


def _order(unit: _Unit) -> tuple[tuple[int, int], int]:
    return unit.stream, unit.index


def _ask_model(streams: Sequence[Sequence[_Unit]], units: Sequence[_Unit]) -> None:
    """Fills in what function words left open, by windows of neighbouring blocks, where enough is open."""
    whole = sum(unit.letters for unit in units)
    if sum(unit.letters for unit in units if unit.language is None) <= _NEGLIGIBLE * whole:
        return
    known = any(unit.language is not None for unit in units)
    if not known and (together := _of_all(units)) is not None:
        for unit in units:
            unit.language = together
        return
    for stream in streams:
        for is_open, group in groupby(stream, key=lambda unit: unit.language is None):
            if is_open:
                for window in _windows(list(group)):
                    _settle(window, known)


def _of_all(units: Sequence[_Unit]) -> str | None:
    """The language of all blocks taken together: names and headings hold few function words, but none of another."""
    return _of_few_words(" ".join(unit.text for unit in units), _SHARE_IN_WHOLE)


def _of_few_words(text: str, least_share: float) -> str | None:
    return function_words.decide(*function_words.counts(text), least_share)


def _windows(units: list[_Unit]) -> list[list[_Unit]]:
    windows: list[list[_Unit]] = [[]]
    for unit in units:
        if sum(len(held.text) for held in windows[-1]) >= _WINDOW:
            windows.append([])
        windows[-1].append(unit)
    return windows


def _settle(window: Sequence[_Unit], others_known: bool) -> None:
    text = " ".join(unit.text for unit in window)
    if _is_latin(text):
        if sum(map(str.isalpha, text)) < _FEWEST_LETTERS:
            return
        # A list of names looks like any language; it takes that of the text around it.
        if others_known and not _reads_as_prose(text):
            return
    language = _of_few_words(text, _SHARE_IN_WINDOW) or _identified(text)
    for unit in window:
        unit.language = language


def _reads_as_prose(text: str) -> bool:
    """Sentences have lower-case words; lists of names, titles and figures have capitals."""
    words = [word for word in text.split() if word[:1].isalpha()]
    return len(words) >= 12 and sum(1 for word in words if word[:1].islower()) >= 0.6 * len(words)


def _is_latin(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return sum(1 for c in letters if c < "\u0250" or "\u1e00" <= c < "\u1f00") >= 0.5 * len(letters)


def _inherit(stream: Sequence[_Unit]) -> None:
    """Undecided blocks take the language before them; the last two before decided text, its headings, take that."""
    decided = [place for place, unit in enumerate(stream) if unit.language is not None]
    if not decided:
        return
    following = iter(decided)
    after = next(following)
    before: str | None = None
    for place, unit in enumerate(stream):
        if place > after:
            after = next(following, len(stream) + _HEADINGS)
        if unit.language is None:
            near = after - place <= _HEADINGS or before is None
            unit.language = stream[after].language if near and after < len(stream) else before
        before = unit.language


def _shares(units: Sequence[_Unit]) -> list[tuple[str, float]]:
    """Languages with their part of the letters, largest first."""
    weight: Counter[str] = Counter()
    for unit in units:
        if unit.language is not None:
            weight[unit.language] += unit.letters
    whole = sum(weight.values())
    return [(k, n / whole) for k, n in sorted(weight.items(), key=lambda item: (-item[1], item[0]))]


def _of_whole(text: str) -> str | None:
    """The language of a text without decided blocks (or without any blocks), `None` where it is too short to tell."""
    sample = text[:_WHOLE]
    if (found := _of_few_words(sample, _SHARE_IN_WHOLE)) is not None:
        return found
    if sum(map(str.isalpha, sample)) < _FEWEST_LETTERS and _is_latin(sample):
        return None
    return _identified(sample[:4000])


def _identified(text: str) -> str | None:
    ranked = dict(_identifier().rank(text))
    language = str(max(ranked, key=lambda key: (ranked[key], key)))
    kin = next((group for group in _KIN if language in group), (language,))
    return language if sum(ranked[other] for other in kin) >= _LEAST_PROBABILITY else None


@cache
def _identifier() -> Any:
    """The model, restricted to CANDIDATES; loaded once, on first need."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(CANDIDATES)
    return identifier
