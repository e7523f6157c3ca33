"""Starts lineofsight by its own door; says how long after the first paint its first page had its content."""

from __future__ import annotations

import gc
import json
import sys
import time
from typing import TYPE_CHECKING

from lineofsight.__main__ import main

# As the program's own door does before it loads the window.
gc.disable()
from PySide6.QtCore import QEvent, QObject, QTimer  # noqa: E402
from typing_extensions import override  # noqa: E402

from build.benchmarks.peak_memory import peak_memory  # noqa: E402
from lineofsight.desktop import app  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.desktop.app import Shell
    from lineofsight.desktop.door import Door
    from lineofsight.desktop.program import Program

_PATIENCE_MS = 20


class _Watch(QObject):
    """Waits for the paint of the first page that comes after its content, and then for rest."""

    def __init__(self, program: Program, begun: float, worked: float) -> None:
        super().__init__()
        self._program = program
        self._begun, self._worked = begun, worked
        self._said: dict[str, float | None] = {}
        program.session.material_shown.connect(lambda _: QTimer.singleShot(0, self._filled))

    def _filled(self) -> None:
        """The page is filled in the same turn in which the material is shown."""
        book = self._program.session.book
        if book is not None:
            page = book.pages[self._program.window.current_page]
            page.installEventFilter(self)
            page.update()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._said:
            self._said = {
                "seconds": time.perf_counter() - self._begun,
                "worked": time.process_time() - self._worked,
            }
            QTimer.singleShot(0, self._rest)
        return False

    def _rest(self) -> None:
        """Say it once every page is filled and the workers rest: that is how much memory the window takes."""
        session = self._program.session
        if session.is_filling or session.library_worker.is_busy or session.drawing_worker.is_busy:
            QTimer.singleShot(_PATIENCE_MS, self._rest)
            return
        print(json.dumps(self._said | {"peak": peak_memory()}), flush=True)
        self._program.window.close()


def _begin(shell: Shell, door: Door, called: Sequence[str]) -> None:  # noqa: ARG001 (takes another's place)
    begun, worked = time.perf_counter(), time.process_time()
    from lineofsight.desktop.program import begin  # noqa: PLC0415 - after the first paint, as the program does

    program = begin(shell)
    program.guard.uninstall()
    _KEPT.append(_Watch(program, begun, worked))


_KEPT: list[_Watch] = []

app.begin = _begin
sys.exit(main(sys.argv[1:]))
