"""Tells whoever listens what happens: a screen reader hears what the status line shows, and where the keys are."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QAbstractItemView, QWidget


def announce(source: QObject, sentence: str) -> None:
    """Have the sentence spoken, if anybody listens; it interrupts nothing."""
    if sentence and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(source, sentence))


def tell_description(widget: QWidget, before: str) -> None:
    """Have said what a control is described by now.

    On Linux a screen reader says the new description of what has the keys by itself, and would say it twice.

    Args:
        widget: what was described anew.
        before: what it was described by before.
    """
    said = widget.accessibleDescription()
    if sys.platform != "linux" or said == before or not widget.hasFocus():
        announce(widget, said)


def tell_current(view: QAbstractItemView) -> None:
    """Tell that the keys are at the view's current cell; nothing where it has none."""
    cell = QAccessible.queryAccessibleInterface(view).focusChild() if QAccessible.isActive() else None
    if cell is not None:
        QAccessible.updateAccessibility(QAccessibleEvent(cell, QAccessible.Event.Focus))
