"""Twelve months of meetings as a table for Qt: a row a body, a column a month."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from lineofsight.desktop.models.roles import CellRole, CellValue
from lineofsight.wording.dates import day, month, short_month
from lineofsight.wording.meetings import meeting_sign, meeting_words

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from lineofsight.analysis.meeting_year import BodyYear, MeetingDay, MeetingYear

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
OWN: Final = "◆"
"""Stands before the name of a body on which the person sits."""


class CalendarModel(QAbstractTableModel):
    """The first column names the body; every cell says body and month to a screen reader."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._year: MeetingYear | None = None
        self._names: Mapping[str, str] = {}
        self._own: Collection[str] = ()

    def show_year(self, year: MeetingYear, names: Mapping[str, str], own: Collection[str] = ()) -> None:
        """Show these months.

        Args:
            year: the months.
            names: of each body, by its id.
            own: the ids of the bodies on which the person sits.
        """
        self.beginResetModel()
        self._year = year
        self._own = own
        self._names = names
        self.endResetModel()

    def body_at(self, index: Index) -> BodyYear | None:
        """The body of a row, ``None`` where there is none."""
        return self._year.bodies[index.row()] if index.isValid() and self._year is not None else None

    def month_at(self, index: Index) -> int | None:
        """The place of a column's month among the twelve; ``None`` in the column of names."""
        return index.column() - 1 if index.isValid() and index.column() else None

    def find(self, ref: str) -> int:
        """The row of a body, -1 where it has none."""
        bodies = self._year.bodies if self._year is not None else ()
        return next((row for row, body in enumerate(bodies) if body.ref == ref), -1)

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() or self._year is None else len(self._year.bodies)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() or self._year is None else len(self._year.months) + 1

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if self._year is None:
            return None
        if orientation is Qt.Orientation.Vertical:
            return self._name(section, role)
        if section >= self.columnCount():
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return month(self._year.months[section - 1]) if section else "Body"
        if role == Qt.ItemDataRole.DisplayRole:
            return short_month(self._year.months[section - 1]).replace(" ", "\n") if section else "Body"
        return None

    def _name(self, row: int, role: int) -> str | None:
        """The body of a row, for a header that stays in sight; the first column has it for a print or a copy."""
        is_name = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if self._year is None or not is_name or not 0 <= row < self.rowCount():
            return None
        ref = self._year.bodies[row].ref
        return self._marked(ref) if role == Qt.ItemDataRole.DisplayRole else self._spoken(ref)

    def _marked(self, ref: str) -> str:
        """The name of a body as it is seen."""
        name = self._names.get(ref, ref)
        return f"{OWN} {name}" if ref in self._own else name

    def _spoken(self, ref: str) -> str:
        """The name of a body as it is said."""
        name = self._names.get(ref, ref)
        return f"{name}, which is yours" if ref in self._own else name

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        body = self.body_at(index)
        if body is None:
            return None
        return f"body/{body.ref}" if role == CellRole.LINK else self._cell(body, self.month_at(index)).answer(role)

    def _cell(self, body: BodyYear, place: int | None) -> CellValue:
        name = self._spoken(body.ref)
        if place is None or self._year is None:
            return CellValue(self._marked(body.ref), spoken=name, strong=True)
        meetings = body.months[place]
        said = "; ".join(spoken_meeting(one) for one in meetings) or f"no meeting in {month(self._year.months[place])}"
        return CellValue(
            "\n".join(f"{meeting_sign(one.state)} {one.on.day}" for one in meetings), spoken=f"{name}: {said}"
        )


def spoken_meeting(meeting: MeetingDay) -> str:
    """A meeting in words: "26 September 2016, held"."""
    return f"{day(meeting.on)}, {meeting_words(meeting.state)}"
