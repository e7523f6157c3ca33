"""The line in which a page is searched as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from lineofsight.desktop.form import label_beside, make_clearable, mnemonic_label
from lineofsight.desktop.widgets.switched_panes import bring_forward

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

_FRAME: Final = 30
"""Pixels of border, padding and a little air on both sides together."""

_LETTERS: Final = 16
"""For which there is room, as about in a line of Qt's own."""

_ABOUT: Final = "Finds as you type; accents do not matter."


class SearchLine(QLineEdit):
    """Alt+S reaches it, a small cross empties it, the down arrow leads on to what is found."""

    def __init__(self, looks_for: str) -> None:
        """Make it empty; ``looks_for`` stands in it then and says what can be typed."""
        super().__init__()
        make_clearable(self)
        self.setPlaceholderText(looks_for)
        self._below: Callable[[], QWidget] | None = None

    @override
    def sizeHint(self) -> QSize:
        """So wide that all of what can be typed is read while nothing is; and no wider once its cross is there.

        What stands behind it in a line would move at the first letter.
        """
        metrics = self.fontMetrics()
        letters = max(metrics.horizontalAdvance("x") * _LETTERS, metrics.horizontalAdvance(self.placeholderText()))
        return QSize(letters + _FRAME, super().sizeHint().height())

    def line(self, *beside: QWidget) -> QHBoxLayout:
        """Its label, itself over all the room, and what stands behind it. Called once."""
        line = QHBoxLayout()
        line.addWidget(mnemonic_label("&Search", self, _ABOUT))
        line.addWidget(self, 1)
        for widget in beside:
            line.addWidget(widget)
        return line

    def labelled(self) -> QWidget:
        """Its label and itself, for a line that wraps. Called once, in place of ``line``."""
        return label_beside("&Search", self, _ABOUT)

    def lead_to(self, below: Callable[[], QWidget]) -> None:
        """Have the down arrow go on to what is searched, as ``below`` gives it."""
        self._below = below

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self._below is not None:
            below = self._below()
            bring_forward(below)
            below.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        super().keyPressEvent(event)

    def take_off(self) -> str:
        """Search for nothing; return what was searched for."""
        query = self.text()
        self.clear()
        return query

    def begin(self) -> None:
        """Go to it; what is typed next takes the place of what stands in it."""
        bring_forward(self)
        self.setFocus()
        self.selectAll()
