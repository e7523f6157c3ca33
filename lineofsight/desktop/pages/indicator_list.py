"""The indicators as a list: a table that sorts and filters, the chart, and the working behind every rating."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from lineofsight.analysis.indicator_links import IndicatorLinks, indicator_links
from lineofsight.desktop import workspace_calls
from lineofsight.desktop.delegates.cell_delegate import CellDelegate
from lineofsight.desktop.models.conditions import (
    narrowed_words,
    none_meets,
    pick,
    read_conditions,
    shown_besides_words,
    write_conditions,
)
from lineofsight.desktop.models.indicator_filter import IndicatorQuestion, indicator_conditions
from lineofsight.desktop.models.indicator_model import AGE_COLUMN, WAITING_COLUMNS, IndicatorModel
from lineofsight.desktop.models.indicator_order import IndicatorOrder
from lineofsight.desktop.models.roles import CellRole
from lineofsight.desktop.pages.indicator_sheet import indicator_sheet
from lineofsight.desktop.pages.page import nothing_called
from lineofsight.desktop.pages.shown import ShownPicture, ShownTable
from lineofsight.desktop.text import PlainLabel, Voice
from lineofsight.desktop.widgets.beside_row import BesideRow
from lineofsight.desktop.widgets.chart_view import ChartView
from lineofsight.desktop.widgets.column_table import ColumnTable
from lineofsight.desktop.widgets.filter_bar import FilterBar
from lineofsight.desktop.widgets.nothing_found import NothingFound
from lineofsight.desktop.widgets.pane_switch import CHART_AND_DETAILS, DETAILS, Part
from lineofsight.desktop.widgets.panes import pane_of
from lineofsight.desktop.widgets.search_line import SearchLine
from lineofsight.desktop.widgets.sheet_view import SheetView
from lineofsight.desktop.widgets.switched_panes import CHART_ROOM, SwitchedPanes, Thresholds, bring_forward
from lineofsight.wording.dates import day
from lineofsight.wording.figures import count

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPaintEvent

    from lineofsight.analysis.verdicts import JudgedIndicator, Picture
    from lineofsight.charts.painted import PaintedPicture
    from lineofsight.desktop.look import Look
    from lineofsight.documents.material import Material

_NAMED = ("Indicators", "One row an indicator. The headings sort the table.")
_NO_CHART = "Choose an indicator to see its chart."
_NONE = "This copy holds no indicators yet."
_UNREAD = f"{_NONE} The sheets Indicators and Observations of the return, and published statistics, bring them."
_NONE_BY_THEN = "No indicator was known by the day shown."
_ROOM = Thresholds(beside_em=90)
_HIDDEN_AT_FIRST = frozenset({AGE_COLUMN})
"""The figure's own column says its age; one of its own is there to sort by."""


