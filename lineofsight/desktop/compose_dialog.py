"""Composing a pack: parts chosen on the left, put in order on the right, kept under a name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from lineofsight.desktop.calm_dialog import CalmDialog, take_room
from lineofsight.desktop.form import add_row, described_button
from lineofsight.desktop.text import PlainLabel, Voice, say
from lineofsight.desktop.widgets.choice_box import ChoiceBox
from lineofsight.desktop.widgets.flow_layout import FlowLayout
from lineofsight.desktop.widgets.speech import announce
from lineofsight.domain.marking import Audience
from lineofsight.domain.packs import Pack, PackPart
from lineofsight.errors import ValueRefusedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from lineofsight.documents.kinds import DocumentKind

_PART: Final = int(Qt.ItemDataRole.UserRole)
_READERS: Final = ((Audience.MEMBERS, "Members"), (Audience.PUBLIC, "The public"), (Audience.PART2, "Part 2"))
_FIRST: Final = "Choose a document or one of its sections on the left, then Add. Enter does the same."
_SIZE_EM: Final = (132, 70)
"""Average letters across and down."""

_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class Draft:
    """A pack as it was left, which may be none yet: without a name, or without parts."""

    name: str
    title: str
    audience: Audience
    parts: tuple[PackPart, ...]


class ComposeDialog(CalmDialog):
    """Nothing is kept before the person says so; what she chose waits until then, also when she leaves it.

    Signals:
        keep_wanted: a ``Pack`` to keep by its name.
    """

    keep_wanted = Signal(object)

    def __init__(self, kinds: Sequence[DocumentKind], pack: Pack | Draft | None, parent: QWidget) -> None:
        """Begin with what there is to choose from.

        Args:
            kinds: documents, whose sections can stand in a pack.
            pack: the pack to change, or what was begun before; ``None`` for a new one.
            parent: the window.
        """
        super().__init__(parent)
        self.setWindowTitle("Compose a pack")
        self._kinds = {kind.name: kind for kind in kinds}
        self._name = QLineEdit(pack.name if pack is not None else "")
        self._title = QLineEdit(pack.title if pack is not None else "")
        self._readers = ChoiceBox()
        for audience, words in _READERS:
            self._readers.addItem(words, audience)
        self._offered = _make_tree()
        self._refused = {"name": (self._name, "Name"), "title": (self._title, "Title")}
        self._chosen = QListWidget()
        self._chosen.setObjectName("choices")
        self._chosen.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        say(self._chosen, "In the pack", "In this order. Ctrl+Up and Ctrl+Down move a part, Delete takes it out.")
        self._chosen.installEventFilter(self)
        self._said = PlainLabel(_FIRST, Voice.QUIET)
        self._name.setPlaceholderText("Short: its file is called so")
        self._title.setPlaceholderText("Stands on its cover and in the list of documents")
        self._lay_out()
        if pack is not None:
            self._readers.setCurrentIndex(max(self._readers.findData(pack.audience), 0))
            self._choose(pack.parts)
        self._readers.currentIndexChanged.connect(self._offer)
        self._offer()
        take_room(self, _SIZE_EM)

    def _lay_out(self) -> None:
        form = QFormLayout()
        add_row(form, "&Name", self._name, "Its file is called so.")
        add_row(form, "&Title", self._title, "Stands on its cover and in the list of documents.")
        add_row(
            form, "&Readers", self._readers, "Every part is made for them; parts not made for them are not offered."
        )
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(PlainLabel("What can stand in it", Voice.SUBHEADING))
        left.addWidget(self._offered, 1)
        left.addWidget(_button("&Add", "Puts what is chosen at the end of the pack.", self._add))
        right.addWidget(PlainLabel("In the pack, in this order", Voice.SUBHEADING))
        right.addWidget(self._chosen, 1)
        moves = QWidget()
        # Wrapped where room is short: three buttons side by side would take it from what there is to choose.
        row = FlowLayout(moves)
        row.addWidget(_button("Move &up", "Moves the part before the one above it (Ctrl+Up).", lambda: self._move(-1)))
        row.addWidget(_button("Move &down", "Moves the part behind the one below (Ctrl+Down).", lambda: self._move(1)))
        row.addWidget(_button("Take &out", "Takes the part out of the pack (Delete).", self._take_out))
        right.addWidget(moves)
        panes = QHBoxLayout()
        panes.addLayout(left, 1)
        panes.addLayout(right, 1)
        buttons = QDialogButtonBox()
        buttons.addButton(
            _button("Lea&ve it for now", "What you chose waits for you.", self.reject),
            QDialogButtonBox.ButtonRole.ResetRole,
        )
        keep = _button("&Keep this pack", "Keeps it by its name; it can then be made like a document.", self._keep)
        buttons.addButton(keep, QDialogButtonBox.ButtonRole.ApplyRole)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addLayout(panes, 1)
        layout.addWidget(self._said)
        layout.addWidget(buttons)
        # Whoever types a name of her own makes a new pack of it.
        self._name.selectAll()
        self._offered.itemActivated.connect(lambda *_: self._add())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let keys move parts where they stand."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if is_ctrl and event.key() in _STEPS:
                self._move(_STEPS[Qt.Key(event.key())])
                return True
            if event.key() == Qt.Key.Key_Delete:
                self._take_out()
                return True
        return super().eventFilter(watched, event)

    def show_failure(self, sentence: str) -> None:
        """Say why it is not kept."""
        self._said.setText(sentence)
        announce(self, sentence)

    @property
    def draft(self) -> Draft:
        """What stands in it now."""
        return Draft(self._name.text(), self._title.text(), Audience(self._readers.currentData()), self.parts())

    def parts(self) -> tuple[PackPart, ...]:
        """What is chosen, in order."""
        return tuple(self._chosen.item(row).data(_PART) for row in range(self._chosen.count()))

    def _offer(self) -> None:
        """Offer every document made for the readers, and its sections."""
        audience = Audience(self._readers.currentData())
        with QSignalBlocker(self._offered):
            self._offered.clear()
            for kind in self._kinds.values():
                if audience not in kind.audiences:
                    continue
                whole = QTreeWidgetItem([f"{kind.title} (the whole document)"])
                whole.setData(0, _PART, PackPart(kind.name))
                for section in kind.sections:
                    part = QTreeWidgetItem([section.title])
                    part.setData(0, _PART, PackPart(kind.name, section.name))
                    whole.addChild(part)
                self._offered.addTopLevelItem(whole)
            self._offered.expandAll()

    def _choose(self, parts: Iterable[PackPart]) -> None:
        for part in parts:
            item = QListWidgetItem(self._words(part))
            item.setData(_PART, part)
            self._chosen.addItem(item)

    def _words(self, part: PackPart) -> str:
        kind = self._kinds.get(part.document)
        if kind is None:
            return part.text
        section = next((one.title for one in kind.sections if one.name == part.section), "the whole document")
        short = ", short form" if part.length == "short" else ""
        return f"{kind.title}: {section}{short}"

    def _add(self) -> None:
        held = [part for part in (self._held_by(item.data(0, _PART)) for item in self._offered.selectedItems()) if part]
        for item in self._offered.selectedItems():
            part = item.data(0, _PART)
            if self._held_by(part) is None:
                self._choose((part,))
        self._said.setText(f"“{self._words(held[0])}” stands in the pack already." if held else _FIRST)
        self._chosen.setCurrentRow(self._chosen.count() - 1)

    def _held_by(self, part: PackPart) -> PackPart | None:
        """The part of the pack that says it already: itself, or the whole document."""
        same = (one for one in self.parts() if one.document == part.document and one.section in ("", part.section))
        return next(same, None)

    def _move(self, by: int) -> None:
        row = self._chosen.currentRow()
        if 0 <= row + by < self._chosen.count() and row >= 0:
            self._chosen.insertItem(row + by, self._chosen.takeItem(row))
            self._chosen.setCurrentRow(row + by)

    def _take_out(self) -> None:
        self._chosen.takeItem(self._chosen.currentRow())

    def _keep(self) -> None:
        name = self._name.text().strip()
        try:
            pack = Pack(
                name=name,
                title=self._title.text().strip() or name,
                audience=Audience(self._readers.currentData()),
                parts=self.parts(),
            )
        except ValueRefusedError as error:
            control, label = self._refused.get(error.field, (self._offered, ""))
            self.show_failure(f"{label}: {error.why}" if label else error.why)
            control.setFocus()
            return
        self.keep_wanted.emit(pack)


def _make_tree() -> QTreeWidget:
    tree = QTreeWidget()
    tree.setObjectName("choices")
    tree.setHeaderHidden(True)
    tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    # A long name is rolled to, never cut.
    tree.setTextElideMode(Qt.TextElideMode.ElideNone)
    tree.header().setStretchLastSection(False)
    tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    say(tree, "What can stand in it", "Documents and their sections. Enter puts what is chosen into the pack.")
    return tree


def _button(text: str, about: str, act: Callable[[], None]) -> QPushButton:
    """A button that Enter presses only when it has the focus."""
    button = described_button(text, about)
    button.setAutoDefault(False)
    button.clicked.connect(act)
    return button
