"""A row that rolls by is painted ten times: what a cell needs for that is asked once, and is never out of date."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import QTableView
from typing_extensions import override

from lineofsight.desktop.delegates.cell_delegate import CellDelegate
from lineofsight.desktop.delegates.cell_words import CellWords
from lineofsight.desktop.models.register_model import RegisterModel
from lineofsight.desktop.models.roles import CellRole, CellValue
from lineofsight.desktop.registers.register import Register, RegisterLine
from lineofsight.desktop.sheet import Sheet
from lineofsight.desktop.theme import ThemeChoice, read_theme
from tests.desktop.turning import book_of

if TYPE_CHECKING:
    from lineofsight.desktop.program import Program

_SENTENCE = (
    "Visit every child with a protection plan on time, and see that what was agreed at the review has been done."
)


class _Counting(RegisterModel):
    """Remembers what of its own roles it was asked for."""

    asked: list[CellRole]

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role > Qt.ItemDataRole.UserRole:
            self.asked.append(CellRole(role))
        return super().data(index, role)


@pytest.fixture
def table(program: Program) -> QTableView:
    """One row of three cells: a sentence, a status with its mark, a word in bold."""
    look = book_of(program).look
    made, model = QTableView(program.window), _Counting()
    model.setParent(made)
    model.asked = []
    cells = (CellValue(_SENTENCE), CellValue("Overdue", mark=next(iter(look.marks))), CellValue("All", strong=True))
    line = RegisterLine("action/1.1", cells, lambda: Sheet("", "", ()))
    model.show_register(Register("Rows", "1 row", (("What", 3), ("Status", 1), ("Who", 1)), [line], "None."))
    made.setModel(model)
    made.setItemDelegate(CellDelegate(look, made))
    made.resize(600, 300)
    return made


def _seen(table: QTableView) -> QImage:
    return table.viewport().grab().toImage()


def test_a_cell_is_asked_for_all_it_says_at_once(table: QTableView) -> None:
    """Each question to a model takes as long as ten answers."""
    model = table.model()
    assert isinstance(model, _Counting)
    model.asked.clear()
    _seen(table)
    assert model.asked == [CellRole.CELL] * 3


def test_a_mark_is_drawn_anew_in_other_colours(program: Program, table: QTableView) -> None:
    """It is kept as an image: the image of a light page must not stand on a dark one."""
    look = book_of(program).look
    light = _seen(table)
    assert light == _seen(table)
    before = look.theme
    look.change(read_theme(ThemeChoice.DARK), look.percent)
    dark = _seen(table)
    look.change(before, look.percent)
    assert _seen(table) == light
    assert dark != light
    key = next(iter(look.marks))
    assert look.mark_image(key, 20.0, 1.0) is look.mark_image(key, 20.0, 1.0)
    assert look.mark_image(key, 20.0, 2.0).width() == 40


def test_words_are_worked_out_anew_for_another_room(program: Program) -> None:
    """Narrower, in fewer lines, or in bold, a sentence has other words and another height."""
    del program
    words = CellWords(QFont())
    plain, strong = CellValue(_SENTENCE), CellValue(_SENTENCE, strong=True)
    wide, narrow = words.said(plain, 400, 2), words.said(plain, 200, 2)
    assert len(narrow) < len(wide) <= len(_SENTENCE)
    assert words.said(plain, 400, 2) == wide
    assert len(words.said(plain, 200, 3)) > len(narrow)
    assert words.size(strong, 4_000, 0).width() > words.size(plain, 4_000, 0).width()
    assert words.size(plain, 200, 3).height() > words.size(plain, 200, 2).height()
