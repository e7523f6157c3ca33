"""What the window remembers between two evenings: theme, text size, place, page, widths. Nothing of the council."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QSettings

from lineofsight.desktop.theme import SMALLEST_SIZE, ThemeChoice, clamp_size

if TYPE_CHECKING:
    from pathlib import Path

_FILE: Final = "window.ini"
_LAST_PAGE: Final = 3


class Preferences:
    """The remembered choices; anything unreadable counts as not chosen."""

    def __init__(self, folder: Path | None = None) -> None:
        """Keep them in ``folder``, else where the platform keeps a program's settings."""
        if folder is None:
            self._store = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "lineofsight", "lineofsight")
        else:
            self._store = QSettings(str(folder / _FILE), QSettings.Format.IniFormat)

    @property
    def theme(self) -> ThemeChoice:
        """The chosen theme."""
        kept = str(self._store.value("theme", ThemeChoice.SYSTEM.value))
        return ThemeChoice(kept) if kept in set(ThemeChoice) else ThemeChoice.SYSTEM

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._store.setValue("theme", choice.value)

    @property
    def text_size(self) -> int:
        """The chosen text size in percent, 100 to 200."""
        kept = str(self._store.value("text_size", SMALLEST_SIZE))
        return clamp_size(int(kept)) if kept.isdigit() else SMALLEST_SIZE

    @text_size.setter
    def text_size(self, percent: int) -> None:
        self._store.setValue("text_size", clamp_size(percent))

    @property
    def page(self) -> int:
        """The page that was open last, from 0 to 3; Help is never come back to."""
        kept = str(self._store.value("page", 0))
        return min(int(kept), _LAST_PAGE) if kept.isdigit() else 0

    @page.setter
    def page(self, number: int) -> None:
        self._store.setValue("page", number)

    def state(self, name: str) -> QByteArray:
        """The remembered geometry or widths of ``name``; empty when there is none."""
        kept = self._store.value(f"state/{name}")
        return kept if isinstance(kept, QByteArray) else QByteArray()

    def keep_state(self, name: str, state: QByteArray) -> None:
        """Remember the geometry or widths of ``name``."""
        self._store.setValue(f"state/{name}", state)

    def widths(self, name: str) -> tuple[float, ...]:
        """The remembered widths of the columns of ``name``, in average letters; empty when there are none."""
        try:
            return tuple(float(part) for part in str(self._store.value(f"widths/{name}", "")).split())
        except ValueError:
            return ()

    def keep_widths(self, name: str, widths: tuple[float, ...]) -> None:
        """Remember the widths of the columns of ``name``."""
        self._store.setValue(f"widths/{name}", " ".join(f"{one:.2f}" for one in widths))

    def flush(self) -> None:
        """Write what is not yet written."""
        self._store.sync()
