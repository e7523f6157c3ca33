"""A line to type in that lists below it what holds every word typed, and takes what is picked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from lineofsight.desktop.form import make_clearable
from lineofsight.desktop.models.choice_model import Choice, ChoiceFilter, ChoiceModel
from lineofsight.desktop.models.roles import CellRole
from lineofsight.desktop.text import PlainLabel, Voice, say
from lineofsight.desktop.widgets.speech import announce
from lineofsight.wording.figures import count
from lineofsight.wording.sought import holds

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST_SHOWN: Final = 8
_STEPS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
_TAKES: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PickLine(QObject):
    """Shows what is picked; typing opens the list, arrows and Enter pick from it, Escape puts the old words back.

    ``line`` and what stands ``below`` it are laid out by whoever uses them.

    Signals:
        picked: the link of what was picked.
    """

    picked = Signal(str)

    def __init__(self, reminder: str, parent: QWidget) -> None:
        """Offer nothing yet.

        Args:
            reminder: what can be typed, shown in the empty line.
            parent: the page.
        """
        super().__init__(parent)
        self._model = ChoiceModel(self)
        self._found = ChoiceFilter(self._model, self)
        self._link = ""
        self.line = QLineEdit()
        make_clearable(self.line)
        self.line.setPlaceholderText(reminder)
        self.list = QListView()
        self.list.setObjectName("choices")
        self.list.setModel(self._found)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        say(self.list, "Found", "Up and down arrows choose, Enter takes it.")
        self.list.hide()
        self._nothing = PlainLabel(voice=Voice.QUIET)
        self._nothing.hide()
        self.below = QWidget()
        layout = QVBoxLayout(self.below)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._nothing)
        layout.addWidget(self.list)
        self.line.textEdited.connect(self._on_typed)
        self.line.installEventFilter(self)
        self.list.clicked.connect(self._take)

    @property
    def link(self) -> str:
        """The link of what is picked, "" for nothing."""
        return self._link

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these."""
        self._model.show_choices(choices)

    def words_of(self, link: str) -> str:
        """What a link is called in the line; "" where it is not offered."""
        return self._model.words_of(link)

    def show_picked(self, link: str) -> bool:
        """Show the words of a link; whether it is offered."""
        words = self._model.words_of(link)
        if words:
            self._link = link
            self._put_back()
        return bool(words)

    def begin(self) -> None:
        """Go to the line, with its words chosen, so that typing replaces them."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._choose_words()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows, Enter and Escape work the list while the person goes on typing."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(Qt.Key(event.key()))
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            self._put_back()
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusIn:
            # After the click that may have brought it, which puts the cursor among the words.
            QTimer.singleShot(0, self, self._choose_words)
        return super().eventFilter(watched, event)

    def _on_key(self, key: Qt.Key) -> bool:
        """Whether a key was for the list."""
        if key in _STEPS:
            self._step(_STEPS[key])
        elif key == Qt.Key.Key_Escape and self.line.isModified():
            self._put_back()
            self._choose_words()
        elif key in _TAKES and not self.list.isHidden():
            self._take(self.list.currentIndex())
        else:
            return False
        return True

    def _on_typed(self, text: str) -> None:
        self._found.search(text)
        self._open()
        found = self._found.rowCount()
        self._nothing.setText(f"Nothing {holds(text.rstrip(' .'))}.")
        self._nothing.setVisible(not found)
        announce(self.line, f"{count(found, 'thing')} found." if found else self._nothing.text())

    def _open(self) -> None:
        rows = min(self._found.rowCount(), _MOST_SHOWN)
        self.list.setVisible(bool(rows))
        if rows:
            self.list.setFixedHeight(self.list.sizeHintForRow(0) * rows + 2 * self.list.frameWidth() + 4)
            self.list.setCurrentIndex(self._found.index(0, 0))
            self.list.scrollToTop()

    def _step(self, by: int) -> None:
        if self.list.isHidden():
            self._open()
            return
        last = self._found.rowCount() - 1
        index = self._found.index(max(0, min(self.list.currentIndex().row() + by, last)), 0)
        self.list.setCurrentIndex(index)
        announce(self.line, str(index.data()))

    def _take(self, index: QModelIndex) -> None:
        link = str(index.data(CellRole.LINK) or "")
        if link:
            self._link = link
            self._put_back()
            self.picked.emit(link)

    def _put_back(self) -> None:
        """Show the words of what is picked, and close the list."""
        self.list.hide()
        self._nothing.hide()
        self._found.search("")
        words = self._model.words_of(self._link)
        if self.line.text() != words:
            # Not put anew: a screen reader says all words that go and all that come.
            self.line.setText(words)
        self.line.setModified(False)
        if self.line.hasFocus():
            self._choose_words()
        else:
            self.line.setCursorPosition(0)

    def _choose_words(self) -> None:
        """Choose all words, so that typing replaces them, from the end: their beginning stays in sight."""
        if self.line.window().focusWidget() is not self.line:
            # The keys have gone on already: words that stay chosen would look as if they had them.
            return
        if self.line.cursorPosition() == 0 and self.line.selectedText() == self.line.text():
            return
        self.line.end(False)  # noqa: FBT003 - Qt's own argument: without choosing
        self.line.home(True)  # noqa: FBT003 - Qt's own argument: choosing on the way
