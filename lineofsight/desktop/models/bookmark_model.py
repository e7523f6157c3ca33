"""Bookmarks, for Qt: one row each, whose name can be edited."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from lineofsight.desktop.models.roles import CellRole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.bookmarks import Bookmark

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()


class BookmarkModel(QAbstractListModel):
    """The rows are what was kept: an edited name is asked for, and stands there once it is kept.

    Signals:
        renamed: (``Bookmark``, the name asked for).
    """

    renamed = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._marks: tuple[Bookmark, ...] = ()

    def show_marks(self, marks: Sequence[Bookmark]) -> None:
        """Show these."""
        self.beginResetModel()
        self._marks = tuple(marks)
        self.endResetModel()

    def mark_at(self, row: int) -> Bookmark | None:
        """The bookmark of a row; ``None`` where there is none."""
        return self._marks[row] if 0 <= row < len(self._marks) else None

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._marks)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        mark = self._marks[index.row()]
        if role == CellRole.LINK:
            return mark.link
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return mark.name if mark.name == mark.title else f"{mark.name}: {mark.title}"
        return mark.name if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole) else None

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        mark = self.mark_at(index.row())
        name = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or mark is None or name == mark.name:
            return False
        self.renamed.emit(mark, name)
        return True

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable if index.isValid() else Qt.ItemFlag.NoItemFlags
