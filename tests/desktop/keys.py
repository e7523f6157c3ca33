"""Pressing keys as a person does: on whatever has the focus, named as the program's menus name them."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


def press(window: QWidget, *names: str) -> None:
    """Press keys one after another, each a name such as "Ctrl+Shift+S", "Tab" or "Alt+Left"."""
    for name in names:
        target = QApplication.activePopupWidget() or QApplication.focusWidget() or window
        QTest.keySequence(target, QKeySequence.fromString(name))
        QApplication.processEvents()


def type_words(words: str) -> None:
    """Type into whatever has the focus."""
    target = QApplication.focusWidget()
    assert target is not None, "nothing has the focus"
    QTest.keyClicks(target, words)
    QApplication.processEvents()


def focus() -> QWidget:
    """What has the focus, of which some must be in sight."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    assert widget.isVisible(), f"{name_of(widget)} has the focus and is not visible"
    assert not widget.visibleRegion().isEmpty(), f"{name_of(widget)} has the focus and is out of sight"
    return widget


def name_of(widget: QWidget) -> str:
    """How a failing test speaks of a widget."""
    return f"{type(widget).__name__} '{widget.accessibleName()}'"
