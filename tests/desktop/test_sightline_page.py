"""The line of sight on its page: picked as typed, walked by keyboard, listed, followed, taken out, and empty."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QPushButton, QTableView, QTextBrowser, QVBoxLayout, QWidget

from lineofsight.analysis.sightline_values import SightlineKind
from lineofsight.desktop.delegates.row_lines import PAD
from lineofsight.desktop.directory import TRACED
from lineofsight.desktop.models.choice_model import Choice, ChoiceFilter, ChoiceModel
from lineofsight.desktop.models.flattening import rows_of
from lineofsight.desktop.models.roles import CellRole
from lineofsight.desktop.pages.sightline_page import choices_of
from lineofsight.desktop.text import PlainLabel
from lineofsight.desktop.widgets.chain_view import ChainView
from lineofsight.desktop.widgets.pick_line import PickLine
from lineofsight.desktop.widgets.sheet_view import SheetView
from lineofsight.domain.record import GovernanceRecord, PerformanceRecord, PlanRecord, WatchedRecord
from tests.desktop.conftest import forget, settle, wait_for
from tests.desktop.copies import WholeCopy
from tests.desktop.finding import find_button, status_text
from tests.desktop.keys import press
from tests.desktop.turning import book_of, turn_to

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineofsight.desktop.pages.sightline_page import SightlinePage
    from lineofsight.desktop.program import Program
    from lineofsight.documents.material import Material
    from tests.desktop.copies import ReadyCopy

_WIDER = ("expectation/E5.21.4", "theme/T1", "body/care_services_pds", "person/post_dce")
_CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def copy(example_material: Material) -> ReadyCopy:
    """The example."""
    return WholeCopy(example_material)


@pytest.fixture
def page(program: Program) -> SightlinePage:
    """The page, in front, with its first line drawn."""
    return turn_to(program, "sightline").sightline


def _at(page: SightlinePage) -> str:
    """What the picture's description says of the entry that is chosen."""
    return page.view.accessibleDescription()


def test_it_opens_on_the_first_action(page: SightlinePage) -> None:
    """The item is chosen, in the picture and in the list, and its gaps stand beside it."""
    assert page.link() == "sightline/action/1.1"
    assert page.pick.line.text().startswith("Action 1.1: ")
    assert _at(page).startswith("Action 1.1: ")
    assert page.list.table.currentIndex().siblingAtColumn(0).data() == "What you look at"
    assert "Every gap, and what to ask" in page.list.details.toPlainText()


def test_it_opens_on_what_is_chosen_on_the_page_one_comes_from(program: Program) -> None:
    """The first time; what it shows then stays, and another is offered in one line, by mouse and by key."""
    plan = turn_to(program, "plan").plan
    plan.open_link("action/8.3")
    shown = turn_to(program, "sightline").sightline
    assert shown.link() == "sightline/action/8.3"
    assert _at(shown).startswith("Action 8.3: ")
    offers = [one for one in shown.findChildren(QPushButton) if one.accessibleName().startswith("Show ")]
    assert not any(one.isVisible() for one in offers)
    turn_to(program, "plan").plan.open_link("action/9.1")
    turn_to(program, "sightline")
    assert shown.link() == "sightline/action/8.3"
    offer = find_button(shown, "Show Action 9.1, chosen on Plan")
    assert offer.isVisible()
    assert offer.accessibleDescription()
    program.window.activateWindow()
    wait_for(program.window.isActiveWindow)
    press(program.window, "Alt+W")
    settle(program)
    assert shown.link() == "sightline/action/9.1"
    assert not offer.isVisible()
    program.wiring.walk(-1)
    settle(program)
    assert shown.link() == "sightline/action/8.3"


def test_what_nobody_asked_for_is_not_remembered(page: SightlinePage) -> None:
    """The first action stands there for want of another: the next time what is chosen elsewhere is followed."""
    assert page.remembered()["item"] == ""
    page.open_link("sightline/action/1.10")
    assert page.remembered()["item"] == "action/1.10"


