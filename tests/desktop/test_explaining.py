"""Abbreviations are explained where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from lineofsight.desktop.explaining import explanation_of, with_explanation
from lineofsight.desktop.sheet import Words, section, sheet
from lineofsight.desktop.widgets.link_row import LinkRow
from lineofsight.desktop.widgets.sheet_view import SheetView
from tests.desktop.conftest import settle
from tests.desktop.turning import book_of

if TYPE_CHECKING:
    from lineofsight.desktop.program import Program


def test_each_abbreviation_is_explained_once() -> None:
    """What the letters stand for, in the order of the alphabet; a text without any needs nothing."""
    said = explanation_of("The ICPC was late; another ICPC and the LSCB.")
    assert said.count("ICPC:") == 1
    assert "ICPC: Initial child protection conference." in said
    assert explanation_of("Nothing here is short.") == ""


def test_a_description_keeps_its_own_words() -> None:
    """The explanation stands after them."""
    said = with_explanation("Its date was moved once.", "Hold each ICPC in time")
    assert said.startswith("Its date was moved once. ICPC:")
    assert with_explanation("", "plain") == ""


def test_a_line_that_can_be_pressed_explains_itself_to_a_screen_reader(program: Program) -> None:
    """The focus is enough: name and description are spoken."""
    row = LinkRow(book_of(program).look, "Hold each ICPC in time", "", "A rule found it.")
    assert row.accessibleName() == "Hold each ICPC in time"
    assert "Initial child protection conference" in row.accessibleDescription()
    assert "Initial child protection conference" in row.toolTip()
    row.deleteLater()


def test_the_word_under_the_pointer_is_explained(program: Program) -> None:
    """In the details of anything, letter by letter as Qt finds the word."""
    view = SheetView(book_of(program).look, "Nothing")
    view.resize(500, 300)
    view.show_sheet(sheet("x", "ICPC in time", section("What", Words("Nothing short."))))
    view.show()
    settle(program)
    cursor = view.textCursor()
    cursor.setPosition(1)
    place = view.cursorRect(cursor).center()
    event = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
    assert view.viewportEvent(event)
    assert "Initial child protection conference" in QToolTip.text()
    far = QPoint(450, 290)
    view.viewportEvent(QHelpEvent(QEvent.Type.ToolTip, far, view.viewport().mapToGlobal(far)))
    view.close()
    view.deleteLater()
