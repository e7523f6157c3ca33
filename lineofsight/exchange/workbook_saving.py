"""Saving a workbook: all or nothing, with the same bytes for the same contents, and nobody's name in it."""

from __future__ import annotations

import datetime as dt
import io
import os
import re
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl import Workbook

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_CREATED = dt.datetime(1980, 1, 1)  # noqa: DTZ001  the format's own first day, the same in every zone
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")
_CORE = "docProps/core.xml"


def save_workbook(book: Workbook, path: Path, title: str) -> None:
    """Write ``book`` to ``path``; what stood there before stays until the new file is whole.

    Its properties name the program and ``title`` and no person, and its times are fixed, so that the same contents
    always give the same bytes.

    Raises:
        OSError: when the file cannot be written.
    """
    book.properties.creator = "lineofsight"
    book.properties.lastModifiedBy = None
    book.properties.title = title
    book.properties.language = "en-GB"
    book.properties.created = _CREATED
    plain = io.BytesIO()
    book.save(plain)
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        draft.write_bytes(_fixed(plain.getvalue()))
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def _fixed(data: bytes) -> bytes:
    """The same container with fixed times."""
    fixed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == _CORE:
                content = _MODIFIED.sub(rb"\g<1>1980-01-01T00:00:00Z\g<2>", content)
            part = zipfile.ZipInfo(name, _FIRST_DAY)
            part.compress_type = zipfile.ZIP_DEFLATED
            part.external_attr = 0o600 << 16
            new.writestr(part, content)
    return fixed.getvalue()
