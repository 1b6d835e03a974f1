"""The words that tell the structure of a document: `lexicons/structure.toml`, compiled."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from agreement_scan.codebook import Codebook
from agreement_scan.errors import CodebookError

FILE = "structure.toml"
ROLES = ("article", "group", "annex", "recommendation", "decision", "paragraph")
PLACES = ("start", "contains", "end", "heading")
# What the structure room asks for.
USES = (
    *("recital", "agreed", "preamble_heading", "definition_heading", "definition_opening", "definition_verb"),
    *("final_group", "final_heading", "final_text", "signature", "contents_heading", "recommendation_heading"),
    *("decision_heading", "decision", "recommendation", "notes_heading", "sentence"),
    *("title_link", "open_end", "reference", "advice", "narrative"),
)
_LONGEST_HEADING = 220
_ADVERB = re.compile(r"[A-Z][a-z]+ly\b|And\b|Also\b|Further")
_JOIN = r"(?:\s*,\s*|\s+and\s+|\s*/\s*|\s*&\s*|\s+or\s+|\s*-\s*|\s*–\s*)"


@dataclass(frozen=True, slots=True)
class DivisionWord:
    """role: one of `ROLES`. cite: the word that citations use, "" for the word as written."""

    id: str
    role: str
    cite: str


@dataclass(frozen=True, slots=True)
class Cue:
    """An entry of the lexicon. `pattern` decides; `words`, its phrases in lower case, save asking it in vain."""

    id: str
    use: str
    where: str
    words: tuple[str, ...]
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]

    def tells(self, text: str) -> bool:
        """Whether `text` (white space folded, without its label) holds the cue."""
        return self._may_tell(text) and self.pattern.search(text) is not None

    def _may_tell(self, text: str) -> bool:
        if self.where == "contains":
            lowered = text.lower()
            return any(phrase in lowered for phrase in self.words)
        if self.where == "end":
            return text[-30:].lower().endswith(self.words)
        lowered = text[:60].lower()
        if self.where == "heading":
            return len(text) <= _LONGEST_HEADING and lowered.removeprefix("the ").startswith(self.words)
        return lowered.startswith(self.words) or _ADVERB.match(text) is not None


@dataclass(frozen=True, slots=True)
class StructureLexicon:
    """divisions: by lower-case word. cues: by use."""

    divisions: Mapping[str, DivisionWord]
    cues: Mapping[str, Cue]

    def division(self, word: str) -> DivisionWord | None:
        """What "Article" or "ANNEX" names, or None."""
        return self.divisions.get(word.lower())

    def tells(self, use: str, text: str) -> bool:
        """Whether `text` (white space folded, without its label) holds the cue `use`."""
        return self.cues[use].tells(text)


def load_structure(codebook: Codebook) -> StructureLexicon:
    """Reads `structure.toml`. Raises CodebookError where an entry is incomplete or does not fit its own examples."""
    data = codebook.toml(FILE)
    divisions: dict[str, DivisionWord] = {}
    for entry in _entries(data, "division"):
        if entry.get("role") not in ROLES:
            raise CodebookError(f"{FILE}: {entry['id']}: role must be one of {', '.join(ROLES)}.")
        named = DivisionWord(entry["id"], entry["role"], entry.get("cite", ""))
        for word in _strings(entry, "words"):
            if divisions.setdefault(word.lower(), named) is not named:
                raise CodebookError(f"{FILE}: {entry['id']}: the word {word!r} stands in two divisions.")
    cues = {entry["use"]: _checked(_cue(entry)) for entry in _entries(data, "cue")}
    missing = [use for use in USES if use not in cues]
    if missing:
        raise CodebookError(f"{FILE}: no cue for {', '.join(missing)}.")
    return StructureLexicon(divisions, cues)


def _entries(data: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    entries = data.get(kind, [])
    for entry in entries:
        if not isinstance(entry.get("id"), str):
            raise CodebookError(f"{FILE}: {kind}: an entry has no id.")
        _strings(entry, "examples")
        _strings(entry, "counterexamples")
    return list(entries)


def _strings(entry: dict[str, Any], name: str) -> list[str]:
    value = entry.get(name)
    if not isinstance(value, list) or not value or not all(isinstance(v, str) for v in value):
        raise CodebookError(f"{FILE}: {entry['id']}: {name} must be a list of texts that is not empty.")
    return value


def _cue(entry: dict[str, Any]) -> Cue:
    if entry.get("where") not in PLACES or not isinstance(entry.get("use"), str):
        raise CodebookError(f"{FILE}: {entry['id']}: `use` must be a name and `where` one of {', '.join(PLACES)}.")
    phrases = sorted(_strings(entry, "phrases"), key=len, reverse=True)
    joined = "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in phrases)
    if entry.get("case") and entry["where"] == "start":
        capitals = "|".join(r"\s+".join(map(re.escape, phrase.upper().split())) for phrase in phrases)
        lowered = "|".join(r"\s+".join(map(re.escape, phrase.lower().split())) for phrase in phrases)
        pattern = rf"^(?:{joined}|{capitals})\b|^{_leading()}(?:{joined}|{lowered})\b"
        return _made(entry, re.compile(pattern))
    tails = "|".join(_tail(phrase) for phrase in entry.get("tails", ()))
    pattern = {
        "start": rf"^(?:{joined})(?!\w)",
        "contains": rf"(?<!\w)(?:{joined})(?!\w)",
        "end": rf"(?<!\w)(?:{joined})$",
        "heading": rf"^(?:the\s+)?(?:{joined})(?:{_JOIN}(?:the\s+)?(?:{joined}))*(?:\s+(?:{tails}))?\s*:?$",
    }[entry["where"]]
    return _made(entry, re.compile(pattern, 0 if entry.get("case") else re.IGNORECASE))


def _checked(cue: Cue) -> Cue:
    for text in cue.examples:
        # Headings are shown with the label that they may have.
        if not cue.tells(text.split(". ", 1)[-1]) and not cue.tells(text):
            raise CodebookError(f"{FILE}: {cue.id}: does not fit its example {text!r}.")
    for text in cue.counterexamples:
        if cue.tells(text):
            raise CodebookError(f"{FILE}: {cue.id}: fits its counterexample {text!r}.")
    return cue


def _tail(phrase: str) -> str:
    """ "of this ..." with the three dots for one to six words."""
    words = [r"\S+(?:\s+\S+){0,5}" if word == "..." else re.escape(word) for word in phrase.split()]
    return r"\s+".join(words)


def _leading() -> str:
    """Adverbs before the word, the first with a capital: "Deeply concerned", "Also noting"."""
    return r"(?:(?:And|Also|Further|Furthermore|[A-Z][a-z]+ly),?\s+)(?:(?:and|also|further|[a-z]+ly),?\s+){0,2}"


def _made(entry: dict[str, Any], pattern: re.Pattern[str]) -> Cue:
    examples, counter = _strings(entry, "examples"), _strings(entry, "counterexamples")
    words = tuple(" ".join(phrase.lower().split()) for phrase in entry["phrases"])
    return Cue(entry["id"], entry["use"], entry["where"], words, pattern, tuple(examples), tuple(counter))
