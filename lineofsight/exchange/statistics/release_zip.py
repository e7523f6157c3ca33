"""Reading a whole release as Explore Education Statistics hands it out: one zip of data files and their guidance.

The zip holds ``data/*.csv`` and ``data-guidance/data-guidance.txt``; the zips of older first releases hold their
files beside one another. Its directory is judged before anything is unpacked, and nothing is written to disk.
"""

from __future__ import annotations

import zipfile
import zlib
from dataclasses import dataclass, replace
from os import SEEK_END
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, BinaryIO

from lineofsight.domain.batches import Reading, StatisticsBatch
from lineofsight.domain.findings import Finding, Place, Severity
from lineofsight.exchange.csv_text import decode
from lineofsight.exchange.statistics.guidance import Guidance, read_guidance
from lineofsight.exchange.statistics.reading import nobody, read_source_file
from lineofsight.exchange.statistics.source_file import LARGEST_FILE, Means, Progress, as_source_file, with_metadata
from lineofsight.exchange.zip_directory import MEGABYTE, ZipFault, ZipRefusedError, open_zip

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from lineofsight.exchange.statistics.catalogue import Catalogue
    from lineofsight.exchange.statistics.reference import Reference

RECOGNISED_AS = "release of statistics (zip)"
_DATA, _CSV, _META = "data", ".csv", ".meta.csv"
_GUIDANCE = "data-guidance.txt"
_FOREIGN = "__MACOSX"
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)


@dataclass(frozen=True, slots=True)
class ReleaseLimits:
    """How large a release may be; sizes in bytes (see ``zip_directory.DirectoryLimits``).

    ``ratio``: the columns of time and place repeat; the files of published releases unpack to 10 to 60 times.
    """

    file_bytes: int = LARGEST_FILE
    parts: int = 500
    part_bytes: int = LARGEST_FILE
    total_bytes: int = 1024 * MEGABYTE
    ratio: int = 200


LIMITS = ReleaseLimits()


def read_release(
    path: Path,
    catalogue: Catalogue,
    reference: Reference,
    *,
    published_on: date | None = None,
    progress: Progress | None = None,
    limits: ReleaseLimits = LIMITS,
) -> tuple[Reading, ...]:
    """What the data files of a release hold of the catalogue.

    Args:
        path: the zip.
        catalogue: which indicators are wanted.
        reference: the lists of places.
        published_on: when the release was published, where the person knows it.
        progress: told how many rows of a file were read.
        limits: how large it may be.

    Returns:
        One reading a data file, named "release.zip/data/file.csv" and citing the release as its guidance does; or
        one that refuses the zip.
    """
    means = Means(catalogue=catalogue, reference=reference, published_on=published_on, progress=progress or nobody)
    try:
        with path.open("rb") as file, _opened(file, limits) as archive:
            return tuple(_readings(path.name, archive, means))
    except ZipRefusedError as error:
        return (_refused(path.name, f"zip_{error.fault.value}", error.what, _REMEDIES[error.fault]),)
    except OSError as error:
        what = f"The file cannot be opened ({error.strerror or error})."
        return (_refused(path.name, "file_unopened", what, "Copy it to this computer first, and try again."),)


def _opened(file: BinaryIO, limits: ReleaseLimits) -> zipfile.ZipFile:
    if file.seek(0, SEEK_END) > limits.file_bytes:
        raise ZipRefusedError(ZipFault.TOO_LARGE, f"The file is larger than {limits.file_bytes // MEGABYTE} MB.")
    file.seek(0)
    return open_zip(file, limits)


_REMEDIES = {
    ZipFault.DAMAGED: "Download the release again; do not pack it anew.",
    ZipFault.TOO_LARGE: "Check that it is a release of statistics; else unpack it and import the CSV that you need.",
    ZipFault.PASSWORD: "Unpack it and import the CSV files in it.",
}


def _readings(name: str, archive: zipfile.ZipFile, means: Means) -> Iterator[Reading]:
    parts = {part.filename: part for part in archive.infolist() if not part.is_dir()}
    data = _data_files(list(parts))
    if not data:
        yield _refused(
            name,
            "release_without_data",
            "The zip holds no data file: there is no CSV in it.",
            "Download 'all data' of the release, or import the file that you meant from inside the zip.",
        )
        return
    guidance, findings = _guidance(name, archive, parts)
    for part in data:
        reading = _read_part(name, archive, parts[part], means)
        yield _cited(reading, guidance.source(PurePosixPath(part).name), findings)
        # What was found in the guidance is said once.
        findings = ()


def _data_files(names: list[str]) -> list[str]:
    """The CSVs of the folder data/ where there is one, else all of them; metadata and foreign copies are none."""
    tables = [
        name
        for name in names
        if name.casefold().endswith(_CSV)
        and not name.casefold().endswith(_META)
        and _FOREIGN not in PurePosixPath(name).parts
    ]
    in_data = [name for name in tables if PurePosixPath(name).parent.name.casefold() == _DATA]
    return in_data or tables


def _guidance(
    name: str, archive: zipfile.ZipFile, parts: dict[str, zipfile.ZipInfo]
) -> tuple[Guidance, tuple[Finding, ...]]:
    nothing = Guidance(publication="", release="", files={})
    part = next((part for part in parts if PurePosixPath(part).name.casefold() == _GUIDANCE), None)
    if part is None:
        return nothing, ()
    place = f"{name}/{part}"
    try:
        decoded = decode(archive.read(part), place)
    except _DAMAGED:
        decoded = None
    if decoded is None or decoded.text is None:
        what = "The guidance of the release cannot be read, so its files are cited by the catalogue's words."
        return nothing, (Finding("guidance_unreadable", Severity.WARNING, Place(place), what, "Download it again."),)
    return read_guidance(decoded.text), decoded.findings


def _read_part(name: str, archive: zipfile.ZipFile, part: zipfile.ZipInfo, means: Means) -> Reading:
    place = f"{name}/{part.filename}"
    beside = part.filename[: -len(_CSV)] + _META
    try:
        data = archive.read(part)
        about = archive.read(beside) if beside in archive.NameToInfo else None
    except _DAMAGED:
        what = "The file inside the zip is damaged or incomplete."
        return _refused(place, "zip_damaged", what, _REMEDIES[ZipFault.DAMAGED])
    file = as_source_file(data, place)
    if isinstance(file, Finding):
        return Reading(name=place, recognised_as=RECOGNISED_AS, batch=None, findings=(file,))
    return read_source_file(file if about is None else with_metadata(file, f"{name}/{beside}", about), means)


def _cited(reading: Reading, source: str, findings: tuple[Finding, ...]) -> Reading:
    batch = reading.batch
    if source and isinstance(batch, StatisticsBatch):
        batch = replace(batch, source=source)
    return replace(reading, batch=batch, findings=(*findings, *reading.findings))


def _refused(name: str, code: str, what: str, remedy: str) -> Reading:
    finding = Finding(code, Severity.FILE_REFUSED, Place(name), what, remedy)
    return Reading(name=name, recognised_as=RECOGNISED_AS, batch=None, findings=(finding,))
