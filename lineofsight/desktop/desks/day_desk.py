"""Asks for any day in the place of a return's: as at which the copy is shown, or since which changes are counted."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from lineofsight.desktop.day_dialog import DayDialog
from lineofsight.wording.dates import day
from lineofsight.workspace.clock import latest_known

if TYPE_CHECKING:
    from lineofsight.desktop.desks.room import Room
    from lineofsight.desktop.reading import Opened
    from lineofsight.documents.material import Material

_TITLES = ("Everything known by another day", "Changes since another day")


class DayDesk(QObject):
    """What is known of a day between two returns is what the one before it said, and figures that came out since."""

    def __init__(self, room: Room) -> None:
        super().__init__(room.window)
        self._room = room
        self._first: date | None = None
        self._newest = date.min
        self._material: Material | None = None
        room.opened.connect(self._on_opened)
        room.material_shown.connect(self._on_material)
        room.window.header.another_day_wanted.connect(self._ask)
        room.window.header.offer_another_day()

    def _on_opened(self, opened: Opened) -> None:
        self._first, self._newest = (opened.dates[0], opened.dates[-1]) if opened.dates else (None, date.min)

    def _on_material(self, material: Material) -> None:
        self._material = material

    def _ask(self, is_since: bool) -> None:  # noqa: FBT001 - as the signal gives it
        if self._material is None or self._first is None:
            return
        picture = self._material.picture
        before = f", and before {day(picture.as_at)}, the day that is shown" if is_since else ""
        about = f"Any day from {day(self._first)} on, of which the first return speaks{before}."
        begins_at = (picture.since if is_since else None) or picture.as_at
        last = latest_known(self._newest)
        dialog = DayDialog(_TITLES[is_since], about, begins_at, self._room.window, last)
        dialog.day_chosen.connect(partial(self._room.window.header.take_day, is_since=is_since))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