class IndicatorList(QWidget):
    """The table, and beside or below it the chart and the details of the chosen indicator.

    ``controls`` search, filter and choose columns; the page puts them into its first line.

    Signals:
        chart_wanted: (judged indicator, width, height in points).
        courses_wanted: the judged indicators whose small lines are wanted.
        link_chosen: where a link in the details leads.
        said: a sentence for the status line.
    """

    chart_wanted = Signal(object, float, float)
    courses_wanted = Signal(object)
    link_chosen = Signal(str)
    said = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("page")
        self._look = look
        self._material: Material | None = None
        self._known: dict[str, JudgedIndicator] = {}
        self._is_undrawn, self._counted = False, ""
        self._chosen: JudgedIndicator | None = None
        self._wanted: tuple[tuple[str, str], ...] = ()
        self._search = SearchLine("Title or number")
        self._filters = FilterBar("indicators")
        self._count = PlainLabel(voice=Voice.QUIET, wraps=False)
        self._model = IndicatorModel(self)
        self._sorted = IndicatorOrder(self)
        self._sorted.setSourceModel(self._model)
        self._table = ColumnTable(self._sorted, CellDelegate(look, self), _NAMED, _HIDDEN_AT_FIRST, WAITING_COLUMNS)
        self._chart = ChartView(look)
        self._details = SheetView(look, "Choose an indicator to see its chart and the working behind its rating.")
        self._nothing = NothingFound(self._details, lambda: self._table, _UNREAD)
        self._chart.show_picture(None, "Chart", _NO_CHART)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        chart = Part("Chart", "Shows the chart.", self._chart)
        shown = SwitchedPanes((chart,), Part(*DETAILS, self._details), CHART_ROOM, (4, 3))
        listed = Part("&List", "Shows the indicators.", pane_of(self._filters, self._nothing, self._table))
        told = Part(*CHART_AND_DETAILS, pane_of(shown.switch, shown))
        self._panes = panes = SwitchedPanes((listed,), told, _ROOM, (2, 1))
        self.controls = (
            self._search.labelled(),
            self._filters.button,
            self._table.button(),
            self._count,
            panes.switch,
        )
        layout.addWidget(panes)
        self._connect()

    def _connect(self) -> None:
        self._beside = BesideRow(
            self._filters,
            [self._table],
            lambda: self.link() not in ("", self._filters.beside),
            lambda: self.said.emit(""),
        )
        self._search.textChanged.connect(self._on_search)
        self._search.textEdited.connect(lambda _: bring_forward(self._table))
        self._search.lead_to(self._nothing.below_search)
        self._nothing.clear_wanted.connect(self._on_clear)
        self._filters.changed.connect(self._on_filters)
        self._filters.changed.connect(lambda: bring_forward(self._table))
        self._table.selectionModel().currentChanged.connect(self._on_chosen)
        self._chart.size_wanted.connect(self._on_size_wanted)
        self._details.link_chosen.connect(self.link_chosen)
        self._look.changed.connect(self._table.fit)

    def show_material(self, material: Material) -> None:
        """Show what is known as at the picture's date."""
        picture = material.picture
        chosen = self.link()
        self._chosen = None
        self._material = material
        self._known = {judged.indicator.ind_id: judged for judged in picture.indicators}
        self._nothing.say_unlisted(_why_none(material))
        self._model.show_indicators(picture.indicators)
        self._sorted.remember(picture.indicators, picture.themes)
        self._offer_filters(picture)
        self._say_count()
        self._table.show_columns(self._model.needs)
        self._is_undrawn = True
        self._ask_for_courses()
        if chosen:
            self._choose(chosen)
        if self._chosen is None:
            self._choose_first()
        self._tell_nothing()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_undrawn:
            QTimer.singleShot(0, self, self._ask_for_courses)

    def _ask_for_courses(self) -> None:
        """Have the small lines drawn, not before the page was painted: who draws would take turns with who paints."""
        if self._material is not None and self._is_undrawn and self.isVisible():
            self._is_undrawn = False
            self.courses_wanted.emit(self._material.picture.indicators)

    def show_portfolio(self, lead: str) -> None:
        """Show those of the portfolio of that member, "" for all; one that is not in what is shown changes nothing."""
        self._filters.narrow_to(IndicatorQuestion.PORTFOLIO, lead)

    def panes(self) -> tuple[QWidget, ...]:
        """The parts that F6 goes through; the search stands in the line of the box that chose the list."""
        return (self._table, self._chart, self._details)

    def begin_search(self) -> None:
        """Go to the search line."""
        self._search.begin()

    def open_link(self, link: str) -> None:
        """Choose the row that a link names, whatever filters hid it."""
        if not self._model.find(link).isValid():
            self.said.emit(nothing_called(link))
            return
        gone = "" if self._is_listed(link) else self._make_way(link)
        self._choose(link)
        self._panes.land()
        if gone:
            self.said.emit(gone)

    def _make_way(self, link: str) -> str:
        """Have search and filters hide a row no longer; return which are gone, as a sentence."""
        query = self._search.take_off()
        gone, outside = self._filters.make_room(IndicatorQuestion.PORTFOLIO, lambda: self._is_listed(link), link)
        return shown_besides_words(query, gone, outside)

    def _is_listed(self, link: str) -> bool:
        return self._sorted.mapFromSource(self._model.find(link)).isValid()

    def show_courses(self, pictures: Mapping[str, PaintedPicture]) -> None:
        """Put the small lines into the table."""
        self._model.show_courses(pictures)

    def show_chart(self, judged: JudgedIndicator, picture: PaintedPicture | None) -> None:
        """Show a chart that was asked for, if it is still the chosen indicator's."""
        if judged is not self._chosen:
            return
        nothing = "There are too few figures to draw a line." if judged.series else "There is no figure to draw."
        self._chart.show_picture(picture, f"Chart of {judged.indicator.plain_title}", nothing)

    def _choose(self, link: str) -> bool:
        index = self._sorted.mapFromSource(self._model.find(link))
        if index.isValid():
            self._table.setCurrentIndex(index)
            self._table.scrollTo(index)
        return index.isValid()

    def _choose_first(self) -> None:
        if self._sorted.rowCount():
            self._table.setCurrentIndex(self._sorted.index(0, 0))

    def _on_chosen(self, current: QModelIndex) -> None:
        ind_id = str(current.data(CellRole.LINK) or "").removeprefix("indicator/")
        judged = self._known.get(ind_id)
        if judged is None or judged is self._chosen:
            return
        self._chosen = judged
        self._details.show_sheet(indicator_sheet(judged, _links(ind_id, self._material)), f"indicator/{ind_id}")
        self._chart.show_picture(None, f"Chart of {judged.indicator.plain_title}", "The chart is being drawn.")
        self._chart.ask()
        self._beside.look()

    def _on_size_wanted(self, width: float, height: float) -> None:
        if self._chosen is not None:
            self.chart_wanted.emit(self._chosen, width, height)

    def _offer_filters(self, picture: Picture) -> None:
        offered = indicator_conditions(picture.indicators, picture.themes)
        self._filters.offer(offered)
        wanted, self._wanted = self._wanted, ()
        if wanted:
            self._filters.replace(pick(offered, wanted))
        self._sorted.meet(self._filters.active, self._filters.beside)

    def _on_search(self, text: str) -> None:
        chosen = self.link()
        self._sorted.search(text)
        self._on_others_listed(chosen)

    def _on_filters(self) -> None:
        chosen = self.link()
        self._sorted.meet(self._filters.active, self._filters.beside)
        self._on_others_listed(chosen)

    def _on_others_listed(self, chosen: str) -> None:
        """Show the list from its first row on; where what was chosen is not in it, the first row is chosen."""
        self._say_count()
        self._table.resizeRowsToContents()
        self._table.scrollToTop()
        if not self._choose(chosen):
            self._choose_first()
        said = self._tell_nothing()
        if self.isVisible():
            self.said.emit(said or self._counted)

    def _tell_nothing(self) -> str:
        """Say why there are no rows where there are none; return what is to be announced, "" for nothing."""
        shown, known, filters = self._sorted.rowCount(), len(self._known), self._filters.active
        answer = none_meets(filters, count(known, "indicator"), "the figures say")
        said = self._nothing.tell(shown, known, self._search.text(), has_filters=bool(filters), answer=answer)
        if not shown:
            self._chosen = None
            self._details.show_sheet(None)
            self._chart.show_picture(None, "Chart", "There is no chart to show.")
        return said

    def _on_clear(self) -> None:
        self._search.clear()
        self._filters.replace(())

    def _say_count(self) -> None:
        total, shown = len(self._known), self._sorted.rowCount()
        among = self._sorted.among
        self._counted = f"{shown:,} of {count(total, 'indicator')} shown{among}" if total else _none(self._material)
        self._count.setText(f"{shown:,} of {total:,} shown{among}" if total else self._counted)

    @property
    def told(self) -> str:
        """What of how much is shown, as a sentence."""
        return f"{self._counted.removesuffix('.')}."

    def table(self) -> ShownTable:
        """The table as it is filtered and sorted."""
        sentence = narrowed_words(self._counted, self._search.text(), self._filters.active)
        return ShownTable("Indicators", self._sorted, sentence, self._table.hidden)

    def picture(self) -> ShownPicture | None:
        """The chart of what is chosen."""
        picture = self._chart.picture
        return None if self._chosen is None or picture is None else _shown_picture(self._chosen, picture)

    def link(self) -> str:
        """The row that is chosen, "" for none."""
        return f"indicator/{self._chosen.indicator.ind_id}" if self._chosen is not None else ""

    def remembered(self) -> Mapping[str, str]:
        """The filters, to be kept."""
        return {"filters": write_conditions(self._filters.kept)}

    def recall(self, remembered: Mapping[str, str]) -> None:
        """Take on what was kept."""
        self._wanted = read_conditions(remembered.get("filters", ""))


