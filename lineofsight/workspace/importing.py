"""Reading files, whatever they are, and keeping them: one transaction for all, or none."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from datetime import datetime
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING

from lineofsight.domain.batches import Reading, ReturnBatch
from lineofsight.domain.findings import Finding, Place, Severity
from lineofsight.exchange.neighbours import read_neighbours
from lineofsight.exchange.return_reading import is_return, read_return_workbook
from lineofsight.exchange.statistics.grid import first_rows, sheet_grids
from lineofsight.exchange.statistics.reading import read_statistics
from lineofsight.exchange.statistics.recognition import StatisticsKind, recognise_statistics
from lineofsight.exchange.statistics.release_zip import read_release
from lineofsight.exchange.statistics.source_file import metadata_beside
from lineofsight.exchange.statistics.table_tool_sheet import is_tool_sheet
from lineofsight.exchange.workbook import WorkbookRefusedError
from lineofsight.exchange.workbook_reading import read_workbook
from lineofsight.paths import data_folder, mappings_folder, register_file
from lineofsight.store.opening import open_store
from lineofsight.store.restoring import refuse_gone
from lineofsight.wording.notes import SAID_COLUMN, STANDS_COLUMN
from lineofsight.workspace.garbage import without_garbage_collection
from lineofsight.workspace.own_trackers import OwnTrackers
from lineofsight.workspace.shipped import catalogue, reference
from lineofsight.workspace.stopping import UNWATCHED, Watch
from lineofsight.workspace.undoing import undo_kept
from lineofsight.workspace.whose_return import with_code_checked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    from lineofsight.domain.batches import ImportOutcome
    from lineofsight.store.store import Store

_WORKBOOKS = (".xlsx", ".ods", ".xls", ".xlsm")
_TABLES = (".csv",)
_RELEASE = ".zip"


def import_into_folder(
    chosen: Path | None,
    paths: Sequence[Path],
    *,
    today: date,
    dry_run: bool,
    published_on: date | None = None,
) -> tuple[ImportOutcome, ...]:
    """Import files into the register of a data folder, which is made when there is none.

    A council's own tracker is read where a mapping that is remembered in the folder fits it and it names its day. A dry
    run makes no register: without one it reads into a store that is thrown away.

    Raises:
        LineOfSightError: when the register cannot be opened or written.
    """
    with undo_kept(register_file(data_folder(chosen)), dry_run=dry_run) as keep:
        with register_for(chosen, dry_run=dry_run) as store:
            own = OwnTrackers((), mappings_folder(chosen), store.council(), today)

            def read(path: Path) -> tuple[Reading, ...]:
                found = read_files(path, today=today, published_on=published_on)
                return tuple(own.as_remembered(path, one) for one in found)

            outcomes = keep_files(store, paths, read, today=today, dry_run=dry_run)
        keep(outcomes)
    return outcomes


@contextmanager
def register_for(chosen: Path | None, *, dry_run: bool) -> Iterator[Store]:
    """The register of a data folder, open for an import; in a dry run without one, a store that is thrown away.

    Raises:
        LineOfSightError: when the register cannot be opened or made.
    """
    register = register_file(data_folder(chosen))
    now = datetime.now().astimezone()
    if dry_run and not register.exists():
        refuse_gone(register)
        with tempfile.TemporaryDirectory() as scratch, open_store(Path(scratch) / register.name, now=now) as store:
            yield store
        return
    with open_store(register, now=now) as store:
        yield store


def import_files(
    store: Store,
    paths: Sequence[Path],
    *,
    today: date,
    dry_run: bool,
    published_on: date | None = None,
    watch: Watch = UNWATCHED,
) -> tuple[ImportOutcome, ...]:
    """Read files one after another, each by what is in it, and keep them in one transaction.

    Args:
        store: where they are kept.
        paths: the files.
        today: when they are read.
        dry_run: only find out what would change.
        published_on: when statistics were published, where the person knows it.
        watch: told how many files of how many are read, and asked before each whether to stop.

    Returns:
        One outcome a file, also in a release's zip.

    Raises:
        StoppedError: when the watch said so; nothing is kept.
        StoreError: when the store cannot take them; nothing is kept.
    """

    def read(path: Path) -> tuple[Reading, ...]:
        return read_files(path, today=today, published_on=published_on)

    return keep_files(store, paths, read, today=today, dry_run=dry_run, watch=watch)


def keep_files(
    store: Store,
    paths: Sequence[Path],
    read: Callable[[Path], tuple[Reading, ...]],
    *,
    today: date,
    dry_run: bool,
    watch: Watch = UNWATCHED,
) -> tuple[ImportOutcome, ...]:
    """Keep in one transaction what ``read`` makes of each file; arguments and errors as ``import_files``.

    A metadata file beside its data file is read with it and needs no outcome of its own. The council's own returns are
    kept in the order of their days, whatever they are called: one without markings is held to what is exempt by then.
    The outcomes are in the order of the files.
    """
    files = _without_metadata(paths)
    places: list[int] = []

    def given() -> Iterator[Reading]:
        for done, path in enumerate(files):
            watch.step(done, len(files))
            yield from read(path)
        watch.step(len(files), len(files))

    def readings() -> Iterator[Reading]:
        for place, reading in _by_days(given()):
            places.append(place)
            yield reading

    with without_garbage_collection():
        outcomes = store.apply(readings(), today=today, dry_run=dry_run)
    return tuple(one for _, one in sorted(zip(places, outcomes, strict=True), key=itemgetter(0)))


def _by_days(readings: Iterable[Reading]) -> Iterator[tuple[int, Reading]]:
    """Each reading with its place: the council's own returns by their days, after all else as it comes."""
    own: list[tuple[date, int, Reading]] = []
    for place, reading in enumerate(readings):
        if isinstance(reading.batch, ReturnBatch):
            own.append((reading.batch.as_at, place, reading))
        else:
            yield place, reading
    for _, place, reading in sorted(own, key=itemgetter(0)):
        yield place, reading


