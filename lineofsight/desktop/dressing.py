"""The theme and text size that are chosen, and what changes when they do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from lineofsight.desktop.theme import (
    SIZE_STEP,
    SMALLEST_SIZE,
    ThemeChoice,
    apply_theme,
    clamp_size,
    guess_theme,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from lineofsight.desktop.preferences import Preferences
    from lineofsight.desktop.system_theme import SystemTheme
    from lineofsight.desktop.theme import Theme


_SOON_MS = 30


class Dressing(QObject):
    """Dresses the program and remembers how.

    Signals:
        changed: after theme or text size changed.
    """

    changed = Signal()

    def __init__(self, app: QApplication, preferences: Preferences) -> None:
        super().__init__()
        self._app = app
        self._preferences = preferences
        self.choice = preferences.theme
        self.percent = preferences.text_size
        self._pick: Callable[[ThemeChoice], Theme] = lambda choice: guess_theme(choice, app)
        # Dressing every widget anew takes a quarter of a second: a key pressed five times does it once.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._dress)
        self.theme = guess_theme(self.choice, app)
        apply_theme(app, self.theme, self.percent)

    def follow_system(self, make: type[SystemTheme]) -> None:
        """Ask the system from now on, and change when it changes."""
        system = make(self._app, self)
        self._pick = system.choose
        system.changed.connect(self._on_system)
        self._on_system()

    def choose(self, choice: ThemeChoice) -> None:
        """Take a theme."""
        self.choice = choice
        self._preferences.theme = choice
        self._dress()

    def enlarge(self, steps: int) -> None:
        """Make the text larger or, below nought, smaller; nought sets it back to 100 %."""
        self.take_size(self.percent + steps * SIZE_STEP if steps else SMALLEST_SIZE)

    def take_size(self, percent: int) -> None:
        """Take a text size."""
        wanted = clamp_size(percent)
        if wanted != self.percent:
            self.percent = wanted
            self._preferences.text_size = wanted
            self._soon.start()

    def _on_system(self) -> None:
        # It is said twice that the wish changed where both Qt and the desktop say it.
        if self._pick(self.choice) is not self.theme:
            self._dress()

    def _dress(self) -> None:
        self.theme = self._pick(self.choice)
        apply_theme(self._app, self.theme, self.percent)
        self.changed.emit()
