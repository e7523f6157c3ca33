"""The plan, put together and kept as a member likes it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QMenu,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QTableView,
    QTextBrowser,
    QTreeView,
)

from lineofsight.charts.painted import PaintText
from lineofsight.desktop.models.flattening import rows_of
from lineofsight.desktop.models.plan_keys import Grouping
from lineofsight.desktop.models.roles import CellRole
from lineofsight.desktop.preferences import Preferences
from lineofsight.desktop.saved_views import SavedView, keep_view, read_views, write_views
from lineofsight.desktop.widgets.chart_view import ChartView
from tests.desktop.conftest import bar_preferences, settle, wait_for
from tests.desktop.finding import find_box, find_button, find_line, seen_text, status_text
from tests.desktop.turning import book_of, turn_to
from tests.support.materials import with_picture

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from lineofsight.desktop.pages.plan_page import PlanPage
    from lineofsight.desktop.program import Program
    from lineofsight.documents.material import Material

_SPOKEN = Qt.ItemDataRole.AccessibleTextRole
_VIEWS = st.builds(
    SavedView,
    name=st.text(min_size=1, max_size=20),
    grouping=st.sampled_from(["Theme", "Lead"]),
    form=st.sampled_from(["Tree", "Table", "Timeline"]),
    search=st.text(max_size=20),
    filters=st.lists(st.tuples(st.text(max_size=9), st.text(max_size=9)), max_size=3).map(tuple),
)


@pytest.fixture
def page(program: Program) -> PlanPage:
    """The page, in front."""
    return turn_to(program, "plan").plan


def _show_as(program: Program, page: PlanPage, form: str) -> None:
    box = find_box(page, "Show as")
    box.setCurrentIndex(box.findText(form))
    box.activated.emit(box.currentIndex())
    settle(program)


def _group_by(program: Program, page: PlanPage, what: str) -> list[str]:
    box = find_box(page, "Group by")
    box.setCurrentIndex(box.findText(what))
    box.activated.emit(box.currentIndex())
    settle(program)
    model = page.table().model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def _cells(page: PlanPage, column: int) -> list[str]:
    model = page.table().model
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def _in_tree(page: PlanPage) -> list[tuple[str, list[str]]]:
    """The groups of the tree with the numbers of their actions."""
    model = page.table().model
    groups = [model.index(row, 0) for row in range(model.rowCount())]
    return [
        (str(one.data()), [str(one.model().index(at, 0, one).data()).split()[0] for at in range(model.rowCount(one))])
        for one in groups
    ]


def _headings(page: PlanPage) -> list[str]:
    model = page.table().model
    titles = (str(model.headerData(at, Qt.Orientation.Horizontal)) for at in range(model.columnCount()))
    return [title.replace("\n", " ") for title in titles]


@pytest.mark.parametrize("grouping", list(Grouping))
def test_table_and_timeline_are_put_together_as_the_tree(whole_program: Program, grouping: Grouping) -> None:
    """The same groups in the same order with the same actions, of which each is counted once."""
    page = turn_to(whole_program, "plan").plan
    _group_by(whole_program, page, grouping.value)
    tree = _in_tree(page)
    counted = page.table().sentence
    _show_as(whole_program, page, "Table")
    assert find_box(page, "Group by").isVisible()
    column = _headings(page).index(grouping.value)
    assert _cells(page, 0) == [ref for _, refs in tree for ref in refs]
    spoken = [str(page.table().model.index(row, column).data(_SPOKEN)) for row in range(page.table().model.rowCount())]
    assert [" ".join(one.split()) for one in spoken] == [" ".join(title.split()) for title, refs in tree for _ in refs]
    assert page.table().sentence.startswith(counted.rstrip("."))
    _show_as(whole_program, page, "Timeline")
    chart = page.panes()[1]
    assert isinstance(chart, ChartView)
    wait_for(lambda: any(spot.text.startswith(f"{tree[0][0].rstrip('.')}: ") for spot in chart.spots))
    headings = [f"{title.rstrip('.')}: " for title, _ in tree]
    found = [one for spot in chart.spots for one in headings if spot.text.startswith(one)]
    assert found == headings


def test_the_table_is_sorted_by_its_groups(program: Program, page: PlanPage) -> None:
    """A press on their heading has the groups in their order, a second in the opposite one."""
    _group_by(program, page, "Month due")
    _show_as(program, page, "Table")
    column = _headings(page).index("Month due")
    months = list(dict.fromkeys(_cells(page, column)))
    assert months[-1] == "No date"
    table = page.findChild(QTableView)
    assert isinstance(table, QTableView)
    header = table.horizontalHeader()
    for wanted in (months, months[::-1]):
        table.scrollTo(table.model().index(0, column))
        place = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert list(dict.fromkeys(_cells(page, column))) == wanted


@pytest.mark.parametrize("grouping", list(Grouping))
@pytest.mark.parametrize("steps", [0, 5])
def test_what_is_asked_first_is_seen_without_rolling(whole_program: Program, grouping: Grouping, steps: int) -> None:
    """In the window of a small laptop, at 150 % text too; a width of her own holds, and then it rolls."""
    whole_program.wiring.go("plan")
    whole_program.dressing.enlarge(steps)
    settle(whole_program)
    page = book_of(whole_program).plan
    _group_by(whole_program, page, grouping.value)
    _show_as(whole_program, page, "Table")
    table = page.panes()[1]
    assert isinstance(table, QTableView)
    assert _headings(page)[:5] == ["No.", "Action", "Status", "Due", "Lead"]
    ends = [table.columnViewportPosition(column) + table.columnWidth(column) for column in range(5)]
    assert ends[-1] <= table.viewport().width()
    table.setColumnWidth(1, table.columnWidth(1) + 300)
    settle(whole_program)
    _group_by(whole_program, page, grouping.value)
    assert table.columnViewportPosition(4) + table.columnWidth(4) > table.viewport().width()


def test_a_group_is_reached_on_the_timeline(program: Program, page: PlanPage) -> None:
    """By keys, from the first line on; its details are those that the tree has of it, where it is chosen then."""
    _group_by(program, page, "Lead")
    _show_as(program, page, "Timeline")
    chart = page.panes()[1]
    assert isinstance(chart, ChartView)
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_End)
    QTest.keyClick(chart, Qt.Key.Key_Home)
    assert page.link().startswith("group/Lead/")
    assert "How it stands" in page.panes()[-1].toPlainText()  # type: ignore[attr-defined]
    group = page.link()
    _show_as(program, page, "Tree")
    assert page.link() == group


def test_actions_are_put_together_by_who_leads_them(program: Program, page: PlanPage) -> None:
    """Each lead is a group; choosing one says how its actions stand and leads to each of them."""
    themes = _group_by(program, page, "Theme")
    leads = _group_by(program, page, "Lead")
    assert "Director of Children's Services" in leads
    assert leads != themes
    model = page.table().model
    group = next(
        model.index(row, 0) for row in range(model.rowCount()) if "Director" in str(model.index(row, 0).data())
    )
    page.open_link("action/1.1")
    page._views.tree.setCurrentIndex(group)  # noqa: SLF001 - as a click does
    settle(program)
    details = page.panes()[-1]
    assert "How it stands" in details.toPlainText()  # type: ignore[attr-defined]


def test_the_table_sorts_references_as_people_count(program: Program, page: PlanPage) -> None:
    """1.2 stands before 1.10, and what is chosen in the tree is chosen in the table."""
    page.open_link("action/1.4")
    _show_as(program, page, "Table")
    assert page.link() == "action/1.4"
    table = page.findChild(QTableView)
    assert isinstance(table, QTableView)
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    refs = [str(table.model().index(row, 0).data()) for row in range(table.model().rowCount())]
    assert refs == sorted(refs, key=lambda ref: [int(part) for part in ref.split(".")])
    assert page.panes()[1] is table
    assert len(rows_of(page.table().model)) == 18


def test_the_arrow_of_a_heading_points_as_the_numbers_below_it_go(program: Program, page: PlanPage) -> None:
    """The first press puts what was moved most on top, falling; of dates the earliest, rising."""
    _show_as(program, page, "Table")
    table = page.findChild(QTableView)
    assert isinstance(table, QTableView)
    header, model = table.horizontalHeader(), table.model()
    titles = [str(model.headerData(at, Qt.Orientation.Horizontal)).replace("\n", " ") for at in range(header.count())]
    for title, way in (
        ("Times moved", Qt.SortOrder.DescendingOrder),
        ("Due", Qt.SortOrder.AscendingOrder),
    ):
        column = titles.index(title)
        table.scrollTo(model.index(0, column))
        place = QPoint(header.sectionViewportPosition(column) + 12, header.height() // 2)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert (header.sortIndicatorSection(), header.sortIndicatorOrder()) == (column, way)
        keys = [float(model.index(row, column).data(CellRole.SORT)) for row in range(model.rowCount())]
        assert keys[0] != keys[-1]
        assert keys == sorted(keys, reverse=way is Qt.SortOrder.DescendingOrder)


def test_a_milestone_is_found_though_the_table_has_no_row_for_it(program: Program, page: PlanPage) -> None:
    """The tree comes back and shows it."""
    _show_as(program, page, "Table")
    model = page._views._groups  # noqa: SLF001 - what the tree holds
    link = next(link for link in model._by_link if link.startswith("milestone/"))  # noqa: SLF001
    program.session.open_link(link)
    settle(program)
    assert page.link() == link
    assert find_box(page, "Show as").currentText() == "Tree"


def test_which_filter_and_search_are_gone_is_said_where_they_hid_what_a_link_leads_to(whole_program: Program) -> None:
    """Search everything may lead to any action; one that is shown leaves them as they are."""
    page = turn_to(whole_program, "plan").plan
    whole_program.session.open_link("status/overdue")
    settle(whole_program)
    shown = page.link()
    page.panes()[0].setText(shown.removeprefix("action/"))  # type: ignore[attr-defined]
    settle(whole_program)
    whole_program.session.open_link(shown)
    settle(whole_program)
    kept = next(one for one in page.findChildren(QPushButton) if one.accessibleName().startswith("Remove filter "))
    condition = kept.accessibleName().removeprefix("Remove filter ")
    whole_program.session.open_link("action/1.1")
    settle(whole_program)
    assert page.link() == "action/1.1"
    searched = f"Search: {shown.removeprefix('action/')}"
    assert (
        status_text(whole_program)
        == f"No longer applied, because what you went to was hidden by it: {searched}; {condition}."
    )


def test_a_count_that_leads_here_says_which_filter_it_takes_off(whole_program: Program) -> None:
    """She looks at her portfolio; "10 of 62" on the first page is of the whole plan, and so is what it leads to."""
    page = turn_to(whole_program, "plan").plan
    whole_program.session.open_link("flag/overdue")
    settle(whole_program)
    held = next(one for one in page.findChildren(QPushButton) if one.accessibleName().startswith("Remove filter "))
    condition = held.accessibleName().removeprefix("Remove filter ")
    whole_program.session.open_link("status/overdue")
    settle(whole_program)
    said = status_text(whole_program)
    assert said.endswith(
        f". No longer applied, because the number that you followed counts the whole plan: {condition}."
    )
    assert re.match(r"\d+ of \d+ actions shown", said)
    whole_program.session.open_link("status/overdue")
    settle(whole_program)
    assert "No longer applied" not in status_text(whole_program), "the filter that it asks for is no other"


def test_a_view_is_kept_chosen_and_dropped(program: Program, page: PlanPage) -> None:
    """Grouping, search, filters and form come back by one name."""
    _group_by(program, page, "Lead")
    search = find_line(page, "Search")
    search.setText("audit")
    settle(program)
    views = find_box(page, "My views")
    line = views.lineEdit()
    assert line is not None
    line.setFocus()
    QTest.keyClicks(line, "Audits by lead")
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle(program)
    search.clear()
    _group_by(program, page, "Theme")
    views.setCurrentIndex(views.findText("Audits by lead"))
    views.activated.emit(views.currentIndex())
    settle(program)
    assert find_box(page, "Group by").currentText() == "Lead"
    assert search.text() == "audit"
    remembered = page.remembered()
    assert [view.name for view in read_views(remembered["views"])] == ["Audits by lead"]
    page.open_link("status/overdue")
    settle(program)
    assert views.currentText() == "", "what another page asked for is not the view"
    views.setCurrentIndex(views.findText("Audits by lead"))
    views.activated.emit(views.currentIndex())
    settle(program)
    find_button(page, "Drop view").click()
    assert read_views(page.remembered()["views"]) == ()


def test_a_view_is_written_when_it_is_kept_and_when_it_is_dropped(program: Program, page: PlanPage) -> None:
    """Where the computer is switched off, what was said to be kept is there at the next start all the same."""
    file = program.preferences.left_file.parent
    line = find_box(page, "My views").lineEdit()
    assert line is not None
    line.setText("Audits by lead")
    find_button(page, "Keep view").click()
    kept = Preferences(file).recall("plan")["views"]
    assert [view.name for view in read_views(kept)] == ["Audits by lead"]
    find_button(page, "Drop view").click()
    assert read_views(Preferences(file).recall("plan")["views"]) == ()


def test_a_view_that_cannot_be_kept_is_not_said_to_be(program: Program, page: PlanPage) -> None:
    """Why, and what to do, in its place; once the file can be written again it is kept, and said to be."""
    file = bar_preferences(program)
    line = find_box(page, "My views").lineEdit()
    assert line is not None
    line.setText("Audits by lead")
    for name in ("Keep view", "Drop view"):
        find_button(page, name).click()
        said = status_text(program)
        assert f"could not be kept: {file} cannot be written." in said
        assert "See that you may write in that folder" in said
    file.rmdir()
    line.setText("Audits by lead")
    find_button(page, "Keep view").click()
    assert status_text(program) == "Kept as “Audits by lead”."
    assert "Audits by lead" in Preferences(file.parent).recall("plan")["views"]


def _filters(page: PlanPage) -> dict[str, QAction]:
    """The entries of the menu of filters, by what each shows; their letters are marked."""
    menus = find_button(page, "Add a filter").menu().findChildren(QMenu)
    return {f"{below.title()}: {one.text()}".replace("&", ""): one for below in menus for one in below.actions()}


def test_filters_by_body_and_month_combine_are_kept_and_taken_away(whole_program: Program) -> None:
    """Both stand there in words; a view brings both back, and a click on one brings back what it hid."""
    page = turn_to(whole_program, "plan").plan
    total = len(_group_by(whole_program, page, "Month due"))
    body = next(one for one in _filters(page) if one.startswith("Body that oversees: ") and "No body" not in one)
    _filters(page)[body].trigger()
    months = _group_by(whole_program, page, "Month due")
    assert 0 < len(months) < total
    when = f"Month due: {months[-1]}"
    _filters(page)[when].trigger()
    settle(whole_program)
    assert _group_by(whole_program, page, "Month due") == [months[-1]]
    line = find_box(page, "My views").lineEdit()
    assert line is not None
    line.setFocus()
    QTest.keyClicks(line, "Hers\r")
    QTest.mouseClick(find_button(page, "Remove all filters"), Qt.MouseButton.LeftButton)
    settle(whole_program)
    assert len(_group_by(whole_program, page, "Month due")) == total
    views = find_box(page, "My views")
    views.activated.emit(views.findText("Hers"))
    settle(whole_program)
    QTest.mouseClick(find_button(page, f"Remove filter {when}"), Qt.MouseButton.LeftButton)
    settle(whole_program)
    assert _group_by(whole_program, page, "Month due") == months
    assert find_button(page, f"Remove filter {body}").isVisible()


def test_a_view_is_called_by_its_name_only_while_it_is_shown(program: Program, page: PlanPage) -> None:
    """The box of views says nothing false of what is listed, and takes back no name that is being typed."""
    views, search = find_box(page, "My views"), find_line(page, "Search")
    line = views.lineEdit()
    assert line is not None
    search.setText("audit")
    settle(program)
    line.setText("Mine")
    find_button(page, "Keep view").click()
    assert views.currentText() == "Mine"
    search.clear()
    settle(program)
    assert views.currentText() == "", "all is listed, and the view is not that"
    assert not find_button(page, "Drop view").isVisible()
    search.setText("audit")
    settle(program)
    assert views.currentText() == "Mine"
    _group_by(program, page, "Lead")
    assert views.currentText() == ""
    line.setText("By lead")
    search.clear()
    settle(program)
    assert views.currentText() == "By lead"


def test_a_view_of_which_a_filter_fell_away_can_be_dropped_by_its_name(program: Program, page: PlanPage) -> None:
    """The plan holds no such lead any more: what is left of the view is called so until it is shown otherwise."""
    view = SavedView("Hers", "Theme", "Tree", "", (("Lead", "A post that is gone"),))
    page.recall({"views": write_views((view,))})
    views = find_box(page, "My views")
    views.setCurrentIndex(0)
    views.activated.emit(0)
    settle(program)
    assert views.currentText() == "Hers"
    find_button(page, "Drop view").click()
    assert read_views(page.remembered()["views"]) == ()


def test_a_view_without_a_name_cannot_be_kept(page: PlanPage) -> None:
    """The button is there once a name is typed; dropping is offered for a kept view alone."""
    shown = {one.accessibleName() for one in page.findChildren(QPushButton) if one.isVisible()}
    assert not {"Keep view", "Drop view"} & shown
    line = find_box(page, "My views").lineEdit()
    assert line is not None
    line.setText("Mine")
    shown = {one.accessibleName() for one in page.findChildren(QPushButton) if one.isVisible()}
    assert "Keep view" in shown
    assert "Drop view" not in shown


def test_the_plan_comes_back_as_it_was(program: Program, page: PlanPage) -> None:
    """The next evening begins with the same grouping and search."""
    _group_by(program, page, "Partner")
    kept = dict(page.remembered())
    _group_by(program, page, "Theme")
    page.recall(kept)
    program.session.refresh()
    settle(program)
    assert find_box(page, "Group by").currentText() == "Partner"
    assert find_box(page, "My views").currentText() == ""
    assert QApplication.focusWidget() is not None


def test_the_view_that_was_left_is_called_by_its_name(program: Program, page: PlanPage) -> None:
    """As long as it shows what was kept."""
    _group_by(program, page, "Partner")
    line = find_box(page, "My views").lineEdit()
    assert line is not None
    line.setText("By partner")
    find_button(page, "Keep view").click()
    kept = dict(page.remembered())
    line.clear()
    page.recall(kept)
    assert line.text() == "By partner"
    _group_by(program, page, "Theme")
    page.recall(page.remembered())
    assert line.text() == ""


@given(st.lists(_VIEWS, max_size=5))
def test_kept_views_are_read_as_they_were_written(views: list[SavedView]) -> None:
    """Whatever she calls them."""
    assert read_views(write_views(views)) == tuple(views)


@pytest.mark.parametrize("text", ["", "x", "{}", "[1]", '[{"name": "a"}]', "null"])
def test_what_cannot_be_read_costs_nothing(text: str) -> None:
    """A damaged line gives no views, and no fault."""
    assert read_views(text) == ()


def test_a_view_kept_again_takes_its_own_place() -> None:
    """One name, one view."""
    first, second = SavedView("a", "Theme", "Tree", "", ()), SavedView("A", "Lead", "Table", "x", ())
    assert keep_view((first,), second) == (first, second)
    assert keep_view((first, second), SavedView("a", "Lead", "Tree", "", ()))[0].grouping == "Lead"


def test_the_timeline_is_walked_down_by_keys(program: Program, page: PlanPage) -> None:
    """Each due date says its action; what is chosen there is chosen in the tree, and the picture can be copied."""
    _show_as(program, page, "Timeline")
    chart = page.panes()[1]
    assert isinstance(chart, ChartView)
    assert len(chart.spots) > 10
    assert "marked" in chart.accessibleDescription()
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Home)
    first = page.link()
    QTest.keyClick(chart, Qt.Key.Key_Down)
    assert page.link() != first
    assert page.link().removeprefix("action/") in chart.current_text
    assert page.picture() is not None
    chosen = page.link()
    _show_as(program, page, "Tree")
    assert page.link() == chosen
    assert page.picture() is None


def _far_down(program: Program) -> PlanPage:
    """The page with an action chosen that stands far down in the plan."""
    program.session.open_link("action/6.4")
    settle(program)
    return book_of(program).plan


def test_what_is_chosen_stays_in_sight_in_every_form(whole_program: Program) -> None:
    """An action far down is seen in the table and on the timeline, and so is each that keys go to."""
    page = _far_down(whole_program)
    _show_as(whole_program, page, "Table")
    table = page.panes()[1]
    assert isinstance(table, QTableView)
    wait_for(lambda: table.viewport().rect().contains(table.visualRect(table.currentIndex()).center()))
    _show_as(whole_program, page, "Timeline")
    chart = page.panes()[1]
    assert isinstance(chart, ChartView)

    def is_seen() -> bool:
        place = chart.current_place
        return place is not None and chart.visibleRegion().contains(place)

    wait_for(is_seen)
    assert chart.current_text.startswith("6.4 ")
    chart.setFocus()
    for key in (Qt.Key.Key_End, Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_Tab):
        QTest.keyClick(chart, key)
        wait_for(is_seen)
    assert whole_program.window.focusWidget() is page.panes()[-1]
    QTest.keyClick(page.panes()[-1], Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert is_seen()


def test_a_search_on_the_timeline_shows_the_details_of_what_it_finds(whole_program: Program) -> None:
    """Never those of an action that is not listed any more; the list is read from its first line on."""
    page = _far_down(whole_program)
    _show_as(whole_program, page, "Timeline")
    assert page.link() == "action/6.4"
    find_line(page, "Search").setText("care leaver")
    wait_for(lambda: page.link() != "action/6.4")
    settle(whole_program)
    chart = page.panes()[1]
    assert isinstance(chart, ChartView)
    number = page.link().partition("/")[2]
    assert page.panes()[-1].toPlainText().startswith(number)  # type: ignore[attr-defined]
    assert any(spot.text.startswith(f"{number} ") for spot in chart.spots)
    wait_for(lambda: chart.current_text.startswith(f"{number} "))


def test_what_is_shown_adds_up_with_what_the_first_page_counts(whole_program: Program) -> None:
    """A status is counted there without the superseded and withdrawn; the list has them too and says how many."""
    book = book_of(whole_program)
    counted = next(
        one for one in book.overview.findChildren(QPushButton) if "Not due or paused" in one.accessibleName()
    )
    assert "3 of 62 actions" in counted.accessibleName()
    counted.click()
    settle(whole_program)
    assert "5 of 64 shown, 2 of them superseded or withdrawn" in seen_text(book.plan)
    assert book.plan.table().sentence.startswith("5 of 64 actions shown, 2 of them superseded or withdrawn. ")


def test_of_a_part_without_them_the_whole_says_how_many_left_the_plan(whole_program: Program) -> None:
    """The first page counts ten of 62; "10 of 64 shown" alone would not agree with it."""
    book = book_of(whole_program)
    bars = book.overview.findChildren(QPushButton)
    late = next(one for one in bars if re.search(r"Overdue or will miss.*\b10 of 62 actions", one.accessibleName()))
    late.click()
    settle(whole_program)
    assert "10 of 64 shown" in seen_text(book.plan)
    assert status_text(whole_program) == "10 of 64 actions shown; 2 of the 64 superseded or withdrawn"


def test_a_list_of_what_changed_says_of_each_action_what_it_was(whole_program: Program) -> None:
    """In tree and table, beside what it is now, and read out with it; not where nothing of the kind is asked."""
    page = book_of(whole_program).plan
    whole_program.session.open_link("changed/any")
    settle(whole_program)

    def said(role: Qt.ItemDataRole = Qt.ItemDataRole.DisplayRole) -> tuple[str, str]:
        tree = page.findChild(QTreeView)
        assert isinstance(tree, QTreeView)
        status, due = (tree.currentIndex().siblingAtColumn(at).data(role) for at in (1, 2))
        return str(status), str(due)

    page.open_link("action/1.4")
    status, due = "Overdue or will miss\nwas “Slipped but recoverable”", "15 March 2017\nwas 28 Feb 2017"
    assert said() == (status, f"{due}\nfirst 31 Jan 2017")
    assert said(_SPOKEN) == (
        "Overdue or will miss: was “Slipped but recoverable”",
        "15 March 2017, was 28 Feb 2017, first 31 Jan 2017",
    )
    page.open_link("action/1.2")
    assert said() == ("Not due or paused\nimpact was “Too early to tell”, now “Not yet evidenced”", "Ongoing, no date")
    _show_as(whole_program, page, "Table")
    rows = {row[0]: row for row in rows_of(page.table().model)}
    assert (rows["1.4"][2], rows["1.4"][3]) == (status, due)
    _show_as(whole_program, page, "Tree")
    page.open_link("theme/all")
    page.open_link("action/1.4")
    assert said() == ("Overdue or will miss", "15 March 2017\nfirst 31 Jan 2017")


def _rolled_timeline(program: Program) -> tuple[ChartView, QScrollBar]:
    """The timeline, and what rolls it."""
    page = _far_down(program)
    _show_as(program, page, "Timeline")
    chart = page.panes()[1]
    assert isinstance(chart, ChartView)
    return chart, next(one for one in page.findChildren(QScrollArea) if one.widget() is chart).verticalScrollBar()


def test_the_months_stay_above_the_timeline_when_it_is_rolled(whole_program: Program) -> None:
    """Whoever reads the last action sees in which month it is due; the words of the marks roll away with the rows."""
    chart, bar = _rolled_timeline(whole_program)
    heads = []
    for value in (0, 2 * bar.maximum() // 3, bar.maximum()):
        bar.setValue(value)
        settle(whole_program)
        port = chart.visibleRegion().boundingRect()
        heads.append(chart.grab(QRect(4, port.top() + 4, port.width() - 8, 30)).toImage())
    assert heads[0] != heads[1] == heads[2]


def test_the_words_of_the_marks_stand_above_the_timeline(whole_program: Program) -> None:
    """A letter in a shape means nothing to whoever has no key; a page of a document has it at its foot."""
    chart, _ = _rolled_timeline(whole_program)
    picture = chart.picture
    assert picture is not None
    words = {one.text for one in picture.commands if isinstance(one, PaintText) and one.y < picture.above}
    assert {"Complete and evidenced", "Overdue or will miss", "Slipped but recoverable", "R", "A"} <= words


def test_what_a_row_says_is_not_hidden_under_the_months(whole_program: Program) -> None:
    """Of the first row below them it is said under the next."""
    chart, bar = _rolled_timeline(whole_program)
    bar.setValue(bar.maximum() // 2)
    settle(whole_program)
    top = chart.visibleRegion().boundingRect().top()
    places = []
    for number in range(len(chart.spots)):
        chart.go_to(number)
        assert chart.current_place is not None
        places.append(chart.current_place.y())
    number = next(number for number, place in enumerate(places) if place > top + 80)
    chart.go_to(-1)
    below = QRect(20, places[number + 1] + 20, chart.width() - 40, 20)
    before = chart.grab(below).toImage()
    chart.go_to(number)
    assert chart.grab(below).toImage() != before


def test_what_a_row_says_leaves_it_and_its_neighbours_readable(whole_program: Program) -> None:
    """Wherever in the list it stands; under the keys it is said as under the pointer."""
    chart, bar = _rolled_timeline(whole_program)
    for value in (0, bar.maximum() // 2, bar.maximum()):
        bar.setValue(value)
        settle(whole_program)
        seen = chart.visibleRegion().boundingRect()
        for number in range(len(chart.spots)):
            chart.go_to(number)
            place = chart.current_place
            assert place is not None
            if not seen.top() + 60 < place.y() < seen.bottom() - 20:
                continue
            words, rows = chart.words_place(), chart.rows_read()
            assert rows.top() < place.y() - 8, number
            assert not words.intersects(rows), (value, number)
            assert seen.adjusted(0, 0, 1, 1).contains(words.toRect()), (value, number)
    chart.clearFocus()
    place = chart.current_place
    assert place is not None
    QApplication.sendEvent(chart, QEvent(QEvent.Type.Leave))
    assert not chart.current_text
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    assert chart.current_place == place


def test_the_timeline_is_read_in_the_largest_text(whole_program: Program) -> None:
    """The row that is chosen is seen below the months, and not covered by them."""
    whole_program.window.resize(1366, 728)
    whole_program.dressing.enlarge(10)
    page = _far_down(whole_program)
    _show_as(whole_program, page, "Timeline")
    chart = page.panes()[1]
    assert isinstance(chart, ChartView)
    wait_for(lambda: bool(chart.current_text))
    settle(whole_program)
    place = chart.current_place
    assert place is not None
    assert chart.visibleRegion().contains(place)
    seen = chart.grab(QRect(12, place.y() - 4, chart.width() - 24, 8)).toImage()
    assert len({seen.pixel(x, 4) for x in range(seen.width())}) > 2


def test_what_a_link_chose_is_wholly_in_sight_when_the_columns_have_their_widths(whole_program: Program) -> None:
    """Rows get other heights once a page that was never shown has its size; the one asked for is not scrolled away."""
    whole_program.session.open_link("action/1.4")
    settle(whole_program)
    tree = next(one for one in whole_program.window.findChildren(QTreeView) if one.isVisible())
    assert tree.viewport().rect().contains(tree.visualRect(tree.currentIndex()))


def test_a_part_of_the_plan_is_read_from_its_first_action_on(whole_program: Program) -> None:
    """Whoever asks for what slipped sees the first that did, and its details, whatever was read before."""
    plan = book_of(whole_program).plan
    whole_program.session.open_link("action/10.1")
    settle(whole_program)
    whole_program.session.open_link("status/slipped")
    settle(whole_program)
    tree = next(one for one in whole_program.window.findChildren(QTreeView) if one.isVisible())
    first = tree.model().index(0, 0)
    assert tree.verticalScrollBar().value() == 0
    assert tree.hasFocus()
    assert tree.currentIndex() == tree.model().index(0, 0, first)
    details = plan.panes()[-1]
    assert f"{plan.link().removeprefix('action/')}  " in details.toPlainText()  # type: ignore[attr-defined]


def test_the_details_are_of_an_action_that_is_listed(whole_program: Program) -> None:
    """What is typed may hide what was read; then the first that was found is read."""
    plan = book_of(whole_program).plan
    whole_program.session.open_link("action/10.1")
    settle(whole_program)
    search = plan.panes()[0]
    QTest.keyClicks(search, "1.5")
    settle(whole_program)
    assert plan.link() == "action/1.5"
    assert plan.panes()[-1].toPlainText().startswith("1.5  ")  # type: ignore[attr-defined]
    search.clear()  # type: ignore[attr-defined]
    settle(whole_program)
    assert plan.link() == "action/1.5"


def test_nothing_is_left_of_a_copy_that_another_took_the_place_of(
    program: Program, page: PlanPage, example_material: Material
) -> None:
    """The details of an action that is not in the copy any more do not stay beside its list."""
    page.open_link("action/1.4")
    details = page.panes()[-1]
    assert "1.4" in details.toPlainText()  # type: ignore[attr-defined]
    themes = tuple(theme for theme in example_material.picture.themes if theme.theme.theme_id != "T1")
    page.show_material(with_picture(example_material, themes=themes))
    settle(program)
    assert page.link() == ""
    assert details.toPlainText().startswith("Choose a theme")  # type: ignore[attr-defined]


def test_the_details_of_an_action_tell_what_was_decided_about_it_and_lead_there(whole_program: Program) -> None:
    """With day, body and advice; those of a theme do too. A decision that is exempt is not told."""
    program = whole_program
    shown, page = program.session.shown, book_of(program).plan
    assert shown is not None
    program.session.open_link("action/3.2")
    view = page.findChild(QTextBrowser)
    assert isinstance(view, QTextBrowser)
    assert "The Executive (Cabinet), 22 March 2017: Caseloads in the Safeguarding teams" in view.toPlainText()
    assert "It went against professional advice; its reason is recorded. The advice: The Deputy" in view.toPlainText()
    assert "decision/D8" in view.toHtml()
    program.session.open_link("action/6.4")
    assert "It went against professional advice; no reason is recorded." in view.toPlainText()
    program.session.open_link("theme/T2")
    assert "Changes to evening opening of two children and family centres" in view.toPlainText()
    program.session.open_link("theme/T9")
    assert "Council budget 2017/18" in view.toPlainText()
    assert "Prices in four contracts" not in view.toPlainText()
