"""One window for each person and folder; what a second start wants is shown in the first."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from lineofsight.desktop import workspace_calls
from lineofsight.desktop.app import build
from lineofsight.desktop.caller import Caller
from lineofsight.desktop.calls import Call, from_message, read_call, to_message
from lineofsight.desktop.door import Door
from lineofsight.desktop.hand_over import Listener, hand_over, reach
from lineofsight.desktop.program import begin
from lineofsight.desktop.reading import Reading
from lineofsight.workspace.brought import Files
from tests.desktop.conftest import forget, is_busy, settle, wait_for
from tests.desktop.copies import ReadyCopy, read_as
from tests.desktop.finding import status_text
from tests.desktop.turning import book_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lineofsight.desktop.program import Program
    from tests.desktop.asked import Answers

_KNOCK = """
import sys
from pathlib import Path
from lineofsight.desktop.calls import read_call
from lineofsight.desktop.door import Door
from lineofsight.desktop.hand_over import hand_over
door = Door(Path(sys.argv[1]))
print(door.enter(), hand_over(door, read_call(sys.argv[2:])))
"""


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    """The door of a folder, taken."""
    made = Door(tmp_path)
    assert made.enter()
    yield made
    made.leave()


def test_a_second_start_finds_the_door_taken(door: Door, tmp_path: Path) -> None:
    """The same folder has one window; another folder has its own."""
    assert not Door(tmp_path).enter()
    other = Door(tmp_path / "other")
    assert other.enter()
    other.leave()
    del door


def test_what_a_second_start_wants_reaches_the_first(app: QApplication, door: Door, tmp_path: Path) -> None:
    """Another process hands its link over and is answered."""
    del app
    parent = QObject()
    listener = Listener(door, parent)
    assert listener.is_listening
    spy = QSignalSpy(listener.called)
    command = [sys.executable, "-c", _KNOCK, str(tmp_path), "lineofsight:action/1.10"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    wait_for(lambda: spy.count() == 1)
    said, wrong = process.communicate(timeout=30)
    assert said.split() == ["False", "True"], wrong
    assert spy.at(0)[0] == Call("action/1.10")
    listener.close()


def test_nobody_behind_the_door_is_told(app: QApplication, tmp_path: Path) -> None:
    """A call that is not heard is not taken for heard."""
    del app
    assert not hand_over(Door(tmp_path), Call("action/1"))


def test_a_window_without_the_door_does_not_take_its_calls(app: QApplication, door: Door, tmp_path: Path) -> None:
    """Where a second window opened all the same, the first goes on hearing."""
    del app
    parent = QObject()
    first, second = Listener(door, parent), Listener(Door(tmp_path), parent)
    assert first.is_listening
    assert not second.is_listening
    spy = QSignalSpy(first.called)
    process = subprocess.Popen([sys.executable, "-c", _KNOCK, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    wait_for(lambda: spy.count() == 1)
    assert process.communicate(timeout=30)[0].split() == ["False", "True"]
    first.close()


def test_a_window_that_is_just_opening_is_waited_for(app: QApplication, door: Door, tmp_path: Path) -> None:
    """Two starts in one breath: the second has nobody to talk to yet, and opens no second window."""
    del app
    command = [sys.executable, "-c", _KNOCK.replace("hand_over(", "reach("), str(tmp_path), "lineofsight:action/1.10"]
    command[2] = command[2].replace("import hand_over", "import reach")
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    # Long enough for it to have knocked at nobody's door.
    time.sleep(3)
    assert process.poll() is None
    parent = QObject()
    listener = Listener(door, parent)
    spy = QSignalSpy(listener.called)
    wait_for(lambda: spy.count() == 1)
    said, wrong = process.communicate(timeout=30)
    assert said.split() == ["False", "True"], wrong
    listener.close()


def test_the_door_of_a_window_that_closes_is_taken(app: QApplication, tmp_path: Path) -> None:
    """It hears no more and ends a moment later: the next start opens a window, and has the door."""
    del app
    closing, next_one = Door(tmp_path), Door(tmp_path)
    assert closing.enter()
    threading.Timer(0.4, closing.leave).start()
    assert not next_one.enter()
    assert not reach(next_one, Call("action/1"))
    assert next_one.is_ours
    next_one.leave()


def test_a_window_that_never_answers_is_not_waited_for_without_end(
    app: QApplication, door: Door, tmp_path: Path
) -> None:
    """After a while a window opens all the same; it has not the door."""
    del app, door
    other = Door(tmp_path)
    assert not reach(other, Call(), patience=0.2)
    assert not other.is_ours


def test_the_folder_that_the_environment_names_has_a_door_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And the same door as where it is named by the option."""
    nowhere = Door(None).name
    monkeypatch.setenv("LINEOFSIGHT_DATA", str(tmp_path))
    assert Door(None).name == Door(tmp_path).name != nowhere


