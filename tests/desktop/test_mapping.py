"""A council's own tracker in the window: what each column is taken for is seen, corrected by keys, kept, remembered."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDateEdit, QPushButton

from lineofsight.desktop.models.flattening import rows_of
from lineofsight.desktop.widgets.pick_box import PickBox
from lineofsight.exchange.trackers.mapping import Extent
from lineofsight.exchange.trackers.mapping_files import load_mapping
from lineofsight.workspace.opening import open_library
from tests.desktop.conftest import settle, wait_for
from tests.desktop.finding import find_box, find_button, find_line, find_named, seen_text, status_text
from tests.desktop.keys import focus, press
from tests.desktop.test_accessibility import underlined_letters, unnamed_controls
from tests.desktop.turning import book_of
from tests.exchange.test_return_libreoffice import saved_by_libreoffice
from tests.exchange.trackers.tracker_makers import PARENTING, SCRUTINY, written

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lineofsight.desktop.pages.import_page import ImportPage
    from lineofsight.desktop.program import Program
    from tests.desktop.asked import Answers

FOREIGN = (
    ["Anytown's plan after the inspection (made up for tests)"],
    ["Nr", "Workstream", "What we shall do", "Whose job", "Ready on", "Going well?", "News"],
    ["1.1", "Front door", "Move the offices", "Head of Front Door", dt.date(2017, 8, 31), "Amber", "Keys handed over"],
    ["1.10", "Front door", "Train all staff", "Head of Training", dt.date(2017, 9, 30), "On track", "Half are trained"],
    ["2.1", "Homes", "Open a home", "Head of Homes", dt.date(2017, 12, 31), "Going slowly", "Site found"],
)
"""A plan with hardly a heading of ours: the references are a guess, actions, owners, dates and statuses foreign."""


def import_page(program: Program) -> ImportPage:
    """The page."""
    return book_of(program).imports


def read(program: Program, answers: Answers, *paths: Path) -> ImportPage:
    """Choose files by Ctrl+O and wait until it is seen what they would change."""
    answers.imports = paths
    press(program.window, "Ctrl+O")
    settle(program)
    return import_page(program)


def pick(program: Program, keys: str, letters: str) -> None:
    """By keys alone: to a box, its list opened, a choice found by its letters and taken."""
    press(program.window, keys)
    box = focus()
    assert isinstance(box, PickBox), box
    press(program.window, "Down")
    assert box.view().isVisible()
    # Letters that follow at once would go on with the word typed in the list before.
    QTest.qWait(QApplication.keyboardInputInterval() + 50)
    QTest.keyClicks(box.view(), letters)
    assert box.view().currentIndex().data().startswith(letters)
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    settle(program)


def go_back_to_lines(program: Program) -> None:
    """From what is said of the files to the lines, where the two take turns."""
    if not import_page(program).imported.view.table.isVisible():
        find_button(import_page(program), "About the files").click()
        settle(program)


def go_to_line(program: Program, number: int) -> None:
    """By keys alone: into the table, and down to a line from 1."""
    table = import_page(program).imported.view.table
    table.setFocus(Qt.FocusReason.TabFocusReason)
    press(program.window, "Ctrl+Home", *["Down"] * (number - 1))
    assert table.currentIndex().row() == number - 1


def table_of(page: ImportPage) -> list[tuple[str, ...]]:
    """What the table shows."""
    return list(rows_of(page.table().model))


def keep(program: Program) -> None:
    """Keep what was read by its key, and wait until it is kept."""
    press(program.window, "Alt+K")
    wait_for(lambda: "Kept: " in seen_text(import_page(program)))
    settle(program)


def show(program: Program, name: str) -> None:
    """Choose a table by keys."""
    press(program.window, "Alt+W")
    box = find_box(import_page(program), "Show")
    assert focus() is box
    number = next(at for at in range(box.count()) if box.itemText(at).startswith(name))
    for _ in range(box.count()):
        press(program.window, "Up")
    for _ in range(number):
        press(program.window, "Down")
    settle(program)


def test_several_words_that_nobody_has_explained_are_spoken_of_as_such(
    opened: Callable[[], Program], answers: Answers, tmp_path: Path
) -> None:
    """Two words mean; one means."""
    rows = (("Ref", "Action", "Status"), ("1.1", "Open a home", "In hand"), ("1.2", "Train staff", "Brewing"))
    program = opened()
    page = read(program, answers, written(tmp_path / "Plan June 2017.xlsx", rows))
    show(program, "Words")
    assert "Nobody has said what 'Brewing' and 'In hand' mean: what they stand for is left out." in seen_text(page)


def test_a_tracker_is_shown_column_by_column(opened: Callable[[], Program], answers: Answers) -> None:
    """The sheet's heading, three values, what it is taken for and how sure that is; the worst of it in a sentence."""
    program = opened()
    page = read(program, answers, SCRUTINY)
    assert find_box(page, "Show").currentText() == "Columns (9)"
    rows = table_of(page)
    assert rows[0] == ("A", "Reference", "S1; S2; S3", "Reference of the action", "● Sure")
    assert rows[2][3:] == ("Date of the recommendation", "? A guess")
    text = seen_text(page)
    assert "C and D are guesses" in text
    assert "The program has not met this tracker before" in text
    assert "Choose the council." in text
    show(program, "Words")
    assert table_of(page)[0] == ("In progress", "Status", "1", "1", "Nobody has said")
    assert "Nobody has said what 'In progress' means: what it stands for is left out." in seen_text(page)


