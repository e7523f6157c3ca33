"""A box of choices that is never changed in passing: arrows and letters open its list, and Enter or a click chooses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from typing_extensions import override

from lineofsight.desktop.widgets.choice_box import ChoiceBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

_OPEN: Final = frozenset(
    {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End}
)
_MOST_LETTERS: Final = 22
_PADDING: Final = 28


class PickBox(ChoiceBox):
    """For choices of which each has consequences: a box that changes at every arrow would have them all in turn.

    Signals:
        picked: the value of the choice, when it is another than the one that was shown.
    """

    picked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._value = ""
        self.activated.connect(self._on_activated)

    def show_choices(self, choices: Sequence[tuple[str, str]], value: str) -> None:
        """Offer these, as value and words, and show the one that holds."""
        self._value = value
        with QSignalBlocker(self):
            if [(self.itemData(at), self.itemText(at)) for at in range(self.count())] != list(choices):
                self.clear()
                for one, words in choices:
                    self.addItem(words, one)
                longest = max((len(words) for _, words in choices), default=0)
                self.setMinimumContentsLength(min(longest, _MOST_LETTERS))
            self.setCurrentIndex(max(self.findData(value), 0))
        self.updateGeometry()

    @override
    def showPopup(self) -> None:
        view = self.view()
        view.setMinimumWidth(min(view.sizeHintForColumn(0) + _PADDING, self.window().width()))
        super().showPopup()

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        is_plain = e.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if is_plain and (e.key() in _OPEN or (e.text().strip() and e.text().isprintable())):
            self.showPopup()
            if e.text().strip():
                self.view().keyboardSearch(e.text())
            e.accept()
            return
        super().keyPressEvent(e)

    def _on_activated(self, number: int) -> None:
        value = str(self.itemData(number))
        if value != self._value:
            self._value = value
            self.picked.emit(value)
