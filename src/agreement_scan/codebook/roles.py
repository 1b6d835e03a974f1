"""Role cues (`lexicons/roles.toml`): patterns on clauses in which every organisation is one sign."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count
from typing import Any

from agreement_scan.codebook import Codebook
from agreement_scan.errors import CodebookError
from agreement_scan.model import DIMENSIONS

_FILE = "roles.toml"
ROLES = (
    "party",
    "supporter",
    "included",
    "consulted",
    "mechanism_member",
    "collaborates",
    "participant",
    "trainer",
    "mentioned",
)
STATUSES = ("actual", "planned", "negated")

# Signs that stand for names in a clause: other organisations, UNODC, and bodies that may be mechanisms.
ORGANISATION, UNODC, MECHANISM = "\ue000-\ue7ff", "\ue800-\ue8ff", "\ue900-\uefff"
ANY = f"[{ORGANISATION}{UNODC}{MECHANISM}]"
_AND = (
    r"(?:,? (?:and|or|as well as|together with|along with|jointly with|and also)(?: (?:by|of|with|from|for|in|to))?)"
    r"(?: (?:the|its|both))?"
)
# "X, by video, and Y": a short remark on one of a list, if the list goes on.
_REMARK = (
    r"(?:, (?:by|via|on|in|through|represented|as) [^,;.()\ue000-\uefff]{2,40}"
    rf"(?=,?(?: and)?,? (?:and )?(?:the )?{ANY}))?"
)
_ONE = rf"{ANY}(?: \([^()]*\))?{_REMARK}"
# After a comma or semicolon alone a list goes on, not another clause ("With help from X, the Y was founded").
_LISTED = r"(?=[,;.)]| (?:and|or|as well|together|along|jointly)\b|$)"
LIST = (
    rf"(?:(?:the|The|its|both|Both) )*{_ONE}"
    rf"(?:{_AND} {_ONE}|,(?: (?:the|its|both))? {_ONE}{_LISTED}|;(?: and)?(?: the)? {_ONE}(?=[;,.]|$))*"
)
_AUX = (
    r"(?:(?:has|have|had|is|are|was|were|shall|will|would|may|might|can|could|should|must|also|not|never|both|each|"
    r"then|already|duly|to|be|been|being|only|likewise|further|now|itself|themselves|jointly|actively|fully|regularly|"
    r"did|does|do|intends?|plans?|expected|invited|asked|no longer|therefore|first|later) ){0,6}"
)
_NOUNS = (
    r"(?i:committee|council|board|task ?force|working group|mechanism|central body|body|bodies|commission|platform|"
    r"(?:national|reference|coordination) (?:coalition|group|network)|"
    r"(?:national|coordination|steering|anti-trafficking|inter-?agency|multi-?agency) (?:team|group)|"
    r"(?:national|inter[\w-]*|permanent) round ?table)"
)
MECHANISM_NOUN = re.compile(_NOUNS)
_TEXT_NOUNS = (
    r"(?i:text|draft|plan|agreement|protocol|memorandum|instrument|declaration|strategy|arrangement|convention|"
    r"framework|guidelines|mou|document|treaty|statement)"
)
_MACROS = {
    "ORG": ANY,
    "UNODC": f"[{UNODC}]",
    "AUX": _AUX,
    "TEXT": rf"(?:[\w'\u2013-]+ ){{0,8}}?{_TEXT_NOUNS}\b",
    "EVENT": (
        r"(?i:trainings?|courses?|workshops?|seminars?|sessions?|meetings?|conferences?|modules?|consultations?|"
        r"round ?tables?|events?)"
    ),
}
_MECHANISM_WORDS = (
    rf"(?:[\w'\u2013-]+ ){{0,7}}?(?:[{MECHANISM}](?:'s [\w-]+)?|"
    rf"{_NOUNS}\b(?:'s [\w-]+)?(?: (?:on|for|against|to combat) [^,.;]{{0,70}})?)"
)
_NAMED = {
    "WHO": ("who{n}", LIST),
    "WHO2": ("who{n}", LIST),
    "SUBJ": ("who{n}", LIST),
    "MECH": ("mechanism{n}", _MECHANISM_WORDS),
}
# "X for West Africa, a body of experts, which"
_SUBJECT = (
    r"(?: (?:for|in|at) (?:the )?[A-Z][\w'-]+(?:(?: and| the| of){0,2} [A-Z][\w'-]+){0,5})?"
    r"(?:, [^.;\ue000-\uefff]{2,110}?,)?,? (?:which |who |that )?"
)


@dataclass(frozen=True, slots=True)
class Cue:
    """One entry: `role` (or `none`: blocks the defaults), pattern, and where it counts."""

    id: str
    role: str
    pattern: re.Pattern[str]
    words: tuple[str, ...]
    documents: tuple[str, ...]
    kinds: tuple[str, ...]
    parts: tuple[str, ...]
    status: str | None
    reason: str
    needs: str
    unodc: bool
    opening: bool
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]

    @property
    def of_mechanism(self) -> bool:
        """Whether the pattern speaks of a mechanism."""
        return any(name.startswith("mechanism") for name in self.pattern.groupindex)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading that gives a role to every organisation listed below it."""

    id: str
    role: str
    heading: re.Pattern[str]
    status: str | None
    reason: str
    documents: tuple[str, ...]
    kinds: tuple[str, ...]
    needs: str


