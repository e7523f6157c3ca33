"""An import that was begun and not kept: what was said of it outlives the window, and is set again when she says so."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit

from lineofsight.desktop.desks.begun import begun_of, read_begun, write_begun
from lineofsight.desktop.jobs import Ticket
from lineofsight.desktop.models.flattening import rows_of
from lineofsight.desktop.reading import Reading
from lineofsight.workspace.brought import Correction, Files
from tests.desktop.conftest import settle, wait_for
from tests.desktop.finding import find_button, find_line, find_named, seen_text, status_text
from tests.desktop.keys import press
from tests.desktop.test_accessibility import underlined_letters, unnamed_controls
from tests.desktop.test_mapping import (
    FOREIGN,
    correct_foreign,
    import_page,
    keep,
    pick,
    read,
    show,
    statuses_in,
    table_of,
)
from tests.desktop.turning import turn_to
from tests.exchange.trackers.tracker_makers import SCRUTINY, written

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lineofsight.desktop.pages.import_page import ImportPage
    from lineofsight.desktop.program import Program
    from tests.desktop.asked import Answers

WAITS = "An import was begun and not kept"


def close(program: Program) -> None:
    """Close the window by its key."""
    press(program.window, "Ctrl+Q")
    wait_for(lambda: not program.window.isVisible())


def begin_plan(program: Program, answers: Answers, folder: Path) -> Path:
    """Correct the columns and words of the foreign plan, keep nothing, and close the window."""
    file = written(folder / "Plan June 2017.xlsx", FOREIGN)
    read(program, answers, file)
    correct_foreign(program)
    close(program)
    return file


def come_back(opened: Callable[[], Program]) -> tuple[Program, ImportPage]:
    """Open the window anew, and go to Import."""
    program = opened()
    turn_to(program, "imports")
    settle(program)
    return program, import_page(program)


def test_what_was_said_of_an_import_outlives_the_window(
    opened: Callable[[], Program], answers: Answers, tmp_path: Path
) -> None:
    """Whose it is, columns and words stand again, and only Keep keeps it."""
    begin_plan(opened(), answers, tmp_path)
    program = opened()
    assert f"{WAITS}: Plan June 2017.xlsx. The Import page (Ctrl+I) goes on with it." in status_text(program)
    turn_to(program, "imports")
    page = import_page(program)
    assert f"{WAITS}: Plan June 2017.xlsx, with 8 corrections to how it is read." in seen_text(page)
    assert not (tmp_path / "register.db").exists()
    assert list(tmp_path.glob("mappings/*")) == []
    press(program.window, "Alt+O")
    settle(program)
    assert WAITS not in seen_text(page)
    assert "New: 3 actions" in seen_text(page)
    show(program, "Columns")
    taken_for = {row[1]: row[3] for row in table_of(page)}
    assert (taken_for["Whose job"], taken_for["What we shall do"], taken_for["News"]) == ("Lead", "Action", "Progress")
    show(program, "Words")
    stands_for = {row[0]: row[4] for row in table_of(page)}
    assert (stands_for["Amber"], stands_for["Going slowly"]) == ("At risk", "Off track")
    keep(program)
    assert statuses_in(tmp_path) == {"1.1": "at_risk", "1.10": "on_track", "2.1": "off_track"}
    assert not program.preferences.begun_file.exists()
    assert WAITS not in seen_text(page)


def test_nothing_of_the_file_is_set_down(opened: Callable[[], Program], answers: Answers, tmp_path: Path) -> None:
    """Its place, its mark, and which columns and words stand for what: no action, no person, no news."""
    program = opened()
    file = begin_plan(program, answers, tmp_path)
    text = program.preferences.begun_file.read_text(encoding="utf-8")
    (begun,) = json.loads(text)
    assert [path for path, _ in begun["files"]] == [str(file)]
    assert all(len(row) == 3 and row[0] == 0 for row in begun["said"])
    for row in FOREIGN[2:]:
        for held in (*row[2:5], row[6]):
            assert str(held) not in text
    assert [one[1:] for one in begun["said"][-2:]] == [
        ["status/Amber", "at_risk"],
        ["status/Going slowly", "off_track"],
    ]


def test_a_file_that_was_changed_is_told_of_and_nothing_is_set(
    opened: Callable[[], Program], answers: Answers, tmp_path: Path
) -> None:
    """Its columns may be others now; what was set down is given up when she chooses a file, and not before."""
    file = begin_plan(opened(), answers, tmp_path)
    written(file, [*FOREIGN, ["3.1", "Homes", "Close a home", "Head of Homes", dt.date(2017, 12, 31), "Amber", ""]])
    program, page = come_back(opened)
    find_button(page, "Go on with it").click()
    settle(program)
    assert "Plan June 2017.xlsx was changed since the import was begun." in seen_text(page)
    assert "given up when you choose other files or drop it. Nothing was kept." in seen_text(page)
    assert WAITS in seen_text(page)
    assert not page.imported.tracker_bar.isVisible()
    assert len(read_begun(program.preferences.begun_file)) == 1
    read(program, answers, file)
    assert not program.preferences.begun_file.exists()
    find_button(page, "Leave them").click()
    assert WAITS not in seen_text(page)


def test_a_file_that_is_gone_is_told_of_and_can_come_back(
    opened: Callable[[], Program], answers: Answers, tmp_path: Path
) -> None:
    """A stick that is put back has it still, each correction to be taken back; dropped, it is asked of nobody again."""
    file = begin_plan(opened(), answers, tmp_path)
    away = file.rename(tmp_path / "elsewhere.xlsx")
    # Metadata that lies beside it still does not make it one that was changed.
    file.with_suffix(".meta.csv").write_text("col_name\n", encoding="utf-8")
    program, page = come_back(opened)
    find_button(page, "Go on with it").click()
    settle(program)
    assert "Plan June 2017.xlsx is no longer there, or cannot be opened." in seen_text(page)
    away.rename(file)
    file.with_suffix(".meta.csv").unlink()
    find_button(page, "Go on with it").click()
    settle(program)
    assert "New: 3 actions" in seen_text(page)
    show(program, "Words")
    press(program.window, "Ctrl+Z")
    settle(program)
    stands_for = {row[0]: row[4] for row in table_of(page)}
    assert (stands_for["Amber"], stands_for["Going slowly"]) == ("At risk", "Nobody has said")
    close(program)
    program, page = come_back(opened)
    press(program.window, "Alt+D")
    settle(program)
    assert "Dropped: what you had said of how Plan June 2017.xlsx is read." in seen_text(page)
    assert WAITS not in seen_text(page)
    close(program)
    _, page = come_back(opened)
    assert WAITS not in seen_text(page)
    assert file.exists()


def test_what_is_left_or_taken_back_does_not_wait(
    opened: Callable[[], Program], answers: Answers, tmp_path: Path
) -> None:
    """She said so herself, by "Leave them" or by undoing the only correction."""
    program = opened()
    page = read(program, answers, written(tmp_path / "Plan June 2017.xlsx", FOREIGN))
    file = program.preferences.begun_file
    pick(program, "Alt+O", "Bromley")
    assert len(read_begun(file)) == 1
    press(program.window, "Ctrl+Z")
    settle(program)
    assert read_begun(file) == ()
    pick(program, "Alt+O", "Bromley")
    find_button(page, "Leave them").click()
    assert not file.exists()
    assert WAITS not in seen_text(page)


def test_what_is_remembered_does_not_wait_but_the_day_does(
    opened: Callable[[], Program], answers: Answers, tmp_path: Path
) -> None:
    """A mapping has columns and words; the day and the council are of that file alone."""
    file = written(tmp_path / "Plan June 2017.xlsx", FOREIGN)
    program = opened()
    page = read(program, answers, file)
    correct_foreign(program)
    find_named(page, QDateEdit, "As-at day").setDate(QDate(2017, 6, 12))
    settle(program)
    find_button(page, "More about it").click()
    find_button(page, "Remember how it is read").click()
    settle(program)
    (begun,) = read_begun(program.preferences.begun_file)
    assert [(one.address, one.value) for one in begun.said] == [("council", "305"), ("as_at", "2017-06-12")]
    close(program)
    program, page = come_back(opened)
    find_button(page, "Go on with it").click()
    settle(program)
    assert "as at 12 June 2017" in seen_text(page)
    assert "It is read as remembered under 'Plan'" in seen_text(page)


def test_other_files_leave_what_was_begun_waiting(
    opened: Callable[[], Program], answers: Answers, tmp_path: Path
) -> None:
    """Chosen or dropped in its place, they take nothing away: both wait at the next start, the newest first."""
    program = opened()
    read(program, answers, written(tmp_path / "Plan June 2017.xlsx", FOREIGN))
    pick(program, "Alt+O", "Bromley")
    page = read(program, answers, SCRUTINY)
    name = find_line(page, "Remember as")
    name.setText("Mine")
    name.editingFinished.emit()
    settle(program)
    close(program)
    program, page = come_back(opened)
    said = f"{WAITS}: {SCRUTINY.name}, with 1 correction to how it is read. 1 other waits after it."
    assert said in seen_text(page)
    press(program.window, "Alt+O")
    settle(program)
    assert page.imported.tracker_bar.shown is not None
    assert page.imported.tracker_bar.shown.tracker.draft.mapping.name == "Mine"
    find_button(page, "Leave them").click()
    assert f"{WAITS}: Plan June 2017.xlsx, with 1 correction" in seen_text(page)


@pytest.fixture
def stops(monkeypatch: pytest.MonkeyPatch) -> Callable[[], Callable[[], None]]:
    """From when it is called, nothing that is to be read is read; returns what ends the last of it as stopped."""

    def held_up() -> Callable[[], None]:
        ends: list[Callable[[], None]] = []

        def import_files(_: Reading, files: Files, **how: Any) -> Ticket:  # noqa: ANN401 - of several types
            del files
            ends.append(how["stopped"])
            return Ticket()

        monkeypatch.setattr(Reading, "import_files", import_files)

        def stop() -> None:
            monkeypatch.undo()
            ends[-1]()

        return stop

    return held_up


def test_what_waits_is_gone_on_with_where_the_reading_of_other_files_was_stopped(
    opened: Callable[[], Program], answers: Answers, tmp_path: Path, stops: Callable[[], Callable[[], None]]
) -> None:
    """The file before is put away when others are read: nothing is said of the one that holds of the other."""
    program = opened()
    page = read(program, answers, written(tmp_path / "Plan June 2017.xlsx", FOREIGN))
    pick(program, "Alt+O", "Bromley")
    stop = stops()
    read(program, answers, SCRUTINY)
    assert not page.imported.tracker_bar.isVisible()
    assert not find_button(page, "Go on with it").isEnabled()
    stop()
    settle(program)
    assert "Stopped. Nothing was kept." in seen_text(page)
    assert f"{WAITS}: Plan June 2017.xlsx, with 1 correction to how it is read." in seen_text(page)
    assert not page.imported.tracker_bar.isVisible()
    assert rows_of(page.table().model) == ()
    press(program.window, "Alt+O")
    settle(program)
    shown = page.imported.tracker_bar.shown
    assert shown is not None
    assert shown.tracker.council is not None


def test_what_waits_is_gone_on_with_where_an_import_could_not_be_undone(
    opened: Callable[[], Program], answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was shown meanwhile waits, and is not shown as if it could still be kept."""
    program = opened()
    page = read(program, answers, written(tmp_path / "Plan June 2017.xlsx", FOREIGN))
    pick(program, "Alt+O", "Bromley")
    monkeypatch.setattr(Reading, "undo_import", lambda _, __, failed: failed("It cannot be undone."))
    page.undo_wanted.emit()
    settle(program)
    assert "It cannot be undone." in seen_text(page)
    assert f"{WAITS}: Plan June 2017.xlsx" in seen_text(page)
    assert not page.imported.tracker_bar.isVisible()


