"""Views of one thing, and the details of what is chosen in them: as many beside one another as there is room for."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QSplitter,
    QWidget,
)
from typing_extensions import override

from lineofsight.desktop.by_hand import ByHand
from lineofsight.desktop.widgets.pane_switch import PaneSwitch, Part

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

_HANDLE: Final = 9
_SHARES: Final = (5, 3)
"""Of the room for a view and for the details."""

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CONTROLS: Final = (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit)
"""What has its own use for Enter."""


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From where on how many panes are in sight; heights are the window's, which no choice of a pane changes.

    Attributes:
        abreast_em: from how many average letters of width everything stands side by side.
        beside_em: from how many letters the details stand beside one view.
        upright_lines: from how many lines of height of the window they stand below it, where it is narrower.
        view_lines: that a view above the details has, before these have more than they need.
    """

    abreast_em: int = 160
    beside_em: int = 96
    upright_lines: int = 44
    view_lines: int = 24


_USUAL: Final = Thresholds()
CHART_ROOM: Final = Thresholds(beside_em=64, upright_lines=32, view_lines=0)
"""Of a chart and its details, which stand beside a list: much of them is read in few lines."""


class _Arrangement(Enum):
    """What is in sight: every view and the details, one view with the details beside or below it, or one pane."""

    ABREAST = auto()
    BESIDE = auto()
    UPRIGHT = auto()
    ONE = auto()


