"""Views of one page, one at a time, that ask for no more height than they need."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget


class ViewStack(QSplitter):
    """A stack in a frame.

    Qt takes the height that a view with wrapping texts would like for the least that it can do with, and the page would
    scroll around tables that scroll themselves. A splitter does not hand that wish on.
    """

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._views = QStackedWidget()
        self.addWidget(self._views)
        self.setChildrenCollapsible(False)

    def add_view(self, view: QWidget) -> None:
        """Put a view behind the others."""
        self._views.addWidget(view)

    def show_view(self, number: int) -> None:
        """Bring a view to the front, by the order in which they were added."""
        self._views.setCurrentIndex(number)
