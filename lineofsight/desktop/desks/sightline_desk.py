"""Follows the line of sight that the page asks for, and draws it, in the drawing worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from lineofsight.analysis.sightline import trace_on
from lineofsight.analysis.sightline_chain import chain_of
from lineofsight.analysis.sightline_ground import Ground
from lineofsight.desktop import picture_calls
from lineofsight.desktop.jobs import Job, Report, Ticket

if TYPE_CHECKING:
    from lineofsight.analysis.sightline_values import SightlineKind
    from lineofsight.charts.painted import PaintedPicture
    from lineofsight.charts.sightline_chart import LaidChain
    from lineofsight.desktop.desks.room import Room
    from lineofsight.domain.record import Record


class SightlineDesk(QObject):
    """One line at a time: what is asked for later takes the place of what is under way."""

    def __init__(self, room: Room) -> None:
        super().__init__(room.window)
        self._room = room
        self._page = room.book.sightline
        self._newest: Ticket | None = None
        self._ground: Ground | None = None
        self._page.sightline_wanted.connect(self.follow)

    def follow(self, record: Record, kind: SightlineKind, ref: str, width: float) -> None:
        """Follow an item of a record and show its chain, drawn for a width in points."""
        if self._newest is not None:
            self._newest.cancel()
        # What was looked up for one line of a record serves the next.
        ground = self._ground if self._ground is not None and self._ground.record is record else Ground(record)
        self._ground = ground

        def work(_: Report) -> tuple[LaidChain, PaintedPicture]:
            return picture_calls.chain_of(chain_of(trace_on(ground, ref, kind)), width)

        job = Job(work, lambda made: self._page.show_chain(*made), self._page.said.emit)
        self._newest = self._room.drawing.submit(job)
