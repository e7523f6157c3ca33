"""Pressing keys as a person does: on whatever has the focus, named as the program's menus name them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QRect


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
    assert not _in_sight(widget).isEmpty(), f"{name_of(widget)} has the focus and is out of sight"
    return widget


def _in_sight(widget: QWidget) -> QRect:
    """What of a widget its ancestors leave in sight. Not ``visibleRegion``: it leaves out what children cover."""
    seen, ancestor = widget.rect(), widget.parentWidget()
    corner = widget
    while ancestor is not None and not corner.isWindow():
        seen = seen.translated(corner.pos()).intersected(ancestor.rect())
        corner, ancestor = ancestor, ancestor.parentWidget()
    return seen


def name_of(widget: QWidget) -> str:
    """How a failing test speaks of a widget."""
    return f"{type(widget).__name__} '{widget.accessibleName()}'"
