"""Search everything: one line to type in, what was found below it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListView, QVBoxLayout
from typing_extensions import override

from lineofsight.desktop.calm_dialog import let_quit, take_room
from lineofsight.desktop.delegates.search_delegate import SearchDelegate
from lineofsight.desktop.form import make_clearable, mnemonic_label
from lineofsight.desktop.models.roles import CellRole
from lineofsight.desktop.models.search_model import SearchModel
from lineofsight.desktop.second_click import pass_over_second_click
from lineofsight.desktop.text import PlainLabel, Voice, say
from lineofsight.desktop.typed_ahead import TypedAhead
from lineofsight.desktop.widgets.speech import announce
from lineofsight.domain.search import MOST_OF_A_KIND
from lineofsight.wording.figures import count
from lineofsight.wording.sought import holds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from lineofsight.desktop.look import Look
    from lineofsight.domain.search import SearchHit

_SIZE_EM: Final = (84, 62)
"""Average letters across and down."""

_IN_SIGHT = 12
_UNREAD: Final = "No copy has been read yet; what is found in it comes by itself."
_EMPTY = (
    "Type a number or the beginnings of words: actions, figures, bodies, people, questions, abbreviations, commands. "
    "Or paste a link that you were sent."
)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class SearchDialog(QDialog):
    """Stays until something is chosen or Escape is pressed.

    Signals:
        query_changed: the text in the line.
        link_chosen: where the person wants to go.
    """

    query_changed = Signal(str)
    link_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        let_quit(self, parent)
        self.setWindowTitle("Search everything")
        self._is_waiting = True
        self._line = QLineEdit()
        make_clearable(self._line)
        self._said = PlainLabel(_EMPTY, Voice.QUIET)
        self._model = SearchModel(self)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(SearchDelegate(look, self))
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        # What is in sight first: to lay out everything found takes longer than a key.
        self._list.setLayoutMode(QListView.LayoutMode.Batched)
        self._list.setBatchSize(_IN_SIGHT)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        say(self._list, "Found", "Up and down arrows choose, Enter goes there.")
        layout = QVBoxLayout(self)
        layout.addWidget(mnemonic_label("&Search for", self._line, "Finds as you type; accents do not matter."))
        layout.addWidget(self._line)
        layout.addWidget(self._said)
        layout.addWidget(self._list, 1)
        self._line.textChanged.connect(self._on_typed)
        self._line.returnPressed.connect(lambda: self._follow(self._list.currentIndex()))
        self._list.activated.connect(self._follow)
        self._list.clicked.connect(self._on_clicked)
        self._line.installEventFilter(self)
        self._ahead = TypedAhead(self, self._line, parent)
        take_room(self, _SIZE_EM)
        # It is made once, and the text may grow before it is asked for again.
        look.changed.connect(lambda: take_room(self, _SIZE_EM))

    def begin(self) -> None:
        """Open with the last words chosen, so that typing replaces them."""
        self._line.selectAll()
        self._line.setFocus()
        self.query_changed.emit(self._line.text())
        if self.isVisible():
            # Opened in the first moment it does not block the window, which a click gave the keys back.
            self.raise_()
            self.activateWindow()
        elif self._is_waiting:
            # In the first moment the window is busy, and letters may have come to it already.
            self._ahead.begin()
        else:
            self.open()

    def ask_again(self) -> None:
        """Have what stands in the line looked for anew, where there was nothing yet to find it in."""
        if self._is_waiting:
            self.query_changed.emit(self._line.text())

    def show_hits(self, query: str, hits: Sequence[SearchHit], *, is_read: bool = True) -> None:
        """Show what was found for ``query``; what comes late for an older one is passed over.

        Args:
            query: as typed.
            hits: what was found.
            is_read: whether there is a copy to find things in yet: that nothing is found says nothing before.
        """
        if query != self._line.text():
            return
        self._is_waiting = not is_read
        self._model.show_hits(hits)
        first = next(iter(self._model.leading), None)
        if first is not None:
            self._list.setCurrentIndex(self._model.index(first))
            self._list.scrollToTop()
        if not query.strip():
            self._said.setText(_EMPTY)
            return
        said = _shown(hits) if hits else f"Nothing {holds(query)}."
        said = said if is_read else _UNREAD
        self._said.setText(said)
        # Enter takes the first, which nothing else tells who does not see it.
        announce(self, said if first is None else f"{said} {self._told(0)}")

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows walk the list while the person goes on typing."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _STEPS:
            self._step(_STEPS[Qt.Key(event.key())])
            return True
        return super().eventFilter(watched, event)

    def _step(self, by: int) -> None:
        leading = self._model.leading
        if not leading:
            return
        here = self._list.currentIndex().row()
        at = leading.index(here) if here in leading else 0
        place = max(0, min(at + by, len(leading) - 1))
        self._list.setCurrentIndex(self._model.index(leading[place]))
        announce(self, self._told(place))

    def _told(self, place: int) -> str:
        """What is said of one of the things found, by its place among them."""
        leading = self._model.leading
        said = str(self._model.index(leading[place]).data(Qt.ItemDataRole.AccessibleTextRole))
        return f"{said.rstrip('.')}. {place + 1} of {len(leading)} found."

    def _on_typed(self, text: str) -> None:
        if self._is_waiting:
            self._said.setText(_UNREAD if text.strip() else _EMPTY)
        self.query_changed.emit(text)

    def _on_clicked(self, index: QModelIndex) -> None:
        # Many click twice, as on a file: the second would sort a list or press a button of the page behind.
        pass_over_second_click(self)
        self._follow(index)

    def _follow(self, index: QModelIndex) -> None:
        link = str(index.data(CellRole.LINK) or "")
        if link:
            self.accept()
            self.link_chosen.emit(link)


def _shown(hits: Sequence[SearchHit]) -> str:
    """How many are in the list, and whether there may be more."""
    if max(Counter(hit.kind for hit in hits).values()) < MOST_OF_A_KIND:
        return f"{count(len(hits), 'thing')} found."
    return f"{count(len(hits), 'thing')} shown, at most {MOST_OF_A_KIND} of a kind; one more word narrows them."