def test_a_column_that_gives_way_to_another_is_told(
    opened: Callable[[], Program], answers: Answers, tmp_path: Path
) -> None:
    """Two columns say where it started, and the second is taken: the line above says what became of the first."""
    rows = (("Ref", "Action", "Zephyr", "Zorn"), ("1.1", "Open a home", "No home", "No site"))
    program = opened()
    page = read(program, answers, written(tmp_path / "Plan June 2017.xlsx", rows))
    for line in (3, 4):
        go_to_line(program, line)
        pick(program, "Alt+R", "Where it started")
    assert "1 not used; C gave way to D." in seen_text(page)
    said = [("Not used", "– Gave way to D"), ("Where it started", "● You said so")]
    assert [row[3:] for row in table_of(page)[2:]] == said


def test_several_columns_are_said_to_hold_milestones_by_keys(
    opened: Callable[[], Program], answers: Answers, tmp_path: Path
) -> None:
    """None gives way to another, and the details of a date say with which milestone it goes."""
    heads = ("Ref", "Action", "Zephyr", "Zorn", "Zumba", "Zulu")
    rows = (heads, ("1.1", "Open a home", "Buy a site", "30/06/2017", "Build", "31/07/2017"))
    program = opened()
    page = read(program, answers, written(tmp_path / "Plan June 2017.xlsx", rows))
    for line, what in enumerate(("Milestone", "Due date of the milestone") * 2, 3):
        go_to_line(program, line)
        pick(program, "Alt+R", what)
    assert [row[3] for row in table_of(page)[2:]] == ["Milestone", "Due date of the milestone"] * 2
    assert "gave way" not in seen_text(page)
    assert "It goes with “Zumba”." in page.imported.view.details.toPlainText()


def test_what_is_read_has_every_milestone_with_its_status(
    opened: Callable[[], Program], answers: Answers, tmp_path: Path
) -> None:
    """So that she sees which date and status goes with which, and that "In progress" judges nothing."""
    heads = ("Ref", "Action", "Status", "Milestone 1", "Due 1", "Status 1", "Milestone 2", "Due 2", "Status 2")
    steps = ("Buy a site", "30/06/2017", "Complete", "Build", "31/07/2017", "At risk")
    rows = (heads, ("1.1", "Open a home", "In progress", *steps))
    program = opened()
    page = read(program, answers, written(tmp_path / "Plan June 2017.xlsx", rows))
    pick(program, "Alt+O", "Bromley")
    show(program, "Words")
    pick(program, "Alt+R", "On track")
    show(program, "As read")
    said = page.imported.view.details.toPlainText()
    assert "30 Jun 2017: Buy a site (complete)" in said
    assert "31 Jul 2017: Build (at risk)" in said
    assert "It says that work goes on, and not how" in said


