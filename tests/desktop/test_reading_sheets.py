"""Details as they are read by ear: a text whose lines the arrow keys read in the order of the story."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible, QTextCursor
from PySide6.QtTest import QSignalSpy, QTest

from lineofsight.desktop.look import Look
from lineofsight.desktop.sheet import Bullets, Grid, Words, facts, section, sheet
from lineofsight.desktop.theme import ThemeChoice, read_theme
from lineofsight.desktop.widgets.sheet_view import SheetView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

_SHEET = sheet(
    "Action 1.1",
    "1.1",
    section("Due", facts(("First", "31 October 2016"), ("Moves", "Never moved"))),
    section("Said", Grid(("When", "Status"), (("March", "On track"),)), Bullets(("One.",))),
    section("Line of sight", Words("Who answers for it", link="sight/action/1.1")),
)
_LINES = (
    *("1.1", "Due", "First", "31 October 2016", "Moves", "Never moved"),
    *("Said", "When", "Status", "March", "On track", "One.", "Line of sight", "Who answers for it"),
)


@pytest.fixture
def view(app: QApplication) -> Iterator[SheetView]:
    """A sheet in a window of its own, with the keys."""
    shown = SheetView(Look(read_theme(ThemeChoice.LIGHT), 100, {}), "Nothing.")
    shown.resize(900, 700)
    shown.show()
    shown.show_sheet(_SHEET, "action/1.1")
    shown.setFocus()
    app.processEvents()
    yield shown
    shown.close()


def _line(view: SheetView) -> str:
    """The line that a screen reader says at the caret."""
    line = QTextCursor(view.document())
    line.setPosition(QAccessible.queryAccessibleInterface(view).textInterface().cursorPosition())
    line.select(QTextCursor.SelectionType.LineUnderCursor)
    return line.selectedText().strip()


def test_a_screen_reader_is_told_that_it_is_a_text_to_read(view: SheetView) -> None:
    """Of a label it would say the name, and nothing that stands in it."""
    told = QAccessible.queryAccessibleInterface(view)
    assert told.role() is QAccessible.Role.EditableText
    assert told.state().readOnly
    assert told.state().multiLine
    assert told.text(QAccessible.Text.Name) == "Action 1.1"


def test_the_arrow_keys_read_each_line_once_and_what_is_said_after_its_name(view: SheetView) -> None:
    """Down a table too: Qt's own caret would go from name to name."""
    read = [_line(view)]
    for _ in _LINES[1:]:
        QTest.keyClick(view, Qt.Key.Key_Down)
        read.append(_line(view))
    assert tuple(read) == _LINES
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert _line(view) == _LINES[-1], "the end is the end"
    back = []
    for _ in _LINES:
        back.append(_line(view))
        QTest.keyClick(view, Qt.Key.Key_Up)
    assert tuple(reversed(back)) == _LINES


def test_a_paragraph_of_several_lines_is_read_line_by_line(view: SheetView) -> None:
    """There and back, without a word left out."""
    words = " ".join(f"Of {number} children all were seen in the time set." for number in range(1, 7))
    view.resize(300, 700)
    view.show_sheet(sheet("Action 1.1", "1.1", section("Story", Words(words))))
    QCoreApplication.processEvents()
    QTest.keyClick(view, Qt.Key.Key_Down)
    lines, before = [], -1
    while view.textCursor().position() != before:
        before = view.textCursor().position()
        lines.append(_line(view))
        QTest.keyClick(view, Qt.Key.Key_Down)
    assert len(lines) > 3
    assert " ".join(lines) == f"Story {words}"
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert _line(view) == lines[-2]


def test_the_text_rolls_with_the_first_arrow_key(view: SheetView) -> None:
    """Who does not see the caret would take the key for one that does nothing until the end of what is in sight."""
    view.resize(300, 200)
    words = " ".join(f"Of {number} children all were seen in the time set." for number in range(1, 40))
    view.show_sheet(sheet("Action 1.1", "1.1", section("Story", Words(words))))
    QCoreApplication.processEvents()
    bar = view.verticalScrollBar()
    places = [bar.value()]
    for _ in range(4):
        QTest.keyClick(view, Qt.Key.Key_Down)
        places.append(bar.value())
    assert places[0] == 0
    assert places == sorted(set(places)), "each press rolls on"
    assert view.viewport().rect().contains(view.cursorRect())
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    last = bar.value()
    assert last > places[-1]
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert bar.value() < last
    chosen = view.textCursor().position()
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert view.textCursor().anchor() == chosen != view.textCursor().position()


def test_enter_follows_the_link_at_which_the_caret_stands(view: SheetView) -> None:
    """Reached by reading, not only by Tab; elsewhere it follows nothing."""
    chosen = QSignalSpy(view.link_chosen)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert chosen.count() == 0
    view.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(view, Qt.Key.Key_Up)
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert [chosen.at(number)[0] for number in range(chosen.count())] == ["sight/action/1.1"]


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_the_link_that_tab_comes_to_has_a_ring_that_is_seen(app: QApplication, theme: str) -> None:
    """In the colour of what has the keys, two pixels wide; not before, and not around words that are chosen."""
    look = Look(read_theme(theme), 100, {})
    shown = SheetView(look, "Nothing.")
    shown.resize(500, 700)
    shown.show()
    shown.show_sheet(_SHEET, "action/1.1")
    shown.setFocus()
    app.processEvents()
    focus = look.theme.colour("focus").rgb()

    def ringed() -> int:
        image = shown.viewport().grab().toImage()
        return sum(image.pixel(x, y) == focus for x in range(image.width()) for y in range(image.height()))

    assert ringed() == 0
    QTest.keyClick(shown, Qt.Key.Key_Tab)
    words = shown.textCursor().selectedText()
    assert words == "Who answers for it"
    around = 2 * shown.fontMetrics().horizontalAdvance(words)
    assert ringed() >= 2 * around * 0.8
    QTest.keyClick(shown, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(shown, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert ringed() == 0
    shown.close()


def test_the_caret_stays_where_a_sheet_is_completed(view: SheetView) -> None:
    """Her notes are read after all else, and must not send her back to the top."""
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Down)
    assert _line(view) == "31 October 2016"
    view.complete_with(
        lambda shown, _: sheet(shown.name, shown.title, *shown.sections, section("Notes", Words("Mine.")))
    )
    assert "Mine." in view.toPlainText()
    assert _line(view) == "31 October 2016"


def test_the_sentence_in_the_place_of_a_sheet_is_read_from_its_beginning(view: SheetView) -> None:
    """Not from where it was written to."""
    view.say_nothing("Nothing is found.")
    view.show_sheet(None)
    assert view.textCursor().position() == 0
    assert _line(view) == "Nothing is found."
