"""Stands above a list in which a search and filters leave nothing: says so, and offers the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lineofsight.desktop.form import button_of
from lineofsight.desktop.text import PlainLabel, hint, say
from lineofsight.wording.lists import and_

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

UNREAD: Final = "Nothing is found, so there is nothing to read about."
"""Stands in the place of the details meanwhile."""

NOTHING_LISTED: Final = "Nothing is listed here, so there is nothing to read about. The line above says why."
"""Stands there where a list is empty by itself, and a sentence above it says what would bring something."""

_ABOUT: Final = "Shows the whole list again."


class NothingFound(QWidget):
    """A sentence and a button; out of sight as long as something is found.

    Signals:
        clear_wanted: search and filters are to be taken away.
    """

    clear_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = PlainLabel()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 4, 0, 4)
        self._row.addWidget(self._words, 1)
        self.button = self._made()
        self.hide()

    @property
    def is_offered(self) -> bool:
        """Whether there is something to take away, and nothing found with it."""
        return not self.isHidden()

    def leave(self) -> None:
        """Go out of sight: something is found, or there is nothing that could be."""
        self.hide()

    def offer(self, query: str, *, has_filters: bool = False) -> str:
        """Come into sight, for what is searched for and whether filters hold; return what is to be announced."""
        searched = [f"holds all of: {query}"] if query else []
        met = ["meets the filters"] if has_filters else []
        clear = ["clear the search"] if query else []
        remove = ["remove the filters"] if has_filters else []
        said, way_out = f"Nothing here {and_([*met, *searched])}.", and_([*clear, *remove]).capitalize()
        if self.isHidden():
            self.button.hide()
            self.button.deleteLater()
            self.button = self._made()
        self._words.setText(said)
        self.button.setText(way_out)
        say(self.button, way_out, _ABOUT)
        self.show()
        return f"{said} “{way_out}” shows the whole list again."

    def _made(self) -> QPushButton:
        """Make the button anew whenever it comes: Tab passes by what stood in a pane before the list it leads to."""
        button = button_of("")
        button.clicked.connect(self.clear_wanted)
        hint(button, _ABOUT)
        self._row.addWidget(button)
        return button
