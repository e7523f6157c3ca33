"""The menu of what can be done with the text of a field: cut, copy, paste."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent
    from PySide6.QtWidgets import QLineEdit


def open_edit_menu(line: QLineEdit, event: QContextMenuEvent) -> None:
    """Open it where the pointer is, and go on.

    Qt has a field with arrows wait in it, in an event loop of its own: until it is closed who called goes no further,
    and a window that is closed meanwhile is gone when it comes back.
    """
    menu = line.createStandardContextMenu()
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(event.globalPos())
    event.accept()
