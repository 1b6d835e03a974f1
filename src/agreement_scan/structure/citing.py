"""Numbers as a person cites them: "Article 5(2)(b)", "Annex I, para. 2", "Recommendation 7"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from agreement_scan.model import Provision
from agreement_scan.structure.numbering import Level
from agreement_scan.structure.outline import Outline
from agreement_scan.structure.pieces import Piece

_OWN = re.compile(r"Recommendation \d+")
_PLAIN = re.compile(r"(?:Annex\S*(?: \S+)?, )?para\. \d+")


def cite_list(outline: Outline, levels: Sequence[Level], first: str = "para.") -> str:
    """The citation of a labelled unit. first: what its outermost number counts where no article does."""
    numbers = [level for level in levels if not level.family.startswith("-")]
    bullets = [level for level in levels if level.family.startswith("-")]
    if not numbers and not outline.article:
        return ""
    base = outline.article
    if numbers and numbers[0].family == "1.1":
        base, numbers = _decimal(outline, numbers)
    elif not base and numbers[0].family[0] == "§":
        base, numbers = f"§ {numbers[0].text}", numbers[1:]
    elif not base and numbers[0].text[0].isdigit():
        base, numbers = f"{first} {numbers[0].text}", numbers[1:]
    elif not base:
        base = outline.section
    cited = base + "".join(f"({level.text})" for level in numbers)
    return cited + (f", indent {bullets[-1].text}" if bullets else "")


def _decimal(outline: Outline, numbers: list[Level]) -> tuple[str, list[Level]]:
    """ "5.1" under Article 5 is Article 5.1."""
    number = numbers[0].text
    own = outline.article.rsplit(" ", 1)
    if len(own) == 2 and number.split(".")[0] == own[1]:
        return f"{own[0]} {number}", numbers[1:]
    return f"para. {number}", numbers[1:]


def in_annex(outline: Outline, number: str) -> str:
    """The same with the annex before it."""
    return ", ".join(part for part in (outline.annex, number) if part)


def with_sections(units: Sequence[Provision], sections: Sequence[str], labelled: Sequence[bool]) -> list[Provision]:
    """Where paragraph numbers start again under each heading, the heading belongs to the citation."""
    seen = Counter(
        unit.number for unit, own in zip(units, labelled, strict=True) if own and _PLAIN.fullmatch(unit.number)
    )
    units = _recommendations_apart(units)
    if sum(count - 1 for count in seen.values()) < 2:
        return units
    return [
        replace(unit, number=_sectioned(unit.number, section)) if section and "para. " in unit.number else unit
        for unit, section in zip(units, sections, strict=True)
    ]


def _recommendations_apart(units: Sequence[Provision]) -> list[Provision]:
    """Where recommendations are numbered anew under each heading, the heading belongs to the citation."""
    seen = Counter(unit.number for unit in units if unit.kind == "recommendation" and _OWN.fullmatch(unit.number))
    again = {number for number, count in seen.items() if count > 1}
    return [
        replace(unit, number=f"{unit.heading}, {unit.number}")
        if unit.heading and _first(unit.number) in again
        else unit
        for unit in units
    ]


def _first(number: str) -> str:
    """ "Recommendation 2" of "Recommendation 2(a)"."""
    match = _OWN.match(number)
    return match.group() if match else ""


def _sectioned(number: str, section: str) -> str:
    """ "Annex I, para. 2" becomes "Annex I, Section V, para. 2"."""
    before, paragraph, rest = number.rpartition("para. ")
    return number if section in before else f"{before}{section}, {paragraph}{rest}"


def cite_division(piece: Piece) -> str:
    """ "Article 5" of a division, "Section 2" of a numbered heading, "" without a label."""
    if piece.division is not None and piece.word is not None:
        return f"{piece.word.cite or piece.division.word.capitalize()} {piece.division.number}".strip()
    return f"Section {piece.labels[-1].value}" if piece.labels and piece.labels[-1].style != "-" else ""


def cite_unlabelled(outline: Outline, levels: Sequence[Level], count: int) -> str:
    """A paragraph without a label: by the numbered paragraph it follows, else by its place under article or heading."""
    if levels:
        return cite_list(outline, levels[:1])
    base = outline.article or outline.section
    return f"{base}, para. {count}" if base and count > 1 else base
