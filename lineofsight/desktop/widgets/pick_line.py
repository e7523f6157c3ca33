"""A line to type in that offers what holds every word typed, and takes what is picked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit
from typing_extensions import override

from lineofsight.desktop.form import make_clearable
from lineofsight.desktop.models.choice_model import ChoiceFilter, ChoiceModel
from lineofsight.desktop.models.roles import CellRole
from lineofsight.desktop.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent

_MOST_SHOWN: Final = 12


class PickLine(QLineEdit):
    """Shows what is picked; typing opens the list, Down and Enter pick from it, Escape puts the old words back.

    Signals:
        picked: the link of what was picked.
    """

    picked = Signal(str)

    def __init__(self, what: str) -> None:
        super().__init__()
        self._model = ChoiceModel(self)
        self._found = ChoiceFilter(self._model, self)
        self._link = ""
        make_clearable(self)
        self.setPlaceholderText(what)
        completer = QCompleter(self._found, self)
        # The filter finds by every word, in any order; Qt's own would take the whole line as one beginning.
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(_MOST_SHOWN)
        popup = completer.popup()
        if popup is not None:
            say(popup, "Found", "Up and down arrows choose, Enter takes it.")
        self.setCompleter(completer)
        self.textEdited.connect(self._found.search)
        completer.activated[QModelIndex].connect(self._on_picked)  # type: ignore[index]  # not in the stubs

    @property
    def link(self) -> str:
        """The link of what is picked, "" for nothing."""
        return self._link

    def show_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these, each as (link, words)."""
        self._model.show_choices(choices)

    def show_picked(self, link: str) -> bool:
        """Show the words of a link; whether it is offered."""
        words = self._model.words_of(link)
        if words:
            self._link = link
            self._put_back()
        return bool(words)

    def _on_picked(self, index: QModelIndex) -> None:
        self._link = str(index.data(CellRole.LINK))
        self._put_back()
        self.picked.emit(self._link)

    def _put_back(self) -> None:
        self.setText(self._model.words_of(self._link))
        self.setCursorPosition(0)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._found.search("")
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.selectAll()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._put_back()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._put_back()
            self.selectAll()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._found.rowCount() and self.isModified():
            self._on_picked(self._found.index(0, 0))
        elif key == Qt.Key.Key_Down:
            self.completer().complete()
        else:
            super().keyPressEvent(event)
