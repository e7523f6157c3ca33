"""Says that another program wrote to the register since it was read: an import on the command line, for example."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

if TYPE_CHECKING:
    from lineofsight.desktop.desks.room import Room
    from lineofsight.desktop.reading import Opened

CHANGED: Final = "The copy was changed by another program since it was read here. F5 reads it again."
_AFTER_MS: Final = 700
"""A file is written to in many pieces."""


class WatchDesk(QObject):
    """The pages stay as they are until she wants them otherwise: nothing moves under her eyes."""

    def __init__(self, room: Room) -> None:
        super().__init__(room.window)
        self._room = room
        self._opened: Opened | None = None
        self._watcher = QFileSystemWatcher(self)
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._watcher.fileChanged.connect(lambda _: self._soon.start())
        self._soon.timeout.connect(self._ask)
        room.opened.connect(self._on_opened)

    def _on_opened(self, opened: Opened) -> None:
        # Without what it shows: once another day is shown, nobody else holds that.
        self._opened = replace(opened, material=None)
        self._soon.stop()
        if watched := self._watcher.files():
            self._watcher.removePaths(watched)
        if opened.read_from:
            self._watcher.addPath(opened.read_from[-1].path)

    def _ask(self) -> None:
        """Ask in the worker's turn: what is being written there by this window is over then, and read anew."""
        opened = self._opened

        def compare(changes: int) -> None:
            if opened is not None and opened is self._opened and changes != opened.changes:
                self._room.window.header.show_warning(" ".join(part for part in (opened.warning, CHANGED) if part))
                self._room.window.speak(CHANGED)

        self._room.reading.ask(lambda library: library.count_changes(), compare, lambda _: None)
