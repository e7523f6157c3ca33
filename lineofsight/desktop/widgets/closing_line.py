"""Asked below the page before the window closes on work that somebody waits for: to stop it, or to let it go on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from lineofsight.desktop.form import named_button
from lineofsight.desktop.text import PlainLabel
from lineofsight.desktop.widgets.flow_layout import FlowLayout


class ClosingLine(QFrame):
    """A line and two buttons, in sight only while it is asked.

    Signals:
        close_wanted, stay_wanted: what the buttons say.
    """

    close_wanted = Signal()
    stay_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName("Before the window closes")
        self._said = PlainLabel()
        stay = named_button("Keep the window open (Esc)", "Keep the window open", "The work goes on.")
        close = named_button("Stop it and close (Ctrl+Q)", "Stop it and close", "Ends the work; nothing of it is kept.")
        stay.clicked.connect(self.stay_wanted)
        close.clicked.connect(self.close_wanted)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.stay_wanted)
        buttons = QWidget()
        flow = FlowLayout(buttons)
        flow.addWidget(stay)
        flow.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.addWidget(self._said)
        layout.addWidget(buttons)
        self.setFocusProxy(stay)
        self.hide()

    @property
    def is_asking(self) -> bool:
        """Whether it waits for an answer."""
        return not self.isHidden()

    def ask(self, sentence: str) -> None:
        """Ask, with the keys on the answer by which nothing is lost."""
        self._said.setText(sentence)
        self.show()
        self.setFocus()
