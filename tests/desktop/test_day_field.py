"""A day in a form: typed, or chosen from its calendar by keys."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QColor, QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QMenu,
    QTableView,
    QToolButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from lineofsight.desktop.form import label_beside
from lineofsight.desktop.theme import apply_theme, read_theme
from lineofsight.desktop.widgets.day_field import DayField
from lineofsight.desktop.widgets.number_box import NumberBox
from tests.desktop.conftest import wait_for
from tests.support.contrast import measure_contrast

if TYPE_CHECKING:
    from collections.abc import Iterator

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


def test_its_calendar_has_room_for_every_week() -> None:
    """April 2017 ends in a sixth: none is cut through at the bottom, and nothing needs to be rolled."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, read_theme("light"), 100)
    field = DayField()
    field.show_day(DUE)
    field.show()
    wait_for(field.isActiveWindow)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_F4)
    weeks = field.calendarWidget().findChild(QTableView)
    assert isinstance(weeks, QTableView)
    wait_for(weeks.isVisible)
    QApplication.processEvents()
    assert weeks.verticalScrollBar().maximum() == 0
    assert weeks.verticalHeader().length() <= weeks.viewport().height()
    QTest.keyClick(field.calendarWidget(), Qt.Key.Key_Escape)
    QApplication.processEvents()
    field.close()


def test_its_calendar_is_read_in_every_theme() -> None:
    """Its arrows and its weekends stand out from what they lie on, also after the colours were changed."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    field = DayField()
    field.show_day(DUE)
    calendar = field.calendarWidget()
    for key in ("light", "dark", "contrast"):
        theme = read_theme(key)
        apply_theme(app, theme, 100)
        QApplication.processEvents()
        surface = theme.colours["surface"]
        for name in ("qt_calendar_prevmonth", "qt_calendar_nextmonth"):
            button = calendar.findChild(QToolButton, name)
            assert isinstance(button, QToolButton)
            picture = button.icon().pixmap(12, 12).toImage()
            drawn = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
            assert measure_contrast(max(drawn, key=QColor.alpha).name(), surface) >= 4.5, (key, name)
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            assert calendar.weekdayTextFormat(weekday).foreground().style() is Qt.BrushStyle.NoBrush
    apply_theme(app, read_theme("light"), 100)
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


@pytest.fixture
def field(app: QApplication) -> Iterator[DayField]:
    """A field that stands at another day and has the keys."""
    field = DayField()
    field.setKeyboardTracking(False)
    field.show_day(date(2026, 11, 28))
    field.show()
    wait_for(field.isActiveWindow)
    field.setFocus()
    app.processEvents()
    yield field
    field.close()


def _enter(field: DayField, typed: str) -> None:
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Qt.Key.Key_Return)


@pytest.mark.parametrize("typed", ["30/06/2017", "30062017", "30/6/2017", "30.06.2017", "30-06-2017", "30 6 2017"])
@pytest.mark.parametrize("begun", ["all", "click", "tab"])
def test_a_day_is_typed_over_what_stands_there(field: DayField, begun: str, typed: str) -> None:
    """Whether she chose all of it, clicked the day or came by Tab; with strokes, points, spaces or none."""
    if begun == "all":
        field.selectAll()
    elif begun == "click":
        place = field.lineEdit().rect().center()
        place.setX(8)
        QTest.mouseClick(field.lineEdit(), Qt.MouseButton.LeftButton, pos=place)
    else:
        field.setSelectedSection(DayField.Section.DaySection)
    changed = QSignalSpy(field.dateChanged)
    _enter(field, typed)
    assert field.day == date(2017, 6, 30)
    assert changed.count() == 1


@pytest.mark.parametrize("typed", ["31/03/2017", "31032017", "31.3.2017"])
@pytest.mark.parametrize("is_left", [False, True])
def test_the_last_of_a_long_month_is_typed_over_a_day_of_a_short_one(
    field: DayField, typed: str, *, is_left: bool
) -> None:
    """31 stays 31, though November stood there when it was typed; told once, by Return or by going elsewhere."""
    field.selectAll()
    changed = QSignalSpy(field.dateChanged)
    QTest.keyClicks(field, typed)
    if is_left:
        field.clearFocus()
    else:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.day == date(2017, 3, 31)
    assert changed.count() == 1


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("31 05", "31/05/2026"),
        ("31/5/", "31/05/2026"),
        ("3105", "31/05/2026"),
        ("31.1.", "31/01/2026"),
        ("29 02", "28/02/2026"),
    ],
)
@pytest.mark.parametrize("begun", ["all", "click"])
@pytest.mark.parametrize("is_tracked", [False, True])
def test_the_day_that_was_typed_is_seen_once_its_month_is(
    field: DayField, typed: str, shown: str, begun: str, *, is_tracked: bool
) -> None:
    """30 would stand there until it is kept, and be put right by hand; of a 29 of February its year decides."""
    field.setKeyboardTracking(is_tracked)
    if begun == "all":
        field.selectAll()
    else:
        field.setSelectedSection(DayField.Section.DaySection)
    QTest.keyClicks(field, typed)
    assert field.text() == shown
    QTest.keyClicks(field, "2016")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert f"{field.day:%d}" == typed[:2]


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("31/03/2017", date(2017, 3, 31)),
        ("31032017", date(2017, 3, 31)),
        ("30.6.2017", date(2017, 6, 30)),
        ("30112016", date(2016, 11, 30)),
        ("3/1/2017", date(2017, 1, 3)),
        ("03012017", date(2017, 1, 3)),
    ],
)
@pytest.mark.parametrize("stands", [date(2017, 2, 15), date(2016, 2, 29)])
def test_the_last_of_a_long_month_is_typed_over_a_day_in_february(
    field: DayField, typed: str, day: date, stands: date
) -> None:
    """No day of February begins with a 3, and yet the figure after it is not the month's."""
    field.show_day(stands)
    field.selectAll()
    _enter(field, typed)
    assert field.day == day


