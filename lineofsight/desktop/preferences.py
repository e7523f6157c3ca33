"""What the window remembers between two evenings: theme, text size, place, page, widths. Nothing of the council."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QSettings

from lineofsight.desktop.directory import FIRST_PAGE, find_page
from lineofsight.desktop.standing import Standing
from lineofsight.desktop.theme import SMALLEST_SIZE, ThemeChoice, clamp_size

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

_FILE: Final = "window.ini"
_LEFT: Final = "left.json"
_BEGUN: Final = "begun.json"
_YES: Final = "yes"


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
        return clamp_size(int(kept)) if kept.isdecimal() else SMALLEST_SIZE

    @text_size.setter
    def text_size(self, percent: int) -> None:
        self._store.setValue("text_size", clamp_size(percent))

    @property
    def page(self) -> str:
        """The name of the page that was open last; Help is never come back to."""
        spec = find_page(str(self._store.value("page", FIRST_PAGE)))
        return spec.name if spec.is_kept else FIRST_PAGE

    @page.setter
    def page(self, name: str) -> None:
        self._store.setValue("page", name)

    @property
    def left_file(self) -> Path:
        """Where the table is kept on which the window was left: beside what is remembered here, and as much hers."""
        return Path(self._store.fileName()).with_name(_LEFT)

    @property
    def begun_file(self) -> Path:
        """Where it is set down which imports were begun and not kept: beside what is remembered here too."""
        return Path(self._store.fileName()).with_name(_BEGUN)

    @property
    def standing(self) -> Standing | None:
        """Who the person said she is; ``None`` when she has not."""
        kept = str(self._store.value("standing", ""))
        return Standing(kept) if kept in set(Standing) else None

    @standing.setter
    def standing(self, standing: Standing) -> None:
        self._store.setValue("standing", standing.value)

    @property
    def looked(self) -> date | None:
        """The day of the newest return that the person has seen; ``None`` when she has seen none."""
        from datetime import date  # noqa: PLC0415 - nothing before the first paint asks for it

        try:
            return date.fromisoformat(str(self._store.value("looked", "")))
        except ValueError:
            return None

    @looked.setter
    def looked(self, when: date) -> None:
        self._store.setValue("looked", when.isoformat())

    @property
    def person(self) -> str:
        """Her name, as it stands beside her notes; "" when she has not given it."""
        return str(self._store.value("person", ""))

    @person.setter
    def person(self, name: str) -> None:
        self._store.setValue("person", name)

    @property
    def portfolio(self) -> str:
        """Whose portfolio is hers, as the plan names the member; "" when she has not said."""
        return str(self._store.value("portfolio", ""))

    @portfolio.setter
    def portfolio(self, lead: str) -> None:
        self._store.setValue("portfolio", lead)

    def is_set(self, name: str) -> bool:
        """Whether a choice of yes or no was made with yes."""
        return str(self._store.value(f"set/{name}", "")) == _YES

    def set(self, name: str, *, to: bool) -> None:
        """Remember a choice of yes or no."""
        self._store.setValue(f"set/{name}", _YES if to else "")

    def state(self, name: str) -> QByteArray:
        """The remembered geometry or widths of ``name``; empty when there is none."""
        kept = self._store.value(f"state/{name}")
        return kept if isinstance(kept, QByteArray) else QByteArray()

    def keep_state(self, name: str, state: QByteArray) -> None:
        """Remember the geometry or widths of ``name``."""
        self._store.setValue(f"state/{name}", state)

    def recall(self, page: str) -> dict[str, str]:
        """What the page asked to be remembered, by its own names."""
        self._store.beginGroup(f"page/{page}")
        kept = {name: str(self._store.value(name)) for name in self._store.childKeys()}
        self._store.endGroup()
        return kept

    def remember(self, page: str, values: Mapping[str, str]) -> None:
        """Remember what a page asked for, in place of what it asked for before."""
        self._store.remove(f"page/{page}")
        for name, value in values.items():
            self._store.setValue(f"page/{page}/{name}", value)

    def flush(self) -> str:
        """Write what is not yet written.

        Returns:
            That it could not be, and why, as sentences for the person; "" where all of it is kept.
        """
        file = self._store.fileName()
        # It shares what is unwritten with the other, which would go on telling of a failure that is over.
        writing = QSettings(file, QSettings.Format.IniFormat)
        writing.sync()
        if writing.status() == QSettings.Status.NoError:
            return ""
        return (
            f"This holds until the window is closed, but it could not be kept: {Path(file)} cannot be written. See "
            "that you may write in that folder and that there is room on its disk, then do it again."
        )
