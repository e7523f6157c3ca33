"""The example council: imported from its own return workbooks and published files, as anybody's would be."""

from __future__ import annotations

import contextlib
import hashlib
import tempfile
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import lineofsight
from lineofsight.errors import LineOfSightError
from lineofsight.exchange.note_lines import read_notes
from lineofsight.paths import cache_folder, resources_folder
from lineofsight.store.opening import open_store

if TYPE_CHECKING:
    from lineofsight.domain.notes import Entry
    from lineofsight.store.store import Store

NOTES_NAME: Final = "notes.losnotes"
"""The file of the illustrative notes, beside the example's returns."""


def open_example() -> Store:
    """The example council's store, made on first use and kept in the cache folder.

    It can be made again at any time, so a damaged or unwritable cache is no trouble: it is made anew, in a
    temporary folder if need be.

    Raises:
        LineOfSightError: when the program's own example files cannot be read.
    """
    files = example_files()
    for folder in (cache_folder(), Path(tempfile.gettempdir()) / "lineofsight"):
        try:
            return _open_in(folder, files)
        except OSError:
            continue
    raise LineOfSightError(
        "There is no folder in which the example council can be kept. Free some space, or name a folder that can be "
        "written in the environment variable LINEOFSIGHT_CACHE."
    )


def example_files() -> list[Path]:
    """The files that the example is made of, in the order in which they are imported."""
    example = resources_folder() / "example"
    return [
        *sorted((resources_folder() / "neighbours").glob("*.xlsx")),
        *sorted((example / "statistics").glob("*.csv")),
        *sorted(example.glob("*.xlsx")),
    ]


def example_notes() -> tuple[Entry, ...]:
    """The illustrative notes of an independent chair that come with the example; they are in nobody's own file.

    Raises:
        LineOfSightError: when the program's own file of them cannot be read.
    """
    return read_notes(resources_folder() / "example" / NOTES_NAME)


def _open_in(folder: Path, files: list[Path]) -> Store:
    folder.mkdir(parents=True, exist_ok=True)
    place = folder / f"example-{_fingerprint(files)}.db"
    if place.exists():
        with contextlib.suppress(LineOfSightError):
            return open_store(place, now=_now(), create=False)
        place.unlink()
    # Reading workbooks and statistics takes as long to load as a document takes to make, and is needed once.
    from lineofsight.workspace.importing import import_files  # noqa: PLC0415 - start-up speed

    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        made = Path(scratch) / place.name
        with open_store(made, now=_now()) as store:
            outcomes = import_files(store, files, today=date.today(), dry_run=False)
        refused = [finding for outcome in outcomes for finding in outcome.findings if finding.refuses]
        if refused:
            raise LineOfSightError(
                f"The program's own example cannot be read: {refused[0].what} ({refused[0].place.in_words}). "
                "Install lineofsight again."
            )
        # Two programs may make it at the same time; either file is as good.
        made.replace(place)
    return open_store(place, now=_now(), create=False)


def _fingerprint(files: list[Path]) -> str:
    digest = hashlib.sha256(lineofsight.__version__.encode())
    for folder in ("indicators", "reference"):
        files = [*files, *sorted((resources_folder() / folder).glob("*"))]
    for file in files:
        digest.update(file.name.encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def _now() -> datetime:
    return datetime.now().astimezone()