def test_what_is_read_says_which_milestones_have_no_status_of_their_own(
    opened: Callable[[], Program], answers: Answers, tmp_path: Path
) -> None:
    """It does not stand as its red action does: she sees it before she keeps it."""
    heads = ("Ref", "Action", "By When", "RAG", "Milestone 1", "Due 1", "Milestone 2", "Due 2")
    rows = (heads, ("1.1", "Open a home", "31/08/2017", "Red", "Buy a site", "30/06/2017", "Build", "31/07/2017"))
    program = opened()
    page = read(program, answers, written(tmp_path / "Plan June 2017.xlsx", rows))
    pick(program, "Alt+O", "Bromley")
    show(program, "As read")
    said = page.imported.view.details.toPlainText()
    assert "31 Jul 2017: Build (not recorded)" in said


@pytest.mark.needs_libreoffice
def test_a_foreign_tracker_is_corrected_by_keys_kept_and_undone(
    opened: Callable[[], Program], answers: Answers, tmp_path: Path
) -> None:
    """The officer's way on a workbook that LibreOffice saved: a wrong mapping corrected, kept, taken back."""
    first = saved_by_libreoffice(written(tmp_path / "Plan June 2017.xlsx", FOREIGN), "ods")
    program = opened()
    page = read(program, answers, first)
    assert {row[1]: row[3] for row in table_of(page)}["Whose job"] == "Not used"
    assert find_named(page, QDateEdit, "As-at day").date() == QDate(2017, 6, 30)
    correct_foreign(program)
    assert "New: 3 actions" in seen_text(page)
    keep(program)
    assert "Remembered how it is read: Plan" in seen_text(page)
    assert statuses_in(tmp_path) == {"1.1": "at_risk", "1.10": "on_track", "2.1": "off_track"}
    press(program.window, "Alt+U")
    wait_for(lambda: not (tmp_path / "register.db").exists())
    settle(program)
    assert "Undone: Plan June 2017.ods." in seen_text(page)


def correct_foreign(program: Program) -> None:
    """Say by keys whose the foreign plan is, what its columns hold, and what its statuses mean."""
    page = import_page(program)
    pick(program, "Alt+O", "Bromley")
    for line, holds in ((1, "Reference"), (3, "Action"), (4, "Lead"), (5, "Due date"), (6, "Status"), (7, "Progress")):
        go_to_line(program, line)
        pick(program, "Alt+R", holds)
    assert {row[1]: row[3] for row in table_of(page)}["Whose job"] == "Lead"
    show(program, "Words")
    assert {row[0]: row[3] for row in table_of(page)[:2]} == {"Amber": "1", "Going slowly": "1"}
    for word, meaning in (("Amber", "At risk"), ("Going slowly", "Off track")):
        go_to_line(program, next(at for at, row in enumerate(table_of(page), 1) if row[0] == word))
        pick(program, "Alt+R", meaning)


def statuses_in(folder: Path) -> dict[str, str]:
    """The status of each action in the newest picture."""
    with open_library(folder) as library:
        themes = library.picture().themes
    return {one.action.action_id: one.action.delivery_status.value for theme in themes for one in theme.actions}


def test_next_month_needs_nothing_but_to_be_dropped(
    opened: Callable[[], Program], answers: Answers, tmp_path: Path
) -> None:
    """Council, day, columns and words are known; only what moved is a change."""
    june = written(tmp_path / "Plan June 2017.xlsx", FOREIGN)
    july = written(tmp_path / "Plan July 2017.xlsx", [*FOREIGN[:4], [*FOREIGN[4][:5], "Amber", "Site bought"]])
    program = opened()
    page = read(program, answers, june)
    correct_foreign(program)
    keep(program)
    page = read(program, answers, july)
    assert "It is read as remembered under 'Plan', as last time." in seen_text(page)
    assert "as at 31 July 2017" in seen_text(page)
    assert find_box(page, "Show").currentText().startswith("Findings")
    show(program, "Changes")
    assert [row[:3] for row in table_of(page)] == [("Changed", "Action", "2.1  Open a home")]


