"""Makes the window and shows it. What this module imports is what the first paint needs, and no more."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QApplication

from lineofsight.desktop.display import display_missing
from lineofsight.desktop.door import Door
from lineofsight.desktop.dressing import Dressing
from lineofsight.desktop.main_window import MainWindow
from lineofsight.desktop.preferences import Preferences
from lineofsight.desktop.theme import load_first_fonts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from lineofsight.desktop.first.early import Early

NO_DISPLAY = 3
"""The exit status when no window can open here."""

_SIZE = QSize(1280, 860)
_FRAME = QSize(16, 48)
"""Room for the frame and title bar, which a window's size does not count."""


class Shell(NamedTuple):
    """What stands on the screen at the first paint, and where the copy is."""

    window: MainWindow
    dressing: Dressing
    preferences: Preferences
    data_folder: Path | None


def run(data_folder: Path | None = None, called: Sequence[str] = (), arguments: Sequence[str] = ()) -> int:
    """Open the window and stay until it is closed; where one is open for the same folder, show it instead.

    Args:
        data_folder: where the copy is; ``None`` for the environment's or the platform's. An empty one shows the
            example council.
        called: an address to show, or files to bring in.
        arguments: for Qt itself.

    Returns:
        The exit status: 0, or 3 when there is no display.
    """
    missing = display_missing()
    if missing:
        sys.stderr.write(missing + "\n")
        return NO_DISPLAY
    # The style is named here because asking for it, or setting it, brings all of QStyle into Python: a twentieth of the
    # time to the first paint.
    app = QApplication(["lineofsight", "-style", "fusion", *arguments])
    door = Door(data_folder)
    if not door.enter() and _is_handed_over(door, called):
        sys.stdout.write("It was handed to the window that is open already.\n")
        return 0
    shell = build(app, data_folder)
    # A turn of the event loop after the paint, so that the first frame is on the screen before anything loads.
    shell.window.painted.connect(lambda: QTimer.singleShot(0, lambda: begin(shell, door, called)))
    shell.window.show()
    status = app.exec()
    door.leave()
    return status


def _is_handed_over(door: Door, called: Sequence[str]) -> bool:
    from lineofsight.desktop.calls import read_call  # noqa: PLC0415 - only a second start needs it before the paint
    from lineofsight.desktop.hand_over import reach  # noqa: PLC0415 - nor does it need the network module

    return reach(door, read_call(called))


def begin(shell: Shell, door: Door, called: Sequence[str]) -> None:
    """Show the first page as it was kept, where that still holds; after its paint, bring the window to life."""
    from lineofsight.desktop.first.early import show_early  # noqa: PLC0415 - after the first paint

    join(shell, door, called, show_early(shell))


def join(shell: Shell, door: Door, called: Sequence[str], early: Early | None) -> None:
    """Load everything else and join it to the window, unless that was closed in its first moment."""
    if shell.window.isHidden():
        return
    from lineofsight.desktop.calls import read_call  # noqa: PLC0415 - after the first paint
    from lineofsight.desktop.program import begin as begin_it  # noqa: PLC0415 - after the first paint

    begin_it(shell, door=door, call=read_call(called), early=early)


def build(app: QApplication, data_folder: Path | None) -> Shell:
    """Make the window as it is first painted, dressed and in its place, with nothing loaded."""
    app.setApplicationName("lineofsight")
    app.setApplicationDisplayName("lineofsight")
    app.setDesktopFileName("lineofsight")
    load_first_fonts()
    preferences = Preferences(data_folder)
    dressing = Dressing(app, preferences)
    window = MainWindow()
    # It was needed first, and goes with the window: what it calls when the system's colours change is the window's.
    dressing.setParent(window)
    if not window.restoreGeometry(preferences.state("window")):
        window.resize(_SIZE.boundedTo(window.screen().availableSize() - _FRAME))
    window.arrange(preferences.standing)
    window.show_page(preferences.page)
    return Shell(window, dressing, preferences, data_folder)
