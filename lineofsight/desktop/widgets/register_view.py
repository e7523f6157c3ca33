"""A register on the screen: search, table, and beside it the details of the line that is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from lineofsight.desktop.delegates.cell_delegate import CellDelegate
from lineofsight.desktop.models.register_model import RegisterModel, RegisterOrder
from lineofsight.desktop.models.roles import CellRole
from lineofsight.desktop.text import LineLabel, PlainLabel, Voice
from lineofsight.desktop.widgets.panes import FittedPane, TwoPanes, bring_forward, pane_of
from lineofsight.desktop.widgets.reading_table import ReadingTable
from lineofsight.desktop.widgets.search_line import SearchLine
from lineofsight.desktop.widgets.sheet_view import SheetView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from lineofsight.desktop.look import Look
    from lineofsight.desktop.registers.register import Register

_SIDE_BY_SIDE_EM = 96


class RegisterView(FittedPane):
    """Shows one register at a time; ``controls`` search it and count its lines, and stand where the page puts them.

    ``finding``, what the register shows as a whole, stands above the lines unless the page puts it elsewhere.

    Signals:
        link_chosen: where a link in the details leads.
        counted: how many lines are shown, in words.
        turns_changed: whether lines and details take turns from now on, since room is short.
        line_reached: the link of the line that is chosen from now on, whoever chose it.
    """

    link_chosen = Signal(str)
    counted = Signal(str)
    line_reached = Signal(str)
    turns_changed = Signal(bool)

    def __init__(self, look: Look, name: str, looks_for: str = "Number, words") -> None:
        """Show no register yet.

        Args:
            look: theme and text size.
            name: what a screen reader calls the table.
            looks_for: what can be typed into the search, as a reminder in the empty line.
        """
        super().__init__()
        self._look = look
        self._register: Register | None = None
        self._search = SearchLine(looks_for)
        self._count = PlainLabel(voice=Voice.QUIET, wraps=False)
        self._counted = ""
        self.finding = LineLabel()
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
        self.controls: tuple[QWidget, ...] = (self._search.labelled(), self._count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        parts = self._parts()
        for part in parts:
            layout.addWidget(part)
        layout.setStretch(len(parts) - 1, 1)
        self._connect()

    def _parts(self) -> tuple[QWidget, ...]:
        """What is laid out below one another; the last takes the room that is left."""
        listed = pane_of(self.finding, self.table)
        panes = TwoPanes(listed, self.details, _SIDE_BY_SIDE_EM, (5, 3), ("List", "Details"))
        panes.turns_changed.connect(self.turns_changed)
        self.controls = (*self.controls, panes.switch)
        return (panes,)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._on_search)
        self._search.textEdited.connect(lambda _: self.show_list())
        self._search.lead_to(lambda: self.table)
        self.table.selectionModel().currentChanged.connect(self._on_chosen)
        self.details.link_chosen.connect(self.link_chosen)
        self._look.changed.connect(self.table.fit)

    @property
    def model(self) -> RegisterOrder:
        """The lines as they are filtered and sorted."""
        return self._sorted

    @property
    def shown(self) -> str:
        """What of how much is shown, in a sentence."""
        query = self._search.text().strip()
        return f"{self._counted}. Search: {query}." if query else f"{self._counted}."

    def panes(self) -> tuple[QWidget, ...]:
        """The parts that F6 goes through."""
        return (self._search, self.table, self.details)

    def show_list(self) -> None:
        """Bring the lines into sight, where the details of one stand in their place."""
        bring_forward(self.table)

    def begin_search(self) -> None:
        """Go to the search line."""
        self._search.begin()

    def clear_search(self) -> None:
        """Show every line again."""
        self._search.clear()

    def show_register(self, register: Register) -> None:
        """Show a register; the line that was chosen stays chosen where it is still there."""
        chosen = self.link()
        self._register = register
        self._model.show_register(register)
        self.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.finding.setText(register.finding if register.lines else register.empty)
        self._say_count()
        self.table.show_columns(self._model.needs, register.spare)
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
        self.counted.emit(self._counted)

    def _say_count(self) -> None:
        total = self._model.rowCount()
        self._counted = f"{self._sorted.rowCount():,} of {total:,} shown" if total else "Nothing to show"
        # How many lines there are is said above already; how many of them were found, nowhere else.
        self._count.setText(self._counted if self._search.text() else "")
        self._count.setVisible(bool(self._search.text()))
