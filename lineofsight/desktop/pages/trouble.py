"""What stands in the place of the pages when the council's copy cannot be opened: why, and each way out as a button."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lineofsight.desktop.form import described_button
from lineofsight.desktop.text import PlainLabel, Voice
from lineofsight.desktop.widgets.flow_layout import FlowLayout
from lineofsight.workspace.ways_out import WayOut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QPushButton

_WAYS: Final = {
    WayOut.AGAIN: ("Try &again", "Opens the copy again, as F5 does."),
    WayOut.RESTORE: ("&Restore the backup", "Puts the newest sound backup in its place; a damaged copy is kept aside."),
    WayOut.FOLDER: ("Open another fol&der…", "Shows the copy in another folder from now on."),
    WayOut.EXAMPLE: ("Show the e&xample", "Shows the example council; your own copy is not touched."),
}


class Trouble(QWidget):
    """A sentence and buttons.

    Signals:
        way_chosen: the ``WayOut`` that the person takes.
    """

    way_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAccessibleName("The copy cannot be opened")
        self._sentence = PlainLabel(voice=Voice.LEAD)
        self._buttons: dict[WayOut, QPushButton] = {}
        row = QWidget()
        row.setAccessibleName("What can be done")
        self._flow = FlowLayout(row)
        for way, (text, about) in _WAYS.items():
            button = self._buttons[way] = described_button(text, about)
            button.clicked.connect(partial(self._choose, way))
            self._flow.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 24)
        layout.setSpacing(12)
        layout.addWidget(PlainLabel("The council's copy cannot be opened", Voice.HEADING))
        layout.addWidget(self._sentence)
        layout.addWidget(row)
        layout.addStretch(1)

    def show_trouble(self, sentence: str, ways: Sequence[WayOut]) -> None:
        """Say what is wrong, and offer what can be done about it, the most promising first."""
        self._sentence.setText(sentence)
        for way in (*ways, *(other for other in self._buttons if other not in ways)):
            button = self._buttons[way]
            self._flow.removeWidget(button)
            self._flow.addWidget(button)
            button.setVisible(way in ways)

    def begin(self) -> None:
        """Put the focus on the first way out."""
        first = self._flow.itemAt(0)
        button = None if first is None else first.widget()
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, way: WayOut) -> None:
        self.way_chosen.emit(way)
