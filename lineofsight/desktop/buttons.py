"""Buttons that no window has before its first paint: one that opens a menu, and the row that closes a dialogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QDialogButtonBox

from lineofsight.desktop.text import say

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu, QPushButton


def give_menu(button: QPushButton, menu: QMenu) -> None:
    """Have a button open a menu, with the sign of one."""
    button.setMenu(menu)
    button.setProperty("menu", True)  # noqa: FBT003 - Qt's own way to mark a widget for the style sheet
    menu.aboutToHide.connect(lambda: _let_go(button))


def _let_go(button: QPushButton) -> None:
    """Have a button look as it does when nothing is done with it, once its menu closes.

    Where the mouse chose from the menu Qt goes on holding it to be over the button; where its letter opened the menu Qt
    has let go of the button before and does not paint it again.
    """
    is_over = button.rect().contains(button.mapFromGlobal(QCursor.pos()))
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, is_over)
    button.update()


def closing_box(about: str) -> QDialogButtonBox:
    """Return the row of a dialogue's buttons with the one that closes it; ``about`` is what a screen reader adds."""
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    say(buttons.button(QDialogButtonBox.StandardButton.Close), "Close", about)
    return buttons
