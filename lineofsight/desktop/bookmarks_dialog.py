"""Bookmarks: a list to go from, rename in, put in order and take away from. What is done can be undone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QDialog, QListView, QVBoxLayout, QWidget

from lineofsight.desktop.calm_dialog import let_quit, take_room
from lineofsight.desktop.form import described_button, mnemonic_label
from lineofsight.desktop.models.bookmark_model import BookmarkModel
from lineofsight.desktop.text import PlainLabel, Voice
from lineofsight.desktop.widgets.flow_layout import FlowLayout
from lineofsight.desktop.widgets.speech import announce
from lineofsight.wording.figures import count

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QPushButton

    from lineofsight.analysis.bookmarks import Bookmark

_SIZE_EM: Final = (80, 58)
"""Average letters across and down."""

_GAP = 4
_EMPTY: Final = (
    "There are no bookmarks yet. Choose anything on a page and press Ctrl+D: it stands here, in the menu Bookmarks "
    "and in the search."
)
_NOTE: Final = "For yourself alone: bookmarks are kept with your notes."


class BookmarksDialog(QDialog):
    """Stays until a bookmark is gone to, or Escape is pressed.

    Signals:
        link_chosen: where the person wants to go.
        rename_wanted: (``Bookmark``, name).
        move_wanted: (``Bookmark``, by how many places).
        removal_wanted: the ``Bookmark`` to take away.
        undo_wanted: what was done last is to be undone.
    """

    link_chosen = Signal(str)
    rename_wanted = Signal(object, str)
    move_wanted = Signal(object, int)
    removal_wanted = Signal(object)
    undo_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        let_quit(self, parent)
        self.setWindowTitle("Bookmarks")
        self._model = BookmarkModel(self)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setWordWrap(True)
        self._list.setSpacing(_GAP)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self._said = PlainLabel(voice=Voice.QUIET)
        self._buttons: dict[str, QPushButton] = {}
        row = QWidget()
        row.setAccessibleName("What can be done")
        self._flow = FlowLayout(row)
        self._add_buttons()
        layout = QVBoxLayout(self)
        layout.addWidget(mnemonic_label("&Bookmarks", self._list, "Enter goes there, F2 renames, Delete takes away."))
        layout.addWidget(self._list, 1)
        layout.addWidget(self._said)
        layout.addWidget(row)
        layout.addWidget(PlainLabel(_NOTE, Voice.QUIET))
        self._list.doubleClicked.connect(self._go)
        self._model.renamed.connect(self.rename_wanted)
        take_room(self, _SIZE_EM)
        self.show_marks((), can_undo=False)

    def _add_buttons(self) -> None:
        offered: tuple[tuple[str, str, str, str, Callable[[], object]], ...] = (
            ("go", "&Go there", "Enter", "", self._go),
            ("rename", "&Rename", "F2", "", self._rename),
            ("up", "Move &up", "Alt+Up", "Alt+Up", partial(self._move, -1)),
            ("down", "Move &down", "Alt+Down", "Alt+Down", partial(self._move, 1)),
            ("remove", "&Take away", "Delete; Undo puts it back", "Delete", self._remove),
            ("undo", "U&ndo", "Ctrl+Z: undoes what was done last", "Ctrl+Z", self.undo_wanted.emit),
            ("close", "&Close", "Escape", "", self.reject),
        )
        for name, text, about, keys, act in offered:
            button = self._buttons[name] = described_button(text, about)
            button.clicked.connect(lambda _=False, act=act: act())
            self._flow.addWidget(button)
            if keys:
                shortcut = QShortcut(QKeySequence(keys), self._list)
                shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
                shortcut.activated.connect(act)

    def begin(self) -> None:
        """Open with the focus on the list."""
        self._list.setFocus()
        if not self._list.currentIndex().isValid():
            self._list.setCurrentIndex(self._model.index(0))
        self.open()

    def show_marks(self, marks: Sequence[Bookmark], *, can_undo: bool) -> None:
        """Show bookmarks in their order; the one that was chosen stays so, or the one that took its place."""
        chosen, row = self._chosen(), self._list.currentIndex().row()
        self._model.show_marks(marks)
        again = next((place for place, one in enumerate(marks) if chosen and one.digest == chosen.digest), row)
        self._list.setCurrentIndex(self._model.index(min(max(again, 0), len(marks) - 1)))
        for name in ("go", "rename", "up", "down", "remove"):
            self._buttons[name].setEnabled(bool(marks))
        self._buttons["undo"].setEnabled(can_undo)
        said = f"{count(len(marks), 'bookmark')}." if marks else _EMPTY
        if said != self._said.text():
            self._said.setText(said)
            announce(self, said)

    def _chosen(self) -> Bookmark | None:
        return self._model.mark_at(self._list.currentIndex().row())

    def _go(self) -> None:
        mark = self._chosen()
        if mark is not None:
            self.accept()
            self.link_chosen.emit(mark.link)

    def _rename(self) -> None:
        if self._chosen() is not None:
            self._list.setFocus()
            self._list.edit(self._list.currentIndex())

    def _move(self, by: int) -> None:
        mark = self._chosen()
        if mark is not None:
            self.move_wanted.emit(mark, by)

    def _remove(self) -> None:
        mark = self._chosen()
        if mark is not None:
            self.removal_wanted.emit(mark)
