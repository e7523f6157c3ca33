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
_STOPPED = "Stopped. Nothing was kept."


class ImportDesk(QObject):
    """Nothing is kept before the person has seen what it would change."""

    def __init__(self, room: Room) -> None:
        super().__init__(room.window)
        self._room = room
        self._page = page = room.book.imports
        # What is shown with "Keep these changes" below it; nothing else is ever kept.
        self._found: tuple[Path, ...] = ()
        self._reading: Ticket | None = None
        self._keeping: Ticket | None = None
        room.window.on_action("import", self.choose)
        room.book.no_return.import_wanted.connect(self.choose)
        page.files_wanted.connect(self.choose)
        page.files_given.connect(self.read)
        page.keep_wanted.connect(self.keep)
        page.leave_wanted.connect(self.leave)
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
        if self._reading is not None:
            # What was asked for before is no longer wanted.
            self._reading.cancel()
        self._found = ()
        self._room.window.page_chosen.emit(_PAGE)
        self._page.show_busy(f"Reading {and_([path.name for path in paths])}.")
        ticket = self._reading = self._room.reading.import_files(
            paths,
            dry_run=True,
            done=lambda outcomes: self._on_found(paths, outcomes),
            failed=lambda sentence: self._on_read(ticket, sentence),
            progress=self._page.show_progress,
            stopped=lambda: self._on_read(ticket, _STOPPED),
        )

    def keep(self) -> None:
        """Keep what was shown, in one step."""
        paths, self._found = self._found, ()
        if not paths:
            return
        self._page.show_busy("Keeping the changes.")
        self._keeping = self._room.reading.import_files(
            paths,
            dry_run=False,
            done=self._on_kept,
            failed=self._on_not_kept,
            progress=self._page.show_progress,
            stopped=lambda: self._on_not_kept(_STOPPED),
        )

    def leave(self) -> None:
        """Forget what was found."""
        self._found = ()

    def stop(self) -> None:
        """Stop reading or keeping; nothing is kept, unless it was kept already."""
        for ticket in (self._reading, self._keeping):
            if ticket is not None:
                ticket.cancel()

    def undo(self) -> None:
        """Take the last import back."""
        self._page.show_busy("Undoing the last import.")
        self._found = ()
        self._room.reading.undo_import(self._on_undone, self._on_not_undone)

    def _on_found(self, paths: tuple[Path, ...], outcomes: tuple[ImportOutcome, ...]) -> None:
        self._reading = None
        self._found = paths
        self._page.show_found(outcomes)

    def _on_read(self, ticket: Ticket, sentence: str) -> None:
        """Nothing was found; said only of the files that were asked for last."""
        if self._reading is ticket:
            self._reading = None
            self._page.show_failure(sentence)

    def _on_kept(self, outcomes: tuple[ImportOutcome, ...]) -> None:
        self._keeping = None
        self._room.refresh()
        self._page.show_kept(outcomes)
        self._look_for_undo()
        self._go_on()

    def _on_not_kept(self, sentence: str) -> None:
        self._keeping = None
        self._page.show_failure(sentence)
        self._go_on()

    def _go_on(self) -> None:
        """Other files may have been given meanwhile."""
        if self._reading is not None:
            self._page.show_busy("Reading the files.")

    def _on_undone(self, last: LastImport) -> None:
        self._room.refresh()
        self._page.leave()
        self._page.show_failure(f"Undone: {and_(list(last.names))}. What was undone lies in the backup folder.")
        self._look_for_undo()

    def _on_not_undone(self, sentence: str) -> None:
        # The copy was closed for it.
        self._room.refresh()
        self._page.show_failure(sentence)

    def _look_for_undo(self) -> None:
        self._room.reading.find_undoable(self._page.show_undoable, self._room.window.speak)
