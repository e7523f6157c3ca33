"""Whose portfolio is hers is said once: four pages begin with it, and what she asks of them later holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication

from lineofsight.analysis.verdicts import RatingColour
from lineofsight.desktop import workspace_calls
from lineofsight.desktop.models.flattening import rows_of
from lineofsight.desktop.models.indicator_filter import IndicatorQuestion
from lineofsight.desktop.models.plan_filter import FilterKind
from lineofsight.desktop.models.roles import CellRole
from lineofsight.desktop.models.whose_filter import WhoseAsked
from lineofsight.desktop.preferences import Preferences
from lineofsight.desktop.registers.all_registers import all_registers
from lineofsight.desktop.settings_dialog import SettingsDialog
from lineofsight.desktop.standing import Standing
from lineofsight.desktop.text import PlainLabel
from lineofsight.desktop.widgets.filter_bar import FilterBar
from lineofsight.desktop.widgets.plan_tree import PlanTree
from tests.desktop.conftest import bar_preferences, settle
from tests.desktop.copies import ReadyCopy, WholeCopy, read_as
from tests.desktop.finding import find_box, find_button, seen_text, status_text
from tests.desktop.turning import book_of, turn_to

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from lineofsight.desktop.pages.page import Page
    from lineofsight.desktop.program import Program
    from lineofsight.documents.material import Material

CARE = "Portfolio Holder for Care Services"
LEADER = "Leader of the Council"
FILTERED = ("plan", "questions", "indicators")


@pytest.fixture
def copy(example_material: Material) -> ReadyCopy:
    """The example."""
    return WholeCopy(example_material)


def _open(program: Program) -> SettingsDialog:
    program.window.actions_by_name["settings"].trigger()
    return program.window.findChildren(SettingsDialog)[-1]


def _say(program: Program, dialog: SettingsDialog, words: str) -> None:
    box = find_box(dialog, "My portfolio")
    assert box.findText(words) >= 0
    box.setCurrentText(words)
    box.activated.emit(box.currentIndex())
    settle(program)


def _bar(program: Program, name: str) -> FilterBar:
    return book_of(program).pages[name].findChildren(FilterBar)[0]


def _filters(program: Program) -> list[list[str]]:
    return [[one.sentence for one in _bar(program, name).active] for name in FILTERED]


def _lead(program: Program) -> str:
    return find_box(book_of(program).documents, "Portfolio of").currentText()


def test_said_once_it_is_where_a_portfolio_is_asked_for(program: Program) -> None:
    """Three pages show it alone and say so, documents have it chosen, and she is told."""
    assert _filters(program) == [[], [], []]
    dialog = _open(program)
    box = find_box(dialog, "My portfolio")
    assert [box.itemText(at) for at in range(3)] == ["Not said", LEADER, CARE]
    _say(program, dialog, CARE)
    assert _filters(program) == [[f"Portfolio: {CARE}"]] * 3
    assert _lead(program) == CARE
    assert "29 of 64 actions shown" in book_of(program).plan.table().sentence
    assert status_text(program).startswith(f"{CARE}: Plan, Questions and Indicators show only yours, if they hold any;")
    assert status_text(program).endswith("Oversight and Notes count yours.")
    assert program.preferences.portfolio == CARE
    # Remembered before the window is closed.
    assert all(CARE in str(program.preferences.recall(name)) for name in (*FILTERED, "documents"))
    dialog.reject()


def test_the_indicators_of_a_portfolio_say_how_many_stand_in_none(program: Program) -> None:
    """Nearly all figures with neighbours are under no theme: her list must not look as if there were none."""
    indicators = book_of(program).pages["indicators"]
    assert "in no portfolio" not in seen_text(indicators)
    _bar(program, "indicators").narrow_to(IndicatorQuestion.PORTFOLIO, CARE)
    settle(program)
    table = indicators.table()
    assert table is not None
    assert table.sentence.startswith("10 of 53 indicators shown; 38 in no portfolio. ")
    turn_to(program, "indicators")
    assert "10 of 53 shown; 38 in no portfolio" in seen_text(indicators)


def test_another_takes_its_place_and_none_takes_it_away(program: Program) -> None:
    """What else she filtered by stays; the pages go back to everything where she says none."""
    _bar(program, "indicators").narrow_to(IndicatorQuestion.RATING, RatingColour.RED)
    dialog = _open(program)
    _say(program, dialog, CARE)
    _say(program, dialog, LEADER)
    of_leader = f"Portfolio: {LEADER}"
    assert _filters(program) == [[of_leader], [of_leader], ["Rating: Red", of_leader]]
    _say(program, dialog, "Not said")
    assert _filters(program) == [[], [], ["Rating: Red"]]
    assert _lead(program) == "Every theme"
    assert program.preferences.portfolio == ""
    assert status_text(program) == "No portfolio is filtered for or chosen any more."
    dialog.reject()


def test_what_she_takes_away_stays_away(opened: Callable[[], Program]) -> None:
    """The next evening her filters are as she left them, and Settings still say whose portfolio is hers."""
    program = opened()
    dialog = _open(program)
    _say(program, dialog, CARE)
    dialog.reject()
    program.wiring.go("plan")
    find_button(book_of(program).plan, f"Remove filter Portfolio: {CARE}").click()
    find_box(book_of(program).documents, "Portfolio of").setCurrentText(LEADER)
    settle(program)
    program.window.close()
    program = opened()
    assert _filters(program) == [[], [f"Portfolio: {CARE}"], [f"Portfolio: {CARE}"]]
    assert _lead(program) == LEADER
    dialog = _open(program)
    assert find_box(dialog, "My portfolio").currentText() == CARE
    _say(program, dialog, CARE)
    assert _filters(program)[0] == []
    dialog.reject()


def test_a_portfolio_of_another_council_costs_nothing(program: Program) -> None:
    """It stays said, is shown as not in this copy, and neither filters nor chooses anything, also said anew."""
    program.preferences.portfolio = "Cabinet Member for Children"
    dialog = _open(program)
    shown = find_box(dialog, "My portfolio").currentText()
    assert shown == "Cabinet Member for Children (not in this copy)"
    _say(program, dialog, "Not said")
    _bar(program, "plan").narrow_to(FilterKind.PORTFOLIO, LEADER)
    _say(program, dialog, shown)
    assert _filters(program) == [[f"Portfolio: {LEADER}"], [], []]
    assert _lead(program) == "Every theme"
    assert program.preferences.portfolio == "Cabinet Member for Children"
    dialog.reject()


def test_a_page_that_does_not_show_the_copy_yet_begins_with_it_too(
    program: Program, example_material: Material, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who is quick says it between two pages that take on a copy of which the portfolio is."""
    other = ReadyCopy()
    monkeypatch.setattr(workspace_calls, "read_copy", read_as(other))
    program.session.refresh()
    settle(program)
    _bar(program, "indicators").narrow_to(IndicatorQuestion.PORTFOLIO, CARE)
    assert _filters(program) == [[], [], []]
    desks = program.session.desks
    assert desks is not None
    monkeypatch.setattr(workspace_calls, "read_copy", read_as(WholeCopy(example_material)))
    program.session.material_shown.connect(lambda _: QTimer.singleShot(0, lambda: desks.settings.take_portfolio(CARE)))
    program.session.refresh()
    settle(program)
    assert _filters(program) == [[f"Portfolio: {CARE}"]] * 3
    assert _lead(program) == CARE


