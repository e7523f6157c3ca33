"""The buttons that bring one of several panes into sight, where the window has no room for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget
from typing_extensions import override

from lineofsight.desktop.form import named_button

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_GAP = 4


class Part(NamedTuple):
    """A pane, and how it is called.

    Attributes:
        label: of its button, with the letter that reaches it marked.
        about: what its button does, in a sentence.
        widget: the pane.
    """

    label: str
    about: str
    widget: QWidget


DETAILS: Final = ("D&etails", "Shows all that is recorded of what is chosen. Enter goes there too, and Escape back.")
CHART_AND_DETAILS: Final = ("&Chart and details", "Shows the chart and the details of what is chosen.")
"""Label and description of these panes."""


class PaneSwitch(QWidget):
    """One button a pane, of which one is pressed; arrow keys go from one to the next.

    It is in sight as long as there is something to choose and the page has use for it.

    Signals:
        chosen: the pane that is wanted.
    """

    chosen = Signal(QWidget)

    def __init__(self, parts: Sequence[Part]) -> None:
        super().__init__()
        self._is_wanted = True
        self._has_choice = False
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        self._buttons = {
            part.widget: named_button(part.label, part.label.replace("&", ""), part.about) for part in parts
        }
        for pane, button in self._buttons.items():
            button.setCheckable(True)
            button.toggled.connect(lambda is_on, pane=pane: self.chosen.emit(pane) if is_on else None)
            self._group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        super().setVisible(False)

    def offer(self, panes: Collection[QWidget], front: QWidget) -> None:
        """Let one of these be chosen; ``front`` is in sight."""
        for pane, button in self._buttons.items():
            button.setVisible(pane in panes)
        self._buttons[front].setChecked(True)
        self._has_choice = len(panes) > 1
        self.setVisible(self._is_wanted)

    @override
    def setVisible(self, visible: bool) -> None:
        self._is_wanted = visible
        # Before a page has given it a place it would be shown as a window of its own.
        super().setVisible(visible and self._has_choice and self.parentWidget() is not None)
