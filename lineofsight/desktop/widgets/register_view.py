"""A register on the screen: search, table, perhaps a picture, and the details of the line that is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from lineofsight.desktop.delegates.cell_delegate import CellDelegate
from lineofsight.desktop.models.register_model import RegisterModel, RegisterOrder
from lineofsight.desktop.models.roles import CellRole
from lineofsight.desktop.text import LineLabel, PassingLabel
from lineofsight.desktop.widgets.nothing_found import NothingFound
from lineofsight.desktop.widgets.pane_switch import DETAILS, Part
from lineofsight.desktop.widgets.panes import FittedPane, pane_of
from lineofsight.desktop.widgets.reading_table import ReadingTable
from lineofsight.desktop.widgets.search_line import SearchLine
from lineofsight.desktop.widgets.sheet_view import SheetView
from lineofsight.desktop.widgets.switched_panes import SwitchedPanes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from lineofsight.desktop.look import Look
    from lineofsight.desktop.registers.belonging import InPlace
    from lineofsight.desktop.registers.register import Register

_LIST: Final = "&List"
_PANE, _LISTED = "pane", "list"


class RegisterView(FittedPane):
    """Shows one register at a time; ``controls`` search it and count its lines, and stand where the page puts them.

    ``finding``, what the register shows as a whole, stands above the lines unless the page puts it elsewhere.
    ``count``, how many lines a search found, is one of the controls, and comes and goes.

    Signals:
        link_chosen: where a link in the details leads.
        counted: how many lines are shown, in words.
        turned: other parts than before are in sight, so that other controls than before are of use.
        line_reached: the link of the line that is chosen from now on, whoever chose it.
    """

    link_chosen = Signal(str)
    counted = Signal(str)
    line_reached = Signal(str)
    turned = Signal()

    def __init__(
        self,
        look: Look,
        name: str,
        looks_for: str = "Number, words",
        *,
        picture: Part | None = None,
        label: str = _LIST,
        has_own_search: bool = False,
    ) -> None:
        """Show no register yet.

        Args:
            look: theme and text size.
            name: what a screen reader calls the table.
            looks_for: what can be typed into the search, as a reminder in the empty line.
            picture: what draws the same as the table says, in sight before it.
            label: what the table is called on its button.
            has_own_search: whether the search stands above the table, where the page's first line has no room for it.
        """
        super().__init__()
        self._look = look
        self._register: Register | None = None
        self._search = SearchLine(looks_for)
        self.count = PassingLabel()
        self._counted = ""
        self.finding = LineLabel()
        self._model = RegisterModel(self)
        self._sorted = RegisterOrder(self)
        self._sorted.setSourceModel(self._model)
        self.table = ReadingTable(
            self._sorted,
            CellDelegate(look, self),
            name,
            "Up and down arrows choose a line; Enter leads to its details.",
        )
        self.table.choose_rows()
        self.details = SheetView(look, "Choose a line to read all that is recorded of it.")
        self._nothing = NothingFound(self.details, lambda: self.table)
        self._listed = pane_of(self._nothing, self.table)
        listed = Part(label, "Shows the list.", self._listed)
        views = (listed,) if picture is None else (picture, listed)
        self.panes_shown = SwitchedPanes(views, Part(*DETAILS, self.details))
        self._lay_out(has_own_search=has_own_search)
        self._connect()
        self._on_turned()

    def _lay_out(self, *, has_own_search: bool) -> None:
        """Have above, over the whole width, what is read first: there it takes few lines from the list."""
        above = QHBoxLayout()
        above.addWidget(self.finding, 1)
        self._searching = (self._search.labelled(), self.count)
        for control in self._searching if has_own_search else ():
            above.addWidget(control)
        switch = self.panes_shown.switch
        self.controls: tuple[QWidget, ...] = (switch,) if has_own_search else (*self._searching, switch)
        self._has_own_search = has_own_search
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(above)
        layout.addWidget(self.panes_shown, 1)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._on_search)
        self._search.textEdited.connect(lambda _: self.show_list())
        self._search.lead_to(self._nothing.below_search)
        self._nothing.clear_wanted.connect(self._search.clear)
        self.table.selectionModel().currentChanged.connect(self._on_chosen)
        self.details.link_chosen.connect(self.link_chosen)
        self._look.changed.connect(self.table.fit)
        self.panes_shown.turned.connect(self._on_turned)

    @property
    def useful_controls(self) -> tuple[QWidget, ...]:
        """Those of ``controls`` that do something to what is in sight."""
        return self.controls if self._has_list() else (self.panes_shown.switch,)

    @property
    def model(self) -> RegisterOrder:
        """The lines as they are filtered and sorted."""
        return self._sorted

    @property
    def shown(self) -> str:
        """What of how much is shown, in a sentence."""
        return f"{self._counted}. Search: {self.searched}." if self.searched else f"{self._counted}."

    @property
    def searched(self) -> str:
        """What is searched for, "" for nothing."""
        return self._search.text().strip()

    @property
    def is_as_opened(self) -> bool:
        """Whether the lines are all there, and in the order in which they came."""
        return not self._search.text() and self._sorted.sortColumn() < 0

    def panes(self) -> tuple[QWidget, ...]:
        """The parts that F6 goes through: not what brings them into sight, nor the search in the page's first line."""
        return (self.table, self.details)

    def show_list(self) -> None:
        """Bring the lines into sight, where the details of one stand in their place."""
        self.panes_shown.bring(self._listed)

    def go_to_details(self) -> None:
        """Bring the details into sight, and go there."""
        self.panes_shown.enter(self.details)

    def begin_search(self) -> None:
        """Go to the search line."""
        self.show_list()
        self._search.begin()

    def remembered(self) -> Mapping[str, str]:
        """Which of picture and list is in front."""
        return {_PANE: _LISTED if self.panes_shown.view is self._listed else ""}

    def recall(self, remembered: Mapping[str, str]) -> None:
        """Bring it to the front again."""
        if remembered.get(_PANE) == _LISTED:
            self.show_list()

    def clear_search(self) -> None:
        """Show every line again."""
        self._search.clear()

    def forget_line(self) -> None:
        """Choose no line, so that the next register is shown from its first one on."""
        self.table.setCurrentIndex(QModelIndex())

    def show_register(self, register: Register) -> None:
        """Show a register; the line that was chosen stays chosen where it is still there, else the one beside it."""
        is_same = self._register is not None and self._register.name == register.name
        chosen, beside = self.link(), _links_beside(self.table.currentIndex()) if is_same else ()
        self._register = register
        self._model.show_register(register)
        self._say_count()
        self._tell_nothing()
        self._on_turned()
        self.table.show_columns(self._model.needs, register.spare, register.in_sight)
        if not self.open_link(chosen):
            self.details.show_sheet(None)
            if self._sorted.rowCount():
                still = (self._sorted.mapFromSource(self._model.find(link)) for link in beside)
                next_ = next((one for one in still if one.isValid()), self._sorted.index(0, 0))
                # With the keys in it, the table may have gone there by itself and has nothing more to tell.
                if self.table.currentIndex() == next_:
                    self._on_chosen(next_)
                self.table.setCurrentIndex(next_)
                self.table.scrollTo(next_)

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

    def in_place(self) -> InPlace | None:
        """What is followed and noted in place of the line that is chosen; ``None`` where it is the line itself."""
        line = self._model.line_at(self._sorted.mapToSource(self.table.currentIndex()))
        return None if line is None else line.in_place

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
        said = self._tell_nothing()
        self._choose_first()
        self.table.resizeRowsToContents()
        self.counted.emit(said or self._counted)

    def _tell_nothing(self) -> str:
        """Say why there are no lines where there are none; return what is to be announced, "" for nothing."""
        if self._register is None:
            return ""
        return self._nothing.tell(self._sorted.rowCount(), self._model.rowCount(), self._search.text())

    def _choose_first(self) -> None:
        """Choose the first line where none is chosen: a search that found nothing has taken the choice away."""
        if not self.link() and self._sorted.rowCount():
            self.table.setCurrentIndex(self._sorted.index(0, 0))

    def _has_list(self) -> bool:
        return self._listed in self.panes_shown.in_sight()

    def _on_turned(self) -> None:
        """What the list shows is said with it; that there is nothing to show, and what would bring it, in any case."""
        is_empty = self._register is not None and not self._model.rowCount()
        self.finding.setVisible(self._has_list() or is_empty)
        if self._has_own_search:
            self._searching[0].setVisible(self._has_list() or is_empty)
            self.count.setVisible(self._has_list() and bool(self._search.text()))
        self.turned.emit()

    def _tell_found(self) -> None:
        """Say what the register shows: of what conditions leave of it, only what is found, as its count is."""
        register = self._register
        if register is None:
            return
        is_of_found = bool(self._search.text()) and register.whole is not None and bool(register.lines)
        if is_of_found and register.tell is not None:
            rows = range(self._sorted.rowCount())
            self.finding.setText(register.tell({self._sorted.index(row, 0).data(CellRole.LINK) for row in rows}))
        else:
            self.finding.setText(register.said)

    def _say_count(self) -> None:
        whole = self._register.whole if self._register is not None else None
        total = self._model.rowCount() if whole is None else whole
        self._counted = f"{self._sorted.rowCount():,} of {total:,} shown" if total else "Nothing to show"
        # How many lines there are is said above already; how many of them were found, nowhere else.
        self.count.setText(self._counted if self._search.text() else "")
        self._tell_found()
        self.count.setVisible(bool(self._search.text()))


def _links_beside(at: QModelIndex) -> tuple[str, ...]:
    """The lines below and above one, where it is one."""
    beside = (at.sibling(row, 0) for row in (at.row() + 1, at.row() - 1))
    return tuple(str(one.data(CellRole.LINK)) for one in beside if one.isValid())
