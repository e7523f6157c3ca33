"""Any day can be asked for above the pages, not only those of the returns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QComboBox, QTextBrowser

from lineofsight.desktop.day_dialog import DayDialog
from lineofsight.desktop.widgets.link_row import LinkRow
from tests.desktop.conftest import settle
from tests.desktop.finding import find_box, find_button, find_named, seen_text, status_text
from tests.desktop.keys import focus, press, type_words
from tests.desktop.turning import book_of, turn_to

if TYPE_CHECKING:
    from lineofsight.desktop.program import Program

_ANOTHER = "Another day…"


def _ask(program: Program, name: str) -> DayDialog:
    box = find_named(program.window.header, QComboBox, name)
    shown = box.currentText()
    box.setCurrentIndex(box.findText(_ANOTHER))
    box.activated.emit(box.currentIndex())
    settle(program)
    assert box.currentText() == shown, "until it is answered what is shown is named"
    # One that was answered is freed a turn later.
    (dialog,) = [one for one in program.window.findChildren(DayDialog) if one.isVisible()]
    return dialog


def _answer(program: Program, typed: str) -> None:
    type_words(typed)
    press(program.window, "Return")
    settle(program)


def _come_back(program: Program) -> None:
    """As a window manager does, the window has the keys again."""
    program.window.activateWindow()
    settle(program)


def _shown(program: Program, name: str) -> str:
    return find_named(program.window.header, QComboBox, name).currentText()


def test_changes_are_counted_from_any_day(whole_program: Program) -> None:
    """From the day of a meeting between two returns: the first page and the header both say so."""
    _ask(whole_program, "Changes since")
    _answer(whole_program, "15022017")
    shown = whole_program.session.shown
    assert shown is not None
    assert str(shown.picture.since) == "2017-02-15"
    assert (_shown(whole_program, "As at"), _shown(whole_program, "Changes since")) == (
        "31 March 2017",
        "15 February 2017",
    )


def test_a_day_that_its_month_has_not_shows_nothing_else(whole_program: Program) -> None:
    """The dialogue stays and says why; it would show the last of the month."""
    dialog = _ask(whole_program, "As at")
    _answer(whole_program, "31022017")
    assert dialog.isVisible()
    assert "February 2017 has 28 days: there is no 31 February 2017." in seen_text(dialog)
    press(whole_program.window, "Return")
    assert dialog.isVisible()
    _answer(whole_program, "15022017")
    shown = whole_program.session.shown
    assert shown is not None
    assert str(shown.picture.as_at) == "2017-02-15"


def test_it_is_shown_as_at_any_day(whole_program: Program) -> None:
    """What came after is not there, and the next choice can be a return's again."""
    _ask(whole_program, "As at")
    _answer(whole_program, "15022017")
    shown = whole_program.session.shown
    assert shown is not None
    assert str(shown.picture.as_at) == "2017-02-15"
    assert str(shown.picture.since) == "2016-10-31"
    assert _shown(whole_program, "As at") == "15 February 2017"
    box = find_named(whole_program.window.header, QComboBox, "As at")
    assert [box.itemText(at) for at in range(box.count())] == [
        "31 March 2017",
        "15 February 2017",
        "31 December 2016",
        "31 October 2016",
        _ANOTHER,
    ]


def test_the_day_that_was_chosen_does_not_go_without_a_word(whole_program: Program) -> None:
    """Whatever is kept or read again is shown as at its newest return: the status line says which day it left."""
    _ask(whole_program, "As at")
    _answer(whole_program, "15022017")
    _come_back(whole_program)
    whole_program.session.refresh()
    settle(whole_program)
    assert _shown(whole_program, "As at") == "31 March 2017"
    assert status_text(whole_program).endswith(
        " as at 31 March 2017, the day of the newest return; 15 February 2017 was shown before. As at takes any day."
    )
    whole_program.session.refresh()
    settle(whole_program)
    assert status_text(whole_program).endswith(" as at 31 March 2017."), "nothing is left where the day stays"


