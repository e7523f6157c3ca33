"""No choice in the window is changed in passing: the wheel rolls the page, wherever the mouse stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QDateEdit

from lineofsight.desktop.compose_dialog import ComposeDialog
from lineofsight.desktop.settings_dialog import SettingsDialog
from lineofsight.desktop.widgets.choice_box import ChoiceBox
from lineofsight.desktop.widgets.document_side import DocumentSide
from lineofsight.desktop.widgets.number_box import NumberBox
from tests.desktop.conftest import settle
from tests.desktop.finding import find_box, find_button, find_named
from tests.desktop.keys import press
from tests.desktop.turning import turn_to

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from lineofsight.desktop.program import Program

PAGES = ("overview", "plan", "indicators", "sightline", "governance", "oversight", "questions", "documents", "notes")


def roll(program: Program, widget: QWidget, times: int = 1) -> None:
    """Roll the wheel down over the middle of a widget, so many notches."""
    window = program.window
    handle = window.windowHandle()
    assert handle is not None
    place = QPointF(widget.mapTo(window, widget.rect().center()))
    for _ in range(times):
        QTest.wheelEvent(handle, place, QPoint(0, -120))
    settle(program)


@pytest.mark.parametrize(
    "name", ["As at", "Changes since", "Document", "Length and size", "Portfolio of", "As at date"]
)
def test_the_wheel_over_a_choice_leaves_it(program: Program, name: str) -> None:
    """A pack as at another day than the one that was read would be printed, and nobody would notice."""
    turn_to(program, "documents")
    document = find_box(program.window, "Document")
    document.setCurrentIndex(document.findText("Portfolio holder's pack"))
    box = find_box(program.window, name)
    box.setFocus()
    before = box.currentIndex(), box.count()
    roll(program, box, 3)
    assert (box.currentIndex(), box.count()) == before


@pytest.mark.parametrize(
    ("key", "letter", "chosen"),
    [(Qt.Key.Key_P, "p", "Line of sight"), (Qt.Key.Key_L, "l", "Portfolio holder's pack")],
)
def test_a_letter_held_with_alt_chooses_nothing(program: Program, key: Qt.Key, letter: str, chosen: str) -> None:
    """Who takes Alt+P for printing would make another document, for other readers, at the next press of Make."""
    turn_to(program, "documents")
    document, readers = find_box(program.window, "Document"), find_box(program.window, "For whom")
    document.setCurrentIndex(document.findText(chosen))
    document.setFocus()
    before = chosen, readers.currentText()
    # As a keyboard sends it: the letter comes with the key.
    QApplication.sendEvent(document, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.AltModifier, letter))
    assert (document.currentText(), readers.currentText()) == before
    QTest.keyClick(document, key)
    assert document.currentText().casefold().startswith(letter), "typed alone, it is looked for"


def test_the_wheel_over_a_choice_rolls_the_form(program: Program) -> None:
    """What she meant by it happens."""
    program.wiring.go("documents")
    for _ in range(8):
        press(program.window, "Ctrl++")
    settle(program)
    bar = program.window.findChildren(DocumentSide)[0].verticalScrollBar()
    assert (bar.value(), bar.maximum() > 0) == (0, True)
    roll(program, find_box(program.window, "Document"))
    assert bar.value() > 0


def test_a_list_with_nothing_chosen_shows_where_its_keys_begin(program: Program) -> None:
    """Down goes on from the first; it went to the second, and nothing had shown that the first was meant."""
    box = ChoiceBox()
    box.setParent(program.window)
    box.addItems(["High", "Some", "Low"])
    box.setCurrentIndex(-1)
    box.show()
    box.showPopup()
    settle(program)
    assert box.view().currentIndex().row() == 0
    assert box.view().selectionModel().isRowSelected(0)
    QTest.keyClick(box.view(), Qt.Key.Key_Escape)
    settle(program)
    assert box.currentIndex() == -1, "nothing is chosen in passing"
    box.deleteLater()


@pytest.mark.parametrize(("letter", "name"), [("L", "Portfolio of"), ("Z", "Length and size"), ("D", "Document")])
def test_a_letter_leads_to_a_choice_in_sight(program: Program, letter: str, name: str) -> None:
    """In large text the form is rolled down to what was made; what a letter leads to comes back into sight."""
    program.wiring.go("documents")
    for _ in range(5):
        press(program.window, "Ctrl++")
    settle(program)
    document = find_box(program.window, "Document")
    document.setCurrentIndex(document.findText("Portfolio holder's pack"))
    settle(program)
    program.window.resize(1100, 560)
    settle(program)
    (side,) = program.window.findChildren(DocumentSide)
    box = find_box(program.window, name)
    middle = box.mapTo(side, box.rect().center()).y()
    side.verticalScrollBar().setValue(side.verticalScrollBar().value() + middle)
    assert box.visibleRegion().boundingRect() != box.rect()
    press(program.window, f"Alt+{letter}")
    assert box.hasFocus()
    assert box.visibleRegion().boundingRect() == box.rect()


def test_what_has_no_room_ends_with_dots(program: Program) -> None:
    """Not within a letter, which could be read as another word."""
    assert program.window.isVisible()
    whole = "Portfolio Holder for Public Protection and Safety"
    box, other = ChoiceBox(), QComboBox()
    for one in (box, other):
        one.addItem(whole)
        one.setFixedSize(200, 40)

    def is_painted_as(words: str) -> bool:
        other.setItemText(0, words)
        return box.grab().toImage() == other.grab().toImage()

    shorter = [f"{whole[:length]}…" for length in range(8, len(whole))]
    assert any(is_painted_as(words) and not is_painted_as(f"{words[:-1]}MM") for words in shorter)
    box.setFixedSize(600, 40)
    other.setFixedSize(600, 40)
    assert is_painted_as(whole)


@pytest.mark.parametrize("steps", range(11))
def test_what_is_given_the_room_that_it_asks_for_is_never_shortened(program: Program, steps: int) -> None:
    """A day without its year is another day; Qt's own box reckons with the ink of its words."""
    program.dressing.enlarge(steps)
    settle(program)
    box, other = ChoiceBox(), QComboBox()
    for one in (box, other):
        one.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    for words in ("31 December 2016", "2016", "People and load", "October 2016 to September 2017"):
        for one in (box, other):
            one.clear()
            one.addItem(words)
            one.resize(box.sizeHint())
        assert box.grab().toImage() == other.grab().toImage(), words


