"""A statistics file as it was opened, and what is needed to read it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.domain.findings import Finding, Place, Severity
from lineofsight.exchange.csv_text import decode

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from lineofsight.exchange.statistics.catalogue import Catalogue
    from lineofsight.exchange.statistics.reference import Reference

Progress = Callable[[int], None]
"""Told how many rows were read."""

LARGEST_FILE = 256 * 1024 * 1024
"""In bytes. The largest file of the field, every measure of the Local Authority Interactive Tool, is a fifth of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What every reader is given besides the file.

    Attributes:
        catalogue: which indicators are wanted.
        reference: the lists of places.
        published_on: when the edition was published, where the person knows it.
        progress: told how many rows were read.
    """

    catalogue: Catalogue
    reference: Reference
    published_on: date | None
    progress: Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """A CSV as text, with the metadata file beside it.

    Attributes:
        name: the file's name without folders.
        sha256: of its bytes.
        text: its text.
        metadata_name: the name of the metadata file, or "".
        metadata_text: its text, or ``None`` when there is none.
        findings: what had to be guessed to read either.
    """

    name: str
    sha256: str
    text: str
    metadata_name: str = ""
    metadata_text: str | None = None
    findings: tuple[Finding, ...] = ()


def open_csv(path: Path) -> SourceFile | Finding:
    """The file as text, or the finding that says why it cannot be opened."""
    data = _bytes_of(path)
    if isinstance(data, Finding):
        return data
    file = as_source_file(data, path.name)
    if isinstance(file, Finding):
        return file
    beside = metadata_beside(path)
    return _with_metadata(file, beside) if beside != path and beside.is_file() else file


def metadata_beside(path: Path) -> Path:
    """Where the metadata of a data file lies; of the root of a disk, which has no name, nothing lies there."""
    return path.parent / f"{path.stem}.meta.csv"


def as_source_file(data: bytes, name: str) -> SourceFile | Finding:
    """The bytes of a CSV as text, or the finding that says why they are none."""
    decoded = decode(data, name)
    if decoded.text is None:
        return decoded.findings[0]
    return SourceFile(name=name, sha256=hashlib.sha256(data).hexdigest(), text=decoded.text, findings=decoded.findings)


def _with_metadata(file: SourceFile, beside: Path) -> SourceFile:
    data = _bytes_of(beside)
    if isinstance(data, Finding):
        return _like(file, beside.name, None, (data,))
    return with_metadata(file, beside.name, data)


def with_metadata(file: SourceFile, name: str, data: bytes) -> SourceFile:
    """The data file with what the metadata file of that name says of it."""
    decoded = decode(data, name)
    return _like(file, name, decoded.text, decoded.findings)


def _like(file: SourceFile, name: str, text: str | None, findings: tuple[Finding, ...]) -> SourceFile:
    return SourceFile(
        name=file.name,
        sha256=file.sha256,
        text=file.text,
        metadata_name=name,
        metadata_text=text,
        findings=(*file.findings, *findings),
    )


def _bytes_of(path: Path) -> bytes | Finding:
    try:
        if path.stat().st_size > LARGEST_FILE:
            what = f"The file is larger than {LARGEST_FILE // 1024 // 1024} MB, more than any published release."
            return _refused(path, "file_too_large", what, "Check that it is the file you meant.")
        return path.read_bytes()
    except OSError as error:
        what = f"The file cannot be opened ({error.strerror or error})."
        return _refused(path, "file_unopened", what, "Close it in other programs, or copy it to this computer first.")


def _refused(path: Path, code: str, what: str, remedy: str) -> Finding:
    return Finding(code, Severity.FILE_REFUSED, Place(path.name), what, remedy)
