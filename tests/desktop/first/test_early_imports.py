"""Where the window was left on Import, that page itself is there at once: nothing of it depends on the copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtTest import QTest

from lineofsight.cli.main import run_command
from lineofsight.desktop.program import begin
from lineofsight.desktop.text import LineLabel
from lineofsight.paths import resources_folder
from tests.desktop.conftest import forget, is_busy, settle, wait_for
from tests.desktop.finding import find_button, seen_text, status_text
from tests.desktop.keys import press
from tests.desktop.turning import book_of, turn_to

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from lineofsight.desktop.pages.import_page import ImportPage
    from tests.desktop.asked import Answers
    from tests.desktop.first.conftest import Evenings


def _sentence(page: ImportPage) -> QPoint:
    """Where it is said what can be brought in."""
    said = next(label for label in page.findChildren(LineLabel) if label.text().startswith("Choose files"))
    return said.mapTo(page.window(), QPoint(0, 0))


def test_the_page_itself_is_there_and_no_word_moves(evenings: Evenings) -> None:
    """The room of the last import is left free until it is known which that is; the button waits as long."""
    march = max((resources_folder() / "example").glob("*.xlsx"))
    assert run_command(["--data", str(evenings.folder), "import", str(march)]) == 0
    program = evenings.open(*evenings.paint())
    turn_to(program, "imports")
    assert "Last import" in seen_text(program.window)
    program.window.close()
    forget()
    shell, early = evenings.paint()
    assert early is not None
    page = early.imports
    assert page is not None
    assert page.isVisible()
    QCoreApplication.processEvents()
    assert not find_button(page, "Undo the last import").isEnabled()
    assert "Last import" not in seen_text(shell.window)
    before = _sentence(page)
    program = evenings.open(shell, early)
    assert book_of(program).imports is page
    assert page.isVisible()
    assert _sentence(page) == before
    assert find_button(page, "Undo the last import").isEnabled()
    assert "Last import" in seen_text(program.window)


def test_files_that_are_to_be_chosen_at_once_are_asked_for_in_a_moment(
    evenings: Evenings, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Choose files is pressed before anything can read them: she is told so, and asked once, with the focus there."""
    program = evenings.open(*evenings.paint())
    program.wiring.go("imports")
    program.window.close()
    forget()
    asked: list[str] = []

    def choose() -> tuple[Path, ...]:
        asked.append("")
        return ()

    monkeypatch.setattr(answers, "choose_imports", choose)
    shell, early = evenings.paint()
    assert early is not None
    assert early.imports is not None
    program = begin(shell, answers, early=early)
    shell.window.activateWindow()
    button = find_button(early.imports, "Choose files")
    button.setFocus()
    QTest.keyClick(button, " ")  # type: ignore[call-overload]  # a letter is a key here
    assert status_text(program) == "You are asked for the files in a moment."
    assert not asked
    wait_for(lambda: program.session.book is not None and not is_busy(program))
    settle(program)
    assert asked == [""]
    assert program.window.focusWidget() is button
    press(program.window, "Space")
    assert asked == ["", ""]
