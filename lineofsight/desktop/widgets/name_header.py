"""The names of a table's rows: they wrap, and stay in sight while the columns roll by."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QHeaderView, QTableView
from typing_extensions import override

_FLAGS: Final = int(Qt.TextFlag.TextWordWrap)
_PADDING: Final = QSize(18, 14)
_TALLEST: Final = 100_000


class NameHeader(QHeaderView):
    """Names down the left side of a table; whoever shows the table says how wide it is."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, table)
        left, top, wraps = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignTop, Qt.TextFlag.TextWordWrap
        self.setDefaultAlignment(Qt.AlignmentFlag(left.value | top.value | wraps.value))
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    @override
    def sectionSizeFromContents(self, logicalIndex: int) -> QSize:
        """As high as the name is when it is wrapped; Qt's own takes it for one line."""
        name = str(self.model().headerData(logicalIndex, Qt.Orientation.Vertical) or "")
        room = QRect(0, 0, max(self.width() - _PADDING.width(), 1), _TALLEST)
        return self.fontMetrics().boundingRect(room, _FLAGS, name).size() + _PADDING
