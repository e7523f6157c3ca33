"""Other colours and another size of the text: taken on quickly, with everything where it was."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from lineofsight.desktop.theme import ThemeChoice
from lineofsight.desktop.widgets.link_row import LinkRow
from lineofsight.desktop.widgets.sheet_view import SheetView
from tests.desktop.conftest import settle
from tests.desktop.turning import turn_to

if TYPE_CHECKING:
    from lineofsight.desktop.program import Program


class _Dressed(QObject):
    """Counts how often each widget is told that its style changed."""

    def __init__(self) -> None:
        super().__init__()
        self.times: Counter[QWidget] = Counter()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.StyleChange and isinstance(watched, QWidget):
            self.times[watched] += 1
        return False


@pytest.fixture
def help_view(program: Program) -> SheetView:
    """The help, shown, a long document."""
    (view,) = turn_to(program, "help").help.panes()
    assert isinstance(view, SheetView)
    return view


def test_no_widget_is_dressed_over_and_over(program: Program) -> None:
    """Qt would dress each again for every widget that it lies in; undressed and dressed, each is told twice."""
    app, dressed = QApplication.instance(), _Dressed()
    assert isinstance(app, QApplication)
    app.installEventFilter(dressed)
    program.dressing.choose(ThemeChoice.DARK)
    app.removeEventFilter(dressed)
    assert len(dressed.times) > 100
    assert max(dressed.times.values()) <= 2


@pytest.mark.parametrize("choice", [ThemeChoice.DARK, ThemeChoice.CONTRAST])
def test_the_reader_stays_where_she_reads(program: Program, help_view: SheetView, choice: ThemeChoice) -> None:
    """Other colours do not roll a document back to its beginning."""
    bar = help_view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = bar.value()
    program.dressing.choose(choice)
    settle(program)
    assert place > 0
    assert bar.value() == place


def test_a_document_out_of_sight_is_dressed_when_it_is_shown(program: Program, help_view: SheetView) -> None:
    """Nobody waits for it before, and nobody sees it in the old colours and size."""
    turn_to(program, "plan")
    before = help_view.document().defaultFont().pointSizeF()
    program.dressing.choose(ThemeChoice.DARK)
    program.dressing.enlarge(5)
    settle(program)
    assert help_view.document().defaultFont().pointSizeF() == before
    turn_to(program, "help")
    assert help_view.document().defaultFont().pointSizeF() == before * 1.5
    cursor = QTextCursor(help_view.document())
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
    assert cursor.charFormat().foreground().color() == program.dressing.theme.colour("ink")


def test_words_are_found_in_a_document_that_waits_for_its_colours(program: Program, help_view: SheetView) -> None:
    """What is chosen in it before it is shown is still chosen when it is."""
    program.wiring.go("plan")
    program.dressing.choose(ThemeChoice.DARK)
    settle(program)
    assert help_view.go_to_words("ICPC")
    turn_to(program, "help")
    assert help_view.textCursor().selectedText() == "ICPC"


def test_a_sentence_to_press_is_measured_anew_in_larger_text(program: Program) -> None:
    """The height that was kept for one size of the text is not used for another."""
    rows = [row for row in program.window.findChildren(LinkRow) if row.isVisible()]
    before = [row.heightForWidth(400) for row in rows]
    program.dressing.enlarge(10)
    settle(program)
    assert rows
    assert all(row.heightForWidth(400) > height for row, height in zip(rows, before, strict=True))
