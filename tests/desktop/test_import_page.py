"""Importing in the window: what is found and would change is seen before anything is kept, and can be taken back."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QComboBox, QPushButton

from lineofsight.desktop.app import build
from lineofsight.desktop.models.flattening import rows_of
from lineofsight.desktop.pages.import_words import can_be_kept, verdict_of
from lineofsight.desktop.program import begin
from lineofsight.domain.batches import ImportOutcome, ItemChange, ItemChangeKind
from lineofsight.domain.findings import Finding, Place, Severity
from lineofsight.paths import resources_folder
from tests.desktop.conftest import forget, is_busy, settle, wait_for
from tests.desktop.finding import find_button, seen_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from lineofsight.desktop.pages.import_page import ImportPage
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


@pytest.fixture
def page(program: Program) -> ImportPage:
    """The page, in front."""
    program.wiring.go("imports")
    settle(program)
    assert program.session.book is not None
    return program.session.book.imports


def _buttons(page: ImportPage) -> set[str]:
    return {button.accessibleName() for button in page.findChildren(QPushButton) if button.isVisible()}


def test_it_says_what_can_be_brought_in(page: ImportPage) -> None:
    """Before anything is chosen there is one thing to press, and a sentence."""
    assert _buttons(page) == {"Choose files"}
    assert "nothing is kept before you say so" in seen_text(page)


def test_findings_stand_beside_their_cells(page: ImportPage) -> None:
    """Weight, place, what is wrong, what to do; what refuses something first. Changes are a choice away."""
    page.show_found(outcomes())
    shown = rows_of(page.table().model)
    assert shown[0][2:] == ("Not known.", "Save it as .xlsx.")
    assert shown[1][1:] == ("return.xlsx, sheet Actions, cell C7", "No date.", "Write it as 31/03/2017.")
    box = page.findChild(QComboBox)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(1)
    (change,) = rows_of(page.table().model)
    assert change == ("Re-dated", "Action", "1.4", "due date current: 31 December 2016 → 15 March 2017")
    assert "12 actions" in seen_text(page)
    assert "The file is refused; nothing of it would be kept." in seen_text(page)
    assert {"Keep these changes", "Leave them"} <= _buttons(page)


def test_leaving_keeps_nothing(page: ImportPage) -> None:
    """The page is as it was before."""
    page.show_found(outcomes())
    find_button(page, "Leave them").click()
    assert _buttons(page) == {"Choose files"}
    assert "Nothing was kept." in seen_text(page)
    assert rows_of(page.table().model) == ()


def test_nothing_refused_can_be_kept(page: ImportPage) -> None:
    """Where every file is refused there is nothing to keep, and no button for it."""
    good, refused = outcomes()
    assert can_be_kept((good, refused))
    assert not can_be_kept((refused,))
    page.show_found((refused,))
    assert "Keep these changes" not in _buttons(page)
    assert verdict_of(refused) == "The file is refused; nothing of it would be kept."


@pytest.fixture
def real(app: QApplication, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    """The window on an empty data folder and the real store."""
    monkeypatch.setenv("LINEOFSIGHT_CACHE", str(tmp_path / "cache"))
    shell = build(app, tmp_path / "data")
    shell.window.show()
    program = begin(shell, answers)
    wait_for(lambda: not is_busy(program))
    yield program
    shell.window.close()
    shell.window.deleteLater()
    forget()


def test_a_return_is_read_kept_and_taken_back(real: Program, answers: Answers, tmp_path: Path) -> None:
    """The officer's whole way on a real workbook: the example, her own copy, and the example again."""
    book = min((resources_folder() / "example").glob("*.xlsx"))
    mine = tmp_path / book.name
    shutil.copyfile(book, mine)
    answers.imports = (mine,)
    assert real.session.book is not None
    page = real.session.book.imports
    real.window.actions_by_name["import"].trigger()
    wait_for(lambda: "Keep these changes" in _buttons(page))
    assert real.wiring.page == "imports"
    assert not (tmp_path / "data" / "register.db").exists()
    find_button(page, "Keep these changes").click()
    wait_for(lambda: (tmp_path / "data" / "register.db").exists() and not is_busy(real))
    settle(real)
    assert real.session.shown is not None
    assert not real.session.shown.picture.is_example
    assert "Undo the last import" in _buttons(page)
    find_button(page, "Undo the last import").click()
    wait_for(lambda: not (tmp_path / "data" / "register.db").exists() and not is_busy(real))
    settle(real)
    assert real.session.shown.picture.is_example
    assert "Undo the last import" not in _buttons(page)
    assert len(list((tmp_path / "data" / "backup").glob("undone-*.db"))) == 1


def test_files_can_be_dropped(program: Program, page: ImportPage, tmp_path: Path) -> None:
    """What is dropped is asked for; a text that is dropped is not."""
    del program
    given: list[object] = []
    page.files_given.disconnect()
    page.files_given.connect(given.append)
    for url in (QUrl.fromLocalFile(str(tmp_path / "x.csv")), QUrl("https://example.org/x.csv")):
        data = QMimeData()
        data.setUrls([url])
        nothing = Qt.KeyboardModifier.NoModifier
        event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, nothing)
        page.dropEvent(event)
    assert given == [(Path(tmp_path / "x.csv"),)]
