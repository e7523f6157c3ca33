"""A folder is shown by one window, whichever folder that window was started with."""

from __future__ import annotations

import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import pytest

from lineofsight.desktop import claim, workspace_calls
from lineofsight.desktop.app import build
from lineofsight.desktop.calls import Call
from lineofsight.desktop.door import Door
from lineofsight.desktop.program import begin
from tests.desktop.conftest import forget, is_busy, settle, wait_for
from tests.desktop.copies import ReadyCopy, read_as
from tests.desktop.finding import status_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from lineofsight.desktop.program import Program
    from lineofsight.workspace.found import Asked, Found
    from tests.desktop.asked import Answers

_OTHER: Final = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from lineofsight.desktop.door import Door
from lineofsight.desktop.hand_over import Listener
app = QCoreApplication([])
door = Door(Path(sys.argv[1]))
assert door.enter()
if sys.argv[2:] == ["hears"]:
    listener = Listener(door, app)
    listener.called.connect(lambda call: (print("called", call.link, flush=True), app.quit()))
print("has it", flush=True)
app.exec()
door.leave()
"""
"""Another window, as far as a door is concerned: it ends when it was called to the front."""

_KNOCK: Final = """
import sys
from pathlib import Path
from lineofsight.desktop.calls import Call
from lineofsight.desktop.door import Door
from lineofsight.desktop.hand_over import reach
door = Door(Path(sys.argv[1]))
print(door.enter(), reach(door, Call("action/1.5"), 5.0))
"""


@pytest.fixture
def opens(app: QApplication, answers: Answers, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Path], Program]]:
    """Opens a window on a folder as the program does, with its door."""
    monkeypatch.setattr(workspace_calls, "read_copy", read_as(ReadyCopy()))
    made: list[tuple[Program, Door]] = []

    def start(folder: Path) -> Program:
        door = Door(folder)
        assert door.enter()
        shell = build(app, folder)
        shell.window.show()
        program = begin(shell, answers, door=door)
        made.append((program, door))
        wait_for(lambda: program.session.shown is not None and not is_busy(program))
        settle(program)
        return program

    yield start
    for program, door in made:
        program.window.close()
        program.window.deleteLater()
        door.leave()
    forget()


@contextmanager
def _other(folder: Path, *how: str) -> Iterator[subprocess.Popen[str]]:
    """Another process that has the folder."""
    command = [sys.executable, "-c", _OTHER, str(folder), *how]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "has it\n"
        yield process
        process.kill()


def _is_free(folder: Path | None) -> bool:
    door = Door(folder)
    try:
        return door.enter()
    finally:
        door.leave()


def _go(program: Program, answers: Answers, folder: Path) -> None:
    """Open another folder, from the menu."""
    answers.folder = folder
    program.window.actions_by_name["folder"].trigger()
    wait_for(lambda: not is_busy(program))
    settle(program)


def test_of_two_folders_that_are_opened_at_once_the_last_is_kept(
    opens: Callable[[Path], Program], answers: Answers, tmp_path: Path
) -> None:
    """The window goes on to the second before it has given the first back: it holds the door of what it shows."""
    program = opens(tmp_path / "mine")
    answers.folder = tmp_path / "first"
    program.window.actions_by_name["folder"].trigger()
    _go(program, answers, tmp_path / "second")
    assert not _is_free(tmp_path / "second")
    assert _is_free(tmp_path / "first")
    assert _is_free(tmp_path / "mine")


def test_a_folder_that_another_window_shows_is_left_to_it(
    opens: Callable[[Path], Program], answers: Answers, tmp_path: Path
) -> None:
    """That window is called to the front, this one stays where it is and says what can be done."""
    program = opens(tmp_path / "mine")
    with _other(tmp_path / "theirs", "hears") as process:
        _go(program, answers, tmp_path / "theirs")
        said, _ = process.communicate(timeout=30)
    assert said.strip() == "called"
    assert status_text(program).startswith(f"Another window shows the folder {tmp_path / 'theirs'} already")
    assert "close that one first" in status_text(program)
    assert not _is_free(tmp_path / "mine")
    # It has been closed since: now the folder can be shown here.
    _go(program, answers, tmp_path / "theirs")
    assert not _is_free(tmp_path / "theirs")
    assert _is_free(tmp_path / "mine")


def test_a_window_that_does_not_answer_is_said(
    opens: Callable[[Path], Program], answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It has the folder all the same: two windows on one folder would be worse than waiting."""
    monkeypatch.setattr(claim, "_PATIENCE", 0.2)
    program = opens(tmp_path / "mine")
    with _other(tmp_path / "theirs"):
        _go(program, answers, tmp_path / "theirs")
    assert "does not answer. Close it, then open the folder again." in status_text(program)
    assert not _is_free(tmp_path / "mine")


