"""Safety limits on what comes from outside: archives that unpack to gigabytes, XML that expands or reaches out.

An archive's directory is checked before anything is unpacked, and since a directory can lie, the bytes that really come
out are counted too. XML is parsed without entities, network or DTD; a part that brings a DTD is refused.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from lxml import etree

from agreement_scan.errors import EncryptedError, LimitError, ReadingError
from agreement_scan.reading.source import ReadOptions

MAX_MEMBERS = 10_000
# Below this size an archive may have any ratio: a short text of blanks compresses a thousandfold and harms nobody.
HARMLESS_BYTES = 20_000_000
_CHUNK = 1 << 20
# All that zipfile and zlib raise on damaged archives; an encrypted member is a bare RuntimeError.
BROKEN_ARCHIVE = (
    *(zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, OverflowError, NotImplementedError),
)
_ENCRYPTED_FLAG = 0x1


class Archive:
    """A zip archive whose directory has been checked; members are read by name, whatever its case."""

    def __init__(self, data: bytes, options: ReadOptions) -> None:
        """Raises ReadingError where `data` is no readable archive, LimitError or EncryptedError as the case may be."""
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except BROKEN_ARCHIVE as error:
            raise ReadingError(
                f"Not a complete zip archive ({error}): the file is damaged or was cut off. "
                "Get it again from its source, or open and save it anew in a word processor.",
                "archive",
            ) from error
        self._left = options.max_archive_bytes
        self._members = _checked(self._zip.infolist(), len(data), options)

    def __contains__(self, name: str) -> bool:
        return _key(name) in self._members

    def names(self) -> tuple[str, ...]:
        """Names of all members, in the order of the archive's directory."""
        return tuple(_clean(info.filename) for info in self._members.values())

    def read(self, name: str) -> bytes:
        """The unpacked bytes of one member. KeyError where there is none; LimitError where the directory lied."""
        info = self._members[_key(name)]
        chunks: list[bytes] = []
        size = 0
        try:
            with self._zip.open(info) as stream:
                while chunk := stream.read(_CHUNK):
                    size += len(chunk)
                    self._left -= len(chunk)
                    if self._left < 0 or size > info.file_size:
                        raise LimitError(f"{name} unpacks to more than it declares or the limit allows.", "archive")
                    chunks.append(chunk)
        except BROKEN_ARCHIVE as error:
            raise ReadingError(
                f"The part {name} inside the file is damaged ({error}). Get the file again from its source.", "archive"
            ) from error
        except RuntimeError as error:  # how zipfile says that a member is encrypted
            raise EncryptedError(f"The part {name} is encrypted. Remove the password and try again.") from error
        return b"".join(chunks)


def _checked(infos: list[zipfile.ZipInfo], packed: int, options: ReadOptions) -> dict[str, zipfile.ZipInfo]:
    """The members by name, after all checks that need only the directory."""
    if len(infos) > MAX_MEMBERS:
        raise LimitError(f"The archive holds {len(infos)} parts; at most {MAX_MEMBERS} are read.", "archive")
    members: dict[str, zipfile.ZipInfo] = {}
    for info in infos:
        if info.is_dir():
            continue
        if info.flag_bits & _ENCRYPTED_FLAG:
            raise EncryptedError(f"The part {info.filename} is encrypted. Remove the password and try again.")
        if _key(info.filename) in members:
            raise ReadingError(
                f"The archive holds two parts named {info.filename}, so which is meant cannot be told.", "archive"
            )
        members[_key(info.filename)] = info
    _check_sizes(members, packed, options)
    return members


def _check_sizes(members: dict[str, zipfile.ZipInfo], packed: int, options: ReadOptions) -> None:
    unpacked = sum(info.file_size for info in members.values())
    if unpacked > options.max_archive_bytes:
        raise LimitError(
            f"The archive would unpack to {unpacked:,} bytes; the limit is {options.max_archive_bytes:,}. "
            "If the file is genuine, save it again without its pictures.",
            "archive",
        )
    if unpacked > HARMLESS_BYTES and unpacked > packed * options.max_archive_ratio:
        raise LimitError(
            f"The archive would unpack to {unpacked // max(packed, 1)} times its size, as a decompression bomb does; "
            f"the limit is {options.max_archive_ratio} times.",
            "archive",
        )


def _clean(name: str) -> str:
    return name.replace("\\", "/").lstrip("/")


def _key(name: str) -> str:
    return _clean(name).lower()


def parse_xml(data: bytes, name: str) -> etree._Element:
    """The root element of the XML part `name`.

    Raises LimitError for a DTD (entities, external references) or for XML beyond the parser's own limits of depth and
    node size, ReadingError for XML that is damaged.
    """
    if b"<!DOCTYPE" in data[:65536].replace(b"\0", b""):
        raise _dtd_refused(name)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if "XML_PARSE_HUGE" in str(error) or "huge" in str(error).lower() or "depth" in str(error).lower():
            raise LimitError(
                f"The part {name} is nested too deeply or holds too large a text ({error}).", "xml"
            ) from error
        raise ReadingError(
            f"The part {name} inside the file is not valid XML ({error}). Open and save the file in a word processor.",
            "xml",
        ) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise _dtd_refused(name)
    return root


def _dtd_refused(name: str) -> LimitError:
    return LimitError(
        f"The part {name} declares a document type or entities, which no word processor writes and attacks use. "
        "The file is not read; ask its sender for a fresh copy.",
        "xml",
    )
