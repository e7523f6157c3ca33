"""A stack that asks for no more room than the widget in front needs, so that one out of sight makes nothing scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtCore import QSize


class CurrentStack(QStackedWidget):
    """Qt's own asks for the room of the largest."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(lambda _: self.updateGeometry())

    @override
    def sizeHint(self) -> QSize:
        # It grows into what room there is; whoever scrolls it must not be told to want more.
        return self.minimumSizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        return super().minimumSizeHint() if shown is None else shown.minimumSizeHint()
