"""Dialogues: they say what would happen, and are freed when they are closed."""

from __future__ import annotations

import weakref
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QDialog, QPushButton

from lineofsight.desktop.crash import CrashDialog, describe_fault
from lineofsight.desktop.settings_dialog import SettingsDialog
from tests.desktop.conftest import forget

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lineofsight.desktop.program import Program
    from tests.desktop.asked import Answers


def _fault() -> BaseException:
    try:
        date.fromisoformat("Jane Doe, born 1 May 2009")
    except ValueError as error:
        return error
    raise AssertionError


@pytest.mark.parametrize("kind", ["settings", "crash"])
def test_a_closed_dialogue_leaves_memory(program: Program, answers: Answers, kind: str) -> None:
    """Nothing holds on to a dialogue after it is closed."""
    makers: dict[str, Callable[[], QDialog]] = {
        "settings": lambda: SettingsDialog(program.preferences, program.dressing, program.window),
        "crash": lambda: CrashDialog("report", answers, program.window),
    }
    dialog = makers[kind]()
    gone: list[bool] = []
    dialog.destroyed.connect(lambda: gone.append(True))
    dialog.finished.connect(dialog.deleteLater)
    watch = weakref.ref(dialog)
    dialog.open()
    dialog.reject()
    del dialog
    forget()
    assert gone == [True]
    assert watch() is None


def test_a_crash_report_holds_nothing_of_the_council() -> None:
    """The report says where, never what: a message may quote what a council wrote."""
    report = describe_fault(_fault())
    assert "ValueError" in report
    assert "test_dialogs.py" in report
    assert "Jane" not in report


def test_a_fault_opens_one_calm_window(program: Program, answers: Answers, tmp_path: Path) -> None:
    """A fault is shown once; the report is written only when she asks, where she says."""
    program.guard.show_fault(_fault())
    dialogs = program.window.findChildren(CrashDialog)
    assert len(dialogs) == 1
    answers.report = tmp_path / "report.txt"
    save = next(button for button in dialogs[0].findChildren(QPushButton) if "Save" in button.accessibleName())
    save.click()
    assert "ValueError" in answers.report.read_text(encoding="utf-8")
    dialogs[0].reject()
    forget()
    assert not program.window.findChildren(CrashDialog)
