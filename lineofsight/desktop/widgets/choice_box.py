"""Choices that the wheel never changes: it rolls the page below them, wherever the mouse stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox

if not TYPE_CHECKING:
    from lineofsight.desktop.overriding import override
if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QWheelEvent
    from typing_extensions import override  # noqa: TC004 - see desktop.overriding


class ChoiceBox(QComboBox):
    """A box of choices. Qt's own takes the next choice at every notch of the wheel, and nobody notices.

    What has no room in it ends with three dots, where Qt's own ends within a letter; its list has the whole.
    """

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
