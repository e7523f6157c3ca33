"""What a page is like the next time: what it says itself, and how its tables and panes were arranged by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from lineofsight.desktop.by_hand import ByHand

if TYPE_CHECKING:
    from lineofsight.desktop.pages.page import Page
    from lineofsight.desktop.preferences import Preferences

_CALM_MS: Final = 200
"""After a heading or a handle was dragged last: then it is written, so that it is there whatever ends the program."""


class PageMemory(QObject):
    """Recalls a page once, and writes it when the person arranged something of it."""

    def __init__(self, name: str, page: Page, preferences: Preferences) -> None:
        """Have the page take on what was kept.

        Args:
            name: of the page.
            page: with all of its tables and panes.
            preferences: where it is kept.
        """
        super().__init__(page)
        self._name = name
        self._page = page
        self._preferences = preferences
        self._arranged = {f"arranged{number}": part for number, part in enumerate(page.findChildren(ByHand))}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_CALM_MS)
        self._pause.timeout.connect(self.write)
        kept = preferences.recall(name)
        for key, part in self._arranged.items():
            part.read(kept.get(key, ""))
            part.changed.connect(self._pause.start)
        page.recall(kept)
        # She was told that it is kept, and the program may not come to its end.
        page.arranged.connect(self.write)

    def remember(self) -> None:
        """Have what the page is like now written with the rest."""
        written = {key: part.write() for key, part in self._arranged.items()}
        arranged = {key: text for key, text in written.items() if text}
        self._preferences.remember(self._name, {**self._page.remembered(), **arranged})

    def write(self, said: str = "") -> None:
        """Write it at once, and have the page say ``said``, or why it could not be kept."""
        self._pause.stop()
        self.remember()
        sentence = self._preferences.flush() or said
        if sentence:
            self._page.said.emit(sentence)
