"""Panes of a page: one that asks for what its parts need, and one made of parts below one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


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


def pane_of(*parts: QWidget | QLayout) -> QWidget:
    """A pane of parts below one another; the last takes the room that is left, and the focus."""
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
    if isinstance(parts[-1], QWidget):
        pane.setFocusProxy(parts[-1])
    return pane
