"""What a search found, for Qt: a heading for each kind, under it what was found of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from lineofsight.desktop.models.roles import CellRole
from lineofsight.domain.search import Stretch
from lineofsight.wording.subjects import kind_heading, subject_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.domain.search import SearchHit

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
_BETWEEN_LINES: Final = " · "


@dataclass(frozen=True, slots=True)
class SearchRow:
    """One row: a heading, or something found.

    Attributes:
        title: its text, the found words told apart.
        excerpt: words from elsewhere in it, in a line of their own.
        link: where it leads; "" for a heading.
        kind: what it is, "action"; "" for a heading.
    """

    title: tuple[Stretch, ...]
    excerpt: tuple[Stretch, ...] = ()
    link: str = ""
    kind: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says; the kind, which the eye sees by the heading above, too."""
        title, excerpt = ("".join(part.text for part in parts) for parts in (self.title, self.excerpt))
        named = f"{self.kind.capitalize()}: {title}" if self.kind else title
        return f"{named.rstrip('.')}. {excerpt}" if excerpt else named


def rows_of(hits: Sequence[SearchHit]) -> list[SearchRow]:
    """A heading for each run of one kind, and its hits."""
    rows: list[SearchRow] = []
    for kind, group in groupby(hits, key=lambda hit: hit.kind):
        heading = kind_heading(kind)
        rows.append(SearchRow((Stretch(heading),)))
        rows += [
            SearchRow(_in_one_line(hit.title), _in_one_line(hit.excerpt), hit.link, subject_name(kind)) for hit in group
        ]
    return rows


def _in_one_line(parts: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """The parts with a sign where a line ended; replaced in each part, so that the found words stay in place."""
    if not any("\n" in part.text for part in parts):
        return tuple(parts)
    return tuple(replace(part, text=part.text.replace("\n", _BETWEEN_LINES)) for part in parts)


class SearchModel(QAbstractListModel):
    """The rows; headings cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[SearchRow] = []
        self.leading: list[int] = []
        """The rows that lead somewhere; the others are headings."""

    def show_hits(self, hits: Sequence[SearchHit]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = rows_of(hits)
        self.leading = [number for number, row in enumerate(self._rows) if row.link]
        self.endResetModel()

    def row_at(self, index: Index) -> SearchRow | None:
        """The row at a place, ``None`` where there is none."""
        return self._rows[index.row()] if index.isValid() else None

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index)
        if row is None:
            return None
        said: dict[int, object] = {
            int(Qt.ItemDataRole.DisplayRole): "".join(part.text for part in row.title),
            int(Qt.ItemDataRole.AccessibleTextRole): row.spoken,
            int(CellRole.LINK): row.link,
            int(CellRole.STRONG): not row.link,
        }
        return said.get(int(role))

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row_at(index)
        if row is None:
            return Qt.ItemFlag.NoItemFlags
        found = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        return found if row.link else Qt.ItemFlag.ItemIsEnabled
