"""Tells whoever listens what happens: a screen reader hears what the status line shows, and where the keys are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QAbstractItemView


def announce(source: QObject, sentence: str) -> None:
    """Have the sentence spoken, if anybody listens; it interrupts nothing."""
    if sentence and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(source, sentence))


def tell_current(view: QAbstractItemView) -> None:
    """Tell which cell has the keys; nothing where the view has not, or has no current cell."""
    cell = QAccessible.queryAccessibleInterface(view).focusChild() if QAccessible.isActive() else None
    if cell is not None and view.hasFocus():
        QAccessible.updateAccessibility(QAccessibleEvent(cell, QAccessible.Event.Focus))
