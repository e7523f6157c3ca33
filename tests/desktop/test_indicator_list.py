"""The indicators page on the example: filters, columns, and what comes back the next evening."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton, QTableView
from typing_extensions import override

from lineofsight.desktop.models.flattening import headings_of, rows_of
from lineofsight.desktop.models.indicator_model import AGE_COLUMN, COLUMNS
from lineofsight.desktop.models.roles import CellRole
from lineofsight.desktop.widgets.chart_view import ChartView
from lineofsight.domain.record import LaterDays
from tests.desktop.conftest import settle
from tests.desktop.copies import ReadyCopy, WholeCopy
from tests.desktop.finding import find_button, find_line, plain, status_text
from tests.desktop.turning import book_of, turn_to
from tests.support.materials import with_picture

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

    from lineofsight.desktop.pages.indicator_list import IndicatorList
    from lineofsight.desktop.program import Program
    from lineofsight.documents.material import Material


@pytest.fixture
def copy(example_material: Material) -> ReadyCopy:
    """The example."""
    return WholeCopy(example_material)


@pytest.fixture
def page(program: Program) -> IndicatorList:
    """The list of the page, in front."""
    return turn_to(program, "indicators").indicators.listing


def test_by_how_much_it_moved_is_never_cut(page: IndicatorList) -> None:
    """The figure and the day that it is counted from stand last in the sentence: a low row would lose just them."""
    model = page.table().model
    column = COLUMNS.index("Direction")
    moved = [model.index(row, column) for row in range(model.rowCount())]
    moved = [index for index in moved if " from " in str(index.data())]
    assert any("Neither better nor worse" in str(index.data()) for index in moved)
    assert all(index.data(CellRole.WHOLE) for index in moved)


def test_how_firm_a_figure_is_is_never_cut(page: IndicatorList) -> None:
    """The word stands last of the line over a period that may be long: a low row would lose just it."""
    model = page.table().model
    latest = [model.index(row, COLUMNS.index("Latest figure")) for row in range(model.rowCount())]
    open_ones = [index for index in latest if "provisional" in str(index.data())]
    assert any("Quarter to" in str(index.data()) for index in open_ones)
    assert all(index.data(CellRole.WHOLE) for index in open_ones)


def _button(page: IndicatorList, name: str) -> QPushButton:
    """Of the list, or of the first line of its page."""
    return find_button(page.window(), name)


def _columns(page: IndicatorList) -> dict[str, QAction]:
    """What the menu of columns offers when it opens, by name."""
    menu = _button(page, "Columns").menu()
    menu.aboutToShow.emit()
    return {one.text(): one for one in menu.actions()}


def _headings(page: IndicatorList) -> tuple[str, ...]:
    shown = page.table()
    return tuple(headings_of(shown.model, shown.hidden))


def _choose_filter(page: IndicatorList, kind: str, words: str) -> None:
    below = next(one for one in page.findChildren(QMenu) if plain(one.title()) == kind)
    next(one for one in below.actions() if plain(one.text()) == words).trigger()


def _shown(page: IndicatorList) -> int:
    return page.table().model.rowCount()


def test_filters_combine_with_the_search_and_are_taken_away_by_a_button(program: Program, page: IndicatorList) -> None:
    """Red alone, red and worse, then red again; the table that is printed says what it was filtered by."""
    everything = _shown(page)
    _choose_filter(page, "Rating", "Red")
    red = _shown(page)
    _choose_filter(page, "Direction", "Worse")
    both = _shown(page)
    assert 0 < both < red < everything
    assert "Rating: Red; Direction: Worse." in page.table().sentence
    search = find_line(book_of(program).indicators, "Search")
    QTest.keyClicks(search, "no such words")
    assert _shown(page) == 0
    search.clear()
    QTest.mouseClick(_button(page, "Remove filter Direction: Worse"), Qt.MouseButton.LeftButton)
    settle(program)
    assert _shown(page) == red


def test_a_filter_shows_its_first_row_and_the_details_of_one_that_it_lists(
    program: Program, page: IndicatorList
) -> None:
    """Where what was read is not worse, the first that is worse is read, and stands at the top."""
    table = next(one for one in page.findChildren(QTableView) if one.isVisible())
    table.setCurrentIndex(table.model().index(_shown(page) - 1, 0))
    settle(program)
    _choose_filter(page, "Direction", "Worse")
    settle(program)
    assert page.link() == table.model().index(0, 0).data(CellRole.LINK)
    assert table.verticalScrollBar().value() == 0
    table.setCurrentIndex(table.model().index(1, 0))
    kept = page.link()
    QTest.mouseClick(_button(page, "Remove filter Direction: Worse"), Qt.MouseButton.LeftButton)
    settle(program)
    assert page.link() == kept


def test_a_link_to_what_is_filtered_out_is_shown_all_the_same(program: Program, page: IndicatorList) -> None:
    """Whoever follows a link sees what it names; a filter that keeps it stays."""
    _choose_filter(page, "Where it comes from", "The council's own")
    program.session.open_link("indicator/local_audits_good")
    settle(program)
    assert page.link() == "indicator/local_audits_good"
    assert "The council's own" in page.table().sentence
    program.session.open_link("indicator/gone")
    settle(program)
    assert "The council's own" in page.table().sentence
    national = next(one for one in page._known.values() if one.indicator.is_national)  # noqa: SLF001 (any of them)
    program.session.open_link(f"indicator/{national.indicator.ind_id}")
    settle(program)
    assert page.link() == f"indicator/{national.indicator.ind_id}"
    assert "The council's own" not in page.table().sentence
    gone = "No longer applied, because what you went to was hidden by it: Where it comes from: The council's own."
    assert status_text(program) == gone


def test_columns_are_chosen_and_what_is_hidden_is_not_printed(program: Program, page: IndicatorList) -> None:
    """The age stands in a column of its own only when it is asked for; the indicator itself is never hidden."""
    program.window.resize(2600, 900)
    settle(program)
    assert _headings(page) == COLUMNS[:AGE_COLUMN]
    actions = _columns(page)
    assert list(actions) == list(COLUMNS[1:])
    actions["Age"].trigger()
    actions["Rank"].trigger()
    assert "Age" in _headings(page)
    assert "Rank" not in _headings(page)
    shown = page.table()
    assert {len(row) for row in rows_of(shown.model, shown.hidden)} == {len(_headings(page))}


def test_columns_wait_for_room_and_come_when_they_are_asked_for(program: Program, page: IndicatorList) -> None:
    """On a small laptop what matters fills the table; what is asked for there is shown all the same."""
    program.window.resize(1366, 728)
    settle(program)
    assert _headings(page) == ("Indicator", "Latest figure", "Rating", "Direction")
    _columns(page)["England"].trigger()
    assert _headings(page) == ("Indicator", "Latest figure", "Rating", "Direction", "England")
    program.window.resize(1920, 1000)
    settle(program)
    assert {"Neighbours", "England"} < set(_headings(page))


def test_eight_indicators_and_the_chart_are_in_sight_on_a_small_laptop(program: Program, page: IndicatorList) -> None:
    """At 1366 by 768, less the desktop's own bar, with a chart as high as its words need."""
    program.window.resize(1366, 728)
    program.session.open_link("indicator/conferences-15-days")
    settle(program)
    table = page.findChild(QTableView)
    chart = page.findChild(ChartView)
    assert isinstance(table, QTableView)
    assert isinstance(chart, ChartView)
    first, last = table.rowAt(0), table.rowAt(table.viewport().height() - 1)
    assert last - first >= 8
    assert chart.picture is not None
    assert chart.picture.height <= chart.height() / chart.logicalDpiX() * 72 + 1
    assert chart.height() >= 240


