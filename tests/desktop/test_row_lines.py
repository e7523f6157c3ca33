"""Sentences that end early in a row, and the widths with which rows are low."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QTableWidget, QTableWidgetItem

from lineofsight.desktop.delegates.cell_delegate import CellDelegate
from lineofsight.desktop.delegates.row_lines import shortened
from lineofsight.desktop.models.column_needs import column_needs
from lineofsight.desktop.models.column_steps import Fold, Step, choose_widths, steps_of
from lineofsight.desktop.models.roles import CellValue
from tests.desktop.turning import book_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from lineofsight.desktop.program import Program

_TITLE = "1.1  Appoint a permanent Director of Children's Services of proven ability, as Deputy Chief Executive."

_WRAPPED = int(Qt.TextFlag.TextWordWrap)


@pytest.mark.parametrize("width", [150, 220, 330, 470])
@pytest.mark.parametrize("lines", [1, 2, 3])
def test_a_sentence_ends_with_three_dots_within_its_lines(app: QApplication, width: int, lines: int) -> None:
    """It is never higher than asked, ends after a whole word, and keeps the number that it begins with."""
    del app
    font = QFont()
    font.setPixelSize(16)
    seen = shortened(_TITLE, font, width, lines)
    metrics = QFontMetrics(font)
    room = QRect(0, 0, width, 10_000)
    most = metrics.boundingRect(room, _WRAPPED, "\n".join("x" * lines)).height()
    assert metrics.boundingRect(room, _WRAPPED, seen).height() <= most
    if seen != _TITLE:
        assert seen.endswith("…")
        assert f"{_TITLE} ".startswith(f"{seen[:-1]} ") or f"{_TITLE} ".startswith(f"{seen[:-1]},")
    assert seen.startswith("1.1  Appoint")


def test_a_sentence_fills_a_row_that_others_made_high(program: Program) -> None:
    """Where it stands whole its tip has nothing to add; in a low row the tip has what is cut."""
    table = QTableWidget(1, 1)
    delegate = CellDelegate(book_of(program).look, table)
    table.setItemDelegate(delegate)
    table.setColumnWidth(0, 300)
    table.setItem(0, 0, QTableWidgetItem(_TITLE))
    event = QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), QPoint(5, 5))
    cut = []
    for height in (table.sizeHintForRow(0), 10 * table.fontMetrics().height()):
        option = QStyleOptionViewItem()
        table.initViewItemOption(option)
        option.rect = QRect(0, 0, 300, height)
        cut.append(delegate.helpEvent(event, table, option, table.model().index(0, 0)))
    assert cut == [True, False]


def test_a_cell_that_is_chosen_by_is_whole_in_a_low_row() -> None:
    """A question is read before it is chosen: its cell counts with all its lines, another sentence does not."""
    (first, second) = column_needs([("Question", 1), ("Why", 1)], [(CellValue(_TITLE, whole=True), CellValue(_TITLE))])
    assert first.folds == ((1, _TITLE),)
    assert second.folds == ((1, ""),)


def test_a_sentence_that_has_room_stays_whole(app: QApplication) -> None:
    """Nothing is taken from it, and its lines stay apart."""
    del app
    assert shortened("Done.\nLead: Chief Executive", QFont(), 2000, 2) == "Done.\nLead: Chief Executive"


@pytest.mark.parametrize("lines", [1, 2, 3])
@pytest.mark.parametrize("lead", ["Chief Executive", "Deputy Chief Executive (Director of Children's Services)"])
def test_who_leads_stays_however_little_room_there_is(app: QApplication, lines: int, lead: str) -> None:
    """What stands below a sentence is never cut off, however long a post is called, nor the first line above it."""
    del app
    first, last = shortened(f"{_TITLE}\nLead: {lead}", QFont(), 220, lines).split("\n")
    assert last == f"Lead: {lead}"
    assert first.startswith("1.1  Appoint")
    assert first.endswith("…")


def test_a_long_passage_below_is_shortened_with_the_rest(app: QApplication) -> None:
    """Only a short line is kept whole: a passage would leave the title no room."""
    del app
    seen = shortened(f"Seven words.\n{_TITLE}{' and so on' * 40}", QFont(), 220, 2)
    assert seen.startswith("Seven words.")
    assert seen.endswith("…")


def test_a_column_gets_the_width_that_lowers_most_rows() -> None:
    """Of two columns the one whose texts make the rows high is made wider."""
    high = steps_of(50, 400, 10, [Fold(1, 300), Fold(1, 280)], 2)
    low = steps_of(50, 400, 10, [Fold(1, 60), Fold(1, 70)], 2)
    widths = choose_widths(300, [high, low])
    assert sum(widths) <= 300
    assert [fold.height(widths[0] - 10) for fold in (Fold(1, 300), Fold(1, 280))] == [2, 2]


def test_columns_never_take_more_than_the_room() -> None:
    """With no room for any wish each has its least."""
    steps = (Step(100, (4,)), Step(200, (2,)))
    assert choose_widths(299, [steps, steps]) == [100, 100]
    assert choose_widths(400, [steps, steps]) == [200, 200]


def test_the_lines_of_a_cell_that_has_two_are_not_folded_away() -> None:
    """A figure above its date needs the whole of the longer line to stand in two."""
    assert Fold(2, 180).width(2) == 180
    assert Fold(2, 180).height(100) == 4