def test_a_portfolio_that_cannot_be_kept_is_not_said_to_be(program: Program) -> None:
    """It holds all the same until the window is closed."""
    dialog = _open(program)
    file = bar_preferences(program)
    _say(program, dialog, CARE)
    assert f"could not be kept: {file} cannot be written." in seen_text(dialog)
    assert "could not be kept" in status_text(program)
    assert _lead(program) == CARE
    file.rmdir()
    dialog.reject()


def test_a_portfolio_holder_is_asked_which_is_hers(program: Program) -> None:
    """Once she has said it, the question is not put again; nobody else is asked."""
    desks = program.session.desks
    assert desks is not None
    desks.settings.take(Standing.MEMBER)
    assert "Which portfolio" not in status_text(program)
    desks.settings.take(Standing.PORTFOLIO_HOLDER)
    assert status_text(program).endswith("Which portfolio is yours? Say it in Settings (Ctrl+,).")
    desks.settings.take_portfolio(CARE)
    desks.settings.take(Standing.PORTFOLIO_HOLDER)
    assert "Which portfolio" not in status_text(program)


def test_the_choice_has_a_name_a_letter_of_its_own_and_says_why_it_is_empty(program: Program) -> None:
    """Also where the plan names nobody who leads a theme."""
    dialog = SettingsDialog(program.preferences, program.dressing, program.window)
    box = find_box(dialog, "My portfolio")
    assert box.count() == 1
    assert box.accessibleDescription() == "The plan in this copy names no member who leads a theme."
    labels = [one for one in dialog.findChildren(PlainLabel) if one.buddy() is not None]
    letters = [QKeySequence.mnemonic(one.text()).toString() for one in labels]
    assert len(set(letters)) == len(letters) == 5
    dialog.deleteLater()
    QApplication.processEvents()