class _Paints(QObject):
    """Writes down that what it watches was painted."""

    def __init__(self, seen: list[str]) -> None:
        super().__init__()
        self._seen = seen

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._seen.append("painted")
        return False


def test_the_page_is_painted_before_its_pictures_are_asked_for(program: Program) -> None:
    """Who draws and who paints take turns: a page whose pictures are drawn first comes only when they are done."""
    listing, seen = book_of(program).indicators.listing, list[str]()
    listing.chart_wanted.connect(lambda *_: seen.append("chart"))
    listing.courses_wanted.connect(lambda _: seen.append("courses"))
    chart, paints = listing.findChild(ChartView), _Paints(seen)
    assert isinstance(chart, ChartView)
    chart.installEventFilter(paints)
    program.window.actions_by_name["indicators"].trigger()
    settle(program)
    assert {"chart", "courses"} < set(seen)
    assert seen[0] == "painted"
    assert seen.count("courses") == 1
    assert chart.picture is not None


def test_the_region_is_shown_beside_england(page: IndicatorList) -> None:
    """A measure that is published for London shows London's figure and says whose it is."""
    model = page.table().model
    column = COLUMNS.index("Region")
    cells = [model.index(row, column) for row in range(model.rowCount())]
    said = [str(cell.data(Qt.ItemDataRole.AccessibleTextRole)) for cell in cells if cell.data() != "–"]
    assert any("London" in one for one in said)


