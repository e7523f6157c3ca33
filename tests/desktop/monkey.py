"""A monkey at the keyboard and the mouse: random operations on the example, with a fixed seed.

Run for long outside the suite::

    poe monkey 20000
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
from collections import deque
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMessageLogContext, QPoint, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QComboBox, QTextBrowser, QWidget
from shiboken6 import isValid
from typing_extensions import override

from lineofsight.desktop import printing
from lineofsight.desktop.actions import ACTIONS
from lineofsight.desktop.app import build
from lineofsight.desktop.program import Program, begin
from lineofsight.desktop.theme import ThemeChoice
from tests.desktop.asked import Answers
from tests.desktop.keys import name_of, press

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType

_W = TypeVar("_W", bound=QWidget)
SEED: Final = 31032017
ROOT: Final = Path(__file__).resolve().parents[2]

_KEYS: Final = (
    *("Tab", "Tab", "Tab", "Shift+Tab", "Down", "Down", "Up", "Left", "Right", "PgDown", "PgUp", "Home", "End"),
    *("Return", "Return", "Space", "Escape", "Escape", "Backspace", "Delete", "A", "E", "1", ".", "Alt+Down", "F4"),
)
_SHORTCUTS: Final = tuple(keys for spec in ACTIONS if spec.name != "quit" for keys in spec.shortcuts)
_NOWHERE: Final = ("action/none", "status/", "indicator/%00", "nothing/at/all", "", "term/IRO", "theme/T1", "risk/R1")
_SIZES: Final = ((1366, 768), (1280, 720), (640, 480), (1920, 1080))
_SILENT: Final = "This plugin does not support"
_REMEMBERED: Final = 40
_PATIENCE: Final = 300


class _NoPrinter(QPrintDialog):
    """The system's dialogue, declined at once."""

    @override
    def exec(self) -> int:
        """Answer no."""
        return int(QPrintDialog.DialogCode.Rejected.value)


class Monkey:
    """Does things at random, and remembers the last of them.

    Attributes:
        faults: every exception, Qt warning and fault of a worker, as text, with what was done before.
    """

    def __init__(self, program: Program, answers: Answers, folder: Path, seed: int = SEED) -> None:
        self.faults: list[str] = []
        self._program = program
        self._answers = answers
        self._folder = folder
        self._random = random.Random(seed)  # noqa: S311 - the same operations on every run, not a secret
        self._done: deque[str] = deque(maxlen=_REMEMBERED)
        self._links = self._all_links()
        self._operations: tuple[tuple[int, Callable[[], str]], ...] = (
            (400, self._key),
            (80, self._shortcut),
            (300, self._click),
            (120, self._choose_row),
            (80, self._choose_in_list),
            (60, self._link),
            (2, self._theme),
            (2, self._text_size),
            (4, self._resize),
            (6, self._answer_otherwise),
        )

    def run(self, operations: int) -> None:
        """Do so many; stop at the first fault."""
        weights = [weight for weight, _ in self._operations]
        acts = [act for _, act in self._operations]
        for number in range(operations):
            (act,) = self._random.choices(acts, weights)
            self._done.append(f"{number} {act.__name__.lstrip('_')}")
            self._done[-1] += f": {act()}"
            QCoreApplication.processEvents()
            if number % 50 == 0:
                QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            if self.faults:
                return

    def fault(self, said: str) -> None:
        """Keep a fault with what was done before it."""
        self.faults.append("\n".join((said, "after:", *self._done)))

    def _key(self) -> str:
        key = self._random.choice(_KEYS)
        self._press(key)
        return key

    def _shortcut(self) -> str:
        keys = self._random.choice(_SHORTCUTS)
        self._press(keys)
        return keys

    def _press(self, keys: str) -> None:
        self._front().activateWindow()
        press(self._front(), keys)

    def _click(self) -> str:
        buttons = [one for one in self._in_front(QAbstractButton) if one.isEnabled() and one.isVisible()]
        if not buttons:
            return "nothing to click"
        button = self._random.choice(buttons)
        said = name_of(button)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center())
        return said

    def _choose_row(self) -> str:
        views = [one for one in self._in_front(QAbstractItemView) if one.isVisible() and one.viewport().height() > 0]
        if not views:
            return "no rows"
        view = self._random.choice(views)
        port = view.viewport()
        at = QPoint(self._random.randrange(max(port.width(), 1)), self._random.randrange(max(port.height(), 1)))
        said = name_of(view)
        if self._random.random() < 0.2:
            QTest.mouseDClick(port, Qt.MouseButton.LeftButton, pos=at)
        else:
            QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=at)
        return said

    def _choose_in_list(self) -> str:
        boxes = [one for one in self._in_front(QComboBox) if one.isEnabled() and one.isVisible() and one.count()]
        texts = [one for one in self._in_front(QTextBrowser) if one.isVisible()]
        if texts and (not boxes or self._random.random() < 0.5):
            browser = self._random.choice(texts)
            at = QPoint(self._random.randrange(browser.width()), self._random.randrange(browser.height()))
            QTest.mouseClick(browser.viewport(), Qt.MouseButton.LeftButton, pos=at)
            return name_of(browser)
        if not boxes:
            return "no list"
        box = self._random.choice(boxes)
        number = self._random.randrange(box.count())
        said = f"{name_of(box)} {number}"
        box.setCurrentIndex(number)
        box.activated.emit(number)
        return said

    def _link(self) -> str:
        link = self._random.choice(self._links if self._random.random() < 0.9 else _NOWHERE)
        if QApplication.activeModalWidget() is None:
            self._program.session.open_link(link)
        return link

    def _theme(self) -> str:
        choice = self._random.choice(list(ThemeChoice))
        self._program.dressing.choose(choice)
        return choice

    def _text_size(self) -> str:
        steps = self._random.choice((-3, 0, 1, 5, 10))
        self._program.dressing.enlarge(steps)
        return str(steps)

    def _resize(self) -> str:
        width, height = self._random.choice(_SIZES)
        self._program.window.resize(width, height)
        return f"{width} × {height}"

    def _answer_otherwise(self) -> str:
        """What she will answer the next time that the system asks."""
        broken = self._folder / "broken.xlsx"
        broken.write_bytes(b"no workbook")
        real = ROOT / "resources" / "example" / "bromley_return_2016-10-31.xlsx"
        self._answers.imports = self._random.choice(((), (broken,), (real,), (self._folder / "gone.csv",)))
        self._answers.save = self._random.choice((None, self._folder / "out.pdf", self._folder / "no" / "such.pdf"))
        self._answers.table = self._random.choice((None, *(self._folder / f"out.{end}" for end in ("csv", "xlsx"))))
        return f"import {len(self._answers.imports)}, save {self._answers.save}"

    def _front(self) -> QWidget:
        return QApplication.activePopupWidget() or QApplication.activeModalWidget() or self._program.window

    def _in_front(self, kind: type[_W]) -> list[_W]:
        return [one for one in self._front().findChildren(kind) if isValid(one)]

    def _all_links(self) -> tuple[str, ...]:
        shown = self._program.session.shown
        assert shown is not None
        links = [f"indicator/{judged.indicator.ind_id}" for judged in shown.picture.indicators]
        for theme in shown.picture.themes:
            links += [f"action/{judged.action.action_id}" for judged in theme.actions]
        links += [f"body/{body.body_id}" for body in shown.record.governance.bodies]
        links += [f"expectation/{one.exp_id}" for one in shown.record.watched.expectations]
        return (*links, *(f"question/{one.question.q_id}" for one in shown.questions))