def test_it_is_worked_by_keys_alone(program: Program, page: SightlinePage) -> None:
    """The shortcut, typing, picking, climbing, the list, the details, and back."""
    QTest.keyClick(program.window, Qt.Key.Key_4, _CTRL)
    settle(program)
    line = page.pick.line
    assert QApplication.focusWidget() is line
    QTest.keyClicks(line, "joint leadership")
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle(program)
    QTest.keyClick(line, Qt.Key.Key_F6)
    view = QApplication.focusWidget()
    assert isinstance(view, ChainView)
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert _at(page).startswith("It is led by Director of Human Resources")
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert _at(page).startswith("Director of Human Resources reports to Chief Executive")
    assert page.list.details.accessibleName() == "Chief Executive"
    QTest.keyClick(view, Qt.Key.Key_End)
    assert "Nothing recorded under theme T1 is what children or families said. Ask:" in _at(page)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert _at(page).startswith("Action 1.10: ")
    QTest.keyClick(view, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is line
    find_button(page, "Links").click()
    QTest.keyClick(line, Qt.Key.Key_F6)
    table = QApplication.focusWidget()
    assert isinstance(table, QTableView)
    QTest.keyClick(table, Qt.Key.Key_Up)
    assert _at(page).startswith("It is led by Director of Human Resources")
    QTest.keyClick(table, Qt.Key.Key_F6)
    assert isinstance(QApplication.focusWidget(), QTextBrowser)


def test_a_link_of_the_chain_is_followed(program: Program, page: SightlinePage) -> None:
    """Enter on it leads to its page; Alt and Left lead back to the same line."""
    page.open_link("sightline/action/1.10")
    settle(program)
    QTest.keyClick(page.view, Qt.Key.Key_Up)
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    settle(program)
    assert program.wiring.page == "governance"
    assert book_of(program).governance.link() == "person/post_director_hr"
    QTest.keyClick(program.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    settle(program)
    assert page.link() == "sightline/action/1.10"


def test_a_link_without_a_page_says_so(program: Program, page: SightlinePage) -> None:
    """Such as a gap, or the source of a recommendation."""
    page.open_link("sightline/action/1.10")
    settle(program)
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_End)
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert status_text(program) == "This link leads to no page of its own."


def test_ctrl_l_follows_what_is_chosen(program: Program, page: SightlinePage) -> None:
    """On the plan, the indicators and the oversight page; the link stands in the details too."""
    for link in ("action/3.2", "milestone/1.10-a", "indicator/looked-after-rate", "recommendation/O1", *_WIDER):
        program.session.open_link(link)
        settle(program)
        assert program.wiring.page != "sightline", link
        QTest.keyClick(program.window, Qt.Key.Key_L, _CTRL)
        settle(program)
        assert program.wiring.page == "sightline", link
        assert page.link() == f"sightline/{link}"
        assert page.view.picture is not None, link


@pytest.mark.parametrize("link", _WIDER)
def test_the_details_of_what_is_expected_of_themes_bodies_and_posts_lead_to_their_line(
    program: Program, page: SightlinePage, link: str
) -> None:
    """As an action's do: the last section of what is said of it, and a pasted address."""
    program.session.open_link(link)
    settle(program)
    shown = [view for view in program.window.findChildren(SheetView) if view.isVisible()]
    assert any(f'href="los:sightline/{link}"' in view.toHtml() for view in shown)
    program.session.open_link(f"sightline/{link}")
    settle(program)
    assert page.link() == f"sightline/{link}"
    assert page.pick.line.text().startswith(_at(page).split(":", maxsplit=1)[0].split(". ", maxsplit=1)[0])


def test_what_is_expected_is_found_by_its_owner_and_its_words(program: Program, page: SightlinePage) -> None:
    """In any order, as everything that can be picked; a theme by who sponsors it, a body by who chairs it."""
    typing = (
        "democratic review scrutiny expectation",
        "theme leadership leader",
        "body policy chair care services",
        "deputy chief executive director post",
    )
    for typed, link in zip(typing, _WIDER, strict=True):
        page.begin_search()
        QTest.keyClicks(page.pick.line, typed)
        QTest.keyClick(page.pick.line, Qt.Key.Key_Return)
        settle(program)
        assert page.link() == f"sightline/{link}"


def test_the_others_of_many_are_listed_beside_the_picture(program: Program, page: SightlinePage) -> None:
    """The picture says how many more there are; the details name each and lead to it."""
    program.session.open_link("sightline/theme/T1")
    settle(program)
    rows = [row[1] for row in rows_of(page.list.model)]
    page.view.choose(rows.index("And 4 more actions, none more pressing: 1.1, 1.3, 1.8 and 1.7."))
    assert _at(page) == "And 4 more actions, none more pressing."
    said = page.list.details.toPlainText()
    assert "Which they are" in said
    assert "Under it stands action 1.7 (complete and evidenced; due: 14 October 2016)" in said
    assert "What presses most is told first" in said
    assert 'href="los:action/1.7"' in page.list.details.toHtml()


def test_a_note_begins_on_the_expectation_that_is_followed(program: Program, page: SightlinePage) -> None:
    """Ctrl+N takes what is chosen in the chain: the item itself at first."""
    program.session.open_link("sightline/expectation/E5.21.4")
    settle(program)
    assert page.noted_link() == "expectation/E5.21.4"


def test_ctrl_l_says_what_it_needs(program: Program, page: SightlinePage) -> None:
    """Where nothing is chosen that has a line of sight; and it knows all that have one."""
    del page
    program.wiring.go("overview")
    QTest.keyClick(program.window, Qt.Key.Key_L, _CTRL)
    assert status_text(program).startswith(
        "Choose an action, milestone, indicator, recommendation, expectation, theme, body or post first"
    )
    assert set(TRACED) == {kind.value for kind in SightlineKind}


def test_a_reference_that_is_gone_is_said(program: Program, page: SightlinePage) -> None:
    """What was shown stays."""
    before = page.link()
    program.session.open_link("sightline/action/99.9")
    settle(program)
    assert status_text(program) == "There is no line of sight of 99.9."
    assert page.link() == before


def test_the_list_says_what_the_picture_shows(program: Program, page: SightlinePage) -> None:
    """As many rows as boxes, in the same order, with the meetings of each body."""
    page.open_link("sightline/action/1.10")
    settle(program)
    rows = rows_of(page.list.model)
    assert page.view.picture is not None
    assert len(rows) == len(page.view.picture.hot)
    (above,) = (row for row in rows if row[1].startswith("Chief Executive is accountable to The Executive (Cabinet)."))
    assert (above[0], *above[2:]) == ("Who manages it", "22 Mar 2017", "19 Apr 2017")
    # The Executive oversees this too, where the break is counted; here the list and the picture name the same one.
    assert "\nThe line of sight is broken at this body. That is counted once, under “Who oversees it”: " in above[1]
    boxes = [spot.text for spot in page.view.picture.hot]
    broken = [row for row in rows if "✗" in row[1]]
    named = sum("That is counted once, under “Who oversees it”" in row[1] for row in rows)
    assert named == sum("That is counted once, under “Who oversees it”" in box for box in boxes) > 0
    assert not any("That is counted once, under “Who oversees it”" in row[1] for row in broken)
    assert any(row[0] == "Who scrutinises it" and row[1].startswith("✗ The map shows no committee") for row in rows)
    assert any("✗ Has not met since the last change." in row[1] for row in rows)


def test_a_link_in_the_list_is_read_to_its_end(program: Program, page: SightlinePage) -> None:
    """To whom a post reports is said last; its row is as high as all of it needs, in a small window too."""
    program.window.resize(1024, 700)
    page.open_link("sightline/action/3.2")
    settle(program)
    page.list.show_list()
    settle(program)
    table = page.list.table
    column = table.columnWidth(1) - 2 * PAD - 2
    for row in range(page.list.model.rowCount()):
        said = str(page.list.model.index(row, 1).data())
        if " reports to " in said:
            table.scrollTo(page.list.model.index(row, 1))
            QApplication.processEvents()
            needed = table.fontMetrics().boundingRect(0, 0, column, 9999, Qt.TextFlag.TextWordWrap, said).height()
            assert table.rowHeight(row) >= needed, said
            assert page.list.model.index(row, 1).data(CellRole.CELL).whole


def test_searching_the_list_keeps_the_chain(program: Program, page: SightlinePage) -> None:
    """Only rows with the words are shown; choosing one of them chooses its box."""
    page.open_link("sightline/action/1.10")
    settle(program)
    page.list.begin_search()
    line = QApplication.focusWidget()
    assert line is not None
    QTest.keyClicks(line, "checked by ofsted")
    settle(program)
    assert page.list.model.rowCount() == 1
    page.list.table.setCurrentIndex(page.list.model.index(0, 0))
    assert _at(page).startswith("Full Council is checked by Ofsted")


def test_it_is_taken_out(program: Program, page: SightlinePage) -> None:
    """The table and the picture, each under the name of what is followed."""
    page.open_link("sightline/recommendation/O4")
    settle(program)
    shown, picture = page.table(), page.picture()
    assert shown is not None
    assert picture is not None
    assert shown.title == picture.title == "Line of sight of recommendation O4"
    assert picture.notes[0].startswith("Line of sight of Recommendation O4")
    program.window.actions_by_name["copy_table"].trigger()
    assert "Who oversees it" in QApplication.clipboard().text()
    program.window.actions_by_name["copy_picture"].trigger()
    assert not QApplication.clipboard().image().isNull()


def test_what_was_followed_comes_back(program: Program, page: SightlinePage) -> None:
    """The next evening, at the same size; what is gone gives way to the first of the plan."""
    page.open_link("sightline/action/3.2")
    page.view.set_percent(80)
    assert page.remembered() == {"item": "action/3.2", "zoom": "80", "pane": ""}
    page.recall({"item": "action/4.1", "zoom": "125", "pane": "list"})
    program.session.refresh()
    settle(program)
    assert page.link() == "sightline/action/4.1"
    assert page.view.percent == 125
    assert page.list.table.isVisible()
    page.recall({"item": "action/99.9", "zoom": "big"})
    program.session.refresh()
    settle(program)
    assert page.link() == "sightline/action/1.1"


def test_the_picture_takes_on_the_width_of_the_window(program: Program, page: SightlinePage) -> None:
    """At 100 % nothing stands out of sight to the right, at any text size, and what is chosen stays chosen."""
    QTest.keyClick(page.view, Qt.Key.Key_Up)
    before = _at(page)
    for width, steps in ((1700, 0), (1100, 0), (1280, 5)):
        program.window.resize(width, 800)
        program.dressing.enlarge(steps)
        settle(program)
        settle(program)
        assert page.view.horizontalScrollBar().maximum() == page.view.horizontalScrollBar().minimum(), (width, steps)
        assert _at(page) == before


def test_the_pointer_chooses_and_explains(page: SightlinePage) -> None:
    """A click chooses a box, resting on it says it."""
    laid = page.view._laid  # noqa: SLF001 (where the boxes stand)
    assert laid is not None
    above = laid.chain.item - 1
    place = laid.places[above]
    page.view.choose(above)
    point = page.view.mapFromScene(place.left + 5, place.middle)
    page.view.choose(laid.chain.item)
    point = page.view.mapFromScene(place.left + 5, place.middle)
    QTest.mouseMove(page.view.viewport(), point)
    QApplication.processEvents()
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert page.view.at == above
    assert page.view.viewport().toolTip()


class TestPickLine:
    """Typing finds by every word, in any order."""

    @pytest.fixture
    def pick(self, app: QApplication) -> Iterator[PickLine]:
        """A line with three things."""
        del app
        holder = QWidget()
        made = PickLine("Words", holder)
        layout = QVBoxLayout(holder)
        layout.addWidget(made.line)
        layout.addWidget(made.below)
        made.show_choices(
            (
                Choice("action/1.1", "Action 1.1: Réduire caseloads", "Head of Safeguarding"),
                Choice("action/1.10", "Action 1.10: Audit"),
                Choice("x/y", "Other"),
            )
        )
        holder.show()
        yield made
        holder.close()
        holder.deleteLater()
        forget()

    def test_enter_takes_the_first_that_has_every_word(self, pick: PickLine) -> None:
        """Accents and order do not matter; nothing typed, nothing picked."""
        spy = QSignalSpy(pick.picked)
        QTest.keyClick(pick.line, Qt.Key.Key_Return)
        assert spy.count() == 0
        QTest.keyClicks(pick.line, "case reduire head")
        assert pick.list.isVisible()
        QTest.keyClick(pick.line, Qt.Key.Key_Return)
        assert spy.at(0) == ["action/1.1"]
        assert pick.line.text() == "Action 1.1: Réduire caseloads"
        assert not pick.list.isVisible()

    def test_what_is_called_so_comes_before_what_is_found_by_other_words(self, pick: PickLine) -> None:
        """A theme's title finds the theme first, and then its actions, in their order."""
        actions = [Choice(f"action/{number}", f"Action {number}: Recruit", "Caseloads") for number in (1, 2)]
        pick.show_choices((*actions, Choice("theme/T3", "Theme T3: Caseloads")))
        spy = QSignalSpy(pick.picked)
        QTest.keyClicks(pick.line, "caseloads")
        model = pick.list.model()
        found = [model.index(row, 0).data(CellRole.LINK) for row in range(model.rowCount())]
        assert found == ["theme/T3", "action/1", "action/2"]
        QTest.keyClick(pick.line, Qt.Key.Key_Return)
        assert spy.at(0) == ["theme/T3"]

    def test_arrows_walk_the_list_while_one_types(self, pick: PickLine) -> None:
        """Down opens it too, with everything in it; it stops at both ends."""
        spy = QSignalSpy(pick.picked)
        QTest.keyClick(pick.line, Qt.Key.Key_Down)
        assert pick.list.model().rowCount() == 3
        for _ in range(5):
            QTest.keyClick(pick.line, Qt.Key.Key_Down)
        assert pick.list.currentIndex().data() == "Other"
        QTest.keyClick(pick.line, Qt.Key.Key_Up)
        QTest.keyClick(pick.line, Qt.Key.Key_Return)
        assert spy.at(0) == ["action/1.10"]

    def test_a_click_takes_it(self, pick: PickLine) -> None:
        """For whoever points."""
        spy = QSignalSpy(pick.picked)
        QTest.keyClicks(pick.line, "action")
        QApplication.processEvents()
        place = pick.list.visualRect(pick.list.model().index(1, 0)).center()
        QTest.mouseClick(pick.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert spy.at(0) == ["action/1.10"]

    def test_what_was_picked_comes_back(self, pick: PickLine) -> None:
        """By Escape, or by going away, after words that lead nowhere."""
        assert pick.show_picked("action/1.10")
        for leave in (
            lambda: QTest.keyClick(pick.line, Qt.Key.Key_Escape),
            lambda: QApplication.sendEvent(
                pick.line, QFocusEvent(QFocusEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason)
            ),
        ):
            pick.line.selectAll()
            QTest.keyClicks(pick.line, "zzz.")
            assert not pick.list.isVisible()
            said = [label.text() for label in pick.below.findChildren(PlainLabel) if label.isVisible()]
            assert said == ["Nothing holds “zzz”."]
            QTest.keyClick(pick.line, Qt.Key.Key_Return)
            assert pick.link == "action/1.10"
            leave()
            assert pick.line.text() == "Action 1.10: Audit"
        assert not pick.show_picked("action/9")
        assert pick.link == "action/1.10"

    def test_words_that_stand_there_are_not_put_anew(self, pick: PickLine) -> None:
        """A screen reader says all that goes and all that comes, though nothing changes."""
        assert pick.show_picked("action/1.10")
        put = QSignalSpy(pick.line.textChanged)
        assert pick.show_picked("action/1.10")
        moved = QSignalSpy(pick.line.selectionChanged)
        pick.line.setFocus()
        pick.begin()
        once = moved.count()
        pick.begin()
        assert put.count() == 0
        assert moved.count() == once

    @pytest.mark.parametrize("how", ["Tab", "click"])
    def test_typing_replaces_the_words_however_she_came(self, pick: PickLine, how: str) -> None:
        """Letters that went in before them would find nothing; the beginning of the words stays in sight."""
        assert pick.show_picked("action/1.10")
        pick.line.clearFocus()
        if how == "click":
            QTest.mouseClick(pick.line, Qt.MouseButton.LeftButton)
        else:
            pick.line.setFocus(Qt.FocusReason.OtherFocusReason)
        wait_for(lambda: pick.line.selectedText() == "Action 1.10: Audit")
        assert pick.line.cursorPosition() == 0
        QTest.keyClicks(pick.line, "oth")
        assert pick.line.text() == "oth"
        assert pick.list.currentIndex().data() == "Other"

    def test_words_are_not_chosen_when_the_keys_have_gone_on(self, pick: PickLine) -> None:
        """A link leads through the line to the picture: two places would look as if they had the keys."""
        assert pick.show_picked("action/1.10")
        beside = QPushButton(pick.line.parentWidget())
        beside.show()
        beside.setFocus(Qt.FocusReason.OtherFocusReason)
        wait_for(beside.hasFocus)
        pick.line.setFocus(Qt.FocusReason.OtherFocusReason)
        beside.setFocus(Qt.FocusReason.OtherFocusReason)
        QTest.qWait(50)
        assert QApplication.focusWidget() is beside
        assert not pick.line.hasSelectedText()

    def test_no_words_are_cut(self, pick: PickLine) -> None:
        """A long one wraps; every line of the list is high enough to hit."""
        long = "Action 1: " + "a long undertaking of the council " * 6
        pick.show_choices((Choice("a/1", long), Choice("a/2", "Action 2")))
        pick.below.window().resize(420, 300)
        QTest.keyClicks(pick.line, "action")
        QApplication.processEvents()
        heights = [pick.list.visualRect(pick.list.model().index(row, 0)).height() for row in (0, 1)]
        assert heights[0] > heights[1]
        assert min(heights) >= pick.list.fontMetrics().height()

    def test_the_models_keep_qts_rules(self) -> None:
        """While choices and words change."""
        model = ChoiceModel()
        found = ChoiceFilter(model)
        mode = QAbstractItemModelTester.FailureReportingMode.Fatal
        testers = [QAbstractItemModelTester(one, mode) for one in (model, found)]
        model.show_choices((Choice("a", "One two"), Choice("b", "Two three")))
        found.search("two")
        assert found.rowCount() == 2
        found.search("three two")
        assert [found.index(row, 0).data(CellRole.LINK) for row in range(found.rowCount())] == ["b"]
        model.show_choices(())
        assert found.rowCount() == 0
        del testers


class TestEmpty:
    """A copy in which there is nothing to follow."""

    @pytest.fixture
    def copy(self, example_material: Material) -> ReadyCopy:
        """The example without plan, indicators, expectations and bodies."""
        bare = {
            "plan": PlanRecord(),
            "performance": PerformanceRecord(),
            "watched": WatchedRecord(),
            "governance": GovernanceRecord(),
        }
        record = replace(example_material.record, **bare)  # type: ignore[arg-type] # names as in Record
        return WholeCopy(replace(example_material, record=record))

    def test_it_says_what_would_be_here(self, program: Program, page: SightlinePage) -> None:
        """In the picture's place and the list's, with the sheets that bring it; no key fails."""
        assert list(choices_of(program.session.shown.record)) == []  # type: ignore[union-attr]
        assert "The sheets Actions, Milestones" in _at(page)
        said = " ".join(label.text() for label in page.findChildren(PlainLabel) if label.isVisible())
        assert "The sheets Actions, Milestones" in said
        for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Plus):
            QTest.keyClick(page.view, key)
        assert (page.link(), page.table(), page.picture()) == ("", None, None)