@pytest.mark.parametrize(
    ("typed", "day"),
    [("31/03/2017", date(2017, 3, 31)), ("31032017", date(2017, 3, 31)), ("29/02/2024", date(2024, 2, 29))],
)
def test_a_last_day_that_is_read_while_it_is_typed_is_whole_with_its_year(
    field: DayField, typed: str, day: date
) -> None:
    """A form that is kept by Alt and a letter reads the field while it still has the keys."""
    field.setKeyboardTracking(True)
    field.selectAll()
    QTest.keyClicks(field, typed)
    assert field.hasFocus()
    assert field.day == day


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("12 May 2017", date(2017, 5, 12)),
        ("1 March 2017", date(2017, 3, 1)),
        ("14 april", date(2026, 4, 14)),
        ("14 APRIL 2017", date(2017, 4, 14)),
        ("1 Mar 2017", date(2017, 3, 1)),
        ("12May2017", date(2017, 5, 12)),
        ("12-Jun-2017", date(2017, 6, 12)),
        ("9 Sept. 2017", date(2017, 9, 9)),
        ("1st of March, 2017", date(2017, 3, 1)),
        ("21st September 2017", date(2017, 9, 21)),
        ("Friday, 3rd November 2017", date(2017, 11, 3)),
        ("March 1, 2017", date(2017, 3, 1)),
        ("March 31 2017", date(2017, 3, 31)),
        ("31 January 2017", date(2017, 1, 31)),
        ("31 January", date(2026, 1, 31)),
        ("30 March 2017", date(2017, 3, 30)),
        ("29 February 2024", date(2024, 2, 29)),
    ],
)
@pytest.mark.parametrize("stands", [date(2026, 11, 28), date(2026, 2, 15), date(2026, 3, 31)])
@pytest.mark.parametrize("is_read_at_once", [False, True])
def test_a_day_is_typed_in_words(
    field: DayField, typed: str, day: date, stands: date, *, is_read_at_once: bool
) -> None:
    """As people write it: the letters choose the month, and what else belongs to a day does no harm."""
    field.setKeyboardTracking(is_read_at_once)
    field.show_day(stands)
    field.selectAll()
    changed = QSignalSpy(field.dateChanged)
    QTest.keyClicks(field, typed)
    if not is_read_at_once:
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert changed.count() == 1
    assert field.day == day


def test_a_month_typed_on_its_part_leaves_the_day(field: DayField) -> None:
    """Two letters are enough where one month begins so."""
    field.setSelectedSection(DayField.Section.MonthSection)
    _enter(field, "ap")
    assert field.day == date(2026, 4, 28)


def test_letters_that_begin_no_month_are_said(field: DayField) -> None:
    """Nothing is changed without a word: the month stays, and why stands below the field."""
    field.selectAll()
    QTest.keyClicks(field, "12 mai")
    assert QToolTip.text() == "No month begins with 'mai'."
    assert field.text() == "12/11/2026"
    field.selectAll()
    QTest.keyClicks(field, "12 may")
    wait_for(lambda: not QToolTip.isVisible())


