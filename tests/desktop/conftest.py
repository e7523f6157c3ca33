"""A program with a window on a ready copy, for every test of the desktop; any Qt warning fails the test."""

from __future__ import annotations

import pickle
import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from lineofsight.desktop import workspace_calls
from lineofsight.desktop.app import build
from lineofsight.desktop.program import Program, begin
from lineofsight.workspace import reading_apart
from lineofsight.workspace.copy_reading import read_copy
from tests.desktop.asked import Answers
from tests.desktop.copies import ReadyCopy, read_as

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


SECONDS = 60
"""How long something is waited for, in seconds, on a machine that has much else to do."""
_QUIET = 0.12
"""Seconds, longer than what the window puts off by a clock that no one can look at."""
_SOON = 250
"""Milliseconds: what a timer of the window puts off no longer than this is waited for."""
_WORK = 0.02
_OFFSCREEN = "This plugin does not support"
"""What the offscreen platform says of itself at every window."""


@pytest.fixture(scope="session")
def app() -> QApplication:
    """The one Qt application of the run."""
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication(["lineofsight"])


@pytest.fixture(autouse=True)
def _silence(app: QApplication) -> Iterator[None]:
    """Fail a test during which Qt warned of anything."""
    del app
    said: list[str] = []

    def keep(kind: QtMsgType, _: QMessageLogContext, message: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and not message.startswith(_OFFSCREEN):
            said.append(message)

    before = qInstallMessageHandler(keep)
    yield
    qInstallMessageHandler(before)
    assert not said, f"Qt warned: {said}"


@pytest.fixture(autouse=True)
def _read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read the copy in this process, handed over as from the other: what a test puts in its way holds here alone."""

    def answer(_: object, asked: bytes, is_cancelled: Callable[[], bool]) -> bytes | None:
        _, wanted = pickle.loads(asked)  # noqa: S301 - from the program itself
        return None if is_cancelled() else reading_apart.ANSWER + pickle.dumps(read_copy(wanted))

    monkeypatch.setattr(reading_apart, "answer_of", answer)


@pytest.fixture
def answers() -> Answers:
    """What the person answers to the system's dialogues."""
    return Answers()


@pytest.fixture
def copy() -> ReadyCopy:
    """The copy that the window opens."""
    return ReadyCopy()


def leave(program: Program) -> None:
    """Close the window, and again where it asks first because something is still being made."""
    if not program.window.close():
        program.window.close()


@pytest.fixture
def program(
    app: QApplication, copy: ReadyCopy, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Program]:
    """A window that shows the ready copy, with its page drawn and its workers idle."""
    monkeypatch.setattr(workspace_calls, "read_copy", read_as(copy))
    shell = build(app, tmp_path)
    shell.window.resize(1280, 860)
    shell.window.show()
    made = begin(shell, answers)
    wait_for(lambda: made.session.book is not None and not is_busy(made))
    yield made
    leave(made)
    made.window.deleteLater()
    forget()


@pytest.fixture
def whole_program(
    app: QApplication,
    answers: Answers,
    ready_example: None,
    tmp_path: Path,
) -> Iterator[Program]:
    """The window on the example as everybody first meets it: the real store, an empty data folder, nobody's notes."""
    del ready_example
    shell = build(app, tmp_path / "data")
    shell.window.resize(1366, 768)
    shell.window.show()
    shell.window.activateWindow()
    made = begin(shell, answers)
    wait_for(lambda: made.session.shown is not None and not is_busy(made))
    yield made
    leave(made)
    made.window.deleteLater()
    forget()


@pytest.fixture
def opened(
    app: QApplication,
    ready_example: None,
    answers: Answers,
    tmp_path: Path,
) -> Iterator[Callable[[], Program]]:
    """Opens a window on an empty data folder: the example, and a file of notes of one's own."""
    del ready_example
    made: list[Program] = []

    def start() -> Program:
        shell = build(app, tmp_path)
        shell.window.resize(1280, 860)
        shell.window.show()
        program = begin(shell, answers)
        made.append(program)
        wait_for(lambda: program.session.book is not None and not is_busy(program))
        settle(program)
        return program

    yield start
    for program in made:
        leave(program)
        program.window.deleteLater()
    forget()


def is_busy(program: Program) -> bool:
    """Whether a worker has something to do."""
    session = program.session
    return session.library_worker.is_busy or session.drawing_worker.is_busy or session.is_filling


def settle(program: Program) -> None:
    """Let timers fire, jobs end, and what they brought be laid out: until all has rested for a moment.

    To dress every widget anew takes longer than that, and what must be laid out after it is only asked for then.
    """
    end = time.monotonic() + SECONDS
    since = time.monotonic()
    # Asked again before leaving: a worker may hold this thread up for as long as the rest should last.
    while is_busy(program) or time.monotonic() < since + _QUIET or _is_put_off():
        assert time.monotonic() < end, "it never came to rest"
        begun = time.monotonic()
        QCoreApplication.processEvents()
        if is_busy(program) or time.monotonic() > begun + _WORK:
            since = time.monotonic()
        time.sleep(0.005)


def _is_put_off() -> bool:
    """Whether a timer of the window is about to do something."""
    timers = (timer for widget in QApplication.topLevelWidgets() for timer in widget.findChildren(QTimer))
    return any(timer.isActive() and timer.isSingleShot() and timer.interval() <= _SOON for timer in timers)


def wait_for(holds: Callable[[], bool]) -> None:
    """Run the event loop until it holds; fail when it does not in time."""
    end = time.monotonic() + SECONDS
    while not holds():
        assert time.monotonic() < end, "it did not happen in time"
        QCoreApplication.processEvents()
        time.sleep(0.005)
    QCoreApplication.processEvents()


def bar_preferences(program: Program) -> Path:
    """Put a folder where the file of what the window remembers is written; returns it."""
    program.preferences.flush()
    file = program.preferences.left_file.with_name("window.ini")
    file.unlink(missing_ok=True)
    file.mkdir()
    return file


def forget() -> None:
    """Have Qt delete what is to be deleted."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QCoreApplication.processEvents()
