"""Takes the ways out when the council's copy cannot be opened, and opens the copy of another folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from lineofsight.workspace.ways_out import WayOut

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.desktop.desks.note_desk import NoteDesk
    from lineofsight.desktop.desks.room import Room


class RescueDesk(QObject):
    """Nothing of the copy is thrown away on any of them."""

    def __init__(self, room: Room, notes: NoteDesk) -> None:
        super().__init__(room.window)
        self._room = room
        self._notes = notes
        self._ways = {
            WayOut.AGAIN: room.refresh,
            WayOut.RESTORE: self._restore,
            WayOut.FOLDER: self.choose_folder,
            WayOut.EXAMPLE: room.show_example,
        }
        room.book.trouble.way_chosen.connect(lambda way: self._ways[way]())
        room.window.on_action("folder", self.choose_folder)

    def choose_folder(self) -> None:
        """Ask for a folder and open the copy that lies there, unless another window shows it."""
        folder = self._room.asking.choose_folder()
        if folder is not None:
            self._room.claim.enter(folder, lambda: self._move_to(folder))

    def _move_to(self, folder: Path) -> None:
        room = self._room
        # What was begun belongs to the folder in which it was.
        self._notes.put_away()

        def moved(said: str) -> None:
            room.claim.keep_to(folder)
            room.reopen(said)

        def failed(sentence: str) -> None:
            room.claim.stay()
            room.window.speak(sentence)

        room.reading.move_to(folder, moved, failed)

    def _restore(self) -> None:
        self._room.reading.restore(lambda said: self._room.reopen(" ".join(said)), self._room.window.speak)
