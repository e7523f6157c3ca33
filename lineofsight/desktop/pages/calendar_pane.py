"""Twelve months of meetings: a row a body, a column a month, and beside it what is known of the chosen ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QSignalBlocker, QSize, QTimer, Signal
from PySide6.QtWidgets import QHeaderView, QVBoxLayout
from typing_extensions import override

from lineofsight.analysis.meeting_year import MONTHS, meeting_year, starts_of, usual_start
from lineofsight.desktop.delegates.cell_delegate import CellDelegate
from lineofsight.desktop.form import label_beside
from lineofsight.desktop.models.calendar_model import OWN, CalendarModel
from lineofsight.desktop.pages.shown import ShownTable
from lineofsight.desktop.registers.calendar_sheet import KEY, calendar_sheet, own_finding, span_words, year_finding
from lineofsight.desktop.text import PlainLabel, Voice
from lineofsight.desktop.widgets.choice_box import ChoiceBox
from lineofsight.desktop.widgets.name_header import NameHeader
from lineofsight.desktop.widgets.nothing_found import NOTHING_LISTED
from lineofsight.desktop.widgets.pane_switch import DETAILS, Part
from lineofsight.desktop.widgets.panes import FittedPane
from lineofsight.desktop.widgets.reading_table import ReadingTable
from lineofsight.desktop.widgets.sheet_view import SheetView
from lineofsight.desktop.widgets.switched_panes import SwitchedPanes, Thresholds

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from lineofsight.analysis.meeting_year import MeetingYear
    from lineofsight.desktop.look import Look
    from lineofsight.desktop.registers.governed import Governed

_EMPTY: Final = "No body that meets is recorded. The sheets Bodies and Meetings of the return bring them."
_ROOM: Final = Thresholds(beside_em=130, upright_lines=34)
"""Twelve months need the whole width of a small laptop, and say much in few lines: their details stand below."""

_DETAIL_LINES: Final = 5
_FEWEST_LINES: Final = 6
_NAME_EM: Final = 20
"""As narrow as names are for all months to be in sight."""

_ROLLING_NAME_EM: Final = 30
"""Of names beside months that have to roll all the same."""

_WIDEST_NAME_EM: Final = 48
_MONTH_EM: Final = 5.8
_BAR: Final = 20
"""Pixels of the bar by which the table rolls, and of its frame."""


class _LowSheet(SheetView):
    """Leaves more of a low window to the calendar: the day and what happened on it are its first lines."""

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.fontMetrics().lineSpacing() * _DETAIL_LINES)


class CalendarPane(FittedPane):
    """One stretch of twelve months at a time.

    Signals:
        link_chosen: where a link in the details leads.
        said: a sentence for the status line.
        turned: other parts than before are in sight.
    """

    link_chosen = Signal(str)
    said = Signal(str)
    turned = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._governed: Governed | None = None
        self._year: MeetingYear | None = None
        self._member = ""
        self._starts = ChoiceBox()
        self._starts.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        self._finding = PlainLabel()
        self._key = PlainLabel(KEY, Voice.QUIET, wraps=False)
        self._model = CalendarModel(self)
        self.table = ReadingTable(
            self._model,
            CellDelegate(look, self),
            "Meetings by body and month",
            "Arrow keys choose a body and a month; details stand beside it.",
        )
        self.table.setVerticalHeader(NameHeader(self.table, OWN))
        self.table.verticalHeader().show()
        # All months have the same width, which nobody can change for one of them.
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.details = _LowSheet(look, "Choose a body and a month to read what is known of its meetings.")
        self.panes_shown = SwitchedPanes(
            (Part("&List", "Shows the calendar.", self.table),), Part(*DETAILS, self.details), _ROOM
        )
        months = label_beside("&Months", self._starts, "Which twelve months are shown.")
        self.controls = (self.panes_shown.switch, months, self._key)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._finding)
        layout.addWidget(self.panes_shown, 1)
        self.panes_shown.turned.connect(self._on_turned)
        self._starts.currentIndexChanged.connect(self._show_year)
        self.table.selectionModel().currentChanged.connect(self._on_chosen)
        self.details.link_chosen.connect(self.link_chosen)
        look.changed.connect(self._fit)

    @property
    def finding(self) -> str:
        """What is known of the twelve months, in a sentence or two."""
        return self._finding.text()

    @property
    def useful_controls(self) -> tuple[QWidget, ...]:
        """Those of ``controls`` that say or do something of what is in sight."""
        has_table = self.table in self.panes_shown.in_sight() and self._model.rowCount()
        return self.controls if has_table else self.controls[:-1]

    def show_governed(self, governed: Governed) -> None:
        """Show the twelve months around the record's date."""
        self._governed = governed
        starts = starts_of(governed.graph)
        with QSignalBlocker(self._starts):
            self._starts.clear()
            for start in starts:
                self._starts.addItem(span_words(meeting_year(governed.graph, start)), start)
            self._starts.setCurrentIndex(starts.index(usual_start(governed.graph.day)))
        self._show_year()

    def mark_own(self, member: str) -> None:
        """Mark the bodies on which a member sits, named as in the plan; "" for none."""
        self._member = member
        self._show_year()

    def panes(self) -> tuple[QWidget, ...]:
        """The parts that F6 goes through."""
        return (self._starts, self.table, self.details)

    def show_list(self) -> None:
        """Bring the table into sight."""
        self.panes_shown.bring(self.table)

    def _on_turned(self) -> None:
        has_table = self.table in self.panes_shown.in_sight()
        self._finding.setVisible(has_table)
        self.turned.emit()

    def open_body(self, ref: str) -> bool:
        """Choose the row of a body, at the present month; whether it has one."""
        row = self._model.find(ref)
        if row >= 0:
            self.table.setCurrentIndex(self._model.index(row, self._present_column()))
        return row >= 0

    def link(self) -> str:
        """The body that is chosen, as a link to this calendar; "" for none."""
        body = self._model.body_at(self.table.currentIndex())
        return f"meeting/{body.ref}" if body is not None else ""

    def table_shown(self) -> ShownTable | None:
        """The calendar as a table, with what its signs say, and how many bodies have no meeting in it."""
        if self._year is None:
            return None
        return ShownTable(f"Meetings, {span_words(self._year)}", self._model, f"{self.finding} {KEY}.")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)

    def _show_year(self) -> None:
        start = self._starts.currentData()
        if self._governed is None or start is None:
            return
        chosen = self._model.body_at(self.table.currentIndex())
        graph = self._governed.graph
        self._year = meeting_year(graph, start)
        names = {body.ref: graph.name(body.ref) for body in self._year.bodies}
        own = self._governed.bodies_of(self._member) & names.keys()
        self._model.show_year(self._year, names, own)
        said = f"{year_finding(self._year)} {own_finding(OWN, self._member, len(own))}".strip()
        self._finding.setText(said if names else _EMPTY)
        self._on_turned()
        self.details.say_nothing("" if self._year.bodies else NOTHING_LISTED)
        self.details.show_sheet(None)
        if chosen is None or not self.open_body(chosen.ref):
            self.table.setCurrentIndex(self._model.index(0, self._present_column()))
        self._fit()
        self.said.emit(f"{span_words(self._year)}: {self._finding.text()}" if self._year.bodies else _EMPTY)

    def _present_column(self) -> int:
        """The column of the record's month, else the last one."""
        if self._year is None or self._governed is None:
            return 0
        day = self._governed.graph.day
        places = [place for place, month in enumerate(self._year.months) if month <= day]
        return places[-1] + 1 if places else 1

    def _on_chosen(self, current: QModelIndex) -> None:
        body = self._model.body_at(current)
        if body is not None and self._year is not None and self._governed is not None:
            place = self._model.month_at(current)
            self.details.show_sheet(calendar_sheet(self._governed, self._year, body, place))

    def _fit(self) -> None:
        """Give the months the same width, and what is left to the names, which stay in sight."""
        if not self._model.rowCount():
            return
        letter = self.table.fontMetrics().averageCharWidth()
        months = int(letter * _MONTH_EM)
        names = self.table.verticalHeader()
        spare = self.table.viewport().width() + names.width() - months * MONTHS
        fits = spare >= letter * _NAME_EM
        names.setFixedWidth(min(spare, letter * _WIDEST_NAME_EM) if fits else letter * _ROLLING_NAME_EM)
        months = max((self.table.width() - names.width() - _BAR) // MONTHS, months)
        for column in range(1, MONTHS + 1):
            self.table.setColumnWidth(column, months)
        self.table.setColumnHidden(0, True)  # noqa: FBT003 - Qt's own signature
        self.table.setMinimumHeight(self.table.fontMetrics().lineSpacing() * _FEWEST_LINES)
        self.table.resizeRowsToContents()
