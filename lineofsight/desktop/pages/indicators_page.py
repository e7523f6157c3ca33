"""The indicators: a table that sorts, the chart, and the working behind every rating."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLineEdit, QTableView, QVBoxLayout, QWidget
from typing_extensions import override

from lineofsight.desktop.delegates.cell_delegate import CellDelegate
from lineofsight.desktop.form import mnemonic_label
from lineofsight.desktop.models.indicator_model import IndicatorModel
from lineofsight.desktop.models.plan_filter import fold, is_found
from lineofsight.desktop.models.roles import CellRole
from lineofsight.desktop.pages.indicator_sheet import indicator_sheet
from lineofsight.desktop.pages.page import Page
from lineofsight.desktop.pages.shown import ShownPicture, ShownTable
from lineofsight.desktop.text import PlainLabel, Voice, say
from lineofsight.desktop.widgets.chart_view import ChartView
from lineofsight.desktop.widgets.panes import TwoPanes
from lineofsight.desktop.widgets.sheet_view import SheetView
from lineofsight.wording.figures import count

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent

    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.charts.strokes import PaintedPicture
    from lineofsight.desktop.look import Look
    from lineofsight.documents.material import Material

_SIDE_BY_SIDE_EM = 90
_FEWEST_LINES = 8
_COLUMN_EM = (23.5, 15.5, 13.0, 18.5, 14.5, 12.0, 9.0, 10.5)
"""Average letters: what matters most stands first, and on a small laptop nothing is out of sight."""

_NARROWEST_EM, _WIDEST_EM = 3.0, 200.0


class IndicatorsPage(Page):
    """The table, and beside or below it the chart and the details of the chosen indicator.

    Signals:
        chart_wanted: (judged indicator, width, height in points).
        courses_wanted: the judged indicators whose small lines are wanted.
    """

    chart_wanted = Signal(object, float, float)
    courses_wanted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__("Indicators")
        self._look = look
        self._known: dict[str, JudgedIndicator] = {}
        self._chosen: JudgedIndicator | None = None
        self._widths = list(_COLUMN_EM)
        self._is_fitting = False
        self._search = QLineEdit()
        self._search.setClearButtonEnabled(True)
        self._search.setPlaceholderText("Words of the title, or its number")
        self._count = PlainLabel(voice=Voice.QUIET, wraps=False)
        self._model = IndicatorModel(self)
        self._sorted = _IndicatorOrder(self)
        self._sorted.setSourceModel(self._model)
        self._table = _make_table(self._sorted, CellDelegate(look, self))
        self._chart = ChartView(look)
        self._details = SheetView(look, "Choose an indicator to see its chart and the working behind its rating.")
        self._chart.show_picture(None, "Chart", "Choose an indicator to see its chart.")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        below = TwoPanes(self._chart, self._details, _SIDE_BY_SIDE_EM, (1, 1))
        layout.addWidget(TwoPanes(self._above(), below, None, (1, 1)))
        self._connect()

    def _connect(self) -> None:
        self._search.textChanged.connect(self._on_search)
        self._table.selectionModel().currentChanged.connect(self._on_chosen)
        self._table.horizontalHeader().sectionResized.connect(self._on_resized)
        self._chart.size_wanted.connect(self._on_size_wanted)
        self._details.link_chosen.connect(self.link_chosen)
        self._look.changed.connect(self._fit)

    def _above(self) -> QWidget:
        side = QWidget()
        side.setObjectName("page")
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        line = QHBoxLayout()
        line.addWidget(mnemonic_label("&Search", self._search, "Finds as you type."))
        line.addWidget(self._search, 1)
        line.addWidget(self._count)
        layout.addLayout(line)
        layout.addWidget(self._table, 1)
        return side

    @override
    def show_material(self, material: Material) -> None:
        picture = material.picture
        chosen = self.link()
        self._known = {judged.indicator.ind_id: judged for judged in picture.indicators}
        self._model.show_indicators(picture.indicators)
        self._sorted.remember(picture.indicators)
        self._say_count()
        self._fit()
        self.courses_wanted.emit(picture.indicators)
        self._chosen = None
        if chosen:
            self._choose(chosen)
        if self._chosen is None and self._sorted.rowCount():
            self._table.setCurrentIndex(self._sorted.index(0, 0))

    @override
    def panes(self) -> tuple[QWidget, ...]:
        return (self._search, self._table, self._chart, self._details)

    @override
    def begin_search(self) -> None:
        self._search.setFocus()
        self._search.selectAll()

    @override
    def open_link(self, link: str) -> None:
        if link.startswith("indicator/"):
            self._search.clear()
            self._choose(link)
            self._table.setFocus()

    def show_courses(self, pictures: Mapping[str, PaintedPicture]) -> None:
        """Put the small lines into the table."""
        self._model.show_courses(pictures)

    def show_chart(self, judged: JudgedIndicator, picture: PaintedPicture | None) -> None:
        """Show a chart that was asked for, if it is still the chosen indicator's."""
        if judged is not self._chosen:
            return
        title = judged.indicator.plain_title
        self._chart.show_picture(picture, f"Chart of {title}", "There are too few figures to draw a line.")

    def _choose(self, link: str) -> None:
        index = self._sorted.mapFromSource(self._model.find(link))
        if index.isValid():
            self._table.setCurrentIndex(index)
            self._table.scrollTo(index)

    def _on_chosen(self, current: QModelIndex) -> None:
        ind_id = str(current.data(CellRole.LINK) or "").removeprefix("indicator/")
        judged = self._known.get(ind_id)
        if judged is None or judged is self._chosen:
            return
        self._chosen = judged
        self._details.show_sheet(indicator_sheet(judged))
        self._chart.show_picture(None, f"Chart of {judged.indicator.plain_title}", "The chart is being drawn.")
        self._chart.ask()

    def _on_size_wanted(self, width: float, height: float) -> None:
        if self._chosen is not None:
            self.chart_wanted.emit(self._chosen, width, height)

    def _on_search(self, text: str) -> None:
        self._sorted.search(text)
        self._say_count()
        self._table.resizeRowsToContents()
        self.said.emit(self._count.text())

    def _say_count(self) -> None:
        total = len(self._known)
        shown = f"{self._sorted.rowCount()} of {count(total, 'indicator')} shown"
        self._count.setText(shown if total else "This copy holds no indicators yet.")

    @override
    def table(self) -> ShownTable:
        query = self._search.text().strip()
        return ShownTable("Indicators", self._sorted, self._count.text() + (f". Search: {query}." if query else "."))

    @override
    def picture(self) -> ShownPicture | None:
        picture = self._chart.picture
        if self._chosen is None or picture is None:
            return None
        latest = self._chosen.latest
        source = f"Source: {latest.source.name}." if latest is not None else ""
        return ShownPicture(self._chosen.indicator.plain_title, picture, (source,) if source else ())

    @override
    def link(self) -> str:
        return f"indicator/{self._chosen.indicator.ind_id}" if self._chosen is not None else ""

    @property
    def widths(self) -> tuple[float, ...]:
        """The widths of the columns in average letters, so that they hold at every text size."""
        return tuple(self._widths)

    @override
    def remembered(self) -> Mapping[str, str]:
        return {"widths": " ".join(f"{one:.2f}" for one in self._widths)}

    @override
    def recall(self, remembered: Mapping[str, str]) -> None:
        try:
            widths = tuple(float(part) for part in remembered.get("widths", "").split())
        except ValueError:
            return
        if len(widths) == len(_COLUMN_EM) and all(_NARROWEST_EM <= one <= _WIDEST_EM for one in widths):
            self._widths = list(widths)
            self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _on_resized(self, column: int, _: int, width: int) -> None:
        if not self._is_fitting:
            self._widths[column] = max(width / self._table.fontMetrics().averageCharWidth(), _NARROWEST_EM)
            self._table.resizeRowsToContents()

    def _fit(self) -> None:
        letter = self._table.fontMetrics().averageCharWidth()
        self._is_fitting = True
        for column, letters in enumerate(self._widths):
            self._table.setColumnWidth(column, int(letters * letter))
        spare = self._table.viewport().width() - self._table.horizontalHeader().length()
        if spare > 0:
            # The title takes what is left over.
            self._table.setColumnWidth(0, self._table.columnWidth(0) + spare)
        self._is_fitting = False
        self._table.setMinimumHeight(self._table.fontMetrics().lineSpacing() * _FEWEST_LINES)
        self._table.resizeRowsToContents()


