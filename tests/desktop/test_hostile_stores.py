"""Registers that are hard to show: each page shows them readable, or says what would be there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QAbstractItemView, QMenu, QScrollArea, QTextBrowser, QWidget

from lineofsight.desktop.app import build
from lineofsight.desktop.directory import PAGES
from lineofsight.desktop.program import begin
from lineofsight.desktop.text import PlainLabel
from lineofsight.desktop.widgets.filter_bar import FilterBar
from tests.desktop.conftest import forget, is_busy, settle, wait_for
from tests.desktop.finding import seen_text
from tests.desktop.hostile_stores import STORES, lay_stores
from tests.desktop.turning import book_of, turn_to

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from lineofsight.desktop.program import Program
    from tests.desktop.asked import Answers

_WIDTH, _HEIGHT = 1280, 720
_FEWEST_WORDS = 5


@pytest.fixture
def shown(app: QApplication, answers: Answers, tmp_path: Path) -> Iterator[Callable[[str], Program]]:
    """Opens a window on one of the stores."""
    made: list[Program] = []

    def start(name: str) -> Program:
        (folder,) = lay_stores(tmp_path, (name,))
        shell = build(app, folder)
        shell.window.resize(_WIDTH, _HEIGHT)
        shell.window.show()
        made.append(begin(shell, answers))
        wait_for(lambda: made[0].session.shown is not None and not is_busy(made[0]))
        return made[0]

    yield start
    for program in made:
        program.window.close()
        program.window.deleteLater()
    forget()


@pytest.mark.parametrize("name", [name for name in STORES if name != "many"])
def test_every_page_can_be_read(shown: Callable[[str], Program], name: str) -> None:
    """The window stays as wide as the laptop, no page runs out of sight to the right, no line of a label is cut."""
    program = shown(name)
    for spec in PAGES:
        turn_to(program, spec.name)
        assert program.window.width() == _WIDTH, spec.name
        page = _page(program, spec.name)
        assert len(_words(page).split()) > _FEWEST_WORDS, spec.name
        frame = next(one for one in program.window.findChildren(QScrollArea) if one.widget() is page)
        assert frame.horizontalScrollBar().maximum() == 0, spec.name
        for label in page.findChildren(PlainLabel):
            if label.isVisible() and label.wordWrap():
                assert label.height() >= label.heightForWidth(label.width()) - 1, (spec.name, label.text())


def test_each_line_of_each_page_can_be_chosen(shown: Callable[[str], Program]) -> None:
    """Where all that may be missing is missing, every row has details that say something."""
    program = shown("bare")
    for spec in PAGES:
        turn_to(program, spec.name)
        page = _page(program, spec.name)
        for view in page.findChildren(QAbstractItemView):
            for row in range(view.model().rowCount() if view.isVisible() else 0):
                view.setCurrentIndex(view.model().index(row, 0))
                settle(program)
        for text in page.findChildren(QTextBrowser):
            assert not text.isVisible() or text.toPlainText().strip(), spec.name


def test_a_long_name_of_a_council_is_shortened_in_the_header(shown: Callable[[str], Program]) -> None:
    """The pointer shows the whole."""
    program = shown("named")
    name = next(one for one in program.window.header.findChildren(PlainLabel) if one.text().startswith("Anywhere"))
    assert name.text().endswith("…")
    assert name.toolTip().count("Anywhere upon the Waters") == 12


def test_reading_again_leaves_nothing_behind(shown: Callable[[str], Program]) -> None:
    """However often the copy is read, the window holds as many menus and controls as at first."""
    program = shown("one")
    counts = []
    for _ in range(3):
        program.session.refresh()
        settle(program)
        forget()
        counts.append((len(program.window.findChildren(QMenu)), len(program.window.findChildren(QWidget))))
    assert counts[1] == counts[2]
    assert program.window.findChildren(FilterBar)


def _page(program: Program, name: str) -> QWidget:
    return book_of(program).pages[name]


def _words(page: QWidget) -> str:
    """Everything that a page says: labels, texts and rows."""
    texts = [text.toPlainText() for text in page.findChildren(QTextBrowser) if text.isVisible()]
    return "\n".join((seen_text(page), *texts))
