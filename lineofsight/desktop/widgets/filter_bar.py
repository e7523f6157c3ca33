"""The conditions that hold, shown as words; each is a button that takes it away. Without one it takes no room."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from lineofsight.desktop.buttons import give_menu
from lineofsight.desktop.form import button_of, lettered
from lineofsight.desktop.models.conditions import pick
from lineofsight.desktop.text import say
from lineofsight.desktop.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import StrEnum

    from lineofsight.desktop.models.conditions import Condition


class FilterBar(QWidget):
    """The conditions that hold; ``button`` has the menu of them, and stands where the page puts it.

    Signals:
        changed: when a condition was added or taken away.
    """

    changed = Signal()

    def __init__(self, what: str, label: str = "&Add a filter") -> None:
        """Show no condition yet.

        Args:
            what: what is filtered, in the plural: "actions".
            label: of the button, with another letter marked where something else of the page has that one.
        """
        super().__init__()
        self._active: tuple[Condition, ...] = ()
        self._offered: tuple[Condition, ...] = ()
        self._what = what
        self._menu = QMenu("Add a filter", self)
        self.button = button_of(label)
        give_menu(self.button, self._menu)
        say(self.button, "Add a filter", f"Shows only the {what} that meet a condition. Filters combine.")
        self._layout = FlowLayout(self)
        self._buttons: list[QPushButton] = []
        say(self, "Filters")
        self.hide()

    @property
    def active(self) -> tuple[Condition, ...]:
        """The conditions that hold, in the order in which they were added."""
        return self._active

    def offer(self, conditions: Iterable[tuple[Condition, ...]]) -> None:
        """Put these into the menu, those of each kind together; what no longer means anything falls away."""
        for action in self._menu.actions():
            # Taking it out of a menu does not delete the menu below it.
            action.menu().deleteLater()
        self._menu.clear()
        kinds = [choices for choices in conditions if choices]
        for title, choices in zip(lettered([one[0].kind.value for one in kinds]), kinds, strict=True):
            below = QMenu(title, self._menu)
            for words, condition in zip(lettered([one.choice for one in choices]), choices, strict=True):
                action = QAction(words, below)
                action.triggered.connect(lambda _=False, chosen=condition: self.add(chosen))
                below.addAction(action)
            self._menu.addMenu(below)
        self._offered = tuple(condition for choices in kinds for condition in choices)
        offered = {condition: condition for condition in self._offered}
        self._show(tuple(offered[condition] for condition in self._active if condition in offered))

    def add(self, condition: Condition) -> None:
        """Have a condition hold."""
        if condition not in self._active:
            self._show((*self._active, condition))
            self.changed.emit()

    def narrow_to(self, kind: StrEnum, key: str) -> None:
        """Have one condition hold in the place of all of its kind, "" for none; what is not offered changes nothing."""
        wanted = pick((self._offered,), [(kind.value, key)]) if key else ()
        if wanted or not key:
            self.replace((*(one for one in self._active if one.kind is not kind), *wanted))

    def remove(self, condition: Condition) -> None:
        """Take a condition away."""
        self._show(tuple(kept for kept in self._active if kept != condition))
        self.button.setFocus()
        self.changed.emit()

    def _clear(self) -> None:
        self.replace(())
        self.button.setFocus()

    def replace(self, conditions: tuple[Condition, ...]) -> None:
        """Have just these conditions hold."""
        self._show(conditions)
        self.changed.emit()

    def _show(self, conditions: tuple[Condition, ...]) -> None:
        self._active = conditions
        for button in self._buttons:
            self._layout.removeWidget(button)
            button.deleteLater()
        kinds = [condition.kind for condition in conditions]
        self._buttons = [self._button(one, is_another=one.kind in kinds[:at]) for at, one in enumerate(conditions)]
        if len(conditions) > 1:
            clear = button_of("Clear all")
            say(clear, "Remove all filters", f"Shows all {self._what} again.")
            clear.clicked.connect(self._clear)
            self._buttons.append(clear)
        for button in self._buttons:
            self._layout.addWidget(button)
            button.show()
        # Qt has Tab come to what is new after all else, in sight far below.
        for before, after in pairwise((self.button, *self._buttons)):
            QWidget.setTabOrder(before, after)
        self.setVisible(bool(self._buttons))
        self.updateGeometry()

    def _button(self, condition: Condition, *, is_another: bool) -> QPushButton:
        """Of two conditions of one kind either is enough: without a word the second seems to do nothing."""
        words = f"or {condition.sentence}" if is_another else condition.sentence
        button = button_of(f"{words.replace('&', '&&')}  ✗")
        button.setProperty("filter", True)  # noqa: FBT003 - Qt's own way to mark a widget for the style sheet
        say(button, f"Remove filter {condition.sentence}", f"Shows again the {self._what} that do not meet it.")
        button.clicked.connect(lambda: self.remove(condition))
        return button
