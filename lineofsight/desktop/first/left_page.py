"""Stands in the place of the page on which the window was left, until the copy is read: its table or picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from lineofsight.desktop.delegates.cell_delegate import CellDelegate
from lineofsight.desktop.first.leaving import front_of
from lineofsight.desktop.models.left_model import LeftModel
from lineofsight.desktop.models.roles import CellRole
from lineofsight.desktop.text import PlainLabel, Voice, say
from lineofsight.desktop.widgets.reading_table import ReadingTable
from lineofsight.desktop.widgets.switched_panes import nothing_turned
from lineofsight.desktop.widgets.zoom_view import ZoomView
from lineofsight.workspace.first_page.left import LeftPicture, LeftTable

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from lineofsight.desktop.look import Look
    from lineofsight.desktop.pages.page import Page
    from lineofsight.workspace.first_page.left import Left

_MARGIN: Final = 12
_TO_COME: Final = "The rest of the page comes when the copy is read."


class LeftPage(QWidget):
    """Can be read, and a row of it can be chosen; the rest of the page is still to come, and it says so.

    Signals:
        link_chosen: where a row leads that was opened.

    Attributes:
        name: of the page in whose place it stands.
        front: the table or the picture.
    """

    link_chosen = Signal(str)

    def __init__(self, look: Look, title: str, left: Left) -> None:
        super().__init__()
        self.name = left.page
        self.setObjectName("page")
        self.setAccessibleName(title)
        self._left = left
        said = " ".join(part for part in (f"{left.title}, as you left it.", left.shown, _TO_COME) if part)
        self._said = PlainLabel(said, Voice.QUIET)
        self._said.setParent(self)
        self._said.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        held = left.held
        self.front = self._table(look, held) if isinstance(held, LeftTable) else _picture(look, left.title, held)
        self.front.setParent(self)

    def _table(self, look: Look, held: LeftTable) -> ReadingTable:
        self._needs = (model := LeftModel(held, self)).needs
        table = ReadingTable(model, CellDelegate(look, self), self._left.title, _TO_COME)
        table.setSelectionBehavior(ReadingTable.SelectionBehavior.SelectRows)
        table.activated.connect(lambda index: self.link_chosen.emit(_link_of(index)))
        for column, (_, width) in enumerate(held.columns):
            table.setColumnWidth(column, width)
        return table

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put it where it stood, so that no word moves when the page itself comes; else give it all the room."""
        super().resizeEvent(event)
        room = self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        place = QRect(*self._left.place)
        needed = room.y() + self._said.heightForWidth(room.width())
        is_as_it_was = (self.width(), self.height()) == self._left.size and place.y() >= needed
        if not is_as_it_was:
            place = room.adjusted(0, needed, 0, 0)
        self._said.setGeometry(room.x(), room.y(), room.width(), place.y() - room.y())
        self.front.setGeometry(place)
        if isinstance(self.front, ZoomView):
            self.front.look_at_left()
            return
        if not is_as_it_was:
            self.front.show_columns(self._needs)
        self.front.resizeRowsToContents()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Measure the rows again: how many lines they have is known only when the table knows how high it is."""
        super().showEvent(event)
        if isinstance(self.front, ReadingTable):
            self.front.resizeRowsToContents()

    @property
    def is_read_in(self) -> bool:
        """Whether the focus is in it."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def link(self) -> str:
        """The link of the row that is chosen, "" for none."""
        return "" if isinstance(self.front, ZoomView) else _link_of(self.front.currentIndex())

    def hand_over(self, page: Page, show: Callable[[], None]) -> None:
        """Have the page itself shown in its place; who reads in it goes on at the same row, or in the same picture.

        Args:
            page: which shows the copy by now.
            show: brings it to the front, after which this is no more.
        """
        link, front = self.link(), front_of(page)
        rolled = self.front.rolled if isinstance(self.front, ZoomView) else None
        if isinstance(front, ZoomView) and isinstance(self._left.held, LeftPicture):
            # Its own is drawn a moment later.
            front.show_left(self._left.held)
        if front is not None and self.is_read_in:
            # Before it is shown, so that the focus goes nowhere else between.
            front.setFocus()
        show()
        if isinstance(front, ZoomView) and rolled is not None:
            front.roll_to(rolled)
        if link:
            with nothing_turned(page):
                page.open_link(link)


def _picture(look: Look, title: str, held: LeftPicture) -> ZoomView:
    view = ZoomView(look)
    view.show_left(held)
    say(view, title, held.picture.alt)
    return view


def _link_of(index: QModelIndex) -> str:
    return str(index.data(CellRole.LINK)) if index.isValid() else ""
