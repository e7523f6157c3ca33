"""Draws the charts that the indicators page asks for, in the drawing worker."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from lineofsight.charts.comparison_chart import comparison_chart
from lineofsight.charts.indicator_chart import indicator_chart
from lineofsight.charts.inspection_timeline import inspection_timeline
from lineofsight.charts.sparkline import sparkline
from lineofsight.charts.strokes import picture_of
from lineofsight.charts.timeline import timeline
from lineofsight.desktop.jobs import Job

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from lineofsight.analysis.area_comparison import AreaComparison
    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.charts.painted import PaintedPicture
    from lineofsight.charts.timeline import Lane
    from lineofsight.desktop.desks.room import Room
    from lineofsight.domain.oversight import Inspection

_LOWEST_POINTS: Final = 90.0
"""Of the lines without the names above them: lower, nothing could be told from them."""


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

    def draw_chart(self, judged: JudgedIndicator, width: float, height: float) -> None:
        """Draw an indicator's chart for a size in points."""

        def show(picture: PaintedPicture | None) -> None:
            self._listing.show_chart(judged, picture)

        self._room.drawing.submit(Job(lambda _: _chart(judged, (width, height)), show, self._room.window.speak))

    def draw_courses(self, indicators: tuple[JudgedIndicator, ...]) -> None:
        """Draw the word-sized line of each indicator that has one."""
        job = Job(lambda _: courses_of(indicators), self._listing.show_courses, self._room.window.speak)
        self._room.drawing.submit(job)

    def draw_timeline(self, lanes: tuple[Lane, ...], as_at: date, width: float) -> None:
        """Draw the calendar of actions for a width in points."""

        def show(picture: PaintedPicture | None) -> None:
            self._room.book.plan.show_timeline(picture, lanes)

        self._room.drawing.submit(Job(lambda _: _timeline(lanes, as_at, width), show, self._room.window.speak))

    def draw_inspections(self, inspections: tuple[Inspection, ...], width: float) -> None:
        """Draw the line of inspections for a width in points."""

        def show(picture: PaintedPicture | None) -> None:
            self._room.book.oversight.show_timeline(inspections, picture)

        self._room.drawing.submit(Job(lambda _: _inspections(inspections, width), show, self._room.window.speak))

    def draw_comparison(self, compared: AreaComparison, width: float) -> None:
        """Draw the bars of several areas for a width in points."""

        def show(picture: PaintedPicture | None) -> None:
            self._comparing.show_chart(compared, picture)

        self._room.drawing.submit(Job(lambda _: _bars(compared, width), show, self._room.window.speak))


def _inspections(inspections: tuple[Inspection, ...], width: float) -> PaintedPicture | None:
    drawing = inspection_timeline(inspections, width)
    return picture_of(drawing) if drawing is not None else None


def _bars(compared: AreaComparison, width: float) -> PaintedPicture | None:
    drawing = comparison_chart(compared, width)
    return picture_of(drawing) if drawing is not None else None


def _timeline(lanes: tuple[Lane, ...], as_at: date, width: float) -> PaintedPicture | None:
    drawing = timeline(lanes, as_at, width)
    return picture_of(drawing) if drawing is not None else None


def _chart(judged: JudgedIndicator, size: tuple[float, float]) -> PaintedPicture | None:
    drawing = indicator_chart(judged, size)
    if drawing is not None and drawing.height > size[1]:
        # Names above the lines took a height of their own; shrunk to the room, its words would be too small to read.
        excess = drawing.height - size[1]
        drawing = indicator_chart(judged, (size[0], max(size[1] - excess, _LOWEST_POINTS)))
    return picture_of(drawing) if drawing is not None else None


def courses_of(indicators: Sequence[JudgedIndicator]) -> Mapping[str, PaintedPicture]:
    """The word-sized line of each indicator that has one, by indicator id."""
    drawings = {judged.indicator.ind_id: sparkline(judged) for judged in indicators}
    return {ind_id: picture_of(drawing) for ind_id, drawing in drawings.items() if drawing is not None}
