"""Type, specialisations and State of an organisation: by the register first, then by its own name and its context."""

from __future__ import annotations

import re

from agreement_scan.codebook.organisations import Grammar, singular
from agreement_scan.codebook.places import Places
from agreement_scan.codebook.stakeholders import Register
from agreement_scan.naming import flat
from agreement_scan.tagging.organisations.names import Name

_OFFICIAL = ("ministry", "police", "justice", "parliament")
_STATES = ("state", "territory", "demonym")
_OPEN = ("body", "agency", "unit", "centre")
_PUBLIC_WORDS = frozenset(
    ["national", "government", "state", "federal", "municipal", "ministry", "ministerial", "public", "royal"]
)
_COMPANY = re.compile(r"\b(?:Inc|Ltd|LLC|GmbH|plc|PLC|Limited|Corp|S\.A|B\.V)\b\.?$")


def type_of(name: Name, grammar: Grammar, register: Register, owner_type: str | None, state: str | None) -> str:
    """The codebook's type of an organisation that the register does not hold."""
    label, rules = name.label, grammar.type_rules
    words = [singular(word) for word in re.findall(r"[^\W_]+(?:['-][^\W_]+)*", label)]
    start = flat(label)
    if any(start.startswith(word + " ") for word in sorted(grammar.un)) or grammar.is_mandate.match(label):
        return "un"
    if start.removeprefix("the ") in rules.un_organs and "human" not in words and state is None:
        return "un"
    if _COMPANY.search(label):
        return "private"
    if grammar.private.search(label):
        return grammar.private_type
    if _is_nhri(label, name.kind, grammar, state):
        return "nhri"
    if name.type and name.kind not in _OFFICIAL:
        return name.type
    if name.kind in _OPEN and rules.civil.search(label):
        return rules.civil_type
    if name.kind == "academic" and _public_institute(label, grammar, state):
        return "state"
    if name.kind == "charity" and rules.state_fund.search(label):
        return "state"
    private = name.kind in ("association", "charity", "academic", "company") and not _is_fund(label)
    if owner_type in ("un", "igo") and not private:
        return owner_type
    if _regional(words, start, grammar) and grammar.types.get(name.kind) == "state":
        return "igo"
    if name.rule == "acting" or (name.rule == "cell" and state and _names_service(words, grammar)):
        return "state"
    if not name.kind and (kind := _last_head(words, grammar)):
        return grammar.types[kind]
    if name.kind in ("centre", "charity") and (set(words) & _PUBLIC_WORDS) and name.kind != "academic":
        return "state"
    return grammar.types.get(name.kind, "other")


def _names_service(words: list[str], grammar: Grammar) -> bool:
    """ "Customs Malta": a service of the State that bears only its task and its State."""
    return len(words) < 4 and words[0] in grammar.services


def _public_institute(label: str, grammar: Grammar, state: str | None) -> bool:
    """Whether an institute is a body of a State: "the National Institute of Statistics", not a research institute."""
    rules = grammar.type_rules
    if rules.training.search(label):
        return True
    if not ("nstitut" in label or "aborator" in label) or rules.research.search(label):
        return False
    if rules.always.search(label):
        return True
    return rules.task.search(label) is not None and (state is not None or flat(label).startswith("national "))


def _last_head(words: list[str], grammar: Grammar) -> str | None:
    """Kind of the last head noun in a cell that is a name as a whole."""
    kinds = [found[1] for i in range(len(words)) if (found := grammar.head_at(words, i))]
    return kinds[-1] if kinds else None


def _is_fund(label: str) -> bool:
    return re.search(r"\b[Ff]und\b", label) is not None


def _is_nhri(label: str, kind: str, grammar: Grammar, state: str | None) -> bool:
    commission = kind == "ministry" and "commission" in flat(label)  # a High Commission, but of human rights
    if not commission and kind not in ("body", "post", "agency", "unit", "academic", "justice", ""):
        return False
    if not grammar.nhri.search(label) or grammar.not_nhri.search(label):
        return False
    return state is not None or re.search(r"national|ombuds|independent", flat(label)) is not None


def _regional(words: list[str], start: str, grammar: Grammar) -> bool:
    padded = f" {start} "
    first = " ".join(start.split()[:2]) + " "
    return words[:1] in (["joint"], ["regional"]) or any(
        first.startswith(word + " ") or f" of the {word} " in padded for word in sorted(grammar.regional)
    )


def specialisations_of(label: str, kind: str, grammar: Grammar) -> tuple[str, ...]:
    """Specialisations by the organisation's own name; an NHRI always has human_rights."""
    plain = re.sub(r"[^a-z0-9]+", " ", flat(label))
    found = {dimension for dimension, regex in grammar.specialisations.items() if regex.search(plain)}
    if kind == "nhri" or (kind == "un" and grammar.is_mandate.match(label)):
        found.add("human_rights")
    return tuple(sorted(found, key=("human_rights", "gender", "child_protection").index))


def state_in(label: str, places: Places) -> str | None:
    """The State that a name itself tells: "of Ghana", "Royal Thai", "Court of Appeal of Lagos"."""
    found = places.find(label)
    told = [(start, place.state) for start, _, place in found if place.kind in _STATES]
    codes = {state for _, state in told} or {place.state for _, _, place in found}
    if len(codes) > 1:  # "Embassy of X in Y" is that of X
        codes = {state for start, state in told if label[:start].endswith((" of ", " of the "))}
    return codes.pop() if len(codes) == 1 else None