@pytest.mark.parametrize(
    ("typed", "shown", "figures", "said"),
    [
        ("31 April 2027", "31 April 2027", "31/04/2027", "April has 30 days: there is no 31 April 2027."),
        ("31/04/2027", "31 April 2027", "31/04/2027", "April has 30 days: there is no 31 April 2027."),
        (
            "31 February 2017",
            "31 February 2017",
            "31/02/2017",
            "February 2017 has 28 days: there is no 31 February 2017.",
        ),
        (
            "29 February 2017",
            "29 February 2017",
            "29/02/2017",
            "February 2017 has 28 days: there is no 29 February 2017.",
        ),
        ("April 31 2027", "31 April 2027", "31/04/2027", "April has 30 days: there is no 31 April 2027."),
    ],
)
@pytest.mark.parametrize("is_read_at_once", [False, True])
@pytest.mark.parametrize("is_left", [False, True])
def test_a_day_that_the_month_has_not_is_refused(
    field: DayField, typed: str, shown: str, figures: str, said: str, *, is_read_at_once: bool, is_left: bool
) -> None:
    """It is said why; what was typed stands there, no other day is taken, and the next that is typed is."""
    field.setKeyboardTracking(is_read_at_once)
    _assert_refused(field, (typed, shown, figures, said), is_left=is_left)


@pytest.mark.parametrize(
    ("typed", "shown", "figures", "said"),
    [
        ("3/5/1", "3 May 1", "03/05/1", "The year 1 is not whole: type four figures, such as 2017."),
        ("3 May 2", "3 May 2", "03/05/2", "The year 2 is not whole: type four figures, such as 2017."),
        ("3 May 0", "3 May 0", "03/05/0", "The year 0 is not whole: type four figures, such as 2017."),
        ("30/06/17", "30 June 17", "30/06/17", "The year 17 is not whole: type four figures, such as 2017."),
        ("3.5.201", "3 May 201", "03/05/201", "The year 201 is not whole: type four figures, such as 2017."),
        ("3/5/\b", "3 May", "03/05/", "The year is not whole: type four figures, such as 2017."),
        ("3/5/1999", "3 May 1999", "03/05/1999", "No day before the year 2000 is taken: 1999 is too early."),
        ("3/\b", "03//2026", "03//2026", "03//2026 lacks its day or its month: type both, such as 03/05/2017."),
    ],
)
@pytest.mark.parametrize("is_read_at_once", [False, True])
@pytest.mark.parametrize("is_left", [False, True])
def test_a_day_that_is_half_typed_is_refused(
    field: DayField, typed: str, shown: str, figures: str, said: str, *, is_read_at_once: bool, is_left: bool
) -> None:
    """It is not made whole by whatever stood there: it stays as it was typed, with what it lacks."""
    field.setKeyboardTracking(is_read_at_once)
    _assert_refused(field, (typed, shown, figures, said), is_left=is_left)


def _assert_refused(field: DayField, told: tuple[str, str, str, str], *, is_left: bool) -> None:
    """What is typed stays so in figures and in words, refused with a sentence, until a day is typed."""
    typed, shown, figures, said = told
    field.selectAll()
    QTest.keyClicks(field, typed)
    if not is_left:
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert field.text() == figures
    else:
        field.clearFocus()
        assert field.text() == shown
    assert (field.refusal, field.day) == (said, date(2026, 11, 28))
    wait_for(lambda: QToolTip.text() == said)
    field.clearFocus()
    field.setFocus(Qt.FocusReason.TabFocusReason)
    assert (field.refusal, field.text()) == (said, figures)
    _enter(field, "30/04/2027")
    assert (field.refusal, field.day) == ("", date(2027, 4, 30))


@pytest.mark.parametrize(
    ("keys", "typed"), [(("End",), "2017"), (("End", "Left"), "30/6/2017"), (("Home",), "30062017")]
)
def test_a_day_that_was_half_typed_is_made_whole(field: DayField, keys: tuple[str, ...], typed: str) -> None:
    """Its year alone can be typed again, and keeps what was typed before it; from any other part all of it is."""
    field.selectAll()
    _enter(field, "30/06/17")
    assert field.refusal
    for key in keys:
        QTest.keyClick(field, Qt.Key[f"Key_{key}"])
    _enter(field, typed)
    assert (field.refusal, field.day) == ("", date(2017, 6, 30))


