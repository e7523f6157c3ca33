"""Things that can be picked by their words, for a list that opens under a line of text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt
from typing_extensions import override

from lineofsight.desktop.models.plan_filter import fold, is_found
from lineofsight.desktop.models.roles import CellRole

if TYPE_CHECKING:
    from collections.abc import Sequence

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be picked.

    Attributes:
        link: by which it is known, for example "action/1.10".
        words: as it is shown.
        more: other words by which it is found.
    """

    link: str
    words: str
    more: str = ""


class ChoiceModel(QAbstractListModel):
    """One row a thing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()
        self._folded: tuple[str, ...] = ()
        self._own: tuple[str, ...] = ()

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these."""
        self.beginResetModel()
        self._choices = tuple(choices)
        self._folded = tuple(fold(f"{one.words}\n{one.more}") for one in choices)
        self._own = tuple(fold(one.words) for one in choices)
        self.endResetModel()

    def words_of(self, link: str) -> str:
        """The words of a link, "" where it is not offered."""
        return next((one.words for one in self._choices if one.link == link), "")

    def folded_at(self, row: int) -> str:
        """The words of a row as they are searched."""
        return self._folded[row]

    def own_at(self, row: int) -> str:
        """The words that a row shows, as they are searched."""
        return self._own[row]

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._choices)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        choice = self._choices[index.row()]
        if role == CellRole.LINK:
            return choice.link
        return choice.words if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole) else None


class ChoiceFilter(QSortFilterProxyModel):
    """The things that hold every word typed; first those that are called so, then what is found by other words."""

    def __init__(self, choices: ChoiceModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices = choices
        self._query = ""
        self.setSourceModel(choices)
        self.sort(0)

    def search(self, query: str) -> None:
        """Show only what holds every word."""
        if query == self._query:
            return
        self._query = query
        self.invalidate()

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        return is_found(self._choices.folded_at(source_row), self._query)

    @override
    def lessThan(self, source_left: Index, source_right: Index) -> bool:
        return self._place(source_left.row()) < self._place(source_right.row())

    def _place(self, row: int) -> tuple[bool, int]:
        return not is_found(self._choices.own_at(row), self._query), row
