"""A day that is typed or chosen from a calendar, by the keys that open any other choice."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QEvent, QLocale, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QDateEdit, QStyle, QStyleOptionComboBox
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QWheelEvent


class DayField(QDateEdit):
    """Shows a day as it is written everywhere, for example 14 April 2017; Alt+Down or F4 opens its calendar."""

    def __init__(self) -> None:
        super().__init__()
        self.setCalendarPopup(True)
        self.setLocale(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
        self.setDisplayFormat("d MMMM yyyy")

    @property
    def day(self) -> date:
        """The day that it shows."""
        when = self.date()
        return date(when.year(), when.month(), when.day())

    def show_day(self, when: date | None) -> None:
        """Show a day; ``None`` leaves the one that is shown."""
        if when is not None:
            self.setDate(QDate(when.year, when.month, when.day))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_alt_down = event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() == Qt.Key.Key_Down
        if is_alt_down or event.key() == Qt.Key.Key_F4:
            # Qt would take Alt+Down for Down, and show the day before without a word.
            self._open_calendar()
        else:
            super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Roll the page, not the day."""
        event.ignore()

    def _open_calendar(self) -> None:
        """Press its arrow: Qt has no other way to the calendar."""
        option = QStyleOptionComboBox()
        option.initFrom(self)
        control, arrow = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxArrow
        place = QPointF(self.style().subControlRect(control, option, arrow, self).center())
        left = Qt.MouseButton.LeftButton
        press = QMouseEvent(
            QEvent.Type.MouseButtonPress, place, self.mapToGlobal(place), left, left, Qt.KeyboardModifier.NoModifier
        )
        QCoreApplication.sendEvent(self, press)
