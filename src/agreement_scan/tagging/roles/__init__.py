"""What a text says that an organisation does or is (`lexicons/roles.toml`), with status and evidence."""

from __future__ import annotations

from agreement_scan.tagging.roles.reading import read

__all__ = ["read"]
