"""Lays out the governance map, of another day too, and works out what would change if a body ended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from lineofsight.analysis.what_if import WhatIf, what_if
from lineofsight.desktop import picture_calls, workspace_calls
from lineofsight.desktop.day_dialog import DayDialog
from lineofsight.desktop.jobs import Job, Report, Ticket

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.analysis.governance_map import GovernanceMap
    from lineofsight.charts.governance_pieces import MapPieces
    from lineofsight.charts.governance_style import MapStyle
    from lineofsight.desktop.desks.room import Room
    from lineofsight.domain.record import Record

_TITLE: Final = "The governance map of another day"
_ABOUT: Final = (
    "Any day, also one before the first return: bodies, posts, seats and links have days of their own. The other pages "
    "stay at theirs."
)
_STEPS: Final = 2
"""Placing, then drawing; the first cannot say how far it is."""


class GovernanceDesk(QObject):
    """One map at a time: what is asked for later takes the place of what is under way."""

    def __init__(self, room: Room) -> None:
        super().__init__(room.window)
        self._room = room
        self._pane = room.book.governance.map
        self._page = room.book.governance
        self._map: Ticket | None = None
        self._change: Ticket | None = None
        self._pane.map_wanted.connect(self.draw_map)
        self._day: Ticket | None = None
        self._pane.stop_wanted.connect(self.stop)
        self._pane.day.wanted.connect(self._ask_for_day)
        room.material_shown.connect(self._forget_day)
        self._page.what_if_wanted.connect(self.work_out)

    def draw_map(self, shown: GovernanceMap, style: MapStyle) -> None:
        """Lay out a map and show it."""
        if self._map is not None:
            self._map.cancel()

        def draw(report: Report) -> MapPieces:
            return picture_calls.map_of(shown, style, report.is_cancelled, lambda: report.progress(1, _STEPS))

        job = Job(draw, self._pane.show_map, self._pane.show_failure, self._pane.show_progress)
        self._map = self._room.drawing.submit(job)

    def stop(self) -> None:
        """End the layout under way."""
        if self._map is not None:
            self._map.cancel()
            self._map = None

    def _ask_for_day(self, shown: date) -> None:
        dialog = DayDialog(_TITLE, _ABOUT, shown, self._room.window)
        dialog.day_chosen.connect(self.show_day)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def show_day(self, when: date) -> None:
        """Read what is recorded of a day, and show its map."""
        self._forget_day()
        self._day = self._room.reading.ask(
            lambda library: workspace_calls.map_of_day(library, when),
            self._pane.day.show_day,
            self._pane.said.emit,
            says="Reading.",
        )

    def _forget_day(self) -> None:
        """What was asked for before the pages showed another day is no longer wanted."""
        if self._day is not None:
            self._day.cancel()
            self._day = None

    def work_out(self, record: Record, ended: str, into: str) -> None:
        """Work out what would change if a body ended, or were taken in by another."""
        if self._change is not None:
            self._change.cancel()

        def judge(_: Report) -> WhatIf:
            return what_if(record, ended=ended, into=into or None)

        self._change = self._room.drawing.submit(Job(judge, self._page.show_what_if, self._page.said.emit))
