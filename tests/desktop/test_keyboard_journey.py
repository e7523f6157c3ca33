"""Through every page of the example with nothing but the keyboard, the focus always in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QLineEdit, QWidget

from lineofsight.desktop.directory import PAGES, find_page
from lineofsight.desktop.widgets.link_row import LinkRow
from lineofsight.desktop.widgets.pane_switch import PaneSwitch
from tests.desktop.conftest import settle
from tests.desktop.keys import focus, name_of, press, type_words
from tests.desktop.turning import book_of

if TYPE_CHECKING:
    from lineofsight.desktop.pages.page import Page
    from lineofsight.desktop.program import Program

_NAMES = [spec.name for spec in PAGES]
_MOST_TABS = 150


def _go(program: Program, name: str) -> Page:
    """Go to a page by its own key."""
    press(program.window, find_page(name).keys)
    assert program.wiring.page == name
    return book_of(program).pages[name]


def _panes(page: Page) -> list[QWidget]:
    return [pane for pane in page.panes() if pane.isVisible() and pane.isEnabled()]


@pytest.mark.parametrize("steps", [0, 5])
def test_each_key_puts_the_focus_into_the_page_and_f6_leads_around(whole_program: Program, steps: int) -> None:
    """At once in the page; F6 visits every part that is in sight, Shift+F6 goes back; at 150 % text too."""
    whole_program.dressing.enlarge(steps)
    settle(whole_program)
    for name in _NAMES:
        page = _go(whole_program, name)
        assert page.isAncestorOf(focus()), f"{name}: {name_of(focus())}"
        panes, visited = _panes(page), []
        for _ in range(len(panes) + len(whole_program.window.panes())):
            visited.append(focus())
            press(whole_program.window, "F6")
        missed = [pane for pane in panes if not any(pane is one or pane.isAncestorOf(one) for one in visited)]
        assert not missed, f"{name}: {[name_of(pane) for pane in missed]}"
        here = focus()
        press(whole_program.window, "F6", "Shift+F6")
        assert focus() is here, name


@pytest.mark.parametrize("name", ["plan", "indicators", "notes", "questions", "oversight"])
def test_f6_leads_from_every_choice_above_a_list_straight_to_the_list(whole_program: Program, name: str) -> None:
    """Past the search of the same line: the first Down after it is not lost, and no note is on the line before."""
    page = _go(whole_program, name)
    table = next(one for one in page.findChildren(QAbstractItemView) if one.isVisible() and one in page.panes())
    boxes = [one for one in page.findChildren(QComboBox) if one.isVisible()]
    assert boxes
    for begun in (*boxes, *(one for one in page.findChildren(QLineEdit) if one.isVisible())):
        begun.setFocus()
        press(whole_program.window, "F6")
        assert table.hasFocus(), f"{name_of(begun)}: {name_of(focus())}"


@pytest.mark.parametrize("steps", [0, 5])
def test_f6_does_not_stop_at_what_only_brings_its_next_stop_into_sight(whole_program: Program, steps: int) -> None:
    """From what stands above a list or a picture it goes to that itself, and not to its button before."""
    whole_program.dressing.enlarge(steps)
    settle(whole_program)
    for name in _NAMES:
        page = _go(whole_program, name)
        for _ in range(len(page.panes()) + len(whole_program.window.panes())):
            assert not isinstance(focus().parentWidget(), PaneSwitch), f"{name}: {name_of(focus())}"
            press(whole_program.window, "F6")


@pytest.mark.parametrize("steps", [0, 5])
def test_a_page_is_come_back_to_where_it_was_left(whole_program: Program, steps: int) -> None:
    """On the same part of it, so that the arrows go on from the same line and no letter lands in a search."""
    whole_program.dressing.enlarge(steps)
    settle(whole_program)
    for name in _NAMES:
        for number in range(len(_panes(_go(whole_program, name)))):
            _go(whole_program, name)
            press(whole_program.window, *["F6"] * number)
            left = focus()
            _go(whole_program, "plan" if name == "overview" else "overview")
            _go(whole_program, name)
            assert focus() is left, f"{name}: left at {name_of(left)}, come back to {name_of(focus())}"


def test_back_leads_to_the_line_that_was_left(whole_program: Program) -> None:
    """On the overview too, where nothing is chosen: reading goes on at the line that led away."""
    overview = _go(whole_program, "overview")
    row = overview.findChildren(LinkRow)[3]
    row.setFocus()
    press(whole_program.window, "Return")
    settle(whole_program)
    assert whole_program.wiring.page != "overview"
    whole_program.window.panes()[0].setFocus()
    press(whole_program.window, "Alt+Left")
    assert focus() is row


def test_the_key_of_the_page_that_she_is_on_leads_to_its_first_part(whole_program: Program) -> None:
    """Which is the same on every visit."""
    page = _go(whole_program, "plan")
    press(whole_program.window, "F6", "F6")
    assert focus() is not page.panes()[0]
    _go(whole_program, "plan")
    assert focus() is page.panes()[0]


def test_what_can_no_longer_be_gone_to_is_not_come_back_to(whole_program: Program) -> None:
    """The cross of a filter is gone with it; the keys begin at the first part then."""
    page = _go(whole_program, "plan")
    page.panes()[1].setFocus()
    _go(whole_program, "overview")
    page.panes()[1].setEnabled(False)
    _go(whole_program, "plan")
    assert focus() is page.panes()[0]


def test_tab_reaches_the_parts_in_the_order_in_which_f6_does(whole_program: Program) -> None:
    """From a list on to the details beside it, not the other way round."""
    for name in _NAMES:
        panes = _panes(_go(whole_program, name))
        chain = [panes[0]]
        while (at := chain[-1].nextInFocusChain()) is not None and at is not panes[0]:
            chain.append(at)
        reached = sorted(panes, key=chain.index)
        assert reached == panes, f"{name}: {[name_of(pane) for pane in reached]}"


def test_tab_goes_through_everything_and_comes_back(whole_program: Program) -> None:
    """No trap on any page, nothing out of sight; the way back with Shift+Tab is the same."""
    for name in _NAMES:
        _go(whole_program, name)
        began = focus()
        seen = [began]
        while len(seen) < _MOST_TABS:
            press(whole_program.window, "Tab")
            if focus() is began:
                break
            seen.append(focus())
        assert len(seen) < _MOST_TABS, f"{name}: Tab does not come back; last at {name_of(seen[-1])}"
        assert len(seen) > 1, name
        press(whole_program.window, "Shift+Tab")
        assert focus() is seen[-1], f"{name}: Shift+Tab leads to {name_of(focus())}, not {name_of(seen[-1])}"


def test_arrows_and_enter_keep_the_focus_in_sight(whole_program: Program) -> None:
    """In every part of every page: down, down, up, Enter; then back and forward on the way taken."""
    for name in _NAMES:
        for number in range(len(_panes(_go(whole_program, name)))):
            panes = _panes(_go(whole_program, name))
            # What was entered before may have left fewer parts in sight.
            panes[min(number, len(panes) - 1)].setFocus()
            press(whole_program.window, "Down", "Down", "Up")
            focus()
            press(whole_program.window, "Return", "Escape")
            # As the window manager does when a dialogue has closed; without a screen there is none.
            whole_program.window.activateWindow()
            settle(whole_program)
            focus()
        _go(whole_program, name)
        press(whole_program.window, find_page("plan" if name == "overview" else "overview").keys, "Alt+Left")
        assert whole_program.wiring.page == name
        focus()
        press(whole_program.window, "Alt+Right")
        assert whole_program.wiring.page != name
        focus()


def test_searching_everything_works_from_every_page(whole_program: Program) -> None:
    """Ctrl+K, words, Enter goes to what was found; Alt+Left leads back to where she was."""
    for name in _NAMES:
        _go(whole_program, name)
        press(whole_program.window, "Ctrl+K")
        assert isinstance(focus(), QLineEdit), name
        type_words("1.4")
        settle(whole_program)
        press(whole_program.window, "Return")
        whole_program.window.activateWindow()
        settle(whole_program)
        assert QApplication.activeModalWidget() is None
        assert whole_program.wiring.page == "plan"
        assert book_of(whole_program).plan.isAncestorOf(focus()), name
        if name != "plan":
            press(whole_program.window, "Alt+Left")
            assert whole_program.wiring.page == name
            focus()
