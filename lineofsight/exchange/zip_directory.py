"""The directory of a zip container, judged before anything is unpacked: names, sizes, and how parts lie.

Shared by workbooks and releases of statistics, which say in their own words what to do about a fault.
"""

from __future__ import annotations

import re
import zipfile
from enum import Enum
from typing import IO, Protocol

from lineofsight.errors import LineOfSightError

MEGABYTE = 1 << 20

_LOCAL_HEADER = 30
_ENCRYPTED_FLAG = 1
_BAD_NAME = re.compile(r"(^|/)\.\.(/|$)|^/|[\\:\x00-\x1f]")


class ZipFault(Enum):
    """What kind of fault it is, so that each reader can say what to do."""

    DAMAGED = "damaged"
    TOO_LARGE = "too_large"
    PASSWORD = "password"  # noqa: S105  the kind of a fault, no secret


class ZipRefusedError(LineOfSightError):
    """A container whose directory promises what may not be unpacked.

    Attributes:
        fault: its kind.
        what: a sentence: what is wrong.
    """

    def __init__(self, fault: ZipFault, what: str) -> None:
        """Keep kind and sentence."""
        self.fault = fault
        self.what = what
        super().__init__(what)


class DirectoryLimits(Protocol):
    """How much a container may hold; sizes in bytes.

    Attributes:
        parts: files inside it.
        part_bytes: one of them, unpacked.
        total_bytes: all of them, unpacked.
        ratio: how much more one may unpack to than it takes packed, above one megabyte.
    """

    @property
    def parts(self) -> int:
        """Files inside it."""

    @property
    def part_bytes(self) -> int:
        """One of them, unpacked."""

    @property
    def total_bytes(self) -> int:
        """All of them, unpacked."""

    @property
    def ratio(self) -> int:
        """How much more one may unpack to than it takes packed."""


def open_zip(data: IO[bytes], limits: DirectoryLimits) -> zipfile.ZipFile:
    """The container, its directory checked; nothing is unpacked yet.

    Raises:
        ZipRefusedError: with what is wrong with it.
    """
    try:
        archive = zipfile.ZipFile(data)
    except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError, UnicodeDecodeError) as error:
        raise ZipRefusedError(ZipFault.DAMAGED, "The file is damaged or incomplete.") from error
    parts = archive.infolist()
    if len(parts) > limits.parts:
        raise _too_large(f"The file holds {len(parts):,} parts; {limits.parts} are allowed.")
    _check_names(parts)
    _check_sizes(parts, limits)
    _check_places(parts)
    return archive


def _check_names(parts: list[zipfile.ZipInfo]) -> None:
    seen: set[str] = set()
    for part in parts:
        name = part.orig_filename
        if _BAD_NAME.search(name):
            raise _damaged("A part of the file has a name that no ordinary program gives.")
        if name.casefold() in seen:
            raise _damaged(f"The part {name} stands in the file twice, so it cannot be known which one is meant.")
        seen.add(name.casefold())
        if part.flag_bits & _ENCRYPTED_FLAG:
            raise ZipRefusedError(ZipFault.PASSWORD, "The file is protected by a password.")
        if part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise _damaged(f"The part {name} is packed in a way that ordinary programs do not use.")


def _check_sizes(parts: list[zipfile.ZipInfo], limits: DirectoryLimits) -> None:
    for part in parts:
        if part.file_size > limits.part_bytes:
            raise _too_large(f"The part {part.filename} unpacks to more than {limits.part_bytes // MEGABYTE} MB.")
        if part.file_size > MEGABYTE and part.file_size > limits.ratio * max(part.compress_size, 1):
            raise _too_large(f"The part {part.filename} unpacks to more than {limits.ratio} times its size.")
    if sum(part.file_size for part in parts) > limits.total_bytes:
        raise _too_large(f"The file unpacks to more than {limits.total_bytes // MEGABYTE} MB.")


def _check_places(parts: list[zipfile.ZipInfo]) -> None:
    free_from = 0
    for part in sorted(parts, key=lambda one: one.header_offset):
        if part.header_offset < free_from:
            raise _damaged("Two parts of the file lie over each other.")
        free_from = part.header_offset + _LOCAL_HEADER + len(part.orig_filename) + part.compress_size


def _damaged(what: str) -> ZipRefusedError:
    return ZipRefusedError(ZipFault.DAMAGED, what)


def _too_large(what: str) -> ZipRefusedError:
    return ZipRefusedError(ZipFault.TOO_LARGE, what)
