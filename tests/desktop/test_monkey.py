"""Random operations with a fixed seed find nothing; and whatever they might find is noticed."""

from __future__ import annotations

import random
import sys
import threading
import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer, qWarning
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QToolButton

from lineofsight.desktop.jobs import Job
from tests.desktop.conftest import wait_for
from tests.desktop.monkey.ears import listening
from tests.desktop.monkey.keeper import keep, stocks
from tests.desktop.monkey.menus import MenuKeys
from tests.desktop.monkey.monkey import Monkey
from tests.desktop.monkey.stage import Stage
from tests.desktop.monkey.watch import Watch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from tests.desktop.asked import Answers

_OPERATIONS = 400
_FAULT = "a fault of a test"
_DIES = """
import faulthandler, os, sys
from pathlib import Path
folder = Path(sys.argv[1])
faulthandler.enable((folder / "stacks.log").open("w"))
(folder / "operations.log").write_text("    0.10 1 key: Tab\\n    0.20 2 key: Return\\n")
def the_culprit():
    os.kill(os.getpid(), 11)
the_culprit()
"""
_HANGS = """
import faulthandler, sys, time
from pathlib import Path
folder = Path(sys.argv[1])
faulthandler.dump_traceback_later(0.3, exit=True, file=(folder / "hang.log").open("w"))
def the_sleeper():
    time.sleep(60)
the_sleeper()
"""


@pytest.fixture
def monkey(
    app: QApplication,
    answers: Answers,
    ready_example: None,
    tmp_path: Path,
) -> Iterator[Monkey]:
    """One before an open window on the example."""
    del ready_example
    stage = Stage(app, answers, tmp_path)
    made = Monkey(stage, lambda _: None)
    with listening(made.hear):
        stage.open(tmp_path / "data")
        assert stage.wait()
        yield made
        stage.wait()
        stage.close()


@pytest.mark.timeout(400)
def test_a_monkey_finds_nothing(monkey: Monkey) -> None:
    """Some hundred keys, clicks, drags, words, files, calls and new windows; many more by ``poe monkey``."""
    monkey.run(_OPERATIONS)
    assert not monkey.faults, monkey.faults[0]


def test_a_menu_that_keeps_the_keys_is_left(app: QApplication) -> None:
    """A button that opens one answers only when somebody has chosen: the operation would never end."""
    del app
    button, chosen = QToolButton(), []
    menu = QMenu(button)
    for name in ("one", "two", "three"):
        menu.addAction(name).triggered.connect(lambda *, name=name: chosen.append(name))
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.show()
    with MenuKeys().ready(random.Random(3)):  # noqa: S311 - the same on every run, not a secret
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not menu.isVisible()
    button.close()
    button.deleteLater()


def _fail(_: object = None) -> None:
    raise ValueError(_FAULT)


def _fail_in_a_slot() -> None:
    QTimer.singleShot(0, _fail)


def _fail_in_a_thread() -> None:
    thread = threading.Thread(target=_fail)
    thread.start()
    thread.join()


def _fail_at_the_end_of_a_thing() -> None:
    class Ending:
        def __del__(self) -> None:
            _fail()

    Ending()


def _warn() -> None:
    qWarning(_FAULT)


@pytest.mark.parametrize("fail", [_fail_in_a_slot, _fail_in_a_thread, _fail_at_the_end_of_a_thing, _warn])
def test_every_fault_is_heard(app: QApplication, fail: Callable[[], None]) -> None:
    """Wherever it arises, with its words."""
    del app
    heard: list[str] = []
    with listening(heard.append):
        fail()
        wait_for(lambda: bool(heard))
    (said,) = heard
    assert _FAULT in said


def test_a_fault_of_any_worker_is_kept_once(monkey: Monkey) -> None:
    """However often it comes, with what was done before it; and the window goes on."""
    for worker in monkey.stage.workers:
        worker.submit(Job(_fail, lambda _: None, lambda _: None))
    wait_for(lambda: bool(monkey.faults))
    monkey.stage.wait()
    (said,) = monkey.faults
    assert _FAULT in said


def test_a_process_that_dies_is_told(tmp_path: Path) -> None:
    """The signal, the last that was done, and where the program stood."""
    said = keep([sys.executable, "-c", _DIES, str(tmp_path)], tmp_path)
    assert "SIGSEGV" in said
    assert "2 key: Return" in said
    assert "the_culprit" in said


def test_a_hang_is_told(tmp_path: Path) -> None:
    """A process that does not go on is ended, and where it stood is told."""
    assert "the_sleeper" in keep([sys.executable, "-c", _HANGS, str(tmp_path)], tmp_path)


def test_a_window_that_stands_still_is_told(tmp_path: Path) -> None:
    """Where it stands is said once while it does, and nothing while it answers."""
    said: list[str] = []

    def stand_still() -> None:
        time.sleep(0.6)

    with (tmp_path / "hang.log").open("w", encoding="utf-8") as hung:
        watch = Watch(said.append, hung, stall=0.2)
        watch.begin()
        for _ in range(6):
            time.sleep(0.05)
            watch.turn()
        assert not said
        stand_still()
        watch.end()
    (told,) = said
    assert "stand_still" in told


@pytest.mark.parametrize(("each", "grows"), [(0, False), (2, False), (40, True)])
def test_memory_that_grows_is_told(tmp_path: Path, each: int, *, grows: bool) -> None:
    """From when every page has been met: what comes and goes is none of it."""
    lines = [f"1.0 STOCK {number * 500} {300 + number * each} MB, 9 widgets, 9 objects" for number in range(1, 41)]
    (tmp_path / "operations.log").write_text("\n".join(lines), encoding="utf-8")
    said = keep([sys.executable, "-c", ""], tmp_path)
    assert said.startswith("Memory grew") is grows
    assert stocks(tmp_path / "operations.log")[-1].megabytes == 300 + 40 * each