class _IndicatorOrder(QSortFilterProxyModel):
    """Sorts by the numbers behind the words, and keeps the rows that a search finds."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._texts: dict[str, str] = {}
        self._query = ""
        self.setSortRole(CellRole.SORT)

    def remember(self, indicators: tuple[JudgedIndicator, ...]) -> None:
        """Fold the texts that are searched once, not at every letter."""
        self.beginFilterChange()
        self._texts = {
            judged.indicator.ind_id: fold(
                f"{judged.indicator.ind_id} {judged.indicator.plain_title} {judged.indicator.title}"
            )
            for judged in indicators
        }
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def search(self, query: str) -> None:
        """Keep the rows that hold every word of the query."""
        self.beginFilterChange()
        self._query = query
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: QModelIndex) -> bool:  # type: ignore[override]
        link = self.sourceModel().index(source_row, 0, source_parent).data(CellRole.LINK)
        return is_found(self._texts.get(str(link).removeprefix("indicator/"), ""), self._query)


def _make_table(model: QSortFilterProxyModel, delegate: CellDelegate) -> QTableView:
    table = QTableView()
    table.setModel(model)
    table.setItemDelegate(delegate)
    table.setSortingEnabled(True)
    # Unsorted at first: the council's own indicators stand first, in the catalogue's order.
    table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    model.sort(-1)
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
    # Tab leaves the table; arrows move inside it.
    table.setTabKeyNavigation(False)
    table.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSortIndicatorClearable(True)
    say(table, "Indicators", "One row an indicator. The headings sort the table.")
    return table
