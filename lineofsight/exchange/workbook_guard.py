"""The guard before any workbook is opened: a container that cannot be what it says is refused unread.

Only the zip directory is judged here, before anything is unpacked. The limits come from measured hostile files:
a workbook of two kilobytes can ask its reader for gigabytes.
"""

from __future__ import annotations

import io
import re
import stat
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.exchange.workbook import WorkbookRefusedError

if TYPE_CHECKING:
    from pathlib import Path

MEGABYTE = 1 << 20

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_LOCAL_HEADER = 30
_ENCRYPTED_FLAG = 1
_SAVE_ANEW = "Open it in a spreadsheet program, save it again as .xlsx or .ods, and import that."
_BAD_NAME = re.compile(r"(^|/)\.\.(/|$)|^/|[\\:\x00-\x1f]")


@dataclass(frozen=True, slots=True)
class WorkbookLimits:
    """How large a workbook may be; sizes in bytes.

    Attributes:
        file_bytes: the file itself.
        parts: files inside it.
        part_bytes: one of them, unpacked.
        total_bytes: all of them, unpacked.
        ratio: how much more one may unpack to than it takes packed, above one megabyte.
        sheets: sheets.
        rows: the last used row of a sheet.
        columns: the last used column of a sheet.
        area: used rows times used columns of a sheet.
        cells: cells with something in them, in all sheets together.
        memory_bytes: what the reading process may take.
        output_bytes: what the reading process may hand back.
    """

    file_bytes: int = 64 * MEGABYTE
    parts: int = 500
    part_bytes: int = 128 * MEGABYTE
    total_bytes: int = 256 * MEGABYTE
    ratio: int = 200
    sheets: int = 200
    rows: int = 200_000
    columns: int = 1_000
    area: int = 20_000_000
    cells: int = 3_000_000
    memory_bytes: int = 1536 * MEGABYTE
    output_bytes: int = 256 * MEGABYTE


LIMITS = WorkbookLimits()


def read_file(path: Path, limits: WorkbookLimits) -> bytes:
    """The bytes of a workbook, once: what is judged is then exactly what is read.

    Raises:
        WorkbookRefusedError: when it is no ordinary file, is too large, or cannot be opened now.
    """
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise WorkbookRefusedError("workbook_no_file", f"{path.name} is not a file.", "Choose a workbook.")
        if about.st_size > limits.file_bytes:
            raise _too_large(f"The file is larger than {limits.file_bytes // MEGABYTE} MB.")
        with path.open("rb") as file:
            data = file.read(limits.file_bytes + 1)
    except OSError as error:
        raise WorkbookRefusedError(
            "workbook_not_opened",
            f"{path.name} cannot be opened: {error.strerror or error}.",
            "Close it in the spreadsheet program, or copy it to this computer, and try again.",
        ) from error
    if len(data) > limits.file_bytes:
        raise _too_large(f"The file is larger than {limits.file_bytes // MEGABYTE} MB.")
    return data


def open_container(data: bytes, limits: WorkbookLimits) -> zipfile.ZipFile:
    """The workbook's zip container, its directory checked; nothing is unpacked yet.

    Raises:
        WorkbookRefusedError: with what is wrong with it.
    """
    if data.startswith(_OLE):
        raise _old_or_locked(data)
    if not data.startswith(b"PK"):
        raise _damaged("It is not an .xlsx or .ods workbook.")
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError, UnicodeDecodeError) as error:
        raise _damaged("The file is damaged or incomplete.") from error
    _check_names(archive.infolist(), limits)
    _check_sizes(archive.infolist(), limits)
    _check_layout(archive.infolist())
    return archive


def _old_or_locked(data: bytes) -> WorkbookRefusedError:
    if _ENCRYPTED in data:
        return WorkbookRefusedError(
            "workbook_password", "The workbook is protected by a password.", "Save a copy without a password."
        )
    return WorkbookRefusedError(
        "workbook_old_format",
        "The workbook is in the old .xls format, whatever its name says.",
        "Open it in a spreadsheet program and save it as .xlsx or .ods.",
    )


def _check_names(parts: list[zipfile.ZipInfo], limits: WorkbookLimits) -> None:
    if len(parts) > limits.parts:
        raise _too_large(f"The file holds {len(parts):,} parts; {limits.parts} are allowed.")
    seen: set[str] = set()
    for part in parts:
        name = part.orig_filename
        if _BAD_NAME.search(name):
            raise _damaged("A part of the file has a name that no spreadsheet program gives.")
        if name.casefold() in seen:
            raise _damaged(f"The part {name} stands in the file twice, so it cannot be known which one is meant.")
        seen.add(name.casefold())
        if _is_macro(name):
            raise WorkbookRefusedError(
                "workbook_macros", "The workbook carries macros (a program).", "Save it without macros, as .xlsx."
            )
        if part.flag_bits & _ENCRYPTED_FLAG:
            raise WorkbookRefusedError(
                "workbook_password", "The workbook is protected by a password.", "Save a copy without a password."
            )
        if part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise _damaged(f"The part {name} is packed in a way that spreadsheet programs do not use.")


def _is_macro(name: str) -> bool:
    folded = name.casefold()
    return folded.endswith("vbaproject.bin") or folded.startswith(("basic/", "scripts/", "xl/macrosheets/"))


def _check_sizes(parts: list[zipfile.ZipInfo], limits: WorkbookLimits) -> None:
    for part in parts:
        if part.file_size > limits.part_bytes:
            raise _too_large(f"The part {part.filename} unpacks to more than {limits.part_bytes // MEGABYTE} MB.")
        if part.file_size > MEGABYTE and part.file_size > limits.ratio * max(part.compress_size, 1):
            raise _too_large(f"The part {part.filename} unpacks to more than {limits.ratio} times its size.")
    if sum(part.file_size for part in parts) > limits.total_bytes:
        raise _too_large(f"The file unpacks to more than {limits.total_bytes // MEGABYTE} MB.")


def _check_layout(parts: list[zipfile.ZipInfo]) -> None:
    free_from = 0
    for part in sorted(parts, key=lambda one: one.header_offset):
        if part.header_offset < free_from:
            raise _damaged("Two parts of the file lie over each other.")
        free_from = part.header_offset + _LOCAL_HEADER + len(part.orig_filename) + part.compress_size


def _damaged(what: str) -> WorkbookRefusedError:
    return WorkbookRefusedError("workbook_damaged", what, _SAVE_ANEW)


def _too_large(what: str) -> WorkbookRefusedError:
    return WorkbookRefusedError(
        "workbook_too_large", what, "Take out what is not needed, or split it into several workbooks."
    )