@pytest.mark.parametrize("page", PAGES)
def test_every_choice_of_every_page_is_as_calm(program: Program, page: str) -> None:
    """Whoever adds one of Qt's own is told here."""
    turn_to(program, page)
    kinds = (QComboBox, QAbstractSpinBox)
    found = [one for kind in kinds for one in program.window.findChildren(kind) if not isinstance(one, QDateEdit)]
    assert found
    # The year in the calendar that a day opens is Qt's own, and nothing rolls below it.
    ours = [one for one in found if not one.objectName().startswith("qt_")]
    assert [one.accessibleName() for one in ours if not isinstance(one, ChoiceBox | NumberBox)] == []


def test_the_choices_of_dialogues_are_as_calm(program: Program) -> None:
    """Settings and packs."""
    turn_to(program, "documents")
    find_button(program.window, "Compose a pack").click()
    settle(program)
    composing = program.window.findChild(ComposeDialog)
    assert composing is not None
    assert isinstance(find_named(composing, QComboBox, "Readers"), ChoiceBox)
    composing.reject()
    program.window.actions_by_name["settings"].trigger()
    settings = program.window.findChild(SettingsDialog)
    assert settings is not None
    assert all(isinstance(one, ChoiceBox) for one in settings.findChildren(QComboBox))
    settings.reject()


@pytest.mark.parametrize("how", ["Enter", "click"])
def test_what_is_taken_from_the_open_list_is_chosen(app: QApplication, how: str) -> None:
    """Also where the list was opened before."""
    box = ChoiceBox()
    box.addItems(["Theme", "Lead", "Partner"])
    box.show()
    for row in (2, 1):
        box.showPopup()
        view = box.view()
        if how == "Enter":
            QTest.keyClick(view, Qt.Key.Key_Home)
            for _ in range(row):
                QTest.keyClick(view, Qt.Key.Key_Down)
            QTest.keyClick(view, Qt.Key.Key_Return)
        else:
            place = view.visualRect(box.model().index(row, 0)).center()
            QTest.mouseMove(view.viewport(), place)
            # Qt takes no click for a choice that comes as soon as the list is open: it would be the one that opened it.
            QTest.qWait(QApplication.doubleClickInterval() + 50)
            QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        app.processEvents()
        assert box.currentIndex() == row
    box.close()


def test_the_list_stands_at_what_is_chosen_also_after_escape(app: QApplication) -> None:
    """A screen reader asks it what is chosen, and said the line at which it was when Escape closed it."""
    box = ChoiceBox()
    box.addItems(["Theme", "Lead", "Partner"])
    box.show()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.view().currentIndex().data() == "Lead"
    box.showPopup()
    QTest.keyClick(box.view(), Qt.Key.Key_Down)
    assert box.view().currentIndex().data() == "Partner"
    QTest.keyClick(box.view(), Qt.Key.Key_Escape)
    app.processEvents()
    assert box.currentText() == box.view().currentIndex().data() == "Lead"
    box.close()


def test_what_asks_for_more_is_taken_from_the_open_list_alone(app: QApplication) -> None:
    """An arrow key in the closed box, or a letter, opens no dialogue; what is opened offers it."""
    del app
    box = ChoiceBox()
    for words in ("31 March 2017", "28 February 2017", "Another day…"):
        box.addItem(words, words)
    box.apart = "Another day…"
    taken = QSignalSpy(box.activated)
    box.show()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_PageDown, Qt.Key.Key_A):
        QTest.keyClick(box, key)
    assert box.currentText() == "28 February 2017"
    assert [taken.at(number)[0] for number in range(taken.count())] == [1]
    box.showPopup()
    QTest.keyClick(box.view(), Qt.Key.Key_Down)
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    assert taken.at(taken.count() - 1)[0] == 2
    box.close()