@pytest.mark.needs_libreoffice
def test_a_file_of_some_actions_and_few_columns_takes_nothing_away(
    opened: Callable[[], Program], answers: Answers, tmp_path: Path
) -> None:
    """She says by keys that it holds only some; lead and date stand, and the others are not missing."""
    june = written(tmp_path / "Plan June 2017.xlsx", FOREIGN)
    few = (("Ref", "Action", "Status", "Progress"), ("2.1", "Open a home", "On track", "Site bought"))
    july = saved_by_libreoffice(written(tmp_path / "Board July 2017.xlsx", few), "xlsx")
    program = opened()
    page = read(program, answers, june)
    correct_foreign(program)
    keep(program)
    page = read(program, answers, july)
    assert "missing from the file: 2 actions" in seen_text(page)
    show(program, "Words")
    wanted = "How much of the plan or scorecard the file holds"
    go_to_line(program, next(at for at, row in enumerate(table_of(page), 1) if row[0] == wanted))
    pick(program, "Alt+R", "Only some")
    assert "missing from the file" not in seen_text(page)
    show(program, "As read")
    assert table_of(page)[0][2:] == ("Not in the file", "Not in the file", "On track")
    keep(program)
    assert load_mapping(tmp_path / "mappings" / "Board.toml").holds is Extent.SOME
    page = read(program, answers, written(tmp_path / "Board August 2017.xlsx", few))
    assert "under 'Board', as last time, as holding only some of the plan or scorecard." in seen_text(page)
    with open_library(tmp_path) as library:
        actions = {one.action_id: one for one in library.store.read(dt.date(2017, 7, 31)).plan.actions}
    assert set(actions) == {"1.1", "1.10", "2.1"}
    assert (actions["2.1"].lead_officer, actions["2.1"].due_date_current) == ("Head of Homes", dt.date(2017, 12, 31))


def test_what_it_is_read_into_is_seen_before_it_is_kept(opened: Callable[[], Program], answers: Answers) -> None:
    """Each action with its lead, date and status, as it would stand in the plan; for a scorecard each indicator."""
    program = opened()
    page = read(program, answers, SCRUTINY)
    show(program, "As read")
    assert table_of(page) == []
    assert "Nothing of it can be read yet: see Findings." in seen_text(page)
    pick(program, "Alt+O", "Bromley")
    assert table_of(page)[0] == (
        "S1",
        "That foster carers are paid on time",
        "Head of Fostering",
        "Not in the file",
        "Complete",
    )
    page = read(program, answers, PARENTING)
    pick(program, "Alt+O", "Bromley")
    show(program, "As read")
    assert table_of(page)[0] == ("Number of children looked after", "Number", "Not said", "4", "172")


def test_a_correction_is_taken_back(opened: Callable[[], Program], answers: Answers) -> None:
    """One after another, to where she began; what was read is read anew each time."""
    program = opened()
    page = read(program, answers, SCRUTINY)
    undo = find_button(page, "Undo correction")
    assert not undo.isEnabled()
    go_to_line(program, 2)
    pick(program, "Alt+R", "Theme")
    go_to_line(program, 3)
    pick(program, "Alt+R", "Not used")
    assert table_of(page)[3][3] == "Not used"
    press(program.window, "Ctrl+Z")
    settle(program)
    assert table_of(page)[2][3] == "Date of the recommendation"
    assert table_of(page)[1][3] == "Theme"
    press(program.window, "Ctrl+Z")
    settle(program)
    assert table_of(page)[1][3] == "Who recommended it"
    assert table_of(page)[3][3] == "Theme"
    assert not undo.isEnabled()


