"""The copy as the window asks for it: every call is a job for the one worker that owns the library."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeVar

from lineofsight.desktop import workspace_calls
from lineofsight.desktop.jobs import SECONDS_TO_STOP, Job, Report, Ticket, Worker
from lineofsight.errors import LineOfSightError
from lineofsight.workspace.found import Asked, Refused
from lineofsight.workspace.ordering import PackOrder
from lineofsight.workspace.stopping import STOPPED
from lineofsight.workspace.ways_out import WayOut

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from lineofsight.documents.kinds import DocumentKind
    from lineofsight.documents.material import Material
    from lineofsight.domain.packs import Pack
    from lineofsight.store.undo import LastImport, Undone
    from lineofsight.workspace.brought import BroughtIn, Files, OwnTracker
    from lineofsight.workspace.composing import KeptPack
    from lineofsight.workspace.first_page.kept import FileState
    from lineofsight.workspace.found import Found
    from lineofsight.workspace.library import Library
    from lineofsight.workspace.ordering import Order

T = TypeVar("T")

_MEANWHILE: Final = "Your own copy could not be opened, so the example is shown in its place. F5 tries your own again."
_SECONDS_TO_KEEP: Final = 60.0
"""How long the window, out of sight already, waits for what would be lost: longer than what cannot be stopped."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What an opened copy offers.

    Attributes:
        name: the council's name.
        dates: of its returns, oldest first.
        documents: what can be made.
        packs: packs of their parts, ready-made and the person's own.
        material: as at the newest return, ``None`` when the copy holds none.
        nothing: a sentence that says why there is no material, or "".
        warning: what she should know of its folder though it opened, or "".
        read_from: what it was read from, as found before it was read; the register itself last.
        changes: how often that had been written to.
    """

    name: str
    dates: tuple[date, ...]
    documents: tuple[DocumentKind, ...]
    packs: tuple[KeptPack, ...]
    material: Material | None
    nothing: str = ""
    warning: str = ""
    read_from: tuple[FileState, ...] = ()
    changes: int = 0


class Reading:
    """Asks the worker; nothing here waits."""

    def __init__(self, worker: Worker, data_folder: Path | None) -> None:
        self._worker = worker
        self._data_folder = data_folder
        self._was_named = data_folder is not None
        # Made, used and closed in the worker's thread alone.
        self._library: Library | None = None
        self._newest: Ticket | None = None
        # To open the copy, and not begun yet.
        self._to_open: Ticket | None = None
        self._last: list[Callable[[Library], None]] = []

    def open(
        self, done: Callable[[Opened], None], refused: Callable[[Refused], None], *, looked: date | None = None
    ) -> None:
        """Open the copy, or open it again, and judge it as at its newest return.

        Args:
            done: told what it offers.
            refused: told why it cannot be opened, and what can be done about it.
            looked: the newest return that the person has seen before; changes are counted from it where it is older.
        """
        self._start(done, refused, looked)

    def open_example(self, done: Callable[[Opened], None], refused: Callable[[Refused], None]) -> None:
        """Open the example council in the place of a copy that cannot be opened."""

        def shown(opened: Opened) -> None:
            done(replace(opened, warning=_MEANWHILE))

        self._start(shown, refused, None, is_example_wanted=True)

    def _start(
        self,
        done: Callable[[Opened], None],
        refused: Callable[[Refused], None],
        looked: date | None,
        *,
        is_example_wanted: bool = False,
    ) -> None:
        def work(report: Report) -> Opened | Refused:
            self._to_open = None
            self._close()
            asked = Asked(folder=self._data_folder, looked=looked, is_example_wanted=is_example_wanted)
            read = workspace_calls.read_copy(asked, report.is_cancelled)
            if isinstance(read, Refused):
                return read
            self._library, found = read
            packs = workspace_calls.kept_packs(self._data_folder)
            return _opened(found, workspace_calls.documents(), packs)

        def tell(found: Opened | Refused) -> None:
            if isinstance(found, Refused):
                refused(found)
            else:
                done(found)

        def failed(sentence: str) -> None:
            refused(Refused(sentence, (WayOut.AGAIN,)))

        if self._to_open is not None:
            # F5 held down: what is under way is seen, then the newest, and nobody waits for those between.
            self._to_open.cancel()
        job = Job(work, tell, failed, says="Opening the copy.")
        # Before it can begin, which takes it away again.
        self._to_open = job.ticket
        self._worker.submit(job)

    def move_to(self, folder: Path, done: Callable[[str], None], failed: Callable[[str], None]) -> None:
        """Keep to another data folder from now on; the copy must be opened again then.

        Args:
            folder: where the copy is.
            done: told how long that holds.
            failed: told why it cannot be.
        """

        def work(_: Report) -> str:
            said = workspace_calls.keep_to(folder, was_named=self._was_named)
            self._close()
            self._data_folder = folder
            return said

        self._worker.submit(Job(work, done, failed))

    def restore(self, done: Callable[[tuple[str, ...]], None], failed: Callable[[str], None]) -> None:
        """Put the newest sound backup in the register's place; the copy must be opened again then."""

        def work(_: Report) -> tuple[str, ...]:
            self._close()
            return workspace_calls.restore_register(self._data_folder)

        self._worker.submit(Job(work, done, failed, says="Restoring the backup."))

    def material(
        self, as_at: date, since: date | None, done: Callable[[Material], None], failed: Callable[[str], None]
    ) -> None:
        """Judge the copy as at a date; what was asked for earlier is no longer wanted."""
        if self._newest is not None:
            self._newest.cancel()
        job = Job(lambda _: self._open_library().material(as_at, since), done, failed, says="Reading.")
        self._newest = self._worker.submit(job)

    def write(
        self,
        order: Order | PackOrder,
        path: Path,
        *,
        done: Callable[[Path], None],
        failed: Callable[[str], None],
        progress: Callable[[int, int], None],
        begun: Callable[[str], None],
    ) -> Ticket:
        """Make a document at ``path``; the ticket stops it, which is told to ``failed`` too."""

        def work(report: Report) -> Path:
            library = self._open_library()
            going, ends, begins = report.progress, report.is_cancelled, report.begun
            if isinstance(order, PackOrder):
                return library.write_pack(order, path, progress=going, cancelled=ends, begun=begins).path
            return library.write_document(order, path, progress=going, cancelled=ends, begun=begins).path

        return self._worker.submit(Job(work, done, failed, progress, lambda: failed(STOPPED), begun=begun))

    def import_files(
        self,
        files: Files,
        *,
        dry_run: bool,
        done: Callable[[BroughtIn], None],
        failed: Callable[[str], None],
        progress: Callable[[int, int], None] | None = None,
        stopped: Callable[[], None] | None = None,
    ) -> Ticket:
        """Read files into the copy, or only say what would change; the ticket stops it.

        What was kept before it could be stopped is told to ``done``.
        """

        def work(report: Report) -> BroughtIn:
            return workspace_calls.import_files(
                self._open_library(), self._data_folder, files, dry_run=dry_run, report=report
            )

        says = "Reading the files." if dry_run else "Keeping the changes."
        too_late = None if dry_run else done
        return self._worker.submit(Job(work, done, failed, progress, stopped, too_late, says))

    def remember_mappings(
        self, trackers: tuple[OwnTracker, ...], done: Callable[[], None], failed: Callable[[str], None]
    ) -> None:
        """Keep the mappings of trackers, whatever becomes of the files."""

        def work(_: Report) -> None:
            workspace_calls.remember_mappings(self._data_folder, trackers)

        self._worker.submit(Job(work, lambda _: done(), failed))

    def keep_pack(
        self, pack: Pack, done: Callable[[tuple[KeptPack, ...]], None], failed: Callable[[str], None]
    ) -> None:
        """Keep a pack by its name, in place of one of the person's own of that name."""

        def work(_: Report) -> tuple[KeptPack, ...]:
            workspace_calls.keep_pack(pack, self._data_folder)
            return workspace_calls.kept_packs(self._data_folder)

        self._worker.submit(Job(work, done, failed))

    def undo_import(self, done: Callable[[Undone], None], failed: Callable[[str], None]) -> None:
        """Take the last import back; the copy is closed for it and must be opened again."""

        def work(_: Report) -> Undone:
            self._close()
            return workspace_calls.undo_import(self._data_folder)

        self._worker.submit(Job(work, done, failed, says="Undoing the last import."))

    def find_last_import(self, done: Callable[[LastImport | None], None], failed: Callable[[str], None]) -> None:
        """What was imported last, and whether it can be undone."""
        self._worker.submit(Job(lambda _: workspace_calls.find_last_import(self._data_folder), done, failed))

    def ask(
        self, op: Callable[[Library], T], done: Callable[[T], None], failed: Callable[[str], None], *, says: str = ""
    ) -> Ticket:
        """Have something asked of the library, or done to it, in its own thread."""
        return self._worker.submit(Job(lambda _: op(self._open_library()), done, failed, says=says))

    def at_last(self, op: Callable[[Library], None]) -> None:
        """Have something done before the library is closed for good, whatever else was under way."""
        self._last.append(op)

    def close(self) -> None:
        """End the worker once it has freed the file; what is to be done at last is waited for."""
        self._worker.stop(self._finish, seconds=_SECONDS_TO_KEEP if self._last else SECONDS_TO_STOP)

    def _finish(self) -> None:
        try:
            if self._last and self._library is None:
                # It was closed for a moment, to undo an import.
                self._library = workspace_calls.open_library(self._data_folder)
            for op in self._last:
                op(self._open_library())
        except LineOfSightError:
            # Nobody is there any more to be told.
            return
        finally:
            self._close()

    def _open_library(self) -> Library:
        if self._library is None:
            raise LineOfSightError("The copy is not open. Press F5 to open it again.")
        return self._library

    def _close(self) -> None:
        if self._library is not None:
            self._library.close()
            self._library = None


def _opened(found: Found, documents: tuple[DocumentKind, ...], packs: tuple[KeptPack, ...]) -> Opened:
    return Opened(
        name=found.name,
        dates=found.dates,
        documents=documents,
        packs=packs,
        material=found.material,
        nothing=found.nothing,
        warning=found.warning,
        read_from=found.read_from,
        changes=found.changes,
    )
