"""The names of a table's rows: they wrap, and stay in sight while the columns roll by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHeaderView, QTableView
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

_FLAGS: Final = int(Qt.TextFlag.TextWordWrap)
_PADDING: Final = QSize(18, 14)
_TALLEST: Final = 100_000
_BAR: Final = 5
_ACCENT: Final = QPalette.ColorRole.Accent


class NameHeader(QHeaderView):
    """Names down the left side of a table; whoever shows the table says how wide it is."""

    def __init__(self, table: QTableView, marked: str) -> None:
        """Stand beside a table; a name that begins with ``marked`` has a bar in the accent's colour before it, too."""
        super().__init__(Qt.Orientation.Vertical, table)
        left, top, wraps = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignTop, Qt.TextFlag.TextWordWrap
        self.setDefaultAlignment(Qt.AlignmentFlag(left.value | top.value | wraps.value))
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._marked = marked

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        painter.save()
        super().paintSection(painter, rect, logicalIndex)
        painter.restore()
        if self._name(logicalIndex).startswith(self._marked):
            painter.fillRect(QRect(rect.topLeft(), QSize(_BAR, rect.height())), self.palette().color(_ACCENT))

    @override
    def sectionSizeFromContents(self, logicalIndex: int) -> QSize:
        """As high as the name is when it is wrapped; Qt's own takes it for one line."""
        room = QRect(0, 0, max(self.width() - _PADDING.width(), 1), _TALLEST)
        return self.fontMetrics().boundingRect(room, _FLAGS, self._name(logicalIndex)).size() + _PADDING

    def _name(self, row: int) -> str:
        return str(self.model().headerData(row, Qt.Orientation.Vertical) or "")
