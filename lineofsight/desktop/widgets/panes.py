"""Two panes: side by side, one above the other, or where neither has room for both, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QLayout, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from lineofsight.desktop.widgets.turn_tabs import TurnTabs

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent


_LIST_LINES: Final = 16
"""Lines of text that the upper of two panes has before the lower has more than it needs."""

_BOTH_LINES: Final = 22
"""Lines of text that two panes one above the other need, so that in each is more to read than its heading."""


class TwoPanes(QSplitter):
    """A splitter that turns with the window: what is beside at a desk stands below on a small laptop.

    Attributes:
        switch: the tabs by which one pane at a time is chosen; whoever makes the panes puts it into a line of controls.

    Signals:
        turns_changed: whether only one pane is in sight at a time from now on.
    """

    turns_changed = Signal(bool)

    def __init__(
        self,
        first: QWidget,
        second: QWidget,
        wide_em: int | None,
        shares: tuple[int, int],
        names: tuple[str, str] | None = None,
    ) -> None:
        """Hold two panes.

        Args:
            first: left or above.
            second: right or below.
            wide_em: from how many average letters of width they stand side by side, unless they are higher than wide;
                ``None``: never.
            shares: of the room, for the first and the second.
            names: what their tabs say where only one has room at a time; ``None``: both are always in sight.
        """
        super().__init__(Qt.Orientation.Horizontal)
        self._wide_em = wide_em
        self._shares = shares
        self._panes = (first, second)
        self._takes_turns = False
        self._focused: dict[QWidget, QWidget] = {}
        for pane, share in zip(self._panes, shares, strict=True):
            self.addWidget(pane)
            self.setStretchFactor(self.indexOf(pane), share)
        self._is_by_hand = False
        self.splitterMoved.connect(self._on_moved)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(9)
        self._may_take_turns = names is not None
        self.switch = TurnTabs(names or ("", ""))
        self.switch.currentChanged.connect(self._show_sides)

    @override
    def minimumSizeHint(self) -> QSize:
        """Where the panes may take turns, no higher than the higher of them needs."""
        least = super().minimumSizeHint()
        if not self._may_take_turns or self.orientation() is Qt.Orientation.Horizontal:
            return least
        return QSize(least.width(), max(pane.minimumSizeHint().height() for pane in self._panes))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        least = self._wide_em and self.fontMetrics().averageCharWidth() * self._wide_em
        wide = least is not None and self.width() >= max(least, self.height())
        turned = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if turned is not self.orientation() or not self._is_by_hand:
            self._is_by_hand = False
            self.setOrientation(turned)
            room = self.width() if wide else self.height()
            first = room * self._shares[0] // sum(self._shares)
            if not wide:
                # Where room is short, what is chosen from has it: what is read beside it rolls in a few lines, too.
                spare = room - self._panes[1].minimumSizeHint().height()
                first = max(first, min(spare, self.fontMetrics().lineSpacing() * _LIST_LINES))
            self.setSizes([first, room - first])
        self._take_turns(self._may_take_turns and not wide and self.height() < self._both_need())
        super().resizeEvent(event)

    def _both_need(self) -> int:
        """The height that both panes, one above the other, need to be of use."""
        needed = sum(pane.minimumSizeHint().height() for pane in self._panes) + self.handleWidth()
        return max(needed, self.fontMetrics().lineSpacing() * _BOTH_LINES)

    def _take_turns(self, takes_turns: bool) -> None:  # noqa: FBT001 - the state itself
        if takes_turns is not self._takes_turns:
            self._takes_turns = takes_turns
            # What is being read stays in sight.
            self.switch.setCurrentIndex(1 if takes_turns and self._holds_focus(self._panes[1]) else 0)
            self.switch.need(takes_turns)
            self._show_sides()
            self.turns_changed.emit(takes_turns)

    def _show_sides(self) -> None:
        chosen = self._panes[self.switch.currentIndex()]
        for pane in self._panes:
            if pane is not chosen and self._takes_turns:
                self._remember_focus(pane)
        for pane in self._panes:
            pane.setVisible(pane is chosen or not self._takes_turns)
        self.updateGeometry()

    @property
    def takes_turns(self) -> bool:
        """Whether only one pane is in sight at a time."""
        return self._takes_turns

    def show_pane(self, widget: QWidget) -> None:
        """Bring into sight the pane that is or holds a widget."""
        self.switch.setCurrentIndex(next(at for at, pane in enumerate(self._panes) if _holds(pane, widget)))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the first pane leads to the second, Escape back; what uses these keys itself keeps them."""
        first, second = self._panes
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if self._takes_turns and is_enter and self._holds_focus(first):
            self._go(second)
        elif self._takes_turns and event.key() == Qt.Key.Key_Escape and self._holds_focus(second):
            self._go(first)
        else:
            super().keyPressEvent(event)

    def _go(self, pane: QWidget) -> None:
        self.show_pane(pane)
        wanted = self._focused.get(pane) or next(iter(_reached_by_tab(pane)), None)
        if wanted is not None:
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def _holds_focus(self, pane: QWidget) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and _holds(pane, focus)

    def _remember_focus(self, pane: QWidget) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and _holds(pane, focus):
            self._focused[pane] = focus

    def _on_moved(self) -> None:
        """From now on the person's own shares hold, until the panes turn."""
        self._is_by_hand = True


def is_at_hand(widget: QWidget) -> bool:
    """Whether a part of a page can be gone to: it is in sight, or only its turn has not come."""
    at: QWidget | None = widget
    while at is not None and not at.isWindow():
        above = at.parentWidget()
        if at.isHidden() and not (isinstance(above, TwoPanes) and above.takes_turns):
            return False
        at = above
    return at is not None and at.isVisible()


def bring_forward(widget: QWidget) -> None:
    """Bring a part of a page into sight where only its turn has not come."""
    above = widget.parentWidget()
    while above is not None and not above.isWindow():
        if isinstance(above, TwoPanes):
            above.show_pane(widget)
        above = above.parentWidget()


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)


def _reached_by_tab(pane: QWidget) -> list[QWidget]:
    """What takes the focus in a pane, itself first."""
    parts = (pane, *pane.findChildren(QWidget))
    return [one for one in parts if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible()]


class FittedPane(QWidget):
    """A pane that asks for what its parts need at its width; a sentence asks for what it needs in a narrower one."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")

    @override
    def minimumSizeHint(self) -> QSize:
        least, layout = super().minimumSizeHint(), self.layout()
        if layout is None or not layout.hasHeightForWidth():
            return least
        return QSize(least.width(), layout.minimumHeightForWidth(self.width()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


class WordedPane(QWidget):
    """A pane never lower than its sentences need at its width; a splitter asks only what they need unwrapped."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")

    @override
    def minimumSizeHint(self) -> QSize:
        least, layout = super().minimumSizeHint(), self.layout()
        needed = layout.minimumHeightForWidth(self.width()) if layout is not None else 0
        return QSize(least.width(), max(least.height(), needed))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


def pane_of(*parts: QWidget | QLayout) -> QWidget:
    """A pane of parts below one another; the last takes the room that is left."""
    pane = QWidget()
    pane.setObjectName("page")
    layout = QVBoxLayout(pane)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    for part in parts:
        if isinstance(part, QLayout):
            layout.addLayout(part)
        else:
            layout.addWidget(part)
    layout.setStretch(len(parts) - 1, 1)
    return pane