def test_notes_say_of_which_day_they_are_where_an_earlier_one_is_shown(whole_program: Program) -> None:
    """An answer that is overdue now was not overdue then: the first page, the notes page and the plan say so."""
    said = "Notes stand as on 31 March 2017, not as on the day that is shown."
    for typed, is_said in (("15022017", True), ("31032017", False)):
        _ask(whole_program, "As at")
        _answer(whole_program, typed)
        for page in ("overview", "notes"):
            turn_to(whole_program, page)
            assert (said in seen_text(whole_program.window)) is is_said
        for ref, has_notes in (("6.4", True), ("1.2", False)):
            whole_program.session.open_link(f"action/{ref}")
            settle(whole_program)
            details = book_of(whole_program).plan.findChild(QTextBrowser)
            assert isinstance(details, QTextBrowser)
            assert (said in details.toPlainText()) is (is_said and has_notes), (typed, ref)


def test_a_day_before_all_returns_is_refused_and_one_can_think_better_of_it(whole_program: Program) -> None:
    """The sentence says from which day on; nothing that is shown has changed."""
    before = whole_program.session.shown
    _ask(whole_program, "As at")
    _answer(whole_program, "01052016")
    assert status_text(whole_program).startswith("Nothing was known by 1 May 2016: the first return speaks of")
    dialog = _ask(whole_program, "Changes since")
    find_button(dialog, "Leave it").click()
    settle(whole_program)
    assert whole_program.session.shown is before
    assert _shown(whole_program, "As at") == "31 March 2017"


def test_a_document_can_be_made_as_at_that_day(whole_program: Program) -> None:
    """It stands chosen on Documents after the returns' days, and goes when another is shown."""
    _ask(whole_program, "As at")
    _answer(whole_program, "15022017")
    press(whole_program.window, "Ctrl+8")
    settle(whole_program)
    box = find_box(whole_program.window, "As at date")
    assert (box.currentText(), box.count()) == ("15 February 2017", 4)
    header = find_named(whole_program.window.header, QComboBox, "As at")
    header.setCurrentIndex(header.findText("31 December 2016"))
    header.activated.emit(header.currentIndex())
    settle(whole_program)
    assert (box.currentText(), box.count()) == ("31 December 2016", 3)


@pytest.mark.parametrize("name", ["overview", "indicators", "oversight", "notes"])
def test_the_keys_stay_where_she_was(whole_program: Program, name: str) -> None:
    """What was chosen on the plan is found again there without them, also where the copy is read while she is asked."""
    whole_program.window.activateWindow()
    whole_program.session.open_link("action/1.10")
    settle(whole_program)
    pane = turn_to(whole_program, name).pages[name].panes()[-1]
    pane.setFocus()
    _ask(whole_program, "As at")
    whole_program.session.refresh()
    settle(whole_program)
    _answer(whole_program, "15022017")
    assert _shown(whole_program, "As at") == "15 February 2017"
    _come_back(whole_program)
    assert focus() is pane
    assert book_of(whole_program).plan.link() == "action/1.10"


def test_the_keys_stay_on_the_line_of_the_first_page_that_says_the_same(whole_program: Program) -> None:
    """The page is laid out anew for another day; where no line says the same they are on the page."""
    whole_program.window.activateWindow()
    page = book_of(whole_program).overview
    line = next(row for row in page.findChildren(LinkRow) if row.accessibleName().startswith("3 challenges await"))
    for text, day in ((line.accessibleName(), "31032017"), ("", "15022017")):
        rows = [row for row in page.findChildren(LinkRow) if text in row.accessibleName()]
        (rows[0] if text else rows[3]).setFocus()
        _ask(whole_program, "As at")
        _answer(whole_program, day)
        _come_back(whole_program)
        assert page.isAncestorOf(focus())
        assert text in focus().accessibleName()


@pytest.mark.parametrize("name", ["As at", "Changes since"])
def test_a_day_to_come_is_asked_for_again(whole_program: Program, name: str) -> None:
    """A slip in the year would show a plan of which everything is late; the paper stays, and says what is wrong."""
    before = _shown(whole_program, name)
    dialog = _ask(whole_program, name)
    _answer(whole_program, "15122201")
    assert dialog.isVisible()
    assert "15 December 2201 is still to come, and nothing is known of it. Check the year." in seen_text(dialog)
    assert _shown(whole_program, name) == before
    _answer(whole_program, "15022017")
    assert not dialog.isVisible()
    assert _shown(whole_program, name) == "15 February 2017"