def test_what_cannot_be_read_or_written_holds_nobody_up(opened: Callable[[], Program], answers: Answers) -> None:
    """A spoilt file counts as nothing begun; that nothing can be set down is said, and the correction holds."""
    program = opened()
    file = program.preferences.begun_file
    file.write_text('[{"files": [["plan.xlsx", 3]], "said": [[1, "council", "305"]]}]', encoding="utf-8")
    close(program)
    program, page = come_back(opened)
    assert WAITS not in seen_text(page)
    file.unlink()
    file.mkdir()
    told: list[str] = []
    program.window.spoken.connect(told.append)
    read(program, answers, SCRUTINY)
    pick(program, "Alt+O", "Bromley")
    assert any("it could not be set down" in one for one in told)
    shown = page.imported.tracker_bar.shown
    assert shown is not None
    assert shown.tracker.council is not None


def test_what_was_said_of_none_of_the_files_spoils_nothing_that_waits(tmp_path: Path) -> None:
    """Files of which nothing was said are not set down: one entry that says nothing made all unreadable."""
    plan, other, file = tmp_path / "plan.xlsx", tmp_path / "other.xlsx", tmp_path / "begun.json"
    said = (Correction(path=plan, address="council", value="305"),)
    found = [begun_of(Files(paths=(path,), said=said)) for path in (other, plan)]
    write_begun([one for one in found if one is not None], file)
    assert [one.paths for one in read_begun(file)] == [(plan,)]


@pytest.mark.parametrize("steps", [0, 5, 10])
def test_its_buttons_have_names_letters_and_room(
    opened: Callable[[], Program], answers: Answers, tmp_path: Path, steps: int
) -> None:
    """At 100 to 200 %, beside all that stands on the page."""
    program = opened()
    read(program, answers, written(tmp_path / "Plan June 2017.xlsx", FOREIGN))
    pick(program, "Alt+O", "Bromley")
    close(program)
    program, page = come_back(opened)
    program.dressing.enlarge(steps)
    settle(program)
    assert unnamed_controls(program.window) == []
    letters = underlined_letters(program)
    assert {"Alt+O", "Alt+D"} <= set(letters)
    assert len(letters) == len(set(letters)), sorted(letters)
    for name in ("Go on with it", "Drop it"):
        button = find_button(page, name)
        assert button.isVisible()
        assert button.width() >= button.minimumSizeHint().width()
