"""Watches how long an operation takes: tells where the window stands when it is slow, and ends a process that hangs."""

from __future__ import annotations

import faulthandler
import sys
import threading
import time
import traceback
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO

_HANG: Final = 90
"""Seconds after which an operation that has not ended is a hang."""
_ARM: Final = 5.0
_STALL: Final = 3.0
"""Seconds after which a person would think that the window is dead."""
_LOOK: Final = 0.25
_STEPS: Final = 12


class Watch:
    """Looks at the thread that made it, from a thread of its own."""

    def __init__(self, tell: Callable[[str], None], hung: TextIO, stall: float = _STALL) -> None:
        """Begin to watch.

        Args:
            tell: told where the window stands while it is slow.
            hung: a file that is told where every thread stands before the process is ended.
            stall: seconds after which it is slow.
        """
        self._tell = tell
        self._hung = hung
        self._stall = stall
        self._window = threading.get_ident()
        self._turned = time.monotonic()
        self._armed = 0.0
        self._over = threading.Event()
        threading.Thread(target=self._look, name="watch", daemon=True).start()

    def begin(self) -> None:
        """An operation begins."""
        self.turn()
        # Not at each: it starts a thread.
        if self._turned - self._armed > _ARM:
            faulthandler.dump_traceback_later(_HANG, exit=True, file=self._hung)
            self._armed = self._turned

    def turn(self) -> None:
        """The window has answered: its event loop went round."""
        self._turned = time.monotonic()

    def end(self) -> None:
        """Watch no more."""
        faulthandler.cancel_dump_traceback_later()
        self._over.set()

    def _look(self) -> None:
        told = 0.0
        while not self._over.wait(min(_LOOK, self._stall / 2)):
            if time.monotonic() - self._turned > self._stall and self._turned != told:
                told = self._turned
                frame = sys._current_frames()[self._window]  # noqa: SLF001 - documented, for this very use
                stack = "".join(traceback.format_stack(frame)[-_STEPS:])
                self._tell(f"STALL of more than {self._stall:.0f} s:\n{stack}")
