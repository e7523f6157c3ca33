"""Lays out the governance map and works out what would change if a body ended, both in the drawing worker."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from lineofsight.analysis.what_if import WhatIf, what_if
from lineofsight.charts.governance_layout_process import ApartLayout
from lineofsight.charts.governance_map import lay_map
from lineofsight.charts.governance_pieces import take_apart
from lineofsight.desktop.jobs import Job, Report, Ticket

if TYPE_CHECKING:
    from lineofsight.analysis.governance_map import GovernanceMap
    from lineofsight.charts.governance_map import MapStyle
    from lineofsight.charts.governance_pieces import MapPieces
    from lineofsight.desktop.desks.room import Room
    from lineofsight.domain.record import Record

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
        self._pane.stop_wanted.connect(self.stop)
        self._page.what_if_wanted.connect(self.work_out)

    def draw_map(self, shown: GovernanceMap, style: MapStyle) -> None:
        """Lay out a map and show it."""
        if self._map is not None:
            self._map.cancel()

        def draw(report: Report) -> MapPieces:
            laid = lay_map(shown, style, ApartLayout(report.is_cancelled))
            report.progress(1, _STEPS)
            return take_apart(laid)

        job = Job(draw, self._pane.show_map, self._pane.show_failure, self._pane.show_progress)
        self._map = self._room.drawing.submit(job)

    def stop(self) -> None:
        """End the layout under way."""
        if self._map is not None:
            self._map.cancel()
            self._map = None

    def work_out(self, record: Record, ended: str, into: str) -> None:
        """Work out what would change if a body ended, or were taken in by another."""
        if self._change is not None:
            self._change.cancel()

        def judge(_: Report) -> WhatIf:
            return what_if(record, ended=ended, into=into or None)

        self._change = self._room.drawing.submit(Job(judge, self._page.show_what_if, self._page.said.emit))
