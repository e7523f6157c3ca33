"""Choices and numbers that the wheel never changes: it rolls the page below them, wherever the mouse stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QSpinBox
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent


class ChoiceBox(QComboBox):
    """A box of choices. Qt's own takes the next choice at every notch of the wheel, and nobody notices."""

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        """Roll the page, not the choice."""
        e.ignore()


class NumberBox(QSpinBox):
    """A number, with the same calm."""

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Roll the page, not the number."""
        event.ignore()
