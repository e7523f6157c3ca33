"""Saves a return workbook for officers to fill in, empty or filled with what the copy holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from lineofsight.desktop import workspace_calls
from lineofsight.desktop.jobs import Job
from lineofsight.wording.dates import day
from lineofsight.wording.saving import saved_words

if TYPE_CHECKING:
    from lineofsight.desktop.desks.room import Room

_FILLED: Final = (
    "Filled as at {day}, with what is exempt. Next: put the new as_at on its sheet Return, change what changed, then "
    "File, Import (Ctrl+O)."
)


class TemplateDesk(QObject):
    """Each is written where the person says."""

    def __init__(self, room: Room) -> None:
        super().__init__(room.window)
        self._room = room
        room.window.on_action("template", self.save_template)
        room.window.on_action("filled", self.save_filled)

    def save_template(self) -> None:
        """Save an empty return workbook for officers to fill in."""
        path = self._room.asking.choose_template("return.xlsx")
        if path is not None:
            speak = self._room.window.speak
            job = Job(
                lambda _: workspace_calls.save_template(path),
                lambda _: speak(saved_words(path, "Fill it in, then bring it in with File, Import (Ctrl+O).")),
                speak,
            )
            self._room.drawing.submit(job)

    def save_filled(self) -> None:
        """Save a return workbook filled with what the copy holds, for officers to change what has changed."""
        path = self._room.asking.choose_template("return.xlsx", "Save a filled return")
        if path is not None:
            speak = self._room.window.speak
            self._room.reading.ask(
                lambda library: workspace_calls.save_filled_return(library, path),
                lambda as_at: speak(saved_words(path, _FILLED.format(day=day(as_at)))),
                speak,
                says="Filling the return.",
            )
