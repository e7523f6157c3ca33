"""Whatever stands in the way of the council's copy: its own sentence in a real window, and its own ways out by key."""

from __future__ import annotations

import os
import shutil
import sqlite3
import threading
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from lineofsight.cli.main import run_command
from lineofsight.desktop import session, workspace_calls
from lineofsight.desktop.app import build
from lineofsight.desktop.pages.writing_dialog import WritingDialog
from lineofsight.desktop.program import begin
from lineofsight.paths import register_file, resources_folder
from lineofsight.store import engine as engines
from lineofsight.store import folder as folders
from lineofsight.workspace.first_page.shipped import read_shipped
from tests.desktop.conftest import SECONDS, forget, is_busy, wait_for
from tests.desktop.copies import ReadyCopy, read_as
from tests.desktop.finding import find_button, seen_text, status_text
from tests.desktop.keys import focus, press, type_words
from tests.desktop.turning import book_of
from tests.workspace.note_libraries import march

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from lineofsight.desktop.pages.trouble import Trouble
    from lineofsight.desktop.program import Program
    from lineofsight.workspace.found import Asked, Found
    from tests.desktop.asked import Answers

_AGAIN, _RESTORE, _FOLDER, _EXAMPLE = "Try again", "Restore the backup", "Open another folder", "Show the example"
_COMMAND = 4


def _with_backup(folder: Path) -> Path:
    march(folder).close()
    register = register_file(folder)
    (folder / "backup").mkdir()
    shutil.copyfile(register, folder / "backup" / "before-import.db")
    return register


def _missing(folder: Path) -> None:
    _with_backup(folder).unlink()


def _damaged(folder: Path) -> None:
    register = _with_backup(folder)
    content = bytearray(register.read_bytes())
    content[100:4096] = b"\xff" * 3996
    register.write_bytes(content)


def _damaged_within(folder: Path) -> None:
    """The first page is whole, so that it opens; what is read later is not."""
    register = _with_backup(folder)
    content = bytearray(register.read_bytes())
    content[4096 * 2 :] = b"\xff" * len(content[4096 * 2 :])
    register.write_bytes(content)


def _other(folder: Path) -> None:
    march(folder).close()
    register_file(folder).write_bytes(b"PK\x03\x04 a workbook")


def _newer(folder: Path) -> None:
    march(folder).close()
    with closing(sqlite3.connect(register_file(folder))) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")


@contextmanager
def _nobody(_: Path) -> Iterator[None]:
    yield


