"""Brings files in: asks which, shows what they would change, and keeps them when the person says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from lineofsight.desktop.pages.import_dialog import ImportDialog

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.desktop.desks.room import Room
    from lineofsight.domain.batches import ImportOutcome


class ImportDesk(QObject):
    """Nothing is kept before the person has seen what it would change."""

    def __init__(self, room: Room) -> None:
        super().__init__(room.window)
        self._room = room
        room.window.on_action("import", self.choose)
        room.book.no_return.import_wanted.connect(self.choose)

    def choose(self) -> None:
        """Ask for files, read them, and show what they would change."""
        self.read(self._room.asking.choose_imports())

    def read(self, paths: tuple[Path, ...]) -> None:
        """Read files and show what they would change."""
        if paths:
            self._room.reading.import_files(
                paths, dry_run=True, done=lambda found: self._ask(paths, found), failed=self._room.window.speak
            )

    def _ask(self, paths: tuple[Path, ...], outcomes: tuple[ImportOutcome, ...]) -> None:
        dialog = ImportDialog(self._room.book.look, outcomes, self._room.window)
        dialog.accepted.connect(lambda: self._keep(paths))
        dialog.rejected.connect(lambda: self._room.window.speak("Nothing was kept."))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _keep(self, paths: tuple[Path, ...]) -> None:
        self._room.reading.import_files(
            paths, dry_run=False, done=lambda _: self._room.refresh(), failed=self._room.window.speak
        )
