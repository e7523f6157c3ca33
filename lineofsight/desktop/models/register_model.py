"""A register as a table for Qt, sorted by what is meant and searched as typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt
from typing_extensions import override

from lineofsight.desktop.models.column_needs import column_needs, looked_through
from lineofsight.desktop.models.plan_filter import fold, is_found
from lineofsight.desktop.models.roles import CellRole
from lineofsight.desktop.registers.lazy_lines import LazyLines

if TYPE_CHECKING:
    from lineofsight.desktop.models.column_needs import ColumnNeeds
    from lineofsight.desktop.registers.register import Register, RegisterLine

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()


class RegisterModel(QAbstractTableModel):
    """One row a line."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._register: Register | None = None
        self.needs: tuple[ColumnNeeds, ...] = ()
        """How wide the columns need to be."""

    def show_register(self, register: Register) -> None:
        """Show this one."""
        self.beginResetModel()
        self._register = register
        self.needs = column_needs(register.columns, [line.cells for line in looked_through(register.lines)])
        self.endResetModel()

    def clear(self) -> None:
        """Show none."""
        self.beginResetModel()
        self._register = None
        self.endResetModel()

    def line_at(self, index: Index) -> RegisterLine | None:
        """The line at a place, ``None`` where there is none."""
        return self._register.lines[index.row()] if index.isValid() and self._register is not None else None

    def find(self, link: str) -> QModelIndex:
        """Where a link stands; an invalid index where it does not."""
        lines = self._register.lines if self._register is not None else ()
        if isinstance(lines, LazyLines):
            return self.index(lines.find(link), 0)
        return next((self.index(row, 0) for row, line in enumerate(lines) if line.link == link), QModelIndex())

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() or self._register is None else len(self._register.lines)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() or self._register is None else len(self._register.columns)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if self._register is None or orientation is not Qt.Orientation.Horizontal:
            return None
        if not 0 <= section < len(self._register.columns):
            return None
        if role == Qt.ItemDataRole.InitialSortOrderRole:
            falls = section in self._register.falling
            return (Qt.SortOrder.DescendingOrder if falls else Qt.SortOrder.AscendingOrder).value
        title = self._register.columns[section][0]
        said = {Qt.ItemDataRole.DisplayRole: self.needs[section].title, Qt.ItemDataRole.AccessibleTextRole: title}
        return said.get(Qt.ItemDataRole(role))

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line_at(index)
        if line is None:
            return None
        return line.link if role == CellRole.LINK else line.cells[index.column()].answer(role)


class RegisterOrder(QSortFilterProxyModel):
    """Sorted by the columns' own meaning; rows that hold every word typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._query = ""
        self.setSortRole(CellRole.SORT)

    def search(self, query: str) -> None:
        """Show only rows that hold every word."""
        self.beginFilterChange()
        self._query = query
        self.endFilterChange()

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        model = self.sourceModel()
        if not isinstance(model, RegisterModel):
            return False
        if not self._query:
            # Nothing is made of a long register that nobody looks at yet.
            return True
        line = model.line_at(model.index(source_row, 0))
        return line is not None and is_found(
            fold("\n".join((*(cell.text for cell in line.cells), *line.found_by))), self._query
        )

    @override
    def lessThan(self, source_left: Index, source_right: Index) -> bool:
        left, right = source_left.data(CellRole.SORT), source_right.data(CellRole.SORT)
        if isinstance(left, float) and isinstance(right, float):
            return left < right
        return fold(str(left)) < fold(str(right))
