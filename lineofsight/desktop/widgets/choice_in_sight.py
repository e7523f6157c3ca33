"""The row that is chosen stays in sight where it was, when larger text or a lower room puts it elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView


class ChoiceInSight(QObject):
    """Keeps the choice of one list in sight.

    What was painted last tells whether it was: asked later, Qt answers for rows that have their new places already.

    Attributes:
        was_seen: whether the choice was in sight when the list was painted last. Rolled out of sight, it stays there.
    """

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self.was_seen = False
        view.viewport().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.was_seen = self._view.viewport().rect().intersects(self._view.visualRect(self._view.currentIndex()))
        elif event.type() == QEvent.Type.Resize and self.was_seen:
            # Once the view has taken on its new size.
            QTimer.singleShot(0, self, self._keep)
        return super().eventFilter(watched, event)

    def _keep(self) -> None:
        self._view.scrollTo(self._view.currentIndex())
