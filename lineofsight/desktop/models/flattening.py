"""What a view shows, as plain rows: for paper, files and the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt

from lineofsight.desktop.models.roles import CellRole

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet


_DASH: Final = "–"
"""Nothing, where the eye goes on to the next cell; what it stands for is said in its words."""


def headings_of(model: QAbstractItemModel, hidden: AbstractSet[int] = frozenset()) -> tuple[str, ...]:
    """The headings of the columns that are not hidden."""
    horizontal = Qt.Orientation.Horizontal
    said = [str(model.headerData(at, horizontal) or "") for at in _columns(model, hidden)]
    # A heading stands in two lines to keep its column narrow on the screen alone.
    return tuple(" ".join(heading.split("\n")) for heading in said)


def rows_of(model: QAbstractItemModel, hidden: AbstractSet[int] = frozenset()) -> tuple[tuple[str, ...], ...]:
    """Every row in the order in which it is shown; what lies under a row follows it."""
    return tuple(_rows(model, QModelIndex(), _columns(model, hidden)))


def _columns(model: QAbstractItemModel, hidden: AbstractSet[int]) -> tuple[int, ...]:
    return tuple(at for at in range(model.columnCount()) if at not in hidden)


def _rows(model: QAbstractItemModel, parent: QModelIndex, columns: tuple[int, ...]) -> Iterator[tuple[str, ...]]:
    for row in range(model.rowCount(parent)):
        yield tuple(_text(model.index(row, at, parent)) for at in columns)
        yield from _rows(model, model.index(row, 0, parent), columns)


def _text(index: QModelIndex) -> str:
    """What the cell says; a picture and a dash say their words, so that nothing is lost or unexplained without them."""
    text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
    if text != _DASH and not index.data(CellRole.PICTURE):
        return text
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")
