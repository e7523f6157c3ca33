"""Looks for garbage in the window's own thread, and in no other.

Python looks for unreachable cycles in whichever thread makes the next object. If that is a worker, objects of the
window are destroyed there: their timers cannot be stopped, they may be in the middle of a paint, and the program may
crash.
"""

from __future__ import annotations

import gc
from typing import Final, cast

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication

_EVERY: Final = 1_000
"""Milliseconds."""

_MUCH: Final = 100_000
_PART: Final = 4
"""After so many new objects everything alive is looked through; or after one of so many parts of all that are alive, if
that is more, as Python's own rule."""

_LARGE: Final = 500_000
"""Objects of a copy so large that to look through all of them takes longer than a key may; the example has half."""

_FRAME: Final = 20_000
"""As many objects are looked through within a frame, even on a slow machine."""


class Collector(QObject):
    """While it works, Python looks for garbage only when the window's event loop turns."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._alive = 0
        self._new = 0
        self._since_rest = 0
        self._is_aside = False
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        app = cast("QGuiApplication", QGuiApplication.instance())
        self._away = app.applicationStateChanged.connect(self._on_state)

    @Slot(Qt.ApplicationState)
    def _on_state(self, state: Qt.ApplicationState) -> None:
        """Look through everything while the person is in another program."""
        if state is not Qt.ApplicationState.ApplicationActive:
            self.look(is_at_rest=True)

    def look(self, *, is_at_rest: bool = False) -> None:
        """Look for garbage where enough was made since; must be called in the window's thread.

        Args:
            is_at_rest: whether nobody waits, as the window has just done what it had to or the person has gone to
                another program: then half as much is enough to look through everything alive, which would come before
                long, in the middle of what the person does.
        """
        made, rounds, _ = gc.get_count()
        most, most_rounds, _ = gc.get_threshold()
        if made <= most and not is_at_rest:
            return
        # Objects that were made and freed again are not counted; the rest may stay.
        self._new += made
        if is_at_rest and self._is_aside:
            self._count_aside()
        if self._is_due(is_at_rest=is_at_rest):
            self._look_through(is_at_rest=is_at_rest)
        else:
            self._new -= gc.collect(1 if rounds >= most_rounds else 0)

    def _is_due(self, *, is_at_rest: bool) -> bool:
        much = max(_MUCH, self._alive // _PART)
        if is_at_rest:
            return self._since_rest + self._new > much // 2
        return self._new > (_FRAME if self._alive > _LARGE else much)

    def _look_through(self, *, is_at_rest: bool) -> None:
        """Look through everything that is not set aside; of a large copy all that is alive is, until the next rest.

        A copy of ten thousand actions is over a million objects that stay as long as it is shown: to look through them
        again in the middle of a key takes longer than the key may.
        """
        if is_at_rest:
            gc.unfreeze()
            self._is_aside = False
        # Estimated: a list of all that is alive would hold objects that a worker is still making, which then fails.
        came = self._new - gc.collect()
        self._new = 0
        self._alive += came
        if self._alive > _LARGE:
            gc.freeze()
            self._is_aside = True
        self._since_rest = self._since_rest + came if self._is_aside and not is_at_rest else 0
        if is_at_rest and self._is_aside:
            self._count_aside()

    def _count_aside(self) -> None:
        """Count what is alive of all that was set aside: a large copy that was closed is gone without a look.

        What is left of it is looked through as ever then, and a small copy in its place is not set aside.
        """
        self._alive = gc.get_freeze_count() + self._new
        if self._alive <= _LARGE:
            gc.unfreeze()
            self._is_aside = False

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        QObject.disconnect(self._away)
        gc.unfreeze()
        gc.enable()
