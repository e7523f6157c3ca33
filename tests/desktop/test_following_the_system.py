"""Light, dark or high contrast as the computer is set: at the start, and while the window is open."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Final

import pytest

from tests.support.session_bus import running_bus, running_portal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_DARK, _LIGHT = 1, 2
_USUAL, _HIGHER = 0, 1

_SAYS_ITS_THEME: Final = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from lineofsight.desktop.app import build
from lineofsight.desktop.program import begin
from lineofsight.desktop.system_theme import SystemTheme
from lineofsight.desktop.theme import ThemeChoice
folder = Path(sys.argv[1])
app = QApplication(["lineofsight"])
shell = build(app, folder)
if len(sys.argv) > 2:
    shell.dressing.choose(ThemeChoice(sys.argv[2]))
shell.window.show()
program = begin(shell)
program.guard.uninstall()
def say():
    ground = program.window.grab().toImage().pixelColor(2, 2).name()
    is_shown = ground == program.dressing.theme.colours["surface"].lower()
    print(program.dressing.theme.key if is_shown else f"{program.dressing.theme.key}, but shows {ground}", flush=True)
system = program.dressing.findChild(SystemTheme)
system.changed.connect(lambda: QTimer.singleShot(0, say))
print("ready", flush=True)
app.exec()
"""


class _Window:
    """The program in a window on a real display, as what it says of itself at each change."""

    def __init__(self, process: subprocess.Popen[str], said: Path) -> None:
        self._process, self._said = process, said
        assert self.next_word() == "ready"

    def next_word(self) -> str:
        """What it says next."""
        assert self._process.stdout is not None
        word = self._process.stdout.readline().strip()
        assert word, f"the program ended with {self._process.wait()}: {self._said.read_text(encoding='utf-8')}"
        return word

    def wait_for(self, theme: str) -> None:
        """Wait until its window is seen in a theme; the test's own clock ends it where it is not."""
        while self.next_word() != theme:
            pass


@contextlib.contextmanager
def _window_on(bus: str, display: str, folder: Path, desktop: str, *chosen: str) -> Iterator[_Window]:
    environment = {
        **os.environ,
        "DISPLAY": display,
        "DBUS_SESSION_BUS_ADDRESS": bus,
        "QT_QPA_PLATFORM": "xcb",
        "XDG_CURRENT_DESKTOP": desktop,
    }
    command = [sys.executable, "-X", "faulthandler", "-c", _SAYS_ITS_THEME, str(folder), *chosen]
    said = folder / "said.txt"
    with (
        said.open("w", encoding="utf-8") as errors,
        subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=errors, text=True) as process,
    ):
        try:
            yield _Window(process, said)
        finally:
            process.kill()


@pytest.mark.needs_atspi
@pytest.mark.timeout(120)
@pytest.mark.parametrize("desktop", ["GNOME", "XFCE"])
def test_it_follows_at_the_start_and_while_it_is_open(x_display: str, tmp_path: Path, desktop: str) -> None:
    """Dark before it starts, light and dark again, more contrast and as it was: what is seen follows each."""
    with (
        running_bus() as bus,
        running_portal(bus, color_scheme=_DARK, contrast=_USUAL) as portal,
        _window_on(bus, x_display, tmp_path, desktop) as window,
    ):
        window.wait_for("dark")
        portal.wish("color-scheme", _LIGHT)
        window.wait_for("light")
        portal.wish("contrast", _HIGHER)
        window.wait_for("contrast")
        portal.wish("color-scheme", _DARK)
        portal.wish("contrast", _USUAL)
        window.wait_for("dark")


@pytest.mark.needs_atspi
@pytest.mark.timeout(120)
def test_what_she_chose_holds_whatever_the_computer_is_set_to(x_display: str, tmp_path: Path) -> None:
    """Light stays light on a dark desktop and when the desktop wants more contrast."""
    with (
        running_bus() as bus,
        running_portal(bus, color_scheme=_DARK, contrast=_USUAL) as portal,
        _window_on(bus, x_display, tmp_path, "GNOME", "light") as window,
    ):
        assert window.next_word() == "light"
        portal.wish("contrast", _HIGHER)
        assert window.next_word() == "light"


@pytest.mark.needs_atspi
@pytest.mark.timeout(120)
def test_more_contrast_goes_before_light_and_dark_at_the_start(x_display: str, tmp_path: Path) -> None:
    """A desktop set to dark and to more contrast opens it in high contrast."""
    with (
        running_bus() as bus,
        running_portal(bus, color_scheme=_DARK, contrast=_HIGHER),
        _window_on(bus, x_display, tmp_path, "XFCE") as window,
    ):
        window.wait_for("contrast")
