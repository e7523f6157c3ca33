"""A day that is typed or chosen from a calendar, by the keys that open any other choice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QDate, QEvent, QLocale, QObject, QPointF, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QDateEdit,
    QStyle,
    QStyleOptionComboBox,
    QTableView,
    QToolTip,
    QWidget,
)
from typing_extensions import override

from lineofsight.desktop.widgets.day_words import month_named, names_nothing, unfinished
from lineofsight.desktop.widgets.edit_menu import open_edit_menu
from lineofsight.desktop.widgets.held_day import HeldDay

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QWheelEvent

_IN_WORDS: Final = "d MMMM yyyy"
_TYPED: Final = "dd/MM/yyyy"
_YEAR_FIGURES: Final = 4
_BETWEEN: Final = frozenset("/-., ")
_AFTER_ANOTHER: Final = frozenset(", ")
"""What may follow another stroke without leaving a part out, as in "May 12, 2017"."""

_NO_MODIFIER: Final = Qt.KeyboardModifier.NoModifier
_WALKED: Final = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)
_TYPED_KEYS: Final = (_NO_MODIFIER, Qt.KeyboardModifier.ShiftModifier)
_AFTER_THREE: Final = frozenset("01")


class DayField(HeldDay):
    """Shows a day as it is written everywhere, for example 14 April 2017; Alt+Down or F4 opens its calendar.

    While it has the keys it shows 14/04/2017, and what is typed takes the place of what stands there, wherever it was
    clicked. Letters choose the month that they begin. Qt's own refuses a figure while its part is full, passes over
    letters, and goes a part too far at a stroke between two full ones.
    """

    def __init__(self) -> None:
        super().__init__()
        self._letters = ""
        self._went_on = self._was_between = self._is_month_first = False
        self.setCalendarPopup(True)
        self.setCalendarWidget(_WholeCalendar())
        self.setLocale(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
        self.setDisplayFormat(_IN_WORDS)
        self.calendarWidget().clicked.connect(self._on_picked)
        self.lineEdit().installEventFilter(self)
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            # Qt's own are red, which on most grounds is too faint to read.
            self.calendarWidget().setWeekdayTextFormat(weekday, QTextCharFormat())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_alt_down = event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() == Qt.Key.Key_Down
        if is_alt_down or event.key() == Qt.Key.Key_F4:
            # Qt would take Alt+Down for Down, and show the day before without a word.
            self._day_typed = ""
            _open_calendar(self)
        elif event.text() and event.text() in _BETWEEN:
            self._go_on(event.text())
        elif event.text().isalpha() and event.modifiers() in _TYPED_KEYS:
            self._spell(event.text())
        elif event.key() in _WALKED and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == _NO_MODIFIER:
            self._walk(event.key())
        else:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                with QSignalBlocker(self):  # Qt tells the day itself when it takes the key.
                    self._settle_day()
                if self._refusal:
                    self._tell()
                    event.ignore()  # Qt would put the last of the month in its place.
                    return
            self._type(event)
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._tell()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Choose the part that was clicked, so that typing replaces it."""
        is_done = super().eventFilter(watched, event)
        if event.type() is QEvent.Type.MouseButtonRelease:
            self._begin_anew()
            if not self.lineEdit().hasSelectedText():
                self._choose_part(self.currentSectionIndex())
        return is_done

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        open_edit_menu(self.lineEdit(), event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        # As wide as in words, so that nothing beside it moves when she comes to it.
        self.setMinimumWidth(self.sizeHint().width())
        self.setDisplayFormat(_TYPED)
        self._stood = self.date()
        self._begin_anew()
        super().focusInEvent(event)
        # Not before: Qt writes the day anew for whoever comes by a key.
        self._show_refused()
        if self._refusal:
            self.lineEdit().selectAll()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._settle_day()
        super().focusOutEvent(event)
        self._tell()
        self.setDisplayFormat(_IN_WORDS)
        self._show_refused()
        self.setMinimumWidth(0)

    def _begin_anew(self) -> None:
        """What is typed from now on follows nothing that was typed before."""
        self._letters = ""
        self._went_on = self._was_between = self._is_month_first = False

    def _go_on(self, stroke: str) -> None:
        """Go to the next part, unless the one before was full and that has been done already."""
        is_day_typed = self.currentSection() is QDateEdit.Section.DaySection and bool(self._day_typed)
        is_of_words = bool(self._letters) and not is_day_typed
        is_another = self._was_between and stroke in _AFTER_ANOTHER
        if not (self._went_on or is_of_words or is_another):
            self._go_to_next()
        self._went_on, self._was_between, self._letters = False, True, ""

    def _walk(self, key: int) -> None:
        self._begin_anew()
        self._choose_part(_part_reached(self, key))

    def _choose_part(self, number: int) -> None:
        """Choose what is typed over; of a day that is half typed the year alone, or all."""
        if unfinished(self.text()) and number < self.sectionCount() - 1:
            self.lineEdit().selectAll()
            return
        with QSignalBlocker(self):  # As for a stroke.
            self.setSelectedSection(self.sectionAt(number))

    def _begin_with_day(self) -> None:
        """Begin with the day where all is chosen, and typed over."""
        if self.lineEdit().selectedText() != self.text():
            return
        if unfinished(self.text()):
            with QSignalBlocker(self):
                self.setDisplayFormat(_TYPED)  # Qt writes its own day anew, and reads no figure into another.
        self.setSelectedSection(QDateEdit.Section.DaySection)
        self._day_typed = ""

    def _go_to_next(self) -> None:
        following = self.currentSectionIndex() + 1
        if self._is_month_first:
            following, self._is_month_first = self.sectionCount() - 1, False
        if following < self.sectionCount():
            with QSignalBlocker(self):  # Qt would tell the new day with the old month and year.
                self.setSelectedSection(self.sectionAt(following))
        if following == self.sectionCount() - 1:
            self._show_day_typed()

    def _spell(self, letter: str) -> None:
        """Choose the month that the letters begin; say so where they begin none, for the day stays then."""
        self._begin_with_day()
        before, self._letters = self._letters, self._letters + letter
        self._was_between = False
        if month_named(before) is not None:
            return
        month = month_named(self._letters)
        if month is not None:
            self._choose_month(month)
        elif names_nothing(self._letters):
            self._say(f"No month begins with '{self._letters}'.")

    def _choose_month(self, month: int) -> None:
        is_first = self.currentSection() is QDateEdit.Section.DaySection and not self._day_typed
        day_typed, is_read_at_once = self._day_typed, self.keyboardTracking()
        blocker = QSignalBlocker(self)  # What is told at once is whole then.
        self.setSelectedSection(QDateEdit.Section.MonthSection)
        for figure in f"{month:02}":
            key = Qt.Key(ord(figure))
            super().keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, figure))
        if is_read_at_once and not self.refusal:
            self._settle_day()
            self._day_typed = day_typed  # A 29 of February waits for its year.
        self.setSelectedSection(QDateEdit.Section.DaySection if is_first else QDateEdit.Section.YearSection)
        blocker.unblock()
        QToolTip.hideText()
        if is_read_at_once:
            self._tell()
        self._is_month_first, self._went_on = is_first, not is_first

    def _type(self, event: QKeyEvent) -> None:
        """Take a key as Qt does; a figure where all is chosen begins with the day."""
        self._letters, self._was_between = "", False
        if self._went_on and self._day_typed == "3" and event.text() in _AFTER_THREE:
            self._end_day(event.text())
            return
        if event.text().isdigit():
            self._begin_with_day()
        self._note_day(event.text())
        before = self.currentSectionIndex()
        super().keyPressEvent(event)
        if self._is_month_first and self.currentSection() is QDateEdit.Section.MonthSection:
            self._go_to_next()
        year = QDateEdit.Section.YearSection
        is_whole = before == self.sectionCount() - 1 and len(self.sectionText(year)) == _YEAR_FIGURES
        if before != self.currentSectionIndex() and self.currentSection() is year:
            self._show_day_typed()
        if self.keyboardTracking() and is_whole:
            # What is read as it is typed may be kept by a key that leaves the field where it is.
            self._settle_day()
        self._went_on = event.text().isdigit() and self.currentSectionIndex() != before

    def _show_day_typed(self) -> None:
        """Show the 31 that was typed once its month has one; whether a 29 of February is one, only its year tells."""
        when = self.dateTimeFromText(self.text()).date()
        meant = QDate(when.year(), when.month(), int(self._day_typed or 0))
        if meant.isValid() and meant > when:
            with QSignalBlocker(self):
                self.setDate(meant)
            self._choose_part(self.sectionCount() - 1)

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

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Roll the page, not the day."""
        event.ignore()


class _WholeCalendar(QCalendarWidget):
    """High enough for every week of a month: Qt counts less for its rows than they take, and cuts the last."""

    @override
    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        weeks = self.findChild(QTableView)
        months = self.findChild(QWidget, "qt_calendar_navigationbar")
        if not isinstance(weeks, QTableView) or not isinstance(months, QWidget):
            return hint
        rows = weeks.model().rowCount() * weeks.verticalHeader().minimumSectionSize() + 2 * weeks.frameWidth()
        return hint.expandedTo(QSize(0, months.sizeHint().height() + rows))

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()


def _part_reached(field: QDateEdit, key: int) -> int:
    """The number of the part that an arrow, Home or End chooses.

    With the caret beside a full part, where Qt puts it, figures would be lost without a word.
    """
    at, last = field.currentSectionIndex(), field.sectionCount() - 1
    to = {Qt.Key.Key_Left: at - 1, Qt.Key.Key_Right: at + 1, Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}[Qt.Key(key)]
    return min(max(to, 0), last)


def _open_calendar(field: QDateEdit) -> None:
    """Press its arrow: Qt has no other way to the calendar."""
    option = QStyleOptionComboBox()
    option.initFrom(field)
    control, arrow = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxArrow
    place = QPointF(field.style().subControlRect(control, option, arrow, field).center())
    left = Qt.MouseButton.LeftButton
    press = QMouseEvent(
        QEvent.Type.MouseButtonPress, place, field.mapToGlobal(place), left, left, Qt.KeyboardModifier.NoModifier
    )
    QCoreApplication.sendEvent(field, press)