def test_its_letter_begins_anew_in_a_field_that_has_the_keys() -> None:
    """As when one comes to it: what is typed after it is the day, whatever part was typed before."""
    window, field = QWidget(), DayField()
    field.show_day(DUE)
    QVBoxLayout(window).addWidget(label_beside("&Day", field))
    window.show()
    wait_for(window.isActiveWindow)
    for typed in ("3/5", "21/6/2018"):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)
        QApplication.processEvents()
        assert field.hasFocus()
        assert field.currentSection() is DayField.Section.DaySection
        assert field.lineEdit().selectedText() == f"{field.day.day:02}"
        QTest.keyClicks(field, typed)
    _enter(field, "")
    assert field.day == date(2018, 6, 21)
    window.close()


def test_a_day_is_refused_before_its_year_is_typed(field: DayField) -> None:
    """A form that is kept by Ctrl+Enter asks it while it still has the keys."""
    field.setKeyboardTracking(True)
    field.selectAll()
    QTest.keyClicks(field, "31 april")
    assert field.refusal == "April has 30 days: there is no 31 April 2026."


def test_a_part_that_is_clicked_is_typed_alone(field: DayField) -> None:
    """Only the year is another."""
    field.setSelectedSection(DayField.Section.YearSection)
    place = field.lineEdit().cursorRect().center()
    field.setSelectedSection(DayField.Section.DaySection)
    QTest.mouseClick(field.lineEdit(), Qt.MouseButton.LeftButton, pos=place)
    _enter(field, "2017")
    assert field.day == date(2017, 11, 28)


@pytest.mark.parametrize(
    ("keys", "typed", "day"),
    [
        (("Home",), "12", date(2026, 11, 12)),
        (("End",), "2017", date(2017, 11, 28)),
        (("Right",), "12", date(2026, 12, 28)),
        (("Right", "Right"), "2017", date(2017, 11, 28)),
        (("End", "Left"), "12", date(2026, 12, 28)),
        (("End", "Home"), "12", date(2026, 11, 12)),
    ],
)
def test_arrows_and_home_and_end_choose_a_part(field: DayField, keys: tuple[str, ...], typed: str, day: date) -> None:
    """What is typed then takes its place: Qt's own would swallow a figure beside a full part."""
    field.clearFocus()
    field.setFocus(Qt.FocusReason.TabFocusReason)
    for key in keys:
        QTest.keyClick(field, Qt.Key[f"Key_{key}"])
    _enter(field, typed)
    assert field.day == day


def test_a_month_that_is_clicked_after_a_3_is_typed_alone(field: DayField) -> None:
    """The 1 is January's, for she went there herself."""
    field.show_day(date(2017, 2, 15))
    field.selectAll()
    QTest.keyClicks(field, "3")
    field.setSelectedSection(DayField.Section.MonthSection)
    QTest.mouseClick(field.lineEdit(), Qt.MouseButton.LeftButton, pos=field.lineEdit().cursorRect().center())
    field.setSelectedSection(DayField.Section.MonthSection)
    _enter(field, "1")
    assert field.day == date(2017, 1, 3)


def test_a_day_that_there_is_not_changes_nothing(field: DayField) -> None:
    """Nor is a slip of the finger a day of the eighteenth century."""
    field.selectAll()
    _enter(field, "30/06/17")
    assert field.day.year >= 2000


def test_it_is_written_in_words_until_it_has_the_keys(field: DayField) -> None:
    """Its text is what every other place calls the day; with the keys it shows how it can be typed."""
    assert field.text() == "28/11/2026"
    width = field.minimumWidth()
    field.clearFocus()
    assert width == field.sizeHint().width()
    assert field.minimumWidth() == 0
    assert field.text() == "28 November 2026"
    assert field.day == date(2026, 11, 28)


@pytest.mark.parametrize("kind", [DayField, NumberBox])
def test_its_menu_holds_nothing_up(kind: type[DayField | NumberBox]) -> None:
    """Cut, copy and paste are offered, and whoever opened the menu goes on at once."""
    field = kind()
    field.show()
    wait_for(field.isActiveWindow)
    late: list[bool] = []

    def close() -> None:
        late.append(True)
        if (popup := QApplication.activePopupWidget()) is not None:
            popup.close()

    QTimer.singleShot(1000, field, close)
    at = field.rect().center()
    QApplication.sendEvent(field, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, field.mapToGlobal(at)))
    assert not late
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert any("Copy" in action.text().replace("&", "") for action in menu.actions())
    menu.close()
    field.close()
