"""Reading: a file becomes a `Document` whose text never changes again.

`READERS` names the module that reads each media type; a module is imported when the first file of its kind comes. A new
format is one module with `read(data, source, options) -> Document` and one line here.
"""

from __future__ import annotations

import stat
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import cast

from agreement_scan.errors import LimitError, ReadingError, UnsupportedError
from agreement_scan.model import Document, Note
from agreement_scan.reading import detection, kinds
from agreement_scan.reading.kinds import DOCM, DOCX, DOTM, DOTX, MARKDOWN, PDF, TEXT
from agreement_scan.reading.source import ReadOptions, SourceFile, identify

__all__ = ["READERS", "SUFFIXES", "ReadOptions", "read_document"]

READERS: dict[str, str] = {
    PDF: "pdf",
    DOCX: "docx",
    DOCM: "docx",
    DOTX: "docx",
    DOTM: "docx",
    TEXT: "plain",
    MARKDOWN: "plain",
}
# File names that say which reader to expect. A folder walk takes these first, but tries every file that is not hidden.
SUFFIXES: dict[str, str] = {
    ".pdf": PDF,
    ".docx": DOCX,
    ".docm": DOCM,
    ".dotx": DOTX,
    ".dotm": DOTM,
    ".txt": TEXT,
    ".text": TEXT,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
}
_Read = Callable[[bytes, SourceFile, ReadOptions], Document]


def read_document(path: Path, shown: str, options: ReadOptions) -> Document:
    """Reads one file. `shown` is its path as results show it.

    What a file is, its content decides; its name only tells Markdown from plain text. Raises ReadingError (or
    EncryptedError, UnsupportedError, LimitError) with a message that says what to do.
    """
    data = _bytes(path, options)
    if path.name.startswith("~$"):
        raise UnsupportedError("A lock file that Word leaves beside an open document; leave it out.", "detection")
    suffix = path.suffix.lower()
    media_type = detection.media_type(data, suffix)
    if media_type not in READERS:
        raise UnsupportedError(kinds.advice(media_type), "detection")
    reader = cast(_Read, import_module(f"{__name__}.{READERS[media_type]}").read)
    document = reader(data, SourceFile(shown, identify(data), media_type), options)
    document = _with_languages(document)
    expected = SUFFIXES.get(suffix)
    if expected is not None and READERS[expected] != READERS[media_type]:
        note = Note("wrong_extension", f"named {suffix}, read as {kinds.name(media_type)}")
        document = replace(document, notes=(*document.notes, note))
    return document


def _with_languages(document: Document) -> Document:
    from agreement_scan.reading import language

    return language.assign(document)


def _bytes(path: Path, options: ReadOptions) -> bytes:
    """The file's content. Only ordinary files are opened: a pipe or device could block for ever."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise ReadingError("This is a folder, not a file; name it as a folder to scan what is in it.", "opening")
        if not stat.S_ISREG(status.st_mode):
            raise ReadingError(
                "Not an ordinary file (a pipe, socket or device); copy its content to a file.", "opening"
            )
        if status.st_size > options.max_file_bytes:
            raise _too_large(options)
        with path.open("rb") as stream:
            data = stream.read(options.max_file_bytes + 1)
    except FileNotFoundError as error:
        raise ReadingError("No such file; check the path.", "opening") from error
    except PermissionError as error:
        raise ReadingError("No permission to read this file; change its permissions or copy it.", "opening") from error
    except OSError as error:
        raise ReadingError(
            f"The file cannot be opened ({error.strerror}); copy it to another place.", "opening"
        ) from error
    if len(data) > options.max_file_bytes:
        raise _too_large(options)
    if not data:
        raise ReadingError("The file is empty (0 bytes); get it again from its source.", "opening")
    return data


def _too_large(options: ReadOptions) -> LimitError:
    return LimitError(f"The file is larger than {options.max_file_bytes:,} bytes; split it.", "opening")
