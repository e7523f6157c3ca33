"""Authorities chosen as typed, each shown as a button that takes it away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QPushButton, QWidget

from lineofsight.desktop.form import button_of, label_beside, make_clearable
from lineofsight.desktop.models.plan_filter import fold
from lineofsight.desktop.text import say
from lineofsight.desktop.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.domain.places import Area

_LETTERS = 20
_MOST = 20
"""More bars than this nobody tells apart."""


class AreaChooser(QWidget):
    """A line to type a name into, and the authorities that were chosen.

    Signals:
        changed: an authority was added or taken away.
        said: a sentence for the status line.
    """

    changed = Signal()
    said = Signal(str)

    def __init__(self, *before: QWidget) -> None:
        """Make it with nobody chosen; ``before`` stands before the line in the same flow."""
        super().__init__()
        self._areas: dict[str, Area] = {}
        self._codes: tuple[str, ...] = ()
        self._line = QLineEdit()
        self._line.setPlaceholderText("Authority's name")
        make_clearable(self._line)
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self._line)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._popup = popup = QListView()
        say(popup, "Authorities", "Up and down arrows choose one; Enter adds it.")
        completer.setPopup(popup)
        self._line.setCompleter(completer)
        self._layout = FlowLayout(self)
        about = "Finds authorities as you type; Enter adds the one that fits."
        for part in (*before, label_beside("Add a&n area", self._line, about)):
            self._layout.addWidget(part)
        self._buttons: list[QPushButton] = []
        # The completer writes its choice into the line after it says so.
        completer.activated.connect(lambda _: QTimer.singleShot(0, self, self._on_enter))
        self._line.returnPressed.connect(self._on_return)

    @property
    def line(self) -> QLineEdit:
        """Where names are typed."""
        return self._line

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the authorities chosen, in the order in which they were."""
        return self._codes

    def offer(self, areas: Sequence[Area]) -> None:
        """Offer these; what was chosen and is not among them falls away."""
        self._areas = {area.code: area for area in areas}
        self._names.setStringList([area.name for area in areas])
        self._show(tuple(code for code in self._codes if code in self._areas))

    def choose(self, codes: Sequence[str]) -> None:
        """Have just these chosen, of those that are offered."""
        self._show(tuple(dict.fromkeys(code for code in codes if code in self._areas))[:_MOST])

    def fit(self) -> None:
        """Give the line room for a name at the present text size."""
        self._line.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LETTERS)
        self.updateGeometry()

    def _on_return(self) -> None:
        # The list hands Enter to the line first, and says after it what was chosen.
        if not (self._popup.isVisible() and self._popup.currentIndex().isValid()):
            self._on_enter()

    def _on_enter(self) -> None:
        typed = fold(self._line.text().strip())
        if not typed:
            return
        found = self._fitting(typed)
        if found is None:
            self.said.emit(f"No one authority is called “{self._line.text().strip()}”. Type more of its name.")
            return
        self._line.clear()
        if found.code in self._codes:
            self.said.emit(f"{found.name} is compared already.")
        elif len(self._codes) >= _MOST:
            self.said.emit(f"Not more than {_MOST} areas can be told apart. Take one away first.")
        else:
            self._show((*self._codes, found.code))
            self.changed.emit()
            self.said.emit(f"{found.name} is added.")

    def _fitting(self, typed: str) -> Area | None:
        """The authority of that name or code, or the only one whose name holds what was typed."""
        areas = self._areas.values()
        exact = [area for area in areas if typed in (fold(area.name), area.code)]
        near = exact or [area for area in areas if typed in fold(area.name)]
        return near[0] if len(near) == 1 or exact else None

    def _remove(self, code: str) -> None:
        self._show(tuple(one for one in self._codes if one != code))
        self._line.setFocus()
        self.changed.emit()
        self.said.emit(f"{self._areas[code].name} is taken away.")

    def _show(self, codes: tuple[str, ...]) -> None:
        self._codes = codes
        for button in self._buttons:
            self._layout.removeWidget(button)
            button.deleteLater()
        self._buttons = [self._button(code) for code in codes]
        for button in self._buttons:
            self._layout.addWidget(button)
            button.show()
        self.updateGeometry()

    def _button(self, code: str) -> QPushButton:
        name = self._areas[code].name
        button = button_of(f"{name.replace('&', '&&')}  ✗")
        button.setProperty("filter", True)  # noqa: FBT003 - Qt's own way to mark a widget for the style sheet
        say(button, f"Take away {name}")
        button.clicked.connect(lambda: self._remove(code))
        return button
