"""Leaves a menu that keeps the keys to itself: an operation that opens one by a button ends when somebody chooses."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

_EVERY: Final = 200
"""Milliseconds for which such a menu stands open before a key is pressed."""

_KEYS: Final = (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Escape)


class MenuKeys(QObject):
    """Presses keys in a menu that waits within the operation which opened it."""

    def __init__(self) -> None:
        super().__init__()
        self._dice: random.Random | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self._press)

    @contextmanager
    def ready(self, dice: random.Random) -> Iterator[None]:
        """Press keys by these dice for as long as the operation lasts."""
        self._dice = dice
        self._timer.start()
        try:
            yield
        finally:
            self._timer.stop()

    def _press(self) -> None:
        popup = QApplication.activePopupWidget()
        if isinstance(popup, QMenu) and self._dice is not None:
            QTest.keyClick(popup, self._dice.choice(_KEYS))
