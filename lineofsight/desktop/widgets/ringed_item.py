"""A picture as an item of a scene, measured in points, with a ring around the part of it that is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen, QPicture
from PySide6.QtWidgets import QGraphicsItem
from typing_extensions import override

from lineofsight.charts.painted import PaintedPicture
from lineofsight.desktop.painting import paint_picture

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from lineofsight.charts.painted import PaintCommand
    from lineofsight.desktop.look import Look

_RING: Final = 4.0
_EDGE: Final = 3
"""Points by which a line may stand beyond what Qt takes for its bounds, which it rounds."""


class RingedItem(QGraphicsItem):
    """Paints groups of commands back to front; each group is recorded when it is first painted."""

    def __init__(self, size: tuple[float, float], groups: tuple[tuple[PaintCommand, ...], ...], look: Look) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._size = QSizeF(*size)
        self._groups = groups
        self._look = look
        self._ringed: QRectF | None = None
        # By identity: groups live as long as the item does, and are long tuples to compare.
        self._records: dict[int, tuple[QPicture, QRectF]] = {}

    def show_groups(self, groups: tuple[tuple[PaintCommand, ...], ...]) -> None:
        """Paint these from now on; those that were painted before are not recorded again."""
        self._groups = groups
        self.update()

    def ring(self, place: QRectF | None) -> None:
        """Put the ring around a place, or around none."""
        self._ringed = place
        self.update()

    def forget_records(self) -> None:
        """Record everything again, in the colours of the present theme."""
        self._records.clear()
        self.update()

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(QPointF(0, 0), self._size)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        wanted: QRectF = option.exposedRect
        for commands in self._groups:
            picture, bounds = self._record(commands)
            if bounds.intersects(wanted):
                painter.drawPicture(QPointF(0, 0), picture)
        if self._ringed is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            # The colour of the focus only where it is: the keys belong to somebody else otherwise.
            has_keys = widget is not None and widget.hasFocus()
            painter.setPen(QPen(self._look.theme.colour("focus" if has_keys else "accent"), _RING / 2))
            painter.drawRect(self._ringed.adjusted(-_RING, -_RING, _RING, _RING) & self.boundingRect())

    def _record(self, commands: tuple[PaintCommand, ...]) -> tuple[QPicture, QRectF]:
        kept = self._records.get(id(commands))
        if kept is None:
            whole = self.boundingRect()
            picture = QPicture()
            painter = QPainter(picture)
            paint_picture(painter, PaintedPicture(whole.width(), whole.height(), commands), whole, self._look.theme)
            painter.end()
            bounds = QRectF(picture.boundingRect()).adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE)
            kept = self._records[id(commands)] = (picture, bounds)
        return kept
