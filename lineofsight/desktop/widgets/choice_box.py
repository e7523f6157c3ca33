"""Choices that the wheel never changes: it rolls the page below them, wherever the mouse stands."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QComboBox

if not TYPE_CHECKING:
    from lineofsight.desktop.overriding import override
if TYPE_CHECKING:
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
        """Have what an arrow key chooses in the closed box said; Qt tells nobody on Linux.

        A letter held with Alt is a shortcut, also one of nothing that is shown: Qt's own takes the next choice that
        begins with the letter, though nobody typed one.
        """
        # What answers a key need not be loaded before the first window is painted.
        from lineofsight.desktop.widgets.choice_keys import is_shortcut, passing_over  # noqa: PLC0415 - see above
        from lineofsight.desktop.widgets.speech import tell_current  # noqa: PLC0415 - see above

        if is_shortcut(e) and not self.isEditable():
            e.ignore()
            return
        before = self.currentIndex()
        with passing_over(self, self.findData(self.apart) if self.apart else -1):
            super().keyPressEvent(e)
        if self.currentIndex() != before and not self.isEditable() and not self.view().isVisible():
            self._put_list()
            if sys.platform == "linux":
                tell_current(self.view())

    @override
    def showPopup(self) -> None:
        self.view().installEventFilter(self)
        super().showPopup()
        if self.currentIndex() < 0 and self.count():
            # The keys begin at the first all the same, and Down would go to the second without a sign of it.
            self._stand_at(0)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide:
            # Not at once: Qt closes the list first, and then takes what stands there.
            QTimer.singleShot(0, self, self._put_list)
        return super().eventFilter(watched, event)

    def _put_list(self) -> None:
        self._stand_at(self.currentIndex())

    def _stand_at(self, row: int) -> None:
        self.view().setCurrentIndex(self.model().index(row, self.modelColumn(), self.rootModelIndex()))

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
