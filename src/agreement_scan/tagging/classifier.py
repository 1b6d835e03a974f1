"""The classifier's place: what it must answer, and where its fitted model is found.

The model is fitted on labelled provisions and bundled as a file; where there is none, rules work alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from agreement_scan.codebook import Codebook
from agreement_scan.errors import CodebookError

MODEL_FILE = "model/dimensions.json"


@dataclass(frozen=True, slots=True)
class ModelScore:
    """Probabilities for one unit and dimension: that it reflects it (level 1 or 2), and that it commits (level 2).

    `source` names the model and the features that weighed most, for people.
    """

    provision: str
    dimension: str
    reflected: float
    commitment: float
    source: str


class Classifier(Protocol):
    """A fitted model. `sha256` identifies it in every result."""

    @property
    def sha256(self) -> str: ...

    def score(self, units: Sequence[tuple[str, str]]) -> tuple[ModelScore, ...]:
        """Scores for units given as (provision id, words with their chapeau), for every dimension."""
        ...


def load(codebook: Codebook) -> Classifier | None:
    """The bundled classifier, or `None` where no model file is bundled.

    A model file that this version cannot read is an error, not a silent return to rules alone.
    """
    path = codebook.directory / MODEL_FILE
    if not path.exists():
        return None
    raise CodebookError(f"{MODEL_FILE}: this version of agreement-scan reads no model files; remove it or upgrade.")