def test_corrections_that_come_faster_than_they_are_read_are_all_read(
    opened: Callable[[], Program], answers: Answers
) -> None:
    """None is lost to the one after it."""
    program = opened()
    page = read(program, answers, SCRUTINY)
    bar = page.imported.tracker_bar
    name, prefix = find_line(page, "Remember as"), find_line(page, "References begin with")
    for line, words in ((name, "Mine"), (prefix, "S-")):
        line.setText(words)
        line.editingFinished.emit()
    find_named(page, QDateEdit, "As-at day").setDate(QDate(2017, 5, 1))
    settle(program)
    assert bar.shown is not None
    tracker = bar.shown.tracker
    mapping = tracker.draft.mapping
    assert (mapping.name, mapping.reference_prefix, tracker.as_at) == ("Mine", "S-", dt.date(2017, 5, 1))


def test_nothing_is_kept_under_a_day_that_was_refused(opened: Callable[[], Program], answers: Answers) -> None:
    """The day before is not kept in its place: she is taken back to the field, which holds what she typed."""
    program = opened()
    page = read(program, answers, SCRUTINY)
    pick(program, "Alt+O", "Brom")
    field = find_named(page, QDateEdit, "As-at day")
    press(program.window, "Alt+Y")
    QTest.keyClicks(field, "31/04/2017")
    page.imported.view.table.setFocus()
    settle(program)
    said: list[str] = []
    page.said.connect(said.append)
    press(program.window, "Alt+K")
    wait_for(lambda: bool(said))
    settle(program)
    assert said == ["April has 30 days: there is no 31 April 2017. Put the As-at day right first."]
    assert field.hasFocus()
    assert field.text() == "31/04/2017"
    assert program.session.shown is not None
    assert program.session.shown.picture.is_example
    QTest.keyClicks(field, "30/04/2017")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(program)
    assert page.imported.tracker_bar.shown is not None
    assert page.imported.tracker_bar.shown.tracker.as_at == dt.date(2017, 4, 30)
    keep(program)
    assert not program.session.shown.picture.is_example


def test_what_is_no_answer_is_told_and_the_rest_stands(opened: Callable[[], Program], answers: Answers) -> None:
    """A name that cannot be a file's is refused in a sentence; the columns are as they were."""
    program = opened()
    page = read(program, answers, SCRUTINY)
    before = table_of(page)
    find_button(page, "More about it").click()
    line = find_line(page, "Remember as")
    line.setText("../elsewhere")
    line.editingFinished.emit()
    settle(program)
    assert "Use letters, digits, spaces, - and _" in seen_text(page)
    assert table_of(page) == before
    assert not find_button(page, "Undo correction").isEnabled()


def test_the_mapping_is_remembered_and_exported_without_an_import(
    opened: Callable[[], Program], answers: Answers, tmp_path: Path
) -> None:
    """Leaving the file loses nothing of what she said; the exported file is the one that the command line reads."""
    program = opened()
    page = read(program, answers, SCRUTINY)
    go_to_line(program, 2)
    pick(program, "Alt+R", "Not used")
    find_button(page, "More about it").click()
    find_button(page, "Remember how it is read").click()
    settle(program)
    kept = tmp_path / "mappings" / "scrutiny recommendations.toml"
    assert load_mapping(kept).not_read == ("Origin",)
    assert not find_button(page, "Remember how it is read").isEnabled()
    assert "It is read as remembered under 'scrutiny recommendations', as last time." in seen_text(page)
    answers.mapping = tmp_path / "copy.toml"
    find_button(page, "Export how it is read").click()
    settle(program)
    assert "Saved as" in status_text(program)
    assert answers.mapping.read_bytes() == kept.read_bytes()
    find_button(page, "Leave them").click()
    assert not page.imported.tracker_bar.isVisible()
    read(program, answers, SCRUTINY)
    show(program, "Columns")
    assert {row[4] for row in table_of(page)} == {"● You said so", "– Not used"}


