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
    """Tell that the keys are at the view's current cell; nothing where it has none."""
    cell = QAccessible.queryAccessibleInterface(view).focusChild() if QAccessible.isActive() else None
    if cell is not None:
        QAccessible.updateAccessibility(QAccessibleEvent(cell, QAccessible.Event.Focus))
