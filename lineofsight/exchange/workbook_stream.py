"""Reading a packed XML part in pieces that end where a tag begins, and refusing what XML can hide."""

from __future__ import annotations

import re
import zipfile
import zlib
from typing import TYPE_CHECKING

from lineofsight.exchange.workbook import WorkbookRefusedError
from lineofsight.exchange.zip_directory import MEGABYTE

if TYPE_CHECKING:
    from collections.abc import Iterator

_PIECE = MEGABYTE
_LONGEST_UNBROKEN = 2 * MEGABYTE
_DECLARATION = re.compile(rb"^<\?xml[^>]*?encoding\s*=\s*[\"']([^\"']*)[\"']")
_FORBIDDEN = re.compile(rb"<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST)")
_REMEDY = "Open it in a spreadsheet program, save it again as .xlsx or .ods, and import that."


def damaged(what: str) -> WorkbookRefusedError:
    """The refusal of a workbook whose inside is not as spreadsheet programs write it."""
    return WorkbookRefusedError("workbook_damaged", what, _REMEDY)


def read_part(archive: zipfile.ZipFile, name: str, longest: int) -> bytes:
    """The whole of a small part, for example a list of sheets; empty when it is not there.

    Raises:
        WorkbookRefusedError: when it is damaged, hides something, or is longer than ``longest`` bytes.
    """
    if name not in archive.NameToInfo:
        return b""
    pieces = []
    length = 0
    for piece in stream_part(archive, name):
        length += len(piece)
        if length > longest:
            raise damaged(f"The part {name} is longer than any spreadsheet program makes it.")
        pieces.append(piece)
    return b"".join(pieces)


def stream_part(archive: zipfile.ZipFile, name: str, breaks: tuple[bytes, ...] = (b"<",)) -> Iterator[bytes]:
    """The part's bytes in pieces of about a megabyte; each but the first begins with one of ``breaks``.

    So a pattern that lies between two such beginnings is never cut in two. Reading to the end also checks the
    part's length and checksum.

    Raises:
        WorkbookRefusedError: for damage, another encoding than UTF-8, a document type, or one endless text.
    """
    carry = b""
    is_first = True
    try:
        with archive.open(name) as part:
            while chunk := part.read(_PIECE):
                buffer = carry + chunk
                if is_first:
                    _check_start(buffer, name)
                    is_first = False
                _check_forbidden(buffer, name)
                cut = max(buffer.rfind(mark) for mark in breaks)
                if cut > 0:
                    yield buffer[:cut]
                carry = buffer[max(cut, 0) :]
                if len(carry) > _LONGEST_UNBROKEN:
                    raise damaged(f"The part {name} holds a text that is longer than a cell can be.")
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise damaged(f"The part {name} is damaged.") from error
    if carry:
        yield carry


def _check_start(start: bytes, name: str) -> None:
    text = start.removeprefix(b"\xef\xbb\xbf")
    if not text.lstrip().startswith(b"<") or b"\x00" in text[:200]:
        raise damaged(f"The part {name} is not written in UTF-8.")
    declared = _DECLARATION.match(text)
    if declared and declared.group(1).lower() not in (b"utf-8", b"utf8", b"us-ascii", b"ascii"):
        raise damaged(f"The part {name} is not written in UTF-8.")


def _check_forbidden(buffer: bytes, name: str) -> None:
    if _FORBIDDEN.search(buffer):
        raise damaged(f"The part {name} carries a document type, which spreadsheet programs never write.")
