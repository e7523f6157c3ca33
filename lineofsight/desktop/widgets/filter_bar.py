"""The conditions that hold, shown as words; each is a button that takes it away. Without one it takes no room."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from lineofsight.desktop.buttons import give_menu
from lineofsight.desktop.form import button_of, lettered
from lineofsight.desktop.models.conditions import make_room, outside_notice, pick
from lineofsight.desktop.text import PlainLabel, Voice, say
from lineofsight.desktop.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
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
        self._aside: tuple[Condition, ...] = ()
        self._beside = self._waits = ""
        self._is_quiet = False
        self._why = PlainLabel(voice=Voice.QUIET, wraps=False)
        self._why.setParent(self)
        self._why.hide()
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

    @property
    def beside(self) -> str:
        """The link of what is shown although no portfolio that is filtered by has it, "" for nothing."""
        return self._beside

    @property
    def kept(self) -> tuple[Condition, ...]:
        """Those that are to hold the next time: what only made way for something holds again."""
        return (*self._active, *self._aside)

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
        self._aside = tuple(offered[condition] for condition in self._aside if condition in offered)
        self._show(tuple(offered[condition] for condition in self._active if condition in offered))

    def add(self, condition: Condition) -> None:
        """Have a condition hold."""
        if condition not in self._active:
            self._beside = ""
            self._aside = tuple(one for one in self._aside if one.kind is not condition.kind)
            self._show((*self._active, condition))
            self.changed.emit()

    def narrow_to(self, kind: StrEnum, key: str) -> None:
        """Have one condition hold in the place of all of its kind, "" for none; what is not offered changes nothing."""
        wanted = pick((self._offered,), [(kind.value, key)]) if key else ()
        if wanted or not key:
            self.replace((*(one for one in self._active if one.kind is not kind), *wanted))

    def remove(self, condition: Condition) -> None:
        """Take a condition away."""
        self._beside = ""
        self._show(tuple(kept for kept in self._active if kept != condition))
        self.button.setFocus()
        self.changed.emit()

    def _clear(self) -> None:
        self.replace(())
        self.button.setFocus()

    def replace(self, conditions: tuple[Condition, ...]) -> None:
        """Have just these conditions hold."""
        self._aside, self._beside = (), ""
        self._show(conditions)
        self.changed.emit()

    def make_room(
        self, own: StrEnum, is_listed: Callable[[], bool], link: str
    ) -> tuple[tuple[Condition, ...], tuple[Condition, ...]]:
        """Have no condition hide what a link leads to; those of a portfolio hold on, and it is shown besides.

        Args:
            own: the kind of those that hold on.
            is_listed: whether it is listed as the conditions are.
            link: of what is gone to.

        Returns:
            The conditions that are gone, and those outside which it is shown.
        """

        def show(holding: tuple[Condition, ...], beside: str) -> bool:
            self._beside, self._is_quiet = beside, False
            self._show(holding)
            self.changed.emit()
            return is_listed()

        return make_room(self._active, own, show, link)

    def mark_beside(self, link: str) -> None:
        """Say that this is shown besides what is filtered by, "" for nothing; the page has it shown already."""
        self._beside, self._is_quiet = link, False
        self._show(self._active)

    @property
    def is_quiet(self) -> bool:
        """Whether nothing is said of what is shown besides."""
        return self._is_quiet

    def quiet_beside(self) -> None:
        """Say nothing more of what is shown besides; it keeps its room, so that the list below stays where it is."""
        height = self.height()
        self._is_quiet = True
        self._show(self._active)
        self.setMinimumHeight(height)

    def leave_beside(self) -> None:
        """Have what is shown besides leave the list."""
        self._beside = ""
        self._show(self._active)
        self.changed.emit()

    def make_way(
        self, own: StrEnum, why: str, wanted: tuple[Condition, ...]
    ) -> tuple[tuple[Condition, ...], tuple[Condition, ...]]:
        """Have no condition hold but what is wanted; those of a portfolio wait, and a button has them hold again.

        Args:
            own: the kind of those that wait.
            why: what is said beside the button, for example "Of the whole plan, not of the portfolio alone:".
            wanted: what is to hold in the place of all that holds.

        Returns:
            The conditions that are gone, and those that wait from now on.
        """
        mine = tuple(one for one in self._active if one.kind is own and one.key)
        others = tuple(one for one in self._active if one not in (*mine, *wanted))
        # What waits already goes on waiting.
        self._aside, self._beside = mine or self._aside, ""
        self._waits = why
        self._show(wanted)
        self.changed.emit()
        return others, mine

    def _show(self, conditions: tuple[Condition, ...]) -> None:
        self._active = conditions
        self.setMinimumHeight(0)
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
        self._layout.removeWidget(self._why)
        for button in self._buttons:
            self._layout.addWidget(button)
            button.show()
        self._show_aside()
        # Qt has Tab come to what is new after all else, in sight far below.
        for before, after in pairwise((self.button, *self._buttons)):
            QWidget.setTabOrder(before, after)
        self.setVisible(bool(self._buttons))
        self.updateGeometry()

    def _show_aside(self) -> None:
        """Say behind what holds what is not filtered by it now and why, with the button that has it filtered again."""
        # Nothing of what was gone to is beside conditions that hold no longer.
        self._beside = self._beside if self._active else ""
        self._is_quiet = self._is_quiet and bool(self._beside)
        buttons = [self._button_back(condition) for condition in self._aside]
        if self._beside:
            buttons = [] if self._is_quiet else [self._button_alone()]
        self._why.setText(outside_notice(self._beside) if self._beside else self._waits)
        if buttons:
            self._layout.addWidget(self._why)
        self._why.setVisible(bool(buttons))
        for button in buttons:
            self._layout.addWidget(button)
            button.show()
            self._buttons.append(button)

    def _button(self, condition: Condition, *, is_another: bool) -> QPushButton:
        """Of two conditions of one kind either is enough: without a word the second seems to do nothing."""
        words = f"or {condition.sentence}" if is_another else condition.sentence
        button = button_of(f"{words.replace('&', '&&')}  ✗")
        button.setProperty("filter", True)  # noqa: FBT003 - Qt's own way to mark a widget for the style sheet
        say(button, f"Remove filter {condition.sentence}", f"Shows again the {self._what} that do not meet it.")
        button.clicked.connect(lambda: self.remove(condition))
        return button

    def _button_back(self, condition: Condition) -> QPushButton:
        button = button_of(f"Only {condition.sentence.replace('&', '&&')} again")
        say(button, f"Only {condition.sentence} again", f"Shows only the {self._what} that meet it, as before.")
        button.clicked.connect(lambda: self._bring_back(condition))
        return button

    def _button_alone(self) -> QPushButton:
        named = "; ".join(one.sentence for one in self._active)
        button = button_of("Only the portfolio again")
        say(button, "Only the portfolio again", f"Shows only the {self._what} that meet {named}, as before.")
        button.clicked.connect(self._leave_by_hand)
        return button

    def _leave_by_hand(self) -> None:
        self.leave_beside()
        self.button.setFocus()

    def _bring_back(self, condition: Condition) -> None:
        self.add(condition)
        self.button.setFocus()