def _first_is_read(page: IndicatorList) -> None:
    """The row that is chosen is the one whose details and chart are shown."""
    table = page.findChild(QTableView)
    assert isinstance(table, QTableView)
    title = str(table.currentIndex().siblingAtColumn(0).data())
    details, chart = page.panes()[-1], page.panes()[-2]
    assert title
    assert title in details.toPlainText()  # type: ignore[attr-defined]
    assert title in chart.accessibleName()


def test_the_details_come_with_a_filter_that_was_kept(opened: Callable[[], Program]) -> None:
    """The next evening the list is filtered as it was left, and its first row is read."""
    program = opened()
    listing = turn_to(program, "indicators").indicators.listing
    _choose_filter(listing, "Direction", "Worse")
    settle(program)
    program.window.close()
    program = opened()
    listing = turn_to(program, "indicators").indicators.listing
    assert "Direction: Worse" in listing.table().sentence
    _first_is_read(listing)


def test_filters_come_back(program: Program, page: IndicatorList) -> None:
    """What was filtered is so the next evening; a damaged memory costs nothing else."""
    _choose_filter(page, "Rating", "Red")
    red = _shown(page)
    kept = page.remembered()
    QTest.mouseClick(_button(page, "Remove filter Rating: Red"), Qt.MouseButton.LeftButton)
    page.recall(kept)
    program.session.refresh()
    settle(program)
    assert _shown(page) == red
    _first_is_read(page)
    page.recall({"filters": "{"})
    program.session.refresh()
    settle(program)
    assert page.table().sentence


def test_what_a_link_chose_is_still_in_sight_when_the_columns_have_their_widths(program: Program) -> None:
    """Rows get lower once a page that was never shown has its size; what was asked for is not scrolled away."""
    program.window.resize(1366, 768)
    settle(program)
    page = book_of(program).indicators.listing
    program.session.open_link("indicator/conferences-15-days")
    settle(program)
    assert page.link() == "indicator/conferences-15-days"
    table = page.findChildren(QTableView)[0]
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()))


def test_a_copy_whose_figures_all_came_later_leads_to_a_day_that_has_them(
    program: Program, page: IndicatorList, example_material: Material
) -> None:
    """A tracker kept first is the newest return: it is never said that the copy holds no indicators."""
    settle(program)
    bare = with_picture(example_material, indicators=())
    page.show_material(replace(bare, figures_later=LaterDays(date(2017, 5, 12), date(2026, 2, 26))))
    settle(program)
    said = page.panes()[-1].toPlainText()  # type: ignore[attr-defined]
    assert said == (
        "No indicator was known by 31 March 2017, the day shown. This copy holds figures that came later: they are "
        "shown as at 12 May 2017 or later, all of them as at 26 February 2026. Choose such a day at As at, above every "
        "page: Another day… takes any."
    )
    assert page.table().sentence == "No indicator was known by the day shown."
    page.show_material(bare)
    settle(program)
    assert page.panes()[-1].toPlainText().startswith("This copy holds no indicators yet.")  # type: ignore[attr-defined]


def test_nothing_is_left_of_a_copy_that_another_took_the_place_of(
    program: Program, page: IndicatorList, example_material: Material
) -> None:
    """A first return without indicators shows none: neither a made-up chart nor its details stay."""
    settle(program)
    details, chart = page.panes()[-1], page.findChild(ChartView)
    assert "Latest figure" in details.toPlainText()  # type: ignore[attr-defined]
    page.show_material(with_picture(example_material, indicators=()))
    settle(program)
    assert page.link() == ""
    assert "Latest figure" not in details.toPlainText()  # type: ignore[attr-defined]
    assert chart is not None
    assert chart.picture is None
    assert page.picture() is None