@contextmanager
def listening(monkey: Monkey) -> Iterator[None]:
    """Hand the monkey every exception that nobody caught, every warning of Qt and every fault of a worker."""

    def warn(kind: QtMsgType, _: QMessageLogContext, message: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and not message.startswith(_SILENT):
            monkey.fault(f"Qt warned: {message}")

    def uncaught(kind: type[BaseException], fault: BaseException, at: TracebackType | None) -> None:
        sys.__excepthook__(kind, fault, at)
        monkey.fault(f"uncaught: {fault!r}")

    before = qInstallMessageHandler(warn)
    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sys, "excepthook", uncaught)
            patch.setattr(printing, "QPrintDialog", _NoPrinter)
            yield
    finally:
        qInstallMessageHandler(before)


def let_loose(program: Program, answers: Answers, folder: Path, operations: int, seed: int = SEED) -> list[str]:
    """Do so many operations in a window, let its workers end, and return what went wrong."""
    monkey = Monkey(program, answers, folder, seed)
    guard, session = program.guard, program.session
    guard.uninstall()
    for worker in (session.library_worker, session.drawing_worker):
        worker.faulted.disconnect(guard.show_fault)
        worker.faulted.connect(lambda fault: sys.excepthook(type(fault), fault, fault.__traceback__))
    # The window stays: leaving it is another test's.
    program.window.actions_by_name["quit"].setEnabled(False)
    with listening(monkey):
        monkey.run(operations)
        end = time.monotonic() + _PATIENCE
        while session.library_worker.is_busy and not monkey.faults:
            QCoreApplication.processEvents()
            time.sleep(0.005)
            if time.monotonic() > end:
                monkey.fault("the library's worker does not come to an end")
        for popup in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
            if popup is not None:
                popup.close()
        QCoreApplication.processEvents()
    return monkey.faults


def main() -> int:
    """Let it loose for as many operations as asked, and say what went wrong."""
    parser = argparse.ArgumentParser(description="Random operations on the example council.")
    parser.add_argument("operations", type=int, nargs="?", default=20_000)
    parser.add_argument("--seed", type=int, default=SEED)
    asked = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_LOGGING_RULES"] = "qt.qpa.*=false"
    app = QApplication(["lineofsight", "-style", "fusion"])
    answers = Answers()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        shell = build(app, folder / "data")
        shell.window.resize(1366, 768)
        shell.window.show()
        program = begin(shell, answers)
        while program.session.shown is None or program.session.library_worker.is_busy:
            QCoreApplication.processEvents()
        began = time.monotonic()
        faults = let_loose(program, answers, folder, asked.operations, asked.seed)
        sys.stdout.write(f"{asked.operations:,} operations in {time.monotonic() - began:.0f} s\n")
        program.window.close()
    sys.stdout.write("\n\n".join(faults) or "Nothing went wrong.\n")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
