"""A start shows the first page before it has read anything, where what was read last time still holds."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QTimer
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QPushButton

from lineofsight.cli.main import run_command
from lineofsight.desktop import app as app_module
from lineofsight.desktop import program as program_module
from lineofsight.desktop.app import Shell, build
from lineofsight.desktop.models.roles import CellRole
from lineofsight.desktop.page_making import PageMaking
from lineofsight.desktop.pages.overview_page import OverviewPage
from lineofsight.desktop.program import begin
from lineofsight.desktop.search_dialog import SearchDialog
from lineofsight.desktop.session import Session
from lineofsight.desktop.standing import Standing
from lineofsight.desktop.widgets.link_row import LinkRow
from lineofsight.paths import BACKUP_FOLDER, OVERVIEW_NAME, register_file, resources_folder
from lineofsight.workspace.first_page.composing import write_kept
from lineofsight.workspace.first_page.keeping import read_overview
from lineofsight.workspace.first_page.kept import find_states
from tests.desktop.conftest import forget, is_busy, settle, wait_for
from tests.desktop.finding import find_named, seen_text, status_text
from tests.desktop.first.conftest import Evenings
from tests.desktop.keys import press, type_words
from tests.desktop.turning import book_of, turn_to

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication

    from lineofsight.desktop.door import Door
    from lineofsight.desktop.first.early import Early
    from tests.desktop.asked import Answers


_AWAITED = "Shown once your notes are read."


def _rows(shell: Shell) -> list[LinkRow]:
    return [row for row in shell.window.findChildren(LinkRow) if row.isVisible()]


class TestFirstEvening:
    """Nothing was read before: the example's page comes with the program."""

    def test_it_shows_at_once_what_reading_shows_later(self, evenings: Evenings, cache: Path) -> None:
        """The example is not even made yet; when it is read the same rows are still there."""
        for made in cache.iterdir():
            made.unlink()
        shell, early = evenings.paint()
        assert early is not None
        at_once, rows = seen_text(shell.window), _rows(shell)
        assert "Example, partly made up" in at_once
        assert len(rows) > 20
        evenings.open(shell, early)
        assert _rows(shell)[: len(rows)] == rows
        assert {line for line in at_once.splitlines() if line.strip()} - set(seen_text(shell.window).splitlines()) == {
            "Opening.",
            _AWAITED,
        }

    @pytest.mark.parametrize(
        "name",
        ["before-import.db", "before-import.json", "register-0003-20170401-080000.db", "undone-20170401-080000.db"],
    )
    def test_a_backup_may_betray_a_register(self, evenings: Evenings, name: str) -> None:
        """Then the example is not shown, not even for a moment; backups of her notes betray none."""
        backups = evenings.folder / BACKUP_FOLDER
        backups.mkdir(parents=True)
        (backups / "own-2017-04-01.db").touch()
        (backups / "own-example-2017-04-01.db").touch()
        assert evenings.paint()[1] is not None
        (backups / name).touch()
        assert evenings.paint()[1] is None

    def test_a_folder_that_she_chose_and_that_has_gone_is_no_empty_one(
        self, evenings: Evenings, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Her copy is on a drive that is not connected: nothing stands there until the window says so."""
        monkeypatch.setattr("lineofsight.workspace.first_page.shipped.chosen_elsewhere", lambda: evenings.folder)
        assert evenings.paint()[1] is None
        evenings.folder.mkdir()
        assert evenings.paint()[1] is not None


def test_the_second_evening_shows_at_once_what_reading_shows_later(evenings: Evenings, cache: Path) -> None:
    """Header, dates and every row; when the copy is read the same rows are still there, with the focus she put."""
    evenings.spend_one()
    assert (cache / OVERVIEW_NAME).is_file()
    shell, early = evenings.paint()
    assert early is not None
    at_once, rows = seen_text(shell.window), _rows(shell)
    assert "Bromley" in at_once
    assert "Example, partly made up" in at_once
    assert len(rows) > 20
    rows[3].setFocus()
    program = evenings.open(shell, early)
    assert _rows(shell)[: len(rows)] == rows
    assert program.window.focusWidget() is rows[3]
    # Only what her notes say comes to it, in its place: they are not kept with the page.
    assert all("answer" in row.accessibleName() for row in _rows(shell)[len(rows) :])
    gone = {line for line in at_once.splitlines() if line.strip()} - set(seen_text(shell.window).splitlines())
    assert gone == {"Opening.", _AWAITED}


def test_a_link_that_is_followed_too_early_is_followed_in_time(evenings: Evenings) -> None:
    """It is said that it comes; when the copy is open the page that it leads to is shown, with what it names chosen."""
    evenings.spend_one()
    shell, early = evenings.paint()
    assert early is not None
    program = begin(shell, early=early)
    next(row for row in _rows(shell) if row.accessibleName().startswith("1.4 ")).click()
    assert status_text(program) == "It is shown as soon as the copy is open."
    wait_for(lambda: program.session.book is not None and not is_busy(program))
    settle(program)
    assert program.window.current_page == "plan"
    assert book_of(program).plan.link() == "action/1.4"


@pytest.mark.parametrize("goes_elsewhere", [False, True])
def test_a_page_that_is_called_too_early_has_the_keys_in_time(evenings: Evenings, *, goes_elsewhere: bool) -> None:
    """As soon as the copy is open, unless she has put the focus elsewhere meanwhile."""
    evenings.spend_one()
    shell, early = evenings.paint()
    assert early is not None
    shell.window.activateWindow()
    shell.window.panes()[0].setFocus()
    QCoreApplication.processEvents()
    program = begin(shell, early=early)
    press(shell.window, "Ctrl+2")
    assert program.window.current_page == "plan"
    assert program.session.book is None
    header = shell.window.panes()[1]
    if goes_elsewhere:
        header.setFocus()
    wait_for(lambda: program.session.book is not None and not is_busy(program))
    settle(program)
    assert program.window.current_page == "plan"
    focus = program.window.focusWidget()
    assert focus is not None
    assert (focus is header) is goes_elsewhere
    assert book_of(program).plan.isAncestorOf(focus) is not goes_elsewhere


def test_what_is_searched_for_too_early_is_found_in_time(evenings: Evenings) -> None:
    """The box opens at once and takes every letter, long before a page is made; nothing is said not to be there."""
    shell, early = evenings.paint()
    shell.window.activateWindow()
    program = begin(shell, early=early)
    press(shell.window, "Ctrl+K")
    (dialog,) = shell.window.findChildren(SearchDialog)
    wait_for(dialog.isVisible)
    type_words("1.5")
    assert program.session.book is None
    assert "No copy has been read yet" in seen_text(dialog)
    (line,), (found,) = dialog.findChildren(QLineEdit), dialog.findChildren(QListView)
    wait_for(lambda: found.currentIndex().data(CellRole.LINK) == "action/1.5")
    assert dialog.isVisible()
    assert line.text() == "1.5"
    assert "No copy has been read yet" not in seen_text(dialog)
    press(shell.window, "Return")
    wait_for(lambda: not is_busy(program))
    settle(program)
    assert book_of(program).plan.link() == "action/1.5"


def test_a_day_that_is_chosen_too_early_is_the_one_that_is_shown(
    evenings: Evenings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Though it was judged before the pages were made: what was read first does not take its place."""
    evenings.spend_one()
    shell, early = evenings.paint()
    assert early is not None
    step = PageMaking._step  # noqa: SLF001 - the pages are made late
    monkeypatch.setattr(PageMaking, "_step", lambda _: None)
    program = begin(shell, early=early)
    first = early.kept.dates[0]
    shell.window.header.dates_chosen.emit(first, None)
    wait_for(lambda: not program.session.library_worker.is_busy)
    monkeypatch.setattr(PageMaking, "_step", step)
    program.session.findChildren(PageMaking)[0]._step()  # noqa: SLF001 - now they are made
    wait_for(lambda: program.session.book is not None and not is_busy(program))
    settle(program)
    assert program.session.shown is not None
    assert program.session.shown.picture.as_at == first


def test_who_she_is_is_heard_though_it_was_said_early(evenings: Evenings) -> None:
    """The question stands where it will stand; her answer is remembered when there is somebody to hear it."""
    evenings.spend_one()
    shell, early = evenings.paint()
    assert early is not None
    button = next(one for one in early.page.findChildren(QPushButton) if one.accessibleName() == "I am: Elected member")
    assert button.isVisible()
    button.click()
    assert not button.isVisible()
    program = evenings.open(shell, early)
    assert program.preferences.standing is Standing.MEMBER
    assert not button.isVisible()
    program.window.close()
    forget()
    _, again = evenings.paint()
    assert again is not None
    QCoreApplication.processEvents()
    needed, changed = (
        next(one for one in again.page.findChildren(QFrame) if one.accessibleName().startswith(title))
        for title in ("What is needed from members", "What changed")
    )
    assert needed.mapTo(again.page, QPoint(0, 0)).y() < changed.mapTo(again.page, QPoint(0, 0)).y()


def test_nothing_moves_when_her_questions_come(evenings: Evenings) -> None:
    """Their place is kept free, without their words, which are in her notes alone; then they stand in it."""
    program = evenings.keep_a_question()
    (kept,) = book_of(program).questions.kept
    program.wiring.go("overview")
    program.window.close()
    forget()
    shell, early = evenings.paint()
    assert early is not None
    settled = find_named(early.page, QFrame, "Delivery of the plan")
    QCoreApplication.processEvents()
    place = settled.mapTo(early.page, QPoint(0, 0))
    assert {"Challenges", "My open questions"} <= set(seen_text(early.page).splitlines())
    assert kept.text not in seen_text(early.page)
    evenings.open(shell, early)
    assert settled.mapTo(early.page, QPoint(0, 0)) == place
    assert kept.text in [row.accessibleName() for row in _rows(shell)]
    assert _AWAITED not in seen_text(early.page)


def test_nothing_moves_when_she_has_no_questions(evenings: Evenings) -> None:
    """At the very first start too there is room for the example's challenges, and for how a question comes there."""
    shell, early = evenings.paint()
    assert early is not None
    settled = find_named(early.page, QFrame, "Delivery of the plan")
    QCoreApplication.processEvents()
    place = settled.mapTo(early.page, QPoint(0, 0))
    evenings.open(shell, early)
    assert "None yet: choose one on Questions (Ctrl+7) and keep it." in seen_text(early.page)
    assert settled.mapTo(early.page, QPoint(0, 0)) == place


def test_the_place_of_her_cards_is_as_high_as_they_were_also_after_an_evening_without_them(evenings: Evenings) -> None:
    """Cards that were never in sight do not know how high they are; what they were the last time holds."""
    program = evenings.keep_a_question()
    seen = turn_to(program, "overview").overview.remembered()
    heights = [int(height) for height in seen["notes_heights"].split()]
    assert len(heights) == 2
    assert all(0 < height < 400 for height in heights)
    program.wiring.go("plan")
    program.window.close()
    forget()
    program = evenings.open(*evenings.paint())
    assert program.wiring.page == "plan"
    assert book_of(program).overview.remembered() == seen


def test_the_first_note_of_all_costs_no_start(evenings: Evenings) -> None:
    """Its backup lies where backups of a register would, but betrays none; a backup of a register does."""
    program = evenings.keep_a_question()
    program.wiring.go("overview")
    program.window.close()
    forget()
    backups = evenings.folder / BACKUP_FOLDER
    assert list(backups.glob("own-example-*.db"))
    assert evenings.paint()[1] is not None
    (backups / "register-0001-20170331-090000.db").write_bytes(b"a register was here")
    assert evenings.paint()[1] is None


def test_what_was_read_is_kept_though_the_window_is_closed_at_once(
    evenings: Evenings, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before its pages are filled, or while the worker that would keep it is busy: the next start shows it."""
    shell, early = evenings.paint()
    monkeypatch.setattr(Session, "_fill_next", lambda _: None)
    program = begin(shell, early=early)
    wait_for(lambda: program.session.shown is not None)
    assert not (cache / OVERVIEW_NAME).exists()
    program.window.close()
    forget()
    assert evenings.paint()[1] is not None


def test_other_pages_wait_for_the_copy(evenings: Evenings) -> None:
    """Only the first page is known; going to another and back does not lose it."""
    evenings.spend_one()
    shell, early = evenings.paint()
    assert early is not None
    shell.window.show_page("plan")
    assert "being opened" in seen_text(shell.window)
    assert not _rows(shell)
    shell.window.show_page("overview")
    assert _rows(shell)


class TestOwnCopy:
    """A data folder with a council's own register."""

    @pytest.fixture
    def register(self, evenings: Evenings, cache: Path) -> Path:
        """The example's register as a council's own."""
        place = register_file(evenings.folder)
        place.parent.mkdir()
        shutil.copy(next(cache.glob("example-*.db")), place)
        return place

    def test_it_is_kept_beside_the_register(self, evenings: Evenings, cache: Path, register: Path) -> None:
        """What goes with the folder goes with it; nothing of the council stays elsewhere."""
        evenings.spend_one()
        assert register.with_name(OVERVIEW_NAME).is_file()
        assert not (cache / OVERVIEW_NAME).exists()
        shell, early = evenings.paint()
        assert early is not None
        assert "Newest return" in seen_text(shell.window)

    @pytest.mark.parametrize("is_made_up", [True, False])
    def test_what_is_made_up_says_so_before_the_copy_is_read(
        self, evenings: Evenings, register: Path, *, is_made_up: bool
    ) -> None:
        """And only that: from the first paint nothing made up is taken for what is so."""
        with closing(sqlite3.connect(register)) as connection, connection:
            connection.execute("UPDATE council SET illustrative = ?", (is_made_up,))
        evenings.spend_one()
        shell, early = evenings.paint()
        assert early is not None
        assert ("Made up" in seen_text(shell.window.header)) is is_made_up

    def test_a_register_that_was_written_to_is_read_first(self, evenings: Evenings, register: Path) -> None:
        """A figure that an officer corrected is not shown as it was."""
        evenings.spend_one()
        held = register.stat()
        os.utime(register, ns=(held.st_atime_ns, held.st_mtime_ns + 1))
        assert evenings.paint()[1] is None

    def test_a_damaged_register_shows_nothing_of_before(self, evenings: Evenings, register: Path) -> None:
        """The page that says so stands alone, though the register is found as it was when the page was kept."""
        evenings.spend_one()
        register.write_bytes(b"\0" * register.stat().st_size)
        place = register.with_name(OVERVIEW_NAME)
        kept = read_overview(place)
        assert kept is not None
        write_kept(replace(kept, read_from=find_states(Path(one.path) for one in kept.read_from)), place)
        shell, early = evenings.paint()
        assert early is not None
        evenings.open(shell, early)
        assert not _rows(shell)
        assert "damaged" in seen_text(shell.window) or "not a file of" in seen_text(shell.window)


def test_a_command_that_writes_to_the_register_keeps_the_page_for_the_window(evenings: Evenings) -> None:
    """The first import of all, two at once since she looked, their undoing: each start shows at once what it reads.

    So does the one after that of the two, which counts from the first of them.
    """
    october, december, march = sorted((resources_folder() / "example").glob("*.xlsx"))
    for call, since in (
        ([str(october)], "What changed"),
        ([str(december), str(march)], "What changed since 31 October 2016"),
        ([], "What changed since 31 December 2016"),
        (["--undo"], "What changed"),
    ):
        assert not call or run_command(["--data", str(evenings.folder), "import", *call]) == 0
        shell, early = evenings.paint()
        assert early is not None, call
        rows = _rows(shell)
        assert early.kept.cards.left[0].title == since
        program = evenings.open(shell, early)
        assert _rows(shell)[: len(rows)] == rows
        program.window.close()
        forget()


def test_the_examples_page_is_not_shown_in_a_councils_folder(
    app: QApplication, answers: Answers, evenings: Evenings, cache: Path, tmp_path: Path
) -> None:
    """What was kept of the example holds for the folder that had no register, and for no other."""
    evenings.spend_one()
    place = register_file(tmp_path / "council")
    place.parent.mkdir()
    shutil.copy(next(cache.glob("example-*.db")), place)
    other = Evenings(app, answers, place.parent)
    try:
        assert other.paint()[1] is None
    finally:
        other.end()


def test_the_rest_is_loaded_when_the_page_has_been_painted(
    app: QApplication, evenings: Evenings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """She reads before anything heavy begins; a window out of sight is brought to life all the same."""
    evenings.spend_one()
    paint, painted, joined = OverviewPage.paintEvent, [], []

    def paint_event(page: OverviewPage, event: QPaintEvent) -> None:
        painted.append(page)
        paint(page, event)

    def join(_: Shell, door: Door, called: tuple[str, ...], early: Early | None) -> None:
        del door, called
        assert early is not None
        joined.append(early.page in painted)

    monkeypatch.setattr(OverviewPage, "paintEvent", paint_event)
    monkeypatch.setattr(app_module, "join", join)
    for is_shown in (True, False):
        shell = build(app, evenings.folder)
        shell.window.setVisible(is_shown)
        app_module.begin(shell, None, ())  # type: ignore[arg-type]  # no door is knocked at
        shell.window.close()
        shell.window.deleteLater()
    assert joined == [True, False]


def test_a_window_that_is_closed_at_once_loads_nothing(
    evenings: Evenings, app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the first page and the rest it may be closed already."""
    evenings.spend_one()
    shell = build(app, evenings.folder)
    shell.window.show()
    begun: list[Shell] = []
    monkeypatch.setattr(program_module, "begin", lambda shell, **_: begun.append(shell))
    QTimer.singleShot(0, shell.window.close)
    app_module.begin(shell, None, ())  # type: ignore[arg-type]  # no door is knocked at
    assert begun == []
    shell.window.deleteLater()


_SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from lineofsight.desktop.app import build
from lineofsight.desktop.first.early import show_early
app = QApplication(["lineofsight"])
shell = build(app, Path(sys.argv[1]))
shell.window.show()
print(show_early(shell) is not None)
heavy = ("sqlalchemy", "reportlab", "lineofsight.store", "lineofsight.documents", "lineofsight.analysis.picture")
print([name for name in heavy if name in sys.modules])
"""


def test_nothing_heavy_is_loaded_for_it(evenings: Evenings) -> None:
    """Neither the store nor what judges and draws: each alone takes longer than she is to wait."""
    evenings.spend_one()
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT, str(evenings.folder)], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout.splitlines() == ["True", "[]"], done.stderr
