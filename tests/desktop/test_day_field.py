"""A day in a form: typed, or chosen from its calendar by keys."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget

from lineofsight.desktop.widgets.day_field import DayField
from tests.desktop.conftest import wait_for

DUE = date(2017, 4, 14)


@pytest.mark.parametrize(
    ("key", "held"),
    [(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier), (Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier)],
)
def test_its_calendar_opens_by_key_and_the_day_stays(key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    """The keys that open any other choice open the calendar; neither counts a day down."""
    field = DayField()
    field.show_day(DUE)
    field.show()
    wait_for(field.isActiveWindow)
    field.setFocus()
    QTest.keyClick(field, key, held)
    calendar = field.calendarWidget()
    assert isinstance(calendar, QCalendarWidget)
    assert calendar.isVisible()
    assert field.day == DUE
    QTest.keyClick(calendar, Qt.Key.Key_Escape)
    QApplication.processEvents()
    field.close()


def test_down_alone_counts_a_day_down_and_no_day_leaves_it() -> None:
    """The keys inside the field do what they do in every such field."""
    field = DayField()
    field.show_day(DUE)
    field.show_day(None)
    assert field.text() == "14 April 2017"
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.day == date(2017, 4, 13)


def test_the_wheel_changes_no_day() -> None:
    """It rolls the page, wherever the mouse stands."""
    field = DayField()
    field.show_day(DUE)
    none = QPoint()
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        none,
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt's own order of arguments
    )
    QApplication.sendEvent(field, wheel)
    assert field.day == DUE
    assert not wheel.isAccepted()
