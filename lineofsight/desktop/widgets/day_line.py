"""A line that says that another day is shown than on the other pages, with the way back; out of sight otherwise."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lineofsight.desktop.form import button_of
from lineofsight.desktop.text import PlainLabel, hint, say


class DayLine(QWidget):
    """A sentence and a button.

    Signals:
        back_wanted: the day of the other pages is to be shown again.
    """

    back_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._said = PlainLabel()
        self._back = button_of("")
        self._back.clicked.connect(self.back_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 6)
        row.addWidget(self._said, 1)
        row.addWidget(self._back)
        self.hide()

    @property
    def has_keys(self) -> bool:
        """Whether its button has the keyboard."""
        return self._back.hasFocus()

    def show_day(self, sentence: str, back: str) -> None:
        """Say which day is shown.

        Args:
            sentence: which, and what that means.
            back: the day of the other pages, in words.
        """
        about = f"Shows the map of {back} again, as the other pages do."
        self._said.setText(sentence)
        self._back.setText(f"Ba&ck to {back}")
        say(self._back, f"Back to {back}", about)
        hint(self._back, about)
        self.show()
