"""Structure: a document's text becomes units that can be judged, each with its number, kind, part and place.

The units are what `docs/codebook.md` calls provisions: one numbered paragraph, list item, recital, heading, table row
or plain paragraph. They stand in text order, do not overlap, and hold every character of the blocks that are not
furniture, apart from white space.
"""

from __future__ import annotations

from agreement_scan.codebook import Codebook
from agreement_scan.codebook.structure import load_structure
from agreement_scan.model import Document, Provision
from agreement_scan.structure.kinds import Subject
from agreement_scan.structure.mending import disown_initials, mended
from agreement_scan.structure.parts import Parts
from agreement_scan.structure.pieces import pieces_of
from agreement_scan.structure.walk import Walk

__all__ = ["analyse"]


def analyse(document: Document, codebook: Codebook) -> tuple[Provision, ...]:
    """The provisions of `document`, in text order. Blocks must be in reading order and not overlap."""
    lexicon = codebook.part(load_structure)
    pieces = mended(pieces_of(document, lexicon), document, lexicon)
    disown_initials(pieces)
    walk = Walk(document, lexicon, Parts(lexicon), Subject(lexicon))
    walk.body(pieces[walk.front(pieces) :])
    return walk.units.finished()