def test_a_post_of_any_words_is_kept_as_it_is(tmp_path: Path) -> None:
    """Commas and quotes too; without one nothing is said."""
    assert Preferences(tmp_path).portfolio == ""
    preferences = Preferences(tmp_path)
    preferences.portfolio = 'Cabinet Member, "Children, Schools & Families"; 50%'
    preferences.flush()
    assert Preferences(tmp_path).portfolio == 'Cabinet Member, "Children, Schools & Families"; 50%'


def test_the_calendar_marks_the_bodies_of_its_member(opened: Callable[[], Program]) -> None:
    """By a sign, and in words to hear, at once and the next time; what the sign stands for is said above."""

    def marked(one: Program) -> list[str]:
        page = turn_to(one, "governance").governance
        box = find_box(page, "Show")
        box.setCurrentText("Calendar")
        box.activated.emit(box.currentIndex())
        settle(one)
        model = page.calendar.table.model()
        rows, down = range(model.rowCount()), Qt.Orientation.Vertical
        names = [str(model.headerData(row, down)) for row in rows]
        heard = [str(model.headerData(row, down, Qt.ItemDataRole.AccessibleTextRole)) for row in rows]
        cells = [str(model.index(row, 3).data(Qt.ItemDataRole.AccessibleTextRole)) for row in rows]
        own = [name.startswith("◆ ") for name in names]
        assert own == [", which is yours" in said for said in heard] == [", which is yours: " in said for said in cells]
        assert (
            f"◆\N{NO-BREAK SPACE}marks the {sum(own)} bodies on which {CARE} sits." in page.calendar.finding
            or not any(own)
        )
        return [name for name in names if name.startswith("◆ ")]

    program = opened()
    assert marked(program) == []
    _say(program, _open(program), CARE)
    assert (here := marked(program))
    assert "◆ The Executive (Cabinet)" in here
    program.window.close()
    assert marked(opened()) == here


def _figures(program: Program) -> tuple[set[str], list[str]]:
    """The figures of her portfolio, and the others."""
    material = program.session.shown
    assert material is not None
    led = [one for one in material.picture.themes if one.theme.lead_member == CARE]
    hers = {one.indicator.ind_id for theme in led for one in theme.indicators}
    return hers, [one.indicator.ind_id for one in material.picture.indicators if one.indicator.ind_id not in hers]


def _outside(program: Program, name: str) -> str:
    """A link of the page to something that her portfolio hides."""
    material = program.session.shown
    assert material is not None
    if name == "plan":
        theirs = next(one for one in material.picture.themes if one.theme.lead_member == LEADER)
        return f"action/{theirs.actions[0].action.action_id}"
    if name == "indicators":
        return f"indicator/{_figures(program)[1][0]}"
    if name == "oversight":
        listed = {line.link for line in book_of(program).oversight.registers[0].lines}
        return next(line.link for line in all_registers(material)[0].lines if line.link not in listed)
    listed = {line.link for line in book_of(program).questions.registers[0].lines}
    return next(link for one in material.questions if (link := f"question/{one.question.q_id}") not in listed)


@pytest.mark.parametrize("name", FILTERED)
def test_a_link_to_what_is_outside_it_does_not_lose_it(opened: Callable[[], Program], name: str) -> None:
    """What she went to is shown, it is said that it is outside; one press has hers again, and so has the next start."""
    program = opened()
    dialog = _open(program)
    _say(program, dialog, CARE)
    dialog.reject()
    page = turn_to(program, name).pages[name]
    settle(program)
    outside, chip = _outside(program, name), f"Portfolio: {CARE}"
    program.session.open_link(outside)
    settle(program)
    assert page.link() == outside
    assert [one.sentence for one in _bar(program, name).active] == [chip]
    assert status_text(program) == f"Shown though outside {chip}, until you choose what is in it."
    assert " is outside the portfolio." in seen_text(page)
    find_button(page, "Only the portfolio again").click()
    settle(program)
    assert [one.sentence for one in _bar(program, name).active] == [chip]
    assert " is outside the portfolio." not in seen_text(_bar(program, name))
    program.session.open_link(outside)
    settle(program)
    program.window.close()
    again = opened()
    assert _filters(again) == [[chip]] * 3


def _lists(page: QWidget) -> list[QAbstractItemView]:
    """Those with rows that are in sight."""
    return [one for one in page.findChildren(QAbstractItemView) if one.isVisible() and one.model().rowCount()]


def _rows(page: QWidget) -> tuple[tuple[str, ...], ...]:
    return rows_of(_lists(page)[0].model())


def _with_care(program: Program, name: str) -> Page:
    dialog = _open(program)
    _say(program, dialog, CARE)
    dialog.reject()
    return turn_to(program, name).pages[name]


