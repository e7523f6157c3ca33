"""Of a tall picture only what is in sight is painted, and it looks as if all of it was."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from lineofsight.charts.indicator_chart import indicator_chart
from lineofsight.charts.lanes import Lane
from lineofsight.charts.painted import PaintedPicture
from lineofsight.charts.strokes import picture_of
from lineofsight.charts.timeline import timeline
from lineofsight.desktop import painting
from lineofsight.desktop.directory import PAGES
from lineofsight.desktop.look import Look
from lineofsight.desktop.painting import paint_picture
from lineofsight.desktop.theme import ThemeChoice, read_theme
from tests.desktop.pictures import AS_AT, make_picture
from tests.desktop.turning import turn_to

if TYPE_CHECKING:
    from types import FrameType

    from PySide6.QtWidgets import QApplication

    from lineofsight.desktop.program import Program

_STRIP = 37


def _pictures() -> list[PaintedPicture]:
    picture = make_picture()
    lanes = [Lane(theme.theme.title, "some", theme.actions) for theme in picture.themes]
    drawn = [timeline(lanes, AS_AT), *(indicator_chart(one, (500.0, 300.0)) for one in picture.indicators)]
    return [picture_of(one) for one in drawn if one is not None]


def _painted(picture: PaintedPicture, look: Look, *, is_whole: bool) -> QImage:
    """The picture painted strip by strip, each with all of it or without what does not reach into it."""
    image = QImage(600, 700, QImage.Format.Format_RGB32)
    image.fill(look.theme.colour("surface"))
    for top in range(0, image.height(), _STRIP):
        painter, seen = QPainter(image), QRectF(0, top, image.width(), _STRIP)
        painter.setClipRect(seen)
        paint_picture(painter, picture, QRectF(5, 3, 590, 690), look.theme, None if is_whole else seen)
        painter.end()
    return image


def test_strips_of_a_picture_are_those_of_the_whole(app: QApplication) -> None:
    """Every pixel, of charts and of a calendar."""
    del app
    look = Look(read_theme(ThemeChoice.LIGHT), 100, {})
    for picture in _pictures():
        assert _painted(picture, look, is_whole=False) == _painted(picture, look, is_whole=True)


def test_what_is_out_of_sight_is_not_painted(app: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    """A strip of a calendar costs its own lines; a picture of which it is not known how far they go, all."""
    del app
    calendar, look = _pictures()[0], Look(read_theme(ThemeChoice.LIGHT), 100, {})
    painted: list[object] = []
    for name in ("_paint_path", "_paint_text"):
        monkeypatch.setattr(painting, name, lambda one, *_: painted.append(one))
    image = QImage(600, 700, QImage.Format.Format_RGB32)
    place = QRectF(0, 0, 600, 700)
    counts = []
    for picture in (calendar, PaintedPicture(calendar.width, calendar.height, calendar.commands)):
        painted.clear()
        painter = QPainter(image)
        paint_picture(painter, picture, place, look.theme, QRectF(0, 300, 600, 20))
        painter.end()
        counts.append(len(painted))
    assert 0 < counts[0] < counts[1] / 3
    assert counts[1] == len(calendar.commands)


@pytest.mark.parametrize("place", [QRectF(0, 0, 0, 40), QRectF(0, 0, 40, 0), QRectF(0, 0, -4, 40)])
def test_nothing_is_painted_where_there_is_no_room(app: QApplication, place: QRectF) -> None:
    """A pane that is dragged as narrow as its margins shows nothing, and the program goes on."""
    del app
    look = Look(read_theme(ThemeChoice.LIGHT), 100, {})
    image = QImage(50, 50, QImage.Format.Format_ARGB32)
    image.fill(0)
    empty = image.copy()
    painter = QPainter(image)
    paint_picture(painter, _pictures()[0], place, look.theme, QRectF(0, 0, 50, 50))
    painter.end()
    assert image == empty


def test_no_painter_outlives_what_it_paints(program: Program) -> None:
    """Also where somebody keeps the call, as a report of a crash does: Qt warned, and painted no more until it went."""
    kept: list[FrameType] = []

    def keep(frame: FrameType, event: str, _: object) -> None:
        if event == "return" and "painter" in frame.f_code.co_varnames:
            kept.append(frame)

    for spec in PAGES:
        turn_to(program, spec.name)
        sys.setprofile(keep)
        try:
            program.window.repaint()
            for widget in program.window.findChildren(QWidget):
                if widget.isVisible():
                    widget.repaint()
        finally:
            sys.setprofile(None)
    painted = {frame.f_code.co_qualname for frame in kept}
    assert {"paint_choice", "StatusLine.paintEvent"} & painted, painted
