"""Views of one thing, and the details of what is chosen in them: as many beside one another as there is room for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget
from typing_extensions import override

from lineofsight.desktop.widgets.pane_switch import PaneSwitch, Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

_HANDLE: Final = 9
_SHARES: Final = (3, 2)
"""Of the room for a view and for the details."""

_LIST_LINES: Final = 24
"""Lines of text that a view above the details has before these have more than they need."""


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From where on how many panes are in sight; heights are the window's, which no choice of a pane changes.

    Attributes:
        abreast_em: from how many average letters of width everything stands side by side.
        beside_em: from how many letters the details stand beside one view.
        upright_lines: from how many lines of height of the window they stand below it, where it is narrower.
    """

    abreast_em: int = 160
    beside_em: int = 96
    upright_lines: int = 44


_USUAL: Final = Thresholds()


class _Arrangement(Enum):
    ABREAST = auto()
    BESIDE = auto()
    UPRIGHT = auto()
    ONE = auto()


class SwitchedPanes(QSplitter):
    """Where not everything goes into sight, ``switch`` says which pane does; it stands where the page puts it.

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
        self._is_by_hand = False
        self.switch = PaneSwitch((*views, details))
        for pane in (*self._views, self._details):
            self.addWidget(pane)
            self.setStretchFactor(self.indexOf(pane), shares[pane is self._details])
        self.setChildrenCollapsible(False)
        self.setHandleWidth(_HANDLE)
        self.splitterMoved.connect(self._on_moved)
        self.switch.chosen.connect(self.bring)
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

    def bring(self, pane: QWidget) -> None:
        """Have a pane in sight."""
        if pane in self.in_sight():
            # Where there is room for it anyway it is still the one to keep when there is less.
            self._remember(pane)
            return
        self._remember(pane)
        self._show()

    def _remember(self, pane: QWidget) -> None:
        self._front = pane
        if pane is not self._details:
            self._view = pane

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        fitting = self._fitting()
        if fitting is not self._arrangement or not self._is_arranged:
            self._arrangement, self._is_arranged, self._is_by_hand = fitting, True, False
            if self._front is self._details and not self._details.hasFocus():
                self._front = self._view
            self._show()
        elif not self._is_by_hand:
            self._share()
        super().resizeEvent(event)

    def _fitting(self) -> _Arrangement:
        letters = self.width() // max(self.fontMetrics().averageCharWidth(), 1)
        lines = self.window().height() // max(self.fontMetrics().lineSpacing(), 1)
        if letters >= self._thresholds.beside_em:
            is_wide = len(self._views) == 1 or letters >= self._thresholds.abreast_em
            return _Arrangement.ABREAST if is_wide else _Arrangement.BESIDE
        return _Arrangement.UPRIGHT if lines >= self._thresholds.upright_lines else _Arrangement.ONE

    def _show(self) -> None:
        """Show what is to be in sight, and nothing else."""
        kept = self._sizes_by_hand()
        is_upright = self._arrangement is _Arrangement.UPRIGHT
        self.setOrientation(Qt.Orientation.Vertical if is_upright else Qt.Orientation.Horizontal)
        shown = self.in_sight()
        for pane in (*self._views, self._details):
            pane.setVisible(pane in shown)
        if kept is None:
            self._share()
        else:
            self._give(*kept)
        offered = {_Arrangement.ABREAST: (), _Arrangement.ONE: (*self._views, self._details)}
        front = self._front if self._arrangement is _Arrangement.ONE else self._view
        self.switch.offer(offered.get(self._arrangement, self._views), front)
        self.turned.emit()

    def _sizes_by_hand(self) -> tuple[int, int] | None:
        """What the person gave to a view and to the details; another view takes over the first."""
        sizes = self.sizes()
        is_pair = self._arrangement in (_Arrangement.BESIDE, _Arrangement.UPRIGHT)
        return (max(sizes[:-1]), sizes[-1]) if self._is_by_hand and is_pair else None

    def _share(self) -> None:
        room = self.height() if self.orientation() is Qt.Orientation.Vertical else self.width()
        views = sum(view in self.in_sight() for view in self._views)
        part = room * self._shares[0] // (self._shares[0] * max(views, 1) + self._shares[1])
        if self._arrangement is _Arrangement.UPRIGHT:
            # Where room is short, what is chosen from has it: what is read beside it rolls in a few lines, too.
            spare = room - self._details.minimumSizeHint().height() - _HANDLE
            part = max(part, min(spare, self.fontMetrics().lineSpacing() * _LIST_LINES))
        self._give(part, room - part * views)

    def _give(self, view: int, details: int) -> None:
        self.setSizes([*(view if one in self.in_sight() else 0 for one in self._views), details])

    def _on_moved(self) -> None:
        """From now on the person's own shares hold, until the panes are arranged in another way."""
        self._is_by_hand = True