@contextmanager
def _another(folder: Path) -> Iterator[None]:
    with closing(sqlite3.connect(register_file(folder), isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        yield


def _whole(folder: Path) -> None:
    march(folder).close()


_STATES = {
    "missing": (_missing, _nobody, "is gone from", (_RESTORE, _AGAIN, _FOLDER, _EXAMPLE)),
    "locked": (_whole, _another, "Another program is writing to", (_AGAIN, _FOLDER, _EXAMPLE)),
    "damaged": (_damaged, _nobody, "is damaged or is not a file of this program", (_RESTORE, _FOLDER, _EXAMPLE)),
    "damaged within": (
        _damaged_within,
        _nobody,
        "is damaged or is not a file of this program",
        (_RESTORE, _FOLDER, _EXAMPLE),
    ),
    "another file": (_other, _nobody, "is not a file of this program", (_FOLDER, _EXAMPLE)),
    "newer": (_newer, _nobody, "Install the newer version", (_FOLDER, _EXAMPLE)),
}


@pytest.fixture
def start(
    app: QApplication, answers: Answers, ready_example: None, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[Path | None], Program]]:
    """Open a window on a data folder, which waits for no other program."""
    del ready_example
    monkeypatch.setattr(engines, "_WAIT_SECONDS", 0)
    made: list[Program] = []

    def window(folder: Path | None) -> Program:
        shell = build(app, folder)
        shell.window.resize(1280, 860)
        shell.window.show()
        shell.window.activateWindow()
        program = begin(shell, answers)
        made.append(program)
        wait_for(lambda: program.session.book is not None and not is_busy(program))
        return program

    yield window
    for program in made:
        program.window.close()
        program.window.deleteLater()
    forget()


def _trouble(program: Program) -> Trouble:
    return book_of(program).trouble


def _offered(program: Program) -> tuple[str, ...]:
    shown = [button for button in _trouble(program).findChildren(QPushButton) if button.isVisible()]
    return tuple(one.accessibleName() for one in sorted(shown, key=lambda one: (one.y(), one.x())))


def _council(program: Program) -> str:
    return "" if program.session.shown is None else program.session.shown.picture.council.name


@pytest.mark.parametrize("state", _STATES)
def test_each_state_has_its_own_sentence_and_ways_out(
    state: str, start: Callable[[Path | None], Program], tmp_path: Path
) -> None:
    """In a real window on a real file: the first way out has the focus, and nothing is changed by looking."""
    make, held_by, sentence, ways = _STATES[state]
    make(tmp_path)
    file = register_file(tmp_path)
    before = file.read_bytes() if file.exists() else None
    with held_by(tmp_path):
        program = start(tmp_path)
        said = seen_text(_trouble(program))

        assert sentence in said
        assert str(tmp_path) in said
        assert _offered(program) == ways
        assert focus().accessibleName() == ways[0]
        assert sentence in status_text(program)
        assert "F5" not in said, "each way out is a button"
    assert (file.read_bytes() if file.exists() else None) == before


@pytest.mark.parametrize("state", _STATES)
def test_the_command_line_says_the_same_and_ends_with_4(
    state: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """On standard error, with nothing on standard output."""
    monkeypatch.setattr(engines, "_WAIT_SECONDS", 0)
    make, held_by, sentence, _ = _STATES[state]
    make(tmp_path)
    with held_by(tmp_path):
        assert run_command(["--data", str(tmp_path), "show", "plan"]) == _COMMAND
    said = capsys.readouterr()
    assert sentence in said.err
    assert not said.out


@pytest.mark.parametrize("state", ["missing", "damaged", "damaged within"])
def test_the_backup_is_restored_by_key(state: str, start: Callable[[Path | None], Program], tmp_path: Path) -> None:
    """Enter on the first way out; the copy is shown, and what was done stands above it."""
    _STATES[state][0](tmp_path)
    program = start(tmp_path)
    press(program.window, "Space")
    wait_for(lambda: program.session.shown is not None and not is_busy(program))

    assert _council(program) == "Anywhere"
    assert "The copy was put back as it was on" in seen_text(program.window.header)
    press(program.window, "F5")
    wait_for(lambda: not is_busy(program))
    assert "was put back" not in seen_text(program.window.header)


@pytest.mark.parametrize("state", ["missing", "damaged"])
def test_the_backup_is_restored_on_the_command_line(
    state: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The damaged file is kept aside; a second call finds the copy whole."""
    _STATES[state][0](tmp_path)
    assert run_command(["--data", str(tmp_path), "restore"]) == 0
    said = capsys.readouterr().out
    assert "was put back as it was on" in said
    assert ("The damaged file was kept as" in said) == (state == "damaged")
    assert run_command(["--data", str(tmp_path), "show", "plan"]) == 0
    capsys.readouterr()
    assert run_command(["--data", str(tmp_path), "restore"]) == 0
    assert "is whole. Nothing was changed." in capsys.readouterr().out


def test_a_lock_that_is_gone_lets_the_copy_be_opened_again(
    start: Callable[[Path | None], Program], tmp_path: Path
) -> None:
    """Try again, as soon as the other program is closed."""
    _whole(tmp_path)
    with _another(tmp_path):
        program = start(tmp_path)
        press(program.window, "Space")
        wait_for(lambda: not is_busy(program))
        assert _offered(program)[0] == _AGAIN
    press(program.window, "Space")
    wait_for(lambda: program.session.shown is not None and not is_busy(program))
    assert not _trouble(program).isVisible()


def test_the_example_is_shown_meanwhile_and_says_so(start: Callable[[Path | None], Program], tmp_path: Path) -> None:
    """F5 tries the person's own copy again."""
    _newer(tmp_path)
    program = start(tmp_path)
    find_button(_trouble(program), _EXAMPLE).click()
    wait_for(lambda: program.session.shown is not None and not is_busy(program))
    assert "Your own copy could not be opened" in seen_text(program.window.header)
    press(program.window, "F5")
    wait_for(lambda: not is_busy(program))
    assert _trouble(program).isVisible()


def test_another_folder_is_opened_for_this_time_when_one_was_named(
    start: Callable[[Path | None], Program], answers: Answers, tmp_path: Path
) -> None:
    """Ctrl+Shift+O does so at any time; no folder chosen changes nothing."""
    _newer(tmp_path / "newer")
    _whole(tmp_path / "whole")
    program = start(tmp_path / "newer")
    press(program.window, "Ctrl+Shift+O")
    wait_for(lambda: not is_busy(program))
    assert _trouble(program).isVisible()
    answers.folder = tmp_path / "whole"
    press(program.window, "Ctrl+Shift+O")
    wait_for(lambda: program.session.shown is not None and not is_busy(program))
    said = seen_text(program.window.header)
    assert f"The folder {tmp_path / 'whole'} is shown until you close the program" in said
    assert "Notes and packs are those of this folder" in said


def test_what_was_being_written_stays_in_its_own_folder(
    start: Callable[[Path | None], Program], answers: Answers, tmp_path: Path
) -> None:
    """Another folder is opened over it: the words wait where they were begun."""
    for name in ("one", "two"):
        _whole(tmp_path / name)
    program = start(tmp_path / "one")
    program.session.open_link("action/1.10")
    wait_for(lambda: not is_busy(program))
    press(program.window, "Ctrl+N")
    (paper,) = [one for one in program.window.findChildren(WritingDialog) if one.isVisible()]
    type_words("Half a thought")
    answers.folder = tmp_path / "two"
    program.window.actions_by_name["folder"].trigger()
    wait_for(lambda: "is shown until" in seen_text(program.window.header))
    assert not paper.isVisible()
    assert "Half a thought" in (tmp_path / "one" / "own.unfinished.json").read_text(encoding="utf-8")
    assert not (tmp_path / "two" / "own.unfinished.json").exists()


def test_a_folder_that_was_chosen_is_kept_to(
    start: Callable[[Path | None], Program],
    answers: Answers,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """In later starts, on the command line too; when it is not there, that is said, and no example is shown instead."""
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: tmp_path / "own")
    monkeypatch.delenv("LINEOFSIGHT_DATA", raising=False)
    _whole(tmp_path / "share")
    answers.folder = tmp_path / "share"
    program = start(None)
    press(program.window, "Ctrl+Shift+O")
    wait_for(lambda: program.session.shown is not None and not is_busy(program))
    wait_for(lambda: "is shown from now on" in seen_text(program.window.header))

    assert run_command(["show", "plan", "--json"]) == 0
    assert "example" not in capsys.readouterr().err
    shutil.move(tmp_path / "share", tmp_path / "elsewhere")
    assert run_command(["show", "plan"]) == _COMMAND
    assert "which you chose for the council's copy, is not there. Connect the drive" in capsys.readouterr().err
    press(program.window, "F5")
    wait_for(lambda: not is_busy(program))
    assert _offered(program) == (_AGAIN, _FOLDER, _EXAMPLE)
    answers.folder = tmp_path / "own"
    press(program.window, "Ctrl+Shift+O")
    wait_for(lambda: not is_busy(program))
    assert run_command(["show", "plan"]) == 0
    assert "this is the example" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "mounts", "why"),
    [
        ("OneDrive - Council", "", "is synchronised with other computers: a file that is copied while"),
        ("share", "31 22 0:44 / {} rw - cifs //server/share rw", "is on a network share: a connection that breaks"),
    ],
)
def test_a_folder_that_is_not_safe_is_warned_of_as_long_as_it_is_open(
    *,
    name: str,
    mounts: str,
    why: str,
    start: Callable[[Path | None], Program],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The copy is shown all the same; the sentence stands above the pages, and on standard error."""
    folder = tmp_path / name
    _whole(folder)
    table = tmp_path / "mounts"
    table.write_text(mounts.format(folder), encoding="utf-8")
    monkeypatch.setattr(folders, "_MOUNTS", table)
    program = start(folder)

    assert _council(program) == "Anywhere"
    said = seen_text(program.window.header)
    assert why in said
    assert "move register.db and the folder 'backup' to a folder of this computer" in said
    for command in (["show", "plan"], ["import", str(resources_folder() / "neighbours" / "sn_april_2021.xlsx")]):
        assert run_command(["--data", str(folder), *command]) == 0
        assert why in capsys.readouterr().err


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="The system's administrator may read anything.")
def test_a_file_that_may_not_be_read_is_told(start: Callable[[Path | None], Program], tmp_path: Path) -> None:
    """The disk, or who guards it, is in the way."""
    _whole(tmp_path)
    register_file(tmp_path).chmod(0)
    program = start(tmp_path)
    assert "cannot be read" in seen_text(_trouble(program))
    assert _offered(program) == (_AGAIN, _FOLDER, _EXAMPLE)


def test_a_file_is_not_taken_for_an_empty_folder(start: Callable[[Path | None], Program], tmp_path: Path) -> None:
    """The example does not stand in its place, not even for a moment; it is said what is wrong."""
    file = tmp_path / "register.db"
    file.write_bytes(b"a file")
    assert read_shipped(file) is None
    program = start(file)
    assert f"{file} is a file, and the council's copy lies in a folder. Open the folder" in seen_text(_trouble(program))
    assert _offered(program) == (_AGAIN, _FOLDER, _EXAMPLE)
    assert file.read_bytes() == b"a file"


def test_a_copy_that_takes_long_is_waited_for_with_a_reason(
    app: QApplication, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a while the window says why it takes so long; once the copy is there, that is gone for good."""
    go_on = threading.Event()

    def slowly(asked: Asked, stop: object) -> tuple[ReadyCopy, Found]:
        assert go_on.wait(SECONDS)
        return read_as(ReadyCopy())(asked, stop)

    monkeypatch.setattr(workspace_calls, "read_copy", slowly)
    monkeypatch.setattr(session, "_PATIENCE_MS", 50)
    shell = build(app, tmp_path)
    shell.window.show()
    program = begin(shell, answers)
    wait_for(lambda: "still being opened" in seen_text(program.window))
    go_on.set()
    wait_for(lambda: program.session.shown is not None and not is_busy(program))
    assert "still being opened" not in seen_text(program.window)
    program.window.close()
    program.window.deleteLater()
    forget()
