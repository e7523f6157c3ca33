"""Views of one page, one at a time, that ask for no more room than the one in front needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedLayout, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtCore import QSize


class ViewStack(QSplitter):
    """A stack in a frame.

    Qt takes the height that a view with wrapping texts would like for the least that it can do with, and the page would
    scroll around tables that scroll themselves. A splitter does not hand that wish on.
    """

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._views = _FrontStack()
        self.addWidget(self._views)
        self.setChildrenCollapsible(False)

    def add_view(self, view: QWidget) -> None:
        """Put a view behind the others."""
        self._views.layers.addWidget(view)

    def show_view(self, number: int) -> None:
        """Bring a view to the front, by the order in which they were added."""
        self._views.layers.setCurrentIndex(number)


class _FrontStack(QWidget):
    """Needs what the view in front needs; Qt's own needs what the largest does, in sight or not.

    A screen reader would call Qt's own a "layered pane" before whatever stands in it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.layers = QStackedLayout(self)
        self.layers.currentChanged.connect(lambda _: self.updateGeometry())

    @override
    def sizeHint(self) -> QSize:
        # It grows into what room there is; whoever scrolls it must not be told to want more.
        return self.minimumSizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        shown = self.layers.currentWidget()
        return super().minimumSizeHint() if shown is None else shown.minimumSizeHint()
