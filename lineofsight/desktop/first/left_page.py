"""Stands in the place of the page on which the window was left, until the copy is read: its table as it was then."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from lineofsight.desktop.delegates.cell_delegate import CellDelegate
from lineofsight.desktop.models.left_model import LeftModel
from lineofsight.desktop.models.roles import CellRole
from lineofsight.desktop.text import PlainLabel, Voice
from lineofsight.desktop.widgets.reading_table import ReadingTable

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from lineofsight.desktop.look import Look
    from lineofsight.workspace.first_page.left_table import LeftTable

_MARGIN: Final = 12
_TO_COME: Final = "The rest of the page comes when the copy is read."


class LeftPage(QWidget):
    """To be read, and to choose a row by; nothing else of the page is there yet, and it says so.

    Signals:
        link_chosen: where a row leads that was opened.

    Attributes:
        name: of the page in whose place it stands.
    """

    link_chosen = Signal(str)

    def __init__(self, look: Look, title: str, left: LeftTable) -> None:
        super().__init__()
        self.name = left.page
        self.setObjectName("page")
        self.setAccessibleName(title)
        self._left = left
        self._said = PlainLabel(f"{left.title}, as you left it. {left.shown} {_TO_COME}", Voice.QUIET)
        self._said.setParent(self)
        self._said.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._model = LeftModel(left, self)
        self.table = ReadingTable(self._model, CellDelegate(look, self), left.title, _TO_COME)
        self.table.setParent(self)
        self.table.setSelectionBehavior(ReadingTable.SelectionBehavior.SelectRows)
        self.table.activated.connect(lambda index: self.link_chosen.emit(_link_of(index)))
        for column, (_, width) in enumerate(left.columns):
            self.table.setColumnWidth(column, width)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the table where it stood, so that no word moves when the page itself comes; else give it all the room."""
        super().resizeEvent(event)
        room = self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        place = QRect(*self._left.place)
        needed = room.y() + self._said.heightForWidth(room.width())
        if (self.width(), self.height()) != self._left.size or place.y() < needed:
            place = room.adjusted(0, needed, 0, 0)
            self.table.show_columns(self._model.needs)
        self._said.setGeometry(room.x(), room.y(), room.width(), place.y() - room.y())
        self.table.setGeometry(place)
        self.table.resizeRowsToContents()

    @property
    def is_read_in(self) -> bool:
        """Whether the focus is in it."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def link(self) -> str:
        """The link of the row that is chosen, "" for none."""
        return _link_of(self.table.currentIndex())


def _link_of(index: QModelIndex) -> str:
    return str(index.data(CellRole.LINK)) if index.isValid() else ""
