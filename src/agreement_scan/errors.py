"""All exceptions of the package: one root, each with the exit code that the command line gives for it."""

from __future__ import annotations

from typing import ClassVar


class AgreementScanError(Exception):
    """Root of every error that this package raises on purpose. The message is for the user and says what to do."""

    exit_code: ClassVar[int] = 1


class UsageError(AgreementScanError):
    """The call makes no sense: no such path, options that contradict each other."""

    exit_code = 2


class ReadingError(AgreementScanError):
    """One document could not be read. `stage` names the step that failed, the message is the reason shown to people.

    Collected as a row of `failures`, never fatal for the other documents.
    """

    exit_code = 3

    def __init__(self, reason: str, stage: str = "reading") -> None:
        super().__init__(reason)
        self.reason = reason
        self.stage = stage


class EncryptedError(ReadingError):
    """The document needs a password that was not given."""


class UnsupportedError(ReadingError):
    """No reader exists for this kind of file."""


class LimitError(ReadingError):
    """The document exceeds a safety limit (archive ratio, size, depth)."""


class CodebookError(AgreementScanError):
    """A lexicon, the framework or the configuration is wrong; the message names file and entry."""

    exit_code = 4


class WorkspaceError(AgreementScanError):
    """A workspace cannot be opened, read or written."""

    exit_code = 5
