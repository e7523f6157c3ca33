"""Asked once, on the first page: who the person is. Nothing waits for the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from lineofsight.desktop.form import button_of
from lineofsight.desktop.standing import STANDINGS
from lineofsight.desktop.text import PlainLabel, Voice, hint, say
from lineofsight.desktop.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from lineofsight.desktop.look import Look


class StandingQuestion(QFrame):
    """A line and four buttons.

    Signals:
        chosen: a ``Standing``.
    """

    chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName("Who are you?")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 8)
        layout.addWidget(
            PlainLabel(
                "Who are you? It arranges the pages and hides nothing; only the independent chair writes challenges. "
                "Settings (Ctrl+,) change it.",
                Voice.QUIET,
            )
        )
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for one in STANDINGS:
            button = button_of(one.words)
            say(button, f"I am: {one.words}", one.about)
            hint(button, one.about)
            button.clicked.connect(lambda _=False, standing=one.standing: self.chosen.emit(standing))
            flow.addWidget(button)
        layout.addWidget(buttons)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        look.changed.connect(self.updateGeometry)
