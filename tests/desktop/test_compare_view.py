"""Several areas side by side on the screen: chosen as typed, taken away by a button, drawn, read by key."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QToolButton

from lineofsight.desktop.models.flattening import rows_of
from lineofsight.desktop.pages.indicators_page import IndicatorView
from lineofsight.desktop.text import PlainLabel
from lineofsight.desktop.widgets.reading_table import ReadingTable
from tests.desktop.conftest import settle, wait_for
from tests.desktop.copies import ReadyCopy, WholeCopy
from tests.desktop.turning import book_of

if TYPE_CHECKING:
    from lineofsight.desktop.pages.compare_view import CompareView
    from lineofsight.desktop.program import Program
    from lineofsight.documents.material import Material


@pytest.fixture
def copy(example_material: Material) -> ReadyCopy:
    """The example."""
    return WholeCopy(example_material)


@pytest.fixture
def view(program: Program) -> CompareView:
    """The view, in front, with agency staff compared."""
    program.wiring.go("indicators")
    page = book_of(program).indicators
    page.show_view(IndicatorView.COMPARE)
    page.comparing.open_link("indicator/agency-rate")
    settle(program)
    return page.comparing


def _names(view: CompareView) -> list[str]:
    shown = view.table()
    assert shown is not None
    return [row[0] for row in rows_of(shown.model)]


def _status(program: Program) -> str:
    said = [label.text() for label in program.window.findChildren(PlainLabel) if label.accessibleName() == "Status"]
    return said[0]


def test_neighbours_region_and_england_are_chosen_at_first(view: CompareView) -> None:
    """Fourteen areas and both averages by name; the council is chosen and its details stand beside it."""
    names = _names(view)
    assert {"Bromley", "Outer London", "England", "Hertfordshire"} <= set(names)
    assert names[-2:] == ["Median of the 10 neighbours", "Mean of the 10 neighbours"]
    details = view.panes()[-1]
    assert details.accessibleName() == "Bromley"
    shown = view.table()
    assert shown is not None
    QAbstractItemModelTester(shown.model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_a_quarter_is_called_the_same_in_its_column_and_aloud(view: CompareView) -> None:
    """A row that says "second worst" is not the "third" of the sentence above it, nor the other way round."""
    shown = view.table()
    assert shown is not None
    cells = [shown.model.index(row, 4) for row in range(shown.model.rowCount())]
    words = {str(one.data()): str(one.data(Qt.ItemDataRole.AccessibleTextRole)) for one in cells}
    assert "second worst" in words
    assert all(aloud.startswith(f"{word} quarter") for word, aloud in words.items() if word not in ("", "–"))


def test_an_authority_is_added_as_typed_and_taken_away(program: Program, view: CompareView) -> None:
    """Part of a name is enough when it fits one; a name that fits several or none is said."""
    line = view.panes()[1]
    QTest.keyClicks(line, "croyd")
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle(program)
    assert "Croydon" in _names(view)
    assert _status(program) == "Croydon is added."
    QTest.keyClicks(line, "an")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert "Type more of its name" in _status(program)
    button = next(one for one in view.findChildren(QPushButton) if one.accessibleName() == "Take away Croydon")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(program)
    assert "Croydon" not in _names(view)


def test_an_authority_chosen_from_the_list_is_added_once(program: Program, view: CompareView) -> None:
    """Enter on the list says that it is added, and leaves an empty line without a button to empty it."""
    line = view.panes()[1]
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, "croy")
    popup = line.completer().popup()
    assert popup is not None
    wait_for(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    settle(program)
    assert "Croydon" in _names(view)
    assert _status(program) == "Croydon is added."
    assert not line.text()
    (clear,) = line.findChildren(QToolButton)
    wait_for(lambda: not clear.isVisible() or not clear.isEnabled())


def test_what_is_unticked_leaves_table_and_chart(program: Program, view: CompareView) -> None:
    """Without neighbours the region, England and the council stay; the averages stay named."""
    check = next(one for one in view.findChildren(QCheckBox) if one.accessibleName() == "Statistical neighbours")
    check.setChecked(False)
    settle(program)
    assert _names(view)[:3] == ["England", "Outer London", "Bromley"]
    shown = view.picture()
    assert shown is not None
    assert "Hertfordshire" not in shown.picture.alt
    assert "Median of the 10 neighbours: 13.8%" in shown.picture.alt


def test_the_bars_are_walked_by_keys(program: Program, view: CompareView) -> None:
    """Each bar is said with its rank; the last is brought into sight."""
    chart = view.panes()[-2]
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_End)
    settle(program)
    assert chart.accessibleDescription() == "Bromley (this council): 41.4%, 137th of 144"
    place = chart.current_place  # type: ignore[attr-defined]
    assert chart.visibleRegion().contains(place)


def test_a_measure_without_good_direction_says_so(program: Program, view: CompareView) -> None:
    """No rank, no quarter, and the words for it."""
    assert view.open_link("indicator/referral-number")
    settle(program)
    shown = view.table()
    assert shown is not None
    assert "no good direction: no rank and no quarter" in shown.sentence
    assert "A plain number" in shown.sentence
    assert {row[3] for row in rows_of(shown.model)} == {"No good direction: no rank", "An average has no rank"}
    assert "England" not in _names(view)


def test_what_is_compared_comes_back(program: Program, view: CompareView) -> None:
    """Indicator, areas and ticks are the same the next evening; what is gone falls away."""
    line = view.panes()[1]
    QTest.keyClicks(line, "306")
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle(program)
    kept = dict(view.remembered())
    assert kept == {"compared": "agency-rate", "areas": "306", "beside": "neighbours region england"}
    view.recall({"compared": "gone", "areas": "999 306", "beside": "england"})
    program.session.refresh()
    settle(program)
    names = _names(view)
    assert {"Croydon", "England", "Bromley"} <= set(names)
    assert "Hertfordshire" not in names


def test_the_indicator_that_was_chosen_in_the_list_is_compared(
    program: Program, view: CompareView, example_material: Material
) -> None:
    """One that is published; a local one, which nobody else has, leaves what was compared before, and that is said."""
    page = book_of(program).indicators
    tables = example_material.record.performance.tables
    held = (one.indicator.ind_id for one in example_material.picture.indicators)
    local = next(ind_id for ind_id in held if not tables.get(ind_id))
    for chosen in ("suitable-accommodation", local):
        page.show_view(IndicatorView.LIST)
        page.listing.open_link(f"indicator/{chosen}")
        settle(program)
        page.show_view(IndicatorView.COMPARE)
        assert view.link() == "indicator/suitable-accommodation", chosen
        is_another = "has no figures of other areas; another indicator is compared." in _status(program)
        assert is_another is (chosen == local)


def test_nothing_of_another_copy_stays_where_nothing_is_published(
    program: Program, view: CompareView, example_material: Material
) -> None:
    """A copy without published figures shows none: no row and no details of the one before."""
    table = view.panes()[2]
    assert isinstance(table, ReadingTable)
    assert table.model().rowCount() > 0
    record = example_material.record
    bare = replace(record, performance=replace(record.performance, tables={}))
    view.show_material(replace(example_material, record=bare))
    settle(program)
    assert table.model().rowCount() == 0
    assert view.table() is None
    assert view.panes()[-1].accessibleName() != "Bromley"


def test_what_is_taken_out_names_its_source(view: CompareView) -> None:
    """The table and the picture, each with the finding before it."""
    wait_for(lambda: view.picture() is not None)
    shown, picture = view.table(), view.picture()
    assert shown is not None
    assert picture is not None
    assert picture.notes[0].startswith("In 2016")
    assert picture.notes[1].startswith("Source: ")
    assert shown.sentence == " ".join(picture.notes)


def test_a_link_keeps_to_the_comparison_where_it_can(program: Program, view: CompareView) -> None:
    """A published indicator is compared; a local one is shown in the list."""
    program.session.open_link("indicator/re-referrals")
    settle(program)
    assert view.isVisible()
    assert view.link() == "indicator/re-referrals"
    program.session.open_link("indicator/local_staff_confidence")
    settle(program)
    assert not view.isVisible()


class TestNothingPublished:
    """The ready copy holds no published table."""

    @pytest.fixture
    def copy(self) -> ReadyCopy:
        """A picture with an empty record."""
        return ReadyCopy()

    def test_it_says_what_would_be_here(self, program: Program) -> None:
        """And how it gets here; nothing can be printed."""
        program.wiring.go("indicators")
        page = book_of(program).indicators
        page.show_view(IndicatorView.COMPARE)
        settle(program)
        assert page.table() is None
        assert page.picture() is None
        assert page.link() == ""
        assert not page.comparing.open_link("indicator/agency-rate")
