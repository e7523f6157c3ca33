"""Things that can be picked by their words, for a list that opens under a line of text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt
from typing_extensions import override

from lineofsight.desktop.models.plan_filter import fold, is_found
from lineofsight.desktop.models.roles import CellRole

if TYPE_CHECKING:
    from collections.abc import Sequence

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()


class ChoiceModel(QAbstractListModel):
    """One row a thing: its words, and the link that it is known by."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[tuple[str, str], ...] = ()
        self._folded: tuple[str, ...] = ()

    def show_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these, each as (link, words)."""
        self.beginResetModel()
        self._choices = tuple(choices)
        self._folded = tuple(fold(words) for _, words in choices)
        self.endResetModel()

    def words_of(self, link: str) -> str:
        """The words of a link, "" where it is not offered."""
        return next((words for known, words in self._choices if known == link), "")

    def folded_at(self, row: int) -> str:
        """The words of a row as they are searched."""
        return self._folded[row]

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._choices)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        link, words = self._choices[index.row()]
        if role == CellRole.LINK:
            return link
        return words if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole) else None


class ChoiceFilter(QSortFilterProxyModel):
    """The things that hold every word typed."""

    def __init__(self, choices: ChoiceModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices = choices
        self._query = ""
        self.setSourceModel(choices)

    def search(self, query: str) -> None:
        """Show only what holds every word."""
        self.beginFilterChange()
        self._query = query
        self.endFilterChange()

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        return is_found(self._choices.folded_at(source_row), self._query)
