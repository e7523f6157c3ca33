"""The governance map of another day than the other pages have, of one before the first return too."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QComboBox, QMenu, QPushButton

from lineofsight.desktop.day_dialog import DayDialog
from lineofsight.domain.record import GovernanceRecord
from tests.desktop.conftest import settle
from tests.desktop.finding import find_button, find_named, plain, seen_text, status_text
from tests.desktop.keys import focus, press, type_words
from tests.desktop.test_accessibility import underlined_letters
from tests.desktop.turning import turn_to

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.desktop.pages.governance_page import GovernancePage
    from lineofsight.desktop.program import Program
    from tests.desktop.asked import Answers

_BACK = "Back to 31 March 2017"
_SHOWN = "This is the map of 1 March 2016; the other pages show 31 March 2017."


@pytest.fixture
def page(whole_program: Program) -> GovernancePage:
    """The page of the example, in front, with its map laid out."""
    return turn_to(whole_program, "governance").governance


def _ask(program: Program, page: GovernancePage) -> DayDialog:
    menu = page.map.findChild(QMenu)
    assert isinstance(menu, QMenu)
    next(one for one in menu.actions() if plain(one.text()) == "Map of another day…").trigger()
    settle(program)
    (dialog,) = [one for one in program.window.findChildren(DayDialog) if one.isVisible()]
    return dialog


def _show(program: Program, page: GovernancePage, typed: str) -> None:
    _ask(program, page)
    type_words(typed)
    press(program.window, "Return")
    settle(program)
    program.window.activateWindow()
    settle(program)


def _drawn(page: GovernancePage) -> date:
    pieces = page.map.map.pieces
    assert pieces is not None
    return pieces.shown.day


def test_a_day_before_the_first_return_is_shown_and_said(whole_program: Program, page: GovernancePage) -> None:
    """By keys alone, with what it rests on; the header's day and the other pages stay."""
    pieces = page.map.map.pieces
    assert pieces is not None
    boxes = len(pieces.places)
    _show(whole_program, page, "01032016")
    assert _drawn(page) == date(2016, 3, 1)
    earlier = page.map.map.pieces
    assert earlier is not None
    assert len(earlier.places) < boxes
    said = seen_text(page.map)
    assert f"{_SHOWN} It is drawn from the first return, of 31 October 2016, by the days on which" in said
    assert status_text(whole_program).startswith(_SHOWN)
    assert find_named(whole_program.window.header, QComboBox, "As at").currentText() == "31 March 2017"
    assert whole_program.session.shown is not None
    assert str(whole_program.session.shown.picture.as_at) == "2017-03-31"


def test_the_way_back_is_a_button_that_leaves_the_keys_on_the_page(
    whole_program: Program, page: GovernancePage
) -> None:
    """It goes out of sight when it is pressed, and the line with it."""
    _show(whole_program, page, "01032016")
    back = find_button(page.map, _BACK)
    letters = underlined_letters(whole_program)
    assert "Alt+C" in letters
    assert len(letters) == len(set(letters)), letters
    back.setFocus()
    assert focus() is back
    press(whole_program.window, "Space")
    settle(whole_program)
    assert _drawn(page) == date(2017, 3, 31)
    assert not back.isVisible()
    assert status_text(whole_program) == "The map of 31 March 2017."
    assert focus().accessibleName() == "Drawing"


def test_between_two_returns_nothing_is_said_of_the_first(whole_program: Program, page: GovernancePage) -> None:
    """And the day of the other pages is no other day."""
    _show(whole_program, page, "15012017")
    shown = "This is the map of 15 January 2017; the other pages show 31 March 2017."
    assert status_text(whole_program) == shown
    _show(whole_program, page, "31032017")
    assert _drawn(page) == date(2017, 3, 31)
    assert not find_button(page.map, _BACK).isVisible()


def test_what_is_saved_of_it_names_its_day(
    whole_program: Program, page: GovernancePage, answers: Answers, tmp_path: Path
) -> None:
    """Table and picture, for nobody who reads them later sees the page."""
    _show(whole_program, page, "01032016")
    answers.table = tmp_path / "links.csv"
    whole_program.window.actions_by_name["save_table"].trigger()
    settle(whole_program)
    text = answers.table.read_text(encoding="utf-8-sig")
    assert "As at 1 March 2016" in text
    assert "31 March 2017" not in text
    answers.table = tmp_path / "map.png"
    whole_program.window.actions_by_name["save_table"].trigger()
    settle(whole_program)
    words = QImage(str(answers.table)).text("Description")
    assert "Governance map of 1 March 2016. " in words
    assert "as at 1 March 2016" in words
    assert "31 March 2017" not in words


def test_it_is_remembered_nowhere_and_ends_with_the_day_of_the_pages(
    whole_program: Program, page: GovernancePage
) -> None:
    """Another date above the pages is the map's too; the other views never had another."""
    _show(whole_program, page, "01032016")
    assert not any("2016" in kept for kept in page.remembered().values())
    box = find_named(page, QComboBox, "Show")
    box.setCurrentIndex(box.findText("Bodies"))
    settle(whole_program)
    assert page.link() == "" or page.link().startswith("body/")
    box.setCurrentIndex(box.findText("Map"))
    settle(whole_program)
    assert _drawn(page) == date(2016, 3, 1)
    dates = find_named(whole_program.window.header, QComboBox, "As at")
    dates.setCurrentIndex(dates.findText("31 December 2016"))
    dates.activated.emit(dates.currentIndex())
    settle(whole_program)
    assert _drawn(page) == date(2016, 12, 31)
    assert not [one for one in page.map.findChildren(QPushButton) if one.isVisible() and "Back to" in one.text()]


def test_who_is_chosen_stays_where_she_was_in_being(whole_program: Program, page: GovernancePage) -> None:
    """With her details; a body that was not there yet has no box, and nothing goes wrong there and back."""
    assert page.map.choose("executive")
    _show(whole_program, page, "01032016")
    assert page.link() == "body/executive"
    assert page.map.list.details.accessibleName() == "The Executive (Cabinet)"
    page.map.choices.only.setChecked(True)
    settle(whole_program)
    find_button(page.map, _BACK).click()
    settle(whole_program)
    assert _drawn(page) == date(2017, 3, 31)
    assert page.link() == "body/executive"


def test_a_day_on_which_nobody_was_in_being_has_no_map(whole_program: Program, page: GovernancePage) -> None:
    """It is said so, and not that nothing is recorded."""
    assert whole_program.session.shown is not None
    record = whole_program.session.shown.record
    young = replace(record.governance.bodies[0], established=date(2016, 6, 1))
    page.map.day.show_day(replace(record, as_at=date(2016, 3, 1), governance=GovernanceRecord(bodies=(young,))))
    settle(whole_program)
    assert page.map.map.pieces is None
    assert "On 1 March 2016 no body and no post that is recorded was in being" in seen_text(page.map)


def test_who_is_chosen_may_not_be_in_being_on_the_day_that_is_shown_next(
    whole_program: Program, page: GovernancePage
) -> None:
    """The guardian of the risk register came in January 2017: in October her post is known and nobody holds it."""
    whole_program.session.open_link("body/post_risk_guardian")
    settle(whole_program)
    assert page.map.map.chosen == "post_risk_guardian"
    whole_program.window.header.dates_chosen.emit(date(2016, 10, 31), None)
    settle(whole_program)
    assert _drawn(page) == date(2016, 10, 31)
    assert "guardian" in page.map.list.details.toPlainText().lower()
