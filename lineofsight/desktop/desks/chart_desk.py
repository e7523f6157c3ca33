"""Draws the charts that the indicators page asks for, in the drawing worker."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from lineofsight.desktop import picture_calls
from lineofsight.desktop.directory import FIRST_PAGE
from lineofsight.desktop.jobs import Job

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.analysis.area_comparison import AreaComparison
    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.charts.lanes import Lane
    from lineofsight.charts.painted import PaintedPicture
    from lineofsight.desktop.desks.room import Room
    from lineofsight.domain.oversight import Inspection

_UNTIL_PAINTED_MS: Final = 200
"""Until the page to which the person went is painted: what loads beside it would take its turns."""


class ChartDesk(QObject):
    """One chart at a time, so that a chart does not wait for a document."""

    def __init__(self, room: Room) -> None:
        super().__init__(room.window)
        self._room = room
        self._listing, self._comparing = room.book.indicators.listing, room.book.indicators.comparing
        self._listing.chart_wanted.connect(self.draw_chart)
        self._listing.courses_wanted.connect(self.draw_courses)
        self._comparing.chart_wanted.connect(self.draw_comparison)
        room.book.oversight.timeline_wanted.connect(self.draw_inspections)
        room.book.plan.timeline_wanted.connect(self.draw_timeline)
        self._is_loaded = False
        room.window.turned.connect(self._make_ready)

    def _make_ready(self, page: str) -> None:
        """Load what draws when the person first leaves the first page, which has no picture: most others have one."""
        if not self._is_loaded and page != FIRST_PAGE:
            self._is_loaded = True
            QTimer.singleShot(_UNTIL_PAINTED_MS, self, self._load)

    def _load(self) -> None:
        self._room.drawing.submit(Job(lambda _: picture_calls.load(), lambda _: None, self._room.window.speak))

    def draw_chart(self, judged: JudgedIndicator, width: float, height: float) -> None:
        """Draw an indicator's chart for a size in points."""

        def show(picture: PaintedPicture | None) -> None:
            self._listing.show_chart(judged, picture)

        self._room.drawing.submit(
            Job(lambda _: picture_calls.chart_of(judged, (width, height)), show, self._room.window.speak)
        )

    def draw_courses(self, indicators: tuple[JudgedIndicator, ...]) -> None:
        """Draw the word-sized line of each indicator that has one."""
        job = Job(lambda _: picture_calls.courses_of(indicators), self._listing.show_courses, self._room.window.speak)
        self._room.drawing.submit(job)

    def draw_timeline(self, lanes: tuple[Lane, ...], as_at: date, width: float) -> None:
        """Draw the calendar of actions for a width in points."""

        def show(picture: PaintedPicture | None) -> None:
            self._room.book.plan.show_timeline(picture, lanes)

        self._room.drawing.submit(
            Job(lambda _: picture_calls.timeline_of(lanes, as_at, width), show, self._room.window.speak)
        )

    def draw_inspections(self, inspections: tuple[Inspection, ...], width: float) -> None:
        """Draw the line of inspections for a width in points."""

        def show(picture: PaintedPicture | None) -> None:
            self._room.book.oversight.show_timeline(inspections, picture)

        self._room.drawing.submit(
            Job(lambda _: picture_calls.inspections_of(inspections, width), show, self._room.window.speak)
        )

    def draw_comparison(self, compared: AreaComparison, width: float) -> None:
        """Draw the bars of several areas for a width in points."""

        def show(picture: PaintedPicture | None) -> None:
            self._comparing.show_chart(compared, picture)

        self._room.drawing.submit(
            Job(lambda _: picture_calls.comparison_of(compared, width), show, self._room.window.speak)
        )
