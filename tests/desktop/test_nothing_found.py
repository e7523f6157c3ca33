"""Lists without a line: what is the case, in the place of lines and details, and the way out where there is one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMenu

from lineofsight.desktop.pages.governance_page import BODIES, CALENDAR
from lineofsight.desktop.widgets.nothing_found import NOTHING_LISTED, UNREAD, NothingFound
from lineofsight.desktop.widgets.sheet_view import SheetView
from lineofsight.domain.record import PlanRecord
from tests.desktop.conftest import settle
from tests.desktop.copies import ReadyCopy, WholeCopy
from tests.desktop.finding import find_box, find_line, seen_text, status_text
from tests.desktop.keys import focus, press, type_words
from tests.desktop.turning import turn_to

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from lineofsight.desktop.pages.page import Page
    from lineofsight.desktop.program import Program
    from lineofsight.documents.material import Material

_NOWHERE = "zzz qqq"


def _page(program: Program, name: str) -> Page:
    program.window.activateWindow()
    page = turn_to(program, name).pages[name]
    if name == "governance":
        box = find_box(page, "Show")
        box.setCurrentIndex(box.findText(BODIES))
    return page


def _way_out(page: Page) -> NothingFound:
    (shown,) = (one for one in page.findChildren(NothingFound) if one.isVisible())
    return shown


def _read(place: QWidget) -> list[str]:
    """What stands in the place of details."""
    return [one.toPlainText() for one in place.findChildren(SheetView) if one.isVisible()]


@pytest.mark.parametrize("steps", [0, 5])
@pytest.mark.parametrize("name", ["plan", "indicators", "governance", "oversight", "questions"])
def test_a_search_that_finds_nothing_offers_the_way_out(whole_program: Program, name: str, steps: int) -> None:
    """In the empty place, announced, one key below the search; taken, the list is whole and the keys are in it."""
    whole_program.dressing.enlarge(steps)
    page = _page(whole_program, name)
    whole = page.table()
    assert whole is not None
    rows = whole.model.rowCount()
    press(whole_program.window, "Ctrl+F")
    type_words(_NOWHERE)
    settle(whole_program)
    said = f"Nothing here holds all of: {_NOWHERE}."
    assert said in seen_text(_way_out(page))
    assert status_text(whole_program).startswith(f"{said} “Clear the search” shows")
    assert _read(page) in ([UNREAD], [])
    press(whole_program.window, "Down")
    assert focus().accessibleName() == "Clear the search"
    press(whole_program.window, "Return")
    settle(whole_program)
    assert not [one for one in page.findChildren(NothingFound) if one.isVisible()]
    shown = page.table()
    assert shown is not None
    assert shown.model.rowCount() == rows
    assert find_line(page, "Search").text() == ""
    assert focus() in page.panes()
    assert "shown" in status_text(whole_program)
    assert page.link()


@pytest.mark.parametrize("name", ["plan", "indicators", "oversight"])
def test_tab_reaches_the_way_out(whole_program: Program, name: str) -> None:
    """Who does not know of the arrow goes on from the search until it comes."""
    page = _page(whole_program, name)
    press(whole_program.window, "Ctrl+F")
    type_words(_NOWHERE)
    settle(whole_program)
    names = []
    for _ in range(6):
        press(whole_program.window, "Tab")
        names.append(focus().accessibleName())
    assert "Clear the search" in names
    assert _way_out(page).button.isEnabled()


def test_filters_that_leave_nothing_are_taken_away_too(whole_program: Program) -> None:
    """The button says what it takes away: the filters, or the search as well."""
    page = _page(whole_program, "plan")
    page.open_link("status/overdue")
    press(whole_program.window, "Ctrl+F")
    type_words(_NOWHERE)
    settle(whole_program)
    assert _way_out(page).button.text() == "Clear the search and remove the filters"
    assert f"Nothing here meets the filters and holds all of: {_NOWHERE}." in seen_text(page)
    _way_out(page).button.click()
    settle(whole_program)
    assert "64 of 64 actions shown" in status_text(whole_program)
    assert page.findChildren(NothingFound)[0].tell(0, 1, "", has_filters=True) == (
        "Nothing here meets the filters. “Remove the filters” shows the whole list again."
    )


def test_a_rule_that_no_action_meets_is_offered_and_its_empty_list_is_an_answer(whole_program: Program) -> None:
    """The menu says "none" in words, and the list says that no action meets it, not that something went wrong."""
    page = _page(whole_program, "plan")
    (flags,) = [one for one in page.findChildren(QMenu) if one.title().replace("&", "") == "Flag"]
    choice = next(one for one in flags.actions() if one.text().endswith(" (none)"))
    words = choice.text().replace("&", "").removesuffix(" (none)")
    choice.trigger()
    settle(whole_program)
    said = f"None of the 64 actions meets “Flag: {words}”, as far as the return says: this is an answer, not a fault."
    assert said in seen_text(page)
    assert status_text(whole_program).startswith(said)
    assert _way_out(page).button.text() == "Remove the filters"


class TestNothingRecorded:
    """A council whose return says nothing of the plan, of indicators and of who oversees what."""

    @pytest.fixture
    def copy(self, example_material: Material) -> ReadyCopy:
        """A copy that holds the council alone."""
        picture, record = example_material.picture, example_material.record
        empty = replace(picture, themes=(), indicators=())
        held = replace(record, plan=PlanRecord(), governance=type(record.governance)(), watched=type(record.watched)())
        return WholeCopy(replace(example_material, picture=empty, record=held))

    @pytest.mark.parametrize("name", ["plan", "indicators", "governance", "oversight", "notes"])
    def test_the_details_do_not_invite_to_choose(self, program: Program, name: str) -> None:
        """They say what is the case; nothing is there that could be chosen, and no search to be cleared."""
        page = _page(program, name)
        assert not [one for one in page.findChildren(NothingFound) if one.isVisible()]
        (said,) = _read(page)
        assert "Choose" not in said
        assert said == NOTHING_LISTED or "of the return" in said

    def test_so_does_the_calendar(self, program: Program) -> None:
        """Which has its own table."""
        page = _page(program, "governance")
        box = find_box(page, "Show")
        box.setCurrentIndex(box.findText(CALENDAR))
        settle(program)
        assert _read(page) == [NOTHING_LISTED]
