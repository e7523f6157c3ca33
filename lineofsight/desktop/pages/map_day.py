"""The day of which the governance map is: that of the other pages, until another is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lineofsight.desktop.form import button_of
from lineofsight.desktop.registers.governed import Governed
from lineofsight.desktop.text import PlainLabel, hint, say
from lineofsight.domain.record import newest_return
from lineofsight.wording.dates import day

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.domain.record import Record


class MapDay(QWidget):
    """A line that says that another day is shown than on the other pages, with the way back; out of sight otherwise.

    Signals:
        changed: the record of which the map is to be shown from now on, as a ``Governed``.
        wanted: another day is to be asked for; the day that is shown, a ``date``.
        said: a sentence for the status line.
    """

    changed = Signal(object)
    wanted = Signal(object)
    said = Signal(str)

    def __init__(self, way_on: QWidget) -> None:
        """Stand out of sight; ``way_on`` takes the keys when the way back is gone that was pressed by them."""
        super().__init__()
        self._way_on = way_on
        self._of_pages: Governed | None = None
        self._shown: date | None = None
        self._said = PlainLabel()
        self._back = button_of("")
        self._back.clicked.connect(self._go_back)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 6)
        row.addWidget(self._said, 1)
        row.addWidget(self._back)
        self.hide()

    def show_governed(self, governed: Governed) -> None:
        """Show the map of the record that all pages show."""
        self._of_pages = governed
        self.hide()
        self._change(governed)

    def show_day(self, record: Record) -> None:
        """Show the map of another day than the other pages have, and say so; of theirs, go back to it."""
        if self._of_pages is None:
            return
        back = self._of_pages.record.as_at
        if record.as_at == back:
            self._go_back()
            return
        said = _day_words(record, back)
        about = f"Shows the map of {day(back)} again, as the other pages do."
        self._said.setText(said)
        self._back.setText(f"Ba&ck to {day(back)}")
        say(self._back, f"Back to {day(back)}", about)
        hint(self._back, about)
        self.show()
        self._change(Governed(record))
        self.said.emit(said)

    def ask(self) -> None:
        """Have another day asked for, once a day is shown."""
        if self._shown is not None:
            self.wanted.emit(self._shown)

    def _change(self, governed: Governed) -> None:
        self._shown = governed.record.as_at
        self.changed.emit(governed)

    def _go_back(self) -> None:
        """Show the day of the other pages again; the button that is pressed for it goes out of sight."""
        if self._of_pages is None:
            return
        if self._back.hasFocus():
            self._way_on.setFocus()
        self.show_governed(self._of_pages)
        self.said.emit(f"The map of {day(self._of_pages.record.as_at)}.")


def _day_words(record: Record, back: date) -> str:
    """Which day is shown, and from which return where that speaks of a later one."""
    shown = f"This is the map of {day(record.as_at)}; the other pages show {day(back)}."
    first = newest_return(record.returns)
    if first is None or first <= record.as_at:
        return shown
    return (
        f"{shown} It is drawn from the first return, of {day(first)}, by the days on which bodies, posts, seats and "
        "links began and ended; what has no such day stands on it."
    )
