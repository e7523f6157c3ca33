"""The day that a field holds, and what was typed into it that is no day: that stays as it was typed, refused."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, QSignalBlocker, QTimer
from PySide6.QtWidgets import QDateEdit, QToolTip

from lineofsight.desktop.widgets.day_words import in_words, lacking_day, unfinished
from lineofsight.desktop.widgets.speech import announce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

_EARLIEST: Final = QDate(100, 1, 1)
"""What Qt takes: had it to refuse a year, it would swallow its first figure, or complete the rest without a word."""


class HeldDay(QDateEdit):
    """Never makes a day of what is none; how a day is typed is for the field that it becomes."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumDate(_EARLIEST)
        # The figures of the day as they were typed, until its month and year are.
        self._day_typed = ""
        self._told = self._stood = self.date()
        self._refusal = ""
        self._typed_whole = ("", "")
        self.dateChanged.connect(self._on_told)

    @property
    def day(self) -> date:
        """The day that it shows."""
        when = self.date()
        return date(when.year(), when.month(), when.day())

    @property
    def refusal(self) -> str:
        """Why what was typed is no day, as a sentence; "" where it is one. What is refused must not be kept."""
        when = self.dateTimeFromText(self.text()).date()
        lacking = lacking_day(int(self._day_typed or 0), when.month(), when.year())
        return self._refusal or unfinished(self.text()) or lacking

    def show_day(self, when: date | None) -> None:
        """Show a day; ``None`` leaves the one that is shown."""
        if when is not None:
            self._refusal = self._day_typed = ""
            self.setDate(QDate(when.year, when.month, when.day))
            self._told = self._stood = self.date()

    def _on_told(self, when: QDate) -> None:
        self._told = when

    def _on_picked(self) -> None:
        self._refusal = self._day_typed = ""

    def _tell(self) -> None:
        """Tell the day, where Qt takes it for told."""
        if self.date() != self._told:
            self.dateChanged.emit(self.date())

    def _say(self, sentence: str) -> None:
        QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), sentence, self)
        announce(self, sentence)

    def _settle_day(self) -> None:
        """Give back the 31 that was typed: Qt lowers it while the shorter month of before still stands beside it.

        A day that the month has not stays as it was typed, refused; the field keeps the day that stood there before.
        """
        if self._refusal and self.text() in self._typed_whole:
            return
        self._refusal = ""
        when = self.dateTimeFromText(self.text()).date()
        self._refusal = self.refusal
        if self._refusal:
            typed = self.text()
            if not unfinished(typed):
                typed = f"{int(self._day_typed):02}/{when.month():02}/{when.year()}"
            self._typed_whole = (typed, in_words(typed))
            self.setDate(self._stood)
            self._show_refused()
            # Qt takes a tip away with the focus that goes to another field.
            QTimer.singleShot(0, self, lambda: self._say(self._refusal))
            return
        meant = QDate(when.year(), when.month(), int(self._day_typed or 0))
        self._day_typed = ""
        if meant.isValid() and meant > when:
            self.setDate(meant)

    def _show_refused(self) -> None:
        """Have what was typed stand there, which Qt would make another day of."""
        if self._refusal:
            _write_as_typed(self.lineEdit(), self._typed_whole[not self.hasFocus()])


def _write_as_typed(line: QLineEdit, text: str) -> None:
    """Write what is no day, of which the validator would make one that there is."""
    reads = line.validator()
    line.setValidator(None)  # type: ignore[arg-type]  # Its stub forbids what takes a validator away.
    with QSignalBlocker(line):
        line.setText(text)
    line.setValidator(reads)
