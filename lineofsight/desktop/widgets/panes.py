"""Two panes, side by side where there is room and one above the other where there is not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLayout, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


_LIST_LINES: Final = 16
"""Lines of text that the upper of two panes has before the lower has more than it needs."""


class TwoPanes(QSplitter):
    """A splitter that turns with the window: what is beside at a desk stands below on a small laptop."""

    def __init__(self, first: QWidget, second: QWidget, wide_em: int | None, shares: tuple[int, int]) -> None:
        """Hold two panes.

        Args:
            first: left or above.
            second: right or below.
            wide_em: from how many average letters of width they stand side by side, unless they are higher than wide;
                ``None``: never.
            shares: of the room, for the first and the second.
        """
        super().__init__(Qt.Orientation.Horizontal)
        self._wide_em = wide_em
        self._shares = shares
        self._second = second
        for pane, share in zip((first, second), shares, strict=True):
            self.addWidget(pane)
            self.setStretchFactor(self.indexOf(pane), share)
        self._is_by_hand = False
        self.splitterMoved.connect(self._on_moved)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(9)

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
                spare = room - self._second.minimumSizeHint().height()
                first = max(first, min(spare, self.fontMetrics().lineSpacing() * _LIST_LINES))
            self.setSizes([first, room - first])
        super().resizeEvent(event)

    def _on_moved(self) -> None:
        """From now on the person's own shares hold, until the panes turn."""
        self._is_by_hand = True


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
