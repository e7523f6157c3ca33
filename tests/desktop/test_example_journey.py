"""The example council, opened as on a first evening: the real store, the real figures, every row read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QTextBrowser, QTreeView

from lineofsight.analysis.indicator_links import indicator_links
from lineofsight.desktop.app import build
from lineofsight.desktop.pages.indicator_sheet import indicator_sheet
from lineofsight.desktop.pages.plan_sheets import action_sheet, milestone_sheet, theme_sheet
from lineofsight.desktop.program import begin
from lineofsight.desktop.text import PlainLabel
from tests.desktop.conftest import forget, is_busy, wait_for

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from lineofsight.desktop.program import Program
    from tests.desktop.asked import Answers


@pytest.fixture
def fresh(app: QApplication, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    """The window on an empty data folder, with the example made anew."""
    monkeypatch.setenv("LINEOFSIGHT_CACHE", str(tmp_path / "cache"))
    shell = build(app, tmp_path / "data")
    shell.window.show()
    program = begin(shell, answers)
    wait_for(lambda: program.session.shown is not None and not is_busy(program))
    yield program
    shell.window.close()
    shell.window.deleteLater()
    forget()


def test_the_example_can_be_read_from_end_to_end(fresh: Program) -> None:
    """It says that it is an example; every theme, action, milestone and indicator has its details."""
    assert fresh.session.shown is not None
    picture = fresh.session.shown.picture
    assert picture.is_example
    labels = [label.text() for label in fresh.window.findChildren(PlainLabel) if label.isVisible()]
    assert picture.council.name in labels
    assert "Example, partly made up" in labels
    questions, voices = fresh.session.shown.questions, fresh.session.shown.record.watched.voices
    sheets = [
        indicator_sheet(judged, indicator_links(judged.indicator.ind_id, picture, questions, voices))
        for judged in picture.indicators
    ]
    bodies = fresh.session.shown.record.governance.bodies
    for theme in picture.themes:
        sheets.append(theme_sheet(theme, bodies))
        for judged in theme.actions:
            sheets.append(action_sheet(judged, theme, picture))
            sheets += [milestone_sheet(one, judged) for one in judged.milestones]
    assert len(sheets) > 100
    assert all(sheet.sections for sheet in sheets)


def test_an_action_of_the_example_opens(whole_program: Program) -> None:
    """The first action opens from a link, with its row chosen and its story beside it."""
    shown, book = whole_program.session.shown, whole_program.session.book
    assert shown is not None
    assert book is not None
    ref = shown.picture.themes[0].actions[0].action.action_id
    whole_program.session.open_link(f"action/{ref}")
    view, tree = book.plan.findChild(QTextBrowser), book.plan.findChild(QTreeView)
    assert isinstance(view, QTextBrowser)
    assert isinstance(tree, QTreeView)
    assert view.accessibleName() == f"Action {ref}"
    assert "Delivery and impact" in view.toPlainText()
