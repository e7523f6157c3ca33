"""The floor of a start: a PySide6 window with nothing in it. Says when it is painted, and ends."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from typing_extensions import override
else:
    # Nothing is imported that a bare window does not need.
    def override(method: object) -> object:
        """Do nothing; the type checker does."""
        return method


class BareWindow(QMainWindow):
    """An empty window."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, D102 - Qt's name and meaning
        super().paintEvent(event)
        # One turn of the event loop later, as for the program's window.
        QTimer.singleShot(0, _painted)


def _painted() -> None:
    print(f'{{"at": {time.monotonic_ns()}}}', flush=True)
    QApplication.exit(0)


app = QApplication(["bare"])
window = BareWindow()
window.show()
sys.exit(app.exec())
