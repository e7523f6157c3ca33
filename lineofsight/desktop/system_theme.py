"""What the computer itself asks for: light or dark, and more contrast. Asked after the first paint."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal

from lineofsight.desktop.later import load_portal
from lineofsight.desktop.theme import ThemeChoice, read_theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from lineofsight.desktop.portal import DesktopPortal
    from lineofsight.desktop.theme import Theme

_BUS: Final = "DBUS_SESSION_BUS_ADDRESS"
_ON_A_DESKTOP: Final = ("xcb", "wayland")


class SystemTheme(QObject):
    """Chooses the theme for what the person chose and the computer wishes.

    Signals:
        changed: the computer may wish for something else.
    """

    changed = Signal()

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._hints = app.styleHints()
        self._hints.colorSchemeChanged.connect(self._on_wish)
        self._hints.accessibility().contrastPreferenceChanged.connect(self._on_wish)
        self._portal = _find_portal(app, self)
        if self._portal is not None:
            self._portal.changed.connect(self._on_wish)

    def choose(self, choice: ThemeChoice) -> Theme:
        """Return the theme for a choice; the system's wish for more contrast goes before its light or dark."""
        if choice is not ThemeChoice.SYSTEM:
            return read_theme(choice.value)
        if self._wants_contrast():
            return read_theme(ThemeChoice.CONTRAST.value)
        if self._scheme() is Qt.ColorScheme.Dark:
            return read_theme(ThemeChoice.DARK.value)
        return read_theme(ThemeChoice.LIGHT.value)

    def _wants_contrast(self) -> bool:
        high = Qt.ContrastPreference.HighContrast
        asked = self._portal is not None and self._portal.wants_contrast
        return asked or self._hints.accessibility().contrastPreference() is high

    def _scheme(self) -> Qt.ColorScheme:
        if self._portal is not None and self._portal.scheme is not Qt.ColorScheme.Unknown:
            return self._portal.scheme
        return self._hints.colorScheme()

    def _on_wish(self) -> None:
        self.changed.emit()


def _find_portal(app: QApplication, parent: QObject) -> DesktopPortal | None:
    """Where the desktop can be asked itself: on Linux, with a window on a screen and a bus of the person's session."""
    if sys.platform != "linux" or app.platformName() not in _ON_A_DESKTOP or _BUS not in os.environ:
        return None
    return load_portal()(parent)
