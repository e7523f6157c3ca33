"""The floor of a window's memory: a PySide6 window with nothing in it. Says how much it has had, and ends."""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from build.benchmarks.peak_memory import peak_memory

_REST_MS = 300


def main() -> int:
    """Show it for a moment."""
    app = QApplication(["bare", "-style", "fusion"])
    window = QMainWindow()
    window.resize(1366, 768)
    window.show()
    QTimer.singleShot(_REST_MS, app.quit)
    status = app.exec()
    print(json.dumps({"seconds": 0.0, "peak": peak_memory()}))
    return status


if __name__ == "__main__":
    sys.exit(main())
