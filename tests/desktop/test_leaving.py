"""The window can be left at any moment; many more moments by ``python -m build.harness.leave_window``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build.harness.leave_window import DEEDS, leave
from lineofsight.desktop.app import build
from lineofsight.desktop.program import begin
from tests.desktop.conftest import forget, wait_for
from tests.desktop.monkey.ears import listening

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from tests.desktop.asked import Answers


@pytest.mark.usefixtures("ready_example")
def test_it_can_be_left_while_its_pages_are_filled(app: QApplication, answers: Answers, tmp_path: Path) -> None:
    """What was still to be filled is not, once the window has gone."""
    heard: list[str] = []
    with listening(heard.append):
        shell = build(app, tmp_path)
        shell.window.show()
        program = begin(shell, answers)
        session = program.session
        wait_for(lambda: session.is_filling)
        assert session.is_filling
        program.window.close()
        program.window.deleteLater()
        forget()
        forget()
    assert not heard


@pytest.mark.usefixtures("ready_example")
@pytest.mark.parametrize("deed", DEEDS)
def test_it_can_be_left_whatever_is_under_way(tmp_path: Path, deed: str) -> None:
    """It ends by itself and says nothing; the register is sound, a file is there whole or not at all, words stay."""
    assert leave(deed, 700, tmp_path) == ""
