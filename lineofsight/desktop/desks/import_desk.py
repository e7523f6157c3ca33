"""Brings files in: asks which, shows what they would change, keeps them when the person says so, and undoes that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from lineofsight.wording.lists import and_

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.desktop.desks.room import Room
    from lineofsight.desktop.jobs import Ticket
    from lineofsight.domain.batches import ImportOutcome
    from lineofsight.store.undo import LastImport

_PAGE = "imports"


class ImportDesk(QObject):
    """Nothing is kept before the person has seen what it would change."""

    def __init__(self, room: Room) -> None:
        super().__init__(room.window)
        self._room = room
        self._page = page = room.book.imports
        self._paths: tuple[Path, ...] = ()
        self._ticket: Ticket | None = None
        room.window.on_action("import", self.choose)
        room.book.no_return.import_wanted.connect(self.choose)
        page.files_wanted.connect(self.choose)
        page.files_given.connect(self.read)
        page.keep_wanted.connect(self.keep)
        page.stop_wanted.connect(self.stop)
        page.undo_wanted.connect(self.undo)
        self._look_for_undo()

    def choose(self) -> None:
        """Ask for files, read them, and show what they would change."""
        self.read(self._room.asking.choose_imports())

    def read(self, paths: tuple[Path, ...]) -> None:
        """Read files and show what they would change."""
        if not paths:
            return
        self._paths = paths
        self._room.window.page_chosen.emit(_PAGE)
        self._page.show_busy(f"Reading {and_([path.name for path in paths])}.")
        self._ask(dry_run=True)

    def keep(self) -> None:
        """Keep what was shown, in one step."""
        if self._paths:
            self._page.show_busy("Keeping the changes.")
            self._ask(dry_run=False)

    def stop(self) -> None:
        """Stop reading; nothing is kept."""
        if self._ticket is not None:
            self._ticket.cancel()

    def undo(self) -> None:
        """Take the last import back."""
        self._page.show_busy("Undoing the last import.")
        self._room.reading.undo_import(self._on_undone, self._page.show_failure)

    def _ask(self, *, dry_run: bool) -> None:
        self._ticket = self._room.reading.import_files(
            self._paths,
            dry_run=dry_run,
            done=self._page.show_found if dry_run else self._on_kept,
            failed=self._page.show_failure,
            progress=self._page.show_progress,
            stopped=lambda: self._page.show_failure("Stopped. Nothing was kept."),
        )

    def _on_kept(self, outcomes: tuple[ImportOutcome, ...]) -> None:
        self._paths = ()
        self._room.refresh()
        self._page.show_kept(outcomes)
        self._look_for_undo()

    def _on_undone(self, last: LastImport) -> None:
        self._room.refresh()
        self._page.leave()
        self._page.show_failure(f"Undone: {and_(list(last.names))}. What was undone lies in the backup folder.")
        self._look_for_undo()

    def _look_for_undo(self) -> None:
        self._room.reading.find_undoable(self._page.show_undoable, self._room.window.speak)