def _click(listed: QAbstractItemView, link: str) -> None:
    model, how = listed.model(), Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
    (index,) = model.match(model.index(0, 0), CellRole.LINK, link, 1, how)
    listed.scrollTo(index)
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=listed.visualRect(index).center())


@pytest.mark.parametrize("name", [*FILTERED, "oversight"])
@pytest.mark.parametrize("mouse", ["elsewhere", "over the list"])
def test_what_is_outside_leaves_when_she_chooses_what_is_hers(program: Program, name: str, mouse: str) -> None:
    """Its words go at once, and so does the row, unless that moves what is under the mouse: then when it leaves."""
    page = _with_care(program, name)
    if name == "oversight":
        _bar(program, name).narrow_to(WhoseAsked.PORTFOLIO, CARE)
    settle(program)
    hers, before = page.link(), _rows(page)
    program.session.open_link(_outside(program, name))
    settle(program)
    assert " is outside the portfolio." in seen_text(page)
    assert len(_rows(page)) > len(before)
    listed = _lists(page)[0]
    is_under_mouse, height = mouse == "over the list", _bar(program, name).height()
    listed.viewport().setAttribute(Qt.WidgetAttribute.WA_UnderMouse, on=is_under_mouse)
    if is_under_mouse:
        _click(listed, hers)
    else:
        program.session.open_link(hers)
    settle(program)
    assert " is outside the portfolio." not in seen_text(page)
    assert "until you choose" not in status_text(program)
    if is_under_mouse and len(_rows(page)) > len(before):
        assert _bar(program, name).height() == height
        listed.viewport().setAttribute(Qt.WidgetAttribute.WA_UnderMouse, on=False)
        QApplication.sendEvent(listed.viewport(), QEvent(QEvent.Type.Leave))
        settle(program)
    assert page.link() == hers
    assert _rows(page) == before
    assert " is outside the portfolio." not in seen_text(page)
    assert [one.kind.value for one in _bar(program, name).active] == ["Portfolio"]


def test_the_row_that_is_hers_stays_where_it_is_when_the_other_leaves(program: Program) -> None:
    """Rolled down, what is chosen stays at its height."""
    dialog = _open(program)
    _say(program, dialog, CARE)
    dialog.reject()
    page = turn_to(program, "plan").plan
    settle(program)
    before = _rows(page)
    program.session.open_link(_outside(program, "plan"))
    settle(program)
    (tree,) = page.findChildren(PlanTree)
    tree.verticalScrollBar().setValue(tree.verticalScrollBar().maximum() // 2)
    middle = tree.indexAt(tree.viewport().rect().center()).siblingAtColumn(0)
    link, top = middle.data(CellRole.LINK), tree.visualRect(middle).top()
    assert link.startswith(("action/", "milestone/"))
    tree.setCurrentIndex(middle)
    settle(program)
    assert page.link() == link
    assert _rows(page) == before
    assert tree.visualRect(tree.currentIndex()).top() == top


def test_a_filter_that_hid_what_is_hers_goes_and_her_portfolio_stays(program: Program) -> None:
    """Only what hid it makes way."""
    dialog = _open(program)
    _say(program, dialog, CARE)
    dialog.reject()
    page = turn_to(program, "indicators").indicators
    bar = _bar(program, "indicators")
    shown = program.session.shown
    assert shown is not None
    hers = _figures(program)[0]
    other = next(
        one
        for one in shown.picture.indicators
        if one.indicator.ind_id in hers and one.rating.colour is not RatingColour.RED
    )
    bar.narrow_to(IndicatorQuestion.RATING, RatingColour.RED)
    program.session.open_link(f"indicator/{other.indicator.ind_id}")
    settle(program)
    assert page.link() == f"indicator/{other.indicator.ind_id}"
    assert [one.sentence for one in bar.active] == [f"Portfolio: {CARE}"]
    assert status_text(program).endswith("was hidden by it: Rating: Red.")


def test_a_count_of_the_whole_plan_does_not_lose_it(program: Program) -> None:
    """It waits beside the words that the whole plan is shown; what she says in Settings later takes its place."""
    dialog = _open(program)
    _say(program, dialog, CARE)
    page = turn_to(program, "plan").plan
    program.session.open_link("status/overdue")
    settle(program)
    assert [one.kind for one in _bar(program, "plan").active] == [FilterKind.STATUS]
    assert f"Not filtered now by Portfolio: {CARE}, because the number that you followed" in status_text(program)
    assert "Of the whole plan, not of the portfolio alone:" in seen_text(page)
    assert CARE in page.remembered()["view"]
    _say(program, dialog, LEADER)
    assert CARE not in page.remembered()["view"]
    dialog.reject()