class SwitchedPanes(QSplitter):
    """Where not everything goes into sight, ``switch`` says which pane does; it stands where the page puts it.

    Enter on what is chosen from leads to its details, and so does a double click on a row; Escape leads back. What uses
    these keys itself keeps them.

    Signals:
        turned: other panes than before are in sight.
    """

    turned = Signal()

    def __init__(
        self,
        views: Sequence[Part],
        details: Part,
        thresholds: Thresholds = _USUAL,
        shares: tuple[int, int] = _SHARES,
    ) -> None:
        """Hold them, the first view in front.

        Args:
            views: what is chosen from, each of them the same things in another way.
            details: of what is chosen.
            thresholds: how much room what needs.
            shares: of the room, for a view and for the details.
        """
        super().__init__(Qt.Orientation.Horizontal)
        self._views = tuple(part.widget for part in views)
        self._details = details.widget
        self._thresholds = thresholds
        self._shares = shares
        self._arrangement = _Arrangement.BESIDE
        self._is_arranged = False
        self._view = self._front = self._views[0]
        self._by_hand = ByHand(self)
        self._by_hand.recalled.connect(self._share)
        self.switch = PaneSwitch((*views, details))
        panes = (*self._views, self._details)
        for pane in reversed(panes):
            # Tab reaches first what was put into a splitter last.
            self.insertWidget(0, pane)
        for pane in panes:
            self.setStretchFactor(self.indexOf(pane), shares[pane is self._details])
        self.setChildrenCollapsible(False)
        self.setHandleWidth(_HANDLE)
        self.splitterMoved.connect(self._on_moved)
        self.switch.chosen.connect(self.bring)
        for view in self._views:
            for listed in (view, *view.findChildren(QAbstractItemView)):
                if isinstance(listed, QAbstractItemView):
                    # After what the page itself does with the row, as for Enter.
                    listed.activated.connect(self._go_in, Qt.ConnectionType.QueuedConnection)
        self._show()

    def in_sight(self) -> tuple[QWidget, ...]:
        """The panes that the window has room for now."""
        if self._arrangement is _Arrangement.ABREAST:
            return (*self._views, self._details)
        return (self._front,) if self._arrangement is _Arrangement.ONE else (self._view, self._details)

    @property
    def view(self) -> QWidget:
        """The view that is in front, or was before the details."""
        return self._view

    @property
    def front(self) -> QWidget:
        """The pane that is in sight where only one is."""
        return self._front

    @property
    def takes_turns(self) -> bool:
        """Whether only one pane is in sight at a time."""
        return self._arrangement is _Arrangement.ONE

    def pane_with(self, widget: QWidget) -> QWidget:
        """The pane that is or holds a widget."""
        return next(pane for pane in (*self._views, self._details) if _holds(pane, widget))

    def at_turn(self, *views: QWidget) -> tuple[QWidget, ...]:
        """Of what stands in its views those that are in sight, or would be in the place of the details."""
        return tuple(one for one in views if self.pane_with(one) in (*self.in_sight(), self._view))

    def bring(self, pane: QWidget) -> None:
        """Have a pane in sight; the focus of the one whose place it takes goes there, too."""
        is_in_sight = pane in self.in_sight()
        has_focus = any(_has_focus(one) for one in self.in_sight())
        # Where there is room for it anyway it is still the one to keep when there is less.
        self._front = pane
        if pane is not self._details:
            self._view = pane
        if not is_in_sight:
            self._show()
            if has_focus and not any(_has_focus(one) for one in self.in_sight()):
                pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def enter(self, pane: QWidget) -> None:
        """Have a pane in sight, and go there."""
        self.bring(pane)
        pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def land(self) -> None:
        """Go to what a link has chosen: to its details, where only one pane is in sight at a time."""
        self.enter(self._details if self.takes_turns else self._view)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and _has_focus(self._details):
            self.enter(self._view)
        elif not (event.key() in _ENTER and self._go_in()):
            super().keyPressEvent(event)

    def _go_in(self) -> bool:
        """Go to the details of what the keys are on; whether they are on something that has any."""
        is_chosen_from = any(_has_focus(view) for view in self._views)
        if not is_chosen_from or isinstance(QApplication.focusWidget(), _CONTROLS):
            return False
        self.enter(self._details)
        return True

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        fitting = self._fitting()
        if fitting is not self._arrangement or not self._is_arranged:
            self._arrangement, self._is_arranged = fitting, True
            # What is being read stays in sight.
            self._front = self._details if _has_focus(self._details) else self._view
            self._show()
        else:
            self._share()
        super().resizeEvent(event)

    def _fitting(self) -> _Arrangement:
        letters = self.width() // max(self.fontMetrics().averageCharWidth(), 1)
        lines = self.window().height() // max(self.fontMetrics().lineSpacing(), 1)
        is_high = lines >= self._thresholds.upright_lines
        if letters >= self._thresholds.beside_em and not (is_high and self.height() > self.width()):
            is_wide = len(self._views) == 1 or letters >= self._thresholds.abreast_em
            return _Arrangement.ABREAST if is_wide else _Arrangement.BESIDE
        return _Arrangement.UPRIGHT if is_high else _Arrangement.ONE

    def _show(self) -> None:
        """Show what is to be in sight, and nothing else."""
        is_upright = self._arrangement is _Arrangement.UPRIGHT
        self.setOrientation(Qt.Orientation.Vertical if is_upright else Qt.Orientation.Horizontal)
        self.setFocusProxy(self._front if self.takes_turns else self._view)
        shown = self.in_sight()
        for pane in (*self._views, self._details):
            pane.setVisible(pane in shown)
        self._share()
        offered = {_Arrangement.ABREAST: (), _Arrangement.ONE: (*self._views, self._details)}
        front = self._front if self._arrangement is _Arrangement.ONE else self._view
        self.switch.offer(offered.get(self._arrangement, self._views), front)
        self.turned.emit()

    def _share(self) -> None:
        """Share out the room: as the person did, where she moved a handle while the panes stood like this."""
        room = self.height() if self.orientation() is Qt.Orientation.Vertical else self.width()
        own = list(self._by_hand.get(self._arrangement.name).values())
        if len(own) == len(self.in_sight()) and min(own) > 0:
            given = iter(int(room * part) for part in own)
            self.setSizes([next(given) if one in self.in_sight() else 0 for one in (*self._views, self._details)])
            return
        views = sum(view in self.in_sight() for view in self._views)
        part = room * self._shares[0] // (self._shares[0] * max(views, 1) + self._shares[1])
        if self._arrangement is _Arrangement.UPRIGHT:
            # Where room is short, what is chosen from has it: what is read beside it rolls in a few lines, too.
            spare = room - self._details.minimumSizeHint().height() - _HANDLE
            part = max(part, min(spare, self.fontMetrics().lineSpacing() * self._thresholds.view_lines))
        self.setSizes([*(part if one in self.in_sight() else 0 for one in self._views), room - part * views])

    def _on_moved(self) -> None:
        """From now on the person's own shares hold whenever the panes stand like this; another view takes them over."""
        sizes = [size for size in self.sizes() if size]
        room = sum(sizes) or 1
        self._by_hand.keep(self._arrangement.name, {at: size / room for at, size in enumerate(sizes)})


def is_at_hand(widget: QWidget) -> bool:
    """Whether a part of a page can be gone to: it is in sight, or only its turn has not come."""
    at: QWidget | None = widget
    while at is not None and not at.isWindow():
        above = at.parentWidget()
        if at.isHidden() and not (isinstance(above, SwitchedPanes) and above.takes_turns):
            return False
        at = above
    return at is not None and at.isVisible()


def bring_forward(widget: QWidget) -> None:
    """Bring a part of a page into sight where only its turn has not come."""
    above = widget.parentWidget()
    while above is not None and not above.isWindow():
        if isinstance(above, SwitchedPanes):
            above.bring(above.pane_with(widget))
        above = above.parentWidget()


@contextmanager
def nothing_turned(page: QWidget) -> Iterator[None]:
    """Leave in front of a page what was there, whatever is gone to meanwhile."""
    kept = [(panes, panes.front) for panes in page.findChildren(SwitchedPanes)]
    yield
    for panes, front in kept:
        panes.bring(front)


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)


def _has_focus(pane: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and _holds(pane, focus)
