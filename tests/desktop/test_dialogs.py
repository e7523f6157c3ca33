"""Dialogues: they say what would happen, and are freed when they are closed."""

from __future__ import annotations

import weakref
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QPushButton, QWidget

from lineofsight.desktop.crash import CrashDialog, describe_fault
from lineofsight.desktop.settings_dialog import SettingsDialog
from tests.desktop.conftest import forget, settle
from tests.desktop.finding import find_button, find_named
from tests.desktop.papers import begin_note, text_of

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


@pytest.mark.parametrize("steps", [0, 5])
def test_the_text_of_a_note_ends_where_its_buttons_do(program: Program, steps: int) -> None:
    """One right edge, and one left edge with what stands above it."""
    program.dressing.enlarge(steps)
    settle(program)
    paper = begin_note(program, "action/1.1")
    settle(program)
    leave, text = find_button(paper, "Leave it for now"), text_of(paper)
    edges = {_right_edge(leave, paper), _right_edge(text, paper)}
    assert len(edges) == 1
    assert text.mapTo(paper, QPoint()).x() == paper.width() - 1 - edges.pop()
    paper.reject()


def _right_edge(control: QWidget, paper: QWidget) -> int:
    return control.mapTo(paper, control.rect().topRight()).x()


def test_a_crash_report_holds_nothing_of_the_council() -> None:
    """The report says where, never what: a message may quote what a council wrote."""
    report = describe_fault(_fault())
    assert "ValueError" in report
    assert "test_dialogs.py" in report
    assert "Jane" not in report


def test_a_crash_report_names_no_folder() -> None:
    """On Windows too: a folder names the person."""
    source = compile("raise KeyError", r"C:\Users\jane.doe\lineofsight\page.py", "exec")
    with pytest.raises(KeyError) as raised:
        exec(source)  # noqa: S102 - the only way to stand in another system's folder
    report = describe_fault(raised.value)
    assert "page.py, line 1" in report
    assert "jane" not in report


def test_a_crash_report_says_what_a_fault_arose_from() -> None:
    """Its cause with its places; however deep the program was, the report stays short."""

    def fall(depth: int) -> None:
        if depth:
            fall(depth - 1)
        try:
            {}["Jane Doe"]  # type: ignore[index]
        except KeyError as error:
            raise RuntimeError("Jane Doe") from error

    with pytest.raises(RuntimeError) as raised:
        fall(300)
    report = describe_fault(raised.value)
    assert report.index("Fault: RuntimeError") < report.index("It arose from: KeyError")
    assert "more …" in report
    assert len(report.splitlines()) < 120
    assert "Jane" not in report


def test_a_fault_that_comes_again_at_once_leaves_the_person_in_peace(
    program: Program, capsys: pytest.CaptureFixture[str]
) -> None:
    """A fault of painting would open its window for ever; another fault opens it."""
    program.guard.show_fault(_fault())
    program.window.findChildren(CrashDialog)[0].reject()
    forget()
    program.guard.show_fault(_fault())
    assert not program.window.findChildren(CrashDialog)
    assert "ValueError" in capsys.readouterr().err
    program.guard.show_fault(KeyError())
    (dialog,) = program.window.findChildren(CrashDialog)
    dialog.reject()
    forget()


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


def test_only_she_adds_to_a_crash_report(program: Program, answers: Answers, tmp_path: Path) -> None:
    """What she was doing is saved where she wrote it, after what the program says; without it that alone."""
    program.guard.show_fault(_fault())
    (dialog,) = program.window.findChildren(CrashDialog)
    answers.report = tmp_path / "report.txt"
    find_button(dialog, "Save the report").click()
    bare = answers.report.read_text(encoding="utf-8")
    assert bare == describe_fault(_fault()) + "\n"
    QTest.keyClicks(find_named(dialog, QPlainTextEdit, "What were you doing? (If you wish)"), "I turned to the plan")
    find_button(dialog, "Save the report").click()
    assert answers.report.read_text(encoding="utf-8") == f"{bare}\nWhat the person wrote:\nI turned to the plan\n"
    dialog.reject()
