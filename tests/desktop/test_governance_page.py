"""The governance page: by keyboard on the example, links that lead to it, what is remembered, empty and large maps."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QListView,
    QPushButton,
    QTableView,
    QTextBrowser,
)

from lineofsight.analysis.governance_map import core_of
from lineofsight.desktop.models.flattening import rows_of
from lineofsight.desktop.models.roles import CellRole
from lineofsight.desktop.registers.governed import Governed
from lineofsight.desktop.search_dialog import SearchDialog
from lineofsight.desktop.text import PlainLabel
from lineofsight.desktop.widgets.map_view import MapView
from lineofsight.domain.governance import Body, BodyKind, Link, LinkType
from lineofsight.domain.record import GovernanceRecord
from tests.desktop.conftest import settle, wait_for
from tests.desktop.copies import WholeCopy
from tests.desktop.finding import find_box, find_button, find_line, seen_text, status_text
from tests.desktop.turning import book_of, turn_to

if TYPE_CHECKING:
    from lineofsight.desktop.pages.governance_page import GovernancePage
    from lineofsight.desktop.program import Program
    from lineofsight.documents.material import Material
    from tests.desktop.copies import ReadyCopy

BOARD = "improvement_governance_board"
_CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def copy(example_material: Material) -> ReadyCopy:
    """The example."""
    return WholeCopy(example_material)


@pytest.fixture
def page(program: Program) -> GovernancePage:
    """The page, in front, with its map laid out."""
    return turn_to(program, "governance").governance


def _show(program: Program, page: GovernancePage, name: str) -> None:
    box = page.findChild(QComboBox)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findText(name))
    settle(program)
    assert page.shown_view == name


def _focus() -> object:
    return QApplication.focusWidget()


def test_the_map_is_laid_out_when_it_is_looked_at(program: Program) -> None:
    """Not when the program starts: nobody waits for a picture that she may never look at."""
    settle(program)
    view = book_of(program).governance.map.map
    assert view.pieces is None
    turn_to(program, "governance")
    assert view.pieces is not None
    assert len(view.pieces.places) == 78


def test_it_is_walked_by_keys_alone(program: Program, page: GovernancePage) -> None:
    """The shortcut, the map, up its lines, the list, the details, and back."""
    QTest.keyClick(program.window, Qt.Key.Key_5, _CTRL)
    settle(program)
    box = _focus()
    assert isinstance(box, QComboBox)
    QTest.keyClick(page.map.list, Qt.Key.Key_F6)
    view = _focus()
    assert isinstance(view, MapView)
    assert view.chosen, "whoever comes by key stands somewhere"
    page.map.choose(BOARD)
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert page.link() == "body/executive"
    assert "The Executive (Cabinet), executive:" in view.accessibleDescription()
    assert page.map.list.details.accessibleName() == "The Executive (Cabinet)"
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert isinstance(_focus(), QTextBrowser)
    QTest.keyClick(page.map.list.details, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert _focus() is view, "the details stand beside the map"
    QTest.keyClick(view, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert _focus() is box
    find_button(page, "Picture").setFocus()
    QTest.keyClick(find_button(page, "Picture"), Qt.Key.Key_Right)
    QTest.keyClick(page.map.list, Qt.Key.Key_F6)
    table = _focus()
    assert isinstance(table, QTableView)
    before = view.chosen
    for _ in range(12):
        QTest.keyClick(table, Qt.Key.Key_Down)
    assert view.chosen != before
    assert view.lit is not None


def test_the_keys_are_on_the_map_at_a_body_that_a_search_found(program: Program, page: GovernancePage) -> None:
    """As they are on the line of a list: an arrow follows its lines, and does not turn to another view."""
    QTest.keyClick(program.window, Qt.Key.Key_5, _CTRL)
    settle(program)
    assert isinstance(_focus(), QComboBox)
    program.session.open_link(f"body/{BOARD}")
    settle(program)
    view = _focus()
    assert view is page.map.map
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert page.link() == "body/executive"


def test_that_nobody_stands_above_is_said_until_one_walks_on(program: Program, page: GovernancePage) -> None:
    """Of the next body the line at the foot would say what holds of the one before."""
    turn_to(program, "governance")
    page.map.map.setFocus()
    QTest.keyClick(page.map.map, Qt.Key.Key_Home)
    said = QSignalSpy(program.window.spoken)
    QTest.keyClick(page.map.map, Qt.Key.Key_Up)
    assert status_text(program) == "Nobody on this map stands above Secretary of State for Education."
    QTest.keyClick(page.map.map, Qt.Key.Key_Down)
    assert status_text(program) == ""
    assert said.count() == 1, "an empty line is not read out"


def test_f6_goes_on_from_a_control_that_stands_between_two_parts(program: Program, page: GovernancePage) -> None:
    """From the choice of the drawing on to the map below it, and back to what stands before it."""
    QTest.keyClick(program.window, Qt.Key.Key_5, _CTRL)
    settle(program)
    drawing = next(one for one in page.map.choices.controls if isinstance(one, QAbstractButton))
    for held, there in (
        (Qt.KeyboardModifier.NoModifier, page.map.map),
        (Qt.KeyboardModifier.ShiftModifier, find_box(page, "Show")),
    ):
        drawing.setFocus()
        QTest.keyClick(drawing, Qt.Key.Key_F6, held)
        assert _focus() is there


def test_the_list_says_what_the_map_draws(program: Program, page: GovernancePage) -> None:
    """One row a link, from whom, what it is, to whom; with every seat there are more of both."""
    governed = Governed(page.map._governed.record)  # type: ignore[union-attr]  # noqa: SLF001 (what is shown)
    rows = rows_of(page.map.list.model)
    assert len(rows) == len(core_of(governed.whole).lines)
    protocol = "has a protocol with Children's Services Improvement Governance Board"
    assert ("Bromley Safeguarding Children Board", protocol) in {row[:2] for row in rows}
    page.map.choices.lines.actions()[1].trigger()
    settle(program)
    assert len(rows_of(page.map.list.model)) == len(governed.whole.lines)
    assert page.map.map.pieces is not None
    assert len(page.map.map.pieces.places) == len(governed.whole.nodes)


def test_a_path_can_be_asked_for_once_somebody_is_chosen(program: Program) -> None:
    """A button that does nothing would make her wonder."""
    only = find_button(turn_to(program, "governance").governance, "Only this path")
    assert not only.isEnabled()


def test_smaller_and_larger_stay_side_by_side(program: Program, page: GovernancePage) -> None:
    """However the controls wrap, nobody looks for the one in the line below the other."""
    smaller, larger = find_button(page, "Smaller map"), find_button(page, "Larger map")
    heights = set()
    for width in range(1366, 800, -30):
        program.window.resize(width, 720)
        QApplication.processEvents()
        heights.add(smaller.mapTo(page, QPoint()).y())
        assert smaller.mapTo(page, QPoint()).y() == larger.mapTo(page, QPoint()).y(), width
    assert len(heights) > 1


def test_words_that_are_not_there_take_no_room_beside_the_search(program: Program, page: GovernancePage) -> None:
    """How many lines were found is said once something is searched for; before that no gap stands in its place."""
    _show(program, page, "Bodies")
    assert "" not in seen_text(page).split("\n")
    find_line(page, "Search").setText("board")
    settle(program)
    assert " shown" in seen_text(page)


def test_who_is_chosen_in_a_list_is_chosen_on_the_map_and_back(program: Program, page: GovernancePage) -> None:
    """She goes to the map to see where the committee stands that she has just read about."""
    _show(program, page, "Bodies")
    page.view.open_link(f"body/{BOARD}")
    _show(program, page, "Map")
    assert page.map.map.chosen == BOARD
    assert page.link() == f"body/{BOARD}"
    page.map.choose("executive")
    _show(program, page, "Calendar")
    _show(program, page, "Map")
    assert page.map.map.chosen == "executive", "the list from before counts no longer"
    _show(program, page, "Bodies")
    assert page.link() == "body/executive"


def test_only_the_path_of_who_is_chosen_is_drawn(program: Program, page: GovernancePage) -> None:
    """And the whole map again, with the same still chosen."""
    page.map.choose(BOARD)
    only = next(button for button in page.findChildren(QPushButton) if button.accessibleName() == "Only this path")
    only.click()
    settle(program)
    assert page.map.map.pieces is not None
    small = len(page.map.map.pieces.places)
    assert 5 < small < 40
    assert page.map.map.chosen == BOARD
    only.click()
    settle(program)
    assert len(page.map.map.pieces.places) > small
    assert page.map.map.chosen == BOARD


def test_who_stands_outside_the_path_brings_the_whole_map_back(program: Program, page: GovernancePage) -> None:
    """Following a name to them stays on the map; details are there at once, the ring when the map is."""
    page.map.choose("improvement_governance_board")
    page.map.choices.only.click()
    settle(program)
    program.session.open_link("person/post_director_hr")
    assert page.link() == "person/post_director_hr"
    assert page.map.list.details.accessibleName() == "Director of Human Resources"
    settle(program)
    assert page.map.map.chosen == "post_director_hr"
    assert not page.map.choices.only.isChecked()


def test_a_link_waits_for_the_map(program: Program) -> None:
    """Where the map was remembered and is not laid out yet, it is chosen on it as soon as it is."""
    page = book_of(program).governance
    program.session.open_link(f"body/{BOARD}")
    assert page.shown_view == "Map"
    assert page.link() == f"body/{BOARD}"
    settle(program)
    assert page.map.map.chosen == BOARD
    assert _focus() is page.map.map


def test_lanes_show_who_sits_where(program: Program, page: GovernancePage) -> None:
    """Chosen in the line above the map, and remembered with size and view."""
    page.map.choices.layouts.actions()[1].trigger()
    settle(program)
    texts = [command.text for command in page.map.map.pieces.rest if hasattr(command, "text")]  # type: ignore[union-attr]
    assert "Borough and partners" in " ".join(texts)
    page.map.map.set_percent(64)
    assert page.remembered() == {"view": "Map", "layout": "lanes", "lines": "core", "zoom": "64", "pane": ""}


def test_view_layout_and_size_come_back(program: Program, page: GovernancePage) -> None:
    """The next evening opens as this one ended; what no longer means anything is passed over."""
    kept = {"view": "Calendar", "layout": "lanes", "lines": "all", "zoom": "50", "pane": "list"}
    page.recall(kept)
    assert page.remembered() == kept
    page.recall({"view": "Nonsense", "layout": "round", "lines": "none", "zoom": "large"})
    settle(program)
    assert page.remembered() == {**kept, "layout": "flat", "lines": "core"}


def test_links_lead_to_bodies_people_and_findings(program: Program, page: GovernancePage) -> None:
    """Each in its view; a post named as a body is shown as the person it is; what is gone is said."""
    _show(program, page, "Bodies")
    for link, view, shown in (
        (f"body/{BOARD}", "Bodies", f"body/{BOARD}"),
        ("person/post_leader", "People and load", "person/post_leader"),
        ("body/post_leader", "People and load", "person/post_leader"),
        ("person/Leader of the Council", "People and load", "person/post_leader"),
        ("check/no_parent:childrens_board", "Checks", "check/no_parent:childrens_board"),
        ("meeting/executive", "Calendar", "meeting/executive"),
    ):
        program.session.open_link(link)
        settle(program)
        assert (page.shown_view, page.link()) == (view, shown), link
        assert isinstance(_focus(), QTableView)
    program.session.open_link("body/none")
    assert status_text(program) == "Nothing here is called none."
    assert page.shown_view == "Calendar", "for what is not there she is led to no other view"


def test_a_link_stays_on_the_map_where_the_map_has_it(program: Program, page: GovernancePage) -> None:
    """Following a name in the details walks the map; back leads to where one was."""
    page.map.choose(BOARD)
    program.session.open_link("body/executive")
    settle(program)
    assert page.shown_view == "Map"
    assert page.map.map.chosen == "executive"
    QTest.keyClick(program.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    settle(program)
    assert page.map.map.chosen == BOARD


def test_a_link_shows_whom_it_names_also_where_the_list_had_the_keys(program: Program, page: GovernancePage) -> None:
    """She left the page in the list of links; the details stood on with whoever was chosen there."""
    listed = page.map.list
    listed.table.setFocus()
    listed.table.setCurrentIndex(listed.table.model().index(listed.table.model().rowCount() - 1, 0))
    settle(program)
    assert "The Executive (Cabinet)" not in listed.details.toPlainText().splitlines()[0]
    turn_to(program, "sightline")
    program.session.open_link("body/executive")
    settle(program)
    assert page.map.map.chosen == "executive"
    assert listed.details.toPlainText().startswith("The Executive (Cabinet)")


@pytest.mark.parametrize(
    ("query", "link"), [("improvement governance", f"body/{BOARD}"), ("leader of the council", "person/post_leader")]
)
def test_search_everything_leads_here(program: Program, page: GovernancePage, query: str, link: str) -> None:
    """A body and a person are found by their names, and shown where they stand."""
    _show(program, page, "Bodies")
    program.wiring.go("overview")
    program.window.actions_by_name["search"].trigger()
    dialog = program.window.findChild(SearchDialog)
    assert isinstance(dialog, SearchDialog)
    line, view = dialog.findChild(QLineEdit), dialog.findChild(QListView)
    assert isinstance(line, QLineEdit)
    assert isinstance(view, QListView)
    QTest.keyClicks(line, query)
    assert program.session.desks is not None
    worker = program.session.desks.search.worker
    wait_for(lambda: not worker.is_busy)
    model = view.model()
    rows = [row for row in range(model.rowCount()) if model.index(row, 0).data(CellRole.LINK) == link]
    view.setCurrentIndex(model.index(rows[0], 0))
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle(program)
    assert program.wiring.page == "governance"
    assert page.link() == link


def test_the_calendar_is_worked_by_keys(program: Program, page: GovernancePage) -> None:
    """Arrows choose a body and a month, the details follow; another stretch of months keeps the body."""
    _show(program, page, "Calendar")
    table = page.calendar.table
    table.setFocus()
    here = table.currentIndex()
    assert here.column() == 6, "the month of the copy's date"
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Left)
    moved = table.currentIndex()
    assert (moved.row(), moved.column()) == (here.row() + 1, here.column() - 1)
    assert "February 2017" in page.calendar.details.toPlainText()
    chosen = page.link()
    page.calendar._starts.setCurrentIndex(0)  # noqa: SLF001 (as a person chooses)
    settle(program)
    assert page.link() == chosen
    shown = page.table()
    assert shown is not None
    assert "planned" in shown.sentence
    assert "no meeting in these months is recorded" in shown.sentence, "names without a day are explained on paper"
    assert shown.title.startswith("Meetings, ")


def test_each_view_says_itself_whenever_it_comes_to_the_front(program: Program, page: GovernancePage) -> None:
    """Also the second time, when nothing of it is made anew; what another page worked out is not said over it."""
    said: list[str] = []
    page.said.connect(said.append)
    for _ in range(2):
        _show(program, page, "People and load")
        _show(program, page, "Calendar")
        assert said[-1] == f"Calendar: {page.calendar.finding}"
        _show(program, page, "Map")
        assert said[-1] == "Map."
    _show(program, page, "What if")
    box = page.what_if._ending  # noqa: SLF001 (as a person chooses)
    box.setCurrentIndex(box.findData(BOARD))
    settle(program)
    turn_to(program, "plan")
    said.clear()
    assert program.session.shown is not None
    page.show_material(program.session.shown)
    settle(program)
    assert said == []


def test_the_bodies_stay_in_sight_while_the_months_roll_by(program: Program, page: GovernancePage) -> None:
    """In large text a row of the calendar still says whose it is, in a name that wraps and is not cut."""
    program.window.resize(1100, 768)
    program.dressing.enlarge(8)
    _show(program, page, "Calendar")
    table = page.calendar.table
    names = table.verticalHeader()
    bar = table.horizontalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    assert names.isVisible()
    assert names.width() > table.fontMetrics().averageCharWidth() * 12
    model = table.model()
    for row in range(model.rowCount()):
        assert model.headerData(row, Qt.Orientation.Vertical) == model.index(row, 0).data()
        assert table.rowHeight(row) >= names.sectionSizeFromContents(row).height() - 1
    shown = page.table()
    assert shown is not None
    assert shown.model.headerData(0, Qt.Orientation.Horizontal) == "Body"


def test_what_if_says_what_would_be_lost(program: Program, page: GovernancePage) -> None:
    """Choosing a body works it out beside the window; nothing of the copy changes."""
    _show(program, page, "What if")
    shown = page.table()
    assert shown is not None
    assert shown.model.rowCount() == 0
    before = program.session.shown
    box = page.what_if._ending  # noqa: SLF001 (as a person chooses)
    box.setCurrentIndex(box.findData(BOARD))
    settle(program)
    told = " ".join(" ".join(row) for row in rows_of(page.view.model))
    assert "Link that falls away" in told
    assert "New gap" in told
    assert page.link() == f"body/{BOARD}"
    assert program.session.shown is before
    taking = page.what_if._taking  # noqa: SLF001 (as a person chooses)
    assert taking.isEnabled()
    taking.setCurrentIndex(taking.findData(BOARD))
    settle(program)
    assert "cannot be merged into itself" in status_text(program)


def test_every_view_can_be_taken_out(program: Program, page: GovernancePage) -> None:
    """Its table with rows, its own title, and on the map the picture with its words."""
    for name in ("Map", "Bodies", "People and load", "Calendar", "Overlap", "Checks"):
        _show(program, page, name)
        shown = page.table()
        assert shown is not None, name
        assert rows_of(shown.model), name
        picture = page.picture()
        assert (picture is not None) is (name == "Map"), name
        if picture is not None:
            assert picture.picture.commands
            assert "45 bodies" in picture.notes[0]
        QApplication.clipboard().clear()
        program.window.actions_by_name["copy_table"].trigger()
        assert "London Borough of Bromley" in QApplication.clipboard().text(), name


def test_the_search_of_the_page_finds_as_typed(program: Program, page: GovernancePage) -> None:
    """Ctrl+F goes to it in every list."""
    for name in ("Map", "Bodies", "Checks"):
        _show(program, page, name)
        QTest.keyClick(program.window, Qt.Key.Key_F, _CTRL)
        line = _focus()
        assert isinstance(line, QLineEdit), name
        # The lists have one line in common, which keeps its words.
        line.clear()
        settle(program)
        shown = page.table()
        assert shown is not None, name
        before = shown.model.rowCount()
        QTest.keyClicks(line, "safeguarding")
        settle(program)
        assert 0 < shown.model.rowCount() < before, name


def _said_by(page: GovernancePage) -> str:
    return " ".join(label.text() for label in page.findChildren(PlainLabel) if label.isVisible())


class TestEmpty:
    """A copy whose returns hold no governance."""

    @pytest.fixture
    def copy(self, example_material: Material) -> ReadyCopy:
        """The example without its bodies."""
        record = replace(example_material.record, governance=GovernanceRecord())
        return WholeCopy(replace(example_material, record=record))

    def test_it_says_what_would_be_here(self, program: Program, page: GovernancePage) -> None:
        """In every view, with the sheet that brings it."""
        assert "there is no map" in page.map.map.accessibleDescription()
        assert page.picture() is None
        for name in ("Map", "Bodies", "Calendar", "Overlap", "Checks", "What if"):
            _show(program, page, name)
            said = _said_by(page)
            assert "heet" in said or "No two bodies" in said or "heme" in said, name
        _show(program, page, "People and load")
        assert "not known" in _said_by(page), "leads of actions are people without any body"


class TestOne:
    """A copy with one body."""

    @pytest.fixture
    def copy(self, example_material: Material) -> ReadyCopy:
        """One board and nothing else."""
        one = GovernanceRecord(bodies=(Body(body_id="board", name="Board", kind=BodyKind.IMPROVEMENT_BOARD),))
        return WholeCopy(replace(example_material, record=replace(example_material.record, governance=one)))

    def test_it_is_drawn_and_walked(self, program: Program, page: GovernancePage) -> None:
        """One box; up says that nobody stands above it."""
        view = page.map.map
        assert view.pieces is not None
        assert len(view.pieces.places) == 1
        view.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(view, Qt.Key.Key_Right)
        assert page.link() == "body/board"
        QTest.keyClick(view, Qt.Key.Key_Up)
        assert status_text(program) == "Nobody on this map stands above Board."
        assert rows_of(page.map.list.model)[0][1] == "is joined to nobody on this map"


def test_who_is_gone_from_the_copy_is_shown_no_more(
    program: Program, page: GovernancePage, example_material: Material
) -> None:
    """When an import was undone that brought them: neither for who had chosen them, nor on the picture of before."""
    program.session.open_link(f"body/{BOARD}")
    settle(program)
    assert page.map.map.chosen == BOARD
    other = GovernanceRecord(bodies=(Body(body_id="board", name="Board", kind=BodyKind.IMPROVEMENT_BOARD),))
    page.show_material(replace(example_material, record=replace(example_material.record, governance=other)))
    assert "The governance map" in page.map.list.details.toPlainText()
    page.map.map.reached.emit(BOARD)
    assert "The governance map" in page.map.list.details.toPlainText()
    settle(program)
    assert page.map.map.pieces is not None
    assert [place.ref for place in page.map.map.pieces.places] == ["board"]


class TestLarge:
    """A copy with two hundred bodies."""

    @pytest.fixture
    def copy(self, example_material: Material) -> ReadyCopy:
        """Each body answers to an earlier one and informs another."""
        held = GovernanceRecord(
            bodies=tuple(
                Body(body_id=f"b{place}", name=f"Group {place} for safeguarding", kind=BodyKind.FORUM)
                for place in range(200)
            ),
            links=(
                *(
                    Link(from_id=f"b{place}", to_id=f"b{place // 3}", type=LinkType.REPORTS_TO)
                    for place in range(1, 200)
                ),
                *(
                    Link(from_id=f"b{place}", to_id=f"b{(place * 7 + 3) % 200}", type=LinkType.INFORMS)
                    for place in range(0, 200, 2)
                    if place != (place * 7 + 3) % 200
                ),
            ),
        )
        return WholeCopy(replace(example_material, record=replace(example_material.record, governance=held)))

    def test_the_window_answers_while_it_is_laid_out(self, program: Program) -> None:
        """The list stands at once, progress is said, and the window turns to what is asked of it all the while."""
        program.wiring.go("governance")
        pane = book_of(program).governance.map
        QCoreApplication.processEvents()
        assert pane.map.pieces is None
        assert pane.list.model.rowCount() == 299
        stop = next(one for one in pane.findChildren(QPushButton) if one.accessibleName() == "Stop")
        assert stop.isVisible()
        answered = 0
        while program.session.drawing_worker.is_busy:
            QCoreApplication.processEvents()
            answered += 1
        assert pane.map.pieces is not None
        assert len(pane.map.pieces.places) == 200
        assert answered > len(pane.map.pieces.places)
        assert not stop.isVisible()

    def test_going_away_leaves_nobody_waiting(self, program: Program) -> None:
        """The picture of the map is given up, and asked for again when one comes back."""
        program.wiring.go("governance")
        pane = book_of(program).governance.map
        QCoreApplication.processEvents()
        program.wiring.go("plan")
        settle(program)
        assert pane.map.pieces is None
        turn_to(program, "governance")
        assert pane.map.pieces is not None

    def test_it_can_be_stopped(self, program: Program) -> None:
        """At once; the list stays, and what was stopped is said in the picture's place."""
        program.wiring.go("governance")
        pane = book_of(program).governance.map
        QCoreApplication.processEvents()
        stop = next(one for one in pane.findChildren(QPushButton) if one.accessibleName() == "Stop")
        stop.click()
        settle(program)
        assert pane.map.pieces is None
        assert "stopped" in pane.map.accessibleDescription()
        assert pane.list.model.rowCount() == 299
        assert not stop.isVisible()
