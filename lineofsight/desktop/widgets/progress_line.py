"""A line that says what is under way and how far it is, with a button that stops it; out of sight when nothing is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lineofsight.desktop.form import named_button
from lineofsight.desktop.text import PlainLabel, Voice
from lineofsight.desktop.widgets.work_bar import WorkBar


class ProgressLine(QWidget):
    """One piece of work at a time.

    Signals:
        stop_wanted: the person wants it to end.
    """

    stop_wanted = Signal()

    def __init__(self, what: str, stops: str) -> None:
        """Show nothing yet.

        Args:
            what: whose progress it is, for a screen reader.
            stops: what stopping does, in a sentence.
        """
        super().__init__()
        self._state = PlainLabel(voice=Voice.QUIET)
        self._bar = WorkBar(what)
        stop = named_button("Sto&p", "Stop", stops)
        stop.clicked.connect(self.stop_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 6)
        row.addWidget(self._state, 1)
        row.addWidget(self._bar)
        row.addWidget(stop)
        self.hide()

    @property
    def is_under_way(self) -> bool:
        """Whether something is under way."""
        return not self.isHidden()

    def begin(self, sentence: str) -> None:
        """Say what is under way; how far it is is not known yet."""
        self._state.setText(sentence)
        self._bar.wait()
        self.show()

    def step(self, done: int, total: int) -> None:
        """Say how far it is."""
        self._bar.show_steps(done, total)

    def end(self) -> None:
        """Say no more."""
        self.hide()