def test_of_several_trackers_one_is_shown_at_a_time(
    opened: Callable[[], Program], answers: Answers, tmp_path: Path
) -> None:
    """A box changes to the other, and each keeps what was said of it."""
    other = written(tmp_path / "other.xlsx", FOREIGN)
    program = opened()
    page = read(program, answers, SCRUTINY, other)
    box = find_named(page, PickBox, "Tracker")
    assert [box.itemText(at) for at in range(box.count())] == [SCRUTINY.name, "other.xlsx"]
    box.setFocus()
    press(program.window, "Down")
    QTest.keyClicks(box.view(), "other")
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    settle(program)
    assert table_of(page)[0][1] == "Nr"
    pick(program, "Alt+O", "Bromley")
    assert table_of(page)[0][1] == "Nr"
    shown = page.imported.tracker_bar.shown
    assert shown is not None
    assert shown.tracker.council is not None
    assert shown.tracker.council.name == "Bromley"
    assert "Choose the council." not in seen_text(page)


@pytest.mark.parametrize("steps", [0, 5, 10])
def test_nothing_of_it_is_nameless_or_cut(opened: Callable[[], Program], answers: Answers, steps: int) -> None:
    """Every control has a name, a letter of its own and room for its words, at 100 to 200 %."""
    program = opened()
    program.dressing.enlarge(steps)
    page = read(program, answers, SCRUTINY)
    find_button(page, "More about it").click()
    settle(program)
    _assert_named_and_whole(program, page)
    go_back_to_lines(program)
    go_to_line(program, 2)
    pick(program, "Alt+R", "Theme")
    _assert_named_and_whole(program, page)


def _assert_named_and_whole(program: Program, page: ImportPage) -> None:
    assert unnamed_controls(program.window) == []
    for control in (*page.findChildren(QPushButton), *page.findChildren(PickBox), *page.findChildren(QDateEdit)):
        if control.isVisible():
            assert control.width() >= control.minimumSizeHint().width(), control.accessibleName()
            assert control.height() >= max(control.minimumSizeHint().height(), 24), control.accessibleName()


def test_arrows_letters_and_the_wheel_change_nothing_in_passing(
    opened: Callable[[], Program], answers: Answers
) -> None:
    """A box that took each choice on the way would take columns from one another; Escape leaves all as it was."""
    program = opened()
    read(program, answers, SCRUTINY)
    go_to_line(program, 1)
    press(program.window, "Alt+R")
    box = focus()
    assert isinstance(box, PickBox)
    shown = box.currentText()
    press(program.window, "Down")
    QTest.keyClick(box.view(), Qt.Key.Key_Down)
    QTest.keyClick(box.view(), Qt.Key.Key_Escape)
    assert box.currentText() == shown
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt's own signature
    )
    QApplication.sendEvent(box, wheel)
    assert box.currentText() == shown
    assert not wheel.isAccepted()


@pytest.mark.parametrize("steps", [0, 5, 10])
def test_every_letter_leads_to_one_place(
    opened: Callable[[], Program], answers: Answers, tmp_path: Path, steps: int
) -> None:
    """With a tracker of two sheets in sight there are more controls than on any other page, and most in large text."""
    book = Workbook()
    for title in ("Plan", "Old plan"):
        sheet = book.create_sheet(title)
        for row in FOREIGN:
            sheet.append(list(row))
    book.save(tmp_path / "two.xlsx")
    program = opened()
    program.dressing.enlarge(steps)
    page = read(program, answers, tmp_path / "two.xlsx")
    find_button(page, "More about it").click()
    settle(program)
    assert find_box(page, "Sheet named").isVisible()
    assert find_box(page, "Council of").isVisible()
    before = underlined_letters(program)
    go_back_to_lines(program)
    go_to_line(program, 2)
    assert find_button(page, "Details").isVisible() is (steps > 0)
    after = underlined_letters(program)
    for letters in (before, after):
        assert len(letters) == len(set(letters)), sorted(letters)
    assert len({*before, *after}) > 16
