"""Starts lineofsight by its own door; says how long after the first paint its first page had its content.

With ``--unread`` as at the first start of a new version: what was kept beside a council's register is forgotten. With
``--on PAGE`` as where the window was left on that page.
"""

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
from lineofsight.desktop.directory import FIRST_PAGE  # noqa: E402
from lineofsight.desktop.preferences import Preferences  # noqa: E402
from lineofsight.paths import data_folder, overview_file  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from lineofsight.desktop.app import Shell
    from lineofsight.desktop.door import Door
    from lineofsight.desktop.first.early import Early
    from lineofsight.desktop.program import Program

_UNREAD, _ON = "--unread", "--on"
_PATIENCE_MS = 20


class _Watch(QObject):
    """Waits for the paint of the first page with its content, and then for rest."""

    def __init__(self) -> None:
        super().__init__()
        self._begun, self._worked = time.perf_counter(), time.process_time()
        self._said: dict[str, float | None] = {}
        self._early_peak: float | None = None

    def follow(self, program: Program) -> None:
        """Wait for what is still to come: a page that was kept is painted already, a turn ago."""
        self._program = program
        program.session.material_shown.connect(lambda _: QTimer.singleShot(0, self._look_at_memory))
        if not self._said:
            program.session.material_shown.connect(lambda _: QTimer.singleShot(0, self._filled))
        else:
            program.session.filled.connect(self._rest)

    def say_painted(self) -> None:
        """How long it took until now."""
        self._said = {
            "seconds": time.perf_counter() - self._begun,
            "worked": time.process_time() - self._worked,
        }

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
            self.say_painted()
            QTimer.singleShot(0, self._rest)
        return False

    def _look_at_memory(self) -> None:
        """The copy is read and in the page in front; the others are filled after it."""
        self._early_peak = peak_memory()

    def _rest(self) -> None:
        """Say it once every page is filled and the workers rest: that is how much memory the window takes."""
        session = self._program.session
        if session.is_filling or session.library_worker.is_busy or session.drawing_worker.is_busy:
            QTimer.singleShot(_PATIENCE_MS, self._rest)
            return
        print(json.dumps(self._said | {"early_peak": self._early_peak, "peak": peak_memory()}), flush=True)
        self._program.window.close()


def _begin(shell: Shell, door: Door, called: Sequence[str]) -> None:
    watch = _Watch()
    _WATCHES.append(watch)
    from lineofsight.desktop.first import early  # noqa: PLC0415 - after the first paint, as the program does

    let_paint = early.let_paint

    def paint(front: QWidget) -> None:
        """What is in front is painted first; what comes behind it is seen by nobody."""
        let_paint(front)
        if front.isVisible():
            watch.say_painted()

    early.let_paint = paint
    _BEGIN(shell, door, called)


def _join(shell: Shell, door: Door, called: Sequence[str], early: Early | None) -> None:  # noqa: ARG001 (another's place)
    watch = _WATCHES[-1]
    from lineofsight.desktop.program import begin  # noqa: PLC0415 - after the first paint, as the program does

    program = begin(shell, early=early)
    program.guard.uninstall()
    watch.follow(program)


_WATCHES: list[_Watch] = []
_BEGIN = app.begin

app.begin, app.join = _begin, _join
given = sys.argv[1:]
if given[:1] == [_UNREAD]:
    del given[0]
    overview_file(data_folder()).unlink(missing_ok=True)
preferences = Preferences()
preferences.page = FIRST_PAGE
if given[:1] == [_ON]:
    preferences.page = given[1]
    del given[:2]
preferences.flush()
sys.exit(main(given))