def _without_metadata(paths: Sequence[Path]) -> list[Path]:
    # Links are not followed: one that leads to itself is told of when it is read.
    tables = (path.absolute() for path in paths if path.suffix.lower() in _TABLES)
    read_beside = {metadata_beside(path) for path in tables}
    return [path for path in paths if path.absolute() not in read_beside]


def read_files(path: Path, *, today: date, published_on: date | None = None) -> tuple[Reading, ...]:
    """Read what one path stands for: a file, or the data files of a release's zip; a folder is refused."""
    if path.is_dir():
        return (_refused(path, "It is a folder, and only files are read.", "Open it, and give the files in it."),)
    if path.suffix.lower() == _RELEASE:
        return read_release(path, catalogue(), reference(), published_on=published_on)
    return (read_file(path, today=today, published_on=published_on),)


def read_file(path: Path, *, today: date, published_on: date | None = None) -> Reading:
    """Read one file by what is in it: a return, published statistics or a neighbour model."""
    suffix = path.suffix.lower()
    try:
        if suffix in _WORKBOOKS:
            return _read_workbook(path, today, published_on)
        if suffix in _TABLES:
            return _read_table(path, published_on)
    except OSError as error:
        return _refused(
            path, f"The file cannot be opened: {error.strerror or error}.", "Close it elsewhere and try again."
        )
    return _refused(
        path,
        f"Files that end in '{path.suffix}' are not read.",
        "Give a return workbook (.xlsx or .ods), or statistics as they were downloaded (.csv, .xlsx, .ods, .zip).",
    )


def _read_workbook(path: Path, today: date, published_on: date | None) -> Reading:
    try:
        workbook = read_workbook(path)
    except WorkbookRefusedError as error:
        return Reading(name=path.name, recognised_as="workbook", batch=None, findings=(error.finding(path.name),))
    if is_return(workbook):
        return with_code_checked(read_return_workbook(workbook, today=today), reference())
    grids = [grid for _, grid in sheet_grids(workbook)]
    heads = [row for grid in grids for row in first_rows(grid)]
    if _is_of_notes(heads):
        return _saved_notes(path)
    kinds = {recognise_statistics(row) for row in heads} - {None}
    if StatisticsKind.NEIGHBOURS in kinds:
        return read_neighbours(path, reference())
    if kinds or any(is_tool_sheet(grid) for grid in grids):
        return read_statistics(path, catalogue(), reference(), published_on=published_on)
    return _refused(
        path,
        "The workbook is neither a return nor statistics that the program knows.",
        "If it is your own plan or scorecard, drop it on the window's page Import and say what its columns hold, or "
        "see with 'lineofsight map' how it can be read; or fill in the return workbook ('lineofsight template "
        "return.xlsx' writes an empty one).",
    )


def _read_table(path: Path, published_on: date | None) -> Reading:
    with path.open("rb") as file:
        head = file.readline().decode("utf-8-sig", errors="replace")
    cells = [cell.strip().strip('"') for cell in head.split(",")]
    if _is_of_notes([cells]):
        return _saved_notes(path)
    if recognise_statistics(cells) is StatisticsKind.NEIGHBOURS:
        return read_neighbours(path, reference())
    return read_statistics(path, catalogue(), reference(), published_on=published_on)


def _is_of_notes(rows: Iterable[Sequence[object]]) -> bool:
    """Whether headings are those of a list of notes that was saved from the Notes page."""
    return any({SAID_COLUMN, STANDS_COLUMN} <= {cell for cell in row if isinstance(cell, str)} for row in rows)


def _saved_notes(path: Path) -> Reading:
    what = "This is a list of notes that was saved from this program, and notes cannot be read in."
    remedy = (
        "They stay in the notes of whoever wrote them. Whoever asked records an answer there, with who gave it: choose "
        "the note on the page Notes, and Answer."
    )
    return _unread(path.name, Finding("saved_notes", Severity.FILE_REFUSED, Place(path.name), what, remedy))


def _refused(path: Path, what: str, remedy: str) -> Reading:
    # The root of a disk has no name.
    name = path.name or str(path)
    return _unread(name, Finding("file_not_recognised", Severity.FILE_REFUSED, Place(name), what, remedy))


def _unread(name: str, finding: Finding) -> Reading:
    return Reading(name=name, recognised_as="unknown file", batch=None, findings=(finding,))
