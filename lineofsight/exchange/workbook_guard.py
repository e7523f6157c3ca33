"""The guard before any workbook is opened: a container that cannot be what it says is refused unread.

Only the zip directory is judged here, before anything is unpacked. The limits come from measured hostile files:
a workbook of two kilobytes can ask its reader for gigabytes.
"""

from __future__ import annotations

import io
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.exchange.workbook import WorkbookRefusedError
from lineofsight.exchange.zip_directory import MEGABYTE, ZipFault, ZipRefusedError, open_zip

if TYPE_CHECKING:
    import zipfile
    from pathlib import Path

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_SAVE_ANEW = "Open it in a spreadsheet program, save it again as .xlsx or .ods, and import that."


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
        archive = open_zip(io.BytesIO(data), limits)
    except ZipRefusedError as error:
        raise _refused(error) from error
    if any(_is_macro(name) for name in archive.namelist()):
        raise WorkbookRefusedError(
            "workbook_macros", "The workbook carries macros (a program).", "Save it without macros, as .xlsx."
        )
    return archive


def _old_or_locked(data: bytes) -> WorkbookRefusedError:
    if _ENCRYPTED in data:
        return _locked()
    return WorkbookRefusedError(
        "workbook_old_format",
        "The workbook is in the old .xls format, whatever its name says.",
        "Open it in a spreadsheet program and save it as .xlsx or .ods.",
    )


def _refused(error: ZipRefusedError) -> WorkbookRefusedError:
    match error.fault:
        case ZipFault.PASSWORD:
            return _locked()
        case ZipFault.TOO_LARGE:
            return _too_large(error.what)
        case ZipFault.DAMAGED:
            return _damaged(error.what)


def _locked() -> WorkbookRefusedError:
    return WorkbookRefusedError(
        "workbook_password", "The workbook is protected by a password.", "Save a copy without a password."
    )


def _is_macro(name: str) -> bool:
    folded = name.casefold()
    return folded.endswith("vbaproject.bin") or folded.startswith(("basic/", "scripts/", "xl/macrosheets/"))


def _damaged(what: str) -> WorkbookRefusedError:
    return WorkbookRefusedError("workbook_damaged", what, _SAVE_ANEW)


def _too_large(what: str) -> WorkbookRefusedError:
    return WorkbookRefusedError(
        "workbook_too_large", what, "Take out what is not needed, or split it into several workbooks."
    )