def test_the_window_shows_what_it_is_called_with(program: Program) -> None:
    """A link is followed in the window that is open."""
    Caller(program.window, program.session).answer(Call("action/1.5"))
    settle(program)
    assert program.wiring.page == "plan"


def test_calls_before_the_copy_is_open_wait(
    app: QApplication, copy: ReadyCopy, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first start's own, and one that comes while it is opening: neither is lost, the last stands in front."""
    monkeypatch.setattr(workspace_calls, "read_copy", read_as(copy))
    shell = build(app, tmp_path)
    shell.window.show()
    program = begin(shell, answers, call=Call("action/1.5"))
    Caller(program.window, program.session).answer(Call("indicator/N1"))
    wait_for(lambda: program.session.shown is not None)
    settle(program)
    assert (program.wiring.page, book_of(program).indicators.link()) == ("indicators", "indicator/N1")
    program.wiring.walk(-1)
    assert (program.wiring.page, book_of(program).plan.link()) == ("plan", "action/1.5")
    program.window.close()
    program.window.deleteLater()
    forget()


def test_files_are_read_though_the_copy_holds_nothing(
    app: QApplication, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A return that is opened with the program is what an empty copy waits for."""
    monkeypatch.setattr(workspace_calls, "read_copy", read_as(ReadyCopy(empty=True)))
    book = tmp_path / "return.xlsx"
    book.write_bytes(b"no workbook")
    shell = build(app, tmp_path)
    shell.window.show()
    asked: list[Files] = []
    monkeypatch.setattr(Reading, "import_files", lambda _, files, **__: asked.append(files))
    program = begin(shell, answers, call=Call(files=(str(book),)))
    wait_for(lambda: bool(asked) and not is_busy(program))
    assert asked == [Files(paths=(book,))]
    assert program.window.current_page == "imports"
    program.window.close()
    program.window.deleteLater()
    forget()


def test_arguments_are_a_link_or_files(tmp_path: Path) -> None:
    """Files must be there; of whatever kind, for the import page says of one that is never read what it is not."""
    book, letter = tmp_path / "return.xlsx", tmp_path / "letter.pdf"
    book.write_bytes(b"")
    letter.write_bytes(b"")
    assert read_call(["lineofsight:action/1.10"]) == Call("action/1.10")
    assert read_call([str(book)]) == Call(files=(str(book),))
    assert read_call([str(book), str(letter)]) == Call(files=(str(book), str(letter)))
    assert read_call([str(book), str(tmp_path / "missing.csv")]) == Call()
    assert read_call([]) == Call()


@pytest.mark.parametrize("call", [Call(), Call("action/1.10"), Call(files=("/a b/ü.xlsx",))])
def test_a_message_says_the_call(call: Call) -> None:
    """What is sent is what is heard."""
    assert from_message(to_message(call)) == call


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"{}",
        b"[]",
        b"\xff",
        b'{"version": 2, "link": "a/b"}',
        b'{"version": 1, "link": 3}',
        b'{"version":1,"files":"x"}',
        b"[" * 60_000,
    ],
)
def test_what_is_not_understood_is_passed_over(line: bytes) -> None:
    """A newer version's message, or anybody's rubbish, does nothing."""
    assert from_message(line) is None


def test_a_second_start_ends_and_says_why(tmp_path: Path) -> None:
    """The program itself, started twice for one folder: the second ends with 0 and a sentence."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LINEOFSIGHT_CACHE": str(tmp_path / "cache")}
    start = [sys.executable, "-m", "lineofsight", "--data", str(tmp_path / "data")]
    first = subprocess.Popen(start, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        end = time.monotonic() + 60
        said = ""
        while "already" not in said and time.monotonic() < end:
            time.sleep(0.5)
            door = Door(tmp_path / "data")
            if door.enter():
                door.leave()
                continue
            done = subprocess.run(
                [*start, "lineofsight:action/1.10"],
                env=environment,
                capture_output=True,
                text=True,
                timeout=60,
                check=False,
            )
            said = done.stdout
            assert done.returncode == 0
        assert "It was handed to the window that is open already." in said
    finally:
        first.kill()
        first.wait()


def test_a_link_to_what_is_shown_can_be_copied(program: Program) -> None:
    """The address on the clipboard opens the same action in another copy; nothing chosen is said."""
    program.window.actions_by_name["copy_link"].trigger()
    assert status_text(program) == "Choose something first; then a link to it can be copied."
    program.session.open_link("action/1.5")
    settle(program)
    program.window.actions_by_name["copy_link"].trigger()
    assert QApplication.clipboard().text() == "lineofsight:action/1.5"
