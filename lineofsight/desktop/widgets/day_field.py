"""A day that is typed or chosen from a calendar, by the keys that open any other choice."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QDate, QEvent, QLocale, QObject, QPointF, QSignalBlocker, Qt
from PySide6.QtGui import QMouseEvent, QTextCharFormat
from PySide6.QtWidgets import QDateEdit, QStyle, QStyleOptionComboBox
from typing_extensions import override

from lineofsight.desktop.widgets.edit_menu import open_edit_menu

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QWheelEvent


_IN_WORDS: Final = "d MMMM yyyy"
_TYPED: Final = "dd/MM/yyyy"
_YEAR_FIGURES: Final = 4
_BETWEEN: Final = frozenset("/-. ")
_AFTER_THREE: Final = frozenset("01")
_EARLIEST: Final = QDate(2000, 1, 1)
"""Before which a day is a slip of the finger."""


class DayField(QDateEdit):
    """Shows a day as it is written everywhere, for example 14 April 2017; Alt+Down or F4 opens its calendar.

    While it has the keys it shows 14/04/2017, and what is typed takes the place of what stands there, wherever it was
    clicked. Qt's own refuses a figure while its part is full, knows months by their names alone, and goes a part too
    far at a stroke between two full ones.
    """

    def __init__(self) -> None:
        super().__init__()
        self._went_on = False
        self._day_typed = ""
        self.setCalendarPopup(True)
        self.setLocale(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
        self.setDisplayFormat(_IN_WORDS)
        self.setMinimumDate(_EARLIEST)
        self.lineEdit().installEventFilter(self)
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            # Qt's own are red, which on most grounds is too faint to read.
            self.calendarWidget().setWeekdayTextFormat(weekday, QTextCharFormat())

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
            self._day_typed = ""
            self._open_calendar()
        elif event.text() and event.text() in _BETWEEN:
            self._go_on()
        else:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                with QSignalBlocker(self):  # Qt tells the day itself when it takes the key.
                    self._settle_day()
            self._type(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Choose the part that was clicked, so that typing replaces it."""
        is_done = super().eventFilter(watched, event)
        if event.type() is QEvent.Type.MouseButtonRelease:
            self._went_on = False
            if not self.lineEdit().hasSelectedText():
                self.setSelectedSection(self.currentSection())
        return is_done

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        open_edit_menu(self.lineEdit(), event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        # As wide as in words, so that nothing beside it moves when she comes to it.
        self.setMinimumWidth(self.sizeHint().width())
        self.setDisplayFormat(_TYPED)
        super().focusInEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._settle_day()
        super().focusOutEvent(event)
        self.setDisplayFormat(_IN_WORDS)
        self.setMinimumWidth(0)

    def _go_on(self) -> None:
        """Go to the next part, unless the one before was full and that has been done already."""
        if not self._went_on and self.currentSectionIndex() + 1 < self.sectionCount():
            self.setSelectedSection(self.sectionAt(self.currentSectionIndex() + 1))
        self._went_on = False

    def _type(self, event: QKeyEvent) -> None:
        """Take a key as Qt does; a figure where all is chosen begins with the day."""
        if self._went_on and self._day_typed == "3" and event.text() in _AFTER_THREE:
            self._end_day(event.text())
            return
        if event.text().isdigit() and self.lineEdit().selectedText() == self.text():
            self.setSelectedSection(QDateEdit.Section.DaySection)
        self._note_day(event.text())
        before = self.currentSectionIndex()
        super().keyPressEvent(event)
        year = QDateEdit.Section.YearSection
        is_whole = before == self.sectionCount() - 1 and len(self.sectionText(year)) == _YEAR_FIGURES
        if self.keyboardTracking() and is_whole:
            # What is read as it is typed may be kept by a key that leaves the field where it is.
            self._settle_day()
        self._went_on = event.text().isdigit() and self.currentSectionIndex() != before

    def _end_day(self, figure: str) -> None:
        """Take the 0 or 1 of a 30 or 31: while February stands beside it, Qt goes to the month after the 3 alone."""
        when = self.dateTimeFromText(self.text()).date()
        with QSignalBlocker(self):
            self.setDate(QDate(when.year(), when.month(), when.daysInMonth()))
        self.setSelectedSection(QDateEdit.Section.MonthSection)
        self._day_typed += figure

    def _note_day(self, typed: str) -> None:
        """Keep the day as it is typed, until its month and year are."""
        if self.currentSection() is not QDateEdit.Section.DaySection:
            return
        begun = "" if self.lineEdit().hasSelectedText() else self._day_typed
        self._day_typed = begun + typed if typed.isdigit() else ""

    def _settle_day(self) -> None:
        """Give back the 31 that was typed: Qt lowers it while the shorter month of before still stands beside it."""
        when = self.dateTimeFromText(self.text()).date()
        meant = QDate(when.year(), when.month(), int(self._day_typed or 0))
        self._day_typed = ""
        if meant.isValid() and meant > when:
            self.setDate(meant)

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
