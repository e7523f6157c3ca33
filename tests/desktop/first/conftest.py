"""Starts of the program one after another, on one data folder."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from lineofsight.desktop.app import Shell, build
from lineofsight.desktop.first.early import Early, show_early
from lineofsight.desktop.program import Program, begin
from lineofsight.paths import OVERVIEW_NAME
from tests.desktop.conftest import forget, is_busy, settle, wait_for
from tests.desktop.finding import find_button
from tests.desktop.turning import turn_to

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QWidget

    from tests.desktop.asked import Answers


class Evenings:
    """Starts of the program on one data folder, one after another."""

    def __init__(self, app: QApplication, answers: Answers, folder: Path) -> None:
        self._app = app
        self._answers = answers
        self.folder = folder
        self._windows: list[QWidget] = []

    def paint(self) -> tuple[Shell, Early | None]:
        """A window as it is when it has painted, and the page that is shown in it at once."""
        shell = build(self._app, self.folder)
        self._windows.append(shell.window)
        shell.window.resize(1280, 860)
        shell.window.show()
        return shell, show_early(shell)

    def open(self, shell: Shell, early: Early | None) -> Program:
        """The same window when all is read."""
        program = begin(shell, self._answers, early=early)
        wait_for(lambda: program.session.book is not None and not is_busy(program))
        settle(program)
        return program

    def spend_one(self) -> None:
        """Open the program, look, and close it."""
        self.open(*self.paint()).window.close()
        forget()

    def keep_a_question(self) -> Program:
        """Open the program, keep the first question that it offers, and stay on that page."""
        program = self.open(*self.paint())
        find_button(turn_to(program, "questions").questions, "Keep").click()
        settle(program)
        return program

    def end(self) -> None:
        """Close every window."""
        for window in self._windows:
            window.close()
            window.deleteLater()
        forget()


@pytest.fixture
def cache(example_cache: Path, ready_example: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of one's own with the example in it."""
    del ready_example
    folder = tmp_path / "cache"
    shutil.copytree(example_cache, folder, ignore=shutil.ignore_patterns(OVERVIEW_NAME))
    monkeypatch.setenv("LINEOFSIGHT_CACHE", str(folder))
    return folder


@pytest.fixture
def evenings(app: QApplication, answers: Answers, cache: Path, tmp_path: Path) -> Iterator[Evenings]:
    """Evenings with the example council."""
    del cache
    made = Evenings(app, answers, tmp_path / "data")
    yield made
    made.end()
