"""What the computer itself asks for: light or dark, and more contrast. Asked after the first paint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from lineofsight.desktop.theme import Theme, ThemeChoice, read_theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def choose_theme(choice: ThemeChoice, app: QApplication) -> Theme:
    """Return the theme for a choice; the system's wish for more contrast goes before its light or dark."""
    if choice is not ThemeChoice.SYSTEM:
        return read_theme(choice.value)
    hints = app.styleHints()
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return read_theme(ThemeChoice.CONTRAST.value)
    if hints.colorScheme() is Qt.ColorScheme.Dark:
        return read_theme(ThemeChoice.DARK.value)
    return read_theme(ThemeChoice.LIGHT.value)
