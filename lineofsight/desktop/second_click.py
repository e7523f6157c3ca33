"""Passes over the second press of a double click on what the first one closed: it would land on what stood behind."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from typing_extensions import override

_PRESSES: Final = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.MouseButtonRelease,
)


def pass_over_second_click(parent: QObject) -> None:
    """From now on, for as long as the desktop takes two clicks for one, no press of the mouse does anything."""
    _PassedOver(parent)


class _PassedOver(QObject):
    """Takes the presses in the place of whatever they are for."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        QCoreApplication.instance().installEventFilter(self)  # type: ignore[union-attr]  # there is one
        QTimer.singleShot(QApplication.doubleClickInterval(), self, self.deleteLater)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return event.type() in _PRESSES