def _shown_picture(judged: JudgedIndicator, picture: PaintedPicture) -> ShownPicture:
    """The chart with its source, as it goes on paper."""
    latest = judged.latest
    notes = (f"Source: {latest.source.name}.",) if latest is not None else ()
    draw = partial(workspace_calls.chart_on_paper, judged, notes)
    return ShownPicture(judged.indicator.plain_title, picture, notes, draw)


def _links(ind_id: str, material: Material | None) -> IndicatorLinks:
    if material is None:
        return IndicatorLinks(ind_id=ind_id)
    return indicator_links(ind_id, material.picture, material.questions, material.record.watched.voices)


def _none(material: Material | None) -> str:
    return _NONE if material is None or material.figures_later is None else _NONE_BY_THEN


def _why_none(material: Material) -> str:
    """Why there is no indicator: the copy holds none, or those that it holds came later than the day shown."""
    later, shown = material.figures_later, material.picture.as_at
    if later is None:
        return _UNREAD
    all_of_them = f", all of them as at {day(later.last)}" if later.last != later.first else ""
    return (
        f"No indicator was known by {day(shown)}, the day shown. This copy holds figures that came later: they are "
        f"shown as at {day(later.first)} or later{all_of_them}. Choose such a day at As at, above every page: Another "
        "day… takes any."
    )
