"""A register on the screen: search, table, and beside it the details of the line that is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from lineofsight.desktop.delegates.cell_delegate import CellDelegate
from lineofsight.desktop.models.register_model import RegisterModel, RegisterOrder
from lineofsight.desktop.models.roles import CellRole
from lineofsight.desktop.text import PlainLabel, Voice
from lineofsight.desktop.widgets.panes import TwoPanes, pane_of
from lineofsight.desktop.widgets.reading_table import ReadingTable
from lineofsight.desktop.widgets.search_line import SearchLine
from lineofsight.desktop.widgets.sheet_view import SheetView

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from lineofsight.desktop.look import Look
    from lineofsight.desktop.registers.register import Register

_SIDE_BY_SIDE_EM = 96
_FEWEST_LINES = 5
_MOST_LETTERS = 22
_PADDING = 18
_ARROW = 16
"""Room for the arrow that says by which column the table is sorted."""


class RegisterView(QWidget):
    """Shows one register at a time.

    Signals:
        link_chosen: where a link in the details leads.
        counted: how many lines are shown, in words.
        line_reached: the link of the line that is chosen from now on, whoever chose it.
    """

    link_chosen = Signal(str)
    counted = Signal(str)
    line_reached = Signal(str)

    def __init__(
        self, look: Look, name: str, looks_for: str = "Number, words, owner", *, is_upright: bool = False
    ) -> None:
        """Show no register yet.

        Args:
            look: theme and text size.
            name: what a screen reader calls the table.
            looks_for: what can be typed into the search, as a reminder in the empty line.
            is_upright: whether the details always stand below the table, as where it stands beside something itself.
        """
        super().__init__()
        self.setObjectName("page")
        self._look = look
        self._register: Register | None = None
        self._is_fitting = False
        self._fitted: tuple[object, ...] = ()
        self._search = SearchLine(looks_for)
        self._count = PlainLabel(voice=Voice.QUIET, wraps=False)
        self._finding = PlainLabel()
        self._model = RegisterModel(self)
        self._sorted = RegisterOrder(self)
        self._sorted.setSourceModel(self._model)
        self.table = ReadingTable(
            self._sorted,
            CellDelegate(look, self),
            name,
            "Up and down arrows choose a line; its details stand beside it.",
        )
        self.table.choose_rows()
        self.details = SheetView(look, "Choose a line to read all that is recorded of it.")
        list_side = pane_of(self._finding, self._search.line(self._count), self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(TwoPanes(list_side, self.details, None if is_upright else _SIDE_BY_SIDE_EM, (3, 2)))
        self._connect()

    def _connect(self) -> None:
        self._search.textChanged.connect(self._on_search)
        self.table.selectionModel().currentChanged.connect(self._on_chosen)
        self.table.horizontalHeader().sectionResized.connect(self._on_resized)
        self.details.link_chosen.connect(self.link_chosen)
        self._look.changed.connect(self._fit)

    @property
    def model(self) -> RegisterOrder:
        """The lines as they are filtered and sorted."""
        return self._sorted

    @property
    def shown(self) -> str:
        """What of how much is shown, in a sentence."""
        query = self._search.text().strip()
        return f"{self._count.text()}. Search: {query}." if query else f"{self._count.text()}."

    def panes(self) -> tuple[QWidget, ...]:
        """The parts that F6 goes through."""
        return (self._search, self.table, self.details)

    def begin_search(self) -> None:
        """Go to the search line."""
        self._search.begin()

    def show_register(self, register: Register) -> None:
        """Show a register; the line that was chosen stays chosen where it is still there."""
        chosen = self.link()
        self._register = register
        self._model.show_register(register)
        self.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self._finding.setText(register.finding if register.lines else register.empty)
        self._say_count()
        self._fitted = ()
        self._fit()
        QTimer.singleShot(0, self, self._fit)
        if not self.open_link(chosen):
            self.details.show_sheet(None)
            if self._sorted.rowCount():
                self.table.setCurrentIndex(self._sorted.index(0, 0))

    def open_link(self, link: str) -> bool:
        """Choose a line; whether it is there."""
        index = self._model.find(link)
        if not index.isValid():
            return False
        if not self._sorted.mapFromSource(index).isValid():
            self._search.clear()
        self.table.setCurrentIndex(self._sorted.mapFromSource(index))
        self.table.scrollTo(self._sorted.mapFromSource(index))
        return True

    def link(self) -> str:
        """The line that is chosen, "" for none."""
        index = self.table.currentIndex()
        return str(index.data(CellRole.LINK)) if index.isValid() else ""

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Once the panes inside have taken on their new size.
        QTimer.singleShot(0, self, self._fit)

    def _on_chosen(self, current: QModelIndex) -> None:
        line = self._model.line_at(self._sorted.mapToSource(current))
        if line is None:
            self.details.show_sheet(None)
        else:
            self.details.show_sheet(line.details(), line.link)
        self.line_reached.emit(line.link if line is not None else "")

    def _on_search(self, text: str) -> None:
        self._sorted.search(text)
        self._say_count()
        self.table.resizeRowsToContents()
        self.counted.emit(self._count.text())

    def _say_count(self) -> None:
        total = self._model.rowCount()
        self._count.setText(f"{self._sorted.rowCount()} of {total:,} shown" if total else "Nothing to show")

    def _fit(self) -> None:
        """Share the table's width among the columns, never narrower than their words need."""
        if self._register is None:
            return
        shares = [share for _, share in self._register.columns]
        least = self._least_widths(self._register)
        spare = max(self.table.viewport().width() - sum(least), 0)
        widths = tuple(least[column] + spare * share // sum(shares) for column, share in enumerate(shares))
        # How high each row is takes longer than everything else here: it is asked once, and only for something new.
        if (widths, self._look.percent) == self._fitted:
            return
        self._fitted = (widths, self._look.percent)
        self._is_fitting = True
        for column, width in enumerate(widths):
            self.table.setColumnWidth(column, width)
        self._is_fitting = False
        self.table.setMinimumHeight(self.table.fontMetrics().lineSpacing() * _FEWEST_LINES)
        self.table.resizeRowsToContents()

    def _on_resized(self, *_: int) -> None:
        """A column was drawn wider or narrower by hand."""
        if not self._is_fitting:
            self._fitted = ()
            self.table.resizeRowsToContents()

    def _least_widths(self, register: Register) -> list[int]:
        """For each column the width of its heading or of its longest word, whichever is more, so that none is cut."""
        metrics = self.table.fontMetrics()
        heading = self.table.horizontalHeader().fontMetrics()
        found = []
        for column, (title, _) in enumerate(register.columns):
            words = {word for line in register.lines for word in line.cells[column].text.split()}
            longest = max((metrics.horizontalAdvance(word) for word in words), default=0)
            most = _MOST_LETTERS * metrics.averageCharWidth()
            found.append(max(min(longest, most), heading.horizontalAdvance(title) + _ARROW) + _PADDING)
        return found
