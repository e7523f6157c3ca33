"""Dialogues: they say what would happen, and are freed when they are closed."""

from __future__ import annotations

import weakref
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QDialog, QPushButton, QTextBrowser

from lineofsight.desktop.crash import CrashDialog, describe_fault
from lineofsight.desktop.pages.import_dialog import ImportDialog
from lineofsight.desktop.pages.import_sheet import can_be_kept
from lineofsight.domain.batches import ImportOutcome, ItemChange, ItemChangeKind
from lineofsight.domain.findings import Finding, Place, Severity
from tests.desktop.conftest import forget

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lineofsight.desktop.program import Program
    from tests.desktop.asked import Answers


def outcomes() -> tuple[ImportOutcome, ...]:
    """One file that would change something, with a finding, and one that is refused."""
    place = Place("return.xlsx", "Actions", "C7")
    return (
        ImportOutcome(
            name="return.xlsx",
            recognised_as="council return workbook",
            as_at=date(2017, 3, 31),
            applied=False,
            counts=((("new", "action"), 12),),
            changes=(
                ItemChange(
                    kind=ItemChangeKind.REDATED,
                    subject="action",
                    ref="1.4",
                    fields=(("due_date_current", "2016-12-31", "2017-03-15"),),
                ),
            ),
            findings=(Finding("date_unreadable", Severity.ROW_REFUSED, place, "No date.", "Write it as 31/03/2017."),),
        ),
        ImportOutcome(
            name="other.xls",
            recognised_as="not known",
            as_at=None,
            applied=False,
            findings=(
                Finding("unknown", Severity.FILE_REFUSED, Place("other.xls"), "Not known.", "Save it as .xlsx."),
            ),
        ),
    )


def _fault() -> BaseException:
    try:
        date.fromisoformat("Jane Doe, born 1 May 2009")
    except ValueError as error:
        return error
    raise AssertionError


def test_the_dry_run_is_told_in_words(program: Program) -> None:
    """Counts, changes and findings are said with their place and remedy."""
    assert program.session.book is not None
    dialog = ImportDialog(program.session.book.look, outcomes(), program.window)
    view = dialog.findChild(QTextBrowser)
    assert isinstance(view, QTextBrowser)
    said = view.toPlainText()
    assert "12 actions" in said
    assert "due date current: 2016-12-31 → 2017-03-15" in said
    assert "No date. Write it as 31/03/2017. (return.xlsx, sheet Actions, cell C7)" in said
    assert "The file is refused; nothing of it would be kept." in said
    dialog.deleteLater()
    forget()


def test_nothing_refused_can_be_kept() -> None:
    """Where every file is refused there is nothing to keep."""
    good, refused = outcomes()
    assert can_be_kept((good, refused))
    assert not can_be_kept((refused,))


def test_enter_pressed_too_soon_keeps_nothing(program: Program) -> None:
    """The button that Enter presses is the one that leaves everything as it is."""
    assert program.session.book is not None
    dialog = ImportDialog(program.session.book.look, outcomes(), program.window)
    default = [button.accessibleName() for button in dialog.findChildren(QPushButton) if button.isDefault()]
    assert default == ["Leave it"]
    dialog.deleteLater()
    forget()


@pytest.mark.parametrize("kind", ["import", "crash"])
def test_a_closed_dialogue_leaves_memory(program: Program, answers: Answers, kind: str) -> None:
    """Nothing holds on to a dialogue after it is closed."""
    book = program.session.book
    assert book is not None
    makers: dict[str, Callable[[], QDialog]] = {
        "import": lambda: ImportDialog(book.look, outcomes(), program.window),
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