def test_who_comes_for_the_folder_that_is_shown_is_heard(
    opens: Callable[[Path], Program], answers: Answers, tmp_path: Path
) -> None:
    """A later start for the folder to which the window went shows its link there; for the one before it is free."""
    program = opens(tmp_path / "mine")
    _go(program, answers, tmp_path / "next")
    assert _is_free(tmp_path / "mine")
    command = [sys.executable, "-c", _KNOCK, str(tmp_path / "next")]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    wait_for(lambda: process.poll() is not None)
    assert process.communicate()[0].split() == ["False", "True"]
    settle(program)
    assert program.wiring.page == "plan"


def test_the_same_folder_is_opened_again(opens: Callable[[Path], Program], answers: Answers, tmp_path: Path) -> None:
    """A window does not stand in its own way."""
    program = opens(tmp_path / "mine")
    _go(program, answers, tmp_path / "mine")
    assert "Another window" not in status_text(program)
    assert not _is_free(tmp_path / "mine")


def test_a_folder_to_which_it_could_not_go_is_given_back(
    opens: Callable[[Path], Program], answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window goes on with its own, which nobody else can open meanwhile."""
    program = opens(tmp_path / "mine")

    def refuse(folder: Path, *, was_named: bool) -> str:
        del was_named
        raise OSError(28, "No space left on device", str(folder))

    monkeypatch.setattr(workspace_calls, "keep_to", refuse)
    _go(program, answers, tmp_path / "next")
    assert "No space left on device" in status_text(program)
    assert _is_free(tmp_path / "next")
    assert not _is_free(tmp_path / "mine")


def test_a_start_that_names_no_folder_finds_the_window_that_shows_its_folder(
    opens: Callable[[Path], Program], answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Though that window was started for the folder by name; once it has gone elsewhere, it is no longer found."""
    monkeypatch.delenv("LINEOFSIGHT_DATA", raising=False)
    monkeypatch.setattr("lineofsight.paths._platform_folder", lambda: tmp_path / "own")
    program = opens(tmp_path / "own")
    assert not _is_free(None)
    _go(program, answers, tmp_path / "next")
    assert _is_free(None)
    assert _is_free(tmp_path / "own")
    assert not _is_free(tmp_path / "next")


def test_of_two_starts_in_one_moment_one_shows_the_folder(
    app: QApplication, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One came by the folder's own door, the other named no folder: that one gives it what it was called with."""
    monkeypatch.delenv("LINEOFSIGHT_DATA", raising=False)
    monkeypatch.setattr("lineofsight.paths._platform_folder", lambda: tmp_path / "own")
    opened: list[Path | None] = []

    def read_copy(asked: Asked, stop: object) -> tuple[ReadyCopy, Found]:
        opened.append(asked.folder)
        return read_as(ReadyCopy())(asked, stop)

    monkeypatch.setattr(workspace_calls, "read_copy", read_copy)
    with _other(tmp_path / "own", "hears") as process:
        door = Door(None)
        assert door.enter()
        shell = build(app, tmp_path)._replace(data_folder=None)
        shell.window.show()
        program = begin(shell, answers, door=door, call=Call(link="action/1.5"))
        wait_for(shell.window.isHidden)
        said, _ = process.communicate(timeout=30)
    assert said == "called action/1.5\n"
    assert program.session.shown is None
    assert opened == []
    assert _is_free(None)
    program.window.deleteLater()
    forget()


def test_a_closed_window_has_no_folder(opens: Callable[[Path], Program], answers: Answers, tmp_path: Path) -> None:
    """Everything is given back, also what it came to later."""
    program = opens(tmp_path / "mine")
    _go(program, answers, tmp_path / "next")
    program.window.close()
    assert _is_free(tmp_path / "mine")
    assert _is_free(tmp_path / "next")
