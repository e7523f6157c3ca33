"""The table on which the window was left, as a model: the rows that were kept, until the page's own takes its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from lineofsight.desktop.models.column_needs import column_needs
from lineofsight.desktop.models.roles import CellRole, CellValue

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from lineofsight.workspace.first_page.left import LeftTable

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()


class LeftModel(QAbstractTableModel):
    """The rows that were kept.

    Attributes:
        needs: what each column needs of the room, where it is not what it was.
    """

    def __init__(self, left: LeftTable, parent: QObject) -> None:
        super().__init__(parent)
        self._left = left
        self._cells = [
            [
                CellValue(cell.text, cell.mark, cell.spoken, strong=cell.is_strong, whole=cell.is_whole)
                for cell in row.cells
            ]
            for row in left.rows
        ]
        self.needs = column_needs(left.columns, self._cells)

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._left.rows)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._left.columns)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        wanted = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if not wanted or orientation is not Qt.Orientation.Horizontal:
            return None
        return self._left.columns[section][0]

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == CellRole.LINK:
            return self._left.rows[index.row()].link
        return self._cells[index.row()][index.column()].answer(role)
