"""Stands above a list in which a search and filters leave nothing: says so, and offers the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lineofsight.desktop.form import button_of
from lineofsight.desktop.text import PlainLabel, hint, say
from lineofsight.wording.lists import and_
from lineofsight.wording.sought import holds

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QPushButton

    from lineofsight.desktop.widgets.sheet_view import SheetView

UNREAD: Final = "Nothing is found, so there is nothing to read about."
"""Stands in the place of the details meanwhile."""

NOTHING_LISTED: Final = "Nothing is listed here, so there is nothing to read about. The line above says why."
"""Stands there where a list is empty by itself, and a sentence above it says what would bring something."""

_ABOUT: Final = "Shows the whole list again."


class NothingFound(QWidget):
    """A sentence and a button; out of sight as long as something is found.

    Signals:
        clear_wanted: search and filters are to be taken away; the keys are in the list already.
    """

    clear_wanted = Signal()

    def __init__(self, details: SheetView, listed: Callable[[], QWidget], unlisted: str = NOTHING_LISTED) -> None:
        """Stand out of sight.

        Args:
            details: say too why there is nothing to read about.
            listed: gives what shows the list now.
            unlisted: what they say where the list is empty by itself.
        """
        super().__init__()
        self._details = details
        self._listed = listed
        self._unlisted = unlisted
        self._words = PlainLabel()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 4, 0, 4)
        self._row.addWidget(self._words, 1)
        self.button = self._made()
        self.hide()

    def say_unlisted(self, why: str) -> None:
        """From now on say this where the list is empty by itself."""
        self._unlisted = why

    def below_search(self) -> QWidget:
        """Where the keys go on to from the search: the way out where nothing is found, else the list."""
        return self._listed() if self.isHidden() else self.button

    def tell(self, shown: int, total: int, query: str, *, has_filters: bool = False, answer: str = "") -> str:
        """Say in the place of lines and details why there are none.

        Args:
            shown: how many lines are shown.
            total: of how many.
            query: what is searched for, "" for nothing.
            has_filters: whether conditions hold.
            answer: what is said where that nothing is shown is itself the answer, without its full stop.

        Returns:
            What is to be announced, "" for nothing.
        """
        if shown or not total:
            self.hide()
            self._details.say_nothing("" if total else self._unlisted)
            return ""
        self._details.say_nothing(UNREAD)
        return self._offer(query.strip(), has_filters=has_filters, answer=answer)

    def _offer(self, query: str, *, has_filters: bool, answer: str) -> str:
        searched = [holds(query)] if query else []
        met = ["meets the filters"] if has_filters else []
        clear = ["clear the search"] if query else []
        remove = ["remove the filters"] if has_filters else []
        way_out = and_([*clear, *remove]).capitalize()
        said = f"{answer or f'Nothing here {and_([*met, *searched])}'}."
        if self.isHidden():
            self.button.hide()
            self.button.deleteLater()
            self.button = self._made()
        self._words.setText(said)
        self.button.setText(way_out)
        say(self.button, way_out, _ABOUT)
        self.show()
        return f"{said} “{way_out}” shows the whole list again."

    def _on_pressed(self) -> None:
        # First, so that the keys are not where nothing is any more when the button goes.
        self._listed().setFocus()
        self.clear_wanted.emit()

    def _made(self) -> QPushButton:
        """Make the button anew whenever it comes: Tab passes by what stood in a pane before the list it leads to."""
        button = button_of("")
        button.clicked.connect(self._on_pressed)
        hint(button, _ABOUT)
        self._row.addWidget(button)
        return button
