"""The languages that have lexicons: only these are tagged and counted."""

from __future__ import annotations

from dataclasses import dataclass

from agreement_scan.codebook import Codebook
from agreement_scan.errors import CodebookError


@dataclass(frozen=True, slots=True)
class Languages:
    """codes: ISO 639-1 codes of the languages with lexicons, sorted."""

    codes: tuple[str, ...]

    def supports(self, language: str | None) -> bool:
        """Whether text in `language` is tagged. Text too short to tell its language (`None`) is."""
        return language is None or language in self.codes


def load_languages(codebook: Codebook) -> Languages:
    """Reads `languages.toml`."""
    codes = codebook.toml("languages.toml").get("languages")
    if not isinstance(codes, list) or not codes or not all(isinstance(c, str) and len(c) == 2 for c in codes):
        raise CodebookError("languages.toml: languages: must be a list of two-letter language codes.")
    return Languages(tuple(sorted(codes)))
