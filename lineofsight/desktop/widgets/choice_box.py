"""Choices that the wheel never changes: it rolls the page below them, wherever the mouse stands."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox

from lineofsight.desktop.widgets.speech import tell_current

if not TYPE_CHECKING:
    from lineofsight.desktop.overriding import override
if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QWheelEvent
    from typing_extensions import override  # noqa: TC004 - see desktop.overriding


class ChoiceBox(QComboBox):
    """A box of choices. Qt's own takes the next choice at every notch of the wheel, and nobody notices.

    Its list stands at what is chosen also where it was closed by Escape: a screen reader asks the list what that is.

    What has no room in it ends with three dots, where Qt's own ends within a letter; its list has the whole.

    Attributes:
        apart: the data of a choice that asks for more; it is taken from the open list alone. Who walks the closed box
            by arrow keys would have a dialogue before her that she did not ask for.
    """

    apart: str = ""

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        """Have what an arrow key chooses in the closed box said; Qt tells nobody on Linux."""
        before = self.currentIndex()
        with self._passing_over(self.findData(self.apart) if self.apart else -1):
            super().keyPressEvent(e)
        if self.currentIndex() != before and not self.isEditable() and not self.view().isVisible():
            self._put_list()
            if sys.platform == "linux":
                tell_current(self.view())

    @contextmanager
    def _passing_over(self, row: int) -> Iterator[None]:
        """Have Qt pass over a row, as over one that cannot be chosen; -1 for none."""
        model = self.model()
        item = model.item(row) if isinstance(model, QStandardItemModel) and row >= 0 else None
        if item is not None:
            item.setEnabled(False)
        yield
        if item is not None:
            item.setEnabled(True)

    @override
    def showPopup(self) -> None:
        self.view().installEventFilter(self)
        super().showPopup()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide:
            # Not at once: Qt closes the list first, and then takes what stands there.
            QTimer.singleShot(0, self, self._put_list)
        return super().eventFilter(watched, event)

    def _put_list(self) -> None:
        self.view().setCurrentIndex(self.model().index(self.currentIndex(), self.modelColumn(), self.rootModelIndex()))

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        if self.isEditable():
            super().paintEvent(e)
            return
        # The first window has boxes and shows none yet: what paints them need not be loaded before it is painted.
        from lineofsight.desktop.widgets.choice_painting import paint_choice  # noqa: PLC0415 - see above

        paint_choice(self)

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        """Roll the page, not the choice."""
        e.ignore()
