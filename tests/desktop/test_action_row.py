"""The buttons for what can be done with what is chosen, and Enter on any button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QMenu,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from lineofsight.desktop.buttons import give_menu
from lineofsight.desktop.form import button_of
from lineofsight.desktop.widgets.action_row import ActionRow
from tests.desktop.conftest import wait_for
from tests.desktop.finding import find_button
from tests.desktop.keys import name_of, press

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from lineofsight.desktop.program import Program


def test_the_focus_goes_back_to_what_the_button_was_for(app: QApplication) -> None:
    """Enter presses it; when it takes no room any more the list has the focus, not the next button."""
    place, lines, done = QWidget(), QListWidget(), list[str]()
    row = ActionRow(
        (("keep", "&Keep", "Keeps it.", lambda: done.append("kept")), ("new", "&New", "Another.", lambda: None)), lines
    )
    layout = QVBoxLayout(place)
    for button in row.buttons:
        layout.addWidget(button)
    layout.addWidget(lines)
    place.show()
    place.activateWindow()
    keep = find_button(place, "Keep")
    keep.setFocus()
    wait_for(keep.hasFocus)
    QTest.keyClick(keep, Qt.Key.Key_Return)
    assert done == ["kept"]
    row.offer({"keep": False, "new": True})
    app.processEvents()
    assert lines.hasFocus()
    assert not keep.isVisible()


def test_enter_presses_every_button_of_the_window(program: Program) -> None:
    """Qt lets Enter press a button in dialogues alone; people expect it everywhere."""
    deaf = [name_of(one) for one in program.window.findChildren(QPushButton) if not one.autoDefault()]
    assert not deaf


def test_where_room_is_short_what_is_to_stay_is_in_sight(app: QApplication) -> None:
    """Nobody looks for the printer's button in a menu; it keeps the focus, and the menu does not name it again."""
    place, lines = QWidget(), QListWidget()
    made = tuple((key, f"&{key.title()}", "Does it.", place.update) for key in ("keep", "print", "save"))
    row = ActionRow(made, lines)
    layout = QVBoxLayout(place)
    for button in (*row.set_apart("print", "save", staying=("print",)), *row.buttons):
        layout.addWidget(button)
    layout.addWidget(lines)
    place.show()
    place.activateWindow()
    row.offer({"keep": True, "print": True, "save": True})
    printing = find_button(place, "Print")
    printing.setFocus()
    wait_for(printing.hasFocus)
    row.fold(is_folded=True)
    app.processEvents()
    assert printing.isVisible()
    assert printing.hasFocus()
    assert not find_button(place, "Keep").isVisible()
    menu = find_button(place, "What to do").menu()
    menu.aboutToShow.emit()
    assert [one.text() for one in menu.actions()] == ["&Keep", "&Save"]
    row.offer({"keep": False, "print": True, "save": False})
    assert not find_button(place, "What to do").isVisible()


def test_where_room_is_short_one_button_stands_for_all(app: QApplication) -> None:
    """Its menu has what is offered now, does it, and the others come back when there is room."""
    done = list[str]()
    place = QWidget()
    row = ActionRow(
        (("keep", "&Keep", "Keeps it.", lambda: done.append("kept")), ("new", "&New", "Another.", lambda: None)), place
    )
    layout = QVBoxLayout(place)
    for button in row.buttons:
        layout.addWidget(button)
    place.show()
    row.offer({"keep": True, "new": False})
    row.fold(is_folded=True)
    app.processEvents()
    assert [one.accessibleName() for one in row.buttons if one.isVisible()] == ["What to do"]
    menu = find_button(place, "What to do").menu()
    menu.aboutToShow.emit()
    (offered,) = menu.actions()
    assert offered.text() == "&Keep"
    offered.trigger()
    assert done == ["kept"]
    row.fold(is_folded=False)
    assert [one.accessibleName() for one in row.buttons if one.isVisible()] == ["Keep"]


class _Painted(QObject):
    """Keeps whether a button looked pressed each time it was painted."""

    def __init__(self, button: QPushButton) -> None:
        super().__init__(button)
        self.pressed: list[bool] = []
        button.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QPushButton) and event.type() == QEvent.Type.Paint:
            option = QStyleOptionButton()
            watched.initStyleOption(option)
            self.pressed.append(QStyle.StateFlag.State_Sunken in option.state)
        return super().eventFilter(watched, event)


def test_a_button_whose_menu_is_closed_looks_pressed_no_more(app: QApplication) -> None:
    """Its letter opens the menu while another control has the focus, so nothing else would have it painted again."""
    place = QWidget()
    line, button = QLineEdit(), button_of("&Actions")
    menu = QMenu("Actions", button)
    menu.addAction("Keep")
    give_menu(button, menu)
    layout = QVBoxLayout(place)
    layout.addWidget(line)
    layout.addWidget(button)
    place.show()
    place.activateWindow()
    line.setFocus()
    wait_for(line.hasFocus)
    painted = _Painted(button)
    press(place, "Alt+A")
    wait_for(menu.isVisible)
    # As long as it stands, the letter holds the button down; people are slower.
    wait_for(lambda: not button.isDown())
    press(place, "Escape")
    app.processEvents()
    assert not menu.isVisible()
    assert painted.pressed
    assert not painted.pressed[-1]


def test_a_button_looks_under_the_mouse_no_more_once_something_was_chosen_from_its_menu(app: QApplication) -> None:
    """Qt holds the mouse to be over it still; shaded like the view that is chosen it looked as if it were on."""
    button = button_of("&Actions")
    menu = QMenu("Actions", button)
    menu.addAction("Keep")
    give_menu(button, menu)
    button.show()
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
    wait_for(menu.isVisible)
    QCursor.setPos(button.mapToGlobal(button.rect().bottomLeft() + QPoint(5, 20)))
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    menu.hide()
    app.processEvents()
    assert not button.underMouse()
