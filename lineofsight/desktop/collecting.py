"""Looks for garbage in the window's own thread, and in no other.

Python looks for unreachable cycles in whatever thread makes the next object. Where that is a worker, it ends objects of
the window there: their timers cannot be stopped, a paint may be under way on them, and the program may crash.
"""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_EVERY: Final = 1_000
"""Milliseconds."""

_MUCH: Final = 100_000
"""New objects before all that is alive is looked through; of many that are alive it takes a quarter of them, as Python
itself has it."""


class Collector(QObject):
    """While it works, Python looks for garbage only when the window's event loop turns."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._alive = 0
        self._new = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Look for garbage where enough was made since; must be called in the window's thread."""
        made, rounds, _ = gc.get_count()
        most, most_rounds, _ = gc.get_threshold()
        if made <= most:
            return
        # What was made and has ended is not counted: the rest may have come to stay.
        self._new += made
        if self._new > max(_MUCH, self._alive // 4):
            # Reckoned: to ask Python for all that is alive would hold what a worker is still making, which then fails.
            self._alive += self._new - gc.collect()
            self._new = 0
        else:
            self._new -= gc.collect(1 if rounds >= most_rounds else 0)

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()