@dataclass(frozen=True, slots=True)
class Default:
    """What an organisation is in a kind of document if no cue says otherwise."""

    id: str
    role: str
    documents: tuple[str, ...]
    parts: tuple[str, ...]
    not_kinds: tuple[str, ...]
    position: str


@dataclass(frozen=True)
class Roles:
    """All entries of the file, in its order."""

    cues: tuple[Cue, ...]
    sections: tuple[Section, ...]
    defaults: tuple[Default, ...]
    status: Mapping[str, re.Pattern[str]]
    relationship: Mapping[str, re.Pattern[str]]
    relationship_id: str
    relationship_examples: tuple[str, ...]
    relationship_counterexamples: tuple[str, ...]
    mechanism: Mapping[str, re.Pattern[str]]
    concerns: Mapping[str, re.Pattern[str]]


def load_roles(codebook: Codebook) -> Roles:
    """The roles of the folder; CodebookError names the entry that is wrong."""
    data = codebook.toml(_FILE)
    try:
        return _roles(data)
    except KeyError as error:
        raise CodebookError(f"{_FILE}: {error} is missing.") from error


def _roles(data: Mapping[str, Any]) -> Roles:
    relationship = data["relationship"]
    cues = tuple(_cue(entry) for entry in data["cue"])
    ids = [cue.id for cue in cues]
    if len(set(ids)) != len(ids):
        raise CodebookError(f"{_FILE}: a cue's id stands twice.")
    if set(data["concerns"]) != set(DIMENSIONS):
        raise CodebookError(f"{_FILE}: concerns must be {', '.join(DIMENSIONS)}.")
    patterns = ("arrangement", "single", "planned", "ended", "section")
    return Roles(
        cues=cues,
        sections=tuple(_section(entry) for entry in data["section"]),
        defaults=tuple(_default(entry) for entry in data["default"]),
        status={name: _regex(f"status.{name}", regex) for name, regex in data["status"].items()},
        relationship={name: _regex(f"relationship.{name}", relationship[name]) for name in patterns},
        relationship_id=relationship["id"],
        relationship_examples=tuple(relationship["examples"]),
        relationship_counterexamples=tuple(relationship["counterexamples"]),
        mechanism={name: _regex(f"mechanism.{name}", regex) for name, regex in data["mechanism"].items()},
        concerns={name: _regex(f"concerns.{name}", data["concerns"][name]) for name in DIMENSIONS},
    )


def _cue(entry: Mapping[str, Any]) -> Cue:
    where = f"cue {entry['id']}"
    _check(where, entry)
    if not entry.get("examples") or not entry.get("counterexamples"):
        raise CodebookError(f"{_FILE}: {where}: needs examples and counterexamples.")
    return Cue(
        id=f"roles/{entry['id']}",
        role=entry["role"],
        pattern=_regex(where, expand(entry["pattern"])),
        words=tuple(entry["words"]),
        documents=tuple(entry.get("documents", ())),
        kinds=tuple(entry.get("kinds", ())),
        parts=tuple(entry.get("parts", ())),
        status=entry.get("status"),
        reason=entry.get("reason", ""),
        needs=entry.get("needs", ""),
        unodc=entry.get("unodc", False),
        opening=entry.get("opening", False),
        examples=tuple(entry["examples"]),
        counterexamples=tuple(entry["counterexamples"]),
    )


def _section(entry: Mapping[str, Any]) -> Section:
    where = f"section {entry['id']}"
    _check(where, entry)
    return Section(
        id=f"roles/{entry['id']}",
        role=entry["role"],
        heading=_regex(where, entry["heading"]),
        status=entry.get("status"),
        reason=entry.get("reason", ""),
        documents=tuple(entry.get("documents", ())),
        kinds=tuple(entry["kinds"]),
        needs=entry.get("needs", ""),
    )


def _default(entry: Mapping[str, Any]) -> Default:
    _check(f"default {entry['id']}", entry)
    return Default(
        id=f"roles/{entry['id']}",
        role=entry["role"],
        documents=tuple(entry["documents"]),
        parts=tuple(entry.get("parts", ())),
        not_kinds=tuple(entry.get("not_kinds", ())),
        position=entry["position"],
    )


def _check(where: str, entry: Mapping[str, Any]) -> None:
    if entry["role"] not in (*ROLES, "none"):
        raise CodebookError(f"{_FILE}: {where}: role {entry['role']!r} is none of {', '.join(ROLES)}.")
    if entry.get("status") not in (None, *STATUSES):
        raise CodebookError(f"{_FILE}: {where}: status {entry['status']!r} is none of {', '.join(STATUSES)}.")


def expand(pattern: str) -> str:
    """The regular expression with its macros written out; every {WHO}, {SUBJ} and {MECH} is a group of its own."""
    numbers = count(1)

    def replace(match: re.Match[str]) -> str:
        name = match.group(1)
        if name in _NAMED:
            group, regex = _NAMED[name]
            tail = _SUBJECT if name == "SUBJ" else ""
            return f"(?P<{group.format(n=next(numbers))}>{regex}){tail}"
        if name in _MACROS:
            return _MACROS[name]
        raise CodebookError(f"{_FILE}: no macro {{{name}}}.")

    return re.sub(r"\{([A-Z]+\d?)\}", replace, pattern)


def _regex(where: str, written: str) -> re.Pattern[str]:
    try:
        return re.compile(written)
    except re.error as error:
        raise CodebookError(f"{_FILE}: {where}: {error}") from error
