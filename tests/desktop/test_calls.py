"""One window for each person and folder; what a second start wants is shown in the first."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from lineofsight.desktop.caller import Caller
from lineofsight.desktop.calls import Call, from_message, read_call, to_message
from lineofsight.desktop.door import Door
from lineofsight.desktop.hand_over import Listener, hand_over
from tests.desktop.conftest import settle, wait_for
from tests.desktop.finding import status_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lineofsight.desktop.program import Program

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


def test_the_window_shows_what_it_is_called_with(program: Program) -> None:
    """A link is followed; before the copy is open it waits."""
    caller = Caller(program.window, program.session)
    caller.answer(Call("action/1.5"))
    settle(program)
    assert program.wiring.page == "plan"
    caller.remember(Call("indicator/N1"))
    assert program.wiring.page == "plan"
    program.session.refresh()
    settle(program)
    assert program.wiring.page == "indicators"


def test_arguments_are_a_link_or_files(tmp_path: Path) -> None:
    """Files must be there and of a kind that is read; anything else asks for nothing."""
    book = tmp_path / "return.xlsx"
    book.write_bytes(b"")
    assert read_call(["lineofsight:action/1.10"]) == Call("action/1.10")
    assert read_call([str(book)]) == Call(files=(str(book),))
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
        assert "The window that is open already shows it." in said
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
