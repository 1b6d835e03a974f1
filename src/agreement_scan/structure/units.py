"""The units found so far, with what each is called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from agreement_scan.model import Part, Provision, ProvisionKind
from agreement_scan.structure.citing import with_sections
from agreement_scan.structure.numbering import Level
from agreement_scan.structure.outline import Outline
from agreement_scan.structure.pieces import Piece

_WITHOUT_HEADING = ("title", "footnote")


@dataclass(slots=True)
class Units:
    """Provisions in text order; `sections` holds for each the labelled heading above it, where no article is.

    labelled: for each, whether it has a label of its own.
    """

    found: list[Provision] = field(default_factory=list)
    sections: list[str] = field(default_factory=list)
    labelled: list[bool] = field(default_factory=list)

    @property
    def last(self) -> Provision | None:
        return self.found[-1] if self.found else None

    def add(
        self,
        piece: Piece,
        kind: ProvisionKind,
        part: Part,
        outline: Outline,
        heading: str | None = None,
        number: str = "",
        levels: Sequence[Level] = (),
        chapeau: str | None = None,
        end: int | None = None,
    ) -> None:
        """One more unit. end: where it ends, if that is behind its (first) piece."""
        self.sections.append("" if outline.article else outline.section)
        self.labelled.append(bool(levels))
        self.found.append(
            Provision(
                id=f"p{len(self.found) + 1}",
                number=number,
                path=(*outline.path, *(level.text for level in levels)),
                heading=None if kind in _WITHOUT_HEADING else heading,
                kind=kind,
                part=part,
                page=_page(piece),
                start=piece.start,
                end=piece.end if end is None else end,
                chapeau=chapeau,
                language=piece.block.language,
                table=piece.block.table if piece.row else None,
                row=piece.block.row if piece.row else None,
            )
        )

    def finished(self) -> tuple[Provision, ...]:
        """All units, cited so that numbers which start again stay apart."""
        return tuple(with_sections(self.found, self.sections, self.labelled))


def _page(piece: Piece) -> int | None:
    page = piece.block.page
    for line in piece.block.lines:
        if line.start > piece.start:
            break
        page = line.page
    return page
