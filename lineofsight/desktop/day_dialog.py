"""Asks for a day that is no return's: to see what was known by it, or what changed since."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QVBoxLayout
from typing_extensions import override

from lineofsight.desktop.calm_dialog import CalmDialog, take_room
from lineofsight.desktop.form import described_button, label_beside
from lineofsight.desktop.text import PlainLabel, Voice
from lineofsight.desktop.widgets.day_field import DayField
from lineofsight.desktop.widgets.speech import announce
from lineofsight.wording.dates import still_to_come

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

_SIZE_EM: Final = (62, 22)
"""Average letters across and down."""


class DayDialog(CalmDialog):
    """One day; Enter takes it.

    Signals:
        day_chosen: a ``date``.
    """

    day_chosen = Signal(object)

    def __init__(self, title: str, about: str, begins_at: date, parent: QWidget, last: date | None = None) -> None:
        """Ask.

        Args:
            title: what the day is for.
            about: which days can be chosen.
            begins_at: the day that is shown first.
            parent: above which it stands.
            last: of which something can be known; ``None`` where days to come have something to show.
        """
        super().__init__(parent)
        self._last = last
        self.setWindowTitle(title)
        self._field = DayField()
        self._field.show_day(begins_at)
        self._problem = PlainLabel(voice=Voice.NOTICE)
        self._problem.hide()
        show = described_button("&Show", "Shows it for this day.")
        show.clicked.connect(self._take)
        leave = described_button("&Leave it", "Goes back; nothing changes.")
        leave.clicked.connect(self.reject)
        buttons = QDialogButtonBox()
        buttons.addButton(leave, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(show, QDialogButtonBox.ButtonRole.AcceptRole)
        layout = QVBoxLayout(self)
        layout.addWidget(PlainLabel(title, Voice.HEADING))
        layout.addWidget(
            label_beside(
                "&Day", self._field, "Typed as 14/02/2017 or 14 February 2017, or chosen in its calendar (F4)."
            )
        )
        layout.addWidget(PlainLabel(about, Voice.QUIET))
        layout.addWidget(self._problem)
        layout.addStretch(1)
        layout.addWidget(buttons)
        take_room(self, _SIZE_EM)
        self._field.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._field.hasFocus():
            self._take()
            return
        super().keyPressEvent(event)

    def _take(self) -> None:
        if self._field.refusal:
            self._refuse(self._field.refusal)
            return
        if self._last is not None and self._field.day > self._last:
            self._refuse(still_to_come(self._field.day))
            return
        self.accept()
        self.day_chosen.emit(self._field.day)

    def _refuse(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.show()
        announce(self, sentence)
        self._field.setFocus()
        self._field.selectAll()
